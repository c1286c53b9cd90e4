//! Conversations: opened, spoken in, moderated, voted in on the web and on paper, ended; and what is refused.

use std::sync::Barrier;

use civics::consent::Audience;
use civics::conversation::{Converse, Suggest, Vote};
use civics::helper::Channel;
use civics::{Actor, Address};
use site::store::conversation::seat::{Seat, Seated};
use site::store::conversation::{deeds, vote};
use site::store::sql::Val;
use site::store::{Deed, Stop};

use crate::loan::person;
use crate::world::{Browser, World, between, both};

/// A day in seconds.
pub const DAY: i64 = 86_400;

/// Records a deed; gives the index of its act.
pub fn record(world: &World, deed: Deed) -> Result<i64, Stop> {
    let done = world.wait(world.app.store.record(world.edge.dice(), deed))?;
    Ok(i64::try_from(done.index).unwrap())
}

/// A conversation of Kapchorwa, opened without its page, with some propositions; it can end after ten days.
pub fn opened(world: &World, (audience, share): (Audience, Audience), seeds: &[&str]) -> (i64, Vec<i64>) {
    let now = world.edge.now();
    let body = Converse {
        question: "What would make housing fair?".into(),
        words: String::new(),
        language: "en".into(),
        channels: vec![Channel::Web, Channel::Paper],
        languages: vec!["sw".into()],
        closes: now + jiff::SignedDuration::from_hours(30 * 24),
        done: "We went from door to door.".into(),
        audience,
        share,
        source: None,
    };
    let circle = world.ways.circles["kapchorwa"];
    let amina = person(world, "amina");
    let key = record(world, deeds::converse(amina.clone(), circle, body, (world.edge.dice(), now))).unwrap();
    world.recorded("converse");
    let seed = |words: &&str| {
        let conversation = Address::here(key.unsigned_abs());
        let body = Suggest { conversation, words: (*words).into(), language: "en".into(), seed: true };
        record(world, deeds::suggest(amina.clone(), None, body)).unwrap()
    };
    (key, seeds.iter().map(seed).collect())
}

/// A vote of a group of the demonstration, put into the box without its page.
pub fn votes(world: &World, id: &str, key: i64, marks: &[(i64, Vote)]) -> Result<(), Stop> {
    let member = world.ways.members[id];
    let actor = Actor::Group { member };
    let seat = Seat::of(&actor, vec![member], |name| world.app.keys.mac("voter", name)).unwrap();
    world.wait(world.app.store.vote(vote::cast(actor, seat, key, marks.to_vec())))
}

/// How many votes lie in a box, and of how many people.
pub fn counted(world: &World, key: i64) -> (i64, i64) {
    world.wait(world.app.store.read(move |q| vote::counts(q, key))).unwrap()
}

fn the_vote(world: &World, proposition: i64) -> Vec<i64> {
    let rows = world.ask("SELECT vote FROM vote WHERE proposition = $1", vec![Val::Int(proposition)]);
    rows.iter().map(|row| if let Val::Int(vote) = row[0] { vote } else { panic!("{row:?}") }).collect()
}

