//! The contributions: three questions, a ranked list, one card.

use std::collections::BTreeMap;

use commons::entry::{Contribution, Line};
use commons::find::gap::Lacking;
use commons::find::ranking::{HiddenBy, Ranked, Ranking};
use commons::walk::{Address, Question, Room, Skill, Skills, Time, Walk, Where};
use leptos::prelude::*;

use super::plan::Copy;
use super::{HEAD, back, head, onward, resources};
use crate::app::parts::card::{ContributionCard, Toggle, contribution_line};
use crate::app::parts::facts::fact;
use crate::app::parts::link::sources;
use crate::app::parts::sign::dated;
use crate::app::parts::text::{phrase, title};
use crate::app::state::Scene;
use crate::app::words::Words;

/// How many contributions stand before "see the others".
const AT_ONCE: usize = 5;
/// How many entries a task names that is about many: enough to choose from.
const NAMED: usize = 5;

/// One question of the step, one answer a link.
pub(super) fn question(scene: Scene, question: Question) -> impl IntoView {
    let words = scene.words;
    let answers = match question {
        Question::Where => one_of(
            scene,
            question,
            Where::ALL,
            words.where_any,
            Words::location,
            |walk| &mut walk.location,
        )
        .into_any(),
        Question::Time => one_of(
            scene,
            question,
            Time::ALL,
            words.time_any,
            Words::time,
            |walk| &mut walk.time,
        )
        .into_any(),
        Question::Skill => skills(scene).into_any(),
    };
    let before = match question {
        Question::Where => None,
        Question::Time => Some(Question::Where),
        Question::Skill => Some(Question::Time),
    };
    view! {
        {back(scene, move |address| before.map_or_else(|| address.to(Room::Community), |q| address.asking(q)))}
        {head(scene, words.question(question))}
        {answers}
        <p>
            <a href=scene.visit.href(|address| address.to(Room::Contribution))>{words.skip_questions}</a>
        </p>
    }
}

/// The answers of a question that has one, "not sure" last.
fn one_of<T, const N: usize>(
    scene: Scene,
    question: Question,
    answers: [T; N],
    unsure: &'static str,
    name: fn(&Words, T) -> &'static str,
    field: fn(&mut Walk) -> &mut Option<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let Scene { words, visit, .. } = scene;
    let given = visit.walk(|walk| *field(&mut walk.clone()));
    let link = move |answer: Option<T>, name: &'static str| {
        let href =
            visit.href(move |address| address.after(question).with(|walk| *field(walk) = answer));
        let chosen = (given.is_some() && given == answer).then_some("true");
        view! {
            <li>
                <a class="choice" href=href aria-current=chosen>
                    {name}
                </a>
            </li>
        }
    };
    let known = answers.map(|answer| link(Some(answer), name(words, answer)));
    view! {
        <ul class="choices">
            {known.into_iter().collect_view()}
            {link(None, unsure)}
        </ul>
    }
}

/// The one question that takes several answers.
fn skills(scene: Scene) -> impl IntoView {
    let Scene { words, visit, .. } = scene;
    let boxes = Skill::ALL.map(|skill| {
        view! {
            <li>
                <label class="choice">
                    <input
                        type="checkbox"
                        prop:checked=move || visit.walk(|walk| walk.skills.has(skill))
                        on:change=move |_| {
                            visit.change(|walk| walk.skills = walk.skills.toggled(skill));
                        }
                    />
                    <span>{words.skill(skill)}</span>
                </label>
            </li>
        }
    });
    let any = visit.href(|address| {
        address
            .after(Question::Skill)
            .with(|walk| walk.skills = Skills::default())
    });
    view! {
        <p class="hint">{words.skill_several}</p>
        <div role="group" aria-labelledby=HEAD>
        <ul class="choices">
            {boxes.into_iter().collect_view()}
            <li>
                <a class="choice" href=any>
                    {words.skill_any}
                </a>
            </li>
        </ul>
        </div>
        <p class="onward">
            <a class="button" href=visit.href(|address| address.after(Question::Skill))>
                {words.see_contributions}
            </a>
        </p>
    }
}

