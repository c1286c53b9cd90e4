//! Stances: taken for oneself, by phone and on paper; objected, answered and changed; never by who has only a voice.

use civics::consent::Audience;
use civics::helper::{Channel, Entrust};
use civics::loan::Lend;
use civics::person::Mandate;
use civics::protection::Period;
use civics::round::{Amend, Call, Propose, Stance, Subject};
use civics::stance::{Said, Way};
use civics::struggle::{Account, Raise};
use civics::testimony::{Grain, Place};
use civics::{Act, Actor, Address, Refusal};
use site::store::sql::Val;
use site::store::stance::{self, Wish};
use site::store::{Deed, Draft, Stop, helper, person, rebuild};

use crate::world::{Answer, Browser, World, between, both};

/// A principle of the demonstration's charter.
const PRINCIPLE: &str =
    "We speak only for those who asked us to, and we bring back to them what was done with their words.";

fn here(key: i64) -> Address {
    Address::here(key.unsigned_abs())
}

fn record(world: &World, deed: Deed) -> i64 {
    let recorded = world.wait(world.app.store.record(world.edge.dice(), deed)).unwrap();
    i64::try_from(recorded.index).unwrap()
}

/// Records an act as it stands, whoever may do it: what is tried here begins after it.
fn draft(world: &World, act: Act, circle: i64, refs: Vec<i64>) -> i64 {
    let mut act = Some(act);
    let deed = Deed::new(Actor::Host, vec![], move |_| {
        let act = act.take().unwrap();
        Ok(Draft::new(act, Period::Day).circle(circle).refs(&refs))
    });
    record(world, deed)
}

/// A round that is open in a circle for twenty-five days; the proposer is Elgon.
fn round(world: &World, circle: &str, channels: &[Channel], binds: &[i64]) -> i64 {
    round_on(world, circle, (channels, binds), Subject::default())
}

/// The same about something.
fn round_on(world: &World, circle: &str, (channels, binds): (&[Channel], &[i64]), subject: Subject) -> i64 {
    let (circle, elgon) = (world.ways.circles[circle], world.ways.members["elgon"]);
    let propose = Propose {
        member: here(elgon),
        title: "We ask for the spring back".into(),
        words: "We write to the district and ask that the fence round the spring is taken down.".into(),
        language: "en".into(),
        subject,
        channels: channels.to_vec(),
        languages: vec![],
        binds: binds.iter().map(|key| here(*key)).collect(),
        review: "2027-11-24".into(),
    };
    let key = draft(world, Act::Propose(propose), circle, vec![elgon]);
    let closes = world.edge.now() + jiff::SignedDuration::from_hours(25 * 24);
    let call = Call { proposal: here(key), closes, done: "We went to every hill.".into() };
    draft(world, Act::Call(call), circle, vec![key]);
    key
}

/// What the fold made of stances and all that hangs on them.
fn derived(world: &World) -> Vec<Vec<Vec<Val>>> {
    const TABLES: [&str; 6] = [
        "SELECT * FROM stance ORDER BY proposal, member",
        "SELECT * FROM objection ORDER BY id",
        "SELECT * FROM reply ORDER BY id",
        "SELECT * FROM shutdown ORDER BY id",
        "SELECT * FROM voice ORDER BY circle, member, kind",
        "SELECT * FROM unsealed ORDER BY id",
    ];
    TABLES.into_iter().map(|sql| world.ask(sql, vec![])).collect()
}

/// Thrown away and folded again, the tables are the same.
fn rebuilt(world: &World) {
    let before = derived(world);
    rebuild::rebuild(world.writer().as_mut(), &mut |_| {}).unwrap();
    assert_eq!(derived(world), before);
}

/// What the form sends, with the version that stands in its last page.
fn say(browser: &mut Browser, proposal: i64, member: i64, fields: &[(&str, &str)]) -> Answer {
    let path = format!("/en/proposals/{proposal}/stance");
    let page = browser.get(&format!("{path}?for={member}"));
    assert_eq!(page.status, 200, "{}", page.text());
    send(browser, proposal, member, fields)
}

fn send(browser: &mut Browser, proposal: i64, member: i64, fields: &[(&str, &str)]) -> Answer {
    let (member, version) = (member.to_string(), browser.hidden("version"));
    let mut all = vec![("for", member.as_str()), ("version", version.as_str())];
    all.extend_from_slice(fields);
    browser.post(&format!("/en/proposals/{proposal}/stance"), &all)
}

