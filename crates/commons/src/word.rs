//! Closed vocabularies: words that the guide's rules depend on, each with its published id.

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