/// What one can do, best first, with what the answers hide.
pub(super) fn page(scene: Scene) -> impl IntoView {
    let Scene {
        commons,
        words,
        today,
        visit,
    } = scene;
    let ranking = visit.walk(|walk| Ranking::new(commons, walk, today));
    let shown = ranking.shown.split_at(ranking.shown.len().min(AT_ONCE));
    let cards = |ranked: &[Ranked<'static>]| {
        ranked
            .iter()
            .map(|ranked| card(scene, ranked))
            .collect_view()
    };
    let others = (!shown.1.is_empty()).then(|| {
        view! {
            <details class="others">
                <summary>{words.see_others(shown.1.len())}</summary>
                <ul class="wall">{cards(shown.1)}</ul>
            </details>
        }
    });
    view! {
        {back(scene, |address| address.to(Room::Community))}
        {head(scene, words.contribution_start)}
        <p class="lead">{words.contribution_lead}</p>
        {answers(scene)}
        <h2 class="hidden-text">{words.count_contributions(ranking.shown.len())}</h2>
        <ul class="wall">{cards(shown.0)}</ul>
        {others}
        {hidden(scene, &ranking.hidden)}
        {onward(scene, words.to_plan)}
    }
}

/// The answers that the list rests on, each one to be changed.
fn answers(scene: Scene) -> impl IntoView {
    let Scene { words, visit, .. } = scene;
    let walk = visit.walk(Clone::clone);
    let given = [
        (
            Question::Where,
            walk.location
                .map_or(words.where_any, |l| words.location(l))
                .to_owned(),
        ),
        (
            Question::Time,
            walk.time
                .map_or(words.time_any, |t| words.time(t))
                .to_owned(),
        ),
        (
            Question::Skill,
            if walk.skills.is_empty() {
                words.skill_any.to_owned()
            } else {
                words.skills(walk.skills)
            },
        ),
    ];
    let given = given.map(|(question, answer)| {
        let href = visit.href(move |address| address.asking(question));
        let change = view! {
            {answer} " "
            <a href=href>
                {words.label_change} <span class="hidden-text">{words.colon} " " {words.question(question)}</span>
            </a>
        };
        fact(words.question_name(question), change)
    });
    view! { <dl class="facts answers">{given.into_iter().collect_view()}</dl> }
}

fn card(scene: Scene, ranked: &Ranked<'static>) -> impl IntoView + use<> {
    let Scene {
        commons,
        words,
        visit,
        ..
    } = scene;
    let contribution = ranked.contribution;
    let href = visit.href(|address| address.opening(Room::Contribution, contribution.id.as_str()));
    view! {
        <ContributionCard
            commons
            words
            contribution
            reasons=ranked.reasons.clone()
            href
            chosen=chosen(scene, contribution)
        />
    }
}

fn chosen(scene: Scene, contribution: &'static Contribution) -> Signal<bool> {
    let id = &contribution.id;
    Signal::derive(move || {
        scene
            .visit
            .walk(|walk| walk.contribution.as_ref() == Some(id))
    })
}

