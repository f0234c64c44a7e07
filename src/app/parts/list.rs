//! Lists whose items stay where they are, with the focus, while others come and go; and views that are
//! made anew at each change.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::prelude::*;

/// What tells an item from the others, and how it is shown if it is new.
struct Item {
    key: String,
    show: Box<dyn FnOnce() -> AnyView + Send>,
}

/// A list that follows its items; each is made once, for as long as its key is there.
///
/// Leptos's `For` is monomorphised for each type of item, 1.5 KB of brotli each time: this one
/// is compiled once, for all lists.
pub(crate) fn keyed<T: Send + 'static, V: IntoView + 'static>(
    items: impl Fn() -> Vec<T> + Send + 'static,
    key: impl Fn(&T) -> String + Send + 'static,
    show: impl Fn(T) -> V + Send + Sync + 'static,
) -> AnyView {
    let show = Arc::new(show);
    list(Box::new(move || {
        let items = items().into_iter().map(|item| {
            let show = Arc::clone(&show);
            Item {
                key: key(&item),
                show: Box::new(move || show(item).into_any()),
            }
        });
        items.collect()
    }))
}

/// A view in whose place another one is put at each change.
///
/// Leptos would keep the elements and write the new texts into them, past what a translator has put
/// there: see [`super::live`].
pub(crate) fn anew<V: IntoView + 'static>(view: impl Fn() -> V + Send + 'static) -> AnyView {
    /// No two are the same, even where the view around them is made once more.
    static MADE: AtomicUsize = AtomicUsize::new(0);
    list(Box::new(move || {
        let view = view().into_any();
        let key = MADE.fetch_add(1, Ordering::Relaxed).to_string();
        let show = Box::new(|| view);
        vec![Item { key, show }]
    }))
}

fn list(items: Box<dyn Fn() -> Vec<Item> + Send>) -> AnyView {
    view! { <For each=items key=|item| item.key.clone() children=|item| (item.show)() /> }
        .into_any()
}
