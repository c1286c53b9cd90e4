//! Panels in the store: their folds and deeds, and the questions about them.

use civics::member::Kind;
use civics::panel::{
    Candidate, Convoke, Draw, Find, ObjectionFact, PanelFact, Pool, SeatFact, convoke as convoke_rule,
    draw as draw_rule, find as find_rule,
};
use civics::protection::Period;
use civics::round::Ground;
use civics::{Act, Actor, Refusal};

use super::fold::Folding;
use super::sql::{Res, Row, Sql, SqlError, Stmt, stmt};
use super::{Deed, Draft, rules};

/// Folds the acts of panels; every other one changes nothing here.
pub fn apply(f: &Folding<'_>, act: &Act) -> Vec<Stmt> {
    match act {
        Act::Convoke(body) => convoke_apply(f, body),
        Act::Draw(body) => draw_apply(f, body),
        Act::Find(body) => find_apply(f, body),
        _ => Vec::new(),
    }
}

/// Folds the asking for a panel. Everybody may draw again, but for rounds about a loan: the candidates are all but the two
/// sides, and so would say who lends a struggle that is perhaps not public.
fn convoke_apply(f: &Folding<'_>, body: &Convoke) -> Vec<Stmt> {
    let objection = f.of(&body.objection);
    let open = stmt!(
        "INSERT INTO unsealed (id) SELECT CAST($1 AS BIGINT) FROM objection o JOIN proposal p ON p.id = o.proposal
         WHERE o.id = $2 AND p.subject <> 'loan' ON CONFLICT (id) DO NOTHING",
        f.key,
        objection
    );
    let panel = stmt!(
        "INSERT INTO panel (id, objection, proposal, seats, candidates, size, root, finding, at)
         VALUES ($1, $2, COALESCE((SELECT proposal FROM objection WHERE id = $3), -1), $4, $5, 0, '', '', $6)",
        f.key,
        objection,
        objection,
        i64::from(body.seats),
        serde_json::to_string(&body.candidates).unwrap_or_default(),
        f.entry.at.as_str()
    );
    vec![panel, open]
}

/// Folds the drawing.
fn draw_apply(f: &Folding<'_>, body: &Draw) -> Vec<Stmt> {
    let panel = f.of(&body.panel);
    let mut list = vec![stmt!(
        "UPDATE panel SET size = $1, root = $2 WHERE id = $3",
        i64::try_from(body.size).unwrap_or(i64::MAX),
        body.root.as_str(),
        panel
    )];
    for (nth, member) in (0i64..).zip(&body.members) {
        list.push(stmt!(
            "INSERT INTO panelist (panel, member, nth, found, words) VALUES ($1, $2, $3, 0, '')
             ON CONFLICT (panel, member) DO NOTHING",
            panel,
            f.of(member),
            nth
        ));
    }
    list.push(stmt!(
        "INSERT INTO unsealed (id) SELECT CAST($1 AS BIGINT) FROM panel n JOIN proposal p ON p.id = n.proposal
         WHERE n.id = $2 AND p.subject <> 'loan' ON CONFLICT (id) DO NOTHING",
        f.key,
        panel
    ));
    list
}

/// Folds what a member of a panel finds. More than half of the seats decide; what they set aside is this very objection,
/// if it still is the member's stance, and never one about its safety or its testimony.
fn find_apply(f: &Folding<'_>, body: &Find) -> Vec<Stmt> {
    let panel = f.of(&body.panel);
    vec![
        stmt!(
            "UPDATE panelist SET found = $1, words = $2 WHERE panel = $3 AND member = $4 AND found = 0",
            if body.aside { 1i64 } else { 2i64 },
            body.words.as_str(),
            panel,
            f.of(&body.member)
        ),
        stmt!(
            "UPDATE panel SET finding = 'aside' WHERE id = $1 AND finding = ''
               AND (SELECT COUNT(*) FROM panelist p WHERE p.panel = panel.id AND p.found = 1) * 2 > seats",
            panel
        ),
        stmt!(
            "UPDATE panel SET finding = 'stands' WHERE id = $1 AND finding = ''
               AND (SELECT COUNT(*) FROM panelist p WHERE p.panel = panel.id AND p.found = 2) * 2 > seats",
            panel
        ),
        stmt!(
            "UPDATE stance SET shelved = 1 WHERE id = (SELECT objection FROM panel WHERE id = $1 AND finding = 'aside')
               AND stance = 'object' AND words = '' AND ground NOT IN ('safety', 'testimony')",
            panel
        ),
    ]
}

