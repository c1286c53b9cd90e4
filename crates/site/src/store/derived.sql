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
-- id: the act by which the member entered.
CREATE TABLE seat (caucus BIGINT NOT NULL, member BIGINT NOT NULL, id BIGINT NOT NULL, PRIMARY KEY (caucus, member));

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

-- Drivers that groups named, beside those with which the list begins.
DROP TABLE IF EXISTS driver;
CREATE TABLE driver (id BIGINT PRIMARY KEY, name TEXT NOT NULL, language TEXT NOT NULL, under TEXT, tokens TEXT NOT NULL,
  member BIGINT, at TEXT NOT NULL);

-- A struggle as it stands now. audience: rank; joint: 1 for one that brings several together; missing: how many of
-- their holders have not said yes; demands: JSON array; version: the act that told it last; joined: how many joined it.
DROP TABLE IF EXISTS struggle;
CREATE TABLE struggle (id BIGINT PRIMARY KEY, member BIGINT NOT NULL, circle BIGINT NOT NULL, name TEXT NOT NULL,
  language TEXT NOT NULL, country TEXT NOT NULL, grain TEXT NOT NULL, place TEXT NOT NULL, audience BIGINT NOT NULL,
  demands TEXT NOT NULL, tried TEXT NOT NULL, status TEXT NOT NULL, change TEXT NOT NULL, outcome TEXT NOT NULL,
  lessons TEXT NOT NULL, joint BIGINT NOT NULL, missing BIGINT NOT NULL, joined BIGINT NOT NULL,
  channel TEXT NOT NULL, helper BIGINT, version BIGINT NOT NULL, at TEXT NOT NULL);
CREATE INDEX struggle_member ON struggle (member, id);
CREATE INDEX struggle_circle ON struggle (circle, id);

-- What a struggle is filtered and compared by: dim is cause, power or bearer; word is the folded form of a name.
DROP TABLE IF EXISTS mark;
CREATE TABLE mark (struggle BIGINT NOT NULL, dim TEXT NOT NULL, word TEXT NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY (struggle, dim, word));
CREATE INDEX mark_word ON mark (dim, word, struggle);

-- The acts that tell of a struggle, the first one included: raise, revise, report, and a join on both its sides.
-- sealed: 1 for one that names testimonies, whose payload is never public.
DROP TABLE IF EXISTS account;
CREATE TABLE account (struggle BIGINT NOT NULL, id BIGINT NOT NULL, kind TEXT NOT NULL, sealed BIGINT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (struggle, id));

-- The words under which a struggle is found, as tokens of ASCII between blanks (see store/search.rs): those of its
-- account, those of its last report, and the marks by which it is filtered. Each engine keeps its full-text index of them.
DROP TABLE IF EXISTS sought;
CREATE TABLE sought (id BIGINT PRIMARY KEY, account TEXT NOT NULL, report TEXT NOT NULL, marks TEXT NOT NULL);

-- The testimonies from which a struggle grew; gone when they are withdrawn. Rows stand whether the testimony does or
-- not, so that a rebuild comes to the same: who reads joins testimony.
DROP TABLE IF EXISTS heard;
CREATE TABLE heard (struggle BIGINT NOT NULL, testimony BIGINT NOT NULL, PRIMARY KEY (struggle, testimony));
CREATE INDEX heard_testimony ON heard (testimony);

-- Ours too: own joined struggle.
DROP TABLE IF EXISTS joined;
CREATE TABLE joined (struggle BIGINT NOT NULL, own BIGINT NOT NULL, id BIGINT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (struggle, own));
CREATE INDEX joined_own ON joined (own);

-- The parts of a joint struggle; agreed: 0 asked, 1 yes, 2 no.
DROP TABLE IF EXISTS part;
CREATE TABLE part (joint BIGINT NOT NULL, own BIGINT NOT NULL, agreed BIGINT NOT NULL, PRIMARY KEY (joint, own));
CREATE INDEX part_own ON part (own);

