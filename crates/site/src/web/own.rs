//! A group's own testimonies: who acts for the group reads them, hears and sees what came with them, and publishes
//! within each teller's consent. What was told to another group is not here.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{self, HeaderName};
use axum::response::IntoResponse as _;
use civics::Act;
use civics::Refusal;
use civics::consent::{Audience, Consent};
use civics::refusal::Field;
use i18n_embed_fl::fl;

use super::limit::Class;
use super::receipt::{Behind, checked_media, download, extension};
use super::route::{Need, Route};
use super::{Answer, App, Form, Frame, Visitor, consent, frame};
use crate::error::Error;
use crate::speech::Tongue;
use crate::store::member::{Member, member};
use crate::store::sql::{Res, Sql};
use crate::store::struggle::seen::heard_in;
use crate::store::told::{self, Told};
use crate::store::{log, testimony};

/// How many testimonies a page lists.
const MOST: i64 = 20;
/// How many groups a page lists, for who acts for many.
const MOST_GROUPS: usize = 50;
/// How many characters of a testimony the list shows.
const EXCERPT: usize = 160;

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/own", Need::Member, list),
        Route::form("/{language}/own/{key}", Need::Member, one),
        Route::form("/{language}/own/{key}/media/{n}", Need::Member, media),
        Route::form("/{language}/own/{key}/media/{n}/small", Need::Member, small),
        Route::post("/{language}/own/{key}/publish", Need::Member, publish),
    ]
}

/// One testimony in the list.
struct Line {
    told: Told,
    excerpt: String,
}

/// What one group was told.
struct Group {
    member: Member,
    lines: Vec<Line>,
    /// The key before which older ones stand, if there are any.
    older: Option<i64>,
}

#[derive(Template)]
#[template(path = "own/list.html")]
struct ListPage {
    f: Frame,
    groups: Vec<Group>,
    /// Whether the list begins with the newest.
    newest: bool,
}

/// A file that came with a testimony.
struct Piece {
    n: usize,
    picture: bool,
}

#[derive(Template)]
#[template(path = "own/one.html")]
struct OnePage {
    f: Frame,
    form: Form,
    behind: Behind,
    /// The consent in force, as pairs of question and answer.
    said: Vec<(String, String)>,
    pieces: Vec<Piece>,
    wrong: Option<String>,
}

impl OnePage {
    /// An audience by its rank, in the reader's words.
    fn audience(&self, rank: i64) -> String {
        Audience::of_rank(rank).map(|audience| self.f.t.word("audience", audience.word())).unwrap_or_default()
    }

    /// Whether the whole may be published before anybody.
    fn whole(&self) -> bool {
        !self.behind.tell.words.is_empty() && self.behind.told.consent.publish > Audience::Group
    }

    /// Whether a part may be quoted before anybody.
    fn part(&self) -> bool {
        !self.behind.tell.words.is_empty() && self.behind.told.consent.quote > Audience::Group
    }

    /// The audiences before which something of it may be published, from the narrowest.
    fn audiences(&self) -> Vec<&'static str> {
        before_whom(&self.behind.told.consent).into_iter().map(Audience::word).collect()
    }
}

fn before_whom(consent: &Consent) -> Vec<Audience> {
    let widest = consent.publish.max(consent.quote);
    Audience::ALL.into_iter().filter(|audience| *audience > Audience::Group && *audience <= widest).collect()
}

/// Which list is asked for: of one group, and from where on.
#[derive(Debug, Default, PartialEq, Eq)]
struct Asked {
    member: Option<i64>,
    before: Option<i64>,
}

impl Asked {
    fn read(query: Option<&str>) -> Result<Self, Error> {
        let mut asked = Self::default();
        for (name, value) in form_urlencoded::parse(query.unwrap_or("").as_bytes()) {
            let value = Some(value.parse().map_err(|_| Error::NotFound)?);
            match name.as_ref() {
                "member" if asked.member.is_none() => asked.member = value,
                "before" if asked.before.is_none() => asked.before = value,
                _ => return Err(Error::NotFound),
            }
        }
        Ok(asked)
    }
}

