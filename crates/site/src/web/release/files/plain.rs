//! A text as plain words for printing, copying and sending on: UTF-8, wrapped, with its signatures and how to check it.

use std::collections::HashSet;

use i18n_embed_fl::fl;

use super::{Names, Site};
use crate::speech::Tongue;
use crate::store::release::signers::Signature;
use crate::web::release::{Reading, gone};

/// How many characters a line has at most, where its words allow.
const WIDTH: usize = 76;

/// The text in the language of the reading; everything around it in the reader's.
pub fn words(tongue: &Tongue, site: &Site, r: &Reading, names: &Names) -> String {
    let l = &tongue.words;
    let mut out = Vec::new();
    headed(&mut out, &r.said.title, '=');
    let kind = tongue.word("text", r.text.kind.word());
    out.push(format!("{kind} · {} · {}", r.text.circle_name, site.alliance));
    if r.text.is_public() {
        out.push(fl!(l, "release-on", day = tongue.date(&r.text.released_at)));
    } else if r.text.is_open() {
        out.push(fl!(l, "release-open"));
    } else {
        out.push(fl!(l, "release-draft"));
    }
    out.push(format!("{} ({})", tongue.language(&r.language), r.language));
    out.push(String::new());
    for one in &r.said.paragraphs {
        if one.is_heading() {
            headed(&mut out, &one.words, '-');
            continue;
        }
        if !one.is_plain() {
            out.push(format!("[{}]", tongue.word("form", one.form.word())));
        }
        one.words.lines().for_each(|line| wrap(&mut out, line));
        for what in &one.gone {
            wrap(&mut out, &format!("[{}]", gone(tongue, what)));
        }
        out.push(String::new());
    }
    signed(&mut out, tongue, r, names);
    checks(&mut out, tongue, site, r);
    out.join("\n") + "\n"
}

fn signed(out: &mut Vec<String>, tongue: &Tongue, r: &Reading, names: &Names) {
    let l = &tongue.words;
    headed(out, &fl!(l, "signatures-title"), '-');
    if r.text.signatures + r.text.supporters == 0 {
        out.push(fl!(l, "signatures-none"));
    }
    for one in &r.said.chorus {
        out.push(format!("{}: {}", one.name, one.n));
    }
    if r.text.signatures + r.text.supporters > 0 {
        out.push(format!("{}: {}", fl!(l, "signatures-total"), r.text.signatures));
    }
    if r.text.supporters > 0 {
        out.push(format!("{}: {}", fl!(l, "signatures-supporters"), r.text.supporters));
    }
    out.push(String::new());
    for (caucus, list) in &names.caucuses {
        group(out, tongue, caucus, list);
    }
    let seated: HashSet<i64> =
        names.caucuses.iter().flat_map(|(_, list)| list).map(|one| one.member).collect();
    let alone = names.all.iter().filter(|one| !names.more && !seated.contains(&one.member));
    // Whoever sits in no caucus is named all the same.
    let alone: Vec<Signature> = alone.cloned().collect();
    group(out, tongue, &fl!(l, "signatures-no-caucus"), &alone);
    group(out, tongue, &fl!(l, "signatures-supporters"), &names.supporters);
    if names.more {
        wrap(out, &fl!(l, "signatures-more"));
        out.push(String::new());
    }
}

fn group(out: &mut Vec<String>, tongue: &Tongue, name: &str, list: &[Signature]) {
    if list.is_empty() {
        return;
    }
    out.push(format!("{name}:"));
    for one in list {
        let line = fl!(tongue.words, "log-line", index = one.act.to_string());
        out.push(format!("  {} ({}), {line}", one.name, tongue.country(&one.country)));
    }
    out.push(String::new());
}

fn checks(out: &mut Vec<String>, tongue: &Tongue, site: &Site, r: &Reading) {
    let l = &tongue.words;
    headed(out, &fl!(l, "release-check"), '-');
    out.push(format!("{}/{}/texts/{}", site.url, tongue.tag, r.text.key));
    let Some(freeze) = r.text.freeze else { return };
    wrap(out, &fl!(l, "release-check-text"));
    let line = |act: i64| fl!(l, "log-line", index = act.to_string());
    out.push(format!("{}: {} ({})", fl!(l, "release-frozen"), line(freeze), site.origin));
    if let Some(released) = r.text.released {
        out.push(format!("{}: {} ({})", fl!(l, "release-released"), line(released), site.origin));
    }
    out.push(format!("{}: {}", fl!(l, "release-digest"), r.text.digest));
}

/// A heading with a line under it.
fn headed(out: &mut Vec<String>, text: &str, mark: char) {
    let text: Vec<&str> = text.split_whitespace().collect();
    let text = text.join(" ");
    let width = text.chars().count().min(WIDTH);
    wrap(out, &text);
    out.push(std::iter::repeat_n(mark, width).collect());
    out.push(String::new());
}

/// Breaks a line between its words; a word that is longer than a line stays whole.
fn wrap(out: &mut Vec<String>, text: &str) {
    let (mut line, mut width) = (String::new(), 0);
    for word in text.split_whitespace() {
        let n = word.chars().count();
        if width > 0 && width + 1 + n > WIDTH {
            out.push(std::mem::take(&mut line));
            width = 0;
        }
        if width > 0 {
            line.push(' ');
            width += 1;
        }
        line.push_str(word);
        width += n;
    }
    out.push(line);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_nothing_is_lost() {
        let long = "x".repeat(100);
        let text = format!("{} {long} end", "word ".repeat(40));
        let mut out = Vec::new();
        wrap(&mut out, &text);
        assert!(out.iter().all(|line| line.chars().count() <= WIDTH || *line == long));
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(words(&out.join("\n")), words(&text));
    }
}
