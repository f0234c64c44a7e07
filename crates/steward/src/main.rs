//! The `commons` command: see [`steward`].

use std::process::ExitCode;

#[expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "the one place that prints"
)]
fn main() -> ExitCode {
    let said = steward::run(std::env::args_os().skip(1));
    print!("{}", said.out);
    eprint!("{}", said.err);
    ExitCode::from(said.status)
}
