BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0005');
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
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',48,1.79589192483237361907e+09);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',23,1.79589192483553242683e+09);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',3,1.79589192483734512331e+09);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',15,1.7958919248402950764e+09);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',59,1.79589192484245157243e+09);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',21,1.79589192484464120862e+09);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',2,1.79589192484680294989e+09);
INSERT INTO "gap_presses" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4',22,1.79589192485117578506e+09);
CREATE TABLE gaps (
	gap VARCHAR NOT NULL, 
	question VARCHAR NOT NULL, 
	opened VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	pressed_at DOUBLE NOT NULL, 
	CONSTRAINT pk_gaps PRIMARY KEY (gap)
);
INSERT INTO "gaps" VALUES('e2a17770eaa3376bd01f7846fd3895fa1363913d8bed28c66f31c041a09ca6f4','how many Haitians were returned?','people returned','en',1.79589192485117578506e+09);
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
INSERT INTO "installations" VALUES('1.2','','T2','','BBOT','UBOT','commands,chat:write','595cb00d.0uhjghu2Qr7w6UpLl28_PxqMH6EESEiIoiNUXIvU-F70Uyrc6yAe_aY=',NULL,NULL,1.79589192708200883863e+09,'',0.0);
CREATE TABLE leases (
	work VARCHAR NOT NULL, 
	holder VARCHAR NOT NULL, 
	expires_at DOUBLE NOT NULL, 
	CONSTRAINT pk_leases PRIMARY KEY (work)
);
INSERT INTO "leases" VALUES('background','a0860319428f4687a2f55148e1ae2a93',1.79589194706289458276e+09);
CREATE TABLE notices (
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	given_at DOUBLE NOT NULL, 
	CONSTRAINT pk_notices PRIMARY KEY (name)
);
INSERT INTO "notices" VALUES('schema:oldest_reader','0002',1.79589192463497042658e+09);
INSERT INTO "notices" VALUES('reload','r1 19434d9719c841e7a2ee058fa7245923',1.79589192481793308254e+09);
CREATE TABLE oauth_states (
	digest VARCHAR NOT NULL, 
	expires_at DOUBLE NOT NULL, 
	CONSTRAINT pk_oauth_states PRIMARY KEY (digest)
);
INSERT INTO "oauth_states" VALUES('9ab5263dea52f4d55683ac0872796260fbf293279fc7f2c6022f7b3efeb0e267',1.79589252720662546154e+09);
CREATE TABLE pin_topics (
	pin_id VARCHAR NOT NULL, 
	topic VARCHAR NOT NULL, 
	enterprise_id VARCHAR NOT NULL, 
	team_id VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	CONSTRAINT pk_pin_topics PRIMARY KEY (pin_id, topic), 
	CONSTRAINT fk_pin_topics_pin FOREIGN KEY(pin_id) REFERENCES pins (id) ON DELETE CASCADE
);
INSERT INTO "pin_topics" VALUES('5a57cfb7ce784e179c7eef904814f6c2','document:2020-01-29-hrw-qa','','T1','270305149eca5106');
INSERT INTO "pin_topics" VALUES('5a57cfb7ce784e179c7eef904814f6c2','entry:returned-59000','','T1','0898065cd2f99537');
INSERT INTO "pin_topics" VALUES('5a57cfb7ce784e179c7eef904814f6c2','topic:people-returned','','T1','0898065cd2f99537');
INSERT INTO "pin_topics" VALUES('39f9db6d51ed49918c662b2e92407785','document:2020-01-29-hrw-qa','','T1','270305149eca5106');
INSERT INTO "pin_topics" VALUES('39f9db6d51ed49918c662b2e92407785','entry:children-16000','','T1','670df43e7d7e02e5');
INSERT INTO "pin_topics" VALUES('39f9db6d51ed49918c662b2e92407785','entry:returned-56000','','T1','0898065cd2f99537');
INSERT INTO "pin_topics" VALUES('39f9db6d51ed49918c662b2e92407785','topic:children-returned','','T1','670df43e7d7e02e5');
INSERT INTO "pin_topics" VALUES('39f9db6d51ed49918c662b2e92407785','topic:people-returned','','T1','0898065cd2f99537');
INSERT INTO "pin_topics" VALUES('41fe306bcb3c40ef9e651520b0431f3c','document:2019-07-18-iom','','T1','3c448aa0ab280794');
INSERT INTO "pin_topics" VALUES('d8cca9cdcbf4460ebf3253f484db07e0','document:2020-01-29-hrw-qa','','T2','270305149eca5106');
INSERT INTO "pin_topics" VALUES('d8cca9cdcbf4460ebf3253f484db07e0','entry:returned-59000','','T2','0898065cd2f99537');
INSERT INTO "pin_topics" VALUES('d8cca9cdcbf4460ebf3253f484db07e0','topic:people-returned','','T2','0898065cd2f99537');
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
INSERT INTO "pins" VALUES('5a57cfb7ce784e179c7eef904814f6c2','','T1','C1','figure:people-returned::count','{"q":"many returned mpp"}','Over 59,000 asylum seekers had been returned to Mexico under MPP (as of December 2019; source: Transactional Records Access Clearinghouse (TRAC), Syracuse University).','b91abddf2b3c39d6','en','current','0f62a0a4a6ca2a27','U1','pinned','5a57cfb7ce784e179c7eef904814f6c2',1.79589192648693656917e+09,1.79589192662241935727e+09,'2019-12','1700000001.000100',1.79589192651989102366e+09,NULL,NULL);
INSERT INTO "pins" VALUES('39f9db6d51ed49918c662b2e92407785','','T1','C1','figure:children-returned::count','{"q":"cuantos ninos devueltos mpp","l":"es"}','16,000 niñas, niños y adolescentes habían sido devueltos a México a esperar bajo MPP (con corte a noviembre de 2019; fuente: Human Rights Watch).','c0c53784b687028b','es','current','0f62a0a4a6ca2a27','U1','pinned','39f9db6d51ed49918c662b2e92407785',1.79589192683285856248e+09,1.79589192689949369435e+09,'2019-11','1700000002.000100',1.79589192686278557777e+09,NULL,NULL);
INSERT INTO "pins" VALUES('41fe306bcb3c40ef9e651520b0431f3c','','T1','C2','signatories:#ae1cc0b72476c146ac3b','{"q":"who signed july 2019 letter"}','17 organizations signed this letter: Letter of 17 organizations on IOM''s assisted voluntary return of people in MPP (July 18, 2019).','06277b2cf2f225c3','en','current','0f62a0a4a6ca2a27','U1','pinned','41fe306bcb3c40ef9e651520b0431f3c',1.79589192693175911906e+09,1.79589192694539141652e+09,NULL,'1700000003.000100',1.79589192694091606141e+09,NULL,NULL);
INSERT INTO "pins" VALUES('d8cca9cdcbf4460ebf3253f484db07e0','','T2','C3','figure:people-returned::count','{"q":"many returned mpp"}','Over 59,000 asylum seekers had been returned to Mexico under MPP (as of December 2019; source: Transactional Records Access Clearinghouse (TRAC), Syracuse University).','b91abddf2b3c39d6','en','current','0f62a0a4a6ca2a27','U1','pinned','d8cca9cdcbf4460ebf3253f484db07e0',1795891927.15576,1.79589192718460965159e+09,'2019-12','1700000005.000100',1.79589192717061114316e+09,NULL,NULL);
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
CREATE TABLE record_choices (
	enterprise_id VARCHAR NOT NULL, 
	team_id VARCHAR NOT NULL, 
	channel VARCHAR NOT NULL, 
	record_name VARCHAR NOT NULL, 
	CONSTRAINT pk_record_choices PRIMARY KEY (enterprise_id, team_id, channel)
);
INSERT INTO "record_choices" VALUES('','T1','C4','water');
CREATE TABLE record_pin_topics (
	pin_id VARCHAR NOT NULL, 
	topic VARCHAR NOT NULL, 
	enterprise_id VARCHAR NOT NULL, 
	team_id VARCHAR NOT NULL, 
	record_name VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	CONSTRAINT pk_record_pin_topics PRIMARY KEY (pin_id, topic), 
	CONSTRAINT fk_record_pin_topics_pin FOREIGN KEY(pin_id) REFERENCES record_pins (id) ON DELETE CASCADE
);
INSERT INTO "record_pin_topics" VALUES('2ed8e45fbba4412f8df35a0d8f0618d7','people','','T1','water','p1');
INSERT INTO "record_pin_topics" VALUES('2ed8e45fbba4412f8df35a0d8f0618d7','waiting','','T1','water','w1');
CREATE TABLE record_pins (
	id VARCHAR NOT NULL, 
	enterprise_id VARCHAR NOT NULL, 
	team_id VARCHAR NOT NULL, 
	record_name VARCHAR NOT NULL, 
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
	CONSTRAINT pk_record_pins PRIMARY KEY (id), 
	CONSTRAINT uq_record_pins_fact UNIQUE (enterprise_id, team_id, record_name, channel, fact)
);
INSERT INTO "record_pins" VALUES('2ed8e45fbba4412f8df35a0d8f0618d7','','T1','water','C4','people','{"ask": "people"}','Some people.','f1','en','current','r1','U1','wanted','2ed8e45fbba4412f8df35a0d8f0618d7',1.79589192482545852657e+09,1.79589192482545852657e+09,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE record_preferences (
	enterprise_id VARCHAR NOT NULL, 
	team_id VARCHAR NOT NULL, 
	record_name VARCHAR NOT NULL, 
	user_id VARCHAR NOT NULL, 
	language VARCHAR, 
	organization VARCHAR, 
	CONSTRAINT pk_record_preferences PRIMARY KEY (enterprise_id, team_id, record_name, user_id)
);
INSERT INTO "record_preferences" VALUES('','T1','water','U1','fr',NULL);
CREATE INDEX ix_pins_state ON pins (enterprise_id, team_id, state, posted_at);
CREATE INDEX ix_pins_record ON pins (enterprise_id, team_id, record);
CREATE INDEX ix_pin_topics_topic ON pin_topics (enterprise_id, team_id, topic, digest);
CREATE INDEX ix_deliveries_taken_at ON deliveries (taken_at);
CREATE INDEX ix_oauth_states_expires_at ON oauth_states (expires_at);
CREATE INDEX ix_record_pins_state ON record_pins (enterprise_id, team_id, record_name, state, posted_at);
CREATE INDEX ix_record_pins_record ON record_pins (enterprise_id, team_id, record_name, record);
CREATE INDEX ix_record_pin_topics_topic ON record_pin_topics (enterprise_id, team_id, record_name, topic, digest);
COMMIT;
