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
INSERT INTO public.alembic_version VALUES ('0003');
INSERT INTO public.deliveries VALUES ('', 'T1', 'C1 1700000000.000003', 1795888117.236379);
INSERT INTO public.deliveries VALUES ('', 'T1', 'Ev00000004', 1795888117.236379);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 48, 1795888116.6832495);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 23, 1795888116.6920524);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 3, 1795888116.6972485);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 15, 1795888116.7113717);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 59, 1795888116.724879);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 21, 1795888116.7379751);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 2, 1795888116.7413967);
INSERT INTO public.gap_presses VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 22, 1795888116.7565887);
INSERT INTO public.gaps VALUES ('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4', 'how many Haitians were returned?', 'people returned', 'en', 1795888116.7565887);
INSERT INTO public.leases VALUES ('background', 'b2f96d7499c3475da461dc5e641b760a', 1795888136.958516);
INSERT INTO public.notices VALUES ('schema:oldest_reader', '0002', 1795888116.6246305);
INSERT INTO public.notices VALUES ('reload', 'r1 645ed9be0ea94c7890846978ba991113', 1795888116.6709645);
INSERT INTO public.pin_topics VALUES ('01438f6df34145acb706c36f75602298', 'document:2020-01-29-hrw-qa', '', 'T1', '444c2910886312de');
INSERT INTO public.pin_topics VALUES ('01438f6df34145acb706c36f75602298', 'entry:returned-59000', '', 'T1', 'd3347ca8beddcc64');
INSERT INTO public.pin_topics VALUES ('01438f6df34145acb706c36f75602298', 'topic:people-returned', '', 'T1', 'd3347ca8beddcc64');
INSERT INTO public.pin_topics VALUES ('df94f3e260124be8bfb94b13ab736a86', 'document:2020-01-29-hrw-qa', '', 'T1', '444c2910886312de');
INSERT INTO public.pin_topics VALUES ('df94f3e260124be8bfb94b13ab736a86', 'entry:children-16000', '', 'T1', '00b4e6786f43d179');
INSERT INTO public.pin_topics VALUES ('df94f3e260124be8bfb94b13ab736a86', 'entry:returned-56000', '', 'T1', 'd3347ca8beddcc64');
INSERT INTO public.pin_topics VALUES ('df94f3e260124be8bfb94b13ab736a86', 'topic:children-returned', '', 'T1', '00b4e6786f43d179');
INSERT INTO public.pin_topics VALUES ('df94f3e260124be8bfb94b13ab736a86', 'topic:people-returned', '', 'T1', 'd3347ca8beddcc64');
INSERT INTO public.pin_topics VALUES ('34c9af0c60be4395a9dbbe8819b824b9', 'document:2019-07-18-iom', '', 'T1', 'be2ffa755222f4c8');
INSERT INTO public.pins VALUES ('01438f6df34145acb706c36f75602298', '', 'T1', 'C1', 'figure:people-returned::count', '{"q":"many returned mpp"}', 'Over 59,000 asylum seekers had been returned to Mexico under MPP (as of December 2019; source: Transactional Records Access Clearinghouse (TRAC), Syracuse University).', 'b91abddf2b3c39d6', 'en', 'current', 'be79838e26aad61c', 'U1', 'pinned', '01438f6df34145acb706c36f75602298', 1795888116.9797473, 1795888117.0240312, '2019-12', '1700000001.000100', 1795888117.005353, NULL, NULL);
INSERT INTO public.pins VALUES ('df94f3e260124be8bfb94b13ab736a86', '', 'T1', 'C1', 'figure:children-returned::count', '{"q":"cuantos ninos devueltos mpp","l":"es"}', '16,000 niñas, niños y adolescentes habían sido devueltos a México a esperar bajo MPP (con corte a noviembre de 2019; fuente: Human Rights Watch).', 'c0c53784b687028b', 'es', 'current', 'be79838e26aad61c', 'U1', 'pinned', 'df94f3e260124be8bfb94b13ab736a86', 1795888117.0791104, 1795888117.1357493, '2019-11', '1700000002.000100', 1795888117.1058772, NULL, NULL);
INSERT INTO public.pins VALUES ('34c9af0c60be4395a9dbbe8819b824b9', '', 'T1', 'C2', 'signatories:#ae1cc0b72476c146ac3b', '{"q":"who signed july 2019 letter"}', '17 organizations signed this letter: Letter of 17 organizations on IOM''s assisted voluntary return of people in MPP (July 18, 2019).', '06277b2cf2f225c3', 'en', 'current', 'be79838e26aad61c', 'U1', 'pinned', '34c9af0c60be4395a9dbbe8819b824b9', 1795888117.2041755, 1795888117.2293136, NULL, '1700000003.000100', 1795888117.2148914, NULL, NULL);
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
ALTER TABLE ONLY public.leases
    ADD CONSTRAINT pk_leases PRIMARY KEY (work);
ALTER TABLE ONLY public.notices
    ADD CONSTRAINT pk_notices PRIMARY KEY (name);
ALTER TABLE ONLY public.pin_topics
    ADD CONSTRAINT pk_pin_topics PRIMARY KEY (pin_id, topic);
ALTER TABLE ONLY public.pins
    ADD CONSTRAINT pk_pins PRIMARY KEY (id);
ALTER TABLE ONLY public.preferences
    ADD CONSTRAINT pk_preferences PRIMARY KEY (enterprise_id, team_id, user_id);
ALTER TABLE ONLY public.pins
    ADD CONSTRAINT uq_pins_fact UNIQUE (enterprise_id, team_id, channel, fact);
CREATE INDEX ix_deliveries_taken_at ON public.deliveries USING btree (taken_at);
CREATE INDEX ix_pin_topics_topic ON public.pin_topics USING btree (enterprise_id, team_id, topic, digest);
CREATE INDEX ix_pins_record ON public.pins USING btree (enterprise_id, team_id, record);
CREATE INDEX ix_pins_state ON public.pins USING btree (enterprise_id, team_id, state, posted_at);
ALTER TABLE ONLY public.pin_topics
    ADD CONSTRAINT fk_pin_topics_pin FOREIGN KEY (pin_id) REFERENCES public.pins(id) ON DELETE CASCADE;
