//! TOML as a tree that knows where each part stands, in the order of the file.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::problem::Form;

/// A value and the bytes it was read from.
#[derive(Clone, Debug)]
pub struct Node {
    pub span: Range<usize>,
    pub value: Value,
}

#[derive(Clone, Debug)]
pub enum Value {
    Text(String),
    Integer(i64),
    Number(f64),
    Boolean(bool),
    /// TOML has dates of its own; the published format writes them as text.
    Date(String),
    List(Vec<Node>),
    Table(Table),
}

/// Fields in the order in which they stand in the file.
#[derive(Clone, Debug, Default)]
pub struct Table(Vec<Field>);

#[derive(Clone, Debug)]
pub struct Field {
    pub key: String,
    pub key_span: Range<usize>,
    pub node: Node,
}

/// What could not be read, and where.
#[derive(Debug)]
pub struct Broken {
    pub span: Range<usize>,
    pub message: String,
}

impl Table {
    pub fn get(&self, key: &str) -> Option<&Field> {
        self.0.iter().find(|field| field.key == key)
    }

    pub fn fields(&self) -> &[Field] {
        &self.0
    }

    pub fn into_fields(self) -> Vec<Field> {
        self.0
    }
}

impl Node {
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn as_number(&self) -> Option<f64> {
        match self.value {
            Value::Integer(integer) => Some(integer as f64),
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    pub fn to_json(&self) -> serde_json::Value {
        match &self.value {
            Value::Text(text) | Value::Date(text) => text.as_str().into(),
            Value::Integer(integer) => (*integer).into(),
            Value::Number(number) => (*number).into(),
            Value::Boolean(boolean) => (*boolean).into(),
            Value::List(nodes) => nodes.iter().map(Self::to_json).collect(),
            Value::Table(table) => table.to_json(),
        }
    }
}

impl Table {
    pub fn to_json(&self) -> serde_json::Value {
        let pairs = self
            .0
            .iter()
            .map(|field| (field.key.clone(), field.node.to_json()));
        serde_json::Value::Object(pairs.collect())
    }
}

/// Reads what can be read; what cannot stands beside it.
pub fn read(text: &str) -> (Table, Vec<Broken>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let broken = errors.into_iter().map(|error| Broken {
        span: error.span().unwrap_or(0..0),
        message: error.message().to_owned(),
    });
    (Table::from(table.into_inner()), broken.collect())
}

impl From<DeTable<'_>> for Table {
    fn from(table: DeTable<'_>) -> Self {
        let mut fields = table.into_iter().map(|(key, value)| Field {
            key_span: key.span(),
            key: key.into_inner().into_owned(),
            node: Node::from(value),
        });
        let mut fields = fields.by_ref().collect::<Vec<_>>();
        fields.sort_by_key(|field| field.key_span.start);
        Self(fields)
    }
}

impl From<Spanned<DeValue<'_>>> for Node {
    fn from(spanned: Spanned<DeValue<'_>>) -> Self {
        let span = spanned.span();
        let value = match spanned.into_inner() {
            DeValue::String(text) => Value::Text(text.into_owned()),
            DeValue::Integer(digits) => i64::from_str_radix(digits.as_str(), digits.radix())
                .map_or(Value::Number(f64::INFINITY), Value::Integer),
            DeValue::Float(digits) => Value::Number(digits.as_str().parse().unwrap_or(f64::NAN)),
            DeValue::Boolean(boolean) => Value::Boolean(boolean),
            DeValue::Datetime(date) => Value::Date(date.to_string()),
            DeValue::Array(array) => Value::List(array.into_iter().map(Self::from).collect()),
            DeValue::Table(table) => Value::Table(Table::from(table)),
        };
        Self { span, value }
    }
}

impl Node {
    pub fn form(&self) -> Form {
        match self.value {
            Value::Text(_) => Form::Text,
            Value::Integer(_) => Form::Integer,
            Value::Number(_) => Form::Number,
            Value::Boolean(_) => Form::Boolean,
            Value::Date(_) => Form::Date,
            Value::List(_) => Form::List,
            Value::Table(_) => Form::Table,
        }
    }
}
