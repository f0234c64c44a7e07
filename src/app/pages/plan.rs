//! The plan: headed by the visitor's own label; the choices, the next actions, a message, and ways
//! to take it along.

use commons::entry::Resource;
use commons::link::{Carriage, SafeLink};
use commons::locale::Locale;
use commons::outcome::{Action, Contact, ContactName, Plan, Reminder};
use commons::route::Route;
use commons::walk::Walk;
use leptos::prelude::*;

use super::message::{Copy, Message};
use super::{back, head, label_lines};
use crate::app::parts::facts::fact;
use crate::app::parts::label::{Label, LabelPlacement};
use crate::app::parts::link::out_link;
use crate::app::parts::press::press;
use crate::app::parts::sign::last_sign;
use crate::app::parts::text::{phrase, title};
use crate::app::state::Scene;
use crate::app::words::{DOT, Words};
use crate::browser::{location, page as browser_page};

pub(super) fn page(scene: Scene) -> impl IntoView {
    let Scene {
        commons,
        words,
        today,
        visit,
    } = scene;
    let plan = visit.walk(|walk| Plan::draft(commons, walk, words.locale, today));
    // The name of a place may come late.
    let lines = Signal::derive(move || label_lines(scene));
    let empty = visit
        .walk(Walk::is_empty)
        .then(|| view! { <p class="lead">{words.plan_empty}</p> });
    let walk = visit.walk(Clone::clone);
    let text = {
        let (plan, message) = (plan.clone(), words.first_message(&plan, &walk).body);
        Signal::derive(move || plain_text(scene, &plan, &message))
    };
    let (first, to) = addressee(&plan, words.locale);
    let written = plan.clone();
    let write = Box::new(move |words: &'static Words| words.first_message(&written, &walk));
    view! {
        <div class="plan">
            <div>
                {back(scene, scene.visit.to(Route::Contributions))}
                {head(scene, words.plan)}
            </div>
            <Label words lines placement=LabelPlacement::AtHead(words.date(today)) />
            {empty}
            <section>
                <h2>{words.next_actions}</h2>
                <ol class="actions">{plan.actions.iter().map(|a| action(scene, a)).collect_view()}</ol>
            </section>
            <section>
                <h2>{words.message}</h2>
                <Message scene first to write />
            </section>
            {contacts(scene, &plan)}
            {choices(scene, &plan)}
            <p class="on-paper">{words.guide} {DOT} {words.date(today)} {DOT} {location::href()}</p>
            <section class="take-along">
                <h2>{words.take_along}</h2>
                <p>{words.link_holds}</p>
                <Copy scene name=words.copy_link text=Signal::derive(location::href) main=true />
                <Copy scene name=words.copy_text text />
                <button class="more" on:click=press(browser_page::print)>{words.print}</button>
            </section>
        </div>
    }
}

/// The language that the community chosen reads, where it can be written to, and its mailbox.
fn addressee(plan: &Plan<'static>, own: Locale) -> (Locale, Option<SafeLink>) {
    let pages = plan
        .contacts
        .iter()
        .filter(|contact| matches!(contact.name, ContactName::Community(_)))
        .map(|contact| contact.link)
        .collect::<Vec<_>>();
    let mailbox = pages.iter().find(|link| link.carriage() == Carriage::Mail);
    let reached = plan.community.filter(|_| !pages.is_empty());
    let first = reached.map_or(own, |community| own.to_write_in(&community.languages));
    (first, mailbox.copied().cloned())
}

/// A day to note, as a file for the visitor's calendar; nothing where no day is known.
fn reminder(scene: Scene, action: &Action<'static>) -> Option<impl IntoView + use<>> {
    let Scene { words, today, .. } = scene;
    let edition = match action {
        Action::Come(edition) => Some(*edition),
        Action::WatchForNovember => None,
        _ => return None,
    };
    let reminder = Reminder {
        day: edition.map_or_else(|| Reminder::day_to_watch(today), |edition| edition.start),
        until: edition.and_then(|edition| edition.last_day().next_day()),
        title: words.reminder(edition),
        note: format!("{} {}", words.action(action), location::href()),
    };
    reminder.day.day()?;
    Some(view! {
        <p>
            <a download="museomix.ics" href=reminder.address(today)>
                {words.add_to_calendar}
            </a>
        </p>
    })
}

/// An action: what to do, and the way there.
fn action(scene: Scene, action: &Action<'static>) -> AnyView {
    let words = scene.words;
    let locale = scene.locale();
    let said = words.action(action);
    let link = match *action {
        Action::Start(contribution) | Action::Prepare(contribution) => {
            let lines = match action {
                Action::Start(_) => &contribution.steps,
                _ => &contribution.before,
            };
            let first = lines
                .first()
                .map(|line| view! { <p>{phrase(&line.text, locale)}</p> });
            let href = scene.visit.to_contribution(&contribution.id);
            view! {
                <a href=href>{phrase(&contribution.label, locale)}</a>
                {first}
            }
            .into_any()
        }
        Action::Read(resource) => {
            let href = scene.visit.to_resource(&resource.id);
            view! { <a href=href>{title(&resource.title, locale)}</a> }.into_any()
        }
        Action::Come(edition) => {
            let href = scene.visit.to_edition(&edition.id);
            let name = super::community::edition_name(scene, edition);
            view! { <a href=href>{name}</a> }.into_any()
        }
        Action::WelcomeDesk
        | Action::Write
        | Action::Post
        | Action::WatchForNovember
        | Action::GiveBack => ().into_any(),
    };
    view! {
        <li>
            {said} " " {link} {reminder(scene, action)}
        </li>
    }
    .into_any()
}

/// What was chosen, each with what is worth knowing of it away from the guide.
fn choices(scene: Scene, plan: &Plan<'static>) -> impl IntoView + use<> {
    let words = scene.words;
    let kept = if plan.resources.is_empty() {
        missing(scene, words.none_kept, Route::Proposals).into_any()
    } else {
        let links = plan.resources.iter().map(|resource| kept(scene, resource));
        view! { <ul class="plain-list">{links.collect_view()}</ul> }.into_any()
    };
    let community = match plan.community {
        Some(community) => {
            let to = scene.visit.to_community(&community.id);
            view! {
                <a href=to>{community.name.as_str()}</a>
                ". "
                {last_sign(words, Some(&community.last_sign))}
            }
            .into_any()
        }
        None => missing(scene, words.not_chosen, Route::COMMUNITIES).into_any(),
    };
    let contribution = match plan.contribution {
        Some(contribution) => {
            let to = scene.visit.to_contribution(&contribution.id);
            view! {
                <a href=to>{phrase(&contribution.label, words.locale)}</a>
            }
            .into_any()
        }
        None => missing(scene, words.not_chosen, Route::Contributions).into_any(),
    };
    let done = plan
        .contribution
        .map(|it| fact(words.done, phrase(&it.done.text, words.locale)));
    let decides = plan
        .contribution
        .and_then(|it| scene.commons.rule(&it.rule))
        .map(|rule| {
            let to = scene.visit.to_rule(&rule.id);
            let value = view! {
                {phrase(&rule.decider, words.locale)}
                ". "
                <a href=to>{words.text_of(rule.year)}</a>
            };
            fact(words.who_decides, value)
        });
    view! {
        <section>
            <h2>{words.your_choices}</h2>
            <dl class="facts">
                {fact(words.resources, kept)} {fact(words.community, community)}
                {fact(words.line_contribution, contribution)} {done} {decides}
            </dl>
        </section>
    }
}

/// What is not chosen yet, and the way to choose it.
fn missing(scene: Scene, said: &'static str, route: Route) -> impl IntoView {
    let to = scene.visit.to(route);
    view! {
        {said}
        " "
        <a class="on-screen" href=to>
            {scene.words.choose_one}
        </a>
    }
}

/// A resource that was kept; on paper with its page, for a title alone leads nowhere there.
fn kept(scene: Scene, resource: &'static Resource) -> AnyView {
    let to = scene.visit.to_resource(&resource.id);
    view! {
        <li>
            <a href=to>{title(&resource.title, scene.locale())}</a>
            <span class="on-paper">" (" {resource.page.as_str()} ")"</span>
        </li>
    }
    .into_any()
}

fn contacts(scene: Scene, plan: &Plan<'static>) -> Option<impl IntoView + use<>> {
    let words = scene.words;
    let contacts = plan.contacts.iter().map(|contact| {
        let Contact {
            name,
            link,
            last_sign: sign,
        } = contact;
        let name = match name {
            ContactName::Community(name) => name.into_any(),
            ContactName::Movement(label) => phrase(label, words.locale).into_any(),
        };
        let old = (link.carriage() == Carriage::Http).then(|| format!(" ({})", words.old_link));
        view! {
            <li>
                {out_link(link.url(), name)}
                <span class="quiet">
                    <span class="on-screen">" " {words.see_host(link.shown())}</span> {old} ". "
                    {last_sign(words, *sign)}
                </span>
            </li>
        }
    });
    let contacts = contacts.collect_view();
    let silent = plan
        .community
        .filter(|community| community.links.is_empty());
    let silent = silent.map(|community| view! { <p>{words.no_known_address(&community.name)}</p> });
    (!plan.contacts.is_empty()).then(|| {
        view! {
            <section>
                <h2>{words.contacts}</h2>
                {silent}
                <ul>{contacts}</ul>
            </section>
        }
    })
}

/// The whole plan as text, for a message or a file.
fn plain_text(scene: Scene, plan: &Plan<'static>, message: &str) -> String {
    let words = scene.words;
    let label = label_lines(scene).into_iter().map(|line| match line.name {
        Some(name) => format!("{name}{} {}", words.colon, line.text),
        None => line.text,
    });
    let actions = plan
        .actions
        .iter()
        .enumerate()
        .map(|(n, action)| format!("{}. {}", n + 1, words.action_in_full(action)));
    let contacts = plan
        .contacts
        .iter()
        .map(|contact| contact.link.url().to_owned());
    let parts = [
        vec![words.plan.to_owned()],
        label.collect(),
        std::iter::once(words.next_actions.to_owned())
            .chain(actions)
            .collect(),
        std::iter::once(words.contacts.to_owned())
            .chain(contacts)
            .collect(),
        vec![message.to_owned()],
        vec![location::href()],
    ];
    parts
        .map(|lines: Vec<String>| lines.join("\n"))
        .join("\n\n")
}
