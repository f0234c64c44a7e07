//! What the commons is, and the first question. `index.html` carries the same words in the same
//! markup, so that nothing jumps when the app takes over; a browser test compares them.

use commons::answers::Why;
use commons::route::Route;
use leptos::prelude::*;

use super::HEAD;
use crate::app::state::Scene;
use crate::app::words::DOT;

pub(super) fn page(scene: Scene) -> impl IntoView {
    let Scene { words, visit, .. } = scene;
    let choices = Why::ALL.map(|why| {
        let href = visit.href(move |address| {
            address
                .to(Route::Proposals)
                .with(|walk| walk.why = Some(why))
        });
        let chosen = move || visit.walk(|walk| walk.why == Some(why)).then_some("true");
        view! {
            <li>
                <a class="choice" href=href aria-current=chosen>
                    {words.why(why)}
                </a>
            </li>
        }
    });
    let browse = visit.to(Route::all_resources());
    view! {
        <div class="welcome">
            <h1 id=HEAD tabindex="-1">
                {words.guide}
            </h1>
            <p class="lead">{words.welcome_1}</p>
            <p class="lead">{words.welcome_2}</p>
            <h2>{words.why}</h2>
            <ul class="choices">{choices.into_iter().collect_view()}</ul>
            <p>
                <a href=browse>{words.browse}</a>
            </p>
            <p class="quiet">{words.welcome_3}</p>
        </div>
        {years(scene)}
    }
}

/// Most years drawn, the latest ones: a phone has room for no more.
const MOST_YEARS: u16 = 60;

/// One tick for each edition held, by year: drawn from the data, and said beside it.
fn years(scene: Scene) -> impl IntoView {
    let Scene {
        commons,
        words,
        visit,
        ..
    } = scene;
    let held = commons
        .editions
        .iter()
        .filter(|edition| edition.was_held())
        .collect::<Vec<_>>();
    let first = held.iter().map(|edition| edition.start.year()).min();
    let last = held.iter().map(|edition| edition.start.year()).max();
    let (Some(first), Some(last)) = (first, last) else {
        return ().into_any();
    };
    let drawn = first.max(last.saturating_sub(MOST_YEARS - 1));
    let columns = (drawn..=last).map(|year| {
        let ticks = held.iter().filter(|edition| edition.start.year() == year);
        let ticks = ticks.map(|_| view! { <i></i> }).collect_view();
        // A column each, a name where it helps to count.
        let named = year == drawn || year == last || year % 5 == 0;
        let name = named.then(|| year.to_string());
        view! { <span class="year">{ticks} <b>{name}</b></span> }
    });
    let editions = visit.to(Route::EDITIONS);
    view! {
        <div class="years">
            <p>
                <strong class="figure">{words.number(held.len())}</strong>
                " " {words.editions_between(first, last)}
            </p>
            <div class="ticks" aria-hidden="true">{columns.collect_view()}</div>
            <p class="quiet">
                {words.count_communities(commons.communities.len())} {DOT}
                {words.count_resources(commons.resources.len())} {DOT}
                <a href=editions>{words.all_editions}</a>
            </p>
        </div>
    }
    .into_any()
}
