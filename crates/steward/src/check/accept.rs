//! The last check: tells stewards what the guide would refuse, before visitors find out.

use commons::catalogue::Catalogue;
use commons::problem::Problem as Refusal;
use serde_json::{Value, json};

use crate::content::Content;
use crate::format::place_in_snapshot;
use crate::problem::{Fact, Problem};
use crate::source::Place;

/// Passes the content to the guide's own reader; returns the snapshot that it accepts.
pub(crate) fn accept(content: &Content, problems: &mut Vec<Problem>) -> Option<wire::Snapshot> {
    let beginning = || Place::new(0, &(0..0));
    let snapshot = match wire::Snapshot::from_json(to_json(content)) {
        Ok(snapshot) => snapshot,
        Err(error) => {
            let fact = Fact::Refused {
                message: error.to_string(),
            };
            problems.push(Problem {
                place: beginning(),
                fact,
            });
            return None;
        }
    };
    match Catalogue::from_wire(snapshot.clone()) {
        Ok(_) => Some(snapshot),
        Err(refusals) => {
            problems.extend(refusals.into_iter().map(|refusal| Problem {
                place: place_of(content, &refusal).unwrap_or_else(beginning),
                fact: Fact::Refused {
                    message: refusal.to_string(),
                },
            }));
            None
        }
    }
}

/// The content in the form of a snapshot.
fn to_json(content: &Content) -> Value {
    let mut snapshot = json!({ "schema": wire::SCHEMA, "vocabulary": {} });
    for entry in &content.entries {
        place_in_snapshot(&mut snapshot, entry.collection, entry.table.to_json());
    }
    snapshot
}

fn place_of(content: &Content, refusal: &Refusal) -> Option<Place> {
    let mut entries = content.of(refusal.collection);
    let entry = entries.find(|entry| entry.id() == Some(refusal.id.as_str()))?;
    Some(entry.value_place(refusal.field))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use commons::problem::Fault;

    use super::*;

    #[test]
    fn what_the_guide_refuses_is_told_where_it_stands() {
        let good = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/good");
        let content = Content::read(&good, &mut Vec::new()).expect("the good folder");
        let place = |id: &str, field| {
            let fault = Fault::EmptyText;
            let (collection, id) = ("editions", id.to_owned());
            let place = place_of(
                &content,
                &Refusal {
                    collection,
                    id,
                    field,
                    fault,
                },
            )?;
            let position = content.sources[place.file].position(&place);
            Some((position.line, position.column))
        };
        assert_eq!(place("edition-y", "city"), Some((19, 8)));
        assert_eq!(
            place("edition-y", "note"),
            Some((15, 1)),
            "an absent field is its entry's"
        );
        assert_eq!(place("edition-z", "city"), None);
    }
}
