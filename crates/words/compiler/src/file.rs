//! Reads the file of one language, as far as it can be read alone.

use fluent_syntax::ast::{
    self, Comment, Entry, Expression, InlineExpression, Message, Pattern, PatternElement,
    VariantKey,
};
use fluent_syntax::parser;

use crate::list::Locale;
use crate::message::{Piece, Selector, Variant};
use crate::plural::{self, Categories, Category};
use crate::problem::{Fault, Feature, Problem, line_of};
use crate::{Source, rust};

/// The file of a language.
pub(crate) struct File {
    pub(crate) name: String,
    pub(crate) tag: String,
    pub(crate) categories: Option<Categories>,
    pub(crate) entries: Vec<FileEntry>,
}

/// A message as one file has it.
pub(crate) struct FileEntry {
    pub(crate) key: String,
    pub(crate) line: usize,
    pub(crate) group: String,
    pub(crate) comment: String,
    /// What the comment says of arguments: the name, and the kind as it is written.
    pub(crate) declared: Vec<(String, String)>,
    /// The arguments in the order in which they first stand; pieces count them so.
    pub(crate) names: Vec<String>,
    pub(crate) pieces: Vec<Piece>,
}

/// Reads what can be read, and reports the rest.
pub(crate) fn read(locale: &Locale, source: &Source, problems: &mut Vec<Problem>) -> File {
    let mut reading = Reading {
        source,
        tag: &locale.tag,
        problems,
    };
    let resource = match parser::parse(source.text.as_str()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = line_of(&source.text, error.pos.start);
                reading.tell(line, Fault::Syntax(error.kind.to_string()));
            }
            resource
        }
    };
    let mut entries = Vec::<FileEntry>::new();
    let mut group = String::new();
    for entry in resource.body {
        match entry {
            Entry::GroupComment(comment) => group = comment.content.join(" "),
            Entry::Message(message) => {
                let Some(entry) = reading.message(&message, &group) else {
                    continue;
                };
                match entries.iter().find(|it| it.key == entry.key) {
                    Some(first) => {
                        reading.tell(entry.line, Fault::Twice(entry.key, first.line));
                    }
                    None => entries.push(entry),
                }
            }
            Entry::Term(term) => {
                reading.tell(
                    reading.line(term.id.name),
                    Fault::Unsupported(Feature::Term),
                );
            }
            // Junk was already reported as an error.
            Entry::Comment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
        }
    }
    File {
        name: source.name.clone(),
        tag: locale.tag.clone(),
        categories: plural::categories(&locale.tag),
        entries,
    }
}

struct Reading<'a> {
    source: &'a Source,
    tag: &'a str,
    problems: &'a mut Vec<Problem>,
}

