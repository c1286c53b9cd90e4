//! The roots of a paragraph: what lives and what is dead, the picture, the counts, and who may see which of it.

use civics::Actor;
use civics::consent::{Audience, Consent, Use};
use civics::loan::{LoanFact, live};
use jiff::Timestamp;
use site::store::sql::{Stmt, Val};
use site::store::trace::up::{From, onward, standing};
use site::store::trace::{footings, live_ask, of_text_ask, roots};
use site::store::{loan, testimony};

use crate::loan::{group, lending, raise, record, taken, tell, written};
use crate::world::{World, both, fresh_database, fresh_folder};

const UGANDA: [&str; 3] = ["tegeres", "elgon", "kampala"];

#[test]
fn the_page_of_a_paragraph_draws_its_roots_and_counts_who_stands_behind_them() {
    both(|world| {
        let told: Vec<i64> =
            (0..6).map(|n| tell(world, "tegeres", n, Audience::Public, Audience::Public)).collect();
        testimony_published(world, told[0], Some("said number 0"));
        testimony_published(world, told[1], Some("said number 1"));
        let wide = Consent::default().with(Use::Count, Audience::Public).with(Use::Publish, Audience::Public);
        let wide = wide.with(Use::Quote, Audience::Public);
        record(world, testimony::change(told[2], wide)).unwrap();
        testimony_published(world, told[2], None);
        let open = raise(world, "tegeres", "The <spring> & the well", (Audience::Public, &told));
        let near = raise(world, "elgon", "The false scale", (Audience::Country, &[]));
        let one = taken(
            world,
            (group(world, "tegeres"), lending(world, open, "uganda", &told)),
            "uganda",
            "amina",
            &UGANDA,
        );
        let two = taken(
            world,
            (group(world, "elgon"), lending(world, near, "uganda", &[])),
            "uganda",
            "amina",
            &UGANDA,
        );
        let (text, paragraph) = written(world, "uganda", "kampala", &[one, two]);
        let path = format!("paragraphs/{paragraph}");
        assert_eq!(world.browser().get(&format!("/en/{path}")).status, 404, "a draft is for the alliance");
        let page = world.group("elgon").get(&format!("/en/{path}")).text();
        for text in [
            "2 of 2 roots are live",
            "The &lt;spring&gt; &amp; the well",
            "The false scale",
            "The springs belong to those who drink from them.",
            "<dt>Testimonies that may be counted here</dt><dd>6</dd>",
            "said number 0",
            "said number 2",
            &format!("/en/loans/{one}"),
            &format!("/en/log/{two}"),
        ] {
            assert!(page.contains(text), "{text}: {page}");
        }
        assert!(!page.contains("<spring>") && page.matches("<svg").count() == 1, "{page}");
        // Somebody of another country sees that there is a root, and not which.
        let page = world.group("saptari").get(&format!("/en/{path}")).text();
        assert!(
            !page.contains("The false scale") && page.contains("A struggle that is not for everybody"),
            "{page}"
        );
        let arabic = world.group("saptari").get(&format!("/ar/{path}")).text();
        assert!(arabic.contains("M344 30V"), "mirrored: {arabic}");

        record(world, loan::recall(group(world, "elgon"), two, String::new())).unwrap();
        record(world, testimony::withdraw(told[0])).unwrap();
        let page = world.group("elgon").get(&format!("/en/{path}")).text();
        for text in [
            "1 of 2 roots are live",
            "stroke-dasharray",
            "taken back",
            "Somebody who stood behind it",
            "<dd>5</dd>",
        ] {
            assert!(page.contains(text), "{text}: {page}");
        }
        assert!(!page.contains("said number 0"), "what was withdrawn is gone");
        record(world, testimony::change(told[2], wide.with(Use::Quote, Audience::Group))).unwrap();
        let page = world.group("elgon").get(&format!("/en/{path}")).text();
        assert!(page.contains("said number 1"), "{page}");
        assert!(
            !page.contains("said number 2"),
            "published by itself still, and not to be quoted here any more"
        );
        let touched = move |on: From, inside: bool| {
            let found = world.wait(world.app.store.read(move |q| standing(q, on, inside, (-1, 10)))).unwrap();
            found.iter().map(|one| one.paragraph).collect::<Vec<_>>()
        };
        assert_eq!(touched(From::Struggle(open), true), [paragraph]);
        assert_eq!(touched(From::Loan(one), true), [paragraph]);
        assert_eq!(touched(From::Testimony(told[1]), true), [paragraph]);
        assert_eq!(touched(From::Testimony(told[0]), true), Vec::<i64>::new(), "withdrawn");
        assert_eq!(touched(From::Loan(one), false), Vec::<i64>::new(), "a draft is for the alliance");
        assert_eq!(world.wait(world.app.store.read(move |q| onward(q, one))).unwrap(), Vec::<i64>::new());
        assert_eq!(crate::loan::footing(world, text), (1, 1, 2));
        record(world, loan::recall(group(world, "tegeres"), one, String::new())).unwrap();
        let page = world.group("elgon").get(&format!("/en/{path}")).text();
        assert!(page.contains("0 of 2 roots are live") && !page.contains("said number"), "{page}");
        assert!(!page.contains("<dd>5</dd>"), "who took back what it lent stands behind nothing: {page}");
    });
}

fn testimony_published(world: &World, key: i64, part: Option<&str>) {
    let (member, part) = (world.ways.members["tegeres"], part.map(str::to_owned));
    record(world, testimony::publish(Actor::Group { member }, key, Audience::Public, part)).unwrap();
}

