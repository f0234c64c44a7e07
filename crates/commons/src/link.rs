//! Links out of the guide. Nothing else may become an `href`.

use std::sync::Arc;

/// A link as the commons gives it: one that may be followed, or the words of one that may not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    Safe(SafeLink),
    /// Shown as plain text.
    Inert(Arc<str>),
}

/// An address one may be sent to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeLink {
    url: Arc<str>,
    carriage: Carriage,
}

/// How a link leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carriage {
    Https,
    /// Old and unencrypted: labelled so, followed only to leave.
    Http,
    Mail,
}

/// Longest address taken from the commons.
const LONGEST: usize = 2_000;

impl Link {
    pub fn new(raw: &str) -> Self {
        SafeLink::parse(raw).map_or_else(|| Self::Inert(raw.into()), Self::Safe)
    }

    pub fn as_str(&self) -> &str {
        match self {
            Self::Safe(link) => link.url(),
            Self::Inert(raw) => raw,
        }
    }
}

impl SafeLink {
    /// Takes `https:`, `http:` with a plain host, and `mailto:`; refuses anything that a browser
    /// might read as another address than a person does: other schemes, user names before the
    /// host, backslashes, white space and controls, hosts that are not ASCII.
    pub fn parse(raw: &str) -> Option<Self> {
        let forbidden = |c: char| c.is_control() || c.is_whitespace() || "\\\"<>^`{|}".contains(c);
        if raw.len() > LONGEST || raw.chars().any(forbidden) {
            return None;
        }
        let (scheme, rest) = raw.split_once(':')?;
        let carriage = match scheme {
            "https" => Carriage::Https,
            "http" => Carriage::Http,
            "mailto" => Carriage::Mail,
            _ => return None,
        };
        let plain = match carriage {
            Carriage::Mail => is_mailbox(rest),
            Carriage::Https | Carriage::Http => is_host(host_of(rest.strip_prefix("//")?)),
        };
        plain.then(|| Self {
            url: raw.into(),
            carriage,
        })
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    pub const fn carriage(&self) -> Carriage {
        self.carriage
    }

    /// What a person recognises a page by: its host, or the mailbox.
    pub fn shown(&self) -> &str {
        let rest = self.url.split_once(':').map_or("", |(_, rest)| rest);
        match self.carriage {
            Carriage::Mail => rest.split('?').next().unwrap_or(rest),
            Carriage::Https | Carriage::Http => {
                let host = host_of(rest.trim_start_matches('/'));
                host.strip_prefix("www.").unwrap_or(host)
            }
        }
    }
}

fn host_of(after_slashes: &str) -> &str {
    after_slashes.split(['/', '?', '#']).next().unwrap_or("")
}

/// Dotted letters, digits and hyphens, with a port or without. An `@` is no host: it would make
/// `https://museomix.org@example.org` lead elsewhere than it reads.
fn is_host(authority: &str) -> bool {
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    host.contains('.')
        && host.split('.').all(|label| {
            !label.is_empty()
                && label
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'-')
        })
        && port.parse::<u16>().is_ok()
}

fn is_mailbox(address: &str) -> bool {
    let mailbox = address.split('?').next().unwrap_or("");
    mailbox.split_once('@').is_some_and(|(name, host)| {
        let plain = |b: u8| b.is_ascii_alphanumeric() || b"._+-".contains(&b);
        !name.is_empty() && name.bytes().all(plain) && is_host(host)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_addresses_can_be_followed() {
        #[track_caller]
        fn case(raw: &str, expected: Option<(Carriage, &str)>) {
            let link = SafeLink::parse(raw);
            assert_eq!(
                link.as_ref().map(|l| (l.carriage(), l.shown())),
                expected,
                "{raw}"
            );
        }
        case(
            "https://museomix.org/concept",
            Some((Carriage::Https, "museomix.org")),
        );
        case(
            "https://www.museomix.ch/",
            Some((Carriage::Https, "museomix.ch")),
        );
        case(
            "http://museomix.be/?a#b",
            Some((Carriage::Http, "museomix.be")),
        );
        case(
            "https://www.lalucarne.ch/médiation",
            Some((Carriage::Https, "lalucarne.ch")),
        );
        case(
            "mailto:contact@example.org?subject=x",
            Some((Carriage::Mail, "contact@example.org")),
        );
        for hostile in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            " https://example.org",
            "data:text/html,x",
            "vbscript:x",
            "blob:https://example.org/x",
            "//example.org",
            "\\\\example.org",
            "https:example.org",
            "https:/example.org",
            "https://museomix.org@example.org",
            "https://",
            "https://exa mple.org",
            "https://exаmple.org",
            "https://example.org:99999",
            "https://example..org",
            "mailto:",
            "mailto:a@b",
            "ftp://example.org",
            "",
        ] {
            case(hostile, None);
        }
    }
}
