//! The Gini, taken apart by groups and by sources of income.
//!
//! The Gini does not decompose into within and between alone: where the groups' ranges of income overlap, a third part is left.
//!
//! - Pyatt 1976 (Mookherjee & Shorrocks 1982): G = Σ n·s·G_cell + Gini of the cells' means + overlap. On the Austrian survey of the reference,
//!   with 20 cells, the overlap is two thirds of the whole: no failure of the groups, but what the Gini is.
//! - Yitzhaki & Lerman 1991: G = Σ s·G_cell + between + stratification, where between is twice the covariance of the cells' means with their
//!   mean ranks among everybody, over the mean, and stratification is Σ s·G_cell·Q·(n − 1) with Q = (1 − cov(F, y)/cov(F_cell, y))/(1 − n) inside the
//!   cell: 1 when nobody else has an income between theirs, 0 when they are spread like all, down to −1 when they surround the others.
//! - By source, Lerman & Yitzhaki 1985: G = Σ S·C, with S the source's share of income and C its concentration along total income; C = G_source·R
//!   where R is the Gini correlation.
//!
//! The same as R `dineq::gini_decomp` (Pyatt) and `IC2::decompSGini` (`BM` and `YL`). Ranks are mid-ranks with ties shared. Errors need the
//! bootstrap or replicate weights.

use crate::decompose::cells::{Sums, sums};
use crate::numbers::is_positive;
use crate::{Cell, Cross, Error, Measure, Sample};

/// A cell's part in the Gini.
#[derive(Clone, Debug, PartialEq)]
pub struct GiniCell {
    /// Which cell.
    pub cell: Cell,
    /// Its share of the people.
    pub population_share: f64,
    /// Its share of the income.
    pub income_share: f64,
    /// The Gini inside it.
    pub gini: f64,
    /// What it adds to Pyatt's within part.
    pub contribution: f64,
    /// Yitzhaki's stratification Q of it, between −1 and 1; 0 where it has one income only.
    pub stratification: f64,
}

/// The Gini by groups.
#[derive(Clone, Debug, PartialEq)]
pub struct GiniParts {
    /// The Gini of everybody, with mid-ranks.
    pub total: f64,
    /// Pyatt's within part, Σ n·s·G.
    pub within: f64,
    /// The Gini of the cells' means.
    pub between: f64,
    /// What is left: total − within − between.
    pub overlap: f64,
    /// Yitzhaki and Lerman's within part, Σ s·G.
    pub within_by_income: f64,
    /// Yitzhaki and Lerman's between part.
    pub between_by_rank: f64,
    /// Their stratification part; the three add up to the Gini.
    pub stratification: f64,
    /// Every cell.
    pub cells: Vec<GiniCell>,
}

/// What the rows of a cell add up to in ascending order of income.
#[derive(Clone, Copy, Default)]
struct Walk {
    earned: f64,
    /// Twice the area under the cell's Lorenz curve, times weight and income.
    area: f64,
    /// Σ w·F and Σ w·y·F, with F the rank among everybody.
    ranks: f64,
    crossed: f64,
}

/// Takes the Gini apart by the cells of a crossing.
///
/// # Errors
///
/// What the Gini refuses, for everybody or for a cell; [`Error::Length`]; [`Error::MissingGroup`] when a measured row has no cell.
pub fn gini_parts(sample: &Sample, cross: &Cross) -> Result<GiniParts, Error> {
    let (weights, values, codes) = (sample.row_weights(), sample.income().values(), cross.codes());
    let cells = sums(values, codes, &weights, cross.cells().len())?;
    let (people, income) = (sample.weight(), cells.iter().map(|cell| cell.income).sum::<f64>());
    if let Some(at) = cells.iter().position(|cell| cell.people > 0.0 && !is_positive(cell.income)) {
        let measure = format!("Gini of {}", cross.cells()[at].name());
        return Err(Error::NonPositiveMean { measure, mean: cells[at].mean() });
    }
    crate::decompose::cells::check_membership(cross, &weights)?;
    let mut walks = vec![Walk::default(); cells.len()];
    let mut below = 0.0;
    for tied in sample.rows().chunk_by(|&a, &b| values[a as usize] == values[b as usize]) {
        let own: f64 = tied.iter().map(|&row| weights[row as usize]).sum();
        let rank = (below + 0.5 * own) / people;
        for &row in tied {
            let (weight, value) = (weights[row as usize], values[row as usize]);
            let walk = &mut walks[codes[row as usize] as usize];
            walk.area += weight * (2.0 * walk.earned + weight * value);
            walk.earned += weight * value;
            walk.ranks += weight * rank;
            walk.crossed += weight * value * rank;
        }
        below += own;
    }
    let mean = income / people;
    let each: Vec<GiniCell> = cross
        .cells()
        .iter()
        .zip(cells.iter().zip(&walks))
        .filter(|(_, (sums, _))| sums.people > 0.0)
        .map(|(cell, (sums, walk))| part(cell, sums, walk, people, income))
        .collect();
    let between_by_rank = 2.0 / mean
        * (cells.iter().zip(&walks).filter(|(cell, _)| cell.people > 0.0))
            .map(|(cell, walk)| walk.ranks / people * (cell.mean() - mean))
            .sum::<f64>();
    let total = 2.0 * walks.iter().map(|walk| walk.crossed).sum::<f64>() / income - 1.0;
    let (within, between) = (each.iter().map(|cell| cell.contribution).sum(), gini_of_means(&cells));
    let by_income = |cell: &GiniCell| cell.income_share * cell.gini;
    Ok(GiniParts {
        total,
        within,
        between,
        overlap: total - within - between,
        within_by_income: each.iter().map(by_income).sum(),
        between_by_rank,
        stratification: each
            .iter()
            .map(|cell| by_income(cell) * cell.stratification * (cell.population_share - 1.0))
            .sum(),
        cells: each,
    })
}

