//! Documents: text, page and picture of maps, by both ways of drawing.

use opinion::document::{Detail, FORMAT};
use opinion::{Cast, Config, Document, Error, Proposition, Votes, draw, parity};

/// Two camps who differ on half of the propositions and agree on one, with some who pass.
fn votes() -> Votes {
    let declared: Vec<Proposition> = (0..16).map(Proposition::new).collect();
    let vote = |person: u64, j: u64| {
        let mixed = (person * 64 + j + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let chance = (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 40;
        match chance % 10 {
            0 => None,
            1 => Some(0),
            2 => Some(-1),
            _ if j == 3 => Some(1),
            _ if j.is_multiple_of(2) => Some(if person.is_multiple_of(3) { -1 } else { 1 }),
            _ => Some(if chance % 4 < 2 { 1 } else { -1 }),
        }
    };
    let casts: Vec<Cast> = (0..120)
        .flat_map(|person| (0..16).map(move |proposition| (person, proposition)))
        .filter_map(|(person, proposition)| {
            Some(Cast { person, proposition, value: vote(person, proposition)?, time: 0 })
        })
        .collect();
    Votes::new(&declared, &casts).expect("the votes are sound")
}

fn words(id: u64) -> String {
    if id == 3 { "<script>alert(1)</script> & \"rents\"".into() } else { format!("Words of {id}") }
}

fn documents() -> [Document; 2] {
    let votes = votes();
    let map = draw(&votes, &Config::default(), None).expect("there is enough to draw");
    let deployed = parity::draw(&votes).expect("there is enough to draw");
    [Document::of_map(&map, &votes, words), Document::of_deployed(&deployed, &votes, words)]
}

#[test]
fn both_ways_of_drawing_fill_the_same_schema() {
    for document in documents() {
        assert_eq!(
            (document.format.as_str(), document.people.len(), document.propositions.len()),
            (FORMAT, 120, 16)
        );
        assert!(document.people.windows(2).all(|pair| pair[0].id < pair[1].id));
        for (number, group) in document.groups.iter().enumerate() {
            assert_eq!(
                group.people,
                document.people.iter().filter(|person| person.group == Some(number)).count()
            );
        }
        for proposition in &document.propositions {
            let in_groups: u32 = proposition.groups.iter().flatten().sum();
            assert!(in_groups <= proposition.votes.iter().sum());
        }
        let json = serde_json::to_value(&document).unwrap();
        assert_eq!(
            json["detail"]["mode"],
            if matches!(document.detail, Detail::Default(_)) { "default" } else { "deployed" }
        );
        let again: Document = serde_json::from_value(json.clone()).unwrap();
        assert_eq!(serde_json::to_value(again).unwrap(), json);
    }
}

#[test]
fn words_of_people_stay_words_on_the_page_and_in_the_picture() {
    for mut document in documents() {
        document.title = "</title><script>".into();
        document.attribution = "<b>".into();
        document.agreed = vec![3];
        let (page, picture) = (document.to_html(), document.to_svg());
        for text in [&page, &picture] {
            assert!(!text.contains("<script") && !text.contains("<b>"), "{text}");
            assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
        }
        assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;rents&quot;"));
        assert_eq!(picture.matches("<circle").count(), 120);
        assert!(!page.contains("http-equiv") && !page.contains("src="), "nothing is loaded from elsewhere");
    }
}

#[test]
fn the_two_camps_are_told_in_sentences() {
    for document in documents() {
        let text = document.to_text();
        assert!(text.contains("120 people cast "), "{text}");
        assert!(text.contains("2 groups of people who vote alike."), "{text}");
        let camp = document.groups.iter().any(|group| (76..=84).contains(&group.people));
        assert!(camp && text.contains("Group A: ") && text.contains("Group B: "), "{text}");
        assert!(text.contains("Words of "), "{text}");
    }
}

#[test]
fn too_little_to_draw_is_said_by_the_default_mode_too() {
    let declared: Vec<Proposition> = (0..6).map(Proposition::new).collect();
    let cast = |person, proposition, value| Cast { person, proposition, value, time: 0 };
    let alone: Vec<Cast> = (0..6).map(|j| cast(1, j, 1)).collect();
    let passes: Vec<Cast> = (0..30).flat_map(|i| (0..6).map(move |j| cast(i, j, 0))).collect();
    for casts in [Vec::new(), alone, passes] {
        let votes = Votes::new(&declared, &casts).unwrap();
        let drawn = draw(&votes, &Config::default(), None);
        assert!(matches!(drawn, Err(Error::TooLittle(_))), "{drawn:?}");
    }
}

#[test]
fn votes_of_rank_one_are_drawn_without_a_number_that_is_none() {
    let declared: Vec<Proposition> = (0..12).map(Proposition::new).collect();
    for rule in [|i: u64, j: u64| if (i + j).is_multiple_of(2) { 1 } else { -1 }, |_, _| 1i8] {
        let casts: Vec<Cast> = (0..40)
            .flat_map(|i| (0..12).map(move |j| (i, j)))
            .map(|(i, j)| Cast { person: i, proposition: j, value: rule(i, j), time: 0 })
            .collect();
        let votes = Votes::new(&declared, &casts).unwrap();
        match draw(&votes, &Config::default(), None) {
            Ok(map) => {
                let picture = Document::of_map(&map, &votes, words).to_svg();
                assert!(!picture.contains("NaN") && !picture.contains("inf"), "{picture}");
            }
            Err(error) => assert!(matches!(error, Error::TooLittle(_)), "{error}"),
        }
    }
}
