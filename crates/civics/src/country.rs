//! Countries and territories, and the regions they lie in, as facts.
//!
//! The list is ISO 3166-1 (249 entries of 2026) with the codes and the regions of the UN standard M49 ("Standard country
//! or area codes for statistical use"). The English names are those of Unicode CLDR 48.2. Codes and regions were compared
//! between three published tables, which agree but for two entries; the M49 list itself is followed:
//!
//! - Nauru lies in Micronesia (one table says Polynesia).
//! - Antarctica lies in no region.
//!
//! M49 does not list Taiwan. Its number is that of ISO 3166-1, and it stands here under Eastern Asia as in CLDR. Kosovo has
//! no code of ISO 3166-1 and is therefore missing. A code is a fact about a list, not an opinion about a state. Whether a
//! country counts as South is no fact of M49, and so it is not said here.

use std::sync::LazyLock;

static COUNTRIES: LazyLock<Vec<Country>> =
    LazyLock::new(|| rows(include_str!("../data/countries.tsv")).filter_map(country).collect());
static REGIONS: LazyLock<Vec<Region>> =
    LazyLock::new(|| rows(include_str!("../data/regions.tsv")).filter_map(region).collect());

/// A country or territory of ISO 3166-1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Country {
    /// The two-letter code, such as `UG`.
    pub alpha2: &'static str,
    /// The three-letter code, such as `UGA`.
    pub alpha3: &'static str,
    /// The number of UN M49, three digits, such as `800`; the same as the number of ISO 3166-1.
    pub m49: &'static str,
    /// The M49 code of the continent, such as `002`; none for Antarctica.
    pub region: Option<&'static str>,
    /// The M49 code of the sub-region, such as `202`; none for Antarctica.
    pub subregion: Option<&'static str>,
    /// The M49 code of the intermediate region, such as `014`, in the parts of the world that have one.
    pub intermediate: Option<&'static str>,
    /// The English name of CLDR, the last resort where a locale has no name.
    pub name_en: &'static str,
}

/// How large a region of UN M49 is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// The world, `001`.
    World,
    /// A continent, such as Africa.
    Region,
    /// A part of a continent, such as Sub-Saharan Africa.
    Subregion,
    /// A part of a part, such as Eastern Africa.
    Intermediate,
}

/// A region of UN M49.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Region {
    /// The M49 code, three digits.
    pub m49: &'static str,
    /// How large it is.
    pub level: Level,
    /// The code of the region it lies in; none for the world.
    pub parent: Option<&'static str>,
    /// The English name of M49.
    pub name_en: &'static str,
}

impl Country {
    /// The country of a two-letter code, which must be written as the standard writes it: two capital letters.
    #[must_use]
    pub fn parse(alpha2: &str) -> Option<&'static Self> {
        let at = COUNTRIES.binary_search_by_key(&alpha2, |country| country.alpha2).ok()?;
        COUNTRIES.get(at)
    }

    /// All countries and territories, in the order of their two-letter codes.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &COUNTRIES
    }

    /// The regions it lies in, the smallest first and the world last.
    pub fn regions(&self) -> impl Iterator<Item = &'static Region> {
        let smallest = self.intermediate.or(self.subregion).or(self.region).unwrap_or("001");
        std::iter::successors(Region::parse(smallest), |region| region.parent.and_then(Region::parse))
    }

    /// Whether it lies in the region of this M49 code.
    #[must_use]
    pub fn lies_in(&self, m49: &str) -> bool {
        self.regions().any(|region| region.m49 == m49)
    }
}

impl Region {
    /// The region of an M49 code of three digits.
    #[must_use]
    pub fn parse(m49: &str) -> Option<&'static Self> {
        REGIONS.iter().find(|region| region.m49 == m49)
    }

    /// All regions, in the order of their codes.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &REGIONS
    }

    /// The regions that lie directly in this one.
    pub fn parts(&self) -> impl Iterator<Item = &'static Self> {
        let whole = self.m49;
        REGIONS.iter().filter(move |region| region.parent == Some(whole))
    }

    /// The countries and territories that lie in this region, in the order of their two-letter codes.
    pub fn countries(&self) -> impl Iterator<Item = &'static Country> {
        let whole = self.m49;
        COUNTRIES.iter().filter(move |country| country.lies_in(whole))
    }
}

fn rows(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with('#'))
}

fn country(line: &'static str) -> Option<Country> {
    let mut cells = line.split('\t');
    Some(Country {
        alpha2: cells.next()?,
        alpha3: cells.next()?,
        m49: cells.next()?,
        region: cells.next().map(filled)?,
        subregion: cells.next().map(filled)?,
        intermediate: cells.next().map(filled)?,
        name_en: cells.next()?,
    })
}

