//! The pages: a file or a folder for each room, and for a page that is long. `message` is a piece of
//! several.

mod about;
mod community;
mod contribution;
mod how;
mod lexicon;
mod message;
mod plan;
mod question;
mod resources;
mod welcome;

use commons::entry::Provenance;
use commons::outcome::Written;
use commons::route::{Address, Route};
use leptos::prelude::*;

use super::parts::label::Line;
use super::state::{Scene, Visit};
use crate::browser::page;

/// The id of the heading that takes the focus when a page opens.
pub(in crate::app) const HEAD: &str = "head";

/// Which page is open, and where in it. Another one takes the focus and gives the document its title.
#[derive(Clone, PartialEq)]
pub(super) struct Opened {
    route: Route,
    /// A move to the same page opens it anew.
    moves: usize,
}

impl Opened {
    pub(super) fn of(visit: Visit) -> Self {
        let moves = visit.moves();
        let route = visit.read(|address| address.route.without_view());
        Self { route, moves }
    }

    /// The same without the place in the page: who goes from one section to another finds the page as
    /// they left it.
    pub(super) fn without_place(self) -> Self {
        match self.route {
            Route::How(_) | Route::Lexicon(_) => Self {
                route: self.route.closed(),
                moves: 0,
            },
            _ => self,
        }
    }

    /// A section and a term are places within a page.
    pub(super) fn focus(&self) {
        match &self.route {
            Route::How(Some(anchor)) => page::focus(anchor.id()),
            Route::Lexicon(Some(id)) => page::focus(id.as_str()),
            _ => page::focus_head(HEAD),
        }
    }
}

/// A page as it is shown.
pub(super) struct Page {
    /// None for the guide's own.
    title: Option<String>,
    pub(super) view: AnyView,
}

impl Page {
    fn new(title: impl Into<String>, view: impl IntoView + 'static) -> Self {
        Self {
            title: Some(title.into()),
            view: view.into_any(),
        }
    }

    /// What the document is called.
    pub(super) fn document_title(&self, scene: Scene) -> String {
        document_title(scene, self.title.as_deref())
    }
}

/// What the document is called where a visitor has gone to another place in the same page.
pub(super) fn title_within(scene: Scene, opened: &Opened) -> Option<String> {
    let name = place_name(scene, &opened.route)?;
    Some(document_title(scene, Some(name)))
}

/// The page, then the guide.
fn document_title(scene: Scene, page: Option<&str>) -> String {
    let guide = scene.words.guide;
    page.map_or_else(|| guide.to_owned(), |page| format!("{page} · {guide}"))
}

/// The open page.
pub(super) fn open(scene: Scene, opened: &Opened) -> Page {
    let page = page_of(scene, &opened.route);
    // An address is reconciled with the commons before it is shown; a list is always there.
    page.or_else(|| page_of(scene, &opened.route.closed()))
        .unwrap_or_else(|| welcome(scene))
}

fn welcome(scene: Scene) -> Page {
    Page {
        title: None,
        view: welcome::page(scene).into_any(),
    }
}

/// The page of a route, with its title; none where it is about an entry that is not there.
fn page_of(scene: Scene, route: &Route) -> Option<Page> {
    let Scene { commons, words, .. } = scene;
    let locale = scene.locale();
    Some(match route {
        Route::Welcome => welcome(scene),
        Route::Proposals => Page::new(words.resources_start, resources::proposals(scene)),
        Route::Resources(_) => Page::new(words.resources_all, resources::all(scene)),
        Route::Resource { id, .. } => {
            let resource = commons.resource(id)?;
            let title = resource.title.in_locale(locale).text;
            Page::new(title, view! { <resources::Entry scene resource /> })
        }
        Route::Communities(_) | Route::Editions(_) => {
            Page::new(words.community_start, community::page(scene))
        }
        Route::Community { id, .. } => {
            let community = commons.community(id)?;
            Page::new(
                &community.name,
                view! { <community::Entry scene community /> },
            )
        }
        Route::Edition { id, .. } => {
            let edition = commons.edition(id)?;
            Page::new(
                community::edition_title(scene, edition),
                view! { <community::EditionPage scene edition /> },
            )
        }
        Route::Question(question) => {
            let question = *question;
            Page::new(words.question(question), question::page(scene, question))
        }
        Route::Contributions => Page::new(words.contribution_start, contribution::page(scene)),
        Route::Contribution(id) => {
            let contribution = commons.contribution(id)?;
            let title = contribution.label.in_locale(locale).text;
            Page::new(title, view! { <contribution::Entry scene contribution /> })
        }
        Route::Plan => Page::new(words.plan, plan::page(scene)),
        Route::How(_) => Page::new(place_name(scene, route)?, how::page(scene)),
        Route::Lexicon(_) => Page::new(place_name(scene, route)?, lexicon::page(scene)),
        Route::About => Page::new(words.about, about::page(scene)),
    })
}

