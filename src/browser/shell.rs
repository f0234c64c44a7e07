//! The guide's own files on the device: what `boot.js` reports of them, and what it is asked.

use commons::sync::Shell;
use leptos::ev::Custom;
use leptos::prelude::{on_cleanup, window_event_listener};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, Event};

use super::{document, window};

/// What was reported last.
pub(crate) fn shell() -> Shell {
    let root = document().document_element();
    let reported = root.and_then(|root| root.get_attribute("data-shell"));
    match reported.as_deref() {
        Some("offline-ready") => Shell::Ready,
        Some("newer") => Shell::Newer,
        Some("taken-elsewhere") => Shell::TakenElsewhere,
        Some("unavailable") => Shell::Unavailable,
        _ => Shell::Unknown,
    }
}

/// Calls back whenever something else is reported, as long as the caller lives.
pub(crate) fn on_change(changed: impl Fn(Shell) + 'static) {
    let event = Custom::<CustomEvent>::new("guide-shell");
    let handle = window_event_listener(event, move |_| changed(shell()));
    on_cleanup(move || handle.remove());
}

/// Asks for the later build; the page is loaded anew when it is in place.
pub(crate) fn take() {
    if let Ok(event) = Event::new("guide-take-shell") {
        let _ = window().dispatch_event(&event);
    }
}

/// Whether this is Safari of a phone or tablet, outside the home screen: it forgets what a page keeps
/// when nobody comes back for seven days, but not of what stands on the home screen.
/// <https://webkit.org/blog/10218/full-third-party-cookie-blocking-and-more/>
pub(crate) fn forgets() -> bool {
    // Only those browsers have this property.
    let standalone = js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("standalone"));
    standalone.is_ok_and(|it| it == JsValue::FALSE)
}
