//! What is left to show: rounded numbers, and what was hidden.

use std::collections::HashMap;
use std::fmt::Write;

use crate::decompose::{Decomposition, Part, Share};
use crate::estimate::Notes;
use crate::publish::facts::Cube;
use crate::publish::{Disclosure, Merge, Request, Why};
use crate::{Cross, Error, Factor, Measure, Sample};

/// A rounded number with its rounded error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// The number.
    pub value: f64,
    /// Its standard error; none where the design gives none.
    pub se: Option<f64>,
}

/// What is shown of a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// Persons in the sample, rounded.
    pub persons: u64,
    /// The share of the people, rounded.
    pub population_share: f64,
    /// The mean income.
    pub mean: Number,
    /// The measures that were asked for; none where the cell has too few people for one, or it is not defined there.
    pub measures: Vec<Option<Number>>,
}

/// A cell or a margin of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The group of each factor; none where all are taken together.
    pub groups: Vec<Option<String>>,
    /// What is shown, or why nothing is.
    pub content: Result<Shown, Why>,
}

/// How much of a group is hidden.
#[derive(Clone, Debug, PartialEq)]
pub struct Erased {
    /// The factor.
    pub factor: String,
    /// The group.
    pub group: String,
    /// How many of its cells are hidden.
    pub hidden: usize,
    /// How many it has.
    pub cells: usize,
    /// The share of the group's people who are in hidden cells, in whole per cent; none where the group itself is hidden.
    pub percent: Option<u32>,
}

/// A decomposition, rounded.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// What was decomposed.
    pub measure: Measure,
    /// All inequality.
    pub total: Number,
    /// Inside the cells.
    pub within: Number,
    /// Between the cells.
    pub between: Number,
    /// Between as a share of all.
    pub between_share: Number,
    /// The mean between part by chance, and the share corrected for it; none where no deals were asked for.
    pub chance: Option<(f64, f64)>,
    /// Shapley's share of the between part for each factor.
    pub shapley: Vec<(String, Number)>,
    /// What crossings add, by the names of their factors.
    pub interactions: Vec<(String, Number)>,
}

/// A table that may be shown, with what must be said beside it.
#[derive(Clone, Debug)]
pub struct Published {
    /// The factors, in the order of the groups of each row.
    pub factors: Vec<String>,
    /// The measures, in the order of each row's.
    pub measures: Vec<Measure>,
    /// The whole first, then margins, then cells.
    pub rows: Vec<Row>,
    /// How many full cells there are, and how many of them are hidden.
    pub cells: usize,
    /// See `cells`.
    pub hidden_cells: usize,
    /// The share of all people who are in hidden cells, in whole per cent.
    pub hidden_percent: u32,
    /// For each group, how much of it is hidden; only groups of which anything is.
    pub erased: Vec<Erased>,
    /// Which categories were merged.
    pub merged: Vec<Merge>,
    /// The decomposition, where it was asked for.
    pub summary: Option<Summary>,
    /// Whether households were known and protected.
    pub households_known: bool,
    /// What counts were rounded to multiples of, and to how many significant digits all else.
    pub rounding: (u32, usize),
    /// What must be known of the rows.
    pub notes: Notes,
}

/// A reason as a short clause.
pub(crate) fn reason(why: Why) -> &'static str {
    match why {
        Why::Persons => "too few persons",
        Why::Households => "too few households",
        Why::Units => "too few places of interview",
        Why::Dominance => "few have most of the income",
        Why::Contribution => "the largest could tell the second largest",
        Why::Complement => "too few are left without it",
        Why::Subtraction => "a hidden number could be computed from it",
    }
}

