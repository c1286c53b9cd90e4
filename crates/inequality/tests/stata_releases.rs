//! Our reader of Stata files against the writer of the crate `dta`, for every format and both byte orders.
#![cfg(feature = "stata")]

use std::io::Cursor;

use dta::stata::dta::byte_order::ByteOrder;
use dta::stata::dta::dta_error::Result;
use dta::stata::dta::dta_writer::DtaWriter;
use dta::stata::dta::header::Header;
use dta::stata::dta::release::Release;
use dta::stata::dta::schema::Schema;
use dta::stata::dta::value::Value;
use dta::stata::dta::variable::Variable;
use dta::stata::dta::variable_type::VariableType;
use dta::stata::missing_value::MissingValue;
use dta::stata::stata_byte::StataByte;
use dta::stata::stata_double::StataDouble;
use dta::stata::stata_float::StataFloat;
use dta::stata::stata_int::StataInt;
use dta::stata::stata_long::StataLong;
use inequality::read::{Ask, Missing, Want, stata};

/// A file with one variable of each type: a row of numbers, one of extremes, and one that is missing.
fn written(release: Release, order: ByteOrder, missing: MissingValue) -> Result<Vec<u8>> {
    let schema = Schema::builder()
        .add_variable(Variable::builder(VariableType::Byte, "byte").format("%8.0g"))
        .add_variable(Variable::builder(VariableType::Int, "int").format("%8.0g"))
        .add_variable(Variable::builder(VariableType::Long, "long").format("%12.0g"))
        .add_variable(Variable::builder(VariableType::Float, "float").format("%9.0g"))
        .add_variable(Variable::builder(VariableType::Double, "double").format("%10.0g"))
        .add_variable(Variable::builder(VariableType::FixedString(7), "text").format("%7s"))
        .build()?;
    let writer = DtaWriter::new().from_writer(Cursor::new(Vec::new()));
    let writer = writer.write_header(Header::builder(release, order).build())?.write_schema(schema)?;
    let mut rows = writer.into_record_writer()?;
    rows.write_record(&[
        Value::Byte(StataByte::Present(-7)),
        Value::Int(StataInt::Present(-300)),
        Value::Long(StataLong::Present(70_000)),
        Value::Float(StataFloat::Present(-0.5)),
        Value::Double(StataDouble::Present(1e-300)),
        Value::string("seven77"),
    ])?;
    rows.write_record(&[
        Value::Byte(StataByte::Present(100)),
        Value::Int(StataInt::Present(32_740)),
        Value::Long(StataLong::Present(2_147_483_620)),
        Value::Float(StataFloat::Present(1.7e38)),
        Value::Double(StataDouble::Present(8.9e307)),
        Value::string(""),
    ])?;
    rows.write_record(&[
        Value::Byte(StataByte::Missing(missing)),
        Value::Int(StataInt::Missing(missing)),
        Value::Long(StataLong::Missing(missing)),
        Value::Float(StataFloat::Missing(missing)),
        Value::Double(StataDouble::Missing(missing)),
        Value::string("é"),
    ])?;
    Ok(rows.into_long_string_writer()?.into_value_label_writer()?.finish()?.into_inner())
}

#[test]
fn every_format_and_both_byte_orders_come_back() {
    let releases = [
        Release::V108,
        Release::V110,
        Release::V111,
        Release::V112,
        Release::V113,
        Release::V114,
        Release::V115,
        Release::V117,
        Release::V118,
        Release::V119,
    ];
    let ask = Ask::of(
        ["byte", "int", "long", "float", "double"]
            .map(Want::number)
            .into_iter()
            .chain([Want::category("text")]),
    );
    for release in releases {
        for order in [ByteOrder::LittleEndian, ByteOrder::BigEndian] {
            let tags = release >= Release::V113;
            let missing = if tags { MissingValue::Z } else { MissingValue::System };
            let bytes = written(release, order, missing).unwrap();
            let table = stata::read("t.dta", Cursor::new(bytes), &ask)
                .unwrap_or_else(|error| panic!("{release}: {error}"));
            let expected: [[f64; 2]; 5] = [
                [-7.0, 100.0],
                [-300.0, 32_740.0],
                [70_000.0, 2_147_483_620.0],
                [-0.5, f64::from(1.7e38_f32)],
                [1e-300, 8.9e307],
            ];
            for (column, [first, second]) in table.columns.iter().zip(expected) {
                let numbers = column.numbers().unwrap();
                assert_eq!(numbers, [Some(first), Some(second), None], "{release} {order:?} {}", column.name);
                let why = if tags { Missing::Tagged('z') } else { Missing::Blank };
                assert_eq!(
                    column.missing.reasons.keys().collect::<Vec<_>>(),
                    [&why],
                    "{release} {}",
                    column.name
                );
            }
            assert_eq!(table.columns[5].missing.count(), 1);
        }
    }
}
