//! The tree's own invariants (see ARCHITECTURE.md), each an assertion.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use civics::Kind;

use crate::world::{World, fresh_database, fresh_folder};

/// The root of the workspace.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// Every file below a folder with that ending, its path relative to the root, and its text.
fn files(below: &str, ending: &str) -> Vec<(String, String)> {
    let (root, mut found) = (root(), Vec::new());
    let mut folders = vec![root.join(below)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() && !matches!(name.as_str(), "target" | "node_modules" | "fuzz") {
                folders.push(path);
            } else if name.ends_with(ending) {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push((path.strip_prefix(&root).unwrap().to_string_lossy().into_owned(), text));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "{below} has no {ending}");
    found
}

/// The part of a source file before its tests.
fn before_tests(text: &str) -> &str {
    text.split("\n#[cfg(test)]").next().unwrap_or(text)
}

fn sources() -> Vec<(String, String)> {
    let mut all = files("crates", ".rs");
    all.extend(files("xtask", ".rs"));
    all.retain(|(path, _)| path.contains("/src/"));
    all
}

#[test]
fn pure_crates_stay_pure() {
    let allowed = [
        (
            "inequality",
            [
                "bytes",
                "calamine",
                "encoding_rs",
                "flate2",
                "parquet",
                "rayon",
                "serde",
                "sha2",
                "thiserror",
                "toml",
                "zip",
            ]
            .as_slice(),
        ),
        ("opinion", ["csv-core", "rayon", "serde", "thiserror"].as_slice()),
        ("tlog", ["base64", "ed25519-dalek", "sha2", "thiserror"].as_slice()),
        ("civics", ["jiff", "serde", "serde_json", "sha2", "thiserror", "unicode-normalization"].as_slice()),
    ];
    for (name, allowed) in allowed {
        let manifest = std::fs::read_to_string(root().join(format!("crates/{name}/Cargo.toml"))).unwrap();
        let (_, rest) = manifest.split_once("[dependencies]\n").unwrap();
        let own = rest.split("\n[").next().unwrap();
        for line in own.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
            let dependency = line.split(['.', ' ', '=']).next().unwrap();
            assert!(allowed.contains(&dependency), "{name} must not depend on {dependency}");
        }
    }
}

#[test]
fn libraries_stay_in_their_rooms() {
    let rooms: [(&str, &[&str]); 8] = [
        ("opinion::", &["crates/site/src/work/draw", "crates/site/src/cli", "crates/opinion/"]),
        ("lettre::", &["crates/site/src/work/digest.rs"]),
        ("rusqlite::", &["crates/site/src/store/sql/sqlite.rs"]),
        ("tokio_postgres::", &["crates/site/src/store/sql/postgres.rs"]),
        ("axum::", &["crates/site/src/web", "crates/site/src/error.rs", "crates/site/src/cli/serve.rs"]),
        ("argon2::", &["crates/site/src/password.rs"]),
        ("webauthn_rs::", &["crates/site/src/web/passkey.rs"]),
        (
            "tlog::",
            &[
                "crates/site/src/store",
                "crates/site/src/web/log",
                "crates/site/src/web/receipt",
                "crates/site/src/work",
                "crates/site/src/cli",
                "crates/tlog/",
            ],
        ),
    ];
    for (path, text) in sources() {
        for (library, rooms) in rooms {
            let named = before_tests(&text)
                .lines()
                .any(|line| !line.trim_start().starts_with("//") && line.contains(library));
            assert!(!named || rooms.iter().any(|room| path.starts_with(room)), "{path} names {library}");
        }
    }
}

