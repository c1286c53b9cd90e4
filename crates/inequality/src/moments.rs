//! Means and products of the totals of sampling units, group by group, kept so that nothing cancels.

/// How many units each group has shown, the mean of their totals and the products of their distances from it.
///
/// Distances are taken from the group's first unit while units come, so that equal totals have a variance of exactly zero.
#[derive(Clone, Debug)]
pub(crate) struct Moments {
    width: usize,
    counts: Vec<f64>,
    /// For each group: a pivot, sums of distances from it, products of distances.
    data: Vec<f64>,
}

impl Moments {
    pub(crate) fn new(groups: usize, width: usize) -> Self {
        Self { width, counts: vec![0.0; groups], data: vec![0.0; groups * width * (width + 2)] }
    }

    /// Adds the totals of one unit, which come back as distances from the pivot.
    #[inline]
    pub(crate) fn push(&mut self, group: usize, totals: &mut [f64]) {
        let width = self.width;
        let at = &mut self.data[group * width * (width + 2)..][..width * (width + 2)];
        let (pivot, rest) = at.split_at_mut(width);
        let (sums, products) = rest.split_at_mut(width);
        if self.counts[group] == 0.0 {
            pivot.copy_from_slice(totals);
        }
        self.counts[group] += 1.0;
        for ((total, pivot), sum) in totals.iter_mut().zip(&*pivot).zip(sums) {
            *total -= pivot;
            *sum += *total;
        }
        for (&a, products) in totals.iter().zip(products.chunks_exact_mut(width)) {
            for (product, &b) in products.iter_mut().zip(&*totals) {
                *product += a * b;
            }
        }
    }

    /// Adds many units of one group at once: `columns` are the totals of each estimate one after the other.
    pub(crate) fn push_columns(&mut self, group: usize, columns: &[f64]) {
        let width = self.width;
        let len = columns.len() / width;
        let mut part = Self::new(1, width);
        part.counts[0] = len as f64;
        let (pivot, rest) = part.data.split_at_mut(width);
        let (sums, products) = rest.split_at_mut(width);
        for (at, column) in columns.chunks_exact(len).enumerate() {
            pivot[at] = column[0];
            sums[at] = column.iter().map(|total| total - column[0]).sum();
        }
        for i in 0..width {
            for j in 0..=i {
                let (a, b) = (&columns[i * len..][..len], &columns[j * len..][..len]);
                let product: f64 = dot(a, b, pivot[i], pivot[j]);
                (products[i * width + j], products[j * width + i]) = (product, product);
            }
        }
        self.merge_group(group, &part, 0);
    }

    /// Adds another's.
    pub(crate) fn merge(&mut self, other: &Self) {
        for group in 0..other.counts.len() {
            if other.counts[group] > 0.0 {
                self.merge_group(group, other, group);
            }
        }
    }

    fn merge_group(&mut self, group: usize, other: &Self, from: usize) {
        let (count, pivot, products) = other.centred(from);
        if self.counts[group] > 0.0 {
            let (mine, own_mean, own) = self.centred(group);
            let merged = joined((mine, &own_mean, &own), (count, &pivot, &products));
            self.set(group, merged);
        } else {
            self.set(group, (count, pivot, products));
        }
    }

    /// Makes the mean the pivot.
    fn set(&mut self, group: usize, (count, mean, products): (f64, Vec<f64>, Vec<f64>)) {
        let width = self.width;
        self.counts[group] = count;
        let at = &mut self.data[group * width * (width + 2)..][..width * (width + 2)];
        at[..width].copy_from_slice(&mean);
        at[width..2 * width].fill(0.0);
        at[2 * width..].copy_from_slice(&products);
    }

    /// Count, means, and products of distances from the means.
    fn centred(&self, group: usize) -> (f64, Vec<f64>, Vec<f64>) {
        let (width, count) = (self.width, self.counts[group]);
        let at = &self.data[group * width * (width + 2)..][..width * (width + 2)];
        let (pivot, sums) = (&at[..width], &at[width..2 * width]);
        let mean = pivot.iter().zip(sums).map(|(pivot, sum)| pivot + sum / count.max(1.0)).collect();
        let mut products = at[2 * width..].to_vec();
        for (i, products) in products.chunks_exact_mut(width).enumerate() {
            products
                .iter_mut()
                .zip(sums)
                .for_each(|(product, sum)| *product -= sums[i] * sum / count.max(1.0));
        }
        (count, mean, products)
    }

    /// The same for all `units` of a group, where those that did not come have totals of zero.
    pub(crate) fn of_all(&self, group: usize, units: usize) -> (Vec<f64>, Vec<f64>) {
        let (count, mean, products) = self.centred(group);
        let absent = units as f64 - count;
        if absent <= 0.0 {
            return (mean, products);
        }
        let zeros = (vec![0.0; self.width], vec![0.0; self.width * self.width]);
        let (_, mean, products) = joined((count, &mean, &products), (absent, &zeros.0, &zeros.1));
        (mean, products)
    }
}

/// Products of distances of two columns from their pivots, in four lanes.
fn dot(a: &[f64], b: &[f64], pivot_a: f64, pivot_b: f64) -> f64 {
    let mut lanes = [0.0; 4];
    let (a4, b4) = (a.chunks_exact(4), b.chunks_exact(4));
    let rest: f64 =
        a4.remainder().iter().zip(b4.remainder()).map(|(a, b)| (a - pivot_a) * (b - pivot_b)).sum();
    for (a, b) in a4.zip(b4) {
        for lane in 0..4 {
            lanes[lane] += (a[lane] - pivot_a) * (b[lane] - pivot_b);
        }
    }
    (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]) + rest
}

/// Counts, means and products of two sets together (Chan, Golub & LeVeque 1983).
fn joined(a: (f64, &[f64], &[f64]), b: (f64, &[f64], &[f64])) -> (f64, Vec<f64>, Vec<f64>) {
    let count = a.0 + b.0;
    let apart: Vec<f64> = a.1.iter().zip(b.1).map(|(a, b)| b - a).collect();
    let mean = a.1.iter().zip(&apart).map(|(mean, apart)| mean + apart * b.0 / count).collect();
    let width = apart.len();
    let product = |at: usize| a.2[at] + b.2[at] + apart[at / width] * apart[at % width] * a.0 * b.0 / count;
    (count, mean, (0..width * width).map(product).collect())
}
