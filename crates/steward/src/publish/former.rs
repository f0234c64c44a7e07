//! The publication before: what the next sequence comes from.

use std::fs;
use std::io;
use std::path::Path;

use commons::sync::Hash;
use wire::{Pointer, Snapshot};

use super::{BuildError, HISTORY, POINTER, SnapshotFault};

/// The publication before this one.
pub(super) struct Former {
    pub(super) pointer: Pointer,
    pub(super) bytes: Vec<u8>,
    pub(super) snapshot: Snapshot,
    /// Newest first, its own pointer at the head.
    pub(super) history: Vec<Pointer>,
}

impl Former {
    /// The publication in a folder; none where there never was one.
    pub(super) fn read(folder: &Path) -> Result<Option<Self>, BuildError> {
        let path = folder.join(POINTER);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return if holds_snapshots(folder)? {
                    Err(BuildError::PointerLost {
                        folder: folder.to_owned(),
                    })
                } else {
                    Ok(None)
                };
            }
            Err(cause) => {
                return Err(BuildError::File {
                    doing: "read",
                    path,
                    cause,
                });
            }
        };
        let pointer = Pointer::read(&bytes).map_err(|cause| BuildError::Pointer { path, cause })?;
        let (bytes, snapshot) = read_snapshot(folder, &pointer)?;
        let mut history = read_history(folder)?;
        history.retain(|old| old.url != pointer.url && is_snapshot_name(&old.url));
        history.insert(0, pointer.clone());
        Ok(Some(Self {
            pointer,
            bytes,
            snapshot,
            history,
        }))
    }
}

fn read_snapshot(folder: &Path, pointer: &Pointer) -> Result<(Vec<u8>, Snapshot), BuildError> {
    let path = folder.join(&pointer.url);
    let fault = |what| BuildError::Snapshot {
        path: path.clone(),
        what,
    };
    if !is_snapshot_name(&pointer.url) {
        return Err(fault(SnapshotFault::Elsewhere));
    }
    let bytes = fs::read(&path).map_err(|cause| fault(SnapshotFault::Unopened(cause)))?;
    if Hash::of(&bytes).to_string() != pointer.sha256 {
        return Err(fault(SnapshotFault::Altered));
    }
    let snapshot = Snapshot::read(&bytes).map_err(|cause| fault(SnapshotFault::Unread(cause)))?;
    Ok((bytes, snapshot))
}

fn read_history(folder: &Path) -> Result<Vec<Pointer>, BuildError> {
    let path = folder.join(HISTORY);
    match fs::read(&path) {
        Ok(bytes) => Pointer::read_all(&bytes).map_err(|cause| BuildError::History { path, cause }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(cause) => Err(BuildError::File {
            doing: "read",
            path,
            cause,
        }),
    }
}

fn holds_snapshots(folder: &Path) -> Result<bool, BuildError> {
    match fs::read_dir(folder) {
        Ok(entries) => Ok(entries
            .filter_map(Result::ok)
            .any(|entry| is_snapshot_name(&entry.file_name().to_string_lossy()))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(cause) => Err(BuildError::File {
            doing: "read",
            path: folder.to_owned(),
            cause,
        }),
    }
}

fn is_snapshot_name(name: &str) -> bool {
    name.strip_prefix("snapshot-")
        .and_then(|rest| rest.strip_suffix(".json"))
        .is_some_and(|hash| {
            hash.len() == 64
                && hash
                    .bytes()
                    .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
        })
}
