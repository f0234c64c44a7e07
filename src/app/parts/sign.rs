//! Age, drawn and written.

use commons::date::Date;
use commons::freshness::{Age, LastSign};
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
    match sign {
        Some(sign) => {
            view! { {words.last_sign_name} {words.colon} " " {dated(words, Some(sign))} }.into_any()
        }
        None => words.no_sign.into_any(),
    }
}

/// "2018, an edition in Lille", under a heading that says what it is.
pub(crate) fn dated(words: &'static Words, sign: Option<&'static LastSign>) -> impl IntoView {
    let Some(LastSign { date, what, .. }) = sign else {
        return words.not_known.into_any();
    };
    let what = what.as_ref();
    let what = what.map(|what| view! { ", " {phrase(what, words.locale)} });
    view! { {words.date(*date)} {what} }.into_any()
}

pub(crate) fn age_of(sign: Option<&LastSign>, today: Date) -> Age {
    Age::of(sign.map(|sign| sign.date), today)
}
