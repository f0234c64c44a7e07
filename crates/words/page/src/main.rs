//! `words-page WORDS SITE JSON`: fills the templates of a site with the words in a folder, and
//! writes these as JSON for the tests. Every error in them is reported.
#![expect(clippy::print_stderr, reason = "it is for people to read")]

use std::env;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = env::args().skip(1).collect::<Vec<_>>();
    let [words, site, json] = &arguments[..] else {
        eprintln!("words-page WORDS SITE JSON");
        return ExitCode::from(2);
    };
    let book = match words_compiler::read(Path::new(words)) {
        Ok(book) => book,
        Err(problems) => {
            for problem in problems {
                eprintln!("{problem}");
            }
            return ExitCode::FAILURE;
        }
    };
    let written = words_page::fill(&book, Path::new(site))
        .and_then(|()| words_page::json(&book, Path::new(json)));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
