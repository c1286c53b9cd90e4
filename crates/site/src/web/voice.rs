//! Voice: who speaks in a circle, by region, kind and caucus, beside who is a member; how unequally; and what the circle
//! said about it. Counts of members, hidden below five.

pub mod review;

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use civics::consent::Audience;
use civics::count::Counts;
use civics::country::Country;
use civics::member::Kind;
use civics::voice::{Measures, WAYS};
use i18n_embed_fl::fl;

use super::member::asked;
use super::route::{Need, Route};
use super::{Answer, App, Frame, Visitor};
use crate::error::Error;
use crate::speech::Tongue;
use crate::store::circle::{self, Circle};
use crate::store::voice::{self, Cell, Heard, Reviewed};

/// The routes of this file and of the one below it.
pub fn routes() -> Vec<Route> {
    let own = vec![Route::page("/{language}/circles/{key}/voice", Need::Anyone, page)];
    [own, review::routes()].into_iter().flatten().collect()
}

/// How many reviews a page shows.
const SHOWN: i64 = 5;

/// A count that may be seen, and its share of the members in whole per cent.
type Seen = Option<(u64, u64)>;

/// A line of a table: a kind, a region or a caucus.
struct Line {
    name: String,
    members: u64,
    /// One for each way of speaking.
    seen: Vec<Seen>,
}

/// A table: what its lines are, the lines, and all of them together.
struct Table {
    id: &'static str,
    title: String,
    head: String,
    lines: Vec<Line>,
    all: Line,
}

fn share(part: u64, whole: u64) -> u64 {
    // Half a per cent and more is rounded up.
    (part * 200 + whole) / (2 * whole.max(1))
}

fn line(name: String, members: u64, counts: Vec<Option<u64>>) -> Line {
    let seen = counts.into_iter().map(|n| n.map(|n| (n, share(n, members)))).collect();
    Line { name, members, seen }
}

/// The cells of a table, added up by the line in which each belongs.
fn by<G: Ord>(cells: &[Cell], way: &str, line: &impl Fn(&Cell) -> G) -> BTreeMap<G, u64> {
    let mut sums = BTreeMap::new();
    for cell in cells.iter().filter(|cell| cell.act == way) {
        *sums.entry(line(cell)).or_default() += cell.n;
    }
    sums
}

/// The cells of one table: who is there, who did what, and whose tellings everybody and the alliance may count.
struct Cells<'a> {
    affirmed: &'a [Cell],
    acted: &'a [Cell],
    told: [&'a [Cell]; 2],
}

/// How many members did something at all, as an audience may see it, and how many of each line.
fn column<G: Ord>(
    lines: &[(G, String)],
    totals: &Cells<'_>,
    cells: &Cells<'_>,
    (way, audience): (&str, Audience),
    group: &impl Fn(&Cell) -> G,
) -> Counts {
    let row = |totals: &[Cell], cells: &[Cell], way: &str| {
        let sums = by(cells, way, group);
        let total = totals.iter().filter(|cell| cell.act == way).map(|cell| cell.n).sum();
        (total, lines.iter().map(|(key, _)| sums.get(key).copied().unwrap_or(0)).collect())
    };
    if way != "tell" {
        return Counts::of(&[row(totals.acted, cells.acted, way)]);
    }
    // The widest audience first: what it may see stays until the narrower one's number differs by five.
    let mut audiences = vec![row(totals.told[0], cells.told[0], "")];
    if audience <= Audience::Alliance {
        audiences.push(row(totals.told[1], cells.told[1], ""));
    }
    Counts::of(&audiences)
}

/// One table; `totals` are the cells in which each member stands once.
fn table<G: Ord>(
    (id, title, head): (&'static str, String, String),
    lines: &[(G, String)],
    (totals, cells): (&Cells<'_>, &Cells<'_>),
    (all, audience): (String, Audience),
    group: impl Fn(&Cell) -> G,
) -> Table {
    let columns: Vec<Counts> =
        WAYS.iter().map(|way| column(lines, totals, cells, (way, audience), &group)).collect();
    let affirmed = by(cells.affirmed, "", &group);
    let own = lines.iter().enumerate().map(|(at, (key, name))| {
        let counts = columns.iter().map(|column| column.chosen.get(at).copied().flatten()).collect();
        line(name.clone(), affirmed.get(key).copied().unwrap_or(0), counts)
    });
    let members = totals.affirmed.iter().map(|cell| cell.n).sum();
    let all = line(all, members, columns.iter().map(|column| column.told).collect());
    Table { id, title, head, lines: own.collect(), all }
}

/// The sub-region of a country in UN M49; the world for a place that lies in none.
fn region(country: &str) -> &'static str {
    Country::parse(country).and_then(|country| country.subregion.or(country.region)).unwrap_or("001")
}

