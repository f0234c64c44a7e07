//! The entries against the schema: the shape of every field, and the leaves that mean something, for
//! the checks to look at one family at a time.

use crate::content::tree::{Field, Node, Table, Value};
use crate::content::{Content, Entry};
use crate::fields::{Role, is_never_empty, role};
use crate::format::{Expected, Format, Record, Shape};
use crate::problem::{Fact, Form, Problem};
use crate::source::Place;
use crate::suggest::nearest;

/// A value of the right type, with what it means.
#[derive(Debug)]
pub(crate) struct Leaf<'a> {
    pub(crate) entry: &'a Entry,
    pub(crate) role: Role,
    pub(crate) place: Place,
    pub(crate) value: LeafValue<'a>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum LeafValue<'a> {
    Text(&'a str),
    Number(f64),
    /// A text by language, or weights by reason.
    Table(&'a Table),
}

impl<'a> Leaf<'a> {
    pub(crate) fn text(&self) -> Option<&'a str> {
        match self.value {
            LeafValue::Text(text) => Some(text),
            LeafValue::Number(_) | LeafValue::Table(_) => None,
        }
    }

    pub(crate) fn table(&self) -> Option<&'a Table> {
        match self.value {
            LeafValue::Table(table) => Some(table),
            LeafValue::Number(_) | LeafValue::Text(_) => None,
        }
    }

    pub(crate) fn problem(&self, fact: Fact) -> Problem {
        Problem {
            place: self.place.clone(),
            fact,
        }
    }
}

/// Notes every fault of shape, and gathers the leaves.
pub(crate) fn leaves<'a>(
    content: &'a Content,
    format: &Format,
    problems: &mut Vec<Problem>,
) -> Vec<Leaf<'a>> {
    let mut leaves = Vec::new();
    for entry in &content.entries {
        let name = entry.collection.name;
        if let Some(record) = format.entry(name) {
            let mut reading = Reading {
                entry,
                format,
                leaves: &mut leaves,
                problems,
            };
            reading.record(name, record, &entry.table, &entry.place);
        }
    }
    leaves
}

struct Reading<'a, 'w> {
    entry: &'a Entry,
    format: &'w Format,
    leaves: &'w mut Vec<Leaf<'a>>,
    problems: &'w mut Vec<Problem>,
}

/// A value on its way to being a leaf: whose field it is, and where that field stands.
#[derive(Clone, Copy)]
struct Spot<'s> {
    owner: &'s str,
    field: &'s str,
    key: &'s Place,
}

