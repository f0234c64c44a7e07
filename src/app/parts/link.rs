//! Links out of the guide.

use commons::link::{Carriage, Link};
use leptos::prelude::*;

use crate::app::words::{DOT, Words};

/// A link that leaves the guide. Every one is made here, so that a frame can open it outside and a
/// device without a keyboard show it otherwise.
pub(crate) fn out_link(url: &str, name: impl IntoView + 'static) -> AnyView {
    link_out(url.to_owned(), name.into_any())
}

/// What is the same for all of them stands once.
fn link_out(url: String, name: AnyView) -> AnyView {
    view! {
        <a href=url rel="external noreferrer">
            {name}
        </a>
    }
    .into_any()
}

/// A link of the commons under a name of ours, with its host; as plain text where it may not be
/// followed, and labelled where it is old and unencrypted, with a web archive beside it.
#[component]
pub(crate) fn Leave(
    words: &'static Words,
    link: &'static Link,
    #[prop(into)] name: String,
) -> impl IntoView {
    match link {
        Link::Inert(raw) => {
            view! { <span class="inert">{name} " (" {raw.to_string()} ")"</span> }.into_any()
        }
        Link::Safe(safe) => {
            let old = safe.carriage() == Carriage::Http;
            view! {
                <span class="leave">
                    {out_link(safe.url(), name)}
                    <span class="quiet">" " {words.see_host(safe.shown())}</span>
                    {old.then(|| old_link(words, safe.url()))}
                </span>
            }
            .into_any()
        }
    }
}

fn old_link(words: &'static Words, url: &str) -> impl IntoView {
    let archive = format!("https://web.archive.org/web/*/{url}");
    view! {
        <span class="quiet">
            {DOT} {words.old_link} {DOT}
            {out_link(&archive, words.archive)}
        </span>
    }
}

/// Where a fact comes from: each source by its host.
pub(crate) fn sources(words: &'static Words, sources: &'static [Link]) -> impl IntoView {
    let items = sources.iter().map(|link| match link {
        Link::Inert(raw) => view! { <li class="inert">{raw.to_string()}</li> }.into_any(),
        Link::Safe(safe) => {
            let old = (safe.carriage() == Carriage::Http).then(|| format!(" ({})", words.old_link));
            view! {
                <li>
                    {out_link(safe.url(), readable(safe.url()))}
                    <span class="quiet">{old}</span>
                </li>
            }
            .into_any()
        }
    });
    view! { <ul class="sources">{items.collect_view()}</ul> }
}

/// An address without its scheme, for people to read.
fn readable(url: &'static str) -> &'static str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.strip_prefix("www.")
        .unwrap_or(rest)
        .trim_end_matches('/')
}
