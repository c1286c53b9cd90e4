//! `groundswell claim`: a headline number as a file that anyone recomputes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use inequality::claim::{
    self, Claim, Figure, Formula, Input, InputState, Outcome, Published, Report, SHIPPED,
};

use super::measure::hash;
use super::{Failure, say};
use crate::picture::number;

/// What to do with claims.
#[derive(Debug, Clone, Args)]
pub struct Claims {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Clone, Subcommand)]
enum What {
    /// Recompute a claim, and say how firm its number is.
    Verify(Verify),
    /// Write a new claim: the fewest of the richest who own as much as a share of a total.
    New(Box<New>),
    /// List the claims that come with the program.
    List,
}

/// Which claim, and where its inputs are.
#[derive(Debug, Clone, Args)]
pub struct Verify {
    /// The claim's file, or the name of one that comes with the program, such as 62.
    pub claim: String,
    /// The folder with its inputs; by default the claim's own.
    #[arg(long)]
    pub inputs: Option<PathBuf>,
}

/// What the new claim says.
#[derive(Debug, Clone, Args)]
pub struct New {
    /// The file to write; it must not exist yet.
    pub file: PathBuf,
    /// The list of the richest (CSV).
    #[arg(long)]
    pub list: PathBuf,
    /// Its column with what each owns.
    #[arg(long)]
    pub column: String,
    /// Which rows count: a column and the text that it must hold, such as year=2015.
    #[arg(long = "where")]
    pub rows: Vec<String>,
    /// The share of the total, in per cent, with the digits that were published.
    #[arg(long)]
    pub share: String,
    /// The total, in the unit of the list, with the digits that were published.
    #[arg(long)]
    pub total: String,
    /// The unit of the list and the total.
    #[arg(long)]
    pub unit: String,
    /// A heading.
    #[arg(long)]
    pub title: String,
    /// The sentence, with {result} where the number stands.
    #[arg(long)]
    pub sentence: String,
    /// Where the list comes from.
    #[arg(long)]
    pub list_source: String,
    /// Of when the list is.
    #[arg(long)]
    pub list_date: String,
    /// Under which licence the list is.
    #[arg(long)]
    pub list_licence: String,
    /// Where share and total were published.
    #[arg(long)]
    pub figures_source: String,
    /// When share and total were published.
    #[arg(long)]
    pub figures_date: String,
    /// The number that was published, where one was.
    #[arg(long, requires_all = ["published_by", "published_date"])]
    pub published: Option<String>,
    /// Who published it.
    #[arg(long)]
    pub published_by: Option<String>,
    /// When.
    #[arg(long)]
    pub published_date: Option<String>,
}

/// The most bytes of an input that are read.
const LARGEST: u64 = 256 << 20;

/// `groundswell claim`.
pub fn run(args: &Claims) -> Result<(), Failure> {
    match &args.what {
        What::Verify(args) => verify(args),
        What::New(args) => new(args),
        What::List => {
            for (name, text) in SHIPPED {
                let title = Claim::parse(text).map_err(found)?.title;
                say(&format!("{name:<5} {title}"));
            }
            Ok(())
        }
    }
}

fn found(error: impl std::fmt::Display) -> Failure {
    Failure::Found(error.to_string())
}

/// The claim that was named, and the folder where its inputs are looked for.
fn load(args: &Verify) -> Result<(Claim, PathBuf), Failure> {
    let path = Path::new(&args.claim);
    let here = || args.inputs.clone().unwrap_or_else(|| PathBuf::from("."));
    if !path.is_file()
        && let Some(claim) = claim::shipped(&args.claim)
    {
        return Ok((claim, here()));
    }
    let bytes = bounded(path, claim::LONGEST as u64)?;
    let text = String::from_utf8(bytes)
        .map_err(|_| found(format!("{}: this is not a claim: it is not UTF-8", args.claim)))?;
    let claim = Claim::parse(&text).map_err(|error| found(format!("{}: {error}", args.claim)))?;
    let folder = args.inputs.clone().or_else(|| path.parent().map(Path::to_owned)).unwrap_or_default();
    Ok((claim, folder))
}

/// The bytes of a file that may not be larger than a limit.
fn bounded(path: &Path, limit: u64) -> Result<Vec<u8>, Failure> {
    let size = std::fs::metadata(path).map_err(Failure::system(path.display().to_string()))?.len();
    if size > limit {
        return Err(found(format!("{}: it is larger than {limit} bytes", path.display())));
    }
    std::fs::read(path).map_err(Failure::system(path.display().to_string()))
}

fn verify(args: &Verify) -> Result<(), Failure> {
    let (claim, folder) = load(args)?;
    let mut inputs: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for (name, input) in &claim.inputs {
        let path = folder.join(&input.file);
        if path.is_file() {
            inputs.insert(name.clone(), bounded(&path, LARGEST)?);
        }
    }
    let inputs: BTreeMap<String, &[u8]> =
        inputs.iter().map(|(name, bytes)| (name.clone(), bytes.as_slice())).collect();
    let report = claim::verify(&claim, &inputs);
    for line in lines(&claim, &report, &folder) {
        say(&line);
    }
    match &report.outcome {
        _ if report.holds() => Ok(()),
        Outcome::Failed(error) => Err(found(error)),
        Outcome::Unverified => Err(found("the claim was not recomputed: an input is absent")),
        Outcome::Recomputed { agrees: false, result, .. } => {
            Err(found(format!("the claim does not hold: {result} comes out, and it states {}", claim.result)))
        }
        Outcome::Recomputed { .. } => {
            Err(found("the number comes out, but from another file than the claim names"))
        }
    }
}