#[test]
fn the_log_is_written_in_one_place_and_derived_tables_only_by_the_fold() {
    let derived: Vec<String> = site::store::rebuild::DERIVED
        .lines()
        .filter_map(|line| line.strip_prefix("CREATE TABLE "))
        .map(|line| line.split_whitespace().next().unwrap().to_owned())
        .collect();
    let nouns = [
        "alliance",
        "caucus",
        "charter",
        "circle",
        "conversation",
        "delegation",
        "driver",
        "figure",
        "fold",
        "helper",
        "loan",
        "member",
        "panel",
        "person",
        "protection",
        "rating",
        "release",
        "round",
        "rules",
        "stance",
        "struggle",
        "testimony",
        "text",
        "voice",
    ];
    let mut entries = 0;
    for (path, text) in sources() {
        let text = before_tests(&text);
        entries += text.matches("INSERT INTO entry ").count();
        for table in &derived {
            for verb in
                [format!("INSERT INTO {table} "), format!("UPDATE {table} "), format!("DELETE FROM {table} ")]
            {
                if text.contains(&verb) {
                    let inside = path.strip_prefix("crates/site/src/store/").unwrap_or("");
                    let noun = inside.split(['/', '.']).next().unwrap_or("");
                    let room = nouns.contains(&noun);
                    assert!(room, "{path} writes the derived table {table}");
                }
            }
        }
    }
    assert!(entries >= 1, "somebody must write the log");
    let writers: Vec<String> = sources()
        .into_iter()
        .filter(|(_, text)| before_tests(text).contains("INSERT INTO entry "))
        .map(|(path, _)| path)
        .collect();
    let rooms = ["crates/site/src/store/writer.rs", "crates/site/src/store/refill.rs"];
    assert!(writers.iter().all(|path| rooms.contains(&path.as_str())), "{writers:?}");
}

#[test]
fn only_the_sql_file_asks_which_database() {
    for (path, text) in sources() {
        let asks = before_tests(&text).lines().any(|line| {
            let line = line.trim_start();
            !line.starts_with("//") && (line.contains("Place::Sqlite") || line.contains("Place::Postgres"))
        });
        let rooms =
            ["crates/site/src/store/sql.rs", "crates/site/src/cli/serve.rs", "crates/site/src/cli/backup.rs"];
        assert!(!asks || rooms.contains(&path.as_str()), "{path} asks which database it speaks to");
    }
}

#[test]
fn columns_have_one_of_four_types() {
    let kept = site::store::open::KEPT;
    for text in [kept, site::store::rebuild::DERIVED, site::store::log::DRAWN] {
        let plain: String = text.lines().filter(|line| !line.starts_with("--")).collect::<Vec<_>>().join(" ");
        for table in plain.split("CREATE TABLE ").skip(1) {
            let body = table.split_once('(').unwrap().1.split(';').next().unwrap();
            for column in body.split(',') {
                let words: Vec<&str> = column.split_whitespace().collect();
                if words.len() < 2
                    || words[0] == "PRIMARY"
                    || !words[0].chars().all(|c| c.is_ascii_lowercase() || c == '_')
                {
                    continue;
                }
                assert!(
                    ["BIGINT", "TEXT", "BYTEA", "DOUBLE"].contains(&words[1].trim_end_matches(')')),
                    "{column}"
                );
            }
        }
    }
}

/// The string literals of a source file that are SQL: they begin with a verb.
fn statements(text: &str) -> Vec<String> {
    let verbs = ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "WITH "];
    let mut found = Vec::new();
    for (at, _) in text.match_indices('"') {
        let rest = &text[at + 1..];
        if verbs.iter().any(|verb| rest.starts_with(verb))
            && let Some(end) = rest.find('"')
        {
            found.push(rest[..end].replace("\\\n", ""));
        }
    }
    found
}

#[test]
fn every_statement_prepares_on_both_databases() {
    let mut places = vec![World::bare(fresh_folder(), None)];
    places.extend(fresh_database().map(|file| World::bare(fresh_folder(), Some(file))));
    let mut checked = 0;
    for (path, text) in files("crates/site/src", ".rs") {
        if path.contains("store/sql") {
            continue;
        }
        for sql in statements(before_tests(&text)) {
            let sql: &'static str = Box::leak(sql.into_boxed_str());
            for world in &places {
                let done = world.writer().check(sql);
                assert!(done.is_ok(), "{path} on PostgreSQL {}: {sql}\n{done:?}", world.postgres);
                checked += 1;
            }
        }
    }
    assert!(checked > 60, "only {checked} statements were found");
}

