//! The documents themselves, and what is said once of a whole commons.

#[cfg(doc)]
use crate::error::SCHEMA;
use crate::record::records;
use crate::{
    Channel, Community, Contribution, Edition, Function, Principle, Profile, Resource, Rule, Term,
    Text, Vocabulary, Year,
};

records! {
    /// The small file that names the snapshot to read: `latest.json`.
    pub struct Pointer {
        /// The version of the format of the snapshot it names.
        #[role(Plain)]
        pub schema: u32,
        /// Grows by one each time the snapshot's bytes change; never goes back.
        #[role(Plain)]
        pub sequence: u64,
        /// The snapshot's file name, relative to the pointer.
        #[role(Plain)]
        pub url: String,
        /// The snapshot's length in bytes.
        #[role(Plain)]
        pub bytes: u64,
        /// The SHA-256 of the snapshot's bytes, 64 lower-case hexadecimal digits.
        #[role(Plain)]
        pub sha256: String,
        /// The date the content was published, as in the snapshot.
        #[role(Plain)]
        pub published: String,
    }

    /// The whole commons at one date.
    pub struct Snapshot {
        /// The version of the format, [`SCHEMA`].
        #[role(Plain)]
        pub schema: u32,
        /// What this commons is, who publishes it and under which terms.
        #[role(Plain)]
        pub about: About,
        #[role(Plain)]
        #[serde(default)]
        pub vocabulary: Vocabulary,
        #[role(Plain)]
        #[serde(default)]
        pub resources: Vec<Resource>,
        #[role(Plain)]
        #[serde(default)]
        pub communities: Vec<Community>,
        #[role(Plain)]
        #[serde(default)]
        pub editions: Vec<Edition>,
        #[role(Plain)]
        #[serde(default)]
        pub contributions: Vec<Contribution>,
        #[role(Plain)]
        #[serde(default)]
        pub profiles: Vec<Profile>,
        #[role(Plain)]
        #[serde(default)]
        pub functions: Vec<Function>,
        #[role(Plain)]
        #[serde(default)]
        pub rules: Vec<Rule>,
        #[role(Plain)]
        #[serde(default)]
        pub principles: Vec<Principle>,
        #[role(Plain)]
        #[serde(default)]
        pub terms: Vec<Term>,
        #[role(Plain)]
        #[serde(default)]
        pub channels: Vec<Channel>,
        #[role(Plain)]
        #[serde(default)]
        pub years: Vec<Year>,
        #[role(Plain)]
        #[serde(default)]
        pub tombstones: Vec<Tombstone>,
    }

    /// What this commons is, who publishes it and under which terms.
    pub struct About {
        #[role(Title(TITLE))]
        pub title: Text,
        /// The date of this content, `YYYY-MM-DD`; the only date in the snapshot that a steward sets
        /// at each publication.
        #[role(Day)]
        pub published: String,
        /// When the sources were read, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; an entry may say otherwise.
        #[role(PastDate)]
        pub read_on: String,
        #[role(Words(LINE))]
        pub publisher: Text,
        /// In whose name the publisher speaks, or that nobody gave a mandate.
        #[role(Words(PARAGRAPH))]
        pub mandate: Text,
        /// The licence of the texts of this snapshot, as an SPDX identifier.
        #[role(Words(NAME))]
        pub licence: String,
        /// The languages that its texts are written in, BCP 47 tags: what stands in one stands in all.
        #[role(Language, filled)]
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub languages: Vec<String>,
        /// Whom the facts and data come from, one line each.
        #[role(Words(PARAGRAPH))]
        #[serde(default)]
        pub credits: Vec<Text>,
        /// What a reader should know of the limits of these facts.
        #[role(Words(PARAGRAPH))]
        #[serde(default)]
        pub caveats: Vec<Text>,
        /// The contribution of someone near whom there is no community, an id.
        #[role(Reference("contributions"), filled)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub start: Option<String>,
        /// Ids of the terms that the welcome itself explains and every text says, so that running text
        /// does not mark them.
        #[role(Reference("terms"))]
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub on_the_welcome: Vec<String>,
    }

    /// An entry that is no longer here, so that an old link still says something.
    pub struct Tombstone {
        #[role(Id)]
        pub id: String,
        #[role(Tool)]
        #[serde(default)]
        pub changed: u64,
        /// `resource`, `community`, `edition`, `contribution`…
        #[role(Buried)]
        pub collection: String,
        /// `moved`, `merged` or `closed`.
        #[role(Word(Departure))]
        pub reason: String,
        /// The entry that stands for it now.
        #[role(Successor)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub to: Option<String>,
        /// Since when.
        #[role(PastDate)]
        pub on: String,
    }
}
