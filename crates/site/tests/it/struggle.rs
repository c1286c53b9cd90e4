//! Struggles: raised from what a group heard, found by others, joined, brought together; and never shown too far.

use civics::consent::Audience;
use civics::helper::Channel;
use civics::struggle::{Account, Change, Raise, Report, Status};
use civics::testimony::{Grain, Place};
use civics::{Actor, Address};
use site::store::rebuild;
use site::store::search::{Found, Wanted, search};
use site::store::sql::Val;
use site::store::struggle::deeds;
use site::store::struggle::seen::{Sight, alike};

use crate::world::{World, a_telling, both};

fn here(key: i64) -> Address {
    Address::here(key.unsigned_abs())
}

fn account(name: &str, audience: Audience) -> Account {
    Account {
        name: name.into(),
        language: "en".into(),
        place: Place { grain: Grain::Country, name: String::new() },
        audience,
        causes: vec!["land".into()],
        powers: vec![],
        demands: vec!["Give the spring back".into()],
        bearers: vec!["District Land Board".into()],
        tried: String::new(),
    }
}

fn raising(member: i64, account: Account) -> Raise {
    Raise { member: here(member), account, heard: vec![], joint: vec![], channel: Channel::Web, helper: None }
}

/// Records a struggle without a page, and gives its key.
fn raise(world: &World, id: &str, raw: impl FnOnce(i64) -> Raise) -> i64 {
    let member = world.ways.members[id];
    let deed = deeds::raise(Actor::Group { member }, raw(member));
    let recorded = world.wait(world.app.store.record(world.edge.dice(), deed)).unwrap();
    i64::try_from(recorded.index).unwrap()
}

fn sight(world: &World, id: &str) -> Sight {
    let mine = if id.is_empty() { vec![] } else { vec![world.ways.members[id]] };
    let now = world.edge.now();
    world.wait(world.app.store.read(move |q| Sight::of(q, &mine, &[], now))).unwrap()
}

fn find(world: &World, id: &str, wanted: Wanted) -> Found {
    let sight = sight(world, id);
    let wanted = Wanted { before: i64::MAX, most: 20, ..wanted };
    world.wait(world.app.store.read(move |q| search(q, &sight, &wanted))).unwrap()
}

fn keys(world: &World, id: &str, words: &str) -> Vec<i64> {
    let found = find(world, id, Wanted { words: words.into(), ..Wanted::default() });
    found.list.iter().map(|one| one.key).collect()
}

/// The rows of everything that the fold makes of struggles.
fn derived(world: &World) -> Vec<Vec<Vec<Val>>> {
    [
        "SELECT id, member, circle, name, country, audience, demands, status, change, outcome, joint, missing, joined,
           version, at FROM struggle ORDER BY id",
        "SELECT struggle, dim, word, name FROM mark ORDER BY struggle, dim, word",
        "SELECT struggle, testimony FROM heard ORDER BY struggle, testimony",
        "SELECT struggle, own, id FROM joined ORDER BY id",
        "SELECT joint, own, agreed FROM part ORDER BY joint, own",
        "SELECT struggle, id, kind, sealed, at FROM account ORDER BY struggle, id",
        "SELECT id, account, report, marks FROM sought ORDER BY id",
        "SELECT id FROM unsealed ORDER BY id",
        "SELECT id, name, under, tokens FROM driver ORDER BY id",
        "SELECT circle, member, kind, n FROM voice ORDER BY circle, member, kind",
    ]
    .map(|sql| world.ask(sql, vec![]))
    .into()
}