fn held(world: &World, proposal: i64, member: i64) -> String {
    let rows = world.ask(
        "SELECT stance FROM stance WHERE proposal = $1 AND member = $2",
        vec![Val::Int(proposal), Val::Int(member)],
    );
    assert!(rows.len() < 2, "one member, one stance");
    match rows.first().map(|row| &row[0]) {
        Some(Val::Text(word)) => word.clone(),
        _ => String::new(),
    }
}

#[test]
fn a_group_consents_objects_is_answered_and_stands_aside() {
    both(|world| {
        let tegeres = world.ways.members["tegeres"];
        let key = round(world, "kapchorwa", &[Channel::Web, Channel::Phone], &[]);
        let mut browser = world.group("tegeres");
        let page = browser.get(&format!("/en/proposals/{key}/stance")).text();
        assert!(page.contains("the fence round the spring"), "the words come first");
        assert_eq!(say(&mut browser, key, tegeres, &[("stance", "consent"), ("words", "")]).status, 303);
        world.recorded("stand");
        let size = world.app.store.head().size();
        let again = say(&mut browser, key, tegeres, &[("stance", "consent"), ("words", "")]);
        assert_eq!(again.status, 303, "the same once more is no mistake");
        assert_eq!(world.app.store.head().size(), size, "and no act");
        let page = browser.get(again.header("location")).text();
        assert!(page.contains("It stands for") && page.contains("by the group itself"), "{page}");

        let object = [
            ("stance", "object"),
            ("ground", "principle"),
            ("principle", PRINCIPLE),
            ("words", "Who asked?"),
        ];
        assert_eq!(say(&mut browser, key, tegeres, &object).status, 303);
        world.recorded("object");
        let id = world.app.store.head().size() - 1;
        let list = browser.get(&format!("/en/proposals/{key}/stances?stance=object")).text();
        assert!(list.contains("Who asked?") && list.contains(&format!("/en/objections/{id}")));

        let path = format!("/en/objections/{id}");
        let mut proposer = world.group("elgon");
        assert!(proposer.get(&path).text().contains(PRINCIPLE));
        let empty = proposer.post(&path, &[("words", " ")]);
        assert_eq!(empty.status, 422, "an answer has words");
        assert_eq!(proposer.post(&path, &[("words", "The women of the hill did.")]).status, 303);
        world.recorded("reply");
        let seen = browser.get(&path).text();
        assert!(seen.contains("The women of the hill did.") && seen.contains("It stands"));
        assert!(seen.contains("Change our stance"), "the objector is shown the way");
        browser.get("/en/settings");
        assert_eq!(browser.post(&path, &[("words", "We answer ourselves.")]).status, 404);

        assert_eq!(say(&mut browser, key, tegeres, &[("stance", "aside"), ("words", "")]).status, 303);
        assert_eq!(held(world, key, tegeres), "aside");
        let gone = proposer.get(&path).text();
        assert!(gone.contains("Its member has changed its stance") && gone.contains("Who asked?"));
        proposer.get("/en/settings");
        let late = proposer.post(&path, &[("words", "Once more.")]);
        assert_eq!(late.status, 422, "what does not stand is not answered");
        let payload = |index: u64| world.browser().get(&format!("/log/entry/{index}/payload")).status;
        assert_eq!(payload(id), 404, "an objection is read inside the alliance");
        assert_eq!(payload(size - 1), 200, "a consent can be counted by everybody");
        rebuilt(world);
    });
}

