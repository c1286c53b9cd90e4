//! What proposals promise.

use proptest::prelude::*;

use super::*;
use crate::member::tests::member;
use crate::rights::{MandateFact, TermFact};
use crate::round::Subject;

pub(crate) fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

pub(crate) fn proposal() -> ProposalFact {
    ProposalFact {
        key: 40,
        circle: 1,
        member: 3,
        state: State::Drafted,
        version: 40,
        words: "We ask for land.".into(),
        closes: at(0),
        channels: vec![Channel::Web],
        language: "en".into(),
        languages: vec![],
        binds: vec![],
        veiled: false,
    }
}

pub(crate) fn convenor() -> Actor {
    let term = TermFact { circle: 1, member: 9, starts: at(0), ends: at(1 << 36) };
    Actor::Person { id: "c".into(), mandates: vec![], terms: vec![term], helps: vec![] }
}

fn table(rules: &Rules) -> Table<'_> {
    Table {
        circle: 1,
        top: true,
        belongs: true,
        rules,
        loan: None,
        text: None,
        proposition: false,
        undecided: 0,
        bound: vec![(8, Kind::InternationalNgo), (9, Kind::Women)],
    }
}

fn body() -> Propose {
    Propose {
        member: Address::here(3),
        title: "Take the loan of the valley".into(),
        words: "We take it.".into(),
        language: "en".into(),
        subject: Subject::default(),
        channels: vec![Channel::Paper, Channel::Web, Channel::Web],
        languages: vec!["ne".into(), "en".into(), "ne".into()],
        binds: vec![],
        review: "1970-06-01".into(),
    }
}

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

#[test]
fn any_member_of_the_circle_proposes_and_nobody_else() {
    let (rules, group) = (Rules::default(), Actor::Group { member: 3 });
    let table = table(&rules);
    let ngo = member(3, Kind::InternationalNgo);
    let made = propose(&group, &ngo, &table, &body(), NOW).unwrap();
    assert_eq!(made.channels, [Channel::Web, Channel::Paper]);
    assert_eq!(made.languages, ["ne"], "the original is not declared again");
    let stranger = Actor::Group { member: 4 };
    assert_eq!(propose(&stranger, &ngo, &table, &body(), NOW), Err(Refusal::NotYours));
    let elsewhere = Table { belongs: false, ..table.clone() };
    assert_eq!(propose(&group, &ngo, &elsewhere, &body(), NOW), Err(Refusal::NotYours));
    let left = MemberFact { standing: Standing::Left, ..ngo };
    assert_eq!(propose(&group, &left, &table, &body(), NOW), Err(Refusal::NotYours));
    assert_eq!(propose(&convenor(), &member(3, Kind::Women), &table, &body(), NOW), Err(Refusal::NotYours));
}

#[test]
fn a_proposal_is_about_one_thing_of_its_circle_that_is_not_decided() {
    let (rules, group, who) = (Rules::default(), Actor::Group { member: 3 }, member(3, Kind::Women));
    let base = table(&rules);
    let loan = LoanFact { circle: 1, taken: false, ended: false };
    let about = |subject| Propose { subject, ..body() };
    let of_loan = about(Subject { loan: Some(Address::here(7)), ..Subject::default() });
    let judge = |table: &Table<'_>, body: &Propose| propose(&group, &who, table, body, NOW).map(|_| ());
    assert_eq!(judge(&base, &of_loan), Err(Refusal::Unknown { field: Field::Loan }));
    let lent = Table { loan: Some(loan), ..base.clone() };
    assert_eq!(judge(&lent, &of_loan), Ok(()));
    let taken = Table { loan: Some(LoanFact { taken: true, ..loan }), ..base.clone() };
    assert_eq!(judge(&taken, &of_loan), Err(Refusal::Already));
    let ended = Table { loan: Some(LoanFact { ended: true, ..loan }), ..base.clone() };
    assert_eq!(judge(&ended, &of_loan), Err(Refusal::Unknown { field: Field::Loan }));
    let away = Table { loan: Some(LoanFact { circle: 2, ..loan }), ..base.clone() };
    assert_eq!(judge(&away, &of_loan), Err(Refusal::Unknown { field: Field::Loan }));
    let twice = Table { undecided: 1, ..lent };
    assert_eq!(judge(&twice, &of_loan), Err(Refusal::Undecided));
    let of_text = about(Subject { text: Some(Address::here(7)), ..Subject::default() });
    assert_eq!(judge(&base, &of_text), Err(Refusal::Unknown { field: Field::Text }));
    let changed = Rules { quorum: 50, ..Rules::default() };
    let of_rules = about(Subject { rules: Some(changed.clone()), ..Subject::default() });
    assert_eq!(judge(&base, &of_rules), Ok(()));
    assert_eq!(judge(&Table { top: false, ..base.clone() }, &of_rules), Err(Refusal::RulesAtTop));
    let same = about(Subject { rules: Some(Rules::default()), ..Subject::default() });
    assert_eq!(judge(&base, &same), Err(Refusal::Already));
    let both = about(Subject { loan: Some(Address::here(7)), rules: Some(changed), ..Subject::default() });
    assert_eq!(judge(&base, &both), Err(Refusal::Unknown { field: Field::Proposal }));
}