async fn list(State(app): State<App>, visitor: Visitor, RawQuery(query): RawQuery) -> Answer {
    let asked = Asked::read(query.as_deref())?;
    let mut keys = visitor.members();
    if let Some(member) = asked.member {
        keys.retain(|key| *key == member);
    }
    if keys.is_empty() {
        return Err(Error::NotFound);
    }
    keys.truncate(MOST_GROUPS);
    // Who acts for many groups sees a few testimonies of each, and the rest on the page of that group.
    let most = (MOST / i64::try_from(keys.len()).unwrap_or(MOST)).max(1);
    let before = asked.before.unwrap_or(i64::MAX);
    let groups = app
        .store
        .read(move |q| keys.into_iter().filter_map(|key| group(q, key, before, most).transpose()).collect())
        .await?;
    let page =
        ListPage { f: Frame::new(&app, &visitor, "/own").await?, groups, newest: asked.before.is_none() };
    page.f.form(&page)
}

fn group(q: &mut dyn Sql, key: i64, before: i64, most: i64) -> Res<Option<Group>> {
    let Some(member) = member(q, key)? else { return Ok(None) };
    let mut told = told::of_member(q, key, before, most + 1)?;
    let more = i64::try_from(told.len()).is_ok_and(|seen| seen > most);
    told.truncate(usize::try_from(most).unwrap_or(0));
    let older = told.last().filter(|_| more).map(|last| last.key);
    let mut lines = Vec::new();
    for told in told {
        let shown = log::shown(q, told.key.unsigned_abs())?;
        let Some((Some(Act::Tell(tell)), ..)) = shown.and_then(|shown| shown.payload) else { continue };
        lines.push(Line { told, excerpt: excerpt(&tell.words) });
    }
    Ok(Some(Group { member, lines, older }))
}

/// The beginning of a text, cut between words where it can be.
pub fn excerpt(words: &str) -> String {
    let Some((cut, _)) = words.char_indices().nth(EXCERPT) else { return words.to_owned() };
    let head = &words[..cut];
    let whole = head.rfind(char::is_whitespace).filter(|at| *at > cut / 2).map_or(head, |at| &head[..at]);
    format!("{}…", whole.trim_end())
}

/// A testimony of a member for which the visitor acts; everything else is not there.
async fn mine(app: &App, visitor: &Visitor, key: i64) -> Result<Told, Error> {
    let told = app.store.read(move |q| told::told(q, key)).await?.ok_or(Error::NotFound)?;
    if visitor.actor.acts_for(told.member, visitor.now) { Ok(told) } else { Err(Error::NotFound) }
}

async fn one(State(app): State<App>, visitor: Visitor, Path((_, key)): Path<(String, i64)>) -> Answer {
    show(&app, &visitor, key, Form::default(), None).await
}

async fn show(app: &App, visitor: &Visitor, key: i64, form: Form, wrong: Option<String>) -> Answer {
    let told = mine(app, visitor, key).await?;
    let found = app.store.read(move |q| {
        let shown = log::shown(q, told.key.unsigned_abs())?;
        let Some((Some(Act::Tell(tell)), ..)) = shown.and_then(|shown| shown.payload) else {
            return Ok(None);
        };
        let name = member(q, told.member)?.map_or_else(String::new, |member| member.name);
        let (used, heard) = (told::used(q, told.key)?, heard_in(q, told.key)?);
        Ok(Some(Behind { used, heard, told, tell, member: name, small: Vec::new() }))
    });
    let behind = found.await?.ok_or(Error::NotFound)?;
    let f = Frame::new(app, visitor, &format!("/own/{key}")).await?.again(&form);
    let said = consent::said(f.t, &behind.told.consent);
    let files = behind.tell.media.iter().enumerate();
    let pieces = files.map(|(n, file)| Piece { n, picture: file.kind.starts_with("image/") }).collect();
    let page = OnePage { f, form, behind, said, pieces, wrong };
    if page.wrong.is_some() { page.f.refused(&page) } else { page.f.form(&page) }
}

async fn media(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key, n)): Path<(String, i64, usize)>,
) -> Answer {
    mine(&app, &visitor, key).await?;
    let (kind, bytes) = checked_media(&app, key, n).await?.ok_or(Error::NotFound)?;
    if kind == "image/jpeg" {
        return picture(bytes);
    }
    download(&kind, &format!("{}.{}", n + 1, extension(&kind)), bytes)
}

/// The small picture; it is shown only while the picture of which it was made is the one in the act.
async fn small(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key, n)): Path<(String, i64, usize)>,
) -> Answer {
    mine(&app, &visitor, key).await?;
    checked_media(&app, key, n).await?.ok_or(Error::NotFound)?;
    let at = i64::try_from(n).map_err(|_| Error::NotFound)?;
    let small = app.store.read(move |q| told::media(q, key, at, true)).await?;
    picture(small.ok_or(Error::NotFound)?.1)
}

