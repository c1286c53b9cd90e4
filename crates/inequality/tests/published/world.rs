//! The tables that cases speak of, and their sampling designs by name.

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::PathBuf;
use std::rc::Rc;

use inequality::{Centre, Conventions, Design, Factor, Income, Replicates, Sample};

use crate::case::{Case, Refused};

/// A CSV file by columns.
#[derive(Debug, Default)]
pub struct Table {
    pub names: Vec<String>,
    pub columns: Vec<Vec<String>>,
}

/// Tables by the name of their data set, read once.
pub struct World {
    folders: Vec<PathBuf>,
    known: RefCell<HashMap<String, Rc<Table>>>,
    designs: RefCell<HashMap<String, Rc<Design>>>,
}

/// Income and design of a case.
pub struct Setting {
    pub table: Rc<Table>,
    pub income: Income,
    pub design: Rc<Design>,
}

impl Setting {
    /// Which rows have a positive income.
    pub fn positive(&self) -> Vec<bool> {
        let missing = self.income.missing();
        let values = self.income.values().iter();
        values.enumerate().map(|(row, &y)| y > 0.0 && missing.binary_search(&(row as u32)).is_err()).collect()
    }

    pub fn sample(&self, rules: impl Into<Conventions>) -> Result<Sample<'_>, Refused> {
        Ok(Sample::with(&self.income, &self.design, rules)?)
    }
}

impl Table {
    pub fn rows(&self) -> usize {
        self.columns.first().map_or(0, Vec::len)
    }

    pub fn has(&self, name: &str) -> bool {
        self.names.iter().any(|known| known == name)
    }

    pub fn column(&self, name: &str) -> Result<&[String], Refused> {
        let at = self.names.iter().position(|known| known == name);
        let at = at.ok_or_else(|| Refused::Unknown(format!("a column {name}, only {:?}", self.names)))?;
        Ok(&self.columns[at])
    }

    /// A column as numbers; `NA`, an empty cell and text are missing, and truths are 1 and 0.
    pub fn numbers(&self, name: &str) -> Result<Vec<Option<f64>>, Refused> {
        let number = |text: &String| match text.as_str() {
            "TRUE" => Some(1.0),
            "FALSE" => Some(0.0),
            text => text.parse().ok().filter(|number: &f64| number.is_finite()),
        };
        Ok(self.column(name)?.iter().map(number).collect())
    }

    /// A column of numbers without missing ones.
    pub fn full(&self, name: &str) -> Result<Vec<f64>, Refused> {
        let all: Option<Vec<f64>> = self.numbers(name)?.into_iter().collect();
        all.ok_or_else(|| Refused::Unknown(format!("a column {name} with missing values")))
    }

    /// A variable: a column, a column and a shift (`eqIncome-8000`), or `ln(column)`.
    pub fn variable(&self, name: &str) -> Result<Vec<Option<f64>>, Refused> {
        if self.has(name) {
            return self.numbers(name);
        }
        if let Some(inner) = name.strip_prefix("ln(").and_then(|rest| rest.strip_suffix(')')) {
            return Ok(self.numbers(inner)?.into_iter().map(|value| value.map(f64::ln)).collect());
        }
        for (sign, mark) in [(-1.0, '-'), (1.0, '+')] {
            if let Some((column, shift)) = name.rsplit_once(mark)
                && let (true, Ok(shift)) = (self.has(column), shift.parse::<f64>())
            {
                return Ok(self
                    .numbers(column)?
                    .into_iter()
                    .map(|value| value.map(|v| v + sign * shift))
                    .collect());
            }
        }
        Err(Refused::Unknown(format!("a variable {name}")))
    }

    /// The columns of a grouping: `a`, `interaction(a,b)`, `a x b`, and the short names the cases use for eusilc.
    pub fn factors(&self, group: &str) -> Result<Vec<Factor>, Refused> {
        let inner =
            group.strip_prefix("interaction(").and_then(|rest| rest.strip_suffix(')')).unwrap_or(group);
        let parts: Vec<&str> =
            if inner.contains(',') { inner.split(',').collect() } else { inner.split(" x ").collect() };
        parts
            .into_iter()
            .map(str::trim)
            .filter(|part| !part.is_empty() && !part.contains('='))
            .map(|name| {
                let name = match name {
                    "sex" if !self.has("sex") => "rb090",
                    "age" if self.has("agec") => "agec",
                    "region" if !self.has("region") => "db040",
                    other => other,
                };
                let labels: Vec<Option<&str>> = self.column(name)?.iter().map(|text| known(text)).collect();
                Ok(Factor::with_missing(name, &labels))
            })
            .collect()
    }
}

