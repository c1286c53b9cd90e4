//! The words for measures on a command line and in a file, both ways.

use crate::{Line, Measure};

/// What is measured where nobody says what.
pub const USUAL: [Measure; 11] = [
    Measure::Gini,
    Measure::Palma,
    Measure::S80S20,
    Measure::TopShare(0.1),
    Measure::TopShare(0.01),
    Measure::BottomShare(0.5),
    Measure::QuantileRatio(0.9, 0.1),
    Measure::Hoover,
    Measure::AT_RISK,
    Measure::Mean,
    Measure::Quantile(0.5),
];

/// Words without a number, with their measures.
const PLAIN: [(&str, Measure); 19] = [
    ("gini", Measure::Gini),
    ("gini-small-sample", Measure::GiniSmallSample),
    ("theil", Measure::THEIL),
    ("mld", Measure::MLD),
    ("j-divergence", Measure::JDivergence),
    ("palma", Measure::Palma),
    ("s80s20", Measure::S80S20),
    ("hoover", Measure::Hoover),
    ("zenga", Measure::Zenga),
    ("wolfson", Measure::Wolfson),
    ("cv", Measure::Cv),
    ("log-variance", Measure::LogVariance),
    ("sen-welfare", Measure::SenWelfare),
    ("mean", Measure::Mean),
    ("total", Measure::Total),
    ("median", Measure::Quantile(0.5)),
    ("at-risk", Measure::AT_RISK),
    ("herfindahl", Measure::Herfindahl),
    ("lorenz-asymmetry", Measure::LorenzAsymmetry),
];

/// A kind of measure that takes a number.
type Numbered = (&'static str, fn(f64) -> Measure, fn(Measure) -> Option<f64>);

/// Words with a number behind a colon.
const NUMBERED: [Numbered; 11] = [
    (
        "top",
        |x| Measure::TopShare(x / 100.0),
        |m| if let Measure::TopShare(x) = m { Some(x * 100.0) } else { None },
    ),
    (
        "bottom",
        |x| Measure::BottomShare(x / 100.0),
        |m| if let Measure::BottomShare(x) = m { Some(x * 100.0) } else { None },
    ),
    (
        "p",
        |x| Measure::Quantile(x / 100.0),
        |m| if let Measure::Quantile(x) = m { Some(x * 100.0) } else { None },
    ),
    (
        "lorenz",
        |x| Measure::Lorenz(x / 100.0),
        |m| if let Measure::Lorenz(x) = m { Some(x * 100.0) } else { None },
    ),
    ("ge", Measure::GE, |m| if let Measure::GE(x) = m { Some(x) } else { None }),
    ("atkinson", Measure::Atkinson, |m| if let Measure::Atkinson(x) = m { Some(x) } else { None }),
    ("ede", Measure::Ede, |m| if let Measure::Ede(x) = m { Some(x) } else { None }),
    ("s-gini", Measure::SGini, |m| if let Measure::SGini(x) = m { Some(x) } else { None }),
    ("kolm", Measure::Kolm, |m| if let Measure::Kolm(x) = m { Some(x) } else { None }),
    (
        "poverty",
        |x| Measure::Fgt { alpha: 0.0, line: Line::Absolute(x) },
        |m| if let Measure::Fgt { alpha: 0.0, line: Line::Absolute(x) } = m { Some(x) } else { None },
    ),
    (
        "gap",
        |x| Measure::Fgt { alpha: 1.0, line: Line::Absolute(x) },
        |m| if let Measure::Fgt { alpha: 1.0, line: Line::Absolute(x) } = m { Some(x) } else { None },
    ),
];

/// The measure that a word means: `gini`, `top:1`, `p90p10`, `atkinson:0.5`.
///
/// A number behind a colon is a percentage for `top`, `bottom`, `p` and `lorenz`, an amount of money for `poverty` and `gap`, and
/// the parameter otherwise.
pub fn measure(word: &str) -> Option<Measure> {
    let word = word.trim().to_ascii_lowercase();
    if let Some((_, measure)) = PLAIN.iter().find(|(name, _)| *name == word) {
        return Some(*measure);
    }
    if let Some((name, number)) = word.split_once(':') {
        let (_, make, _) = NUMBERED.iter().find(|(known, ..)| *known == name)?;
        let number: f64 = number.parse().ok()?;
        let percent = matches!(name, "top" | "bottom" | "p" | "lorenz");
        let fits = number.is_finite() && (!percent || (number > 0.0 && number < 100.0));
        return fits.then(|| make(number));
    }
    // P90/P10 and the like, with or without the slash.
    let (high, low) = word.strip_prefix('p')?.split_once('p')?;
    let percentile =
        |text: &str| text.trim_end_matches('/').parse::<f64>().ok().filter(|x| *x > 0.0 && *x < 100.0);
    Some(Measure::QuantileRatio(percentile(high)? / 100.0, percentile(low)? / 100.0))
}

/// The word that means a measure, where there is one.
pub fn word(measure: Measure) -> Option<String> {
    if let Some((name, _)) = PLAIN.iter().find(|(_, known)| *known == measure) {
        return Some((*name).to_owned());
    }
    if let Measure::QuantileRatio(high, low) = measure {
        return Some(format!("p{}p{}", tidy(high * 100.0), tidy(low * 100.0)));
    }
    let numbered = NUMBERED.iter().find_map(|(name, _, number)| Some((name, number(measure)?)));
    numbered.map(|(name, number)| format!("{name}:{}", tidy(number)))
}

/// A number without the dust of binary fractions.
fn tidy(x: f64) -> f64 {
    let rounded = (x * 1e9).round() / 1e9;
    if rounded.is_finite() { rounded } else { x }
}

/// All words, for a help text.
pub fn all() -> Vec<String> {
    let plain = PLAIN.iter().map(|(name, _)| (*name).to_owned());
    plain.chain(NUMBERED.iter().map(|(name, ..)| format!("{name}:N"))).chain(["pNpN".to_owned()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_measures_go_both_ways() {
        let some = [
            "gini",
            "top:1",
            "top:0.1",
            "bottom:40",
            "p90p10",
            "p:25",
            "atkinson:0.5",
            "ge:2",
            "poverty:1900",
            "s80s20",
        ];
        for word in some {
            assert_eq!(super::word(measure(word).unwrap()).as_deref(), Some(word));
        }
        for known in USUAL {
            assert_eq!(measure(&word(known).unwrap()), Some(known), "{known}");
        }
        assert_eq!(measure("P90/P10"), Some(Measure::QuantileRatio(0.9, 0.1)));
        for nonsense in ["", "gin", "top:", "top:0", "top:100", "top:x", "p90", "ge:inf", "p90p0"] {
            assert_eq!(measure(nonsense), None, "{nonsense}");
        }
    }
}
