//! Writes the guide's words where there is no Rust: in the page that stands there before the app,
//! in what browsers and phones call it, and as JSON for the tests.
//!
//! What is written into is a template in the syntax of Jinja, with `locales`: for each language its
//! `tag`, `direction` and `territory`, and its words by their names in Rust. In a word, `{$name}`
//! stands for an argument.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, UndefinedBehavior};
use serde_json::Value;
use thiserror::Error;
use words_compiler::Book;

/// The files of a built site that have words in them.
const TEMPLATES: [&str; 4] = ["index.html", "404.html", "manifest.webmanifest", "sw.js"];

/// The words of each language by their names.
type Locales = Vec<BTreeMap<String, String>>;

/// What can go wrong while files are written.
#[derive(Debug, Error)]
pub enum Error {
    #[error("{path}: {source}")]
    File { path: PathBuf, source: io::Error },
    #[error("{path}: {source:#}")]
    Template {
        path: PathBuf,
        source: minijinja::Error,
    },
}

/// Fills the templates of a site that is being built.
pub fn fill(book: &Book, site: &Path) -> Result<(), Error> {
    let locales = (0..book.locales.len()).map(|at| locale(book, at));
    let locales = locales.collect::<Locales>();
    for name in TEMPLATES {
        let path = site.join(name);
        let template = read(&path)?;
        let filled = filled(name, &template, &locales).map_err(|source| Error::Template {
            path: path.clone(),
            source,
        })?;
        write(&path, &filled)?;
    }
    Ok(())
}

/// Writes what each language says by its name in Rust, one file a language, and `locales.json`. An
/// argument is written `{$name}`; of a selection all variants are there, one after the other.
pub fn json(book: &Book, folder: &Path) -> Result<(), Error> {
    let failed = |source| Error::File {
        path: folder.to_owned(),
        source,
    };
    fs::create_dir_all(folder).map_err(failed)?;
    for (at, locale) in book.locales.iter().enumerate() {
        let messages = book.messages.iter();
        let words = messages.map(|it| (it.name(), Value::String(it.text(at))));
        let words = Value::Object(words.collect());
        write(
            &folder.join(format!("{}.json", locale.tag)),
            &format!("{words:#}\n"),
        )?;
    }
    let tags = book.locales.iter().map(|it| it.tag.as_str());
    let tags = Value::from(tags.collect::<Vec<_>>());
    write(&folder.join("locales.json"), &format!("{tags}\n"))
}

fn locale(book: &Book, at: usize) -> BTreeMap<String, String> {
    let locale = &book.locales[at];
    let words = book.messages.iter().map(|it| (it.name(), it.text(at)));
    let own = [
        ("tag", locale.tag.as_str()),
        ("direction", locale.direction.name()),
        ("territory", &locale.territory),
    ];
    let own = own.map(|(name, value)| (name.to_owned(), value.to_owned()));
    words.chain(own).collect()
}

fn filled(name: &str, template: &str, locales: &Locales) -> Result<String, minijinja::Error> {
    let mut jinja = Environment::new();
    jinja.set_undefined_behavior(UndefinedBehavior::Strict);
    jinja.set_auto_escape_callback(|name| match name.rsplit_once('.') {
        Some((_, "html")) => AutoEscape::Html,
        Some((_, "webmanifest")) => AutoEscape::Json,
        _ => AutoEscape::None,
    });
    // A line that only says what to do leaves none.
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .keep_trailing_newline(true)
        .build()?;
    jinja.set_syntax(syntax);
    jinja.render_named_str(name, template, minijinja::context! { locales => locales })
}

fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|source| Error::File {
        path: path.to_owned(),
        source,
    })
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    fs::write(path, text).map_err(|source| Error::File {
        path: path.to_owned(),
        source,
    })
}
