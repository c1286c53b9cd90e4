//! `groundswell map`: conversations exported from Pol.is, drawn on the command line.

use std::path::{Path, PathBuf};

use crate::tools::{groundswell, text};
use crate::world::fresh_folder;

/// A synthetic conversation of ours: 60 people in two camps, 20 propositions.
fn conversation() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../opinion/tests/fixtures/own/data/own-dense-60x20")
}

#[test]
fn a_conversation_is_drawn_in_sentences_as_json_as_a_picture_and_as_a_page() {
    let (out, folder) = (fresh_folder(), conversation());
    std::fs::create_dir_all(&out).unwrap();
    let (json, svg, html) = (out.join("map.json"), out.join("map.svg"), out.join("map.html"));
    for more in [[].as_slice(), &["--parity"]] {
        let mut args = vec!["map", text(&folder)];
        args.extend([
            "--json",
            text(&json),
            "--svg",
            text(&svg),
            "--html",
            text(&html),
            "--attribution",
            "Ours, CC0",
        ]);
        args.extend(more);
        let (fine, said) = groundswell(&args);
        assert!(fine, "{said}");
        assert!(said.contains("60 people cast 1142 votes on 20 propositions"), "{said}");
        assert!(said.contains("2 groups of people who vote alike."), "{said}");
        assert!(
            said.contains("Group A: 33 people (55 %)") || said.contains("Group B: 33 people (55 %)"),
            "{said}"
        );
        let read: serde_json::Value = serde_json::from_slice(&std::fs::read(&json).unwrap()).unwrap();
        assert_eq!(read["format"], "opinion-map/1");
        assert_eq!(read["detail"]["mode"], if more.is_empty() { "default" } else { "deployed" });
        assert_eq!(read["people"].as_array().unwrap().len(), 60);
        let (picture, page) =
            (std::fs::read_to_string(&svg).unwrap(), std::fs::read_to_string(&html).unwrap());
        assert_eq!(picture.matches("<circle").count(), 60);
        assert!(page.contains(picture.trim_end()) && page.contains("Ours, CC0"));
    }
}

#[test]
fn the_same_conversation_gives_the_same_bytes() {
    let out = fresh_folder();
    std::fs::create_dir_all(&out).unwrap();
    let drawn = ["one.json", "two.json"].map(|name| {
        let file = out.join(name);
        let (fine, said) = groundswell(&["map", text(&conversation()), "--json", text(&file)]);
        assert!(fine, "{said}");
        std::fs::read(file).unwrap()
    });
    assert!(drawn[0] == drawn[1], "two runs differ");
}

#[test]
fn a_bad_export_is_refused_with_file_line_and_what_helps_and_drawn_where_asked() {
    let folder = fresh_folder();
    std::fs::create_dir_all(&folder).unwrap();
    let comments = std::fs::read(conversation().join("comments.csv")).unwrap();
    std::fs::write(folder.join("comments.csv"), comments).unwrap();
    let mut votes = std::fs::read_to_string(conversation().join("votes.csv")).unwrap();
    votes.push_str("1735723999999,x,0,0,7\n");
    let line = votes.lines().count();
    std::fs::write(folder.join("votes.csv"), votes).unwrap();
    let (fine, said) = groundswell(&["map", text(&folder)]);
    assert!(
        !fine && said.contains(&format!("votes.csv, line {line}, column vote: the vote 7 is neither")),
        "{said}"
    );
    assert!(said.contains("--tolerant"), "{said}");
    let (fine, said) = groundswell(&["map", text(&folder), "--tolerant"]);
    assert!(
        fine && said.contains("the vote was left out") && said.contains("60 people cast 1142 votes"),
        "{said}"
    );
}

#[test]
fn too_little_is_said_and_not_drawn() {
    let folder = fresh_folder();
    std::fs::create_dir_all(&folder).unwrap();
    let (fine, said) = groundswell(&["map", text(&folder)]);
    assert!(!fine && said.contains("too little to draw: there is neither votes.csv"), "{said}");
    std::fs::write(folder.join("votes.csv"), "timestamp,comment-id,voter-id,vote\n1,0,0,1\n1,1,0,-1\n")
        .unwrap();
    for more in [[].as_slice(), &["--parity"]] {
        let (fine, said) = groundswell(&[&["map", text(&folder)], more].concat());
        assert!(!fine && said.contains("too little to draw: "), "{said}");
    }
    let (fine, said) = groundswell(&["map", text(&folder.join("nowhere"))]);
    assert!(!fine && said.contains("is not a folder"), "{said}");
}
