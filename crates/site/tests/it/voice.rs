//! Voice: who speaks in a circle, counted and measured; what a circle says about it; and that the few stay hidden.

use civics::consent::{Audience, Consent, Use};
use civics::helper::Channel;
use civics::member::{Kind, Profile, Register};
use civics::round::{By, Ground, Stance, Stand};
use civics::testimony::{Behalf, Grain, Place, Tell};
use civics::{Act, Actor, Address};
use site::store::rebuild;
use site::store::testimony::{self, Beside};

use crate::kernel::derived;
use crate::panel::{given, object, round};
use crate::world::{World, both};

/// Registers groups of a kind in Kapchorwa; gives their keys.
fn groups(world: &World, kind: Kind, many: usize) -> Vec<i64> {
    let kapchorwa = world.ways.circles["kapchorwa"];
    let rows = world.ask("SELECT charter FROM circle WHERE id = $1", vec![kapchorwa.into()]);
    let site::store::sql::Val::Int(charter) = rows[0][0] else { panic!("{rows:?}") };
    (0..many)
        .map(|nth| {
            let profile = Profile {
                name: format!("{} group {nth}", kind.word()),
                kind,
                country: "UG".into(),
                place: String::new(),
                language: "en".into(),
                federation: None,
            };
            let charter = Address::here(charter.unsigned_abs());
            let body = Register { charter, profile, helper: None, channel: Channel::Paper };
            given(world, Act::Register(body), kapchorwa, 0)
        })
        .collect()
}

fn tell(world: &World, member: i64, count: Audience) {
    let raw = Tell {
        member: Address::here(member.unsigned_abs()),
        words: "told".into(),
        language: "en".into(),
        place: Place { grain: Grain::Country, name: String::new() },
        causes: vec![],
        facets: vec![],
        media: vec![],
        behalf: Behalf::Group,
        channel: Channel::Web,
        helper: None,
        consent: Consent::default().with(Use::Count, count),
        sample: true,
    };
    let receipt: [u8; 32] = world.edge.dice();
    let beside = Beside { receipt: receipt.to_vec(), ..Beside::default() };
    world
        .wait(world.app.store.record(receipt, testimony::tell(Actor::Group { member }, raw, beside)))
        .unwrap();
}

fn stand(world: &World, proposal: i64, member: i64) {
    let here = |key: i64| Address::here(key.unsigned_abs());
    let by = By { member: here(member), channel: Channel::Web, mandate: None, helper: None };
    let (proposal, version) = (here(proposal), here(proposal));
    let body = Stand { proposal, version, by, stance: Stance::Consent, words: String::new() };
    given(world, Act::Stand(body), world.ways.circles["all"], member);
}

/// The cells of the line of a table that begins with that name.
fn line(page: &str, table: &str, name: &str) -> Vec<String> {
    let (_, rest) = page.split_once(&format!("id=\"{table}\"")).unwrap();
    let (_, rest) = rest.split_once(&format!("<bdi>{name}</bdi></th>")).unwrap();
    let (row, _) = rest.split_once("</tr>").unwrap();
    let cells = row.split("<td class=\"number\">").skip(1);
    cells
        .map(|cell| if cell.contains("abbr") { "–" } else { cell.split('<').next().unwrap() }.to_owned())
        .collect()
}

