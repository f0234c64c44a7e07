//! What the guide itself says: the words of the `words` crate, picked by what the core has decided.
//!
//! No file here knows a language. The messages are in `words/`, one file per language; the
//! commons' own words come from the snapshot.
//!
//! - [`labels`]: a word for each answer, facet, state. [`dates`]: dates, distances, languages.
//! - [`reasons`]: why something stands where it does, what is hidden, what was not used.
//! - [`letter`]: the actions of the plan, and the messages that one sends.
//! - [`trouble`]: what did not arrive, and which commons one has.

mod dates;
mod labels;
mod letter;
mod reasons;
mod trouble;

use std::ops::Deref;

use commons::locale::Locale;

pub(crate) use letter::Draft;

/// Between two things said on one line; it never begins a line.
pub(crate) const DOT: &str = "\u{a0}· ";

/// The guide's words for a reader: those that need nothing but the language are fields of what it
/// derefs to.
#[derive(Clone, Copy)]
pub(crate) struct Words {
    pub(crate) locale: Locale,
    said: &'static words::Words,
}

impl Deref for Words {
    type Target = words::Words;

    fn deref(&self) -> &Self::Target {
        self.said
    }
}

const LANGUAGES: usize = Locale::ALL.len();

/// The one place where the core's `Locale`s are matched with the files of words, in the order of
/// `words/locales.toml`, or this does not compile.
static ALL: [Words; LANGUAGES] = {
    assert!(words::ALL.len() == LANGUAGES, "as many readers as files");
    let locale = Locale::ALL[0];
    let said = &words::ALL[0];
    let mut all = [Words { locale, said }; LANGUAGES];
    let mut at = 0;
    while at < LANGUAGES {
        let (locale, said) = (Locale::ALL[at], &words::ALL[at]);
        assert!(is_same(locale.tag(), said.tag), "in the order of the list");
        all[at] = Words { locale, said };
        at += 1;
    }
    all
};

const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    one.len() == other.len()
}

/// The guide's words for a reader.
pub(crate) fn words(locale: Locale) -> &'static Words {
    &ALL[locale as usize]
}

impl Words {
    /// Several things in a row, joined two at a time as the language joins them.
    fn row(&self, things: &[String], join: fn(&words::Words, &str, &str) -> String) -> String {
        let Some((first, others)) = things.split_first() else {
            return String::new();
        };
        others
            .iter()
            .fold(first.clone(), |row, thing| join(self.said, &row, thing))
    }
}
