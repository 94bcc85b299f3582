CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.deliveries (
    enterprise_id character varying NOT NULL,
    team_id character varying NOT NULL,
    key character varying NOT NULL,
    taken_at double precision NOT NULL
);
CREATE TABLE public.gap_presses (
    gap character varying NOT NULL,
    share integer NOT NULL,
    pressed_at double precision NOT NULL
);
CREATE TABLE public.gaps (
    gap character varying NOT NULL,
    question character varying NOT NULL,
    opened character varying NOT NULL,
    language character varying NOT NULL,
    pressed_at double precision NOT NULL
);
CREATE TABLE public.installations (
    app_id character varying NOT NULL,
    enterprise_id character varying NOT NULL,
    team_id character varying NOT NULL,
    grid_id character varying NOT NULL,
    bot_id character varying NOT NULL,
    bot_user_id character varying NOT NULL,
    scopes character varying NOT NULL,
    bot_token character varying NOT NULL,
    refresh_token character varying,
    expires_at double precision,
    installed_at double precision NOT NULL,
    renewal character varying NOT NULL,
    renewing_until double precision NOT NULL
);
CREATE TABLE public.leases (
    work character varying NOT NULL,
    holder character varying NOT NULL,
    expires_at double precision NOT NULL
);
CREATE TABLE public.notices (
    name character varying NOT NULL,
    value character varying NOT NULL,
    given_at double precision NOT NULL
);
CREATE TABLE public.oauth_states (
    digest character varying NOT NULL,
    expires_at double precision NOT NULL
);
CREATE TABLE public.pin_topics (
    pin_id character varying NOT NULL,
    topic character varying NOT NULL,
    enterprise_id character varying NOT NULL,
    team_id character varying NOT NULL,
    digest character varying NOT NULL
);
CREATE TABLE public.pins (
    id character varying NOT NULL,
    enterprise_id character varying NOT NULL,
    team_id character varying NOT NULL,
    channel character varying NOT NULL,
    fact character varying NOT NULL,
    asked character varying NOT NULL,
    sentence character varying NOT NULL,
    fingerprint character varying NOT NULL,
    language character varying NOT NULL,
    standing character varying NOT NULL,
    record character varying NOT NULL,
    pinned_by character varying NOT NULL,
    state character varying NOT NULL,
    step character varying NOT NULL,
    wanted_at double precision NOT NULL,
    touched_at double precision NOT NULL,
    as_of character varying,
    message_ts character varying,
    posted_at double precision,
    former_ts character varying,
    change character varying
);
CREATE TABLE public.preferences (
    enterprise_id character varying NOT NULL,
    team_id character varying NOT NULL,
    user_id character varying NOT NULL,
    language character varying,
    organization character varying
);
CREATE TABLE public.record_choices (
    enterprise_id character varying NOT NULL,
    team_id character varying NOT NULL,
    channel character varying NOT NULL,
    record_name character varying NOT NULL
);
CREATE TABLE public.record_pin_topics (
    pin_id character varying NOT NULL,
    topic character varying NOT NULL,
    enterprise_id character varying NOT NULL,
    team_id character varying NOT NULL,
    record_name character varying NOT NULL,
    digest character varying NOT NULL
);
CREATE TABLE public.record_pins (
    id character varying NOT NULL,
    enterprise_id character varying NOT NULL,
    team_id character varying NOT NULL,
    record_name character varying NOT NULL,
    channel character varying NOT NULL,
    fact character varying NOT NULL,
    asked character varying NOT NULL,
    sentence character varying NOT NULL,
    fingerprint character varying NOT NULL,
    language character varying NOT NULL,
    standing character varying NOT NULL,
    record character varying NOT NULL,
    pinned_by character varying NOT NULL,
    state character varying NOT NULL,
    step character varying NOT NULL,
    wanted_at double precision NOT NULL,
    touched_at double precision NOT NULL,
    as_of character varying,
    message_ts character varying,
    posted_at double precision,
    former_ts character varying,
    change character varying
);
CREATE TABLE public.record_preferences (
    enterprise_id character varying NOT NULL,
    team_id character varying NOT NULL,
    record_name character varying NOT NULL,
    user_id character varying NOT NULL,
    language character varying,
    organization character varying
);
INSERT INTO public.alembic_version VALUES ('0005');
INSERT INTO public.deliveries VALUES ('', 'T1', 'C1 1700000000.000012', 1795891940.568763);
INSERT INTO public.deliveries VALUES ('', 'T1', 'Ev00000013', 1795891940.568763);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 48, 1795891937.6123743);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 23, 1795891937.7558231);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 3, 1795891937.8037045);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 15, 1795891937.8918161);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 59, 1795891937.9438088);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 21, 1795891938.0076475);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 2, 1795891938.055621);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 22, 1795891938.1001525);
INSERT INTO public.gaps VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 'how many Haitians were returned?', 'people returned', 'en', 1795891938.1001525);
INSERT INTO public.installations VALUES ('1.2', '', 'T2', '', 'BBOT', 'UBOT', 'commands,chat:write', '595cb00d.VWBUuLDI3vR9lN5IOPrlZ3eo13dmBLqkBFsjluNlfL1KyH_IwaRePAY=', NULL, NULL, 1795891942.5155528, '', 0);
INSERT INTO public.leases VALUES ('background', '53223d322d23416abd60715717363e16', 1795891962.159036);
INSERT INTO public.notices VALUES ('schema:oldest_reader', '0002', 1795891935.981322);
INSERT INTO public.notices VALUES ('reload', 'r1 872c87d722e4408ea506250b19f24f7c', 1795891937.1392057);
INSERT INTO public.oauth_states VALUES ('aa987fc49cd55af97999166651984191f682c5e0e6ebc374f88564f0784ba5e9', 1795892543.877445);
INSERT INTO public.pin_topics VALUES ('2d4ec6d539eb47e6ac32d78f0529e748', 'document:2020-01-29-hrw-qa', '', 'T1', '270305149eca5106');
INSERT INTO public.pin_topics VALUES ('2d4ec6d539eb47e6ac32d78f0529e748', 'entry:returned-59000', '', 'T1', '0898065cd2f99537');
INSERT INTO public.pin_topics VALUES ('2d4ec6d539eb47e6ac32d78f0529e748', 'topic:people-returned', '', 'T1', '0898065cd2f99537');
INSERT INTO public.pin_topics VALUES ('dc3a0ade6e1d45bab6ed24ebb9dbb03e', 'document:2020-01-29-hrw-qa', '', 'T1', '270305149eca5106');
INSERT INTO public.pin_topics VALUES ('dc3a0ade6e1d45bab6ed24ebb9dbb03e', 'entry:children-16000', '', 'T1', '670df43e7d7e02e5');
INSERT INTO public.pin_topics VALUES ('dc3a0ade6e1d45bab6ed24ebb9dbb03e', 'entry:returned-56000', '', 'T1', '0898065cd2f99537');
INSERT INTO public.pin_topics VALUES ('dc3a0ade6e1d45bab6ed24ebb9dbb03e', 'topic:children-returned', '', 'T1', '670df43e7d7e02e5');
INSERT INTO public.pin_topics VALUES ('dc3a0ade6e1d45bab6ed24ebb9dbb03e', 'topic:people-returned', '', 'T1', '0898065cd2f99537');
INSERT INTO public.pin_topics VALUES ('b743ac27ea924a8b95444851c95285a7', 'document:2019-07-18-iom', '', 'T1', '3c448aa0ab280794');
INSERT INTO public.pin_topics VALUES ('217fd48c8f7b46ef8268e30a429fee53', 'document:2020-01-29-hrw-qa', '', 'T2', '270305149eca5106');
INSERT INTO public.pin_topics VALUES ('217fd48c8f7b46ef8268e30a429fee53', 'entry:returned-59000', '', 'T2', '0898065cd2f99537');
INSERT INTO public.pin_topics VALUES ('217fd48c8f7b46ef8268e30a429fee53', 'topic:people-returned', '', 'T2', '0898065cd2f99537');
INSERT INTO public.pins VALUES ('2d4ec6d539eb47e6ac32d78f0529e748', '', 'T1', 'C1', 'figure:people-returned::count', '{"q":"many returned mpp"}', 'Over 59,000 asylum seekers had been returned to Mexico under MPP (as of December 2019; source: Transactional Records Access Clearinghouse (TRAC), Syracuse University).', 'b91abddf2b3c39d6', 'en', 'current', '0f62a0a4a6ca2a27', 'U1', 'pinned', '2d4ec6d539eb47e6ac32d78f0529e748', 1795891939.5116498, 1795891939.7674983, '2019-12', '1700000001.000100', 1795891939.661432, NULL, NULL);
INSERT INTO public.pins VALUES ('dc3a0ade6e1d45bab6ed24ebb9dbb03e', '', 'T1', 'C1', 'figure:children-returned::count', '{"q":"cuantos ninos devueltos mpp","l":"es"}', '16,000 niñas, niños y adolescentes habían sido devueltos a México a esperar bajo MPP (con corte a noviembre de 2019; fuente: Human Rights Watch).', 'c0c53784b687028b', 'es', 'current', '0f62a0a4a6ca2a27', 'U1', 'pinned', 'dc3a0ade6e1d45bab6ed24ebb9dbb03e', 1795891939.9635122, 1795891940.1083038, '2019-11', '1700000002.000100', 1795891940.0572383, NULL, NULL);
INSERT INTO public.pins VALUES ('b743ac27ea924a8b95444851c95285a7', '', 'T1', 'C2', 'signatories:#ae1cc0b72476c146ac3b', '{"q":"who signed july 2019 letter"}', '17 organizations signed this letter: Letter of 17 organizations on IOM''s assisted voluntary return of people in MPP (July 18, 2019).', '06277b2cf2f225c3', 'en', 'current', '0f62a0a4a6ca2a27', 'U1', 'pinned', 'b743ac27ea924a8b95444851c95285a7', 1795891940.3256967, 1795891940.5014145, NULL, '1700000003.000100', 1795891940.4293704, NULL, NULL);
INSERT INTO public.pins VALUES ('217fd48c8f7b46ef8268e30a429fee53', '', 'T2', 'C3', 'figure:people-returned::count', '{"q":"many returned mpp"}', 'Over 59,000 asylum seekers had been returned to Mexico under MPP (as of December 2019; source: Transactional Records Access Clearinghouse (TRAC), Syracuse University).', 'b91abddf2b3c39d6', 'en', 'current', '0f62a0a4a6ca2a27', 'U1', 'pinned', '217fd48c8f7b46ef8268e30a429fee53', 1795891943.4127142, 1795891943.7889054, '2019-12', '1700000005.000100', 1795891943.6329002, NULL, NULL);
INSERT INTO public.preferences VALUES ('', 'T1', 'U1', 'es', NULL);
INSERT INTO public.preferences VALUES ('', 'T1', 'U2', NULL, 'wola');
INSERT INTO public.record_choices VALUES ('', 'T1', 'C4', 'water');
INSERT INTO public.record_pin_topics VALUES ('2ff9b9bb5682410d8c39234b07472740', 'people', '', 'T1', 'water', 'p1');
INSERT INTO public.record_pin_topics VALUES ('2ff9b9bb5682410d8c39234b07472740', 'waiting', '', 'T1', 'water', 'w1');
INSERT INTO public.record_pins VALUES ('2ff9b9bb5682410d8c39234b07472740', '', 'T1', 'water', 'C4', 'people', '{"ask": "people"}', 'Some people.', 'f1', 'en', 'current', 'r1', 'U1', 'wanted', '2ff9b9bb5682410d8c39234b07472740', 1795891937.4286325, 1795891937.4286325, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.record_preferences VALUES ('', 'T1', 'water', 'U1', 'fr', NULL);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT pk_deliveries PRIMARY KEY (enterprise_id, team_id, key);
ALTER TABLE ONLY public.gap_presses
    ADD CONSTRAINT pk_gap_presses PRIMARY KEY (gap, share);
ALTER TABLE ONLY public.gaps
    ADD CONSTRAINT pk_gaps PRIMARY KEY (gap);
ALTER TABLE ONLY public.installations
    ADD CONSTRAINT pk_installations PRIMARY KEY (app_id, enterprise_id, team_id);
ALTER TABLE ONLY public.leases
    ADD CONSTRAINT pk_leases PRIMARY KEY (work);
ALTER TABLE ONLY public.notices
    ADD CONSTRAINT pk_notices PRIMARY KEY (name);
ALTER TABLE ONLY public.oauth_states
    ADD CONSTRAINT pk_oauth_states PRIMARY KEY (digest);
ALTER TABLE ONLY public.pin_topics
    ADD CONSTRAINT pk_pin_topics PRIMARY KEY (pin_id, topic);
ALTER TABLE ONLY public.pins
    ADD CONSTRAINT pk_pins PRIMARY KEY (id);
ALTER TABLE ONLY public.preferences
    ADD CONSTRAINT pk_preferences PRIMARY KEY (enterprise_id, team_id, user_id);
ALTER TABLE ONLY public.record_choices
    ADD CONSTRAINT pk_record_choices PRIMARY KEY (enterprise_id, team_id, channel);
ALTER TABLE ONLY public.record_pin_topics
    ADD CONSTRAINT pk_record_pin_topics PRIMARY KEY (pin_id, topic);
ALTER TABLE ONLY public.record_pins
    ADD CONSTRAINT pk_record_pins PRIMARY KEY (id);
ALTER TABLE ONLY public.record_preferences
    ADD CONSTRAINT pk_record_preferences PRIMARY KEY (enterprise_id, team_id, record_name, user_id);
ALTER TABLE ONLY public.pins
    ADD CONSTRAINT uq_pins_fact UNIQUE (enterprise_id, team_id, channel, fact);
ALTER TABLE ONLY public.record_pins
    ADD CONSTRAINT uq_record_pins_fact UNIQUE (enterprise_id, team_id, record_name, channel, fact);
CREATE INDEX ix_deliveries_taken_at ON public.deliveries USING btree (taken_at);
CREATE INDEX ix_oauth_states_expires_at ON public.oauth_states USING btree (expires_at);
CREATE INDEX ix_pin_topics_topic ON public.pin_topics USING btree (enterprise_id, team_id, topic, digest);
CREATE INDEX ix_pins_record ON public.pins USING btree (enterprise_id, team_id, record);
CREATE INDEX ix_pins_state ON public.pins USING btree (enterprise_id, team_id, state, posted_at);
CREATE INDEX ix_record_pin_topics_topic ON public.record_pin_topics USING btree (enterprise_id, team_id, record_name, topic, digest);
CREATE INDEX ix_record_pins_record ON public.record_pins USING btree (enterprise_id, team_id, record_name, record);
CREATE INDEX ix_record_pins_state ON public.record_pins USING btree (enterprise_id, team_id, record_name, state, posted_at);
ALTER TABLE ONLY public.pin_topics
    ADD CONSTRAINT fk_pin_topics_pin FOREIGN KEY (pin_id) REFERENCES public.pins(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.record_pin_topics
    ADD CONSTRAINT fk_record_pin_topics_pin FOREIGN KEY (pin_id) REFERENCES public.record_pins(id) ON DELETE CASCADE;
