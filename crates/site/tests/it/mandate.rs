//! Mandates: given once, ended with what hangs on them, and seen by nobody else.

use crate::people::{PASSWORD, breathe, by_name, inside, mandates, newcomer, people_page, secret, today};
use crate::world::both;

#[test]
fn a_form_sent_twice_gives_one_mandate_and_a_changed_form_gives_another() {
    both(|world| {
        let mut group = world.group("kampala");
        let page = people_page(world, "kampala");
        group.get(&page);
        let (token, once, starts) = (group.hidden("token"), group.hidden("once"), today(world));
        let mut send = |sign_in: &str| {
            let fields = [
                ("token", token.as_str()),
                ("once", &once),
                ("name", "Invented Name"),
                ("sign_in", sign_in),
                ("starts", &starts),
                ("ends", "2027-06-30"),
            ];
            secret(&group.post_raw(&page, &fields, &[]))
        };
        let size = world.app.store.head().size();
        let (first, second, third) = (send("rose"), send("rose"), send("joy"));
        assert_eq!(first, second);
        assert_ne!(first, third);
        assert_eq!(world.app.store.head().size(), size + 2);
        group.get(&page);
        let fields =
            [("name", "Other"), ("sign_in", "ROSE"), ("starts", starts.as_str()), ("ends", "2027-06-30")];
        let taken = group.post(&page, &fields);
        assert_eq!(taken.status, 422);
        assert!(taken.text().contains("taken"));
        for (from, to) in [
            ("2026-13-01", "2027-01-01"),
            ("", "2027-01-01"),
            ("2027-01-01", "2026-01-01"),
            ("2026-01-01", "2099-01-01"),
        ] {
            let fields = [("name", "Other"), ("sign_in", "other"), ("starts", from), ("ends", to)];
            assert_eq!(group.post(&page, &fields).status, 422, "{from} {to}");
        }
    });
}

#[test]
fn the_end_of_the_last_mandate_ends_the_sessions() {
    both(|world| {
        let page = people_page(world, "kampala");
        let mut group = world.group("kampala");
        let mut rose = newcomer(world, &mut group, "kampala", "rose");
        assert!(inside(&mut rose));
        let newest = mandates(&mut group, &page, "end").pop().unwrap();
        assert_eq!(
            world.group("elgon").post(&format!("{page}/{newest}/end"), &[]).status,
            403,
            "no form, no act"
        );
        let mut stranger = world.group("elgon");
        stranger.get(&people_page(world, "elgon"));
        assert_eq!(stranger.post(&format!("{page}/{newest}/end"), &[]).status, 404);
        let elgons = people_page(world, "elgon");
        assert_eq!(stranger.post(&format!("{elgons}/{newest}/end"), &[]).status, 404);
        assert!(inside(&mut rose));
        group.get(&page);
        assert_eq!(group.post(&format!("{page}/{newest}/end"), &[]).status, 303);
        world.recorded("revoke");
        assert!(!inside(&mut rose));
        breathe(world);
        let (mut back, answer) = by_name(world, "rose", PASSWORD);
        assert_eq!(answer.status, 303, "her account stays hers");
        assert_eq!(back.get(&page).status, 404, "and she acts for nobody");
    });
}

#[test]
fn one_more_member_needs_the_number_that_she_told_it() {
    both(|world| {
        let mut group = world.group("kampala");
        let mut rose = newcomer(world, &mut group, "kampala", "rose");
        let number = secret(&rose.get("/en/settings"));
        let page = people_page(world, "elgon");
        let mut other = world.group("elgon");
        other.get(&page);
        let starts = today(world);
        for (name, told, status) in [
            ("rose", "1234 5678 9012", 422),
            ("nobody", number.as_str(), 422),
            ("rose", "", 422),
            ("rose", number.as_str(), 303),
        ] {
            let fields = [("sign_in", name), ("number", told), ("starts", &*starts), ("ends", "2027-06-30")];
            let answer = other.post(&page, &fields);
            assert_eq!(answer.status, status, "{name} {told}");
            assert!(!answer.text().contains("Invented Name"));
        }
        assert_eq!(rose.get(&page).status, 200);
    });
}

#[test]
fn only_the_people_of_a_member_see_its_people() {
    both(|world| {
        let page = people_page(world, "kampala");
        assert_eq!(world.browser().get(&page).status, 303);
        assert_eq!(world.group("elgon").get(&page).status, 404);
        assert_eq!(world.person("maya").get(&page).status, 404);
        assert_eq!(world.person("amina").get(&page).status, 200);
        assert_eq!(world.group("kampala").get("/en/members/999999/people").status, 404);
    });
}
