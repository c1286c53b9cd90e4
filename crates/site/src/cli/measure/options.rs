//! The options of `groundswell measure`, as written and as meant.

use clap::{Args, ValueEnum};
use inequality::equivalence::{Scale, Whose};
use inequality::publish::Disclosure;
use inequality::read::csv::{Decimal, Dialect};
use inequality::recipe::{Equivalise, Recipe, words};
use inequality::{Compat, Conventions, Lonely, Missing, Negatives, Zeros};

use super::super::Failure;

/// Which column is what.
#[derive(Debug, Clone, Args)]
pub struct Columns {
    /// The column with the income.
    #[arg(long, required_unless_present = "columns")]
    pub income: Option<String>,
    /// The column with the weights: how many people a row stands for.
    #[arg(long)]
    pub weight: Option<String>,
    /// The column with the strata.
    #[arg(long)]
    pub strata: Option<String>,
    /// The columns with the sampling units, one for each stage.
    #[arg(long, value_delimiter = ',')]
    pub psu: Vec<String>,
    /// The columns with the finite populations, one for each stage.
    #[arg(long, value_delimiter = ',')]
    pub fpc: Vec<String>,
    /// The column with the household.
    #[arg(long)]
    pub household: Option<String>,
    /// The columns with the groups; several are crossed.
    #[arg(long, value_delimiter = ',')]
    pub by: Vec<String>,
    /// Make incomes of persons from those of households by this scale; needs --household.
    #[arg(long, requires = "household")]
    pub equivalise: Option<ScaleWord>,
    /// The column with the age, which the modified OECD scale needs.
    #[arg(long)]
    pub age: Option<String>,
    /// Whose income stands in a row.
    #[arg(long, default_value = "household")]
    pub income_of: WhoseWord,
}