#[test]
fn what_is_missing_is_asked_for_and_what_was_typed_comes_back() {
    both(|world| {
        let tegeres = world.ways.members["tegeres"];
        let key = round(world, "kapchorwa", &[Channel::Web], &[]);
        let mut browser = world.group("tegeres");
        let size = || world.app.store.head().size();
        let before = size();
        for (fields, says) in [
            (vec![("words", "We think.")], "Please fill in: Stance."),
            (vec![("stance", "maybe"), ("words", "We think.")], "Stance: this choice is not possible"),
            (vec![("stance", "object"), ("words", "We think.")], "Please fill in: What it rests on."),
            (vec![("stance", "object"), ("ground", "principle"), ("words", "We think.")], "Principle"),
            (
                vec![
                    ("stance", "object"),
                    ("ground", "principle"),
                    ("principle", "Gold"),
                    ("words", "We think."),
                ],
                "Principle: this choice",
            ),
            (
                vec![("stance", "consent"), ("channel", "phone"), ("words", "We think.")],
                "through this channel",
            ),
            (
                vec![("stance", "consent"), ("channel", "paper"), ("words", "We think.")],
                "Channel: this choice",
            ),
        ] {
            let answer = say(&mut browser, key, tegeres, &fields);
            assert_eq!(answer.status, 422, "{fields:?}");
            assert!(answer.text().contains(says), "{fields:?}: {}", answer.text());
            assert!(answer.text().contains("We think."), "the words come back");
        }
        let strange = say(&mut browser, key, tegeres, &[("stance", "consent"), ("opinion", "x")]);
        assert_eq!(strange.status, 400);
        let long = "a".repeat(1001);
        assert_eq!(say(&mut browser, key, tegeres, &[("stance", "consent"), ("words", &long)]).status, 422);
        let turned = say(&mut browser, key, tegeres, &[("stance", "consent"), ("words", "a\u{202E}b")]);
        assert_eq!(turned.status, 422);
        assert_eq!(size(), before, "nothing was recorded");

        // Amended between reading and sending: the form comes back with the new words.
        browser.get(&format!("/en/proposals/{key}/stance"));
        let amend = Amend { proposal: here(key), words: "We ask for the spring and the path to it.".into() };
        draft(world, Act::Amend(amend), world.ways.circles["kapchorwa"], vec![key]);
        let stale = send(&mut browser, key, tegeres, &[("stance", "consent"), ("words", "Yes.")]);
        assert_eq!(stale.status, 422);
        assert!(stale.text().contains("was amended after you read it"));
        assert!(stale.text().contains("the path to it") && stale.text().contains("Yes."));
        assert_eq!(send(&mut browser, key, tegeres, &[("stance", "consent"), ("words", "Yes.")]).status, 303);
    });
}

#[test]
fn an_amendment_leaves_a_stance_with_the_words_it_was_given_to() {
    both(|world| {
        let tegeres = world.ways.members["tegeres"];
        let key = round(world, "kapchorwa", &[Channel::Web], &[]);
        let mut browser = world.group("tegeres");
        assert_eq!(say(&mut browser, key, tegeres, &[("stance", "consent"), ("words", "")]).status, 303);
        let amend = Amend { proposal: here(key), words: "We ask for everything.".into() };
        draft(world, Act::Amend(amend), world.ways.circles["kapchorwa"], vec![key]);
        let list = browser.get(&format!("/en/proposals/{key}/stances")).text();
        assert!(list.contains("said to earlier words"), "{list}");
        assert_eq!(say(&mut browser, key, tegeres, &[("stance", "consent"), ("words", "")]).status, 303);
        world.recorded("stand");
        let list = browser.get(&format!("/en/proposals/{key}/stances")).text();
        assert!(!list.contains("said to earlier words"));
    });
}

#[test]
fn voice_is_not_vote_and_rounds_are_for_the_alliance() {
    both(|world| {
        let (kampala, common) = (world.ways.members["kampala"], world.ways.members["common"]);
        let national = round(world, "uganda", &[Channel::Web], &[]);
        let mut amina = world.person("amina");
        let page = amina.get(&format!("/en/proposals/{national}/stance")).text();
        assert!(page.contains("You serve this circle as convenor") && !page.contains("name=\"stance\""));
        amina.get("/en/settings");
        let (member, version) = (kampala.to_string(), national.to_string());
        let fields = [("for", member.as_str()), ("version", &version), ("stance", "consent"), ("words", "")];
        let refused = amina.post(&format!("/en/proposals/{national}/stance"), &fields);
        assert_eq!(refused.status, 422, "a convenor takes no stance where she serves");
        let mut itself = world.group("kampala");
        assert_eq!(say(&mut itself, national, kampala, &[("stance", "consent"), ("words", "")]).status, 303);

        let wide = round(world, "all", &[Channel::Web], &[]);
        let mut donor = world.group("common");
        let page = donor.get(&format!("/en/proposals/{wide}/stance")).text();
        assert!(page.contains("a voice here and no vote"), "{page}");
        donor.get("/en/settings");
        let (member, version) = (common.to_string(), wide.to_string());
        let fields = [("for", member.as_str()), ("version", &version), ("stance", "consent"), ("words", "")];
        assert_eq!(donor.post(&format!("/en/proposals/{wide}/stance"), &fields).status, 422);
        let bound = round(world, "all", &[Channel::Web], &[common]);
        assert_eq!(say(&mut donor, bound, common, &[("stance", "consent"), ("words", "")]).status, 303);

        // A group of another country belongs to the whole, not to Uganda.
        let mut landless = world.group("landless");
        assert_eq!(landless.get(&format!("/en/proposals/{national}/stance")).status, 404);
        assert_eq!(landless.get(&format!("/en/proposals/{national}/stances")).status, 200);
        assert_eq!(landless.get(&format!("/en/proposals/{wide}/stance")).status, 200);
        let mut visitor = world.browser();
        for path in [format!("/en/proposals/{wide}/stances"), format!("/en/proposals/{wide}/stance")] {
            let answer = visitor.get(&path);
            assert_eq!(answer.status, 303, "a visitor signs in first");
            assert!(answer.header("location").contains("/sign-in"));
        }
        assert_eq!(itself.get("/en/proposals/999999/stance").status, 404);
        assert_eq!(itself.get("/en/objections/999999").status, 404);
    });
}