/// Cleaning wrote every picture anew as JPEG, so a browser may show it; it still may do nothing.
fn picture(bytes: Vec<u8>) -> Answer {
    let headers: [(HeaderName, &str); 2] = [
        (header::CONTENT_TYPE, "image/jpeg"),
        (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"),
    ];
    Ok((headers, bytes).into_response())
}

async fn publish(
    State(app): State<App>,
    visitor: Visitor,
    Path((_, key)): Path<(String, i64)>,
    form: Form,
) -> Answer {
    form.only(&["what", "part", "audience"], &[])?;
    let told = mine(&app, &visitor, key).await?;
    let now = visitor.now.as_second();
    if !app.limits.allows(&app.keys, Class::Act, &told.member.to_be_bytes(), now) {
        return Err(Error::TooMany);
    }
    let tongue = visitor.tongue;
    let (audience, part) = match read(&form) {
        Ok(read) => read,
        Err(wrong) => return show(&app, &visitor, key, form, Some(sentence(tongue, wrong))).await,
    };
    let deed = testimony::publish(visitor.actor.clone(), key, audience, part);
    match app.store.record(form.once, deed).await {
        Ok(_) => Ok(frame::redirect(&format!("/{}/own/{key}", tongue.tag))),
        Err(stop) => {
            let wrong = tongue.refusal(&stop.for_form()?);
            show(&app, &visitor, key, form, Some(wrong)).await
        }
    }
}

/// What is wrong with the form of publishing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wrong {
    /// The whole was chosen, and a quotation typed: only the person can say which she means.
    Both,
    /// A quotation was chosen and none is there.
    NoPart,
    /// What, or before whom, is not chosen.
    Choose,
}

fn sentence(tongue: &Tongue, wrong: Wrong) -> String {
    match wrong {
        Wrong::Both => fl!(tongue.words, "own-both"),
        Wrong::NoPart => tongue.refusal(&Refusal::Empty { field: Field::Excerpt }),
        Wrong::Choose => fl!(tongue.words, "own-choose"),
    }
}

/// Before whom, and the part that is to be quoted; `None` for the whole. Nothing is taken for the whole by accident.
fn read(form: &Form) -> Result<(Audience, Option<String>), Wrong> {
    let part = form.value("part").trim();
    let audience = Audience::parse(form.value("audience")).ok_or(Wrong::Choose)?;
    match form.value("what") {
        "whole" if part.is_empty() => Ok((audience, None)),
        "whole" => Err(Wrong::Both),
        "part" if part.is_empty() => Err(Wrong::NoPart),
        "part" => Ok((audience, Some(part.to_owned()))),
        _ => Err(Wrong::Choose),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use civics::consent::Use;

    #[test]
    fn the_whole_is_never_published_by_accident() {
        let form = || Form::default().with("audience", "public");
        assert_eq!(read(&form().with("what", "whole")), Ok((Audience::Public, None)));
        assert_eq!(read(&form().with("what", "whole").with("part", "only this")), Err(Wrong::Both));
        assert_eq!(read(&form().with("what", "part").with("part", " ")), Err(Wrong::NoPart));
        assert_eq!(read(&form()), Err(Wrong::Choose));
        let part = form().with("what", "part").with("part", " only this ");
        assert_eq!(read(&part), Ok((Audience::Public, Some("only this".into()))));
        let nobody = Form::default().with("what", "whole").with("audience", "police");
        assert_eq!(read(&nobody), Err(Wrong::Choose));
    }

    #[test]
    fn an_excerpt_is_cut_between_words_and_never_within_a_letter() {
        assert_eq!(excerpt("short"), "short");
        let long = excerpt(&"पानी ".repeat(100));
        assert!(long.ends_with("पानी…") && long.chars().count() <= EXCERPT + 1, "{long}");
        assert_eq!(excerpt(&"水".repeat(300)).chars().count(), EXCERPT + 1);
    }

    #[test]
    fn only_audiences_within_the_consent_are_offered() {
        assert!(before_whom(&Consent::default()).is_empty());
        let quoted = Consent::default().with(Use::Quote, Audience::Alliance);
        assert_eq!(before_whom(&quoted), [Audience::Country, Audience::Alliance]);
    }

    #[test]
    fn a_query_that_is_not_ours_leads_nowhere() {
        let both = Asked { member: Some(3), before: Some(9) };
        assert_eq!(Asked::read(Some("member=3&before=9")).unwrap(), both);
        for query in ["member=x", "member=3&member=4", "page=2"] {
            assert!(matches!(Asked::read(Some(query)), Err(Error::NotFound)), "{query}");
        }
    }
}
