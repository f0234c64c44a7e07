//! Texts of the commons, marked with their language where it is not the reader's.

use commons::language::Reader;
use commons::text::Text;
use leptos::prelude::*;

/// A text in the reader's language, or in its own with `lang`.
pub(crate) fn phrase(text: &'static Text, reader: Reader) -> impl IntoView {
    let phrase = text.for_reader(reader);
    let lang = phrase.foreign.then_some(phrase.language);
    view! { <span lang=lang>{phrase.text}</span> }
}

/// The title of a work, in italic, in its own language.
pub(crate) fn title(text: &'static Text, reader: Reader) -> impl IntoView {
    let phrase = text.for_reader(reader);
    let lang = phrase.foreign.then_some(phrase.language);
    view! { <cite lang=lang>{phrase.text}</cite> }
}
