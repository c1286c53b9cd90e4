//! `groundswell measure`: the inequality in a survey file, between and within groups, with its errors, safe to publish.
//!
//! The file is told by its first bytes, not by its name. What is printed and written has passed the disclosure control; the raw numbers
//! never leave [`Recipe::run`].

mod csv;
mod json;
mod options;
mod report;
mod table;

use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use inequality::publish::Disclosure;
use inequality::read::{self, Ask, Format, ReadError, Table};
use inequality::recipe::{Measured, Recipe};

use super::{Failure, say};
use options::{Columns, Reading, Rules};

/// What to measure, and where to write it.
#[derive(Debug, Clone, Args)]
pub struct Measure {
    /// The survey: CSV, Stata, SPSS, Parquet or XLSX.
    pub file: PathBuf,
    /// List the columns of the file and measure nothing.
    #[arg(long)]
    pub columns: bool,
    /// Which column is what.
    #[command(flatten)]
    pub what: Columns,
    /// How to measure.
    #[command(flatten)]
    pub rules: Rules,
    /// How to read the file.
    #[command(flatten)]
    pub reading: Reading,
    /// Write a report to this file: HTML with pictures, complete in itself.
    #[arg(long)]
    pub report: Option<PathBuf>,
    /// Write the numbers to this file as JSON.
    #[arg(long)]
    pub json: Option<PathBuf>,
    /// Write the numbers to this file as CSV.
    #[arg(long)]
    pub csv: Option<PathBuf>,
}

/// What a report says about where its numbers come from.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The SHA-256 of the file in hexadecimal.
    pub sha256: String,
    /// The recipe as a command line.
    pub command: String,
}

/// `groundswell measure`.
pub fn run(args: &Measure) -> Result<(), Failure> {
    let name = name(&args.file);
    let format = format(&args.file)?;
    if args.columns {
        for column in names(args, format, &name)? {
            say(&column);
        }
        return Ok(());
    }
    let (recipe, disclosure) = options::recipe(&args.what, &args.rules)?;
    let table = open(args, format, &name, &Ask::of(recipe.wants()))?;
    let spinner = spinner(&format!("measuring {} rows", table.rows));
    let measured =
        recipe.run(&table, &disclosure).map_err(|error| Failure::Found(format!("{name}: {error}")));
    spinner.finish_and_clear();
    let measured = measured?;
    say(table::text(&measured, &recipe).trim_end());
    write(args, &recipe, &disclosure, &measured)
}

/// The part of a path that messages name.
fn name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// Writes the files that were asked for.
fn write(
    args: &Measure,
    recipe: &Recipe,
    disclosure: &Disclosure,
    measured: &Measured,
) -> Result<(), Failure> {
    let put = |path: &PathBuf, text: String| {
        std::fs::write(path, text).map_err(Failure::system(path.display().to_string()))?;
        say(&format!("written: {}", path.display()));
        Ok::<(), Failure>(())
    };
    if let Some(path) = &args.csv {
        put(path, csv::text(measured))?;
    }
    if args.json.is_none() && args.report.is_none() {
        return Ok(());
    }
    let origin = Origin {
        sha256: hash(&args.file)?,
        command: options::command(&args.what, &args.rules, &measured.file),
    };
    if let Some(path) = &args.json {
        put(path, json::text(measured, recipe, disclosure, &origin))?;
    }
    if let Some(path) = &args.report {
        put(path, report::html(measured, recipe, disclosure, &origin))?;
    }
    Ok(())
}

/// The SHA-256 of a file, read in pieces.
pub fn hash(path: &Path) -> Result<String, Failure> {
    use sha2::Digest as _;
    let system = |error| Failure::system(path.display().to_string())(error);
    let mut file = File::open(path).map_err(system)?;
    let mut hasher = sha2::Sha256::new();
    let mut buffer = vec![0; 1 << 18];
    loop {
        match file.read(&mut buffer).map_err(system)? {
            0 => break,
            count => hasher.update(&buffer[..count]),
        }
    }
    Ok(hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The format of a file, by its first bytes.
fn format(path: &Path) -> Result<Format, Failure> {
    let system = |error| Failure::system(path.display().to_string())(error);
    let mut head = Vec::new();
    File::open(path).map_err(system)?.take(16).read_to_end(&mut head).map_err(system)?;
    Ok(Format::of(&head))
}

/// A file that moves a progress bar while it is read.
struct Watched {
    file: BufReader<File>,
    bar: ProgressBar,
}

impl Read for Watched {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let count = self.file.read(out)?;
        self.bar.inc(count as u64);
        Ok(count)
    }
}

impl Seek for Watched {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        let at = self.file.seek(to)?;
        self.bar.set_position(at);
        Ok(at)
    }
}

fn watched(path: &Path) -> Result<Watched, Failure> {
    let system = |error| Failure::system(path.display().to_string())(error);
    let file = File::open(path).map_err(system)?;
    let bar = ProgressBar::new(file.metadata().map_err(system)?.len());
    bar.set_style(style("reading {wide_bar} {bytes}/{total_bytes} {eta}"));
    Ok(Watched { file: BufReader::with_capacity(1 << 18, file), bar })
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

fn spinner(message: &str) -> ProgressBar {
    let bar = ProgressBar::new_spinner();
    bar.set_style(style("{spinner} {msg} {elapsed}"));
    bar.set_message(message.to_owned());
    bar.enable_steady_tick(std::time::Duration::from_millis(120));
    bar
}

/// Reads the columns asked for.
fn open(args: &Measure, format: Format, name: &str, ask: &Ask) -> Result<Table, Failure> {
    let reader = watched(&args.file)?;
    let bar = reader.bar.clone();
    let sheet = args.reading.sheet.as_deref();
    let table = match format {
        Format::Csv => read::csv::read(name, reader, ask, &options::dialect(&args.reading)?),
        Format::Stata => read::stata::read(name, reader, ask),
        Format::Spss => read::spss::read(name, reader, ask),
        Format::Parquet => read::parquet::read(name, reader, ask),
        Format::Xlsx => read::xlsx::read(name, reader, ask, sheet),
    };
    bar.finish_and_clear();
    table.map_err(found)
}

/// The names of the columns.
fn names(args: &Measure, format: Format, name: &str) -> Result<Vec<String>, Failure> {
    let reader = watched(&args.file)?;
    let bar = reader.bar.clone();
    let limit = Ask::default().limits.inflated;
    let names = match format {
        Format::Csv => read::csv::names(name, reader, &options::dialect(&args.reading)?),
        Format::Stata => read::stata::names(name, reader),
        Format::Spss => read::spss::names(name, reader),
        Format::Parquet => read::parquet::names(name, reader),
        Format::Xlsx => read::xlsx::names(name, reader, limit, args.reading.sheet.as_deref()),
    };
    bar.finish_and_clear();
    names.map_err(found)
}

fn found(error: ReadError) -> Failure {
    Failure::Found(error.to_string())
}

#[cfg(test)]
mod tests;
