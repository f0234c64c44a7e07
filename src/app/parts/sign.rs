//! Age, drawn and written.

use commons::last_sign::{Age, Date, LastSign};
use leptos::prelude::*;

use super::text::phrase;
use crate::app::words::Words;

/// How the left rule of a label is drawn: solid, dashed, dotted, or not at all.
pub(crate) const fn rule(age: Age) -> &'static str {
    match age {
        Age::Fresh => "fresh",
        Age::Fading => "fading",
        Age::Old => "old",
        Age::Unknown => "unknown",
    }
}

/// "Last sign: 2018, an edition in Lille".
pub(crate) fn last_sign(words: &'static Words, sign: Option<&'static LastSign>) -> impl IntoView {
    let Some(sign) = sign else {
        return words.no_sign.into_any();
    };
    let what = sign
        .what
        .as_ref()
        .map(|what| view! { ", " {phrase(what, words.reader)} });
    view! { {words.last_sign(sign.date)} {what} }.into_any()
}

pub(crate) fn age_of(sign: Option<&LastSign>, today: Date) -> Age {
    Age::of(sign.map(|sign| sign.date), today)
}
