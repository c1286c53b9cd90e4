//! Members: who is here, who asks to join, and the page of each.

pub mod join;
pub mod stand;

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use civics::member::{Kind, Standing};
use i18n_embed_fl::fl;

use super::route::{Need, Route};
use super::{Answer, App, Frame, Visitor};
use crate::error::Error;
use crate::store::caucus::{Caucus, reachable};
use crate::store::circle::{self, Circle};
use crate::store::member::{self, Member, Wanted};
use crate::store::sql::{Res, Sql};

/// The routes of this file and of those below it.
pub fn routes() -> Vec<Route> {
    let own = vec![
        Route::page("/{language}/members", Need::Anyone, list),
        Route::page("/{language}/members/{key}", Need::Anyone, one),
    ];
    [own, join::routes(), stand::routes()].into_iter().flatten().collect()
}

/// How many members a page lists.
const SHOWN: i64 = 50;

/// A value of the address after `?`; empty if it is not there.
pub fn asked(query: Option<&str>, name: &str) -> String {
    form_urlencoded::parse(query.unwrap_or("").as_bytes())
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
        .unwrap_or_default()
}

#[derive(Template)]
#[template(path = "member/list.html")]
struct List {
    f: Frame,
    circles: Vec<(i64, String)>,
    members: Vec<Member>,
    wanted: Wanted,
    next: Option<i64>,
}

impl List {
    fn circle_name(&self, key: &i64) -> &str {
        self.circles.iter().find(|(known, _)| known == key).map_or("", |(_, name)| name)
    }

    fn kinds(&self) -> [Kind; 11] {
        Kind::ALL
    }

    fn standings(&self) -> [Standing; 4] {
        [Standing::Member, Standing::Asking, Standing::Declined, Standing::Left]
    }

    fn kind(&self) -> &str {
        self.wanted.kind.map_or("", Kind::word)
    }

    fn circle(&self) -> i64 {
        self.wanted.circle.unwrap_or(-1)
    }
}

async fn list(State(app): State<App>, visitor: Visitor, RawQuery(query): RawQuery) -> Answer {
    let query = query.as_deref();
    let wanted = Wanted {
        circle: asked(query, "circle").parse().ok(),
        kind: Kind::parse(&asked(query, "kind")),
        standing: Standing::parse(&asked(query, "standing")).unwrap_or(Standing::Member),
        after: asked(query, "after").parse().unwrap_or(-1),
        most: SHOWN + 1,
    };
    let f = Frame::new(&app, &visitor, "/members").await?;
    let (mut members, circles) = app
        .store
        .read(move |q| {
            let answers = q.ask(&[wanted.ask(), circle::names_ask()])?;
            let [members, circles] = answers.as_slice() else { return Ok((Vec::new(), Vec::new())) };
            Ok((member::list(members)?, circle::names(circles)?))
        })
        .await?;
    let more = members.len() > 50;
    members.truncate(50);
    let next = members.last().filter(|_| more).map(|last| last.key);
    let page = List { f, circles, members, wanted, next };
    page.f.page(&page)
}

/// What the page of a member shows.
struct Shown {
    member: Member,
    circle: Option<Circle>,
    federation: Option<Member>,
    parts: Vec<Part>,
    vouchers: Vec<Member>,
    caucuses: Vec<Caucus>,
    mine: Vec<(i64, String)>,
}

/// A part of a federation, and how deep below it lies.
struct Part {
    depth: usize,
    member: Member,
}

/// How deep the tree of a federation is shown.
const DEEPEST: usize = 4;
/// How many parts of a federation are shown.
const MOST_PARTS: usize = 300;

/// The parts of a federation as a tree, each part after the one that it belongs to.
fn tree(q: &mut dyn Sql, federation: i64, depth: usize, found: &mut Vec<Part>) -> Res<()> {
    if depth >= DEEPEST {
        return Ok(());
    }
    for member in member::parts(q, federation)? {
        // A federation can be a part of one that is a part of it: nobody is shown twice.
        if found.len() >= MOST_PARTS || found.iter().any(|part| part.member.key == member.key) {
            continue;
        }
        let (key, kind) = (member.key, member.kind);
        found.push(Part { depth, member });
        if kind == Kind::Federation {
            tree(q, key, depth + 1, found)?;
        }
    }
    Ok(())
}

fn shown(q: &mut dyn Sql, key: i64, mine: &[i64]) -> Res<Option<Shown>> {
    let Some(found) = member::member(q, key)? else { return Ok(None) };
    let federation = match found.federation {
        Some(federation) => member::member(q, federation)?,
        None => None,
    };
    let mut parts = Vec::new();
    if found.kind == Kind::Federation {
        tree(q, key, 0, &mut parts)?;
    }
    Ok(Some(Shown {
        circle: circle::circle(q, found.circle)?,
        federation,
        parts,
        vouchers: member::vouchers(q, key)?,
        caucuses: reachable(q, found.circle, key)?,
        mine: member::names(q, mine)?,
        member: found,
    }))
}

#[derive(Template)]
#[template(path = "member/one.html")]
struct One {
    f: Frame,
    s: Shown,
    /// Whether the visitor acts for this member.
    own: bool,
    /// Whether the visitor acts for a member that may still vouch for this one.
    may_vouch: bool,
    /// Whether the visitor acts for a member that may decline this one.
    may_decline: bool,
}

async fn one(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    let f = Frame::new(&app, &visitor, &format!("/members/{key}")).await?;
    let mine = visitor.members();
    let own = mine.contains(&key);
    let s = app.store.read(move |q| shown(q, key, &mine)).await?.ok_or(Error::NotFound)?;
    let asking = s.member.standing == Standing::Asking;
    let vouched = |member: &i64| s.vouchers.iter().any(|voucher| voucher.key == *member);
    let may_decline = asking && !own && !s.mine.is_empty();
    let may_vouch = may_decline && s.mine.iter().any(|(member, _)| !vouched(member));
    let page = One { f, s, own, may_vouch, may_decline };
    page.f.page(&page)
}
