//! Ids: well formed, one entry each, and every one that is named is there.

use std::collections::BTreeMap;

use commons::id::is_valid;

use super::Reading;
use crate::collection::{COLLECTIONS, buried};
use crate::fields::Role;
use crate::near::nearest;
use crate::problem::{Fact, Problem};
use crate::walk::Leaf;

pub(super) fn check(reading: Reading<'_>, problems: &mut Vec<Problem>) {
    for leaf in reading.leaves {
        let Some(id) = leaf.text() else { continue };
        match leaf.role {
            Role::Id if !is_valid(id) => {
                problems.push(leaf.problem(Fact::InvalidId { id: id.to_owned() }));
            }
            Role::CountryCode if !is_country_code(id) => {
                problems.push(leaf.problem(Fact::InvalidCountry {
                    code: id.to_owned(),
                }));
            }
            Role::Reference(collection) => {
                problems.extend(dangling(reading, leaf, id, collection));
            }
            Role::Successor => {
                if let Some(collection) = buried_collection(leaf) {
                    problems.extend(dangling(reading, leaf, id, collection));
                }
            }
            _ => {}
        }
    }
    note_duplicates(reading, problems);
    note_buried_alive(reading, problems);
}

/// ISO 3166-1 alpha-2, as the standard writes it.
fn is_country_code(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn dangling(
    reading: Reading<'_>,
    leaf: &Leaf<'_>,
    id: &str,
    collection: &'static str,
) -> Option<Problem> {
    let known = || {
        reading
            .content
            .of(collection)
            .filter_map(|entry| entry.id())
    };
    if !reading.content.is_whole(collection) || known().any(|other| other == id) {
        return None;
    }
    let near = nearest(id, known()).map(str::to_owned);
    Some(leaf.problem(Fact::DanglingId {
        id: id.to_owned(),
        collection,
        near,
    }))
}

/// The collection that a tombstone's entry belonged to, as the snapshot names it.
fn buried_collection(leaf: &Leaf<'_>) -> Option<&'static str> {
    let word = leaf.entry.text("collection")?;
    let collection = buried().find(|collection| collection.header == Some(word))?;
    Some(collection.name)
}

fn note_duplicates(reading: Reading<'_>, problems: &mut Vec<Problem>) {
    for collection in &COLLECTIONS {
        let mut first = BTreeMap::new();
        for entry in reading.content.of(collection.name) {
            // A year has no id: the year is its own.
            let key = if collection.name == "years" {
                "year"
            } else {
                "id"
            };
            let id = match entry.number(key) {
                Some(number) => number.to_string(),
                None => match entry.text(key) {
                    Some(id) => id.to_owned(),
                    None => continue,
                },
            };
            let place = entry.value_place(key);
            let line = reading.content.sources[place.file].position(&place).line;
            let first_line = *first.entry(id.clone()).or_insert(line);
            if first_line != line {
                problems.push(Problem {
                    place,
                    fact: Fact::DuplicateId { id, first_line },
                });
            }
        }
    }
}

fn note_buried_alive(reading: Reading<'_>, problems: &mut Vec<Problem>) {
    let graves = reading
        .leaves
        .iter()
        .filter(|leaf| leaf.role == Role::Id && leaf.entry.collection.name == "tombstones");
    for leaf in graves {
        if let (Some(id), Some(collection)) = (leaf.text(), buried_collection(leaf))
            && reading
                .content
                .of(collection)
                .any(|entry| entry.id() == Some(id))
        {
            problems.push(leaf.problem(Fact::BuriedAlive {
                id: id.to_owned(),
                collection,
            }));
        }
    }
}