const OBJECTION: &str = "SELECT o.id, p.circle, o.member, p.member, p.state, p.closes, p.binds, COALESCE(s.ground, ''),
   COALESCE(s.words, ''), COALESCE(s.shelved, 1), (SELECT COUNT(*) FROM panel n WHERE n.objection = o.id), p.id, p.subject
 FROM objection o JOIN proposal p ON p.id = o.proposal LEFT JOIN stance s ON s.id = o.id AND s.stance = 'object'
 WHERE o.id = $1";
/// Members of the protected caucuses of the round's circle and of those above it, whose home lies in it or below.
const CANDIDATES: &str = "WITH RECURSIVE below (id) AS (
   SELECT p.circle FROM proposal p JOIN objection o ON o.proposal = p.id WHERE o.id = $1
   UNION SELECT c.id FROM circle c JOIN below b ON c.parent = b.id),
 above (id) AS (
   SELECT p.circle FROM proposal p JOIN objection o ON o.proposal = p.id WHERE o.id = $2
   UNION SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
 SELECT s.caucus, s.member, m.kind FROM caucus c JOIN seat s ON s.caucus = c.id JOIN member m ON m.id = s.member
 WHERE c.protected = 1 AND c.circle IN (SELECT id FROM above) AND m.standing = 'member'
   AND m.circle IN (SELECT id FROM below) ORDER BY s.caucus, s.member LIMIT 60000";
const PANEL: &str =
    "SELECT n.id, n.objection, n.seats, n.candidates, n.size, n.root, n.finding, n.at, p.circle
 FROM panel n JOIN proposal p ON p.id = n.proposal WHERE n.id = $1";
const OF_OBJECTION: &str =
    "SELECT n.id, n.objection, n.seats, n.candidates, n.size, n.root, n.finding, n.at, p.circle
 FROM panel n JOIN proposal p ON p.id = n.proposal WHERE n.objection = $1";
/// The first head that was signed after the candidates were fixed: no later one can be chosen.
const SEED: &str = "SELECT size, root FROM signed WHERE size > $1 ORDER BY size LIMIT 1";
const WITHIN: &str = "WITH RECURSIVE above (id) AS (SELECT circle FROM member WHERE id = $1 AND standing = 'member'
   UNION SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
 SELECT p.id FROM panel n JOIN proposal p ON p.id = n.proposal JOIN above a ON a.id = p.circle WHERE n.id = $2";
const SEAT: &str = "SELECT n.id, n.finding, s.found FROM panel n JOIN panelist s ON s.panel = n.id
 JOIN member m ON m.id = s.member WHERE n.id = $1 AND s.member = $2 AND m.standing = 'member'";
const BEFORE_PANEL: &str = "SELECT o.id, p.circle, o.member, p.member, p.state, p.closes, p.binds,
   COALESCE(s.ground, ''), COALESCE(s.words, ''), COALESCE(s.shelved, 1), CAST(1 AS BIGINT), p.id, p.subject
 FROM panel n JOIN objection o ON o.id = n.objection JOIN proposal p ON p.id = o.proposal
 LEFT JOIN stance s ON s.id = o.id AND s.stance = 'object' WHERE n.id = $1";
const PANELISTS: &str =
    "SELECT s.member, m.name, s.found, s.words FROM panelist s JOIN member m ON m.id = s.member
 WHERE s.panel = $1 ORDER BY s.nth LIMIT 100";
/// An objection before a panel, with the members that the proposal binds though they have no vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    /// What rules need to know.
    pub fact: ObjectionFact,
    /// The proposal.
    pub proposal: i64,
    /// The members without a vote that have one here.
    pub binds: Vec<i64>,
    /// Whether it is about a loan: then no envelope of ours names a side.
    pub loan: bool,
}