#[test]
fn functions_and_files_stay_small() {
    for (path, text) in sources() {
        let code = before_tests(&text);
        assert!(text.starts_with("//!"), "{path} does not begin with its documentation");
        assert!(!path.ends_with("/mod.rs"), "{path}");
        let lines: Vec<&str> = code.lines().collect();
        assert!(lines.len() <= 400, "{path} has {} lines before its tests", lines.len());
        assert!(
            !lines
                .iter()
                .any(|line| line.trim_start().starts_with("#[allow")
                    || line.trim_start().starts_with("#![allow")),
            "{path} allows"
        );
        for (at, line) in lines.iter().enumerate() {
            let head = line.trim_start();
            let begins = [
                "fn ",
                "pub fn ",
                "pub(crate) fn ",
                "async fn ",
                "pub async fn ",
                "pub const fn ",
                "const fn ",
                "pub(super) fn ",
            ];
            if !begins.iter().any(|begin| head.starts_with(begin)) {
                continue;
            }
            let indent = line.len() - head.len();
            let end = lines[at..]
                .iter()
                .position(|l| {
                    *l == format!("{}}}", " ".repeat(indent))
                        || (l.ends_with('}') && l.trim_start().contains("fn "))
                })
                .unwrap_or(0);
            assert!(end < 70, "{path}: {head} has {} lines", end + 1);
            let signature = lines[at..].iter().take(12).copied().collect::<Vec<_>>().join(" ");
            let inside = signature.split_once('(').map_or("", |(_, rest)| rest);
            assert!(parameters(inside) <= 5, "{path}: {head} takes {} parameters", parameters(inside));
        }
    }
}

/// How many parameters a signature has, `self` not counted.
fn parameters(signature: &str) -> usize {
    let (mut depth, mut count, mut any) = (0i32, 0, String::new());
    for c in signature.chars() {
        match c {
            '(' | '[' | '{' | '<' => depth += 1,
            ')' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            '>' if !any.ends_with('-') => depth -= 1,
            ',' if depth == 0 => {
                count += usize::from(!any.trim().is_empty() && !any.trim().ends_with("self"));
                any.clear();
                continue;
            }
            _ => {}
        }
        any.push(c);
    }
    count + usize::from(!any.trim().is_empty() && !any.trim().ends_with("self"))
}

/// The keys of a locale file.
fn keys(language: &str) -> BTreeSet<String> {
    let path = root().join(format!("crates/site/locales/{language}/site.ftl"));
    std::fs::read_to_string(path)
        .unwrap()
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key.to_owned())
        .collect()
}

#[test]
fn every_language_says_everything() {
    let english = keys("en");
    assert!(english.len() > 100);
    for tongue in site::speech::tongues() {
        let own = keys(tongue.tag);
        let missing: Vec<_> = english.difference(&own).collect();
        let extra: Vec<_> = own.difference(&english).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{}: missing {missing:?}, unknown {extra:?}",
            tongue.tag
        );
    }
}

#[test]
fn every_message_keeps_the_arguments_of_the_english_one() {
    let messages = |language: &str| -> Vec<(String, BTreeSet<String>)> {
        let path = root().join(format!("crates/site/locales/{language}/site.ftl"));
        let text = std::fs::read_to_string(path).unwrap();
        let mut all: Vec<(String, BTreeSet<String>)> = Vec::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((key, _)) =
                line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                all.push((key.to_owned(), BTreeSet::new()));
            }
            let Some((_, arguments)) = all.last_mut() else { continue };
            for part in line.split('$').skip(1) {
                arguments.insert(
                    part.chars()
                        .take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-')
                        .collect(),
                );
            }
        }
        all.sort();
        all
    };
    let english = messages("en");
    for tongue in site::speech::tongues() {
        for (own, en) in messages(tongue.tag).iter().zip(&english) {
            assert_eq!(own, en, "{}", tongue.tag);
        }
    }
}

