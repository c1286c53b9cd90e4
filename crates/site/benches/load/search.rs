//! Search over many struggles: the tables are filled through the fold itself, then each kind of question is asked again
//! and again, with other words each time.
//!
//! A struggle is a dozen statements of the fold, which PostgreSQL takes one by one: a million of them took most of an hour.
//! So the fold fills SQLite, and its tables are copied into PostgreSQL row by row with `COPY`.

use std::io::Cursor;
use std::path::Path;
use std::time::{Duration, Instant};

use civics::address::Address;
use civics::circle::{Level, Open};
use civics::consent::Audience;
use civics::driver::SEED;
use civics::entry::Version;
use civics::helper::Channel;
use civics::member::{Affirm, Kind, Profile};
use civics::struggle::{Account, Raise, Status};
use civics::testimony::{Grain, Place as Where};
use civics::{Act, Entry};
use futures_util::SinkExt as _;
use site::cli::serve;
use site::store::search::{Wanted, search};
use site::store::sql::{Place, Row, Sql, Stmt, Val};
use site::store::struggle::seen::{Sight, alike};
use site::store::{fold, open, rebuild};

use super::node::{Database, config, database, folder};

/// How many members hold them, each in a circle of its own country.
const MEMBERS: u64 = 400;
/// How often each kind of question is asked.
const ROUNDS: u64 = 200;
/// How many different words the struggles are made of.
const WORDS: u64 = 40_000;
const COUNTRIES: [&str; 20] = [
    "UG", "NP", "KE", "TZ", "IN", "BD", "PH", "ID", "BR", "CO", "PE", "MX", "ZA", "ZM", "MW", "GH", "NG",
    "SN", "ML", "TN",
];

/// Dice that fall alike in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }

    /// A word as languages have them: the first ones often, the last ones rarely.
    fn word(&mut self) -> String {
        let rank = (WORDS as f64).powf(self.below(1_000_000) as f64 / 1e6) as u64;
        spelt(rank)
    }
}

