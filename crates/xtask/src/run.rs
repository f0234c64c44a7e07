//! Running other programs.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::error::Error;
use crate::place::Place;

/// Set while the site with made-up languages is built, for the command that ends Trunk's build.
pub(crate) const PSEUDO: &str = "MUSEOMIX_GUIDE_PSEUDO";
/// Where `words-compiler` looks for the words of the feature `pseudo`.
const PSEUDO_WORDS: &str = "target/pseudo/words";

impl Place {
    /// A program, run from the clone's root with our own tools first on its path.
    ///
    /// The path changes for that program alone. `RUSTFLAGS` is never set: it would compile
    /// everything again.
    pub(crate) fn command<S: AsRef<OsStr>>(
        &self,
        program: &str,
        args: impl IntoIterator<Item = S>,
    ) -> Command {
        let own = [self.tools_bin(), self.node_modules().join(".bin")];
        let usual = env::var_os("PATH").unwrap_or_default();
        let path = env::join_paths(own.into_iter().chain(env::split_paths(&usual)));
        let mut command = Command::new(program);
        command
            .args(args)
            .current_dir(&self.root)
            .env("PATH", path.unwrap_or(usual));
        command
    }

    /// The steward's own command, built where that is needed.
    pub(crate) fn steward(&self) -> Command {
        let bin = ["--package", "steward", "--bin", "commons", "--"];
        let mut command = self.command("cargo", ["run", "--quiet", "--locked"]);
        command.args(bin);
        command
    }

    /// Writes the guide's words into a site, and as JSON for the tests beside what Cargo makes.
    pub(crate) fn fill_words(&self, site: &Path) -> Command {
        let (words, json) = if env::var_os(PSEUDO).is_some() {
            (PSEUDO_WORDS, "target/pseudo/json")
        } else {
            ("words", "target/words")
        };
        let mut command = self.command("cargo", ["run", "--quiet", "--locked"]);
        command
            .args(["--package", "words-page", "--", words])
            .arg(site)
            .arg(json);
        command
    }

    /// Writes the words with made-up languages beside them.
    pub(crate) fn make_pseudo_words(&self) -> Command {
        let mut command = self.command("cargo", ["run", "--quiet", "--locked"]);
        command.args(["--package", "words-pseudo", "--", "words", PSEUDO_WORDS]);
        command
    }
}

/// Runs it with its output shown as it comes.
pub(crate) fn show(command: &mut Command) -> Result<(), Error> {
    let status = command
        .status()
        .map_err(|source| not_run(command, source))?;
    if status.success() {
        Ok(())
    } else {
        Err(Error::Failed {
            command: spelt(command),
            status,
        })
    }
}

/// Runs it and returns its output; none if it cannot run or fails.
pub(crate) fn read(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// The first of these programs that is on the path.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let places = names
        .iter()
        .flat_map(|name| folders.iter().map(move |it| it.join(name)));
    places.into_iter().find(|place| place.is_file())
}

fn not_run(command: &Command, source: std::io::Error) -> Error {
    Error::NotRun {
        command: spelt(command),
        source,
    }
}

fn spelt(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}
