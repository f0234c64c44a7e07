//! What each field of the format means: which family of checks looks at it, and how long it may be.
//!
//! The JSON Schema says which fields there are and of what type; this says the rest. A test holds
//! the two together: no field of the format goes without a meaning.

use commons::answers::{Skill, Why};
use commons::entry::{Attestation, Gap, Needs, Section, Span, Status};

use crate::exception::EXCEPTED;

/// What a field means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Role {
    /// The entry's own id.
    Id,
    /// The ISO 3166-1 alpha-2 code that is a country's id.
    CountryCode,
    /// The id of an entry of this collection.
    Reference(&'static str),
    /// The id of an entry of the collection that the tombstone itself names.
    Successor,
    /// The collection of an entry that is gone, by its header.
    Buried,
    /// A word of a closed vocabulary.
    Word(&'static [&'static str]),
    /// A word of an open vocabulary.
    Tag,
    Link,
    Date,
    /// A date known to the day.
    Day,
    /// A date no later than the day of publication.
    PastDate,
    Language,
    /// Words for a reader, of at most so many characters.
    Words(usize),
    /// What an entry is about: words for a reader, the first sentence of which is read alone.
    Summary(usize),
    /// Words as a reader gets them, in the work's own language or in people's own words: one language
    /// is enough.
    Title(usize),
    /// Words to send, of at most so many characters, with slots that an entry fills.
    Message(usize),
    /// Words of another text, few enough to be a quotation.
    Quotation,
    Year,
    Latitude,
    Longitude,
    /// How well a contribution answers each reason to come.
    Weights,
    /// A count, a yes or no, a record: its type says all.
    Plain,
    /// Filled in by the tool.
    Tool,
}

impl Role {
    /// Words that stand in each of the guide's languages.
    pub fn is_translated(self) -> bool {
        matches!(self, Self::Words(_) | Self::Summary(_) | Self::Message(_))
    }
}

/// A name or label: two lines of a card's heading on a phone.
const NAME: usize = 100;
/// A work's title, as the work bears it, which may be long.
const TITLE: usize = 160;
/// One thing to read at a glance: four lines on a phone.
const LINE: usize = 320;
/// A paragraph: a phone's screen, without scrolling.
const PARAGRAPH: usize = 700;

/// The ids of a vocabulary that the guide's own rules depend on.
macro_rules! ids {
    ($word:ty) => {{
        const COUNT: usize = <$word>::ALL.len();
        const IDS: [&str; COUNT] = {
            let mut ids = [""; COUNT];
            let mut index = 0;
            while index < COUNT {
                ids[index] = <$word>::ALL[index].id();
                index += 1;
            }
            ids
        };
        &IDS
    }};
}

pub const STATUSES: &[&str] = ids!(Status);
pub const ATTESTATIONS: &[&str] = ids!(Attestation);
pub const EDITION_KINDS: &[&str] = &["edition", "kids", "museosprint", "mixday", "minimix"];
pub const STAGES: &[&str] = &["prototype", "in-development", "sustained"];
pub const SPANS: &[&str] = ids!(Span);
pub const NEEDS: &[&str] = ids!(Needs);
pub const PLACES: &[&str] = &["on-site", "remote"];
pub const GAPS: &[&str] = ids!(Gap);
pub const WHYS: &[&str] = ids!(Why);
pub const SKILLS: &[&str] = ids!(Skill);
pub const PROFILE_KINDS: &[&str] = &["team", "support", "organisation", "commons"];
pub const SECTIONS: &[&str] = ids!(Section);
pub const APPLIED: &[&str] = &["yes", "no", "not-known"];
pub const REASONS: &[&str] = &["moved", "merged", "closed"];
/// The best and the least that a contribution can answer a reason to come.
pub const WEIGHTS: std::ops::RangeInclusive<i64> = 1..=4;