#[test]
fn a_convenor_opens_a_conversation_and_people_vote_on_any_phone() {
    both(|world| {
        let circle = world.ways.circles["kapchorwa"];
        let path = format!("/en/circles/{circle}/converse");
        let mut amina = world.person("amina");
        assert_eq!(world.person("noor").get(&path).status, 404, "she convenes elsewhere");
        assert_eq!(amina.get(&path).status, 200);
        let day = civics::round::proposal::today(world.edge.now());
        let closes = day.checked_add(jiff::Span::new().days(40)).unwrap().to_string();
        fn fields(closes: &str) -> [(&str, &str); 11] {
            [
                ("question", "What would make housing fair?"),
                ("words", "Answer from what you live."),
                ("language", "en"),
                ("closes", closes),
                ("channels", "web"),
                ("channels", "paper"),
                ("languages", "sw"),
                ("audience", "alliance"),
                ("share", "alliance"),
                ("seeds", "Rent may not rise faster than wages.\nEmpty houses should be opened.\n\n"),
                ("done", "We went from door to door."),
            ]
        }
        let today = day.to_string();
        let soon = amina.post(&path, &fields(&today));
        assert_eq!(soon.status, 422, "the slowest channel sets the clock");
        let answer = amina.post(&path, &fields(&closes));
        assert_eq!(answer.status, 303, "{}", answer.text());
        let page = answer.header("location").to_owned();
        let key: i64 = page.rsplit('/').next().unwrap().parse().unwrap();
        world.recorded("suggest");
        assert!(amina.get(&format!("/en/circles/{circle}/conversations")).text().contains("housing fair"));
        assert_eq!(world.browser().get(&page).status, 404, "it is for the alliance");
        // A group votes: one proposition after the other, and then there is none left.
        let mut tegeres = world.group("tegeres");
        assert!(tegeres.get(&page).text().contains("What would make housing fair?"));
        for (number, word) in [(1, "agree"), (2, "pass")] {
            let asks = tegeres.get(&format!("{page}/vote")).text();
            let proposition = between(&asks, "name=\"proposition\" value=\"", "\"").unwrap().to_owned();
            let fields = [("proposition", proposition.as_str()), ("vote", word)];
            let answer = tegeres.post(&format!("{page}/vote"), &fields);
            assert_eq!(answer.status, 303, "{}", answer.text());
            assert_eq!(counted(world, key), (number, 1));
        }
        assert!(tegeres.get(&format!("{page}/vote")).text().contains("You have answered all of them"));
        // In the list she changes one; who convenes and who lives elsewhere cannot.
        let list = tegeres.get(&format!("{page}/propositions")).text();
        assert_eq!(list.matches(" checked").count(), 2);
        let keys = tegeres.hidden("keys");
        let (one, two) = keys.split_once(' ').unwrap();
        let names = [format!("v-{one}"), format!("v-{two}")];
        let marks =
            [("keys", keys.as_str()), ("after", "-1"), (&names[0], "disagree"), (&names[1], "disagree")];
        assert_eq!(tegeres.post(&format!("{page}/propositions"), &marks).status, 200);
        assert_eq!(counted(world, key), (2, 1), "one voter, one vote on each");
        assert_eq!(the_vote(world, one.parse().unwrap()), [-1]);
        assert!(!amina.get(&format!("{page}/vote")).text().contains("class=\"ballot\""));
        let mut saptari = world.group("saptari");
        saptari.get("/en/settings");
        let fields = [("proposition", one), ("vote", "agree")];
        assert_eq!(saptari.post(&format!("{page}/vote"), &fields).status, 404, "its home is elsewhere");
        assert_eq!(counted(world, key), (2, 1));
    });
}

