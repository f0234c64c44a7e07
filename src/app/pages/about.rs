//! Which commons this is, who publishes it, under which licences; privacy and accessibility.

use commons::route::Route;
use commons::text::Text;
use leptos::prelude::*;

use super::{back, head};
use crate::app::parts::facts::fact;
use crate::app::parts::text::phrase;
use crate::app::state::Scene;

pub(super) fn page(scene: Scene) -> impl IntoView {
    let Scene { commons, words, .. } = scene;
    let locale = scene.locale();
    let about = &commons.about;
    let counts = [
        words.count_resources(commons.resources.len()),
        words.count_communities(commons.communities.len()),
        words.count_editions(commons.editions.len()),
        words.count_contributions(commons.contributions.len()),
        words.count_words(commons.terms.len()),
    ];
    view! {
        {back(scene, scene.visit.to(Route::Welcome))}
        {head(scene, words.about)}
        <p class="lead">{words.about_lead}</p>
        <h2>{words.snapshot}</h2>
        <dl class="facts">
            {about.published.map(|date| fact(words.published, words.date(date)))}
            {about.read_on.map(|date| fact(words.read_on, words.date(date)))}
            {about.publisher.as_ref().map(|text| fact(words.publisher, phrase(text, locale)))}
            {about.mandate.as_ref().map(|text| fact(words.mandate, phrase(text, locale)))}
            {fact(words.counts, counts.join(", "))}
        </dl>
        <h2>{words.caveats}</h2>
        {list(scene, &about.caveats)}
        <h2>{words.privacy}</h2>
        <p>{words.privacy_text}</p>
        <h2>{words.accessibility}</h2>
        <p>{words.accessibility_text}</p>
        <h2>{words.licences}</h2>
        <ul>
            <li>{words.licence_content}</li>
            <li>{words.licence_code}</li>
            <li>{words.licence_font}</li>
            <li>{words.licence_places}</li>
            <li>{words.licence_map}</li>
        </ul>
        <h2>{words.credits}</h2>
        {list(scene, &about.credits)}
    }
}

fn list(scene: Scene, texts: &'static [Text]) -> impl IntoView {
    let items = texts
        .iter()
        .map(|text| view! { <li>{phrase(text, scene.locale())}</li> });
    view! { <ul>{items.collect_view()}</ul> }
}