fn before(rows: &[Row]) -> Res<Option<Before>> {
    let Some(row) = rows.first() else { return Ok(None) };
    let ground = Ground::parse(row.text(7)?);
    let fact = ObjectionFact {
        key: row.int(0)?,
        circle: row.int(1)?,
        objector: row.int(2)?,
        proposer: row.int(3)?,
        // An objection that is gone rests on nothing any more; it does not stand.
        ground: ground.unwrap_or(Ground::Harm),
        reasoned: !row.text(8)?.is_empty(),
        stands: ground.is_some() && row.int(9)? == 0,
        open: row.text(4)? == "open",
        panel: row.int(10)? > 0,
    };
    let binds = serde_json::from_str(row.text(6)?).unwrap_or_default();
    Ok(Some(Before { fact, proposal: row.int(11)?, binds, loan: row.text(12)? == "loan" }))
}

/// Those of the rows that have a vote: who is bound has one in this round alone, and sits on no panel.
fn voters(rows: &[Row]) -> Res<Vec<Candidate>> {
    let mut list = Vec::new();
    for row in rows {
        let candidate = Candidate { caucus: row.int(0)?, member: row.int(1)? };
        let kind = Kind::parse(row.text(2)?).ok_or(SqlError::Column(2))?;
        if kind.votes() {
            list.push(candidate);
        }
    }
    Ok(list)
}

/// An objection with those who could be drawn for a panel on it now.
pub fn objection(q: &mut dyn Sql, key: i64) -> Res<Option<(Before, Vec<Candidate>)>> {
    let answers = q.ask(&[stmt!(OBJECTION, key), stmt!(CANDIDATES, key, key)])?;
    let [facts, candidates] = answers.as_slice() else { return Err(SqlError::Column(0)) };
    let Some(before) = before(facts)? else { return Ok(None) };
    let candidates = voters(candidates)?;
    Ok(Some((before, candidates)))
}

/// A panel, as its page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// What rules need to know.
    pub fact: PanelFact,
    /// The objection.
    pub objection: i64,
    /// The size of the checkpoint from which it was drawn; 0 before.
    pub size: u64,
    /// Its root, in hexadecimal.
    pub root: String,
    /// `aside`, `stands`, or empty while it is not decided.
    pub finding: String,
    /// When it was asked for.
    pub at: String,
}

fn read(row: &Row) -> Res<Panel> {
    let candidates: Vec<Pool> = serde_json::from_str(row.text(3)?).unwrap_or_default();
    let size = u64::try_from(row.int(4)?).unwrap_or(0);
    let fact = PanelFact {
        key: row.int(0)?,
        circle: row.int(8)?,
        seats: u32::try_from(row.int(2)?).unwrap_or(0),
        candidates,
        drawn: size > 0,
    };
    Ok(Panel {
        fact,
        objection: row.int(1)?,
        size,
        root: row.text(5)?.into(),
        finding: row.text(6)?.into(),
        at: row.text(7)?.into(),
    })
}

/// The panel on an objection, if one was asked for.
pub fn of_objection(q: &mut dyn Sql, objection: i64) -> Res<Option<Panel>> {
    q.rows(OF_OBJECTION, &[objection.into()])?.first().map(read).transpose()
}

/// Whether a head was signed from which the panel can be drawn.
pub fn can_be_drawn(q: &mut dyn Sql, panel: i64) -> Res<bool> {
    Ok(!q.rows(SEED, &[panel.into()])?.is_empty())
}

/// Those of the members whose home is the circle of a panel's round, or lies below it.
pub fn within(q: &mut dyn Sql, panel: i64, members: &[i64]) -> Res<Vec<i64>> {
    let asks: Vec<Stmt> = members.iter().take(100).map(|member| stmt!(WITHIN, *member, panel)).collect();
    let answers = q.ask(&asks)?;
    Ok(members.iter().zip(answers).filter(|(_, rows)| !rows.is_empty()).map(|(member, _)| *member).collect())
}

