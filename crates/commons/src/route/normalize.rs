//! Undoing what mail, messengers and web pages do to an address on its way.
//!
//! An address of the guide is made of known keys and few characters, so what was done to one leaves
//! traces that the guide never writes: `&amp;`, an encoded `=` behind a key, a bracket behind an id. Only
//! such a trace lets anything be changed; an address as the guide writes it is given back as it is.
//!
//! - HTML references are read, quoted-printable too (`=3D`, and an `=` where a line was broken).
//! - Separators and `=` may be encoded, once or more, alone or with all the rest.
//! - Blanks, invisible letters and the punctuation at the end go from ids, and so does what stands
//!   behind the fragment: a query, another fragment, a text directive (`:~:text=`).
//! - [Trackers](super::trackers) go, and so does the `secret` of an embedding: neither was the visitor's.
//!
//! What is typed as a search (`q=`) is the visitor's own, down to the last bracket: of it, only what
//! stands raw and invisible is taken away. Two things cannot be told from what a visitor may have searched
//! for, and stay: a `%` that was encoded anew and nothing else with it, and what was appended to a search
//! encoded.

use std::borrow::Cow;

use super::characters::{escape, squeezed, without_end, without_invisible, without_references};
use super::parse::decoded;
use super::trackers::is_tracker;
use crate::link::Encoded;

/// All keys of an address.
pub(super) const KEYS: [&str; 18] = [
    "step",
    "open",
    "ask",
    "why",
    "place",
    "where",
    "time",
    "skill",
    "resource",
    "community",
    "contribution",
    "q",
    "kind",
    "activity",
    "reads",
    "period",
    "licence",
    "show",
];
/// The key that every address of the guide begins with.
const FIRST: &str = "step";
/// The key of what a visitor typed.
const SEARCH: &str = "q";
/// What a blog appends to a page that it embeds, as `#?secret=…`, for the two to know each other
/// (`WordPress` does). It is read past; the address of the page keeps it.
const EMBEDDED: &str = "secret";

/// What was mangled this often was not mangled by accident.
const ROUNDS: usize = 8;

/// A fragment without its `#`, as the guide may have written it. Of one that is given back, nothing more
/// is to be undone.
pub(super) fn normalized(fragment: &str) -> Cow<'_, str> {
    let fragment = fragment.trim_start_matches('#');
    if is_own(fragment) {
        return Cow::Borrowed(fragment);
    }
    let mut before = fragment.to_owned();
    for _ in 0..ROUNDS {
        let after = undone(&before);
        if after == before || is_own(&after) {
            return Cow::Owned(after);
        }
        before = after;
    }
    Cow::Borrowed(fragment)
}

/// Whether an embedding has appended its secret.
pub(super) fn is_embedded(fragment: &str) -> bool {
    fragment.contains("?secret=")
}

/// Known keys, and the characters that the guide writes behind them.
fn is_own(fragment: &str) -> bool {
    fragment.split('&').all(|pair| {
        let Some((key, value)) = pair.split_once('=') else {
            return false;
        };
        let is_plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let mut bytes = value.bytes();
        match key {
            SEARCH => bytes.all(|b| b.is_ascii_alphanumeric() || b"-._~,%".contains(&b)),
            _ => {
                KEYS.contains(&key)
                    && bytes.all(|b| is_plain(b) || b == b',')
                    && !value.ends_with(',')
            }
        }
    })
}

/// One round: what was encoded as a whole loses one layer, all else is read pair by pair.
fn undone(fragment: &str) -> String {
    let text = fragment.trim_start_matches('#');
    let text = before_directive(text);
    let before = text.split(FIRST).next().filter(|it| is_nothing(it));
    let mut text = without_references(&text[before.map_or(0, str::len)..]);
    if text.starts_with("step=3D") {
        text = text.replace("=3D", "=");
    }
    let mut read = Pairs::default();
    for part in text.split('&').flat_map(|part| cut(part, 0)) {
        match layers(part) {
            0 => read.take(part, 0),
            depth => cut(part, depth)
                .into_iter()
                .for_each(|part| read.take(part, depth)),
        }
    }
    read.pairs.join("&")
}

/// How often this was encoded, with all its separators.
fn layers(part: &str) -> usize {
    match pair(part) {
        Some((name, _, depth)) if !part.contains('=') && (name == FIRST || is_of_others(name)) => {
            depth
        }
        _ => 0,
    }
}

/// Cuts a text before each known name whose `=` was encoded this often, 0 for one that is not.
fn cut(text: &str, depth: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < text.len() {
        let rest = &text[at..];
        let length = separator(rest).unwrap_or(0);
        if length > 0 && pair(&rest[length..]).is_some_and(|(_, _, it)| it == depth) {
            parts.push(&text[start..at]);
            start = at + length;
        }
        at += length.max(rest.chars().next().map_or(1, char::len_utf8));
    }
    parts.push(&text[start..]);
    parts
}

/// The length of a separator at the front, raw or encoded; an encoded `&amp;` is one too.
fn separator(text: &str) -> Option<usize> {
    let length = if text.starts_with(['&', '?', '#', ';']) {
        1
    } else {
        escape(text, &["26", "3F", "23", "3B"])?.0
    };
    let rest = &text[length..];
    let after = rest.strip_prefix("amp").unwrap_or(rest);
    let reference = if after.starts_with(';') {
        Some((1, 0))
    } else {
        escape(after, &["3B"])
    };
    let is_reference = after.len() < rest.len();
    let more = reference
        .filter(|_| is_reference)
        .map_or(0, |(end, _)| 3 + end);
    Some(length + more)
}