#[test]
fn the_same_struggles_are_found_on_both_databases_and_only_by_who_may_see_them() {
    both(|world| {
        let at = |audience| move |member| raising(member, account("The spring of Tegeres", audience));
        let group = raise(world, "tegeres", at(Audience::Group));
        let country = raise(world, "tegeres", at(Audience::Country));
        let alliance = raise(world, "tegeres", at(Audience::Alliance));
        let public = raise(world, "tegeres", at(Audience::Public));
        assert_eq!(keys(world, "tegeres", "spring"), [public, alliance, country, group]);
        assert_eq!(keys(world, "kampala", "spring"), [public, alliance, country]);
        assert_eq!(keys(world, "saptari", "spring"), [public, alliance]);
        assert_eq!(keys(world, "", "spring"), [public]);
        for typed in ["SPRING tegeres", "tegeres spr", "board land", "grabs", "\"spring\" (-", "spring*", ""]
        {
            assert_eq!(keys(world, "", typed), [public], "{typed}");
        }
        for typed in ["springs", "sp", "spring OR debt", "spring nothing", "__a1"] {
            assert!(keys(world, "tegeres", typed).is_empty(), "{typed}");
        }
        let by = |wanted: Wanted| find(world, "", wanted).list.len();
        assert_eq!(by(Wanted { cause: Some("land".into()), ..Wanted::default() }), 1);
        assert_eq!(by(Wanted { cause: Some("debt".into()), ..Wanted::default() }), 0);
        assert_eq!(by(Wanted { bearer: "land boa".into(), ..Wanted::default() }), 1);
        assert_eq!(by(Wanted { bearer: "spring".into(), ..Wanted::default() }), 0);
        assert_eq!(by(Wanted { country: Some("UG".into()), ..Wanted::default() }), 1);
        assert_eq!(by(Wanted { status: Some(Status::Won), ..Wanted::default() }), 0);
        assert_eq!(by(Wanted { language: Some("en-GB".into()), ..Wanted::default() }), 1);
        assert_eq!(by(Wanted { circles: vec![world.ways.circles["nepal"]], ..Wanted::default() }), 0);

        let raw = Report {
            struggle: here(public),
            status: Status::Won,
            change: Some(Change::Small),
            outcome: "The fence is gone".into(),
            lessons: String::new(),
        };
        let holder = Actor::Group { member: world.ways.members["tegeres"] };
        world.wait(world.app.store.record([3; 32], deeds::report(holder, raw))).unwrap();
        world.recorded("report");
        assert_eq!(by(Wanted { status: Some(Status::Won), words: "fence".into(), ..Wanted::default() }), 1);

        let other = raise(world, "saptari", |member| raising(member, account("Dalan", Audience::Alliance)));
        let sight = sight(world, "saptari");
        let (many, like) = world.wait(world.app.store.read(move |q| alike(q, &sight, other))).unwrap();
        assert_eq!((many, like.len()), (2, 2), "its country's and its group's alone are not offered");

        let before = derived(world);
        rebuild::rebuild(world.writer().as_mut(), &mut |_| {}).unwrap();
        assert_eq!(derived(world), before);
        assert_eq!(keys(world, "", "spring"), [public], "the index is drawn again, too");
        assert_eq!(keys(world, "", "fence"), [public]);
    });
}

#[test]
fn what_a_struggle_grew_from_stays_out_of_the_log_and_goes_with_the_testimony() {
    both(|world| {
        let member = world.ways.members["tegeres"];
        let told =
            world.wait(world.app.store.record([7; 32], a_telling(member, "They took the spring"))).unwrap();
        let testimony = i64::try_from(told.index).unwrap();
        let grown = raise(world, "tegeres", |member| Raise {
            heard: vec![here(testimony)],
            ..raising(member, account("Spring", Audience::Public))
        });
        let leaf = &world.ask("SELECT leaf FROM entry WHERE idx = $1", vec![Val::Int(grown)])[0][0];
        let Val::Text(leaf) = leaf else { panic!("{leaf:?}") };
        assert!(leaf.contains("\"refs\":[]"), "{leaf}");
        let payload = format!("/log/entry/{grown}/payload");
        assert_ne!(world.browser().get(&payload).status, 200, "it would say to whom the testimony was told");
        let open = raise(world, "tegeres", |member| raising(member, account("Spring", Audience::Public)));
        assert_eq!(world.browser().get(&format!("/log/entry/{open}/payload")).status, 200);
        let withdrawn = site::store::testimony::withdraw(testimony);
        world.wait(world.app.store.record([8; 32], withdrawn)).unwrap();
        assert!(world.ask("SELECT testimony FROM heard", vec![]).is_empty());
        let before = derived(world);
        rebuild::rebuild(world.writer().as_mut(), &mut |_| {}).unwrap();
        assert_eq!(derived(world), before);
    });
}
