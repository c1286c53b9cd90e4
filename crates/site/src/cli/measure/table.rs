//! The numbers as text for people.

use std::fmt::Write as _;

use inequality::publish::{Row, Shown};
use inequality::recipe::{Measured, Recipe, Value};

use crate::picture::number;

/// A number with two digits of its error, or three where it has none.
pub fn rounded(value: f64, se: Option<f64>) -> String {
    let size = se.filter(|se| *se > 0.0).unwrap_or(value.abs() / 10.0);
    if !(size > 0.0 && size.is_finite()) {
        return number(value, 4);
    }
    // Two digits of the error, but at least those that a count of money shows.
    let digits = 1.0 - size.log10().floor();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a small number")]
    let digits = digits.clamp(0.0, 12.0) as usize;
    number(value, digits)
}

/// The name of a row of the table of groups.
pub fn group(row: &Row, factors: &[String]) -> String {
    let names = row
        .groups
        .iter()
        .zip(factors)
        .filter_map(|(label, factor)| label.as_ref().map(|label| format!("{factor} {label}")));
    let names: Vec<String> = names.collect();
    if names.is_empty() { "everybody".to_owned() } else { names.join(", ") }
}

/// What is shown of a value of everybody: the number, its error and its interval.
pub fn cells(value: &Value) -> [String; 3] {
    match value.number {
        None => ["hidden".to_owned(), String::new(), String::new()],
        Some(own) => {
            let se = Some(own.se);
            let interval = own.interval.map_or_else(String::new, |(low, high)| {
                format!("{} – {}", rounded(low, se), rounded(high, se))
            });
            [rounded(own.value, se), rounded(own.se, se), interval]
        }
    }
}

/// What a row shows: persons, share of the people, and the measures, each with its error.
pub fn row(shown: &Shown) -> Vec<String> {
    let mut own = vec![shown.persons.to_string(), format!("{} %", number(shown.population_share * 100.0, 1))];
    own.extend(shown.measures.iter().map(|measure| {
        measure.as_ref().map_or_else(
            || "–".to_owned(),
            |own| {
                own.se.map_or_else(
                    || number(own.value, 4),
                    |se| format!("{} ± {}", number(own.value, 4), number(se, 4)),
                )
            },
        )
    }));
    own
}

/// Everything as text.
pub fn text(measured: &Measured, recipe: &Recipe) -> String {
    let mut out = String::new();
    let mut line = |text: String| {
        // Writing into a string cannot fail.
        let _ = writeln!(out, "{text}");
    };
    line(format!(
        "{}: {} rows, {} effective, {} units, {} degrees of freedom",
        measured.file,
        measured.notes.rows,
        number(measured.notes.effective, 0),
        measured.notes.units,
        number(measured.df, 0)
    ));
    let percent = number(measured.level * 100.0, 1);
    line(format!("{:<42} {:>14} {:>12}   {percent} % interval", "measure", "value", "error"));
    for value in &measured.values {
        let [number, se, interval] = cells(value);
        line(format!("{:<42} {number:>14} {se:>12}   {interval}", value.measure.to_string()));
    }
    if measured.grouped {
        let first = measured.table.measures.first().map(ToString::to_string).unwrap_or_default();
        line(String::new());
        line(format!("{:<42} {:>8} {:>9}   {first}", recipe.by.join(" × "), "persons", "people"));
        for row in &measured.table.rows {
            let name = group(row, &measured.table.factors);
            match &row.content {
                Ok(shown) => {
                    let cells = self::row(shown);
                    line(format!(
                        "{name:<42} {:>8} {:>9}   {}",
                        cells[0],
                        cells[1],
                        cells.get(2).map_or("", String::as_str)
                    ));
                }
                Err(why) => line(format!("{name:<42} {:>8} {:>9}   hidden: {}", "", "", reason(*why))),
            }
        }
    }
    for text in decomposition(measured).into_iter().chain(remarks(measured)) {
        line(text);
    }
    out
}

/// The decomposition in sentences; none where there is none.
pub fn decomposition(measured: &Measured) -> Vec<String> {
    let Some(parts) = &measured.table.summary else { return Vec::new() };
    let share = |x: f64| format!("{} %", number(x * 100.0, 1));
    let mut all = vec![format!(
        "{}: {}; between the groups {} of it ({} within, {} between).",
        parts.measure,
        number(parts.total.value, 4),
        share(parts.between_share.value),
        number(parts.within.value, 4),
        number(parts.between.value, 4)
    )];
    if let Some((chance, corrected)) = parts.chance {
        all.push(format!(
            "By chance alone groups of these sizes would show {} between them; without that, {} is between the groups.",
            number(chance, 5),
            share(corrected)
        ));
    }
    if parts.shapley.len() > 1 && parts.between.value > 0.0 {
        let each = parts
            .shapley
            .iter()
            .map(|(name, own)| format!("{name} {}", share(own.value / parts.between.value)));
        all.push(format!("Of what is between the groups: {}.", each.collect::<Vec<_>>().join(", ")));
    }
    all
}

/// Why a row is hidden.
pub fn reason(why: inequality::publish::Why) -> &'static str {
    use inequality::publish::Why;
    match why {
        Why::Persons => "too few persons",
        Why::Households => "too few households",
        Why::Units => "too few places of interview",
        Why::Dominance => "a few have most of the income",
        Why::Contribution => "the largest could tell the second largest",
        Why::Complement => "too few are left without it",
        Why::Subtraction => "a hidden number could be computed from it",
    }
}

/// What a reader of the numbers must know.
pub fn remarks(measured: &Measured) -> Vec<String> {
    let notes = &measured.notes;
    let mut all = measured.reading.clone();
    for (column, reasons) in &measured.missing {
        let reasons: Vec<String> = reasons.iter().map(|(why, rows)| format!("{rows} {why}")).collect();
        all.push(format!("Missing in {column}: {}.", reasons.join(", ")));
    }
    let counts = [
        (notes.missing, "rows have no income and were left out"),
        (notes.weightless, "rows have no weight and were left out"),
        (notes.zeros_dropped, "rows have an income of zero and were left out"),
        (notes.zeros, "rows have an income of zero and were measured"),
        (notes.negatives, "rows have a negative income and were measured"),
    ];
    all.extend(counts.iter().filter(|(rows, _)| *rows > 0).map(|(rows, what)| format!("{rows} {what}.")));
    if notes.at_top > 0.005 {
        all.push(format!(
            "{} % of the people have exactly the highest income: it may be top-coded.",
            number(notes.at_top * 100.0, 1)
        ));
    }
    if measured.grouped {
        all.extend(measured.table.remarks());
    }
    all
}
