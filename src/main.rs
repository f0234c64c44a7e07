//! The guide: the only crate that knows the browser.
//!
//! - `browser` does: the one place that names `web_sys` and `js_sys`.
//! - `app` shows: state, loading, the frame, the rooms (`pages`), reusable pieces (`parts`), words.
//! - the `commons` crate decides; nothing is decided here that could be decided there.
//!
//! A panic is told to `boot.js`, whose panel works without the app.

// `#[component]` gives what it generates the visibility that it likes.
#![allow(unreachable_pub)]

mod app;
mod browser;

fn main() {
    std::panic::set_hook(Box::new(|panic| {
        browser::page::report_panic(&panic.to_string());
    }));
    words::set_intl(&browser::intl::BrowserIntl);
    app::mount();
}
