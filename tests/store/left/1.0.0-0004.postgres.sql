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
INSERT INTO public.alembic_version VALUES ('0004');
INSERT INTO public.deliveries VALUES ('', 'T1', 'C1 1700000000.000012', 1795888115.7723439);
INSERT INTO public.deliveries VALUES ('', 'T1', 'Ev00000013', 1795888115.7723439);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 48, 1795888115.3231933);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 23, 1795888115.3374803);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 3, 1795888115.3524623);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 15, 1795888115.363304);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 59, 1795888115.371212);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 21, 1795888115.377177);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 2, 1795888115.3897214);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 22, 1795888115.4033375);
INSERT INTO public.gaps VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 'how many Haitians were returned?', 'people returned', 'en', 1795888115.4033375);
INSERT INTO public.installations VALUES ('1.2', '', 'T2', '', 'BBOT', 'UBOT', 'commands,chat:write', '595cb00d.8nCT4usTRsIfCU8zMM_4ovCkjBdXMh5hfRmFt30NZ4dG92DFBHmon0w=', NULL, NULL, 1795888116.0832722, '', 0);
INSERT INTO public.leases VALUES ('background', '96d1c438940d41eda2069f0bfdb6d7cb', 1795888136.06391);
INSERT INTO public.notices VALUES ('schema:oldest_reader', '0002', 1795888115.2491317);
INSERT INTO public.notices VALUES ('reload', 'r1 2ab9a87c39b248cf858e27f4c3fd45c9', 1795888115.3166504);
INSERT INTO public.oauth_states VALUES ('da2ff0293f2d62bfcbf481b1eb4fc933a36edb58325acdc31ca6cb035375c370', 1795888716.2386286);
INSERT INTO public.pin_topics VALUES ('288dde388eca45d3a0c2b86cf4d9b707', 'document:2020-01-29-hrw-qa', '', 'T1', '270305149eca5106');
INSERT INTO public.pin_topics VALUES ('288dde388eca45d3a0c2b86cf4d9b707', 'entry:returned-59000', '', 'T1', '0898065cd2f99537');
INSERT INTO public.pin_topics VALUES ('288dde388eca45d3a0c2b86cf4d9b707', 'topic:people-returned', '', 'T1', '0898065cd2f99537');
INSERT INTO public.pin_topics VALUES ('056e92d81b164e2b8788d82b9024a8b0', 'document:2020-01-29-hrw-qa', '', 'T1', '270305149eca5106');
INSERT INTO public.pin_topics VALUES ('056e92d81b164e2b8788d82b9024a8b0', 'entry:children-16000', '', 'T1', '670df43e7d7e02e5');
INSERT INTO public.pin_topics VALUES ('056e92d81b164e2b8788d82b9024a8b0', 'entry:returned-56000', '', 'T1', '0898065cd2f99537');
INSERT INTO public.pin_topics VALUES ('056e92d81b164e2b8788d82b9024a8b0', 'topic:children-returned', '', 'T1', '670df43e7d7e02e5');
INSERT INTO public.pin_topics VALUES ('056e92d81b164e2b8788d82b9024a8b0', 'topic:people-returned', '', 'T1', '0898065cd2f99537');
INSERT INTO public.pin_topics VALUES ('229b1eeac6ee419898367bff230667db', 'document:2019-07-18-iom', '', 'T1', '3c448aa0ab280794');
INSERT INTO public.pin_topics VALUES ('c07e0df32c8d47b9802bf70ca9189307', 'document:2020-01-29-hrw-qa', '', 'T2', '270305149eca5106');
INSERT INTO public.pin_topics VALUES ('c07e0df32c8d47b9802bf70ca9189307', 'entry:returned-59000', '', 'T2', '0898065cd2f99537');
INSERT INTO public.pin_topics VALUES ('c07e0df32c8d47b9802bf70ca9189307', 'topic:people-returned', '', 'T2', '0898065cd2f99537');
INSERT INTO public.pins VALUES ('288dde388eca45d3a0c2b86cf4d9b707', '', 'T1', 'C1', 'figure:people-returned::count', '{"q":"many returned mpp"}', 'Over 59,000 asylum seekers had been returned to Mexico under MPP (as of December 2019; source: Transactional Records Access Clearinghouse (TRAC), Syracuse University).', 'b91abddf2b3c39d6', 'en', 'current', '0f62a0a4a6ca2a27', 'U1', 'pinned', '288dde388eca45d3a0c2b86cf4d9b707', 1795888115.5639186, 1795888115.590109, '2019-12', '1700000001.000100', 1795888115.5818942, NULL, NULL);
INSERT INTO public.pins VALUES ('056e92d81b164e2b8788d82b9024a8b0', '', 'T1', 'C1', 'figure:children-returned::count', '{"q":"cuantos ninos devueltos mpp","l":"es"}', '16,000 niñas, niños y adolescentes habían sido devueltos a México a esperar bajo MPP (con corte a noviembre de 2019; fuente: Human Rights Watch).', 'c0c53784b687028b', 'es', 'current', '0f62a0a4a6ca2a27', 'U1', 'pinned', '056e92d81b164e2b8788d82b9024a8b0', 1795888115.6276457, 1795888115.662918, '2019-11', '1700000002.000100', 1795888115.646254, NULL, NULL);
INSERT INTO public.pins VALUES ('229b1eeac6ee419898367bff230667db', '', 'T1', 'C2', 'signatories:#ae1cc0b72476c146ac3b', '{"q":"who signed july 2019 letter"}', '17 organizations signed this letter: Letter of 17 organizations on IOM''s assisted voluntary return of people in MPP (July 18, 2019).', '06277b2cf2f225c3', 'en', 'current', '0f62a0a4a6ca2a27', 'U1', 'pinned', '229b1eeac6ee419898367bff230667db', 1795888115.7202888, 1795888115.7593079, NULL, '1700000003.000100', 1795888115.739617, NULL, NULL);
INSERT INTO public.pins VALUES ('c07e0df32c8d47b9802bf70ca9189307', '', 'T2', 'C3', 'figure:people-returned::count', '{"q":"many returned mpp"}', 'Over 59,000 asylum seekers had been returned to Mexico under MPP (as of December 2019; source: Transactional Records Access Clearinghouse (TRAC), Syracuse University).', 'b91abddf2b3c39d6', 'en', 'current', '0f62a0a4a6ca2a27', 'U1', 'pinned', 'c07e0df32c8d47b9802bf70ca9189307', 1795888116.1764505, 1795888116.2165203, '2019-12', '1700000005.000100', 1795888116.1961696, NULL, NULL);
INSERT INTO public.preferences VALUES ('', 'T1', 'U1', 'es', NULL);
INSERT INTO public.preferences VALUES ('', 'T1', 'U2', NULL, 'wola');
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
ALTER TABLE ONLY public.pins
    ADD CONSTRAINT uq_pins_fact UNIQUE (enterprise_id, team_id, channel, fact);
CREATE INDEX ix_deliveries_taken_at ON public.deliveries USING btree (taken_at);
CREATE INDEX ix_oauth_states_expires_at ON public.oauth_states USING btree (expires_at);
CREATE INDEX ix_pin_topics_topic ON public.pin_topics USING btree (enterprise_id, team_id, topic, digest);
CREATE INDEX ix_pins_record ON public.pins USING btree (enterprise_id, team_id, record);
CREATE INDEX ix_pins_state ON public.pins USING btree (enterprise_id, team_id, state, posted_at);
ALTER TABLE ONLY public.pin_topics
    ADD CONSTRAINT fk_pin_topics_pin FOREIGN KEY (pin_id) REFERENCES public.pins(id) ON DELETE CASCADE;
