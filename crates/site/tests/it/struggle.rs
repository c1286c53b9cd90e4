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

/// What a visitor finds below a key.
fn below_keys(world: &World, wanted: Wanted) -> Vec<i64> {
    let wanted = Wanted { most: 20, ..wanted };
    let found = world.wait(world.app.store.read(move |q| search(q, &Sight::default(), &wanted))).unwrap();
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
        let landless = raise(world, "elgon", |member| {
            raising(member, Account { demands: vec![], ..account("Landless springfield", Audience::Public) })
        });
        assert_eq!(keys(world, "", "spring"), [public], "a word that stands there is not a beginning");
        assert_eq!(keys(world, "", "sprin"), [landless, public]);
        let below = Wanted { words: "sprin".into(), before: landless, ..Wanted::default() };
        assert_eq!(below_keys(world, below), [public]);
        let below = Wanted { words: "spring".into(), before: public, ..Wanted::default() };
        assert!(below_keys(world, below).is_empty(), "nor on a later page");
        let by = |wanted: Wanted| find(world, "", wanted).list.len();
        assert_eq!(by(Wanted { cause: Some("land".into()), ..Wanted::default() }), 2);
        assert_eq!(by(Wanted { cause: Some("debt".into()), ..Wanted::default() }), 0);
        assert_eq!(by(Wanted { bearer: "land boa".into(), ..Wanted::default() }), 2);
        assert_eq!(by(Wanted { bearer: "spring".into(), ..Wanted::default() }), 0);
        assert_eq!(by(Wanted { country: Some("UG".into()), ..Wanted::default() }), 2);
        assert_eq!(by(Wanted { status: Some(Status::Won), ..Wanted::default() }), 0);
        assert_eq!(by(Wanted { language: Some("en-GB".into()), ..Wanted::default() }), 2);
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
        assert_eq!((many, like.len()), (3, 3), "its country's and its group's alone are not offered");

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

/// What a browser sends to raise a struggle.
fn fields<'a>(name: &'a str, audience: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("name", name),
        ("causes", "land"),
        ("demands", "Give the spring back\nTake the fence down"),
        ("bearers", "District Land Board"),
        ("tried", "We went to the office twice."),
        ("language", "en"),
        ("grain", "country"),
        ("audience", audience),
    ]
}

fn last(world: &World) -> i64 {
    i64::try_from(world.app.store.head().size()).unwrap() - 1
}

/// Raises a struggle through the form, and gives its key.
fn raised(world: &World, id: &str, fields: &[(&str, &str)]) -> i64 {
    let mut group = world.group(id);
    let path = format!("/en/struggles/raise/{}", world.ways.members[id]);
    assert_eq!(group.get(&path).status, 200);
    let answer = group.post(&path, fields);
    assert_eq!(answer.status, 303, "{}", answer.text());
    world.recorded("raise");
    last(world)
}

#[test]
fn a_group_raises_what_it_heard_and_tells_it_anew() {
    both(|world| {
        let member = world.ways.members["tegeres"];
        let deed = a_telling(member, "They took the spring of Kwetuta");
        let told = world.wait(world.app.store.record([7; 32], deed)).unwrap().index.to_string();
        let mut group = world.group("tegeres");
        let path = format!("/en/struggles/raise/{member}");
        assert_eq!(group.get("/en/struggles/raise").header("location"), path);
        let page = group.get(&path).text();
        assert!(page.contains("spring of Kwetuta") && page.contains("Land and resource grabs"));
        let mut all = fields("The spring", "country");
        all.extend([("heard", told.as_str()), ("powers", "hidden"), ("another", "Sand mining")]);
        let answer = group.post(&path, &all);
        assert_eq!(answer.status, 303, "{}", answer.text());
        world.recorded("raise");
        let key = last(world);
        let extended = world.ask("SELECT id FROM driver WHERE name = 'Sand mining'", vec![]);
        assert_eq!(extended, [[Val::Int(key - 1)]], "the driver is named in the act before");

        let here = format!("/en/struggles/{key}");
        let page = group.get(&here).text();
        for seen in [
            "The spring",
            "Take the fence down",
            "District Land Board",
            "Sand mining",
            "Hidden power",
            "one testimony",
        ] {
            assert!(page.contains(seen), "{seen}: {page}");
        }
        let kampala = world.group("kampala").get(&here).text();
        assert!(kampala.contains("Numbers below five are hidden") && !kampala.contains("/revise"));
        assert_eq!(world.group("saptari").get(&here).status, 404, "another country");
        assert_eq!(world.browser().get(&here).status, 404);
        assert!(group.get(&format!("/en/own/{told}")).text().contains("Struggles that grew from it"));
        let leaf = &world.ask("SELECT leaf FROM entry WHERE idx = $1", vec![Val::Int(key)])[0][0];
        let Val::Text(leaf) = leaf else { panic!("{leaf:?}") };
        assert!(!leaf.contains("\"by\""), "the envelope does not name who raised it: {leaf}");

        let revise = format!("{here}/revise");
        let form = group.get(&revise).text();
        assert!(form.contains("value=\"The spring\"") && form.contains("Take the fence down"));
        assert!(form.contains(&format!("name=\"heard\" value=\"{told}\" checked")), "{form}");
        assert_eq!(group.post(&revise, &fields("The spring of all", "public")).status, 303);
        world.recorded("revise");
        assert!(world.browser().get(&here).text().contains("The spring of all"));
        let payload = format!("/log/entry/{}/payload", last(world));
        assert_eq!(
            world.browser().get(&payload).status,
            200,
            "it names no testimony now and is for everybody"
        );
        group.get(&revise);
        assert_eq!(group.post(&revise, &fields("The spring of all", "group")).status, 303);
        assert_ne!(world.browser().get(&payload).status, 200, "what was public is sealed again");
        assert_eq!(world.browser().get(&here).status, 404);
        for stranger in ["elgon", "kampala"] {
            assert_eq!(world.group(stranger).get(&revise).status, 404);
        }
    });
}

