//! What is folded away, behind the line that names it.

use leptos::prelude::*;

/// A list behind its name, made when it is first opened: a page with forty cards that nobody looks
/// at would make its visitor wait for them. `class` says how it looks: `others`, or `filters`.
pub(crate) fn folded<V: IntoView + 'static>(
    class: &'static str,
    name: impl IntoView + 'static,
    is_open: bool,
    inside: impl Fn() -> V + Send + 'static,
) -> AnyView {
    fold(
        class,
        name.into_any(),
        is_open,
        Box::new(move || inside().into_any()),
    )
}

fn fold(
    class: &'static str,
    name: AnyView,
    is_open: bool,
    inside: Box<dyn Fn() -> AnyView + Send>,
) -> AnyView {
    let wanted = RwSignal::new(is_open);
    view! {
        <details class=class open=is_open on:toggle=move |_| wanted.set(true)>
            <summary>{name}</summary>
            {move || wanted.get().then(|| untrack(&inside))}
        </details>
    }
    .into_any()
}