/// Text that is not missing.
fn known(text: &str) -> Option<&str> {
    (!text.is_empty() && text != "NA").then_some(text)
}

impl World {
    pub fn new(folders: Vec<PathBuf>) -> Self {
        Self { folders, known: RefCell::default(), designs: RefCell::default() }
    }

    /// A table by the name of its data set, or of its file without `.csv`.
    pub fn table(&self, dataset: &str) -> Result<Rc<Table>, Refused> {
        if let Some(table) = self.known.borrow().get(dataset) {
            return Ok(Rc::clone(table));
        }
        let places = self.folders.iter().flat_map(|folder| {
            [folder.clone(), folder.join("data"), folder.join("own")]
                .map(|at| at.join(format!("{dataset}.csv")))
        });
        let file = places.into_iter().find(|file| file.exists());
        let file =
            file.ok_or_else(|| Refused::Unknown(format!("a file {dataset}.csv in {:?}", self.folders)))?;
        let text = std::fs::read_to_string(&file).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
        let table = Rc::new(parse(&text));
        self.known.borrow_mut().insert(dataset.to_owned(), Rc::clone(&table));
        Ok(table)
    }

    /// The table, income and design of a case.
    pub fn setting(&self, case: &Case) -> Result<Setting, Refused> {
        let table = self.table(&case.dataset)?;
        let income = Income::with_missing(&table.variable(&case.variable)?)?;
        Ok(Setting { design: self.design(case)?, table, income })
    }

    /// The weights of a case without a design: a column that it names, those of its data set, or none.
    pub fn weights(&self, case: &Case) -> Result<Option<Vec<f64>>, Refused> {
        let table = self.table(&case.dataset)?;
        let bare = ["R ineq", "PySAL", "R oaxaca", "R giniVarCI"]
            .iter()
            .any(|engine| case.engine.starts_with(engine));
        let name = match case.text("weights") {
            Some("none") => return Ok(None),
            Some(name) => name,
            None if bare && !case.call.contains("fgini") => return Ok(None),
            None => match case.dataset.as_str() {
                "eusilc" => "rb050",
                "ses" => "weights",
                "mex_inc_2008" | "mex_inc_2016" => "factor",
                "syn_cdta" => "weight",
                name if name.starts_with("api") => "pw",
                name if name.starts_with("own") => "weight",
                _ => return Ok(None),
            },
        };
        Ok(Some(table.full(name)?))
    }

    /// The design that a case names.
    pub fn design(&self, case: &Case) -> Result<Rc<Design>, Refused> {
        if case.design == "none" || case.design.is_empty() {
            let rows = self.table(&case.dataset)?.rows();
            let builder = Design::builder(rows);
            let design = match self.weights(case)? {
                Some(weights) => builder.weights(&weights)?.build()?,
                None => builder.build()?,
            };
            return Ok(Rc::new(design));
        }
        let key = format!("{}/{}", case.dataset, case.design);
        if let Some(design) = self.designs.borrow().get(&key) {
            return Ok(Rc::clone(design));
        }
        let design = Rc::new(self.named(&case.dataset, &case.design)?);
        self.designs.borrow_mut().insert(key, Rc::clone(&design));
        Ok(design)
    }

