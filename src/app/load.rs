//! Where the commons comes from: the host's publication, or the one that the guide was built with.

use commons::catalogue::Catalogue;
use commons::problem::Problem;
use commons::sync::{self, Announced, Failure, Hash, Hashing, Source};
use wire::{Pointer, ReadError, Snapshot};

use crate::browser::fetch::{FetchError, fetch};
use crate::browser::hash::hash;

/// Where the commons is published, beside the page.
const FOLDER: &str = "./commons/";
/// What the host publishes.
const LATEST: &str = "./commons/latest.json";
/// What the guide was built with, which lies on the device with its own files.
const SEED: &str = "./seed.json";
/// The pointer is some 250 bytes; more than this is another document.
const LONGEST_POINTER: usize = 10_000;
/// A signature is some 300 bytes.
#[cfg(feature = "signed")]
const LONGEST_SIGNATURE: usize = 2_000;

/// Why no commons came from a host.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum LoadError {
    Unreachable {
        file: String,
    },
    Status {
        file: String,
        status: u16,
    },
    /// A page came in its place.
    Page {
        file: String,
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
    /// No valid signature of the publisher.
    #[cfg(feature = "signed")]
    Unsigned {
        file: String,
    },
    /// Its shape is right, but what it says is not.
    Refused {
        problems: Vec<Problem>,
    },
}

/// Why a publication is not taken.
pub(crate) type Refusal = sync::Refusal<LoadError>;

impl Failure for LoadError {
    fn is_offline(&self) -> bool {
        matches!(self, Self::Unreachable { .. } | Self::Page { .. })
    }
}

impl LoadError {
    fn fetching(file: &str, error: FetchError) -> Self {
        let file = file.trim_start_matches(FOLDER).to_owned();
        match error {
            FetchError::Unreachable | FetchError::Silent => Self::Unreachable { file },
            FetchError::Status(status) => Self::Status { file, status },
            FetchError::Page => Self::Page { file },
            FetchError::TooLong => Self::TooLong { file },
        }
    }

    fn reading(file: &str, error: &ReadError) -> Self {
        let file = file.trim_start_matches(FOLDER).to_owned();
        match error {
            ReadError::Schema { .. } => Self::Newer { file },
            ReadError::Json { .. } | ReadError::Shape { .. } => Self::Unreadable {
                file,
                why: error.to_string(),
            },
        }
    }
}

/// A publication behind its pointer.
pub(crate) struct Publication<'a> {
    pointer: &'static str,
    /// Called with how many bytes of the snapshot have arrived, out of how many.
    progress: &'a dyn Fn(usize, usize),
}

impl<'a> Publication<'a> {
    /// What the host publishes now.
    pub(crate) fn latest(progress: &'a dyn Fn(usize, usize)) -> Self {
        let pointer = LATEST;
        Self { pointer, progress }
    }

    /// What the guide was built with.
    pub(crate) fn seed(progress: &'a dyn Fn(usize, usize)) -> Self {
        let pointer = SEED;
        Self { pointer, progress }
    }
}

impl Hashing for Publication<'_> {
    async fn hash(&self, bytes: &[u8]) -> Hash {
        hash(bytes).await
    }
}

impl Source for Publication<'_> {
    type Commons = Catalogue;
    type Error = LoadError;

    async fn pointer(&self) -> Result<Announced, LoadError> {
        announced(self.pointer).await
    }

    async fn snapshot(&self, announced: &Announced) -> Result<Vec<u8>, LoadError> {
        let total = announced.bytes;
        let url = format!("{FOLDER}{}", announced.file);
        let progress = |received| (self.progress)(received, total);
        fetch(&url, total, &progress)
            .await
            .map_err(|error| LoadError::fetching(&url, error))
    }

    #[cfg(feature = "signed")]
    async fn vouch(&self, announced: &Announced, bytes: &[u8]) -> Result<(), LoadError> {
        use commons::sync::signature::{Key, file_of};

        let file = file_of(announced);
        let url = format!("{FOLDER}{file}");
        let signature = fetch(&url, LONGEST_SIGNATURE, &|_| {}).await;
        let signature = signature.map_err(|error| LoadError::fetching(&url, error))?;
        let signature = String::from_utf8(signature).unwrap_or_default();
        // A build without a key that can be read trusts nobody.
        let key = option_env!("MUSEOMIX_GUIDE_KEY").and_then(Key::parse);
        let verified = key.is_some_and(|key| key.verify(announced, bytes, &signature).is_ok());
        verified.then_some(()).ok_or(LoadError::Unsigned { file })
    }

    fn read(&self, bytes: &[u8]) -> Result<Catalogue, LoadError> {
        let snapshot = Snapshot::read(bytes);
        let snapshot = snapshot.map_err(|error| LoadError::reading("snapshot", &error))?;
        Catalogue::from_wire(snapshot).map_err(|problems| LoadError::Refused { problems })
    }
}

async fn announced(url: &str) -> Result<Announced, LoadError> {
    let bytes = fetch(url, LONGEST_POINTER, &|_| {}).await;
    let bytes = bytes.map_err(|error| LoadError::fetching(url, error))?;
    let pointer = Pointer::read(&bytes).map_err(|error| LoadError::reading(url, &error))?;
    let Pointer {
        sequence,
        url: file,
        bytes,
        sha256,
        ..
    } = &pointer;
    Announced::new(*sequence, file, *bytes, sha256).map_err(|wrong| {
        let file = url.trim_start_matches(FOLDER).to_owned();
        match wrong {
            sync::PointerError::Length => LoadError::TooLong { file },
            sync::PointerError::File | sync::PointerError::Hash => LoadError::Unreadable {
                file,
                why: format!("url: {}, sha256: {sha256}", pointer.url),
            },
        }
    })
}