/// The kinds that have members here, in their usual order.
fn kinds(t: &Tongue, heard: &Heard) -> Vec<(String, String)> {
    let here = |kind: &&Kind| heard.affirmed.iter().any(|cell| cell.kind == kind.word());
    Kind::ALL.iter().filter(here).map(|kind| (kind.word().to_owned(), t.word("kind", kind.word()))).collect()
}

/// The regions that have members here, in the order of their names.
fn regions(t: &Tongue, heard: &Heard) -> Vec<(&'static str, String)> {
    let mut list: Vec<_> =
        heard.affirmed.iter().map(|cell| region(&cell.country)).map(|m49| (m49, t.region(m49))).collect();
    list.sort_by(|a, b| a.1.cmp(&b.1));
    list.dedup();
    list
}

/// The three tables.
fn tables(t: &Tongue, heard: &Heard, audience: Audience) -> Vec<Table> {
    let words = &t.words;
    let places =
        Cells { affirmed: &heard.affirmed, acted: &heard.acted, told: [&heard.told[0], &heard.told[1]] };
    let [sit, spoke, told, known] = &heard.caucuses;
    let sides = Cells { affirmed: sit, acted: spoke, told: [told, known] };
    let all = || (fl!(words, "voice-all"), audience);
    let kind = ("kinds", fl!(words, "voice-by-kind"), fl!(words, "field-kind"));
    let area = ("regions", fl!(words, "voice-by-region"), fl!(words, "voice-region"));
    let side = ("caucuses", fl!(words, "voice-by-caucus"), fl!(words, "payload-caucus"));
    let mut list = vec![
        table(area, &regions(t, heard), (&places, &places), all(), |cell| region(&cell.country)),
        table(kind, &kinds(t, heard), (&places, &places), all(), |cell| cell.kind.clone()),
    ];
    if !heard.names.is_empty() {
        list.push(table(side, &heard.names, (&places, &sides), all(), |cell| cell.caucus));
    }
    list
}

/// A kind's share of the members and of the voice, in whole per cent.
struct Part {
    name: String,
    members: u64,
    /// Hidden where fewer than five of its members have spoken, or another kind's share would be given away.
    voice: Option<u64>,
}

/// The shares of the kinds: of the members, and of all that they said and did.
fn parts(t: &Tongue, heard: &Heard) -> Vec<Part> {
    let kinds: Vec<Kind> =
        Kind::ALL.into_iter().filter(|kind| heard.each.iter().any(|one| one.0 == *kind)).collect();
    let of = |kind: Kind| heard.each.iter().filter(move |one| one.0 == kind);
    let many = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    let spoke = |kind: Kind| many(of(kind).filter(|one| one.2 > 0).count());
    let speakers: Vec<u64> = kinds.iter().map(|kind| spoke(*kind)).collect();
    let seen = Counts::of(&[(speakers.iter().sum(), speakers)]);
    let acts: u64 = heard.each.iter().map(|one| one.2).sum();
    kinds
        .into_iter()
        .zip(seen.chosen)
        .map(|(kind, seen)| Part {
            name: t.word("kind", kind.word()),
            members: share(many(of(kind).count()), many(heard.each.len())),
            voice: seen.filter(|_| acts > 0).map(|_| share(of(kind).map(|one| one.2).sum(), acts)),
        })
        .collect()
}

/// A measure now, at the last review, and what lies between.
struct Measure {
    name: String,
    now: Option<i64>,
    then: Option<i64>,
    /// Whether it is a per cent, to be drawn as a bar.
    percent: bool,
}

impl Measure {
    /// The difference with its sign, where both are shown.
    fn change(&self) -> Option<String> {
        Some(format!("{:+}", self.now? - self.then?))
    }
}

fn measures(t: &Tongue, now: &Measures, last: Option<&Reviewed>) -> Vec<Measure> {
    let words = &t.words;
    let count = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let then = |text: fn(&Reviewed) -> &str| last.and_then(|last| text(last).parse().ok());
    let members = last.map(|last| last.members);
    let list = [
        (fl!(words, "voice-members"), Some(count(now.members)), members),
        (fl!(words, "voice-spoke"), now.spoke.map(count), then(|last| &last.spoke)),
        (fl!(words, "voice-gini"), now.gini.map(i64::from), then(|last| &last.gini)),
        (fl!(words, "voice-tenth"), now.tenth.map(i64::from), then(|last| &last.tenth)),
        (fl!(words, "voice-between"), now.between.map(i64::from), then(|last| &last.between)),
    ];
    let measure = |(at, (name, now, then)): (usize, (String, Option<i64>, Option<i64>))| Measure {
        name,
        now,
        then,
        percent: at > 1,
    };
    list.into_iter().enumerate().map(measure).collect()
}

#[derive(Template)]
#[template(path = "voice/page.html")]
struct Page {
    f: Frame,
    circle: Circle,
    tables: Vec<Table>,
    parts: Vec<Part>,
    measures: Vec<Measure>,
    /// When it was reviewed last.
    last: Option<String>,
    reviews: Vec<Reviewed>,
    next: Option<i64>,
    convenes: bool,
}

