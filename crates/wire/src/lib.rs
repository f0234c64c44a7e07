//! The published format of the commons, version 1: what `latest.json` and `snapshot-<sha256>.json`
//! hold, and nothing else.
//!
//! Invariant: these types change only with [`SCHEMA`]. A field may be added with a default; none is
//! renamed, none changes its meaning. Fields a reader does not know are ignored, and vocabularies
//! are strings, so that an older app reads a newer minor revision.
//!
//! Nothing is checked here but the shape. What the fields mean together is checked at one door,
//! `commons::Catalogue::from_wire`.
//!
//! The steward's `content/*.toml` files use these same records and field names, one file per
//! collection, except for `changed`, which the tool fills in.

use std::collections::BTreeMap;

use serde_json::Value;

use record::{Reader, records};

mod record;

/// The version of the format that this crate reads and writes.
pub const SCHEMA: u32 = 1;

/// Longest string of a document, in bytes: ten times the longest text of the commons. A longer one is
/// no text for a screen.
pub const LONGEST_STRING: usize = 4_000;

/// Most items of one list or map: thirty times the resources of the commons. More would keep a phone
/// busy for minutes.
pub const MOST_ITEMS: usize = 5_000;

/// A text in one or more languages, keyed by BCP 47 tag: `{ "fr": "…", "en": "…" }`.
pub type Text = BTreeMap<String, String>;

