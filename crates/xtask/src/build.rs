//! The release, in `dist/`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{At as _, Error};
use crate::place::Place;
use crate::{run, say, stamp};

/// Builds the release with relative addresses, so that it serves from any folder.
pub(crate) fn build(place: &Place) -> Result<(), Error> {
    say::note("Building the release into dist/ (minutes the first time, seconds later)");
    let mut trunk = place.command("trunk", ["build", "--release", "--offline"]);
    // Who has a key signs what is published; the guide then takes nothing else.
    if env::var_os("MUSEOMIX_GUIDE_KEY").is_some() {
        trunk.args(["--features", "signed"]);
    }
    // What the compiler says is the message; the stack of Trunk would hide it.
    let built = run::show(trunk.env("RUST_BACKTRACE", "0"));
    if built.is_err() {
        // Trunk leaves what it had begun inside the site before, which is else as it was and can
        // still be served and published.
        sweep(&place.dist().join(".stage"))?;
    }
    built?;
    sweep(&place.packed())?;
    remember(place)
}

/// Builds only where something was changed since the last build.
pub(crate) fn build_if_changed(place: &Place) -> Result<(), Error> {
    let now = state(place)?;
    if fs::read_to_string(note(place)).is_ok_and(|then| then == now) {
        say::note("dist/ is up to date");
        return Ok(());
    }
    build(place)
}

fn sweep(folder: &Path) -> Result<(), Error> {
    if folder.exists() {
        fs::remove_dir_all(folder).at("remove", folder)?;
    }
    Ok(())
}

fn remember(place: &Place) -> Result<(), Error> {
    fs::create_dir_all(&place.notes).at("create", &place.notes)?;
    fs::write(note(place), state(place)?).at("write", &note(place))
}

fn note(place: &Place) -> PathBuf {
    place.notes.join("dist")
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
fn state(place: &Place) -> Result<String, Error> {
    let inputs = stamp::of(INPUTS.iter().map(|it| place.root.join(it)))?;
    let outputs = stamp::of([place.dist()])?;
    Ok(format!("in {inputs}\nout {outputs}\n"))
}
