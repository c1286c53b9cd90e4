//! The least value, and the root, of a function of one number, by the methods of Brent (1973).
//!
//! Both follow the published algorithm step by step with its tolerance, because the numbers that R's `optimize` and `uniroot`
//! give are where that algorithm stops.

use crate::numbers::is_positive;

/// The tolerance at which R's `optimize` and `uniroot` stop by default: the fourth root of the machine epsilon.
pub const LOOSE: f64 = 1.220_703_125e-4;

/// A bracket, the best three points so far, and the last two steps.
struct Search {
    a: f64,
    b: f64,
    best: (f64, f64),
    second: (f64, f64),
    third: (f64, f64),
    step: f64,
    before: f64,
}

/// Where a function with one minimum between two numbers is least: golden sections, and parabolas where they help.
pub fn minimum(f: impl Fn(f64) -> f64, from: f64, to: f64, tolerance: f64) -> f64 {
    let start = from + golden() * (to - from);
    let first = (start, f(start));
    let mut search =
        Search { a: from, b: to, best: first, second: first, third: first, step: 0.0, before: 0.0 };
    for _ in 0..1000 {
        let x = search.best.0;
        let middle = (search.a + search.b) * 0.5;
        let near = f64::EPSILON.sqrt() * x.abs() + tolerance / 3.0;
        if (x - middle).abs() <= near * 2.0 - (search.b - search.a) * 0.5 {
            break;
        }
        search.choose_step(middle, near);
        let least = if search.step > 0.0 { near } else { -near };
        let tried = x + if search.step.abs() >= near { search.step } else { least };
        search.keep((tried, f(tried)));
    }
    search.best.0
}

/// The smaller part of a golden section.
fn golden() -> f64 {
    (3.0 - 5f64.sqrt()) * 0.5
}

impl Search {
    /// A parabola through the best three points, or a golden section where it would lead astray.
    fn choose_step(&mut self, middle: f64, near: f64) {
        let ((x, fx), (w, fw), (v, fv)) = (self.best, self.second, self.third);
        let (mut p, mut q, mut r) = (0.0, 0.0, 0.0);
        if self.before.abs() > near {
            r = (x - w) * (fx - fv);
            q = (x - v) * (fx - fw);
            p = (x - v) * q - (x - w) * r;
            q = (q - r) * 2.0;
            if q > 0.0 {
                p = -p;
            } else {
                q = -q;
            }
            r = self.before;
            self.before = self.step;
        }
        if p.abs() >= (q * 0.5 * r).abs() || p <= q * (self.a - x) || p >= q * (self.b - x) {
            self.before = if x < middle { self.b - x } else { self.a - x };
            self.step = golden() * self.before;
            return;
        }
        self.step = p / q;
        let tried = x + self.step;
        if tried - self.a < near * 2.0 || self.b - tried < near * 2.0 {
            self.step = if x >= middle { -near } else { near };
        }
    }

    /// Narrows the bracket round a new point and keeps the best three.
    fn keep(&mut self, new: (f64, f64)) {
        let x = self.best.0;
        if new.1 <= self.best.1 {
            if new.0 < x {
                self.b = x;
            } else {
                self.a = x;
            }
            self.third = self.second;
            self.second = self.best;
            self.best = new;
            return;
        }
        if new.0 < x {
            self.a = new.0;
        } else {
            self.b = new.0;
        }
        if new.1 <= self.second.1 || self.second.0 == x {
            self.third = self.second;
            self.second = new;
        } else if new.1 <= self.third.1 || self.third.0 == x || self.third.0 == self.second.0 {
            self.third = new;
        }
    }
}

/// A root between two numbers at which the function has opposite signs; none where it has not.
pub fn root(f: impl Fn(f64) -> f64, from: f64, to: f64, tolerance: f64) -> Option<f64> {
    let (mut a, mut b) = ((from, f(from)), (to, f(to)));
    if a.1 == 0.0 {
        return Some(a.0);
    }
    if b.1 == 0.0 {
        return Some(b.0);
    }
    if !is_positive(-a.1 * b.1) {
        return None;
    }
    let mut c = a;
    for _ in 0..1000 {
        let previous = b.0 - a.0;
        if c.1.abs() < b.1.abs() {
            (a, b, c) = (b, c, b);
        }
        let near = 2.0 * f64::EPSILON * b.0.abs() + tolerance / 2.0;
        let half = (c.0 - b.0) / 2.0;
        if half.abs() <= near || b.1 == 0.0 {
            break;
        }
        let mut step = half;
        if previous.abs() >= near && a.1.abs() > b.1.abs() {
            let (p, q) = interpolate(a, b, c);
            let inside = p < 0.75 * (c.0 - b.0) * q - (near * q).abs() / 2.0;
            if inside && p < (previous * q / 2.0).abs() {
                step = p / q;
            }
        }
        if step.abs() < near {
            step = if step > 0.0 { near } else { -near };
        }
        a = b;
        b.0 += step;
        b.1 = f(b.0);
        if (b.1 > 0.0) == (c.1 > 0.0) && b.1 != 0.0 && c.1 != 0.0 {
            c = a;
        }
    }
    Some(b.0)
}

/// The step towards the root as a fraction p/q with p ≥ 0: by a line, or by the inverse of a parabola.
fn interpolate(a: (f64, f64), b: (f64, f64), c: (f64, f64)) -> (f64, f64) {
    let across = c.0 - b.0;
    let (p, q) = if a.0 == c.0 {
        let ratio = b.1 / a.1;
        (across * ratio, 1.0 - ratio)
    } else {
        let (q, r, s) = (a.1 / c.1, b.1 / c.1, b.1 / a.1);
        (s * (across * q * (q - r) - (b.0 - a.0) * (r - 1.0)), (q - 1.0) * (r - 1.0) * (s - 1.0))
    };
    if p > 0.0 { (p, -q) } else { (-p, q) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_value_of_a_parabola_and_the_root_of_a_cube_are_found() {
        assert!((minimum(|x| (x - 1.5) * (x - 1.5), 0.0, 4.0, 1e-10) - 1.5).abs() < 1e-7);
        let cube = root(|x| x * x * x - 2.0, 0.0, 3.0, 1e-14).unwrap();
        assert!((cube - 2f64.cbrt()).abs() < 1e-13);
    }

    #[test]
    fn no_change_of_sign_is_no_root() {
        assert_eq!(root(|x| x * x + 1.0, -1.0, 1.0, 1e-9), None);
    }
}