#[test]
fn a_helper_enters_what_came_by_phone_and_says_so() {
    both(|world| {
        let tegeres = world.ways.members["tegeres"];
        let key = round(world, "kapchorwa", &[Channel::Web, Channel::Phone], &[]);
        let mut sabila = world.person("sabila");
        assert!(sabila.get("/en/help").text().contains(&format!("/en/proposals/{key}/stance")));
        let page = sabila.get(&format!("/en/proposals/{key}/stance")).text();
        assert!(page.contains(&format!("stance?for={tegeres}")), "{page}");
        let fields = [("stance", "consent"), ("channel", "phone"), ("words", "")];
        let sms = [("stance", "consent"), ("channel", "sms"), ("words", "")];
        assert_eq!(say(&mut sabila, key, tegeres, &sms).status, 422, "the round does not declare it");
        assert_eq!(say(&mut sabila, key, tegeres, &fields).status, 303);
        world.recorded("stand");
        let list = world.group("elgon").get(&format!("/en/proposals/{key}/stances")).text();
        assert!(list.contains("entered by a helper") && list.contains("By phone"), "{list}");
        // She helps in Kapchorwa, not in Nepal.
        let wide = round(world, "all", &[Channel::Phone], &[]);
        let landless = world.ways.members["landless"];
        assert_eq!(sabila.get(&format!("/en/proposals/{wide}/stance?for={landless}")).status, 404);
        sabila.get("/en/settings");
        let (member, version) = (landless.to_string(), wide.to_string());
        let all = [("for", member.as_str()), ("version", &version), fields[0], fields[1]];
        assert_eq!(sabila.post(&format!("/en/proposals/{wide}/stance"), &all).status, 404);
    });
}

fn consent(proposal: i64, member: i64) -> Wish {
    let said = Said { stance: Stance::Consent, ground: None, principle: None, words: String::new() };
    Wish { proposal, member, way: Way { version: proposal, channel: Channel::Web }, said, slip: None }
}

#[test]
fn a_hundred_stances_at_once_are_one_act() {
    both(|world| {
        let tegeres = world.ways.members["tegeres"];
        let key = round(world, "kapchorwa", &[Channel::Web], &[]);
        let before = world.app.store.head().size();
        let (fresh, already) = world.wait(async {
            let calls = (0..100).map(|_| {
                let deed = stance::take(Actor::Group { member: tegeres }, consent(key, tegeres));
                world.app.store.record(world.edge.dice(), deed)
            });
            let answers = futures_util::future::join_all(calls).await;
            let already = |one: &&Result<_, Stop>| matches!(one, Err(Stop::Refused(Refusal::Already)));
            (answers.iter().filter(|one| one.is_ok()).count(), answers.iter().filter(already).count())
        });
        assert_eq!((fresh, already), (1, 99));
        assert_eq!(world.app.store.head().size(), before + 1);
        // And through the door, by many phones with the same form.
        let mut browser = world.group("elgon");
        browser.get(&format!("/en/proposals/{key}/stance"));
        let (token, once) = (browser.hidden("token"), browser.hidden("once"));
        let (member, version) = (world.ways.members["elgon"].to_string(), key.to_string());
        std::thread::scope(|scope| {
            for _ in 0..20 {
                let mut phone = browser.again();
                let fields = [
                    ("token", token.as_str()),
                    ("once", &once),
                    ("for", &member),
                    ("version", &version),
                    ("stance", "aside"),
                    ("words", ""),
                ];
                scope.spawn(move || {
                    let answer = phone.post_raw(&format!("/en/proposals/{key}/stance"), &fields, &[]);
                    assert_eq!(answer.status, 303);
                });
            }
        });
        assert_eq!(world.app.store.head().size(), before + 2);
    });
}

