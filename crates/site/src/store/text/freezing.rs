//! Freezing: the deed that opens a text for signing, and what it is judged on.

use civics::text::Freeze;
use civics::text::freeze::{Adoption, FreezeFact, Voiced, freeze as freeze_rule};
use civics::{Act, Actor, Refusal, protection::Period};
use jiff::Timestamp;

use super::{asks, fact, shown};
use crate::store::circle::here;
use crate::store::sql::{Res, Row, SqlError, Stmt, stmt};
use crate::store::{Deed, Draft, rules, trace};

const VOICED: &str = "SELECT p.id, p.version, v.language, e.hash FROM paragraph p
   JOIN version v ON v.paragraph = p.id AND v.version = p.version JOIN entry e ON e.idx = v.id
 WHERE p.text = $1 AND p.struck = 0";
const VOICED_TITLE: &str =
    "SELECT t.id, t.language, e.hash FROM text t JOIN entry e ON e.idx = t.id WHERE t.id = $1
 UNION ALL SELECT n.text, n.language, e.hash FROM title n JOIN entry e ON e.idx = n.id WHERE n.text = $2";
const ADOPTION: &str = "SELECT thing, called, version FROM proposal
 WHERE id = $1 AND subject = 'text' AND state = 'closed' AND outcome = 'adopted'";

/// All words of a text in every language, from the answers to two questions: paragraphs and title.
fn voiced(paragraphs: &[Row], titles: &[Row]) -> Res<Voiced> {
    let mut all = Voiced::new();
    for row in paragraphs {
        let own = all.entry((row.int(0)?, row.int(1)?)).or_default();
        own.insert(row.text(2)?.to_owned(), row.bytes(3)?.to_vec());
    }
    for row in titles {
        let own = all.entry((row.int(0)?, row.int(0)?)).or_default();
        own.insert(row.text(1)?.to_owned(), row.bytes(2)?.to_vec());
    }
    Ok(all)
}

/// The questions for what freezing is judged on at that moment, for [`frozen`].
pub fn freeze_asks(text: i64, proposal: i64, now: Timestamp) -> Vec<Stmt> {
    let [one, two] = asks(text);
    let (words, titles) = (stmt!(VOICED, text), stmt!(VOICED_TITLE, text, text));
    vec![one, two, trace::of_text_ask(text, now), words, titles, stmt!(ADOPTION, proposal), rules::ask()]
}

/// What freezing is judged on, from the answers to [`freeze_asks`].
pub fn frozen(answers: &[Vec<Row>]) -> Res<Option<FreezeFact>> {
    let get = |at: usize| answers.get(at).map(Vec::as_slice).ok_or(SqlError::Column(at));
    let Some(text) = fact(get(0)?, get(1)?)? else { return Ok(None) };
    let adoption = match get(5)?.first() {
        Some(row) => {
            let read = row.int(2)?.max(row.opt_int(1)?.unwrap_or(-1));
            row.opt_int(0)?.map(|text| Adoption { text, read })
        }
        None => None,
    };
    let (rooted, least) = (shown::rooted(get(2)?)?, rules::answer(get(6)?)?.1.roots);
    Ok(Some(FreezeFact { text, adoption, rooted, least, voiced: voiced(get(3)?, get(4)?)? }))
}

/// The deed of freezing a text after a round adopted it: a convenor of its circle records it. Roots are live or not at
/// the moment `now`.
pub fn freeze(actor: Actor, text: i64, proposal: i64, embargo: Option<Timestamp>, now: Timestamp) -> Deed {
    Deed::new(actor, freeze_asks(text, proposal, now), move |case| {
        let fact = frozen(case.answers)?.ok_or(Refusal::Absent)?;
        let body = Freeze { text: here(text), proposal: here(proposal), digest: String::new(), embargo };
        let act = freeze_rule(case.actor, &fact, &body, case.now)?;
        let refs = [text, proposal];
        Ok(Draft::new(Act::Freeze(act), Period::Day).circle(fact.text.circle).refs(&refs))
    })
}
