//! The fuzz targets as ordinary tests: the same bodies, with random bytes and with valid exports that were spoiled.

#[expect(unreachable_pub, reason = "the file is the library of the fuzz targets, which need it public")]
#[path = "../fuzz/src/lib.rs"]
mod bodies;

use opinion::Cast;
use opinion::polis::{self, Statement};
use proptest::prelude::*;

/// An export with awkward words and ids.
fn export() -> impl Strategy<Value = Vec<u8>> {
    let words = prop::sample::select(vec![
        "Rents are too high.",
        "a, b",
        "say \"no\"",
        "two\nlines",
        "کرایہ",
        " ",
        "=1+1",
    ]);
    let cast = (0u64..8, 0usize..6, -1i8..=1, 0i64..1_000_000_000_000);
    (prop::collection::vec(words, 1..6), prop::collection::vec(cast, 0..40)).prop_map(|(words, casts)| {
        let statement = |(id, words): (u64, &str)| Statement {
            proposition: opinion::Proposition { author: Some(id % 3), ..opinion::Proposition::new(id * 3) },
            time: 1_735_722_987_850,
            words: words.into(),
        };
        let statements: Vec<Statement> = (0..).zip(words).map(statement).collect();
        let cast = |(person, at, value, time): (u64, usize, i8, i64)| {
            let proposition = statements[at % statements.len()].proposition.id;
            Cast { person, proposition, value, time }
        };
        let casts: Vec<Cast> = casts.into_iter().map(cast).collect();
        let summary = polis::summary_csv(&[("topic".into(), "Housing, and \"wages\"".into())]);
        let mut data = summary.into_bytes();
        for part in [polis::comments_csv(&statements, &casts), polis::votes_csv(&casts)] {
            data.push(bodies::BETWEEN);
            data.extend(part.into_bytes());
        }
        data
    })
}

/// Pieces that readers of such files stumble over.
fn piece() -> impl Strategy<Value = Vec<u8>> {
    let pieces: Vec<&[u8]> = vec![
        b"\"",
        b"\"\"",
        b",",
        b"\n",
        b"\r\n",
        b"\r",
        b"\0",
        b"-1",
        b"7",
        b"\xff",
        b"\xEF\xBB\xBF",
        b"18446744073709551616",
        b"vote",
        b"comment-id",
        b"\x1e",
        b"participant,0,1\n1,1,-1\n",
        b" ",
    ];
    prop::sample::select(pieces).prop_map(<[u8]>::to_vec)
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(data in prop::collection::vec(any::<u8>(), 0..600)) {
        bodies::export(&data);
    }

    #[test]
    fn valid_exports_come_back(data in export()) {
        bodies::export(&data);
    }

    #[test]
    fn spoiled_statistics_are_parsed_or_refused(
        counts in prop::collection::vec((0u32..9, 0u32..9, 0u32..9), 2..6),
        sums in prop::collection::vec(-99i64..99, 4),
        spoils in prop::collection::vec((any::<prop::sample::Index>(), 0usize..9, piece()), 0..3),
    ) {
        let mut text = String::from("opinion-statistics/1\npart 40 0 0\npart 90 2 0\n");
        for (id, (agree, disagree, pass)) in counts.iter().enumerate() {
            text += &format!("proposition {id} {agree} {disagree} {pass}\n");
        }
        text += &format!("pair 0 1 {} {} {} {}\n", sums[0], sums[1], sums[2], sums[3]);
        let mut data = text.into_bytes();
        for (at, removed, piece) in spoils {
            let at = at.index(data.len() + 1);
            let end = (at + removed).min(data.len());
            data.splice(at..end, piece);
        }
        bodies::statistics(&data);
    }

    #[test]
    fn spoiled_exports_are_read_or_refused(
        data in export(),
        spoils in prop::collection::vec((any::<prop::sample::Index>(), 0usize..30, piece()), 1..5),
    ) {
        let mut data = data;
        for (at, removed, piece) in spoils {
            let at = at.index(data.len() + 1);
            let end = (at + removed).min(data.len());
            data.splice(at..end, piece);
        }
        bodies::export(&data);
    }
}
