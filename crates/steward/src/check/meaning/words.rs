//! Words of closed vocabularies are known ones; those of open ones are written as words.

use commons::id::is_valid;

use super::Reading;
use crate::content::collection::buried;
use crate::fields::Role;
use crate::problem::{Fact, Problem};
use crate::suggest::nearest;

pub(super) fn check(reading: Reading<'_>, problems: &mut Vec<Problem>) {
    for leaf in reading.leaves {
        let Some(word) = leaf.text() else { continue };
        match leaf.role {
            Role::Word(known) if !known.contains(&word) => {
                problems.push(leaf.problem(unknown(word, known)));
            }
            Role::Buried => {
                let known = buried().filter_map(|collection| collection.header);
                let known = known.collect::<Vec<_>>();
                if !known.contains(&word) {
                    problems.push(leaf.problem(unknown(word, &known)));
                }
            }
            Role::Tag if !is_valid(word) => {
                problems.push(leaf.problem(Fact::InvalidTag {
                    tag: word.to_owned(),
                }));
            }
            _ => {}
        }
    }
}

pub(super) fn unknown(word: &str, known: &[&'static str]) -> Fact {
    Fact::UnknownWord {
        word: word.to_owned(),
        near: nearest(word, known.iter().copied()).map(str::to_owned),
        known: known.to_vec(),
    }
}
