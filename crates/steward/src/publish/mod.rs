//! Writes what the guide reads: the snapshot, its schema, and the pointer, which goes last.
//!
//! The same content gives the same bytes under the same sequence. The former publication says which
//! sequence that is, so one that cannot be read stops the build: to begin again at 1 would make every
//! reader refuse what follows.

mod changed;
mod former;

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use commons::sync::Hash;
use wire::{Pointer, ReadError, Snapshot};

use crate::format;
use changed::carry_changed;
use former::Former;

/// How many snapshots stay beside the pointer, the newest included: a reader with an old pointer
/// still finds its snapshot, and a plan can be told what changed since.
const KEPT: usize = 5;

const POINTER: &str = "latest.json";
/// The pointers of the snapshots that are kept, the newest first.
const HISTORY: &str = "history.json";
const SCHEMA: &str = "schema-v1.json";

/// What was written.
#[derive(Debug)]
pub struct Built {
    pub pointer: Pointer,
    /// Whether the former publication already said the same.
    pub unchanged: bool,
    /// Former snapshots that were removed because they are older than those kept.
    pub removed: Vec<String>,
}

/// Why nothing was published.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    #[error(
        "cannot read the former pointer `{}`: {cause}; put the published one back, as the next \
         sequence comes from it",
        path.display()
    )]
    Pointer { path: PathBuf, cause: ReadError },
    #[error(
        "`{}` has snapshots but no {POINTER}; put the published one back, as the next sequence \
         comes from it, or choose an empty folder for a first publication",
        folder.display()
    )]
    PointerLost { folder: PathBuf },
    #[error(
        "`{}` has no {POINTER}; leave out `--former` for a first publication",
        folder.display()
    )]
    NoFormer { folder: PathBuf },
    #[error(
        "the former pointer names `{}`, which {what}; put the published file back beside it",
        path.display()
    )]
    Snapshot { path: PathBuf, what: SnapshotFault },
    #[error(
        "cannot read `{}`: {cause}; put the published one back, or delete it to forget the \
         snapshots before the last",
        path.display()
    )]
    History { path: PathBuf, cause: ReadError },
    #[error("cannot write the snapshot as JSON: {0}")]
    Json(#[from] serde_json::Error),
    #[error("cannot {doing} `{}`: {cause}", path.display())]
    File {
        doing: &'static str,
        path: PathBuf,
        cause: io::Error,
    },
}

/// What is wrong with the snapshot that the former pointer names.
#[derive(Debug, thiserror::Error)]
pub enum SnapshotFault {
    #[error("is not the name of a file beside it")]
    Elsewhere,
    #[error("cannot be opened: {0}")]
    Unopened(io::Error),
    #[error("is not the one it names: its SHA-256 differs")]
    Altered,
    #[error("cannot be read: {0}")]
    Unread(ReadError),
}

/// Writes the publication of a sound snapshot into `out`.
pub fn build(
    mut snapshot: Snapshot,
    out: &Path,
    former_folder: Option<&Path>,
) -> Result<Built, BuildError> {
    let former = read_former(out, former_folder)?;
    let next = former
        .as_ref()
        .map_or(1, |former| former.pointer.sequence + 1);
    carry_changed(
        &mut snapshot,
        former.as_ref().map(|former| &former.snapshot),
        next,
    );
    let bytes = serde_json::to_vec(&snapshot)?;
    let unchanged = former.as_ref().is_some_and(|former| former.bytes == bytes);
    let sequence = if unchanged { next - 1 } else { next };
    let pointer = pointer_to(&bytes, sequence, &snapshot.about.published);

    let mut history = former.map(|former| former.history).unwrap_or_default();
    history.retain(|old| old.url != pointer.url);
    history.insert(0, pointer.clone());
    let dropped = history.split_off(history.len().min(KEPT));

    fs::create_dir_all(out).map_err(file("make", out))?;
    if let Some(folder) = former_folder.filter(|folder| *folder != out) {
        carry_snapshots(&history[1..], folder, out)?;
    }
    let schema = format::written(&format::snapshot_schema());
    write(out, &pointer.url, &bytes)?;
    write(out, SCHEMA, schema.as_bytes())?;
    write(out, HISTORY, &serde_json::to_vec(&history)?)?;
    write(out, POINTER, &serde_json::to_vec(&pointer)?)?;
    Ok(Built {
        pointer,
        unchanged,
        removed: remove(&dropped, out)?,
    })
}

/// The publication before: in the folder that is named for it, or in that of the new one.
fn read_former(out: &Path, named: Option<&Path>) -> Result<Option<Former>, BuildError> {
    let Some(folder) = named else {
        return Former::read(out);
    };
    let none = || BuildError::NoFormer {
        folder: folder.to_owned(),
    };
    Former::read(folder)?.ok_or_else(none).map(Some)
}

fn pointer_to(bytes: &[u8], sequence: u64, published: &str) -> Pointer {
    let sha256 = Hash::of(bytes).to_string();
    Pointer {
        schema: wire::SCHEMA,
        sequence,
        url: format!("snapshot-{sha256}.json"),
        bytes: bytes.len() as u64,
        sha256,
        published: published.to_owned(),
    }
}

/// Brings former snapshots along where the publication before stood in another folder.
fn carry_snapshots(kept: &[Pointer], from: &Path, to: &Path) -> Result<(), BuildError> {
    for pointer in kept {
        let path = from.join(&pointer.url);
        match fs::read(&path) {
            Ok(bytes) => write(to, &pointer.url, &bytes)?,
            // Its owner may have removed it; the history only says what may be there.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(cause) => {
                return Err(BuildError::File {
                    doing: "read",
                    path,
                    cause,
                });
            }
        }
    }
    Ok(())
}

fn remove(dropped: &[Pointer], out: &Path) -> Result<Vec<String>, BuildError> {
    let mut removed = Vec::new();
    for pointer in dropped {
        let path = out.join(&pointer.url);
        match fs::remove_file(&path) {
            Ok(()) => removed.push(pointer.url.clone()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(cause) => {
                return Err(BuildError::File {
                    doing: "remove",
                    path,
                    cause,
                });
            }
        }
    }
    Ok(removed)
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), BuildError> {
    let path = folder.join(name);
    files::write(&path, bytes).map_err(file("write", &path))
}

fn file(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> BuildError {
    let path = path.to_owned();
    move |cause| BuildError::File { doing, path, cause }
}

impl fmt::Display for Built {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Pointer {
            sequence,
            url,
            bytes,
            ..
        } = &self.pointer;
        let state = if self.unchanged { "unchanged" } else { "new" };
        writeln!(f, "sequence {sequence} ({state}): {url}, {bytes} bytes")?;
        for url in &self.removed {
            writeln!(f, "removed {url}, older than the last {KEPT}")?;
        }
        Ok(())
    }
}
