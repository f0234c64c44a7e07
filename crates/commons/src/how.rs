//! The places of "how it works" that have a link of their own.

use crate::entry::Section;
use crate::id::{FunctionId, RuleId};
use crate::vocabulary::words;

words! {
    /// The sections of the page, in its order.
    Chapter {
        Decide = "decide",
        Belonging = "belonging",
        Functions = "functions",
        /// The founding text as a whole; its [`parts`] have links of their own.
        Founding = "founding",
        Values = "values",
        People = "people",
    }
}

/// The parts of the founding text, and the section of the commons that tells each. The text numbers
/// them from 1; 0 is what comes before.
pub fn parts() -> impl Iterator<Item = (u8, Section)> {
    let sections = [
        Section::Opening,
        Section::Commons,
        Section::Findings,
        Section::Aim,
        Section::Deciding,
        Section::Funding,
    ];
    (0..).zip(sections)
}

/// A place within the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchor {
    Chapter(Chapter),
    /// A part of the founding text.
    Part(Section),
    Rule(RuleId),
    Function(FunctionId),
}

impl Anchor {
    /// Reads an id. That of an entry is taken for a rule's until the catalogue tells: an address does
    /// not say which of the two it is.
    pub fn parse(id: &str) -> Option<Self> {
        let chapter = Chapter::parse(id).map(Self::Chapter);
        let part = || {
            let (_, part) = parts().find(|(_, part)| part.id() == id)?;
            Some(Self::Part(part))
        };
        chapter
            .or_else(part)
            .or_else(|| RuleId::parse(id).map(Self::Rule))
    }

    /// As in an address, and as the id of the element that is meant.
    pub fn id(&self) -> &str {
        match self {
            Self::Chapter(it) => it.id(),
            Self::Part(it) => it.id(),
            Self::Rule(id) => id.as_str(),
            Self::Function(id) => id.as_str(),
        }
    }

    /// The entry that is meant; none for what stands on the page whatever the commons holds.
    pub fn entry(&self) -> Option<&str> {
        match self {
            Self::Chapter(_) | Self::Part(_) => None,
            Self::Rule(_) | Self::Function(_) => Some(self.id()),
        }
    }
}

/// Whether an id is that of a chapter or a part, which no entry of the page may have.
pub fn is_taken(id: &str) -> bool {
    Anchor::parse(id).is_some_and(|it| it.entry().is_none())
}
