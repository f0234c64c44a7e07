//! A contribution answers at least one reason to come, each from 1 to 4.

use super::{Reading, words};
use crate::fields::{Role, WEIGHTS, WHYS};
use crate::problem::Form;
use crate::problem::{Fact, Problem};
use crate::source::Place;
use crate::tree::{Field, Node, Value};
use crate::walk::Leaf;

pub(super) fn check(reading: Reading<'_>, problems: &mut Vec<Problem>) {
    for leaf in reading
        .leaves
        .iter()
        .filter(|leaf| leaf.role == Role::Weights)
    {
        let Some(weights) = leaf.table() else {
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

fn note_weight(leaf: &Leaf<'_>, weight: &Field, problems: &mut Vec<Problem>) {
    let mut note = |span, fact| {
        problems.push(Problem {
            place: Place::new(leaf.place.file, span),
            fact,
        });
    };
    if !WHYS.contains(&weight.key.as_str()) {
        note(&weight.key_span, words::unknown(&weight.key, WHYS));
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
