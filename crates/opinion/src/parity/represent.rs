//! What the deployed engine says about propositions: what sets a group apart, what most share, what to ask next.

use serde::{Deserialize, Serialize};

use super::matrix::{Matrix, successes};
use crate::ballot::{AGREE, Counts, DISAGREE};

/// One-sided 90 % point of the normal distribution, as the engine has it.
const SIGNIFICANT: f64 = 1.2816;
/// Propositions in each list.
const SHOWN: usize = 5;

/// A proposition that sets a group apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Representative {
    /// Its id.
    pub proposition: u64,
    /// 1 where the group agrees with it more than the others, −1 where it disagrees more.
    pub side: i8,
    /// Votes of the group on that side.
    pub successes: u32,
    /// Votes of the group, passes included.
    pub trials: u32,
    /// (successes + 1) ÷ (trials + 2).
    pub share: f64,
    /// Test statistic of the share against one half.
    pub share_test: f64,
    /// Share in the group ÷ share in the others.
    pub ratio: f64,
    /// Test statistic of the share against the share of the others.
    pub ratio_test: f64,
    /// It was picked as what the group agrees with best, and not by the tests.
    pub best_agreed: bool,
}

/// A proposition that most people agree or disagree with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Consensus {
    /// Its id.
    pub proposition: u64,
    /// Votes on that side.
    pub successes: u32,
    /// Votes, passes included.
    pub trials: u32,
    /// (successes + 1) ÷ (trials + 2).
    pub share: f64,
    /// Test statistic of the share against one half.
    pub share_test: f64,
}

/// (successes + 1) ÷ (trials + 2).
fn share(counts: Counts, side: i8) -> f64 {
    (successes(counts, side) + 1.0) / (f64::from(counts.votes()) + 2.0)
}

/// The engine's test of a share against one half, with one success more.
fn share_test(counts: Counts, side: i8) -> f64 {
    let trials = f64::from(counts.votes()) + 1.0;
    2.0 * trials.sqrt() * ((successes(counts, side) + 1.0) / trials - 0.5)
}

/// The engine's pooled test of two shares, with one success and one trial more on both sides.
fn ratio_test(group: Counts, rest: Counts, side: i8) -> f64 {
    let (inside, outside) = (successes(group, side) + 1.0, successes(rest, side) + 1.0);
    let (here, there) = (f64::from(group.votes()) + 1.0, f64::from(rest.votes()) + 1.0);
    let pooled = (inside + outside) / (here + there);
    if pooled >= 1.0 {
        return 0.0;
    }
    (inside / here - outside / there) / (pooled * (1.0 - pooled) * (1.0 / here + 1.0 / there)).sqrt()
}

/// Both sides of one proposition in one group: share, its test, ratio, its test.
#[derive(Clone, Copy)]
struct Sides {
    column: usize,
    counts: Counts,
    agree: [f64; 4],
    disagree: [f64; 4],
}

impl Sides {
    fn new(column: usize, counts: Counts, rest: Counts) -> Self {
        let side = |side| {
            let own = share(counts, side);
            [own, share_test(counts, side), own / share(rest, side), ratio_test(counts, rest, side)]
        };
        Self { column, counts, agree: side(AGREE), disagree: side(DISAGREE) }
    }

    /// Both tests of one side are significant.
    fn is_sufficient(&self) -> bool {
        let passes = |side: &[f64; 4]| side[3] > SIGNIFICANT && side[1] > SIGNIFICANT;
        passes(&self.agree) || passes(&self.disagree)
    }

    /// Whether it is what the group agrees with best, given what was found so far.
    fn beats(&self, held: Option<&Self>) -> bool {
        let all = |sides: &Self| sides.agree[2] * sides.agree[3] * sides.agree[0] * sides.agree[1];
        match held {
            _ if self.counts.agree == 0 && self.counts.disagree == 0 => false,
            Some(held) if held.agree[2] > 1.0 => all(self) > all(held),
            Some(held) => self.agree[0] * self.agree[1] > held.agree[0] * held.agree[1],
            None => self.agree[1] > SIGNIFICANT || (self.agree[2] > 1.0 && self.agree[0] > 0.5),
        }
    }

    fn shown(&self, matrix: &Matrix<'_>, best_agreed: bool) -> Representative {
        let agrees = self.agree[3] > self.disagree[3];
        let [share, share_test, ratio, ratio_test] = if agrees { self.agree } else { self.disagree };
        Representative {
            proposition: matrix.ids()[self.column],
            side: if agrees { AGREE } else { DISAGREE },
            successes: if agrees { self.counts.agree } else { self.counts.disagree },
            trials: self.counts.votes(),
            share,
            share_test,
            ratio,
            ratio_test,
            best_agreed,
        }
    }
}

