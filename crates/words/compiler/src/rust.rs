//! Writes the words as Rust: a table of what never changes, and a method for each message that does.

use std::fmt::Write as _;

use crate::message::{Kind, Piece, Selector};
use crate::plural::Category;
use crate::{Book, Message};

#[path = "../../src/marks.rs"]
mod marks;

/// Names that a field or a method cannot have, or that the table has itself.
const RESERVED: [&str; 39] = [
    "as",
    "async",
    "await",
    "break",
    "const",
    "continue",
    "crate",
    "direction",
    "dyn",
    "else",
    "enum",
    "extern",
    "false",
    "fn",
    "for",
    "if",
    "impl",
    "in",
    "let",
    "loop",
    "match",
    "mod",
    "move",
    "mut",
    "number",
    "patterns",
    "pub",
    "ref",
    "return",
    "say",
    "self",
    "static",
    "struct",
    "tag",
    "true",
    "type",
    "use",
    "where",
    "while",
];

pub(crate) fn is_reserved(key: &str) -> bool {
    RESERVED.contains(&key)
}

/// What `crates/words` includes. Messages of the page are left out.
pub fn rust(book: &Book) -> String {
    let own = book.messages.iter().filter(|it| !it.is_of_the_page());
    let (fixed, patterns) = own.partition::<Vec<_>, _>(|it| it.arguments.is_empty());
    let mut out = String::new();
    table(&mut out, &fixed, patterns.len());
    values(&mut out, book, &fixed, &patterns);
    methods(&mut out, &patterns);
    out
}

fn table(out: &mut String, fixed: &[&Message], patterns: usize) {
    out.push_str("/// What the guide says, in one language.\npub struct Words {\n");
    out.push_str("    /// The language's tag, as in `?lang=fr`.\n    pub tag: &'static str,\n");
    out.push_str("    /// Which way it is written.\n    pub direction: Direction,\n");
    for message in fixed {
        let _ = writeln!(out, "    pub {}: &'static str,", message.name());
    }
    let _ = writeln!(out, "    patterns: [&'static str; {patterns}],\n}}\n");
}

fn values(out: &mut String, book: &Book, fixed: &[&Message], patterns: &[&Message]) {
    let languages = book.locales.len();
    out.push_str("/// All languages; the first is for whoever reads none of them.\n");
    let _ = writeln!(out, "pub static ALL: [Words; {languages}] = [");
    for (at, locale) in book.locales.iter().enumerate() {
        let _ = writeln!(out, "    Words {{\n        tag: {:?},", locale.tag);
        let _ = writeln!(out, "        direction: Direction::{:?},", locale.direction);
        for message in fixed {
            let _ = writeln!(out, "        {}: {:?},", message.name(), message.text(at));
        }
        out.push_str("        patterns: [\n");
        for message in patterns {
            let _ = writeln!(out, "            {:?},", written(&message.said[at]));
        }
        out.push_str("        ],\n    },\n");
    }
    out.push_str("];\n\n");
}

fn methods(out: &mut String, patterns: &[&Message]) {
    out.push_str("impl Words {\n");
    for (at, message) in patterns.iter().enumerate() {
        for line in message.comment.lines() {
            let _ = writeln!(out, "    /// {line}");
        }
        let _ = write!(out, "    pub fn {}(&self", message.name());
        for argument in &message.arguments {
            let kind = match argument.kind {
                Kind::Count => "usize",
                Kind::Number => "impl Into<u64>",
                Kind::Text => "&str",
            };
            let _ = write!(out, ", {}: {kind}", argument.name);
        }
        let _ = write!(out, ") -> String {{\n        self.say({at}, &[");
        for argument in &message.arguments {
            let name = &argument.name;
            let _ = match argument.kind {
                Kind::Count => write!(out, "Argument::Count({name}), "),
                Kind::Number => write!(out, "Argument::Number({name}.into()), "),
                Kind::Text => write!(out, "Argument::Text({name}), "),
            };
        }
        out.push_str("])\n    }\n\n");
    }
    out.push_str("}\n");
}

/// A message with arguments, as the module has it.
fn written(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Argument(at) => {
                let _ = write!(out, "{}{at}", marks::ARGUMENT);
            }
            Piece::Selection { by, variants } => {
                let _ = write!(out, "{}{by}", marks::BY);
                for variant in variants {
                    let text = written(&variant.pieces);
                    let selector = match variant.selector {
                        Selector::Exactly(n) => n.to_string(),
                        Selector::Plural(Category::Other) => String::new(),
                        Selector::Plural(category) => category.name().to_owned(),
                    };
                    let _ = write!(out, "{selector}{}{text}{}", marks::IS, marks::OR);
                }
                out.push(marks::END);
            }
        }
    }
    out
}
