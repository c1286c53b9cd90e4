//! Members: joining, vouching, declining, leaving, registering for others.

use civics::code::GroupCode;

use crate::world::{Browser, World, between, both};

/// Fills in who a group is.
fn who<'a>(charter: &'a str, name: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("charter", charter),
        ("name", name),
        ("kind", "movement"),
        ("country", "UG"),
        ("place", ""),
        ("language", "en"),
        ("spelt", "words"),
    ]
}

/// Asks to join in Kapchorwa; gives the key of the new member and its code.
fn ask(world: &World, name: &str) -> (i64, String) {
    let circle = world.ways.circles["kapchorwa"];
    let mut browser = world.browser();
    assert_eq!(browser.get(&format!("/en/join/{circle}")).status, 200);
    let charter = browser.hidden("charter");
    let answer = browser.post(&format!("/en/join/{circle}"), &who(&charter, name));
    assert_eq!(answer.status, 200, "{}", answer.text());
    welcomed(&answer.text())
}

fn welcomed(page: &str) -> (i64, String) {
    let code = between(page, "<p class=\"code\" translate=\"no\">", "</p>").unwrap();
    let key = between(page, "href=\"/en/members/", "\"").unwrap();
    (key.parse().unwrap(), code.to_owned())
}

fn sign_in(world: &World, code: &str) -> u16 {
    let mut browser = world.browser();
    browser.get("/en/sign-in");
    browser.post("/en/sign-in", &[("code", code)]).status
}

fn act(browser: &mut Browser, member: i64, step: &str, fields: &[(&str, &str)]) -> u16 {
    let path = format!("/en/members/{member}/{step}");
    if browser.get(&path).status != 200 {
        // There is no such page for her; what she sends from another page of ours must not go through either.
        let page = browser.get("/en/join").text();
        let other = between(&page, "href=\"/en/join/", "\"").unwrap().to_owned();
        browser.get(&format!("/en/join/{other}"));
    }
    browser.post(&path, fields).status
}

#[test]
fn a_group_affirms_is_vouched_for_by_two_kinds_and_comes_in_with_its_code() {
    both(|world| {
        let (key, code) = ask(world, "Mount Elgon Herders");
        world.recorded("affirm");
        assert!(GroupCode::parse(&code).is_ok());
        assert_eq!(sign_in(world, &code), 422, "nobody comes in before it is admitted");
        let mut anyone = world.browser();
        assert!(anyone.get("/en/members?standing=asking").text().contains("Mount Elgon Herders"));
        let id = |name: &str| world.ways.members[name].to_string();
        let mut tegeres = world.group("tegeres");
        assert_eq!(act(&mut tegeres, key, "vouch", &[("for", &id("elgon"))]), 404, "not in another's name");
        assert_eq!(act(&mut tegeres, key, "vouch", &[("for", &id("tegeres"))]), 303);
        assert_eq!(act(&mut tegeres, key, "vouch", &[("for", &id("tegeres"))]), 422, "not twice");
        let mut saptari = world.group("saptari");
        assert_eq!(act(&mut saptari, key, "vouch", &[("for", &id("saptari"))]), 303);
        assert_eq!(sign_in(world, &code), 422, "two of one kind do not admit");
        let mut elgon = world.group("elgon");
        assert_eq!(act(&mut elgon, key, "vouch", &[("for", &id("elgon"))]), 303);
        world.recorded("vouch");
        assert_eq!(sign_in(world, &code), 303);
        let page = anyone.get(&format!("/en/members/{key}")).text();
        for name in ["Tegeres Women Smallholders", "Elgon Coffee Cooperative", "Social movement"] {
            assert!(page.contains(name), "{name}");
        }
        assert_eq!(act(&mut elgon, key, "vouch", &[("for", &id("elgon"))]), 404, "it does not ask any more");
    });
}

#[test]
fn the_form_comes_back_filled_in_and_the_same_form_is_one_member_with_one_code() {
    both(|world| {
        let circle = world.ways.circles["kapchorwa"];
        let path = format!("/en/join/{circle}");
        let mut browser = world.browser();
        browser.get(&path);
        let charter = browser.hidden("charter");
        let mut fields = who(&charter, "Bukwo <b>weavers</b>");
        fields[3] = ("country", "ZZ");
        let answer = browser.post(&path, &fields);
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains("value=\"Bukwo &#60;b&#62;weavers&#60;/b&#62;\""));
        assert!(!answer.text().contains("<b>weavers"));
        let mut old = fields.clone();
        old[0] = ("charter", "0");
        old[3] = ("country", "UG");
        let answer = browser.post(&path, &old);
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains("The charter has changed"), "an old version is refused");
        fields[3] = ("country", "UG");
        let (token, once) = (browser.hidden("token"), browser.hidden("once"));
        let hidden = [("token", token.as_str()), ("once", once.as_str())];
        let all: Vec<_> = hidden.into_iter().chain(fields).collect();
        let first = browser.post_raw(&path, &all, &[]);
        let second = browser.post_raw(&path, &all, &[]);
        assert_eq!((first.status, second.status), (200, 200));
        assert_eq!(welcomed(&first.text()), welcomed(&second.text()));
        let mut digits = all.clone();
        digits.retain(|(name, _)| *name != "spelt");
        digits.push(("spelt", "digits"));
        let third = browser.post_raw(&path, &digits, &[]);
        assert_eq!(welcomed(&third.text()), welcomed(&first.text()), "the code that was kept is shown");
        let names = world.ask("SELECT id FROM member WHERE name LIKE 'Bukwo%'", vec![]);
        assert_eq!(names.len(), 1);
    });
}

