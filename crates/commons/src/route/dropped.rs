//! What an address said that could not be used.

/// What an address said that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// The whole of it: longer than any address that the guide writes.
    TooLong,
    /// A key that the guide does not know.
    Key(String),
    /// A value that its key cannot have, or a key that the page has no use for.
    Value { key: &'static str, value: String },
    /// An entry that this commons does not have.
    Gone { key: &'static str, id: String },
    /// Nothing is lost: another entry stands for it now.
    Moved { key: &'static str, to: String },
}

/// Of a dropped word, this many characters are reported.
const REPORTED: usize = 40;

impl Dropped {
    pub fn value(key: &'static str, value: &str) -> Self {
        let value = excerpt(value);
        Self::Value { key, value }
    }

    pub(super) fn key(key: &str) -> Self {
        Self::Key(excerpt(key))
    }

    pub(super) fn gone(key: &'static str, id: &str) -> Self {
        let id = excerpt(id);
        Self::Gone { key, id }
    }
}

/// As much of a word as can be shown in a notice.
fn excerpt(raw: &str) -> String {
    let shown = raw.chars().filter(|c| !c.is_control());
    shown.take(REPORTED).collect()
}
