//! Loading the commons: the pointer, then the snapshot it names, then the catalogue's door.

use commons::catalogue::Catalogue;
use commons::problem::Problem;
use wire::{Pointer, ReadError, Snapshot};

use crate::browser::fetch::{FetchError, Freshness, fetch};

/// Where the commons is published, beside the page.
const FOLDER: &str = "./commons/";
const POINTER: &str = "latest.json";
/// The pointer is some 250 bytes; more than this is another document.
const LONGEST_POINTER: usize = 10_000;
/// No snapshot is read beyond this, whatever its pointer says: a phone has to hold it.
const LONGEST_SNAPSHOT: usize = 8_000_000;

/// How far loading has come.
#[derive(Clone)]
pub(crate) enum Load {
    /// Bytes of the snapshot received, of how many; nothing before the pointer is there.
    Underway(Option<(usize, usize)>),
    /// For as long as the page lives: nothing replaces a commons under a visitor's eyes.
    Ready(&'static Catalogue),
    Failed(LoadError),
}

/// Why there is no commons to show.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum LoadError {
    Unreachable {
        file: String,
    },
    Status {
        file: String,
        status: u16,
    },
    Unreadable {
        file: String,
        why: String,
    },
    /// Of a later format than this guide reads.
    Newer {
        file: String,
    },
    TooLong {
        file: String,
    },
    /// Its shape is right, and what it says is not.
    Refused {
        problems: Vec<Problem>,
    },
}

/// Loads the commons, telling how far it has come.
pub(crate) async fn load(progress: impl Fn(usize, usize)) -> Result<Catalogue, LoadError> {
    let url = format!("{FOLDER}{POINTER}");
    let bytes = fetch(&url, Freshness::Revalidated, LONGEST_POINTER, &|_| {}).await;
    let pointer = bytes
        .map_err(|error| LoadError::fetching(POINTER, error))
        .and_then(|bytes| {
            Pointer::read(&bytes).map_err(|error| LoadError::reading(POINTER, &error))
        })?;

    let file = pointer.url.as_str();
    if !is_plain_name(file) {
        let why = format!("url: {file}");
        return Err(LoadError::Unreadable {
            file: POINTER.to_owned(),
            why,
        });
    }
    let total = usize::try_from(pointer.bytes)
        .unwrap_or(usize::MAX)
        .min(LONGEST_SNAPSHOT);
    let url = format!("{FOLDER}{file}");
    let bytes = fetch(&url, Freshness::Immutable, total, &|received| {
        progress(received, total);
    })
    .await;
    let snapshot = bytes
        .map_err(|error| LoadError::fetching(file, error))
        .and_then(|bytes| {
            Snapshot::read(&bytes).map_err(|error| LoadError::reading(file, &error))
        })?;
    Catalogue::from_wire(snapshot).map_err(|problems| LoadError::Refused { problems })
}

/// A file beside the pointer, and nowhere else.
fn is_plain_name(file: &str) -> bool {
    !file.starts_with('.')
        && file
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
}

impl LoadError {
    fn fetching(file: &str, error: FetchError) -> Self {
        let file = file.to_owned();
        match error {
            FetchError::Unreachable => Self::Unreachable { file },
            FetchError::Status(status) => Self::Status { file, status },
            FetchError::TooLong => Self::TooLong { file },
        }
    }

    fn reading(file: &str, error: &ReadError) -> Self {
        let file = file.to_owned();
        match error {
            ReadError::Schema { .. } => Self::Newer { file },
            ReadError::Json { .. } | ReadError::Shape { .. } => Self::Unreadable {
                file,
                why: error.to_string(),
            },
        }
    }
}
