//! Who does what, who decides what, and what the founding text says of it.

use crate::record::records;
use crate::{Sign, Text};

records! {
    /// Words of the founding text, verbatim, in the French they were written in.
    pub struct Quotation {
        /// The part of the text they stand in, 1 to 5; 0 for what comes before the first.
        #[role(Plain)]
        pub part: u8,
        /// The sentence of that part, from 1. Titles and the items of a list count as sentences.
        #[role(Plain)]
        pub sentence: u16,
        #[role(Quotation)]
        pub words: String,
    }

    /// One of the four functions of the founding text.
    pub struct Function {
        #[role(Id)]
        pub id: String,
        #[role(Tool)]
        #[serde(default)]
        pub changed: u64,
        #[role(Words(NAME))]
        pub label: Text,
        #[role(Words(PARAGRAPH))]
        pub mission: Text,
        /// What it does, one line each.
        #[role(Words(LINE), filled)]
        pub tasks: Vec<Text>,
        /// Who holds it, where a source says so.
        #[role(Words(LINE))]
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub holder: Text,
        /// What the founding text itself says of it.
        #[role(Plain)]
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub quotes: Vec<Quotation>,
        #[role(Year)]
        pub year: u16,
        #[role(Plain)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub last_sign: Option<Sign>,
        #[role(Link, filled)]
        pub sources: Vec<String>,
    }

    /// A kind of question, who decides it, how, and where to object.
    pub struct Rule {
        #[role(Id)]
        pub id: String,
        #[role(Tool)]
        #[serde(default)]
        pub changed: u64,
        #[role(Words(LINE))]
        pub question: Text,
        #[role(Words(LINE))]
        pub decider: Text,
        #[role(Words(PARAGRAPH))]
        pub how: Text,
        #[role(Words(PARAGRAPH))]
        pub objection: Text,
        /// The year of the text that sets it.
        #[role(Year)]
        pub year: u16,
        /// `yes`, `no` or `not-known`.
        #[role(Word(Applied))]
        pub applied_today: String,
        /// What the guide advises where nobody answers.
        #[role(Words(PARAGRAPH))]
        pub advice: Text,
        /// What the founding text itself says of it.
        #[role(Plain)]
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub quotes: Vec<Quotation>,
        #[role(Plain)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub last_sign: Option<Sign>,
        #[role(Link, filled)]
        pub sources: Vec<String>,
    }

    /// A statement of the founding texts that is not a decision rule.
    pub struct Principle {
        #[role(Id)]
        pub id: String,
        #[role(Tool)]
        #[serde(default)]
        pub changed: u64,
        /// The part of the founding text that it tells (`opening`, `commons`, `findings`, `aim`,
        /// `deciding` or `funding`), or `belonging` or `values`.
        #[role(Word(Section))]
        pub section: String,
        #[role(Words(NAME))]
        pub label: Text,
        #[role(Words(PARAGRAPH))]
        pub text: Text,
        /// What the founding text itself says of it.
        #[role(Plain)]
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub quotes: Vec<Quotation>,
        /// It was put forward, and nothing read says that it was adopted.
        #[role(Plain)]
        #[serde(default)]
        pub proposal: bool,
        #[role(Year)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub year: Option<u16>,
        #[role(Plain)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub last_sign: Option<Sign>,
        #[role(Link, filled)]
        pub sources: Vec<String>,
    }
}
