//! How it works: who decides, what Museomix is, the four functions, the founding text part by part,
//! the values. Each section, part, rule and function has its own link.
//!
//! Parts of the founding text with their own place on the page (a rule, a function, what belongs to
//! Museomix) are summarised in the text, with a link.

use commons::entry::{Function, Principle, Profile, Provenance, Quotation, Rule, Section};
use commons::founding::Passage;
use commons::freshness::LastSign;
use commons::how::{Anchor, Chapter, parts};
use commons::route::Route;
use commons::text::Text;
use leptos::prelude::*;

use super::{back, head};
use crate::app::parts::facts::fact;
use crate::app::parts::fold::folded;
use crate::app::parts::link::{Leave, sources};
use crate::app::parts::sign::last_sign;
use crate::app::parts::text::{phrase, running};
use crate::app::state::Scene;
use crate::app::words::{DOT, Words};

/// What a place of the page is called; a rule and a function have their own names.
pub(super) fn anchor_name(words: &'static Words, anchor: &Anchor) -> Option<&'static str> {
    match anchor {
        Anchor::Chapter(chapter) => Some(chapter_name(words, *chapter)),
        Anchor::Part(part) => Some(part_name(words, *part)),
        Anchor::Rule(_) | Anchor::Function(_) => None,
    }
}

fn chapter_name(words: &'static Words, chapter: Chapter) -> &'static str {
    match chapter {
        Chapter::Decide => words.how_decide,
        Chapter::Belonging => words.how_belonging,
        Chapter::Functions => words.how_functions,
        Chapter::Founding => words.how_founding,
        Chapter::Values => words.how_values,
        Chapter::People => words.how_people,
    }
}

/// What a part of the founding text is called.
fn part_name(words: &'static Words, part: Section) -> &'static str {
    match part {
        Section::Opening => words.how_opening,
        Section::Commons => words.how_commons,
        Section::Findings => words.how_findings,
        Section::Aim => words.how_aim,
        Section::Belonging => words.how_belonging,
        Section::Deciding => words.how_deciding,
        Section::Funding => words.how_funding,
        Section::Values => words.how_values,
    }
}

pub(super) fn page(scene: Scene) -> impl IntoView {
    let words = scene.words;
    view! {
        {back(scene, scene.visit.to(Route::Welcome))}
        {head(scene, words.how)}
        <p class="lead">{words.how_lead}</p>
        {contents(scene)}
        {Chapter::ALL.map(|chapter| section(scene, chapter)).into_iter().collect_view()}
    }
}

fn contents(scene: Scene) -> impl IntoView {
    let words = scene.words;
    let parts = move || {
        let parts = parts().map(|(number, part)| {
            let href = to(scene, Anchor::Part(part));
            view! { <li><a href=href>{numbered(words, number, part)}</a></li> }
        });
        view! { <ul class="contents">{parts.collect_view()}</ul> }
    };
    let sections = Chapter::ALL.map(|chapter| {
        let href = to(scene, Anchor::Chapter(chapter));
        view! {
            <li>
                <a href=href>{chapter_name(words, chapter)}</a>
                {(chapter == Chapter::Founding).then(parts)}
            </li>
        }
    });
    view! {
        <nav aria-label=words.how>
            <ul class="plain-list contents">{sections.into_iter().collect_view()}</ul>
        </nav>
    }
}

/// The address of a place of this page.
fn to(scene: Scene, anchor: Anchor) -> Signal<String> {
    let route = Route::How(Some(anchor));
    scene.visit.to(route)
}

fn section(scene: Scene, chapter: Chapter) -> AnyView {
    let Scene { commons, words, .. } = scene;
    let content = match chapter {
        Chapter::Decide => commons
            .rules
            .iter()
            .map(|it| rule(scene, it))
            .collect_view()
            .into_any(),
        Chapter::Belonging => principles(scene, Section::Belonging).into_any(),
        Chapter::Functions => commons
            .functions
            .iter()
            .map(|it| function(scene, it))
            .collect_view()
            .into_any(),
        Chapter::Founding => founding_text(scene).into_any(),
        Chapter::Values => principles(scene, Section::Values).into_any(),
        Chapter::People => commons
            .profiles
            .iter()
            .map(|it| profile(scene, it))
            .collect_view()
            .into_any(),
    };
    view! {
        <section class="section">
            <h2 id=chapter.id() tabindex="-1">
                {chapter_name(words, chapter)}
            </h2>
            {content}
        </section>
    }
    .into_any()
}

fn rule(scene: Scene, rule: &'static Rule) -> AnyView {
    let words = scene.words;
    let locale = words.locale;
    let said = |text| running(scene.commons, words, text);
    let applied = match rule.applied_today {
        Some(true) => words.applied_yes,
        Some(false) => words.applied_no,
        None => words.applied_unknown,
    };
    // Folded to its question and who decides: that is what one comes for.
    view! {
        <details class="rule" open=is_opened(scene, rule.id.as_str())>
            <summary>
                <h3 id=rule.id.to_string() tabindex="-1">{phrase(&rule.question, locale)}</h3>
                <span class="quiet">
                    <strong>{words.who_decides}</strong> " " {phrase(&rule.decider, locale)}
                </span>
            </summary>
            <dl class="facts">
                {fact(words.decider, said(&rule.decider))}
                {fact(words.how_decided, said(&rule.how))}
                {fact(words.objection, said(&rule.objection))}
                {fact(
                    words.note,
                    view! {
                        {phrase(&rule.advice, locale)} " " <span class="mark">{words.advice}</span>
                    },
                )}
            </dl>
            <p class="quiet">{words.text_of(rule.year)} {DOT} {applied}</p>
            {evidence(scene, &rule.question, rule.last_sign.as_ref(), &rule.provenance)}
        </details>
    }
    .into_any()
}

fn function(scene: Scene, function: &'static Function) -> AnyView {
    let words = scene.words;
    let locale = words.locale;
    let tasks = function
        .tasks
        .iter()
        .map(|task| view! { <li>{running(scene.commons, words, task)}</li> });
    let holder = match &function.holder {
        Some(holder) => phrase(holder, locale).into_any(),
        None => words.not_known.into_any(),
    };
    view! {
        <article class="statement">
            <h3 id=function.id.to_string() tabindex="-1">{phrase(&function.label, locale)}</h3>
            <p>{running(scene.commons, words, &function.mission)}</p>
            <ul>{tasks.collect_view()}</ul>
            <dl class="facts">{fact(words.holder, holder)}</dl>
            <p class="quiet">{words.text_of(function.year)}</p>
            {evidence(scene, &function.label, function.last_sign.as_ref(), &function.provenance)}
        </article>
    }
    .into_any()
}

fn principles(scene: Scene, section: Section) -> impl IntoView {
    let own = scene
        .commons
        .principles
        .iter()
        .filter(move |it| it.section == Some(section));
    own.map(|it| principle(scene, it)).collect_view()
}

fn principle(scene: Scene, principle: &'static Principle) -> AnyView {
    let words = scene.words;
    view! {
        <article class="statement">
            <h3>{phrase(&principle.label, words.locale)} {proposal(words, principle)}</h3>
            <p>{running(scene.commons, words, &principle.text)}</p>
            <p class="quiet">{principle.year.map(|year| words.text_of(year))}</p>
            {evidence(scene, &principle.label, principle.last_sign.as_ref(), &principle.provenance)}
        </article>
    }
    .into_any()
}

fn proposal(words: &'static Words, principle: &Principle) -> Option<impl IntoView> {
    principle
        .proposal
        .then(|| view! { " " <span class="mark">{words.proposal}</span> })
}

fn founding_text(scene: Scene) -> impl IntoView {
    let words = scene.words;
    let page = scene.commons.founding_page();
    let parts = parts().map(|(number, part)| founding_part(scene, number, part));
    view! {
        <p>{words.founding_lead}</p>
        {page.map(|link| view! { <p><Leave words=words link=link name=words.founding_read /></p> })}
        {parts.collect_view()}
    }
}

/// A part of the founding text, folded to its name until it is asked for.
fn founding_part(scene: Scene, number: u8, part: Section) -> impl IntoView {
    let name = view! {
        <h3 id=part.id() tabindex="-1">
            {numbered(scene.words, number, part)}
        </h3>
    };
    folded("rule", name, is_opened(scene, part.id()), move || {
        let passages = scene.commons.passages(number).into_iter();
        passages.map(|it| passage(scene, it)).collect_view()
    })
}

/// What a part is called, with the number that the text gives it.
fn numbered(words: &'static Words, number: u8, part: Section) -> String {
    let name = part_name(words, part);
    match number {
        0 => name.to_owned(),
        _ => format!("{number}. {name}"),
    }
}

fn is_opened(scene: Scene, id: &str) -> bool {
    scene.visit.read(|address| match &address.route {
        Route::How(Some(anchor)) => anchor.id() == id,
        _ => false,
    })
}

/// What a passage says, in plain words, and the text's own words beside it.
fn passage(scene: Scene, Passage { explainer, quotes }: Passage<'static>) -> AnyView {
    let words = scene.words;
    let name = phrase(explainer.name(), words.locale);
    let heading = match explainer.place() {
        Some(anchor) => view! { <a href=to(scene, anchor)>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let principle = explainer.principle();
    // What other pages say of it is its evidence; the text itself is the same for all.
    let told_since = principle.filter(|it| it.last_sign.is_some());
    let evidence =
        told_since.map(|it| evidence(scene, &it.label, it.last_sign.as_ref(), &it.provenance));
    view! {
        <article class="passage">
            <div>
                <h4>{heading} {principle.and_then(|it| proposal(words, it))}</h4>
                <p>{running(scene.commons, words, explainer.says())}</p>
                {evidence}
            </div>
            <div>{quotes.into_iter().map(quotation).collect_view()}</div>
        </article>
    }
    .into_any()
}

/// The text's own words: French whatever the reader's language, and left alone by translators.
fn quotation(quote: &'static Quotation) -> AnyView {
    view! {
        <blockquote lang="fr" translate="no">
            {format!("«\u{a0}{}\u{a0}»", quote.words)}
        </blockquote>
    }
    .into_any()
}

fn profile(scene: Scene, profile: &'static Profile) -> AnyView {
    let locale = scene.locale();
    view! {
        <article class="statement">
            <h3>{phrase(&profile.label, locale)}</h3>
            <p>{phrase(&profile.description, locale)}</p>
            {evidence(scene, &profile.label, profile.last_sign.as_ref(), &profile.provenance)}
        </article>
    }
    .into_any()
}

/// The last sign and the sources of a statement, folded away.
pub(super) fn evidence(
    scene: Scene,
    of: &'static Text,
    sign: Option<&'static LastSign>,
    provenance: &'static Provenance,
) -> impl IntoView {
    let words = scene.words;
    view! {
        <details>
            <summary>
                {words.sources} <span class="hidden-text">{words.colon} " " {phrase(of, words.locale)}</span>
            </summary>
            <p class="quiet">{last_sign(words, sign)}</p>
            {sources(words, &provenance.sources)}
        </details>
    }
}
