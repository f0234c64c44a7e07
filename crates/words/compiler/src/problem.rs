//! What can be wrong with the words, and where.

use std::fmt;

use thiserror::Error;

use crate::message::Kind;

/// Something wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("words/{file}:{line}: {fault}")]
pub struct Problem {
    pub file: String,
    pub line: usize,
    pub fault: Fault,
}

impl Problem {
    pub(crate) fn new(file: &str, line: usize, fault: Fault) -> Self {
        let file = file.to_owned();
        Self { file, line, fault }
    }
}

/// All that can be wrong.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    #[error("there is no such file")]
    NoFile,
    #[error("the list cannot be read: {0}")]
    List(String),
    #[error("the list has no language")]
    NoLanguage,
    #[error("the language `{0}` stands in the list twice")]
    LanguageTwice(String),
    #[error("`{0}` is not the tag of a language")]
    NotATag(String),
    #[error("words/{0} is missing")]
    MissingFile(String),
    #[error("no line of locales.toml has this language")]
    NotInTheList,
    #[error("not understood: {0}")]
    Syntax(String),
    #[error("{0} is not of the part of Fluent that the guide takes")]
    Unsupported(Feature),
    #[error("`{0}` is not a key: lower-case letters and digits, in words joined by hyphens")]
    Key(String),
    #[error("`{0}` is a word of Rust's: choose another key")]
    Reserved(String),
    #[error("`{0}` stands in this file twice, first on line {1}")]
    Twice(String, usize),
    #[error("`{0}` says nothing")]
    Empty(String),
    #[error("`{0}` goes on to another line: a text stays on one, however long")]
    Multiline(String),
    #[error("`{0}` holds a control character")]
    Control(String),
    #[error(
        "the comment above `{key}` says that ${argument} is a `{kind}`: it is `count`, `number` or `text`"
    )]
    UnknownKind {
        key: String,
        argument: String,
        kind: String,
    },
    #[error(
        "no comment above `{key}` says what ${argument} is, such as `# ${argument} (count): how many`"
    )]
    NoKind { key: String, argument: String },
    #[error("the comment above `{key}` names ${argument}, which the message does not have")]
    Unused { key: String, argument: String },
    #[error("`{key}` has ${argument}, which it does not have in words/{first}")]
    UnknownArgument {
        key: String,
        argument: String,
        first: String,
    },
    #[error("`{key}` lacks ${argument}, which it has in words/{first}")]
    LacksArgument {
        key: String,
        argument: String,
        first: String,
    },
    #[error("`{key}` selects by ${argument}, which is a `{}`: only a count has a plural, only a count or a number can be exact", .kind.name())]
    SelectsBy {
        key: String,
        argument: String,
        kind: Kind,
    },
    #[error(
        "`{key}` selects [{variant}], which is neither a plural category of `{tag}` nor a whole number"
    )]
    UnknownVariant {
        key: String,
        variant: String,
        tag: String,
    },
    #[error("`{key}` selects [{variant}] twice")]
    VariantTwice { key: String, variant: String },
    #[error("`{key}` selects by the plural and lacks [{category}], as for {example}")]
    LacksCategory {
        key: String,
        category: &'static str,
        example: u64,
    },
    #[error("in `{0}`, the variant for all the rest is *[other]")]
    DefaultIsOther(String),
    #[error("words/{file} lacks `{key}`")]
    Missing { key: String, file: String },
    #[error("words/{first} has no `{key}`")]
    ExtraKey { key: String, first: String },
}

/// What Fluent has and the guide does not take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feature {
    Term,
    Attribute,
    Function,
    MessageReference,
    Literal,
    NestedSelection,
    NestedPlaceable,
    SelectorOther,
}

impl fmt::Display for Feature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Term => "a term",
            Self::Attribute => "an attribute",
            Self::Function => "a function",
            Self::MessageReference => "a reference to another message",
            Self::Literal => "a literal in braces",
            Self::NestedSelection => "a selection within a selection",
            Self::NestedPlaceable => "braces within braces",
            Self::SelectorOther => "a selection by something else than an argument",
        })
    }
}

/// The line that a place in a text is on.
pub(crate) fn line_of(text: &str, at: usize) -> usize {
    let ends = text.match_indices('\n').map(|(end, _)| end);
    1 + ends.take_while(|end| *end < at).count()
}
