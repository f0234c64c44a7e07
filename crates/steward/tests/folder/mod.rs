//! A content folder to break: a copy of the good one in a temporary place.
#![allow(dead_code, reason = "each test file uses what it needs")]

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use steward::check::{Checked, check};
use steward::{Said, run};
use tempfile::TempDir;

pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn good() -> Self {
        let folder = Self(TempDir::new().expect("a temporary folder"));
        let good = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/good");
        for entry in fs::read_dir(good).expect("the good folder") {
            let path = entry.expect("a file").path();
            let name = path.file_name().expect("a name");
            fs::copy(&path, folder.path().join(name)).expect("a copy");
        }
        folder
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn out(&self) -> PathBuf {
        self.path().join("out")
    }

    pub(crate) fn write(&self, file: &str, bytes: &[u8]) {
        fs::write(self.path().join(file), bytes).expect("a file written");
    }

    pub(crate) fn remove(&self, file: &str) {
        fs::remove_file(self.path().join(file)).expect("a file removed");
    }

    /// Replaces what is first found, and insists that it is there.
    #[track_caller]
    pub(crate) fn edit(&self, file: &str, search: &str, replace: &str) {
        let path = self.path().join(file);
        let text = fs::read_to_string(&path).expect("a file");
        assert!(text.contains(search), "{file} has no `{search}`");
        fs::write(path, text.replacen(search, replace, 1)).expect("a file written");
    }

    pub(crate) fn check(&self) -> Checked {
        check(self.path()).expect("a readable folder")
    }

    /// Runs a command on this folder.
    pub(crate) fn run(&self, command: &[&str]) -> Said {
        let mut arguments = command.iter().map(OsString::from).collect::<Vec<_>>();
        arguments.insert(1, self.path().into());
        run(arguments)
    }
}

/// Each problem as `kind file:line:column`.
pub(crate) fn told(checked: &Checked) -> Vec<String> {
    let told = checked.problems.iter().map(|problem| {
        let source = &checked.sources[problem.place.file];
        let position = source.position(&problem.place);
        let (line, column) = (position.line, position.column);
        format!("{} {}:{line}:{column}", problem.fact.kind(), source.name)
    });
    told.collect()
}
