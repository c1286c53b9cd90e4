//! Documents made of maps.

use super::{Detail, Document, FORMAT, Group, Person, Proposition, Representative};
use crate::ballot::Counts;
use crate::map::Map;
use crate::parity::Deployed;
use crate::votes::Votes;

/// Propositions in the list of what divides.
const DIVISIVE: usize = 10;

impl Document {
    /// The document of a map in the default mode. `words` gives the words of a proposition by its id.
    pub fn of_map(map: &Map, votes: &Votes, words: impl Fn(u64) -> String) -> Self {
        let person = |place: &crate::map::Place| Person {
            id: place.id,
            votes: votes.row_of(place.id).map_or(0, |row| votes.row(row).0.len() as u32),
            at: place.at,
            spread: Some(place.spread),
            group: place.group,
        };
        let group = |group: &crate::map::Group| Group {
            id: group.id.into(),
            people: group.people,
            share: group.share,
            centre: group.centre,
            existence: group.existence,
            representative: group
                .representative
                .iter()
                .map(|r| Representative { proposition: r.proposition, agrees: r.agrees })
                .collect(),
        };
        let shared = |of: fn(&crate::map::Standing) -> &crate::map::Consensus| {
            let standings = map.propositions.iter().enumerate();
            best(
                standings.filter(|(_, s)| s.active && of(s).common).map(|(at, s)| (at, of(s).score)),
                usize::MAX,
            )
        };
        let divided = map.propositions.iter().enumerate().filter(|(_, s)| s.active && s.divisiveness > 0.0);
        let divisive = best(divided.map(|(at, s)| (at, s.divisiveness)), DIVISIVE);
        let people: Vec<Person> = map.people.iter().map(person).collect();
        let propositions = propositions(votes, &people, map.groups.len(), words);
        Self {
            format: FORMAT.into(),
            title: String::new(),
            attribution: String::new(),
            people,
            groups: map.groups.iter().map(group).collect(),
            propositions,
            agreed: shared(|s| &s.agreed),
            rejected: shared(|s| &s.rejected),
            divisive: if map.groups.len() > 1 { divisive } else { Vec::new() },
            detail: Detail::Default(Box::new(map.clone())),
        }
    }

    /// The document of a map by the deployed algorithm. `words` gives the words of a proposition by its id.
    pub fn of_deployed(map: &Deployed, votes: &Votes, words: impl Fn(u64) -> String) -> Self {
        let mut people: Vec<Person> = map
            .people
            .iter()
            .zip(&map.positions)
            .map(|(&id, &at)| Person {
                id,
                votes: votes.row_of(id).map_or(0, |row| votes.row(row).0.len() as u32),
                at,
                spread: None,
                group: None,
            })
            .collect();
        people.sort_by_key(|person| person.id);
        for (number, group) in map.groups.iter().enumerate() {
            for id in &group.members {
                if let Ok(at) = people.binary_search_by_key(id, |person| person.id) {
                    people[at].group = Some(number);
                }
            }
        }
        let column = |id: u64| votes.column_of(id);
        let all = map.drawn.len().max(1) as f64;
        let group = |group: &crate::parity::Group| Group {
            id: group.id as u64,
            people: group.members.len(),
            share: group.members.len() as f64 / all,
            centre: group.centre,
            existence: None,
            representative: group
                .representative
                .iter()
                .filter_map(|r| {
                    Some(Representative { proposition: column(r.proposition)?, agrees: r.side > 0 })
                })
                .collect(),
        };
        let listed =
            |list: &[crate::parity::Consensus]| list.iter().filter_map(|c| column(c.proposition)).collect();
        let propositions = propositions(votes, &people, map.groups.len(), words);
        let widths = propositions.iter().enumerate().filter(|(_, p)| p.active).map(|(at, p)| (at, width(p)));
        Self {
            format: FORMAT.into(),
            title: String::new(),
            attribution: String::new(),
            divisive: best(widths.filter(|(_, width)| *width > 0.0), DIVISIVE),
            people,
            groups: map.groups.iter().map(group).collect(),
            propositions,
            agreed: listed(&map.agreed),
            rejected: listed(&map.disagreed),
            detail: Detail::Deployed(Box::new(map.clone())),
        }
    }
}

/// Positions by descending score, the earlier first on a tie.
fn best(scored: impl Iterator<Item = (usize, f64)>, most: usize) -> Vec<usize> {
    let mut scored: Vec<(usize, f64)> = scored.collect();
    scored.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    scored.truncate(most);
    scored.into_iter().map(|(at, _)| at).collect()
}

/// Widest difference of agreement between two groups.
fn width(proposition: &Proposition) -> f64 {
    let share = |votes: &[u32; 3]| f64::from(votes[0] + 1) / f64::from(votes.iter().sum::<u32>() + 2);
    let shares: Vec<f64> = proposition.groups.iter().map(share).collect();
    let (least, most) = shares.iter().fold((1.0f64, 0.0f64), |(l, m), &s| (l.min(s), m.max(s)));
    (most - least).max(0.0)
}

/// Every declared proposition with its votes by group.
fn propositions(
    votes: &Votes,
    people: &[Person],
    groups: usize,
    words: impl Fn(u64) -> String,
) -> Vec<Proposition> {
    let mut tallies = vec![Counts::default(); votes.propositions().len() * groups];
    for person in people {
        let (Some(group), Some(row)) = (person.group, votes.row_of(person.id)) else { continue };
        let (columns, values) = votes.row(row);
        for (&column, &value) in columns.iter().zip(values) {
            if let Some(tally) = tallies.get_mut(column as usize * groups + group) {
                tally.add(value);
            }
        }
    }
    let three = |counts: &Counts| [counts.agree, counts.disagree, counts.pass];
    let proposition = |(column, declared): (usize, &crate::ballot::Proposition)| Proposition {
        id: declared.id,
        words: words(declared.id),
        active: declared.is_active(),
        seed: declared.seed,
        votes: three(&votes.counts()[column]),
        groups: tallies[column * groups..(column + 1) * groups].iter().map(three).collect(),
    };
    votes.propositions().iter().enumerate().map(proposition).collect()
}
