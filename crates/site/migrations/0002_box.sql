-- Format 2: the boxes of conversations. What a person votes is no act: it lies here, and nobody looks into it.

-- secret: what makes voters out of people, forgotten when the box is sealed, so that nobody can say any more whose
-- votes these are; salt: of the sealed box.
CREATE TABLE ballotbox (conversation BIGINT PRIMARY KEY, secret BYTEA, salt BYTEA);
-- voter: a keyed hash of who votes; vote: 1 agree, -1 disagree, 0 pass; day: days since 1970.
CREATE TABLE vote (conversation BIGINT NOT NULL, voter BYTEA NOT NULL, proposition BIGINT NOT NULL, vote BIGINT NOT NULL,
  day BIGINT NOT NULL, PRIMARY KEY (conversation, voter, proposition));
CREATE INDEX vote_voter ON vote (voter);
-- Who added a proposition, as another keyed hash: she alone hears what became of it.
CREATE TABLE author (proposition BIGINT PRIMARY KEY, conversation BIGINT NOT NULL, author BYTEA NOT NULL);
CREATE INDEX author_author ON author (conversation, author);
-- A card with a code, printed for the people of a member. holder: the session in which its code was typed; first, hand:
-- what was typed from the paper first and by whom, until it is typed again; typed: 1 once it was typed twice.
CREATE TABLE card (code BYTEA NOT NULL PRIMARY KEY, conversation BIGINT NOT NULL, member BIGINT NOT NULL,
  nth BIGINT NOT NULL, printed TEXT NOT NULL, holder BYTEA, first TEXT, hand TEXT, typed BIGINT NOT NULL);
CREATE INDEX card_member ON card (conversation, member, nth);
CREATE INDEX card_holder ON card (holder, conversation);