#[test]
fn no_key_is_unused() {
    let (mut literals, mut groups) = (BTreeSet::new(), BTreeSet::new());
    for (_, source) in
        files("crates/site/src", ".rs").into_iter().chain(files("crates/site/templates", ".html"))
    {
        let parts: Vec<&str> = source.split('"').collect();
        for pair in parts.windows(2) {
            literals.insert(pair[1].to_owned());
            if pair[0].ends_with("word(") || pair[0].ends_with("named(") {
                groups.insert(pair[1].to_owned());
            }
        }
    }
    for key in keys("en") {
        let built = key.match_indices('-').any(|(at, _)| groups.contains(&key[..at]));
        assert!(literals.contains(&key) || built, "{key} is in the locale files and nowhere else");
    }
}

#[test]
fn every_group_of_words_that_is_asked_for_is_there() {
    let known = keys("en");
    for (file, text) in
        files("crates/site/src", ".rs").into_iter().chain(files("crates/site/templates", ".html"))
    {
        for part in text.split(".word(\"").skip(1) {
            let group = part.split('"').next().unwrap();
            let there = known.iter().any(|key| key.starts_with(&format!("{group}-")));
            assert!(there, "{file} asks for words of `{group}`, and the locale files have none");
        }
    }
}

#[test]
fn every_kind_of_act_is_written_down_told_and_tried() {
    let format = std::fs::read_to_string(root().join("docs/entry-format.md")).unwrap();
    let stories: String = files("crates/site/tests/it", ".rs").into_iter().map(|(_, text)| text).collect();
    for kind in Kind::ALL {
        let word = kind.word();
        assert!(format.contains(&format!("`{word}`")), "docs/entry-format.md has no section on {word}");
        assert!(keys("en").contains(&format!("act-{word}")), "no sentence for {word}");
        assert!(stories.contains(&format!("\"{word}\"")), "no story records {word}");
    }
}

#[test]
fn the_limits_that_the_documents_print_are_those_of_the_code() {
    use civics::conversation::rule as talk;
    use civics::{caucus, delegation, entry, loan, panel, round::proposal, stance, struggle, text};
    let page = std::fs::read_to_string(root().join("docs/limits.md")).unwrap();
    let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("| ")).skip(1).collect();
    let wanted: &[&[usize]] = &[
        &[text::MOST_PARAGRAPHS],
        &[text::edit::MOST_WORDS, text::edit::MOST_HEADING],
        &[text::MOST_LANGUAGES],
        &[text::MOST_ROOTS],
        &[proposal::MOST_WORDS],
        &[proposal::MOST_LANGUAGES],
        &[proposal::MOST_MONTHS as usize],
        &[stance::MOST_REASON],
        &[stance::MOST_DAYS as usize],
        &[caucus::MOST_CAUCUSES],
        &[delegation::MOST_SEATS],
        &[panel::MOST_CANDIDATES],
        &[struggle::MOST_DEMANDS],
        &[struggle::MOST_CAUSES],
        &[struggle::MOST_HEARD],
        &[struggle::MOST_JOINT],
        &[loan::MOST_LOANS],
        &[loan::MOST_MONTHS as usize],
        &[loan::MOST_LENT],
        &[loan::stand::MOST_STEPS],
        &[entry::MOST_BYTES],
        &[talk::MOST_QUESTION, talk::MOST_PROPOSITION],
        &[talk::MOST_OF_ONE as usize, talk::MOST_SEEDS, talk::MOST_PROPOSITIONS as usize],
        &[talk::MOST_CARDS as usize],
    ];
    assert_eq!(rows.len(), wanted.len());
    for (row, wanted) in rows.iter().zip(wanted) {
        let said = row.trim_end_matches('|').rsplit('|').next().unwrap().replace(',', "");
        let said: Vec<usize> = said.split(';').map(|n| n.trim().parse().unwrap()).collect();
        assert_eq!(said, *wanted, "{row}");
    }
}

#[test]
fn the_documents_are_there_and_name_the_two_commands() {
    for name in [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "docs/words.md",
        "docs/entry-format.md",
        "docs/performance.md",
        "docs/limits.md",
    ] {
        assert!(root().join(name).is_file(), "{name} is missing");
    }
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    assert!(readme.contains("cargo demo") && readme.contains("cargo xtask test"));
}
