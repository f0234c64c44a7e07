//! How it works: who decides, what is Museomix, the four functions, the founding text part by part,
//! the values. Each section, part, rule and function has its own link.
//!
//! What of the founding text has a place of its own on the page (a rule, a function, what belongs to
//! Museomix) is told in its part in short, with its link.

use commons::entry::{Function, Principle, Profile, Provenance, Quotation, Rule, Section};
use commons::founding::{self, Passage};
use commons::freshness::LastSign;
use commons::route::{HOW_SECTIONS, Room};
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

/// The section that the founding text has as a whole.
const FOUNDING: &str = "founding";

/// What a section is called; none for the id of a rule or a function.
pub(super) fn section_name(words: &'static Words, id: &str) -> Option<&'static str> {
    Some(match id {
        "decide" => words.how_decide,
        "belonging" => words.how_belonging,
        "functions" => words.how_functions,
        FOUNDING => words.how_founding,
        "opening" => words.how_opening,
        "commons" => words.how_commons,
        "findings" => words.how_findings,
        "aim" => words.how_aim,
        "deciding" => words.how_deciding,
        "funding" => words.how_funding,
        "values" => words.how_values,
        "people" => words.how_people,
        _ => return None,
    })
}

pub(super) fn page(scene: Scene) -> impl IntoView {
    let Scene { commons, words, .. } = scene;
    view! {
        {back(scene, |address| address.to(Room::Welcome))}
        {head(scene, words.how)}
        <p class="lead">{words.how_lead}</p>
        {contents(scene)}
        {section(words, "decide", commons.rules.iter().map(|r| rule(scene, r)).collect_view())}
        {section(words, "belonging", principles(scene, Section::Belonging))}
        {section(
            words,
            "functions",
            commons.functions.iter().map(|f| function(scene, f)).collect_view(),
        )}
        {section(words, FOUNDING, founding_text(scene))}
        {section(words, "values", principles(scene, Section::Values))}
        {section(words, "people", commons.profiles.iter().map(|p| profile(scene, p)).collect_view())}
    }
}

fn contents(scene: Scene) -> impl IntoView {
    let words = scene.words;
    let parts = move || {
        let parts = founding::parts().map(|(number, part)| {
            view! { <li><a href=to(scene, part.id())>{part_name(words, number, part)}</a></li> }
        });
        view! { <ul class="contents">{parts.collect_view()}</ul> }
    };
    let sections = HOW_SECTIONS.map(|id| {
        view! {
            <li>
                <a href=to(scene, id)>{section_name(words, id)}</a>
                {(id == FOUNDING).then(parts)}
            </li>
        }
    });
    view! {
        <nav aria-label=words.how>
            <ul class="plain-list contents">{sections.into_iter().collect_view()}</ul>
        </nav>
    }
}

/// The address of a section, a rule or a function of this page.
fn to(scene: Scene, id: &str) -> Signal<String> {
    let id = id.to_owned();
    scene
        .visit
        .href(move |address| address.opening(Room::How, &id))
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
    // Folded to its question and who decides: that is what one comes for.
    view! {
        <details class="rule" open=is_opened(scene, rule.id.as_str())>
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
    view! {
        <article class="statement">
            <h3>{phrase(&principle.label, words.reader)} {proposal(words, principle)}</h3>
            <p>{running(scene.commons, words, &principle.text)}</p>
            <p class="quiet">{principle.year.map(|year| words.text_of(year))}</p>
            {evidence(scene, &principle.label, principle.last_sign.as_ref(), &principle.provenance)}
        </article>
    }
}

fn proposal(words: &'static Words, principle: &Principle) -> Option<impl IntoView> {
    principle
        .proposal
        .then(|| view! { " " <span class="mark">{words.proposal}</span> })
}

fn founding_text(scene: Scene) -> impl IntoView {
    let words = scene.words;
    let page = scene.commons.founding_page();
    let parts = founding::parts().map(|(number, part)| founding_part(scene, number, part));
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
            {part_name(scene.words, number, part)}
        </h3>
    };
    folded("rule", name, is_opened(scene, part.id()), move || {
        let passages = scene.commons.passages(number).into_iter();
        passages.map(|it| passage(scene, it)).collect_view()
    })
}

/// What a part is called, with the number that the text gives it.
fn part_name(words: &'static Words, number: u8, part: Section) -> String {
    let name = section_name(words, part.id()).unwrap_or_default();
    match number {
        0 => name.to_owned(),
        _ => format!("{number}. {name}"),
    }
}

fn is_opened(scene: Scene, id: &str) -> bool {
    scene
        .visit
        .read(|address| address.open.as_deref() == Some(id))
}

/// What a passage says, in plain words, and the text's own words beside it.
fn passage(scene: Scene, Passage { teller, quotes }: Passage<'static>) -> impl IntoView {
    let words = scene.words;
    let name = phrase(teller.name(), words.reader);
    let heading = match teller.place() {
        Some(id) => view! { <a href=to(scene, id)>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let principle = teller.principle();
    // What other pages say of it is its evidence; the text itself is the same for all.
    let told_since = principle.filter(|it| it.last_sign.is_some());
    let evidence =
        told_since.map(|it| evidence(scene, &it.label, it.last_sign.as_ref(), &it.provenance));
    view! {
        <article class="passage">
            <div>
                <h4>{heading} {principle.and_then(|it| proposal(words, it))}</h4>
                <p>{running(scene.commons, words, teller.says())}</p>
                {evidence}
            </div>
            <div>{quotes.into_iter().map(quotation).collect_view()}</div>
        </article>
    }
}

/// The text's own words: French whatever the reader's language, and left alone by translators.
fn quotation(quote: &'static Quotation) -> impl IntoView {
    view! {
        <blockquote lang="fr" translate="no">
            {format!("«\u{a0}{}\u{a0}»", quote.words)}
        </blockquote>
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
        <details>
            <summary>
                {words.sources} <span class="hidden-text">{words.colon} " " {phrase(of, words.reader)}</span>
            </summary>
            <p class="quiet">{last_sign(words, sign)}</p>
            {sources(words, &provenance.sources)}
        </details>
    }
}
