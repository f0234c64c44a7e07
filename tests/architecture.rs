//! Who may use whom, read from the sources: what Cargo cannot enforce within one crate.
//!
//! Comments and strings are left out, so a word in a sentence is no fault.

use std::fs;
use std::path::{Path, PathBuf};

/// Sources that may not name some words, and why.
struct Rule {
    /// The folders and files it is about.
    of: &'static [&'static str],
    /// The folders within those that it is not about.
    but: &'static [&'static str],
    never: &'static [&'static str],
    why: &'static str,
}

const RULES: [Rule; 8] = [
    Rule {
        of: &["src"],
        but: &["src/browser"],
        never: &[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "gloo_net",
        ],
        why: "only `browser` knows the browser",
    },
    Rule {
        of: &["src/app/parts"],
        but: &[],
        never: &["pages", "state", "browser", "expect_context", "use_context"],
        why: "a part gets values and tells its parent",
    },
    Rule {
        of: &["src/app/words"],
        but: &[],
        never: &["French", "English"],
        why: "what depends on the language stands in `words/`",
    },
    Rule {
        of: &["src/browser"],
        but: &[],
        never: &["app"],
        why: "the boundary does, it does not show",
    },
    Rule {
        of: &["src"],
        but: &[],
        never: &[
            "inner_html",
            "set_inner_html",
            "insert_adjacent_html",
            "set_outer_html",
        ],
        why: "text is never markup",
    },
    Rule {
        of: &["crates/commons/src", "crates/search/src"],
        but: &[],
        never: &[
            "SystemTime",
            "Instant",
            "rand",
            "fs",
            "net",
            "env",
            "process",
            "thread",
        ],
        why: "the core has no clock, no chance and no outside",
    },
    Rule {
        of: &["crates/commons/src", "crates/search/src"],
        but: &[],
        never: &["web_sys", "js_sys", "leptos", "serde", "serde_json"],
        why: "the core knows neither the browser nor a file format",
    },
    Rule {
        of: &[
            "crates/commons/src/answers.rs",
            "crates/commons/src/geo",
            "crates/commons/src/how.rs",
            "crates/commons/src/listing.rs",
            "crates/commons/src/outcome",
            "crates/commons/src/places.rs",
            "crates/commons/src/rank",
            "crates/commons/src/route",
            "crates/commons/src/sync",
            "crates/commons/src/walk.rs",
        ],
        but: &[],
        never: &["wire"],
        why: "the catalogue alone accepts the published format",
    },
];

/// What these crates may depend on; `dev-dependencies` are its own affair.
const DEPENDENCIES: [(&str, &[&str]); 9] = [
    (
        "crates/wire/Cargo.toml",
        &["serde", "serde_json", "thiserror"],
    ),
    ("crates/search/Cargo.toml", &[]),
    // In the module: what it is made with is not.
    ("crates/words/Cargo.toml", &[]),
    (
        "crates/words/compiler/Cargo.toml",
        &[
            "fluent-syntax",
            "icu_locale_core",
            "icu_plurals",
            "serde",
            "thiserror",
            "toml",
        ],
    ),
    (
        "crates/words/page/Cargo.toml",
        &["minijinja", "serde_json", "thiserror", "words-compiler"],
    ),
    (
        "crates/commons/Cargo.toml",
        &["minisign-verify", "search", "sha2", "thiserror", "wire"],
    ),
    ("crates/files/Cargo.toml", &["tempfile"]),
    // Made once, committed: nothing of it is in the guide.
    (
        "crates/atlas/Cargo.toml",
        &[
            "commons",
            "files",
            "serde",
            "serde_json",
            "steward",
            "thiserror",
        ],
    ),
    // Of ours, only how a file is written and hashed: it runs the rest as commands.
    (
        "crates/xtask/Cargo.toml",
        &[
            "brotli",
            "commons",
            "cssparser",
            "files",
            "flate2",
            "lexopt",
            "percent-encoding",
            "serde_json",
            "thiserror",
        ],
    ),
];

