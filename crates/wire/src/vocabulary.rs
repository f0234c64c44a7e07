//! Words: those that the entries use, and those of Museomix.

use std::collections::BTreeMap;

use crate::record::records;
use crate::{Sign, Text};

records! {
    /// The words that the entries use, with what they are called on screen.
    pub struct Vocabulary {
        /// Kinds of resource.
        #[role(Plain)]
        #[serde(default)]
        pub kinds: Vec<Kind>,
        /// The families that the themes of the resources are gathered in.
        #[role(Plain)]
        #[serde(default)]
        pub activities: Vec<Label>,
        #[role(Plain)]
        #[serde(default)]
        pub themes: Vec<Theme>,
        /// Whom resources are for.
        #[role(Plain)]
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub audiences: Vec<Audience>,
        /// Countries, by ISO 3166-1 alpha-2 code.
        #[role(Plain)]
        #[serde(default)]
        pub countries: Vec<Label>,
    }

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
        /// For each reason to come, how well a resource of this kind answers it, 1 to 4; a reason that is
        /// not named it does not answer. Older snapshots do not say: then the kind of a resource
        /// has no part in its rank.
        #[role(Weights, filled)]
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub why: BTreeMap<String, u8>,
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
        /// Its resources call for people or museums. Such a call is over once its year is: it is
        /// history, and no first advice.
        #[role(Plain)]
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub call: bool,
    }

    /// People that resources are for.
    pub struct Audience {
        #[role(Id)]
        pub id: String,
        /// The reasons to come that such people most often have; none where it is hard to say.
        #[role(Word(Why))]
        pub why: Vec<String>,
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
