//! What to do where no page of a community is known: not an apology, but other ways in.

use commons::answers::Where;
use commons::entry::Community;
use commons::outcome::{Action, Contact, ContactName, Plan};
use leptos::prelude::*;

use crate::app::parts::link::out_link;
use crate::app::parts::sign::last_sign;
use crate::app::parts::text::phrase;
use crate::app::state::Scene;
use crate::app::words::DOT;

/// The welcome desk where there is one, the movement's own pages, and a task that needs nobody:
/// the plan's own answers for someone who has chosen this community.
pub(super) fn card(scene: Scene, communities: &[&'static Community]) -> impl IntoView + use<> {
    let Scene {
        commons,
        words,
        today,
        visit,
    } = scene;
    let mut walk = visit.walk(Clone::clone);
    walk.community = communities.first().map(|community| community.id.clone());
    walk.contribution = None;
    let plan = Plan::draft(commons, &walk, words.locale, today);
    let lead = if communities.len() == 1 {
        words.instead_lead_one
    } else {
        words.instead_lead
    };
    let desk = (walk.location == Some(Where::Here)).then(|| view! { <li>{words.action_desk}</li> });
    let channels = plan.contacts.iter().map(|contact| channel(scene, contact));
    let channels = channels.collect_view();
    let task = plan.actions.iter().find_map(|action| match *action {
        Action::Start(contribution) => Some(contribution),
        _ => None,
    });
    let task = task.map(|contribution| {
        let href = visit.to_contribution(&contribution.id);
        view! {
            <li>
                {words.instead_task} {words.colon} " "
                <a href=href>{phrase(&contribution.label, words.locale)}</a>
            </li>
        }
    });
    view! {
        <section class="instead">
            <h2>{words.instead}</h2>
            <p>{lead}</p>
            <ol>
                {desk}
                <li>
                    {words.instead_ask} {words.colon}
                    <ul class="plain-list">{channels}</ul>
                </li>
                {task}
            </ol>
        </section>
    }
}

/// A page of the movement, with its last sign of life.
fn channel(scene: Scene, contact: &Contact<'static>) -> AnyView {
    let words = scene.words;
    let name = match contact.name {
        ContactName::Movement(label) => phrase(label, words.locale).into_any(),
        ContactName::Community(name) => name.into_any(),
    };
    view! {
        <li>
            {out_link(contact.link.url(), name)}
            <span class="quiet">{DOT} {last_sign(words, contact.last_sign)}</span>
        </li>
    }
    .into_any()
}