#[test]
fn what_is_wrong_is_said_and_the_form_comes_back() {
    both(|world| {
        let path = format!("/en/struggles/raise/{}", world.ways.members["tegeres"]);
        let mut group = world.group("tegeres");
        group.get(&path);
        let size = world.app.store.head().size();
        let (long, many) =
            ("x".repeat(121), "one\n".to_owned() + &(0..30).map(|n| format!("d{n}\n")).collect::<String>());
        let other = world.ways.receipts.iter().map(|(key, _)| key.to_string()).next_back().unwrap();
        for (field, value, said) in [
            ("name", long.as_str(), "120 fit"),
            ("name", "Spring \u{202E}gnirps", "U+202E"),
            ("causes", "", "Causes"),
            ("causes", "gold", "Causes"),
            ("audience", "", "Who may see it"),
            ("audience", "nobody", "Who may see it"),
            ("demands", many.as_str(), "at most 20"),
            ("language", "no such tongue", "Language"),
            ("heard", other.as_str(), "What it grew from"),
            ("joint", "1", "Struggle"),
            ("another", "LÁND and resource  grabs", "on the list already"),
        ] {
            let mut all = fields("The spring", "alliance");
            all.retain(|(name, _)| *name != field);
            all.push((field, value));
            let answer = group.post(&path, &all);
            assert_eq!(answer.status, 422, "{field} {value}: {}", answer.text());
            let page = answer.text();
            assert!(page.contains(said) && page.contains("We went to the office twice."), "{field}: {page}");
        }
        assert_eq!(world.app.store.head().size(), size, "nothing was taken");
        let elgon = format!("/en/struggles/raise/{}", world.ways.members["elgon"]);
        assert_eq!(group.get(&elgon).status, 404);
        group.get(&path);
        assert_eq!(group.post(&elgon, &fields("Theirs", "public")).status, 404);
        assert_eq!(world.browser().get(&path).status, 303, "a stranger is led to the sign-in");
    });
}

#[test]
fn a_helper_enters_what_a_group_says_and_sees_nothing_that_it_heard() {
    both(|world| {
        let path = format!("/en/struggles/raise/{}", world.ways.members["tegeres"]);
        let mut sabila = world.person("sabila");
        let page = sabila.get(&path).text();
        assert!(page.contains("name=\"channel\"") && !page.contains("name=\"heard\""), "{page}");
        let mut all = fields("The spring", "group");
        assert_eq!(sabila.post(&path, &all).status, 422, "the channel is missing");
        all.push(("channel", "paper"));
        let answer = sabila.post(&path, &all);
        assert_eq!((answer.status, answer.header("location")), (303, "/en/help"), "{}", answer.text());
        let key = last(world);
        assert_eq!(sabila.get(&format!("/en/struggles/{key}")).status, 404);
        let page = world.group("tegeres").get(&format!("/en/struggles/{key}")).text();
        assert!(page.contains("On paper") && page.contains("typed in by a helper"));
        let other = format!("/en/struggles/raise/{}", world.ways.members["kampala"]);
        assert_eq!(sabila.get(&other).status, 404, "she helps in her circle alone");
    });
}

