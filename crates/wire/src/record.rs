//! How records are read: one macro that declares each field once, and one reader that walks a
//! parsed document and says where it is not as expected.
//!
//! Not serde's derive, which writes a reader out anew for each record and each list: with it the
//! module is 26 KB of brotli larger (98 KB raw). The bytes are parsed by `serde_json` all the same,
//! with its limits. The first reading of the commons, the only one of a visit, takes 27 ms where it
//! took 40 (V8, the median of 25 fresh starts).

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Map, Value};

use crate::error::{LONGEST_STRING, MOST_ITEMS, Misfit, ReadError};

/// What can stand in a field. Where it does not, the default stands in for it until the reader is
/// asked how it went.
pub(crate) trait Field: Default {
    fn read(value: Value, reader: &mut DocumentReader) -> Self;
}

/// Where in the document the reader is.
enum Step {
    Field(&'static str),
    Key(String),
    Item(usize),
}

/// Goes through a document, and keeps the first thing that is not as expected.
#[derive(Default)]
pub(crate) struct DocumentReader {
    path: Vec<Step>,
    error: Option<ReadError>,
}

impl DocumentReader {
    /// Reads a whole document.
    pub(crate) fn document<T: Field>(value: Value) -> Result<T, ReadError> {
        let mut reader = Self::default();
        let read = T::read(value, &mut reader);
        reader.error.map_or(Ok(read), Err)
    }

    fn read<T: Field>(&mut self, step: Step, value: Value) -> T {
        self.path.push(step);
        let read = T::read(value, self);
        self.path.pop();
        read
    }

    /// The fields of a record; none where there is no record.
    pub(crate) fn fields(&mut self, value: Value) -> Fields<'_> {
        Fields {
            values: self.object(value),
            reader: self,
        }
    }

    fn object(&mut self, value: Value) -> Map<String, Value> {
        match value {
            Value::Object(fields) => fields,
            other => self.expected("an object", &other),
        }
    }

    fn string(&mut self, value: Value) -> String {
        match value {
            Value::String(text) if text.len() > LONGEST_STRING => self.refused(Misfit::TooLong),
            Value::String(text) => text,
            other => self.expected("a string", &other),
        }
    }

    fn list(&mut self, value: Value) -> Vec<Value> {
        match value {
            Value::Array(values) if values.len() > MOST_ITEMS => self.refused(Misfit::TooMany),
            Value::Array(values) => values,
            other => self.expected("a list", &other),
        }
    }

    fn whole(&mut self, value: &Value, most: u64) -> u64 {
        match value.as_u64() {
            Some(number) if number <= most => number,
            _ => self.expected("a whole number in range", value),
        }
    }

    fn expected<T: Default>(&mut self, what: &'static str, found: &Value) -> T {
        let found = match found {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "a list",
            Value::Object(_) => "an object",
        };
        self.refused(Misfit::Expected { what, found })
    }

    /// Notes what is wrong with the value itself; the default stands in for it.
    fn refused<T: Default>(&mut self, misfit: Misfit) -> T {
        self.note("", misfit);
        T::default()
    }

    /// Notes what is wrong at the place where the reader is, or under a key of it.
    fn note(&mut self, key: &str, misfit: Misfit) {
        if self.error.is_none() {
            let mut at = String::new();
            for step in &self.path {
                match step {
                    Step::Field(name) => push_key(&mut at, name),
                    Step::Key(key) => push_key(&mut at, key),
                    Step::Item(number) => {
                        let _ = write!(at, "[{number}]");
                    }
                }
            }
            push_key(&mut at, key);
            if at.is_empty() {
                at.push('.');
            }
            self.error = Some(ReadError::Shape { at, misfit });
        }
    }
}

fn push_key(at: &mut String, key: &str) {
    if !at.is_empty() && !key.is_empty() {
        at.push('.');
    }
    at.push_str(key);
}

/// The fields of one record. Those that nobody asks for are ignored.
pub(crate) struct Fields<'a> {
    values: Map<String, Value>,
    reader: &'a mut DocumentReader,
}

impl Fields<'_> {
    pub(crate) fn required<T: Field>(&mut self, name: &'static str) -> T {
        if let Some(value) = self.take(name) {
            return self.reader.read(Step::Field(name), value);
        }
        self.reader.note(name, Misfit::Missing);
        T::default()
    }

    pub(crate) fn optional<T: Field>(&mut self, name: &'static str) -> T {
        self.take(name).map_or_else(T::default, |value| {
            self.reader.read(Step::Field(name), value)
        })
    }

    fn take(&mut self, name: &str) -> Option<Value> {
        self.values.get_mut(name).map(Value::take)
    }
}

impl Field for String {
    fn read(value: Value, reader: &mut DocumentReader) -> Self {
        reader.string(value)
    }
}