/// How to measure.
#[derive(Debug, Clone, Args)]
pub struct Rules {
    /// What to measure, such as gini,palma,top:1,p90p10,atkinson:0.5,poverty:1900; by default the usual.
    #[arg(long, value_delimiter = ',')]
    pub measures: Vec<String>,
    /// What to take apart by groups: theil, mld, ge:2, j-divergence or none.
    #[arg(long, default_value = "theil")]
    pub decompose: String,
    /// Whose conventions to follow where software differs.
    #[arg(long, default_value = "ours")]
    pub conventions: Bundle,
    /// Incomes of zero: keep, drop or refuse.
    #[arg(long)]
    pub zeros: Option<Policy>,
    /// Negative incomes: keep, refuse, or keep with the normalised Gini.
    #[arg(long)]
    pub negatives: Option<Below>,
    /// Rows without an income: leave them out, or refuse.
    #[arg(long, default_value = "drop")]
    pub missing: Policy,
    /// A stratum with a single sampling unit: refuse, take it as certain, centre it, or give it the average.
    #[arg(long, default_value = "refuse")]
    pub lonely: LonelyWord,
    /// The level of the intervals.
    #[arg(long, default_value_t = 0.95)]
    pub level: f64,
    /// How many persons and households must stand behind a number that is shown.
    #[arg(long, default_value_t = 10)]
    pub k: usize,
    /// Categories that may be shown as one where they are small, tried in this order: caste:c3+c4=other.
    #[arg(long, value_delimiter = ',')]
    pub merge: Vec<String>,
    /// How often incomes are dealt out anew to see what chance would give; 0 leaves it out.
    #[arg(long, default_value_t = 200)]
    pub deals: usize,
    /// The seed of those deals: the same seed gives the same numbers.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

/// How to read the file; what is not said is found out.
#[derive(Debug, Clone, Default, Args)]
pub struct Reading {
    /// CSV: what stands between fields; `tab` is a tabulator.
    #[arg(long)]
    pub delimiter: Option<String>,
    /// CSV: the decimal mark.
    #[arg(long)]
    pub decimal: Option<DecimalWord>,
    /// CSV: the encoding, such as windows-1252.
    #[arg(long)]
    pub encoding: Option<String>,
    /// CSV: words that mean missing, instead of NA, N/A, NaN, NULL and a point.
    #[arg(long, value_delimiter = ',')]
    pub missing_words: Vec<String>,
    /// XLSX: the sheet; by default the first.
    #[arg(long)]
    pub sheet: Option<String>,
}

macro_rules! word {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
        pub enum $name {
            $($(#[$each])* $variant),*
        }
    };
}

word!(
    /// An equivalence scale.
    ScaleWord {
        /// 1, 0.5 for each further person of 14 and more, 0.3 for each child.
        OecdModified,
        /// The square root of the number of members.
        SquareRoot,
        /// The number of members.
        PerHead,
    }
);
word!(
    /// Whose income stands in a row.
    WhoseWord {
        /// The whole household's.
        Household,
        /// The person's own; members' are added up.
        Person,
    }
);
word!(
    /// Conventions of some software.
    Bundle {
        /// Mid-rank Gini, fractional shares, poor below the line.
        Ours,
        /// R convey.
        Convey,
        /// R laeken, Eurostat.
        Laeken,
        /// Stata.
        Stata,
    }
);
word!(
    /// What to do with rows of a kind.
    Policy {
        /// Measure them where the measure has a value.
        Keep,
        /// Leave them out and count them.
        Drop,
        /// Stop.
        Refuse,
    }
);
word!(
    /// What to do with negative incomes.
    Below {
        /// Keep them where the formula gives a number.
        Keep,
        /// Stop.
        Refuse,
        /// Keep them, and normalise the Gini.
        Normalised,
    }
);
word!(
    /// What to do with a single sampling unit.
    LonelyWord {
        /// Stop.
        Refuse,
        /// It was certain to be drawn.
        Certain,
        /// Its distance from the mean of all.
        Centred,
        /// What the other strata add on average.
        Average,
    }
);
word!(
    /// The decimal mark.
    DecimalWord {
        /// 1234.5
        Point,
        /// 1234,5
        Comma,
    }
);

/// The recipe and the thresholds that the options mean.
pub fn recipe(columns: &Columns, rules: &Rules) -> Result<(Recipe, Disclosure), Failure> {
    let found = |text: String| Failure::Found(text);
    let mut recipe = Recipe::of(columns.income.as_deref().unwrap_or_default());
    recipe.weight.clone_from(&columns.weight);
    recipe.strata.clone_from(&columns.strata);
    recipe.psu.clone_from(&columns.psu);
    recipe.fpc.clone_from(&columns.fpc);
    recipe.household.clone_from(&columns.household);
    recipe.by.clone_from(&columns.by);
    recipe.equivalise = columns.equivalise.map(|scale| Equivalise {
        scale: match scale {
            ScaleWord::OecdModified => Scale::OecdModified,
            ScaleWord::SquareRoot => Scale::SquareRoot,
            ScaleWord::PerHead => Scale::PerCapita,
        },
        age: columns.age.clone(),
        whose: if columns.income_of == WhoseWord::Person { Whose::Person } else { Whose::Household },
    });
    if !rules.measures.is_empty() {
        let measure = |word: &String| {
            let known = || format!("there is no measure '{word}'; there are {}", words::all().join(", "));
            words::measure(word).ok_or_else(|| found(known()))
        };
        recipe.measures = rules.measures.iter().map(measure).collect::<Result<_, _>>()?;
    }
    if !(rules.level > 0.5 && rules.level < 1.0) {
        return Err(found("--level must be between 0.5 and 1, such as 0.95".into()));
    }
    recipe.level = rules.level;
    recipe.decompose = match rules.decompose.as_str() {
        "none" => None,
        word => {
            Some(words::measure(word).ok_or_else(|| found(format!("--decompose does not know '{word}'")))?)
        }
    };
    recipe.deals = (rules.deals.min(10_000), rules.seed);
    recipe.conventions = conventions(rules)?;
    recipe.lonely = match rules.lonely {
        LonelyWord::Refuse => Lonely::Error,
        LonelyWord::Certain => Lonely::Certainty,
        LonelyWord::Centred => Lonely::Centred,
        LonelyWord::Average => Lonely::Average,
    };
    Ok((recipe, disclosure(rules)?))
}

fn conventions(rules: &Rules) -> Result<Conventions, Failure> {
    let mut own = match rules.conventions {
        Bundle::Ours => Conventions::default(),
        Bundle::Convey => Compat::Convey.into(),
        Bundle::Laeken => Compat::Laeken.into(),
        Bundle::Stata => Compat::Stata.into(),
    };
    own.missing = match rules.missing {
        Policy::Drop => Missing::Drop,
        Policy::Refuse => Missing::Error,
        Policy::Keep => {
            return Err(Failure::Found("a missing income cannot be kept: --missing drop or refuse".into()));
        }
    };
    match rules.zeros {
        Some(Policy::Keep) => own.zeros = Zeros::Keep,
        Some(Policy::Drop) => own.zeros = Zeros::Drop,
        Some(Policy::Refuse) => own.zeros = Zeros::Error,
        None => {}
    }
    match rules.negatives {
        Some(Below::Keep) => own.negatives = Negatives::Keep,
        Some(Below::Refuse) => own.negatives = Negatives::Error,
        Some(Below::Normalised) => own.negatives = Negatives::Normalised,
        None => {}
    }
    Ok(own)
}

fn disclosure(rules: &Rules) -> Result<Disclosure, Failure> {
    if rules.k < 3 {
        return Err(Failure::Found("--k must be at least 3: fewer people are no crowd".into()));
    }
    let mut own = Disclosure::threshold(rules.k);
    for written in &rules.merge {
        let wrong = || Failure::Found(format!("--merge '{written}' is not like caste:c3+c4=other"));
        let (factor, rest) = written.split_once(':').ok_or_else(wrong)?;
        let (from, into) = rest.split_once('=').ok_or_else(wrong)?;
        let from: Vec<&str> = from.split('+').collect();
        own = own.merge(factor, &from, into);
    }
    Ok(own)
}

/// How a CSV file is written, as far as the options say.
pub fn dialect(reading: &Reading) -> Result<Dialect, Failure> {
    let delimiter = match reading.delimiter.as_deref() {
        None => None,
        Some("tab" | "\\t") => Some(b'\t'),
        Some(text) => match text.as_bytes() {
            [byte] if !matches!(byte, b'"' | b'\r' | b'\n') && byte.is_ascii() => Some(*byte),
            _ => return Err(Failure::Found("--delimiter must be one character".into())),
        },
    };
    let decimal =
        reading.decimal.map(|word| if word == DecimalWord::Comma { Decimal::Comma } else { Decimal::Point });
    Ok(Dialect {
        delimiter,
        decimal,
        encoding: reading.encoding.clone(),
        missing: reading.missing_words.clone(),
    })
}

/// The command line that gives the same numbers again.
pub fn command(columns: &Columns, rules: &Rules, file: &str) -> String {
    let mut own = vec!["groundswell measure".to_owned(), quoted(file)];
    let mut option = |name: &str, value: &str| own.push(format!("--{name} {}", quoted(value)));
    let value = |word: Option<clap::builder::PossibleValue>| {
        word.map(|word| word.get_name().to_owned()).unwrap_or_default()
    };
    let some = [
        ("income", &columns.income),
        ("weight", &columns.weight),
        ("strata", &columns.strata),
        ("household", &columns.household),
        ("age", &columns.age),
    ];
    for (name, column) in some {
        column.iter().for_each(|column| option(name, column));
    }
    for (name, list) in [
        ("psu", &columns.psu),
        ("fpc", &columns.fpc),
        ("by", &columns.by),
        ("measures", &rules.measures),
        ("merge", &rules.merge),
    ] {
        if !list.is_empty() {
            option(name, &list.join(","));
        }
    }
    if let Some(scale) = columns.equivalise {
        option("equivalise", &value(scale.to_possible_value()));
        option("income-of", &value(columns.income_of.to_possible_value()));
    }
    option("decompose", &rules.decompose);
    option("conventions", &value(rules.conventions.to_possible_value()));
    rules.zeros.iter().for_each(|word| option("zeros", &value(word.to_possible_value())));
    rules.negatives.iter().for_each(|word| option("negatives", &value(word.to_possible_value())));
    option("missing", &value(rules.missing.to_possible_value()));
    option("lonely", &value(rules.lonely.to_possible_value()));
    for (name, value) in [
        ("level", rules.level.to_string()),
        ("k", rules.k.to_string()),
        ("deals", rules.deals.to_string()),
        ("seed", rules.seed.to_string()),
    ] {
        option(name, &value);
    }
    own.join(" ")
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    let plain = !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || "-_.,:+=/".contains(c));
    if plain { word.to_owned() } else { format!("'{}'", word.replace('\'', "'\\''")) }
}