-- A loan. lender: the member that holds the struggle; giver: the circle that lends onward, if one does; until: seconds
-- of Unix time; taken, recalled: the acts, if they happened. Live now = taken, not recalled, until > now, and so is
-- the loan that it comes from, and the struggle.
DROP TABLE IF EXISTS loan;
CREATE TABLE loan (id BIGINT PRIMARY KEY, struggle BIGINT NOT NULL, lender BIGINT NOT NULL, giver BIGINT, source BIGINT,
  circle BIGINT NOT NULL, demands TEXT NOT NULL, conditions TEXT NOT NULL, until BIGINT NOT NULL, onward BIGINT NOT NULL,
  taken BIGINT, recalled BIGINT, reason TEXT NOT NULL, at TEXT NOT NULL);
CREATE INDEX loan_struggle ON loan (struggle);
CREATE INDEX loan_circle ON loan (circle, id);
CREATE INDEX loan_source ON loan (source);
CREATE INDEX loan_lender ON loan (lender, until);
CREATE INDEX loan_giver ON loan (giver, until);

-- The testimonies within a loan's scope; may: count or quote; gone when they are withdrawn, kept when a consent is
-- narrowed: who reads joins testimony and holds its consent against may.
DROP TABLE IF EXISTS lent;
CREATE TABLE lent (loan BIGINT NOT NULL, testimony BIGINT NOT NULL, may TEXT NOT NULL, PRIMARY KEY (loan, testimony));
CREATE INDEX lent_testimony ON lent (testimony);

-- The rules that came into force; the last one is in force.
DROP TABLE IF EXISTS rules;
CREATE TABLE rules (id BIGINT PRIMARY KEY, body TEXT NOT NULL, at TEXT NOT NULL);

-- A proposal and its round. state: drafted, open, closed, retracted; subject: loan, text, rules or nothing; thing: the
-- loan or text; body: the rules as JSON; version: the act that worded it last; called: the act, called_at: its day;
-- closes: seconds; closed: the act,
-- closed_at: its day; tally: what caucuses said, JSON; channels, languages, binds: JSON arrays.
DROP TABLE IF EXISTS proposal;
CREATE TABLE proposal (id BIGINT PRIMARY KEY, circle BIGINT NOT NULL, member BIGINT NOT NULL, title TEXT NOT NULL,
  words TEXT NOT NULL, language TEXT NOT NULL, subject TEXT NOT NULL, thing BIGINT, body TEXT NOT NULL,
  channels TEXT NOT NULL, languages TEXT NOT NULL, binds TEXT NOT NULL, review TEXT NOT NULL, state TEXT NOT NULL,
  version BIGINT NOT NULL, versions BIGINT NOT NULL, called BIGINT, called_at TEXT NOT NULL, closes BIGINT NOT NULL, done TEXT NOT NULL,
  outcome TEXT NOT NULL, rules BIGINT, consents BIGINT NOT NULL, asides BIGINT NOT NULL, objections BIGINT NOT NULL,
  tally TEXT NOT NULL, closed BIGINT, closed_at TEXT NOT NULL, at TEXT NOT NULL);
CREATE INDEX proposal_circle ON proposal (circle, id);
CREATE INDEX proposal_state ON proposal (state, closes);
CREATE INDEX proposal_thing ON proposal (thing);
CREATE INDEX proposal_member ON proposal (member, state);
CREATE INDEX proposal_review ON proposal (circle, review);

-- Every version of a proposal in every language; version: the act that made it in the original; since: the day from
-- which it could be read in this language, which a better rendering does not put off.
DROP TABLE IF EXISTS wording;
CREATE TABLE wording (proposal BIGINT NOT NULL, version BIGINT NOT NULL, language TEXT NOT NULL, title TEXT NOT NULL,
  words TEXT NOT NULL, id BIGINT NOT NULL, at TEXT NOT NULL, since TEXT NOT NULL,
  PRIMARY KEY (proposal, version, language));

-- The stance of each member; aside: 1 for an objection that a panel set aside; replies lie in answers.
DROP TABLE IF EXISTS stance;
CREATE TABLE stance (proposal BIGINT NOT NULL, member BIGINT NOT NULL, id BIGINT NOT NULL, version BIGINT NOT NULL,
  stance TEXT NOT NULL, ground TEXT NOT NULL, principle TEXT NOT NULL, words TEXT NOT NULL, channel TEXT NOT NULL,
  mandate BIGINT, helper BIGINT, shelved BIGINT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (proposal, member));
