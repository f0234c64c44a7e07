//! The words of each closed vocabulary of the format. What else a field means stands beside the field,
//! in `wire`; these words are here because the guide's own rules know most of them.

use commons::answers::{Skill, Why};
use commons::entry::{Attestation, Gap, Needs, Section, Span, Status};
use wire::field::Choice;

/// The ids of a vocabulary that the core knows.
macro_rules! ids {
    ($word:ty) => {{
        const COUNT: usize = <$word>::ALL.len();
        const IDS: [&str; COUNT] = {
            let mut ids = [""; COUNT];
            let mut index = 0;
            while index < COUNT {
                ids[index] = <$word>::ALL[index].id();
                index += 1;
            }
            ids
        };
        &IDS
    }};
}

/// The words that a field can hold.
pub fn words(choice: Choice) -> &'static [&'static str] {
    match choice {
        Choice::Status => ids!(Status),
        Choice::Attestation => ids!(Attestation),
        Choice::EditionKind => &["edition", "kids", "museosprint", "mixday", "minimix"],
        Choice::Stage => &["prototype", "in-development", "sustained"],
        Choice::Span => ids!(Span),
        Choice::Needs => ids!(Needs),
        Choice::Presence => &["on-site", "remote"],
        Choice::Gap => ids!(Gap),
        Choice::Why => ids!(Why),
        Choice::Skill => ids!(Skill),
        Choice::ProfileKind => &["team", "support", "organisation", "commons"],
        Choice::Section => ids!(Section),
        Choice::Applied => &["yes", "no", "not-known"],
        Choice::Departure => &["moved", "merged", "closed"],
    }
}
