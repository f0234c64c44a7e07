//! The communities: a place, a ladder that never ends empty, one community, one edition.

use std::cmp::Reverse;

use commons::entry::{Attestation, Community, Edition};
use commons::find::ladder::{Ladder, Rung, towns};
use commons::order;
use commons::place::Town;
use commons::walk::{Address, EDITIONS_SECTION, Room};
use leptos::prelude::*;

use super::{back, head, onward, resources};
use crate::app::parts::card::{CommunityCard, Toggle, place_name};
use crate::app::parts::facts::fact;
use crate::app::parts::link::{Leave, sources};
use crate::app::parts::list::keyed;
use crate::app::parts::sign::{age_of, last_sign, rule};
use crate::app::parts::text::phrase;
use crate::app::state::Scene;

/// The contribution of someone near whom there is no community.
const START: &str = "start";
/// Most cards of a rung before "see the others".
const AT_ONCE: usize = 3;

pub(super) fn page(scene: Scene) -> impl IntoView {
    let words = scene.words;
    view! {
        {back(scene, |address| address.to(Room::Resources))}
        {head(scene, words.community_start)}
        <p class="lead">{words.community_lead}</p>
        {town(scene)}
        {ladder(scene)}
        {start_one(scene)}
        {editions_by_year(scene)}
        {onward(scene, words.to_contribution)}
    }
}

/// The town named, or the field to name one.
fn town(scene: Scene) -> impl IntoView {
    let Scene {
        commons,
        words,
        visit,
        ..
    } = scene;
    let named = visit.walk(|walk| walk.place.as_ref().and_then(|id| commons.town(id)));
    match named {
        Some(town) => {
            let forget = visit.href(|address| address.with(|walk| walk.place = None));
            view! {
                <p class="town">
                    <strong>{phrase(&town.name, scene.reader())}</strong>
                    " "
                    <a href=forget>{words.town_forget}</a>
                </p>
            }
            .into_any()
        }
        None => view! { <TownField scene /> }.into_any(),
    }
}

/// A town by the first letters of its name, among those that the commons knows.
#[component]
fn TownField(scene: Scene) -> impl IntoView {
    let Scene {
        commons,
        words,
        visit,
        ..
    } = scene;
    let typed = RwSignal::new(String::new());
    let matching = move || typed.with(|typed| towns(commons, typed));
    let status = move || {
        let n = matching().len();
        match typed.with(|typed| typed.trim().is_empty()) {
            true => String::new(),
            false if n == 0 => words.town_none.to_owned(),
            false => words.count_towns(n),
        }
    };
    // Enter takes the first town shown, as the key of a phone promises.
    let take_first = move || {
        if let Some(town) = matching().first() {
            visit.go(|address| address.with(|walk| walk.place = Some(town.id.clone())));
        }
    };
    view! {
        <label for="town">{words.town}</label>
        <p class="hint" id="town-hint">{words.town_hint}</p>
        <input
            id="town"
            type="text"
            autocomplete="off"
            autocapitalize="words"
            spellcheck="false"
            maxlength="60"
            aria-describedby="town-hint"
            enterkeyhint="go"
            on:input:target=move |event| typed.set(event.target().value())
            on:keydown=move |event| {
                if event.key() == "Enter" {
                    take_first();
                }
            }
        />
        <p class="quiet" role="status">{status}</p>
        <ul class="choices towns">
            {keyed(matching, |town| town.id.to_string(), move |town| town_link(scene, town))}
        </ul>
    }
}

fn town_link(scene: Scene, town: &'static Town) -> impl IntoView {
    let Scene {
        commons,
        words,
        visit,
        ..
    } = scene;
    let href = visit.href(|address| address.with(|walk| walk.place = Some(town.id.clone())));
    view! {
        <li>
            <a class="choice" href=href>
                <span>{place_name(commons, words, &town.name, &town.country)}</span>
            </a>
        </li>
    }
}

fn ladder(scene: Scene) -> impl IntoView {
    let Scene {
        commons,
        words,
        today,
        visit,
    } = scene;
    let place = visit.walk(|walk| Some(commons.town(walk.place.as_ref()?)?.point));
    let ladder = Ladder::new(commons, place, &[words.reader.tag()], today);
    let nobody = ladder.lately.is_none()
        && !ladder
            .nearest
            .is_some_and(|r| r.community.last_sign.is_lately(today));
    let lately = if place.is_some() {
        words.lately_nearest
    } else {
        words.lately
    };
    view! {
        <div class="pair">
            {ladder.nearest.map(|rung| rung_list(scene, words.nearest, &[rung]))}
            {ladder.lately.map(|rung| rung_list(scene, lately, &[rung]))}
        </div>
        {nobody.then(|| view! { <p>{words.nobody_lately}</p> })}
        {rung_list(scene, words.same_language, &ladder.same_language)}
        {rung_list(scene, words.from_afar, &ladder.from_afar)}
        {rung_list(scene, words.past, &ladder.past)}
    }
}

