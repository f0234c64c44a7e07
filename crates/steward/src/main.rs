//! The `commons` command: see [`steward`].

use std::process::ExitCode;

use steward::cli::{self, Console};

fn main() -> ExitCode {
    cli::run(std::env::args_os(), &mut Console::standard())
}
