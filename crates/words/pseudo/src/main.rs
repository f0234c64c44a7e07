//! `words-pseudo WORDS INTO`: writes the words of a folder into another, with made-up languages
//! beside them.
#![expect(clippy::print_stderr, reason = "it is for people to read")]

use std::env;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = env::args().skip(1).collect::<Vec<_>>();
    let [from, to] = &arguments[..] else {
        eprintln!("words-pseudo WORDS INTO");
        return ExitCode::from(2);
    };
    match words_pseudo::make(Path::new(from), Path::new(to)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
