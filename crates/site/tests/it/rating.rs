//! Ratings of civic space: recorded with date and source, felt by the country's circles.

use crate::world::both;

#[test]
fn a_convenor_rates_a_country_and_its_circles_are_protected_at_once() {
    both(|world| {
        let mut amina = world.person("amina");
        assert_eq!(amina.get("/en/ratings/new").status, 200);
        let fields = |dated: &'static str, source: &'static str| {
            [("country", "UG"), ("rating", "closed"), ("dated", dated), ("source", source)]
        };
        let future = amina.post("/en/ratings/new", &fields("2999", "A monitor"));
        assert_eq!(future.status, 422);
        assert!(
            future.text().contains("The date lies in the future.") && future.text().contains("A monitor")
        );
        assert_eq!(
            amina.post("/en/ratings/new", &fields("2026-10", "")).status,
            422,
            "a rating has a source"
        );
        let good = fields("2026-10", "A monitor of civic space, report of October");
        assert_eq!(amina.post("/en/ratings/new", &good).status, 303);
        world.recorded("rate");
        let page = world.browser().get("/en/ratings").text();
        assert!(
            page.contains("A monitor of civic space, report of October") && page.contains("October 2026")
        );
        for circle in ["uganda", "kapchorwa"] {
            let home = world.browser().get(&format!("/en/circles/{}", world.ways.circles[circle])).text();
            assert!(home.contains("<strong>Closed</strong>"), "{circle}");
        }
        let nepal = world.browser().get(&format!("/en/circles/{}", world.ways.circles["nepal"])).text();
        assert!(!nepal.contains("<strong>Closed</strong>"));
    });
}

#[test]
fn nobody_else_rates_and_every_level_says_what_it_switches_on() {
    both(|world| {
        assert_eq!(world.group("tegeres").get("/en/ratings/new").status, 404);
        assert_eq!(world.browser().get("/en/ratings/new").status, 303);
        let page = world.browser().get("/en/ratings").text();
        for text in ["15 minutes without use, 2 hours in all", "no, not even by decision", "the week"] {
            assert!(page.contains(text), "{text}");
        }
    });
}