/// A word of letters for a number, with beginnings that many words share.
fn spelt(number: u64) -> String {
    let (mut rest, mut word) = (number.wrapping_mul(2_654_435_761) % 11_881_376, String::new());
    for _ in 0..5 {
        word.push(char::from(b'a' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    format!("{word}{number}")
}

fn folded(index: u64, circle: Option<u64>, act: &Act) -> Vec<Stmt> {
    let entry = Entry {
        at: "2026-11".into(),
        by: None,
        circle: circle.map(Address::here),
        commitment: String::new(),
        kind: act.kind(),
        refs: vec![],
        v: Version::One,
    };
    fold::apply(index, &entry, Some(act), None)
}

fn raised(dice: &mut Dice, n: u64) -> Act {
    let words = |dice: &mut Dice, many: u64| (0..many).map(|_| dice.word()).collect::<Vec<_>>().join(" ");
    let audience = match n % 10 {
        0 => Audience::Group,
        1 | 2 => Audience::Country,
        3..=5 => Audience::Alliance,
        _ => Audience::Public,
    };
    let mut causes: Vec<String> = (0..2).map(|_| SEED[dice.below(10) as usize].to_owned()).collect();
    causes.dedup();
    Act::Raise(Raise {
        member: Address::here(MEMBERS + n % MEMBERS),
        account: Account {
            name: words(dice, 5),
            language: "en".into(),
            place: Where { grain: Grain::Country, name: String::new() },
            audience,
            causes,
            powers: vec![],
            demands: vec![words(dice, 8)],
            bearers: vec![format!("Office {} of {}", dice.below(20_000), spelt(dice.below(50)))],
            tried: words(dice, 30),
        },
        heard: vec![],
        joint: vec![],
        channel: Channel::Web,
        helper: None,
    })
}

/// Empty tables without an index of words, as a rebuild begins.
fn empty(db: &mut dyn Sql) {
    open::create(db).expect("tables");
    db.script(rebuild::DERIVED).expect("empty tables");
}

/// The index of words, and what the planner has to know.
fn finish(db: &mut dyn Sql) {
    db.draw_words().expect("the index");
    db.analyze().expect("what the planner knows");
}

fn fold_all(db: &mut dyn Sql, many: u64) {
    let mut list = Vec::new();
    for n in 0..MEMBERS {
        let country = COUNTRIES[(n % 20) as usize].to_owned();
        let own = Some(country.clone());
        let circle = Open { name: format!("Circle {n}"), level: Level::Local, parent: None, country: own };
        list.extend(folded(n, None, &Act::Open(circle)));
        let profile = Profile {
            name: format!("Member {n}"),
            kind: Kind::Grassroots,
            country,
            place: String::new(),
            language: "en".into(),
            federation: None,
        };
        let affirm = Affirm { charter: Address::here(0), profile };
        list.extend(folded(MEMBERS + n, Some(n), &Act::Affirm(affirm)));
    }
    db.write_all(&list).expect("members");
    let (mut dice, mut from) = (Dice(88_172_645_463_325_252), 0);
    while from < many {
        let to = (from + 2_000).min(many);
        let acts = (from..to).flat_map(|n| folded(2 * MEMBERS + n, Some(n % MEMBERS), &raised(&mut dice, n)));
        db.write_all(&acts.collect::<Vec<_>>()).expect("struggles");
        from = to;
    }
}

macro_rules! copied {
    ($($table:literal),*) => {
        [$((
            concat!("COPY ", $table, " FROM STDIN"),
            concat!("SELECT rowid, * FROM ", $table, " WHERE rowid > $1 ORDER BY rowid LIMIT 5000"),
        )),*]
    };
}

/// The tables into which the fold of these acts writes: how PostgreSQL takes each, and how SQLite gives it.
const COPIED: [(&str, &str); 9] =
    copied!("circle", "member", "struggle", "mark", "account", "sought", "voice", "news", "unsealed");

/// A row without its first column, as the text format of `COPY` has it.
fn line(row: &Row, out: &mut String) {
    for (at, val) in row.0.iter().enumerate().skip(1) {
        if at > 1 {
            out.push('\t');
        }
        match val {
            Val::Null => out.push_str("\\N"),
            Val::Int(n) => out.push_str(&n.to_string()),
            Val::Text(text) => {
                let text = text.replace('\\', "\\\\").replace('\t', "\\t");
                out.push_str(&text.replace('\n', "\\n").replace('\r', "\\r"));
            }
            Val::Real(_) | Val::Bytes(_) => panic!("no table of the fold holds such a column"),
        }
    }
    out.push('\n');
}

/// Copies the tables of the fold from SQLite into PostgreSQL.
fn copy(from: &mut dyn Sql, url: &str) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let (client, connection) =
            tokio_postgres::connect(url, tokio_postgres::NoTls).await.expect("PostgreSQL answers");
        tokio::spawn(connection);
        for (into, ask) in COPIED {
            let sink = client.copy_in::<_, Cursor<String>>(into).await.expect("a table to copy into");
            let (mut sink, mut after) = (std::pin::pin!(sink), -1);
            loop {
                let rows = from.rows(ask, &[Val::Int(after)]).expect("rows");
                let Some(last) = rows.last() else { break };
                after = last.int(0).expect("a number");
                let mut text = String::new();
                rows.iter().for_each(|row| line(row, &mut text));
                sink.send(Cursor::new(text)).await.expect("taken");
            }
            sink.finish().await.expect("copied");
        }
    });
}

fn timed(times: &mut Vec<Duration>, work: impl FnOnce()) {
    let begun = Instant::now();
    work();
    times.push(begun.elapsed());
}

