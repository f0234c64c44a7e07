//! The address of the page. Answers are in the fragment, which no host receives; the query holds
//! only what a host may know.

use std::sync::OnceLock;

use commons::route::{repair, without_trackers};
use leptos::ev;
use leptos::prelude::{on_cleanup, window_event_listener};
use wasm_bindgen::JsValue;

use super::window;

/// The fragment, with its `#`; empty where there is none.
pub(crate) fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The folder that the guide is served from, with its last slash.
pub(crate) fn folder() -> String {
    let path = path();
    let end = path.rfind('/').map_or(0, |at| at + 1);
    path[..end].to_owned()
}

/// The whole address, to be carried away: without what others have appended to know who came by it.
pub(crate) fn href() -> String {
    let query = without_trackers(&query());
    format!("{}{}{query}{}", origin(), path(), fragment())
}

/// Puts right an address that was mangled on its way, in place.
pub(crate) fn mend() {
    if let Some(right) = repair(&path(), &query(), &fragment()) {
        // With the origin: a path may begin like the address of another host.
        replace(&format!("{}{right}", origin()));
    }
}

/// Calls back at each move through the history and each link followed, as long as the caller lives.
pub(crate) fn on_fragment_change(changed: impl Fn(String) + 'static) {
    let handle = window_event_listener(ev::hashchange, move |_| {
        mend();
        changed(fragment());
    });
    on_cleanup(move || handle.remove());
}

/// Reloads the page; the answers are in its address.
pub(crate) fn reload() {
    let _ = window().location().reload();
}

/// Goes to a fragment, as a link would: the history gets an entry, and the change is told.
pub(crate) fn go(fragment: &str) {
    // Only an address of another page could be refused.
    let _ = window().location().set_hash(fragment);
}

/// Writes the fragment in place: the history keeps one entry for it.
pub(crate) fn replace_fragment(fragment: &str) {
    replace(fragment);
}

/// The query, with its `?`; empty where there is none.
pub(crate) fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// The languages that the browser is set to, the preferred one first.
pub(crate) fn browser_languages() -> &'static [String] {
    static READ: OnceLock<Vec<String>> = OnceLock::new();
    READ.get_or_init(|| {
        let languages = window().navigator().languages();
        let tags = languages.iter().filter_map(|tag| tag.as_string());
        tags.collect()
    })
}

/// Writes the query in place, so that a reload and a shared link keep it.
pub(crate) fn replace_query(query: &str) {
    replace(&format!("{query}{}", fragment()));
}

fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// A browser refuses only when a page asks far too often; the address then stays as it was.
fn replace(url: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(url));
    }
}