impl<'a> Reading<'a, '_> {
    fn record(&mut self, owner: &str, record: &Record, table: &'a Table, place: &Place) {
        let mut meant = Vec::new();
        for field in table.fields() {
            let key = self.place(&field.key_span);
            match record.fields.get(&field.key) {
                Some(_) if role(owner, &field.key) == Some(Role::Tool) => {
                    self.note(
                        key,
                        Fact::ToolField {
                            field: field.key.clone(),
                        },
                    );
                }
                Some(expected) => {
                    let spot = Spot {
                        owner,
                        field: &field.key,
                        key: &key,
                    };
                    self.value(spot, &expected.shape, &field.node);
                }
                None => meant.extend(self.unknown(owner, record, table, field)),
            }
        }
        for (name, Expected { shape, required }) in &record.fields {
            // A misspelt field is one problem, not two.
            let absent = table.get(name).is_none() && !meant.contains(name);
            if *required && absent {
                let fact = Fact::MissingField {
                    field: name.clone(),
                    shape: shape.form(),
                };
                self.note(place.clone(), fact);
            }
        }
    }

    /// Notes a field that the record does not have; gives the one it was meant to be.
    fn unknown(
        &mut self,
        owner: &str,
        record: &Record,
        table: &Table,
        field: &Field,
    ) -> Option<String> {
        let known = record
            .fields
            .keys()
            .filter(|name| role(owner, name) != Some(Role::Tool));
        let known = known.cloned().collect::<Vec<_>>();
        let free = known
            .iter()
            .map(String::as_str)
            .filter(|name| table.get(name).is_none());
        let near = nearest(&field.key, free).map(str::to_owned);
        let key = self.place(&field.key_span);
        self.note(
            key,
            Fact::UnknownField {
                field: field.key.clone(),
                near: near.clone(),
                known,
            },
        );
        near
    }

    fn value(&mut self, spot: Spot<'_>, shape: &Shape, node: &'a Node) {
        match (shape, &node.value) {
            (Shape::String, Value::Text(text)) => self.leaf(spot, node, LeafValue::Text(text)),
            (Shape::Text, Value::Table(table)) => self.text(spot, table),
            (Shape::Weights, Value::Table(table)) => {
                self.leaf_at(spot, spot.key.clone(), LeafValue::Table(table));
            }
            (Shape::Integer { min, max }, Value::Integer(found)) => {
                self.integer(spot, node, *found, (*min, *max));
            }
            (Shape::Number, Value::Integer(_) | Value::Number(_)) => {
                let number = node.as_number().unwrap_or(f64::NAN);
                self.leaf(spot, node, LeafValue::Number(number));
            }
            (Shape::Boolean, Value::Boolean(_)) => {}
            (Shape::List(items), Value::List(nodes)) => self.list(spot, items, nodes),
            (Shape::Record(name), Value::Table(table)) => {
                if let Some(record) = self.format.record(name) {
                    self.record(name, record, table, spot.key);
                }
            }
            _ => {
                let fact = Fact::wrong_type(spot.field, shape.form(), node.form());
                let place = self.place(&node.span);
                self.note(place, fact);
            }
        }
    }

    fn integer(&mut self, spot: Spot<'_>, node: &'a Node, found: i64, (min, max): (i64, i64)) {
        // What a year may be is asked elsewhere, by the day of publication.
        if role(spot.owner, spot.field) == Some(Role::Year) || (min..=max).contains(&found) {
            return self.leaf(spot, node, LeafValue::Number(found as f64));
        }
        let field = spot.field.to_owned();
        let fact = Fact::NumberOutOfRange {
            field,
            found,
            min,
            max,
        };
        self.note(self.place(&node.span), fact);
    }

    fn list(&mut self, spot: Spot<'_>, items: &Shape, nodes: &'a [Node]) {
        if nodes.is_empty() && is_never_empty(spot.owner, spot.field) {
            let field = spot.field.to_owned();
            self.note(spot.key.clone(), Fact::EmptyList { field });
        }
        for node in nodes {
            let key = &self.place(&node.span);
            self.value(Spot { key, ..spot }, items, node);
        }
    }

    /// A text as a whole, for its languages, and each language's words.
    fn text(&mut self, spot: Spot<'_>, table: &'a Table) {
        self.leaf_at(spot, spot.key.clone(), LeafValue::Table(table));
        for field in table.fields() {
            self.value(spot, &Shape::String, &field.node);
        }
    }

    fn leaf(&mut self, spot: Spot<'_>, node: &Node, value: LeafValue<'a>) {
        let place = self.place(&node.span);
        self.leaf_at(spot, place, value);
    }

    fn leaf_at(&mut self, spot: Spot<'_>, place: Place, value: LeafValue<'a>) {
        if let Some(role) = role(spot.owner, spot.field) {
            self.leaves.push(Leaf {
                entry: self.entry,
                role,
                place,
                value,
            });
        }
    }

    fn place(&self, span: &std::ops::Range<usize>) -> Place {
        Place::new(self.entry.place.file, span)
    }

    fn note(&mut self, place: Place, fact: Fact) {
        self.problems.push(Problem { place, fact });
    }
}

impl Shape {
    /// The form that a person writes it in.
    fn form(&self) -> Form {
        match self {
            Self::String => Form::Text,
            Self::Text => Form::TextByLanguage,
            Self::Weights => Form::Weights,
            Self::Integer { .. } => Form::Integer,
            Self::Number => Form::Number,
            Self::Boolean => Form::Boolean,
            Self::List(_) => Form::List,
            Self::Record(_) => Form::Table,
        }
    }
}
