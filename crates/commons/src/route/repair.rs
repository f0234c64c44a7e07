//! The address of a page whose fragment was lost, or mangled, on its way.

use std::borrow::Cow;

use super::characters::{escape, without_references};
use super::normalize::{is_embedded, normalized, pair, tidy};
use super::parse::decoded;
use crate::link::Encoded;

/// The address that this one was, from the path on; nothing where it is right as it is.
///
/// Where the `#` was encoded, the whole fragment is in the path or in the query: it moves to its place.
/// A fragment that was mangled is written as the guide writes it, so that it is shared and kept so; one
/// that an embedding has appended its secret to is left alone, for the embedding still wants to read it.
pub fn repair(path: &str, query: &str, fragment: &str) -> Option<String> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let (path, in_path) = lifted(path);
    let (folder, in_folder) = match in_path {
        Some(_) => split_query(path),
        None => (path, None),
    };
    let (query, in_query) = lifted(query);
    let queries = [
        in_folder.unwrap_or_default(),
        query.trim_start_matches('?').to_owned(),
    ];
    let whole = queries
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join("&");
    let asked = mended(&whole);

    let found = [in_path, in_query]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>();
    let said = found
        .iter()
        .copied()
        .chain([fragment])
        .filter(|it| !it.is_empty());
    let said = said.collect::<Vec<_>>().join("&");
    let right = if found.is_empty() && is_embedded(fragment) {
        Cow::Borrowed(&*said)
    } else {
        normalized(&said)
    };
    if found.is_empty() && asked == whole && right == said {
        return None;
    }

    let is_whole = found.is_empty() || folder.ends_with('/') || is_file(folder);
    let slash = if is_whole { "" } else { "/" };
    let before = |sign: &str, text: &str| match text {
        "" => String::new(),
        text => format!("{sign}{text}"),
    };
    Some(format!(
        "{folder}{slash}{}{}",
        before("?", &asked),
        before("#", &right)
    ))
}

/// A part of an address before and after a `#` that was encoded in it. One within another address, as a
/// parameter of the query may hold it, is none of ours.
fn lifted(part: &str) -> (&str, Option<&str>) {
    let found = part.match_indices('%').find_map(|(at, _)| {
        let (length, _) = escape(&part[at..], &["23"])?;
        let (before, rest) = (&part[..at], &part[at + length..]);
        let is_first = pair(rest).is_some_and(|(name, ..)| name == "step");
        let is_of_other = before.starts_with('?') && within(before).contains([':', '%']);
        (is_first && !is_of_other).then_some((before, Some(rest)))
    });
    found.unwrap_or((part, None))
}

/// The value that a query goes on with.
fn within(query: &str) -> &str {
    let pair = query.rsplit('&').next().unwrap_or(query);
    pair.split_once('=').map_or("", |(_, value)| value)
}

/// A path before and after a `?` that was encoded in it, with the `#`.
fn split_query(path: &str) -> (&str, Option<String>) {
    let found = path.match_indices('%').find_map(|(at, _)| {
        let (length, _) = escape(&path[at..], &["3F"])?;
        Some((&path[..at], Some(decoded(&path[at + length..]))))
    });
    found.unwrap_or((path, None))
}

fn is_file(path: &str) -> bool {
    path.rsplit('/')
        .next()
        .is_some_and(|name| name.contains('.'))
}

/// A query, without its `?`, whose `lang` can be read. What else it holds stays as it is written.
fn mended(query: &str) -> String {
    let query = if query.contains("&amp") {
        without_references(query)
    } else {
        query.to_owned()
    };
    let pairs = query.split('&').map(|part| match pair(part) {
        Some(("lang", length, depth)) => {
            let value = &part[length..];
            let end = value.find(['?', ';']).unwrap_or(value.len());
            let (asked, more) = value.split_at(end);
            let right = tidy(asked);
            let more = more.trim_start_matches(['?', ';']);
            if depth == 0 && right == decoded(value) {
                part.to_owned()
            } else if more.is_empty() {
                format!("lang={}", Encoded(&right))
            } else {
                format!("lang={}&{more}", Encoded(&right))
            }
        }
        _ => part.to_owned(),
    });
    pairs.collect::<Vec<_>>().join("&")
}
