//! What a visitor sees.
//!
//! - [`load`]: where the commons comes from, and what can be said when it does not.
//! - [`sync`]: performs what the core decides on what is shown, stored and asked for.
//! - [`notices`]: what a visitor is told of that, in words.
//! - [`atlas`]: the gazetteer and the map, which come when they are wanted.
//! - [`state`]: the visit (address, answers) and the language, each with its verbs.
//! - [`frame`]: what surrounds every room: head, label, foot, notices.
//! - [`pages`]: a file or a folder for each room. [`parts`]: pieces that get values and call back, and know
//!   neither pages, nor state, nor the browser. [`words`]: all that the guide itself says.

mod atlas;
mod frame;
pub(crate) mod load;
mod notices;
mod pages;
mod parts;
mod state;
mod sync;
mod words;

use commons::route::Launch;
use leptos::mount::mount_to;
use leptos::prelude::*;

use self::frame::{Guide, Trouble, Waiting};
use self::state::{LocaleSignal, Visit};
use self::sync::{CommonsSync, Screen};
use crate::browser::{self, location};

/// Puts the app beside the static first screen, which stays until the commons is there.
pub(crate) fn mount() {
    mount_to(browser::page::root(), App).forget();
}

#[component]
fn App() -> impl IntoView {
    location::mend();
    let launch = Launch::parse(&location::query(), location::browser_languages());
    let visit = Visit::provide(&launch);
    let locale = LocaleSignal::provide(&launch);
    let sync = CommonsSync::provide(visit);
    let screen = Memo::new(move |_| sync.screen());
    move || match screen.get() {
        Screen::Waiting(received) => view! { <Waiting words=locale.words() received /> }.into_any(),
        Screen::Showing(shown) => view! { <Guide commons=shown.commons /> }.into_any(),
        Screen::Failed(refusal) => {
            let words = locale.words();
            let message = words.trouble(&refusal);
            view! { <Trouble words message on_retry=move |()| sync.retry() /> }.into_any()
        }
    }
}