#[test]
fn others_say_ours_too_with_their_own_struggle() {
    both(|world| {
        let spring = raised(world, "tegeres", &fields("The spring", "public"));
        let field = raised(world, "elgon", &fields("The field", "country"));
        let page = format!("/en/struggles/{spring}");
        let mut elgon = world.group("elgon");
        assert!(elgon.get(&page).text().contains("Like this one"));
        let join = format!("{page}/join");
        let form = elgon.get(&join).text();
        assert!(form.contains("The field"));
        assert_eq!(elgon.post(&join, &[]).status, 422, "which one?");
        let own = field.to_string();
        assert_eq!(elgon.post(&join, &[("own", &own)]).status, 303);
        world.recorded("join");
        let leaf = &world.ask("SELECT leaf FROM entry ORDER BY idx DESC LIMIT 1", vec![])[0][0];
        let Val::Text(leaf) = leaf else { panic!("{leaf:?}") };
        let silent = !leaf.contains("\"by\"") && !leaf.contains("\"circle\"");
        assert!(silent, "the field is for its country alone: {leaf}");
        elgon.get(&join);
        let again = elgon.post(&join, &[("own", &own)]);
        assert!(again.status == 422 && again.text().contains("done already"), "{}", again.text());
        assert!(world.group("kampala").get(&page).text().contains("The field"));
        let outside = world.browser().get(&page).text();
        assert!(!outside.contains("Ours too: one") && !outside.contains("The field"), "{outside}");
        assert!(!outside.contains("One more group joined"), "fewer than five are not counted");
        assert!(
            world.group("tegeres").get(&page).text().contains("Ours too: one group"),
            "its holder sees it"
        );

        let mut tegeres = world.group("tegeres");
        assert_eq!(tegeres.get(&join).status, 404, "nobody joins its own");
        tegeres.get(&page);
        tegeres.get("/en/drivers");
        let refused = tegeres.post(&join, &[("own", &own)]);
        assert_eq!(refused.status, 404, "nor with another's");
        let saptari = raised(world, "saptari", &fields("Dalan", "alliance")).to_string();
        let mut group = world.group("saptari");
        group.get(&format!("/en/struggles/{saptari}/report"));
        let hidden = format!("/en/struggles/{field}/join");
        assert_eq!(group.post(&hidden, &[("own", &saptari)]).status, 404, "what it may not see");
    });
}

#[test]
fn a_joint_struggle_needs_the_yes_of_each_holder() {
    both(|world| {
        let spring = raised(world, "tegeres", &fields("The spring", "alliance")).to_string();
        let field = raised(world, "elgon", &fields("The field", "alliance")).to_string();
        let mut elgon = world.group("elgon");
        let path = format!("/en/struggles/raise/{}?with={field}", world.ways.members["elgon"]);
        assert!(elgon.get(&path).text().contains(&format!("name=\"joint\" value=\"{field}\" checked")));
        let to = format!("/en/struggles/raise/{}", world.ways.members["elgon"]);
        let mut alone = fields("Water and land", "public");
        alone.extend([("joint", field.as_str()), ("with", field.as_str())]);
        let refused = elgon.post(&to, &alone);
        assert!(
            refused.status == 422 && refused.text().contains("at least two groups"),
            "{}",
            refused.text()
        );
        alone.push(("joint", &spring));
        assert_eq!(elgon.post(&to, &alone).status, 303);
        let joint = last(world);
        let (page, agree) = (format!("/en/struggles/{joint}"), format!("/en/struggles/{joint}/agree"));
        assert_eq!(world.browser().get(&page).status, 404, "nobody is spoken for before the yes");
        assert_eq!(world.group("kampala").get(&page).status, 404);
        assert!(keys(world, "elgon", "water").is_empty());
        let sealed = format!("/log/entry/{joint}/payload");
        assert_ne!(world.browser().get(&sealed).status, 200);
        assert!(elgon.get(&page).text().contains("One group has not said yes"));
        assert_eq!(world.group("kampala").get(&agree).status, 404);

        let mut tegeres = world.group("tegeres");
        assert!(tegeres.get(&agree).text().contains("Yes, we take part"));
        assert_eq!(tegeres.post(&agree, &[("own", &spring), ("yes", "no")]).status, 303);
        world.recorded("agree");
        assert!(elgon.get(&page).text().contains("said no"));
        tegeres.get(&agree);
        assert_eq!(tegeres.post(&agree, &[("own", &field), ("yes", "yes")]).status, 404, "not for another");
        tegeres.get(&agree);
        assert_eq!(tegeres.post(&agree, &[("own", &spring), ("yes", "no")]).status, 422);
        tegeres.get(&agree);
        assert_eq!(tegeres.post(&agree, &[("own", &spring), ("yes", "yes")]).status, 303);
        assert_eq!(keys(world, "", "water"), [joint]);
        assert_eq!(world.browser().get(&page).status, 200);
        assert_eq!(world.browser().get(&sealed).status, 200);

        elgon.get(&format!("{page}/revise"));
        assert_eq!(elgon.post(&format!("{page}/revise"), &fields("Water alone", "public")).status, 303);
        assert_eq!(world.browser().get(&page).status, 404, "who said yes to other words is asked again");
        let before = derived(world);
        rebuild::rebuild(world.writer().as_mut(), &mut |_| {}).unwrap();
        assert_eq!(derived(world), before);
    });
}