/// The kinds of questions: a name, and what is wanted with these dice.
type Question = (&'static str, fn(&mut Dice) -> Wanted);

const QUESTIONS: [Question; 9] = [
    ("the newest", |_| Wanted::default()),
    ("a common word", |d| Wanted { words: spelt(1 + d.below(5)), ..Wanted::default() }),
    ("a rare word", |d| Wanted { words: spelt(WORDS - 1 - d.below(5_000)), ..Wanted::default() }),
    ("two common words", |d| Wanted {
        words: format!("{} {}", spelt(1 + d.below(20)), spelt(21 + d.below(20))),
        ..Wanted::default()
    }),
    ("three words of any kind", |d| Wanted {
        words: format!("{} {} {}", d.word(), d.word(), d.word()),
        ..Wanted::default()
    }),
    ("a beginning of three letters", |d| Wanted {
        words: spelt(d.below(WORDS))[..3].into(),
        ..Wanted::default()
    }),
    ("a beginning of five letters", |d| Wanted {
        words: spelt(d.below(WORDS))[..5].into(),
        ..Wanted::default()
    }),
    ("cause, country and status", |d| Wanted {
        cause: Some(SEED[d.below(10) as usize].into()),
        country: Some(COUNTRIES[d.below(20) as usize].into()),
        status: Some(Status::Emerging),
        ..Wanted::default()
    }),
    ("who owes it, and a cause", |d| Wanted {
        bearer: format!("office {}", d.below(20_000)),
        cause: Some(SEED[d.below(10) as usize].into()),
        ..Wanted::default()
    }),
];

fn measure(db: &mut dyn Sql, name: &str, sight: &Sight, many: u64) {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for (what, wanted) in QUESTIONS {
        let (mut times, mut found) = (Vec::new(), 0);
        for _ in 0..ROUNDS {
            let wanted = Wanted { before: i64::MAX, most: 20, ..wanted(&mut dice) };
            timed(&mut times, || found += search(db, sight, &wanted).expect("an answer").list.len());
        }
        said(name, &format!("{what} ({} found on average)", found as u64 / ROUNDS), times);
    }
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let key = (2 * MEMBERS + dice.below(many)).cast_signed();
        timed(&mut times, || drop(alike(db, sight, key).expect("an answer")));
    }
    said(name, "struggles like one", times);
}

fn said(name: &str, what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |part: usize| times[(times.len() * part / 100).min(times.len() - 1)].as_secs_f64() * 1e3;
    let measured = format!("p50 {:.1} p95 {:.1} ms", at(50), at(95));
    super::say(&format!("{name}: {what}"), &measured, "p95 <= 50 ms");
}

/// Fills a new database and measures; `GROUNDSWELL_BENCH_STRUGGLES` says how many, a million if it does not.
pub fn run(which: Database, name: &str) {
    let many =
        std::env::var("GROUNDSWELL_BENCH_STRUGGLES").ok().and_then(|n| n.parse().ok()).unwrap_or(1_000_000);
    let data = folder(&format!("search-{}", name.to_lowercase()));
    let runtime = serve::runtime().expect("a runtime");
    let begun = Instant::now();
    let place = serve::place(&config(&data, None), runtime.handle());
    let mut sqlite = place.connect(true).expect("a connection");
    empty(sqlite.as_mut());
    fold_all(sqlite.as_mut(), many);
    let place = match which {
        Database::Sqlite => {
            finish(sqlite.as_mut());
            place
        }
        Database::Postgres(server) => {
            let (file, url) = (data.join("url"), database(&server));
            std::fs::write(&file, &url).expect("a file");
            let place = serve::place(&config(&data, Some(file)), runtime.handle());
            let mut postgres = place.connect(true).expect("a connection");
            empty(postgres.as_mut());
            let copying = Instant::now();
            copy(sqlite.as_mut(), url.trim());
            let copied = format!("{:.1} s", copying.elapsed().as_secs_f64());
            super::say(&format!("{name}: {many} struggles copied"), &copied, "-");
            finish(postgres.as_mut());
            place
        }
    };
    super::say(
        &format!("{name}: {many} struggles folded and indexed"),
        &format!("{:.1} s", begun.elapsed().as_secs_f64()),
        "-",
    );
    asked(&place, name, many);
    remove(&data);
}

fn asked(place: &Place, name: &str, many: u64) {
    let mut db = place.connect(false).expect("a connection");
    let anybody = Sight::default();
    let member = Sight {
        mine: vec![MEMBERS.cast_signed()],
        countries: vec!["UG".into()],
        convenes: vec![],
        inside: true,
    };
    measure(db.as_mut(), &format!("{name}, a visitor"), &anybody, many);
    measure(db.as_mut(), &format!("{name}, a member"), &member, many);
}

fn remove(data: &Path) {
    std::fs::remove_dir_all(data).expect("the folder is ours");
}