records! {
    /// The small file that names the snapshot to read: `latest.json`.
    pub struct Pointer {
        /// The version of the format of the snapshot it names.
        pub schema: u32,
        /// Grows by one each time the snapshot's bytes change; never goes back.
        pub sequence: u64,
        /// The snapshot's file name, relative to the pointer.
        pub url: String,
        /// The snapshot's length in bytes.
        pub bytes: u64,
        /// The SHA-256 of the snapshot's bytes, 64 lower-case hexadecimal digits.
        pub sha256: String,
        /// The date the content was published, as in the snapshot.
        pub published: String,
    }

    /// The whole commons at one date.
    pub struct Snapshot {
        /// The version of the format, [`SCHEMA`].
        pub schema: u32,
        /// What this commons is, who publishes it and under which terms.
        pub about: About,
        #[serde(default)]
        pub vocabulary: Vocabulary,
        #[serde(default)]
        pub resources: Vec<Resource>,
        #[serde(default)]
        pub communities: Vec<Community>,
        #[serde(default)]
        pub editions: Vec<Edition>,
        #[serde(default)]
        pub contributions: Vec<Contribution>,
        #[serde(default)]
        pub profiles: Vec<Profile>,
        #[serde(default)]
        pub functions: Vec<Function>,
        #[serde(default)]
        pub rules: Vec<Rule>,
        #[serde(default)]
        pub principles: Vec<Principle>,
        #[serde(default)]
        pub terms: Vec<Term>,
        #[serde(default)]
        pub channels: Vec<Channel>,
        #[serde(default)]
        pub years: Vec<Year>,
        #[serde(default)]
        pub tombstones: Vec<Tombstone>,
    }

    /// What this commons is, who publishes it and under which terms.
    pub struct About {
        pub title: Text,
        /// The date of this content, `YYYY-MM-DD`; the only date in the snapshot that a steward sets
        /// at each publication.
        pub published: String,
        /// When the sources were read, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; an entry may say otherwise.
        pub read_on: String,
        pub publisher: Text,
        /// In whose name the publisher speaks, or that nobody gave a mandate.
        pub mandate: Text,
        /// The licence of the texts of this snapshot, as an SPDX identifier.
        pub licence: String,
        /// Whom the facts and data come from, one line each.
        #[serde(default)]
        pub credits: Vec<Text>,
        /// What a reader should know of the limits of these facts.
        #[serde(default)]
        pub caveats: Vec<Text>,
    }

    /// The words that the entries use, with what they are called on screen.
    pub struct Vocabulary {
        /// Kinds of resource.
        #[serde(default)]
        pub kinds: Vec<Kind>,
        /// The families that the themes of the resources are gathered in.
        #[serde(default)]
        pub activities: Vec<Label>,
        #[serde(default)]
        pub themes: Vec<Theme>,
        /// Countries, by ISO 3166-1 alpha-2 code.
        #[serde(default)]
        pub countries: Vec<Label>,
    }

    /// A word and what it is called.
    pub struct Label {
        pub id: String,
        pub label: Text,
    }

    /// A kind of resource.
    pub struct Kind {
        pub id: String,
        /// One such resource: "method".
        pub label: Text,
        /// Several: "methods".
        pub plural: Text,
        /// The smallest way to give back to a resource of this kind.
        pub give_back: Text,
        /// What people call it otherwise, with commas between; for search alone, shown nowhere.
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub also: Text,
    }

    /// A subject of resources.
    pub struct Theme {
        pub id: String,
        pub label: Text,
        /// The family it belongs to, an id of [`Vocabulary::activities`].
        pub activity: String,
        /// What people call it otherwise, with commas between; for search alone, shown nowhere.
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub also: Text,
    }

    /// The latest dated evidence that something lives.
    pub struct Sign {
        /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
        pub date: String,
        /// What was seen, in a few words: "an edition in Colmar".
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub what: Text,
        /// The page that shows it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub source: Option<String>,
    }

    /// Something to reuse.
    pub struct Resource {
        pub id: String,
        /// The sequence of the snapshot in which this entry last changed; filled in by the tool.
        #[serde(default)]
        pub changed: u64,
        /// The title as the work bears it, in its own language, with a translation where one helps.
        pub title: Text,
        /// An id of [`Vocabulary::kinds`].
        pub kind: String,
        /// The languages the resource can be read in, as BCP 47 tags.
        pub languages: Vec<String>,
        /// When it was made, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub year: Option<u16>,
        /// The licence as stated, an SPDX expression where there is one; absent where none is stated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub licence: Option<String>,
        /// What the licence covers, where it does not cover all.
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub licence_note: Text,
        /// The page that holds or presents it.
        pub url: String,
        /// Where its source code is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub code: Option<String>,
        pub summary: Text,
        /// `newcomer`, `participant`, `organiser`, `museum`, `member`, `developer`, `researcher`…
        #[serde(default)]
        pub audience: Vec<String>,
        /// Ids of [`Vocabulary::themes`].
        #[serde(default)]
        pub themes: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub museum: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub city: Option<String>,
        /// The community it comes from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub community: Option<String>,
        /// `prototype`, `in-development` or `sustained`, for prototypes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub stage: Option<String>,
        /// What else a reader should know, such as what was inferred.
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub note: Text,
        /// The smallest way to give back to this very resource, where its kind's does not fit.
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub give_back: Text,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub last_sign: Option<Sign>,
        /// Pages that show what this entry says.
        pub sources: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub read_on: Option<String>,
    }

    /// A local community.
    pub struct Community {
        pub id: String,
        #[serde(default)]
        pub changed: u64,
        pub name: String,
        /// Names it bore before, or bears elsewhere.
        #[serde(default)]
        pub other_names: Vec<String>,
        pub city: Text,
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub region: Text,
        /// ISO 3166-1 alpha-2.
        pub country: String,
        /// Degrees north, of the city.
        pub lat: f64,
        /// Degrees east, of the city.
        pub lon: f64,
        pub languages: Vec<String>,
        /// `active`, `emerging`, `dormant`, `closed` or `unknown`, as of the last sign.
        pub status: String,
        /// What that status rests on.
        pub status_basis: Text,
        /// The year of its first known activity.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub since: Option<u16>,
        /// Its own pages, the best one first.
        #[serde(default)]
        pub links: Vec<String>,
        /// It answers newcomers from anywhere, as a source shows.
        #[serde(default)]
        pub welcomes_from_afar: bool,
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub note: Text,
        pub last_sign: Sign,
        pub sources: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub read_on: Option<String>,
    }

    /// A Museomix held, or announced, in a museum.
    pub struct Edition {
        pub id: String,
        #[serde(default)]
        pub changed: u64,
        /// The first day, `YYYY-MM-DD`, or only its month or year.
        pub start: String,
        /// The last day, where the first is known to the day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub end: Option<String>,
        /// `edition`, `kids`, `museosprint`, `mixday`, `minimix`…
        pub kind: String,
        /// The museums, where they are known.
        #[serde(default)]
        pub museums: Vec<String>,
        pub city: Text,
        pub country: String,
        pub lat: f64,
        pub lon: f64,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub community: Option<String>,
        /// `several-sources`, `one-source`, `announced` where no page read says that it was held, or
        /// `not-held` where one says that it was not.
        pub attestation: String,
        #[serde(default)]
        pub links: Vec<String>,
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub note: Text,
        pub sources: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub read_on: Option<String>,
    }

    /// One line of a contribution card.
    pub struct Line {
        pub text: Text,
        /// The guide's own advice: no source gives it.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub advice: bool,
    }

    /// Something one can do.
    pub struct Contribution {
        pub id: String,
        #[serde(default)]
        pub changed: u64,
        pub label: Text,
        pub summary: Text,
        /// `task` (hours), `project` (days, weeks), `role` (ongoing); several where it may be any.
        pub spans: Vec<String>,
        /// What it waits for: `edition`, `community` (one that answers) or `nobody`.
        pub needs: String,
        /// `on-site`, `remote`.
        pub places: Vec<String>,
        /// For each reason to come, how well this answers it, 1 to 4: `{ join = 4 }`.
        pub why: BTreeMap<String, u8>,
        /// Skills that it draws on.
        #[serde(default)]
        pub skills: Vec<String>,
        /// Anyone can do it.
        #[serde(default)]
        pub open_to_all: bool,
        /// Asks for a history of contribution.
        #[serde(default)]
        pub needs_history: bool,
        /// How long it takes; an estimate unless a source gives days.
        pub effort: Line,
        /// When it can be done.
        pub when: Line,
        pub before: Vec<Line>,
        pub steps: Vec<Line>,
        /// What done looks like.
        pub done: Line,
        /// Who looks at it.
        pub review: Line,
        /// What comes next.
        pub next: Line,
        /// Resources that help.
        #[serde(default)]
        pub helps: Vec<String>,
        /// The decision rule that says who decides.
        pub rule: String,
        /// What the commons itself lacks, for a task that fills it: `licence` (resources that state
        /// none), `sign` (communities not heard of for three years) or `link` (pages to look at
        /// again). Which entries it is about, and how many, the guide counts; with none left it is
        /// not shown.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub gap: Option<String>,
        /// For such a task, a message about one entry: `{name}`, `{page}` and `{year}` (of its last
        /// sign) stand for what the entry says.
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub message: Text,
        /// The function it concerns.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub function: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub last_sign: Option<Sign>,
        pub sources: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub read_on: Option<String>,
    }

    /// What someone is called who brings a skill to an edition or to the commons.
    pub struct Profile {
        pub id: String,
        #[serde(default)]
        pub changed: u64,
        /// `team`, `support`, `organisation` or `commons`.
        pub kind: String,
        pub label: Text,
        pub description: Text,
        #[serde(default)]
        pub skills: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub last_sign: Option<Sign>,
        pub sources: Vec<String>,
    }

    /// Words of the founding text, verbatim, in the French they were written in.
    pub struct Quotation {
        /// The part of the text they stand in, 1 to 5; 0 for what comes before the first.
        pub part: u8,
        /// The sentence of that part, from 1. Titles and the items of a list count as sentences.
        pub sentence: u16,
        pub words: String,
    }

    /// One of the four functions of the founding text.
    pub struct Function {
        pub id: String,
        #[serde(default)]
        pub changed: u64,
        pub label: Text,
        pub mission: Text,
        /// What it does, one line each.
        pub tasks: Vec<Text>,
        /// Who holds it, where a source says so.
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub holder: Text,
        /// What the founding text itself says of it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub quotes: Vec<Quotation>,
        pub year: u16,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub last_sign: Option<Sign>,
        pub sources: Vec<String>,
    }

    /// A kind of question, who decides it, how, and where to object.
    pub struct Rule {
        pub id: String,
        #[serde(default)]
        pub changed: u64,
        pub question: Text,
        pub decider: Text,
        pub how: Text,
        pub objection: Text,
        /// The year of the text that sets it.
        pub year: u16,
        /// `yes`, `no` or `not-known`.
        pub applied_today: String,
        /// What the guide advises where nobody answers.
        pub advice: Text,
        /// What the founding text itself says of it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub quotes: Vec<Quotation>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub last_sign: Option<Sign>,
        pub sources: Vec<String>,
    }

    /// A statement of the founding texts that is not a decision rule.
    pub struct Principle {
        pub id: String,
        #[serde(default)]
        pub changed: u64,
        /// The part of the founding text that it tells (`opening`, `commons`, `findings`, `aim`,
        /// `deciding` or `funding`), or `belonging` or `values`.
        pub section: String,
        pub label: Text,
        pub text: Text,
        /// What the founding text itself says of it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub quotes: Vec<Quotation>,
        /// It was put forward, and nothing read says that it was adopted.
        #[serde(default)]
        pub proposal: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub year: Option<u16>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub last_sign: Option<Sign>,
        pub sources: Vec<String>,
    }

    /// A word of Museomix.
    pub struct Term {
        pub id: String,
        #[serde(default)]
        pub changed: u64,
        pub term: Text,
        pub definition: Text,
        /// Other spellings and forms, to find the word in running text.
        #[serde(default)]
        pub forms: Vec<String>,
        /// Other words to look at.
        #[serde(default)]
        pub see: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub last_sign: Option<Sign>,
        pub sources: Vec<String>,
    }

    /// A page or a shared mailbox of the movement as a whole.
    pub struct Channel {
        pub id: String,
        #[serde(default)]
        pub changed: u64,
        pub label: Text,
        pub url: String,
        pub languages: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub last_sign: Option<Sign>,
        pub sources: Vec<String>,
    }

    /// What one year of Museomix counted, as the sources give it.
    pub struct Year {
        pub year: u16,
        pub places: u16,
        pub countries: u16,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub museums: Option<u16>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub teams: Option<u16>,
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub note: Text,
        pub sources: Vec<String>,
    }

    /// An entry that is no longer here, so that an old link still says something.
    pub struct Tombstone {
        pub id: String,
        #[serde(default)]
        pub changed: u64,
        /// `resource`, `community`, `edition`, `contribution`…
        pub collection: String,
        /// `moved`, `merged` or `closed`.
        pub reason: String,
        /// The entry that stands for it now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub to: Option<String>,
        /// Since when.
        pub on: String,
    }
}

