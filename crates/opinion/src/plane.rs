//! The plane: places of people with their uncertainty, axes with a fixed sign, turned to lie on the last published map.

use std::collections::HashMap;

use crate::groups::Points;
use crate::map::{Map, Place, Plane, rounded};
use crate::model::{Model, Person};

/// The plane of a fitted model.
#[derive(Clone, Debug)]
pub(crate) struct Drawn {
    /// Places on the plane.
    pub(crate) at: Vec<[f64; 2]>,
    /// Their covariances: xx, xy, yy.
    pub(crate) spread: Vec<[f64; 3]>,
    /// How each column's expected vote changes along the axes.
    pub(crate) loadings: Vec<[f64; 2]>,
    /// What is published of the plane itself.
    pub(crate) plane: Plane,
}

/// Gives each axis its sign: the proposition that weighs most on it weighs positively.
pub(crate) fn sign(model: &mut Model) {
    for axis in 1..model.dims {
        let mut most = 0.0_f64;
        for item in &model.items {
            if item.mean[axis].abs() > most.abs() * (1.0 + 1e-9) {
                most = item.mean[axis];
            }
        }
        if most < 0.0 {
            for item in &mut model.items {
                item.mean[axis] = -item.mean[axis];
                for other in 0..model.dims {
                    item.spread[axis][other] = -item.spread[axis][other];
                    item.spread[other][axis] = -item.spread[other][axis];
                }
            }
        }
    }
}

/// What one standard deviation along each axis of the model does to the votes, root mean square over propositions.
pub(crate) fn widths(model: &Model) -> Vec<f64> {
    let m = model.items.len().max(1) as f64;
    (1..model.dims)
        .map(|axis| {
            (model.items.iter().map(|item| item.mean[axis] * item.mean[axis]).sum::<f64>() / m).sqrt()
        })
        .collect()
}

/// Places in all axes of the model, scaled so that distances are differences of votes; groups are looked for among them.
pub(crate) fn points(model: &Model, people: &[Person]) -> Points {
    let widths = widths(model);
    let at = people
        .iter()
        .flat_map(|person| {
            widths.iter().enumerate().map(|(axis, width)| (person.mean[axis + 1] * width) as f32)
        })
        .collect();
    Points { axes: widths.len(), at }
}

/// Draws the plane, and turns it on to a previous map where one is given.
pub(crate) fn draw(model: &Model, people: &[Person], ids: &[u64], previous: Option<&Map>) -> Drawn {
    let widths = widths(model);
    let width = |axis: usize| widths.get(axis).copied().unwrap_or(0.0);
    let (x, y) = (width(0), width(1));
    let mut at: Vec<[f64; 2]> = people.iter().map(|p| [p.mean[1] * x, p.mean[2] * y]).collect();
    let mut spread: Vec<[f64; 3]> = people
        .iter()
        .map(|p| [p.spread[1][1] * x * x, p.spread[1][2] * x * y, p.spread[2][2] * y * y])
        .collect();
    let over = |part: f64, whole: f64| if whole > 1e-9 { part / whole } else { 0.0 };
    let mut loadings: Vec<[f64; 2]> =
        model.items.iter().map(|item| [over(item.mean[1], x), over(item.mean[2], y)]).collect();
    let turn = previous.and_then(|previous| onto(&at, ids, previous));
    if let Some(turn) = turn {
        at.iter_mut().for_each(|place| *place = apply(turn, *place));
        loadings.iter_mut().for_each(|place| *place = apply(turn, *place));
        spread.iter_mut().for_each(|spread| *spread = around(turn, *spread));
    }
    let held: f64 = model.leaning + widths.iter().map(|w| w * w).sum::<f64>();
    let plane = Plane {
        rank: model.dims - 1,
        noise: rounded(model.noise.sqrt()),
        axes: widths.iter().map(|&w| rounded(w)).collect(),
        explained: rounded(held / (held + model.noise)),
        aligned: turn.is_some(),
    };
    Drawn { at, spread, loadings, plane }
}

/// The turn or reflection that brings these places closest to those of a previous map (orthogonal Procrustes, two dimensions).
fn onto(at: &[[f64; 2]], ids: &[u64], previous: &Map) -> Option<[[f64; 2]; 2]> {
    let before: HashMap<u64, &Place> = previous.people.iter().map(|place| (place.id, place)).collect();
    let pairs: Vec<([f64; 2], [f64; 2])> =
        ids.iter().zip(at).filter_map(|(id, now)| before.get(id).map(|then| (*now, then.at))).collect();
    let n = pairs.len() as f64;
    if pairs.len() < 3 {
        return None;
    }
    let mean = |of: fn(&([f64; 2], [f64; 2])) -> f64| pairs.iter().map(of).sum::<f64>() / n;
    let (nx, ny, tx, ty) = (mean(|p| p.0[0]), mean(|p| p.0[1]), mean(|p| p.1[0]), mean(|p| p.1[1]));
    let mut cross = [[0.0; 2]; 2];
    for (now, then) in &pairs {
        let (now, then) = ([now[0] - nx, now[1] - ny], [then[0] - tx, then[1] - ty]);
        for row in 0..2 {
            for column in 0..2 {
                cross[row][column] += then[row] * now[column];
            }
        }
    }
    let [[a, b], [c, d]] = cross;
    let (straight, mirrored) = ((a + d).hypot(c - b), (a - d).hypot(b + c));
    if straight.max(mirrored) < 1e-9 {
        return None;
    }
    if straight >= mirrored {
        let (cos, sin) = ((a + d) / straight, (c - b) / straight);
        Some([[cos, -sin], [sin, cos]])
    } else {
        let (cos, sin) = ((a - d) / mirrored, (b + c) / mirrored);
        Some([[cos, sin], [sin, -cos]])
    }
}

/// A place after the turn.
fn apply(turn: [[f64; 2]; 2], [x, y]: [f64; 2]) -> [f64; 2] {
    [turn[0][0] * x + turn[0][1] * y, turn[1][0] * x + turn[1][1] * y]
}

/// A covariance after the turn.
fn around(turn: [[f64; 2]; 2], [xx, xy, yy]: [f64; 3]) -> [f64; 3] {
    let [[a, b], [c, d]] = turn;
    [
        a * a * xx + 2.0 * a * b * xy + b * b * yy,
        a * c * xx + (a * d + b * c) * xy + b * d * yy,
        c * c * xx + 2.0 * c * d * xy + d * d * yy,
    ]
}
