//! What happens when something is pressed.

use leptos::ev::MouseEvent;

/// For `on:click`. Leptos compiles what it does with a handler once for each type of handler: these
/// are all of one.
pub(crate) fn press(mut act: impl FnMut() + 'static) -> Box<dyn FnMut(MouseEvent)> {
    Box::new(move |_| act())
}