/// Everything that was decided, as a table.
pub(crate) fn table(
    sample: &Sample,
    request: &Request,
    rules: &Disclosure,
    (factors, cube, hidden, merged): (&[&Factor], &Cube, &[Option<Why>], Vec<Merge>),
) -> Result<Published, Error> {
    let mut asked = vec![Measure::Mean];
    asked.extend(&request.measures);
    sample.values(&asked)?;
    let shown = estimates(sample, factors, cube, hidden, (&asked, rules))?;
    let whole = cube.items[cube.whole()].people;
    let rows = cube.items.iter().zip(hidden).zip(shown).map(|((item, why), numbers)| {
        let group = |(factor, code): (&&Factor, &Option<u32>)| code.map(|code| factor.label(code));
        let groups = factors.iter().zip(&item.codes).map(group).collect();
        let content = match (why, numbers) {
            (Some(why), _) => Err(*why),
            (None, numbers) => {
                let mut numbers = numbers.into_iter();
                let mean = numbers.next().flatten().unwrap_or(Number { value: 0.0, se: None });
                let base = u64::from(rules.count_base.max(1));
                Ok(Shown {
                    persons: (item.persons as u64 + base / 2) / base * base,
                    population_share: rounded(item.people / whole, rules.digits),
                    mean,
                    measures: numbers.collect(),
                })
            }
        };
        Row { groups, content }
    });
    let rows: Vec<Row> = rows.collect();
    let full = cube.full();
    let hidden_people: f64 =
        full.clone().filter(|&at| hidden[at].is_some()).map(|at| cube.items[at].people).sum();
    let summary = match request.decomposed {
        Some(measure) => Some(summary(sample, request, measure, (&cube.cross, rules))?),
        None => None,
    };
    Ok(Published {
        factors: factors.iter().map(|factor| factor.name().to_owned()).collect(),
        measures: request.measures.clone(),
        rows,
        cells: full.len(),
        hidden_cells: full.filter(|&at| hidden[at].is_some()).count(),
        hidden_percent: percent(hidden_people / whole),
        erased: erased(factors, cube, hidden),
        merged,
        summary,
        households_known: request.households.is_some(),
        rounding: (rules.count_base.max(1), rules.digits),
        notes: sample.notes(),
    })
}

/// The numbers of every item that is shown; empty where it is hidden.
fn estimates(
    sample: &Sample,
    factors: &[&Factor],
    cube: &Cube,
    hidden: &[Option<Why>],
    (asked, rules): (&[Measure], &Disclosure),
) -> Result<Vec<Vec<Option<Number>>>, Error> {
    let mut all: Vec<Vec<Option<Number>>> = vec![Vec::new(); cube.items.len()];
    let place: HashMap<&[Option<u32>], usize> =
        cube.items.iter().enumerate().map(|(at, item)| (item.codes.as_slice(), at)).collect();
    let measure = |domain: &Sample, persons: usize| -> Vec<Option<Number>> {
        let one = |&measure: &Measure| {
            if persons < rules.needs(measure) { None } else { number(domain, measure, rules) }
        };
        asked.iter().map(one).collect()
    };
    all[cube.whole()] = measure(sample, cube.items[cube.whole()].persons);
    for set in 1..1usize << factors.len() {
        let own: Vec<&Factor> =
            (0..factors.len()).filter(|at| set >> at & 1 == 1).map(|at| factors[at]).collect();
        for (cell, domain) in sample.domains(&Cross::dropping_missing(&own)?)? {
            let mut codes = cell.codes.iter();
            let key: Vec<Option<u32>> = (0..factors.len())
                .map(|at| if set >> at & 1 == 1 { codes.next().copied() } else { None })
                .collect();
            if let Some(&at) = place.get(key.as_slice()).filter(|at| hidden[**at].is_none()) {
                all[at] = measure(&domain, cube.items[at].persons);
            }
        }
    }
    Ok(all)
}

/// A measure of a domain, rounded; none where it is not defined there.
fn number(domain: &Sample, measure: Measure, rules: &Disclosure) -> Option<Number> {
    match domain.estimate(&[measure]) {
        Ok(found) => {
            let found = &found.all()[0];
            Some(Number { value: rounded(found.value, rules.digits), se: Some(rounded(found.se, 2)) })
        }
        Err(_) => {
            let value = domain.values(&[measure]).ok()?;
            Some(Number { value: rounded(value[0], rules.digits), se: None })
        }
    }
}

fn summary(
    sample: &Sample,
    request: &Request,
    measure: Measure,
    (cross, rules): (&Cross, &Disclosure),
) -> Result<Summary, Error> {
    let mut found: Decomposition = sample.decompose(measure, cross)?;
    if let Some(permutation) = &request.chance {
        found = found.with_chance(sample, cross, permutation)?;
    }
    let of = |part: &Part| Number { value: rounded(part.value, rules.digits), se: Some(rounded(part.se, 2)) };
    let list = |shares: &[Share]| -> Vec<(String, Number)> {
        shares.iter().map(|share| (share.factors.join(" × "), of(&share.part))).collect()
    };
    Ok(Summary {
        measure,
        total: of(&found.total),
        within: of(&found.within),
        between: of(&found.between),
        between_share: of(&found.between_share),
        chance: found.chance.as_ref().map(|chance| {
            (rounded(chance.expected, rules.digits), rounded(chance.corrected_share, rules.digits))
        }),
        shapley: list(&found.shapley),
        interactions: list(&found.interactions),
    })
}

