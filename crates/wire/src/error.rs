//! Why bytes are not a document of this format, and the bounds that it keeps.

/// The version of the format that this crate reads and writes.
pub const SCHEMA: u32 = 1;

/// Longest string of a document, in bytes: ten times the longest text of the commons. A longer one is
/// no text for a screen.
pub const LONGEST_STRING: usize = 4_000;

/// Most items of one list or map: thirty times the resources of the commons. More would keep a phone
/// busy for minutes.
pub const MOST_ITEMS: usize = 5_000;

/// Why bytes are not a document of this format.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    #[error("not JSON, line {line}, column {column}: {what}")]
    Json {
        line: usize,
        column: usize,
        what: String,
    },
    #[error("schema {found}, and this reader knows {SCHEMA}")]
    Schema { found: u64 },
    /// JSON, and not of this format: at a place such as `resources[3].title.fr`, or `.` for the
    /// document itself.
    #[error("not as expected: {at}: {misfit}")]
    Shape { at: String, misfit: Misfit },
}

/// What is wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    #[error("missing")]
    Missing,
    #[error("{found}, and not {what}")]
    Expected {
        what: &'static str,
        found: &'static str,
    },
    #[error("longer than {LONGEST_STRING} bytes")]
    TooLong,
    #[error("more than {MOST_ITEMS} items")]
    TooMany,
}