/// By collection, or by record where one stands inside an entry; `*` is any of them.
const ROLES: &[(&str, &str, Role)] = &[
    ("*", "changed", Role::Tool),
    ("*", "id", Role::Id),
    ("*", "label", Role::Words(NAME)),
    ("*", "last_sign", Role::Plain),
    ("*", "lat", Role::Latitude),
    ("*", "lon", Role::Longitude),
    ("*", "languages", Role::Language),
    ("*", "links", Role::Link),
    ("*", "note", Role::Words(PARAGRAPH)),
    ("*", "quotes", Role::Plain),
    ("*", "read_on", Role::PastDate),
    ("*", "skills", Role::Word(SKILLS)),
    ("*", "sources", Role::Link),
    ("*", "summary", Role::Summary(PARAGRAPH)),
    ("*", "title", Role::Title(TITLE)),
    ("*", "url", Role::Link),
    ("*", "year", Role::Year),
    ("Sign", "date", Role::PastDate),
    ("Sign", "what", Role::Words(LINE)),
    ("Sign", "source", Role::Link),
    ("Line", "text", Role::Words(LINE)),
    ("Line", "advice", Role::Plain),
    ("Quotation", "part", Role::Plain),
    ("Quotation", "sentence", Role::Plain),
    ("Quotation", "words", Role::Quotation),
    ("about", "published", Role::Day),
    ("about", "publisher", Role::Words(LINE)),
    ("about", "mandate", Role::Words(PARAGRAPH)),
    ("about", "licence", Role::Words(NAME)),
    ("about", "credits", Role::Words(PARAGRAPH)),
    ("about", "caveats", Role::Words(PARAGRAPH)),
    ("kinds", "also", Role::Title(LINE)),
    ("themes", "also", Role::Title(LINE)),
    ("kinds", "plural", Role::Words(NAME)),
    ("kinds", "give_back", Role::Words(LINE)),
    ("themes", "activity", Role::Reference("activities")),
    ("countries", "id", Role::CountryCode),
    ("resources", "kind", Role::Reference("kinds")),
    ("resources", "licence", Role::Words(TITLE)),
    ("resources", "licence_note", Role::Words(LINE)),
    ("resources", "code", Role::Link),
    ("resources", "audience", Role::Tag),
    ("resources", "themes", Role::Reference("themes")),
    ("resources", "museum", Role::Words(TITLE)),
    ("resources", "city", Role::Words(NAME)),
    ("resources", "community", Role::Reference("communities")),
    ("resources", "stage", Role::Word(STAGES)),
    ("resources", "give_back", Role::Words(LINE)),
    ("communities", "name", Role::Words(NAME)),
    ("communities", "other_names", Role::Words(NAME)),
    ("communities", "city", Role::Words(NAME)),
    ("communities", "region", Role::Words(NAME)),
    ("communities", "country", Role::Reference("countries")),
    ("communities", "status", Role::Word(STATUSES)),
    ("communities", "status_basis", Role::Words(PARAGRAPH)),
    ("communities", "since", Role::Year),
    ("communities", "welcomes_from_afar", Role::Plain),
    ("editions", "start", Role::Date),
    ("editions", "end", Role::Day),
    ("editions", "kind", Role::Word(EDITION_KINDS)),
    ("editions", "museums", Role::Words(TITLE)),
    ("editions", "city", Role::Words(NAME)),
    ("editions", "country", Role::Reference("countries")),
    ("editions", "community", Role::Reference("communities")),
    ("editions", "attestation", Role::Word(ATTESTATIONS)),
    ("contributions", "spans", Role::Word(SPANS)),
    ("contributions", "needs", Role::Word(NEEDS)),
    ("contributions", "places", Role::Word(PLACES)),
    ("contributions", "why", Role::Weights),
    ("contributions", "open_to_all", Role::Plain),
    ("contributions", "needs_history", Role::Plain),
    ("contributions", "effort", Role::Plain),
    ("contributions", "when", Role::Plain),
    ("contributions", "before", Role::Plain),
    ("contributions", "steps", Role::Plain),
    ("contributions", "done", Role::Plain),
    ("contributions", "review", Role::Plain),
    ("contributions", "next", Role::Plain),
    ("contributions", "helps", Role::Reference("resources")),
    ("contributions", "rule", Role::Reference("rules")),
    ("contributions", "function", Role::Reference("functions")),
    ("contributions", "gap", Role::Word(GAPS)),
    ("contributions", "message", Role::Message(PARAGRAPH)),
    ("profiles", "kind", Role::Word(PROFILE_KINDS)),
    ("profiles", "description", Role::Words(PARAGRAPH)),
    ("functions", "mission", Role::Words(PARAGRAPH)),
    ("functions", "tasks", Role::Words(LINE)),
    ("functions", "holder", Role::Words(LINE)),
    ("rules", "question", Role::Words(LINE)),
    ("rules", "decider", Role::Words(LINE)),
    ("rules", "how", Role::Words(PARAGRAPH)),
    ("rules", "objection", Role::Words(PARAGRAPH)),
    ("rules", "applied_today", Role::Word(APPLIED)),
    ("rules", "advice", Role::Words(PARAGRAPH)),
    ("principles", "section", Role::Word(SECTIONS)),
    ("principles", "text", Role::Words(PARAGRAPH)),
    ("principles", "proposal", Role::Plain),
    ("terms", "term", Role::Words(NAME)),
    ("terms", "definition", Role::Words(PARAGRAPH)),
    ("terms", "forms", Role::Words(NAME)),
    ("terms", "see", Role::Reference("terms")),
    ("years", "places", Role::Plain),
    ("years", "countries", Role::Plain),
    ("years", "museums", Role::Plain),
    ("years", "teams", Role::Plain),
    ("exceptions", "check", Role::Word(EXCEPTED)),
    ("exceptions", "of", Role::Plain),
    ("exceptions", "reason", Role::Plain),
    ("tombstones", "collection", Role::Buried),
    ("tombstones", "reason", Role::Word(REASONS)),
    ("tombstones", "to", Role::Successor),
    ("tombstones", "on", Role::PastDate),
];

