//! Every word that the guide itself says, in every language, in one place.
//!
//! [`Words`] is a table: a line that lacks a language does not compile. What counts, dates or names
//! something is a method, for a sentence is not the same around 0, 1 and 2 in each language. The
//! commons' own words come from the snapshot and are not here.

mod say;
mod table;

pub(crate) use say::Draft;
pub(crate) use table::Words;

use commons::locale::Reader;

/// Between two things said on one line; it never begins a line.
pub(crate) const DOT: &str = "\u{a0}· ";

/// The guide's words for a reader.
pub(crate) fn words(reader: Reader) -> &'static Words {
    match reader {
        Reader::French => &table::FRENCH,
        Reader::English => &table::ENGLISH,
    }
}
