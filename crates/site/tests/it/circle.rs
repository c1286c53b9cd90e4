//! Circles: their homes, what their convenors record, who serves them, their protection.

use civics::Actor;
use civics::Address;
use civics::consent::{Audience, Consent, Use};
use civics::helper::Channel;
use civics::testimony::{Behalf, Grain, Place, Tell};
use site::store::testimony::{self, Beside};
use site::web::settings;

use crate::world::{Browser, World, both};

/// Something told in Kapchorwa with one cause, to be counted as widely as that.
fn tell(world: &World, nth: u8, cause: &str, count: Audience) {
    let member = world.ways.members["tegeres"];
    let raw = Tell {
        member: Address::here(member.unsigned_abs()),
        words: format!("told {nth}"),
        language: "en".into(),
        place: Place { grain: Grain::Country, name: String::new() },
        causes: vec![cause.into()],
        facets: vec![],
        media: vec![],
        behalf: Behalf::Myself,
        channel: Channel::Web,
        helper: None,
        consent: Consent::default().with(Use::Count, count),
        sample: true,
    };
    let beside = Beside { receipt: vec![nth; 32], ..Beside::default() };
    let deed = testimony::tell(Actor::Group { member }, raw, beside);
    world.wait(world.app.store.record([nth; 32], deed)).unwrap();
}

fn counts(browser: &mut Browser, circle: i64) -> String {
    let page = browser.get(&format!("/en/circles/{circle}")).text();
    let (_, rest) = page.split_once("id=\"told\"").unwrap();
    rest.split_once("id=\"words\"").unwrap().0.to_owned()
}

#[test]
fn counts_are_hidden_below_five_and_what_is_shown_betrays_nothing() {
    both(|world| {
        let kapchorwa = world.ways.circles["kapchorwa"];
        let (mut visitor, mut member) = (world.browser(), world.group("elgon"));
        // The script tells six things there, five of them to be counted by everybody.
        let seen = counts(&mut visitor, kapchorwa);
        assert!(seen.contains("5 testimonies") && !seen.contains("<td"), "{seen}");
        assert!(counts(&mut member, kapchorwa).contains("5 testimonies"), "one more would betray one teller");
        for nth in 0..20 {
            tell(world, nth, if nth < 14 { "Water" } else { "Violence against women" }, Audience::Public);
        }
        let seen = counts(&mut visitor, kapchorwa);
        assert!(seen.contains("25 testimonies"), "{seen}");
        assert!(seen.contains("<bdi>Water</bdi></td><td class=\"number\">15</td>"), "{seen}");
        assert!(!seen.contains("School fees"), "that somebody chose it is not told either: {seen}");
        // What is told to the country alone is counted by the country alone.
        for nth in 20..26 {
            tell(world, nth, "Water", Audience::Country);
        }
        assert!(counts(&mut visitor, kapchorwa).contains("25 testimonies"));
        assert!(counts(&mut member, kapchorwa).contains("32 testimonies"));
        assert!(counts(&mut world.group("saptari"), kapchorwa).contains("25 testimonies"), "another country");
        // The circles above count what may be seen below.
        for above in ["uganda", "all"] {
            assert!(counts(&mut visitor, world.ways.circles[above]).contains("25 testimonies"), "{above}");
        }
        assert!(counts(&mut visitor, world.ways.circles["nepal"]).contains("Some have told"));
    });
}

#[test]
fn the_home_of_a_circle_shows_who_is_here_and_what_was_published_for_its_reader() {
    both(|world| {
        let path = format!("/en/circles/{}", world.ways.circles["kapchorwa"]);
        let page = world.browser().get(&path).text();
        for text in
            ["Tegeres Women Smallholders", "The spring by the big fig tree", "New in the log", "Uganda"]
        {
            assert!(page.contains(text), "{text}");
        }
        let alliance_only = "When my husband died";
        assert!(!page.contains(alliance_only));
        assert!(world.group("saptari").get(&path).text().contains(alliance_only));
        assert_eq!(world.browser().get("/en/circles/0").status, 404, "the first act is no circle");
    });
}

#[test]
fn a_convenor_states_lists_and_opens_a_circle_and_is_nobody_elsewhere() {
    both(|world| {
        let (uganda, nepal) = (world.ways.circles["uganda"], world.ways.circles["nepal"]);
        let mut amina = world.person("amina");
        let path = format!("/en/circles/{uganda}/serve");
        let page = amina.get(&path);
        assert_eq!(page.status, 200);
        assert!(
            !page.text().contains("The spring by the big fig tree"),
            "a convenor sees counts, never words"
        );
        amina.get(&format!("{path}/lists"));
        let fields = [("causes", "Land\n\nRent\r\n"), ("facets", "Gender")];
        assert_eq!(amina.post(&format!("{path}/lists"), &fields).status, 303);
        world.recorded("offer");
        assert!(amina.get(&path).text().contains("<bdi>Rent</bdi>"));
        amina.get(&format!("{path}/open"));
        let refused = amina.post(&format!("{path}/open"), &[("name", "Gulu"), ("level", "national")]);
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("value=\"Gulu\""));
        assert_eq!(amina.post(&format!("{path}/open"), &[("name", "Gulu"), ("level", "local")]).status, 303);
        world.recorded("open");
        assert!(world.browser().get(&format!("/en/circles/{uganda}")).text().contains("Gulu"));
        for task in ["", "/lists", "/open", "/caucus", "/convenor", "/helper"] {
            let elsewhere = format!("/en/circles/{nepal}/serve{task}");
            assert_eq!(amina.get(&elsewhere).status, 404, "{elsewhere}");
            assert_eq!(world.group("tegeres").get(&format!("{path}{task}")).status, 404);
        }
        let elsewhere = format!("/en/circles/{nepal}/serve/lists");
        assert_eq!(amina.post(&elsewhere, &fields).status, 404);
    });
}