    fn named(&self, dataset: &str, design: &str) -> Result<Design, Refused> {
        let table = self.table(dataset)?;
        let survey = |ids: &[&str], strata: &str, weights: &str, fpc: &[&str]| {
            let mut builder = Design::builder(table.rows());
            if !weights.is_empty() {
                builder = builder.weights(&table.full(weights)?)?;
            }
            if !strata.is_empty() {
                builder = builder.strata(&Factor::from_labels(strata, table.column(strata)?))?;
            }
            for (at, id) in ids.iter().enumerate() {
                if *id != "1" {
                    let units = Factor::from_labels(id, table.column(id)?);
                    builder = if at == 0 { builder.psu(&units)? } else { builder.stage_units(&units)? };
                }
                if let Some(name) = fpc.get(at) {
                    builder = builder.fpc(&table.full(name)?)?;
                }
            }
            Ok::<_, Refused>(builder.build()?)
        };
        match design {
            "eusilc_ind" => survey(&["rb030"], "db040", "rb050", &[]),
            "eusilc_hh" => survey(&["db030"], "db040", "rb050", &[]),
            "apistrat" => survey(&["1"], "stype", "pw", &["fpc"]),
            "apiclus1" => survey(&["dnum"], "", "pw", &["fpc"]),
            "apiclus2" => survey(&["dnum", "snum"], "", "", &["fpc1", "fpc2"]),
            "ses" => survey(&["1"], "location", "weights", &[]),
            "own" => survey(&["psu"], "stratum", "weight", &[]),
            "own_tiny" => survey(&["person"], "", "weight", &[]),
            "apiclus1_jk1" | "apistrat_jkn" | "own_jkn" => {
                let base = design.rsplit_once('_').expect("an underscore").0;
                Ok(self.named(dataset, base)?.jackknife()?)
            }
            "apistrat_boot" => {
                let factors = self.table("apistrat_boot_factors")?;
                let columns: Result<Vec<Vec<f64>>, Refused> = factors
                    .names
                    .iter()
                    .map(|name| whole_draws(&factors.full(name)?, table.column("stype")?))
                    .collect();
                let columns = columns?;
                let weights = table.full("pw")?;
                Ok(Design::replicates(&Replicates::Bootstrap, &weights, columns, Centre::ReplicateMean)?)
            }
            call if call.starts_with("svydesign(") => {
                let part = |name: &str| {
                    let inner = call.trim_start_matches("svydesign(").trim_end_matches(')');
                    let part =
                        inner.split(',').find_map(|part| part.trim().strip_prefix(name)?.strip_prefix("=~"));
                    part.unwrap_or("").to_owned()
                };
                let ids = [part("ids"), part("id")].concat();
                let ids: Vec<&str> = ids.split('+').collect();
                let fpc = part("fpc");
                let fpc: Vec<&str> = fpc.split('+').filter(|name| !name.is_empty()).collect();
                survey(&ids, &part("strata"), &part("weights"), &fpc)
            }
            other => Err(Refused::Unknown(format!("a design {other}"))),
        }
    }
}

/// The file gives eight decimals of factors that are whole numbers of draws times m/(m − 1): this gives the other digits back.
fn whole_draws(factors: &[f64], strata: &[String]) -> Result<Vec<f64>, Refused> {
    let mut sizes: HashMap<&str, f64> = HashMap::new();
    strata.iter().for_each(|stratum| *sizes.entry(stratum).or_default() += 1.0);
    let exact = |(factor, stratum): (&f64, &String)| {
        let lift = sizes[stratum.as_str()] / (sizes[stratum.as_str()] - 1.0);
        let whole = (factor / lift).round() * lift;
        if (whole - factor).abs() < 1e-7 {
            Ok(whole)
        } else {
            Err(Refused::Unknown(format!("a factor {factor}")))
        }
    };
    factors.iter().zip(strata).map(exact).collect()
}

/// Reads CSV with optional quotes.
fn parse(text: &str) -> Table {
    let mut lines = text.lines().filter(|line| !line.is_empty()).map(split);
    let names = lines.next().unwrap_or_default();
    let mut columns = vec![Vec::new(); names.len()];
    for line in lines {
        for (column, cell) in columns.iter_mut().zip(line) {
            column.push(cell);
        }
    }
    Table { names, columns }
}

/// The cells of a line. A comma inside an interval that R writes without quotes, `(39,49]`, does not end a cell.
fn split(line: &str) -> Vec<String> {
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    for letter in line.trim_end_matches('\r').chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted && (!cell.starts_with('(') || cell.ends_with(']')) => {
                cells.push(std::mem::take(&mut cell))
            }
            other => cell.push(other),
        }
    }
    cells.push(cell);
    cells
}
