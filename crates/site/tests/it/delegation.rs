//! Delegations: balanced, or not constituted; and who serves a circle after whom.

use civics::{Actor, Address, person::Appoint};
use site::store::person;
use site::store::sql::Val;

use crate::world::both;

#[test]
fn a_delegation_is_balanced_or_it_is_not_constituted() {
    both(|world| {
        let all = world.ways.circles["all"];
        let page = format!("/en/circles/{all}/delegations");
        let path = format!("{page}/new");
        assert_eq!(world.group("tegeres").get(&path).status, 404, "no convenor");
        assert_eq!(world.person("amina").get(&path).status, 404, "a convenor of another circle");
        let mut noor = world.person("noor");
        assert_eq!(noor.get(&path).status, 200);
        let member = |name: &str| world.ways.members[name].to_string();
        let form = |members: &[&str], changes: &[(&'static str, String)]| {
            let mut fields = vec![
                ("name", "To the summit".to_owned()),
                ("purpose", "Carry what we decided.".to_owned()),
                ("caucus", "33".to_owned()),
                ("country", "50".to_owned()),
                ("kind", "50".to_owned()),
                ("until", world.edge.now().to_string()[..10].replace("2026", "2027")),
            ];
            fields.extend(members.iter().map(|name| ("members", member(name))));
            for (name, value) in changes {
                fields.retain(|(known, _)| known != name);
                fields.push((*name, value.clone()));
            }
            fields
        };
        let mut send = |fields: &[(&'static str, String)]| {
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            noor.post(&path, &fields)
        };
        let leaning = send(&form(&["elgon", "kampala", "common"], &[]));
        assert_eq!(leaning.status, 422);
        let said = leaning.text();
        for reason in
            ["Grassroots: 0 of at least 1", "Uganda: 2, and at most 1", "value=\"To the summit\"", "checked"]
        {
            assert!(said.contains(reason), "{reason}: {said}");
        }
        let weak = send(&form(&["tegeres", "dalit"], &[("country", "100".into())]));
        assert_eq!(weak.status, 422);
        assert!(weak.text().contains("never weaker: at least 33 %"));
        for wrong in [
            ("until", "2020-01-01".to_owned()),
            ("until", "soon".into()),
            ("until", "2035-01-01".into()),
            ("caucus", "many".into()),
            ("caucus", "101".into()),
            ("name", " ".into()),
            ("members", "0".into()),
            ("members", "x".into()),
        ] {
            assert_eq!(
                send(&form(&["tegeres", "dalit"], std::slice::from_ref(&wrong))).status,
                422,
                "{wrong:?}"
            );
        }
        assert_eq!(send(&form(&[], &[])).status, 422, "of nobody");
        assert_eq!(send(&form(&["tegeres", "dalit"], &[])).status, 303);
        world.recorded("delegate");
        let seen = world.browser().get(&page).text();
        for text in
            ["To the summit", "Tegeres Women", "at least 1", "From one country", "Carry what we decided."]
        {
            assert!(seen.contains(text), "{text}: {seen}");
        }
        let kept = world.ask("SELECT COUNT(*) FROM delegate", vec![]);
        assert_eq!(kept[0][0], Val::Int(2));
    });
}

#[test]
fn everybody_sees_who_serves_until_when_and_who_served_before() {
    both(|world| {
        let all = world.ways.circles["all"];
        let page = format!("/en/circles/{all}/delegations");
        let seen = world.browser().get(&page).text();
        assert!(seen.contains("Common Ground International") && !seen.contains("Noor"), "{seen}");
        let id = |name: &str| world.ways.persons.iter().find(|(known, ..)| known == name).unwrap().1.clone();
        let starts = world.edge.now();
        let ends = starts + std::time::Duration::from_secs(300 * 86_400);
        let noor = Actor::Person { id: id("noor"), mandates: vec![], terms: vec![], helps: vec![] };
        let appoint = |nth: u8, who: &str, member: &str| {
            let member = Address::here(world.ways.members[member].unsigned_abs());
            let body = Appoint { person: id(who), member, starts, ends };
            world.wait(world.app.store.record([nth; 32], person::appoint(noor.clone(), all, body)))
        };
        // The next one is somebody else, of another kind and from another country.
        assert!(appoint(1, "noor", "elgon").is_err(), "herself, for another member");
        assert!(appoint(2, "maya", "dalit").is_ok());
        assert!(appoint(3, "chebet", "landless").is_err(), "from her country");
        assert!(appoint(4, "chebet", "elgon").is_ok());
        world.recorded("appoint");
        let seen = world.browser().get(&page).text();
        let (_, terms) = seen.split_once("id=\"terms\"").unwrap();
        assert!(terms.contains("Elgon Coffee Cooperative") && terms.contains("Dalit Women"), "{terms}");
    });
}
