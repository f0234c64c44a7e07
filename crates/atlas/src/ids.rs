//! What the address calls towns. An id that was given once is in every shared plan, so it stays,
//! whatever becomes of the town's name, its size or its homonyms: `ids.txt` remembers.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use commons::id::TownId;

use crate::Error;

/// The ids given so far, by the number that `GeoNames` gives to the place.
#[derive(Debug, Default)]
pub struct Ids {
    given: BTreeMap<u32, TownId>,
    taken: BTreeSet<TownId>,
}

/// A town that wants an id.
#[derive(Clone, Debug)]
pub struct Wanting {
    pub geonameid: u32,
    /// What it would be called if it were the only one.
    pub plain: String,
    /// The content calls it by this plain id already.
    pub is_of_content: bool,
}

impl Ids {
    pub fn read(path: &Path) -> Result<Self, Error> {
        let text = fs::read_to_string(path).map_err(Error::file(path))?;
        Self::parse(&text).map_err(|line| Error::shape(&path.to_string_lossy(), &line))
    }

    fn parse(text: &str) -> Result<Self, String> {
        let mut ids = Self::default();
        for line in text.lines() {
            let (number, id) = line.split_once(' ').ok_or(line)?;
            let number = number.parse::<u32>().map_err(|_| line)?;
            let id = TownId::parse(id).ok_or(line)?;
            if !ids.give(number, id) {
                return Err(line.to_owned());
            }
        }
        Ok(ids)
    }

    pub fn write(&self, path: &Path) -> Result<(), Error> {
        files::write(path, self.to_string()).map_err(Error::file(path))
    }

    fn give(&mut self, number: u32, id: TownId) -> bool {
        self.taken.insert(id.clone()) && self.given.insert(number, id).is_none()
    }

    pub fn of(&self, geonameid: u32) -> Option<&TownId> {
        self.given.get(&geonameid)
    }

    /// Gives ids to towns that have none: the plain one where nobody else has it or wants it, else
    /// one with the place's number, which depends on no order.
    pub fn admit(&mut self, towns: &[Wanting]) {
        let mut wanted = BTreeMap::<&str, usize>::new();
        for town in towns {
            *wanted.entry(&town.plain).or_default() += 1;
        }
        let is_new = |town: &&Wanting, ids: &Self| ids.of(town.geonameid).is_none();
        // Those of the content first: their plain id is theirs.
        let mut new = towns
            .iter()
            .filter(|it| is_new(it, self))
            .collect::<Vec<_>>();
        new.sort_by_key(|town| (!town.is_of_content, town.geonameid));
        for town in new {
            let plain = TownId::parse(&town.plain);
            let is_alone = town.is_of_content || wanted[town.plain.as_str()] == 1;
            let plain = plain.filter(|id| is_alone && !self.taken.contains(id));
            let id = plain.or_else(|| numbered(town));
            if let Some(id) = id {
                self.give(town.geonameid, id);
            }
        }
    }
}

/// `springfield-4409896-us`; without the name, where that does not fit into an id.
fn numbered(town: &Wanting) -> Option<TownId> {
    let (stem, country) = town.plain.rsplit_once('-')?;
    let number = town.geonameid;
    TownId::parse(&format!("{stem}-{number}-{country}"))
        .or_else(|| TownId::parse(&format!("{number}-{country}")))
}

impl std::fmt::Display for Ids {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (number, id) in &self.given {
            writeln!(f, "{number} {id}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn town(geonameid: u32, plain: &str) -> Wanting {
        Wanting {
            geonameid,
            plain: plain.to_owned(),
            is_of_content: false,
        }
    }

    #[test]
    fn homonyms_are_told_apart_by_their_number_and_in_no_order() {
        for towns in [
            [town(1, "a-xx"), town(2, "b-xx"), town(3, "a-xx")],
            [town(3, "a-xx"), town(1, "a-xx"), town(2, "b-xx")],
        ] {
            let mut ids = Ids::default();
            ids.admit(&towns);
            assert_eq!(ids.to_string(), "1 a-1-xx\n2 b-xx\n3 a-3-xx\n");
        }
    }

    #[test]
    fn an_id_once_given_stays_whatever_comes() {
        let former = "1 a-xx\n7 old-xx\n";
        let mut ids = Ids::parse(former).expect("sound");
        // A new homonym of 1; and 1 has another name now, which 2 has too.
        ids.admit(&[town(1, "b-xx"), town(2, "b-xx"), town(3, "a-xx")]);
        assert_eq!(ids.to_string(), "1 a-xx\n2 b-2-xx\n3 a-3-xx\n7 old-xx\n");
    }

    #[test]
    fn a_town_of_the_content_has_the_plain_id() {
        let mut ids = Ids::default();
        let mut own = town(9, "a-xx");
        own.is_of_content = true;
        ids.admit(&[town(1, "a-xx"), own]);
        assert_eq!(ids.to_string(), "1 a-1-xx\n9 a-xx\n");
    }

    #[test]
    fn a_file_with_an_id_twice_is_refused() {
        for text in ["1 a-xx\n2 a-xx\n", "1 a-xx\n1 b-xx\n", "a-xx\n", "1 É\n"] {
            assert!(Ids::parse(text).is_err(), "{text}");
        }
    }
}
