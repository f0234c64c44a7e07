//! The content folder: which files it has, and what stands in them.

pub mod collection;
pub mod tree;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use self::collection::{COLLECTIONS, Collection, files};
use self::tree::{Broken, Field, Node, Table, Value};
use crate::problem::{Fact, Form, Problem};
use crate::source::{Place, Source};
use crate::suggest::nearest;

/// What was read of a content folder.
#[derive(Debug)]
pub struct Content {
    pub sources: Vec<Source>,
    /// Those that broken TOML leaves whole.
    pub entries: Vec<Entry>,
    /// The files, by name, that could not be read whole: what they lack is not known.
    partial: Vec<&'static str>,
}

/// One record, before its fields are looked at.
#[derive(Debug)]
pub struct Entry {
    pub collection: &'static Collection,
    /// Its header, or the beginning of its file.
    pub place: Place,
    pub table: Table,
}

/// Why a content folder cannot be looked at.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    #[error("cannot read the content folder `{}`: {cause}", path.display())]
    Folder { path: PathBuf, cause: io::Error },
    #[error("cannot read `{}`: {cause}", path.display())]
    File { path: PathBuf, cause: io::Error },
}

impl Entry {
    /// Where a field's value stands; the entry's header where it has no such field.
    pub fn value_place(&self, field: &str) -> Place {
        self.table.get(field).map_or_else(
            || self.place.clone(),
            |found| Place::new(self.place.file, &found.node.span),
        )
    }

    pub fn text(&self, field: &str) -> Option<&str> {
        self.table.get(field)?.node.as_text()
    }

    pub fn number(&self, field: &str) -> Option<f64> {
        self.table.get(field)?.node.as_number()
    }

    pub fn last_sign(&self) -> Option<&Table> {
        match &self.table.get("last_sign")?.node.value {
            Value::Table(sign) => Some(sign),
            _ => None,
        }
    }

    pub fn id(&self) -> Option<&str> {
        self.text("id")
    }
}

impl Content {
    /// Reads every file of the folder, and notes what cannot be read.
    pub fn read(folder: &Path, problems: &mut Vec<Problem>) -> Result<Self, FolderError> {
        let mut content = Self {
            sources: Vec::new(),
            entries: Vec::new(),
            partial: Vec::new(),
        };
        let present = toml_files(folder)?;
        for (file, optional) in files() {
            if present.iter().any(|name| name == file) {
                content.read_file(folder, file, problems)?;
            } else if !optional {
                content.partial.push(file);
                let place = content.add(file, String::new());
                problems.push(Problem {
                    place,
                    fact: Fact::MissingFile,
                });
            }
        }
        for name in present {
            if files().all(|(file, _)| file != name) {
                let suggestion = nearest(&name, files().map(|(file, _)| file)).map(str::to_owned);
                let place = content.add(&name, String::new());
                problems.push(Problem {
                    place,
                    fact: Fact::UnknownFile { suggestion },
                });
            }
        }
        Ok(content)
    }

    /// The entries of one collection, in the order of its file.
    pub fn of(&self, collection: &str) -> impl Iterator<Item = &Entry> {
        self.entries
            .iter()
            .filter(move |entry| entry.collection.name == collection)
    }

    /// Whether all of a collection was read, so that what is not there is known not to be.
    pub fn is_whole(&self, collection: &str) -> bool {
        COLLECTIONS
            .iter()
            .any(|known| known.name == collection && !self.partial.contains(&known.file))
    }

    fn add(&mut self, name: &str, text: String) -> Place {
        self.sources.push(Source {
            name: name.to_owned(),
            text,
        });
        Place::new(self.sources.len() - 1, &(0..0))
    }

    fn read_file(
        &mut self,
        folder: &Path,
        file: &'static str,
        problems: &mut Vec<Problem>,
    ) -> Result<(), FolderError> {
        let path = folder.join(file);
        let bytes = fs::read(&path).map_err(|cause| FolderError::File { path, cause })?;
        match String::from_utf8(bytes) {
            Ok(text) => self.read_text(file, text, problems),
            Err(error) => {
                self.partial.push(file);
                let readable = error.utf8_error().valid_up_to();
                let place = self.add(file, String::from_utf8_lossy(error.as_bytes()).into_owned());
                let place = Place::new(place.file, &(readable..readable));
                let fact = Fact::NotUtf8;
                problems.push(Problem { place, fact });
            }
        }
        Ok(())
    }

