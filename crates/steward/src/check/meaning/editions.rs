//! An edition that a text names is among the editions.
//!
//! A sentence that holds a place and a year is taken to name one. The places are those where the
//! commons has an edition, a community or a resource; a sign's words go with the year of its date where
//! they speak of an edition.

use std::collections::{BTreeMap, BTreeSet};

use commons::date::Date;

use super::Reading;
use crate::content::tree::{Node, Value};
use crate::content::{Content, Entry};
use crate::problem::{Fact, Problem};
use crate::sentence::sentences;
use crate::source::Place;

pub(super) fn check(reading: Reading<'_>, problems: &mut Vec<Problem>) {
    if !reading.content.is_whole("editions") {
        return;
    }
    let known = Known::read(reading.content);
    for leaf in reading
        .leaves
        .iter()
        .filter(|leaf| leaf.role.is_translated())
    {
        if let Some(text) = leaf.text() {
            let facts = sentences(text).into_iter();
            let facts = facts.flat_map(|sentence| known.unlisted(sentence, &years(sentence)));
            problems.extend(facts.map(|fact| leaf.problem(fact)));
        }
    }
    for entry in &reading.content.entries {
        note_sign(&known, entry, problems);
    }
}

/// A sign has its year in its date: "an edition in Lille" in 2016.
fn note_sign(known: &Known<'_>, entry: &Entry, problems: &mut Vec<Problem>) {
    let Some(sign) = entry.last_sign() else {
        return;
    };
    let date = sign
        .get("date")
        .and_then(|it| Date::parse(it.node.as_text()?));
    let (Some(date), Some(Value::Table(what))) = (date, sign.get("what").map(|it| &it.node.value))
    else {
        return;
    };
    for field in what.fields() {
        let Some(text) = field.node.as_text() else {
            continue;
        };
        if speaks_of_an_edition(text) && years(text).is_empty() {
            let place = Place::new(entry.place.file, &field.node.span);
            let facts = known.unlisted(text, &BTreeSet::from([date.year()]));
            problems.extend(facts.into_iter().map(|fact| Problem {
                place: place.clone(),
                fact,
            }));
        }
    }
}

fn speaks_of_an_edition(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let named = ["édition", "éditions", "edition", "editions"];
    words.into_iter().any(|word| named.contains(&word))
}

/// The places that a text may name, and the years of their editions.
struct Known<'a> {
    /// Each name of a place, with the one that stands for all.
    names: BTreeMap<&'a str, &'a str>,
    years: BTreeMap<&'a str, BTreeSet<u16>>,
}

impl<'a> Known<'a> {
    fn read(content: &'a Content) -> Self {
        let mut known = Self {
            names: BTreeMap::new(),
            years: BTreeMap::new(),
        };
        for entry in content.of("editions") {
            let place = known.name(entry);
            for date in ["start", "end"] {
                if let (Some(place), Some(date)) = (place, entry.text(date).and_then(Date::parse)) {
                    known.years.entry(place).or_default().insert(date.year());
                }
            }
        }
        for entry in content.of("communities").chain(content.of("resources")) {
            known.name(entry);
        }
        known
    }

    /// Learns the names of an entry's town; gives the one that stands for it.
    fn name(&mut self, entry: &'a Entry) -> Option<&'a str> {
        let city = names(&entry.table.get("city")?.node);
        let first = city.iter().find_map(|name| self.names.get(name).copied());
        let first = first.or_else(|| city.first().copied())?;
        for name in city {
            self.names.entry(name).or_insert(first);
        }
        Some(first)
    }

    /// The places that a sentence names beside years that no edition there has.
    fn unlisted(&self, sentence: &str, years: &BTreeSet<u16>) -> Vec<Fact> {
        let Some(year) = years.first().copied() else {
            return Vec::new();
        };
        let named = self.names.iter();
        let named = named.filter(|(name, _)| names_it(sentence, name));
        let places = named.map(|(_, place)| *place).collect::<BTreeSet<_>>();
        let listed = |place: &&str| {
            let held = self.years.get(place);
            held.is_some_and(|held| !held.is_disjoint(years))
        };
        let unlisted = places.into_iter().filter(|place| !listed(place));
        let fact = |place: &str| Fact::UnlistedEdition {
            place: place.to_owned(),
            year,
        };
        unlisted.map(fact).collect()
    }
}

/// A town's name, by language or in its own.
fn names(city: &Node) -> Vec<&str> {
    match &city.value {
        Value::Table(table) => {
            let fields = table.fields().iter();
            fields.filter_map(|field| field.node.as_text()).collect()
        }
        _ => city.as_text().into_iter().collect(),
    }
}

/// Whether a name stands in a sentence as a whole word: Mons is not in "Monsois", nor in
/// "Mons-en-Barœul".
fn names_it(sentence: &str, name: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || c == '-';
    sentence.match_indices(name).any(|(at, _)| {
        !sentence[..at].ends_with(inside) && !sentence[at + name.len()..].starts_with(inside)
    })
}

/// The years that stand in a sentence, from 2000 on.
fn years(sentence: &str) -> BTreeSet<u16> {
    let numbers = sentence.split(|c: char| !c.is_alphanumeric());
    let years = numbers.filter(|number| number.len() == 4 && number.starts_with("20"));
    years.filter_map(|year| year.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_whole_word_and_a_year_four_digits() {
        assert!(names_it("À Mons, en 2018.", "Mons"));
        assert!(!names_it("Les Monsois et Mons-en-Barœul", "Mons"));
        let found = years("En 2018 et 2019, pas le 12345 ni 1999, ni r2016.");
        assert_eq!(found, BTreeSet::from([2018, 2019]));
        assert!(speaks_of_an_edition("une édition à Lille"));
        assert!(!speaks_of_an_edition("la réédition d’un guide"));
    }
}
