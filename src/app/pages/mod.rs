//! The rooms, one file each.

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

use commons::answers::Question;
use commons::entry::Provenance;
use commons::id::{CommunityId, ContributionId, EditionId, ResourceId, TermId};
use commons::outcome::Written;
use commons::route::{Address, Room};
use leptos::prelude::*;

use super::parts::label::Line;
use super::state::{Scene, Visit};
use crate::browser::page;

/// The id of the heading that takes the focus when a page opens.
pub(in crate::app) const HEAD: &str = "head";

/// Which page is open. Another one takes the focus and gives the document its title.
#[derive(Clone, PartialEq)]
pub(super) struct Opened {
    room: Room,
    entry: Option<String>,
    asking: Option<Question>,
    /// The whole list of resources is another page than the first proposals.
    all: bool,
    /// A move to the same page opens it anew.
    moves: usize,
}

impl Opened {
    pub(super) fn of(visit: Visit) -> Self {
        let moves = visit.moves();
        visit.read(|address| Self {
            room: address.room,
            entry: address.open.clone(),
            asking: address
                .asking
                .filter(|_| address.room == Room::Contribution),
            all: address.room == Room::Resources && address.view.all,
            moves,
        })
    }

    /// Sections and words are places within a page.
    pub(super) fn focus(&self) {
        match (self.room, &self.entry) {
            (Room::How | Room::Lexicon, Some(section)) => page::focus(section),
            _ => page::focus_head(HEAD),
        }
    }
}

/// The open page.
pub(super) fn room(scene: Scene, opened: &Opened) -> AnyView {
    let commons = scene.commons;
    let entry = opened.entry.as_deref();
    match opened.room {
        Room::Welcome => welcome::page(scene).into_any(),
        Room::Resources => match resource(scene, entry) {
            Some(resource) => view! { <resources::Entry scene resource /> }.into_any(),
            None if opened.all => resources::all(scene).into_any(),
            None => resources::proposals(scene).into_any(),
        },
        Room::Community => {
            let community = entry.and_then(CommunityId::parse);
            let edition = entry.and_then(EditionId::parse);
            if let Some(community) = community.and_then(|id| commons.community(&id)) {
                view! { <community::Entry scene community /> }.into_any()
            } else if let Some(edition) = edition.and_then(|id| commons.edition(&id)) {
                view! { <community::Held scene edition /> }.into_any()
            } else {
                community::page(scene).into_any()
            }
        }
        Room::Contribution => match (contribution(scene, entry), opened.asking) {
            (Some(contribution), _) => {
                view! { <contribution::Entry scene contribution /> }.into_any()
            }
            (None, Some(question)) => question::page(scene, question).into_any(),
            (None, None) => contribution::page(scene).into_any(),
        },
        Room::Plan => plan::page(scene).into_any(),
        Room::How => how::page(scene).into_any(),
        Room::Lexicon => lexicon::page(scene).into_any(),
        Room::About => about::page(scene).into_any(),
    }
}

fn resource(scene: Scene, entry: Option<&str>) -> Option<&'static commons::entry::Resource> {
    scene.commons.resource(&ResourceId::parse(entry?)?)
}

fn contribution(
    scene: Scene,
    entry: Option<&str>,
) -> Option<&'static commons::entry::Contribution> {
    scene.commons.contribution(&ContributionId::parse(entry?)?)
}

/// The document's title: the page, then the guide.
pub(super) fn title(scene: Scene, opened: &Opened) -> String {
    let Scene { commons, words, .. } = scene;
    let reader = scene.reader();
    let entry = opened.entry.as_deref();
    let community = || commons.community(&CommunityId::parse(entry?)?);
    let edition = || commons.edition(&EditionId::parse(entry?)?);
    let term = || commons.term(&TermId::parse(entry?)?);
    let page = match opened.room {
        Room::Welcome => return words.guide.to_owned(),
        Room::Resources => match resource(scene, entry) {
            Some(resource) => resource.title.for_reader(reader).text,
            None if opened.all => words.resources_all,
            None => words.resources_start,
        }
        .to_owned(),
        Room::Community => community()
            .map(|community| community.name.clone())
            .or_else(|| edition().map(|edition| community::edition_title(scene, edition)))
            .unwrap_or_else(|| words.community_start.to_owned()),
        Room::Contribution => contribution(scene, entry)
            .map(|contribution| contribution.label.for_reader(reader).text)
            .or_else(|| opened.asking.map(|question| words.question(question)))
            .unwrap_or(words.contribution_start)
            .to_owned(),
        Room::Lexicon => term()
            .map_or(words.lexicon, |term| term.term.for_reader(reader).text)
            .to_owned(),
        Room::How => entry
            .and_then(|id| how::section_name(words, id))
            .unwrap_or(words.how)
            .to_owned(),
        Room::Plan | Room::About => words.room(opened.room).to_owned(),
    };
    format!("{page} · {}", words.guide)
}

/// The lines of the visitor's label, in words.
pub(super) fn label_lines(scene: Scene) -> Vec<Line> {
    let Scene {
        commons,
        words,
        visit,
        ..
    } = scene;
    let reader = scene.reader();
    let lines = visit.read(Address::label);
    let lines = lines.into_iter().filter_map(|line| {
        let text = match &line.written {
            Written::Why(why) => words.why(*why).to_owned(),
            Written::Kept(n) => words.kept_resources(*n),
            Written::Place(id) => {
                let place = scene.places().find(id)?;
                place.name.for_reader(reader).text.to_owned()
            }
            Written::Community(id) => commons.community(id)?.name.clone(),
            Written::Where(location) => words.location(*location).to_owned(),
            Written::Time(time) => words.time(*time).to_owned(),
            Written::Skills(skills) => words.skills(*skills),
            Written::Contribution(id) => {
                let label = &commons.contribution(id)?.label;
                label.for_reader(reader).text.to_owned()
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
fn head(scene: Scene, text: impl IntoView) -> impl IntoView {
    let step = scene
        .visit
        .read(|address| scene.words.step(address.room, address.asking));
    view! {
        {step.map(|step| view! { <p class="step">{step}</p> })}
        <h1 id=HEAD tabindex="-1">
            {text}
        </h1>
    }
}

/// The way back to the list, or to the step before.
fn back(scene: Scene, to: impl Fn(&Address) -> Address + Send + Sync + 'static) -> impl IntoView {
    view! {
        <a class="back" href=scene.visit.href(to)>
            {scene.words.back}
        </a>
    }
}

/// The way on, at the end of a step; the label beside it has the one filled button of the screen.
fn onward(scene: Scene, name: &'static str) -> impl IntoView {
    view! {
        <p class="onward">
            <a class="more" href=scene.visit.href(Address::onward)>
                {name}
            </a>
        </p>
    }
}

/// When an entry's sources were read.
fn read_on(scene: Scene, provenance: &'static Provenance) -> impl IntoView {
    let date = provenance.read_on.or(scene.commons.about.read_on);
    view! { <p class="quiet">{date.map(|date| scene.words.read_when(date))}</p> }
}
