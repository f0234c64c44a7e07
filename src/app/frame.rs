//! What surrounds every room.

use commons::catalogue::Catalogue;
use commons::route::{Route, query_in};
use commons::sync::Progress;
use leptos::prelude::*;

use super::atlas::Loading;
use super::notices::{self, NoticeBar};
use super::pages::{self, HEAD, Opened};
use super::parts::label::{Label, LabelPlacement};
use super::parts::list::anew;
use super::parts::live::live;
use super::parts::press::press;
use super::state::{LocaleSignal, Scene, Visit};
use super::words::{Words, words};
use crate::browser::{clock, location, page};

/// Shown while the commons is on its way, beside the static first screen; the style sheet lets it
/// appear only when that takes long.
#[component]
pub(crate) fn Waiting(words: &'static Words, received: Option<Progress>) -> impl IntoView {
    view! {
        <p class="waiting" role="status">
            {words.loading}
            {received
                .map(|Progress { received, total }| {
                    view! {
                        <progress value=received.to_string() max=total.to_string() aria-hidden="true" />
                        <span class="waiting-bytes">{live(move || words.received(received, total))}</span>
                    }
                })}
        </p>
    }
}

/// Shown where there is no commons to show.
#[component]
pub(crate) fn Trouble(
    words: &'static Words,
    /// What went wrong, and what to do.
    message: String,
    #[prop(into)] on_retry: Callback<()>,
) -> impl IntoView {
    page::set_title(words.trouble);
    view! {
        <Head visit=Visit::expect() locale=LocaleSignal::expect() />
        <main class="trouble">
            <div role="alert">
                <h1 id=HEAD tabindex="-1">{live(move || words.trouble)}</h1>
                <p>{live(move || message.clone())}</p>
            </div>
            <button class="button" on:click=press(move || on_retry.run(()))>
                {live(move || words.retry)}
            </button>
        </main>
    }
}

/// The guide, once the commons is there.
#[component]
pub(crate) fn Guide(commons: &'static Catalogue) -> impl IntoView {
    let visit = Visit::expect();
    let locale = LocaleSignal::expect();
    let today = clock::today();
    let scene = move || Scene {
        commons,
        words: locale.words(),
        today,
        visit,
    };
    Effect::new(move || {
        // Only the gazetteer can tell of a place that the commons does not name.
        let asks = visit.walk(|walk| {
            let place = walk.place.as_ref();
            place.is_some_and(|id| commons.town(id).is_none())
        });
        match visit.atlas.towns() {
            Loading::Unasked if asks => visit.atlas.want_gazetteer(),
            Loading::Loaded if asks => visit.reconcile_place(scene().places()),
            _ => {}
        }
    });
    // A page is rebuilt on each move, not on each choice made in place: a button that was
    // pressed is still there, with the focus. So what a page reads while it is built is untracked.
    let opened = Memo::new(move |_| Opened::of(visit));
    let page = Memo::new(move |_| opened.get().without_place());
    let open_page = move || {
        let scene = scene();
        // Read, and not only tracked: a memo that nobody reads never finds out.
        page.with(|_| ());
        let page = untrack(|| pages::open(scene, &opened.get()));
        page::set_title(&page.document_title(scene));
        page.view
    };
    Effect::new(move |former: Option<Opened>| {
        let (scene, opened) = (scene(), opened.get());
        if let Some(title) = pages::title_within(scene, &opened) {
            page::set_title(&title);
        }
        // The first room is where the visitor already is.
        if former.is_some_and(|former| former != opened) {
            let opened = opened.clone();
            request_animation_frame(move || opened.focus());
        }
        opened
    });
    view! {
        <Head visit locale />
        <DroppedNotice commons visit locale />
        <NoticeBar today />
        <div class="room">
            <main id="main">{anew(open_page)}</main>
            {anew(move || label(scene()))}
        </div>
        {anew(move || foot(scene()))}
    }
}

/// The name of the guide, and its other languages.
#[component]
fn Head(visit: Visit, locale: LocaleSignal) -> impl IntoView {
    let home = visit.to(Route::Welcome);
    view! {
        <header class="head">
            // A link to `#main` would be an address of the guide.
            <a
                class="skip"
                href=move || visit.read(ToString::to_string)
                on:click=move |event| {
                    event.prevent_default();
                    page::focus(HEAD);
                }
            >
                {live(move || locale.words().skip)}
            </a>
            <a class="name" href=home>
                {live(move || locale.words().name)}
            </a>
            {locale_links(visit, locale)}
        </header>
    }
}

