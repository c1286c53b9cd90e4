//! The payload of a public act, in words: one line for each thing that it says.

use serde_json::Value;

use crate::speech::Tongue;

/// One line: what it is about, what was said, and where the act lies that it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is about, in the reader's language.
    pub label: String,
    /// What was said.
    pub value: String,
    /// The index of the act of this log that is named.
    pub index: Option<u64>,
}

/// The lines of a payload; empty if it is not the JSON of an act.
pub fn lines(tongue: &Tongue, kind: &str, body: &str) -> Vec<Line> {
    let Ok(Value::Object(map)) = serde_json::from_str(body) else { return Vec::new() };
    map.iter().flat_map(|(key, value)| line(tongue, kind, key, value)).collect()
}

fn line(tongue: &Tongue, kind: &str, key: &str, value: &Value) -> Vec<Line> {
    let plain = |value: String, index| Line { label: tongue.word("payload", key), value, index };
    match value {
        // What somebody says of herself stands in an object of its own.
        Value::Object(map) => map.iter().flat_map(|(key, value)| line(tongue, kind, key, value)).collect(),
        Value::Bool(yes) => vec![plain(tongue.word("payload", if *yes { "yes" } else { "no" }), None)],
        // In a list each word has a line of its own, and each thing the lines of what it says.
        Value::Array(list) => list.iter().flat_map(|one| line(tongue, kind, key, one)).collect(),
        Value::String(text) if text.is_empty() => Vec::new(),
        Value::String(text) => vec![plain(said(tongue, kind, key, text), named(key, text))],
        Value::Null | Value::Number(_) => Vec::new(),
    }
}

/// The act that an address names, if it stands in this log.
fn named(key: &str, text: &str) -> Option<u64> {
    const THINGS: &[&str] = &[
        "caucus",
        "charter",
        "members",
        "objection",
        "panel",
        "circle",
        "decliner",
        "federation",
        "figure",
        "figures",
        "better",
        "freeze",
        "helper",
        "mandate",
        "member",
        "paragraph",
        "parent",
        "proposal",
        "roots",
        "term",
        "testimony",
        "version",
        "voucher",
    ];
    if THINGS.contains(&key) { text.parse().ok() } else { None }
}

/// A word of ours in the reader's language; anything else as it was said.
fn said(tongue: &Tongue, kind: &str, key: &str, text: &str) -> String {
    match key {
        // In the balance of a delegation these words mean shares of its seats.
        "country" | "kind" | "least" if kind == "delegate" => format!("{text} %"),
        "gini" | "tenth" | "between" => format!("{text} %"),
        "until" => text.split('T').next().map_or_else(String::new, |day| tongue.date(day)),
        "country" => tongue.country(text),
        "language" => tongue.language(text),
        "level" if kind == "protect" => tongue.word("protection", text),
        "rating" => tongue.word("protection", text),
        "level" => tongue.word("level", text),
        "kind" if kind == "draft" => tongue.word("text", text),
        "sort" => tongue.word("figure-sort", text),
        "kind" => tongue.word("kind", text),
        "channel" | "channels" => tongue.word("channel", text),
        "accepted" => tongue.word("gap", text),
        "stance" => tongue.word("stance", text),
        "lost" => tongue.word("payload", text),
        "starts" | "ends" => text.split('T').next().map_or_else(String::new, |day| tongue.date(day)),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_group_says_of_itself_is_read_line_by_line() {
        let tongue = crate::speech::tongue("en").unwrap();
        let body = r#"{"charter":"2","profile":{"country":"UG","language":"sw","name":"<b>","place":""}}"#;
        let lines = lines(tongue, "affirm", body);
        assert_eq!(lines[0].index, Some(2));
        let values: Vec<&str> = lines.iter().map(|line| line.value.as_str()).collect();
        assert_eq!(values, ["2", "Uganda", &tongue.language("sw"), "<b>"]);
    }

    #[test]
    fn an_address_in_another_log_is_shown_and_not_linked() {
        let tongue = crate::speech::tongue("en").unwrap();
        let lines = lines(tongue, "leave", r#"{"member":"7@np.example.org"}"#);
        assert_eq!((lines[0].value.as_str(), lines[0].index), ("7@np.example.org", None));
    }

    #[test]
    fn what_is_no_act_gives_no_lines() {
        let tongue = crate::speech::tongue("en").unwrap();
        for body in ["", "[]", "1", "{", "null"] {
            assert!(lines(tongue, "leave", body).is_empty());
        }
    }
}
