//! Reading a document's bytes.

use serde_json::Value;

use crate::record::DocumentReader;
use crate::{Pointer, ReadError, SCHEMA, Snapshot};

impl Pointer {
    /// Reads `latest.json`.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        DocumentReader::document(known(parse(bytes)?)?)
    }

    /// Reads the pointers of a list, `history.json`.
    pub fn read_all(bytes: &[u8]) -> Result<Vec<Self>, ReadError> {
        DocumentReader::document(parse(bytes)?)
    }
}

impl Snapshot {
    /// Reads a snapshot's bytes; what they mean together is the catalogue's to check.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        Self::from_json(parse(bytes)?)
    }

    /// Reads a snapshot that was parsed, or made, before.
    pub fn from_json(value: Value) -> Result<Self, ReadError> {
        DocumentReader::document(known(value)?)
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
    use crate::{LONGEST_STRING, MOST_ITEMS, Misfit, Year};

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