impl Reading<'_> {
    fn tell(&mut self, line: usize, fault: Fault) {
        let problem = Problem::new(&self.source.name, line, fault);
        self.problems.push(problem);
    }

    /// The line that a piece of the file's text is on; the parser gives pieces, and no places.
    fn line(&self, piece: &str) -> usize {
        let at = piece.as_ptr() as usize - self.source.text.as_ptr() as usize;
        line_of(&self.source.text, at)
    }

    fn message(&mut self, message: &Message<&str>, group: &str) -> Option<FileEntry> {
        let key = message.id.name.to_owned();
        let line = self.line(message.id.name);
        if !is_key(&key) {
            self.tell(line, Fault::Key(key));
            return None;
        }
        if rust::is_reserved(&key) {
            self.tell(line, Fault::Reserved(key));
            return None;
        }
        if let Some(attribute) = message.attributes.first() {
            let line = self.line(attribute.id.name);
            self.tell(line, Fault::Unsupported(Feature::Attribute));
        }
        let Some(value) = &message.value else {
            self.tell(line, Fault::Empty(key));
            return None;
        };
        let mut names = Vec::new();
        let pieces = self.pattern(&key, value, &mut names, false);
        let (comment, declared) = message.comment.as_ref().map_or_else(Default::default, of);
        Some(FileEntry {
            key,
            line,
            group: group.to_owned(),
            comment,
            declared,
            names,
            pieces,
        })
    }

    fn pattern(
        &mut self,
        key: &str,
        pattern: &Pattern<&str>,
        names: &mut Vec<String>,
        within: bool,
    ) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    self.text(key, value);
                    pieces.push(Piece::Text((*value).to_owned()));
                }
                PatternElement::Placeable { expression } => {
                    pieces.extend(self.expression(key, expression, names, within));
                }
            }
        }
        pieces
    }

    fn text(&mut self, key: &str, text: &str) {
        let line = self.line(text);
        if text.contains('\n') {
            let fault = Fault::Multiline(key.to_owned());
            let file = &self.source.name;
            let told = |it: &Problem| it.file == *file && it.fault == fault;
            // Each further line is a text of its own.
            if !self.problems.last().is_some_and(told) {
                self.tell(line, fault);
            }
        } else if text.chars().any(char::is_control) {
            self.tell(line, Fault::Control(key.to_owned()));
        }
    }

    fn expression(
        &mut self,
        key: &str,
        expression: &Expression<&str>,
        names: &mut Vec<String>,
        within: bool,
    ) -> Option<Piece> {
        let fault = match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                return Some(Piece::Argument(place_of(names, id.name)));
            }
            Expression::Select {
                selector: InlineExpression::VariableReference { id },
                variants,
            } if !within => {
                let by = place_of(names, id.name);
                let variants = self.variants(key, variants, names);
                return Some(Piece::Selection { by, variants });
            }
            Expression::Inline(other) => self.not_taken(other),
            Expression::Select { selector, .. } => {
                let feature = if within {
                    Feature::NestedSelection
                } else {
                    Feature::SelectorOther
                };
                (feature, self.not_taken(selector).1)
            }
        };
        let (feature, line) = fault;
        self.tell(line, Fault::Unsupported(feature));
        None
    }

    fn variants(
        &mut self,
        key: &str,
        written: &[ast::Variant<&str>],
        names: &mut Vec<String>,
    ) -> Vec<Variant> {
        let mut variants = Vec::<Variant>::new();
        for ast::Variant {
            key: written,
            value,
            default,
        } in written
        {
            let pieces = self.pattern(key, value, names, true);
            let Some(selector) = self.selector(key, written, *default) else {
                continue;
            };
            if variants.iter().any(|it| it.selector == selector) {
                let (VariantKey::Identifier { name: written }
                | VariantKey::NumberLiteral { value: written }) = written;
                let fault = Fault::VariantTwice {
                    key: key.to_owned(),
                    variant: (*written).to_owned(),
                };
                self.tell(self.line(written), fault);
            }
            variants.push(Variant { selector, pieces });
        }
        // The one for all the rest comes last, wherever it is written.
        variants.sort_by_key(|it| it.selector == Selector::Plural(Category::Other));
        variants
    }

    fn selector(
        &mut self,
        key: &str,
        variant: &VariantKey<&str>,
        is_default: bool,
    ) -> Option<Selector> {
        let (written, selector) = match variant {
            VariantKey::Identifier { name } => (name, Category::parse(name).map(Selector::Plural)),
            VariantKey::NumberLiteral { value } => {
                (value, value.parse().ok().map(Selector::Exactly))
            }
        };
        let line = self.line(written);
        let Some(selector) = selector else {
            let fault = Fault::UnknownVariant {
                key: key.to_owned(),
                variant: (*written).to_owned(),
                tag: self.tag.to_owned(),
            };
            self.tell(line, fault);
            return None;
        };
        if is_default != (selector == Selector::Plural(Category::Other)) {
            self.tell(line, Fault::DefaultIsOther(key.to_owned()));
        }
        Some(selector)
    }

    /// What it is that the guide does not take, and the line it is on.
    fn not_taken(&self, expression: &InlineExpression<&str>) -> (Feature, usize) {
        match expression {
            InlineExpression::StringLiteral { value }
            | InlineExpression::NumberLiteral { value } => (Feature::Literal, self.line(value)),
            InlineExpression::FunctionReference { id, .. } => {
                (Feature::Function, self.line(id.name))
            }
            InlineExpression::MessageReference { id, .. } => {
                (Feature::MessageReference, self.line(id.name))
            }
            InlineExpression::TermReference { id, .. } => (Feature::Term, self.line(id.name)),
            InlineExpression::VariableReference { id } => {
                (Feature::SelectorOther, self.line(id.name))
            }
            InlineExpression::Placeable { expression } => {
                let line = match &**expression {
                    Expression::Inline(inner)
                    | Expression::Select {
                        selector: inner, ..
                    } => self.not_taken(inner).1,
                };
                (Feature::NestedPlaceable, line)
            }
        }
    }
}

fn is_key(key: &str) -> bool {
    key.split('-').all(|word| {
        let plain = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit();
        !word.is_empty() && word.chars().all(plain)
    })
}

/// The place of an argument among those met so far; a new one is the last.
fn place_of(names: &mut Vec<String>, name: &str) -> usize {
    names.iter().position(|it| it == name).unwrap_or_else(|| {
        names.push(name.to_owned());
        names.len() - 1
    })
}

/// What a comment says, and what it says of arguments in lines such as `$n (count): how many`.
fn of(comment: &Comment<&str>) -> (String, Vec<(String, String)>) {
    let declared = comment.content.iter().filter_map(|line| {
        let (name, rest) = line.strip_prefix('$')?.split_once(" (")?;
        let (kind, _) = rest.split_once(')')?;
        Some((name.to_owned(), kind.to_owned()))
    });
    (comment.content.join("\n"), declared.collect())
}
