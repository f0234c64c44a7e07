//! How it works: who decides, what is Museomix, the four functions, the commons, its means, its
//! values. Each section, rule and function has its own link.

use commons::entry::{Function, Principle, Profile, Provenance, Rule, Section};
use commons::last_sign::LastSign;
use commons::text::Text;
use commons::walk::{HOW_SECTIONS, Room};
use leptos::prelude::*;

use super::{back, head};
use crate::app::parts::facts::fact;
use crate::app::parts::link::sources;
use crate::app::parts::sign::last_sign;
use crate::app::parts::text::{phrase, running};
use crate::app::state::Scene;
use crate::app::words::{DOT, Words};

/// What a section is called; none for the id of a rule or a function.
pub(super) fn section_name(words: &'static Words, id: &str) -> Option<&'static str> {
    Some(match id {
        "decide" => words.how_decide,
        "belonging" => words.how_belonging,
        "functions" => words.how_functions,
        "commons" => words.how_commons,
        "funding" => words.how_funding,
        "values" => words.how_values,
        "people" => words.how_people,
        _ => return None,
    })
}

pub(super) fn page(scene: Scene) -> impl IntoView {
    let Scene {
        commons,
        words,
        visit,
        ..
    } = scene;
    let contents = HOW_SECTIONS.map(|id| {
        let href = visit.href(move |address| address.opening(Room::How, id));
        view! { <li><a href=href>{section_name(words, id)}</a></li> }
    });
    view! {
        {back(scene, |address| address.to(Room::Welcome))}
        {head(scene, words.how)}
        <p class="lead">{words.how_lead}</p>
        <nav aria-label=words.how>
            <ul class="plain-list contents">{contents.into_iter().collect_view()}</ul>
        </nav>
        {section(words, "decide", commons.rules.iter().map(|r| rule(scene, r)).collect_view())}
        {section(words, "belonging", principles(scene, Section::Belonging))}
        {section(
            words,
            "functions",
            commons.functions.iter().map(|f| function(scene, f)).collect_view(),
        )}
        {section(words, "commons", principles(scene, Section::Commons))}
        {section(words, "funding", principles(scene, Section::Funding))}
        {section(words, "values", principles(scene, Section::Values))}
        {section(words, "people", commons.profiles.iter().map(|p| profile(scene, p)).collect_view())}
    }
}

fn section(words: &'static Words, id: &'static str, content: impl IntoView) -> impl IntoView {
    view! {
        <section class="section">
            <h2 id=id tabindex="-1">
                {section_name(words, id)}
            </h2>
            {content}
        </section>
    }
}

fn rule(scene: Scene, rule: &'static Rule) -> impl IntoView {
    let words = scene.words;
    let reader = words.reader;
    let said = |text| running(scene.commons, words, text);
    let applied = match rule.applied_today {
        Some(true) => words.applied_yes,
        Some(false) => words.applied_no,
        None => words.applied_unknown,
    };
    let opened = scene
        .visit
        .read(|address| address.open.as_deref() == Some(rule.id.as_str()));
    // Folded to its question and who decides: that is what one comes for.
    view! {
        <details class="rule" open=opened>
            <summary>
                <h3 id=rule.id.to_string() tabindex="-1">{phrase(&rule.question, reader)}</h3>
                <span class="quiet">
                    <strong>{words.who_decides}</strong> " " {phrase(&rule.decider, reader)}
                </span>
            </summary>
            <dl class="facts">
                {fact(words.decider, said(&rule.decider))}
                {fact(words.how_decided, said(&rule.how))}
                {fact(words.objection, said(&rule.objection))}
                {fact(
                    words.note,
                    view! {
                        {phrase(&rule.advice, reader)} " " <span class="mark">{words.advice}</span>
                    },
                )}
            </dl>
            <p class="quiet">{words.text_of(rule.year)} {DOT} {applied}</p>
            {evidence(scene, &rule.question, rule.last_sign.as_ref(), &rule.provenance)}
        </details>
    }
}

fn function(scene: Scene, function: &'static Function) -> impl IntoView {
    let words = scene.words;
    let reader = words.reader;
    let tasks = function
        .tasks
        .iter()
        .map(|task| view! { <li>{running(scene.commons, words, task)}</li> });
    let holder = match &function.holder {
        Some(holder) => phrase(holder, reader).into_any(),
        None => words.not_known.into_any(),
    };
    view! {
        <article class="statement">
            <h3 id=function.id.to_string() tabindex="-1">{phrase(&function.label, reader)}</h3>
            <p>{running(scene.commons, words, &function.mission)}</p>
            <ul>{tasks.collect_view()}</ul>
            <dl class="facts">{fact(words.holder, holder)}</dl>
            <p class="quiet">{words.text_of(function.year)}</p>
            {evidence(scene, &function.label, function.last_sign.as_ref(), &function.provenance)}
        </article>
    }
}

fn principles(scene: Scene, section: Section) -> impl IntoView {
    let own = scene
        .commons
        .principles
        .iter()
        .filter(move |it| it.section == Some(section));
    own.map(|it| principle(scene, it)).collect_view()
}

fn principle(scene: Scene, principle: &'static Principle) -> impl IntoView {
    let words = scene.words;
    let reader = words.reader;
    let proposal = principle
        .proposal
        .then(|| view! { " " <span class="mark">{words.proposal}</span> });
    view! {
        <article class="statement">
            <h3>{phrase(&principle.label, reader)} {proposal}</h3>
            <p>{running(scene.commons, words, &principle.text)}</p>
            <p class="quiet">{principle.year.map(|year| words.text_of(year))}</p>
            {evidence(scene, &principle.label, principle.last_sign.as_ref(), &principle.provenance)}
        </article>
    }
}

fn profile(scene: Scene, profile: &'static Profile) -> impl IntoView {
    let reader = scene.reader();
    view! {
        <article class="statement">
            <h3>{phrase(&profile.label, reader)}</h3>
            <p>{phrase(&profile.description, reader)}</p>
            {evidence(scene, &profile.label, profile.last_sign.as_ref(), &profile.provenance)}
        </article>
    }
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
        <details class="evidence">
            <summary>
                {words.sources} <span class="hidden-text">{words.colon} " " {phrase(of, words.reader)}</span>
            </summary>
            <p class="quiet">{last_sign(words, sign)}</p>
            {sources(words, &provenance.sources)}
        </details>
    }
}
