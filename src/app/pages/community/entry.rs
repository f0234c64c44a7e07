//! One community, one edition, and all editions by year.

use commons::entry::{Attestation, Community, Edition};
use commons::route::{Address, Route};
use commons::sort;
use leptos::prelude::*;

use super::fallback;
use super::ladder::{choosing, chosen};
use crate::app::pages::{back, head, read_on, resources};
use crate::app::parts::card::{Toggle, place_name};
use crate::app::parts::facts::fact;
use crate::app::parts::fold::folded;
use crate::app::parts::link::{Leave, sources};
use crate::app::parts::sign::{age_of, last_sign, rule};
use crate::app::parts::text::phrase;
use crate::app::state::Scene;
use crate::app::words::DOT;

pub(super) fn editions_by_year(scene: Scene) -> impl IntoView {
    let is_open = scene
        .visit
        .read(|address| matches!(address.route, Route::Editions(_)));
    folded("others", scene.words.all_editions, is_open, move || {
        years(scene)
    })
}

fn years(scene: Scene) -> impl IntoView {
    let commons = scene.commons;
    let years = commons.editions.iter().map(|edition| edition.start.year());
    let mut years = sort::by_key(years.collect(), |year| *year);
    years.dedup();
    let years = years.into_iter().rev().map(|year| {
        let of_year = commons
            .editions
            .iter()
            .filter(|edition| edition.start.year() == year);
        let links = of_year
            .map(|edition| edition_link(scene, edition))
            .collect_view();
        view! {
            <h3>{year}</h3>
            <ul class="plain-list">{links}</ul>
        }
    });
    years.collect_view()
}

/// What a short edition or one for children is called, beside the three days of its town.
fn format_name(edition: &Edition) -> Option<&'static str> {
    match edition.kind.as_str() {
        "kids" => Some("Museomix Kids"),
        "museosprint" => Some("Museosprint"),
        "mixday" => Some("Mixday"),
        "minimix" => Some("Minimix"),
        _ => None,
    }
}

