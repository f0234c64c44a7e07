//! What towns are called where they are, and in the languages that the gazetteer names them in.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::Error;
use crate::sources::Place;

/// The names of one town; the same one where languages do not differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    pub there: String,
    /// One for each language of `exonyms.txt`, in that order.
    pub told: Vec<String>,
}

impl Names {
    /// The one name of most towns.
    pub fn one(name: &str, languages: usize) -> Self {
        Self {
            there: name.to_owned(),
            told: vec![name.to_owned(); languages],
        }
    }

    /// With the apostrophe of print.
    #[must_use]
    pub fn well_set(&self) -> Self {
        let set = |name: &String| name.replace('\'', "’");
        Self {
            there: set(&self.there),
            told: self.told.iter().map(set).collect(),
        }
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.there).chain(&self.told)
    }
}

/// The towns of `exonyms.txt`, by country and `GeoNames`' name.
#[derive(Clone, Debug)]
pub struct Exonyms {
    /// The languages of the columns, by their tags.
    pub languages: Vec<String>,
    towns: BTreeMap<(String, String), Names>,
}

impl Exonyms {
    pub fn read(path: &Path) -> Result<Self, Error> {
        let text = fs::read_to_string(path).map_err(Error::file(path))?;
        Self::parse(&text).map_err(|line| Error::shape(&path.to_string_lossy(), &line))
    }

    /// Gives back the line that has too few fields or too many, or stands twice.
    fn parse(text: &str) -> Result<Self, String> {
        let mut lines = text.lines().filter(|line| !line.starts_with('#'));
        let head = lines.next().unwrap_or_default();
        let languages = head.strip_prefix("country|name|there|").ok_or(head)?;
        let languages = languages.split('|').map(str::to_owned).collect::<Vec<_>>();
        let mut towns = BTreeMap::new();
        for line in lines {
            let fields = line.split('|').collect::<Vec<_>>();
            let [country, name, there, told @ ..] = fields.as_slice() else {
                return Err(line.to_owned());
            };
            let or_name = |field: &&str| if field.is_empty() { *name } else { *field }.to_owned();
            let names = Names {
                there: or_name(there),
                told: told.iter().map(or_name).collect(),
            };
            let town = ((*country).to_owned(), (*name).to_owned());
            if told.len() != languages.len() || towns.insert(town, names).is_some() {
                return Err(line.to_owned());
            }
        }
        Ok(Self { languages, towns })
    }

    /// The names told for a place; none where it has only the one that `GeoNames` gives. A line is
    /// about the largest of homonyms: ask for that one first, for each line serves once.
    pub fn take(&mut self, place: &Place) -> Result<Option<Names>, Error> {
        let town = (place.countrycode.clone(), place.name.clone());
        let Some(names) = self.towns.remove(&town) else {
            return Ok(None);
        };
        for name in names.all() {
            if *name != place.name && !place.alternatenames.contains(name) {
                let what = format!("GeoNames does not call {} `{name}`", place.name);
                return Err(Error::shape("exonyms.txt", &what));
            }
        }
        Ok(Some(names))
    }

    /// Lines that no town has taken.
    pub fn left(&self) -> impl Iterator<Item = String> {
        self.towns
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

    fn text(lines: &str) -> String {
        format!("country|name|there|fr|en\n{lines}")
    }

    #[test]
    fn a_name_is_taken_only_where_geonames_gives_it() {
        let exonyms = || Exonyms::parse(&text("# a remark\nXX|Town|Stadt|Ville|")).expect("sound");
        let known = exonyms().take(&place("Town", &["Stadt", "Ville"]));
        let names = known.expect("known").expect("told");
        assert_eq!(names.all().collect::<Vec<_>>(), ["Stadt", "Ville", "Town"]);
        assert!(exonyms().take(&place("Town", &["Stadt"])).is_err());
        assert_eq!(exonyms().take(&place("Other", &[])).expect("unknown"), None);
    }

    #[test]
    fn a_line_serves_once_and_has_a_field_for_each_language() {
        let mut exonyms = Exonyms::parse(&text("XX|Town||Ville|")).expect("sound");
        let town = place("Town", &["Ville"]);
        assert!(exonyms.take(&town).expect("known").is_some());
        assert!(exonyms.take(&town).expect("used").is_none());
        for wrong in ["XX|Town|Ville", "XX|Town||||", "XX|Town|||\nXX|Town|||"] {
            assert!(Exonyms::parse(&text(wrong)).is_err(), "{wrong}");
        }
        assert!(Exonyms::parse("XX|Town|||").is_err(), "no languages");
    }
}