#[test]
fn an_author_hears_what_became_of_her_proposition() {
    both(|world| {
        let (key, seeds) = opened(world, (Audience::Alliance, Audience::Nobody), &["Rent may not rise."]);
        let page = format!("/en/conversations/{key}");
        let mut tegeres = world.group("tegeres");
        tegeres.get(&format!("{page}/suggest"));
        let path = format!("{page}/suggest");
        for (words, code) in [("", 422), (" Rent may  not rise. ", 422), ("Rent \u{202E}may rise.", 422)] {
            assert_eq!(tegeres.post(&path, &[("words", words), ("language", "en")]).status, code, "{words}");
        }
        let long = "a".repeat(281);
        assert_eq!(tegeres.post(&path, &[("words", &long), ("language", "en")]).status, 422);
        let fields = [("words", "The lake belongs to nobody."), ("language", "en")];
        let answer = tegeres.post(&path, &fields);
        assert_eq!(answer.status, 303, "{}", answer.text());
        world.recorded("suggest");
        let own = answer.header("location").to_owned();
        let proposition: i64 = own.rsplit('/').next().unwrap().parse().unwrap();
        assert!(tegeres.get(&page).text().contains("It is being voted on."));
        let leaf = &world.ask("SELECT leaf FROM entry ORDER BY idx DESC LIMIT 1", vec![])[0][0];
        assert!(!format!("{leaf:?}").contains("\\\"by\\\""), "nobody is named");
        // Said in another language, and read there.
        tegeres.get(&own);
        let said = [("language", "sw"), ("words", "Ziwa si la mtu yeyote.")];
        assert_eq!(tegeres.post(&format!("{own}/interpret"), &said).status, 303);
        world.recorded("interpret");
        assert!(tegeres.get(&own.replace("/en/", "/sw/")).text().contains("Ziwa si la mtu yeyote."));
        // A convenor sets it aside by a ground and with a reason; nobody else does.
        let moderated = [("ground", "astray"), ("reason", "The question is about housing.")];
        tegeres.get(&own);
        assert_eq!(tegeres.post(&format!("{own}/moderate"), &moderated).status, 404);
        let mut amina = world.person("amina");
        assert!(!amina.get(&own).text().contains("yours"));
        assert_eq!(
            amina.post(&format!("{own}/moderate"), &[("ground", "astray"), ("reason", " ")]).status,
            422
        );
        let again = amina.post(&format!("{own}/moderate"), &moderated);
        assert_eq!(again.status, 303, "{}", again.text());
        world.recorded("moderate");
        let heard = tegeres.get(&page).text();
        assert!(heard.contains("The question is about housing.") && heard.contains("It was set aside"));
        let elgon = world.group("elgon").get(&page).text();
        assert!(
            !elgon.contains("The lake belongs to nobody."),
            "who wrote it hears of it there, and nobody else"
        );
        let refused = votes(world, "tegeres", key, &[(proposition, Vote::Agree)]);
        assert!(matches!(refused, Err(Stop::Refused(civics::Refusal::SetAside))));
        assert!(votes(world, "tegeres", key, &[(seeds[0], Vote::Agree)]).is_ok());
        // And takes it in again.
        amina.get(&own);
        let back = [("back", "yes"), ("reason", "We misread it.")];
        assert_eq!(amina.post(&format!("{own}/moderate"), &back).status, 303);
        assert!(votes(world, "tegeres", key, &[(proposition, Vote::Agree)]).is_ok());
    });
}

#[test]
fn nobody_adds_propositions_without_end_and_what_is_not_there_takes_no_vote() {
    both(|world| {
        let (key, seeds) = opened(world, (Audience::Alliance, Audience::Nobody), &["Rent may not rise."]);
        let (other, elsewhere) = opened(world, (Audience::Alliance, Audience::Nobody), &["Another."]);
        let member = world.ways.members["tegeres"];
        let actor = Actor::Group { member };
        let seat = Seat::of(&actor, vec![member], |name| world.app.keys.mac("voter", name)).unwrap();
        let seated = world.wait({
            let seat = seat.clone();
            world.app.store.read(move |q| seat.ask(q, key))
        });
        let author = seated.unwrap().author(key);
        let says = |n: u64| {
            let conversation = Address::here(key.unsigned_abs());
            let words = format!("Proposition {n} of one author.");
            let body = Suggest { conversation, words, language: "en".into(), seed: false };
            record(world, deeds::suggest(actor.clone(), Some((seat.clone(), author.clone())), body))
        };
        for n in 0..20 {
            says(n).unwrap();
        }
        assert!(matches!(says(20), Err(Stop::Refused(civics::Refusal::TooMany { most: 20, .. }))));
        for odd in [elsewhere[0], 999_999, -1] {
            assert!(votes(world, "tegeres", key, &[(seeds[0], Vote::Agree), (odd, Vote::Agree)]).is_err());
        }
        assert_eq!(counted(world, key), (0, 0), "all of a form counts, or nothing");
        assert_eq!(counted(world, other), (0, 0));
        assert_ne!(Seated::default().author(1), Seated::default().author(2));
        let mut tegeres = world.group("tegeres");
        tegeres.get(&format!("/en/conversations/{key}/vote"));
        let path = format!("/en/conversations/{key}/vote");
        assert_eq!(tegeres.post(&path, &[("proposition", "nine"), ("vote", "agree")]).status, 422);
        assert_eq!(tegeres.post(&path, &[("proposition", &seeds[0].to_string()), ("vote", "7")]).status, 422);
        assert_eq!(
            tegeres.post(&path, &[("proposition", &seeds[0].to_string()), ("weight", "2")]).status,
            400
        );
    });
}

