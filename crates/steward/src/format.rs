//! The published format as its JSON Schema tells it, so that no list of fields is written twice.

use std::collections::BTreeMap;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value};

use crate::content::collection::{Collection, Group};
use crate::exception::Exception;

/// The JSON Schema of a snapshot, as published beside it.
pub fn snapshot_schema() -> Schema {
    schema_of::<wire::Snapshot>()
}

/// The JSON Schema of the pointer, `latest.json`.
pub fn pointer_schema() -> Schema {
    schema_of::<wire::Pointer>()
}

/// A schema as it is written to a file: its keys sorted, indented, with a newline at the end.
pub fn written(schema: &Schema) -> String {
    let mut value = schema.as_value().clone();
    // A crate built beside this one may have asked serde_json to keep another order.
    value.sort_all_objects();
    format!("{value:#}\n")
}

fn schema_of<T: JsonSchema>() -> Schema {
    // `uint16` and the like are Rust's names; strict validators refuse a format they do not know,
    // and `minimum` and `maximum` say the same.
    let plain = RecursiveTransform(|schema: &mut Schema| {
        schema.remove("format");
    });
    SchemaSettings::draft2020_12()
        .with_transform(plain)
        .into_generator()
        .into_root_schema_for::<T>()
}

/// The records of the format, by name.
#[derive(Debug)]
pub struct Format {
    records: BTreeMap<String, Record>,
    collections: BTreeMap<String, String>,
}

/// What a record has.
#[derive(Debug, Default)]
pub struct Record {
    pub fields: BTreeMap<String, Expected>,
}

/// What a field has to be.
#[derive(Debug)]
pub struct Expected {
    pub shape: Shape,
    pub required: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    String,
    /// A text by language.
    Text,
    /// A small number for each of some words.
    Weights,
    Integer {
        min: i64,
        max: i64,
    },
    Number,
    Boolean,
    List(Box<Shape>),
    /// Another record, by name.
    Record(String),
}

impl Format {
    /// The format that this tool writes.
    pub fn current() -> Self {
        let schema = snapshot_schema();
        let object = |value: Option<&Value>| value.and_then(Value::as_object).cloned();
        let definitions = object(schema.get("$defs")).unwrap_or_default();
        let mut records = definitions
            .iter()
            .filter_map(|(name, value)| Some((name.clone(), Record::read(value.as_object()?))))
            .collect::<BTreeMap<_, _>>();
        let mut collections = BTreeMap::new();
        let mut add = |fields: &BTreeMap<String, Expected>| {
            for (name, field) in fields {
                if let Some(record) = field.shape.record() {
                    collections.insert(name.clone(), record.to_owned());
                }
            }
        };
        add(&schema
            .as_object()
            .map(Record::read)
            .unwrap_or_default()
            .fields);
        if let Some(vocabulary) = records.get("Vocabulary") {
            add(&vocabulary.fields);
        }
        // Not published, and shaped by the same rules.
        let exception = schema_of::<Exception>();
        let exception = exception.as_object().map(Record::read);
        records.insert("Exception".to_owned(), exception.unwrap_or_default());
        collections.insert("exceptions".to_owned(), "Exception".to_owned());
        Self {
            records,
            collections,
        }
    }

    pub fn record(&self, name: &str) -> Option<&Record> {
        self.records.get(name)
    }

    /// What an entry of a collection is.
    pub fn entry(&self, collection: &str) -> Option<&Record> {
        self.record(self.collections.get(collection)?)
    }
}

impl Record {
    fn read(definition: &Map<String, Value>) -> Self {
        let required = definition.get("required").and_then(Value::as_array);
        let is_required =
            |name: &str| required.is_some_and(|names| names.iter().any(|other| other == name));
        let properties = definition.get("properties").and_then(Value::as_object);
        let fields = properties
            .into_iter()
            .flatten()
            .filter_map(|(name, value)| {
                let shape = Shape::read(value.as_object()?)?;
                Some((
                    name.clone(),
                    Expected {
                        shape,
                        required: is_required(name),
                    },
                ))
            });
        Self {
            fields: fields.collect(),
        }
    }
}

impl Shape {
    fn read(schema: &Map<String, Value>) -> Option<Self> {
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            return Some(Self::Record(reference.rsplit('/').next()?.to_owned()));
        }
        if let Some(choices) = schema.get("anyOf").and_then(Value::as_array) {
            // What may be absent is written as a choice of itself and `null`.
            return choices
                .iter()
                .find_map(|choice| Self::read(choice.as_object()?));
        }
        let inner = |key: &str| Self::read(schema.get(key)?.as_object()?);
        match type_of(schema)? {
            "string" => Some(Self::String),
            "number" => Some(Self::Number),
            "boolean" => Some(Self::Boolean),
            "integer" => {
                let bound = |key: &str| schema.get(key).and_then(Value::as_i64);
                let (min, max) = (bound("minimum"), bound("maximum"));
                Some(Self::Integer {
                    min: min.unwrap_or(i64::MIN),
                    max: max.unwrap_or(i64::MAX),
                })
            }
            "array" => inner("items").map(|items| Self::List(Box::new(items))),
            "object" => match inner("additionalProperties")? {
                Self::String => Some(Self::Text),
                Self::Integer { .. } => Some(Self::Weights),
                _ => None,
            },
            _ => None,
        }
    }

    fn record(&self) -> Option<&str> {
        match self {
            Self::Record(name) => Some(name),
            Self::List(items) => items.record(),
            _ => None,
        }
    }
}

/// `"string"`, also where it reads `["string", "null"]`.
fn type_of(schema: &Map<String, Value>) -> Option<&str> {
    match schema.get("type")? {
        Value::String(name) => Some(name),
        Value::Array(names) => names
            .iter()
            .filter_map(Value::as_str)
            .find(|name| *name != "null"),
        _ => None,
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
