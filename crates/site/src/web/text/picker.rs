//! Choosing roots: boxes for the live loans that the circle took, a search among them, and pages, without scripts.
//!
//! Whoever looks further sends the whole form, and it comes back with everything that was typed and ticked. What is
//! ticked and does not fit on the page travels in one hidden field.

use std::collections::BTreeSet;

use civics::Address;
use jiff::Timestamp;

use crate::store::circle::here;
use crate::store::sql::{Res, Sql};
use crate::store::trace::{self, Root};
use crate::web::Form;

/// How many boxes a page shows, ticked and not.
const BOXES: usize = 50;
/// How many live loans of a circle are looked through.
const MOST: i64 = 10_000;

/// The fields that stand once in a form with a picker.
pub const FIELDS: [&str; 3] = ["held", "q", "look"];

/// The boxes on a page.
#[derive(Debug, Default)]
pub struct Picker {
    /// What is searched for.
    pub q: String,
    /// Those that are ticked.
    pub chosen: Vec<Root>,
    /// Further ones that are ticked and have no box on this page, as the hidden field carries them.
    pub held: String,
    /// How many those are.
    pub more: usize,
    /// Those that could be ticked.
    pub offered: Vec<Root>,
    /// After which loan further ones stand, if there are any.
    pub next: Option<i64>,
    /// How many of the paragraph's roots are not live any more, and fall away.
    pub fallen: usize,
}

/// The loans that a form says are chosen: ticked boxes, and those that have no box on its page.
pub fn chosen(form: &Form) -> BTreeSet<i64> {
    let ticked = form.values("roots");
    let held = form.value("held").split(',');
    ticked.iter().map(String::as_str).chain(held).filter_map(|key| key.trim().parse().ok()).collect()
}

/// The same as addresses, for an act.
pub fn addresses(chosen: &BTreeSet<i64>) -> Vec<Address> {
    chosen.iter().filter(|key| **key >= 0).map(|key| here(*key)).collect()
}

/// After which loan the boxes begin, when somebody looks further instead of sending the form.
pub fn looks(form: &Form) -> Option<i64> {
    form.has_field("look").then(|| form.value("look").parse().unwrap_or(-1))
}

/// The boxes for a circle at that moment.
pub fn pick(
    q: &mut dyn Sql,
    (circle, now): (i64, Timestamp),
    chosen: &BTreeSet<i64>,
    (search, after): (&str, i64),
) -> Res<Picker> {
    let (sql, args) = trace::live_ask(circle, now, -1, MOST);
    Ok(boxes(trace::roots(&q.rows(sql, &args)?)?, chosen, search, after))
}

fn boxes(live: Vec<Root>, chosen: &BTreeSet<i64>, search: &str, after: i64) -> Picker {
    let wanted = search.trim().to_lowercase();
    let fits = |root: &Root| wanted.is_empty() || root.name.to_lowercase().contains(&wanted);
    let (mut ticked, rest): (Vec<Root>, Vec<Root>) =
        live.into_iter().partition(|root| chosen.contains(&root.loan));
    let fallen = chosen.len().saturating_sub(ticked.len());
    let held: Vec<String> = ticked.iter().skip(BOXES).map(|root| root.loan.to_string()).collect();
    ticked.truncate(BOXES);
    let mut offered: Vec<Root> =
        rest.into_iter().filter(|root| root.loan > after && fits(root)).take(BOXES + 1).collect();
    let more = offered.len() > BOXES;
    offered.truncate(BOXES);
    let next = offered.last().filter(|_| more).map(|root| root.loan);
    let (count, held, q) = (held.len(), held.join(","), search.trim().to_owned());
    Picker { q, chosen: ticked, more: count, held, offered, next, fallen }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn live(n: i64) -> Vec<Root> {
        let root = |loan| Root {
            loan,
            struggle: loan,
            name: format!("Land {loan}"),
            country: "UG".into(),
            audience: 4,
            until: 9,
        };
        (0..n).map(root).collect()
    }

    #[test]
    fn five_thousand_roots_pass_through_the_form() {
        let chosen: BTreeSet<i64> = (0..5_000).collect();
        let picker = boxes(live(6_000), &chosen, "", -1);
        assert_eq!((picker.chosen.len(), picker.more, picker.fallen), (50, 4_950, 0));
        let mut form = Form::default().with("held", &picker.held);
        for root in &picker.chosen {
            form = form.with("roots", &root.loan.to_string());
        }
        assert_eq!(super::chosen(&form), chosen);
        assert!(picker.held.len() < 60_000, "it fits into a form of 128 KB");
    }

    #[test]
    fn a_search_offers_what_fits_and_keeps_what_is_ticked() {
        let picker = boxes(live(200), &BTreeSet::from([3, 777]), "land 19", -1);
        assert_eq!(picker.chosen.iter().map(|root| root.loan).collect::<Vec<_>>(), [3]);
        assert_eq!(picker.fallen, 1, "a loan that is not live any more has no box");
        assert_eq!(picker.offered.len(), 11);
        let all = boxes(live(200), &BTreeSet::new(), "", -1);
        assert_eq!((all.offered.len(), all.next), (50, Some(49)));
        assert_eq!(boxes(live(200), &BTreeSet::new(), "", 149).next, None);
    }
}
