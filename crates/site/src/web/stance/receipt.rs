//! What a code from a round's sheet leads to: what became of the slip, and how it was entered.

use askama::Template;
use civics::code::ReceiptCode;
use civics::round::{By, Ground, Stance};
use civics::stance::Said;
use civics::{Act, Address};
use i18n_embed_fl::fl;

use crate::error::Error;
use crate::store::slip::Known;
use crate::store::sql::{Res, Sql};
use crate::store::stood::{self, Reading};
use crate::store::{log, member};
use crate::web::{Answer, App, Frame, Visitor};

/// The act of a slip: what it said for whom, and how it came in.
struct Entered {
    index: i64,
    said: Said,
    by: By,
    version: i64,
    at: String,
    /// Whether this is what the member says still.
    last: bool,
}

struct Shown {
    p: Reading,
    member: String,
    entered: Option<Entered>,
}

/// What an act on a stance says.
fn entered(act: Act) -> Option<(Said, By, Address)> {
    match act {
        Act::Stand(body) => {
            let said = Said { stance: body.stance, ground: None, principle: None, words: body.words };
            Some((said, body.by, body.version))
        }
        Act::Object(body) => {
            let (ground, principle) = (Some(body.ground), body.principle);
            let said = Said { stance: Stance::Object, ground, principle, words: body.words };
            Some((said, body.by, body.version))
        }
        _ => None,
    }
}

fn shown(q: &mut dyn Sql, slip: &Known, language: &str) -> Res<Option<Shown>> {
    let Some(p) = stood::reading(q, slip.proposal, language)? else { return Ok(None) };
    let member = member::member(q, slip.member)?.map_or_else(String::new, |member| member.name);
    let Some(index) = slip.index else { return Ok(Some(Shown { p, member, entered: None })) };
    let last = stood::of_member(q, slip.proposal, slip.member)?.is_some_and(|stood| stood.index == index);
    let found = log::shown(q, index.unsigned_abs())?;
    let entered = found.and_then(|shown| {
        let (said, by, version) = entered(shown.payload?.0?)?;
        Some(Entered { index, said, by, version: version.key(None), at: shown.entry.at, last })
    });
    Ok(Some(Shown { p, member, entered }))
}

#[derive(Template)]
#[template(path = "stance/receipt.html")]
struct Page {
    f: Frame,
    s: Shown,
    /// Whether it was typed once.
    once: bool,
    code: String,
    plain: String,
}

impl Page {
    /// What an objection rests on, in the reader's words.
    fn ground(&self, ground: &Ground) -> String {
        self.f.t.word("ground", ground.word())
    }
}

/// The page of a slip.
pub async fn show(app: &App, visitor: &Visitor, code: &ReceiptCode, slip: Known) -> Answer {
    let f = Frame::new(app, visitor, "/receipt").await?;
    let (once, tag) = (slip.first.is_some(), visitor.tongue.tag);
    let s = app.store.read(move |q| shown(q, &slip, tag)).await?.ok_or(Error::NotFound)?;
    let page = Page { f, s, once, code: code.to_string(), plain: code.canonical() };
    page.f.form(&page)
}
