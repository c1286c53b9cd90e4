//! The charter: a circle adds, never removes; whoever joins affirms the version in force.

use crate::world::both;

#[test]
fn a_circle_adds_a_principle_and_cannot_remove_one_of_the_circle_above() {
    both(|world| {
        let uganda = world.ways.circles["uganda"];
        let path = format!("/en/circles/{uganda}/charter");
        let mut joining = world.browser();
        joining.get(&format!("/en/join/{uganda}"));
        let old = joining.hidden("charter");

        let mut amina = world.person("amina");
        let page = amina.get(&path).text();
        assert!(page.contains("We build power from below"));
        let added = "We stand with those who are evicted.";
        let alone = amina.post(&path, &[("principles", added), ("language", "en")]);
        assert_eq!(alone.status, 422);
        assert!(alone.text().contains("This one is missing: We build power from below"));
        let all: Vec<String> = world
            .ask("SELECT principles FROM charter ORDER BY id LIMIT 1", vec![])
            .iter()
            .filter_map(|row| match &row[0] {
                site::store::sql::Val::Text(text) => serde_json::from_str::<Vec<String>>(text).ok(),
                _ => None,
            })
            .flatten()
            .collect();
        assert_eq!(all.len(), 5);
        let whole = format!("{}\n\n{added}", all.join("\n"));
        let answer = amina.post(&path, &[("principles", &whole), ("language", "en")]);
        assert_eq!(answer.status, 303);
        world.recorded("adopt");
        let version = answer.header("location").to_owned();
        let shown = world.browser().get(&version).text();
        assert!(shown.contains(added) && shown.contains("in force"));
        let page = world.browser().get("/en/charter").text();
        assert!(page.contains("To the charter above it adds:") && page.contains(added));

        let fields = [
            ("charter", old.as_str()),
            ("name", "Acholi tenants"),
            ("kind", "grassroots"),
            ("country", "UG"),
            ("place", ""),
            ("language", "en"),
            ("spelt", "words"),
        ];
        let refused = joining.post(&format!("/en/join/{uganda}"), &fields);
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("The charter has changed") && refused.text().contains(added));
        assert_ne!(joining.hidden("charter"), old, "the form now carries the version in force");
        assert_eq!(world.group("tegeres").get(&path).status, 404);
        let nepal = format!("/en/circles/{}/charter", world.ways.circles["nepal"]);
        assert_eq!(amina.get(&nepal).status, 404);
    });
}