/// The report in lines.
fn lines(claim: &Claim, report: &Report, folder: &Path) -> Vec<String> {
    let mut all = vec![claim.title.clone(), report.sentence.clone(), String::new()];
    for input in &report.inputs {
        let said = &claim.inputs[&input.name];
        all.push(match &input.state {
            InputState::Same => format!(
                "input {}: the file that the claim names ({}, {}; licence: {})",
                input.file, said.source, said.date, said.licence
            ),
            InputState::Differs(hash) => {
                format!("input {}: ANOTHER file than the claim names; its SHA-256 is {hash}", input.file)
            }
            InputState::Absent => format!(
                "input {}: ABSENT from {}. {}",
                input.file,
                folder.display(),
                said.help.as_deref().unwrap_or_default()
            ),
        });
    }
    for (name, figure) in &claim.figures {
        let unchecked = if figure.checked { "" } else { "; remembered, not checked against its source" };
        all.push(format!(
            "figure {name}: {} {} ({}, {}{unchecked})",
            figure.value, figure.unit, figure.source, figure.date
        ));
    }
    all.push(format!("formula: {}", claim.formula.words()));
    if let Outcome::Recomputed { result, agrees, as_published, firmness } = &report.outcome {
        let verdict = if *agrees { "as the claim states" } else { "NOT what the claim states" };
        all.push(format!("result: {result}, {verdict} ({})", claim.result));
        if let (Some(same), Some(published)) = (as_published, &claim.published) {
            let word = if *same { "as published" } else { "published was" };
            all.push(format!("{word}: {} ({}, {})", published.result, published.by, published.date));
        }
        all.push(format!(
            "amount: {}; one fewer hold {}, so many hold {}",
            number(firmness.amount, 1),
            number(firmness.one_fewer, 1),
            number(firmness.together, 1)
        ));
        let high = firmness.high.map_or_else(
            || format!("more than {} (the list ends)", firmness.listed),
            |high| high.to_string(),
        );
        all.push(format!("from rounding of the share alone: {} to {high}", firmness.low));
        let share = |x: f64| format!("{} %", number(x * 100.0, 4));
        all.push(format!(
            "shares that give exactly this: above {} up to {}",
            share(firmness.shares.0),
            share(firmness.shares.1)
        ));
        if let Some(tail) = firmness.tail {
            all.push(format!(
                "tail of the richest {}: power law with index {} ± {}",
                tail.entries,
                number(tail.alpha, 2),
                number(tail.se, 2)
            ));
        }
    }
    for revision in &claim.revisions {
        all.push(format!(
            "revised {}: {} — {} ({})",
            revision.date, revision.result, revision.why, revision.source
        ));
    }
    all.extend(claim.caveats.iter().map(|caveat| format!("note: {caveat}")));
    all
}

/// `groundswell claim new`.
fn new(args: &New) -> Result<(), Failure> {
    if args.file.exists() {
        return Err(found(format!("{} exists already", args.file.display())));
    }
    let file = args.list.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let pair = |text: &String| {
        let (column, value) =
            text.split_once('=').ok_or_else(|| found(format!("--where '{text}' is not like year=2015")))?;
        Ok((column.to_owned(), value.to_owned()))
    };
    let figure = |value: &str, unit: &str| Figure {
        value: value.to_owned(),
        unit: unit.to_owned(),
        source: args.figures_source.clone(),
        date: args.figures_date.clone(),
        checked: true,
    };
    let input = Input {
        file,
        sha256: hash(&args.list)?,
        source: args.list_source.clone(),
        date: args.list_date.clone(),
        licence: args.list_licence.clone(),
        help: None,
    };
    let published = args.published.as_ref().map(|result| Published {
        result: result.clone(),
        by: args.published_by.clone().unwrap_or_default(),
        date: args.published_date.clone().unwrap_or_default(),
        url: None,
    });
    let mut claim = Claim {
        format: claim::FORMAT.to_owned(),
        title: args.title.clone(),
        sentence: args.sentence.clone(),
        caveats: Vec::new(),
        result: "0".to_owned(),
        published,
        formula: Formula::Richest {
            list: "list".to_owned(),
            column: args.column.clone(),
            rows: args.rows.iter().map(pair).collect::<Result<_, Failure>>()?,
            share: "share".to_owned(),
            total: "total".to_owned(),
        },
        inputs: BTreeMap::from([("list".to_owned(), input)]),
        figures: BTreeMap::from([
            ("share".to_owned(), figure(args.share.trim_end_matches('%').trim(), "%")),
            ("total".to_owned(), figure(&args.total, &args.unit)),
        ]),
        revisions: Vec::new(),
    };
    let bytes = bounded(&args.list, LARGEST)?;
    match claim::verify(&claim, &BTreeMap::from([("list".to_owned(), bytes.as_slice())])).outcome {
        Outcome::Recomputed { result, .. } => claim.result = result,
        Outcome::Failed(error) => return Err(found(error)),
        Outcome::Unverified => return Err(found("the list is absent")),
    }
    // What is written must be what is read.
    let text = claim.to_toml().map_err(found)?;
    Claim::parse(&text).map_err(found)?;
    std::fs::write(&args.file, &text).map_err(Failure::system(args.file.display().to_string()))?;
    say(&format!("{}: {}", args.file.display(), claim.sentence_with(&claim.result)));
    Ok(())
}