CREATE INDEX stance_id ON stance (id);
CREATE INDEX stance_kind ON stance (proposal, stance, id);

-- Every objection ever made, whether it stands or not, with the proposer's answers.
DROP TABLE IF EXISTS objection;
CREATE TABLE objection (id BIGINT PRIMARY KEY, proposal BIGINT NOT NULL, member BIGINT NOT NULL);
CREATE INDEX objection_proposal ON objection (proposal);
DROP TABLE IF EXISTS reply;
CREATE TABLE reply (id BIGINT PRIMARY KEY, objection BIGINT NOT NULL, words TEXT NOT NULL, at TEXT NOT NULL);
CREATE INDEX reply_objection ON reply (objection);

-- A panel on an objection. candidates: JSON, as in the act; size: of the checkpoint that was its seed, 0 before the draw; finding: '', aside, stands.
DROP TABLE IF EXISTS panel;
CREATE TABLE panel (id BIGINT PRIMARY KEY, objection BIGINT NOT NULL, proposal BIGINT NOT NULL, seats BIGINT NOT NULL,
  candidates TEXT NOT NULL, size BIGINT NOT NULL, root TEXT NOT NULL, finding TEXT NOT NULL, at TEXT NOT NULL);
CREATE INDEX panel_objection ON panel (objection);
-- nth: the place in which it was drawn; found: 0 not yet, 1 set it aside, 2 let it stand.
DROP TABLE IF EXISTS panelist;
CREATE TABLE panelist (panel BIGINT NOT NULL, member BIGINT NOT NULL, nth BIGINT NOT NULL, found BIGINT NOT NULL, words TEXT NOT NULL,
  PRIMARY KEY (panel, member));
CREATE INDEX panelist_member ON panelist (member);

DROP TABLE IF EXISTS shutdown;
CREATE TABLE shutdown (id BIGINT PRIMARY KEY, circle BIGINT NOT NULL, member BIGINT, starts BIGINT NOT NULL, ends BIGINT NOT NULL,
  words TEXT NOT NULL);
CREATE INDEX shutdown_circle ON shutdown (circle);

-- A text. state: draft, signing, released; freezing (`freeze` is a reserved word of PostgreSQL): the act that froze it last and still holds, NULL once a paragraph
-- was amended; embargo: seconds, 0 for none; changed: the last act that changed its words.
DROP TABLE IF EXISTS text;
CREATE TABLE text (id BIGINT PRIMARY KEY, circle BIGINT NOT NULL, member BIGINT, kind TEXT NOT NULL, title TEXT NOT NULL,
  language TEXT NOT NULL, languages TEXT NOT NULL, parent BIGINT, state TEXT NOT NULL, changed BIGINT NOT NULL,
  freezing BIGINT, embargo BIGINT NOT NULL, released BIGINT, released_at TEXT NOT NULL, at TEXT NOT NULL);
CREATE INDEX text_circle ON text (circle, id);
CREATE INDEX text_released ON text (released);
CREATE INDEX text_freezing ON text (freezing);
CREATE INDEX text_member ON text (member);

-- The paragraphs in their order: place counts in steps, so that one can stand between two.
DROP TABLE IF EXISTS paragraph;
CREATE TABLE paragraph (id BIGINT PRIMARY KEY, text BIGINT NOT NULL, place BIGINT NOT NULL, form TEXT NOT NULL,
  parent BIGINT, version BIGINT NOT NULL, versions BIGINT NOT NULL, words TEXT NOT NULL, struck BIGINT NOT NULL,
  at TEXT NOT NULL);
CREATE INDEX paragraph_text ON paragraph (text, place);

-- Every version of a paragraph in every language; version: the act that wrote it in the original.
DROP TABLE IF EXISTS version;
CREATE TABLE version (paragraph BIGINT NOT NULL, version BIGINT NOT NULL, language TEXT NOT NULL, words TEXT NOT NULL,
  id BIGINT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (paragraph, version, language));
