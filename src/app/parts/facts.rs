//! Facts of an entry: a name and what is known.

use leptos::prelude::*;

/// One fact of a description list.
pub(crate) fn fact(name: &'static str, value: impl IntoView) -> impl IntoView {
    view! {
        <div class="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
        </div>
    }
}
