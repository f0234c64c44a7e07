//! One hash for the content of many files.

use std::fs;
use std::path::{Path, PathBuf};

use commons::sync::Hash;

use crate::error::{At as _, Error};

/// Of a hash that is part of a name: enough digits that two builds never share one, short enough to
/// read in a log.
pub(crate) const DIGITS: usize = 16;

/// The hash of these files, and of all files in these folders: their names and their bytes. What
/// does not exist counts as nothing.
pub(crate) fn of(paths: impl IntoIterator<Item = PathBuf>) -> Result<String, Error> {
    let mut list = Vec::new();
    for path in paths {
        for file in files(&path)? {
            let bytes = fs::read(&file).at("read", &file)?;
            list.extend_from_slice(of_bytes(&bytes).as_bytes());
            list.extend_from_slice(file.as_os_str().as_encoded_bytes());
            // A byte that no path contains: one name ends here, and the next file's hash begins.
            list.push(0);
        }
    }
    Ok(of_bytes(&list))
}

/// The SHA-256 of these bytes, in lower-case hexadecimal digits.
pub(crate) fn of_bytes(bytes: &[u8]) -> String {
    Hash::of(bytes).to_string()
}

/// What a file of a site is called in its addresses.
pub(crate) fn name(site: &Path, file: &Path) -> String {
    let inside = file.strip_prefix(site).unwrap_or(file);
    let parts = inside.iter().map(|part| part.to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

/// The file, or every file in the folder, in the order of their names.
pub(crate) fn files(path: &Path) -> Result<Vec<PathBuf>, Error> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    if !path.is_dir() {
        return Ok(Vec::new());
    }
    let mut inside = Vec::new();
    for entry in fs::read_dir(path).at("list", path)? {
        inside.push(entry.at("list", path)?.path());
    }
    inside.sort();
    let mut found = Vec::new();
    for path in inside {
        found.extend(files(&path)?);
    }
    Ok(found)
}
