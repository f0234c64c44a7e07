//! The entries against the format: the shape of every field, and the leaves that mean
//! something, for the checks to look at one family at a time.

use wire::field::{FieldInfo, Presence, RecordInfo, Role, Shape};

use crate::content::tree::{Field, Node, Table, Value};
use crate::content::{Content, Entry};
use crate::format;
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

/// Reports every error in shape, and collects the leaves.
pub(crate) fn leaves<'a>(content: &'a Content, problems: &mut Vec<Problem>) -> Vec<Leaf<'a>> {
    let mut leaves = Vec::new();
    for entry in &content.entries {
        if let Some(record) = format::entry(entry.collection) {
            let mut reading = Reading {
                entry,
                leaves: &mut leaves,
                problems,
            };
            reading.record(record, &entry.table, &entry.place);
        }
    }
    leaves
}

struct Reading<'a, 'w> {
    entry: &'a Entry,
    leaves: &'w mut Vec<Leaf<'a>>,
    problems: &'w mut Vec<Problem>,
}

/// A value on its way to being a leaf: which field it is of, and where that field stands.
#[derive(Clone, Copy)]
struct Spot<'s> {
    field: &'static FieldInfo,
    key: &'s Place,
}

impl<'a> Reading<'a, '_> {
    fn record(&mut self, record: &RecordInfo, table: &'a Table, place: &Place) {
        let mut meant = Vec::new();
        for field in table.fields() {
            let key = self.place(&field.key_span);
            match record.field(&field.key) {
                Some(known) if known.role == Role::Tool => {
                    self.note(
                        key,
                        Fact::ToolField {
                            field: field.key.clone(),
                        },
                    );
                }
                Some(known) => {
                    let spot = Spot {
                        field: known,
                        key: &key,
                    };
                    self.value(spot, known.shape, &field.node);
                }
                None => meant.extend(self.unknown(record, table, field)),
            }
        }
        for field in record.fields {
            let is_asked = field.filled || field.presence == Presence::Required;
            // A misspelt field is one problem, not two.
            let absent = table.get(field.name).is_none() && !meant.contains(&field.name);
            if is_asked && absent {
                let fact = Fact::MissingField {
                    field: field.name.to_owned(),
                    shape: form(field.shape),
                };
                self.note(place.clone(), fact);
            }
        }
    }

    /// Reports a field that the record does not have; returns the one that was probably meant.
    fn unknown(
        &mut self,
        record: &RecordInfo,
        table: &Table,
        field: &Field,
    ) -> Option<&'static str> {
        let known = record.fields.iter().filter(|it| it.role != Role::Tool);
        let known = known.map(|field| field.name).collect::<Vec<_>>();
        let free = known.iter().copied();
        let suggestion = nearest(&field.key, free.filter(|name| table.get(name).is_none()));
        let key = self.place(&field.key_span);
        self.note(
            key,
            Fact::UnknownField {
                field: field.key.clone(),
                suggestion: suggestion.map(str::to_owned),
                known: known.into_iter().map(str::to_owned).collect(),
            },
        );
        suggestion
    }

    fn value(&mut self, spot: Spot<'_>, shape: Shape, node: &'a Node) {
        match (shape, &node.value) {
            (Shape::String, Value::Text(text)) => self.leaf(spot, node, LeafValue::Text(text)),
            (Shape::Text, Value::Table(table)) => self.text(spot, table),
            (Shape::Weights, Value::Table(table)) => {
                self.leaf_at(spot, spot.key.clone(), LeafValue::Table(table));
            }
            (Shape::Integer { max }, Value::Integer(found)) => {
                let (min, max) = (0, max.map_or(i64::MAX, i64::from));
                // A year has bounds of its own.
                if spot.field.role != Role::Year && !(min..=max).contains(found) {
                    let field = spot.field.name.to_owned();
                    let found = *found;
                    let place = self.place(&node.span);
                    self.note(
                        place,
                        Fact::NumberOutOfRange {
                            field,
                            found,
                            min,
                            max,
                        },
                    );
                } else {
                    self.leaf(spot, node, LeafValue::Number(*found as f64));
                }
            }
            (Shape::Number, Value::Integer(_) | Value::Number(_)) => {
                let number = node.as_number().unwrap_or(f64::NAN);
                self.leaf(spot, node, LeafValue::Number(number));
            }
            (Shape::Boolean, Value::Boolean(_)) => {}
            (Shape::List(items), Value::List(nodes)) => {
                if nodes.is_empty() && spot.field.filled {
                    let field = spot.field.name.to_owned();
                    self.note(spot.key.clone(), Fact::EmptyList { field });
                }
                for node in nodes {
                    let place = self.place(&node.span);
                    self.value(
                        Spot {
                            key: &place,
                            ..spot
                        },
                        *items,
                        node,
                    );
                }
            }
            (Shape::Record(record), Value::Table(table)) => self.record(record, table, spot.key),
            _ => {
                let fact = Fact::wrong_type(spot.field.name, form(shape), node.form());
                let place = self.place(&node.span);
                self.note(place, fact);
            }
        }
    }

    /// A text as a whole, for its languages, and each language's words.
    fn text(&mut self, spot: Spot<'_>, table: &'a Table) {
        self.leaf_at(spot, spot.key.clone(), LeafValue::Table(table));
        for field in table.fields() {
            self.value(spot, Shape::String, &field.node);
        }
    }

    fn leaf(&mut self, spot: Spot<'_>, node: &Node, value: LeafValue<'a>) {
        let place = self.place(&node.span);
        self.leaf_at(spot, place, value);
    }

    fn leaf_at(&mut self, spot: Spot<'_>, place: Place, value: LeafValue<'a>) {
        self.leaves.push(Leaf {
            entry: self.entry,
            role: spot.field.role,
            place,
            value,
        });
    }

    fn place(&self, span: &std::ops::Range<usize>) -> Place {
        Place::new(self.entry.place.file, span)
    }

    fn note(&mut self, place: Place, fact: Fact) {
        self.problems.push(Problem { place, fact });
    }
}

/// The form that a person writes a type in.
fn form(shape: Shape) -> Form {
    match shape {
        Shape::String => Form::Text,
        Shape::Text => Form::TextByLanguage,
        Shape::Weights => Form::Weights,
        Shape::Integer { .. } => Form::Integer,
        Shape::Number => Form::Number,
        Shape::Boolean => Form::Boolean,
        Shape::List(_) => Form::List,
        Shape::Record(_) => Form::Table,
    }
}