#[test]
fn no_source_names_what_it_may_not_use() {
    let mut faults = Vec::new();
    for rule in &RULES {
        for file in rule
            .of
            .iter()
            .flat_map(|folder| sources(&root().join(folder)))
        {
            let path = file.strip_prefix(root()).expect("in the clone");
            if rule.but.iter().any(|it| path.starts_with(it)) {
                continue;
            }
            // Where a build script writes is known once and for all when the crate is compiled.
            let text = fs::read_to_string(&file).expect("a source");
            let text = text.replace("env!(\"OUT_DIR\")", "");
            for (line, word) in named(&text, rule.never) {
                faults.push(format!("{}:{line}: `{word}`: {}", path.display(), rule.why));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn crates_depend_on_what_they_may() {
    for (manifest, allowed) in DEPENDENCIES {
        let text = fs::read_to_string(root().join(manifest)).expect("a manifest");
        for name in dependencies(&text) {
            assert!(allowed.contains(&name), "{manifest}: `{name}`");
        }
    }
}

#[test]
fn a_forbidden_word_is_found_in_code_and_only_there() {
    #[track_caller]
    fn case(text: &str, expected: &[(usize, &str)]) {
        assert_eq!(named(text, &["web_sys", "state"]), expected, "{text}");
    }
    case("use web_sys::Window;", &[(1, "web_sys")]);
    case(
        "fn a() {}\nuse crate::app::{parts, state};",
        &[(2, "state")],
    );
    case("// web_sys does this elsewhere", &[]);
    case("/* web_sys\n state */ let statement = 1;", &[]);
    case("let said = \"the state of \\\"web_sys\\\"\";", &[]);
    case("let said = r#\"the \"state\"\"#; state()", &[(1, "state")]);
    case("let quote = '\"'; state()", &[(1, "state")]);
    case("fn of<'a>(it: &'a str) { state() }", &[(1, "state")]);
    case("let estate = reinstated;", &[]);
}

#[test]
fn dependencies_are_those_of_the_build() {
    let manifest = "[package]\nname = \"a\"\n[dependencies]\nwire.workspace = true\n\
                    # a remark\nserde = { version = \"1\" }\n[dev-dependencies]\nproptest = \"1\"\n";
    assert_eq!(dependencies(manifest), ["wire", "serde"]);
}

fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("the clone").to_owned()
}

/// The Rust files of a folder; none where there is no such folder yet.
fn sources(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    // A rule about a folder that is gone would hold for ever.
    let entries = fs::read_dir(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .flat_map(|path| match path.extension() {
            _ if path.is_dir() => sources(&path),
            Some(extension) if extension == "rs" => vec![path],
            _ => Vec::new(),
        })
        .collect()
}

/// The forbidden words in the code, each with its line.
fn named<'a>(text: &str, never: &[&'a str]) -> Vec<(usize, &'a str)> {
    let code = code_of(text);
    let mut found = Vec::new();
    for (index, line) in code.lines().enumerate() {
        for word in line.split(|it: char| !it.is_alphanumeric() && it != '_') {
            found.extend(
                never
                    .iter()
                    .filter(|it| **it == word)
                    .map(|it| (index + 1, *it)),
            );
        }
    }
    found
}

/// The text with comments and strings made blank, line by line as it was.
fn code_of(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skipped = comment(rest)
            .or_else(|| string(rest))
            .or_else(|| character(rest));
        let length = skipped.unwrap_or(first.len_utf8());
        let (taken, after) = rest.split_at(length);
        match skipped {
            Some(_) => code.extend(taken.chars().map(|it| if it == '\n' { '\n' } else { ' ' })),
            None => code.push(first),
        }
        rest = after;
    }
    code
}

fn comment(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    let inner = rest.strip_prefix("/*")?;
    Some(inner.find("*/").map_or(rest.len(), |at| at + 4))
}

fn string(rest: &str) -> Option<usize> {
    if let Some(raw) = rest.strip_prefix('r') {
        let marks = raw.len() - raw.trim_start_matches('#').len();
        let close = format!("\"{}", "#".repeat(marks));
        let inner = raw[marks..].strip_prefix('"')?;
        let open = 1 + marks + 1;
        return Some(
            inner
                .find(&close)
                .map_or(rest.len(), |at| open + at + close.len()),
        );
    }
    let inner = rest.strip_prefix('"')?;
    let mut escaped = false;
    for (at, it) in inner.char_indices() {
        if it == '"' && !escaped {
            return Some(at + 2);
        }
        escaped = it == '\\' && !escaped;
    }
    Some(rest.len())
}

/// `'"'` opens no string, and `'a` is a lifetime.
fn character(rest: &str) -> Option<usize> {
    rest.starts_with("'\"'").then_some(3)
}

/// The names in the section `[dependencies]`.
fn dependencies(manifest: &str) -> Vec<&str> {
    let section = manifest
        .lines()
        .skip_while(|line| line.trim() != "[dependencies]")
        .skip(1);
    let lines = section.take_while(|line| !line.starts_with('['));
    let entries = lines.filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    entries
        .filter_map(|line| line.split(['.', ' ', '=']).next())
        .collect()
}
