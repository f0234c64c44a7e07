//! Texts that change while the element around them stays.
//!
//! The translator of a browser puts elements of its own where text nodes were. Leptos would go on
//! writing to the nodes that were taken out: the page would show one thing, and do another. So every
//! text that changes is made by [`live`], and what is shown of it is replaced whole. Where more than a
//! text changes, [`super::list::keyed`] and [`super::list::anew`] replace elements.

use std::borrow::Cow;

use leptos::prelude::*;
use leptos::tachys::html::property::IntoProperty;
use leptos::tachys::renderer::types::Element;

/// A text that changes, in an element of its own.
pub(crate) fn live<T: Into<Cow<'static, str>>>(text: impl Fn() -> T + Send + 'static) -> AnyView {
    in_element(Box::new(move || Content(text().into())))
}

/// What is the same for all of them stands once.
fn in_element(content: Box<dyn FnMut() -> Content + Send>) -> AnyView {
    view! { <span prop:textContent=content></span> }.into_any()
}

/// All that an element holds. The element is left alone as long as it is to hold the same: what is said
/// once is not said again, and what was translated stays.
///
/// An element that may hold nothing but text, such as an option, takes it as `prop:textContent`.
#[derive(Clone)]
pub(crate) struct Content(pub(crate) Cow<'static, str>);

impl IntoProperty for Content {
    type State = (Element, Cow<'static, str>);
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn hydrate<const FROM_SERVER: bool>(self, element: &Element, key: &str) -> Self::State {
        self.build(element, key)
    }

    fn build(self, element: &Element, _: &str) -> Self::State {
        element.set_text_content(Some(&self.0));
        (element.clone(), self.0)
    }

    fn rebuild(self, (element, held): &mut Self::State, _: &str) {
        if *held != self.0 {
            element.set_text_content(Some(&self.0));
            *held = self.0;
        }
    }

    fn into_cloneable(self) -> Self {
        self
    }

    fn into_cloneable_owned(self) -> Self {
        self
    }
}
