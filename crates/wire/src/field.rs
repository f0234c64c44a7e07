//! What is known of a record besides how it is read: each field's meaning, its type and whether it
//! may be absent. `records!` makes these tables, for the steward's tool; the app carries none.

/// A record of the format.
#[derive(Clone, Copy, Debug)]
pub struct RecordInfo {
    pub name: &'static str,
    /// Its documentation, a line each, as it stands in the source.
    pub about: &'static [&'static str],
    pub fields: &'static [FieldInfo],
}

/// A field of a record.
#[derive(Clone, Copy, Debug)]
pub struct FieldInfo {
    pub name: &'static str,
    pub about: &'static [&'static str],
    pub role: Role,
    pub shape: Shape,
    /// `null` may stand for it.
    pub nullable: bool,
    pub presence: Presence,
    /// A steward has to give it, and a list of it is never empty: every fact has a source, every
    /// contribution something to do. What older snapshots lack may still be asked of the content.
    pub filled: bool,
}

/// Whether a document has a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    Required,
    /// The reader takes the type's default where it is absent, and the writer writes it always.
    Defaulted,
    /// Left out where it is empty.
    Omitted,
}

/// The type of a field.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    String,
    /// A text by language.
    Text,
    /// A small number for each of some words.
    Weights,
    /// A whole number from 0; `max` is none where JSON's own numbers end before the type does.
    Integer {
        max: Option<u32>,
    },
    Number,
    Boolean,
    List(&'static Self),
    Record(&'static RecordInfo),
}

/// What a field means: which family of checks looks at it, and how long it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The entry's own id.
    Id,
    /// The id of an entry of this collection.
    Reference(&'static str),
    /// The id of an entry of the collection that the tombstone itself names.
    Successor,
    /// The collection of an entry that is gone, by its header.
    Buried,
    /// A word of a closed vocabulary.
    Word(Choice),
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
    /// How well something answers each reason to come.
    Weights,
    /// A count, a yes or no, a record: its type says all.
    Plain,
    /// Filled in by the tool.
    Tool,
}

/// The closed vocabularies. Their words are those that the guide acts on, so it is not the format
/// that lists them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    Status,
    Attestation,
    EditionKind,
    Stage,
    Span,
    Needs,
    Presence,
    Gap,
    Why,
    Skill,
    ProfileKind,
    Section,
    Applied,
    Departure,
}

/// A name or label: two lines of a card's heading on a phone.
pub(crate) const NAME: usize = 100;
/// A work's title, as the work bears it, which may be long.
pub(crate) const TITLE: usize = 160;
/// One thing to read at a glance: four lines on a phone.
pub(crate) const LINE: usize = 320;
/// A paragraph: a phone's screen, without scrolling.
pub(crate) const PARAGRAPH: usize = 700;

impl RecordInfo {
    pub fn field(&self, name: &str) -> Option<&'static FieldInfo> {
        self.fields.iter().find(|field| field.name == name)
    }
}

impl Role {
    /// Words that stand in each of the guide's languages.
    pub fn is_translated(self) -> bool {
        matches!(self, Self::Words(_) | Self::Summary(_) | Self::Message(_))
    }
}

impl Shape {
    /// The record that it is, or that its items are.
    pub fn record(self) -> Option<&'static RecordInfo> {
        match self {
            Self::Record(record) => Some(record),
            Self::List(items) => items.record(),
            _ => None,
        }
    }
}

/// A type that declares its record.
pub trait Record {
    const RECORD: RecordInfo;
}

/// A type that can stand in a field.
pub(crate) trait Shaped {
    const SHAPE: Shape;
    const NULLABLE: bool = false;
}

macro_rules! shapes {
    ($($Type:ty => $shape:expr;)*) => {$(
        impl Shaped for $Type {
            const SHAPE: Shape = $shape;
        }
    )*};
}

shapes! {
    String => Shape::String;
    bool => Shape::Boolean;
    f64 => Shape::Number;
    u8 => Shape::Integer { max: Some(u8::MAX as u32) };
    u16 => Shape::Integer { max: Some(u16::MAX as u32) };
    u32 => Shape::Integer { max: None };
    u64 => Shape::Integer { max: None };
    crate::Text => Shape::Text;
    std::collections::BTreeMap<String, u8> => Shape::Weights;
}

impl<T: Shaped> Shaped for Vec<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);
}

impl<T: Shaped> Shaped for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    const NULLABLE: bool = true;
}

impl<T: Record> Shaped for T {
    const SHAPE: Shape = Shape::Record(&T::RECORD);
}
