//! Writes a published file: a reader finds the former one or the new one, never a part of it, and so
//! does whoever starts the machine again after a power cut.
//!
//! The one way in which `commons build`, the atlas and `cargo xtask` write what is published.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::Builder;

/// Writes a file whole or not at all; one that already says the same is left alone.
///
/// The bytes are on the disk before the file has its name, and its name before this returns, where
/// the platform lets a folder be synced.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> io::Result<()> {
    let bytes = bytes.as_ref();
    if fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut file = unnamed().tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    sync_folder(folder)
}

/// A name that begins with a dot is for nobody's eyes: no list of a site takes it up.
fn unnamed() -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix(".").suffix(".unfinished");
    // A temporary file is its owner's alone; a published one is for everyone whom the umask allows.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}

/// Some file systems have nothing to sync in a folder, and say so.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder)?.sync_all() {
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        synced => synced,
    }
}

/// Elsewhere a folder cannot be opened as a file.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;

    use tempfile::TempDir;

    use super::*;

    fn folder() -> TempDir {
        TempDir::new().expect("a temporary folder")
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder");
        let names = entries.map(|entry| entry.expect("an entry").file_name());
        let mut names = names
            .map(|name| name.to_string_lossy().into_owned())
            .collect::<Vec<_>>();
        names.sort();
        names
    }

    #[test]
    fn what_is_written_is_there_and_nothing_beside_it() {
        let folder = folder();
        let path = folder.path().join("latest.json");
        for text in ["one", "two", ""] {
            write(&path, text).expect("written");
            assert_eq!(fs::read_to_string(&path).expect("a file"), text);
        }
        assert_eq!(names(folder.path()), ["latest.json"]);
    }

    #[test]
    fn a_reader_never_finds_a_part() {
        let folder = folder();
        let path = folder.path().join("latest.json");
        let texts = ["a", "b"].map(|it| it.repeat(100_000));
        write(&path, &texts[0]).expect("written");
        let done = AtomicBool::new(false);
        thread::scope(|scope| {
            scope.spawn(|| {
                for turn in 1..=100 {
                    write(&path, &texts[turn % 2]).expect("written");
                }
                done.store(true, Ordering::Relaxed);
            });
            while !done.load(Ordering::Relaxed) {
                let read = fs::read_to_string(&path).expect("always there");
                assert!(texts.contains(&read), "{} bytes", read.len());
            }
        });
    }

    #[test]
    fn what_cannot_be_written_leaves_the_former_and_no_rest() {
        let folder = folder();
        let taken = folder.path().join("taken");
        fs::create_dir(&taken).expect("a folder");
        fs::write(taken.join("inside"), "here").expect("a file");
        write(&taken, "text").expect_err("a folder has this name");
        assert_eq!(names(folder.path()), ["taken"]);
        assert_eq!(names(&taken), ["inside"]);
        write(&folder.path().join("none/file"), "text").expect_err("no such folder");
    }

    #[cfg(unix)]
    #[test]
    fn a_published_file_is_as_readable_as_any_other() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = folder();
        let mode = |name: &str| {
            let file = fs::metadata(folder.path().join(name)).expect("a file");
            file.permissions().mode()
        };
        write(&folder.path().join("published"), "text").expect("written");
        fs::write(folder.path().join("plain"), "text").expect("written");
        assert_eq!(mode("published"), mode("plain"));
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_says_the_same_is_left_alone() {
        use std::os::unix::fs::MetadataExt as _;

        let folder = folder();
        let path = folder.path().join("latest.json");
        let inode = || fs::metadata(&path).expect("a file").ino();
        write(&path, "one").expect("written");
        let first = inode();
        write(&path, "one").expect("written");
        assert_eq!(inode(), first);
    }
}
