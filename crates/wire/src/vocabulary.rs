//! Words: those that the entries use, and those of Museomix.

#[cfg(doc)]
use crate::Vocabulary;
use crate::record::records;
use crate::{Sign, Text};

records! {
    /// A word and what it is called.
    pub struct Label {
        #[role(Id)]
        pub id: String,
        #[role(Words(NAME))]
        pub label: Text,
    }

    /// A kind of resource.
    pub struct Kind {
        #[role(Id)]
        pub id: String,
        /// One such resource: "method".
        #[role(Words(NAME))]
        pub label: Text,
        /// Several: "methods".
        #[role(Words(NAME))]
        pub plural: Text,
        /// The smallest way to give back to a resource of this kind.
        #[role(Words(LINE))]
        pub give_back: Text,
        /// What people call it otherwise, with commas between; for search alone, shown nowhere.
        #[role(Title(LINE))]
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub also: Text,
    }

    /// A subject of resources.
    pub struct Theme {
        #[role(Id)]
        pub id: String,
        #[role(Words(NAME))]
        pub label: Text,
        /// The family it belongs to, an id of [`Vocabulary::activities`].
        #[role(Reference("activities"))]
        pub activity: String,
        /// What people call it otherwise, with commas between; for search alone, shown nowhere.
        #[role(Title(LINE))]
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub also: Text,
    }

    /// A word of Museomix.
    pub struct Term {
        #[role(Id)]
        pub id: String,
        #[role(Tool)]
        #[serde(default)]
        pub changed: u64,
        #[role(Words(NAME))]
        pub term: Text,
        #[role(Words(PARAGRAPH))]
        pub definition: Text,
        /// Other spellings and forms, to find the word in running text.
        #[role(Words(NAME))]
        #[serde(default)]
        pub forms: Vec<String>,
        /// Other words to look at.
        #[role(Reference("terms"))]
        #[serde(default)]
        pub see: Vec<String>,
        #[role(Plain)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub last_sign: Option<Sign>,
        #[role(Link, filled)]
        pub sources: Vec<String>,
    }
}
