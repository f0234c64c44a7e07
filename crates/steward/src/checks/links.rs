//! Links: every one can be followed, and leads where it reads.

use commons::link::SafeLink;

use super::Reading;
use crate::fields::Role;
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
