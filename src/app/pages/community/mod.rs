//! The communities: a place, a ladder that never ends empty, one community, one edition.

mod entry;
mod fallback;
mod ladder;
mod place;

use commons::route::Route;
use leptos::prelude::*;

pub(super) use self::entry::{EditionPage, Entry, edition_name, edition_title};
use super::{back, head, onward};
use crate::app::atlas::Loading;
use crate::app::state::Scene;

pub(super) fn page(scene: Scene) -> impl IntoView {
    scene.visit.atlas.want_gazetteer();
    let is_named = scene.visit.walk(|walk| walk.place.is_some());
    // Only the gazetteer can tell, and it is on its way. Where it is not waited for, its coming
    // leaves the page as it is, with what is being typed.
    let body = if is_named && scene.place().is_none() && is_awaited(scene) {
        (move || {
            if is_awaited(scene) {
                // As high as the screen, so that nothing below is seen to move.
                let told = scene.words.towns_underway;
                return view! { <p class="awaited" role="status">{told}</p> }.into_any();
            }
            untrack(|| body(scene)).into_any()
        })
        .into_any()
    } else {
        body(scene).into_any()
    };
    view! {
        {back(scene, scene.visit.to(Route::Proposals))}
        {head(scene, scene.words.community_start)}
        {body}
    }
}

fn is_awaited(scene: Scene) -> bool {
    matches!(
        scene.visit.atlas.towns(),
        Loading::Unasked | Loading::InProgress
    )
}

/// All below the heading. What it reads of the visit is read once.
fn body(scene: Scene) -> impl IntoView {
    let words = scene.words;
    let place = scene.place();
    let is_unnamed = scene.visit.atlas.towns() == Loading::Failed
        && scene.visit.walk(|walk| walk.place.is_some());
    let named = match &place {
        Some(place) => place::named(scene, place).into_any(),
        None => view! {
            {is_unnamed.then(|| view! { <p>{words.place_unnamed}</p> })}
            <place::Ask scene />
        }
        .into_any(),
    };
    view! {
        {named}
        {ladder::ladder(scene, place.as_ref())}
        {start_one(scene)}
        {entry::editions_by_year(scene)}
        {onward(scene, words.to_contribution)}
    }
}

/// The last rung, which is always there.
fn start_one(scene: Scene) -> impl IntoView {
    let start = scene.commons.start();
    let start = start.map(|card| Route::Contribution(card.id.clone()));
    let href = scene.visit.to(start.unwrap_or(Route::Contributions));
    view! {
        <section>
            <h2>{scene.words.start_here}</h2>
            <p>
                {scene.words.start_here_lead} " "
                <a href=href>{scene.words.start_how}</a>
            </p>
        </section>
    }
}
