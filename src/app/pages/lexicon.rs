//! The words of Museomix.

use commons::entry::Term;
use commons::id::TermId;
use commons::route::Route;
use commons::sort;
use leptos::prelude::*;
use search::fold;

use super::{back, head, how};
use crate::app::parts::list::keyed;
use crate::app::parts::live::live;
use crate::app::parts::text::phrase;
use crate::app::state::Scene;

pub(super) fn page(scene: Scene) -> impl IntoView {
    let Scene { commons, words, .. } = scene;
    let locale = scene.locale();
    let typed = RwSignal::new(String::new());
    let terms = sort::by_key(commons.terms.iter().collect(), |term| {
        fold::slug(term.term.in_locale(locale).text)
    });
    let letters = letters(scene, &terms);
    let found = Memo::new(move |_| {
        let typed = typed.with(|typed| fold::slug(typed));
        terms
            .iter()
            .copied()
            .filter(|term| is_meant(term, &typed))
            .collect::<Vec<_>>()
    });
    view! {
        {back(scene, scene.visit.to(Route::Welcome))}
        {head(scene, words.lexicon)}
        <p class="lead">{words.lexicon_lead}</p>
        <search class="find">
            <label for="word">{words.lexicon_search}</label>
            <input
                id="word"
                type="search"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                maxlength="60"
                on:input:target=move |event| typed.set(event.target().value())
            />
        </search>
        {letters}
        <p class="found" role="status">{live(move || words.count_words(found.with(Vec::len)))}</p>
        <dl class="terms">
            {keyed(move || found.get(), |term| term.id.to_string(), move |term| entry(scene, term))}
        </dl>
    }
}

/// The way to the first word of each letter.
fn letters(scene: Scene, terms: &[&'static Term]) -> impl IntoView + use<> {
    let words = scene.words;
    let mut links = Vec::new();
    let mut last = None;
    for term in terms {
        let name = fold::slug(term.term.in_locale(words.locale).text);
        let letter = name
            .chars()
            .next()
            .map(|letter| letter.to_ascii_uppercase());
        if letter.is_some() && letter != last {
            last = letter;
            let href = to(scene, &term.id);
            links.push(view! { <li><a href=href>{letter}</a></li> });
        }
    }
    view! {
        <nav aria-label=words.letters>
            <ul class="letters">{links}</ul>
        </nav>
    }
}

fn to(scene: Scene, id: &'static TermId) -> Signal<String> {
    scene.visit.to(Route::Lexicon(Some(id.clone())))
}

/// A word is meant by the start of its name, or of a form of it.
fn is_meant(term: &Term, typed: &str) -> bool {
    let names = term.term.all().chain(term.forms.iter().map(String::as_str));
    names
        .into_iter()
        .any(|name| fold::slug(name).contains(typed))
}

fn entry(scene: Scene, term: &'static Term) -> impl IntoView {
    let Scene { commons, words, .. } = scene;
    let locale = scene.locale();
    let see = term
        .see
        .iter()
        .filter_map(|id| commons.term(id))
        .map(|other| {
            let href = to(scene, &other.id);
            view! { <li><a href=href>{phrase(&other.term, locale)}</a></li> }
        });
    let see = see.collect_view();
    let see = (!term.see.is_empty()).then(|| {
        view! {
            <div class="see quiet">
                {words.see_also}
                <ul>{see}</ul>
            </div>
        }
    });
    view! {
        <dt id=term.id.to_string() tabindex="-1">
            {phrase(&term.term, locale)}
        </dt>
        <dd>
            <p>{phrase(&term.definition, locale)}</p>
            {see}
            {how::evidence(scene, &term.term, term.last_sign.as_ref(), &term.provenance)}
        </dd>
    }
}
