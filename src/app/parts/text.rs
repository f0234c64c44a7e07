//! Texts of the commons, marked with their language where it is not the reader's.

use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};

use commons::catalogue::Catalogue;
use commons::entry::Term;

use commons::locale::Locale;
use commons::text::{Phrase, Text, cut};
use leptos::prelude::*;

use super::list::keyed;
use crate::app::words::Words;

/// The `lang` of a text that is not in the reader's language.
fn foreign(phrase: Phrase<'_>) -> Option<&str> {
    phrase.foreign.then_some(phrase.language)
}

/// A text in the reader's language, or in its own with `lang`.
pub(crate) fn phrase(text: &'static Text, locale: Locale) -> impl IntoView {
    let phrase = text.in_locale(locale);
    let lang = foreign(phrase);
    view! { <span lang=lang>{phrase.text}</span> }
}

/// The same of a text that does not live as long as the page.
pub(crate) fn spoken(text: &Text, locale: Locale) -> impl IntoView + use<> {
    let phrase = text.in_locale(locale);
    let lang = foreign(phrase);
    let lang = lang.map(str::to_owned);
    view! { <span lang=lang>{phrase.text.to_owned()}</span> }
}

/// The first sentence of a text.
pub(crate) fn brief(text: &'static Text, locale: Locale) -> impl IntoView {
    let phrase = text.brief(locale);
    let lang = foreign(phrase);
    view! { <span lang=lang>{phrase.text}</span> }
}

/// The title of a work, in italic, in its own language.
pub(crate) fn title(text: &'static Text, locale: Locale) -> impl IntoView {
    let phrase = text.in_locale(locale);
    let lang = foreign(phrase);
    view! { <cite lang=lang>{phrase.text}</cite> }
}

/// A text where what answers a search stands out, as the search goes.
pub(crate) fn found(text: &'static Text, locale: Locale, query: Signal<String>) -> AnyView {
    let phrase = text.in_locale(locale);
    searched(phrase, phrase, query)
}

/// The same of a summary: its first sentence says what it is about, until a search goes through all
/// of it.
pub(crate) fn found_within(text: &'static Text, locale: Locale, query: Signal<String>) -> AnyView {
    searched(text.brief(locale), text.in_locale(locale), query)
}

/// What is shown before a search, and the whole text with what answers it; an element anew only where
/// other letters answer.
fn searched(before: Phrase<'static>, whole: Phrase<'static>, query: Signal<String>) -> AnyView {
    let pieces = move || {
        query.with(|query| {
            let shown = if query.trim().is_empty() {
                before
            } else {
                whole
            };
            let answers = search::matches(query, shown.text);
            let answers = answers.into_iter().map(|range| (range, ())).collect();
            vec![cut(shown.text, answers)]
        })
    };
    let key = |pieces: &Vec<(&str, Option<()>)>| {
        let mut key = String::new();
        for (piece, answers) in pieces {
            key.push(if answers.is_some() { '<' } else { '>' });
            key.push_str(piece);
        }
        key
    };
    let lang = foreign(whole);
    keyed(pieces, key, move |pieces| {
        let pieces = pieces.into_iter().map(|(piece, answers)| match answers {
            Some(()) => view! { <mark>{piece}</mark> }.into_any(),
            None => piece.into_any(),
        });
        view! { <span lang=lang>{pieces.collect_view()}</span> }
    })
}

/// A running text where each word of Museomix can be tapped for what it means.
pub(crate) fn running(
    commons: &'static Catalogue,
    words: &'static Words,
    text: &'static Text,
) -> impl IntoView {
    let phrase = text.in_locale(words.locale);
    let lang = foreign(phrase);
    let terms: Vec<(Range<usize>, &'static Term)> = commons.terms_in(phrase.text);
    let pieces = cut(phrase.text, terms).into_iter();
    let pieces = pieces.map(|(piece, term)| match term {
        Some(term) => explained(words, piece, term).into_any(),
        None => piece.into_any(),
    });
    view! { <span lang=lang>{pieces.collect_view()}</span> }
}

/// A word, and what it means in a note that the browser itself opens and closes.
fn explained(words: &'static Words, word: &'static str, term: &'static Term) -> impl IntoView {
    /// A page may use one word in several texts, and each note has an id of its own.
    static NOTES: AtomicUsize = AtomicUsize::new(0);
    let id = format!("note-{}", NOTES.fetch_add(1, Ordering::Relaxed));
    view! {
        <button type="button" class="term" popovertarget=id.clone()>
            {word}
        </button>
        <span class="note" id=id.clone() popover="auto">
            <strong>{phrase(&term.term, words.locale)}</strong>
            " "
            {phrase(&term.definition, words.locale)}
            " "
            <button
                type="button"
                class="plain"
                popovertarget=id.clone()
                popovertargetaction="hide"
            >
                {words.dismiss}
            </button>
        </span>
    }
}