/// What the place is called that an address names within its page; none where pages have no places.
fn place_name(scene: Scene, route: &Route) -> Option<&'static str> {
    let words = scene.words;
    match route {
        Route::How(anchor) => {
            let name = anchor.as_ref().and_then(|it| how::anchor_name(words, it));
            Some(name.unwrap_or(words.how))
        }
        Route::Lexicon(id) => {
            let term = id.as_ref().and_then(|id| scene.commons.term(id));
            Some(term.map_or(words.lexicon, |term| {
                term.term.in_locale(scene.locale()).text
            }))
        }
        _ => None,
    }
}

/// The lines of the visitor's label, in words.
pub(super) fn label_lines(scene: Scene) -> Vec<Line> {
    let Scene {
        commons,
        words,
        visit,
        ..
    } = scene;
    let locale = scene.locale();
    let lines = visit.read(Address::label);
    let lines = lines.into_iter().filter_map(|line| {
        let text = match &line.written {
            Written::Why(why) => words.why(*why).to_owned(),
            Written::Kept(n) => words.kept_resources(*n),
            Written::Place(id) => {
                let place = scene.places().find(id)?;
                place.name.in_locale(locale).text.to_owned()
            }
            Written::Community(id) => commons.community(id)?.name.clone(),
            Written::Where(location) => words.location(*location).to_owned(),
            Written::Time(time) => words.time(*time).to_owned(),
            Written::Skills(skills) => words.skills(*skills),
            Written::Contribution(id) => {
                let label = &commons.contribution(id)?.label;
                label.in_locale(locale).text.to_owned()
            }
        };
        Some(Line {
            name: words.line_name(&line.written),
            text,
            change: line.change.to_string(),
        })
    });
    lines.collect()
}

/// The head of a page: where in the walk it is, and what it is.
fn head(scene: Scene, text: impl IntoView + 'static) -> AnyView {
    headed(scene, text.into_any())
}

/// What is the same for all of them stands once.
fn headed(scene: Scene, text: AnyView) -> AnyView {
    let step = scene.visit.read(|address| scene.words.step(&address.route));
    view! {
        {step.map(|step| view! { <p class="step">{step}</p> })}
        <h1 id=HEAD tabindex="-1">
            {text}
        </h1>
    }
    .into_any()
}

/// The way back to the list, or to the step before.
fn back(scene: Scene, href: Signal<String>) -> AnyView {
    view! {
        <a class="back" href=href>
            {scene.words.back}
        </a>
    }
    .into_any()
}

/// The way on, at the end of a step; the label beside it has the one filled button of the screen.
fn onward(scene: Scene, name: &'static str) -> AnyView {
    view! {
        <p class="onward">
            <a class="more" href=scene.visit.href(Address::onward)>
                {name}
            </a>
        </p>
    }
    .into_any()
}

/// When an entry's sources were read.
fn read_on(scene: Scene, provenance: &'static Provenance) -> impl IntoView {
    let date = provenance.read_on.or(scene.commons.about.read_on);
    view! { <p class="quiet">{date.map(|date| scene.words.read_when(date))}</p> }
}