/// A member that was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panelist {
    /// The member.
    pub member: i64,
    /// Its name.
    pub name: String,
    /// 0 not yet, 1 set it aside, 2 let it stand.
    pub found: i64,
    /// Why.
    pub words: String,
}

/// The members of a panel in the order in which they were drawn.
pub fn panelists(q: &mut dyn Sql, panel: i64) -> Res<Vec<Panelist>> {
    let read = |row: &Row| {
        let (member, found) = (row.int(0)?, row.int(2)?);
        Ok(Panelist { member, name: row.text(1)?.into(), found, words: row.text(3)?.into() })
    };
    q.rows(PANELISTS, &[panel.into()])?.iter().map(read).collect()
}

/// The deed of asking for a panel.
pub fn convoke(actor: Actor, objection: i64) -> Deed {
    let asks = vec![stmt!(OBJECTION, objection), stmt!(CANDIDATES, objection, objection), rules::ask()];
    Deed::new(actor, asks, move |case| {
        let before = before(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let candidates = voters(case.answer(1)?)?;
        let (_, rules) = rules::answer(case.answer(2)?)?;
        let act = convoke_rule(case.actor, &before.fact, &candidates, rules.panel, case.now)?;
        let draft = Draft::new(Act::Convoke(act), Period::Day).circle(before.fact.circle);
        let proposer = !before.loan && case.actor.acts_for(before.fact.proposer, case.now);
        let draft = if proposer { draft.by(before.fact.proposer) } else { draft };
        Ok(draft.refs(&[objection, before.proposal]))
    })
}

/// The deed of drawing a panel; `member` is the one in whose name it is done, `None` for a convenor.
pub fn draw(actor: Actor, panel: i64, member: Option<i64>) -> Deed {
    let inside = member.unwrap_or(-1);
    let asks = vec![
        stmt!(PANEL, panel),
        stmt!(SEED, panel),
        stmt!(WITHIN, inside, panel),
        stmt!(BEFORE_PANEL, panel),
    ];
    Deed::new(actor, asks, move |case| {
        let panel = read(case.answer(0)?.first().ok_or(Refusal::Absent)?)?;
        let seed = match case.answer(1)?.first() {
            None => None,
            Some(row) => {
                let root = <[u8; 32]>::try_from(row.bytes(1)?).map_err(|_| SqlError::Column(1))?;
                Some((u64::try_from(row.int(0)?).unwrap_or(0), root))
            }
        };
        let inside = member.filter(|_| case.answer(2).is_ok_and(|rows| !rows.is_empty()));
        let act = draw_rule(case.actor, &panel.fact, inside, seed, case.now)?;
        let draft = Draft::new(Act::Draw(act), Period::Day).circle(panel.fact.circle).refs(&[panel.fact.key]);
        // About a loan neither the envelope nor, since it is sealed, the payload says who looks at the objection.
        let loan = before(case.answer(3)?)?.is_none_or(|before| before.loan);
        Ok(match inside.filter(|_| !loan) {
            Some(member) => draft.by(member),
            None => draft,
        })
    })
}

/// The deed of saying what a member that was drawn finds.
pub fn find(actor: Actor, body: Find) -> Deed {
    let (panel, member) = (body.panel.key(None), body.member.key(None));
    Deed::new(actor, vec![stmt!(BEFORE_PANEL, panel), stmt!(SEAT, panel, member)], move |case| {
        let before = before(case.answer(0)?)?.ok_or(Refusal::Absent)?;
        let row = case.answer(1)?.first().ok_or(Refusal::Absent)?;
        let done = !row.text(1)?.is_empty() || row.int(2)? > 0;
        let (loan, fact) = (before.loan, SeatFact { objection: before.fact, member, done });
        let act = find_rule(case.actor, &fact, &body, case.now)?;
        let draft = Draft::new(Act::Find(act), Period::Day).circle(fact.objection.circle);
        Ok(if loan { draft.refs(&[panel]) } else { draft.by(member).refs(&[panel, member]) })
    })
}
