//! Names the languages of `words/locales.toml`, so that adding one takes no Rust.

use std::path::Path;
use std::{env, fs, process};

fn main() {
    let folder = words_compiler::folder();
    println!("cargo::rerun-if-changed={}", folder.display());
    let locales = words_compiler::locales(&folder).unwrap_or_else(|problems| {
        for problem in &problems {
            println!("cargo::error={problem}");
        }
        process::exit(1);
    });
    let tags = locales.iter().map(|locale| locale.tag.as_str());
    let tags = tags.collect::<Vec<_>>();
    let made = format!("const TAGS: [&str; {}] = {tags:?};\n", tags.len());
    let out = env::var("OUT_DIR").expect("Cargo names it");
    fs::write(Path::new(&out).join("locales.rs"), made).expect("the folder is Cargo's");
}
