//! Hides more until nothing hidden can be told, exactly or nearly.

use crate::Error;
use crate::publish::Why;
use crate::publish::facts::Cube;
use crate::publish::range::Polytope;
use crate::publish::suppress::{MOST_HIDDEN, System, admit};

/// Hides what would tell a secret (a sum of full cells), and then more until each secret could be `margin` of itself away, in persons and in
/// income, on either side.
pub(crate) fn secure(
    cube: &Cube,
    hidden: &mut [Option<Why>],
    secrets: &[Vec<usize>],
    margin: f64,
) -> Result<(), Error> {
    admit(cube, hidden, secrets)?;
    loop {
        let system = System::new(cube, hidden);
        if system.unknowns.len() > MOST_HIDDEN {
            let many = system.unknowns.len();
            let what =
                format!("{many} cells would have to be hidden; merge categories or cross fewer factors");
            return Err(Error::TooRevealing { what });
        }
        let Some(cells) = narrow(cube, &system, secrets, margin)? else { return Ok(()) };
        let Some(more) = system.narrowing(cube, hidden, cells) else {
            let what = "a hidden number could be told from the rest whatever else is hidden".to_owned();
            return Err(Error::TooRevealing { what });
        };
        hidden[more] = Some(Why::Subtraction);
    }
}

/// The first secret of which the persons or the income can be told to within the margin.
fn narrow<'s>(
    cube: &Cube,
    system: &System,
    secrets: &'s [Vec<usize>],
    margin: f64,
) -> Result<Option<&'s Vec<usize>>, Error> {
    let equations: Vec<Vec<usize>> = system.equations.iter().map(|(_, places)| places.clone()).collect();
    let persons = each(cube, system, |item| cube.items[item].persons as f64);
    let income = each(cube, system, |item| cube.items[item].income);
    let undecided =
        || Error::TooRevealing { what: "the ranges of its hidden numbers could not be computed".to_owned() };
    // A hidden cell is listed, so that everybody knows it has one person at least; of its income nothing is known.
    for (truth, sure) in [(&persons, 1.0), (&income, 0.0)] {
        // Incomes below zero have no bound, so that a sum that does not follow exactly can be anything.
        if secrets.is_empty()
            || truth.iter().any(|value| *value < 0.0)
            || truth.iter().all(|value| *value == 0.0)
        {
            continue;
        }
        let open: Vec<f64> = truth.iter().map(|value| value - sure).collect();
        let mut region = Polytope::new(&equations, &open).ok_or_else(undecided)?;
        for cells in secrets {
            let places = system.places(cells);
            let least_known = sure * places.len() as f64;
            let own: f64 = places.iter().map(|&place| truth[place]).sum();
            let (least, most) = region.range(&places).ok_or_else(undecided)?;
            // A count is a whole number: it must be able to be one more, and one less unless that is known to be wrong.
            let apart = (margin * own).max(sure);
            let slack = 1e-6 * own.abs();
            let low = (own - apart).max(least_known);
            if least + least_known > low + slack || most + least_known < own + apart - slack {
                return Ok(Some(cells));
            }
        }
    }
    Ok(None)
}

fn each(cube: &Cube, system: &System, of: impl Fn(usize) -> f64) -> Vec<f64> {
    let full = cube.full();
    let find = |cell: usize| full.clone().find(|&item| cube.items[item].cells[0] == cell);
    system.unknowns.iter().map(|&cell| find(cell).map_or(0.0, &of)).collect()
}
