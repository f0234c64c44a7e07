//! Labels on the wall: one entry each, as it stands in a list.

use commons::catalogue::Catalogue;
use commons::date::Date;
use commons::entry::{Contribution, Resource, Reuse};
use commons::locale::Locale;
use commons::rank::communities::Rung;
use commons::rank::contributions::Reason;
use commons::text::Text;
use leptos::prelude::*;

use super::live::live;
use super::press::press;
use super::sign::{age_of, last_sign, rule};
use super::text::{brief, found, found_within, phrase, spoken, title};
use crate::app::words::{DOT, Words};

/// A choice that can be taken back, said by its words and by `aria-pressed`.
#[component]
pub(crate) fn Toggle(
    #[prop(into)] pressed: Signal<bool>,
    on: &'static str,
    off: &'static str,
    /// What is chosen, for those who hear the button alone.
    #[prop(into)]
    of: String,
    #[prop(into)] on_toggle: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            class="toggle"
            aria-pressed=move || pressed.get().to_string()
            on:click=press(move || on_toggle.run(()))
        >
            {live(move || if pressed.get() { on } else { off })}
            <span class="hidden-text">" " {of}</span>
        </button>
    }
}

/// "Prototype · 2014 · Musée dauphinois, Grenoble".
pub(crate) fn resource_line(
    commons: &'static Catalogue,
    words: &'static Words,
    resource: &'static Resource,
) -> String {
    let kind = commons
        .kind(&resource.kind)
        .map_or(resource.kind.as_str(), |kind| {
            kind.label.in_locale(words.locale).text
        });
    let place = [&resource.museum, &resource.city];
    let place = place
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(", ");
    let year = resource.year.map(|year| year.to_string());
    let parts = [
        Some(kind.to_owned()),
        year,
        (!place.is_empty()).then_some(place),
    ];
    capitalised(&parts.into_iter().flatten().collect::<Vec<_>>().join(DOT))
}

/// What the licence lets one do, in a few words.
pub(crate) fn licence_line(words: &'static Words, resource: &'static Resource) -> String {
    match resource.reuse() {
        Reuse::Licensed(licence) => words.licensed(licence),
        Reuse::AskFirst => words.licence_none.to_owned(),
    }
}

/// A resource in a list.
#[component]
pub(crate) fn ResourceCard(
    commons: &'static Catalogue,
    words: &'static Words,
    today: Date,
    resource: &'static Resource,
    #[prop(into)] href: Signal<String>,
    #[prop(into)] kept: Signal<bool>,
    #[prop(into)] on_keep: Callback<()>,
    /// What is searched for, which stands out; none where the card proposes, in a sentence.
    query: Option<Signal<String>>,
    /// What stands on the same page and answers less well.
    beside: Option<AnyView>,
) -> impl IntoView {
    let locale = words.locale;
    let sign = resource.last_sign.as_ref();
    let (name, summary) = match query {
        Some(query) => (
            view! { <cite>{found(&resource.title, locale, query)}</cite> }.into_any(),
            found_within(&resource.summary, locale, query).into_any(),
        ),
        None => (
            title(&resource.title, locale).into_any(),
            brief(&resource.summary, locale).into_any(),
        ),
    };
    view! {
        <li class="card" data-age=rule(age_of(sign, today))>
            <h3>
                <a href=href>{name}</a>
            </h3>
            <p class="card-line">{resource_line(commons, words, resource)}</p>
            <p>{summary}</p>
            <p class="signs">{last_sign(words, sign)}</p>
            <p class="quiet">
                {foreign(words, &resource.languages)} {licence_line(words, resource)}
            </p>
            {beside}
            <Toggle
                pressed=kept
                on=words.kept
                off=words.keep
                of=resource.title.in_locale(locale).text
                on_toggle=on_keep
            />
        </li>
    }
}

/// The languages of an entry, if the reader's is not one of them.
fn foreign(words: &'static Words, languages: &[String]) -> Option<String> {
    let own = languages.iter().any(|tag| words.locale.reads(tag));
    (!own).then(|| format!("{}{DOT}", capitalised(&words.language_names(languages))))
}

/// A community in a list, with its distance where a place is named.
#[component]
pub(crate) fn CommunityCard(
    commons: &'static Catalogue,
    words: &'static Words,
    today: Date,
    rung: Rung<'static>,
    #[prop(into)] href: Signal<String>,
    #[prop(into)] chosen: Signal<bool>,
    #[prop(into)] on_choose: Callback<()>,
) -> impl IntoView {
    let community = rung.community;
    let distance = rung
        .distance_km
        .map(|km| format!("{DOT}{}", words.distance(km)));
    let sign = Some(&community.last_sign);
    view! {
        <li class="card" data-age=rule(age_of(sign, today))>
            <h3>
                <a href=href>{community.name.as_str()}</a>
            </h3>
            <p class="card-line">
                {place_name(&community.city, commons.country(&community.country), words.locale)} {distance}
            </p>
            <p class="signs">{last_sign(words, sign)}</p>
            <p class="quiet">
                {words.standing(community.standing(today))} {DOT}
                {words.language_names(&community.languages)}
            </p>
            <Toggle
                pressed=chosen
                on=words.chosen
                off=words.choose
                of=community.name.clone()
                on_toggle=on_choose
            />
        </li>
    }
}

/// "Lyon, France".
pub(crate) fn place_name(
    city: &Text,
    country: Option<&Text>,
    locale: Locale,
) -> impl IntoView + use<> {
    view! {
        {spoken(city, locale)}
        {country.map(|country| view! { ", " {spoken(country, locale)} })}
    }
}

/// "An hour or two · nobody to wait for".
pub(crate) fn contribution_line(words: &'static Words, contribution: &Contribution) -> String {
    let mut line = String::new();
    for span in &contribution.spans {
        line.push_str(words.span(*span));
        line.push_str(DOT);
    }
    line.push_str(words.needs(contribution.needs));
    capitalised(&line)
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// A contribution in a list, with the reasons why it is shown there that the line above them does
/// not say. What done looks like and who decides are on its own page and in the plan: here they
/// would make the cards a third longer to read.
#[component]
pub(crate) fn ContributionCard(
    words: &'static Words,
    contribution: &'static Contribution,
    reasons: Vec<Reason>,
    #[prop(into)] href: Signal<String>,
    /// The button that chooses it, and the way on from there.
    choose: AnyView,
) -> impl IntoView {
    let (against, reasons): (Vec<_>, Vec<_>) =
        reasons.into_iter().partition(|reason| reason.is_against());
    let told = |reasons: Vec<Reason>| {
        let told = reasons
            .into_iter()
            .filter_map(|reason| words.reason(reason));
        told.collect::<Vec<_>>()
    };
    let (because, but) = (told(reasons), told(against));
    let because = (!because.is_empty()).then(|| words.because(&because));
    let but = (!but.is_empty()).then(|| words.but(&but));
    view! {
        <li class="card">
            <h3>
                <a href=href>{phrase(&contribution.label, words.locale)}</a>
            </h3>
            <p class="card-line">{contribution_line(words, contribution)}</p>
            <p>{brief(&contribution.summary, words.locale)}</p>
            <p class="quiet">{because} " " {but}</p>
            {choose}
        </li>
    }
}
