//! Checks a content folder as a whole: the shape of its entries, what their fields mean together,
//! and whether the guide itself accepts them.

mod accept;
mod meaning;
mod shape;

use std::path::Path;

use crate::content::collection::{COLLECTIONS, Group};
use crate::content::{Content, FolderError};
use crate::problem::{Problem, Severity};
use crate::source::Source;

/// What a check found.
#[derive(Debug)]
pub struct Checked {
    pub sources: Vec<Source>,
    /// In the order of the files.
    pub problems: Vec<Problem>,
    /// How many entries each collection has.
    pub counts: Vec<(&'static str, usize)>,
    /// The commons itself, where there is no error; its `changed` are yet to be filled in.
    pub snapshot: Option<wire::Snapshot>,
}

impl Checked {
    pub fn count(&self, severity: Severity) -> usize {
        self.problems
            .iter()
            .filter(|problem| problem.fact.severity() == severity)
            .count()
    }

    pub fn is_sound(&self) -> bool {
        self.snapshot.is_some()
    }
}

/// Reads everything before giving up.
pub fn check(folder: &Path) -> Result<Checked, FolderError> {
    let mut problems = Vec::new();
    let content = Content::read(folder, &mut problems)?;
    let leaves = shape::leaves(&content, &mut problems);
    meaning::run(&content, &leaves, &mut problems);
    let snapshot = if has_errors(&problems) {
        None
    } else {
        accept::accept(&content, &mut problems)
    };
    problems.sort_by(|a, b| a.place.cmp(&b.place));
    let counted = COLLECTIONS
        .iter()
        .filter(|collection| collection.group == Group::Entries);
    let counts = counted.map(|collection| (collection.name, content.of(collection.name).count()));
    Ok(Checked {
        counts: counts.collect(),
        problems,
        snapshot,
        sources: content.sources,
    })
}

fn has_errors(problems: &[Problem]) -> bool {
    problems
        .iter()
        .any(|problem| problem.fact.severity() == Severity::Error)
}
