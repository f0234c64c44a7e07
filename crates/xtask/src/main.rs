//! What a developer runs: `cargo xtask serve | build | stamp | test | faults | size | gallery | pseudo | texts |
//! bench | hosting | setup`.
//!
//! Invariant: nothing here knows what the guide says; it depends on no other crate of ours and
//! runs them as commands.
//! Invariant: nothing is written into the clone but `dist/`, the `node_modules/` folders and Cargo's
//! own target folder, and `hosting/` when asked; tools live in a cache folder outside it.
//! Invariant: only `say` writes to the terminal.

mod args;
mod bench;
mod budget;
mod build;
mod drive;
mod error;
mod finish;
mod host;
mod hosting;
mod offline;
mod page;
mod place;
mod rules;
mod run;
mod say;
mod serve;
mod setup;
mod size;
mod stages;
mod stamp;
mod style;

use std::process::ExitCode;

use crate::args::{Bench, Command};
use crate::error::Error;
use crate::place::Place;

fn main() -> ExitCode {
    match args::from_args(lexopt::Parser::from_env()).and_then(perform) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::error(&error);
            error.exit_code()
        }
    }
}

fn perform(command: Command) -> Result<(), Error> {
    let place = Place::find()?;
    match command {
        Command::Help => {
            say::line(args::HELP);
            Ok(())
        }
        Command::Setup => setup::everything(&place),
        Command::Build => {
            setup::for_building(&place)?;
            build::build(&place)
        }
        Command::Finish => finish::finish(&place),
        Command::Hosting => hosting::commit(&place),
        Command::Stamp(site) => offline::write_list(&site),
        Command::Serve(options) => serve::serve(&place, &options),
        Command::Size => size::report(&place),
        Command::Test { quick } => stages::test(&place, quick),
        Command::Faults => drive::faults(&place),
        Command::Pseudo => {
            setup::for_building(&place)?;
            build::pseudo_if_changed(&place)
        }
        Command::Gallery => drive::gallery(&place),
        Command::Texts(asked) => drive::texts(&place, &asked),
        Command::Bench(Bench::Visit { beside }) => drive::visit(&place, beside.as_deref()),
        Command::Bench(Bench::Search) => bench::search(&place),
    }
}
