//! The story from a struggle in one place to a statement that the alliance signs: steps 3 to 7 of the product's story,
//! through HTTP; and the demonstration, in which they have been taken already.

use site::store::rebuild;
use site::store::sql::Val;

use crate::faults::receipt_code;
use crate::world::{Answer, Browser, World, between, both};

const DAY: i64 = 86_400;
const DEMAND: &str = "Open the spring to everybody again.";

/// Opens a page, sends its form, and gives the number of the thing that the answer leads to.
fn made(browser: &mut Browser, page: &str, fields: &[(&str, &str)]) -> i64 {
    let answer = sent(browser, page, page.split('?').next().unwrap(), fields);
    let place = answer.header("location");
    let number = place.split(['/', '#', '?']).rev().find_map(|part| part.parse().ok());
    number.unwrap_or_else(|| panic!("{page} leads to {place:?}"))
}

fn sent(browser: &mut Browser, page: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
    let shown = browser.get(page);
    assert_eq!(shown.status, 200, "{page}: {}", shown.text());
    let answer = browser.post(path, fields);
    assert_eq!(answer.status, 303, "{page}: {}", answer.text());
    answer
}

/// The last act's index: what a form made whose answer leads elsewhere.
fn last(world: &World) -> i64 {
    i64::try_from(world.app.store.head().size()).unwrap() - 1
}

fn day(world: &World, days: i64) -> String {
    (world.edge.now() + jiff::SignedDuration::from_hours(days * 24)).to_string()[..10].to_owned()
}

fn told(world: &World, group: &str, words: &str, reach: &str) -> (i64, String) {
    let mut browser = world.inside(group);
    assert_eq!(browser.get("/en/tell").status, 200);
    let fields = [("words", words), ("language", "en"), ("behalf", "group"), ("reach", reach)];
    let answer = browser.post("/en/tell", &fields);
    assert_eq!(answer.status, 200, "{}", answer.text());
    (last(world), receipt_code(&answer.text()).unwrap())
}

fn raised(world: &World, group: &str, name: &str, heard: &[i64]) -> i64 {
    let member = world.ways.members[group];
    let heard: Vec<String> = heard.iter().map(ToString::to_string).collect();
    let mut fields = vec![
        ("name", name),
        ("causes", "land"),
        ("causes", "privatisation"),
        ("powers", "hidden"),
        ("demands", DEMAND),
        ("bearers", "District Land Board"),
        ("tried", "We walked to the office three times."),
        ("language", "en"),
        ("grain", "country"),
        ("audience", "public"),
    ];
    fields.extend(heard.iter().map(|key| ("heard", key.as_str())));
    let key = made(&mut world.inside(group), &format!("/en/struggles/raise/{member}"), &fields);
    world.recorded("raise");
    key
}

fn lent(world: &World, group: &str, struggle: i64, to: &str, heard: &[i64]) -> i64 {
    let (to, until) = (world.ways.circles[to].to_string(), day(world, 300));
    let heard: Vec<String> = heard.iter().map(ToString::to_string).collect();
    let mut fields = vec![
        ("to", to.as_str()),
        ("demands", DEMAND),
        ("conditions", "Ask us before our words go into a text."),
        ("until", until.as_str()),
        ("onward", "yes"),
    ];
    fields.extend(heard.iter().map(|key| ("count", key.as_str())));
    let key = made(&mut world.inside(group), &format!("/en/struggles/{struggle}/lend"), &fields);
    world.recorded("lend");
    key
}

/// A proposal about a thing, called by the circle's convenor.
struct Asked<'a> {
    circle: &'a str,
    group: &'a str,
    convenor: &'a str,
    about: String,
    channels: &'a [&'a str],
    days: i64,
}

fn called(world: &World, asked: &Asked<'_>) -> i64 {
    let circle = world.ways.circles[asked.circle];
    let review = day(world, 200);
    let (kind, thing) = asked.about.split_once('=').unwrap();
    let mut fields = vec![
        (kind, thing),
        ("title", "Shall we carry it together?"),
        ("words", "We take it as it is lent, under its strings."),
        ("language", "en"),
        ("review", review.as_str()),
    ];
    fields.extend(asked.channels.iter().map(|channel| ("channels", *channel)));
    let mut group = world.inside(asked.group);
    let page = format!("/en/circles/{circle}/propose?{}", asked.about);
    let proposal = made(&mut group, &page, &fields);
    let mut convenor = world.person(asked.convenor);
    let closes = day(world, asked.days);
    let fields = [("closes", closes.as_str()), ("done", "We rang whoever has no helper.")];
    made(&mut convenor, &format!("/en/proposals/{proposal}/call"), &fields);
    world.recorded("call");
    proposal
}

