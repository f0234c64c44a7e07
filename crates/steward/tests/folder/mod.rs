//! A content folder to break: a copy of the good one in a temporary place.
#![allow(dead_code, reason = "each test file uses what it needs")]

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use steward::check::{Checked, check};
use tempfile::TempDir;

pub(crate) struct Folder(TempDir);

/// What the command printed, and how it ended.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) status: i32,
}

/// Runs the command itself, as a steward does.
pub(crate) fn commons(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_commons"));
    let output = command.args(arguments).output().expect("the command runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Said {
        out: text(output.stdout),
        err: text(output.stderr),
        status: output.status.code().expect("an exit status"),
    }
}

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
        let mut arguments = command.iter().map(OsStr::new).collect::<Vec<_>>();
        arguments.insert(1, self.path().as_os_str());
        commons(arguments)
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
