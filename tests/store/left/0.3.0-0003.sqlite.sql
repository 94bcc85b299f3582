BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
CREATE TABLE deliveries (
	enterprise_id VARCHAR NOT NULL, 
	team_id VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	taken_at DOUBLE NOT NULL, 
	CONSTRAINT pk_deliveries PRIMARY KEY (enterprise_id, team_id, "key")
);
CREATE TABLE gap_presses (
	gap VARCHAR NOT NULL, 
	share INTEGER NOT NULL, 
	pressed_at DOUBLE NOT NULL, 
	CONSTRAINT pk_gap_presses PRIMARY KEY (gap, share)
);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',48,1.79588810178385400767e+09);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',23,1.79588810182785248758e+09);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',3,1.79588810186697173118e+09);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',15,1.79588810194535255428e+09);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',59,1.79588810196354889871e+09);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',21,1.79588810198213481902e+09);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',2,1.7958881020030753612e+09);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',22,1.79588810205369782445e+09);
CREATE TABLE gaps (
	gap VARCHAR NOT NULL, 
	question VARCHAR NOT NULL, 
	opened VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	pressed_at DOUBLE NOT NULL, 
	CONSTRAINT pk_gaps PRIMARY KEY (gap)
);
INSERT INTO "gaps" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4','how many Haitians were returned?','people returned','en',1.79588810205369782445e+09);
CREATE TABLE leases (
	work VARCHAR NOT NULL, 
	holder VARCHAR NOT NULL, 
	expires_at DOUBLE NOT NULL, 
	CONSTRAINT pk_leases PRIMARY KEY (work)
);
INSERT INTO "leases" VALUES('background','e044810c7574461cbd05efbc8bdcc8a3',1.79588812965491557123e+09);
CREATE TABLE notices (
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	given_at DOUBLE NOT NULL, 
	CONSTRAINT pk_notices PRIMARY KEY (name)
);
INSERT INTO "notices" VALUES('schema:oldest_reader','0002',1.79588810164925956726e+09);
INSERT INTO "notices" VALUES('reload','r1 d0fcd196bcb34bfcabaf13e7c626e0a3',1.79588810177270221711e+09);
CREATE TABLE pin_topics (
	pin_id VARCHAR NOT NULL, 
	topic VARCHAR NOT NULL, 
	enterprise_id VARCHAR NOT NULL, 
	team_id VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	CONSTRAINT pk_pin_topics PRIMARY KEY (pin_id, topic), 
	CONSTRAINT fk_pin_topics_pin FOREIGN KEY(pin_id) REFERENCES pins (id) ON DELETE CASCADE
);
INSERT INTO "pin_topics" VALUES('36f42b017ba94cd5a16edc5d827678d1','document:2020-01-29-hrw-qa','','T1','444c2910886312de');
INSERT INTO "pin_topics" VALUES('36f42b017ba94cd5a16edc5d827678d1','entry:returned-59000','','T1','d3347ca8beddcc64');
INSERT INTO "pin_topics" VALUES('36f42b017ba94cd5a16edc5d827678d1','topic:people-returned','','T1','d3347ca8beddcc64');
INSERT INTO "pin_topics" VALUES('077884e7b8c04b97a25c9f5d53fcb34d','document:2020-01-29-hrw-qa','','T1','444c2910886312de');
INSERT INTO "pin_topics" VALUES('077884e7b8c04b97a25c9f5d53fcb34d','entry:children-16000','','T1','00b4e6786f43d179');
INSERT INTO "pin_topics" VALUES('077884e7b8c04b97a25c9f5d53fcb34d','entry:returned-56000','','T1','d3347ca8beddcc64');
INSERT INTO "pin_topics" VALUES('077884e7b8c04b97a25c9f5d53fcb34d','topic:children-returned','','T1','00b4e6786f43d179');
INSERT INTO "pin_topics" VALUES('077884e7b8c04b97a25c9f5d53fcb34d','topic:people-returned','','T1','d3347ca8beddcc64');
INSERT INTO "pin_topics" VALUES('b9f85b9c324e4b439731e8ac76cfccbc','document:2019-07-18-iom','','T1','be2ffa755222f4c8');
CREATE TABLE pins (
	id VARCHAR NOT NULL, 
	enterprise_id VARCHAR NOT NULL, 
	team_id VARCHAR NOT NULL, 
	channel VARCHAR NOT NULL, 
	fact VARCHAR NOT NULL, 
	asked VARCHAR NOT NULL, 
	sentence VARCHAR NOT NULL, 
	fingerprint VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	standing VARCHAR NOT NULL, 
	record VARCHAR NOT NULL, 
	pinned_by VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	step VARCHAR NOT NULL, 
	wanted_at DOUBLE NOT NULL, 
	touched_at DOUBLE NOT NULL, 
	as_of VARCHAR, 
	message_ts VARCHAR, 
	posted_at DOUBLE, 
	former_ts VARCHAR, 
	change VARCHAR, 
	CONSTRAINT pk_pins PRIMARY KEY (id), 
	CONSTRAINT uq_pins_fact UNIQUE (enterprise_id, team_id, channel, fact)
);
INSERT INTO "pins" VALUES('36f42b017ba94cd5a16edc5d827678d1','','T1','C1','figure:people-returned::count','{"q":"many returned mpp"}','Over 59,000 asylum seekers had been returned to Mexico under MPP (as of December 2019; source: Transactional Records Access Clearinghouse (TRAC), Syracuse University).','b91abddf2b3c39d6','en','current','be79838e26aad61c','U1','pinned','36f42b017ba94cd5a16edc5d827678d1',1.7958881080069246292e+09,1.79588810820373249053e+09,'2019-12','1700000001.000100',1.79588810814154887195e+09,NULL,NULL);
INSERT INTO "pins" VALUES('077884e7b8c04b97a25c9f5d53fcb34d','','T1','C1','figure:children-returned::count','{"q":"cuantos ninos devueltos mpp","l":"es"}','16,000 niñas, niños y adolescentes habían sido devueltos a México a esperar bajo MPP (con corte a noviembre de 2019; fuente: Human Rights Watch).','c0c53784b687028b','es','current','be79838e26aad61c','U1','pinned','077884e7b8c04b97a25c9f5d53fcb34d',1.79588810913644623761e+09,1.79588810921446347234e+09,'2019-11','1700000002.000100',1.795888109196598053e+09,NULL,NULL);
INSERT INTO "pins" VALUES('b9f85b9c324e4b439731e8ac76cfccbc','','T1','C2','signatories:#ae1cc0b72476c146ac3b','{"q":"who signed july 2019 letter"}','17 organizations signed this letter: Letter of 17 organizations on IOM''s assisted voluntary return of people in MPP (July 18, 2019).','06277b2cf2f225c3','en','current','be79838e26aad61c','U1','pinned','b9f85b9c324e4b439731e8ac76cfccbc',1.795888109278365612e+09,1.79588810933814787868e+09,NULL,'1700000003.000100',1.79588810929943490032e+09,NULL,NULL);
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
CREATE INDEX ix_pins_state ON pins (enterprise_id, team_id, state, posted_at);
CREATE INDEX ix_pins_record ON pins (enterprise_id, team_id, record);
CREATE INDEX ix_pin_topics_topic ON pin_topics (enterprise_id, team_id, topic, digest);
CREATE INDEX ix_deliveries_taken_at ON deliveries (taken_at);
COMMIT;
