//! What there is: resources, communities, editions.

#[cfg(doc)]
use crate::Vocabulary;
use crate::record::records;
use crate::{Sign, Text};

records! {
    /// Something to reuse.
    pub struct Resource {
        #[role(Id)]
        pub id: String,
        /// The sequence of the snapshot in which this entry last changed; filled in by the tool.
        #[role(Tool)]
        #[serde(default)]
        pub changed: u64,
        /// The title as the work bears it, in its own language, with a translation where one helps.
        #[role(Title(TITLE))]
        pub title: Text,
        /// An id of [`Vocabulary::kinds`].
        #[role(Reference("kinds"))]
        pub kind: String,
        /// The languages the resource can be read in, as BCP 47 tags.
        #[role(Language, filled)]
        pub languages: Vec<String>,
        /// When it was made, where that is known.
        #[role(Year)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub year: Option<u16>,
        /// The licence as stated, an SPDX expression where there is one; absent where none is stated.
        #[role(Words(TITLE))]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub licence: Option<String>,
        /// What the licence covers, where it does not cover all.
        #[role(Words(LINE))]
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub licence_note: Text,
        /// The page that holds or presents it.
        #[role(Link)]
        pub url: String,
        /// Where its source code is.
        #[role(Link)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub code: Option<String>,
        #[role(Summary(PARAGRAPH))]
        pub summary: Text,
        /// Ids of [`Vocabulary::audiences`].
        #[role(Reference("audiences"))]
        #[serde(default)]
        pub audience: Vec<String>,
        /// Ids of [`Vocabulary::themes`].
        #[role(Reference("themes"))]
        #[serde(default)]
        pub themes: Vec<String>,
        #[role(Words(TITLE))]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub museum: Option<String>,
        #[role(Words(NAME))]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub city: Option<String>,
        /// The community it comes from.
        #[role(Reference("communities"))]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub community: Option<String>,
        /// `prototype`, `in-development` or `sustained`, for prototypes.
        #[role(Word(Stage))]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub stage: Option<String>,
        /// What else a reader should know, such as what was inferred.
        #[role(Words(PARAGRAPH))]
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub note: Text,
        /// The smallest way to give back to this very resource, where its kind's does not fit.
        #[role(Words(LINE))]
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub give_back: Text,
        #[role(Plain)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub last_sign: Option<Sign>,
        /// Pages that show what this entry says.
        #[role(Link, filled)]
        pub sources: Vec<String>,
        #[role(PastDate)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub read_on: Option<String>,
    }

    /// A local community.
    pub struct Community {
        #[role(Id)]
        pub id: String,
        #[role(Tool)]
        #[serde(default)]
        pub changed: u64,
        #[role(Words(NAME))]
        pub name: String,
        /// Names it bore before, or bears elsewhere.
        #[role(Words(NAME))]
        #[serde(default)]
        pub other_names: Vec<String>,
        #[role(Words(NAME))]
        pub city: Text,
        #[role(Words(NAME))]
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub region: Text,
        /// ISO 3166-1 alpha-2.
        #[role(Reference("countries"))]
        pub country: String,
        /// Degrees north, of the city.
        #[role(Latitude)]
        pub lat: f64,
        /// Degrees east, of the city.
        #[role(Longitude)]
        pub lon: f64,
        #[role(Language, filled)]
        pub languages: Vec<String>,
        /// `active`, `emerging`, `dormant`, `closed` or `unknown`, as of the last sign.
        #[role(Word(Status))]
        pub status: String,
        /// What that status rests on.
        #[role(Words(PARAGRAPH))]
        pub status_basis: Text,
        /// The year of its first known activity.
        #[role(Year)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub since: Option<u16>,
        /// Its own pages, the best one first.
        #[role(Link)]
        #[serde(default)]
        pub links: Vec<String>,
        /// It answers newcomers from anywhere, as a source shows.
        #[role(Plain)]
        #[serde(default)]
        pub welcomes_from_afar: bool,
        #[role(Words(PARAGRAPH))]
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub note: Text,
        #[role(Plain)]
        pub last_sign: Sign,
        #[role(Link, filled)]
        pub sources: Vec<String>,
        #[role(PastDate)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub read_on: Option<String>,
    }

    /// A Museomix held, or announced, in a museum.
    pub struct Edition {
        #[role(Id)]
        pub id: String,
        #[role(Tool)]
        #[serde(default)]
        pub changed: u64,
        /// The first day, `YYYY-MM-DD`, or only its month or year.
        #[role(Date)]
        pub start: String,
        /// The last day, where the first is known to the day.
        #[role(Day)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub end: Option<String>,
        /// `edition`, `kids`, `museosprint`, `mixday`, `minimix`…
        #[role(Word(EditionKind))]
        pub kind: String,
        /// The museums, where they are known.
        #[role(Words(TITLE))]
        #[serde(default)]
        pub museums: Vec<String>,
        #[role(Words(NAME))]
        pub city: Text,
        #[role(Reference("countries"))]
        pub country: String,
        #[role(Latitude)]
        pub lat: f64,
        #[role(Longitude)]
        pub lon: f64,
        #[role(Reference("communities"))]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub community: Option<String>,
        /// `several-sources`, `one-source`, `announced` where no page read says that it was held, or
        /// `not-held` where one says that it was not.
        #[role(Word(Attestation))]
        pub attestation: String,
        #[role(Link)]
        #[serde(default)]
        pub links: Vec<String>,
        #[role(Words(PARAGRAPH))]
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub note: Text,
        #[role(Link, filled)]
        pub sources: Vec<String>,
        #[role(PastDate)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub read_on: Option<String>,
    }

    /// A page or a shared mailbox of the movement as a whole.
    pub struct Channel {
        #[role(Id)]
        pub id: String,
        #[role(Tool)]
        #[serde(default)]
        pub changed: u64,
        #[role(Words(NAME))]
        pub label: Text,
        #[role(Link)]
        pub url: String,
        #[role(Language, filled)]
        pub languages: Vec<String>,
        #[role(Plain)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub last_sign: Option<Sign>,
        #[role(Link, filled)]
        pub sources: Vec<String>,
    }

    /// What one year of Museomix counted, as the sources give it.
    pub struct Year {
        #[role(Year)]
        pub year: u16,
        #[role(Plain)]
        pub places: u16,
        #[role(Plain)]
        pub countries: u16,
        #[role(Plain)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub museums: Option<u16>,
        #[role(Plain)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub teams: Option<u16>,
        #[role(Words(PARAGRAPH))]
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub note: Text,
        #[role(Link, filled)]
        pub sources: Vec<String>,
    }
}
