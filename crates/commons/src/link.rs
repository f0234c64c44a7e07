//! Links out of the guide. Nothing else may become an `href`.

use std::fmt::{self, Write as _};
use std::sync::Arc;

/// A link from the commons: one that may be followed, or the text of one that may not.
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

    /// An e-mail ready to be sent: to this mailbox where it is one, else to whom the writer
    /// chooses. Lines end as RFC 6068 asks.
    pub fn draft(to: Option<&Self>, subject: &str, body: &str) -> Self {
        let to = to.filter(|to| to.carriage == Carriage::Mail);
        let mailbox = to.map_or("", Self::shown);
        let body = body.replace('\n', "\r\n");
        let (subject, body) = (Encoded(subject), Encoded(&body));
        Self {
            url: format!("mailto:{mailbox}?subject={subject}&body={body}").into(),
            carriage: Carriage::Mail,
        }
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

/// Percent-encodes all that an address might be cut at, in a message or in a QR reader.
pub(crate) struct Encoded<'a>(pub(crate) &'a str);

impl fmt::Display for Encoded<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.0.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~,".contains(&byte) {
                f.write_char(char::from(byte))?;
            } else {
                write!(f, "%{byte:02X}")?;
            }
        }
        Ok(())
    }
}

fn host_of(after_slashes: &str) -> &str {
    after_slashes.split(['/', '?', '#']).next().unwrap_or("")
}

/// Dotted letters, digits and hyphens, with a port or without. An `@` is refused: it would make
/// `https://museomix.org@example.org` lead somewhere other than it seems to.
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
    fn a_draft_is_addressed_where_a_mailbox_is_known_and_says_all() {
        #[track_caller]
        fn case(to: Option<&str>, expected: &str) {
            let to = to.and_then(SafeLink::parse);
            let draft = SafeLink::draft(to.as_ref(), "Idée & co", "Bonjour,\nça va\u{202f}?");
            let said = "?subject=Id%C3%A9e%20%26%20co&body=Bonjour,%0D%0A%C3%A7a%20va%E2%80%AF%3F";
            assert_eq!(draft.url(), format!("mailto:{expected}{said}"));
        }
        case(None, "");
        case(
            Some("mailto:contact@example.org?subject=x"),
            "contact@example.org",
        );
        case(Some("https://example.org/contact"), "");
    }

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
