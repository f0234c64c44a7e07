//! Files named by their content, so that a host may say "for ever" of them.

use std::fs;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::Error;

/// As many digits as the build gives to its own files.
const DIGITS: usize = 16;

/// The SHA-256 of some bytes, in hexadecimal digits.
pub fn hash(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(value.into(), 16).unwrap_or_default();
    Sha256::digest(bytes)
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

/// What a file of this stem and text is called.
pub fn name(stem: &str, text: &str) -> String {
    format!("{stem}-{}.txt", &hash(text.as_bytes())[..DIGITS])
}

/// Writes a file, and takes away the one that it replaces.
pub fn publish(folder: &Path, stem: &str, text: &str) -> Result<String, Error> {
    fs::create_dir_all(folder).map_err(Error::file(folder))?;
    for entry in fs::read_dir(folder).map_err(Error::file(folder))? {
        let path = entry.map_err(Error::file(folder))?.path();
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        if file.starts_with(&format!("{stem}-")) {
            fs::remove_file(&path).map_err(Error::file(&path))?;
        }
    }
    let name = name(stem, text);
    let path = folder.join(&name);
    fs::write(&path, text).map_err(Error::file(&path))?;
    Ok(name)
}
