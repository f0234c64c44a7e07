//! Words for a reader: there, short enough, and nothing in them that is not seen.

use unicode_normalization::is_nfc;

use super::Reading;
use crate::fields::Role;
use crate::problem::{Fact, Problem};

pub(super) fn check(reading: Reading<'_>, problems: &mut Vec<Problem>) {
    for leaf in reading.leaves {
        let (Role::Words(limit) | Role::Title(limit) | Role::Message(limit)) = leaf.role else {
            continue;
        };
        if let Some(text) = leaf.text()
            && let Some(fact) = fault_of(text, limit)
        {
            problems.push(leaf.problem(fact));
        }
    }
}

fn fault_of(text: &str, limit: usize) -> Option<Fact> {
    if text.trim().is_empty() {
        return Some(Fact::EmptyText);
    }
    if let Some(unseen) = text.chars().find(|c| is_unseen(*c)) {
        return Some(Fact::UnseenCharacter {
            code: format!("U+{:04X}", u32::from(unseen)),
        });
    }
    if text.trim() != text || text.contains("  ") {
        return Some(Fact::StrayWhitespace);
    }
    if !is_nfc(text) {
        return Some(Fact::NotComposed);
    }
    let length = text.chars().count();
    (length > limit).then_some(Fact::TooLong { length, limit })
}

/// Controls, line breaks included, for a text is one paragraph; marks that turn the direction of
/// reading, and those that hide inside a word.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{61C}'
                | '\u{200B}'
                | '\u{200E}'
                | '\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2060}'
                | '\u{2066}'..='\u{2069}'
                | '\u{FEFF}'
        )
}
