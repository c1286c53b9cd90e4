//! Optimal matching of groups to groups (the Hungarian method), and how much two sets of people have in common.

/// The assignment of rows to columns with the largest total; rows and columns may differ in number, and a row may stay without one.
pub(crate) fn assignment(gain: &[Vec<f64>]) -> Vec<Option<usize>> {
    let (rows, columns) = (gain.len(), gain.first().map_or(0, Vec::len));
    let size = rows.max(columns);
    let cost = |row: usize, column: usize| {
        if row < rows && column < columns { -gain[row][column] } else { 0.0 }
    };
    // Shortest augmenting paths with potentials; index 0 is a sentinel.
    let (mut over, mut under) = (vec![0.0; size + 1], vec![0.0; size + 1]);
    let mut taken = vec![0; size + 1];
    for row in 1..=size {
        let (mut least, mut way, mut seen) =
            (vec![f64::INFINITY; size + 1], vec![0; size + 1], vec![false; size + 1]);
        taken[0] = row;
        let mut at = 0;
        loop {
            seen[at] = true;
            let (from, mut step, mut next) = (taken[at], f64::INFINITY, 0);
            for column in 1..=size {
                if seen[column] {
                    continue;
                }
                let reduced = cost(from - 1, column - 1) - over[from] - under[column];
                if reduced < least[column] {
                    (least[column], way[column]) = (reduced, at);
                }
                if least[column] < step {
                    (step, next) = (least[column], column);
                }
            }
            for column in 0..=size {
                if seen[column] {
                    over[taken[column]] += step;
                    under[column] -= step;
                } else {
                    least[column] -= step;
                }
            }
            at = next;
            if taken[at] == 0 {
                break;
            }
        }
        while at != 0 {
            taken[at] = taken[way[at]];
            at = way[at];
        }
    }
    let mut matched = vec![None; rows];
    for column in 1..=columns {
        if taken[column] >= 1 && taken[column] <= rows {
            matched[taken[column] - 1] = Some(column - 1);
        }
    }
    matched
}

/// How many people two divisions have in common, class by class.
pub(crate) fn overlap(
    pairs: impl Iterator<Item = (usize, usize)>,
    rows: usize,
    columns: usize,
) -> Vec<Vec<f64>> {
    let mut table = vec![vec![0.0; columns]; rows];
    for (row, column) in pairs {
        table[row][column] += 1.0;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_matching_beats_the_greedy_one() {
        let gain = vec![vec![10.0, 9.0], vec![9.0, 1.0]];
        assert_eq!(assignment(&gain), vec![Some(1), Some(0)]);
    }

    #[test]
    fn a_row_too_many_stays_alone() {
        let gain = vec![vec![1.0], vec![5.0], vec![2.0]];
        assert_eq!(assignment(&gain), vec![None, Some(0), None]);
    }
}