#[test]
fn a_member_declines_with_a_reason_that_all_can_read() {
    both(|world| {
        let (key, code) = ask(world, "Friends of the Company");
        let mut tegeres = world.group("tegeres");
        let own = world.ways.members["tegeres"].to_string();
        let path = format!("/en/members/{key}/decline");
        tegeres.get(&path);
        let empty = tegeres.post(&path, &[("for", &own), ("reason", " ")]);
        assert_eq!(empty.status, 422);
        assert!(empty.text().contains("Please fill in: Reason."));
        let fields = [("for", own.as_str()), ("reason", "It fenced the spring of Tegeres.")];
        assert_eq!(tegeres.post(&path, &fields).status, 303);
        world.recorded("decline");
        let page = world.browser().get(&format!("/en/members/{key}")).text();
        assert!(page.contains("It fenced the spring of Tegeres.") && page.contains("declined"));
        assert_eq!(sign_in(world, &code), 422);
        let elgon = world.ways.members["elgon"].to_string();
        assert_eq!(act(&mut world.group("elgon"), key, "vouch", &[("for", &elgon)]), 404);
    });
}

#[test]
fn who_leaves_is_gone_at_once_and_only_who_acts_for_it_can_say_so() {
    both(|world| {
        let landless = world.ways.members["landless"];
        assert_eq!(act(&mut world.group("saptari"), landless, "leave", &[("reason", "x")]), 404);
        let mut own = world.group("landless");
        assert_eq!(own.get("/en/settings").status, 200);
        let path = format!("/en/members/{landless}/leave");
        own.get(&path);
        assert_eq!(own.post(&path, &[("reason", "We go on by ourselves.")]).status, 303);
        world.recorded("leave");
        assert_eq!(own.get("/en/settings").status, 303, "its session ended");
        let (_, _, code) = world.ways.groups.iter().find(|(_, key, _)| *key == landless).unwrap();
        assert_eq!(sign_in(world, code), 422);
        let page = world.browser().get(&format!("/en/members/{landless}")).text();
        assert!(page.contains("We go on by ourselves.") && page.contains(">left<"));
        assert!(!world.browser().get("/en/members").text().contains("Landless Movement"));
    });
}

#[test]
fn a_helper_registers_a_group_in_her_circle_and_nobody_else_does() {
    both(|world| {
        let circle = world.ways.circles["kapchorwa"];
        let path = format!("/en/register/{circle}");
        let mut helper = world.person("sabila");
        assert!(helper.get("/en/register").text().contains(&path));
        assert_eq!(helper.get(&format!("/en/register/{}", world.ways.circles["nepal"])).status, 404);
        assert_eq!(helper.get(&path).status, 200);
        let charter = helper.hidden("charter");
        let mut fields = who(&charter, "Riverside Widows");
        fields.retain(|(name, _)| *name != "spelt");
        fields.extend([("spelt", "digits"), ("channel", "phone")]);
        let without = helper.post(&path, &fields);
        assert_eq!(without.status, 422);
        assert!(without.text().contains("Please fill in: Consent."));
        fields.push(("consent", "yes"));
        let answer = helper.post(&path, &fields);
        assert_eq!(answer.status, 200, "{}", answer.text());
        let (key, code) = welcomed(&answer.text());
        world.recorded("register");
        assert!(code.chars().all(|c| c.is_ascii_digit() || c == ' '), "{code}");
        assert_eq!(sign_in(world, &code), 303, "it is a member at once");
        let page = world.browser().get(&format!("/en/members/{key}")).text();
        assert!(page.contains("By phone"));
        let web: Vec<_> =
            fields.iter().map(|(n, v)| if *n == "channel" { (*n, "web") } else { (*n, *v) }).collect();
        helper.get(&path);
        assert_eq!(helper.post(&path, &web).status, 404, "not through a channel that was not entrusted");
        for mut other in [world.person("amina"), world.group("tegeres")] {
            assert_eq!(other.get(&path).status, 404);
        }
        assert_eq!(world.browser().get(&path).status, 303, "a visitor is asked to sign in");
    });
}

#[test]
fn who_is_here_is_listed_by_circle_and_kind() {
    both(|world| {
        let mut browser = world.browser();
        let all = browser.get("/en/members").text();
        assert!(all.contains("Tegeres Women Smallholders") && all.contains("Elgon Coffee Cooperative"));
        let kind = browser.get("/en/members?kind=grassroots").text();
        assert!(kind.contains("Tegeres Women Smallholders") && !kind.contains("Elgon Coffee Cooperative"));
        let nepal = world.ways.circles["nepal"];
        let circle = browser.get(&format!("/en/members?circle={nepal}&kind=grassroots")).text();
        assert!(circle.contains("Saptari Tillers") && !circle.contains("Tegeres Women Smallholders"));
        let after = world.ways.members["tegeres"];
        let later = browser.get(&format!("/en/members?after={after}")).text();
        assert!(!later.contains("Tegeres Women Smallholders") && later.contains("Elgon Coffee Cooperative"));
        assert_eq!(browser.get("/en/members/999999").status, 404);
        let federation = world.ways.members["dalit"];
        let page = browser.get(&format!("/en/members/{federation}")).text();
        assert!(page.contains("Its parts") && page.contains("Saptari Tillers"));
    });
}
