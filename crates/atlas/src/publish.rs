//! Files named by their content, so that a host may say "for ever" of them.

use std::fs;
use std::path::Path;

use commons::sync::Hash;

use crate::Error;

/// As many digits as the build gives to its own files.
const DIGITS: usize = 16;

/// What a file of this stem and text is called.
pub fn name(stem: &str, text: &str) -> String {
    format!(
        "{stem}-{}.txt",
        &Hash::of(text.as_bytes()).to_string()[..DIGITS]
    )
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
    files::write(&path, text).map_err(Error::file(&path))?;
    Ok(name)
}
