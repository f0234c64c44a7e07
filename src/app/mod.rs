//! What a visitor sees.
//!
//! - [`load`]: where the commons comes from, and what can be said when it does not.
//! - [`keeping`]: which commons is shown, what is known of a newer one, what the device keeps.
//! - [`atlas`]: the gazetteer and the map, which come when they are wanted.
//! - [`standing`]: what a visitor is told of that.
//! - [`state`]: the visit (address, answers) and the language, each with its verbs.
//! - [`frame`]: what surrounds every room: head, label, foot, notices.
//! - [`pages`]: one file per room. [`parts`]: pieces that get values and call back, and know
//!   neither pages, nor state, nor the browser. [`words`]: all that the guide itself says.

mod atlas;
mod frame;
mod keeping;
pub(crate) mod load;
mod pages;
mod parts;
mod standing;
mod state;
mod words;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;

use self::frame::{Guide, Trouble, Waiting};
use self::keeping::{Keeping, Load};
use self::state::{Tongue, Visit};
use crate::browser;

/// Puts the app beside the static first screen, which stays until the commons is there.
pub(crate) fn mount() {
    mount_to(browser::page::root(), App).forget();
}

#[component]
fn App() -> impl IntoView {
    let visit = Visit::provide();
    let tongue = Tongue::provide();
    let keeping = Keeping::provide(visit);
    let start = move |retried: bool| {
        spawn_local_scoped(async move {
            keeping.begin().await;
            // The button that was pressed is gone.
            if retried {
                request_animation_frame(|| browser::page::focus_head(pages::HEAD));
            }
        });
    };
    start(false);
    move || match keeping.load.get() {
        Load::Underway(received) => view! { <Waiting words=tongue.words() received /> }.into_any(),
        Load::Ready(commons) => view! { <Guide commons /> }.into_any(),
        Load::Failed(refusal) => {
            let words = tongue.words();
            let message = words.trouble(&refusal);
            view! { <Trouble words message on_retry=move |()| start(true) /> }.into_any()
        }
    }
}
