//! Distributions that intervals and tests need: normal, Student's t, and the gamma and beta functions behind them.

/// The quantile of the normal distribution: a rational start (Acklam) and two steps of Halley on the exact distribution.
#[must_use]
pub fn normal_quantile(p: f64) -> f64 {
    t_like(p, normal_start(p), normal_cdf, |x| (-0.5 * x * x).exp() / (2.0 * std::f64::consts::PI).sqrt())
}

/// The quantile of Student's t with that many degrees of freedom, which need not be whole.
#[must_use]
pub fn t_quantile(p: f64, df: f64) -> f64 {
    let z = normal_start(p);
    let start = z + (z.powi(3) + z) / (4.0 * df);
    let log_scale = ln_gamma((df + 1.0) / 2.0) - ln_gamma(df / 2.0) - 0.5 * (df * std::f64::consts::PI).ln();
    t_like(p, start, |x| t_cdf(x, df), |x| (log_scale - (df + 1.0) / 2.0 * (1.0 + x * x / df).ln()).exp())
}

/// Newton's steps, held inside a bracket, from a start to the point where a distribution is p.
fn t_like(p: f64, start: f64, cdf: impl Fn(f64) -> f64, density: impl Fn(f64) -> f64) -> f64 {
    if p == 0.5 {
        return 0.0;
    }
    let (mut low, mut high) = (-1e12, 1e12);
    let mut x = start;
    for _ in 0..200 {
        let apart = cdf(x) - p;
        if apart > 0.0 {
            high = x;
        } else {
            low = x;
        }
        let mut next = x - apart / density(x);
        if !(next > low && next < high) {
            next = f64::midpoint(low.max(-1e12), high.min(1e12));
        }
        if (next - x).abs() <= 1e-14 * x.abs().max(1e-3) {
            return next;
        }
        x = next;
    }
    x
}

/// A start for the normal quantile, good to 4e-4 (Abramowitz & Stegun 26.2.23).
fn normal_start(p: f64) -> f64 {
    let tail = p.min(1.0 - p);
    let t = (-2.0 * tail.ln()).sqrt();
    let size = t
        - (2.515_517 + t * (0.802_853 + t * 0.010_328))
            / (1.0 + t * (1.432_788 + t * (0.189_269 + t * 0.001_308)));
    if p < 0.5 { -size } else { size }
}

/// The normal distribution function, by the incomplete gamma function.
#[must_use]
pub fn normal_cdf(x: f64) -> f64 {
    let half = 0.5 * regularised_gamma(0.5, 0.5 * x * x);
    if x < 0.0 { 0.5 - half } else { 0.5 + half }
}

/// Student's distribution function, by the incomplete beta function.
fn t_cdf(x: f64, df: f64) -> f64 {
    let tail = 0.5 * regularised_beta(df / 2.0, 0.5, df / (df + x * x));
    if x < 0.0 { tail } else { 1.0 - tail }
}

/// ln Γ(x) for x > 0 (Lanczos, g = 7).
pub(crate) fn ln_gamma(x: f64) -> f64 {
    const C: [f64; 9] = [
        0.999_999_999_999_809_9,
        676.520_368_121_885_1,
        -1_259.139_216_722_402_8,
        771.323_428_777_653_1,
        -176.615_029_162_140_6,
        12.507_343_278_686_905,
        -0.138_571_095_265_720_12,
        9.984_369_578_019_572e-6,
        1.505_632_735_149_311_6e-7,
    ];
    if x < 0.5 {
        return (std::f64::consts::PI / (std::f64::consts::PI * x).sin()).ln() - ln_gamma(1.0 - x);
    }
    let x = x - 1.0;
    let series: f64 = C[0] + (1..9).map(|i| C[i] / (x + i as f64)).sum::<f64>();
    let t = x + 7.5;
    0.5 * (2.0 * std::f64::consts::PI).ln() + (x + 0.5) * t.ln() - t + series.ln()
}

/// The regularised lower incomplete gamma function P(a, x) for a > 0: the distribution of chi-square with k degrees of freedom at y is
/// P(k/2, y/2). By series below a + 1 and continued fraction above.
#[must_use]
pub fn regularised_gamma(a: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    let front = (a * x.ln() - x - ln_gamma(a)).exp();
    if x < a + 1.0 {
        let (mut term, mut sum) = (1.0 / a, 1.0 / a);
        for n in 1..1000 {
            term *= x / (a + f64::from(n));
            sum += term;
            if term < sum * 1e-17 {
                break;
            }
        }
        return front * sum;
    }
    let mut b = x + 1.0 - a;
    let (mut c, mut d) = (1e300, 1.0 / b);
    let mut h = d;
    for n in 1..1000 {
        let an = -f64::from(n) * (f64::from(n) - a);
        b += 2.0;
        d = 1.0 / (an * d + b);
        c = b + an / c;
        let delta = d * c;
        h *= delta;
        if (delta - 1.0).abs() < 1e-16 {
            break;
        }
    }
    1.0 - front * h
}

/// I_x(a, b), by Lentz's continued fraction.
pub(crate) fn regularised_beta(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 || x >= 1.0 {
        return x.clamp(0.0, 1.0);
    }
    if x > (a + 1.0) / (a + b + 2.0) {
        return 1.0 - regularised_beta(b, a, 1.0 - x);
    }
    let front = (ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * x.ln() + b * (1.0 - x).ln()).exp() / a;
    let (mut c, mut d) = (1.0, 1.0 / (1.0 - (a + b) * x / (a + 1.0)));
    let mut h = d;
    for m in 1..1000 {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / (1.0 + even * d);
        c = 1.0 + even / c;
        h *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / (1.0 + odd * d);
        c = 1.0 + odd / c;
        let delta = d * c;
        h *= delta;
        if (delta - 1.0).abs() < 1e-16 {
            break;
        }
    }
    front * h
}
