//! The paths of tiles: level, index in groups of three digits, and the width of a partial one.

use std::fmt;
use std::str::FromStr;

use crate::text;
use crate::tile::{EntriesTile, FULL_WIDTH, Resource, Tile, TileError};

impl fmt::Display for Tile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "tile/{}/{}", self.level, Place { index: self.index, width: self.width })
    }
}

impl fmt::Display for EntriesTile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "tile/entries/{}", Place { index: self.index, width: self.width })
    }
}

impl fmt::Display for Resource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Entries(tile) => tile.fmt(f),
            Self::Hashes(tile) => tile.fmt(f),
        }
    }
}

impl FromStr for Resource {
    type Err = TileError;

    /// Reads a path under the log's prefix. A path with any other spelling than the canonical one is refused, so that
    /// one file has one address.
    fn from_str(path: &str) -> Result<Self, TileError> {
        let (kind, place) =
            path.strip_prefix("tile/").and_then(|rest| rest.split_once('/')).ok_or(TileError::Path)?;
        let Place { index, width } = Place::parse(place).ok_or(TileError::Path)?;
        let resource = if kind == "entries" {
            Self::Entries(EntriesTile { index, width })
        } else {
            let level = text::decimal(kind).filter(|level| *level < 64).ok_or(TileError::Path)?;
            let level = u8::try_from(level).map_err(|_| TileError::Path)?;
            Self::Hashes(Tile { level, index, width })
        };
        if resource.path() == path { Ok(resource) } else { Err(TileError::Path) }
    }
}

/// The end of a path: the index in groups of three digits, and the width if it is partial.
struct Place {
    index: u64,
    width: u16,
}

impl Place {
    fn parse(path: &str) -> Option<Self> {
        let (groups, width) = match path.split_once(".p/") {
            Some((groups, width)) => (
                groups,
                text::decimal(width).and_then(|w| u16::try_from(w).ok()).filter(|w| (1..256).contains(w))?,
            ),
            None => (path, FULL_WIDTH),
        };
        let mut index = 0u64;
        for group in groups.split('/') {
            let digits = group.strip_prefix('x').unwrap_or(group);
            if digits.len() != 3 || !digits.bytes().all(|b| b.is_ascii_digit()) {
                return None;
            }
            index = index.checked_mul(1000)?.checked_add(digits.parse().ok()?)?;
        }
        Some(Self { index, width })
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut groups = vec![format!("{:03}", self.index % 1000)];
        let mut rest = self.index / 1000;
        while rest > 0 {
            groups.push(format!("x{:03}", rest % 1000));
            rest /= 1000;
        }
        groups.reverse();
        f.write_str(&groups.join("/"))?;
        if self.width < FULL_WIDTH { write!(f, ".p/{}", self.width) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_one_spelling() {
        for good in ["tile/0/000", "tile/63/x001/000", "tile/entries/x001/x234/067.p/255", "tile/7/000.p/1"] {
            assert_eq!(good.parse::<Resource>().map(|resource| resource.path()).as_deref(), Ok(good));
        }
    }

    #[test]
    fn any_other_path_is_refused() {
        let heads =
            ["", "/", "tile", "tile/", "tile/0", "tile/0/", "/tile/0/000", "tile/data/000", "tile/8/0/000"];
        let levels =
            ["tile/00/000", "tile/+0/000", "tile/64/000", "tile/256/000", "tile/-1/000", "entries/000"];
        let indexes = [
            "0",
            "00",
            "0000",
            "x000/001",
            "001/000",
            "x001",
            "x001/x000",
            "000/",
            " 00",
            "+00",
            "\u{665}\u{665}\u{665}",
            "x999/x999/x999/x999/x999/x999/999",
            "x018/x446/x744/x073/x709/x551/616",
            "xx01/000",
            "X001/000",
        ];
        let widths = ["0", "256", "01", "", "1/", "1.p/1", "+1", "65537"];
        let indexes = indexes.map(|index| format!("tile/0/{index}"));
        let widths = widths.map(|width| format!("tile/entries/000.p/{width}"));
        let rest = indexes.iter().chain(&widths).map(String::as_str);
        for bad in heads.into_iter().chain(levels).chain(rest) {
            assert_eq!(bad.parse::<Resource>(), Err(TileError::Path), "{bad:?}");
        }
    }

    #[test]
    fn the_largest_index_has_a_path() {
        let tile = Tile { level: 0, index: u64::MAX, width: 256 };
        assert_eq!(tile.to_string(), "tile/0/x018/x446/x744/x073/x709/x551/615");
        assert_eq!(tile.to_string().parse(), Ok(Resource::Hashes(tile)));
    }
}
