//! The bodies of the fuzz targets of opinion.
//!
//! Each takes any bytes, and fails when a reader panics, when what it accepts is not the same after being written and read
//! again, or when a map holds a number that is none. The ordinary tests call the same functions, so they run without a fuzzer too.

use opinion::merge::Statistics;
use opinion::parity;
use opinion::polis::{self, Care, Export, Files};

/// What stands between the files of an export in one input: summary, comments, votes, participants.
pub const BETWEEN: u8 = 0x1e;

/// An export of up to four files, an empty one standing for a missing one.
pub fn export(data: &[u8]) {
    let mut parts = data.split(|&byte| byte == BETWEEN).map(|part| (!part.is_empty()).then_some(part));
    let mut next = || parts.next().flatten();
    let files = Files { summary: next(), comments: next(), votes: next(), participants: next() };
    let strict = polis::read(&files, Care::Strict);
    let Ok(read) = polis::read(&files, Care::Tolerant) else {
        assert!(strict.is_err(), "what tolerant care refuses, strict care refuses");
        return;
    };
    if let Ok(strict) = strict {
        assert!(strict.remarks.is_empty() && strict == read, "without a flaw both read the same");
    }
    written_and_read_again(&read);
    let Ok(votes) = read.votes() else { return };
    if votes.people().len() < 60
        && votes.propositions().len() < 60
        && let Ok(map) = parity::draw(&votes)
    {
        let numbers = map.positions.iter().flatten().chain(&map.centre).chain(&map.priorities);
        assert!(
            numbers.chain(map.variance.iter()).all(|number| number.is_finite()),
            "a map has only numbers"
        );
    }
}

/// What was read is the same after being written and read again.
fn written_and_read_again(read: &Export) {
    let (votes, comments) =
        (polis::votes_csv(&read.casts), polis::comments_csv(&read.statements, &read.casts));
    let summary = polis::summary_csv(&read.summary);
    let files = Files {
        votes: Some(votes.as_bytes()),
        comments: Some(comments.as_bytes()),
        participants: None,
        summary: Some(summary.as_bytes()),
    };
    let Ok(again) = polis::read(&files, Care::Tolerant) else { panic!("what was written is read") };
    assert_eq!(again.casts, read.casts, "votes come back");
    assert_eq!(again.statements, read.statements, "propositions come back");
    assert_eq!(again.summary, read.summary, "the summary comes back");
}

/// Statistics of a node, as they come from another.
pub fn statistics(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(read) = Statistics::parse(text) else { return };
    assert!(Statistics::parse(&read.to_text()).is_ok_and(|again| again == read), "statistics come back");
    if let Ok(whole) = read.merge(&read)
        && let Ok(plane) = whole.plane()
    {
        assert!(plane.axes.iter().flatten().chain(&plane.variance).all(|number| number.is_finite()));
    }
}