/// "Lyon, Musée gallo-romain de Fourvière, 19–21 October 2012".
pub(in crate::app::pages) fn edition_name(scene: Scene, edition: &Edition) -> String {
    let words = scene.words;
    let city = edition.city.in_locale(words.locale).text.to_owned();
    let days = words.days(edition.start, edition.end);
    let format = format_name(edition).map(str::to_owned);
    let museum = edition.museums.first().cloned();
    let parts = [format, Some(city), museum, Some(days)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// "Lyon, 2012": what heads its own page, which says the museum and the days below.
pub(in crate::app::pages) fn edition_title(scene: Scene, edition: &Edition) -> String {
    let city = edition.city.in_locale(scene.locale()).text;
    let year = edition.start.year();
    match format_name(edition) {
        Some(format) => format!("{format}, {city}, {year}"),
        None => format!("{city}, {year}"),
    }
}

fn edition_link(scene: Scene, edition: &'static Edition) -> AnyView {
    let href = scene.visit.to_edition(&edition.id);
    view! {
        <li>
            <a href=href>{edition_name(scene, edition)}</a>
            <span class="quiet">{attestation(scene, edition).map(|told| format!(" ({told})"))}</span>
        </li>
    }
    .into_any()
}

/// What a reader should know of how well an edition is attested; nothing where it is well.
fn attestation(scene: Scene, edition: &Edition) -> Option<&'static str> {
    match edition.attestation {
        Attestation::SeveralSources => None,
        Attestation::OneSource => Some(scene.words.one_source),
        Attestation::Announced => Some(scene.words.announced),
        Attestation::NotHeld => Some(scene.words.not_held),
    }
}

/// One community, with its history.
#[component]
pub(in crate::app::pages) fn Entry(scene: Scene, community: &'static Community) -> impl IntoView {
    let Scene {
        commons,
        words,
        today,
        ..
    } = scene;
    let locale = scene.locale();
    let sign = Some(&community.last_sign);
    let other_names = (!community.other_names.is_empty())
        .then(|| fact(words.other_names, community.other_names.join(", ")));
    view! {
        {back(scene, scene.visit.closed())}
        <article class="entry" data-age=rule(age_of(sign, today))>
            {head(scene, community.name.as_str())}
            <p class="card-line">
                {place_name(&community.city, commons.country(&community.country), words.locale)}
                {community.since.map(|year| format!("{DOT}{}", words.since(year)))}
            </p>
            <p class="lead">{last_sign(words, sign)}</p>
            <p>
                <Toggle
                    pressed=chosen(scene, community)
                    on=words.chosen
                    off=words.choose
                    of=community.name.clone()
                    on_toggle=choosing(scene, community)
                />
            </p>
            <dl class="facts">
                {fact(words.pages, links(scene, community))}
                {fact(
                    words.status,
                    view! {
                        {words.standing(community.standing(today))}
                        ". "
                        {phrase(&community.status_basis, locale)}
                    },
                )}
                {fact(words.languages, words.language_names(&community.languages))}
                {other_names}
                {community.note.as_ref().map(|note| fact(words.note, phrase(note, locale)))}
                {history(scene, community)}
                {made(scene, community)}
                {fact(words.sources, sources(words, &community.provenance.sources))}
            </dl>
            {community.links.is_empty().then(|| fallback::card(scene, &[community]))}
            {read_on(scene, &community.provenance)}
        </article>
    }
}

fn links(scene: Scene, community: &'static Community) -> impl IntoView {
    if community.links.is_empty() {
        return scene.words.no_pages.into_any();
    }
    let links = community.links.iter().map(|link| {
        view! { <li><Leave words=scene.words link name=scene.words.see_page /></li> }
    });
    view! { <ul class="plain-list">{links.collect_view()}</ul> }.into_any()
}

fn history(scene: Scene, community: &'static Community) -> Option<impl IntoView> {
    let editions = scene.commons.editions_of(&community.id);
    let links = editions
        .iter()
        .map(|edition| edition_link(scene, edition))
        .collect_view();
    (!editions.is_empty()).then(|| {
        fact(
            scene.words.editions,
            view! { <ul class="plain-list">{links}</ul> },
        )
    })
}

fn made(scene: Scene, community: &'static Community) -> Option<impl IntoView> {
    let own = scene.commons.resources_of(&community.id);
    let links = own
        .iter()
        .map(|resource| resources::entry_link(scene, resource))
        .collect_view();
    (!own.is_empty()).then(|| {
        fact(
            scene.words.resources,
            view! { <ul class="plain-list">{links}</ul> },
        )
    })
}

/// One edition.
#[component]
pub(in crate::app::pages) fn EditionPage(scene: Scene, edition: &'static Edition) -> impl IntoView {
    let Scene { words, .. } = scene;
    let locale = scene.locale();
    let museums = match edition.museums.as_slice() {
        [] => words.museum_unknown.to_owned(),
        museums => museums.join(", "),
    };
    view! {
        {back(scene, scene.visit.href(Address::to_editions))}
        <article class="entry">
            {head(scene, edition_title(scene, edition))}
            <p class="lead">{museums}</p>
            <dl class="facts">
                {fact(words.when, words.days(edition.start, edition.end))}
                {attestation(scene, edition).map(|told| fact(words.status, told))}
                {fact(words.community, held_by(scene, edition))}
                {edition.note.as_ref().map(|note| fact(words.note, phrase(note, locale)))}
                {edition
                    .links
                    .first()
                    .map(|link| fact(words.pages, view! { <Leave words link name=words.see_page /> }))}
                {fact(words.sources, sources(words, &edition.provenance.sources))}
            </dl>
            {read_on(scene, &edition.provenance)}
        </article>
    }
}

fn held_by(scene: Scene, edition: &'static Edition) -> impl IntoView {
    let community = edition
        .community
        .as_ref()
        .and_then(|id| scene.commons.community(id));
    match community {
        Some(community) => {
            let href = scene.visit.to_community(&community.id);
            view! { <a href=href>{community.name.as_str()}</a> }.into_any()
        }
        None => scene.words.no_community.into_any(),
    }
}