/// Why bytes are not a document of this format.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    #[error("not JSON, line {line}, column {column}: {what}")]
    Json {
        line: usize,
        column: usize,
        what: String,
    },
    #[error("schema {found}, and this reader knows {SCHEMA}")]
    Schema { found: u64 },
    /// JSON, and not of this format: at a place such as `resources[3].title.fr`, or `.` for the
    /// document itself.
    #[error("not as expected: {at}: {misfit}")]
    Shape { at: String, misfit: Misfit },
}

/// What is wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    #[error("missing")]
    Missing,
    #[error("{found}, and not {what}")]
    Expected {
        what: &'static str,
        found: &'static str,
    },
    #[error("longer than {LONGEST_STRING} bytes")]
    TooLong,
    #[error("more than {MOST_ITEMS} items")]
    TooMany,
}

impl Pointer {
    /// Reads `latest.json`.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        Reader::document(known(parse(bytes)?)?)
    }

    /// Reads the pointers of a list, `history.json`.
    pub fn read_all(bytes: &[u8]) -> Result<Vec<Self>, ReadError> {
        Reader::document(parse(bytes)?)
    }
}

impl Snapshot {
    /// Reads a snapshot's bytes; what they mean together is the catalogue's to check.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        Self::from_json(parse(bytes)?)
    }

    /// Reads a snapshot that was parsed, or made, before.
    pub fn from_json(value: Value) -> Result<Self, ReadError> {
        Reader::document(known(value)?)
    }
}

