//! A contribution, and a kind of resource, answers at least one reason to come, each from 1 to 4; a
//! contribution's message has slots that an entry fills.

use std::ops::RangeInclusive;

use commons::rank::open_tasks::SLOTS;
use wire::field::{Choice, Role};

use super::Reading;
use crate::check::shape::Leaf;
use crate::choice;
use crate::content::tree::{Field, Node, Value};
use crate::problem::{Fact, Form, Problem};
use crate::source::Place;

/// The best and the least that something can answer a reason to come.
const WEIGHTS: RangeInclusive<i64> = 1..=4;

pub(super) fn check(reading: Reading<'_>, problems: &mut Vec<Problem>) {
    for leaf in reading.leaves {
        if let (Role::Message(_), Some(message)) = (leaf.role, leaf.text()) {
            problems.extend(unknown_slot(message).map(|fact| leaf.problem(fact)));
        }
        let (Role::Weights, Some(weights)) = (leaf.role, leaf.table()) else {
            continue;
        };
        if weights.fields().is_empty() {
            problems.push(leaf.problem(Fact::NeverRanked));
        }
        for weight in weights.fields() {
            note_weight(leaf, weight, problems);
        }
    }
}

/// The first of a message's braces that would be sent as they stand.
fn unknown_slot(message: &str) -> Option<Fact> {
    let mut braces = message.match_indices('{').map(|(at, _)| {
        let rest = &message[at..];
        rest.split_inclusive('}').next().unwrap_or(rest)
    });
    let slot = braces.find(|slot| !SLOTS.contains(slot))?.to_owned();
    let known = SLOTS.to_vec();
    Some(Fact::UnknownSlot { slot, known })
}

fn note_weight(leaf: &Leaf<'_>, weight: &Field, problems: &mut Vec<Problem>) {
    let mut note = |span, fact| {
        problems.push(Problem {
            place: Place::new(leaf.place.file, span),
            fact,
        });
    };
    let whys = choice::words(Choice::Why);
    if !whys.contains(&weight.key.as_str()) {
        note(&weight.key_span, Fact::unknown_word(&weight.key, whys));
    }
    let Node { span, value } = &weight.node;
    let field = weight.key.clone();
    match value {
        Value::Integer(found) if WEIGHTS.contains(found) => {}
        Value::Integer(found) => {
            let (found, min, max) = (*found, *WEIGHTS.start(), *WEIGHTS.end());
            note(
                span,
                Fact::NumberOutOfRange {
                    field,
                    found,
                    min,
                    max,
                },
            );
        }
        _ => note(
            span,
            Fact::wrong_type(&field, Form::Integer, weight.node.form()),
        ),
    }
}
