//! What a check lets pass in this content, with the reason.
//!
//! Two checks can be wrong about a sentence that is right: a place and a year may be those of a meeting,
//! and one page may mention two dates. `exceptions.toml` lists these few; one no longer needed
//! is a problem itself, and so is one too many.

use std::collections::BTreeSet;

use wire::field::{FieldInfo, Presence, RecordInfo, Role, Shape};

use crate::content::Content;
use crate::problem::{Fact, Problem};

/// An entry of `exceptions.toml`, which is never published.
pub static EXCEPTION: RecordInfo = RecordInfo {
    name: "Exception",
    about: &["An entry of `exceptions.toml`."],
    fields: &[
        text(
            "check",
            &["The check, by the kind of what it finds: one of `EXCEPTABLE_CHECKS`."],
        ),
        text(
            "of",
            &["What is let pass: a place and a year, or an entry such as `term/agora`."],
        ),
        text(
            "reason",
            &["Why it is right all the same, for the next steward."],
        ),
    ],
};

const fn text(name: &'static str, about: &'static [&'static str]) -> FieldInfo {
    FieldInfo {
        name,
        about,
        role: Role::Plain,
        shape: Shape::String,
        nullable: false,
        presence: Presence::Required,
        filled: false,
    }
}

/// The kinds of findings that may be let pass.
pub const EXCEPTABLE_CHECKS: &[&str] = &["unlisted-edition", "sign-contradicted"];
/// More of them than this, and it is the check that is wrong.
const MOST: usize = 10;

/// What a finding is about, as an exception names it; none if it can have no exception.
fn subject(fact: &Fact) -> Option<String> {
    match fact {
        Fact::UnlistedEdition { place, year } => Some(format!("{place} {year}")),
        Fact::SignContradicted { entry, .. } => Some(entry.clone()),
        _ => None,
    }
}

/// Takes away what the exceptions let pass, and notes those that nothing needs.
pub(crate) fn apply(content: &Content, problems: &mut Vec<Problem>) {
    let exceptions = content.of("exceptions");
    let exceptions = exceptions
        .filter_map(|entry| Some((entry, (entry.text("check")?, entry.text("of")?))))
        .collect::<Vec<_>>();
    let mut needed = BTreeSet::new();
    problems.retain(|problem| {
        let Some(subject) = subject(&problem.fact) else {
            return true;
        };
        let finding = (&*problem.fact.kind(), &*subject);
        let by = exceptions.iter().position(|(_, passed)| *passed == finding);
        needed.extend(by);
        by.is_none()
    });
    for (index, (entry, (check, of))) in exceptions.iter().enumerate() {
        if !EXCEPTABLE_CHECKS.contains(check) {
            let place = entry.value_place("check");
            let fact = Fact::unknown_word(check, EXCEPTABLE_CHECKS);
            problems.push(Problem { place, fact });
        } else if !needed.contains(&index) {
            let of = (*of).to_owned();
            let place = entry.value_place("of");
            let fact = Fact::UnusedException { of };
            problems.push(Problem { place, fact });
        }
    }
    if let Some((entry, _)) = exceptions.get(MOST) {
        let (count, most) = (exceptions.len(), MOST);
        let place = entry.place.clone();
        let fact = Fact::TooManyExceptions { count, most };
        problems.push(Problem { place, fact });
    }
}
