//! Tests of recipes on our own survey.

use super::*;
use crate::publish::Disclosure;
use crate::read::{Ask, csv};

const OWN: &[u8] = include_bytes!("../../tests/fixtures/own/own_survey.csv");

fn recipe() -> Recipe {
    Recipe {
        weight: Some("weight".into()),
        strata: Some("stratum".into()),
        psu: vec!["psu".into()],
        household: Some("household".into()),
        by: vec!["gender".into(), "caste".into()],
        ..Recipe::of("income")
    }
}

fn table(recipe: &Recipe, bytes: &[u8]) -> Table {
    csv::read("own.csv", bytes, &Ask::of(recipe.wants()), &csv::Dialect::default())
        .expect("the survey is sound")
}

#[test]
fn a_survey_is_measured_as_the_reference_has_it_and_groups_pass_the_disclosure_control() {
    let recipe = recipe();
    let measured = recipe.run(&table(&recipe, OWN), &Disclosure::threshold(10)).unwrap();
    let gini = measured.values[0].number.unwrap();
    let again = {
        let incomes = columns::numbers(&table(&recipe, OWN), "income").unwrap();
        let income = Income::with_missing(&incomes).unwrap();
        let design = recipe.design(&table(&recipe, OWN)).unwrap();
        Sample::with(&income, &design, recipe.conventions).unwrap().estimate(&[Measure::Gini]).unwrap()
            [Measure::Gini]
            .clone()
    };
    assert_eq!((gini.value, gini.se), (again.value, again.se));
    assert_eq!(measured.df, 34.0, "40 units in 6 strata");
    assert!(measured.table.summary.is_some());
    assert_eq!(measured.curves.lorenz.len(), 101);
    assert!(measured.table.rows.len() > 8);
}

#[test]
fn a_missing_label_is_a_group_of_its_own_and_a_missing_weight_is_an_error() {
    let text = String::from_utf8(OWN.to_vec()).unwrap();
    let without = text.replacen(",male,", ",,", 60);
    let recipe = Recipe { by: vec!["gender".into()], ..recipe() };
    let measured = recipe.run(&table(&recipe, without.as_bytes()), &Disclosure::threshold(10)).unwrap();
    let stated = |row: &&crate::publish::Row| row.groups[0].as_deref() == Some(NOT_STATED);
    assert!(measured.table.rows.iter().any(|row| stated(&row)));
    let missing = text.replacen(",143.460,", ",,", 1);
    let error = recipe.run(&table(&recipe, missing.as_bytes()), &Disclosure::threshold(10)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "column weight, data row 1: the value is missing, and the design needs it in every row; 1 rows lack it"
    );
}

#[test]
fn a_handful_of_people_is_refused() {
    let few: String =
        String::from_utf8(OWN.to_vec()).unwrap().lines().take(8).map(|line| format!("{line}\n")).collect();
    let recipe = Recipe { strata: None, psu: Vec::new(), by: Vec::new(), ..recipe() };
    let refused = recipe.run(&table(&recipe, few.as_bytes()), &Disclosure::threshold(10)).unwrap_err();
    assert!(matches!(refused, RecipeError::Engine(Error::TooRevealing { .. })), "{refused}");
}

#[test]
fn equivalised_incomes_are_the_households_over_what_it_counts_as() {
    let text = "hh,age,pay\n1,40,300\n1,38,300\n1,5,300\n2,70,100\n";
    let how = Equivalise { scale: Scale::OecdModified, age: Some("age".into()), whose: Whose::Household };
    let recipe = Recipe { household: Some("hh".into()), equivalise: Some(how), ..Recipe::of("pay") };
    let table = table(&recipe, text.as_bytes());
    let incomes: Vec<f64> = recipe.incomes(&table).unwrap().into_iter().flatten().collect();
    assert_eq!(incomes, [300.0 / 1.8, 300.0 / 1.8, 300.0 / 1.8, 100.0]);
    let lost = Recipe { household: None, ..recipe };
    assert_eq!(lost.run(&table, &Disclosure::threshold(1)).unwrap_err(), RecipeError::NoHousehold);
}
