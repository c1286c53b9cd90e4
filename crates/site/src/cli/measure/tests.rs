//! Tests of `groundswell measure`: what is written, and what is never written.

use clap::Parser;
use inequality::read::csv::Dialect;

use super::*;

const OWN: &[u8] = include_bytes!("../../../../inequality/tests/fixtures/own/own_survey.csv");

#[derive(Debug, Parser)]
struct Line {
    #[command(flatten)]
    measure: Measure,
}

const USUAL: &str = "groundswell own.csv --income income --weight weight --strata stratum --psu psu --household household --by gender,caste --deals 20";

fn line(text: &str) -> Measure {
    Line::try_parse_from(text.split_whitespace()).expect("the line is sound").measure
}

fn measured(args: &Measure) -> (Measured, Recipe, Disclosure) {
    let (recipe, disclosure) = options::recipe(&args.what, &args.rules).expect("the options are sound");
    let table = read::csv::read("own.csv", OWN, &Ask::of(recipe.wants()), &Dialect::default())
        .expect("the survey is sound");
    let measured = recipe.run(&table, &disclosure).expect("it can be measured");
    (measured, recipe, disclosure)
}

fn origin(args: &Measure) -> Origin {
    Origin { sha256: "ab".repeat(32), command: options::command(&args.what, &args.rules, "own.csv") }
}

#[test]
fn the_report_stands_alone_and_every_picture_has_its_table() {
    let args = line(USUAL);
    let (measured, recipe, disclosure) = measured(&args);
    let html = report::html(&measured, &recipe, &disclosure, &origin(&args));
    let without = html.replace("http://www.w3.org/2000/svg", "");
    for reach in ["http:", "https:", "<script", "src=", "href=", "url(", "@import"] {
        assert!(!without.contains(reach), "{reach}");
    }
    assert_eq!(html.matches("<figure").count(), 6, "Lorenz, tenths, parade, tail, groups, parts");
    assert_eq!(html.matches("<figure").count(), html.matches("<figcaption>").count());
    assert!(html.contains("--by gender,caste") && html.contains(&"ab".repeat(32)));
}

#[test]
fn what_is_hidden_has_a_reason_and_no_number_in_any_output() {
    let args = line(USUAL);
    let (measured, recipe, disclosure) = measured(&args);
    let hidden: Vec<String> = measured
        .table
        .rows
        .iter()
        .filter(|row| row.content.is_err())
        .map(|row| table::group(row, &measured.table.factors))
        .collect();
    assert!(!hidden.is_empty(), "caste c4 has 28 persons");
    let text = table::text(&measured, &recipe);
    for name in &hidden {
        let line = text.lines().find(|line| line.starts_with(name.as_str())).unwrap();
        let rest = &line[name.len()..];
        assert!(
            rest.trim_start().starts_with("hidden: ") && !rest.contains(|c: char| c.is_ascii_digit()),
            "{line}"
        );
    }
    let csv = csv::text(&measured);
    let quoted: Vec<String> = hidden.iter().map(|name| format!("\"{name}\"")).collect();
    for row in csv.lines().filter(|row| quoted.iter().any(|name| row.starts_with(name))) {
        assert!(row.contains(",,,\"") && row.contains("\",,,,,\"") && !row.ends_with("\"\""), "{row}");
    }
    let json: serde_json::Value =
        serde_json::from_str(&json::text(&measured, &recipe, &disclosure, &origin(&args))).unwrap();
    let rows = json["groups"]["rows"].as_array().unwrap();
    let gone: Vec<_> = rows.iter().filter(|row| row.get("hidden").is_some()).collect();
    assert_eq!(gone.len(), hidden.len());
    assert!(gone.iter().all(|row| row.as_object().unwrap().len() == 2));
}

#[test]
fn the_command_that_is_printed_gives_the_same_recipe() {
    let more = "--measures gini,top:1,p90p10 --decompose mld --conventions convey --zeros drop --negatives keep --lonely average --level 0.9 --k 12 --merge caste:c3+c4=other --seed 7";
    for text in [
        USUAL.to_owned(),
        format!("{USUAL} {more}"),
        format!("{USUAL} --equivalise oecd-modified --age age --income-of person"),
    ] {
        let args = line(&text);
        let again = options::command(&args.what, &args.rules, "own.csv").replacen(
            "groundswell measure",
            "groundswell",
            1,
        );
        let (one, other) = (
            options::recipe(&args.what, &args.rules),
            options::recipe(&line(&again).what, &line(&again).rules),
        );
        assert_eq!(one.unwrap(), other.unwrap(), "{again}");
    }
}

#[test]
fn options_that_mean_nothing_are_refused_with_a_sentence() {
    let said = |more: &str| {
        let args = line(&format!("groundswell own.csv --income income {more}"));
        options::recipe(&args.what, &args.rules).unwrap_err().to_string()
    };
    assert!(said("--measures gin").starts_with("there is no measure 'gin'; there are gini,"));
    assert!(said("--decompose gini2").contains("does not know"));
    assert!(said("--level 95").contains("between 0.5 and 1"));
    assert!(said("--k 1").contains("at least 3"));
    assert!(said("--merge caste").contains("is not like"));
    assert!(said("--missing keep").contains("cannot be kept"));
    assert!(Line::try_parse_from(["groundswell", "own.csv"]).is_err(), "an income is needed");
    let reading = line("groundswell own.csv --income i --delimiter ab").reading;
    assert!(options::dialect(&reading).unwrap_err().to_string().contains("one character"));
}

#[test]
fn numbers_are_rounded_by_their_errors() {
    let cases = [
        (0.264_896, Some(0.003_08), "0.2649"),
        (18_881.4, Some(1_865.0), "18881"),
        (-0.5, Some(0.0), "-0.5"),
        (0.0, None, "0"),
    ];
    for (value, se, expected) in cases {
        assert_eq!(table::rounded(value, se), expected);
    }
}
