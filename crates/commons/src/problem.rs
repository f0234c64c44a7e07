//! All that can be wrong with a snapshot whose shape is right, one variant each, with where.

use std::fmt;

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The collection, as the snapshot names it: `resources`.
    pub collection: &'static str,
    /// The entry's id as found, which may be the very thing that is wrong.
    pub id: String,
    pub field: &'static str,
    pub fault: Fault,
}

/// What can be wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("not an id: lower-case letters, digits and hyphens, at most 60")]
    InvalidId,
    #[error("another entry has this id")]
    DuplicateId,
    #[error("no text in any language")]
    EmptyText,
    #[error("`{0}` is not a date such as 2014, 2014-11 or 2014-11-07")]
    InvalidDate(String),
    // Without the numbers: to write them takes 5 KB of the app's module, and the place is named.
    #[error("not on the earth: latitudes go from -90 to 90, longitudes from -180 to 180")]
    NotOnEarth,
    #[error("`{id}` is not among the {collection}")]
    Dangling {
        collection: &'static str,
        id: String,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} `{}`, {}: {}",
            self.collection, self.id, self.field, self.fault
        )
    }
}