-- The title in other languages.
DROP TABLE IF EXISTS title;
CREATE TABLE title (text BIGINT NOT NULL, language TEXT NOT NULL, words TEXT NOT NULL, id BIGINT NOT NULL,
  PRIMARY KEY (text, language));

-- The loans that a paragraph grew from now.
DROP TABLE IF EXISTS root;
CREATE TABLE root (paragraph BIGINT NOT NULL, loan BIGINT NOT NULL, PRIMARY KEY (paragraph, loan));
CREATE INDEX root_loan ON root (loan);
-- The acts that gave a paragraph other roots, so that a release opens them.
DROP TABLE IF EXISTS rooting;
CREATE TABLE rooting (id BIGINT PRIMARY KEY, paragraph BIGINT NOT NULL);
CREATE INDEX rooting_paragraph ON rooting (paragraph);
-- What was taken from under a paragraph: a testimony withdrawn or its consent narrowed below a loan's scope. It blocks
-- the paragraph until it is rooted anew or rewritten; after release it is shown.
DROP TABLE IF EXISTS wound;
-- It holds no act and no day: a consent that was narrowed leaves no payload once its testimony is withdrawn, and a
-- rebuild must come to the same rows.
CREATE TABLE wound (paragraph BIGINT NOT NULL, testimony BIGINT NOT NULL, PRIMARY KEY (paragraph, testimony));

-- The frozen sets, and who signed them; ended: the act that took the signature back; supporter: 1 for a kind without
-- a vote, which counts for no caucus.
DROP TABLE IF EXISTS frozen;
CREATE TABLE frozen (freezing BIGINT NOT NULL, paragraph BIGINT NOT NULL, version BIGINT NOT NULL,
  PRIMARY KEY (freezing, paragraph));
DROP TABLE IF EXISTS freezing;
CREATE TABLE freezing (id BIGINT PRIMARY KEY, text BIGINT NOT NULL, digest TEXT NOT NULL, signatures BIGINT NOT NULL,
  supporters BIGINT NOT NULL DEFAULT 0, at TEXT NOT NULL);
CREATE INDEX freezing_text ON freezing (text);
DROP TABLE IF EXISTS signature;
CREATE TABLE signature (freezing BIGINT NOT NULL, member BIGINT NOT NULL, id BIGINT NOT NULL, mandate BIGINT, ended BIGINT,
  reason TEXT NOT NULL, supporter BIGINT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (freezing, member));
CREATE INDEX signature_member ON signature (member);
CREATE INDEX signature_ended ON signature (freezing, ended);
-- For which caucuses each standing signature counts: those in which the member sat when it signed.
DROP TABLE IF EXISTS singer;
CREATE TABLE singer (freezing BIGINT NOT NULL, caucus BIGINT NOT NULL, member BIGINT NOT NULL,
  PRIMARY KEY (freezing, caucus, member));
CREATE INDEX singer_member ON singer (freezing, member);
-- How many signatures of a freeze stand, by caucus.
DROP TABLE IF EXISTS chorus;
CREATE TABLE chorus (freezing BIGINT NOT NULL, caucus BIGINT NOT NULL, n BIGINT NOT NULL, PRIMARY KEY (freezing, caucus));

-- balance: JSON, as in the act; until: seconds.
DROP TABLE IF EXISTS delegation;
CREATE TABLE delegation (id BIGINT PRIMARY KEY, circle BIGINT NOT NULL, name TEXT NOT NULL, purpose TEXT NOT NULL,
  balance TEXT NOT NULL, until BIGINT NOT NULL, at TEXT NOT NULL);
CREATE INDEX delegation_circle ON delegation (circle, id);
DROP TABLE IF EXISTS delegate;
CREATE TABLE delegate (delegation BIGINT NOT NULL, member BIGINT NOT NULL, PRIMARY KEY (delegation, member));
CREATE INDEX delegate_member ON delegate (member);

-- The acts of kinds that are not open by themselves whose payload is public all the same: what a group says of a
-- struggle before everybody, and the paragraphs of a text that was released.
DROP TABLE IF EXISTS unsealed;
CREATE TABLE unsealed (id BIGINT PRIMARY KEY);

