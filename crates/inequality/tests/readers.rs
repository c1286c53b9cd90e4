//! The readers on small files that other people's programs wrote (`fixtures/read/generate.py`).
#![cfg(all(feature = "csv", feature = "parquet", feature = "stata", feature = "spss", feature = "xlsx"))]

use std::io::Cursor;

use inequality::read::{
    Ask, Format, Limits, Missing, ReadError, Table, Values, Want, csv, parquet, spss, stata, xlsx,
};

/// A fixture's bytes.
fn file(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/fixtures/read/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn asked() -> Ask {
    Ask::of([
        Want::number("income"),
        Want::number("weight"),
        Want::category("gender"),
        Want::category("caste"),
        Want::id("household"),
    ])
}

fn read_bytes(name: &str, bytes: Vec<u8>) -> Result<Table, ReadError> {
    let ask = asked();
    match Format::of(&bytes) {
        Format::Csv => csv::read(name, Cursor::new(bytes), &ask, &csv::Dialect::default()),
        Format::Stata => stata::read(name, Cursor::new(bytes), &ask),
        Format::Spss => spss::read(name, Cursor::new(bytes), &ask),
        Format::Xlsx => xlsx::read(name, Cursor::new(bytes), &ask, None),
        Format::Parquet => parquet::read(name, Cursor::new(bytes), &ask),
    }
}

fn labels(table: &Table, column: &str) -> Vec<Option<String>> {
    let column = table.column(column).expect("it was asked for");
    let Values::Categories { labels, .. } = &column.values else { panic!("{column:?}") };
    let codes = column.codes().expect("categories have codes");
    codes.iter().map(|code| code.map(|code| labels[code as usize].clone())).collect()
}

/// Holds a table against what the generator wrote.
fn people(name: &str, table: &Table, gender: [&str; 2]) {
    let incomes =
        [Some(1200.5), Some(0.0), Some(-30.25), Some(99_999.0), None, Some(800.0), Some(1e6), Some(12.0)];
    assert_eq!(table.columns[0].numbers().expect("numbers"), incomes, "{name}");
    let weights = [1.5, 1.5, 2.0, 2.0, 0.5, 0.5, 3.0, 3.0].map(Some);
    assert_eq!(table.columns[1].numbers().expect("numbers"), weights, "{name}");
    let genders = [0, 1, 0, 1, 1, 0, 1, 0].map(|at: usize| Some(gender[at].to_owned()));
    assert_eq!(labels(table, "gender"), genders, "{name}");
    let castes = ["Dalit", "Bahun", "Dalit", "Magar", "", "Newār", "Magar", "Dalit"];
    let castes = castes.map(|caste| Some(caste.to_owned()).filter(|caste| !caste.is_empty()));
    assert_eq!(labels(table, "caste"), castes, "{name}");
    let ids = Values::Ids { codes: vec![0, 0, 1, 1, 2, 2, 3, 3], distinct: 4 };
    assert_eq!(table.columns[4].values, ids, "{name}");
}

#[test]
fn csv_and_workbook_hold_what_was_written() {
    for name in ["people.csv", "people.xlsx"] {
        people(name, &read_bytes(name, file(name)).unwrap(), ["1", "2"]);
    }
    let notes = read_bytes("people.xlsx", file("people.xlsx")).unwrap().notes;
    assert_eq!(notes, ["The workbook has 2 sheets; 'People' was read."]);
}

#[test]
fn stata_files_of_every_version_hold_what_was_written_with_labels() {
    for version in [8, 10, 12, 13, 14, 15] {
        let name = format!("people_{version}.dta");
        let table = read_bytes(&name, file(&name)).unwrap();
        people(&name, &table, ["man", "woman"]);
        assert_eq!(table.columns[0].label.as_deref(), Some("Monthly income"));
    }
    people("pandas", &read_bytes("people_pandas.dta", file("people_pandas.dta")).unwrap(), ["man", "woman"]);
}

#[test]
fn a_tagged_missing_value_of_stata_is_no_number_and_is_counted_by_its_tag() {
    let table = read_bytes("t.dta", file("people_tagged.dta")).unwrap();
    let incomes = table.columns[0].numbers().unwrap();
    assert_eq!((incomes[3], incomes[4], incomes[5]), (None, None, Some(800.0)));
    let reasons: Vec<_> = table.columns[0].missing.reasons.clone().into_iter().collect();
    assert_eq!(reasons, [(Missing::Blank, 1), (Missing::Tagged('b'), 1)]);
}

#[test]
fn spss_files_hold_what_was_written_and_declared_codes_are_missing_with_their_labels() {
    for name in ["people.sav", "people_plain.sav", "people.zsav"] {
        let table = read_bytes(name, file(name)).unwrap();
        let incomes = table.columns[0].numbers().unwrap();
        assert_eq!(
            (incomes[2], incomes[3], incomes[4], incomes[6]),
            (Some(-30.25), None, None, Some(1e6)),
            "{name}"
        );
        let reasons: Vec<_> = table.columns[0].missing.reasons.clone().into_iter().collect();
        assert_eq!(reasons, [(Missing::Blank, 1), (Missing::Code("99999 (refused)".into()), 1)], "{name}");
        assert_eq!(labels(&table, "gender")[..2], [Some("man".into()), Some("woman".into())], "{name}");
        assert_eq!(labels(&table, "caste")[4..6], [None, Some("Newār".into())], "{name}");
        assert_eq!(table.columns[0].label.as_deref(), Some("Monthly income"), "{name}");
    }
    let table = read_bytes("r.sav", file("people_ranges.sav")).unwrap();
    assert_eq!(table.columns[0].numbers().unwrap()[3], None, "a range");
    let reasons: Vec<_> = table.columns[3].missing.reasons.keys().cloned().collect();
    assert_eq!(reasons, [Missing::Blank, Missing::Code("Magar".into())]);
    let ask = Ask::of([Want::category("essay")]);
    let error = spss::read("r.sav", Cursor::new(file("people_ranges.sav")), &ask).unwrap_err().to_string();
    assert!(
        error.starts_with("r.sav, column essay: the column holds texts of more than 255 bytes"),
        "{error}"
    );
}

#[test]
fn parquet_files_hold_what_was_written_whatever_packs_them() {
    for codec in ["none", "snappy", "gzip", "zstd"] {
        let name = format!("people_{codec}.parquet");
        people(&name, &read_bytes(&name, file(&name)).unwrap(), ["man", "woman"]);
    }
    let ask = Ask::of([Want::number("small"), Want::number("flag")]);
    let table = parquet::read("p", Cursor::new(file("people_none.parquet")), &ask).unwrap();
    assert_eq!(table.columns[0].numbers().unwrap()[..3], [Some(1.0), None, Some(3.0)]);
    assert_eq!(table.columns[1].numbers().unwrap()[..2], [Some(1.0), Some(0.0)]);
    let said =
        |name: &str, ask: Ask| parquet::read("p", Cursor::new(file(name)), &ask).unwrap_err().to_string();
    assert_eq!(
        said("people_none.parquet", Ask::of([Want::number("list")])),
        "p, column list: the column is nested; flatten it first"
    );
    assert!(said("people_brotli.parquet", asked()).contains("packed in a way that is not read here"));
    assert!(
        said("people_none.parquet", Ask::of([Want::number("caste")]))
            .starts_with("p, row 1, column caste: 'Dalit' is not a number")
    );
    let small = Ask { limits: Limits { inflated: 10, ..Limits::default() }, ..asked() };
    assert!(said("people_none.parquet", small).contains("larger than 10 bytes"));
}

#[test]
fn a_file_cut_anywhere_is_an_error_and_never_a_table() {
    for name in [
        "people_10.dta",
        "people_13.dta",
        "people_15.dta",
        "people.sav",
        "people_plain.sav",
        "people.zsav",
        "people.xlsx",
    ] {
        let whole = file(name);
        for length in 0..whole.len() {
            let done = read_bytes_as(name, whole[..length].to_vec());
            // Behind the rows only value labels and closing tags stand; a cut there may leave every number whole.
            if let Ok(table) = done {
                assert!(name.ends_with(".dta") && table.rows == 8, "{name} cut at {length}");
                assert_eq!(table.columns[0].numbers().unwrap()[0], Some(1200.5), "{name} cut at {length}");
            }
        }
    }
}

/// Reads bytes as the format that the name says.
fn read_bytes_as(name: &str, bytes: Vec<u8>) -> Result<Table, ReadError> {
    if name.ends_with("parquet") {
        parquet::read(name, Cursor::new(bytes), &asked())
    } else if name.ends_with("sav") {
        spss::read(name, Cursor::new(bytes), &asked())
    } else if name.ends_with(".dta") {
        stata::read(name, Cursor::new(bytes), &asked())
    } else {
        xlsx::read(name, Cursor::new(bytes), &asked(), None)
    }
}

#[test]
fn what_is_wrong_is_said_with_file_row_and_column() {
    let said = |name: &str, bytes: Vec<u8>| read_bytes_as(name, bytes).unwrap_err().to_string();
    assert_eq!(said("a.dta", Vec::new()), "a.dta: there is nothing in it");
    assert_eq!(said("a.xlsx", Vec::new()), "a.xlsx: there is nothing in it");
    assert_eq!(said("a.dta", b"hello".to_vec()), "a.dta: this is not a Stata file");
    assert_eq!(
        said("a.xlsx", file("people_15.dta")),
        "a.xlsx: this is not a XLSX file: its first bytes are those of Stata"
    );
    let cut = file("people_15.dta");
    assert!(said("a.dta", cut[..cut.len() / 2].to_vec()).contains("the file ends too early"), "cut");
    let text = Ask::of([Want::number("caste")]);
    let error = stata::read("a.dta", Cursor::new(file("people_15.dta")), &text).unwrap_err().to_string();
    assert!(error.starts_with("a.dta, row 1, column caste: 'Dalit' is not a number"), "{error}");
    let error = xlsx::read("a.xlsx", Cursor::new(file("people.xlsx")), &text, None).unwrap_err().to_string();
    assert!(error.starts_with("a.xlsx, row 2, column caste: 'Dalit' is not a number"), "{error}");
    let error =
        xlsx::read("a.xlsx", Cursor::new(file("people.xlsx")), &text, Some("Peple")).unwrap_err().to_string();
    assert!(error.contains("there is no sheet 'Peple'; the workbook has People, Notes"), "{error}");
    let none = Ask::of([Want::number("pay")]);
    let error = stata::read("a.dta", Cursor::new(file("people_8.dta")), &none).unwrap_err().to_string();
    assert!(error.contains("column pay: there is no such column; the file has household, income"), "{error}");
}

#[test]
fn a_zip_bomb_is_refused_before_it_is_unpacked() {
    let mut ask = asked();
    ask.limits = Limits { inflated: 32 << 20, ..Limits::default() };
    let error = xlsx::read("bomb.xlsx", Cursor::new(file("bomb.xlsx")), &ask, None).unwrap_err().to_string();
    assert!(error.contains("unpacked it would be larger than 33554432 bytes"), "{error}");
}

#[test]
fn names_of_columns_are_listed_by_every_reader() {
    let expected = ["household", "income", "weight", "gender", "caste"];
    assert_eq!(csv::names("a", Cursor::new(file("people.csv")), &csv::Dialect::default()).unwrap(), expected);
    assert_eq!(stata::names("a", Cursor::new(file("people_15.dta"))).unwrap(), expected);
    assert_eq!(spss::names("a", Cursor::new(file("people.zsav"))).unwrap(), expected);
    let long = ["household", "income", "weight", "gender", "caste", "essay"];
    assert_eq!(spss::names("a", Cursor::new(file("people_ranges.sav"))).unwrap(), long);
    assert_eq!(xlsx::names("a", Cursor::new(file("people.xlsx")), 1 << 20, None).unwrap(), expected);
}
