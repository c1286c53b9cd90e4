//! The columns of a table while they are read, one cell after the other.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hasher};

use super::error::short;
use super::{Ask, Column, Gaps, Kind, Missing, ReadError, Table, Values, Why};

/// One value on its way from a file into a column.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell<'a> {
    /// A missing value.
    Missing(Missing),
    /// A number.
    Number(f64),
    /// A text.
    Text(&'a str),
}

/// A hash that is the same in every process, so that results are too; collisions are settled by the map itself.
type Fixed = BuildHasherDefault<DefaultHasher>;

/// What tells one id from another: a number's bits, a short text itself, or 128 bits of hash of a long text.
type IdKey = (u8, u128);

enum Growing {
    Numbers(Vec<f64>),
    Categories { codes: Vec<u32>, texts: HashMap<String, u32, Fixed>, numbers: HashMap<u64, u32, Fixed> },
    Ids { codes: Vec<u32>, known: HashMap<IdKey, u32, Fixed>, last: Option<(IdKey, u32)> },
}

struct Grow {
    name: String,
    label: Option<String>,
    growing: Growing,
    missing: Gaps,
    /// Labels of numeric codes, by the number's bits.
    labels: HashMap<u64, String>,
}

/// A table while it is read.
pub(crate) struct Builder {
    file: String,
    groups: usize,
    max_rows: usize,
    rows: usize,
    /// What the first row of data is called in messages.
    first: u64,
    columns: Vec<Grow>,
    pub(crate) notes: Vec<String>,
}

impl Builder {
    /// An empty table for what was asked; the first row of data has the number `first` in messages.
    pub(crate) fn new(file: &str, ask: &Ask, first: u64) -> Result<Self, ReadError> {
        for (at, want) in ask.columns.iter().enumerate() {
            if ask.columns[..at].iter().any(|other| other.name == want.name && other.kind == want.kind) {
                return Err(ReadError::file(file, Why::AskedTwice).column(&want.name));
            }
        }
        let columns = ask.columns.iter().map(|want| Grow {
            name: want.name.clone(),
            label: None,
            growing: match want.kind {
                Kind::Number => Growing::Numbers(Vec::new()),
                Kind::Category => Growing::Categories {
                    codes: Vec::new(),
                    texts: HashMap::default(),
                    numbers: HashMap::default(),
                },
                Kind::Id => Growing::Ids { codes: Vec::new(), known: HashMap::default(), last: None },
            },
            missing: Gaps::default(),
            labels: HashMap::new(),
        });
        Ok(Self {
            file: file.to_owned(),
            groups: ask.limits.groups,
            max_rows: ask.limits.rows,
            rows: 0,
            first,
            columns: columns.collect(),
            notes: Vec::new(),
        })
    }

    /// The label that the file gives a column.
    #[cfg(any(feature = "stata", feature = "spss"))]
    pub(crate) fn label(&mut self, column: usize, label: &str) {
        self.columns[column].label = Some(label.trim().to_owned()).filter(|label| !label.is_empty());
    }

    /// The label that the file gives a numeric code of a column.
    #[cfg(any(feature = "stata", feature = "spss"))]
    pub(crate) fn value_label(&mut self, column: usize, code: f64, label: &str) {
        self.columns[column].labels.insert(bits(code), label.trim().to_owned());
    }

    /// The number of the current row in messages.
    pub(crate) fn row(&self) -> u64 {
        self.first + self.rows as u64
    }

    /// Ends the current row.
    pub(crate) fn end_row(&mut self) -> Result<(), ReadError> {
        self.rows += 1;
        if self.rows > self.max_rows {
            return Err(ReadError::file(&self.file, Why::ManyRows { limit: self.max_rows }));
        }
        Ok(())
    }

    /// An error at a column of the current row.
    pub(crate) fn error(&self, column: usize, why: Why) -> ReadError {
        ReadError::file(&self.file, why).row(self.row()).column(&self.columns[column].name)
    }

    /// Puts a number into a column of numbers: the fast way for readers that have parsed it.
    pub(crate) fn number(&mut self, column: usize, x: f64) -> Result<(), ReadError> {
        if let Growing::Numbers(all) = &mut self.columns[column].growing
            && x.is_finite()
        {
            all.push(x);
            return Ok(());
        }
        self.put(column, Cell::Number(x))
    }

    /// Puts a category into its column whose code is known from a row before.
    #[cfg(feature = "csv")]
    pub(crate) fn again(&mut self, column: usize, code: u32) {
        if let Growing::Categories { codes, .. } = &mut self.columns[column].growing {
            codes.push(code);
        }
    }

    /// The code of the category that was put last, for [`again`](Self::again).
    #[cfg(feature = "csv")]
    pub(crate) fn latest(&self, column: usize) -> Option<u32> {
        match &self.columns[column].growing {
            Growing::Categories { codes, .. } => codes.last().copied(),
            _ => None,
        }
    }

