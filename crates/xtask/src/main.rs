//! What a developer runs: `cargo xtask serve | build | stamp | test | faults | size | gallery | texts |
//! bench | hosting | setup`.
//!
//! Invariant: nothing here knows what the guide says; it depends on no other crate of ours and
//! runs them as commands.
//! Invariant: nothing is written into the clone but `dist/`, the `node_modules/` folders and Cargo's
//! own target folder, and `hosting/` when asked; tools live in a cache folder outside it.
//! Invariant: only `say` writes to the terminal.

mod ask;
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

use crate::ask::{Ask, Bench};
use crate::error::Error;
use crate::place::Place;

fn main() -> ExitCode {
    match ask::from_args(lexopt::Parser::from_env()).and_then(perform) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::error(&error);
            error.exit_code()
        }
    }
}

fn perform(ask: Ask) -> Result<(), Error> {
    let place = Place::find()?;
    match ask {
        Ask::Help => {
            say::line(ask::HELP);
            Ok(())
        }
        Ask::Setup => setup::everything(&place),
        Ask::Build => {
            setup::for_building(&place)?;
            build::build(&place)
        }
        Ask::Finish => finish::finish(&place),
        Ask::Hosting => hosting::commit(&place),
        Ask::Stamp(site) => offline::write_list(&site),
        Ask::Serve(options) => serve::serve(&place, &options),
        Ask::Size => size::report(&place),
        Ask::Test { quick } => stages::test(&place, quick),
        Ask::Faults => drive::faults(&place),
        Ask::Gallery => drive::gallery(&place),
        Ask::Texts(asked) => drive::texts(&place, &asked),
        Ask::Bench(Bench::Visit) => drive::visit(&place),
        Ask::Bench(Bench::Search) => bench::search(&place),
    }
}