fn consents(world: &World, proposal: i64, groups: &[&str]) {
    for group in groups {
        let (mut browser, member) = (world.inside(group), world.ways.members[*group].to_string());
        let path = format!("/en/proposals/{proposal}/stance");
        browser.get(&path);
        let version = browser.hidden("version");
        let fields =
            [("for", member.as_str()), ("version", version.as_str()), ("stance", "consent"), ("words", "")];
        let answer = browser.post(&path, &fields);
        assert_eq!(answer.status, 303, "{group}: {}", answer.text());
    }
}

/// A slip of paper, printed by the helper and typed twice.
fn consents_on_paper(world: &World, proposal: i64, group: &str) {
    let mut sabila = world.person("sabila");
    let path = format!("/en/proposals/{proposal}/sheet");
    let page = sabila.get(&path).text();
    let of = between(&page, "name=\"of\" value=\"", "\"").unwrap().to_owned();
    let sheet = sabila.post(&path, &[("of", &of)]).text();
    let name = &world.ways.groups.iter().find(|(_, key, _)| *key == world.ways.members[group]).unwrap().0;
    let (_, slip) = sheet.split_once(name.as_str()).unwrap_or_else(|| panic!("{sheet}"));
    let shown = between(slip, "class=\"code\"", "</").unwrap().split_once('>').unwrap().1;
    let code: String = shown.chars().filter(char::is_ascii_digit).collect();
    let tally = format!("/en/proposals/{proposal}/tally");
    for _ in 0..2 {
        sabila.get(&tally);
        let answer = sabila.post(&tally, &[("code", &code), ("stance", "consent"), ("words", "")]);
        assert_eq!(answer.status, 200, "{}", answer.text());
    }
    world.recorded("stand");
}

fn closed(world: &World, proposal: i64, convenor: &str) {
    let page = format!("/en/proposals/{proposal}");
    sent(&mut world.person(convenor), &page, &format!("{page}/close"), &[]);
    world.recorded("close");
    let outcome = world.ask("SELECT outcome FROM proposal WHERE id = $1", vec![Val::Int(proposal)]);
    assert_eq!(outcome, [[Val::Text("adopted".into())]]);
}

fn taken(world: &World, loan: i64, proposal: i64, convenor: &str) {
    let page = format!("/en/loans/{loan}/take");
    sent(&mut world.person(convenor), &page, &page, &[("proposal", &proposal.to_string())]);
    world.recorded("take");
}

/// A loan that its circle took, lent onward to the whole alliance and taken there.
fn risen(world: &World, loan: i64, convenor: &str) -> i64 {
    let (all, until) = (world.ways.circles["all"].to_string(), day(world, 200));
    let fields = [("to", all.as_str()), ("demands", DEMAND), ("along", "yes"), ("until", until.as_str())];
    let onward = made(&mut world.person(convenor), &format!("/en/loans/{loan}/onward"), &fields);
    let about = format!("loan={onward}");
    let asked = Asked { circle: "all", group: "elgon", convenor: "noor", about, channels: &["web"], days: 7 };
    let proposal = called(world, &asked);
    consents(world, proposal, &["tegeres", "kampala", "dalit", "saptari", "landless"]);
    world.edge.shift(8 * DAY);
    closed(world, proposal, "noor");
    taken(world, onward, proposal, "noor");
    onward
}