impl Field for bool {
    fn read(value: Value, reader: &mut DocumentReader) -> Self {
        value
            .as_bool()
            .unwrap_or_else(|| reader.expected("a boolean", &value))
    }
}

impl Field for f64 {
    fn read(value: Value, reader: &mut DocumentReader) -> Self {
        value
            .as_f64()
            .unwrap_or_else(|| reader.expected("a number", &value))
    }
}

macro_rules! whole_numbers {
    ($($whole:ident)*) => {$(
        impl Field for $whole {
            #[allow(clippy::cast_possible_truncation, reason = "the reader keeps it in range")]
            #[allow(trivial_numeric_casts, clippy::cast_lossless, reason = "one for all widths")]
            fn read(value: Value, reader: &mut DocumentReader) -> Self {
                reader.whole(&value, $whole::MAX as u64) as $whole
            }
        }
    )*};
}

whole_numbers! { u8 u16 u32 u64 }

impl<T: Field> Field for Option<T> {
    fn read(value: Value, reader: &mut DocumentReader) -> Self {
        (!value.is_null()).then(|| T::read(value, reader))
    }
}

impl<T: Field> Field for Vec<T> {
    fn read(value: Value, reader: &mut DocumentReader) -> Self {
        let values = reader.list(value);
        let mut items = Self::with_capacity(values.len());
        for (number, value) in values.into_iter().enumerate() {
            items.push(reader.read(Step::Item(number), value));
        }
        items
    }
}

/// A map by key: a text by language, a weight by reason.
impl<T: Field> Field for BTreeMap<String, T> {
    fn read(value: Value, reader: &mut DocumentReader) -> Self {
        let mut values = reader.object(value);
        if values.len() > MOST_ITEMS {
            values = reader.refused(Misfit::TooMany);
        }
        let mut map = Self::new();
        for (key, value) in values {
            if key.len() > LONGEST_STRING {
                return reader.refused(Misfit::TooLong);
            }
            // The path has the key on loan, so that no key is copied to be told if it has to.
            reader.path.push(Step::Key(key));
            let read = T::read(value, reader);
            if let Some(Step::Key(key)) = reader.path.pop() {
                map.insert(key, read);
            }
        }
        map
    }
}

/// Declares records: the type itself, its reader, and for the steward's tool its writer and a table of
/// its fields. `serde(default)` means the same to all of them: the field may be absent. `role` says
/// what the field means, which nothing else can tell.
macro_rules! records {
    ($(
        $(#[doc = $about:literal])*
        pub struct $Record:ident {$(
            $(#[doc = $what:literal])*
            #[role($role:ident $(($($of:tt)*))? $(, $filled:ident)?)]
            $(#[serde($default:ident $(, skip_serializing_if = $empty:literal)?)])?
            pub $name:ident: $Type:ty,
        )*}
    )*) => {$(
        $(#[doc = $about])*
        #[derive(Clone, Debug, Default, PartialEq)]
        #[cfg_attr(feature = "schema", derive(serde::Serialize))]
        pub struct $Record {$(
            $(#[doc = $what])*
            $(#[cfg_attr(
                feature = "schema",
                serde($default $(, skip_serializing_if = $empty)?)
            )])?
            pub $name: $Type,
        )*}

        impl $crate::record::Field for $Record {
            fn read(value: serde_json::Value, reader: &mut $crate::record::DocumentReader) -> Self {
                let mut fields = reader.fields(value);
                Self {$(
                    $name: records!(@read fields $name $($default)?),
                )*}
            }
        }

        #[cfg(feature = "schema")]
        impl $crate::field::Record for $Record {
            const RECORD: $crate::field::RecordInfo = {
                #[allow(unused_imports, reason = "not every record needs all the names")]
                use $crate::field::{Choice::*, LINE, NAME, PARAGRAPH, TITLE, Shaped};
                $crate::field::RecordInfo {
                    name: stringify!($Record),
                    about: &[$($about),*],
                    fields: &[$($crate::field::FieldInfo {
                        name: stringify!($name),
                        about: &[$($what),*],
                        role: $crate::field::Role::$role $(($($of)*))?,
                        shape: <$Type>::SHAPE,
                        nullable: <$Type>::NULLABLE,
                        presence: records!(@presence $($default $($empty)?)?),
                        filled: records!(@filled $($filled)?),
                    }),*],
                }
            };
        }
    )*};
    (@read $fields:ident $name:ident) => {
        $fields.required(stringify!($name))
    };
    (@read $fields:ident $name:ident default) => {
        $fields.optional(stringify!($name))
    };
    (@presence) => {
        $crate::field::Presence::Required
    };
    (@presence default) => {
        $crate::field::Presence::Defaulted
    };
    (@presence default $empty:literal) => {
        $crate::field::Presence::Omitted
    };
    (@filled) => {
        false
    };
    (@filled filled) => {
        true
    };
}

pub(crate) use records;
