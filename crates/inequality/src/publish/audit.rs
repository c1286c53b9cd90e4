//! Hides more until nothing hidden can be told, exactly or nearly.

use crate::Error;
use crate::publish::Why;
use crate::publish::facts::Cube;
use crate::publish::range::Polytope;
use crate::publish::suppress::{MOST_HIDDEN, System};

/// Adds to what is hidden, until none of the secrets (sums of full cells) follows from what is published and each could be `margin` of itself
/// away, in persons and in income, on either side.
pub(crate) fn secure(
    cube: &Cube,
    hidden: &mut [Option<Why>],
    secrets: &[Vec<usize>],
    margin: f64,
) -> Result<(), Error> {
    loop {
        let system = System::new(cube, hidden);
        if system.unknowns.len() > MOST_HIDDEN {
            let many = system.unknowns.len();
            let what =
                format!("{many} cells would have to be hidden; merge categories or cross fewer factors");
            return Err(Error::TooRevealing { what });
        }
        let told = match system.told(secrets) {
            Some(told) => Some(told),
            None => narrow(cube, &system, secrets, margin)?,
        };
        let Some(cells) = told else { return Ok(()) };
        let more = system.companion(cube, hidden, cells).or_else(|| smallest_inside(cube, hidden, cells));
        let Some(more) = more else {
            let what = "a hidden number could be told from the rest whatever else is hidden".to_owned();
            return Err(Error::TooRevealing { what });
        };
        hidden[more] = Some(Why::Subtraction);
    }
}

/// The smallest shown cell of a sum that its shown cells would tell.
fn smallest_inside(cube: &Cube, hidden: &[Option<Why>], cells: &[usize]) -> Option<usize> {
    let own = |full: &usize| cells.binary_search(&cube.items[*full].cells[0]).is_ok();
    let inside = cube.full().filter(|&full| hidden[full].is_none()).filter(own);
    inside.min_by_key(|&full| (cube.items[full].persons, full))
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
    for (truth, whole) in [(&persons, true), (&income, false)] {
        // Incomes below zero have no bound, so that a sum that does not follow exactly can be anything.
        if secrets.is_empty()
            || truth.iter().any(|value| *value < 0.0)
            || truth.iter().all(|value| *value == 0.0)
        {
            continue;
        }
        let mut region = Polytope::new(&equations, truth).ok_or_else(undecided)?;
        for cells in secrets {
            let places = system.places(cells);
            let own: f64 = places.iter().map(|&place| truth[place]).sum();
            let (least, most) = region.range(&places).ok_or_else(undecided)?;
            // A count is a whole number: it must be able to be one more and one less.
            let apart = if whole { (margin * own).max(own.min(1.0)) } else { margin * own };
            let slack = 1e-6 * own.abs();
            if least > own - apart + slack || most < own + apart - slack {
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
