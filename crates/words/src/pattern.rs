//! Says a message with arguments, from how the compiler has written it.

use crate::intl::intl;

#[path = "marks.rs"]
mod marks;

const ARGUMENT: u8 = marks::ARGUMENT as u8;
const BY: u8 = marks::BY as u8;
const IS: u8 = marks::IS as u8;
const OR: u8 = marks::OR as u8;
const END: u8 = marks::END as u8;

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
        said: String::new(),
    };
    saying.pattern(pattern);
    saying.said
}

/// The text before the first mark of these, the mark, and what follows it. Marks are one byte each.
/// By hand: the searches of `str`, one for each way to cut, are larger.
fn cut(text: &str, first: u8, last: u8) -> Option<(&str, u8, &str)> {
    let at = text.bytes().position(|it| first <= it && it <= last)?;
    Some((&text[..at], text.as_bytes()[at], &text[at + 1..]))
}

struct Saying<'a> {
    tag: &'a str,
    arguments: &'a [Argument<'a>],
    said: String,
}

impl Saying<'_> {
    fn pattern(&mut self, pattern: &str) {
        let mut rest = pattern;
        while let Some((text, mark, after)) = cut(rest, ARGUMENT, BY) {
            self.said.push_str(text);
            let (digit, after) = after.split_at(1);
            let argument = self.arguments[usize::from(digit.as_bytes()[0] - b'0')];
            rest = if mark == ARGUMENT {
                self.argument(argument);
                after
            } else {
                self.selection(argument, after)
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

    /// Says the variant that the argument selects, and gives what follows the last one. An exact
    /// number goes before the plural, and the one for all the rest, which has no selector, is last.
    fn selection<'p>(&mut self, argument: Argument<'_>, variants: &'p str) -> &'p str {
        let (digits, category) = match argument {
            Argument::Count(n) => (n.to_string(), intl().category(self.tag, n)),
            Argument::Number(n) => (n.to_string(), String::new()),
            // The compiler lets nothing be selected by a text.
            Argument::Text(_) => Default::default(),
        };
        let (mut exact, mut plural, mut rest) = (None, None, variants);
        while let Some((selector, mark, after)) = cut(rest, IS, END) {
            rest = after;
            if mark == END {
                break;
            }
            let Some((text, _, after)) = cut(after, OR, OR) else {
                break;
            };
            rest = after;
            if selector == digits {
                exact = Some(text);
            } else if plural.is_none() && (selector == category || selector.is_empty()) {
                plural = Some(text);
            }
        }
        if let Some(text) = exact.or(plural) {
            self.pattern(text);
        }
        rest
    }
}