/// Looks at the version first: a later one may well not read as ours, and "a newer format" is what
/// its reader has to hear.
///
/// Here stands, from version 2 on, the way from each former version to the one after it; `tests/`
/// keeps a frozen document of each version, and all of them are read for ever.
fn known(value: Value) -> Result<Value, ReadError> {
    match value.get("schema").and_then(Value::as_u64) {
        Some(found) if found != u64::from(SCHEMA) => Err(ReadError::Schema { found }),
        _ => Ok(value),
    }
}

fn parse(bytes: &[u8]) -> Result<Value, ReadError> {
    serde_json::from_slice(bytes).map_err(|error| ReadError::Json {
        line: error.line(),
        column: error.column(),
        what: error.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn shape(at: &str, misfit: Misfit) -> Result<Snapshot, ReadError> {
        let at = at.to_owned();
        Err(ReadError::Shape { at, misfit })
    }

    fn about() -> Value {
        json!({
            "title": { "fr": "Les communs" }, "published": "2026-01-01", "read_on": "2026",
            "publisher": {}, "mandate": {}, "licence": "CC0-1.0",
        })
    }

    fn with_year(year: &Value) -> Value {
        json!({ "schema": SCHEMA, "about": about(), "years": [year] })
    }

    #[test]
    fn what_is_absent_and_may_be_is_empty_and_what_is_unknown_is_ignored() {
        let year = json!({
            "year": 2016, "places": 8, "countries": 5, "museums": null, "later": [1], "sources": [],
        });
        let snapshot = Snapshot::from_json(with_year(&year)).expect("a snapshot");
        let expected = Year {
            year: 2016,
            places: 8,
            countries: 5,
            ..Year::default()
        };
        assert_eq!(snapshot.years, [expected]);
        assert_eq!(snapshot.about.title["fr"], "Les communs");
        assert!(snapshot.resources.is_empty());
    }

    #[test]
    fn what_does_not_fit_is_told_with_its_place() {
        #[track_caller]
        fn case(document: Value, at: &str, misfit: Misfit) {
            assert_eq!(Snapshot::from_json(document), shape(at, misfit));
        }
        let expected = |what, found| Misfit::Expected { what, found };
        case(json!([]), ".", expected("an object", "a list"));
        case(json!({ "schema": SCHEMA }), "about", Misfit::Missing);
        case(json!({ "about": about() }), "schema", Misfit::Missing);
        let year = |change: fn(&mut Value)| {
            let mut year = json!({ "year": 2016, "places": 8, "countries": 5, "sources": ["a"] });
            change(&mut year);
            with_year(&year)
        };
        case(
            year(|year| year["sources"] = json!(["a", 2])),
            "years[0].sources[1]",
            expected("a string", "a number"),
        );
        case(
            year(|year| year["note"] = json!({ "fr": null })),
            "years[0].note.fr",
            expected("a string", "null"),
        );
        let whole = expected("a whole number in range", "a number");
        for wrong in [json!(-1), json!(65_536), json!(2016.5)] {
            let mut document = with_year(&json!({ "places": 8, "countries": 5, "sources": [] }));
            document["years"][0]["year"] = wrong;
            case(document, "years[0].year", whole);
        }
    }

    #[test]
    fn fault_54_what_is_too_much_is_told_with_its_place() {
        #[track_caller]
        fn case(field: &str, value: Value, at: &str, expected: Option<Misfit>) {
            let mut year = json!({ "year": 2016, "places": 8, "countries": 5, "sources": [] });
            year[field] = value;
            let read = Snapshot::from_json(with_year(&year)).map(|_| ());
            let expected = expected.map_or(Ok(()), |misfit| shape(at, misfit).map(|_| ()));
            assert_eq!(read, expected);
        }
        let text = |length| Value::from("x".repeat(length));
        let map = |key: String| Value::Object([(key, json!("x"))].into_iter().collect());
        let list = |length| Value::from(vec!["x"; length]);
        let many =
            |length| Value::Object((0..length).map(|n| (format!("{n}"), json!("x"))).collect());
        let sources = "years[0].sources";
        case("note", json!({ "fr": text(LONGEST_STRING) }), "", None);
        let long = json!({ "fr": text(LONGEST_STRING + 1) });
        case("note", long, "years[0].note.fr", Some(Misfit::TooLong));
        case("note", map("k".repeat(LONGEST_STRING)), "", None);
        let key = "k".repeat(LONGEST_STRING + 1);
        case("note", map(key), "years[0].note", Some(Misfit::TooLong));
        case("note", many(MOST_ITEMS), "", None);
        case(
            "note",
            many(MOST_ITEMS + 1),
            "years[0].note",
            Some(Misfit::TooMany),
        );
        case("sources", list(MOST_ITEMS), "", None);
        case(
            "sources",
            list(MOST_ITEMS + 1),
            sources,
            Some(Misfit::TooMany),
        );
        // What nobody asks for is not looked at.
        case("later", text(LONGEST_STRING + 1), "", None);
    }

    #[test]
    fn a_newer_format_is_told_as_such_whatever_it_looks_like() {
        let newer = br#"{ "schema": 2, "about": 7 }"#;
        assert_eq!(Snapshot::read(newer), Err(ReadError::Schema { found: 2 }));
        assert_eq!(Pointer::read(newer), Err(ReadError::Schema { found: 2 }));
    }

    #[test]
    fn what_is_not_json_is_told_with_its_line() {
        let read = Snapshot::read(b"{ \"schema\": 1,\n  about }");
        let Err(ReadError::Json { line, column, .. }) = read else {
            panic!("{read:?}");
        };
        assert_eq!((line, column), (2, 3));
        let deep = "[".repeat(10_000);
        assert!(Snapshot::read(deep.as_bytes()).is_err());
    }
}
