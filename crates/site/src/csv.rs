//! Tables as CSV (RFC 4180) that no spreadsheet takes for formulas.

/// Writes one row; every cell is quoted, and one that begins like a formula gets an apostrophe before it.
pub fn row<T: AsRef<str>>(out: &mut String, cells: &[T]) {
    for (at, cell) in cells.iter().map(AsRef::as_ref).enumerate() {
        if at > 0 {
            out.push(',');
        }
        out.push('"');
        if cell.starts_with(is_formula) {
            out.push('\'');
        }
        for c in cell.chars() {
            // A lone carriage return would end the row in some programs.
            match c {
                '"' => out.push_str("\"\""),
                '\r' => out.push(' '),
                other => out.push(other),
            }
        }
        out.push('"');
    }
    out.push_str("\r\n");
}

/// Whether a spreadsheet may take a cell that begins with this for a formula.
fn is_formula(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_formula_becomes_text() {
        let mut out = String::new();
        row(&mut out, &["=1+1", "say \"no\"", "", "＝A1", "a=b"]);
        assert_eq!(out, "\"'=1+1\",\"say \"\"no\"\"\",\"\",\"'＝A1\",\"a=b\"\r\n");
    }

    proptest! {
        #[test]
        fn no_cell_begins_like_a_formula_and_every_row_has_its_cells(cells in prop::collection::vec(any::<String>(), 1..6)) {
            let mut out = String::new();
            row(&mut out, &cells);
            let inside = out.strip_suffix("\r\n").unwrap();
            let mut found = Vec::new();
            let (mut cell, mut quoted, mut chars) = (String::new(), false, inside.chars().peekable());
            while let Some(c) = chars.next() {
                match (c, quoted) {
                    ('"', true) if chars.peek() == Some(&'"') => { chars.next(); cell.push('"'); }
                    ('"', _) => quoted = !quoted,
                    (',', false) => found.push(std::mem::take(&mut cell)),
                    (c, _) => cell.push(c),
                }
            }
            found.push(cell);
            prop_assert_eq!(found.len(), cells.len());
            for cell in found {
                prop_assert!(!cell.starts_with(is_formula));
            }
        }
    }
}