#[test]
fn the_recall_of_a_released_texts_root_is_seen_by_everybody_and_nothing_else_of_the_draft() {
    both(|world| {
        let open = raise(world, "tegeres", "The spring", (Audience::Public, &[]));
        let one = taken(
            world,
            (group(world, "tegeres"), lending(world, open, "uganda", &[])),
            "uganda",
            "amina",
            &UGANDA,
        );
        let (text, paragraph) = written(world, "uganda", "kampala", &[one]);
        let (_, other) = written(world, "uganda", "kampala", &[one]);
        // Released as the fold would leave it; the way there is the story of releases.
        let rows: [Stmt; 2] = [
            ("UPDATE text SET state = 'released', freezing = 7 WHERE id = $1", vec![text.into()]),
            ("INSERT INTO frozen (freezing, paragraph, version) VALUES (7, $1, 0)", vec![paragraph.into()]),
        ];
        world.writer().write_all(&rows).unwrap();
        let path = format!("/en/paragraphs/{paragraph}");
        let page = world.browser().get(&path);
        assert_eq!(page.status, 200);
        assert!(page.text().contains("The spring") && page.text().contains(">released<"), "{}", page.text());
        assert_eq!(world.browser().get(&format!("/en/paragraphs/{other}")).status, 404);
        assert_eq!(world.browser().get("/en/paragraphs/0").status, 404);
        record(world, loan::recall(group(world, "tegeres"), one, String::new())).unwrap();
        let page = world.browser().get(&path).text();
        assert!(page.contains("0 of 1 roots are live") && page.contains("taken back"), "{page}");
    });
}

/// Numbers that look like chance and are the same each time.
fn next(seed: &mut u64, below: i64) -> i64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    i64::try_from(*seed >> 33).unwrap() % below
}

#[test]
fn the_database_finds_live_what_the_rule_finds_live() {
    const NOW: i64 = 1_000_000;
    let mut worlds = vec![World::bare(fresh_folder(), None)];
    worlds.extend(fresh_database().map(|file| World::bare(fresh_folder(), Some(file))));
    let now = Timestamp::from_second(NOW).unwrap();
    let (mut seed, mut loans) = (7, Vec::new());
    let mut rows: Vec<Stmt> = vec![(
        "INSERT INTO struggle (id, member, circle, name, language, country, grain, place, audience, demands, tried, status,
           change, outcome, lessons, joint, missing, joined, channel, helper, version, at)
         VALUES (1, 1, 1, 'x', 'en', 'UG', 'country', '', 4, '[]', '', 'active', '', '', '', 0, 0, 0, 'web', NULL, 1, '')",
        vec![],
    )];
    for n in 0..200i64 {
        let source = (n > 0 && next(&mut seed, 3) > 0).then(|| 100 + next(&mut seed, n));
        let fact = LoanFact {
            key: 100 + n,
            lender: 1,
            source,
            giver: None,
            circle: 5 + next(&mut seed, 2),
            demands: vec![],
            until: Timestamp::from_second(NOW + next(&mut seed, 12) - 1).unwrap(),
            onward: true,
            taken: next(&mut seed, 10) > 0,
            recalled: next(&mut seed, 10) == 0,
        };
        let flag = |yes: bool| if yes { Val::Int(9) } else { Val::Null };
        rows.push((
            "INSERT INTO loan (id, struggle, lender, giver, source, circle, demands, conditions, until, onward, taken, recalled,
               reason, at) VALUES ($1, 1, 1, NULL, $2, $3, '[]', '', $4, 1, $5, $6, '', '')",
            vec![
                fact.key.into(),
                fact.source.into(),
                fact.circle.into(),
                fact.until.as_second().into(),
                flag(fact.taken),
                flag(fact.recalled),
            ],
        ));
        rows.push((
            "INSERT INTO root (paragraph, loan) VALUES ($1, $2)",
            vec![(n % 4).into(), fact.key.into()],
        ));
        loans.push(fact);
    }
    for n in 0..4i64 {
        rows.push((
            "INSERT INTO paragraph (id, text, place, form, parent, version, versions, words, struck, at)
             VALUES ($1, 50, $2, 'plain', NULL, 0, 1, '', 0, '')",
            vec![n.into(), n.into()],
        ));
    }
    let lives = |fact: &&LoanFact| live(&loans, fact.key, now);
    assert!(loans.iter().filter(lives).count() > 20, "too few live to tell anything");
    for world in &worlds {
        world.writer().write_all(&rows).unwrap();
        let (asks, circle) = (of_text_ask(50, now), live_ask(5, now, -1, 1000));
        let answers = world.wait(world.app.store.read(move |q| q.ask(&[asks, circle]))).unwrap();
        let found = footings(&answers[0]).unwrap();
        for (n, footing) in (0i64..).zip(&found) {
            let own = || loans.iter().filter(move |fact| (fact.key - 100) % 4 == n);
            let alive = own().filter(lives).count() as u64;
            assert_eq!((footing.key, footing.live, footing.dead), (n, alive, own().count() as u64 - alive));
        }
        let of_circle: Vec<i64> = roots(&answers[1]).unwrap().iter().map(|root| root.loan).collect();
        let expected: Vec<i64> =
            loans.iter().filter(|fact| fact.circle == 5).filter(lives).map(|fact| fact.key).collect();
        assert_eq!(of_circle, expected);
    }
}