#[test]
fn a_mandate_that_ended_a_second_before_takes_no_stance() {
    both(|world| {
        let tegeres = world.ways.members["tegeres"];
        let key = round(world, "kapchorwa", &[Channel::Web], &[]);
        let (_, id, _) = world.ways.persons.iter().find(|(name, ..)| name == "chebet").unwrap();
        let starts = world.edge.now();
        let ends = starts + jiff::SignedDuration::from_secs(3600);
        let body = Mandate { person: id.clone(), member: here(tegeres), starts, ends };
        record(world, person::mandate(Actor::Group { member: tegeres }, body, vec![]));
        let mut chebet = world.person("chebet");
        assert_eq!(say(&mut chebet, key, tegeres, &[("stance", "consent"), ("words", "")]).status, 303);
        let list = chebet.get(&format!("/en/proposals/{key}/stances")).text();
        assert!(list.contains("by a person with its mandate"));
        chebet.get(&format!("/en/proposals/{key}/stance?for={tegeres}"));
        world.edge.shift(3601);
        let late = send(&mut chebet, key, tegeres, &[("stance", "aside"), ("words", "")]);
        assert_eq!(late.status, 404, "without a mandate there is no such form");
        let rights = Actor::Person { id: id.clone(), mandates: vec![], terms: vec![], helps: vec![] };
        let deed = stance::take(rights, consent(key, tegeres));
        let refused = world.wait(world.app.store.record(world.edge.dice(), deed));
        assert!(matches!(refused, Err(Stop::Refused(Refusal::NotYours))));
        assert_eq!(held(world, key, tegeres), "consent");
        world.edge.shift(25 * 86_400);
        let mut itself = world.group("tegeres");
        let page = itself.get(&format!("/en/proposals/{key}/stance")).text();
        assert!(!page.contains("Stances are not taken now"), "until somebody closes it");
    });
}

/// A loan to Uganda of a struggle that the alliance may see and the public may not.
fn quiet_loan(world: &World) -> i64 {
    let tegeres = world.ways.members["tegeres"];
    let account = Account {
        name: "The spring".into(),
        language: "en".into(),
        place: Place { grain: Grain::Country, name: String::new() },
        audience: Audience::Alliance,
        causes: vec!["land".into()],
        powers: vec![],
        demands: vec!["Open the spring.".into()],
        bearers: vec![],
        tried: String::new(),
    };
    let (heard, joint) = (vec![], vec![]);
    let raise = Raise { member: here(tegeres), account, heard, joint, channel: Channel::Web, helper: None };
    let struggle = draft(world, Act::Raise(raise), world.ways.circles["kapchorwa"], vec![]);
    let lend = Lend {
        struggle: here(struggle),
        loan: None,
        to: here(world.ways.circles["uganda"]),
        demands: vec!["Open the spring.".into()],
        testimonies: vec![],
        conditions: String::new(),
        until: world.edge.now() + jiff::SignedDuration::from_hours(90 * 24),
        onward: false,
    };
    draft(world, Act::Lend(lend), world.ways.circles["uganda"], vec![])
}

