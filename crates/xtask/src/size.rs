//! `cargo xtask size`: what a first visit downloads, and what it may.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::budget::Budget;
use crate::error::{At as _, Error};
use crate::host::Packing;
use crate::page::Page;
use crate::place::Place;
use crate::{say, stamp};

/// The bytes of one file, or of several.
#[derive(Clone, Copy, Debug, Default)]
struct Bytes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Bytes {
    fn add(&mut self, other: Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

/// Prints every file that the first step needs with its sum, then the typeface, which comes beside
/// them, then what comes later, on request; and whether the budgets are kept.
pub(crate) fn report(place: &Place) -> Result<(), Error> {
    let dist = place.dist();
    let first = first_visit(&dist)?;
    let others = stamp::files(&dist)?.into_iter().filter_map(|path| {
        let name = path.strip_prefix(&dist).ok()?.to_str()?.replace('\\', "/");
        (!first.contains(&name)).then_some(name)
    });
    let (fonts, later) = others.partition::<Vec<_>, _>(|name| has_extension(name, "woff2"));
    let sizes = print_first_step(&dist, &first)?;
    say::line("\nbeside it");
    print_all(&dist, &fonts)?;
    say::line("\nlater, or never");
    print_all(&dist, &later)?;
    say::line("\nthe budgets, brotli 11");
    for (name, bytes) in sizes {
        say::line(Budget::read(&place.root, name)?.verdict(bytes));
    }
    Ok(())
}

/// Prints what the first step needs, and fails where it is more than was declared.
pub(crate) fn keep_budgets(place: &Place) -> Result<(), Error> {
    let dist = place.dist();
    for (name, bytes) in print_first_step(&dist, &first_visit(&dist)?)? {
        let budget = Budget::read(&place.root, name)?;
        say::line(budget.verdict(bytes));
        budget.check(bytes)?;
    }
    Ok(())
}

/// Gives what has a budget, the module first: a phone has to compile what it has received.
fn print_first_step(dist: &Path, first: &[String]) -> Result<[(&'static str, usize); 2], Error> {
    say::line(format_args!(
        "{:>10} {:>10} {:>10}  the first step",
        "raw", "gzip 9", "brotli 11"
    ));
    let all = print_all(dist, first)?;
    let mut module = 0;
    for name in first.iter().filter(|name| has_extension(name, "wasm")) {
        module += measure(&dist.join(name))?.brotli;
    }
    Ok([("module", module), ("first_step", all.brotli)])
}

fn has_extension(name: &str, extension: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|it| it == extension)
}

/// The page, what it starts with, and the commons: without one of them nothing can be chosen.
fn first_visit(dist: &Path) -> Result<Vec<String>, Error> {
    let page = Page::read(dist)?;
    let mut names = vec!["index.html".to_owned()];
    names.extend(page.assets().into_iter().map(str::to_owned));
    let pointer = dist.join("commons/latest.json");
    let bytes = fs::read(&pointer).at("read", &pointer)?;
    let latest: Option<Value> = serde_json::from_slice(&bytes).ok();
    let snapshot = latest.as_ref().and_then(|it| it["url"].as_str());
    let snapshot = snapshot.ok_or(Error::Page {
        path: pointer,
        what: "snapshot",
    })?;
    names.extend([
        "commons/latest.json".to_owned(),
        format!("commons/{snapshot}"),
    ]);
    Ok(names)
}

fn print_all(dist: &Path, names: &[String]) -> Result<Bytes, Error> {
    let mut sum = Bytes::default();
    for name in names {
        let bytes = measure(&dist.join(name))?;
        print(bytes, name);
        sum.add(bytes);
    }
    print(sum, "in all");
    Ok(sum)
}

fn measure(path: &Path) -> Result<Bytes, Error> {
    let bytes = fs::read(path).at("read", path)?;
    Ok(Bytes {
        raw: bytes.len(),
        gzip: Packing::Gzip.pack(&bytes).at("pack", path)?.len(),
        brotli: Packing::Brotli.pack(&bytes).at("pack", path)?.len(),
    })
}

fn print(Bytes { raw, gzip, brotli }: Bytes, name: &str) {
    say::line(format_args!("{raw:>10} {gzip:>10} {brotli:>10}  {name}"));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whoever names a place waits for it: on a slow line, some two seconds.
    const MOST_OF_THE_GAZETTEER: usize = 150_000;

    #[test]
    fn the_gazetteer_is_no_larger_than_one_waits_for() {
        let place = Place::find().expect("the clone");
        let files = stamp::files(&place.root.join("public/atlas")).expect("the files");
        let is_gazetteer = |path: &&std::path::PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("gazetteer-")
        };
        let gazetteer = files.iter().find(is_gazetteer).expect("a gazetteer");
        let bytes = measure(gazetteer).expect("measured");
        assert!(bytes.brotli <= MOST_OF_THE_GAZETTEER, "{bytes:?}");
    }
}
