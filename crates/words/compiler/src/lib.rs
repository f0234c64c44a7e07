//! Reads what the guide itself says, one [Fluent](https://projectfluent.org) file for each language,
//! checks that each language says the same, and writes it as Rust.
//!
//! The subset of Fluent that it takes:
//!
//! - `key = text`, on one line. Keys are in kebab-case, and become names of Rust in `snake_case`.
//! - `{ $argument }`, where the first language of the list says of what kind the argument is, in a
//!   comment above the message: `# $n (count): how many there are`. See [`Kind`].
//! - `{ $argument -> … }`, not one within another: by the plural of a `count`, or by exact numbers,
//!   with `*[other]` for the rest.
//! - `#` for whoever translates the next message, `##` for a group of messages, `###` for the file.
//!
//! All else is refused, with its file and line: terms, attributes, functions, references, literals.
//! Every problem is reported, not the first alone.
//!
//! Messages whose keys begin with `page-` are for the page that stands there before the app: they
//! are checked like the others, and not compiled into the module.

mod check;
mod file;
mod list;
mod message;
mod plural;
mod problem;
mod rust;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

pub use self::list::{Direction, Locale};
pub use self::message::{Argument, Kind, Piece, Selector, Variant};
pub use self::plural::Category;
pub use self::problem::{Fault, Feature, Problem};
pub use self::rust::rust;

/// The list of languages, in the folder of the words.
pub const LIST: &str = "locales.toml";

/// A file of the words: its name, and what is in it.
#[derive(Clone, Debug)]
pub struct Source {
    pub name: String,
    pub text: String,
}

/// All that the guide says, in all its languages, checked.
#[derive(Debug)]
pub struct Book {
    /// The first one is shown to whoever reads none of them.
    pub locales: Vec<Locale>,
    /// In the order of the first language's file.
    pub messages: Vec<Message>,
}

/// One thing that the guide says.
#[derive(Debug)]
pub struct Message {
    /// In kebab-case, as in the files.
    pub key: String,
    /// The title of the group that it stands in; empty before the first.
    pub group: String,
    /// For whoever translates it, from the first language's file.
    pub comment: String,
    /// In the order in which the first language's comment names them.
    pub arguments: Vec<Argument>,
    /// In each language, in the order of the list.
    pub said: Vec<Vec<Piece>>,
}

impl Message {
    /// The name that it has in Rust, and in the tests.
    pub fn name(&self) -> String {
        self.key.replace('-', "_")
    }

    /// Whether it is for the page that stands there before the app.
    pub fn is_of_the_page(&self) -> bool {
        self.key.starts_with("page-")
    }

    /// What it says in the language of this place in the list, with `{$name}` for an argument; of a
    /// selection, all that it can say, one after the other.
    pub fn text(&self, locale: usize) -> String {
        text_of(&self.said[locale], &self.arguments)
    }
}

fn text_of(pieces: &[Piece], arguments: &[Argument]) -> String {
    let said = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Argument(at) => format!("{{${}}}", arguments[*at].name),
        Piece::Selection { variants, .. } => {
            let all = variants.iter().map(|it| text_of(&it.pieces, arguments));
            all.collect::<Vec<_>>().join(" ")
        }
    });
    said.collect()
}

/// The folder that a build script takes the words from: that of the project, or with the feature `pseudo` the one that `cargo xtask pseudo` makes of it.
pub fn folder() -> PathBuf {
    let pseudo = env::var_os("CARGO_FEATURE_PSEUDO").is_some();
    let folder = if pseudo {
        "target/pseudo/words"
    } else {
        "words"
    };
    Path::new("../..").join(folder)
}

/// The languages of the list in this folder.
pub fn locales(folder: &Path) -> Result<Vec<Locale>, Vec<Problem>> {
    let locales = list::parse(&list(folder)?)?;
    Ok(locales.into_iter().map(|(locale, _)| locale).collect())
}

fn list(folder: &Path) -> Result<Source, Vec<Problem>> {
    open(folder, LIST).ok_or_else(|| vec![Problem::new(LIST, 1, Fault::NoFile)])
}

fn open(folder: &Path, name: &str) -> Option<Source> {
    let text = fs::read_to_string(folder.join(name)).ok()?;
    let name = name.to_owned();
    Some(Source { name, text })
}

/// Reads and checks the words in this folder.
pub fn read(folder: &Path) -> Result<Book, Vec<Problem>> {
    let list = list(folder)?;
    let entries = fs::read_dir(folder).map_err(|_| vec![Problem::new(LIST, 1, Fault::NoFile)])?;
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let files = paths.filter(|it| it.extension().is_some_and(|it| it == "ftl"));
    let names = files.filter_map(|it| Some(it.file_name()?.to_str()?.to_owned()));
    let mut names = names.collect::<Vec<_>>();
    names.sort();
    let files = names.iter().filter_map(|name| open(folder, name));
    compile(&list, &files.collect::<Vec<_>>())
}

/// Checks the list of languages and their files; each file is called by its language's tag.
pub fn compile(list: &Source, files: &[Source]) -> Result<Book, Vec<Problem>> {
    let locales = list::parse(list)?;
    let mut problems = list::against(list, &locales, files);
    let mut read = Vec::new();
    for (locale, _) in &locales {
        if let Some(source) = files.iter().find(|it| it.name == locale.file()) {
            read.push(file::read(locale, source, &mut problems));
        }
    }
    if read.len() < locales.len() {
        return Err(problems);
    }
    let messages = check::together(&read, &mut problems);
    if !problems.is_empty() {
        problems.sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
        return Err(problems);
    }
    let locales = locales.into_iter().map(|(locale, _)| locale).collect();
    Ok(Book { locales, messages })
}
