//! Exports and conversations that are wrong, or too little to draw: a clear error, never a panic, never a number that is none.

use opinion::parity;
use opinion::polis::{self, Care, Export, Files};
use opinion::{Cast, Error, Proposition, Result, Votes};

const COMMENTS: &str = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n\
    1,x,0,0,0,0,1,Rents are too high.\n2,x,1,0,0,0,1,\"Homes, not assets.\"\n";

fn read(comments: &str, votes: &str, care: Care) -> Result<Export> {
    let files =
        Files { votes: Some(votes.as_bytes()), comments: Some(comments.as_bytes()), ..Files::default() };
    polis::read(&files, care)
}

fn refused(comments: &str, votes: &str) -> String {
    read(comments, votes, Care::Strict).expect_err("the export is wrong").to_string()
}

#[test]
fn a_vote_of_seven_is_refused_with_its_line_and_left_out_where_asked() {
    let votes = "timestamp,comment-id,voter-id,vote\n1,0,0,1\n2,1,0,7\n";
    let error = refused(COMMENTS, votes);
    assert_eq!(
        error,
        "votes.csv, line 3, column vote: the vote 7 is neither 1 (agree), -1 (disagree) nor 0 (pass)"
    );
    let read = read(COMMENTS, votes, Care::Tolerant).unwrap();
    assert_eq!((read.casts.len(), read.remarks.len()), (1, 1));
}

#[test]
fn a_vote_on_an_unknown_proposition_is_refused_with_its_line_and_declared_where_asked() {
    let votes = "timestamp,comment-id,voter-id,vote\n1,9,0,1\n";
    let error = refused(COMMENTS, votes);
    assert_eq!(
        error,
        "votes.csv, line 2, column comment-id: 9 is not in comments.csv; add it there or take the vote out"
    );
    let read = read(COMMENTS, votes, Care::Tolerant).unwrap();
    assert_eq!((read.statements.len(), read.remarks.len()), (3, 1));
}

#[test]
fn an_empty_statement_is_refused_with_its_line() {
    let comments = format!("{COMMENTS}3,x,2,0,0,0,1,\"  \"\n");
    let error = refused(&comments, "timestamp,comment-id,voter-id,vote\n");
    assert_eq!(
        error,
        "comments.csv, line 4, column comment-body: comment 2 has no words; write them or take the row out"
    );
}

#[test]
fn repeated_rows_are_counted_once() {
    let votes = "timestamp,comment-id,voter-id,vote\n5,0,0,1\n5,0,0,1\n3,0,0,-1\n";
    let read = read(COMMENTS, votes, Care::Strict).unwrap();
    assert_eq!(read.repeated, 1);
    let votes = read.votes().unwrap();
    assert_eq!((votes.len(), votes.get(0, 0)), (1, Some(1)));
}

#[test]
fn a_statement_declared_twice_is_refused() {
    let comments = format!("{COMMENTS}3,x,1,0,0,0,1,Again\n");
    assert_eq!(
        refused(&comments, "comment-id,voter-id,vote\n"),
        "comments.csv, line 4, column comment-id: 1 is there twice"
    );
}

#[test]
fn cut_and_ragged_files_are_refused_with_their_line() {
    let error = refused(&format!("{COMMENTS}3,x,2,0,0,0,1,\"Never\nclosed"), "comment-id,voter-id,vote\n");
    assert!(
        error.starts_with("comments.csv, line 4: a quoted field that begins here is never closed"),
        "{error}"
    );
    let error = refused(COMMENTS, "comment-id,voter-id,vote\n0,0,1\n0,0\n");
    assert!(error.starts_with("votes.csv, line 3: has 2 fields where the header has 3"), "{error}");
    let error = refused(COMMENTS, "comment,voter-id,vote\n");
    assert!(error.starts_with("votes.csv, line 1, column comment-id: is missing from the header"), "{error}");
    let error = polis::read(&Files::default(), Care::Tolerant).unwrap_err().to_string();
    assert!(error.contains("there is neither votes.csv nor participants-votes.csv"), "{error}");
}

#[test]
fn rows_that_cannot_be_read_are_left_out_where_asked() {
    let votes = "timestamp,comment-id,voter-id,vote\n1,0,0,1\nsoon,0,1,1\n1,0\n1,0,2,-1\n1,zero,2,-1\n";
    let read = read(COMMENTS, votes, Care::Tolerant).unwrap();
    assert_eq!((read.casts.len(), read.remarks.len()), (2, 3));
    assert_eq!(read.remarks[1].line, 4);
    assert!(read.remarks[0].what.ends_with("the row was left out"), "{:?}", read.remarks);
}

#[test]
fn a_million_propositions_by_one_author_are_refused() {
    let mut comments = String::from("comment-id,author-id,moderated,comment-body\n");
    for id in 0..1_000_000 {
        comments.push_str(&format!("{id},4,1,w\n"));
    }
    let read = read(&comments, "comment-id,voter-id,vote\n0,0,1\n", Care::Strict).unwrap();
    assert_eq!(read.votes(), Err(Error::TooManyByAuthor { author: 4, found: 1_000_000, limit: 10_000 }));
}

/// Everybody's votes by a rule.
fn conversation(people: u64, propositions: u64, vote: impl Fn(u64, u64) -> i8) -> Votes {
    let declared: Vec<Proposition> = (0..propositions).map(Proposition::new).collect();
    let cast = |person, proposition| Cast { person, proposition, value: vote(person, proposition), time: 0 };
    let casts: Vec<Cast> = (0..people).flat_map(|i| (0..propositions).map(move |j| cast(i, j))).collect();
    Votes::new(&declared, &casts).expect("the votes are sound")
}

fn too_little(votes: &Votes) {
    assert!(matches!(parity::draw(votes), Err(Error::TooLittle(_))), "{:?}", parity::draw(votes));
}

#[test]
fn one_person_is_too_little_to_draw() {
    too_little(&conversation(1, 20, |_, j| (j % 3) as i8 - 1));
}

#[test]
fn nobody_and_nothing_is_too_little_to_draw() {
    too_little(&conversation(0, 20, |_, _| 0));
    too_little(&conversation(30, 1, |i, _| (i % 2) as i8));
}

#[test]
fn passes_only_are_too_little_to_draw() {
    too_little(&conversation(40, 12, |_, _| 0));
}

#[test]
fn votes_that_are_all_alike_are_too_little_to_draw() {
    too_little(&conversation(40, 12, |_, _| 1));
}

#[test]
fn votes_of_rank_one_are_too_little_to_draw() {
    too_little(&conversation(40, 12, |i, j| if (i + j) % 2 == 0 { 1 } else { -1 }));
}

#[test]
fn a_conversation_with_everything_moderated_out_is_too_little_to_draw() {
    let mut votes = conversation(40, 12, |i, j| ((i * 7 + j * 5) % 3) as i8 - 1);
    for id in 0..12 {
        votes.moderate(id, opinion::Moderation::Out, false).unwrap();
    }
    too_little(&votes);
}
