//! Makes `words.rs` from the Fluent files in `words/`. Errors in them fail the build, all reported
//! at once.

use std::path::Path;
use std::{env, fs, process};

use words_compiler::{folder, read, rust};

fn main() {
    let folder = folder();
    println!("cargo::rerun-if-changed={}", folder.display());
    let book = read(&folder).unwrap_or_else(|problems| {
        for problem in &problems {
            println!("cargo::error={problem}");
        }
        process::exit(1);
    });
    let out = env::var("OUT_DIR").expect("Cargo names it");
    fs::write(Path::new(&out).join("words.rs"), rust(&book)).expect("the folder is Cargo's");
}
