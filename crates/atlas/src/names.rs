//! What towns are called where they are, in French and in English.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::Error;
use crate::sources::Place;

/// The names of one town; the same one where languages do not differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    pub there: String,
    pub french: String,
    pub english: String,
}

impl Names {
    /// The one name of most towns.
    pub fn one(name: &str) -> Self {
        Self {
            there: name.to_owned(),
            french: name.to_owned(),
            english: name.to_owned(),
        }
    }

    /// With the apostrophe of print, which both languages want.
    #[must_use]
    pub fn well_set(&self) -> Self {
        let set = |name: &str| name.replace('\'', "’");
        Self {
            there: set(&self.there),
            french: set(&self.french),
            english: set(&self.english),
        }
    }
}

/// The towns of `exonyms.txt`, by country and `GeoNames`' name.
#[derive(Clone, Debug)]
pub struct Exonyms(BTreeMap<(String, String), Names>);

impl Exonyms {
    pub fn read(path: &Path) -> Result<Self, Error> {
        let text = fs::read_to_string(path).map_err(Error::file(path))?;
        Self::parse(&text).map_err(|line| Error::shape(&path.to_string_lossy(), &line))
    }

    /// Gives back the line that is not of five fields, or stands twice.
    fn parse(text: &str) -> Result<Self, String> {
        let mut all = BTreeMap::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let fields = line.split('|').collect::<Vec<_>>();
            let &[country, name, there, french, english] = fields.as_slice() else {
                return Err(line.to_owned());
            };
            let or_name = |field: &str| if field.is_empty() { name } else { field }.to_owned();
            let names = Names {
                there: or_name(there),
                french: or_name(french),
                english: or_name(english),
            };
            let town = (country.to_owned(), name.to_owned());
            if all.insert(town, names).is_some() {
                return Err(line.to_owned());
            }
        }
        Ok(Self(all))
    }

    /// The names told for a place; none where it has only the one that `GeoNames` gives. A line is
    /// about the largest of homonyms: ask for that one first, for each line serves once.
    pub fn take(&mut self, place: &Place) -> Result<Option<Names>, Error> {
        let town = (place.countrycode.clone(), place.name.clone());
        let Some(names) = self.0.remove(&town) else {
            return Ok(None);
        };
        for name in [&names.there, &names.french, &names.english] {
            if *name != place.name && !place.alternatenames.contains(name) {
                let what = format!("GeoNames does not call {} `{name}`", place.name);
                return Err(Error::shape("exonyms.txt", &what));
            }
        }
        Ok(Some(names))
    }

    /// Lines that no town has taken.
    pub fn left(&self) -> impl Iterator<Item = String> {
        self.0
            .keys()
            .map(|(country, name)| format!("{name}, {country}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(name: &str, alternatenames: &[&str]) -> Place {
        Place {
            geonameid: 1,
            name: name.to_owned(),
            latitude: 0.0,
            longitude: 0.0,
            countrycode: "XX".to_owned(),
            population: 1,
            alternatenames: alternatenames.iter().map(|it| (*it).to_owned()).collect(),
        }
    }

    #[test]
    fn a_name_is_taken_only_where_geonames_gives_it() {
        let exonyms = || Exonyms::parse("# a remark\nXX|Town|Stadt|Ville|").expect("sound");
        let known = exonyms().take(&place("Town", &["Stadt", "Ville"]));
        let names = known.expect("known").expect("told");
        assert_eq!(
            (&*names.there, &*names.french, &*names.english),
            ("Stadt", "Ville", "Town")
        );
        assert!(exonyms().take(&place("Town", &["Stadt"])).is_err());
        assert_eq!(exonyms().take(&place("Other", &[])).expect("unknown"), None);
    }

    #[test]
    fn a_line_serves_once_and_says_five_things() {
        let mut exonyms = Exonyms::parse("XX|Town||Ville|").expect("sound");
        let town = place("Town", &["Ville"]);
        assert!(exonyms.take(&town).expect("known").is_some());
        assert!(exonyms.take(&town).expect("used").is_none());
        assert!(Exonyms::parse("XX|Town|Ville").is_err());
        assert!(Exonyms::parse("XX|Town|||\nXX|Town|||").is_err());
    }
}
