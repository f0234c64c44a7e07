//! The last word: what the guide would refuse to show, the steward hears first.

use commons::catalogue::Catalogue;
use commons::problem::Problem as Refusal;

use crate::check::to_json;
use crate::content::Content;
use crate::problem::{Fact, Problem};
use crate::source::Place;

/// Hands the content to the guide's own reader; gives the snapshot that it takes.
pub(crate) fn open(content: &Content, problems: &mut Vec<Problem>) -> Option<wire::Snapshot> {
    let beginning = || Place::new(0, &(0..0));
    let snapshot = match serde_json::from_value::<wire::Snapshot>(to_json(content)) {
        Ok(snapshot) => snapshot,
        Err(error) => {
            let fact = Fact::Refused {
                said: error.to_string(),
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
                    said: refusal.to_string(),
                },
            }));
            None
        }
    }
}

fn place_of(content: &Content, refusal: &Refusal) -> Option<Place> {
    let mut entries = content.of(refusal.collection);
    let entry = entries.find(|entry| entry.id() == Some(refusal.id.as_str()))?;
    Some(entry.value_place(refusal.field))
}