fn region(line: &'static str) -> Option<Region> {
    let mut cells = line.split('\t');
    let m49 = cells.next()?;
    let level = match cells.next()? {
        "world" => Level::World,
        "region" => Level::Region,
        "subregion" => Level::Subregion,
        "intermediate" => Level::Intermediate,
        _ => return None,
    };
    Some(Region { m49, level, parent: cells.next().map(filled)?, name_en: cells.next()? })
}

fn filled(cell: &'static str) -> Option<&'static str> {
    (!cell.is_empty()).then_some(cell)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_line_of_the_data_is_understood() {
        assert_eq!(Country::all().len(), rows(include_str!("../data/countries.tsv")).count());
        assert_eq!(Country::all().len(), 249);
        assert_eq!(Region::all().len(), rows(include_str!("../data/regions.tsv")).count());
        assert_eq!(Region::all().len(), 30);
    }

    #[test]
    fn codes_are_well_formed_and_given_once() {
        let capitals = |code: &str, len| code.len() == len && code.bytes().all(|b| b.is_ascii_uppercase());
        let mut numbers = BTreeSet::new();
        let mut threes = BTreeSet::new();
        for country in Country::all() {
            assert!(capitals(country.alpha2, 2) && capitals(country.alpha3, 3), "{country:?}");
            assert!(country.m49.len() == 3 && country.m49.bytes().all(|b| b.is_ascii_digit()), "{country:?}");
            assert!(!country.name_en.is_empty());
            assert!(numbers.insert(country.m49) && threes.insert(country.alpha3), "{country:?}");
        }
        assert!(Country::all().windows(2).all(|pair| pair[0].alpha2 < pair[1].alpha2));
    }

    #[test]
    fn every_country_lies_in_the_world_by_a_chain_of_regions_of_its_own_columns() {
        for country in Country::all() {
            let chain: Vec<_> = country.regions().collect();
            assert_eq!(chain.last().unwrap().level, Level::World, "{country:?}");
            assert!(chain.windows(2).all(|pair| pair[0].level > pair[1].level), "{country:?}");
            let at = |level| chain.iter().find(|region| region.level == level).map(|region| region.m49);
            assert_eq!(at(Level::Region), country.region);
            assert_eq!(at(Level::Subregion), country.subregion);
            assert_eq!(at(Level::Intermediate), country.intermediate);
            assert_eq!(country.region.is_none(), country.alpha2 == "AQ");
        }
    }

    #[test]
    fn uganda_and_nepal_are_where_they_are() {
        let uganda = Country::parse("UG").unwrap();
        assert_eq!((uganda.alpha3, uganda.m49, uganda.name_en), ("UGA", "800", "Uganda"));
        let chain: Vec<_> = uganda.regions().map(|region| region.name_en).collect();
        assert_eq!(chain, ["Eastern Africa", "Sub-Saharan Africa", "Africa", "World"]);
        let nepal = Country::parse("NP").unwrap();
        let chain: Vec<_> = nepal.regions().map(|region| region.m49).collect();
        assert_eq!((nepal.m49, chain), ("524", vec!["034", "142", "001"]));
        assert!(nepal.lies_in("142") && !nepal.lies_in("002"));
    }

    #[test]
    fn a_region_lists_its_parts_and_its_countries() {
        let africa = Region::parse("002").unwrap();
        assert_eq!(africa.parts().map(|part| part.m49).collect::<Vec<_>>(), ["015", "202"]);
        let eastern: Vec<_> =
            Region::parse("014").unwrap().countries().map(|country| country.alpha2).collect();
        assert!(eastern.contains(&"KE") && eastern.contains(&"UG") && !eastern.contains(&"NG"));
        let continents: usize =
            Region::parse("001").unwrap().parts().map(|part| part.countries().count()).sum();
        assert_eq!(continents, 248);
    }

    #[test]
    fn a_code_in_small_letters_or_of_another_list_is_refused() {
        for wrong in ["", "ug", "Ug", "UGA", "U", "800", "XK", "UK", "EU", "ZZ", " UG", "UG ", "УГ"] {
            assert_eq!(Country::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Region::parse("800"), None);
    }

    proptest! {
        #[test]
        fn a_found_country_has_the_code_that_was_asked_for(code in "\\PC{0,4}|[A-Z]{2}") {
            let known = Country::all().iter().any(|country| country.alpha2 == code);
            prop_assert_eq!(Country::parse(&code).map(|country| country.alpha2), known.then_some(code.as_str()));
        }
    }
}