#[test]
fn limits_are_told_with_their_number() {
    let (rules, group, who) = (Rules::default(), Actor::Group { member: 3 }, member(3, Kind::Women));
    let table = table(&rules);
    let judge = |body: &Propose| propose(&group, &who, &table, body, NOW).map(|_| ());
    let many = Propose { languages: vec!["ne".into(); 200], ..body() };
    assert_eq!(judge(&many), Err(Refusal::TooMany { field: Field::Languages, most: 60 }));
    let long = Propose { words: "x".repeat(20_001), ..body() };
    assert_eq!(judge(&long), Err(Refusal::TooLong { field: Field::Words, length: 20_001, most: 20_000 }));
    let past = Propose { review: "1970-01-01".into(), ..body() };
    assert_eq!(judge(&past), Err(Refusal::PastDate { field: Field::Review }));
    let far = Propose { review: "1971-01-02".into(), ..body() };
    assert_eq!(judge(&far), Err(Refusal::ReviewTooFar { months: 12 }));
    let silent = Propose { channels: vec![], ..body() };
    assert_eq!(judge(&silent), Err(Refusal::Empty { field: Field::Channels }));
    let turned = Propose { title: "A\u{202E}B".into(), ..body() };
    assert!(matches!(judge(&turned), Err(Refusal::Character { field: Field::Title, .. })));
    let bound = |key| Propose { binds: vec![Address::here(key)], ..body() };
    assert_eq!(judge(&bound(8)), Ok(()), "an international NGO can be bound");
    for key in [9, 10] {
        assert_eq!(judge(&bound(key)), Err(Refusal::Unknown { field: Field::Members }));
    }
    let changed = Subject { rules: Some(Rules { quorum: 50, ..Rules::default() }), ..Subject::default() };
    let of_rules = Propose { subject: changed, ..bound(8) };
    assert_eq!(
        judge(&of_rules),
        Err(Refusal::Unknown { field: Field::Members }),
        "rules bind nobody's staff"
    );
}

#[test]
fn only_the_proposer_amends_and_not_in_the_last_days() {
    let (rules, own) = (Rules::default(), Actor::Group { member: 3 });
    let new = Amend { proposal: Address::here(40), words: "We ask for land and water.".into() };
    assert!(amend(&own, &proposal(), &rules, &new, NOW).is_ok());
    assert_eq!(amend(&Actor::Group { member: 4 }, &proposal(), &rules, &new, NOW), Err(Refusal::NotYours));
    assert_eq!(amend(&convenor(), &proposal(), &rules, &new, NOW), Err(Refusal::NotYours));
    let same = Amend { words: "We ask for land. ".into(), ..new.clone() };
    assert_eq!(amend(&own, &proposal(), &rules, &same, NOW), Err(Refusal::Already));
    let open = ProposalFact { state: State::Open, closes: after(NOW, 5), ..proposal() };
    assert!(amend(&own, &open, &rules, &new, NOW).is_ok());
    assert_eq!(amend(&own, &open, &rules, &new, at(1)), Err(Refusal::TooLateToAmend { days: 5 }));
    let paper = ProposalFact { channels: vec![Channel::Web, Channel::Paper], ..open.clone() };
    assert_eq!(amend(&own, &paper, &rules, &new, NOW), Err(Refusal::TooLateToAmend { days: 21 }));
    let mandate = MandateFact { mandate: 7, member: 3, starts: at(0), ends: at(1 << 36) };
    let term = TermFact { circle: 1, member: 9, starts: at(0), ends: at(1 << 36) };
    let both = Actor::Person { id: "b".into(), mandates: vec![mandate], terms: vec![term], helps: vec![] };
    assert_eq!(amend(&both, &proposal(), &rules, &new, NOW), Err(Refusal::ConvenorServes));
    let closed = ProposalFact { state: State::Closed, ..proposal() };
    assert_eq!(amend(&own, &closed, &rules, &new, NOW), Err(Refusal::Decided));
    assert_eq!(retract(&own, &closed, NOW), Err(Refusal::Decided));
    assert_eq!(retract(&convenor(), &proposal(), NOW), Err(Refusal::NotYours));
    assert!(retract(&own, &open, at(1)).is_ok());
}

