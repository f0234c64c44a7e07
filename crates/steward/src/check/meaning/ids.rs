//! Ids: well formed, unique, each opening one thing only, and every id that is named exists.

use std::collections::BTreeMap;

use commons::how;
use commons::id::is_valid;
use commons::route::OPEN_EDITIONS;
use wire::field::Role;

use super::Reading;
use crate::check::shape::Leaf;
use crate::content::collection::{COLLECTIONS, buried};
use crate::problem::{Fact, Problem};
use crate::suggest::nearest;

pub(super) fn check(reading: Reading<'_>, problems: &mut Vec<Problem>) {
    for leaf in reading.leaves {
        let Some(id) = leaf.text() else { continue };
        match leaf.role {
            Role::Id => {
                let fault = fault_of(id, leaf.entry.collection.name);
                problems.extend(fault.map(|fact| leaf.problem(fact)));
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
    note_shared(reading, problems);
    note_buried_alive(reading, problems);
}

fn fault_of(id: &str, collection: &str) -> Option<Fact> {
    let owned = id.to_owned();
    match collection {
        "countries" => (!is_country_code(id)).then_some(Fact::InvalidCountry { code: owned }),
        _ => (!is_valid(id)).then_some(Fact::InvalidId { id: owned }),
    }
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
    let suggestion = nearest(id, known()).map(str::to_owned);
    Some(leaf.problem(Fact::DanglingId {
        id: id.to_owned(),
        collection,
        suggestion,
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

/// Collections whose entries one room opens by their bare id, and what else opens there.
const ROOMS: [(&str, &str); 2] = [("editions", "communities"), ("rules", "functions")];

/// An id that opens two things: an entry of another collection, or a section of the same room.
fn note_shared(reading: Reading<'_>, problems: &mut Vec<Problem>) {
    let entries = |collection: &'static str| reading.content.of(collection);
    for (one, other) in ROOMS {
        for entry in entries(one).chain(entries(other)) {
            let Some(id) = entry.id() else { continue };
            let twin =
                entries(other).find(|it| entry.collection.name == one && it.id() == Some(id));
            let with = match twin {
                Some(twin) => twin.collection.header,
                None => is_section(one, id).then_some("section"),
            };
            problems.extend(with.map(|with| Problem {
                place: entry.value_place("id"),
                fact: Fact::SharedId {
                    id: id.to_owned(),
                    with,
                },
            }));
        }
    }
}

/// Whether the room of a collection has a section of this name.
fn is_section(collection: &str, id: &str) -> bool {
    match collection {
        "editions" => id == OPEN_EDITIONS,
        _ => how::is_taken(id),
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
            problems.push(leaf.problem(Fact::TombstoneForLiveEntry {
                id: id.to_owned(),
                collection,
            }));
        }
    }
}