-- How often each member did what, for the page on voice. Tellings are counted from testimony when they are asked for:
-- what is withdrawn must not stay behind in a count.
DROP TABLE IF EXISTS voice;
CREATE TABLE voice (circle BIGINT NOT NULL, member BIGINT NOT NULL, kind TEXT NOT NULL, n BIGINT NOT NULL,
  PRIMARY KEY (circle, member, kind));
DROP TABLE IF EXISTS review;
-- The measures are whole per cents as the act says them, empty where they were hidden.
CREATE TABLE review (id BIGINT PRIMARY KEY, circle BIGINT NOT NULL, words TEXT NOT NULL, members BIGINT NOT NULL,
  spoke TEXT NOT NULL, gini TEXT NOT NULL, tenth TEXT NOT NULL, between_kinds TEXT NOT NULL, at TEXT NOT NULL);
CREATE INDEX review_circle ON review (circle, id);

-- A conversation. state: open, over, sealed; channels, languages: JSON arrays; closes: seconds; audience, share: ranks;
-- source: '' unless imported; ended, seal: the acts; root to map: what the seal states; propositions: how many were added.
DROP TABLE IF EXISTS conversation;
CREATE TABLE conversation (id BIGINT PRIMARY KEY, circle BIGINT NOT NULL, question TEXT NOT NULL, words TEXT NOT NULL,
  language TEXT NOT NULL, channels TEXT NOT NULL, languages TEXT NOT NULL, closes BIGINT NOT NULL, done TEXT NOT NULL,
  audience BIGINT NOT NULL, share BIGINT NOT NULL, source TEXT NOT NULL, state TEXT NOT NULL, ended BIGINT, ended_at TEXT NOT NULL,
  seal BIGINT, root TEXT NOT NULL, people BIGINT NOT NULL, votes BIGINT NOT NULL, cards BIGINT NOT NULL, map TEXT NOT NULL,
  propositions BIGINT NOT NULL, at TEXT NOT NULL);
CREATE INDEX conversation_circle ON conversation (circle, id);
CREATE INDEX conversation_state ON conversation (state);

-- A proposition. same: the hash of its folded words; aside: the ground on which it was set aside, or ''; judged: the act
-- that set it aside or took it in again last.
DROP TABLE IF EXISTS proposition;
CREATE TABLE proposition (id BIGINT PRIMARY KEY, conversation BIGINT NOT NULL, words TEXT NOT NULL, language TEXT NOT NULL,
  same TEXT NOT NULL, seed BIGINT NOT NULL, aside TEXT NOT NULL, reason TEXT NOT NULL, judged BIGINT, at TEXT NOT NULL);
CREATE INDEX proposition_conversation ON proposition (conversation, id);
CREATE INDEX proposition_same ON proposition (conversation, same);

-- Questions and propositions in other languages; thing: the act that said it first.
DROP TABLE IF EXISTS saying;
CREATE TABLE saying (thing BIGINT NOT NULL, language TEXT NOT NULL, words TEXT NOT NULL, id BIGINT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (thing, language));

-- inputs: JSON, as in the act; disowned: the act by which its member took it back.
DROP TABLE IF EXISTS figure;
CREATE TABLE figure (id BIGINT PRIMARY KEY, member BIGINT NOT NULL, sort TEXT NOT NULL, title TEXT NOT NULL,
  sentence TEXT NOT NULL, language TEXT NOT NULL, number TEXT NOT NULL, unit TEXT NOT NULL, low TEXT, high TEXT,
  recipe TEXT NOT NULL, inputs TEXT NOT NULL, blind TEXT NOT NULL, disowned BIGINT, reason TEXT NOT NULL, better BIGINT,
  at TEXT NOT NULL);
CREATE INDEX figure_member ON figure (member);
DROP TABLE IF EXISTS citation;
CREATE TABLE citation (paragraph BIGINT NOT NULL, figure BIGINT NOT NULL, PRIMARY KEY (paragraph, figure));
CREATE INDEX citation_figure ON citation (figure);