fn part(cell: &Cell, sums: &Sums, walk: &Walk, people: f64, income: f64) -> GiniCell {
    let gini = 1.0 - walk.area / (sums.people * sums.income);
    let (population_share, income_share) = (sums.people / people, sums.income / income);
    let own = gini * sums.mean() / 2.0;
    let among_all = walk.crossed / sums.people - sums.mean() * walk.ranks / sums.people;
    let flat = own.abs() <= 1e-14 * sums.mean() || population_share >= 1.0;
    let stratification = if flat { 0.0 } else { (1.0 - among_all / own) / (1.0 - population_share) };
    let contribution = population_share * income_share * gini;
    GiniCell { cell: cell.clone(), population_share, income_share, gini, contribution, stratification }
}

/// The Gini of everybody having the mean of her cell.
fn gini_of_means(cells: &[Sums]) -> f64 {
    let mut cells: Vec<&Sums> = cells.iter().filter(|cell| cell.people > 0.0).collect();
    cells.sort_by(|a, b| a.mean().total_cmp(&b.mean()));
    let (mut people, mut earned, mut area) = (0.0, 0.0, 0.0);
    for cell in cells {
        area += cell.people * (2.0 * earned + cell.income);
        earned += cell.income;
        people += cell.people;
    }
    1.0 - area / (people * earned)
}

/// A source of income and its part in the Gini.
#[derive(Clone, Debug, PartialEq)]
pub struct SourcePart {
    /// The source.
    pub name: String,
    /// Its share S of all income.
    pub share: f64,
    /// Its concentration C along total income.
    pub concentration: f64,
    /// Its own Gini; none where its mean is not positive.
    pub gini: Option<f64>,
    /// The Gini correlation R = C/G with total income.
    pub correlation: Option<f64>,
    /// S·C: what it adds to the Gini of total income.
    pub contribution: f64,
    /// By how many per cent the Gini changes when this source rises by one per cent for everybody: S·C/G − S.
    pub elasticity: f64,
}

/// Takes the Gini apart by sources that add up to the income of each row.
///
/// # Errors
///
/// [`Error::Length`]; [`Error::DesignMismatch`] when the sources do not add up; what the Gini refuses.
pub fn by_source(sample: &Sample, sources: &[(&str, &[f64])]) -> Result<Vec<SourcePart>, Error> {
    let (weights, values) = (sample.row_weights(), sample.income().values());
    for (_, source) in sources {
        if source.len() != values.len() {
            return Err(Error::Length {
                what: "a source of income",
                expected: values.len(),
                got: source.len(),
            });
        }
    }
    for &row in sample.rows() {
        let row = row as usize;
        let sum: f64 = sources.iter().map(|(_, source)| source[row]).sum();
        let size: f64 = sources.iter().map(|(_, source)| source[row].abs()).sum();
        if (sum - values[row]).abs().total_cmp(&(1e-9 * size.max(1.0))).is_gt() {
            let what =
                format!("the sources of row {} add up to {sum}, and its income is {}", row + 1, values[row]);
            return Err(Error::DesignMismatch { what });
        }
    }
    let total = sample.values(&[Measure::Gini])?[0];
    let (people, income) = (sample.weight(), sample.weight() * sample.values(&[Measure::Mean])?[0]);
    let part = |(name, source): &(&str, &[f64])| {
        let money: f64 = sample.rows().iter().map(|&row| weights[row as usize] * source[row as usize]).sum();
        let (mut below, mut crossed) = (0.0, 0.0);
        for tied in sample.rows().chunk_by(|&a, &b| values[a as usize] == values[b as usize]) {
            let own: f64 = tied.iter().map(|&row| weights[row as usize]).sum();
            let part: f64 = tied.iter().map(|&row| weights[row as usize] * source[row as usize]).sum();
            crossed += part * (below + 0.5 * own) / people;
            below += own;
        }
        // S·C directly, so that a source whose total is zero still has its contribution.
        let contribution = (2.0 * crossed - money) / income;
        let share = money / income;
        let concentration = if money != 0.0 { contribution / share } else { 0.0 };
        let gini = if money > 0.0 { Some(own_gini(source, &weights)) } else { None };
        let correlation = gini.filter(|gini| *gini > 0.0).map(|gini| concentration / gini);
        let elasticity = if total > 0.0 { contribution / total - share } else { 0.0 };
        SourcePart {
            name: (*name).to_owned(),
            share,
            concentration,
            gini,
            correlation,
            contribution,
            elasticity,
        }
    };
    Ok(sources.iter().map(part).collect())
}

/// The mid-rank Gini of a column; ties need no care, since the Lorenz curve is straight along them.
fn own_gini(values: &[f64], weights: &[f64]) -> f64 {
    let mut order: Vec<usize> = (0..values.len()).filter(|&row| weights[row] > 0.0).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    let (mut people, mut earned, mut area) = (0.0, 0.0, 0.0);
    for row in order {
        let (weight, money) = (weights[row], weights[row] * values[row]);
        area += weight * (2.0 * earned + money);
        earned += money;
        people += weight;
    }
    1.0 - area / (people * earned)
}