#[test]
fn where_it_stands_and_what_was_learned_is_said_by_its_holder() {
    both(|world| {
        let spring = raised(world, "tegeres", &fields("The spring", "public"));
        let path = format!("/en/struggles/{spring}/report");
        let mut group = world.group("tegeres");
        group.get(&path);
        let bare = group.post(&path, &[("status", "won"), ("lessons", "Go together")]);
        assert!(
            bare.status == 422
                && bare.text().contains("What came of it")
                && bare.text().contains("Go together")
        );
        let whole = [
            ("status", "won"),
            ("change", "systemic"),
            ("outcome", "The fence is down"),
            ("lessons", "Go together"),
        ];
        assert_eq!(group.post(&path, &whole).status, 303);
        world.recorded("report");
        let page = world.browser().get(&format!("/en/struggles/{spring}")).text();
        for seen in ["Won", "The rules themselves changed", "The fence is down", "Go together"] {
            assert!(page.contains(seen), "{seen}");
        }
        assert_eq!(world.group("elgon").get(&path).status, 404);
        let list = world.browser().get("/en/struggles?q=fence+tog&status=won&cause=land&country=UG").text();
        assert!(list.contains("The spring"), "{list}");
        let none = world.browser().get("/en/struggles?q=fence&status=lost").text();
        assert!(none.contains("Nothing was found"));
        let kapchorwa = world.ways.circles["kapchorwa"];
        assert!(
            world
                .browser()
                .get(&format!("/en/circles/{kapchorwa}"))
                .text()
                .contains(&format!("/en/struggles?circle={kapchorwa}"))
        );
        let uganda = world.ways.circles["uganda"];
        let below = world.browser().get(&format!("/en/struggles?circle={uganda}")).text();
        assert!(below.contains("The spring"), "a circle finds what stands in the circles below it");
    });
}

#[test]
fn any_member_names_a_driver_and_nobody_twice() {
    both(|world| {
        let mut group = world.group("saptari");
        group.get("/en/drivers");
        let member = world.ways.members["saptari"].to_string();
        let named =
            [("for", member.as_str()), ("name", "Dowry"), ("language", "ne"), ("under", "patriarchy")];
        assert_eq!(group.post("/en/drivers", &named).status, 303);
        world.recorded("extend");
        let page = world.browser().get("/en/drivers").text();
        assert!(
            page.contains("Dowry")
                && page.contains("part of")
                && page.contains(&format!("act {}", last(world)))
        );
        group.get("/en/drivers");
        for name in ["  dówry ", "Climate"] {
            let again = group
                .post("/en/drivers", &[("for", &member), ("name", name), ("language", "en"), ("under", "")]);
            assert!(again.status == 422 && again.text().contains("on the list already"), "{name}");
        }
        let other = world.ways.members["tegeres"].to_string();
        let foreign = [("for", other.as_str()), ("name", "Tolls"), ("language", "en"), ("under", "")];
        assert_eq!(group.post("/en/drivers", &foreign).status, 404);
    });
}

#[test]
fn a_list_goes_on_below_and_every_page_is_light() {
    both(|world| {
        for n in 0..25 {
            let name = format!("Spring number {n}");
            raise(world, "tegeres", |member| raising(member, account(&name, Audience::Public)));
        }
        let mut browser = world.browser();
        let page = browser.get("/en/struggles?q=spring").text();
        assert_eq!(page.matches("Spring number").count(), 20);
        let next = crate::world::between(&page, "rel=\"next\" href=\"", "\"").unwrap().replace("&amp;", "&");
        let page = browser.get(&next).text();
        assert_eq!(page.matches("Spring number").count(), 5);
        assert!(!page.contains("rel=\"next\""));
        let form = format!("/en/struggles/raise/{}", world.ways.members["tegeres"]);
        assert!(world.group("tegeres").get(&form).body.len() < 60_000);
    });
}
