BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
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
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',48,1.79588810176116824152e+09);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',23,1.79588810179723095891e+09);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',3,1.79588810183157944685e+09);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',15,1.7958881018768527508e+09);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',59,1.79588810193362569808e+09);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',21,1.79588810196159481998e+09);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',2,1.79588810198038172725e+09);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',22,1.79588810200583672525e+09);
CREATE TABLE gaps (
	gap VARCHAR NOT NULL, 
	question VARCHAR NOT NULL, 
	opened VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	pressed_at DOUBLE NOT NULL, 
	CONSTRAINT pk_gaps PRIMARY KEY (gap)
);
INSERT INTO "gaps" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4','how many Haitians were returned?','people returned','en',1.79588810200583672525e+09);
CREATE TABLE installations (
	app_id VARCHAR NOT NULL, 
	enterprise_id VARCHAR NOT NULL, 
	team_id VARCHAR NOT NULL, 
	grid_id VARCHAR NOT NULL, 
	bot_id VARCHAR NOT NULL, 
	bot_user_id VARCHAR NOT NULL, 
	scopes VARCHAR NOT NULL, 
	bot_token VARCHAR NOT NULL, 
	refresh_token VARCHAR, 
	expires_at DOUBLE, 
	installed_at DOUBLE NOT NULL, 
	renewal VARCHAR NOT NULL, 
	renewing_until DOUBLE NOT NULL, 
	CONSTRAINT pk_installations PRIMARY KEY (app_id, enterprise_id, team_id)
);
INSERT INTO "installations" VALUES('1.2','','T2','','BBOT','UBOT','commands,chat:write','595cb00d.PeqPXbdO1kPonWdrJDGRF9jrQcpfcg5yuKtXc3ryMjImpdZfuvR-7uk=',NULL,NULL,1.79588810839414858818e+09,'',0.0);
CREATE TABLE leases (
	work VARCHAR NOT NULL, 
	holder VARCHAR NOT NULL, 
	expires_at DOUBLE NOT NULL, 
	CONSTRAINT pk_leases PRIMARY KEY (work)
);
INSERT INTO "leases" VALUES('background','1233efc705df45289cd34ad2711f5c04',1.79588812828832507131e+09);
CREATE TABLE notices (
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	given_at DOUBLE NOT NULL, 
	CONSTRAINT pk_notices PRIMARY KEY (name)
);
INSERT INTO "notices" VALUES('schema:oldest_reader','0002',1.79588810155531930926e+09);
INSERT INTO "notices" VALUES('reload','r1 2bf2ee86345c4a3b9e0d5b3ebe85b90c',1.79588810174292087557e+09);
CREATE TABLE oauth_states (
	digest VARCHAR NOT NULL, 
	expires_at DOUBLE NOT NULL, 
	CONSTRAINT pk_oauth_states PRIMARY KEY (digest)
);
INSERT INTO "oauth_states" VALUES('f190bfcb9dd41dffe85b0b5a9ca51a4e75c887c21c6facf40d28c31db163a66b',1.79588870894334197043e+09);
CREATE TABLE pin_topics (
	pin_id VARCHAR NOT NULL, 
	topic VARCHAR NOT NULL, 
	enterprise_id VARCHAR NOT NULL, 
	team_id VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	CONSTRAINT pk_pin_topics PRIMARY KEY (pin_id, topic), 
	CONSTRAINT fk_pin_topics_pin FOREIGN KEY(pin_id) REFERENCES pins (id) ON DELETE CASCADE
);
INSERT INTO "pin_topics" VALUES('b1dbd402b7044fb280fe2653c15d5d5e','document:2020-01-29-hrw-qa','','T1','270305149eca5106');
INSERT INTO "pin_topics" VALUES('b1dbd402b7044fb280fe2653c15d5d5e','entry:returned-59000','','T1','0898065cd2f99537');
INSERT INTO "pin_topics" VALUES('b1dbd402b7044fb280fe2653c15d5d5e','topic:people-returned','','T1','0898065cd2f99537');
INSERT INTO "pin_topics" VALUES('8b16ff704d6348819650fa154f1a1840','document:2020-01-29-hrw-qa','','T1','270305149eca5106');
INSERT INTO "pin_topics" VALUES('8b16ff704d6348819650fa154f1a1840','entry:children-16000','','T1','670df43e7d7e02e5');
INSERT INTO "pin_topics" VALUES('8b16ff704d6348819650fa154f1a1840','entry:returned-56000','','T1','0898065cd2f99537');
INSERT INTO "pin_topics" VALUES('8b16ff704d6348819650fa154f1a1840','topic:children-returned','','T1','670df43e7d7e02e5');
INSERT INTO "pin_topics" VALUES('8b16ff704d6348819650fa154f1a1840','topic:people-returned','','T1','0898065cd2f99537');
INSERT INTO "pin_topics" VALUES('1a9409482bce42a2adbca579aa3af408','document:2019-07-18-iom','','T1','3c448aa0ab280794');
INSERT INTO "pin_topics" VALUES('5831cad29b1f4ff884c4da2b04332ba6','document:2020-01-29-hrw-qa','','T2','270305149eca5106');
INSERT INTO "pin_topics" VALUES('5831cad29b1f4ff884c4da2b04332ba6','entry:returned-59000','','T2','0898065cd2f99537');
INSERT INTO "pin_topics" VALUES('5831cad29b1f4ff884c4da2b04332ba6','topic:people-returned','','T2','0898065cd2f99537');
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
INSERT INTO "pins" VALUES('b1dbd402b7044fb280fe2653c15d5d5e','','T1','C1','figure:people-returned::count','{"q":"many returned mpp"}','Over 59,000 asylum seekers had been returned to Mexico under MPP (as of December 2019; source: Transactional Records Access Clearinghouse (TRAC), Syracuse University).','b91abddf2b3c39d6','en','current','0f62a0a4a6ca2a27','U1','pinned','b1dbd402b7044fb280fe2653c15d5d5e',1.79588810642652654649e+09,1.79588810666022253041e+09,'2019-12','1700000001.000100',1.79588810650049638751e+09,NULL,NULL);
INSERT INTO "pins" VALUES('8b16ff704d6348819650fa154f1a1840','','T1','C1','figure:children-returned::count','{"q":"cuantos ninos devueltos mpp","l":"es"}','16,000 niñas, niños y adolescentes habían sido devueltos a México a esperar bajo MPP (con corte a noviembre de 2019; fuente: Human Rights Watch).','c0c53784b687028b','es','current','0f62a0a4a6ca2a27','U1','pinned','8b16ff704d6348819650fa154f1a1840',1.79588810739512753488e+09,1.7958881074693043232e+09,'2019-11','1700000002.000100',1.79588810743689966196e+09,NULL,NULL);
INSERT INTO "pins" VALUES('1a9409482bce42a2adbca579aa3af408','','T1','C2','signatories:#ae1cc0b72476c146ac3b','{"q":"who signed july 2019 letter"}','17 organizations signed this letter: Letter of 17 organizations on IOM''s assisted voluntary return of people in MPP (July 18, 2019).','06277b2cf2f225c3','en','current','0f62a0a4a6ca2a27','U1','pinned','1a9409482bce42a2adbca579aa3af408',1.79588810764896035197e+09,1.79588810773019170756e+09,NULL,'1700000003.000100',1.79588810771316480631e+09,NULL,NULL);
INSERT INTO "pins" VALUES('5831cad29b1f4ff884c4da2b04332ba6','','T2','C3','figure:people-returned::count','{"q":"many returned mpp"}','Over 59,000 asylum seekers had been returned to Mexico under MPP (as of December 2019; source: Transactional Records Access Clearinghouse (TRAC), Syracuse University).','b91abddf2b3c39d6','en','current','0f62a0a4a6ca2a27','U1','pinned','5831cad29b1f4ff884c4da2b04332ba6',1.79588810877211856845e+09,1.79588810890227508539e+09,'2019-12','1700000005.000100',1.79588810886996984479e+09,NULL,NULL);
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
CREATE INDEX ix_oauth_states_expires_at ON oauth_states (expires_at);
COMMIT;
