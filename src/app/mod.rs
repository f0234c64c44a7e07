//! What a visitor sees.
//!
//! - [`load`]: from the published files to the catalogue, or to what can be said of the failure.
//! - [`atlas`]: the gazetteer and the map, which come when they are wanted.
//! - [`state`]: the visit (address, answers) and the language, each with its verbs.
//! - [`frame`]: what surrounds every room: head, label, foot, notices.
//! - [`pages`]: one file per room. [`parts`]: pieces that get values and call back, and know
//!   neither pages, nor state, nor the browser. [`words`]: all that the guide itself says.

mod atlas;
mod frame;
pub(crate) mod load;
mod pages;
mod parts;
mod state;
mod words;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;

use self::frame::{Guide, Trouble, Waiting};
use self::load::{Load, load};
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
    let loading = RwSignal::new(Load::Underway(None));
    let start = move |retried: bool| {
        loading.set(Load::Underway(None));
        spawn_local_scoped(async move {
            let progress = move |received, total| {
                loading.try_set(Load::Underway(Some((received, total))));
            };
            let outcome = load(progress).await;
            browser::page::remove_static();
            loading.set(match outcome {
                Ok(commons) => {
                    // Lives as long as the page: every view may hold it, and none copies it.
                    let commons = &*Box::leak(Box::new(commons));
                    visit.reconcile(commons);
                    Load::Ready(commons)
                }
                Err(error) => Load::Failed(error),
            });
            // The button that was pressed is gone.
            if retried {
                request_animation_frame(|| browser::page::focus_head(pages::HEAD));
            }
        });
    };
    start(false);
    move || match loading.get() {
        Load::Underway(received) => view! { <Waiting words=tongue.words() received /> }.into_any(),
        Load::Ready(commons) => view! { <Guide commons /> }.into_any(),
        Load::Failed(error) => {
            let words = tongue.words();
            let message = words.trouble(&error);
            view! { <Trouble words message on_retry=move |()| start(true) /> }.into_any()
        }
    }
}