/// A link for each of the other languages. With two, there is one: it stays where it is and keeps
/// the focus, and only its words change.
fn locale_links(visit: Visit, locale: LocaleSignal) -> impl IntoView {
    let count = locale.get_untracked().others().count();
    let links = (0..count).map(|at| {
        let other = move || locale.get().others().nth(at).unwrap_or_default();
        let words = move || words(other());
        let href = move || {
            let query = query_in(&location::query(), other());
            query + &visit.read(ToString::to_string)
        };
        view! {
            <a
                class="locale"
                href=href
                lang=move || words().tag
                hreflang=move || words().tag
                on:click=move |event| {
                    event.prevent_default();
                    locale.set(untrack(other));
                }
            >
                {live(move || words().own_name)}
            </a>
        }
    });
    links.collect_view()
}

/// Says once what of the address could not be used.
#[component]
fn DroppedNotice(commons: &'static Catalogue, visit: Visit, locale: LocaleSignal) -> impl IntoView {
    let dropped = visit.dropped();
    let told = move || {
        let words = locale.words();
        let dropped = dropped.get();
        let lost = dropped
            .iter()
            .filter_map(|it| words.dropped(it))
            .collect::<Vec<_>>();
        let moved = dropped.iter().filter_map(|it| words.moved(commons, it));
        let lost = (!lost.is_empty()).then(|| words.dropped_notice(&lost));
        let told = lost.into_iter().chain(moved).collect::<Vec<_>>();
        (!told.is_empty()).then(|| told.join(" "))
    };
    view! {
        <div role="status">
            {move || {
                told()
                    .map(|told| {
                        view! {
                            <p class="notice">
                                {live(move || told.clone())}
                                <button
                                    class="plain"
                                    on:click=press(move || {
                                        visit.dismiss_dropped();
                                        page::focus(HEAD);
                                    })
                                >
                                    {live(move || locale.words().dismiss)}
                                </button>
                            </p>
                        }
                    })
            }}
        </div>
    }
}

/// The label at the foot of the screen. On the plan it is the head of the page instead.
fn label(scene: Scene) -> impl IntoView {
    let visit = scene.visit;
    let hidden = move || visit.read(|address| address.route == Route::Plan);
    let lines = Signal::derive(move || pages::label_lines(scene));
    let finish = visit.to(Route::Plan);
    // The last step before the plan leads where "finish here" does.
    let onward = Signal::derive(move || {
        visit.read(|address| {
            let between = matches!(address.route.step(), Some(1 | 2));
            between.then(|| address.onward().to_string())
        })
    });
    let placement = LabelPlacement::AtFoot {
        finish,
        onward,
        on_follow: Callback::new(|()| page::focus(HEAD)),
    };
    move || {
        (!hidden()).then(|| view! { <Label words=scene.words lines placement=placement.clone() /> })
    }
}

/// The rooms beside the walk, and which commons this is.
fn foot(scene: Scene) -> impl IntoView {
    let Scene {
        words,
        visit,
        commons,
        ..
    } = scene;
    let rooms = [
        (Route::How(None), words.how),
        (Route::Lexicon(None), words.lexicon),
        (Route::About, words.about),
    ];
    let rooms = rooms.map(|(route, name)| {
        let room = route.room();
        let href = visit.to(route);
        let here = move || {
            visit
                .read(|address| address.route.room() == room)
                .then_some("page")
        };
        view! {
            <li>
                <a href=href aria-current=here>
                    {name}
                </a>
            </li>
        }
    });
    let about = &commons.about;
    let by = about.publisher.as_ref();
    let by = by.map(|it| it.in_locale(scene.locale()).text);
    let published = about.published.map(|date| words.published(date, by));
    view! {
        <footer class="foot">
            <nav aria-label=words.beside>
                <ul class="plain-list">{rooms.into_iter().collect_view()}</ul>
            </nav>
            <p class="quiet">{published}</p>
            {notices::offline(words)}
        </footer>
    }
}
