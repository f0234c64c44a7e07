//! The published format: which record each collection has, and its JSON Schema. Both are made from the
//! tables that the wire types carry, so that no list of fields is written twice.

use serde_json::{Map, Value, json};
use wire::field::{FieldInfo, Presence, Record, RecordInfo, Shape};
use wire::{Pointer, Snapshot, Vocabulary};

use crate::content::collection::{Collection, Group};
use crate::exception::EXCEPTION;

/// What an entry of a collection is.
pub fn entry(collection: &Collection) -> Option<&'static RecordInfo> {
    if collection.group == Group::Unpublished {
        return Some(&EXCEPTION);
    }
    let owner = match collection.group {
        Group::Vocabulary => Vocabulary::RECORD,
        _ => Snapshot::RECORD,
    };
    owner.field(collection.name)?.shape.record()
}

/// The JSON Schema of a snapshot, as published beside it.
pub fn snapshot_schema() -> Value {
    schema_of(&Snapshot::RECORD)
}

/// The JSON Schema of the pointer, `latest.json`.
pub fn pointer_schema() -> Value {
    schema_of(&Pointer::RECORD)
}

/// A schema as it is written to a file: its keys sorted, indented, with a newline at the end.
pub fn written(schema: &Value) -> String {
    let mut schema = schema.clone();
    // A crate built beside this one may have asked serde_json to keep another order.
    schema.sort_all_objects();
    format!("{schema:#}\n")
}

fn schema_of(record: &RecordInfo) -> Value {
    let mut schema = object(record);
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["title"] = json!(record.name);
    let mut definitions = Map::new();
    define_fields(record, &mut definitions);
    if !definitions.is_empty() {
        schema["$defs"] = Value::Object(definitions);
    }
    schema
}

/// Defines every record that the fields of this one hold.
fn define_fields(record: &RecordInfo, definitions: &mut Map<String, Value>) {
    for inner in record.fields.iter().filter_map(|it| it.shape.record()) {
        if !definitions.contains_key(inner.name) {
            definitions.insert(inner.name.to_owned(), object(inner));
            define_fields(inner, definitions);
        }
    }
}

fn object(record: &RecordInfo) -> Value {
    let properties = record
        .fields
        .iter()
        .map(|field| (field.name.to_owned(), property(field)));
    let required = record
        .fields
        .iter()
        .filter(|field| field.presence == Presence::Required)
        .map(|field| field.name)
        .collect::<Vec<_>>();
    let mut schema = json!({
        "type": "object",
        "properties": properties.collect::<Map<_, _>>(),
    });
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    describe(&mut schema, record.about);
    schema
}

fn property(field: &FieldInfo) -> Value {
    let mut schema = typed(field.shape);
    if field.nullable {
        schema = match schema.get("type") {
            Some(own) => {
                schema["type"] = json!([own, "null"]);
                schema
            }
            None => json!({ "anyOf": [schema, { "type": "null" }] }),
        };
    }
    if field.presence == Presence::Defaulted {
        schema["default"] = default_of(field.shape);
    }
    describe(&mut schema, field.about);
    schema
}

fn typed(shape: Shape) -> Value {
    match shape {
        Shape::String => json!({ "type": "string" }),
        Shape::Number => json!({ "type": "number" }),
        Shape::Boolean => json!({ "type": "boolean" }),
        Shape::Integer { max: None } => json!({ "type": "integer", "minimum": 0 }),
        Shape::Integer { max: Some(max) } => {
            json!({ "type": "integer", "minimum": 0, "maximum": max })
        }
        Shape::Text => mapped(Shape::String),
        Shape::Weights => mapped(Shape::Integer {
            max: Some(u8::MAX.into()),
        }),
        Shape::List(items) => json!({ "type": "array", "items": typed(*items) }),
        Shape::Record(record) => json!({ "$ref": format!("#/$defs/{}", record.name) }),
    }
}

fn mapped(values: Shape) -> Value {
    json!({ "type": "object", "additionalProperties": typed(values) })
}

/// What the writer writes where nothing was said.
fn default_of(shape: Shape) -> Value {
    match shape {
        Shape::String => json!(""),
        Shape::Boolean => json!(false),
        Shape::Integer { .. } => json!(0),
        Shape::Number => json!(0.0),
        Shape::List(_) => json!([]),
        Shape::Text | Shape::Weights => json!({}),
        Shape::Record(record) => {
            let written = record
                .fields
                .iter()
                .filter(|field| field.presence != Presence::Omitted);
            let written = written.map(|field| (field.name.to_owned(), default_of(field.shape)));
            Value::Object(written.collect())
        }
    }
}

fn describe(schema: &mut Value, about: &[&str]) {
    if !about.is_empty() {
        let lines = about.iter().map(|line| line.trim()).collect::<Vec<_>>();
        schema["description"] = json!(lines.join("\n"));
    }
}

/// Puts the entries' JSON where the snapshot has them.
pub fn place_in_snapshot(snapshot: &mut Value, collection: &Collection, entry: Value) {
    let list = match collection.group {
        Group::About => {
            snapshot["about"] = entry;
            return;
        }
        Group::Unpublished => return,
        Group::Vocabulary => &mut snapshot["vocabulary"][collection.name],
        Group::Entries => &mut snapshot[collection.name],
    };
    match list {
        Value::Array(entries) => entries.push(entry),
        absent => *absent = Value::Array(vec![entry]),
    }
}

#[cfg(test)]
mod tests {
    use wire::field::Role;

    use super::*;
    use crate::content::collection::COLLECTIONS;

    fn references(record: &RecordInfo, named: &mut Vec<&'static str>) {
        for field in record.fields {
            if let Role::Reference(collection) = field.role {
                named.push(collection);
            }
            if let Some(inner) = field.shape.record() {
                references(inner, named);
            }
        }
    }

    #[test]
    fn every_collection_has_a_record_and_every_reference_a_collection() {
        for collection in &COLLECTIONS {
            assert!(entry(collection).is_some(), "{}", collection.name);
        }
        let mut named = Vec::new();
        references(&Snapshot::RECORD, &mut named);
        for name in &named {
            let known = COLLECTIONS.iter().any(|it| it.name == *name);
            assert!(known, "a field names an entry of `{name}`");
        }
        assert!(named.contains(&"kinds"), "the walk reaches the entries");
    }
}
