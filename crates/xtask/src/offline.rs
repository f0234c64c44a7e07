//! What the offline worker of a site keeps: the list of its files in `sw.js`.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::error::{At as _, Error};
use crate::stamp;

const WORKER: &str = "sw.js";
const NOT_FOUND_PAGE: &str = "404.html";
const POINTER: &str = "commons/latest.json";
/// The pointer as it was at build time; the other one follows what is published later.
const SEED: &str = "seed.json";

/// How the worker's line with the list begins.
const LIST: &str = "const PUBLISHED = ";

/// What no visitor opens: it is for robots, for hosts, and for the worker itself.
const NOT_FOR_VISITORS: [&str; 5] = [
    WORKER,
    "sw-withdraw.js",
    "robots.txt",
    "icons/social.png",
    "icons/social.svg",
];

/// Writes the seed and the list into the site of this folder. Done again after a file was changed,
/// it makes another build of it, which browsers will offer to their visitors.
pub(crate) fn write_list(site: &Path) -> Result<(), Error> {
    let pointer = site.join(POINTER);
    let latest = fs::read(&pointer).at("read", &pointer)?;
    let seed = site.join(SEED);
    files::write(&seed, &latest).at("write", &seed)?;
    let snapshot = snapshot_of(&latest).ok_or(Error::Page {
        path: pointer,
        what: "snapshot",
    })?;

    let path = site.join(WORKER);
    let worker = fs::read_to_string(&path).at("read", &path)?;
    let (before, after) = around_the_list(&worker).ok_or_else(|| Error::Page {
        path: path.clone(),
        what: "file list",
    })?;

    let (mut files, mut extras) = (Map::new(), Map::new());
    for file in stamp::files(site)? {
        let name = stamp::name(site, &file);
        let list = match name.as_str() {
            NOT_FOUND_PAGE => &mut extras,
            other if other == snapshot => &mut extras,
            other if is_for_visitors(other) => &mut files,
            _ => continue,
        };
        let hash = stamp::of_bytes(&fs::read(&file).at("read", &file)?);
        list.insert(name, Value::String(hash));
    }
    let list = json!({ "files": files, "extras": extras });
    // The script counts too: another script with the same files is another build.
    let build = stamp::of_bytes(format!("{before}{list}{after}").as_bytes());
    let list = json!({ "build": build[..stamp::DIGITS], "files": files, "extras": extras });
    files::write(&path, format!("{before}{LIST}{list};{after}")).at("write", &path)
}

fn snapshot_of(latest: &[u8]) -> Option<String> {
    let latest: Value = serde_json::from_slice(latest).ok()?;
    Some(format!("commons/{}", latest["url"].as_str()?))
}

/// The script before and after its list, which stands alone on its line.
fn around_the_list(worker: &str) -> Option<(&str, &str)> {
    let (before, rest) = worker.split_at(worker.find(&format!("\n{LIST}"))? + 1);
    Some((before, &rest[rest.find('\n')?..]))
}

/// The app keeps the commons. A name that begins with a dot or an underscore is for hosts.
fn is_for_visitors(name: &str) -> bool {
    !name.starts_with("commons/")
        && !name.starts_with(['.', '_'])
        && !NOT_FOR_VISITORS.contains(&name)
}

#[cfg(test)]
mod tests {
    use std::env;
    use std::path::PathBuf;

    use super::*;

    const SCRIPT: &str = "// A script.\nconst PUBLISHED = { build: \"\" };\n// Its end.\n";

    struct Site(PathBuf);

    impl Site {
        fn new(name: &str) -> Self {
            let folder = env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
            let site = Self(folder);
            for (file, text) in [
                ("index.html", "the page"),
                ("404.html", "no such page"),
                (".nojekyll", ""),
                ("robots.txt", "all"),
                ("atlas/world-1.txt", "the world"),
                ("icons/social.png", "a picture"),
                ("commons/latest.json", r#"{"url":"snapshot-2.json"}"#),
                ("commons/snapshot-1.json", "the former"),
                ("commons/snapshot-2.json", "the latest"),
                ("sw-withdraw.js", "another script"),
                ("sw.js", SCRIPT),
            ] {
                site.write(file, text);
            }
            site
        }

        fn write(&self, file: &str, text: &str) {
            let file = self.0.join(file);
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            fs::write(file, text).expect("a file");
        }

        fn read(&self, file: &str) -> String {
            fs::read_to_string(self.0.join(file)).expect("a file")
        }

        /// The list, once it is written.
        fn list(&self) -> Value {
            write_list(&self.0).expect("written");
            let worker = self.read(WORKER);
            let line = worker.lines().nth(1).expect("a list");
            let list = line.strip_prefix(LIST).and_then(|it| it.strip_suffix(';'));
            serde_json::from_str(list.expect("a list")).expect("JSON")
        }

        fn build(&self) -> String {
            self.list()["build"].as_str().expect("a build").to_owned()
        }
    }

    impl Drop for Site {
        fn drop(&mut self) {
            // A folder that stays is no reason to fail.
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn the_list_holds_what_visitors_open_and_the_seed() {
        let site = Site::new("list");
        let list = site.list();
        let names = |key: &str| -> Vec<String> {
            let list = list[key].as_object().expect("a list");
            list.keys().cloned().collect()
        };
        assert_eq!(
            names("files"),
            ["atlas/world-1.txt", "index.html", "seed.json"]
        );
        assert_eq!(names("extras"), ["404.html", "commons/snapshot-2.json"]);
        assert_eq!(site.read(SEED), site.read(POINTER));
        let hash = stamp::of_bytes(b"the page");
        assert_eq!(list["files"]["index.html"], hash.as_str());
    }

    #[test]
    fn a_build_has_the_name_of_its_files_and_its_script_alone() {
        let site = Site::new("build");
        let first = site.build();
        assert_eq!(site.build(), first, "written again");
        site.write("robots.txt", "none");
        site.write("commons/snapshot-1.json", "changed");
        assert_eq!(site.build(), first, "what is not kept was changed");

        let mut seen = vec![first.clone()];
        for (file, text) in [
            ("index.html", "another page"),
            ("commons/snapshot-2.json", "another commons"),
            ("icons/icon.svg", "a file more"),
            ("sw.js", &SCRIPT.replace("end", "last line")),
        ] {
            site.write(file, text);
            let build = site.build();
            assert!(!seen.contains(&build), "{file}");
            seen.push(build);
        }
    }

    #[test]
    fn a_worker_without_the_line_is_refused() {
        let site = Site::new("refused");
        for script in ["", "const PUBLISHED = {};", "// const PUBLISHED = {};\n"] {
            site.write(WORKER, script);
            let message = write_list(&site.0).expect_err(script).to_string();
            assert!(message.contains("sw.js has no"), "{message}");
        }
    }
}
