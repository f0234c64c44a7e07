//! The contributions: a ranked list, one card. The questions before them are in `question`.

use commons::answers::{Answer, Question};
use commons::entry::{Contribution, Line};
use commons::rank::contributions::{HiddenBy, Ranked, Ranking};
use commons::rank::open_tasks::Lacking;
use commons::route::Route;
use leptos::prelude::*;

use super::{back, head, message, onward, resources};
use crate::app::parts::card::{ContributionCard, Toggle, contribution_line};
use crate::app::parts::facts::fact;
use crate::app::parts::fold::folded;
use crate::app::parts::link::sources;
use crate::app::parts::sign::dated;
use crate::app::parts::text::{phrase, running, title};
use crate::app::state::Scene;

/// How many contributions stand before "see the others".
const AT_ONCE: usize = 5;
/// How many entries are named by a task about many: enough to choose from.
const NAMED: usize = 5;

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
    let others = shown.1.to_vec();
    let others = (!others.is_empty()).then(|| {
        let name = words.see_others(others.len());
        folded("others", name, false, move || cards(scene, &others))
    });
    view! {
        {back(scene, scene.visit.to(Route::COMMUNITIES))}
        {head(scene, words.contribution_start)}
        <h2 class="hidden-text">{words.count_contributions(ranking.shown.len())}</h2>
        {cards(scene, shown.0)}
        {others}
        {hidden(scene, &ranking.hidden)}
        {answers(scene)}
        {onward(scene, words.to_plan)}
    }
}

fn cards(scene: Scene, ranked: &[Ranked<'static>]) -> impl IntoView + use<> {
    let cards = ranked.iter().map(|ranked| card(scene, ranked));
    view! { <ul class="wall">{cards.collect_view()}</ul> }
}

/// The answers that the list rests on, each one to be changed.
fn answers(scene: Scene) -> impl IntoView {
    let Scene { words, visit, .. } = scene;
    let walk = visit.walk(Clone::clone);
    let given = [
        (
            Question::Where,
            words.answer(Answer::Where(walk.location)).to_owned(),
        ),
        (
            Question::Time,
            words.answer(Answer::Time(walk.time)).to_owned(),
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
        let href = visit.to(Route::Question(question));
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

fn card(scene: Scene, ranked: &Ranked<'static>) -> AnyView {
    let Scene { words, visit, .. } = scene;
    let contribution = ranked.contribution;
    let href = visit.to_contribution(&contribution.id);
    view! {
        <ContributionCard
            words
            contribution
            reasons=ranked.reasons.clone()
            href
            choose=choose(scene, contribution).into_any()
        />
    }
    .into_any()
}

/// What two answers hide: how many, why, and the way to them.
fn hidden(
    scene: Scene,
    hidden: &[(&'static Contribution, HiddenBy)],
) -> Option<impl IntoView + use<>> {
    let words = scene.words;
    let mut counts = Vec::<(HiddenBy, usize)>::new();
    for (_, by) in hidden {
        match counts.iter_mut().find(|(other, _)| other == by) {
            Some((_, n)) => *n += 1,
            None => counts.push((*by, 1)),
        }
    }
    let told = counts
        .into_iter()
        .map(|(by, n)| view! { <p>{words.hidden(by, n)}</p> })
        .collect_view();
    let unranked = hidden.iter().map(|(contribution, _)| Ranked {
        contribution,
        score: 0,
        reasons: Vec::new(),
    });
    let unranked = unranked.collect::<Vec<_>>();
    (!hidden.is_empty()).then(|| {
        view! {
            <div>
                {told}
                {folded("others", words.show_them, false, move || cards(scene, &unranked))}
            </div>
        }
    })
}

/// One contribution, whole.
#[component]
pub(super) fn Entry(scene: Scene, contribution: &'static Contribution) -> impl IntoView {
    let Scene { commons, words, .. } = scene;
    let locale = scene.locale();
    view! {
        {back(scene, scene.visit.closed())}
        <article class="entry">
            {head(scene, phrase(&contribution.label, locale))}
            <p class="card-line">{contribution_line(words, contribution)}</p>
            <p class="lead">{running(commons, words, &contribution.summary)}</p>
            {choose(scene, contribution)}
            <dl class="facts">
                {lacking(scene, contribution)}
                {fact(words.effort, line(scene, &contribution.effort))}
                {fact(words.when, line(scene, &contribution.when))}
                {fact(words.skills_wanted, skills_wanted(scene, contribution))}
                {fact(words.before, list(scene, &contribution.before))}
                {fact(words.steps, steps(scene, &contribution.steps))}
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

/// The button that chooses a contribution; then, beside it, the way to the plan.
fn choose(scene: Scene, contribution: &'static Contribution) -> impl IntoView + use<> {
    let Scene { words, visit, .. } = scene;
    let id = &contribution.id;
    let chosen = Signal::derive(move || visit.walk(|walk| walk.contribution.as_ref() == Some(id)));
    let toggle = move |()| {
        visit.change(|walk| {
            let already = walk.contribution.as_ref() == Some(&contribution.id);
            walk.contribution = (!already).then(|| contribution.id.clone());
        });
    };
    let plan = visit.to(Route::Plan);
    view! {
        <p class="choose">
            <Toggle
                pressed=chosen
                on=words.chosen
                off=words.choose
                of=contribution.label.in_locale(words.locale).text
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
        {running(scene.commons, words, &line.text)}
        {advice}
    }
}

fn list(scene: Scene, lines: &'static [Line]) -> impl IntoView {
    view! {
        <ul>{items(scene, lines)}</ul>
        {advice_for_all(scene, lines)}
    }
}

fn steps(scene: Scene, lines: &'static [Line]) -> impl IntoView {
    view! {
        <ol>{items(scene, lines)}</ol>
        {advice_for_all(scene, lines)}
    }
}

/// Said once below a list that is advice throughout, else beside each line that is.
fn advice_for_all(scene: Scene, lines: &[Line]) -> Option<impl IntoView + use<>> {
    let throughout = is_advice_throughout(lines);
    throughout.then(|| view! { <span class="mark">{scene.words.advice}</span> })
}

fn is_advice_throughout(lines: &[Line]) -> bool {
    !lines.is_empty() && lines.iter().all(|line| line.advice)
}

fn items(scene: Scene, lines: &'static [Line]) -> impl IntoView {
    let throughout = is_advice_throughout(lines);
    let item = |text: &'static Line| {
        if throughout {
            running(scene.commons, scene.words, &text.text).into_any()
        } else {
            line(scene, text).into_any()
        }
    };
    lines
        .iter()
        .map(|text| view! { <li>{item(text)}</li> })
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
    let href = scene.visit.to_rule(&rule.id);
    let value = view! {
        <p>{phrase(&rule.decider, scene.locale())}</p>
        <p>
            <a href=href>{phrase(&rule.question, scene.locale())}</a>
            <span class="quiet">" (" {scene.words.text_of(rule.year)} ")"</span>
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
    let entries = visit.walk(|walk| gap.entries(commons, walk, words.locale, today));
    let named = entries.iter().take(NAMED).map(|entry| {
        let message = message::about(scene, contribution, *entry);
        let (name, href) = match *entry {
            Lacking::Resource(resource) => (
                title(&resource.title, words.locale).into_any(),
                visit.to_resource(&resource.id),
            ),
            Lacking::Community(community) => (
                community.name.as_str().into_any(),
                visit.to_community(&community.id),
            ),
        };
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