/// Lists that say nothing when they are empty: every fact has a source, every contribution a
/// length, a place and something to do.
const NEVER_EMPTY: &[(&str, &str)] = &[
    ("*", "sources"),
    ("*", "languages"),
    ("contributions", "spans"),
    ("contributions", "places"),
    ("contributions", "steps"),
    ("functions", "tasks"),
];

/// What a field of a collection, or of a record inside an entry, means.
pub fn role(owner: &str, field: &str) -> Option<Role> {
    let of = |owner: &str| {
        ROLES
            .iter()
            .find(|(o, f, _)| *o == owner && *f == field)
            .map(|(_, _, role)| *role)
    };
    of(owner).or_else(|| of("*"))
}

pub fn is_never_empty(owner: &str, field: &str) -> bool {
    NEVER_EMPTY
        .iter()
        .any(|(o, f)| (*o == owner || *o == "*") && *f == field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::collection::COLLECTIONS;
    use crate::format::Format;

    #[test]
    fn every_field_of_the_format_has_a_meaning() {
        let format = Format::current();
        let entries = COLLECTIONS
            .iter()
            .map(|collection| (collection.name, format.entry(collection.name)));
        let nested = ["Sign", "Line", "Quotation"]
            .into_iter()
            .map(|name| (name, format.record(name)));
        for (owner, record) in entries.chain(nested) {
            let record = record.unwrap_or_else(|| panic!("the schema has {owner}"));
            for field in record.fields.keys() {
                assert!(role(owner, field).is_some(), "{owner}.{field} has no role");
            }
        }
    }

    #[test]
    fn every_meaning_is_of_a_field_that_the_format_has() {
        let format = Format::current();
        let has = |owner: &str, field: &str| {
            let record = format.entry(owner).or_else(|| format.record(owner));
            record.is_some_and(|record| record.fields.contains_key(field))
        };
        for (owner, field, _) in ROLES {
            let anywhere = COLLECTIONS
                .iter()
                .any(|collection| has(collection.name, field));
            assert!(
                if *owner == "*" {
                    anywhere
                } else {
                    has(owner, field)
                },
                "{owner}.{field}"
            );
        }
    }
}
