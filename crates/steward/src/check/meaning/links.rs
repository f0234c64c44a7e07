//! Links: every one can be followed, leads where it reads, and is written in one way.

use std::collections::BTreeMap;

use commons::link::SafeLink;
use wire::field::Role;

use super::Reading;
use crate::problem::{Fact, LinkFault, Problem};

pub(super) fn check(reading: Reading<'_>, problems: &mut Vec<Problem>) {
    for leaf in reading.leaves.iter().filter(|leaf| leaf.role == Role::Link) {
        if let Some(link) = leaf.text()
            && SafeLink::parse(link).is_none()
        {
            let fact = Fact::BadLink {
                link: link.to_owned(),
                fault: fault_of(link),
            };
            problems.push(leaf.problem(fact));
        }
    }
    note_spellings(reading, problems);
}

/// One page under two addresses would be two things: each is written as it was first.
fn note_spellings(reading: Reading<'_>, problems: &mut Vec<Problem>) {
    let mut first = BTreeMap::new();
    for leaf in reading.leaves.iter().filter(|leaf| leaf.role == Role::Link) {
        let Some(link) = leaf.text() else { continue };
        let known = *first.entry(normalized(link)).or_insert(link);
        if known != link {
            let known = known.to_owned();
            problems.push(leaf.problem(Fact::DuplicatePage { known }));
        }
    }
}

/// A page's address without what may differ: encryption, `www.`, a slash at the end.
pub(super) fn normalized(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    rest.trim_end_matches('/')
}

/// Why the guide refuses a link; the most telling reason first.
fn fault_of(link: &str) -> LinkFault {
    if link.chars().any(char::is_control) {
        return LinkFault::Control;
    }
    if link.chars().any(char::is_whitespace) {
        return LinkFault::Space;
    }
    let Some((scheme @ ("http" | "https" | "mailto"), rest)) = link.split_once(':') else {
        return LinkFault::Scheme;
    };
    if scheme == "mailto" {
        return LinkFault::NotPlain;
    }
    let Some(after_slashes) = rest.strip_prefix("//") else {
        return LinkFault::NoHost;
    };
    let host = after_slashes
        .split(['/', '?', '#'])
        .next()
        .unwrap_or_default();
    match host {
        host if host.contains('@') => LinkFault::UserInfo,
        host if !host.contains('.') => LinkFault::NoHost,
        _ => LinkFault::NotPlain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_the_same_with_or_without_www_a_slash_and_encryption() {
        for url in [
            "https://example.org/page",
            "http://www.example.org/page/",
            "https://example.org/page/",
        ] {
            assert_eq!(normalized(url), "example.org/page");
        }
        assert_ne!(normalized("https://example.org/page?b"), "example.org/page");
    }
}
