//! `commons build`: the publication.

use std::path::PathBuf;

use clap::Args;

use super::{CommandError, Console, Folder, Outcome};
use crate::report::{self, Layout};
use crate::{check, publish};

/// Checks the content, then writes what is published
///
/// These are latest.json, history.json, snapshot-<SHA256>.json and schema-v1.json. Nothing is written
/// where there is an error.
#[derive(Debug, Args)]
pub(super) struct Build {
    #[command(flatten)]
    content: Folder,
    /// The folder that the files are written to; it is made if there is none
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The folder of the publication before, which the next sequence comes from; that of `--out` if
    /// not given
    #[arg(long, value_name = "DIR")]
    former: Option<PathBuf>,
}

impl Build {
    pub(super) fn run(self, console: &mut Console<'_>) -> Result<Outcome, CommandError> {
        let folder = &self.content.folder;
        let checked = check::check(folder)?;
        console.say(report::report(&checked, folder, Layout::Text));
        let Some(snapshot) = checked.snapshot else {
            return Ok(Outcome::Problems);
        };
        console.say(publish::build(snapshot, &self.out, self.former.as_deref())?);
        Ok(Outcome::Clean)
    }
}
