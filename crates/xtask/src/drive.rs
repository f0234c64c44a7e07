//! Scripts that drive a browser: the tests, the gallery, the benches.

use std::path::{Path, absolute};
use std::process::Command;

use crate::args::Texts;
use crate::error::{At as _, Error};
use crate::place::Place;
use crate::{build, run, setup};

/// A script of Node's. It starts hosts of its own: this very program.
pub(crate) fn script(place: &Place, path: &Path) -> Result<Command, Error> {
    let mut command = place.command("node", [path]);
    command
        .env("CHROME_PATH", setup::chromium()?)
        .env("FIREFOX_PATH", setup::firefox()?)
        .env("NGINX_PATH", setup::nginx()?)
        .env("XTASK", &place.program);
    Ok(command)
}

/// Every fault scenario, as a table.
pub(crate) fn faults(place: &Place) -> Result<(), Error> {
    of_the_release(place, "tests/faults/table.mjs")
}

/// Pictures of the release, in `target/gallery/`.
pub(crate) fn gallery(place: &Place) -> Result<(), Error> {
    of_the_release(place, "tests/gallery/take.mjs")
}

/// Every text of every screen, in one file.
pub(crate) fn texts(place: &Place, asked: &Texts) -> Result<(), Error> {
    let Texts { folder, out } = asked;
    setup::everything(place)?;
    if folder.is_none() {
        build::build_if_changed(place)?;
    }
    let mut dump = script(place, &place.root.join("tests/texts/dump.mjs"))?;
    for (name, path) in [("--folder", folder), ("--out", out)] {
        if let Some(path) = path {
            // The script runs at the root of the clone, wherever it was asked for.
            dump.arg(name).arg(absolute(path).at("find", path)?);
        }
    }
    run::show(&mut dump)
}

/// Measures a first visit to the release, and a walk; then the same of another built site.
pub(crate) fn visit(place: &Place, beside: Option<&Path>) -> Result<(), Error> {
    let folder = place.root.join("bench/visit");
    setup::npm_packages(place, &folder, "180 MB, about 30 seconds")?;
    let mut measure = release_script(place, "bench/visit/measure.mjs")?;
    if let Some(path) = beside {
        measure.arg(absolute(path).at("find", path)?);
    }
    run::show(&mut measure)
}

fn of_the_release(place: &Place, path: &str) -> Result<(), Error> {
    run::show(&mut release_script(place, path)?)
}

/// A script that reads the release, which is built first where it has to be.
fn release_script(place: &Place, path: &str) -> Result<Command, Error> {
    setup::everything(place)?;
    build::build_if_changed(place)?;
    script(place, &place.root.join(path))
}
