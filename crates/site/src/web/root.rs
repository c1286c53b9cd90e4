//! The roots of a paragraph: a picture, its text form, and how many people stand behind it, as counts and never names.

pub mod draw;

use askama::Template;
use axum::extract::{Path, State};
use i18n_embed_fl::fl;

use super::loan::sight;
use super::route::{Need, Route};
use super::{Answer, App, Frame, Visitor};
use crate::error::Error;
use crate::speech::Tongue;
use crate::store::figure::{self, Figure};
use crate::store::trace::down::{Group, Root, Trace, Wanted, trace};
use draw::{Branch, Dot};

/// How many roots are shown one by one; more are drawn by country.
const SHOWN: usize = 12;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![Route::page("/{language}/paragraphs/{key}", Need::Anyone, paragraph)]
}

/// What a root is called, for who may see its struggle and for who may not.
fn name(tongue: &Tongue, root: &Root) -> String {
    root.struggle.as_ref().map_or_else(|| fl!(tongue.words, "root-veiled"), |seen| seen.name.clone())
}

/// How a root stands, as a word.
fn standing(root: &Root) -> &'static str {
    match root.way.iter().find(|step| !step.holds) {
        _ if root.live => "live",
        Some(step) if step.recalled => "recalled",
        Some(_) => "over",
        None => "cut",
    }
}

fn branch(tongue: &Tongue, root: &Root) -> Branch {
    let state = tongue.word("loan-state", standing(root));
    let seen = root.struggle.as_ref();
    let country = seen.map_or_else(String::new, |seen| format!("{} · ", tongue.country(&seen.country)));
    let path = seen.map_or_else(String::new, |seen| format!("/{}/struggles/{}", tongue.tag, seen.key));
    let dots = root.way.iter().map(|step| Dot { name: step.circle.clone(), holds: step.holds }).collect();
    Branch { name: name(tongue, root), note: format!("{country}{state}"), path, live: root.live, dots }
}

fn together(tongue: &Tongue, group: &Group) -> Branch {
    let name = country(tongue, group);
    let (all, live) = (group.all, group.live);
    let note =
        fl!(tongue.words, "root-group", all = i64::try_from(all).unwrap_or(0), live = live.to_string());
    Branch { name, note, path: String::new(), live: live > 0, dots: Vec::new() }
}

/// The country of a group, or that its struggles are not for everybody.
fn country(tongue: &Tongue, group: &Group) -> String {
    if group.country.is_empty() { fl!(tongue.words, "root-veiled") } else { tongue.country(&group.country) }
}

#[derive(Template)]
#[template(path = "root/one.html")]
struct Page {
    f: Frame,
    trace: Trace,
    picture: String,
    /// Whether there are more roots than are shown one by one.
    many: bool,
    /// The figures that support it, which are no roots.
    figures: Vec<Figure>,
}

impl Page {
    fn name(&self, root: &Root) -> String {
        name(self.f.t, root)
    }

    fn state(&self, root: &Root) -> String {
        self.f.t.word("loan-state", standing(root))
    }

    fn country(&self, group: &Group) -> String {
        country(self.f.t, group)
    }

    /// How many roots it has.
    fn all(&self) -> u64 {
        self.trace.footing.live + self.trace.footing.dead
    }
}

async fn paragraph(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let f = Frame::new(&app, &visitor, &format!("/paragraphs/{key}")).await?;
    let most = i64::try_from(SHOWN).unwrap_or(0);
    let wanted = Wanted { key, tag: visitor.tongue.tag, most, now: visitor.now };
    let found = app.store.read(move |q| {
        let sight = sight(q, &visitor)?;
        Ok((trace(q, &sight, &wanted)?, figure::cited(q, key)?))
    });
    let (trace, figures) = found.await?;
    let trace = trace.ok_or(Error::NotFound)?;
    let many = trace.footing.live + trace.footing.dead > SHOWN as u64;
    let branches: Vec<Branch> = if many {
        trace.groups.iter().take(SHOWN).map(|group| together(f.t, group)).collect()
    } else {
        trace.roots.iter().map(|root| branch(f.t, root)).collect()
    };
    let picture = draw::svg(&fl!(f.l, "root-this"), &branches, f.t.dir == "rtl");
    let page = Page { f, trace, picture, many, figures };
    page.f.page(&page)
}
