//! The `commons` command: see [`steward`].

use std::io::{self, Write as _};
use std::process::ExitCode;

fn main() -> ExitCode {
    let said = steward::run(std::env::args_os().skip(1));
    // A reader that has gone away, as `head` does, is nothing to complain about.
    let _ = io::stdout().write_all(said.out.as_bytes());
    let _ = io::stderr().write_all(said.err.as_bytes());
    ExitCode::from(said.status)
}