    fn read_text(&mut self, file: &'static str, text: String, problems: &mut Vec<Problem>) {
        let (table, broken) = tree::read(&text);
        let beginning = self.add(file, text);
        let first = self.entries.len();
        self.sort_out(table, file, &beginning, problems);
        if !broken.is_empty() {
            self.partial.push(file);
            self.drop_torn_entries(first, &broken);
        }
        let source = &self.sources[beginning.file];
        let mut last_line = 0;
        for Broken { span, message } in broken {
            let place = Place::new(beginning.file, &span);
            let line = source.position(&place).line;
            // Further errors on the same line only follow from the first.
            if line != last_line {
                problems.push(Problem {
                    place,
                    fact: Fact::BrokenToml { message },
                });
            }
            last_line = line;
        }
    }

    /// Drops the entries of a file, from the given one on, that a break falls into: what was
    /// read of them may not be what was meant.
    fn drop_torn_entries(&mut self, first: usize, broken: &[Broken]) {
        let mut rest = self.entries.split_off(first);
        rest.sort_by_key(|entry| entry.place.start());
        let mut rest = rest.into_iter().peekable();
        while let Some(entry) = rest.next() {
            let end = rest.peek().map_or(usize::MAX, |next| next.place.start());
            let own = entry.place.start()..end;
            if !broken.iter().any(|broken| own.contains(&broken.span.start)) {
                self.entries.push(entry);
            }
        }
    }

    /// Takes a file's tables apart into entries.
    fn sort_out(
        &mut self,
        table: Table,
        file: &'static str,
        beginning: &Place,
        problems: &mut Vec<Problem>,
    ) {
        let own = || {
            COLLECTIONS
                .iter()
                .filter(|collection| collection.file == file)
        };
        if let Some(collection) = own().find(|collection| collection.header.is_none()) {
            self.entries.push(Entry {
                collection,
                place: beginning.clone(),
                table,
            });
            return;
        }
        for Field {
            key,
            key_span,
            node,
        } in table.into_fields()
        {
            let place = Place::new(beginning.file, &key_span);
            let Some(collection) = own().find(|known| known.header == Some(key.as_str())) else {
                let known = || own().filter_map(|collection| collection.header);
                let suggestion = nearest(&key, known()).map(str::to_owned);
                let known = known().map(str::to_owned).collect();
                let fact = Fact::UnknownField {
                    field: key,
                    suggestion,
                    known,
                };
                problems.push(Problem { place, fact });
                continue;
            };
            self.take_entries(collection, &place, node, problems);
        }
    }

    fn take_entries(
        &mut self,
        collection: &'static Collection,
        place: &Place,
        node: Node,
        problems: &mut Vec<Problem>,
    ) {
        let header = collection.header.unwrap_or_default();
        let Value::List(nodes) = node.value else {
            let fact = Fact::NotRepeated {
                header: header.to_owned(),
            };
            problems.push(Problem {
                place: place.clone(),
                fact,
            });
            return;
        };
        for node in nodes {
            let place = Place::new(place.file, &node.span);
            let form = node.form();
            match node.value {
                Value::Table(table) => self.entries.push(Entry {
                    collection,
                    place,
                    table,
                }),
                _ => problems.push(Problem {
                    place,
                    fact: Fact::wrong_type(header, Form::Table, form),
                }),
            }
        }
    }
}

/// The names of the TOML files of a folder, sorted, so that a report is the same on any machine.
fn toml_files(folder: &Path) -> Result<Vec<String>, FolderError> {
    let cannot = |cause| FolderError::Folder {
        path: folder.to_owned(),
        cause,
    };
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(cannot)? {
        let name = entry
            .map_err(cannot)?
            .file_name()
            .to_string_lossy()
            .into_owned();
        if Path::new(&name)
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}
