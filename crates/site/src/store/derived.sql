-- The derived shelf: all that pages read. Written only by the fold, thrown away and rebuilt at will, never migrated.

DROP TABLE IF EXISTS alliance;
CREATE TABLE alliance (id BIGINT PRIMARY KEY, name TEXT NOT NULL, purpose TEXT NOT NULL, sample BIGINT NOT NULL);

-- shield: rank of the protection level; decided: 1 once the circle itself has set it.
DROP TABLE IF EXISTS circle;
CREATE TABLE circle (id BIGINT PRIMARY KEY, name TEXT NOT NULL, level TEXT NOT NULL, parent BIGINT, country TEXT,
  shield BIGINT NOT NULL, decided BIGINT NOT NULL, accepted TEXT NOT NULL, reason TEXT NOT NULL,
  causes TEXT NOT NULL, facets TEXT NOT NULL, charter BIGINT);
CREATE INDEX circle_parent ON circle (parent);

DROP TABLE IF EXISTS charter;
CREATE TABLE charter (id BIGINT PRIMARY KEY, circle BIGINT NOT NULL, principles TEXT NOT NULL, language TEXT NOT NULL,
  at TEXT NOT NULL);

DROP TABLE IF EXISTS member;
CREATE TABLE member (id BIGINT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT NOT NULL,
  place TEXT NOT NULL, language TEXT NOT NULL, federation BIGINT, circle BIGINT NOT NULL, standing TEXT NOT NULL,
  charter BIGINT NOT NULL, at TEXT NOT NULL, channel TEXT NOT NULL, helper BIGINT, reason TEXT NOT NULL);
CREATE INDEX member_circle ON member (circle, standing, kind);
CREATE INDEX member_standing ON member (standing, id);
CREATE INDEX member_federation ON member (federation);

DROP TABLE IF EXISTS vouch;
CREATE TABLE vouch (member BIGINT NOT NULL, voucher BIGINT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (member, voucher));

DROP TABLE IF EXISTS mandate;
CREATE TABLE mandate (id BIGINT PRIMARY KEY, person TEXT NOT NULL, member BIGINT NOT NULL, starts BIGINT NOT NULL,
  ends BIGINT NOT NULL);
CREATE INDEX mandate_person ON mandate (person);
CREATE INDEX mandate_member ON mandate (member);

DROP TABLE IF EXISTS term;
CREATE TABLE term (id BIGINT PRIMARY KEY, circle BIGINT NOT NULL, person TEXT NOT NULL, member BIGINT NOT NULL,
  starts BIGINT NOT NULL, ends BIGINT NOT NULL);
CREATE INDEX term_person ON term (person);
CREATE INDEX term_circle ON term (circle);

DROP TABLE IF EXISTS helper;
CREATE TABLE helper (id BIGINT PRIMARY KEY, circle BIGINT NOT NULL, person TEXT NOT NULL, channels TEXT NOT NULL,
  starts BIGINT NOT NULL, ends BIGINT NOT NULL);
CREATE INDEX helper_person ON helper (person);

DROP TABLE IF EXISTS caucus;
CREATE TABLE caucus (id BIGINT PRIMARY KEY, circle BIGINT NOT NULL, name TEXT NOT NULL, protected BIGINT NOT NULL);
CREATE INDEX caucus_circle ON caucus (circle);

DROP TABLE IF EXISTS seat;
CREATE TABLE seat (caucus BIGINT NOT NULL, member BIGINT NOT NULL, PRIMARY KEY (caucus, member));

DROP TABLE IF EXISTS rating;
CREATE TABLE rating (id BIGINT PRIMARY KEY, country TEXT NOT NULL, rating BIGINT NOT NULL, dated TEXT NOT NULL,
  source TEXT NOT NULL);
CREATE INDEX rating_country ON rating (country, id);

-- A testimony without its words: they lie in the payload. The five consents are ranks of audiences.
DROP TABLE IF EXISTS testimony;
CREATE TABLE testimony (id BIGINT PRIMARY KEY, member BIGINT NOT NULL, circle BIGINT NOT NULL, at TEXT NOT NULL,
  language TEXT NOT NULL, grain TEXT NOT NULL, place TEXT NOT NULL, behalf TEXT NOT NULL, channel TEXT NOT NULL,
  helper BIGINT, keep BIGINT NOT NULL, cnt BIGINT NOT NULL, quote BIGINT NOT NULL, publish BIGINT NOT NULL,
  show BIGINT NOT NULL, media BIGINT NOT NULL, sample BIGINT NOT NULL);
CREATE INDEX testimony_member ON testimony (member, id);

-- What a teller chose from her circle's lists: dim is cause or facet.
DROP TABLE IF EXISTS trait;
CREATE TABLE trait (testimony BIGINT NOT NULL, dim TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (testimony, dim, value));

-- Counts per circle, by the audience that the tellers allow for counting.
DROP TABLE IF EXISTS tally;
CREATE TABLE tally (circle BIGINT NOT NULL, reach BIGINT NOT NULL, dim TEXT NOT NULL, value TEXT NOT NULL,
  n BIGINT NOT NULL, PRIMARY KEY (circle, reach, dim, value));

-- Words that are shown now: one row an act of publishing; gone as soon as the consent does not reach any more.
DROP TABLE IF EXISTS published;
CREATE TABLE published (id BIGINT PRIMARY KEY, testimony BIGINT NOT NULL, circle BIGINT NOT NULL,
  audience BIGINT NOT NULL, whole BIGINT NOT NULL, words TEXT NOT NULL, language TEXT NOT NULL, place TEXT NOT NULL,
  at TEXT NOT NULL, sample BIGINT NOT NULL);
CREATE INDEX published_circle ON published (circle, id);
CREATE INDEX published_testimony ON published (testimony);

-- Every act that speaks of a testimony, so that the teller sees where it was used and withdrawal finds its payload.
DROP TABLE IF EXISTS about;
CREATE TABLE about (id BIGINT PRIMARY KEY, testimony BIGINT NOT NULL, kind TEXT NOT NULL, audience BIGINT NOT NULL,
  at TEXT NOT NULL);
CREATE INDEX about_testimony ON about (testimony);

DROP TABLE IF EXISTS withdrawn;
CREATE TABLE withdrawn (testimony BIGINT PRIMARY KEY, id BIGINT NOT NULL, at TEXT NOT NULL);

-- What is new, for the pages of circles: public acts only, never a telling.
DROP TABLE IF EXISTS news;
CREATE TABLE news (id BIGINT PRIMARY KEY, circle BIGINT, kind TEXT NOT NULL, member BIGINT, at TEXT NOT NULL);
CREATE INDEX news_circle ON news (circle, id);
