//! What one can do, and what people bring.

use std::collections::BTreeMap;

use crate::record::records;
use crate::{Sign, Text};

records! {
    /// One line of a contribution card.
    pub struct Line {
        #[role(Words(LINE))]
        pub text: Text,
        /// The guide's own advice: no source gives it.
        #[role(Plain)]
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub advice: bool,
    }

    /// Something one can do.
    pub struct Contribution {
        #[role(Id)]
        pub id: String,
        #[role(Tool)]
        #[serde(default)]
        pub changed: u64,
        #[role(Words(NAME))]
        pub label: Text,
        #[role(Summary(PARAGRAPH))]
        pub summary: Text,
        /// `task` (hours), `project` (days, weeks), `role` (ongoing); several where it may be any.
        #[role(Word(Span), filled)]
        pub spans: Vec<String>,
        /// What it waits for: `edition`, `community` (one that answers) or `nobody`.
        #[role(Word(Needs))]
        pub needs: String,
        /// `on-site`, `remote`.
        #[role(Word(Presence), filled)]
        pub places: Vec<String>,
        /// For each reason to come, how well this answers it, 1 to 4: `{ join = 4 }`.
        #[role(Weights)]
        pub why: BTreeMap<String, u8>,
        /// Skills that it draws on.
        #[role(Word(Skill))]
        #[serde(default)]
        pub skills: Vec<String>,
        /// Anyone can do it.
        #[role(Plain)]
        #[serde(default)]
        pub open_to_all: bool,
        /// Asks for a history of contribution.
        #[role(Plain)]
        #[serde(default)]
        pub needs_history: bool,
        /// How long it takes; an estimate unless a source gives days.
        #[role(Plain)]
        pub effort: Line,
        /// When it can be done.
        #[role(Plain)]
        pub when: Line,
        #[role(Plain)]
        pub before: Vec<Line>,
        #[role(Plain, filled)]
        pub steps: Vec<Line>,
        /// What done looks like.
        #[role(Plain)]
        pub done: Line,
        /// Who looks at it.
        #[role(Plain)]
        pub review: Line,
        /// What comes next.
        #[role(Plain)]
        pub next: Line,
        /// Resources that help.
        #[role(Reference("resources"))]
        #[serde(default)]
        pub helps: Vec<String>,
        /// The decision rule that says who decides.
        #[role(Reference("rules"))]
        pub rule: String,
        /// What the commons itself lacks, for a task that fills it: `licence` (resources that state
        /// none), `sign` (communities not heard of for three years) or `link` (pages to look at
        /// again). Which entries it is about, and how many, the guide counts; with none left it is
        /// not shown.
        #[role(Word(Gap))]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub gap: Option<String>,
        /// For such a task, a message about one entry: `{name}`, `{page}` and `{year}` (of its last
        /// sign) stand for what the entry says.
        #[role(Message(PARAGRAPH))]
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub message: Text,
        /// The function it concerns.
        #[role(Reference("functions"))]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub function: Option<String>,
        #[role(Plain)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub last_sign: Option<Sign>,
        #[role(Link, filled)]
        pub sources: Vec<String>,
        #[role(PastDate)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub read_on: Option<String>,
    }

    /// What someone is called who brings a skill to an edition or to the commons.
    pub struct Profile {
        #[role(Id)]
        pub id: String,
        #[role(Tool)]
        #[serde(default)]
        pub changed: u64,
        /// `team`, `support`, `organisation` or `commons`.
        #[role(Word(ProfileKind))]
        pub kind: String,
        #[role(Words(NAME))]
        pub label: Text,
        #[role(Words(PARAGRAPH))]
        pub description: Text,
        #[role(Word(Skill))]
        #[serde(default)]
        pub skills: Vec<String>,
        #[role(Plain)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub last_sign: Option<Sign>,
        #[role(Link, filled)]
        pub sources: Vec<String>,
    }
}
