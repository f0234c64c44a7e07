//! Ids: stable, language-neutral, safe in an address as they stand.

use std::fmt;
use std::sync::Arc;

/// Longest id, so that a plan's address stays short enough for a QR code.
const LONGEST: usize = 60;

/// Whether a raw string is an id: lower-case ASCII letters, digits and hyphens, at most 60.
pub fn is_valid(raw: &str) -> bool {
    (1..=LONGEST).contains(&raw.len())
        && raw
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            pub fn parse(raw: &str) -> Option<Self> {
                is_valid(raw).then(|| Self(raw.into()))
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }
    )*};
}

ids! {
    /// Identifies a resource across snapshots.
    ResourceId
    /// Identifies a local community across snapshots.
    CommunityId
    /// Identifies an edition across snapshots.
    EditionId
    /// Identifies a contribution across snapshots.
    ContributionId
    /// Identifies one of the functions.
    FunctionId
    /// Identifies a decision rule.
    RuleId
    /// Identifies a word of the lexicon.
    TermId
    /// Identifies a town, `lyon-fr`: its folded name and its country's code.
    TownId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_what_needs_no_escaping() {
        for good in ["r001", "2013-lens", "bring-back", "x"] {
            assert!(ResourceId::parse(good).is_some(), "{good}");
        }
        let long = "a".repeat(LONGEST + 1);
        for bad in [
            "",
            "R001",
            "é",
            "a b",
            "a/b",
            "__proto__",
            "a#b",
            long.as_str(),
        ] {
            assert!(ResourceId::parse(bad).is_none(), "{bad}");
        }
    }
}
