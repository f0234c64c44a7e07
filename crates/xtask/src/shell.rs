//! What the guide's worker keeps on a visitor's device: the list of files in `sw.js`.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::error::{At as _, Error};
use crate::stamp;

/// The line of `sw.js` that holds the list.
const LINE: &str = "const SHELL = ";
const WORKER: &str = "sw.js";
const POINTER: &str = "commons/latest.json";
/// The pointer of the commons that the guide was built with. It stays as it is when another is
/// published in `commons/`.
const SEED: &str = "seed.json";

/// Writes the list of a built site: each file that a visit may need, with its SHA-256, and the
/// build's name, which is the hash of that.
pub(crate) fn stamp(site: &Path) -> Result<(), Error> {
    let worker = site.join(WORKER);
    let script = fs::read_to_string(&worker).at("read", &worker)?;
    let Some(old) = script.lines().find(|line| line.starts_with(LINE)) else {
        return Err(Error::Page {
            path: worker,
            what: "the files it keeps",
        });
    };
    let pointer = site.join(POINTER);
    let seed = site.join(SEED);
    if !seed.exists() {
        fs::copy(&pointer, &seed).at("copy", &pointer)?;
    }
    let seeded = fs::read_to_string(&seed).at("read", &seed)?;
    let mut files = Map::new();
    for path in stamp::files(site)? {
        let name = name(site, &path);
        // Of the commons, only the one that the seed names.
        if is_needed(&name) || (name.starts_with("commons/snapshot-") && names(&seeded, &name)) {
            let bytes = fs::read(&path).at("read", &path)?;
            files.insert(name, stamp::of_bytes(&bytes).into());
        }
    }
    let files = Value::Object(files);
    let build = &stamp::of_bytes(files.to_string().as_bytes())[..16];
    let list = json!({ "build": build, "files": files });
    let script = script.replacen(old, &format!("{LINE}{list};"), 1);
    fs::write(&worker, script).at("write", &worker)
}

/// The name of a file of the site, as an address within it has it.
pub(crate) fn name(site: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(site).unwrap_or(path);
    let parts = inside.iter().map(|part| part.to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

fn names(pointer: &str, file: &str) -> bool {
    file.strip_prefix("commons/")
        .is_some_and(|file| pointer.contains(&format!("\"{file}\"")))
}

/// Not what is read by the worker's own browser, by hosts and by other sites.
fn is_needed(name: &str) -> bool {
    let is_for_others = [
        WORKER,
        "sw-withdraw.js",
        "robots.txt",
        "icons/social.png",
        "icons/social.svg",
    ]
    .contains(&name);
    !is_for_others
        && !name.starts_with('.')
        && !name.starts_with('_')
        && !name.starts_with("commons/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_names_what_a_visit_needs_and_the_build_after_it() {
        let site = std::env::temp_dir().join(format!("xtask-shell-{}", std::process::id()));
        let write = |name: &str, text: &str| {
            let path = site.join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        };
        for (name, text) in [
            ("sw.js", "// Before.\nconst SHELL = {};\n// After.\n"),
            ("sw-withdraw.js", ""),
            ("index.html", "the page"),
            ("icons/icon.svg", "<svg/>"),
            ("icons/social.png", ""),
            ("robots.txt", ""),
            ("_headers", ""),
            ("commons/latest.json", "{\"url\":\"snapshot-1.json\"}"),
            ("commons/snapshot-0.json", "{}"),
            ("commons/snapshot-1.json", "{}"),
        ] {
            write(name, text);
        }
        let list = || {
            stamp(&site).expect("stamped");
            let script = fs::read_to_string(site.join("sw.js")).expect("the worker");
            let line = script.strip_prefix("// Before.\nconst SHELL = ");
            let line = line.and_then(|rest| rest.strip_suffix(";\n// After.\n"));
            serde_json::from_str::<Value>(line.expect("one line")).expect("JSON")
        };
        let first = list();
        let names = first["files"].as_object().expect("files").keys();
        let expected = [
            "commons/snapshot-1.json",
            "icons/icon.svg",
            "index.html",
            "seed.json",
        ];
        assert_eq!(names.collect::<Vec<_>>(), expected);
        let hash = stamp::of_bytes(b"the page");
        assert_eq!(first["files"]["index.html"], hash.as_str());

        assert_eq!(list(), first, "the same files");
        write("commons/latest.json", "{\"url\":\"snapshot-2.json\"}");
        assert_eq!(list(), first, "another commons");
        write("index.html", "another page");
        assert_ne!(list()["build"], first["build"], "another page");
        fs::remove_dir_all(site).expect("swept");
    }
}