/// The codes of printed cards.
fn codes(printed: &str) -> Vec<String> {
    let mut all: Vec<String> = printed
        .split("class=\"code\">")
        .skip(1)
        .filter_map(|rest| rest.split('<').next())
        .map(str::to_owned)
        .collect();
    all.dedup();
    all
}

/// Types a marked card, for each of these propositions with that word.
fn types(browser: &mut Browser, key: i64, code: &str, marks: &[(i64, &str)]) -> crate::world::Answer {
    let path = format!("/en/conversations/{key}/tally");
    browser.get(&path);
    let keys = browser.hidden("keys");
    let names: Vec<String> = marks.iter().map(|(key, _)| format!("v-{key}")).collect();
    let mut fields = vec![("keys", keys.as_str()), ("code", code)];
    fields.extend(names.iter().map(String::as_str).zip(marks.iter().map(|(_, word)| *word)));
    browser.post(&path, &fields)
}

#[test]
fn who_has_a_card_votes_on_any_phone_or_with_a_pen() {
    both(|world| {
        let (key, seeds) = opened(
            world,
            (Audience::Alliance, Audience::Nobody),
            &["Rent may not rise.", "Open empty houses."],
        );
        let page = format!("/en/conversations/{key}");
        let member = world.ways.members["tegeres"].to_string();
        let mut sabila = world.person("sabila");
        assert_eq!(sabila.get(&format!("{page}/cards")).status, 200);
        let many = sabila.post(&format!("{page}/cards"), &[("of", &member), ("many", "9000")]);
        assert_eq!(many.status, 422);
        let printed = sabila.post(&format!("{page}/cards"), &[("of", &member), ("many", "3")]);
        assert_eq!(printed.status, 200, "{}", printed.text());
        let codes = codes(&printed.text());
        assert_eq!(codes.len(), 3);
        // On a phone that nobody signed in with.
        let mut phone = world.browser();
        assert_eq!(phone.get(&page).status, 404);
        phone.get(&format!("{page}/card"));
        assert_eq!(phone.post(&format!("{page}/card"), &[("code", "1234 5678")]).status, 422);
        let held = phone.post(&format!("{page}/card"), &[("code", &codes[0])]);
        assert_eq!(held.status, 303, "{}", held.text());
        assert_eq!(phone.get(&page).status, 200, "who has a card sees its conversation");
        phone.get(&format!("{page}/vote"));
        let vote = [("proposition", &*seeds[0].to_string()), ("vote", "agree")];
        assert_eq!(phone.post(&format!("{page}/vote"), &vote).status, 303);
        assert_eq!(counted(world, key), (1, 1));
        // With a pen: typed twice, by two where there are two.
        let marks = [(seeds[0], "agree"), (seeds[1], "disagree")];
        let once = types(&mut sabila, key, &codes[1], &marks);
        assert!(once.status == 200 && once.text().contains("typed once"), "{}", once.text());
        assert_eq!(counted(world, key), (1, 1), "what was typed once does not count");
        let mut tegeres = world.group("tegeres");
        let differs = types(&mut tegeres, key, &codes[1], &[(seeds[0], "pass"), (seeds[1], "disagree")]);
        assert!(differs.status == 422 && differs.text().contains("differ"), "{}", differs.text());
        let twice = types(&mut tegeres, key, &codes[1], &marks);
        assert!(twice.status == 200 && twice.text().contains("typed twice"), "{}", twice.text());
        assert_eq!(counted(world, key), (3, 2));
        assert_eq!(types(&mut tegeres, key, &codes[1], &marks).status, 422, "a card is typed for good");
        let hands = world.ask("SELECT COUNT(hand), COUNT(first) FROM card", vec![]);
        assert_eq!(hands[0], [Val::Int(0), Val::Int(0)], "whose hands typed what is forgotten");
        assert_eq!(types(&mut world.group("elgon"), key, &codes[2], &marks).status, 422, "another's people");
        // Its receipt says that it was entered, and not what it says.
        let mut receipt = world.browser();
        receipt.get("/en/receipt");
        let seen = receipt.post("/en/receipt", &[("code", &codes[1])]).text();
        assert!(seen.contains("typed twice") && !seen.contains("Open empty houses."), "{seen}");
        // Who gives the phone back leaves.
        phone.get(&format!("{page}/card"));
        assert_eq!(phone.post(&format!("{page}/card"), &[("leave", "yes")]).status, 200);
        assert_eq!(phone.get(&page).status, 404);
    });
}

