//! All that `check` can find, one variant each, as facts. [`wording`] says them.

pub mod wording;

use serde::Serialize;

use crate::source::Place;
use crate::suggest::nearest;

/// Something found, and where.
#[derive(Clone, Debug)]
pub struct Problem {
    pub place: Place,
    pub fact: Fact,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    Error,
    Warning,
}

/// What is wrong, with what is needed to say so and to say what would be right.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Fact {
    MissingFile,
    UnknownFile {
        suggestion: Option<String>,
    },
    NotUtf8,
    BrokenToml {
        message: String,
    },
    UnknownField {
        field: String,
        suggestion: Option<String>,
        known: Vec<String>,
    },
    /// A field that the tool fills in.
    ToolField {
        field: String,
    },
    MissingField {
        field: String,
        shape: Form,
    },
    WrongType {
        field: String,
        expected: Form,
        found: Form,
    },
    NumberOutOfRange {
        field: String,
        found: i64,
        min: i64,
        max: i64,
    },
    /// One table where its name is repeated for each entry.
    NotRepeated {
        header: String,
    },
    EmptyList {
        field: String,
    },
    InvalidId {
        id: String,
    },
    InvalidCountry {
        code: String,
    },
    InvalidLanguage {
        tag: String,
    },
    DuplicateId {
        id: String,
        first_line: usize,
    },
    DanglingId {
        id: String,
        collection: &'static str,
        suggestion: Option<String>,
    },
    /// A tombstone for an entry that is still here.
    TombstoneForLiveEntry {
        id: String,
        collection: &'static str,
    },
    UnknownWord {
        word: String,
        suggestion: Option<String>,
        known: Vec<&'static str>,
    },
    BadLink {
        link: String,
        fault: LinkFault,
    },
    /// The same page appears earlier, under another address.
    DuplicatePage {
        known: String,
    },
    BadDate {
        date: String,
    },
    /// Where the day itself has to be known.
    VagueDate {
        date: String,
    },
    EndBeforeStart {
        start: String,
        end: String,
    },
    AfterPublication {
        date: String,
        published: String,
    },
    YearOutOfRange {
        year: i64,
        first: i64,
        last: i64,
    },
    CoordinateOutOfRange {
        field: String,
        limit: u8,
        swapped: bool,
    },
    CoordinatesSwapped {
        lat: f64,
        lon: f64,
        country: String,
    },
    EmptyText,
    StrayWhitespace,
    /// A character that is not seen but changes what is read: a control, a text direction.
    UnseenCharacter {
        code: String,
    },
    /// Accents written as characters of their own.
    NotComposed,
    TooLong {
        length: usize,
        limit: usize,
    },
    /// It stands in another of the commons' languages.
    MissingLanguage {
        language: String,
    },
    NoLanguage {
        wanted: Vec<String>,
    },
    LastSignOutdated {
        sign: String,
        edition: String,
        start: String,
    },
    /// Another entry dates the same page, or the same thing, later.
    SignContradicted {
        entry: String,
        sign: String,
        other: String,
        date: String,
    },
    /// A sentence names a place and a year that no edition has.
    UnlistedEdition {
        /// As the editions call it first.
        place: String,
        year: u16,
    },
    /// An entry that the same link opens, in another collection or as a section.
    SharedId {
        id: String,
        with: &'static str,
    },
    NonBreakingHyphen,
    ShortSummary {
        words: usize,
        least: usize,
    },
    /// The first sentence, which is read alone.
    LongOpening {
        words: usize,
        most: usize,
    },
    LongQuotation {
        words: usize,
        most: usize,
    },
    /// An exception that nothing needs.
    UnusedException {
        of: String,
    },
    TooManyExceptions {
        count: usize,
        most: usize,
    },
    PersonalAddress {
        address: String,
    },
    PhoneNumber {
        number: String,
    },
    /// What answers no reason to come: a contribution, a kind of resource.
    NeverRanked,
    /// What stands in braces in a message and is filled with nothing.
    UnknownSlot {
        slot: String,
        known: Vec<&'static str>,
    },
    /// What the guide itself would refuse, in its own words.
    Refused {
        message: String,
    },
}

/// The forms that a value can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    Text,
    TextByLanguage,
    Integer,
    Number,
    Boolean,
    Date,
    List,
    Table,
    Weights,
}

/// Why a link cannot be followed safely.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinkFault {
    Space,
    Control,
    Scheme,
    NoHost,
    UserInfo,
    NotPlain,
}

impl Fact {
    pub fn wrong_type(field: &str, expected: Form, found: Form) -> Self {
        Self::WrongType {
            field: field.to_owned(),
            expected,
            found,
        }
    }

    pub fn unknown_word(word: &str, known: &[&'static str]) -> Self {
        Self::UnknownWord {
            word: word.to_owned(),
            suggestion: nearest(word, known.iter().copied()).map(str::to_owned),
            known: known.to_vec(),
        }
    }

    pub fn severity(&self) -> Severity {
        match self {
            Self::MissingLanguage { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// The name of the variant, as in the JSON report.
    pub fn kind(&self) -> String {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::Object(facts)) => facts
                .get("kind")
                .and_then(|kind| kind.as_str())
                .unwrap_or_default()
                .to_owned(),
            _ => String::new(),
        }
    }
}
