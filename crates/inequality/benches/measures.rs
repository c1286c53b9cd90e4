//! How fast a million weighted incomes are sorted and measured, beside the machine's bare sort and a pass over its memory.
//!
//! `cargo bench -p inequality`. The example `speed` does the same for ten million, with CPU seconds and peak memory.

use std::sync::LazyLock;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use inequality::{Cross, Design, Factor, Income, Measure, Sample};

const ROWS: u32 = 1_000_000;

/// A number between 0 and 1 that is a function of its place.
fn uniform(place: u32) -> f64 {
    let mixed = (u64::from(place) + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    ((mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 11) as f64 / (1u64 << 53) as f64
}

static INCOME: LazyLock<Income> = LazyLock::new(|| {
    let y = (0..ROWS).map(|row| 1e4 * (1.0 - uniform(row)).powf(-1.0 / 2.2)).collect();
    Income::from_vec(y).expect("incomes are finite")
});

static DESIGN: LazyLock<Design> = LazyLock::new(|| {
    let w: Vec<f64> = (0..ROWS).map(|row| 1.0 + (19.0 * uniform(row + ROWS)).floor()).collect();
    Design::builder(w.len()).weights(&w).and_then(|builder| builder.build()).expect("weights are positive")
});

static SAMPLE: LazyLock<Sample<'static>> =
    LazyLock::new(|| Sample::new(&INCOME, &DESIGN).expect("nothing is missing"));

const ALL: [Measure; 8] = [
    Measure::Gini,
    Measure::GE(1.0),
    Measure::GE(0.0),
    Measure::Atkinson(0.5),
    Measure::Palma,
    Measure::TopShare(0.1),
    Measure::TopShare(0.01),
    Measure::BottomShare(0.5),
];

fn main() {
    divan::main();
}

#[divan::bench]
fn limit_a_pass_over_the_memory(bencher: Bencher) {
    let y = INCOME.values();
    bencher.counter(ItemsCount::new(ROWS)).bench(|| black_box(y).iter().sum::<f64>());
}

#[divan::bench]
fn limit_a_bare_sort(bencher: Bencher) {
    let keys: Vec<(u64, u32)> =
        INCOME.values().iter().zip(0u32..).map(|(y, row)| (y.to_bits(), row)).collect();
    bencher.counter(ItemsCount::new(ROWS)).with_inputs(|| keys.clone()).bench_values(|mut keys| {
        keys.sort_unstable();
        keys
    });
}

#[divan::bench]
fn a_sample(bencher: Bencher) {
    bencher.counter(ItemsCount::new(ROWS)).bench(|| Sample::new(&INCOME, &DESIGN));
}

#[divan::bench]
fn eight_values(bencher: Bencher) {
    bencher.counter(ItemsCount::new(ROWS)).bench(|| SAMPLE.values(&ALL));
}

#[divan::bench]
fn eight_values_with_errors(bencher: Bencher) {
    bencher.counter(ItemsCount::new(ROWS)).bench(|| SAMPLE.estimate(&ALL));
}

#[divan::bench]
fn theil_in_eighty_cells(bencher: Bencher) {
    let codes = |levels: u32| (0..ROWS).map(move |row| row.wrapping_mul(levels + 7) % levels).collect();
    let labels = |levels: u32| (0..levels).map(|level| level.to_string()).collect();
    let factors =
        [2, 5, 8].map(|levels| Factor::from_codes("factor", codes(levels), labels(levels)).expect("codes"));
    let cross = Cross::of(&factors.iter().collect::<Vec<_>>()).expect("nobody is missing");
    bencher.counter(ItemsCount::new(ROWS)).bench(|| {
        SAMPLE
            .domains(&cross)
            .map(|cells| cells.iter().map(|(_, cell)| cell.values(&[Measure::THEIL])).collect::<Vec<_>>())
    });
}

#[divan::bench(sample_count = 3)]
fn a_hundred_bootstrap_replicates(bencher: Bencher) {
    let three = [Measure::Gini, Measure::THEIL, Measure::TopShare(0.1)];
    bencher.counter(ItemsCount::new(100 * ROWS)).bench(|| SAMPLE.bootstrap(&three, 100, 1));
}