#[test]
fn a_stance_on_a_struggle_that_is_not_public_does_not_say_who_took_it() {
    both(|world| {
        let kampala = world.ways.members["kampala"];
        let subject = Subject { loan: Some(here(quiet_loan(world))), ..Subject::default() };
        let key = round_on(world, "uganda", (&[Channel::Web], &[]), subject);
        let mut browser = world.group("kampala");
        let quiet = |kind: &str| {
            world.recorded(kind);
            let index = world.app.store.head().size() - 1;
            let rows = world.ask("SELECT leaf FROM entry ORDER BY idx DESC LIMIT 1", vec![]);
            let Val::Text(leaf) = &rows[0][0] else { panic!("{rows:?}") };
            assert!(!leaf.contains("\"by\""), "{leaf}");
            assert!(!leaf.contains(&format!("\"index\":\"{kampala}\"")), "{leaf}");
            let payload = world.browser().get(&format!("/log/entry/{index}/payload"));
            assert_eq!(payload.status, 404, "{kind}");
            index
        };
        assert_eq!(say(&mut browser, key, kampala, &[("stance", "consent"), ("words", "")]).status, 303);
        quiet("stand");
        let harm = [("stance", "object"), ("ground", "safety"), ("words", "They watch us.")];
        assert_eq!(say(&mut browser, key, kampala, &harm).status, 303);
        let id = quiet("object");
        let mut proposer = world.group("elgon");
        proposer.get(&format!("/en/objections/{id}"));
        let answer = proposer.post(&format!("/en/objections/{id}"), &[("words", "We leave it out.")]);
        assert_eq!(answer.status, 303);
        quiet("reply");
        let list = proposer.get(&format!("/en/proposals/{key}/stances")).text();
        assert!(list.contains("They watch us.") && list.contains("Kampala Women"), "the alliance sees it");
        crate::acts::adopted(world, "uganda", key);
        let (page, uganda) = (format!("/en/proposals/{key}"), world.ways.circles["uganda"]);
        let listed = |browser: &mut Browser| {
            let list = browser.get(&format!("/en/circles/{uganda}/rounds")).text();
            list.contains(&page)
        };
        assert!(listed(&mut proposer) && proposer.get(&page).status == 200);
        let mut visitor = world.browser();
        assert!(!listed(&mut visitor) && visitor.get(&page).status == 404, "its outcome would tell of it");
        rebuilt(world);
    });
}

/// The codes on a printed page, each once.
fn codes(page: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for part in page.split("<p class=\"code\">").skip(1) {
        let code = part.split("</p>").next().unwrap().trim().to_owned();
        if !found.contains(&code) {
            found.push(code);
        }
    }
    found
}

fn slip(browser: &mut Browser, proposal: i64, fields: &[(&str, &str)]) -> Answer {
    browser.post(&format!("/en/proposals/{proposal}/tally"), fields)
}

/// The second helper of Kapchorwa.
fn second_helper(world: &World) -> Browser {
    let (_, id, _) = world.ways.persons.iter().find(|(name, ..)| name == "chebet").unwrap();
    let starts = world.edge.now();
    let ends = starts + jiff::SignedDuration::from_hours(30 * 24);
    let body = Entrust { person: id.clone(), channels: vec![Channel::Paper], starts, ends };
    record(world, helper::entrust(Actor::Host, world.ways.circles["kapchorwa"], body));
    world.person("chebet")
}

#[test]
fn a_slip_is_printed_typed_twice_and_becomes_a_receipt() {
    both(|world| {
        let (kapchorwa, tegeres) = (world.ways.circles["kapchorwa"], world.ways.members["tegeres"]);
        let key = round(world, "kapchorwa", &[Channel::Web, Channel::Paper], &[]);
        let mut sabila = world.person("sabila");
        let (sheet, tally) = (format!("/en/proposals/{key}/sheet"), format!("/en/proposals/{key}/tally"));
        assert!(sabila.get("/en/help").text().contains(&sheet));
        assert_eq!(sabila.get(&sheet).status, 200);
        let printed = sabila.post(&sheet, &[("of", &kapchorwa.to_string())]);
        assert_eq!(printed.status, 200, "{}", printed.text());
        let list = codes(&printed.text());
        assert_eq!(list.len(), 2, "one for each member with a vote");
        assert!(
            printed.text().contains(PRINCIPLE.split(',').next().unwrap()),
            "what may be named is read aloud"
        );
        let (_, rest) =
            printed.text().split_once("Tegeres Women").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
        let own = codes(&rest)[0].clone();
        sabila.get(&sheet);
        let again = sabila.post(&sheet, &[("of", &kapchorwa.to_string())]);
        assert_eq!(codes(&again.text()), list, "printed again, the slips are the same");

        let size = world.app.store.head().size();
        sabila.get(&tally);
        let fields = [("code", own.as_str()), ("stance", "consent"), ("words", "")];
        let once = slip(&mut sabila, key, &fields);
        assert!(once.text().contains("typed once and waits"), "{}", once.text());
        assert_eq!(world.app.store.head().size(), size, "typed once, nothing is entered");
        receipt(world, &own, "It was typed once");
        // Nobody else helps here: her own second typing counts.
        let differs = slip(&mut sabila, key, &[("code", &own), ("stance", "aside"), ("words", "")]);
        assert_eq!(differs.status, 422);
        assert!(differs.text().contains("The two typings differ") && differs.text().contains("Typed first:"));
        sabila.get(&tally);
        let twice = slip(&mut sabila, key, &fields);
        assert!(twice.text().contains("typed twice and is entered"), "{}", twice.text());
        world.recorded("stand");
        let third = slip(&mut sabila, key, &fields);
        assert_eq!(third.status, 422, "a slip is entered once");
        assert_eq!(held(world, key, tegeres), "consent");
        let page = receipt(world, &own, "entered by a helper");
        assert!(page.contains("On paper") && page.contains("Consent"), "{page}");
        let index = world.app.store.head().size() - 1;
        assert!(page.contains(&format!("/en/log/{index}")));
        files(world, &own);
        sabila.get(&sheet);
        let fresh = sabila.post(&sheet, &[("of", &kapchorwa.to_string())]);
        assert!(!codes(&fresh.text()).contains(&own), "a used slip is not printed again");

        sabila.get(&tally);
        let unknown = slip(&mut sabila, key, &[("code", "1234 5678 9012 3456"), ("stance", "consent")]);
        assert_eq!(unknown.status, 422);
        let mut other = world.group("landless");
        assert_eq!(other.get(&sheet).status, 404);
        assert_eq!(other.get(&tally).status, 404);
    });
}

