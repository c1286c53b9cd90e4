//! Publishing a claim: its file is read, recomputed from the inputs that come with it, and recorded with what came out.

use std::collections::BTreeMap;

use askama::Template;
use axum::body::Bytes;
use axum::extract::State;
use civics::figure::Measure;
use civics::refusal::Field;
use civics::{Address, Refusal};
use i18n_embed_fl::fl;
use inequality::claim::{Claim, Firmness, Outcome, hash, verify};

use crate::error::Error;
use crate::store::{figure, member};
use crate::web::member::stand::slowly;
use crate::web::route::{Need, Route};
use crate::web::tell::{languages, read::chosen_language};
use crate::web::{Answer, App, Form, Frame, Visitor, frame};

/// The routes of this file.
pub fn routes() -> Vec<Route> {
    vec![
        Route::form("/{language}/claim", Need::Member, show),
        Route::post("/{language}/claim", Need::Member, publish),
    ]
}

/// The most that is read of a file with a claim.
const MOST_CLAIM: usize = 64 * 1024;

#[derive(Template)]
#[template(path = "figure/publish.html")]
struct Page {
    f: Frame,
    /// The members for which the visitor can publish.
    mine: Vec<(i64, String)>,
    languages: Vec<(String, String)>,
    form: Form,
    /// The claim as text, also where it came as a file.
    recipe: String,
    wrong: Option<String>,
}

impl Page {
    fn language(&self) -> &str {
        let typed = self.form.value("language");
        if typed.is_empty() { self.f.t.tag } else { typed }
    }
}

async fn page(app: &App, visitor: &Visitor, form: Form) -> Result<Page, Error> {
    let f = Frame::new(app, visitor, "/claim").await?.again(&form);
    let mine = visitor.members();
    let mine = app.store.read(move |q| member::names(q, &mine)).await?;
    let (languages, recipe) = (languages(f.t, f.t.tag), written(&form));
    Ok(Page { f, mine, languages, form, recipe, wrong: None })
}

async fn show(State(app): State<App>, visitor: Visitor) -> Answer {
    let page = page(&app, &visitor, Form::default()).await?;
    page.f.form(&page)
}

/// The claim that a form brings: the file, if there is one, else what was typed.
fn written(form: &Form) -> String {
    let file = form.files("claim").into_iter().next();
    let text = file.and_then(|file| String::from_utf8(file[..file.len().min(MOST_CLAIM)].to_vec()).ok());
    text.unwrap_or_else(|| form.value("recipe").to_owned())
}

/// What a form asks to be published: for whom, what, and the files that go with it by their places among the inputs.
struct Wish {
    member: i64,
    body: Measure,
    files: Vec<(i64, Vec<u8>)>,
}

/// Why a form is not a claim to publish.
enum Back {
    Refused(Refusal),
    /// What is wrong with the file, in the words of who reads it.
    Claim(String),
}

impl From<Refusal> for Back {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

fn read(form: &Form) -> Result<Wish, Back> {
    let member = form.value("for").parse::<Address>().map_err(|_| Refusal::Empty { field: Field::Member })?;
    let recipe = written(form);
    if recipe.trim().is_empty() {
        return Err(Refusal::Empty { field: Field::Recipe }.into());
    }
    let claim = Claim::parse(&recipe).map_err(|error| Back::Claim(error.to_string()))?;
    let sent: Vec<(String, Bytes)> = form.files("data").into_iter().map(|file| (hash(&file), file)).collect();
    let firmness = recomputed(&claim, &sent)?;
    let mut body = figure::of_claim(&claim, recipe, (chosen_language(form), form.value("unit")));
    let mut files = Vec::new();
    for (n, input) in (0i64..).zip(&mut body.inputs) {
        let own = sent.iter().find(|(hash, _)| *hash == input.sha256).filter(|_| form.has("open", "yes"));
        files.extend(own.map(|(_, bytes)| (n, bytes.to_vec())));
        input.open = own.is_some();
    }
    let ends = firmness.and_then(|firm| Some((firm.low.to_string(), firm.high?.to_string())));
    (body.low, body.high) = ends.unzip();
    Ok(Wish { member: member.key(None), body, files })
}

/// Recomputes a claim from the files that came with it, if they are the ones that it names.
///
/// What came out must be what the claim states: nobody publishes a number here that its own recipe does not give.
fn recomputed(claim: &Claim, sent: &[(String, Bytes)]) -> Result<Option<Firmness>, Back> {
    let mut found: BTreeMap<String, &[u8]> = BTreeMap::new();
    for (name, input) in &claim.inputs {
        let own = sent.iter().find(|(hash, _)| input.sha256.eq_ignore_ascii_case(hash));
        found.extend(own.map(|(_, bytes)| (name.clone(), bytes.as_ref())));
    }
    if let Some((_, stray)) =
        sent.iter().find(|(hash, _)| !claim.inputs.values().any(|one| one.sha256.eq_ignore_ascii_case(hash)))
    {
        return Err(Refusal::StrangeInput { sha256: hash(stray) }.into());
    }
    match verify(claim, &found).outcome {
        Outcome::Recomputed { agrees: true, firmness, .. } => Ok(Some(firmness)),
        Outcome::Recomputed { result, .. } => {
            Err(Refusal::FigureDiffers { stated: claim.result.clone(), computed: result }.into())
        }
        Outcome::Failed(error) => Err(Back::Claim(error.to_string())),
        Outcome::Unverified => Ok(None),
    }
}

async fn publish(State(app): State<App>, visitor: Visitor, form: Form) -> Answer {
    form.only(&["for", "language", "other", "unit", "recipe", "claim", "open"], &["data"])?;
    slowly(&app, &visitor)?;
    let wish = form.clone();
    // Recomputing reads whole files: it is not done where requests are answered.
    let read =
        tokio::task::spawn_blocking(move || read(&wish)).await.map_err(|error| Error::fault(&error))?;
    let wrong = match read {
        Ok(Wish { member, body, files }) => {
            let deed = figure::measure(visitor.actor.clone(), member, body, files);
            match app.store.record(form.once, deed).await {
                Ok(recorded) => {
                    let to = format!("/{}/figures/{}", visitor.tongue.tag, recorded.index);
                    return Ok(frame::redirect(&to));
                }
                Err(stop) => visitor.tongue.refusal(&stop.for_form()?),
            }
        }
        Err(Back::Refused(refusal)) => visitor.tongue.refusal(&refusal),
        Err(Back::Claim(why)) => fl!(visitor.tongue.words, "claim-unreadable", why = why),
    };
    let mut page = page(&app, &visitor, form).await?;
    page.wrong = Some(wrong);
    page.f.refused(&page)
}
