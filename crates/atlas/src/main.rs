//! `cargo run --release -p atlas -- SOURCES`, from the clone: see the library's own words.

use std::path::Path;
use std::process::ExitCode;

use atlas::{Error, ids, names, publish, sources, towns, world};

#[allow(clippy::print_stdout, clippy::print_stderr)]
fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1) else {
        eprintln!("usage: atlas SOURCES");
        return ExitCode::from(2);
    };
    match make(Path::new(&folder)) {
        Ok(names) => {
            println!("{}", names.join("\n"));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Makes both files, and says how they are called.
fn make(folder: &Path) -> Result<[String; 2], Error> {
    let own = Path::new("crates/atlas");
    let catalogue = atlas::content(Path::new("content"))?;
    let exonyms = names::Exonyms::read(&own.join("exonyms.txt"))?;
    let mut ids = ids::Ids::read(&own.join("ids.txt"))?;
    let places = sources::places(folder)?;
    let countries = sources::countries(folder, &exonyms.languages)?;
    let gazetteer = towns::gazetteer(&places, &countries, &exonyms, &catalogue, &mut ids)?;
    let map = world::map(&sources::topology(folder)?)?;
    ids.write(&own.join("ids.txt"))?;
    let public = Path::new("public/atlas");
    Ok([
        publish::publish(public, "gazetteer", &gazetteer)?,
        publish::publish(public, "world", &map)?,
    ])
}
