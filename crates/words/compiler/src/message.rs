//! What a message is made of.

use crate::plural::Category;

/// What stands in a message for something that differs each time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    pub name: String,
    pub kind: Kind,
}

/// What an argument is, which decides how it is written and whether it has a plural.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// How many there are: written as the language writes numbers, and has a plural.
    Count,
    /// A year, a day, a number of an issue: written in digits, and has no plural.
    Number,
    /// A name, or something else that was worded already.
    Text,
}

impl Kind {
    pub(crate) const ALL: [Self; 3] = [Self::Count, Self::Number, Self::Text];

    /// As it is written in a comment.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Number => "number",
            Self::Text => "text",
        }
    }
}

/// A part of what a message says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    /// The argument in this place of the message's own.
    Argument(usize),
    /// One of several, by an argument. The last variant is the one for all the rest.
    Selection {
        by: usize,
        variants: Vec<Variant>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    pub selector: Selector,
    pub pieces: Vec<Piece>,
}

/// What a number must be for a variant to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selector {
    Exactly(u64),
    Plural(Category),
}
