//! What a search looks for, and how each engine is asked for it: FTS5 of SQLite, `tsvector` with GIN of PostgreSQL.
//!
//! Both index the same tokens of plain ASCII between blanks, which `store/search.rs` makes, so that neither engine's own
//! idea of what a word is comes into play: see `docs/decisions/0007-search.md`.

/// A token to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    text: String,
    /// Whether longer tokens that begin with it fit too.
    begins: bool,
}

impl Token {
    /// A token; every sign that could mean something to an engine is left out.
    pub fn new(text: &str, begins: bool) -> Self {
        let plain = |c: &char| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '_';
        Self { text: text.chars().filter(plain).collect(), begins }
    }
}

/// What is looked for: of each list at least one token, of all lists.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wish(Vec<Vec<Token>>);

impl Wish {
    /// One more list, of which a token must fit; an empty one fits nothing.
    #[must_use]
    pub fn and(mut self, any: Vec<Token>) -> Self {
        self.0.push(any);
        self
    }

    fn written(&self, one: impl Fn(&Token) -> String, or: &str, and: &str) -> String {
        // No token is empty in the index, and none is made of this sign alone: a list without tokens fits nothing.
        let nothing = || vec![one(&Token { text: "_".into(), begins: false })];
        let any = |list: &Vec<Token>| -> String {
            let mut words: Vec<String> = list.iter().filter(|t| !t.text.is_empty()).map(&one).collect();
            if words.is_empty() {
                words = nothing();
            }
            format!("({})", words.join(or))
        };
        self.0.iter().map(any).collect::<Vec<_>>().join(and)
    }
}

/// SQLite.
pub mod sqlite {
    use super::Wish;

    /// A contentless table of FTS5 without positions, kept by triggers.
    pub const DRAW: &str = "DROP TABLE IF EXISTS sought_words;
CREATE VIRTUAL TABLE sought_words USING fts5(words, content='', contentless_delete=1, detail=none, prefix='3 4',
  tokenize=\"ascii tokenchars '_'\");
INSERT INTO sought_words (rowid, words) SELECT id, account || ' ' || report || ' ' || marks FROM sought;
DROP TRIGGER IF EXISTS sought_new;
CREATE TRIGGER sought_new AFTER INSERT ON sought BEGIN
  INSERT INTO sought_words (rowid, words) VALUES (new.id, new.account || ' ' || new.report || ' ' || new.marks);
END;
DROP TRIGGER IF EXISTS sought_other;
CREATE TRIGGER sought_other AFTER UPDATE ON sought BEGIN
  DELETE FROM sought_words WHERE rowid = old.id;
  INSERT INTO sought_words (rowid, words) VALUES (new.id, new.account || ' ' || new.report || ' ' || new.marks);
END;
DROP TRIGGER IF EXISTS sought_gone;
CREATE TRIGGER sought_gone AFTER DELETE ON sought BEGIN
  DELETE FROM sought_words WHERE rowid = old.id;
END;";

    /// FTS5 walks its lists from the highest key down, and stops when it has enough.
    pub const FIND: &str = "SELECT rowid FROM sought_words WHERE sought_words MATCH $1 AND rowid < $2
 ORDER BY rowid DESC LIMIT $3";

    /// The wish in the language of FTS5.
    pub fn written(wish: &Wish) -> String {
        wish.written(|t| format!("\"{}\"{}", t.text, if t.begins { "*" } else { "" }), " OR ", " AND ")
    }
}

/// PostgreSQL.
pub mod postgres {
    use super::Wish;

    /// A table of its own beside `sought`, kept by a trigger: the newest rows are looked through without the words' text.
    pub const DRAW: &str = "BEGIN;
DROP TABLE IF EXISTS sought_words;
CREATE TABLE sought_words (id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL);
CREATE OR REPLACE FUNCTION sought_vector(account TEXT, report TEXT, marks TEXT) RETURNS TSVECTOR LANGUAGE SQL IMMUTABLE AS $$
  SELECT array_to_tsvector(array_remove(string_to_array(account || ' ' || report || ' ' || marks, ' '), '')) $$;
INSERT INTO sought_words (id, words) SELECT id, sought_vector(account, report, marks) FROM sought;
CREATE INDEX sought_words_words ON sought_words USING gin (words) WITH (fastupdate = off);
CREATE OR REPLACE FUNCTION sought_keep() RETURNS TRIGGER LANGUAGE plpgsql AS $$ BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM sought_words WHERE id = OLD.id;
  ELSE
    INSERT INTO sought_words (id, words) VALUES (NEW.id, sought_vector(NEW.account, NEW.report, NEW.marks))
    ON CONFLICT (id) DO UPDATE SET words = excluded.words;
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS sought_keeps ON sought;
CREATE TRIGGER sought_keeps AFTER INSERT OR UPDATE OR DELETE ON sought FOR EACH ROW EXECUTE FUNCTION sought_keep();
COMMIT;";

    /// Among the newest rows. A common word is found here, where GIN would read all its places before the first answer.
    pub const NEWEST: &str =
        "SELECT id FROM (SELECT id, words FROM sought_words WHERE id < $1 ORDER BY id DESC LIMIT 3000) n
 WHERE words @@ CAST(CAST($2 AS TEXT) AS TSQUERY) ORDER BY id DESC LIMIT $3";
    /// The last row of the newest ones, if there are older ones.
    pub const EDGE: &str = "SELECT id FROM sought_words WHERE id < $1 ORDER BY id DESC OFFSET 2999 LIMIT 1";
    /// Among all older ones: what is rare among the newest has few places in GIN. The fence keeps the planner from walking
    /// the whole table backwards in the hope of finding enough soon.
    pub const OLDER: &str = "SELECT id FROM (SELECT id FROM sought_words
   WHERE words @@ CAST(CAST($1 AS TEXT) AS TSQUERY) AND id < $2 OFFSET 0) f ORDER BY id DESC LIMIT $3";

    /// The wish in the language of `tsquery`.
    pub fn written(wish: &Wish) -> String {
        wish.written(|t| format!("'{}'{}", t.text, if t.begins { ":*" } else { "" }), " | ", " & ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_typed_reaches_an_engine_as_syntax() {
        let typed = Token::new("a\" OR b* NEAR('\\:c", true);
        let wish = Wish::default().and(vec![typed, Token::new("__a4", false)]).and(vec![]);
        assert_eq!(sqlite::written(&wish), "(\"abc\"* OR \"__a4\") AND (\"_\")");
        assert_eq!(postgres::written(&wish), "('abc':* | '__a4') & ('_')");
    }
}
