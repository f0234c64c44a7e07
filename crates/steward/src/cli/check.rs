//! `commons check`: what is wrong with the content.

use clap::Args;

use super::{CommandError, Console, Folder, Outcome};
use crate::check;
use crate::report::{self, Layout};

/// Reads the content folder and reports every problem, with its place
#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    content: Folder,
    /// How the report is written
    #[arg(long, value_enum, default_value_t)]
    format: Layout,
}

impl Check {
    pub(super) fn run(self, console: &mut Console<'_>) -> Result<Outcome, CommandError> {
        let folder = &self.content.folder;
        let checked = check::check(folder)?;
        console.say(report::report(&checked, folder, self.format));
        Ok(Outcome::clean_if(checked.is_sound()))
    }
}
