BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE preferences (
	enterprise_id VARCHAR NOT NULL, 
	team_id VARCHAR NOT NULL, 
	user_id VARCHAR NOT NULL, 
	language VARCHAR, 
	organization VARCHAR, 
	CONSTRAINT pk_preferences PRIMARY KEY (enterprise_id, team_id, user_id)
);
INSERT INTO "preferences" VALUES('','T1','U1','es',NULL);
INSERT INTO "preferences" VALUES('','T1','U2',NULL,'wola');
COMMIT;