#[test]
fn a_page_counts_who_speaks_beside_who_is_a_member_and_hides_the_few() {
    both(|world| {
        let all = world.ways.circles["all"];
        let path = format!("/en/circles/{all}/voice");
        let (women, unions) = (groups(world, Kind::Women, 12), groups(world, Kind::Union, 8));
        let proposal = round(world, world.ways.members["landless"]);
        for member in women.iter().take(6).chain(&unions[..6]) {
            stand(world, proposal, *member);
        }
        for member in unions.iter().take(2) {
            object(world, proposal, *member, (Ground::Harm, "Our wells would run dry."));
        }
        let page = world.browser().get(&path).text();
        // Kinds: members, told, raised, joined, lent, proposed, stood, objected, answered, signed.
        let seen = line(&page, "kinds", "Women&#39;s or feminist organisation");
        assert_eq!((seen[0].as_str(), seen[6].as_str(), seen[7].as_str()), ("13", "6", "–"), "{seen:?}");
        let seen = line(&page, "kinds", "Union or cooperative");
        assert_eq!((seen[0].as_str(), seen[6].as_str(), seen[7].as_str()), ("9", "6", "–"), "{seen:?}");
        let seen = line(&page, "caucuses", "Grassroots");
        assert_eq!((seen[0].as_str(), seen[1].as_str()), ("2", "–"), "two are too few to be told");
        assert!(page.contains("Gini coefficient") && page.len() < 60_000);
        assert_eq!(world.browser().get("/en/circles/999999/voice").status, 404);
        // Eight groups tell to the alliance alone: a visitor does not see it, the alliance does.
        for member in women.iter().take(6).chain(&unions[..2]) {
            tell(world, *member, Audience::Alliance);
        }
        let told = |page: &str| line(page, "kinds", "Women&#39;s or feminist organisation")[1].clone();
        assert_eq!(told(&world.browser().get(&path).text()), "–");
        assert_eq!(told(&world.group("tegeres").get(&path).text()), "6");
    });
}

#[test]
fn what_is_withdrawn_is_counted_no_more_and_a_rebuild_comes_to_the_same() {
    both(|world| {
        let kapchorwa = world.ways.circles["kapchorwa"];
        let path = format!("/en/circles/{kapchorwa}/voice");
        let women = groups(world, Kind::Women, 9);
        for member in women.iter().take(5) {
            tell(world, *member, Audience::Public);
        }
        let told = || {
            line(&world.browser().get(&path).text(), "kinds", "Women&#39;s or feminist organisation")[1]
                .clone()
        };
        // Five of nine; the four that did not are too few to be told from the others beside the total.
        let first = told();
        tell(world, women[5], Audience::Group);
        assert_eq!(told(), first, "what nobody may count changes nothing");
        let rows = world.ask("SELECT MAX(id) FROM testimony WHERE member = $1", vec![women[0].into()]);
        let site::store::sql::Val::Int(key) = rows[0][0] else { panic!("{rows:?}") };
        let once: [u8; 32] = world.edge.dice();
        world.wait(world.app.store.record(once, testimony::withdraw(key))).unwrap();
        assert_eq!(told(), "–", "four are left");
        let before = derived(world);
        rebuild::rebuild(world.writer().as_mut(), &mut |_| {}).unwrap();
        assert_eq!(derived(world), before);
        assert_eq!(told(), "–");
    });
}

#[test]
fn a_circle_reviews_who_speaks_and_sees_what_changed_since() {
    both(|world| {
        let kapchorwa = world.ways.circles["kapchorwa"];
        let page = format!("/en/circles/{kapchorwa}/voice");
        let path = format!("{page}/review");
        let women = groups(world, Kind::Women, 6);
        for member in &women {
            tell(world, *member, Audience::Public);
        }
        assert_eq!(world.group("tegeres").get(&path).status, 404, "no convenor");
        assert_eq!(world.person("maya").get(&path).status, 404, "a convenor of another circle");
        let mut amina = world.person("amina");
        assert_eq!(amina.get(&path).status, 200);
        let refused = amina.post(&path, &[("words", "\u{202E}hidden")]);
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("hidden</textarea>"));
        assert_eq!(amina.post(&path, &[("words", "We will ask the small groups first.")]).status, 303);
        world.recorded("review");
        let rows = world.ask("SELECT members, gini FROM review WHERE circle = $1", vec![kapchorwa.into()]);
        let site::store::sql::Val::Text(gini) = &rows[0][1] else { panic!("{rows:?}") };
        assert!(gini.parse::<u32>().unwrap() > 0, "some told more often than others");
        tell(world, women[0], Audience::Public);
        tell(world, women[0], Audience::Public);
        tell(world, women[0], Audience::Public);
        let seen = world.browser().get(&page).text();
        assert!(seen.contains("We will ask the small groups first."));
        assert!(
            seen.contains("At the last review")
                && seen.contains(&format!("<td class=\"number\">{gini}</td>")),
            "{seen}"
        );
        assert!(seen.contains("dir=\"ltr\">+"), "voice has become less equal: {seen}");
    });
}
