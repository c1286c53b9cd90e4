//! Helpers: entrusted by a convenor for a time and for channels, with a way in that is shown once.

use site::web::settings;

use crate::world::{World, between, both};

fn span(world: &World) -> [(&'static str, String); 2] {
    let today = world.edge.now().to_string();
    let year: i32 = today[..4].parse().unwrap();
    [("starts", today[..10].to_owned()), ("ends", format!("{}-01-01", year + 1))]
}

#[test]
fn somebody_new_is_entrusted_comes_in_with_a_ticket_and_is_dismissed() {
    both(|world| {
        let kapchorwa = world.ways.circles["kapchorwa"];
        let serve = format!("/en/circles/{kapchorwa}/serve");
        let path = format!("{serve}/helper");
        let mut amina = world.person("amina");
        amina.get(&path);
        let [starts, ends] = span(world);
        let base = [("name", "Grace"), ("sign_in", "Grace K"), (starts.0, &starts.1), (ends.0, &ends.1)];
        let none = amina.post(&path, &base);
        assert_eq!(none.status, 422, "a helper has channels");
        assert!(none.text().contains("value=\"Grace K\""));
        let fields: Vec<_> = base.into_iter().chain([("channels", "phone"), ("channels", "paper")]).collect();
        let (token, once) = (amina.hidden("token"), amina.hidden("once"));
        let all: Vec<_> =
            [("token", token.as_str()), ("once", once.as_str())].into_iter().chain(fields.clone()).collect();
        let (first, second) = (amina.post_raw(&path, &all, &[]), amina.post_raw(&path, &all, &[]));
        assert_eq!((first.status, second.status), (200, 200), "{}", first.text());
        let ticket = |page: &str| between(page, "class=\"code\">", "</p>").unwrap().to_owned();
        assert_eq!(ticket(&first.text()), ticket(&second.text()), "one trust, one ticket");

        let mut grace = world.browser();
        grace.get("/en/sign-in");
        let words = [("ticket", ticket(&first.text())), ("password", "three goats under a tin roof".into())];
        let words: Vec<(&str, &str)> = words.iter().map(|(n, v)| (*n, v.as_str())).collect();
        assert_eq!(grace.post("/en/sign-in", &words).status, 303);
        let register = format!("/en/register/{kapchorwa}");
        assert_eq!(grace.get(&register).status, 200);

        amina.get(&path);
        assert_eq!(amina.post(&path, &fields).status, 422, "the name to sign in with is taken");
        let page = amina.get(&serve).text();
        let (_, hers) = page.split_once("<bdi>Grace</bdi>").unwrap();
        assert!(hers.contains("By phone") && hers.contains("On paper"));
        let key = between(hers, "name=\"helper\" value=\"", "\"").unwrap().to_owned();
        assert_eq!(world.group("tegeres").get(&serve).status, 404);
        assert_eq!(amina.post(&format!("{serve}/dismiss"), &[("helper", &key)]).status, 303);
        world.recorded("dismiss");
        assert_eq!(grace.get(&register).status, 404, "the trust has ended");
    });
}

#[test]
fn somebody_known_is_entrusted_by_her_name_and_her_number() {
    both(|world| {
        let nepal = world.ways.circles["nepal"];
        let path = format!("/en/circles/{nepal}/serve/helper");
        let (_, id, _) = world.ways.persons.iter().find(|(name, ..)| name == "chebet").unwrap();
        let number = settings::hand(&world.app, id).to_string();
        let mut maya = world.person("maya");
        maya.get(&path);
        let [starts, ends] = span(world);
        let tail = [(starts.0, starts.1.as_str()), (ends.0, ends.1.as_str()), ("channels", "paper")];
        let fields = |number: &'static str| [("sign_in", "chebet"), ("number", number)];
        assert_eq!(maya.post(&path, &[&fields("1")[..], &tail].concat()).status, 422);
        let right = [&[("sign_in", "chebet"), ("number", number.as_str())][..], &tail].concat();
        assert_eq!(maya.post(&path, &right).status, 303);
        world.recorded("entrust");
        assert_eq!(world.person("chebet").get(&format!("/en/register/{nepal}")).status, 200);
    });
}
