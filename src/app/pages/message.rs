//! A message ready to be sent: shown, copied, opened as an e-mail, in any of the guide's languages.
//!
//! Only these: each is a text of ours that somebody has read, and none is put together by rule in
//! a language that nobody here has checked.

use commons::entry::Contribution;
use commons::link::SafeLink;
use commons::locale::Locale;
use commons::rank::open_tasks::Lacking;
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;

use crate::app::parts::fold::folded;
use crate::app::parts::live::live;
use crate::app::parts::press::press;
use crate::app::state::Scene;
use crate::app::words::{Draft, Words, words};
use crate::browser::clipboard;

/// A message, and the ways to send it.
#[component]
pub(super) fn Message(
    scene: Scene,
    /// The language that the people it is for read best.
    first: Locale,
    /// Their mailbox, where one is known.
    to: Option<SafeLink>,
    /// The message in the words of a language.
    write: Box<dyn Fn(&'static Words) -> Draft + Send + Sync>,
) -> impl IntoView {
    let own = scene.locale();
    let language = RwSignal::new(first);
    let draft = Memo::new(move |_| write(words(language.get())));
    let foreign = move || language.get() != own;
    let body = Signal::derive(move || draft.with(|draft| draft.body.clone()));
    // Where no mailbox is known, whoever opens the e-mail has to find one.
    let mail_class = if to.is_some() { "more" } else { "plain" };
    let mail = move || {
        draft.with(|draft| {
            let mail = SafeLink::draft(to.as_ref(), &draft.subject, &draft.body);
            mail.url().to_owned()
        })
    };
    // Said in the language that it leads to.
    let turns = (0..own.others().count()).map(|at| {
        let other = move || language.get().others().nth(at).unwrap_or_default();
        let words = move || words(other());
        view! {
            <button
                class="plain"
                lang=move || words().tag
                on:click=press(move || language.set(untrack(other)))
            >
                {live(move || words().message_turn)}
            </button>
        }
    });
    let turns = turns.collect_view();
    view! {
        {move || foreign().then(|| view! { <p class="quiet">{scene.words.message_foreign}</p> })}
        <p
            class="message"
            lang=move || language.get().tag()
        >
            {live(move || body.get())}
        </p>
        <p class="message-ways">
            <Copy scene name=scene.words.copy_message text=body main=true />
            <a class=mail_class href=mail>
                {scene.words.mail_message}
            </a>
            {turns}
        </p>
    }
}

/// The message that a task has ready about one of its entries, folded.
pub(super) fn about(
    scene: Scene,
    task: &'static Contribution,
    entry: Lacking<'static>,
) -> Option<impl IntoView> {
    let own = scene.words;
    let template = task.message.as_ref()?;
    let first = match entry {
        Lacking::Resource(resource) => own.locale.to_write_in(&resource.languages),
        Lacking::Community(community) => own.locale.to_write_in(&community.languages),
    };
    Some(folded("others", own.message_ready, false, move || {
        let write =
            Box::new(move |words: &'static Words| words.message_about(task, template, entry));
        view! { <Message scene first to=None write /> }
    }))
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
    let copy = move || {
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
            <button class=class on:click=press(copy)>
                {name}
            </button>
            <span role="status">{live(move || told().unwrap_or_default())}</span>
        </span>
    }
}