/// What sets each group apart from the other groups together.
pub(super) fn representative(matrix: &Matrix<'_>, groups: &[Vec<Counts>]) -> Vec<Vec<Representative>> {
    let all = total(groups, matrix.propositions());
    groups.iter().map(|group| of_group(matrix, group, &all)).collect()
}

fn of_group(matrix: &Matrix<'_>, group: &[Counts], all: &[Counts]) -> Vec<Representative> {
    let (mut best, mut by_test): (Option<Sides>, Option<Sides>) = (None, None);
    let mut sufficient = Vec::new();
    for column in (0..matrix.propositions()).filter(|&column| !matrix.is_zeroed(column)) {
        let sides = Sides::new(column, group[column], minus(all[column], group[column]));
        let strongest = |sides: &Sides| sides.agree[3].max(sides.disagree[3]);
        if sides.is_sufficient() {
            sufficient.push(sides);
        }
        if sides.beats(best.as_ref()) {
            best = Some(sides);
        }
        if by_test.as_ref().is_none_or(|held| strongest(&sides) > strongest(held)) {
            by_test = Some(sides);
        }
    }
    let mut shown: Vec<Representative> = best.iter().map(|sides| sides.shown(matrix, true)).collect();
    if sufficient.is_empty() && shown.is_empty() {
        shown.extend(by_test.map(|sides| sides.shown(matrix, false)));
    }
    sufficient.retain(|sides| best.is_none_or(|best| best.column != sides.column));
    let mut others: Vec<Representative> = sufficient.iter().map(|sides| sides.shown(matrix, false)).collect();
    let weight = |r: &Representative| r.ratio * r.ratio_test * r.share * r.share_test;
    others.sort_by(|a, b| weight(b).total_cmp(&weight(a)));
    shown.extend(others);
    shown.truncate(SHOWN);
    shown.sort_by_key(|r| r.side != AGREE);
    shown
}

fn total(groups: &[Vec<Counts>], columns: usize) -> Vec<Counts> {
    let mut all = vec![Counts::default(); columns];
    for group in groups {
        for (sum, counts) in all.iter_mut().zip(group) {
            sum.agree += counts.agree;
            sum.disagree += counts.disagree;
            sum.pass += counts.pass;
        }
    }
    all
}

fn minus(all: Counts, group: Counts) -> Counts {
    Counts {
        agree: all.agree - group.agree,
        disagree: all.disagree - group.disagree,
        pass: all.pass - group.pass,
    }
}

/// What most people agree with, and what most disagree with.
pub(super) fn consensus(matrix: &Matrix<'_>, counts: &[Counts]) -> (Vec<Consensus>, Vec<Consensus>) {
    let list = |side: i8| {
        let columns = (0..counts.len()).filter(|&column| !matrix.is_zeroed(column));
        let shown = columns.map(|column| Consensus {
            proposition: matrix.ids()[column],
            successes: if side == AGREE { counts[column].agree } else { counts[column].disagree },
            trials: counts[column].votes(),
            share: share(counts[column], side),
            share_test: share_test(counts[column], side),
        });
        let mut list: Vec<Consensus> =
            shown.filter(|c| c.share > 0.5 && c.share_test > SIGNIFICANT).collect();
        list.sort_by(|a, b| (b.share * b.share_test).total_cmp(&(a.share * a.share_test)));
        list.truncate(SHOWN);
        list
    };
    (list(AGREE), list(DISAGREE))
}

/// Product over the groups of the share that agrees.
pub(super) fn group_consensus(groups: &[Vec<Counts>]) -> Vec<f64> {
    let columns = groups.first().map_or(0, Vec::len);
    (0..columns).map(|column| groups.iter().map(|group| share(group[column], AGREE)).product()).collect()
}

/// Weight of each proposition in the draw of what to ask next, at the second update.
pub(super) fn priorities(
    matrix: &Matrix<'_>,
    groups: &[Vec<Counts>],
    extremity: &[f64],
    meta: f64,
) -> Vec<f64> {
    let all = total(groups, matrix.propositions());
    let priority = |column: usize| {
        if matrix.is_meta(column) {
            return meta;
        }
        let counts = all[column];
        let votes = f64::from(counts.votes());
        let (passes, agrees) = (f64::from(counts.pass) + 1.0, f64::from(counts.agree) + 1.0);
        let importance = (1.0 - passes / (votes + 2.0)) * (extremity[column] + 1.0) * agrees / (votes + 2.0);
        let weight = importance * (1.0 + 8.0 * (-votes / 5.0).exp2());
        weight * weight
    };
    (0..matrix.propositions()).map(priority).collect()
}