#[test]
fn a_rendering_is_of_the_last_version_in_another_language() {
    let body = Render {
        proposal: Address::here(40),
        version: Address::here(40),
        language: "ne".into(),
        title: "भूमि".into(),
        words: "हामी भूमि माग्छौं।".into(),
    };
    let judge = |fact: &ProposalFact, belongs, body: &Render| {
        render(&Actor::Anyone, fact, (belongs, &[]), body, NOW).map(|_| ())
    };
    assert_eq!(judge(&proposal(), true, &body), Ok(()));
    assert_eq!(judge(&proposal(), false, &body), Err(Refusal::NotYours));
    assert!(render(&convenor(), &proposal(), (false, &[]), &body, NOW).is_ok());
    let amended = ProposalFact { version: 44, ..proposal() };
    assert_eq!(judge(&amended, true, &body), Err(Refusal::Amended));
    let original = Render { language: "en".into(), ..body.clone() };
    assert_eq!(judge(&proposal(), true, &original), Err(Refusal::Unknown { field: Field::Language }));
    let full: Vec<String> = (0..61).map(|n| format!("x{n}")).collect();
    let more = render(&Actor::Anyone, &proposal(), (true, &full), &body, NOW);
    assert_eq!(more, Err(Refusal::TooMany { field: Field::Languages, most: 60 }));
}

#[test]
fn a_round_is_called_by_a_convenor_with_two_protected_caucuses() {
    let rules = Rules::default();
    let hall = Hall { rules: &rules, caucuses: 2, missing: true, undecided: 0 };
    let body = Call { proposal: Address::here(40), closes: after(NOW, 5), done: "We rang them.".into() };
    let judge = |hall, body: &Call| call(&convenor(), &proposal(), hall, body, NOW).map(|_| ());
    assert_eq!(judge(hall, &body), Ok(()));
    let few = Hall { caucuses: 1, ..hall };
    assert_eq!(judge(few, &body), Err(Refusal::TooFewCaucuses { least: 2 }));
    assert_eq!(judge(Hall { undecided: 1, ..hall }, &body), Err(Refusal::Undecided));
    let silent = Call { done: " ".into(), ..body.clone() };
    assert_eq!(judge(hall, &silent), Err(Refusal::Empty { field: Field::Done }));
    assert_eq!(judge(Hall { missing: false, ..hall }, &silent), Ok(()));
    let own = Actor::Group { member: 3 };
    assert_eq!(call(&own, &proposal(), hall, &body, NOW), Err(Refusal::NotYours));
    let open = ProposalFact { state: State::Open, ..proposal() };
    assert_eq!(call(&convenor(), &open, hall, &body, NOW), Err(Refusal::Already));
    let ever = Call { closes: after(NOW, 400), ..body };
    assert_eq!(judge(hall, &ever), Err(Refusal::TermTooLong { months: 12 }));
}

proptest! {
    #[test]
    fn the_slowest_channel_sets_the_clock(
        some in prop::sample::subsequence(Channel::ALL.to_vec(), 1..=4), lasts in 0..60u32, web in 1..9u32
    ) {
        let rules = Rules { web, ..Rules::default() };
        let fact = ProposalFact { channels: some.clone(), ..proposal() };
        let hall = Hall { rules: &rules, caucuses: 3, missing: false, undecided: 0 };
        let body = Call { proposal: Address::here(40), closes: after(NOW, lasts), done: String::new() };
        let each = some.iter().all(|one| lasts >= days(&[*one], &rules));
        prop_assert_eq!(call(&convenor(), &fact, hall, &body, NOW).is_ok(), each);
    }

    #[test]
    fn one_more_channel_never_makes_a_round_shorter(
        some in prop::sample::subsequence(Channel::ALL.to_vec(), 1..=4), more in prop::sample::select(Channel::ALL.to_vec())
    ) {
        let rules = Rules::default();
        let mut longer = some.clone();
        longer.push(more);
        prop_assert!(days(&longer, &rules) >= days(&some, &rules));
    }

    #[test]
    fn who_has_no_vote_has_one_only_where_the_proposal_binds_it(
        kind in prop::sample::select(Kind::ALL.to_vec()), bound in any::<bool>(), left in any::<bool>()
    ) {
        let fact = ProposalFact { binds: if bound { vec![5] } else { vec![6] }, ..proposal() };
        let mut who = member(5, kind);
        if left {
            who.standing = Standing::Left;
        }
        prop_assert_eq!(fact.has_vote(&who), !left && (bound || kind != Kind::InternationalNgo));
    }
}

#[test]
fn a_proposal_grows_from_a_proposition_of_a_conversation_that_is_over() {
    let rules = Rules::default();
    let subject = Subject { proposition: Some(Address::here(60)), ..Subject::default() };
    let grown = Propose { subject: subject.clone(), ..body() };
    let group = Actor::Group { member: 3 };
    let fact = member(3, Kind::Grassroots);
    let unknown = Err(Refusal::Unknown { field: Field::Proposition });
    assert_eq!(propose(&group, &fact, &table(&rules), &grown, at(0)), unknown);
    let over = Table { proposition: true, ..table(&rules) };
    assert_eq!(propose(&group, &fact, &over, &grown, at(0)).unwrap().subject, subject);
    let both = Subject { text: Some(Address::here(9)), ..subject };
    let twice = Propose { subject: both, ..body() };
    let refused = Err(Refusal::Unknown { field: Field::Proposal });
    assert_eq!(propose(&group, &fact, &over, &twice, at(0)), refused);
}
