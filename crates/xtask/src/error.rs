//! Everything that can go wrong, with the facts needed to fix it.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error("{0}\n\nTry `cargo xtask --help`.")]
    Usage(#[from] lexopt::Error),
    #[error("this folder is not in a clone of the guide")]
    OutsideClone,
    #[error("cannot {verb} {}: {source}", path.display())]
    File {
        verb: &'static str,
        path: PathBuf,
        source: io::Error,
    },
    #[error("cannot run `{command}`: {source}")]
    NotRun { command: String, source: io::Error },
    #[error("`{command}` failed ({status})")]
    Failed {
        command: String,
        status: std::process::ExitStatus,
    },
    #[error("{what} is missing. {remedy}")]
    Missing { what: &'static str, remedy: String },
    #[error("{} is not built; run `cargo xtask build`", .0.display())]
    NotBuilt(PathBuf),
    #[error("{} has no {what}", path.display())]
    Page { path: PathBuf, what: &'static str },
    #[error("{} contains something other than `@import \"name.css\";`", .0.display())]
    StyleList(PathBuf),
    #[error("{} declares no budget for `{name}`, or declares one without its reason", path.display())]
    Budget { path: PathBuf, name: &'static str },
    #[error(
        "the {name} is {over} byte{} larger than declared: {bytes}, where {file} declares {most} and \
         lets {slack} pass for other machines. `cargo xtask size` shows every file. Where the rise \
         is worth it, declare it in {file}: add the figure to `declared`, with the day and the \
         reason", if *over == 1 { "" } else { "s" }
    )]
    OverBudget {
        name: String,
        bytes: usize,
        over: usize,
        most: usize,
        slack: usize,
        file: &'static str,
    },
    #[error("port {port} of this machine cannot be used: {source}")]
    Port { port: u16, source: io::Error },
    #[error("`--base {0}` is not of the form /a/b/")]
    Base(String),
    #[error("`cargo xtask finish` is a step of Trunk's build, which sets {0}")]
    OutsideTrunk(&'static str),
    #[error("stage failed: {stage}: {source}")]
    Stage {
        stage: &'static str,
        source: Box<Error>,
    },
}

impl Error {
    /// Two for a wrong command line, one for everything else.
    pub(crate) fn exit_code(&self) -> ExitCode {
        match self {
            Self::Usage(_) | Self::Base(_) => ExitCode::from(2),
            _ => ExitCode::FAILURE,
        }
    }
}

/// Says what was being done to which file.
pub(crate) trait At<T> {
    fn at(self, verb: &'static str, path: &Path) -> Result<T, Error>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, verb: &'static str, path: &Path) -> Result<T, Error> {
        self.map_err(|source| Error::File {
            verb,
            path: path.to_owned(),
            source,
        })
    }
}
