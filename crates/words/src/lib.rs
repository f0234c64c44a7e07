//! All that the guide itself says, in each language, made from the Fluent files in `words/` by
//! `words-compiler`: a missing or unknown word fails the build.
//!
//! What never changes is a field of [`Words`]; what counts, dates or names something is a method
//! whose arguments have the types that it needs. Numbers, plurals, months and names of languages
//! are the browser's to know: it is reached through [`Intl`], given once with [`set_intl`].

mod intl;
mod pattern;

pub use self::intl::{Intl, set_intl};

use self::pattern::Argument;

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Ltr,
    Rtl,
}

impl Direction {
    /// As in HTML's `dir`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

// A sentence of a comment for translators need not be one of Rust's.
#[allow(clippy::doc_markdown)]
mod made {
    use super::{Argument, Direction};

    include!(concat!(env!("OUT_DIR"), "/words.rs"));

    impl Words {
        fn say(&self, pattern: usize, arguments: &[Argument<'_>]) -> String {
            super::pattern::say(self.tag, self.patterns[pattern], arguments)
        }
    }
}

pub use self::made::{ALL, Words};

impl Words {
    /// A number as the language writes it.
    pub fn number(&self, n: usize) -> String {
        intl::intl().number(self.tag, n)
    }

    /// The name of a month, from 1 to 12; some languages name it otherwise beside its day.
    pub fn month(&self, month: u8, beside_its_day: bool) -> String {
        intl::intl().month(self.tag, month, beside_its_day)
    }

    /// The name of a language; its tag where nobody knows its name.
    pub fn language(&self, of: &str) -> String {
        intl::intl().language(self.tag, of)
    }
}
