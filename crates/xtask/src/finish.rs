//! The end of Trunk's build: the snapshot of the commons, the guide's words, one style sheet of its
//! parts, names made from what is published, the files that hosts look for, and the list of it all for
//! the offline worker.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{At as _, Error};
use crate::place::Place;
use crate::{hosting, offline, run, stamp, style};

/// Runs as Trunk's `post_build` hook, on the folder that becomes `dist/` if all goes well.
pub(crate) fn finish(place: &Place) -> Result<(), Error> {
    let staging = folder("TRUNK_STAGING_DIR")?;
    let dist = folder("TRUNK_DIST_DIR")?;
    publish_commons(place, &staging, &dist)?;
    style::publish(
        &place.root.join("style/guide.css"),
        &staging.join("guide.css"),
    )?;
    run::show(&mut place.fill_words(&staging))?;
    name_by_content(&staging, &place.root.join("public"))?;
    hosting::publish(&staging)?;
    offline::write_list(&staging)
}

fn folder(variable: &'static str) -> Result<PathBuf, Error> {
    env::var_os(variable)
        .map(PathBuf::from)
        .ok_or(Error::OutsideTrunk(variable))
}

/// Lets the steward's own command check and write the snapshot. It reads the one that was there
/// before, so that the sequence grows only when the content changes.
fn publish_commons(place: &Place, staging: &Path, dist: &Path) -> Result<(), Error> {
    let former = dist.join("commons");
    let mut steward = place.steward();
    steward
        .args(["build", "content", "--out"])
        .arg(staging.join("commons"));
    if former.join("latest.json").is_file() {
        steward.arg("--former").arg(former);
    }
    run::show(&mut steward)
}

/// Gives the module, its script and the style sheets a name made from their bytes, so that a host
/// may say "for ever" of them. Trunk would name them before the optimiser has run.
fn name_by_content(site: &Path, public: &Path) -> Result<(), Error> {
    let page = site.join("index.html");
    let mut html = fs::read_to_string(&page).at("read", &page)?;
    for entry in fs::read_dir(site).at("list", site)? {
        let path = entry.at("list", site)?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        // What stands in public/ is found by its name.
        if !has_hashed_name(&path) || public.join(name).exists() {
            continue;
        }
        let named = with_hash(name, &fs::read(&path).at("read", &path)?);
        fs::rename(&path, site.join(&named)).at("rename", &path)?;
        html = html.replace(&format!("\"./{name}\""), &format!("\"./{named}\""));
    }
    files::write(&page, html).at("write", &page)
}

fn has_hashed_name(path: &Path) -> bool {
    path.extension()
        .is_some_and(|it| it == "js" || it == "wasm" || it == "css")
}

fn with_hash(name: &str, bytes: &[u8]) -> String {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let stem = stem.trim_end_matches("_bg");
    format!(
        "{stem}-{}.{extension}",
        &stamp::of_bytes(bytes)[..stamp::DIGITS]
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_the_bytes_and_only_with_them() {
        assert_eq!(
            with_hash("guide_bg.wasm", b"one"),
            "guide-7692c3ad3540bb80.wasm"
        );
        assert_eq!(
            with_hash("guide_bg.wasm", b"one"),
            with_hash("guide_bg.wasm", b"one")
        );
        assert_ne!(
            with_hash("guide_bg.wasm", b"one"),
            with_hash("guide_bg.wasm", b"two")
        );
    }

    #[test]
    fn what_public_holds_keeps_its_name_and_the_page_follows_the_rest() {
        let folder = env::temp_dir().join(format!("xtask-finish-{}", std::process::id()));
        let (site, public) = (folder.join("site"), folder.join("public"));
        for (file, text) in [
            ("public/boot.js", "boot"),
            ("site/boot.js", "boot"),
            ("site/guide.js", "one"),
            ("site/guide_bg.wasm", "one"),
            ("site/robots.txt", "all"),
            (
                "site/index.html",
                r#"src="./boot.js" data-js="./guide.js" data-wasm="./guide_bg.wasm""#,
            ),
        ] {
            let file = folder.join(file);
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            fs::write(file, text).expect("a file");
        }
        name_by_content(&site, &public).expect("named");

        let mut names: Vec<_> = fs::read_dir(&site)
            .expect("the site")
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .into_string()
                    .expect("a name")
            })
            .collect();
        names.sort();
        let expected = [
            "boot.js",
            "guide-7692c3ad3540bb80.js",
            "guide-7692c3ad3540bb80.wasm",
            "index.html",
            "robots.txt",
        ];
        assert_eq!(names, expected);
        let html = fs::read_to_string(site.join("index.html")).expect("the page");
        let expected = r#"src="./boot.js" data-js="./guide-7692c3ad3540bb80.js" data-wasm="./guide-7692c3ad3540bb80.wasm""#;
        assert_eq!(html, expected);
        fs::remove_dir_all(folder).expect("swept");
    }
}
