//! The report: one page of HTML with pictures, complete in itself, without scripts and without a request to anywhere.

use std::fmt::Write as _;

use inequality::Measure;
use inequality::publish::Disclosure;
use inequality::recipe::{Measured, Recipe};

use super::Origin;
use super::table::{cells, decomposition, group, reason, remarks, row};
use crate::picture::bars::{Bar, Unit, lying, upright};
use crate::picture::forest::{Group, More, forest};
use crate::picture::lorenz::{Curve, lorenz};
use crate::picture::parade::parade;
use crate::picture::tail::{Law, tail};
use crate::picture::{CSS, Picture, Words, escape, number};

/// The style of the page around the pictures.
const STYLE: &str = ":root{--ink:#231815;--soft:#5d4f49;--paper:#fdfaf5;--card:#fff;--line:#ddd0c4;--strong:#8a1c3b;--wash:#f6ece2}
*{box-sizing:border-box}body{margin:0 auto;max-width:50rem;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
h1{line-height:1.2}h2{margin-top:2.4rem}.lead{font-size:1.15rem}code{display:block;background:var(--wash);padding:.6rem;white-space:pre-wrap}
table{border-collapse:collapse}.wide{overflow-x:auto}th,td{padding:.2rem .8rem .2rem 0;text-align:start;border-bottom:1px solid var(--line);vertical-align:top}td{font-variant-numeric:tabular-nums}
@media print{body{background:#fff;max-width:none}}
";

/// The page.
pub fn html(measured: &Measured, recipe: &Recipe, disclosure: &Disclosure, origin: &Origin) -> String {
    let title = format!("Inequality in {}", measured.file);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>{0}</title>\n<style>\n{STYLE}{CSS}</style>\n</head>\n<body>\n<main>\n<h1>{0}</h1>\n",
        escape(&title)
    );
    let mut add = |text: String| out.push_str(&text);
    for sentence in sentences(measured) {
        add(format!("<p class=\"lead\">{}</p>\n", escape(&sentence)));
    }
    add("<h2>The numbers</h2>\n".to_owned());
    add(numbers(measured));
    for picture in pictures(measured, recipe) {
        add(picture.html());
    }
    if measured.grouped {
        add(groups(measured));
    }
    add("<h2>What the numbers cannot tell</h2>\n<ul>\n".to_owned());
    for remark in remarks(measured) {
        add(format!("<li>{}</li>\n", escape(&remark)));
    }
    add("<li>A survey misses the richest, people without a home and people in institutions; a number from it is no testimony of anybody.</li>\n</ul>\n".to_owned());
    add(again(measured, disclosure, origin));
    add("</main>\n</body>\n</html>\n".to_owned());
    out
}

/// The plain sentences on top.
fn sentences(measured: &Measured) -> Vec<String> {
    let of = |measure: Measure| {
        let found = measured.values.iter().find(|value| value.measure == measure)?;
        found.number.map(|own| own.value)
    };
    let mut all = Vec::new();
    if let (Some(top), Some(bottom)) = (of(Measure::TopShare(0.1)), of(Measure::BottomShare(0.5))) {
        all.push(format!(
            "Of every 100 of income, the richest tenth of the people has {} and the poorer half of the people {}.",
            number(top * 100.0, 1),
            number(bottom * 100.0, 1)
        ));
    }
    let gini =
        measured.values.iter().find(|value| value.measure == Measure::Gini).and_then(|value| value.number);
    if let Some(gini) = gini {
        let interval = gini.interval.map_or_else(String::new, |(low, high)| {
            format!(
                " ({} in 100 such surveys would lay an interval like {} to {} around the true number)",
                number(measured.level * 100.0, 0),
                number(low, 3),
                number(high, 3)
            )
        });
        all.push(format!("The Gini coefficient is {}{interval}.", number(gini.value, 3)));
    }
    all.extend(decomposition(measured));
    all
}

fn numbers(measured: &Measured) -> String {
    let level = number(measured.level * 100.0, 1);
    let mut out = format!(
        "<table>\n<thead><tr><th scope=\"col\">Measure</th><th scope=\"col\">Value</th><th scope=\"col\">Standard error</th><th scope=\"col\">{level} % interval</th></tr></thead>\n<tbody>\n"
    );
    for value in &measured.values {
        let cells = cells(value).map(|cell| format!("<td>{}</td>", escape(&cell)));
        // Writing into a string cannot fail.
        let _ = writeln!(
            out,
            "<tr><th scope=\"row\">{}</th>{}</tr>",
            escape(&value.measure.to_string()),
            cells.concat()
        );
    }
    out.push_str("</tbody>\n</table>\n");
    out
}

/// The pictures for which there are numbers.
fn pictures(measured: &Measured, recipe: &Recipe) -> Vec<Picture> {
    let curves = &measured.curves;
    let mut all = Vec::new();
    if !curves.lorenz.is_empty() {
        let words = Words {
            title: "Lorenz curve",
            says: "The further the curve hangs below the straight line, the more unequal; on the line everybody has the same.",
            x: "Poorest share of the people",
            y: "Their share of all income",
        };
        all.push(lorenz(&[Curve { name: "everybody".into(), points: curves.lorenz.clone() }], words));
        all.push(tenths(&curves.lorenz));
        let words = Words {
            title: "Pen's parade",
            says: "Everybody walks past in order of income, as tall as the income is beside the mean (the dashed line).",
            x: "Share of the people that has passed",
            y: "Income, times the mean",
        };
        all.push(parade(&curves.parade, 8.0, words));
    }
    if curves.tail.len() > 2 {
        let says = curves.law.map_or_else(
            || "Each point is the share of the people with at least that income.".to_owned(),
            |law| format!("Each point is the share of the people with at least that income; the line is a power law from {} on with the index {} ± {}.", number(law.threshold, 0), number(law.alpha, 2), number(law.se, 2)),
        );
        let words = Words {
            title: "The richest tenth",
            says: &says,
            x: "Income",
            y: "Share of the people with at least as much",
        };
        let law = curves.law.map(|law| Law {
            threshold: law.threshold,
            share: law.share,
            alpha: (law.alpha, (law.alpha - 1.96 * law.se).max(0.01), law.alpha + 1.96 * law.se),
        });
        all.push(tail(&curves.tail, law, words));
    }
    if measured.grouped {
        all.push(compared(measured, recipe));
        all.extend(parts(measured));
    }
    all
}

/// The shares of tenths.
fn tenths(points: &[(f64, f64)]) -> Picture {
    let bars = (1..=10).map(|tenth| {
        let at = |tenth: i32| crate::picture::lorenz::at(points, f64::from(tenth) / 10.0);
        Bar {
            label: tenth.to_string(),
            value: at(tenth) - at(tenth - 1),
            interval: None,
            strong: tenth == 10,
        }
    });
    let words = Words {
        title: "What each tenth of the people has",
        says: "The people in ten equal parts from the poorest to the richest; if all had the same, each bar would be at 10 %.",
        x: "Tenth of the people",
        y: "Share of all income",
    };
    upright(&bars.collect::<Vec<_>>(), words, Unit::Share)
}

/// The first measure in each group.
fn compared(measured: &Measured, recipe: &Recipe) -> Picture {
    let name = recipe.measures.first().map(ToString::to_string).unwrap_or_default();
    let rows = measured.table.rows.iter().filter(|row| row.groups.iter().any(Option::is_some)).take(60);
    let groups = rows.map(|row| {
        let shown = row.content.as_ref().ok();
        let own = shown.and_then(|shown| shown.measures.first()).and_then(Option::as_ref);
        let value = own.map(|own| {
            let (low, high) = measured.interval(own).unwrap_or((own.value, own.value));
            (own.value, low, high)
        });
        Group {
            name: group(row, &measured.table.factors),
            value,
            size: shown.map_or_else(String::new, |shown| shown.persons.to_string()),
        }
    });
    let title = format!("{name} in each group");
    let words = Words {
        title: &title,
        says: "Dots are the groups, lines their intervals, the dashed line everybody.",
        x: "Group",
        y: &name,
    };
    let more = More { size: "Persons in the sample", hidden: "not shown", interval: "Interval" };
    let everybody = measured.values.first().and_then(|value| value.number).map(|own| own.value);
    forest(&groups.collect::<Vec<_>>(), everybody, words, more, Unit::Number(3))
}

/// The decomposition as bars.
fn parts(measured: &Measured) -> Option<Picture> {
    let summary = measured.table.summary.as_ref()?;
    let bar = |label: String, own: &inequality::publish::Number, strong| Bar {
        label,
        value: own.value,
        interval: measured.interval(own),
        strong,
    };
    let mut bars = vec![
        bar("within the groups".into(), &summary.within, false),
        bar("between the groups".into(), &summary.between, true),
    ];
    if summary.shapley.len() > 1 {
        bars.extend(
            summary.shapley.iter().map(|(name, own)| bar(format!("of what is between: {name}"), own, false)),
        );
    }
    bars.extend(
        summary.interactions.iter().map(|(name, own)| bar(format!("crossing adds: {name}"), own, false)),
    );
    let title = format!("{} taken apart", summary.measure);
    let words = Words {
        title: &title,
        says: "What is within the groups, what is between them, and how the groupings share what is between.",
        x: "Part",
        y: "Inequality",
    };
    Some(lying(&bars, words, Unit::Number(5)))
}

/// The table of groups.
fn groups(measured: &Measured) -> String {
    let mut out = String::from(
        "<h2>The groups</h2>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"The groups\">\n<table>\n<thead><tr><th scope=\"col\">Group</th><th scope=\"col\">Persons in the sample</th><th scope=\"col\">Share of the people</th>",
    );
    for measure in &measured.table.measures {
        let _ = write!(out, "<th scope=\"col\">{}</th>", escape(&measure.to_string()));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for one in &measured.table.rows {
        let name = escape(&group(one, &measured.table.factors));
        let cells = match &one.content {
            Ok(shown) => {
                row(shown).iter().map(|cell| format!("<td>{}</td>", escape(cell))).collect::<String>()
            }
            Err(why) => {
                format!("<td colspan=\"{}\">hidden: {}</td>", measured.table.measures.len() + 2, reason(*why))
            }
        };
        let _ = writeln!(out, "<tr><th scope=\"row\">{name}</th>{cells}</tr>");
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
    out
}

/// How the numbers were made, and how to make them again.
fn again(measured: &Measured, disclosure: &Disclosure, origin: &Origin) -> String {
    let notes = &measured.notes;
    let mut out = String::from("<h2>How to recompute</h2>\n<ul>\n");
    let mut line = |text: String| {
        let _ = writeln!(out, "<li>{}</li>", escape(&text));
    };
    line(format!("File {}, SHA-256 {}.", measured.file, origin.sha256));
    line(format!(
        "{} rows that stand for {} people, worth {} equally weighted ones.",
        notes.rows,
        number(notes.weight, 0),
        number(notes.effective, 0)
    ));
    line(format!(
        "Errors from {} sampling units with {} degrees of freedom.",
        notes.units,
        number(measured.df, 0)
    ));
    line(format!(
        "Shown is what at least {} persons, {} households and {} sampling units stand behind, where few do not dominate.",
        disclosure.persons, disclosure.households, disclosure.units
    ));
    line(format!("Groundswell, crate inequality {}.", notes.version));
    let _ = writeln!(out, "</ul>\n<code>{}</code>", escape(&origin.command));
    out
}
