//! Statistics as text that travels between nodes: one spelling for one value.
//!
//! ```text
//! opinion-statistics/1
//! part PEOPLE HELD_BACK NOISE            (one line for each node, ascending)
//! proposition ID AGREE DISAGREE PASS     (ascending by id)
//! pair ID ID BOTH PRODUCT EARLIER LATER  (the earlier id first; pairs of zeros are left out)
//! ```

use std::fmt::Write;

use super::{Pair, Part, Statistics, few_enough, place};
use crate::ballot::Counts;
use crate::error::{Error, Result};

const FIRST_LINE: &str = "opinion-statistics/1";

impl Statistics {
    /// The text of these statistics.
    pub fn to_text(&self) -> String {
        let mut text = format!("{FIRST_LINE}\n");
        for Part { people, held_back, noise } in &self.parts {
            let _ = writeln!(text, "part {people} {held_back} {noise}");
        }
        for (id, Counts { agree, disagree, pass }) in self.propositions.iter().zip(&self.counts) {
            let _ = writeln!(text, "proposition {id} {agree} {disagree} {pass}");
        }
        for k in 1..self.propositions.len() {
            for j in 0..k {
                let pair = self.pairs[place(j, k)];
                let Pair { both, product, earlier, later } = pair;
                if pair != Pair::default() {
                    let (a, b) = (self.propositions[j], self.propositions[k]);
                    let _ = writeln!(text, "pair {a} {b} {both} {product} {earlier} {later}");
                }
            }
        }
        text
    }

    /// Statistics from their text.
    ///
    /// # Errors
    /// [`Error::File`] with the line at fault, [`Error::TooMany`].
    pub fn parse(text: &str) -> Result<Self> {
        let mut lines = (1..).zip(text.lines());
        if lines.next().is_none_or(|(_, line)| line != FIRST_LINE) {
            return Err(wrong(1, "the first line must be opinion-statistics/1"));
        }
        let mut read =
            Self { propositions: Vec::new(), counts: Vec::new(), pairs: Vec::new(), parts: Vec::new() };
        for (number, line) in lines {
            let (kind, rest) = line.split_once(' ').unwrap_or((line, ""));
            match kind {
                "part" => read.part(number, rest)?,
                "proposition" => read.proposition(number, rest)?,
                "pair" => read.pair(number, rest)?,
                _ => return Err(wrong(number, "a line begins with part, proposition or pair")),
            }
        }
        read.make_room();
        Ok(read)
    }

    /// Room for the pairs, once all propositions are there.
    fn make_room(&mut self) {
        let m = self.propositions.len();
        if self.pairs.is_empty() {
            self.pairs = vec![Pair::default(); m * m.saturating_sub(1) / 2];
        }
    }

    fn part(&mut self, number: u64, rest: &str) -> Result<()> {
        let [people, held_back, noise] = numbers(number, rest)?;
        let part = Part { people, held_back, noise };
        if !self.propositions.is_empty() || self.parts.last().is_some_and(|last| *last > part) {
            return Err(wrong(number, "parts come first, ascending"));
        }
        self.parts.push(part);
        Ok(())
    }

    fn proposition(&mut self, number: u64, rest: &str) -> Result<()> {
        let [id, agree, disagree, pass] = numbers(number, rest)?;
        if !self.pairs.is_empty() || self.propositions.last().is_some_and(|last| *last >= id) {
            return Err(wrong(number, "propositions come before pairs, ascending, each once"));
        }
        let count = |value: u64| u32::try_from(value).map_err(|_| wrong(number, "a count is too large"));
        let counts = Counts { agree: count(agree)?, disagree: count(disagree)?, pass: count(pass)? };
        if agree + disagree + pass > u32::MAX.into() {
            return Err(wrong(number, "the counts are too large"));
        }
        few_enough(self.propositions.len() + 1)?;
        self.propositions.push(id);
        self.counts.push(counts);
        Ok(())
    }

    fn pair(&mut self, number: u64, rest: &str) -> Result<()> {
        self.make_room();
        // Ids are without a sign, sums have one: the second space stands between them.
        let middle = rest.match_indices(' ').nth(1).map_or(rest.len(), |(at, _)| at);
        let (ids, sums) = (&rest[..middle], rest[middle..].trim_start_matches(' '));
        let [a, b] = numbers::<u64, 2>(number, ids)?;
        let [both, product, earlier, later] = numbers::<i64, 4>(number, sums)?;
        let at = |id: u64| self.propositions.binary_search(&id).ok();
        let (Some(j), Some(k)) = (at(a), at(b)) else {
            return Err(wrong(number, "a pair names a proposition that has no line"));
        };
        let pair = Pair { both, product, earlier, later };
        if j >= k || self.pairs[place(j, k)] != Pair::default() || pair == Pair::default() {
            return Err(wrong(
                number,
                "a pair names the earlier proposition first, once, with sums that are not all 0",
            ));
        }
        self.pairs[place(j, k)] = pair;
        Ok(())
    }
}

fn numbers<N: std::str::FromStr + Copy + Default, const COUNT: usize>(
    line: u64,
    rest: &str,
) -> Result<[N; COUNT]> {
    let mut numbers = [N::default(); COUNT];
    let mut words = rest.split(' ');
    for number in &mut numbers {
        let word = words.next().and_then(|word| word.parse().ok());
        *number = word.ok_or_else(|| wrong(line, &format!("{COUNT} whole numbers are needed here")))?;
    }
    if words.next().is_some() {
        return Err(wrong(line, &format!("{COUNT} whole numbers are needed here, and no more")));
    }
    Ok(numbers)
}

fn wrong(line: u64, problem: &str) -> Error {
    Error::File { file: "statistics".into(), line, column: None, problem: problem.into() }
}
