//! Words for a reader: present, short enough, with no invisible characters; a summary that says
//! something, and a quotation short enough to be one.

use commons::text::first_sentence;
use unicode_normalization::is_nfc;
use wire::field::Role;

use super::Reading;
use crate::founding;
use crate::problem::{Fact, Problem};
use crate::sentence::words_in;

/// A summary says something.
const LEAST_SUMMARY: usize = 6;
/// A list shows the first sentence of a summary: it is understood at a glance.
const LONGEST_OPENING: usize = 16;

pub(super) fn check(reading: Reading<'_>, problems: &mut Vec<Problem>) {
    for leaf in reading.leaves {
        let Some(text) = leaf.text() else { continue };
        let fact = match leaf.role {
            Role::Words(limit) | Role::Title(limit) | Role::Message(limit) => fault_of(text, limit),
            Role::Summary(limit) => fault_of(text, limit).or_else(|| summary_fault(text)),
            Role::Quotation => fault_of(text, usize::MAX).or_else(|| quotation_fault(text)),
            _ => None,
        };
        problems.extend(fact.map(|fact| leaf.problem(fact)));
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
    if text.contains('\u{2011}') {
        return Some(Fact::NonBreakingHyphen);
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

fn summary_fault(text: &str) -> Option<Fact> {
    let (words, least) = (words_in(text), LEAST_SUMMARY);
    if words < least {
        return Some(Fact::ShortSummary { words, least });
    }
    let (words, most) = (words_in(first_sentence(text)), LONGEST_OPENING);
    (words > most).then_some(Fact::LongOpening { words, most })
}

fn quotation_fault(text: &str) -> Option<Fact> {
    let (words, most) = (words_in(text), founding::MOST_WORDS);
    (words > most).then_some(Fact::LongQuotation { words, most })
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
