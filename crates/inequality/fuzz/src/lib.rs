//! What each fuzz target does with its bytes; `tests/fuzz_bodies.rs` does the same in every run of the tests.
//!
//! A reader may refuse any bytes, and must say why in a sentence. What it accepts must be whole: as many values as rows, all finite, every code with
//! its label. It must stay within small limits, so that bytes which announce more than they hold are found out.

use std::collections::BTreeMap;
use std::io::Cursor;

use inequality::claim::{Claim, Outcome, verify};
use inequality::read::{Ask, Limits, ReadError, Table, Values, Want, csv, parquet, spss, stata, xlsx};

/// The columns of the fixtures, each as what it is and the texts as numbers too.
fn asks() -> [Ask; 2] {
    let limits = Limits { rows: 100_000, groups: 1_000, line: 100_000, inflated: 8 << 20 };
    let columns = vec![
        Want::number("income"),
        Want::number("weight"),
        Want::category("gender"),
        Want::category("caste"),
        Want::id("household"),
    ];
    [Ask { columns, limits }, Ask { columns: vec![Want::number("caste"), Want::category("income")], limits }]
}

/// Holds an answer of a reader against what it promises.
fn judge(read: Result<Table, ReadError>, ask: &Ask) {
    let table = match read {
        Err(error) => {
            let said = error.to_string();
            assert!(said.starts_with("fuzz: ") || said.starts_with("fuzz, "), "{said}");
            assert!(said.len() < 4_000, "{said}");
            return;
        }
        Ok(table) => table,
    };
    assert!(table.rows > 0 && table.rows <= ask.limits.rows);
    assert_eq!(table.columns.len(), ask.columns.len());
    for column in &table.columns {
        assert!(column.missing.count() <= table.rows as u64);
        match &column.values {
            Values::Numbers(all) => {
                assert_eq!(all.len(), table.rows);
                assert!(all.iter().all(|x| x.is_finite()));
            }
            Values::Categories { codes, labels } => {
                assert_eq!(codes.len(), table.rows);
                assert!(labels.len() <= ask.limits.groups + 1);
                let whole =
                    |(row, code): (usize, &u32)| column.missing.has(row) || (*code as usize) < labels.len();
                assert!(codes.iter().enumerate().all(whole));
            }
            Values::Ids { codes, distinct } => {
                assert_eq!(codes.len(), table.rows);
                let whole =
                    |(row, code): (usize, &u32)| column.missing.has(row) || (*code as usize) < *distinct;
                assert!(codes.iter().enumerate().all(whole));
            }
        }
    }
}

/// The CSV reader, with everything found out and with everything said.
pub fn csv(data: &[u8]) {
    for ask in asks() {
        let said = csv::Dialect {
            delimiter: Some(b';'),
            decimal: Some(csv::Decimal::Comma),
            encoding: Some("utf-16le".to_owned()),
            missing: vec!["x".to_owned()],
        };
        for dialect in [csv::Dialect::default(), said] {
            judge(csv::read("fuzz", data, &ask, &dialect), &ask);
        }
    }
}

/// The reader of Stata files.
pub fn stata(data: &[u8]) {
    for ask in asks() {
        judge(stata::read("fuzz", Cursor::new(data), &ask), &ask);
    }
}

/// The reader of SPSS files.
pub fn spss(data: &[u8]) {
    for ask in asks() {
        judge(spss::read("fuzz", Cursor::new(data), &ask), &ask);
    }
}

/// The reader of Parquet files.
pub fn parquet(data: &[u8]) {
    for ask in asks() {
        judge(parquet::read("fuzz", Cursor::new(data.to_vec()), &ask), &ask);
    }
}

/// The reader of workbooks.
pub fn xlsx(data: &[u8]) {
    for ask in asks() {
        judge(xlsx::read("fuzz", Cursor::new(data), &ask, None), &ask);
    }
}

/// A claim and, behind its first zero byte, its list.
pub fn claim(data: &[u8]) {
    let at = data.iter().position(|byte| *byte == 0).unwrap_or(data.len());
    let Ok(text) = std::str::from_utf8(&data[..at]) else { return };
    let Ok(claim) = Claim::parse(text) else { return };
    let written = claim.to_toml().expect("a claim that was read can be written");
    assert_eq!(Claim::parse(&written).expect("and read again"), claim);
    let list = data.get(at + 1..).unwrap_or_default();
    let inputs: BTreeMap<String, &[u8]> = claim.inputs.keys().map(|name| (name.clone(), list)).collect();
    if let Outcome::Recomputed { firmness, .. } = verify(&claim, &inputs).outcome {
        assert!(firmness.one_fewer < firmness.together && firmness.low >= 1);
        assert!(firmness.amount.is_finite() && firmness.together.is_finite());
    }
}
