//! The release, in `dist/`, and one with made-up languages for the tests.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{At as _, Error};
use crate::place::Place;
use crate::run::PSEUDO;
use crate::{run, say, stamp};

/// Builds the release with relative addresses, so that it serves from any folder.
pub(crate) fn build(place: &Place) -> Result<(), Error> {
    say::note("Building the release into dist/ (minutes the first time, seconds later)");
    let mut trunk = place.command("trunk", ["build", "--release", "--offline"]);
    // Who has a key signs what is published; the guide then takes nothing else.
    if env::var_os("MUSEOMIX_GUIDE_KEY").is_some() {
        trunk.args(["--features", "signed"]);
    }
    let dist = place.dist();
    built(&mut trunk, &dist)?;
    sweep(&place.packed())?;
    remember(place, &dist)
}

/// Builds only where something was changed since the last build.
pub(crate) fn build_if_changed(place: &Place) -> Result<(), Error> {
    if is_up_to_date(place, &place.dist())? {
        say::note("dist/ is up to date");
        return Ok(());
    }
    build(place)
}

/// Builds the guide with made-up languages beside its own into `target/pseudo/dist/`, where something
/// was changed since the last time. Nothing but the words differs: a copy of a file and a line in
/// the list, as a translator adds them.
pub(crate) fn pseudo_if_changed(place: &Place) -> Result<(), Error> {
    let dist = place.root.join("target/pseudo/dist");
    if is_up_to_date(place, &dist)? {
        say::note("target/pseudo/dist/ is up to date");
        return Ok(());
    }
    run::show(&mut place.make_pseudo_words())?;
    fs::create_dir_all(&dist).at("create", &dist)?;
    let how = ["build", "--release", "--offline", "--features", "pseudo"];
    let mut trunk = place.command("trunk", how);
    trunk.arg("--dist").arg(&dist).env(PSEUDO, "1");
    built(&mut trunk, &dist)?;
    remember(place, &dist)
}

fn built(trunk: &mut Command, dist: &Path) -> Result<(), Error> {
    // What the compiler says is the message; the stack of Trunk would hide it.
    let built = run::show(trunk.env("RUST_BACKTRACE", "0"));
    if built.is_err() {
        // Trunk leaves what it had begun inside the site before, which is else as it was and can
        // still be served and published.
        sweep(&dist.join(".stage"))?;
    }
    built
}

fn is_up_to_date(place: &Place, dist: &Path) -> Result<bool, Error> {
    let now = state(place, dist)?;
    Ok(fs::read_to_string(note(place, dist)).is_ok_and(|then| then == now))
}

fn sweep(folder: &Path) -> Result<(), Error> {
    if folder.exists() {
        fs::remove_dir_all(folder).at("remove", folder)?;
    }
    Ok(())
}

fn remember(place: &Place, dist: &Path) -> Result<(), Error> {
    let note = note(place, dist);
    fs::create_dir_all(&place.notes).at("create", &place.notes)?;
    fs::write(&note, state(place, dist)?).at("write", &note)
}

fn note(place: &Place, dist: &Path) -> PathBuf {
    let is_release = dist == place.dist();
    place.notes.join(if is_release { "dist" } else { "pseudo" })
}

/// What the build reads.
const INPUTS: [&str; 12] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "content",
    "crates",
    "index.html",
    "public",
    "rust-toolchain.toml",
    "src",
    "style",
    "words",
];

/// What went in and what came out: a `dist/` that somebody changed is built again, too.
fn state(place: &Place, dist: &Path) -> Result<String, Error> {
    let inputs = stamp::of(INPUTS.iter().map(|it| place.root.join(it)))?;
    let outputs = stamp::of([dist.to_owned()])?;
    Ok(format!("in {inputs}\nout {outputs}\n"))
}
