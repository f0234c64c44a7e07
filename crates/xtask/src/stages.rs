//! `cargo xtask test`: every check, the quick ones first.

use std::time::{Duration, Instant};

use crate::error::Error;
use crate::place::Place;
use crate::{build, drive, run, say, setup, size};

/// A check: what it is called and what it does.
type Stage = (&'static str, fn(&Place) -> Result<(), Error>);

/// What needs neither the release build nor a browser.
const QUICK: [Stage; 6] = [
    ("format", format),
    ("lints, this machine's crates", native_lints),
    ("lints, the app", app_lints),
    ("tests, this machine's crates", native_tests),
    ("content", content),
    ("what newcomers reach", reach),
];

const WHOLE: [Stage; 5] = [
    ("release build", build::build),
    ("sizes within their budgets", size::keep_budgets),
    ("build in made-up languages", build::pseudo_if_changed),
    ("tests in Chromium", browser_tests),
    ("tests in Firefox", firefox_tests),
];

/// Runs every stage, and stops at the first that fails.
pub(crate) fn test(place: &Place, quick: bool) -> Result<(), Error> {
    let begun = Instant::now();
    let set_up = if quick {
        setup::for_building
    } else {
        setup::everything
    };
    let stages = QUICK.iter().chain(WHOLE.iter().filter(|_| !quick));
    let mut done = vec![("set-up", timed("set-up", || set_up(place))?)];
    for &(name, stage) in stages {
        done.push((name, timed(name, || stage(place))?));
    }
    say::note("\nAll stages passed:");
    for (name, took) in &done {
        say::note(format_args!("{:>8.1} s  {name}", took.as_secs_f32()));
    }
    say::note(format_args!(
        "{:>8.1} s  in all",
        begun.elapsed().as_secs_f32()
    ));
    if quick {
        say::note("The release build and the browser tests were left out (--quick).");
    }
    Ok(())
}

fn timed(name: &'static str, stage: impl FnOnce() -> Result<(), Error>) -> Result<Duration, Error> {
    say::note(format_args!("\n==> {name}"));
    let begun = Instant::now();
    stage().map_err(|source| Error::Stage {
        stage: name,
        source: Box::new(source),
    })?;
    let took = begun.elapsed();
    say::note(format_args!(
        "    {name}: passed in {:.1} s",
        took.as_secs_f32()
    ));
    Ok(took)
}

fn format(place: &Place) -> Result<(), Error> {
    run::show(&mut place.command("cargo", ["fmt", "--all", "--check"]))
}

fn native_lints(place: &Place) -> Result<(), Error> {
    let what = [
        "clippy",
        "--quiet",
        "--locked",
        "--workspace",
        "--exclude",
        "museomix-guide",
    ];
    let how = ["--all-targets", "--", "--deny", "warnings"];
    run::show(place.command("cargo", what).args(how))
}

fn app_lints(place: &Place) -> Result<(), Error> {
    let what = [
        "clippy",
        "--quiet",
        "--locked",
        "--package",
        "museomix-guide",
    ];
    let how = [
        "--target",
        "wasm32-unknown-unknown",
        "--",
        "--deny",
        "warnings",
    ];
    for features in [&[][..], &["--features", "signed"]] {
        run::show(place.command("cargo", what).args(features).args(how))?;
    }
    Ok(())
}

fn native_tests(place: &Place) -> Result<(), Error> {
    let what = [
        "test",
        "--locked",
        "--workspace",
        "--exclude",
        "museomix-guide",
        "--features",
        "commons/signed",
    ];
    run::show(&mut place.command("cargo", what))
}

fn content(place: &Place) -> Result<(), Error> {
    run::show(place.steward().args(["check", "content"]))
}

fn reach(place: &Place) -> Result<(), Error> {
    run::show(place.steward().args(["reach", "content"]))
}

fn browser_tests(place: &Place) -> Result<(), Error> {
    let playwright = place.node_modules().join("@playwright/test/cli.js");
    run::show(drive::script(place, &playwright)?.arg("test"))
}

fn firefox_tests(place: &Place) -> Result<(), Error> {
    let smoke = place.root.join("tests/firefox/smoke.mjs");
    run::show(&mut drive::script(place, &smoke)?)
}
