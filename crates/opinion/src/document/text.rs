//! A map in sentences: for a terminal, for a screen reader, and as the page around the picture.

use std::fmt::Write;

use super::{Detail, Document, letter};

/// Propositions in each list of the text.
const LISTED: usize = 10;

impl Document {
    /// How the map was drawn, in one sentence.
    pub fn method(&self) -> String {
        match &self.detail {
            Detail::Default(map) => {
                let explained = 100.0 * map.plane.explained;
                format!(
                    "Drawn from observed votes only; the plane and each person's leaning explain {explained:.0} % of the variance of votes."
                )
            }
            Detail::Deployed(_) => {
                "Drawn as Pol.is drew it until 2026, from a cold start: nothing here says how sure it is."
                    .into()
            }
        }
    }

    /// How many people voted, how often, on how many propositions, and how many are in groups.
    pub fn turnout(&self) -> String {
        let votes: u64 = self.people.iter().map(|person| u64::from(person.votes)).sum();
        let active = self.propositions.iter().filter(|p| p.active).count();
        let out = self.propositions.len() - active;
        let grouped = self.people.iter().filter(|person| person.group.is_some()).count();
        let people = self.people.len();
        let mut text = format!("{people} people cast {votes} votes on {active} propositions");
        if out > 0 {
            let _ = write!(text, " ({out} more take no part: moderated out or meta)");
        }
        let _ = write!(text, "; {grouped} voted enough to be placed in a group.");
        text
    }

    /// What was found about groups, in one sentence.
    pub fn finding(&self) -> String {
        match self.groups.len() {
            0 | 1 => "No distinct groups were found: people differ by degrees.".into(),
            found => format!("{found} groups of people who vote alike."),
        }
    }

    /// The heading of one group.
    pub fn heading(&self, group: usize) -> String {
        let Some(shown) = self.groups.get(group) else { return String::new() };
        let mut text =
            format!("Group {}: {} people ({:.0} %)", letter(group), shown.people, 100.0 * shown.share);
        if let Some(existence) = shown.existence {
            let _ = write!(text, ", found again in {:.0} % of resamples", 100.0 * existence);
        }
        text
    }

    /// A proposition in words, or its number where the words are not known.
    pub fn words(&self, proposition: usize) -> String {
        let Some(shown) = self.propositions.get(proposition) else { return String::new() };
        let words = shown.words.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() { format!("Proposition {}", shown.id) } else { words }
    }

    /// The share of agreement by group, such as `A 81 %, B 12 %`; of everybody where there is one group.
    pub fn shares(&self, proposition: usize) -> String {
        let Some(shown) = self.propositions.get(proposition) else { return String::new() };
        if self.groups.len() < 2 {
            let [agree, disagree, pass] = shown.votes;
            let all = f64::from((agree + disagree + pass).max(1));
            let part = |votes: u32| 100.0 * f64::from(votes) / all;
            return format!(
                "agree {:.0} %, disagree {:.0} %, pass {:.0} %",
                part(agree),
                part(disagree),
                part(pass)
            );
        }
        let share = |group: usize| {
            let agreement = shown.agreement(group);
            let said = agreement.map_or("no votes".into(), |share| format!("{:.0} %", 100.0 * share));
            format!("{} {said}", letter(group))
        };
        (0..self.groups.len()).map(share).collect::<Vec<_>>().join(", ")
    }

