//! A case of a reference file, and whether an answer is right.

use std::path::Path;

use inequality::{Error, Estimate};
use serde_json::Value;

/// A reference value with how it came about.
#[derive(Clone, Debug)]
pub struct Case {
    pub id: String,
    pub dataset: String,
    pub design: String,
    pub variable: String,
    pub measure: String,
    pub params: Value,
    pub value: Value,
    pub se: Value,
    pub kind: String,
    pub engine: String,
    pub call: String,
    pub note: String,
}

/// What an arm found: numbers by name (the empty name for a single one), with errors where there are any.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    pub values: Vec<(String, f64)>,
    pub ses: Vec<(String, f64)>,
    /// Names of values that hang on the peer's random numbers, and how near they must come.
    pub loose: Vec<(String, f64)>,
}

/// An answer, or why there is none: our typed error, or words when the harness does not know the case.
pub type Answered = Result<Answer, Refused>;

#[derive(Clone, Debug)]
pub enum Refused {
    /// The crate refuses.
    Typed(Error),
    /// The harness does not understand the case.
    Unknown(String),
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self::Typed(error)
    }
}

pub enum Verdict {
    Passed,
    Failed(String),
}

impl Answer {
    /// A single number.
    pub fn one(value: f64) -> Self {
        Self { values: vec![(String::new(), value)], ..Self::default() }
    }

    /// A single number with its error.
    pub fn with_se(value: f64, se: f64) -> Self {
        Self { values: vec![(String::new(), value)], ses: vec![(String::new(), se)], ..Self::default() }
    }

    /// Numbers by name.
    pub fn map<K: Into<String>>(values: impl IntoIterator<Item = (K, f64)>) -> Self {
        Self {
            values: values.into_iter().map(|(name, value)| (name.into(), value)).collect(),
            ..Self::default()
        }
    }

    /// Several estimates by name; nothing has an error where only values are known.
    pub fn named<K: Into<String>>(all: impl IntoIterator<Item = (K, f64, Option<f64>)>) -> Self {
        let mut answer = Self::default();
        for (name, value, se) in all {
            answer.put(&name.into(), value, se);
        }
        answer
    }

    /// Adds one number with its error.
    pub fn put(&mut self, name: &str, value: f64, se: Option<f64>) {
        self.values.push((name.to_owned(), value));
        self.ses.extend(se.map(|se| (name.to_owned(), se)));
    }

    /// Times a number, for engines that answer in per cent.
    pub fn times(mut self, by: f64) -> Self {
        self.values.iter_mut().chain(&mut self.ses).for_each(|(_, number)| *number *= by);
        self
    }
}

impl From<&Estimate> for Answer {
    fn from(estimate: &Estimate) -> Self {
        Self::with_se(estimate.value, estimate.se)
    }
}

/// Reads a file of cases.
pub fn load(file: &Path) -> Vec<Case> {
    let text = std::fs::read_to_string(file).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
    let all: Value = serde_json::from_str(&text).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
    let text = |case: &Value, field: &str| case[field].as_str().unwrap_or_default().to_owned();
    let cases = all["cases"].as_array().or_else(|| all.as_array()).expect("a list of cases");
    cases
        .iter()
        .map(|case| Case {
            id: text(case, "id"),
            dataset: text(case, "dataset"),
            design: text(case, "design"),
            variable: text(case, "variable"),
            measure: text(case, "measure"),
            params: case["params"].clone(),
            value: case["value"].clone(),
            se: case["se"].clone(),
            kind: text(case, "kind"),
            engine: text(case, "engine"),
            call: text(case, "call"),
            note: text(case, "note"),
        })
        .collect()
}

impl Case {
    /// A parameter that is a number, or one at a place when parameters are a list.
    pub fn number(&self, name: &str) -> Option<f64> {
        self.params.get(name).and_then(as_number)
    }

