//! The trace of a paragraph with 5,000 roots over 6 levels: paragraph, three loans, struggle, and what joined and told.

use std::time::{Duration, Instant};

use site::store::sql::{Sql, Stmt, Val};
use site::store::struggle::seen::Sight;
use site::store::trace::down::{Wanted, trace};

/// How many roots.
pub const ROOTS: i64 = 5_000;

fn row(sql: &'static str, args: &[i64]) -> Stmt {
    (sql, args.iter().map(|n| Val::Int(*n)).collect())
}

/// Puts the paragraph and all that it grew from into the derived tables, below keys that no act has.
fn fill(q: &mut dyn Sql, now: i64) {
    const BASE: i64 = -1_000_000_000;
    let mut list: Vec<Stmt> = vec![
        row("INSERT INTO text (id, circle, member, kind, title, language, languages, parent, state, changed, freezing, embargo,
              released, released_at, at) SELECT $1, MIN(id), NULL, 'statement', 'A statement', 'en', '[]', NULL, 'draft', 0,
              NULL, 0, NULL, '', '2026-11-24' FROM circle", &[BASE]),
        row("INSERT INTO paragraph (id, text, place, form, parent, version, versions, words, struck, at)
             VALUES ($1, $2, 0, 'plain', NULL, 0, 1, 'Words.', 0, '2026-11-24')", &[BASE, BASE]),
    ];
    for n in 1..=ROOTS {
        let key = BASE - n;
        list.push(row("INSERT INTO struggle (id, member, circle, name, language, country, grain, place, audience, demands, tried, status,
            change, outcome, lessons, joint, missing, joined, channel, helper, version, at)
            SELECT $1, MIN(m.id), MIN(m.circle), 'A struggle', 'en', 'UG', 'country', '', 4, '[]', '', 'active', '', '', '', 0, 0, 1,
            'web', NULL, 0, '2026-11' FROM member m", &[key]));
        list.push(row(
            "INSERT INTO joined (struggle, own, id, at) VALUES ($1, $2, $3, '2026-11')",
            &[key, key - 1, key],
        ));
        for step in 0..3 {
            let (loan, source) =
                (key * 3 - step, if step == 0 { Val::Null } else { Val::Int(key * 3 - step + 1) });
            list.push((
                "INSERT INTO loan (id, struggle, lender, giver, source, circle, demands, conditions, until, onward, taken, recalled,
                  reason, at) SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), CAST($3 AS BIGINT), NULL, CAST($4 AS BIGINT),
                  MIN(id), '[]', '', CAST($5 AS BIGINT), 1, 1, NULL, '', '2026-11' FROM circle",
                vec![loan.into(), key.into(), key.into(), source, (now + 1_000_000).into()],
            ));
        }
        list.push(row("INSERT INTO root (paragraph, loan) VALUES ($1, $2)", &[BASE, key * 3 - 2]));
        for told in 0..2 {
            let testimony = key * 2 - told;
            list.push(row("INSERT INTO testimony (id, member, circle, at, language, grain, place, behalf, channel, helper, keep, cnt, quote,
              publish, show, media, sample) VALUES ($1, 0, 0, '2026-11', 'en', 'country', '', 'myself', 'web', NULL, 4, 4, 4, 4, 0, 0, 1)", &[testimony]));
            list.push(row(
                "INSERT INTO lent (loan, testimony, may) VALUES ($1, $2, 'quote')",
                &[key * 3 - 2, testimony],
            ));
        }
    }
    for part in list.chunks(2_000) {
        q.write_all(part).expect("rows");
    }
    q.analyze().expect("analysed");
}

/// Fills the tables and traces the paragraph again and again; gives the median and the slowest of twenty.
pub fn measure(q: &mut dyn Sql, now: jiff::Timestamp) -> (Duration, Duration) {
    fill(q, now.as_second());
    let sight = Sight { inside: true, ..Sight::default() };
    let wanted = Wanted { key: -1_000_000_000, tag: "en", most: 12, now };
    let mut times: Vec<Duration> = (0..20)
        .map(|_| {
            let begun = Instant::now();
            let found = trace(q, &sight, &wanted).expect("an answer").expect("the paragraph");
            assert_eq!(found.footing.live, ROOTS.unsigned_abs(), "every root is live");
            assert_eq!(found.behind.told, Some(2 * ROOTS.unsigned_abs()), "every testimony counts");
            begun.elapsed()
        })
        .collect();
    times.sort_unstable();
    (times[10], times[19])
}
