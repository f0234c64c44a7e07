//! The published format of the commons, version 1: what `latest.json` and `snapshot-<sha256>.json`
//! hold, and nothing else.
//!
//! Invariant: these types change only with [`SCHEMA`]. A field may be added with a default; none is
//! renamed, none changes its meaning. Fields a reader does not know are ignored, and vocabularies
//! are strings, so that an older app reads a newer minor revision.
//!
//! Nothing is checked here but the shape. What the fields mean together is checked in one place,
//! `commons::Catalogue::from_wire`.
//!
//! A field is declared once, where its record is. Its reader, its writer, its place in the JSON Schema and
//! the checks of the content follow from that: see `record::records`.
//!
//! The steward's `content/*.toml` files use these same records and field names, one file per
//! collection, except for `changed`, which the tool fills in.

use std::collections::BTreeMap;

pub use contribution::{Contribution, Line, Profile};
pub use document::{About, Pointer, Snapshot, Tombstone};
pub use entry::{Channel, Community, Edition, Resource, Year};
pub use error::{LONGEST_STRING, MOST_ITEMS, Misfit, ReadError, SCHEMA};
pub use governance::{Function, Principle, Quotation, Rule};
pub use sign::Sign;
pub use vocabulary::{Audience, Kind, Label, Term, Theme, Vocabulary};

mod contribution;
mod document;
mod entry;
mod error;
#[cfg(feature = "schema")]
pub mod field;
mod governance;
mod read;
mod record;
mod sign;
mod vocabulary;

/// A text in one or more languages, keyed by BCP 47 tag: `{ "fr": "…", "en": "…" }`.
pub type Text = BTreeMap<String, String>;
