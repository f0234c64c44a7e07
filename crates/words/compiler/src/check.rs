//! Compares the files of all languages with each other. The first one says which messages there are
//! and what their arguments are.

use crate::Message;
use crate::file::{File, FileEntry};
use crate::message::{Argument, Kind, Piece, Selector, Variant};
use crate::plural::Category;
use crate::problem::{Fault, Problem};

/// The messages as all languages say them.
pub(crate) fn together(files: &[File], problems: &mut Vec<Problem>) -> Vec<Message> {
    let Some((first, others)) = files.split_first() else {
        return Vec::new();
    };
    for file in others {
        compare_keys(first, file, problems);
    }
    let mut messages = Vec::new();
    for entry in &first.entries {
        let arguments = arguments(first, entry, problems);
        let said = files.iter().filter_map(|file| {
            let own = file.entries.iter().find(|it| it.key == entry.key)?;
            compare_arguments(first, file, own, &arguments, problems);
            let checking = Checking {
                file,
                entry: own,
                arguments: &arguments,
            };
            Some(checking.pieces(&own.pieces, problems))
        });
        let said = said.collect();
        messages.push(Message {
            key: entry.key.clone(),
            group: entry.group.clone(),
            comment: entry.comment.clone(),
            arguments,
            said,
        });
    }
    messages
}

fn compare_keys(first: &File, file: &File, problems: &mut Vec<Problem>) {
    let has = |file: &File, key: &str| file.entries.iter().any(|it| it.key == key);
    for entry in first.entries.iter().filter(|it| !has(file, &it.key)) {
        let fault = Fault::Missing {
            key: entry.key.clone(),
            file: file.name.clone(),
        };
        problems.push(Problem::new(&first.name, entry.line, fault));
    }
    for entry in file.entries.iter().filter(|it| !has(first, &it.key)) {
        let fault = Fault::ExtraKey {
            key: entry.key.clone(),
            first: first.name.clone(),
        };
        problems.push(Problem::new(&file.name, entry.line, fault));
    }
}

/// The arguments of a message, by the comment above it in the first file.
fn arguments(first: &File, entry: &FileEntry, problems: &mut Vec<Problem>) -> Vec<Argument> {
    let key = &entry.key;
    let mut tell = |fault| problems.push(Problem::new(&first.name, entry.line, fault));
    let mut arguments = Vec::new();
    for (name, written) in &entry.declared {
        let (key, argument) = (key.clone(), name.clone());
        let kind = Kind::ALL.into_iter().find(|it| it.name() == written);
        if !entry.names.contains(name) {
            tell(Fault::Unused { key, argument });
        } else if let Some(kind) = kind {
            let name = argument;
            arguments.push(Argument { name, kind });
        } else {
            let kind = written.clone();
            tell(Fault::UnknownKind {
                key,
                argument,
                kind,
            });
        }
    }
    let declared = |name: &String| entry.declared.iter().any(|(it, _)| it == name);
    for name in entry.names.iter().filter(|it| !declared(it)) {
        tell(Fault::NoKind {
            key: key.clone(),
            argument: name.clone(),
        });
    }
    arguments
}

fn compare_arguments(
    first: &File,
    file: &File,
    entry: &FileEntry,
    arguments: &[Argument],
    problems: &mut Vec<Problem>,
) {
    // The first file was held against its own comments.
    if file.name == first.name {
        return;
    }
    let mut tell = |fault| problems.push(Problem::new(&file.name, entry.line, fault));
    let of = |name: &String| (entry.key.clone(), name.clone(), first.name.clone());
    for name in &entry.names {
        if !arguments.iter().any(|it| it.name == *name) {
            let (key, argument, first) = of(name);
            tell(Fault::UnknownArgument {
                key,
                argument,
                first,
            });
        }
    }
    for Argument { name, .. } in arguments {
        if !entry.names.contains(name) {
            let (key, argument, first) = of(name);
            tell(Fault::LacksArgument {
                key,
                argument,
                first,
            });
        }
    }
}

struct Checking<'a> {
    file: &'a File,
    entry: &'a FileEntry,
    arguments: &'a [Argument],
}

impl Checking<'_> {
    /// The pieces with their arguments in the order of the first language. One that is not known was
    /// reported already, and is left out.
    fn pieces(&self, pieces: &[Piece], problems: &mut Vec<Problem>) -> Vec<Piece> {
        let mut placed = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Text(text) => placed.push(Piece::Text(text.clone())),
                Piece::Argument(at) => placed.extend(self.place(*at).map(Piece::Argument)),
                Piece::Selection { by, variants } => {
                    let Some(by) = self.place(*by) else {
                        continue;
                    };
                    self.selection(by, variants, problems);
                    let variants = variants.iter().map(|it| Variant {
                        selector: it.selector,
                        pieces: self.pieces(&it.pieces, problems),
                    });
                    let variants = variants.collect();
                    placed.push(Piece::Selection { by, variants });
                }
            }
        }
        placed
    }

    fn place(&self, at: usize) -> Option<usize> {
        let name = &self.entry.names[at];
        self.arguments.iter().position(|it| it.name == *name)
    }

    /// A selection is of a kind that its argument can be selected by, and complete for the language.
    fn selection(&self, by: usize, variants: &[Variant], problems: &mut Vec<Problem>) {
        let Argument { name, kind } = &self.arguments[by];
        let named = variants.iter().filter_map(|it| match it.selector {
            Selector::Plural(category) if category != Category::Other => Some(category),
            _ => None,
        });
        let named = named.collect::<Vec<_>>();
        match kind {
            Kind::Number if named.is_empty() => {}
            Kind::Count => {
                let wrong = self.plural(variants, &named);
                problems.extend(wrong.into_iter().map(|fault| self.problem(fault)));
            }
            Kind::Number | Kind::Text => problems.push(self.problem(Fault::SelectsBy {
                key: self.entry.key.clone(),
                argument: name.clone(),
                kind: *kind,
            })),
        }
    }

    fn problem(&self, fault: Fault) -> Problem {
        Problem::new(&self.file.name, self.entry.line, fault)
    }

    /// What is wrong with a selection by a plural: categories that the language does not have, and
    /// those that it has and the selection lacks.
    fn plural(&self, variants: &[Variant], named: &[Category]) -> Vec<Fault> {
        // An invalid tag was reported with the list.
        let Some(categories) = &self.file.categories else {
            return Vec::new();
        };
        let key = &self.entry.key;
        let unknown = named.iter().filter(|it| !categories.known.contains(it));
        let unknown = unknown.map(|category| Fault::UnknownVariant {
            key: key.clone(),
            variant: category.name().to_owned(),
            tag: self.file.tag.clone(),
        });
        let is_exact = |n: u64| {
            variants
                .iter()
                .any(|it| it.selector == Selector::Exactly(n))
        };
        let lacking = categories.wanted.iter().filter_map(|(category, numbers)| {
            let example = *numbers.iter().find(|n| !is_exact(**n))?;
            let has = *category == Category::Other || named.contains(category);
            (!has).then(|| Fault::LacksCategory {
                key: key.clone(),
                category: category.name(),
                example,
            })
        });
        unknown.chain(lacking).collect()
    }
}