#[test]
fn the_next_convenor_comes_from_another_kind_and_a_term_can_end_early() {
    both(|world| {
        let kapchorwa = world.ways.circles["kapchorwa"];
        let mut amina = world.person("amina");
        let path = format!("/en/circles/{kapchorwa}/serve/convenor");
        let number = |name: &str| {
            let (_, id, _) = world.ways.persons.iter().find(|(known, ..)| known == name).unwrap();
            settings::hand(&world.app, id).to_string()
        };
        let (amina_number, chebet_number) = (number("amina"), number("chebet"));
        let today = world.edge.now().to_string();
        let year: i32 = today[..4].parse().unwrap();
        let (starts, ends) = (today[..10].to_owned(), format!("{}-01-01", year + 1));
        let span = [("starts", starts.as_str()), ("ends", ends.as_str())];
        let fields = |name: &'static str, number: &'static str| [("sign_in", name), ("number", number)];
        amina.get(&path);
        let wrong = [&fields("chebet", "000000000000")[..], &span].concat();
        assert_eq!(amina.post(&path, &wrong).status, 422, "a name without its number is nobody");
        let same = [&[("sign_in", "amina"), ("number", amina_number.as_str())][..], &span].concat();
        let refused = amina.post(&path, &same);
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("must come from another kind"));
        let next = [&[("sign_in", "chebet"), ("number", chebet_number.as_str())][..], &span].concat();
        assert_eq!(amina.post(&path, &next).status, 303);
        world.recorded("appoint");
        assert_eq!(world.person("chebet").get(&format!("/en/circles/{kapchorwa}/serve")).status, 200);
        let home = world.browser().get(&format!("/en/circles/{kapchorwa}")).text();
        let (_, convenors) = home.split_once("id=\"convenors\"").unwrap();
        assert!(convenors.contains("Elgon Coffee Cooperative") && !convenors.contains("Chebet"));
        let term = world.ask("SELECT MIN(id) FROM term WHERE circle = $1", vec![kapchorwa.into()]);
        let site::store::sql::Val::Int(term) = term[0][0] else { panic!("{term:?}") };
        let mut chebet = world.person("chebet");
        chebet.get(&format!("/en/circles/{kapchorwa}/serve"));
        let retire = format!("/en/circles/{kapchorwa}/serve/retire");
        assert_eq!(chebet.post(&retire, &[("term", &term.to_string())]).status, 303);
        world.recorded("retire");
        assert_eq!(amina.get(&format!("/en/circles/{kapchorwa}/serve")).status, 404, "her term has ended");
    });
}

#[test]
fn a_member_raises_protection_alone_and_only_a_convenor_lowers_it_with_a_reason() {
    both(|world| {
        let kapchorwa = world.ways.circles["kapchorwa"];
        let path = format!("/en/circles/{kapchorwa}/protection");
        assert_eq!(world.browser().get(&path).status, 303);
        assert_eq!(world.group("saptari").get(&path).status, 404, "another circle's member");
        let mut tegeres = world.group("tegeres");
        assert_eq!(tegeres.get(&path).status, 200);
        let closed = [("level", "closed"), ("reason", "")];
        assert_eq!(tegeres.post(&path, &closed).status, 303);
        world.recorded("protect");
        let home = format!("/en/circles/{kapchorwa}");
        assert!(world.browser().get(&home).text().contains("<strong>Closed</strong>"));
        tegeres.get(&path);
        let lower = [("level", "open"), ("reason", "It has become much quieter here.")];
        assert_eq!(tegeres.post(&path, &lower).status, 404, "lowering is the circle's decision");
        let mut amina = world.person("amina");
        amina.get(&path);
        let short = amina.post(&path, &[("level", "obstructed"), ("reason", "quieter")]);
        assert_eq!(short.status, 422);
        assert!(short.text().contains("at least 20 characters") && short.text().contains(">quieter<"));
        let fields = [
            ("level", "obstructed"),
            ("accepted", "onion"),
            ("accepted", "end-to-end"),
            ("reason", "The circle met and decided so on Sunday."),
        ];
        assert_eq!(amina.post(&path, &fields).status, 303);
        let page = world.browser().get(&home).text();
        assert!(page.contains("<strong>Obstructed</strong>"));
        assert!(page.contains("The circle met and decided so on Sunday."));
        assert!(page.contains("the circle goes on without") && page.contains("missing: nothing can be told"));
    });
}
