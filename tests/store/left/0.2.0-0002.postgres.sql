CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.deliveries (
    enterprise_id character varying NOT NULL,
    team_id character varying NOT NULL,
    key character varying NOT NULL,
    taken_at double precision NOT NULL
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
INSERT INTO public.alembic_version VALUES ('0002');
INSERT INTO public.deliveries VALUES ('', 'T1', 'C1 1700000000.000003', 1795888114.7093947);
INSERT INTO public.deliveries VALUES ('', 'T1', 'Ev00000004', 1795888114.7093947);
INSERT INTO public.notices VALUES ('reload', '', 1795888114.3698435);
INSERT INTO public.pin_topics VALUES ('11a98281fced4d56a8ffdd1574d8120e', 'document:2020-01-29-hrw-qa', '', 'T1', '77e6568bea7bce4d');
INSERT INTO public.pin_topics VALUES ('11a98281fced4d56a8ffdd1574d8120e', 'entry:returned-59000', '', 'T1', 'c250965925d5eb52');
INSERT INTO public.pin_topics VALUES ('11a98281fced4d56a8ffdd1574d8120e', 'topic:people-returned', '', 'T1', 'c250965925d5eb52');
INSERT INTO public.pin_topics VALUES ('32a4280eb71a4541a48fb3c95e142629', 'document:2020-01-29-hrw-qa', '', 'T1', '77e6568bea7bce4d');
INSERT INTO public.pin_topics VALUES ('32a4280eb71a4541a48fb3c95e142629', 'entry:children-16000', '', 'T1', '97bc8c23a9bfbc7c');
INSERT INTO public.pin_topics VALUES ('32a4280eb71a4541a48fb3c95e142629', 'entry:returned-56000', '', 'T1', 'c250965925d5eb52');
INSERT INTO public.pin_topics VALUES ('32a4280eb71a4541a48fb3c95e142629', 'topic:children-returned', '', 'T1', '97bc8c23a9bfbc7c');
INSERT INTO public.pin_topics VALUES ('32a4280eb71a4541a48fb3c95e142629', 'topic:people-returned', '', 'T1', 'c250965925d5eb52');
INSERT INTO public.pin_topics VALUES ('6463593479184ceeb17613ab60f56db8', 'document:2019-07-18-iom', '', 'T1', '404b3442e41c4115');
INSERT INTO public.pins VALUES ('11a98281fced4d56a8ffdd1574d8120e', '', 'T1', 'C1', 'figure:people-returned::count', '{"q":"many returned mpp"}', 'Over 59,000 asylum seekers had been returned to Mexico under MPP (as of December 2019; source: Transactional Records Access Clearinghouse (TRAC), Syracuse University).', 'b91abddf2b3c39d6', 'en', 'current', 'a11f8be74c44843b', 'U1', 'pinned', '11a98281fced4d56a8ffdd1574d8120e', 1795888114.5316615, 1795888114.5973105, '2019-12', '1700000001.000100', 1795888114.5751433, NULL, NULL);
INSERT INTO public.pins VALUES ('32a4280eb71a4541a48fb3c95e142629', '', 'T1', 'C1', 'figure:children-returned::count', '{"q":"cuantos ninos devueltos mpp","l":"es"}', '16,000 niñas, niños y adolescentes habían sido devueltos a México a esperar bajo MPP (con corte a noviembre de 2019; fuente: Human Rights Watch).', 'c0c53784b687028b', 'es', 'current', 'a11f8be74c44843b', 'U1', 'pinned', '32a4280eb71a4541a48fb3c95e142629', 1795888114.6267183, 1795888114.6516073, '2019-11', '1700000002.000100', 1795888114.648029, NULL, NULL);
INSERT INTO public.pins VALUES ('6463593479184ceeb17613ab60f56db8', '', 'T1', 'C2', 'signatories:#a8bf965f7dc54c2c', '{"q":"who signed july 2019 letter"}', '17 organizations signed this letter: Letter of 17 organizations on IOM''s assisted voluntary return of people in MPP (July 18, 2019).', '06277b2cf2f225c3', 'en', 'current', 'a11f8be74c44843b', 'U1', 'pinned', '6463593479184ceeb17613ab60f56db8', 1795888114.6789427, 1795888114.7031884, NULL, '1700000003.000100', 1795888114.6906288, NULL, NULL);
INSERT INTO public.preferences VALUES ('', 'T1', 'U1', 'es', NULL);
INSERT INTO public.preferences VALUES ('', 'T1', 'U2', NULL, 'wola');
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT pk_deliveries PRIMARY KEY (enterprise_id, team_id, key);
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
