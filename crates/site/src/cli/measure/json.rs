//! The numbers as JSON.

use inequality::publish::{self, Disclosure};
use inequality::recipe::{Measured, Recipe, Value, words};
use serde_json::{Value as Json, json};

use super::Origin;
use super::table::{reason, remarks};

/// What a program needs to use the numbers and to compute them again.
pub fn text(measured: &Measured, recipe: &Recipe, disclosure: &Disclosure, origin: &Origin) -> String {
    let everybody: Vec<Json> = measured.values.iter().map(value).collect();
    let own = json!({
        "format": "groundswell/measured/v1",
        "file": measured.file,
        "sha256": origin.sha256,
        "command": origin.command,
        "version": measured.notes.version,
        "rows": measured.notes.rows,
        "people": measured.notes.weight,
        "effective_rows": measured.notes.effective,
        "sampling_units": measured.notes.units,
        "degrees_of_freedom": measured.df,
        "level": measured.level,
        "columns": {
            "income": recipe.income, "weight": recipe.weight, "strata": recipe.strata, "psu": recipe.psu, "fpc": recipe.fpc,
            "household": recipe.household, "by": recipe.by,
        },
        "disclosure": { "persons": disclosure.persons, "households": disclosure.households, "units": disclosure.units },
        "everybody": everybody,
        "groups": if measured.grouped { groups(measured) } else { Json::Null },
        "decomposition": decomposition(measured),
        "lorenz": measured.curves.lorenz,
        "remarks": remarks(measured),
    });
    format!("{own:#}\n")
}

fn value(value: &Value) -> Json {
    let number = value.number;
    json!({
        "measure": value.measure.to_string(),
        "word": words::word(value.measure),
        "value": number.map(|own| own.value),
        "standard_error": number.map(|own| own.se),
        "interval": number.and_then(|own| own.interval),
        "hidden": number.is_none(),
    })
}

fn groups(measured: &Measured) -> Json {
    let rows = measured.table.rows.iter().filter(|row| row.groups.iter().any(Option::is_some));
    let rows = rows.map(|row| match &row.content {
        Err(why) => json!({ "groups": row.groups, "hidden": reason(*why) }),
        Ok(shown) => {
            let measures = measured.table.measures.iter().zip(&shown.measures).map(|(measure, own)| {
                json!({ "measure": measure.to_string(), "word": words::word(*measure), "value": own.as_ref().map(|own| number(measured, own)) })
            });
            json!({
                "groups": row.groups,
                "persons": shown.persons,
                "share_of_people": shown.population_share,
                "mean": number(measured, &shown.mean),
                "measures": measures.collect::<Vec<_>>(),
            })
        }
    });
    json!({ "factors": measured.table.factors, "hidden_cells": measured.table.hidden_cells, "cells": measured.table.cells, "hidden_percent": measured.table.hidden_percent, "rows": rows.collect::<Vec<_>>() })
}

fn number(measured: &Measured, own: &publish::Number) -> Json {
    json!({ "value": own.value, "standard_error": own.se, "interval": measured.interval(own) })
}

fn decomposition(measured: &Measured) -> Json {
    let Some(parts) = &measured.table.summary else { return Json::Null };
    let named = |all: &[(String, publish::Number)]| -> Vec<Json> {
        all.iter().map(|(name, own)| json!({ "factor": name, "part": number(measured, own) })).collect()
    };
    json!({
        "measure": parts.measure.to_string(),
        "total": number(measured, &parts.total),
        "within": number(measured, &parts.within),
        "between": number(measured, &parts.between),
        "between_share": number(measured, &parts.between_share),
        "between_by_chance": parts.chance.map(|(chance, _)| chance),
        "between_share_corrected": parts.chance.map(|(_, corrected)| corrected),
        "shapley": named(&parts.shapley),
        "interactions": named(&parts.interactions),
    })
}
