//! The numbers as CSV: a row for each group and measure.

use std::fmt::Write as _;

use inequality::recipe::Measured;

use super::table::{group, reason};

/// The table; texts cannot be taken for formulas, numbers stay numbers, hidden ones are empty.
pub fn text(measured: &Measured) -> String {
    let mut out = String::new();
    let head = [
        "group",
        "persons",
        "share_of_people",
        "measure",
        "value",
        "standard_error",
        "low",
        "high",
        "hidden",
    ];
    crate::csv::row(&mut out, &head);
    for value in &measured.values {
        let numbers = value.number.map_or([None; 4], |own| {
            [Some(own.value), Some(own.se), own.interval.map(|ends| ends.0), own.interval.map(|ends| ends.1)]
        });
        let why = if value.number.is_none() { "too few people" } else { "" };
        line(&mut out, ("everybody", &value.measure.to_string(), why), [None, None], numbers);
    }
    if !measured.grouped {
        return out;
    }
    for row in &measured.table.rows {
        if row.groups.iter().all(Option::is_none) {
            continue;
        }
        let name = group(row, &measured.table.factors);
        for (at, measure) in measured.table.measures.iter().enumerate() {
            let measure = measure.to_string();
            match &row.content {
                Err(why) => line(&mut out, (&name, &measure, reason(*why)), [None; 2], [None; 4]),
                #[expect(clippy::cast_precision_loss, reason = "a count of persons in a sample")]
                Ok(shown) => {
                    let size = [Some(shown.persons as f64), Some(shown.population_share)];
                    let own = shown.measures.get(at).and_then(Option::as_ref);
                    let interval = own.and_then(|own| measured.interval(own));
                    let numbers = [
                        own.map(|own| own.value),
                        own.and_then(|own| own.se),
                        interval.map(|ends| ends.0),
                        interval.map(|ends| ends.1),
                    ];
                    let why = if own.is_none() { "too few people for it, or not defined" } else { "" };
                    line(&mut out, (&name, &measure, why), size, numbers);
                }
            }
        }
    }
    out
}

fn line(
    out: &mut String,
    (group, measure, why): (&str, &str, &str),
    size: [Option<f64>; 2],
    numbers: [Option<f64>; 4],
) {
    let text = |cell: &str| {
        let mut own = String::new();
        crate::csv::row(&mut own, &[cell]);
        own.trim_end().to_owned()
    };
    let list = |numbers: &[Option<f64>]| {
        let each = numbers.iter().map(|x| x.map(|x| x.to_string()).unwrap_or_default());
        each.collect::<Vec<_>>().join(",")
    };
    // Writing into a string cannot fail.
    let _ =
        write!(out, "{},{},{},{},{}\r\n", text(group), list(&size), text(measure), list(&numbers), text(why));
}
