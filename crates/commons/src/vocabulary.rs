//! Words with a published id: closed vocabularies, which the guide's rules depend on, and open ones,
//! which come from the commons.

use std::collections::BTreeMap;

use crate::text::Text;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $id:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            pub const ALL: [Self; [$($id),*].len()] = [$(Self::$variant),*];

            /// The language-neutral id, as in the commons and in an address.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            pub fn parse(id: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|word| word.id() == id)
            }
        }
    };
}

pub(crate) use words;

/// A word of the vocabulary and what it is called.
#[derive(Debug)]
pub struct Label {
    pub id: String,
    pub label: Text,
}

/// A kind of resource.
#[derive(Debug)]
pub struct Kind {
    pub id: String,
    pub label: Text,
    pub plural: Text,
    pub give_back: Text,
    /// By reason to come, which is a word of a module above this one.
    why: BTreeMap<String, u8>,
    /// What people call it otherwise; searched, never shown.
    pub(crate) also: Option<Text>,
}

/// A subject of resources, in its family.
#[derive(Debug)]
pub struct Theme {
    pub id: String,
    pub label: Text,
    pub activity: String,
    /// What people call it otherwise; searched, never shown.
    pub(crate) also: Option<Text>,
    /// Its resources call for people or museums, which is over once their year is.
    pub(crate) call: bool,
}

/// People that resources are for.
#[derive(Debug)]
pub(crate) struct Audience {
    pub(crate) id: String,
    /// The reasons to come that they most often have.
    pub(crate) why: Vec<String>,
}

impl Label {
    pub(crate) fn read(raw: wire::Label) -> Option<Self> {
        Some(Self {
            id: raw.id,
            label: Text::new(raw.label)?,
        })
    }
}

impl Kind {
    pub(crate) fn read(raw: wire::Kind) -> Option<Self> {
        Some(Self {
            id: raw.id,
            label: Text::new(raw.label)?,
            plural: Text::new(raw.plural)?,
            give_back: Text::new(raw.give_back)?,
            why: raw.why,
            also: Text::new(raw.also),
        })
    }

    /// How well a resource of this kind answers a reason to come, 0 to 4.
    pub(crate) fn weight(&self, why: &str) -> u8 {
        self.why.get(why).copied().unwrap_or(0)
    }
}

impl Theme {
    pub(crate) fn read(raw: wire::Theme) -> Option<Self> {
        Some(Self {
            id: raw.id,
            label: Text::new(raw.label)?,
            activity: raw.activity,
            also: Text::new(raw.also),
            call: raw.call,
        })
    }
}

impl From<wire::Audience> for Audience {
    fn from(raw: wire::Audience) -> Self {
        Self {
            id: raw.id,
            why: raw.why,
        }
    }
}