impl Page {
    /// The names of the ways of speaking, in the order of the columns.
    fn ways(&self) -> Vec<String> {
        WAYS.iter().map(|way| self.f.t.word("voice-way", way)).collect()
    }
}

async fn page(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let f = Frame::new(&app, &visitor, &format!("/circles/{key}/voice")).await?;
    let before = asked(query.as_deref(), "before").parse().unwrap_or(i64::MAX);
    let found = app.store.read(move |q| {
        let Some(circle) = circle::circle(q, key)? else { return Ok(None) };
        let heard = voice::heard(q, key, (Audience::Alliance.rank(), Audience::Public.rank()))?;
        let last = voice::reviews(q, key, i64::MAX, 1)?.into_iter().next();
        Ok(Some((circle, heard, last, voice::reviews(q, key, before, SHOWN + 1)?)))
    });
    let (circle, heard, last, mut reviews) = found.await?.ok_or(Error::NotFound)?;
    let more = reviews.len() > 5;
    reviews.truncate(5);
    let next = reviews.last().filter(|_| more).map(|last| last.key);
    // Whoever belongs to the alliance sees what the alliance may count; all others what everybody may.
    let known = visitor.has(Need::Member) || visitor.has(Need::Convenor);
    let audience = if known { Audience::Alliance } else { Audience::Public };
    let (t, convenes) = (f.t, visitor.actor.convenes(key, visitor.now));
    let page = Page {
        tables: tables(t, &heard, audience),
        parts: parts(t, &heard),
        measures: measures(t, &heard.measures(), last.as_ref()),
        last: last.map(|last| last.at),
        f,
        circle,
        reviews,
        next,
        convenes,
    };
    page.f.page(&page)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::tongue;

    fn cell(kind: &str, country: &str, act: &str, n: u64) -> Cell {
        Cell { kind: kind.into(), country: country.into(), caucus: -1, act: act.into(), n }
    }

    fn heard() -> Heard {
        Heard {
            affirmed: vec![
                cell("women", "UG", "", 12),
                cell("union", "UG", "", 9),
                cell("union", "NP", "", 6),
            ],
            acted: vec![
                cell("women", "UG", "raise", 7),
                cell("union", "UG", "raise", 5),
                cell("union", "NP", "sign", 2),
            ],
            told: [
                vec![cell("women", "UG", "", 6), cell("union", "NP", "", 5)],
                vec![cell("women", "UG", "", 8), cell("union", "NP", "", 5)],
            ],
            ..Heard::default()
        }
    }

    fn row<'a>(table: &'a Table, name: &str) -> &'a Line {
        table.lines.iter().find(|line| line.name == name).unwrap()
    }

    #[test]
    fn a_table_counts_members_beside_who_is_there_and_hides_the_few() {
        let t = tongue("en").unwrap();
        let tables = tables(t, &heard(), Audience::Public);
        let [regions, kinds] = tables.as_slice() else { panic!("{}", tables.len()) };
        let women = row(kinds, &t.word("kind", "women"));
        assert_eq!((women.members, women.seen[1]), (12, Some((7, 58))));
        assert_eq!(kinds.all.seen[1], Some((12, 44)));
        assert_eq!(kinds.all.seen[8], None, "two have signed");
        let east = row(regions, &t.region("202"));
        assert_eq!((east.members, east.seen[1]), (21, Some((12, 57))));
        assert!(regions.lines.iter().all(|line| line.seen[8].is_none_or(|(n, _)| n == 0)));
    }

    #[test]
    fn the_alliance_does_not_learn_from_two_pages_who_told_it_alone() {
        let t = tongue("en").unwrap();
        let of = |audience| tables(t, &heard(), audience)[1].all.seen[0];
        assert_eq!(of(Audience::Public), Some((11, 41)));
        assert_eq!(of(Audience::Alliance), Some((11, 41)), "two more would be two tellers");
    }

    #[test]
    fn a_kind_of_which_few_speak_shows_no_share_and_neither_does_the_one_that_would_give_it_away() {
        let t = tongue("en").unwrap();
        let each = |kind: Kind, counts: &[u64]| {
            counts.iter().map(move |n| (kind, "UG".to_owned(), *n)).collect::<Vec<_>>()
        };
        let mut heard = Heard { each: each(Kind::Women, &[1, 1, 1, 1, 1, 0]), ..Heard::default() };
        heard.each.extend(each(Kind::Union, &[9, 0, 0, 0]));
        assert!(parts(t, &heard).iter().all(|part| part.voice.is_none()));
        heard.each = each(Kind::Women, &[1, 1, 1, 1, 1]);
        heard.each.extend(each(Kind::Union, &[3, 3, 3, 3, 3]));
        let shares: Vec<_> = parts(t, &heard).iter().map(|part| (part.members, part.voice)).collect();
        assert_eq!(shares, [(50, Some(75)), (50, Some(25))]);
    }
}
