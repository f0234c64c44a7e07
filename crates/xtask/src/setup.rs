//! What the build and the tests need, installed where it is missing.
//!
//! Each part looks first and acts only where something is missing, so that a second run takes no
//! network and less than a second.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{At as _, Error};
use crate::place::Place;
use crate::{run, say, stamp};

pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// What `build` and `serve` need.
pub(crate) fn for_building(place: &Place) -> Result<(), Error> {
    wasm_target(place)?;
    crates(place)?;
    for tool in TOOLS {
        tool.install(place)?;
    }
    npm_packages(place, &place.root, "60 MB, about 10 seconds")
}

/// What `bench search` needs: the peers besides.
pub(crate) fn for_bench_search(place: &Place) -> Result<(), Error> {
    for_building(place)?;
    npm_packages(
        place,
        &place.root.join("bench/search"),
        "42 MB, about 10 seconds",
    )
}

/// What `test` needs, and so everything.
pub(crate) fn everything(place: &Place) -> Result<(), Error> {
    for_building(place)?;
    nginx()?;
    firefox()?;
    chromium().map(drop)
}

// ---- Rust ---------------------------------------------------------------------------------

fn wasm_target(place: &Place) -> Result<(), Error> {
    let sysroot = run::read(&mut place.command("rustc", ["--print", "sysroot"]));
    let is_there = |root: String| {
        PathBuf::from(root)
            .join("lib/rustlib")
            .join(WASM_TARGET)
            .is_dir()
    };
    if sysroot.is_some_and(is_there) {
        return Ok(());
    }
    if run::on_path(&["rustup"]).is_none() {
        return Err(Error::Missing {
            what: "Rust's WebAssembly target",
            remedy: format!(
                "Install rustup (https://rustup.rs), or `{WASM_TARGET}` for your Rust."
            ),
        });
    }
    say::note("Installing Rust's WebAssembly target (20 MB, under a minute)");
    run::show(&mut place.command("rustup", ["target", "add", WASM_TARGET]))
}

/// The crates, so that Trunk can build offline. Asks the network only for what is not there.
fn crates(place: &Place) -> Result<(), Error> {
    let offline = ["fetch", "--quiet", "--locked", "--offline"];
    if run::read(&mut place.command("cargo", offline)).is_some() {
        return Ok(());
    }
    say::note("Downloading the Rust crates of Cargo.lock (about a minute)");
    run::show(&mut place.command("cargo", ["fetch", "--locked"]))
}

/// A tool written in Rust, kept in the cache folder.
struct Tool {
    /// The program, and how it names its version.
    program: &'static str,
    version: &'static str,
    package: &'static str,
    /// What this one's installation asks for.
    options: &'static [&'static str],
    takes: &'static str,
}

const TOOLS: [Tool; 2] = [
    Tool {
        program: "trunk",
        version: "0.21.14",
        package: "trunk",
        options: &["--locked", "--no-default-features"],
        takes: "3 minutes on 2 cores",
    },
    Tool {
        program: "wasm-bindgen",
        version: "0.2.130",
        package: "wasm-bindgen-cli",
        // Not `--locked`: its lock file may name a version that was withdrawn.
        options: &["--bin", "wasm-bindgen"],
        takes: "1 minute on 2 cores",
    },
];

/// A tool runs for seconds, so it is compiled quickly rather than well: 2 min 30 instead of 20 for
/// Trunk.
const COMPILED_QUICKLY: [&str; 4] = [
    "profile.release.opt-level=0",
    "profile.release.lto=false",
    "profile.release.codegen-units=16",
    "profile.release.debug=false",
];

impl Tool {
    fn install(&self, place: &Place) -> Result<(), Error> {
        if self.is_installed(place) {
            return Ok(());
        }
        let Self {
            program,
            version,
            package,
            takes,
            ..
        } = self;
        say::note(format_args!(
            "Installing {program} {version} into {} (about {takes})",
            place.tools.display()
        ));
        let mut install = place.command("cargo", ["install", package, "--version", version]);
        install
            .args(self.options)
            .arg("--root")
            .arg(&place.tools)
            .arg("--force");
        for setting in COMPILED_QUICKLY {
            install.args(["--config", setting]);
        }
        // The tools are no part of this project's build, and must not fill its target folder.
        install.env_remove("CARGO_TARGET_DIR");
        run::show(&mut install)
    }

    fn is_installed(&self, place: &Place) -> bool {
        let program = place.tools_bin().join(self.program);
        let said = run::read(Command::new(program).arg("--version"));
        said.is_some_and(|said| said.split_whitespace().any(|word| word == self.version))
    }
}