/// What two answers hide: how many, why, and the way to them.
fn hidden(
    scene: Scene,
    hidden: &[(&'static Contribution, HiddenBy)],
) -> Option<impl IntoView + use<>> {
    let words = scene.words;
    let mut counts = BTreeMap::<HiddenBy, usize>::new();
    for (_, by) in hidden {
        *counts.entry(*by).or_default() += 1;
    }
    let told = counts
        .into_iter()
        .map(|(by, n)| view! { <p>{words.hidden(by, n)}</p> })
        .collect_view();
    let cards = hidden.iter().map(|(contribution, _)| {
        card(
            scene,
            &Ranked {
                contribution,
                score: 0,
                reasons: Vec::new(),
            },
        )
    });
    (!hidden.is_empty()).then(|| {
        view! {
            <div class="hidden-ones">
                {told}
                <details class="others">
                    <summary>{words.show_them}</summary>
                    <ul class="wall">{cards.collect_view()}</ul>
                </details>
            </div>
        }
    })
}

/// One contribution, whole.
#[component]
pub(super) fn Entry(scene: Scene, contribution: &'static Contribution) -> impl IntoView {
    let Scene { words, .. } = scene;
    let reader = scene.reader();
    view! {
        {back(scene, Address::closed)}
        <article class="entry">
            {head(scene, phrase(&contribution.label, reader))}
            <p class="card-line">{contribution_line(words, contribution)}</p>
            <p class="lead">{phrase(&contribution.summary, reader)}</p>
            {choose(scene, contribution)}
            <dl class="facts">
                {lacking(scene, contribution)}
                {fact(words.effort, line(scene, &contribution.effort))}
                {fact(words.when, line(scene, &contribution.when))}
                {fact(words.skills_wanted, skills_wanted(scene, contribution))}
                {fact(words.before, view! { <ul>{items(scene, &contribution.before)}</ul> })}
                {fact(words.steps, view! { <ol>{items(scene, &contribution.steps)}</ol> })}
                {fact(words.done, line(scene, &contribution.done))}
                {fact(words.review, line(scene, &contribution.review))}
                {fact(words.after, line(scene, &contribution.next))}
                {helps(scene, contribution)}
                {who_decides(scene, contribution)}
                {fact(words.last_sign_name, dated(words, contribution.last_sign.as_ref()))}
                {fact(words.sources, sources(words, &contribution.provenance.sources))}
            </dl>
            {super::read_on(scene, &contribution.provenance)}
        </article>
    }
}

fn choose(scene: Scene, contribution: &'static Contribution) -> impl IntoView {
    let Scene { words, visit, .. } = scene;
    let chosen = chosen(scene, contribution);
    let toggle = move |()| {
        visit.change(|walk| {
            let already = walk.contribution.as_ref() == Some(&contribution.id);
            walk.contribution = (!already).then(|| contribution.id.clone());
        });
    };
    let plan = visit.href(|address| address.to(Room::Plan));
    view! {
        <p class="choose">
            <Toggle
                pressed=chosen
                on=words.chosen
                off=words.choose_this
                of=contribution.label.for_reader(words.reader).text
                on_toggle=toggle
            />
            {move || chosen.get().then(|| view! { <a class="button" href=plan>{words.to_plan}</a> })}
        </p>
    }
}

fn skills_wanted(scene: Scene, contribution: &Contribution) -> String {
    let words = scene.words;
    let everyone = contribution.open_to_all.then(|| words.everyone.to_owned());
    let skills = (!contribution.skills.is_empty()).then(|| words.skills(contribution.skills));
    skills
        .into_iter()
        .chain(everyone)
        .collect::<Vec<_>>()
        .join(". ")
}

/// A line of the card, marked where it is the guide's own advice.
fn line(scene: Scene, line: &'static Line) -> impl IntoView {
    let words = scene.words;
    let advice = line
        .advice
        .then(|| view! { " " <span class="mark">{words.advice}</span> });
    view! {
        {phrase(&line.text, words.reader)}
        {advice}
    }
}

fn items(scene: Scene, lines: &'static [Line]) -> impl IntoView {
    lines
        .iter()
        .map(|text| view! { <li>{line(scene, text)}</li> })
        .collect_view()
}

fn helps(scene: Scene, contribution: &'static Contribution) -> Option<impl IntoView> {
    let helps = contribution
        .helps
        .iter()
        .filter_map(|id| scene.commons.resource(id));
    let links = helps
        .map(|resource| resources::entry_link(scene, resource))
        .collect::<Vec<_>>();
    (!links.is_empty()).then(|| {
        fact(
            scene.words.helps,
            view! { <ul class="plain-list">{links}</ul> },
        )
    })
}

/// Who decides, in short, and the way to the whole rule.
fn who_decides(scene: Scene, contribution: &'static Contribution) -> Option<impl IntoView> {
    let rule = scene.commons.rule(&contribution.rule)?;
    let href = scene
        .visit
        .href(|address| address.opening(Room::How, rule.id.as_str()));
    let value = view! {
        <p>{phrase(&rule.decider, scene.reader())}</p>
        <p>
            <a href=href>{phrase(&rule.question, scene.reader())}</a>
        </p>
    };
    Some(fact(scene.words.who_decides, value))
}

/// The entries that a task is about: how many, a few by name, and the message to each.
fn lacking(scene: Scene, contribution: &'static Contribution) -> Option<impl IntoView> {
    let Scene {
        commons,
        words,
        today,
        visit,
    } = scene;
    let gap = contribution.gap?;
    let entries = visit.walk(|walk| gap.entries(commons, walk, words.reader, today));
    let named = entries.iter().take(NAMED).map(|entry| {
        let message = contribution.message.as_ref().map(|template| {
            let message = entry.message(template, words.reader);
            view! {
                <details>
                    <summary>{words.message_ready}</summary>
                    <p class="message">{message.clone()}</p>
                    <Copy scene name=words.copy_message text=Signal::stored(message) />
                </details>
            }
        });
        let (room, id, name) = match *entry {
            Lacking::Resource(resource) => (
                Room::Resources,
                resource.id.as_str(),
                title(&resource.title, words.reader).into_any(),
            ),
            Lacking::Community(community) => (
                Room::Community,
                community.id.as_str(),
                community.name.as_str().into_any(),
            ),
        };
        let href = visit.href(move |address| address.opening(room, id));
        view! {
            <li>
                <a href=href>{name}</a>
                {message}
            </li>
        }
    });
    let named = named.collect_view();
    (!entries.is_empty()).then(|| {
        let value = view! {
            <p>{words.lacking(gap, entries.len())}</p>
            <ul class="plain-list">{named}</ul>
        };
        fact(words.about_which, value)
    })
}
