//! A page or a shared mailbox, never a person: no personal address, no telephone number.

use commons::link::SafeLink;
use wire::field::Role;

use super::Reading;
use crate::problem::{Fact, Problem};

/// What a shared mailbox is called; `contact-lyon` and `museomix.nord` are shared too.
const SHARED: &[&str] = &[
    "accueil",
    "asso",
    "association",
    "bonjour",
    "bureau",
    "communication",
    "contact",
    "contato",
    "equipe",
    "hallo",
    "hello",
    "hola",
    "info",
    "infos",
    "kontakt",
    "mail",
    "mediation",
    "museum",
    "musee",
    "office",
    "oi",
    "organisation",
    "orga",
    "presse",
    "press",
    "support",
    "team",
    "webmaster",
    "welcome",
];

pub(super) fn check(reading: Reading<'_>, problems: &mut Vec<Problem>) {
    for leaf in reading.leaves {
        let Some(text) = leaf.text() else { continue };
        let running = leaf.role.is_translated() || matches!(leaf.role, Role::Title(_));
        let followed = leaf.role == Role::Link && SafeLink::parse(text).is_some();
        if !running && !followed {
            continue;
        }
        if let Some(address) = personal_address(text) {
            problems.push(leaf.problem(Fact::PersonalAddress { address }));
        }
        if running && let Some(number) = phone_number(text) {
            problems.push(leaf.problem(Fact::PhoneNumber { number }));
        }
    }
}

/// The first mailbox in a text that is not a shared one.
fn personal_address(text: &str) -> Option<String> {
    let text = text.replace("%40", "@");
    text.match_indices('@').find_map(|(at, _)| {
        let name = trailing(&text[..at], |c| c.is_alphanumeric() || "._+-".contains(c));
        let rest = &text[at + 1..];
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '.' && c != '-');
        let host = rest[..end.unwrap_or(rest.len())].trim_end_matches(['.', '-']);
        let is_mailbox = !name.is_empty() && host.contains('.');
        (is_mailbox && !is_shared(name)).then(|| format!("{name}@{host}"))
    })
}

fn trailing(text: &str, keep: impl Fn(char) -> bool) -> &str {
    let start = text
        .char_indices()
        .rev()
        .take_while(|(_, c)| keep(*c))
        .last();
    start.map_or("", |(start, _)| &text[start..])
}

fn is_shared(name: &str) -> bool {
    let name = name.to_lowercase();
    let first = name.split(['.', '_', '+', '-']).next().unwrap_or_default();
    name.contains("museomix") || SHARED.contains(&first)
}

/// The first run of digits that one could dial: `+33 4 …`, `04 12 …`, `514-555-…`.
fn phone_number(text: &str) -> Option<String> {
    let part = |c: char| c.is_ascii_digit() || "+().-/".contains(c) || c.is_whitespace();
    text.split(|c| !part(c))
        .find(|run| is_phone_number(run.trim()))
        .map(|run| run.trim().to_owned())
}

fn is_phone_number(run: &str) -> bool {
    let digits = run.chars().filter(char::is_ascii_digit).count();
    let groups = run
        .split(|c: char| !c.is_ascii_digit())
        .filter(|group| !group.is_empty());
    let groups = groups.map(str::len).collect::<Vec<_>>();
    let international = run.starts_with('+') && (8..=15).contains(&digits);
    let national = run.starts_with(['0', '(']) && digits == 10 && groups != [4, 2, 4];
    international || national || groups == [3, 3, 4]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_personal_mailbox_is_told_from_a_shared_one() {
        for (text, expected) in [
            ("mailto:some.one@example.org", Some("some.one@example.org")),
            ("Write to x@example.org.", Some("x@example.org")),
            (
                "https://example.org/?to=x%40example.org",
                Some("x@example.org"),
            ),
            ("mailto:contact@example.org", None),
            ("mailto:info-lyon@example.org", None),
            ("mailto:museomix.nord@example.org", None),
            ("https://example.org/@name", None),
            ("https://example.org/photos/1234@N04/", None),
        ] {
            assert_eq!(personal_address(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_telephone_number_is_told_from_years_and_dates() {
        for number in [
            "+33 1 23 45 67 89",
            "01 23 45 67 89",
            "0123456789",
            "514-555-0100",
        ] {
            assert_eq!(
                phone_number(&format!("at {number} now")).as_deref(),
                Some(number)
            );
        }
        for text in [
            "2011-2014",
            "from 2016-11-11 to 13",
            "10 000 000",
            "(2017)",
            "0,5 km",
        ] {
            assert_eq!(phone_number(text), None, "{text}");
        }
    }
}
