//! Every word of a closed vocabulary must be a known one.

use wire::field::Role;

use super::Reading;
use crate::choice;
use crate::content::collection::buried;
use crate::problem::{Fact, Problem};

pub(super) fn check(reading: Reading<'_>, problems: &mut Vec<Problem>) {
    for leaf in reading.leaves {
        let Some(word) = leaf.text() else { continue };
        match leaf.role {
            Role::Word(choice) if !choice::words(choice).contains(&word) => {
                problems.push(leaf.problem(Fact::unknown_word(word, choice::words(choice))));
            }
            Role::Buried => {
                let known = buried().filter_map(|collection| collection.header);
                let known = known.collect::<Vec<_>>();
                if !known.contains(&word) {
                    problems.push(leaf.problem(Fact::unknown_word(word, &known)));
                }
            }
            _ => {}
        }
    }
}
