BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE deliveries (
	enterprise_id VARCHAR NOT NULL, 
	team_id VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	taken_at DOUBLE NOT NULL, 
	CONSTRAINT pk_deliveries PRIMARY KEY (enterprise_id, team_id, "key")
);
CREATE TABLE leases (
	work VARCHAR NOT NULL, 
	holder VARCHAR NOT NULL, 
	expires_at DOUBLE NOT NULL, 
	CONSTRAINT pk_leases PRIMARY KEY (work)
);
INSERT INTO "leases" VALUES('background','932485f0ab934914addebf60627be3f3',1.79588812605890488626e+09);
CREATE TABLE notices (
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	given_at DOUBLE NOT NULL, 
	CONSTRAINT pk_notices PRIMARY KEY (name)
);
INSERT INTO "notices" VALUES('reload','',1.79588809537945604324e+09);
CREATE TABLE pin_topics (
	pin_id VARCHAR NOT NULL, 
	topic VARCHAR NOT NULL, 
	enterprise_id VARCHAR NOT NULL, 
	team_id VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	CONSTRAINT pk_pin_topics PRIMARY KEY (pin_id, topic), 
	CONSTRAINT fk_pin_topics_pin FOREIGN KEY(pin_id) REFERENCES pins (id) ON DELETE CASCADE
);
INSERT INTO "pin_topics" VALUES('63cf433b546e44f79cd73d08dfc73b52','document:2020-01-29-hrw-qa','','T1','77e6568bea7bce4d');
INSERT INTO "pin_topics" VALUES('63cf433b546e44f79cd73d08dfc73b52','entry:returned-59000','','T1','c250965925d5eb52');
INSERT INTO "pin_topics" VALUES('63cf433b546e44f79cd73d08dfc73b52','topic:people-returned','','T1','c250965925d5eb52');
INSERT INTO "pin_topics" VALUES('9b45bf997144447c8486880a51473d15','document:2020-01-29-hrw-qa','','T1','77e6568bea7bce4d');
INSERT INTO "pin_topics" VALUES('9b45bf997144447c8486880a51473d15','entry:children-16000','','T1','97bc8c23a9bfbc7c');
INSERT INTO "pin_topics" VALUES('9b45bf997144447c8486880a51473d15','entry:returned-56000','','T1','c250965925d5eb52');
INSERT INTO "pin_topics" VALUES('9b45bf997144447c8486880a51473d15','topic:children-returned','','T1','97bc8c23a9bfbc7c');
INSERT INTO "pin_topics" VALUES('9b45bf997144447c8486880a51473d15','topic:people-returned','','T1','c250965925d5eb52');
INSERT INTO "pin_topics" VALUES('3bb9e7fccfa442c295535211d43f22c8','document:2019-07-18-iom','','T1','404b3442e41c4115');
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
INSERT INTO "pins" VALUES('63cf433b546e44f79cd73d08dfc73b52','','T1','C1','figure:people-returned::count','{"q":"many returned mpp"}','Over 59,000 asylum seekers had been returned to Mexico under MPP (as of December 2019; source: Transactional Records Access Clearinghouse (TRAC), Syracuse University).','b91abddf2b3c39d6','en','current','a11f8be74c44843b','U1','pinned','63cf433b546e44f79cd73d08dfc73b52',1.79588810601282763482e+09,1.79588810631152772908e+09,'2019-12','1700000001.000100',1.79588810621699023241e+09,NULL,NULL);
INSERT INTO "pins" VALUES('9b45bf997144447c8486880a51473d15','','T1','C1','figure:children-returned::count','{"q":"cuantos ninos devueltos mpp","l":"es"}','16,000 niñas, niños y adolescentes habían sido devueltos a México a esperar bajo MPP (con corte a noviembre de 2019; fuente: Human Rights Watch).','c0c53784b687028b','es','current','a11f8be74c44843b','U1','pinned','9b45bf997144447c8486880a51473d15',1.79588810659404730799e+09,1.79588810675725173951e+09,'2019-11','1700000002.000100',1.79588810669495773319e+09,NULL,NULL);
INSERT INTO "pins" VALUES('3bb9e7fccfa442c295535211d43f22c8','','T1','C2','signatories:#a8bf965f7dc54c2c','{"q":"who signed july 2019 letter"}','17 organizations signed this letter: Letter of 17 organizations on IOM''s assisted voluntary return of people in MPP (July 18, 2019).','06277b2cf2f225c3','en','current','a11f8be74c44843b','U1','pinned','3bb9e7fccfa442c295535211d43f22c8',1.79588810689566802979e+09,1.795888107032355547e+09,NULL,'1700000003.000100',1.79588810700769639008e+09,NULL,NULL);
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
