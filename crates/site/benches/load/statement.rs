//! A released statement of 60 paragraphs in three languages, with 20,000 signatures.

use site::store::sql::{Sql, Stmt, Val};

/// Its key, below those that any act has.
pub const KEY: i64 = -2_000_000_000;
/// How many paragraphs it has.
const PARAGRAPHS: i64 = 60;
/// How many members signed it.
const SIGNATURES: i64 = 20_000;

/// Words of a paragraph's length that differ from paragraph to paragraph, as real ones do.
fn words(n: i64) -> String {
    const PARTS: [&str; 12] = [
        "the spring was fenced",
        "girls walk before sunrise",
        "the clerk asked for money",
        "papers bear other names",
        "wages come late",
        "the clinic was sold",
        "seeds are bought on credit",
        "the council meets behind doors",
        "rain takes the road",
        "we count what is owed",
        "nobody signed for us",
        "the market was moved",
    ];
    let part = |k: i64| PARTS[((n * 7 + k * (n % 11 + 1)) % 12).unsigned_abs() as usize];
    let list: Vec<String> = (0..10).map(|k| format!("{} in place {}", part(k), n * 31 + k * 17)).collect();
    format!("{}.", list.join(", and "))
}

/// Puts it into the derived tables.
pub fn fill(q: &mut dyn Sql) {
    let int = |n: i64| Val::Int(n);
    let mut list: Vec<Stmt> = vec![
        ("INSERT INTO text (id, circle, member, kind, title, language, languages, parent, state, changed, freezing, embargo,
            released, released_at, at) SELECT CAST($1 AS BIGINT), MIN(id), NULL, 'statement', 'Those who till the land hold it',
            'en', '[\"fr\",\"ar\"]', NULL, 'released', 0, CAST($2 AS BIGINT), 0, CAST($3 AS BIGINT), '2026-11-24',
            '2026-11-24' FROM circle", vec![int(KEY), int(KEY), int(KEY)]),
        ("INSERT INTO freezing (id, text, digest, signatures, supporters, at) VALUES ($1, $2, 'aa', $3, 0, '2026-11-24')",
            vec![int(KEY), int(KEY), int(SIGNATURES)]),
        ("INSERT INTO chorus (freezing, caucus, n) SELECT CAST($1 AS BIGINT), id, 5000 FROM caucus", vec![int(KEY)]),
    ];
    for n in 1..=PARAGRAPHS {
        let key = KEY - n;
        list.push((
            "INSERT INTO paragraph (id, text, place, form, parent, version, versions, words, struck, at)
            VALUES ($1, $2, $3, 'plain', NULL, $4, 1, $5, 0, '2026-11-24')",
            vec![int(key), int(KEY), int(n), int(key), words(n).into()],
        ));
        list.push((
            "INSERT INTO frozen (freezing, paragraph, version) VALUES ($1, $2, $3)",
            vec![int(KEY), int(key), int(key)],
        ));
        list.push(("INSERT INTO root (paragraph, loan) SELECT CAST($1 AS BIGINT), id FROM loan WHERE taken IS NOT NULL",
            vec![int(key)]));
    }
    for n in 0..SIGNATURES {
        list.push((
            "INSERT INTO signature (freezing, member, id, mandate, ended, reason, supporter, at)
            VALUES ($1, $2, $3, NULL, NULL, '', 0, '2026-11-24')",
            vec![int(KEY), int(KEY - n), int(KEY - n)],
        ));
    }
    for part in list.chunks(2_000) {
        q.write_all(part).expect("rows");
    }
    q.analyze().expect("analysed");
}
