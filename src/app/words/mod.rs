//! What the guide itself says: the words of the `words` crate, picked by what the core has decided.
//!
//! No file here knows a language. The messages are in `words/`, one file per language; the
//! commons' own words come from the snapshot.
//!
//! - [`labels`]: a word for each answer, facet, state. [`dates`]: dates, distances, languages.
//! - [`reasons`]: why something stands where it does, what is hidden, what was not used.
//! - [`messages_to_send`]: the actions of the plan, and the messages that one sends.
//! - [`errors`]: what did not arrive, and which commons one has.

mod dates;
mod errors;
mod labels;
mod messages_to_send;
mod reasons;

use std::ops::Deref;
use std::sync::OnceLock;

use commons::locale::Locale;

pub(crate) use messages_to_send::Draft;

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

/// One for each of the files, in the order of `words/locales.toml`, which is that of the core too.
static ALL: OnceLock<Vec<Words>> = OnceLock::new();

/// The guide's words for a reader: the one place that would ask for a file, were there one for each
/// language.
pub(crate) fn words(locale: Locale) -> &'static Words {
    let all = ALL.get_or_init(|| {
        let all = locale.for_its_reader().zip(&words::ALL);
        all.map(|(locale, said)| Words { locale, said }).collect()
    });
    &all[locale.place()]
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
