//! `cargo xtask bench`: what is measured beside others, or against a bound.

use std::path::Path;

use crate::error::Error;
use crate::page::Page;
use crate::place::Place;
use crate::setup::WASM_TARGET;
use crate::{run, say, setup};

/// The search in a page of Chromium, beside its peers; the page is `bench/search/`.
pub(crate) fn search(place: &Place) -> Result<(), Error> {
    setup::for_bench_search(place)?;
    let commons = place.dist().join("commons");
    if !commons.join("latest.json").is_file() {
        return Err(Error::NotBuilt(place.dist()));
    }
    let module = place.notes.join("bench-search");
    build(place, &module)?;
    say::note("Measuring; the figures are for a machine that does nothing else (5 minutes)");
    let page = place.root.join("bench/search/run.mjs");
    let mut measuring = place.command("node", [page, commons, module]);
    run::show(measuring.env("CHROME_PATH", setup::chromium()?))
}

/// The search as a module of its own, made as Trunk makes that of the guide.
fn build(place: &Place, folder: &Path) -> Result<(), Error> {
    let page = Page::read(&place.root)?;
    let options = page.optimiser_options().ok_or(Error::Page {
        path: place.root.join("index.html"),
        what: "`wasm-opt` options",
    })?;
    say::note("Building the search as a module of its own (a minute or two the first time)");
    let what = ["build", "--quiet", "--locked", "--package", "search-bench"];
    let how = [
        "--lib",
        "--profile",
        "wasm-release",
        "--target",
        WASM_TARGET,
    ];
    run::show(&mut place.command("cargo", what.into_iter().chain(how)))?;
    let built = Path::new(WASM_TARGET).join("wasm-release/search_bench.wasm");
    let mut bindgen = place.command("wasm-bindgen", ["--target", "web", "--out-dir"]);
    run::show(bindgen.arg(folder).arg(place.target().join(built)))?;
    let module = folder.join("search_bench_bg.wasm");
    let mut optimise = place.command("wasm-opt", ["-Oz"]);
    optimise.args(options.split(' ')).arg(&module);
    run::show(optimise.arg("-o").arg(&module))
}
