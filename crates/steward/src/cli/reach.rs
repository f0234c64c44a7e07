//! `commons reach`: what newcomers reach.

use clap::Args;

use super::{CommandError, Console, Folder, Outcome};
use crate::report::{self, Layout};
use crate::{check, reach};

/// Checks the content, then walks every combination of answers, and reports what newcomers reach
///
/// The report says how often each contribution is shown, and whether every entry can be found. A
/// bound that is broken is a problem.
#[derive(Debug, Args)]
pub(super) struct Reach {
    #[command(flatten)]
    content: Folder,
    /// How the report is written
    #[arg(long, value_enum, default_value_t)]
    format: Layout,
}

impl Reach {
    pub(super) fn run(self, console: &mut Console<'_>) -> Result<Outcome, CommandError> {
        let folder = &self.content.folder;
        let checked = check::check(folder)?;
        let snapshot = checked.snapshot.as_ref();
        let Some((snapshot, reach)) = snapshot.and_then(|it| Some((it, reach::reach(it)?))) else {
            console.say(report::report(&checked, folder, self.format));
            return Ok(Outcome::clean_if(checked.is_sound()));
        };
        match self.format {
            Layout::Text => console.say(reach::table::table(&reach, snapshot)),
            Layout::Json => console.say(format_args!("{:#}\n", serde_json::json!(reach))),
        }
        Ok(Outcome::clean_if(reach.breaches.is_empty()))
    }
}