// ---- Node ---------------------------------------------------------------------------------

/// The packages of a folder's lock. Those of the clone's root are `wasm-opt` for the build, and
/// Playwright, axe, ajv and unpdf for the tests; a bench has its own, installed when it is first run.
pub(crate) fn npm_packages(place: &Place, folder: &Path, takes: &str) -> Result<(), Error> {
    let locked = stamp::of([folder.join("package-lock.json")])?;
    let note = folder.join("node_modules/.installed-from");
    if fs::read_to_string(&note).is_ok_and(|from| from == locked) {
        return Ok(());
    }
    if run::on_path(&["npm"]).is_none() {
        return Err(Error::Missing {
            what: "npm",
            remedy: "Install Node.js 20 or later with npm; Debian: `apt-get install npm`."
                .to_owned(),
        });
    }
    say::note(format_args!(
        "Installing the npm packages of {} ({takes})",
        folder.join("package-lock.json").display()
    ));
    // No package needs an install script, so none may run one.
    let flags = [
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ];
    let mut npm = place.command("npm", ["ci"].into_iter().chain(flags));
    npm.current_dir(folder);
    // The tests drive the system's Chromium.
    run::show(npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
    fs::write(&note, locked).at("write", &note)
}

// ---- Programs that the tests drive ---------------------------------------------------------

/// A program of the system's.
struct Program {
    what: &'static str,
    /// The variable that names it, where it is elsewhere.
    variable: &'static str,
    /// What it is called on the path, or where it may lie beside that.
    names: &'static [&'static str],
    /// Debian's package of it, and how long that takes.
    package: &'static str,
    takes: &'static str,
    used: &'static str,
}

const CHROMIUM: Program = Program {
    what: "Chromium",
    variable: "CHROME_PATH",
    names: &["chromium", "chromium-browser", "google-chrome"],
    package: "chromium",
    takes: "300 MB, a minute or two",
    used: "The browser tests drive it.",
};

/// The other engine, for the faults that matter most.
const FIREFOX: Program = Program {
    what: "Firefox",
    variable: "FIREFOX_PATH",
    names: &["firefox-esr", "firefox"],
    package: "firefox-esr",
    takes: "250 MB, a minute",
    used: "Some tests are run in it too.",
};

/// The host that `hosting/nginx.conf` is tried on.
const NGINX: Program = Program {
    what: "nginx",
    variable: "NGINX_PATH",
    // On Debian its folder is only on root's path.
    names: &["nginx", "/usr/sbin/nginx"],
    package: "nginx",
    takes: "5 MB, a few seconds",
    used: "The tests try `hosting/nginx.conf` on it.",
};

/// The browser that the tests drive: `CHROME_PATH`, or the first that is on the path.
pub(crate) fn chromium() -> Result<PathBuf, Error> {
    CHROMIUM.find_or_install()
}

/// The other one: `FIREFOX_PATH`, or the first that is on the path.
pub(crate) fn firefox() -> Result<PathBuf, Error> {
    FIREFOX.find_or_install()
}

/// A host of others: `NGINX_PATH`, or the one that is on the path.
pub(crate) fn nginx() -> Result<PathBuf, Error> {
    NGINX.find_or_install()
}

impl Program {
    fn find_or_install(&self) -> Result<PathBuf, Error> {
        if let Some(found) = self.find() {
            return Ok(found);
        }
        debian_package(self.package, self.takes)?;
        let Self {
            what,
            variable,
            package,
            used,
            ..
        } = self;
        self.find().ok_or_else(|| Error::Missing {
            what,
            remedy: format!(
                "{used} Debian: `sudo apt-get update && sudo apt-get install \
                 --no-install-recommends {package}`. Elsewhere: install {what}, and set \
                 {variable} to it."
            ),
        })
    }

    fn find(&self) -> Option<PathBuf> {
        let named = std::env::var_os(self.variable)
            .map(PathBuf::from)
            .filter(|path| path.is_file());
        named.or_else(|| run::on_path(self.names))
    }
}

// ---- Debian -------------------------------------------------------------------------------

/// Installs a package where that can be done without asking: as root, on Debian.
fn debian_package(name: &str, takes: &str) -> Result<(), Error> {
    let is_root = run::read(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    if !is_root || run::on_path(&["apt-get"]).is_none() {
        return Ok(());
    }
    say::note(format_args!("Installing Debian's {name} ({takes})"));
    run::show(Command::new("apt-get").arg("update"))?;
    let install = ["install", "--yes", "--no-install-recommends", name];
    run::show(
        Command::new("apt-get")
            .args(install)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}
