//! Caucuses: constituted by a circle, entered and quit by each member for itself.

use crate::world::{between, both};

#[test]
fn a_caucus_is_constituted_and_a_member_enters_and_quits_for_itself() {
    both(|world| {
        let kapchorwa = world.ways.circles["kapchorwa"];
        let path = format!("/en/circles/{kapchorwa}/serve/caucus");
        let mut amina = world.person("amina");
        amina.get(&path);
        let fields = [("name", "Youth"), ("protected", "yes")];
        assert_eq!(amina.post(&path, &fields).status, 303);
        world.recorded("constitute");
        amina.get(&path);
        let again = amina.post(&path, &fields);
        assert_eq!(again.status, 422, "a circle has one caucus of a name");
        assert!(again.text().contains("This has been done already."));

        let member = world.ways.members["tegeres"];
        let (page, seat) = (format!("/en/members/{member}"), format!("/en/members/{member}/seat"));
        let mut tegeres = world.group("tegeres");
        let html = tegeres.get(&page).text();
        let (_, youth) = html.split_once("<bdi>Youth</bdi>").unwrap();
        let key = between(youth, "name=\"caucus\" value=\"", "\"").unwrap().to_owned();
        assert!(html.contains("Women and feminist"), "the caucuses of the circles above can be entered too");
        let enter = [("caucus", key.as_str()), ("does", "enter")];
        assert_eq!(tegeres.post(&seat, &enter).status, 303);
        world.recorded("enter");
        assert!(world.browser().get(&page).text().contains("<bdi>Youth</bdi>"));
        let circle = format!("/en/circles/{kapchorwa}");
        assert!(world.browser().get(&circle).text().contains("one member"));

        let mut elgon = world.group("elgon");
        elgon.get(&page);
        let quit = [("caucus", key.as_str()), ("does", "quit")];
        elgon.get(&format!("/en/members/{}", world.ways.members["elgon"]));
        assert_eq!(elgon.post(&seat, &quit).status, 404, "nobody sits or stands for another");
        tegeres.get(&page);
        assert_eq!(tegeres.post(&seat, &quit).status, 303);
        world.recorded("quit");
        assert!(!world.browser().get(&page).text().contains("<bdi>Youth</bdi>"));
    });
}