    /// Puts a cell into a column.
    pub(crate) fn put(&mut self, column: usize, cell: Cell<'_>) -> Result<(), ReadError> {
        let (rows, groups) = (self.rows, self.groups);
        let own = &mut self.columns[column];
        let why = match (&mut own.growing, cell) {
            (growing, Cell::Missing(why)) => {
                own.missing.add(rows, why);
                match growing {
                    Growing::Numbers(all) => all.push(0.0),
                    Growing::Categories { codes, .. } | Growing::Ids { codes, .. } => codes.push(0),
                }
                return Ok(());
            }
            (_, Cell::Number(x)) if !x.is_finite() => Why::NotFinite,
            (Growing::Numbers(all), Cell::Number(x)) => {
                all.push(x);
                return Ok(());
            }
            (Growing::Numbers(_), Cell::Text(text)) => Why::NotNumber { text: short(text) },
            (Growing::Categories { codes, texts, numbers }, cell) => {
                let next = u32::try_from(texts.len() + numbers.len()).unwrap_or(u32::MAX);
                let code = match cell {
                    Cell::Number(x) => *numbers.entry(bits(x)).or_insert(next),
                    Cell::Text(text) => match texts.get(text) {
                        Some(&code) => code,
                        None => *texts.entry(text.to_owned()).or_insert(next),
                    },
                    Cell::Missing(_) => 0,
                };
                codes.push(code);
                if code as usize >= groups {
                    Why::ManyGroups { limit: groups }
                } else {
                    return Ok(());
                }
            }
            (Growing::Ids { codes, known, last }, cell) => {
                let key = id_key(&cell);
                // Rows of a household stand together in most files.
                let code = match last {
                    Some((before, code)) if *before == key => *code,
                    _ => {
                        let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
                        *known.entry(key).or_insert(next)
                    }
                };
                *last = Some((key, code));
                codes.push(code);
                return Ok(());
            }
        };
        Err(self.error(column, why))
    }

    /// The table.
    pub(crate) fn finish(self) -> Result<Table, ReadError> {
        if self.rows == 0 {
            return Err(ReadError::file(&self.file, Why::NoRows));
        }
        let columns = self.columns.into_iter().map(Grow::finish).collect();
        Ok(Table { file: self.file, rows: self.rows, columns, notes: self.notes })
    }
}

impl Grow {
    fn finish(self) -> Column {
        let values = match self.growing {
            Growing::Numbers(all) => Values::Numbers(all),
            Growing::Ids { codes, known, .. } => Values::Ids { codes, distinct: known.len() },
            Growing::Categories { codes, texts, numbers } => {
                let (codes, labels) = ordered(codes, texts, numbers, &self.labels);
                Values::Categories { codes, labels }
            }
        };
        Column { name: self.name, label: self.label, values, missing: self.missing }
    }
}

/// Categories in an order that does not hang on the order of rows: numeric codes ascending, then texts ascending.
fn ordered(
    mut codes: Vec<u32>,
    texts: HashMap<String, u32, Fixed>,
    numbers: HashMap<u64, u32, Fixed>,
    known: &HashMap<u64, String>,
) -> (Vec<u32>, Vec<String>) {
    let mut by_number: Vec<(f64, u32)> =
        numbers.into_iter().map(|(bits, code)| (f64::from_bits(bits), code)).collect();
    by_number.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut by_text: Vec<(String, u32)> = texts.into_iter().collect();
    by_text.sort();
    let mut labels: Vec<(String, u32)> = Vec::with_capacity(by_number.len() + by_text.len());
    let mut seen = HashSet::new();
    for (x, code) in by_number {
        let label = known.get(&bits(x)).filter(|label| !label.is_empty()).cloned();
        let mut label = label.unwrap_or_else(|| x.to_string());
        // Two codes with one label would be two groups of one name; the code tells them apart.
        if !seen.insert(label.clone()) {
            label = format!("{label} ({x})");
        }
        labels.push((label, code));
    }
    labels.extend(by_text);
    let mut place = vec![0; labels.len()];
    for (at, (_, code)) in labels.iter().enumerate() {
        place[*code as usize] = u32::try_from(at).unwrap_or(u32::MAX);
    }
    for code in &mut codes {
        *code = place.get(*code as usize).copied().unwrap_or(0);
    }
    (codes, labels.into_iter().map(|(label, _)| label).collect())
}

/// The bits of a number, with one zero.
fn bits(x: f64) -> u64 {
    if x == 0.0 { 0 } else { x.to_bits() }
}

fn id_key(cell: &Cell<'_>) -> IdKey {
    match cell {
        Cell::Missing(_) => (0, 0),
        Cell::Number(x) => (1, u128::from(bits(*x))),
        Cell::Text(text) if text.len() <= 15 => {
            let mut short = [0; 16];
            short[..text.len()].copy_from_slice(text.as_bytes());
            short[15] = u8::try_from(text.len()).unwrap_or(15);
            (2, u128::from_le_bytes(short))
        }
        Cell::Text(text) => {
            let half = |salt: u8| {
                let mut hasher = Fixed::default().build_hasher();
                hasher.write_u8(salt);
                hasher.write(text.as_bytes());
                u128::from(hasher.finish())
            };
            (3, half(0) << 64 | half(1))
        }
    }
}
