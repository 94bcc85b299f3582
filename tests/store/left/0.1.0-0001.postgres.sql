CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.preferences (
    enterprise_id character varying NOT NULL,
    team_id character varying NOT NULL,
    user_id character varying NOT NULL,
    language character varying,
    organization character varying
);
INSERT INTO public.alembic_version VALUES ('0001');
INSERT INTO public.preferences VALUES ('', 'T1', 'U1', 'es', NULL);
INSERT INTO public.preferences VALUES ('', 'T1', 'U2', NULL, 'wola');
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.preferences
    ADD CONSTRAINT pk_preferences PRIMARY KEY (enterprise_id, team_id, user_id);
