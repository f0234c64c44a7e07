//! Facts of an entry: a name and what is known.

use leptos::prelude::*;

/// One fact of a description list.
pub(crate) fn fact(name: &'static str, value: impl IntoView + 'static) -> AnyView {
    named(name, value.into_any())
}

/// What is the same for all of them stands once.
fn named(name: &'static str, value: AnyView) -> AnyView {
    view! {
        <div class="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
        </div>
    }
    .into_any()
}