/// What a code leads to for who has no account.
fn receipt(world: &World, code: &str, says: &str) -> String {
    let mut teller = world.browser();
    teller.get("/en/receipt");
    let seen = teller.post("/en/receipt", &[("code", code)]);
    assert_eq!(seen.status, 200);
    assert!(seen.text().contains(says), "{}", seen.text());
    seen.text()
}

/// The three files that prove a stance.
fn files(world: &World, code: &str) {
    let mut teller = world.browser();
    teller.get("/en/receipt");
    teller.post("/en/receipt", &[("code", code)]);
    let body = teller.post("/en/receipt/file", &[("code", code), ("file", "stance")]);
    assert!(body.text().contains("\"stance\":\"consent\""), "{}", body.text());
    teller.get("/en/receipt");
    let proof = teller.post("/en/receipt/file", &[("code", code), ("file", "proof")]);
    assert!(proof.text().starts_with("c2sp.org/tlog-proof@v1"), "{}", proof.text());
}

#[test]
fn where_two_help_the_second_typing_is_for_other_hands() {
    both(|world| {
        let kapchorwa = world.ways.circles["kapchorwa"];
        let key = round(world, "kapchorwa", &[Channel::Paper], &[]);
        let (mut sabila, mut chebet) = (world.person("sabila"), second_helper(world));
        let (sheet, tally) = (format!("/en/proposals/{key}/sheet"), format!("/en/proposals/{key}/tally"));
        sabila.get(&sheet);
        let printed = sabila.post(&sheet, &[("of", &kapchorwa.to_string())]);
        let own = codes(&printed.text())[0].clone();
        let harm = |words: &'static str| {
            [
                ("code", own.clone()),
                ("stance", "object".into()),
                ("ground", "harm".into()),
                ("words", words.into()),
            ]
        };
        let type_it = |browser: &mut Browser, words, anew: bool| {
            browser.get(&tally);
            let fields = harm(words);
            let mut all: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            all.extend(anew.then_some(("anew", "yes")));
            slip(browser, key, &all)
        };
        assert_eq!(type_it(&mut sabila, "They lose the wall.", false).status, 200);
        let same = type_it(&mut sabila, "They lose the wall.", false);
        assert_eq!(same.status, 422);
        assert!(same.text().contains("Somebody else of your circle"));
        let differs = type_it(&mut chebet, "They lose the well.", false);
        assert_eq!(differs.status, 422);
        assert!(
            differs.text().contains("They lose the wall.") && differs.text().contains("They lose the well.")
        );
        let anew = type_it(&mut chebet, "They lose the well.", true);
        assert!(anew.text().contains("typed once and waits"), "{}", anew.text());
        assert!(type_it(&mut sabila, "they lose the  well", false).text().contains("typed twice"));
        world.recorded("object");
        let objections = sabila.get(&format!("/en/proposals/{key}/stances?stance=object")).text();
        assert!(objections.contains("they lose the  well") && objections.contains("On paper"));
        rebuilt(world);
    });
}

