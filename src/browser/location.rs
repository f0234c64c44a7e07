//! The address of the page. Answers are in the fragment, which no host receives; the query holds
//! only what a host may know.

use commons::locale::Locale;
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
    let query = without_trackers(&search());
    format!("{}{}{query}{}", origin(), path(), fragment())
}

/// Puts right an address that was mangled on its way, in place.
pub(crate) fn mend() {
    if let Some(right) = repair(&path(), &search(), &fragment()) {
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

/// The language that the query asks for, as written; the page's own choice where it asks for none.
pub(crate) fn asked_language() -> Option<String> {
    query()
        .into_iter()
        .find(|(key, _)| key == "lang")
        .map(|(_, value)| value)
}

/// The languages that the browser is set to, the preferred one first.
pub(crate) fn browser_languages() -> Vec<String> {
    window()
        .navigator()
        .languages()
        .iter()
        .filter_map(|tag| tag.as_string())
        .collect()
}

/// The query with another language, for a link; what else it holds stays.
pub(crate) fn query_in(locale: Locale) -> String {
    let others = query()
        .into_iter()
        .filter(|(key, _)| key != "lang" && !key.is_empty());
    let pairs = others.chain([("lang".to_owned(), locale.tag().to_owned())]);
    let pairs = pairs
        .map(|(key, value)| format!("{key}={value}"))
        .collect::<Vec<_>>();
    format!("?{}", pairs.join("&"))
}

/// Says the language in the address, so that a reload and a shared link keep it.
pub(crate) fn replace_language(locale: Locale) {
    replace(&format!("{}{}", query_in(locale), fragment()));
}

fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// The query, with its `?`; empty where there is none.
fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// The query's pairs as they are written, still encoded.
fn query() -> Vec<(String, String)> {
    let search = search();
    let pairs = search
        .trim_start_matches('?')
        .split('&')
        .filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect()
}

/// A browser refuses only when a page asks far too often; the address then stays as it was.
fn replace(url: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(url));
    }
}
