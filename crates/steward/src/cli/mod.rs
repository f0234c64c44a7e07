//! The command line: `commons COMMAND`.
//!
//! A command is a struct of its arguments, whose doc comments are its help, with a `run` that writes
//! to the [`Console`] as it goes. A new one is a file here, a variant of `Command` and an arm of its
//! `run`.

mod build;
mod check;
mod console;
mod reach;
mod schema;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

pub use console::Console;

use crate::content::FolderError;
use crate::publish::BuildError;

/// Checks the content of the commons, walks it as newcomers do, and publishes it
#[derive(Debug, Parser)]
#[command(
    name = "commons",
    max_term_width = 100,
    args_override_self = true,
    after_help = "Exit status: 0 clean (there may be warnings), 1 problems, 2 the command was not \
                  understood or the content folder cannot be read"
)]
struct Commons {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Check),
    Reach(reach::Reach),
    Build(build::Build),
    Schema(schema::Schema),
}

/// What most commands read.
#[derive(Debug, Args)]
struct Folder {
    /// The content folder
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

/// How a command ended once it had done what it was asked.
#[derive(Clone, Copy, Debug)]
enum Outcome {
    Clean,
    /// They have been reported.
    Problems,
}

/// Why a command could not do what it was asked.
#[derive(Debug, thiserror::Error)]
enum CommandError {
    #[error(transparent)]
    Folder(#[from] FolderError),
    #[error(transparent)]
    Build(#[from] BuildError),
}

/// Does what the arguments ask, the program's own name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>, console: &mut Console<'_>) -> ExitCode {
    let asked = match Commons::try_parse_from(arguments) {
        Ok(asked) => asked,
        Err(told) => return not_run(&told, console),
    };
    match asked.command.run(console) {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Problems) => ExitCode::from(1),
        Err(error) => {
            console.error(format_args!("error: {error}\n"));
            ExitCode::from(error.status())
        }
    }
}

/// Prints the help that was asked for, or what is wrong with the arguments.
fn not_run(told: &clap::Error, console: &mut Console<'_>) -> ExitCode {
    let text = told.render();
    if told.use_stderr() {
        console.error(text.ansi());
        ExitCode::from(2)
    } else {
        console.say(text.ansi());
        ExitCode::SUCCESS
    }
}

impl Command {
    fn run(self, console: &mut Console<'_>) -> Result<Outcome, CommandError> {
        match self {
            Self::Check(command) => command.run(console),
            Self::Reach(command) => command.run(console),
            Self::Build(command) => command.run(console),
            Self::Schema(command) => Ok(command.run(console)),
        }
    }
}

impl Outcome {
    fn clean_if(is_clean: bool) -> Self {
        if is_clean {
            Self::Clean
        } else {
            Self::Problems
        }
    }
}

impl CommandError {
    /// A folder that is not there is a mistake in the command; one that cannot be published is not.
    fn status(&self) -> u8 {
        match self {
            Self::Folder(_) => 2,
            Self::Build(_) => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_arguments_of_the_commands_do_not_contradict_each_other() {
        Commons::command().debug_assert();
    }
}
