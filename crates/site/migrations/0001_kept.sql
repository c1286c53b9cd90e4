-- The kept shelf: what cannot be made again. Entries are never deleted; payloads, salts, media and accounts may be.

CREATE TABLE entry (idx BIGINT PRIMARY KEY, leaf TEXT NOT NULL, hash BYTEA NOT NULL, once BYTEA);
CREATE UNIQUE INDEX entry_once ON entry (once);

CREATE TABLE payload (idx BIGINT PRIMARY KEY, salt BYTEA NOT NULL, body TEXT NOT NULL);

CREATE TABLE media (idx BIGINT NOT NULL, n BIGINT NOT NULL, kind TEXT NOT NULL, bytes BYTEA NOT NULL,
  thumb BYTEA, PRIMARY KEY (idx, n));

-- A code is kept as an HMAC under a key that lies outside the database.
CREATE TABLE receipt (code BYTEA NOT NULL PRIMARY KEY, idx BIGINT NOT NULL);
CREATE INDEX receipt_idx ON receipt (idx);
CREATE TABLE sheet (code BYTEA NOT NULL PRIMARY KEY, member BIGINT NOT NULL, printed TEXT NOT NULL);
-- A slip of a round's sheet. first, hand: what was typed first and by whom, until it is typed again; idx: its act.
CREATE TABLE slip (code BYTEA NOT NULL PRIMARY KEY, proposal BIGINT NOT NULL, version BIGINT NOT NULL,
  member BIGINT NOT NULL, printed TEXT NOT NULL, first TEXT, hand TEXT, idx BIGINT);
CREATE INDEX slip_member ON slip (member, proposal);
CREATE TABLE code (code BYTEA NOT NULL PRIMARY KEY, member BIGINT NOT NULL);
CREATE INDEX code_member ON code (member);

-- A person's name lies here and nowhere else, so that it can be deleted.
CREATE TABLE person (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, sign_in TEXT NOT NULL, password TEXT,
  ticket BYTEA, ticket_until BIGINT);
CREATE UNIQUE INDEX person_sign_in ON person (sign_in);
CREATE TABLE passkey (id BYTEA NOT NULL PRIMARY KEY, person TEXT NOT NULL, label TEXT NOT NULL, data TEXT NOT NULL);
CREATE INDEX passkey_person ON passkey (person);

-- Where a person wants a digest, and the period for which one was sent last.
CREATE TABLE mail (person TEXT NOT NULL PRIMARY KEY, address TEXT NOT NULL, language TEXT NOT NULL, every TEXT NOT NULL,
  sent TEXT NOT NULL);

CREATE TABLE session (token BYTEA NOT NULL PRIMARY KEY, person TEXT, member BIGINT, made BIGINT NOT NULL,
  seen BIGINT NOT NULL, idle BIGINT NOT NULL, until BIGINT NOT NULL);
CREATE INDEX session_person ON session (person);
CREATE INDEX session_member ON session (member);

-- Every head that was ever signed.
CREATE TABLE signed (size BIGINT PRIMARY KEY, root BYTEA NOT NULL);

CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);

-- The frozen texts that a convenor has set to be released by themselves when their embargo is over.
CREATE TABLE timed (freezing BIGINT PRIMARY KEY);