/// Steps 3 to 5: two struggles rise to the whole alliance; gives the loans that it took, and a receipt below one.
fn two_struggles_rise(world: &World) -> ([i64; 2], String) {
    let (first, code) = told(world, "tegeres", "The fence came in the dry month.", "alliance");
    let (second, _) = told(world, "tegeres", "My daughter walks before sunrise.", "alliance");
    let spring = raised(world, "tegeres", "The spring of Tegeres", &[first, second]);
    for (group, name) in [("elgon", "Gardens sold"), ("kampala", "The market road")] {
        let own = raised(world, group, name, &[]);
        let page = format!("/en/struggles/{spring}/join");
        sent(&mut world.inside(group), &page, &page, &[("own", &own.to_string())]);
        world.recorded("join");
    }
    let lent_once = lent(world, "tegeres", spring, "uganda", &[first, second]);
    let about = format!("loan={lent_once}");
    let channels = ["web", "paper"];
    let asked =
        Asked { circle: "uganda", group: "kampala", convenor: "amina", about, channels: &channels, days: 22 };
    let proposal = called(world, &asked);
    consents_on_paper(world, proposal, "tegeres");
    consents(world, proposal, &["elgon", "kampala"]);
    world.edge.shift(23 * DAY);
    closed(world, proposal, "amina");
    taken(world, lent_once, proposal, "amina");
    let tillers = raised(world, "saptari", "Land we till", &[]);
    let nepal = lent(world, "saptari", tillers, "nepal", &[]);
    let about = format!("loan={nepal}");
    let asked =
        Asked { circle: "nepal", group: "dalit", convenor: "maya", about, channels: &["web"], days: 7 };
    let proposal = called(world, &asked);
    consents(world, proposal, &["dalit", "saptari", "landless"]);
    world.edge.shift(8 * DAY);
    closed(world, proposal, "maya");
    taken(world, nepal, proposal, "maya");
    ([risen(world, lent_once, "amina"), risen(world, nepal, "maya")], code)
}

/// A statement of one paragraph that grew from both, in three languages, adopted and frozen.
fn frozen(world: &World, roots: [i64; 2]) -> (i64, i64) {
    let all = world.ways.circles["all"];
    let mut dalit = world.inside("dalit");
    let fields = [
        ("kind", "statement"),
        ("title", "Land is held by those who till it"),
        ("language", "en"),
        ("languages", "fr"),
        ("languages", "ar"),
    ];
    sent(
        &mut dalit,
        &format!("/en/circles/{all}/texts/new"),
        &format!("/en/circles/{all}/texts/new"),
        &fields,
    );
    let text = last(world);
    let roots = roots.map(|key| key.to_string());
    let words = "On Mount Elgon and in Saptari, springs and fields are fenced over our heads.";
    let fields = [("form", "plain"), ("words", words), ("roots", &roots[0]), ("roots", &roots[1])];
    let write = format!("/en/texts/{text}/write");
    sent(&mut dalit, &write, &write, &fields);
    world.recorded("write");
    let paragraph = last(world);
    for (language, title, words) in [
        ("fr", "La terre à qui la cultive", "Au mont Elgon et à Saptari, on clôture sources et champs."),
        ("ar", "الأرض لمن يزرعها", "على جبل إلغون وفي سابتاري تُسيَّج الينابيع والحقول."),
    ] {
        let key = paragraph.to_string();
        for (of, words) in [("title", title), (key.as_str(), words)] {
            let path = format!("/en/texts/{text}/translate");
            let page = format!("{path}?language={language}&paragraph={of}");
            let fields =
                [("language", language), ("paragraph", of), ("version", key.as_str()), ("words", words)];
            let fields = if of == "title" {
                [fields[0], fields[1], fields[3], ("q", "")]
            } else {
                [fields[0], fields[1], fields[2], fields[3]]
            };
            let fields: Vec<(&str, &str)> = fields.into_iter().filter(|(name, _)| *name != "q").collect();
            sent(&mut dalit, &page, &path, &fields);
        }
    }
    world.recorded("translate");
    let about = format!("text={text}");
    let asked = Asked { circle: "all", group: "dalit", convenor: "noor", about, channels: &["web"], days: 7 };
    let proposal = called(world, &asked);
    consents(world, proposal, &["tegeres", "kampala", "elgon", "saptari", "landless"]);
    world.edge.shift(8 * DAY);
    closed(world, proposal, "noor");
    let path = format!("/en/texts/{text}/freeze");
    let embargo = format!("{}T09:00", day(world, 3));
    let fields = [("proposal", proposal.to_string()), ("embargo", embargo)];
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    sent(&mut world.person("noor"), &path, &path, &fields);
    world.recorded("freeze");
    (text, paragraph)
}

