//! Says a message with arguments, from how the compiler has written it.

use crate::intl::intl;

#[path = "marks.rs"]
mod marks;

/// What differs each time.
#[derive(Clone, Copy)]
pub(crate) enum Argument<'a> {
    /// Written as the language writes numbers; has a plural.
    Count(usize),
    /// Written in digits.
    Number(u64),
    Text(&'a str),
}

pub(crate) fn say(tag: &str, pattern: &str, arguments: &[Argument<'_>]) -> String {
    let mut saying = Saying {
        tag,
        arguments,
        said: String::with_capacity(pattern.len()),
    };
    saying.pattern(pattern);
    saying.said
}

struct Saying<'a> {
    tag: &'a str,
    arguments: &'a [Argument<'a>],
    said: String,
}

impl Saying<'_> {
    fn pattern(&mut self, pattern: &str) {
        let mut rest = pattern;
        while let Some(at) = rest.find([marks::ARGUMENT, marks::BY]) {
            self.said.push_str(&rest[..at]);
            // A mark and a digit are one byte each.
            let bytes = rest.as_bytes();
            let argument = self.arguments[usize::from(bytes[at + 1] - b'0')];
            let after = &rest[at + 2..];
            rest = if bytes[at] == marks::ARGUMENT as u8 {
                self.argument(argument);
                after
            } else {
                let (variants, after) = after.split_once(marks::END).unwrap_or((after, ""));
                self.selection(argument, variants);
                after
            };
        }
        self.said.push_str(rest);
    }

    fn argument(&mut self, argument: Argument<'_>) {
        match argument {
            Argument::Count(n) => self.said.push_str(&intl().number(self.tag, n)),
            Argument::Number(n) => self.said.push_str(&n.to_string()),
            Argument::Text(text) => self.said.push_str(text),
        }
    }

    /// An exact number goes before the plural.
    fn selection(&mut self, argument: Argument<'_>, variants: &str) {
        let (digits, category) = match argument {
            Argument::Count(n) => (n.to_string(), intl().category(self.tag, n)),
            Argument::Number(n) => (n.to_string(), String::new()),
            // The compiler lets nothing be selected by a text.
            Argument::Text(_) => return,
        };
        let of = |wanted: &str| {
            let mut variants = variants.split(marks::OR);
            variants.find_map(|variant| {
                let (selector, text) = variant.split_once(marks::IS)?;
                (selector == wanted).then_some(text)
            })
        };
        if let Some(text) = of(&digits).or_else(|| of(&category)).or_else(|| of("")) {
            self.pattern(text);
        }
    }
}
