//! What the browser knows of languages.

use std::sync::OnceLock;

/// What is asked of the browser, each time in the language of this tag.
pub trait Intl: Sync {
    /// A whole number, as the language writes it.
    fn number(&self, tag: &str, n: usize) -> String;

    /// The plural category that the language has for so many, as Unicode CLDR calls it.
    fn category(&self, tag: &str, n: usize) -> String;

    /// The name of a month, from 1 to 12; some languages name it otherwise beside its day.
    fn month(&self, tag: &str, month: u8, beside_its_day: bool) -> String;

    /// The name of the language of a tag; the tag where it has none.
    fn language(&self, tag: &str, of: &str) -> String;
}

static INTL: OnceLock<&'static dyn Intl> = OnceLock::new();

/// Says who knows about languages. Only the first one is asked.
pub fn set_intl(intl: &'static dyn Intl) {
    let _ = INTL.set(intl);
}

/// The one given to [`set_intl`], which comes before any message with arguments.
pub(crate) fn intl() -> &'static dyn Intl {
    *INTL.get().expect("the app names it when it starts")
}