#[test]
fn a_group_types_its_own_slip_and_a_slip_of_earlier_words_is_not_taken() {
    both(|world| {
        let tegeres = world.ways.members["tegeres"];
        let key = round(world, "kapchorwa", &[Channel::Paper], &[]);
        let (sheet, tally) = (format!("/en/proposals/{key}/sheet"), format!("/en/proposals/{key}/tally"));
        let (mut itself, mut sabila) = (world.group("tegeres"), world.person("sabila"));
        itself.get(&sheet);
        let own = codes(&itself.post(&sheet, &[("of", "mine")]).text());
        assert_eq!(own.len(), 1, "its own and no other");
        let fields = [("code", own[0].as_str()), ("stance", "aside"), ("words", "")];
        itself.get(&tally);
        assert_eq!(slip(&mut itself, key, &fields).status, 200);
        itself.get(&tally);
        assert_eq!(slip(&mut itself, key, &fields).status, 422, "a helper of its circle types it again");
        let mut elgon = world.group("elgon");
        elgon.get(&tally);
        assert_eq!(slip(&mut elgon, key, &fields).status, 422, "another group does not");
        sabila.get(&tally);
        assert!(slip(&mut sabila, key, &fields).text().contains("typed twice"));
        world.recorded("stand");
        assert_eq!(held(world, key, tegeres), "aside");

        itself.get(&sheet);
        let next = codes(&itself.post(&sheet, &[("of", "mine")]).text());
        assert_ne!(next, own);
        let amend = Amend { proposal: here(key), words: "We ask for everything.".into() };
        draft(world, Act::Amend(amend), world.ways.circles["kapchorwa"], vec![key]);
        sabila.get(&tally);
        let late = slip(&mut sabila, key, &[("code", &next[0]), ("stance", "consent"), ("words", "")]);
        assert_eq!(late.status, 422);
        assert!(late.text().contains("amended after you read it"));
    });
}

#[test]
fn a_shutdown_is_declared_by_the_circle_and_for_sixty_days_at_most() {
    both(|world| {
        let kapchorwa = world.ways.circles["kapchorwa"];
        let path = format!("/en/circles/{kapchorwa}/shutdown");
        let day = |ahead: i64| {
            let then = world.edge.now() + jiff::SignedDuration::from_hours(ahead * 24);
            then.to_string()[..10].to_owned()
        };
        let mut tegeres = world.group("tegeres");
        tegeres.get(&path);
        let (from, until, far) = (day(0), day(9), day(70));
        let long = tegeres.post(&path, &[("from", &from), ("until", &far), ("words", "The elections.")]);
        assert_eq!(long.status, 422);
        assert!(long.text().contains("At most 60 days") && long.text().contains("The elections."));
        for fields in [
            [("from", until.as_str()), ("until", from.as_str()), ("words", "x")],
            [("from", "2026-02-30"), ("until", until.as_str()), ("words", "x")],
            [("from", from.as_str()), ("until", until.as_str()), ("words", "")],
        ] {
            assert_eq!(tegeres.post(&path, &fields).status, 422, "{fields:?}");
        }
        let fields = [
            ("from", from.as_str()),
            ("from_clock", "00:00"),
            ("until", &until),
            ("until_clock", "18:30"),
            ("words", "The network is cut."),
        ];
        tegeres.get(&path);
        assert_eq!(tegeres.post(&path, &fields).status, 303);
        world.recorded("declare");
        let page = tegeres.get(&path).text();
        assert!(page.contains("The network is cut.") && page.contains("18:30") && page.contains("now"));
        let mut amina = world.person("amina");
        amina.get(&path);
        assert_eq!(amina.post(&path, &fields).status, 303, "a convenor of the circle may, too");
        let runs = |world: &World| {
            world.ask(
                "SELECT ends FROM shutdown WHERE circle = $1 AND starts < ends",
                vec![Val::Int(kapchorwa)],
            )
        };
        let before = runs(world);
        assert_eq!(before.len(), 1, "hers takes the place of the one that ran");
        let mut sooner = fields;
        let near = day(4);
        sooner[2].1 = &near;
        amina.get(&path);
        assert_eq!(amina.post(&path, &sooner).status, 303, "the network is back");
        assert!(runs(world).len() == 1 && runs(world) != before);
        let mut landless = world.group("landless");
        assert!(!landless.get(&path).text().contains("from_clock"));
        landless.get("/en/settings");
        assert_eq!(landless.post(&path, &fields).status, 404);
        assert_eq!(world.browser().get(&path).status, 303);
        assert!(between(&page, "<caption>", "</caption>").is_none());
    });
}