    /// A parameter that is text.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.params.get(name).and_then(Value::as_str)
    }

    /// The n-th parameter of a list.
    pub fn nth(&self, n: usize) -> Option<f64> {
        self.params.get(n).and_then(as_number)
    }

    /// The n-th parameter of a list, or a named one.
    pub fn either(&self, n: usize, names: &[&str]) -> Option<f64> {
        self.nth(n).or_else(|| names.iter().find_map(|name| self.number(name)))
    }

    /// The factor by which the engine multiplies its answer (`scale`), for measures where that is what it means.
    pub fn percent(&self) -> f64 {
        self.number("scale").unwrap_or(1.0)
    }

    /// Whether only positive incomes count.
    pub fn only_positive(&self) -> bool {
        ["x>0", "y>0", "> 0)", ">0 only", "iw$"]
            .iter()
            .any(|mark| self.note.contains(mark) || self.call.contains(mark))
    }

    /// The names of the numbers that are expected, where they have names.
    pub fn names(&self) -> Vec<String> {
        self.value.as_object().map(|map| map.keys().cloned().collect()).unwrap_or_default()
    }

    /// Whether errors can be compared: the case has a design and the peer has an error.
    pub fn wants_se(&self) -> bool {
        self.design != "none" && (!is_hollow(&self.se) || self.expects_error())
    }

    /// Whether a number, or an error, is expected.
    fn expects_error(&self) -> bool {
        let nothing = self.value.as_array().is_some_and(Vec::is_empty);
        self.kind == "error" || (is_hollow(&self.value) && !nothing)
    }

    /// inequalipy's weighted Atkinson stops in NumPy with arrays of more than one element; the measure is defined, so ours answers,
    /// and the same value is held by the cases of the definition.
    fn is_a_slip_of_the_peer(&self) -> bool {
        self.engine.starts_with("inequalipy") && self.kind == "error"
    }

    /// A value to 1e-10, a standard error and the ends of an interval within 15 %.
    fn judge_stochastic(&self, answer: &Answer) -> Verdict {
        let root = |value: &Value| value.as_f64().map(f64::sqrt);
        let mut wrong = Vec::new();
        for (name, expected) in self.value.as_object().into_iter().flatten() {
            let found = answer.values.iter().find(|(known, _)| known == name).map(|(_, number)| *number);
            let (expected, found) = match name.as_str() {
                "var" => (root(expected), found.map(f64::sqrt)),
                _ => (expected.as_f64(), found),
            };
            let tolerance = if name == "value" { 1e-10 } else { 0.15 };
            let near = matches!((expected, found), (Some(a), Some(b)) if (b / a - 1.0).abs() <= tolerance);
            if !near {
                wrong.push(format!("{name}: got {found:?}, expected {expected:?} within {tolerance}"));
            }
        }
        if wrong.is_empty() { Verdict::Passed } else { Verdict::Failed(wrong.join("; ")) }
    }

    /// Whether an answer is right.
    pub fn judge(&self, answered: Answered) -> Verdict {
        match answered {
            Err(Refused::Typed(_)) if self.expects_error() => Verdict::Passed,
            Err(Refused::Typed(error)) => {
                Verdict::Failed(format!("got the error '{error}', expected {}", self.value))
            }
            Err(Refused::Unknown(what)) => Verdict::Failed(format!("the harness does not know {what}")),
            Ok(_) if self.is_a_slip_of_the_peer() => Verdict::Passed,
            Ok(answer) if self.expects_error() => {
                Verdict::Failed(format!("got {:?}, expected an error", answer.values))
            }
            Ok(answer) => {
                if self.kind == "stochastic" {
                    return self.judge_stochastic(&answer);
                }
                let mut wrong = compare("value", &self.value, &answer.values, &answer.loose);
                if !self.se.is_null() && !is_hollow(&self.se) {
                    wrong.extend(compare("se", &self.se, &answer.ses, &[]));
                }
                if wrong.is_empty() { Verdict::Passed } else { Verdict::Failed(wrong.join("; ")) }
            }
        }
    }
}

/// A number, also where it came as text or as a truth.
fn as_number(value: &Value) -> Option<f64> {
    value.as_f64().or_else(|| value.as_str()?.parse().ok())
}

/// Whether there is nothing in it.
fn is_hollow(value: &Value) -> bool {
    match value {
        Value::Object(map) => map.values().all(Value::is_null),
        Value::Array(list) => list.iter().all(Value::is_null),
        other => other.is_null(),
    }
}

/// What is wrong with numbers, name by name.
pub fn compare(what: &str, expected: &Value, got: &[(String, f64)], loose: &[(String, f64)]) -> Vec<String> {
    let find = |name: &str| got.iter().find(|(known, _)| known == name).map(|(_, number)| *number);
    let check = |name: &str, expected: &Value| -> Option<String> {
        let label = if name.is_empty() { what.to_owned() } else { format!("{what} of {name}") };
        let (Some(expected), found) = (as_number(expected), find(name)) else {
            return find(name).map(|number| format!("{label}: got {number}, expected no number"));
        };
        match found {
            None => Some(format!("{label}: got nothing, expected {expected}")),
            Some(number) => {
                let tolerance = loose.iter().find(|(known, _)| known == name).map_or(1e-10, |(_, by)| *by);
                let bound = if expected == 0.0 { tolerance } else { tolerance * expected.abs() };
                let near = (number - expected).abs() <= bound;
                let apart = (number / expected - 1.0).abs();
                (!near).then(|| format!("{label}: got {number}, expected {expected} (off by {apart:.1e})"))
            }
        }
    };
    match expected {
        Value::Object(map) => map.iter().filter_map(|(name, expected)| check(name, expected)).collect(),
        Value::Array(list) => {
            list.iter().enumerate().filter_map(|(at, expected)| check(&at.to_string(), expected)).collect()
        }
        other => check("", other).into_iter().collect(),
    }
}