#[test]
fn a_conversation_ends_when_its_time_is_over_and_then_takes_nothing_more() {
    both(|world| {
        let (key, seeds) = opened(world, (Audience::Public, Audience::Nobody), &["Rent may not rise."]);
        let page = format!("/en/conversations/{key}");
        assert_eq!(world.browser().get(&page).status, 200, "it is for everybody");
        let mut tegeres = world.group("tegeres");
        tegeres.get(&format!("{page}/propositions"));
        let early = tegeres.post(&format!("{page}/conclude"), &[]);
        assert!(early.status == 422 && early.text().contains("still goes on"), "{}", early.text());
        votes(world, "tegeres", key, &[(seeds[0], Vote::Agree)]).unwrap();
        world.edge.shift(31 * DAY);
        let mut tegeres = world.group("tegeres");
        assert!(tegeres.get(&page).text().contains("End the conversation"));
        assert_eq!(tegeres.post(&format!("{page}/conclude"), &[]).status, 303);
        world.recorded("conclude");
        let over = votes(world, "tegeres", key, &[(seeds[0], Vote::Disagree)]);
        assert!(matches!(over, Err(Stop::Refused(civics::Refusal::ConversationOver))));
        assert_eq!(the_vote(world, seeds[0]), [1]);
        assert_eq!(tegeres.get(&format!("{page}/suggest")).status, 404);
        let vote = tegeres.get(&format!("{page}/vote")).text();
        assert!(vote.contains("This conversation is over"));
    });
}

#[test]
fn votes_that_arrive_with_the_end_are_in_the_box_or_refused_and_nothing_between() {
    both(|world| {
        let (key, seeds) = opened(world, (Audience::Alliance, Audience::Nobody), &["A.", "B.", "C.", "D."]);
        world.edge.shift(31 * DAY);
        let start = Barrier::new(3);
        let (ended, taken) = std::thread::scope(|scope| {
            let voter = |id: &'static str| {
                let (start, seeds) = (&start, &seeds);
                scope.spawn(move || {
                    start.wait();
                    (0..200usize)
                        .map(|n| votes(world, id, key, &[(seeds[n % 4], Vote::ALL[n % 3])]).is_ok())
                        .collect::<Vec<bool>>()
                })
            };
            let hands = [voter("tegeres"), voter("elgon")];
            start.wait();
            let amina = person(world, "amina");
            let ended = record(world, deeds::conclude(amina, None, key));
            (ended, hands.map(|hand| hand.join().unwrap()))
        });
        ended.unwrap();
        for one in &taken {
            let last = one.iter().rposition(|ok| *ok).map_or(0, |at| at + 1);
            assert!(one[..last].iter().all(|ok| *ok), "after the first refusal none is taken");
        }
        let most: i64 = taken.iter().map(|one| i64::from(one.iter().filter(|ok| **ok).count() > 3) * 4).sum();
        assert!(counted(world, key).0 >= most, "what was acknowledged lies in the box");
        let before = counted(world, key);
        assert!(votes(world, "tegeres", key, &[(seeds[0], Vote::Agree)]).is_err());
        assert_eq!(counted(world, key), before);
    });
}