/// A rung of the ladder; nothing where nobody stands on it.
fn rung_list(
    scene: Scene,
    name: &'static str,
    rungs: &[Rung<'static>],
) -> Option<impl IntoView + use<>> {
    let (first, others) = rungs.split_at(rungs.len().min(AT_ONCE));
    let cards =
        |rungs: &[Rung<'static>]| rungs.iter().map(|rung| card(scene, *rung)).collect_view();
    (!rungs.is_empty()).then(|| {
        let others = (!others.is_empty()).then(|| {
            view! {
                <details class="others">
                    <summary>{scene.words.see_others(others.len())}</summary>
                    <ul class="wall">{cards(others)}</ul>
                </details>
            }
        });
        view! {
            <section>
                <h2>{name}</h2>
                <ul class="wall">{cards(first)}</ul>
                {others}
            </section>
        }
    })
}

fn card(scene: Scene, rung: Rung<'static>) -> impl IntoView {
    let Scene {
        commons,
        words,
        today,
        visit,
    } = scene;
    let community = rung.community;
    let href = visit.href(|address| address.opening(Room::Community, community.id.as_str()));
    view! {
        <CommunityCard
            commons
            words
            today
            rung
            href
            chosen=chosen(scene, community)
            on_choose=choosing(scene, community)
        />
    }
}

fn chosen(scene: Scene, community: &'static Community) -> Signal<bool> {
    Signal::derive(move || {
        scene
            .visit
            .walk(|walk| walk.community.as_ref() == Some(&community.id))
    })
}

/// Chooses a community, or lets go of the one that was chosen.
fn choosing(scene: Scene, community: &'static Community) -> impl Fn(()) + Send + Sync + 'static {
    move |()| {
        scene.visit.change(|walk| {
            let already = walk.community.as_ref() == Some(&community.id);
            walk.community = (!already).then(|| community.id.clone());
        });
    }
}

/// The last rung, which is always there.
fn start_one(scene: Scene) -> impl IntoView {
    let href = scene
        .visit
        .href(|address| address.opening(Room::Contribution, START));
    view! {
        <section class="start-one">
            <h2>{scene.words.start_here}</h2>
            <p>
                {scene.words.start_here_lead} " "
                <a href=href>{scene.words.start_how}</a>
            </p>
        </section>
    }
}

fn editions_by_year(scene: Scene) -> impl IntoView {
    let Scene {
        commons,
        words,
        visit,
        ..
    } = scene;
    let opened = visit.read(|address| address.open.as_deref() == Some(EDITIONS_SECTION));
    let years = commons.editions.iter().map(|edition| edition.start.year());
    let mut years = order::by_key(years.collect(), |year| Reverse(*year));
    years.dedup();
    let years = years.into_iter().map(|year| {
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
    view! {
        <details class="others" open=opened>
            <summary>{words.all_editions}</summary>
            {years.collect_view()}
        </details>
    }
}

/// "Lyon, Musée gallo-romain de Fourvière, 19–21 October 2012".
pub(super) fn edition_name(scene: Scene, edition: &Edition) -> String {
    let words = scene.words;
    let city = edition.city.for_reader(words.reader).text.to_owned();
    let days = words.days(edition.start, edition.end);
    let parts = [Some(city), edition.museums.first().cloned(), Some(days)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn edition_link(scene: Scene, edition: &'static Edition) -> impl IntoView {
    let href = scene
        .visit
        .href(|address| address.opening(Room::Community, edition.id.as_str()));
    view! {
        <li>
            <a href=href>{edition_name(scene, edition)}</a>
            <span class="quiet">{attestation(scene, edition).map(|told| format!(" ({told})"))}</span>
        </li>
    }
}

/// What a reader should know of how well an edition is attested; nothing where it is well.
fn attestation(scene: Scene, edition: &Edition) -> Option<&'static str> {
    match edition.attestation {
        Attestation::SeveralSources => None,
        Attestation::OneSource => Some(scene.words.one_source),
        Attestation::Announced => Some(scene.words.announced),
    }
}

/// One community, with its history.
#[component]
pub(super) fn Entry(scene: Scene, community: &'static Community) -> impl IntoView {
    let Scene {
        commons,
        words,
        today,
        ..
    } = scene;
    let reader = scene.reader();
    let sign = Some(&community.last_sign);
    let other_names = (!community.other_names.is_empty())
        .then(|| fact(words.other_names, community.other_names.join(", ")));
    view! {
        {back(scene, Address::closed)}
        <article class="entry" data-age=rule(age_of(sign, today))>
            {head(scene, community.name.as_str())}
            <p class="card-line">
                {place_name(commons, words, &community.city, &community.country)}
                {community.since.map(|year| format!(" · {}", words.since(year)))}
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
                        {phrase(&community.status_basis, reader)}
                    },
                )}
                {fact(words.languages, words.language_names(&community.languages))}
                {other_names}
                {community.note.as_ref().map(|note| fact(words.note, phrase(note, reader)))}
                {history(scene, community)}
                {made(scene, community)}
                {fact(words.sources, sources(words, &community.provenance.sources))}
            </dl>
            {super::read_on(scene, &community.provenance)}
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
pub(super) fn Held(scene: Scene, edition: &'static Edition) -> impl IntoView {
    let Scene { words, .. } = scene;
    let reader = scene.reader();
    let museums = match edition.museums.as_slice() {
        [] => words.museum_unknown.to_owned(),
        museums => museums.join(", "),
    };
    view! {
        {back(scene, |address| address.opening(Room::Community, EDITIONS_SECTION))}
        <article class="entry">
            {head(scene, edition_name(scene, edition))}
            <p class="lead">{museums}</p>
            <dl class="facts">
                {fact(words.when, words.days(edition.start, edition.end))}
                {attestation(scene, edition).map(|told| fact(words.status, told))}
                {fact(words.community, held_by(scene, edition))}
                {edition.note.as_ref().map(|note| fact(words.note, phrase(note, reader)))}
                {edition
                    .links
                    .first()
                    .map(|link| fact(words.pages, view! { <Leave words link name=words.see_page /> }))}
                {fact(words.sources, sources(words, &edition.provenance.sources))}
            </dl>
            {super::read_on(scene, &edition.provenance)}
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
            let id = community.id.as_str();
            let href = scene
                .visit
                .href(move |address| address.opening(Room::Community, id));
            view! { <a href=href>{community.name.as_str()}</a> }.into_any()
        }
        None => scene.words.no_community.into_any(),
    }
}
