//! The browser boundary: the only code of the app that names `web_sys` and `js_sys`.
//!
//! Invariant: what comes out of here is of the domain, or plain; no browser type, no closure that
//! outlives its use.

pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod fetch;
pub(crate) mod hash;
pub(crate) mod intl;
pub(crate) mod location;
pub(crate) mod page;
pub(crate) mod position;
pub(crate) mod shell;
pub(crate) mod store;

use web_sys::{Document, Window};

fn window() -> Window {
    web_sys::window().expect("the app runs in a window")
}

fn document() -> Document {
    window().document().expect("a window has a document")
}
