//! The page around the app: its title, its language, its focus, its end.

use gloo_timers::callback::Timeout;
use js_sys::Promise;
use leptos::ev;
use leptos::prelude::{on_cleanup, window_event_listener};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use super::{document, window};

/// Tells `boot.js` of a panic; it shows the panel that can still work.
pub(crate) fn report_panic(what: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_str(what));
    if let Ok(event) = CustomEvent::new_with_event_init_dict("guide-panic", &init) {
        let _ = window().dispatch_event(&event);
    }
}

/// Where the app mounts.
pub(crate) fn root() -> HtmlElement {
    document()
        .get_element_by_id("app")
        .and_then(|element| element.dyn_into().ok())
        .expect("index.html has #app")
}

/// Takes the static first screen away, in the same turn as the app's own is put in its place.
pub(crate) fn remove_static() {
    if let Some(element) = document().get_element_by_id("static") {
        element.remove();
    }
}

pub(crate) fn set_title(title: &str) {
    document().set_title(title);
}

/// The language of the page and which way it is written, for screen readers and for the style sheet.
pub(crate) fn set_language(tag: &str, direction: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", tag);
        let _ = root.set_attribute("data-lang", tag);
        let _ = root.set_attribute("dir", direction);
    }
}

/// Moves the focus to an element and shows it from its top.
pub(crate) fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id)
        && let Ok(element) = element.dyn_into::<HtmlElement>()
    {
        // What is folded is opened, to be seen.
        if let Ok(Some(folded)) = element.closest("details:not([open])") {
            let _ = folded.set_attribute("open", "");
        }
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
        element.scroll_into_view();
    }
}

/// Moves the focus to the first element that a selector of ours finds.
pub(crate) fn focus_first(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(Ok(element)) = found.map(wasm_bindgen::JsCast::dyn_into::<HtmlElement>) {
        let _ = element.focus();
    }
}

/// Moves the focus to the head of a new room, and the page to its top.
pub(crate) fn focus_head(id: &str) {
    focus(id);
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// How long the network takes to work once the browser says that it is back, in milliseconds.
const SETTLING: u32 = 3_000;

/// Calls back when the network is there again, and when one comes back to the page, as long as the
/// caller lives.
pub(crate) fn on_return(returned: impl Fn() + Clone + 'static) {
    let online = window_event_listener(ev::online, {
        let returned = returned.clone();
        move |_| {
            returned();
            Timeout::new(SETTLING, returned.clone()).forget();
        }
    });
    let seen = window_event_listener(ev::focus, move |_| returned());
    on_cleanup(move || {
        online.remove();
        seen.remove();
    });
}

pub(crate) fn print() {
    let _ = window().print();
}

/// Waits until the browser has painted, and taken what the visitor has done meanwhile.
pub(crate) async fn turn() {
    let turn = Promise::new(&mut |resolve, _| {
        Timeout::new(0, move || {
            let _ = resolve.call0(&JsValue::NULL);
        })
        .forget();
    });
    let _ = JsFuture::from(turn).await;
}