    /// The lists of a map with their headings: what unites, what all reject, what divides.
    pub fn lists(&self) -> [(&'static str, &[usize]); 3] {
        let many = self.groups.len() > 1;
        let unites = if many { "What unites: every group agrees" } else { "What most agree with" };
        let rejects = if many { "What every group rejects" } else { "What most disagree with" };
        let (unites, rejects) = match self.detail {
            Detail::Default(_) => (unites, rejects),
            Detail::Deployed(_) => ("What most agree with", "What most disagree with"),
        };
        let cut = |list: &'_ [usize]| -> usize { list.len().min(LISTED) };
        [
            (unites, &self.agreed[..cut(&self.agreed)]),
            (rejects, &self.rejected[..cut(&self.rejected)]),
            ("What divides: agreement by group", &self.divisive[..cut(&self.divisive)]),
        ]
    }

    /// Blocs of near-copies, in one sentence each.
    pub fn blocs(&self) -> Vec<String> {
        let Detail::Default(map) = &self.detail else { return Vec::new() };
        let said = |bloc: &crate::bloc::Bloc| {
            let burst = if bloc.burst { ", most of them in one burst" } else { "" };
            let people: usize = bloc.twins.iter().map(Vec::len).sum();
            let excluded = bloc.excluded;
            let targets: Vec<String> =
                bloc.targets.iter().map(|&at| format!("“{}”", self.words(at))).collect();
            let differ = if targets.is_empty() {
                String::new()
            } else {
                format!(" They differ on {}.", targets.join(", "))
            };
            format!(
                "{people} people voted as near-copies of others{burst}. What is called shared leaves out {excluded} of their votes.{differ}"
            )
        };
        map.blocs.iter().map(said).collect()
    }

    /// The map in sentences.
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        let mut line = |text: &str| {
            out.push_str(text);
            out.push('\n');
        };
        if !self.title.is_empty() {
            line(&self.title);
            line("");
        }
        line(&self.turnout());
        line(&self.finding());
        line(&self.method());
        self.blocs().iter().for_each(|bloc| line(bloc));
        for (number, group) in self.groups.iter().enumerate().filter(|_| self.groups.len() > 1) {
            line("");
            line(&self.heading(number));
            for words in &group.representative {
                let side = if words.agrees { "agrees" } else { "disagrees" };
                line(&format!(
                    "  {side}: {} ({})",
                    self.words(words.proposition),
                    self.shares(words.proposition)
                ));
            }
        }
        for (heading, list) in self.lists() {
            if list.is_empty() {
                continue;
            }
            line("");
            line(heading);
            for &proposition in list {
                line(&format!("  {} ({})", self.words(proposition), self.shares(proposition)));
            }
        }
        if self.groups.len() > 1 && self.agreed.is_empty() && self.rejected.is_empty() {
            line("");
            line("Nothing is shared by all groups for sure yet.");
        }
        if !self.attribution.is_empty() {
            line("");
            line(&self.attribution);
        }
        out
    }

    /// The map as one page of HTML with its picture, without scripts and without anything from elsewhere.
    pub fn to_html(&self) -> String {
        let title = escaped(if self.title.is_empty() { "Opinion map" } else { &self.title });
        let mut out = format!(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
             <style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
        );
        let mut paragraph = |text: &str| {
            let _ = writeln!(out, "<p>{}</p>", escaped(text));
        };
        paragraph(&self.turnout());
        paragraph(&self.finding());
        paragraph(&self.method());
        self.blocs().iter().for_each(|bloc| paragraph(bloc));
        let _ = writeln!(out, "<figure>{}</figure>", self.to_svg());
        for (number, group) in self.groups.iter().enumerate().filter(|_| self.groups.len() > 1) {
            let rows = group.representative.iter().map(|r| (Some(r.agrees), r.proposition));
            self.table(&mut out, &self.heading(number), rows);
        }
        for (heading, list) in self.lists() {
            self.table(&mut out, heading, list.iter().map(|&proposition| (None, proposition)));
        }
        if !self.attribution.is_empty() {
            let _ = writeln!(out, "<p><small>{}</small></p>", escaped(&self.attribution));
        }
        out.push_str("</main>\n</body>\n</html>\n");
        out
    }

    fn table(&self, out: &mut String, heading: &str, rows: impl Iterator<Item = (Option<bool>, usize)>) {
        let mut rows = rows.peekable();
        if rows.peek().is_none() {
            return;
        }
        let _ = writeln!(out, "<h2>{}</h2>\n<ul>", escaped(heading));
        for (side, proposition) in rows {
            let side = side.map_or("", |agrees| if agrees { "agrees: " } else { "disagrees: " });
            let (words, shares) = (escaped(&self.words(proposition)), escaped(&self.shares(proposition)));
            let _ =
                writeln!(out, "<li>{side}<span dir=\"auto\">{words}</span> <small>({shares})</small></li>");
        }
        out.push_str("</ul>\n");
    }
}

/// The page's own style, for light and dark.
const STYLE: &str = ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:1rem}\
main{max-width:48rem;margin:auto}figure{margin:1rem 0}svg{width:100%;height:auto}small{opacity:.8}";

/// Text as it may stand between tags and in attributes.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // Control characters have no place in XML.
            letter if letter.is_control() && !matches!(letter, '\n' | '\t') => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}