/// What stands behind one separator, or several; nothing where there is none.
fn behind_separators(text: &str) -> Option<&str> {
    let mut rest = &text[separator(text)?..];
    while let Some(length) = separator(rest) {
        rest = &rest[length..];
    }
    Some(rest)
}

/// A known name at the front with its `=`: the name, the length of both, how often the `=` was encoded.
pub(super) fn pair(text: &str) -> Option<(&str, usize, usize)> {
    let is_of_name = |b: &u8| b.is_ascii_alphanumeric() || b"-_".contains(b);
    let length = text.bytes().take_while(is_of_name).count();
    let (name, rest) = text.split_at(length);
    let (equals, depth) = if rest.starts_with('=') {
        (1, 0)
    } else {
        escape(rest, &["3D"])?
    };
    is_known(name).then_some((name, length + equals, depth))
}

fn is_known(name: &str) -> bool {
    KEYS.contains(&name) || is_of_others(name) || name == "lang"
}

fn is_of_others(name: &str) -> bool {
    is_tracker(name) || name == EMBEDDED
}

/// The pairs of one round, as they are to be written.
#[derive(Default)]
struct Pairs {
    pairs: Vec<String>,
    /// The last one is a search, which a bare `&` may belong to.
    is_search_open: bool,
}

impl Pairs {
    /// Takes a pair that was encoded this often as a whole, and what is appended to it.
    fn take(&mut self, part: &str, depth: usize) {
        let mut left = Some(part);
        while let Some(part) = left.take() {
            let Some((key, value)) = split(part) else {
                self.take_bare(part);
                continue;
            };
            self.is_search_open = key == SEARCH;
            if is_of_others(&key) {
                continue;
            }
            if !KEYS.contains(&key.as_str()) {
                self.pairs.push(part.to_owned());
            } else if key == SEARCH {
                let value = unwrapped(typed(value), depth);
                self.pairs
                    .push(format!("{key}={}", Encoded(&decoded(&value))));
            } else {
                let end = value
                    .char_indices()
                    .find(|(at, _)| separator(&value[*at..]).is_some());
                let (value, rest) = value.split_at(end.map_or(value.len(), |(at, _)| at));
                left = behind_separators(rest);
                let value = tidy(value);
                self.pairs.push(format!("{key}={}", Encoded(&value)));
            }
        }
    }

    /// What has no `=` goes on with the search before it; else it is a key that the guide does not know.
    fn take_bare(&mut self, part: &str) {
        match self.pairs.last_mut().filter(|_| self.is_search_open) {
            Some(search) => {
                let more = format!("&{}", decoded(&typed(part)));
                search.push_str(&Encoded(&more).to_string());
            }
            None if is_nothing(part) => {}
            None => self.pairs.push(part.to_owned()),
        }
    }
}

/// A pair at its `=`, raw or encoded, with the key as the guide writes it where a line was broken in it.
fn split(part: &str) -> Option<(String, &str)> {
    if let Some((_, length, _)) = pair(part).filter(|(_, _, depth)| *depth > 0) {
        let (name, ..) = pair(part)?;
        return Some((name.to_owned(), &part[length..]));
    }
    let (key, value) = part.split_once('=')?;
    let key = squeezed(&decoded(key));
    if !is_known(&key)
        && let Some((end, value)) = value.split_once('=')
    {
        let whole = key.clone() + &squeezed(&decoded(end));
        if is_known(&whole) {
            return Some((whole, value));
        }
    }
    Some((key, value))
}

/// A search without the line breaks that came into it.
fn typed(raw: &str) -> String {
    let breaks = ["=\r\n", "=\n", "=%0D%0A", "=%0A"];
    let joined = breaks
        .iter()
        .fold(raw.to_owned(), |it, soft| it.replace(soft, ""));
    without_invisible(&joined)
}

/// An id, or several, without what came into it or stands behind it. It holds no `%`, so all is decoded;
/// an `=` is where a line was broken.
pub(super) fn tidy(raw: &str) -> String {
    let value = squeezed(&peeled(&raw.replace('=', ""), ROUNDS));
    without_end(before_directive(&value)).to_owned()
}

/// A text without what tells a browser which words to show first.
fn before_directive(text: &str) -> &str {
    text.split(":~:").next().unwrap_or(text)
}

/// Whether nothing is lost with this: signs, blanks, what nobody sees.
fn is_nothing(part: &str) -> bool {
    let plain = squeezed(&peeled(part, ROUNDS));
    // Nor with a reference whose end is lost.
    let plain = without_references(&format!("&{plain}"));
    without_end(plain.trim_matches(['&', '?', '#', ';'])).is_empty()
}

/// A search without the layers of the whole, where it has them: some programs leave a `%` as it is.
fn unwrapped(raw: String, depth: usize) -> String {
    let inner = peeled(&raw, depth);
    let is_own = depth > 0 && Encoded(&decoded(&inner)).to_string() == inner;
    if is_own { inner } else { raw }
}

fn peeled(raw: &str, layers: usize) -> String {
    (0..layers).fold(raw.to_owned(), |it, _| decoded(&it))
}
