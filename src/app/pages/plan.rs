//! The plan: headed by the visitor's own label; the choices, the next actions, a message, and ways
//! to take it along.

use commons::walk::{Action, Contact, ContactName, Plan, Room};
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;

use super::{back, head, label_lines, resources};
use crate::app::parts::label::{Hung, Label};
use crate::app::parts::sign::last_sign;
use crate::app::parts::text::{phrase, title};
use crate::app::state::Scene;
use crate::browser::{clipboard, location, page as browser_page};

pub(super) fn page(scene: Scene) -> impl IntoView {
    let Scene {
        commons,
        words,
        today,
        visit,
    } = scene;
    let plan = visit.walk(|walk| Plan::draft(commons, walk, words.reader, today));
    let lines = label_lines(scene);
    let empty = lines
        .is_empty()
        .then(|| view! { <p class="lead">{words.plan_empty}</p> });
    let message = words.first_message(&plan, &visit.walk(Clone::clone));
    let text = plain_text(scene, &plan, &message);
    view! {
        {back(scene, |address| address.to(Room::Contribution))}
        {head(scene, words.plan)}
        <Label words lines hung=Hung::AtHead />
        {empty}
        <section>
            <h2>{words.next_actions}</h2>
            <ol class="actions">{plan.actions.iter().map(|a| action(scene, a)).collect_view()}</ol>
        </section>
        {choices(scene, &plan)}
        {contacts(scene, &plan)}
        <section>
            <h2>{words.message}</h2>
            <p>{words.message_lead}</p>
            <p class="message" id="message">{message.clone()}</p>
            <Copy scene name=words.copy_message text=Signal::stored(message) main=true />
        </section>
        <p class="on-paper">{words.guide} " · " {words.date(today)} " · " {location::href()}</p>
        <section class="take-along">
            <h2>{words.take_along}</h2>
            <p>{words.link_holds}</p>
            <Copy scene name=words.copy_link text=Signal::derive(location::href) main=true />
            <Copy scene name=words.copy_text text=Signal::stored(text) />
            <button class="more" on:click=|_| browser_page::print()>{words.print}</button>
        </section>
    }
}

/// A text to the clipboard, and whether it got there.
#[component]
pub(super) fn Copy(
    scene: Scene,
    name: &'static str,
    text: Signal<String>,
    /// The one that most will want stands out.
    #[prop(optional)]
    main: bool,
) -> impl IntoView {
    let words = scene.words;
    let class = if main { "button" } else { "more" };
    let outcome = RwSignal::new(None::<bool>);
    let copy = move |_| {
        spawn_local_scoped(async move {
            outcome.set(Some(clipboard::copy(&text.get_untracked()).await));
        });
    };
    let told = move || {
        outcome.get().map(|copied| {
            if copied {
                words.copied
            } else {
                words.copy_failed
            }
        })
    };
    view! {
        <span class="copy">
            <button class=class on:click=copy>{name}</button>
            <span role="status">{told}</span>
        </span>
    }
}

/// An action: what to do, and the way there.
fn action(scene: Scene, action: &Action<'static>) -> impl IntoView + use<> {
    let Scene { words, visit, .. } = scene;
    let reader = scene.reader();
    let said = words.action(action);
    let link = match *action {
        Action::Start(contribution) | Action::Prepare(contribution) => {
            let lines = match action {
                Action::Start(_) => &contribution.steps,
                _ => &contribution.before,
            };
            let first = lines
                .first()
                .map(|line| view! { <p>{phrase(&line.text, reader)}</p> });
            let id = contribution.id.as_str();
            let href = visit.href(move |address| address.opening(Room::Contribution, id));
            view! {
                <a href=href>{phrase(&contribution.label, reader)}</a>
                {first}
            }
            .into_any()
        }
        Action::Read(resource) => {
            let id = resource.id.as_str();
            let href = visit.href(move |address| address.opening(Room::Resources, id));
            view! { <a href=href>{title(&resource.title, reader)}</a> }.into_any()
        }
        Action::Come(edition) => {
            let id = edition.id.as_str();
            let href = visit.href(move |address| address.opening(Room::Community, id));
            let name = super::community::edition_name(scene, edition);
            view! { <a href=href>{name}</a> }.into_any()
        }
        Action::WelcomeDesk | Action::Write | Action::WatchForNovember | Action::GiveBack => {
            ().into_any()
        }
    };
    view! { <li>{said} " " {link}</li> }
}

fn choices(scene: Scene, plan: &Plan<'static>) -> impl IntoView + use<> {
    let Scene { words, visit, .. } = scene;
    let choose = move |room: Room| {
        view! { <a href=visit.href(move |address| address.to(room))>{words.choose_one}</a> }
    };
    let kept = if plan.resources.is_empty() {
        view! { <p>{words.none_kept} " " {choose(Room::Resources)}</p> }.into_any()
    } else {
        let links = plan
            .resources
            .iter()
            .map(|r| resources::entry_link(scene, r))
            .collect_view();
        view! { <ul>{links}</ul> }.into_any()
    };
    let community = match plan.community {
        Some(community) => {
            let id = community.id.as_str();
            let href = visit.href(move |address| address.opening(Room::Community, id));
            view! {
                <p>
                    <a href=href>{community.name.as_str()}</a>
                    ". " {last_sign(words, Some(&community.last_sign))}
                </p>
            }
            .into_any()
        }
        None => view! { <p>{words.not_chosen} " " {choose(Room::Community)}</p> }.into_any(),
    };
    let contribution = match plan.contribution {
        Some(contribution) => {
            let id = contribution.id.as_str();
            let href = visit.href(move |address| address.opening(Room::Contribution, id));
            view! { <p><a href=href>{phrase(&contribution.label, words.reader)}</a></p> }.into_any()
        }
        None => view! { <p>{words.not_chosen} " " {choose(Room::Contribution)}</p> }.into_any(),
    };
    view! {
        <section>
            <h2>{words.your_resources}</h2>
            {kept}
        </section>
        <section>
            <h2>{words.your_community}</h2>
            {community}
        </section>
        <section>
            <h2>{words.your_contribution}</h2>
            {contribution}
        </section>
    }
}

fn contacts(scene: Scene, plan: &Plan<'static>) -> Option<impl IntoView + use<>> {
    let words = scene.words;
    let contacts = plan.contacts.iter().map(|contact| {
        let Contact { name, link, last_sign: sign } = contact;
        let name = match name {
            ContactName::Community(name) => name.into_any(),
            ContactName::Movement(label) => phrase(label, words.reader).into_any(),
        };
        view! {
            <li>
                <a href=link.url() rel="external noreferrer">{name}</a>
                <span class="quiet">" " {words.see_host(link.shown())} ". " {last_sign(words, *sign)}</span>
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
    let label = label_lines(scene).into_iter().map(|line| line.text);
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