fn signs(world: &World, text: i64, group: &str) -> Answer {
    let (mut browser, member) = (world.inside(group), world.ways.members[group].to_string());
    let path = format!("/en/texts/{text}/sign");
    browser.get(&path);
    let freeze = browser.hidden("freeze");
    browser.post(&path, &[("freeze", &freeze), ("for", &member)])
}

#[test]
fn a_struggle_rises_from_one_place_to_a_statement_that_the_alliance_signs() {
    both(|world| {
        let (roots, code) = two_struggles_rise(world);
        let (text, paragraph) = frozen(world, roots);
        assert_eq!(signs(world, text, "landless").status, 303);
        // One teller withdraws with her code: nobody signs over her head.
        let mut teller = world.browser();
        teller.get("/en/receipt");
        teller.post("/en/receipt", &[("code", &code)]);
        assert_eq!(teller.post("/en/receipt/withdraw", &[("code", &code), ("sure", "yes")]).status, 200);
        world.recorded("withdraw");
        assert_eq!(signs(world, text, "tegeres").status, 422, "the paragraph is blocked");
        // Rooted anew, its words stay, and so does the signature that it has.
        let rooting = format!("/en/paragraphs/{paragraph}/root");
        let fields = roots.map(|key| key.to_string());
        let fields = [("roots", fields[0].as_str()), ("roots", fields[1].as_str())];
        sent(&mut world.inside("saptari"), &rooting, &rooting, &fields);
        world.recorded("root");
        for group in ["tegeres", "kampala", "elgon", "dalit", "saptari", "common"] {
            assert_eq!(signs(world, text, group).status, 303, "{group}");
        }
        world.recorded("sign");
        let page = format!("/en/texts/{text}");
        let release = format!("{page}/release");
        let mut noor = world.person("noor");
        noor.get(&release);
        let freeze = noor.hidden("freeze");
        let fields = [("freeze", freeze.as_str()), ("does", "release")];
        assert_eq!(noor.post(&release, &fields).status, 422, "not before its time");
        assert_eq!(world.browser().get(&page).status, 404, "nobody outside sees it before its time");
        world.edge.shift(4 * DAY);
        // Sessions have ended meanwhile.
        sent(&mut world.person("noor"), &release, &release, &fields);
        world.recorded("release");
        seen_by_everybody(world, text, paragraph);
        let before = world.ask("SELECT * FROM signature ORDER BY freezing, member", vec![]);
        rebuild::rebuild(world.writer().as_mut(), &mut |_| {}).unwrap();
        assert_eq!(world.ask("SELECT * FROM signature ORDER BY freezing, member", vec![]), before);
    });
}

/// What a visitor without an account clicks through: text, caucuses, paragraph, struggle, log.
fn seen_by_everybody(world: &World, text: i64, paragraph: i64) {
    let mut visitor = world.browser();
    let shown = visitor.get(&format!("/en/texts/{text}")).text();
    assert!(shown.contains("Land is held by those who till it") && shown.contains("Grassroots"), "{shown}");
    assert!(visitor.get(&format!("/ar/texts/{text}")).text().contains("dir=\"rtl\""));
    let arabic = visitor.get(&format!("/en/texts/{text}?language=ar")).text();
    assert!(arabic.contains("الأرض لمن يزرعها"), "{arabic}");
    let picture = visitor.get(&format!("/en/paragraphs/{paragraph}")).text();
    assert!(picture.contains("<svg") && picture.contains("The spring of Tegeres"), "{picture}");
    assert!(!picture.contains("My daughter walks"), "counts, and no words that were not lent to be quoted");
    let payload = visitor.get(&format!("/log/entry/{paragraph}/payload"));
    assert_eq!(payload.status, 200, "the words can be checked against the log");
    assert!(visitor.get("/releases.atom").text().contains("Land is held by those who till it"));
}

#[test]
fn the_demonstration_rises_and_a_rebuild_comes_to_the_same() {
    let world = World::risen(None);
    assert_eq!(world.ways.texts.len(), 1);
    let asked = "SELECT t.state, f.signatures FROM text t JOIN freezing f ON f.text = t.id";
    let before = world.ask(asked, vec![]);
    assert!(before.iter().any(|row| row[0] == Val::Text("released".into())), "{before:?}");
    rebuild::rebuild(world.writer().as_mut(), &mut |_| {}).unwrap();
    assert_eq!(world.ask(asked, vec![]), before);
}