/// For each group, how many of its cells and people are hidden.
fn erased(factors: &[&Factor], cube: &Cube, hidden: &[Option<Why>]) -> Vec<Erased> {
    let mut all = Vec::new();
    for (at, factor) in factors.iter().enumerate() {
        for code in 0..factor.levels() as u32 {
            let own: Vec<usize> =
                cube.full().filter(|&item| cube.items[item].codes[at] == Some(code)).collect();
            let gone: Vec<usize> = own.iter().copied().filter(|&item| hidden[item].is_some()).collect();
            if gone.is_empty() {
                continue;
            }
            let people = |items: &[usize]| items.iter().map(|&item| cube.items[item].people).sum::<f64>();
            let only = |codes: &[Option<u32>]| {
                codes.iter().enumerate().all(|(other, code_of)| *code_of == (other == at).then_some(code))
            };
            let margin = cube.items.iter().position(|item| only(&item.codes));
            let known = margin.is_some_and(|margin| hidden[margin].is_none());
            all.push(Erased {
                factor: factor.name().to_owned(),
                group: factor.label(code),
                hidden: gone.len(),
                cells: own.len(),
                percent: known.then(|| percent(people(&gone) / people(&own))),
            });
        }
    }
    all
}

fn percent(share: f64) -> u32 {
    (share * 100.0).round().clamp(0.0, 100.0) as u32
}

/// A number with so many significant digits.
fn rounded(value: f64, digits: usize) -> f64 {
    format!("{value:.*e}", digits.max(1) - 1).parse().unwrap_or(value)
}

impl Published {
    /// The sentences that belong under the table.
    #[must_use]
    pub fn remarks(&self) -> Vec<String> {
        let mut all = Vec::new();
        for merge in &self.merged {
            all.push(format!(
                "{}: {} are shown together as {}.",
                merge.factor,
                merge.from.join(", "),
                merge.into
            ));
        }
        if self.hidden_cells > 0 {
            all.push(format!(
                "{} of {} cells are hidden so that no person can be recognised; they hold {} % of the people.",
                self.hidden_cells, self.cells, self.hidden_percent
            ));
        }
        for erased in &self.erased {
            let of = format!(
                "{} {}: {} of {} cells hidden",
                erased.factor, erased.group, erased.hidden, erased.cells
            );
            match erased.percent {
                Some(percent) => all.push(format!("{of}, {percent} % of this group.")),
                None => all.push(format!("{of}; the group itself is too small to be shown.")),
            }
        }
        if !self.households_known {
            all.push("Households were not known, so that only persons are protected.".to_owned());
        }
        all.push(
            "Counts are rounded to multiples of 5, other numbers to 3 digits, unless said otherwise."
                .to_owned(),
        );
        all
    }

    /// The table as text, one line a row, columns apart by tabulators, with the remarks below.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = self.lines("\t", &|cell| cell.replace('\t', " "));
        for remark in self.remarks() {
            let _ = writeln!(text, "{remark}");
        }
        text
    }

    /// The table as CSV.
    #[must_use]
    pub fn to_csv(&self) -> String {
        self.lines(",", &|cell| {
            if cell.contains([',', '"', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
        })
    }

    fn lines(&self, apart: &str, quoted: &dyn Fn(String) -> String) -> String {
        let mut head = self.factors.clone();
        head.extend(["persons", "share of people", "mean", "se of mean"].map(str::to_owned));
        for measure in &self.measures {
            head.extend([measure.to_string(), format!("se of {measure}")]);
        }
        head.push("hidden because".to_owned());
        let mut lines = vec![head];
        for row in &self.rows {
            let mut line: Vec<String> =
                row.groups.iter().map(|group| group.clone().unwrap_or_else(|| "all".to_owned())).collect();
            let text = |number: Option<f64>| number.map_or_else(String::new, |number| number.to_string());
            match &row.content {
                Ok(shown) => {
                    line.extend([shown.persons.to_string(), shown.population_share.to_string()]);
                    line.extend([shown.mean.value.to_string(), text(shown.mean.se)]);
                    for number in &shown.measures {
                        line.push(text(number.map(|number| number.value)));
                        line.push(text(number.and_then(|number| number.se)));
                    }
                    line.push(String::new());
                }
                Err(why) => {
                    line.extend(std::iter::repeat_n(String::new(), 4 + 2 * self.measures.len()));
                    line.push(format!("hidden: {}", reason(*why)));
                }
            }
            lines.push(line);
        }
        let mut text = String::new();
        for line in lines {
            let cells: Vec<String> = line.into_iter().map(quoted).collect();
            let _ = writeln!(text, "{}", cells.join(apart));
        }
        text
    }
}
