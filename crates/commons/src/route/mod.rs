//! Where a visitor is in the guide, and the address that says so.
//!
//! A [`Route`] is a page; an [`Address`] is a page with all that the visitor has said. Both are the
//! fragment of a URL, which never reaches a host, so no host's log holds an answer (2026-11: with a
//! query, a reload sends every answer to the host; with the fragment, none). Keys are written in one
//! fixed order, so that one state has one address.
//!
//! - `normalize` undoes what was done to an address on its way, by mail and messengers; `repair` does so
//!   for the whole address of the page; `trackers` are what they append.
//! - `parse` reads an address, which may be old, mistyped or hostile: what is not understood, or
//!   does not belong to the page, is dropped, key by key, and reported as [`Dropped`].
//! - `print` writes it.
//! - `launch` reads the query instead, which a host may know: the language.
//! - `reconcile` checks it against the commons: drops ids that are not there, follows tombstones.
//!
//! A *room* is what an address names (`step=`); it shows one or more pages, and a page of the walk
//! belongs to one of its numbered steps. A new page costs a variant of [`Route`] with the arms that the
//! compiler then asks for; a new room also its place in [`Route::ROOMS`]. Its view and title are one arm
//! of `page_of` in `src/app/pages`.

mod characters;
mod dropped;
mod launch;
mod normalize;
mod parse;
mod print;
mod reconcile;
mod repair;
mod trackers;

pub use dropped::Dropped;
pub use launch::{Launch, query_in};
pub use repair::repair;
pub use trackers::without_trackers;

use crate::answers::Question;
use crate::how::Anchor;
use crate::id::{CommunityId, ContributionId, EditionId, ResourceId, TermId};
use crate::listing::View;
use crate::walk::Walk;

/// A page of the guide: the steps of the walk, and the pages beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    #[default]
    Welcome,
    /// The first proposals.
    Proposals,
    /// All resources.
    Resources(View),
    Resource {
        id: ResourceId,
        /// How the whole list was looked at, where the visitor came from it.
        list: Option<View>,
    },
    Communities(Reads),
    Community {
        id: CommunityId,
        reads: Reads,
    },
    /// The communities, with all editions by year unfolded.
    Editions(Reads),
    Edition {
        id: EditionId,
        reads: Reads,
    },
    /// One question before the contributions.
    Question(Question),
    Contributions,
    Contribution(ContributionId),
    Plan,
    How(Option<Anchor>),
    Lexicon(Option<TermId>),
    About,
}

/// The language that the visitor wants to talk to a community in, by its tag; where none is chosen,
/// the guide's own stands in for it.
pub type Reads = Option<String>;

/// What stands for all editions where an address could name a community or an edition.
pub const OPEN_EDITIONS: &str = "editions";

impl Route {
    /// The steps of the walk, after the welcome.
    pub const STEPS: usize = 4;

    /// The communities, as one first sees them.
    pub const COMMUNITIES: Self = Self::Communities(None);
    /// All editions by year.
    pub const EDITIONS: Self = Self::Editions(None);

    /// Each room, by the page that it opens with.
    pub const ROOMS: [Self; 8] = [
        Self::Welcome,
        Self::Proposals,
        Self::COMMUNITIES,
        Self::Contributions,
        Self::Plan,
        Self::How(None),
        Self::Lexicon(None),
        Self::About,
    ];

    /// All resources, nothing filtered.
    pub fn all_resources() -> Self {
        Self::Resources(View::default())
    }

    /// The room's name, as in an address. Several pages can share one.
    pub const fn room(&self) -> &'static str {
        match self {
            Self::Welcome => "welcome",
            Self::Proposals | Self::Resources(_) | Self::Resource { .. } => "resources",
            Self::Communities(_)
            | Self::Community { .. }
            | Self::Editions(_)
            | Self::Edition { .. } => "community",
            Self::Question(_) | Self::Contributions | Self::Contribution(_) => "contribution",
            Self::Plan => "plan",
            Self::How(_) => "how",
            Self::Lexicon(_) => "lexicon",
            Self::About => "about",
        }
    }

    /// Which of the [`Route::STEPS`] this page belongs to, from 1 on; none for the welcome, and for the
    /// pages beside the walk.
    pub const fn step(&self) -> Option<usize> {
        match self {
            Self::Proposals | Self::Resources(_) | Self::Resource { .. } => Some(1),
            Self::Communities(_)
            | Self::Community { .. }
            | Self::Editions(_)
            | Self::Edition { .. } => Some(2),
            Self::Question(_) | Self::Contributions | Self::Contribution(_) => Some(3),
            Self::Plan => Some(4),
            Self::Welcome | Self::How(_) | Self::Lexicon(_) | Self::About => None,
        }
    }

    /// How the list of resources is looked at, or was before one of them was opened.
    pub const fn view(&self) -> Option<&View> {
        match self {
            Self::Resources(view) => Some(view),
            Self::Resource { list, .. } => list.as_ref(),
            _ => None,
        }
    }

    /// The language chosen among the communities.
    pub const fn reads(&self) -> Option<&String> {
        match self {
            Self::Communities(reads)
            | Self::Editions(reads)
            | Self::Community { reads, .. }
            | Self::Edition { reads, .. } => reads.as_ref(),
            _ => None,
        }
    }

    /// The page, however its list is looked at.
    #[must_use]
    pub fn without_view(&self) -> Self {
        match self {
            Self::Resources(_) => Self::all_resources(),
            Self::Resource { id, .. } => Self::Resource {
                id: id.clone(),
                list: None,
            },
            Self::Communities(_) => Self::COMMUNITIES,
            Self::Editions(_) => Self::EDITIONS,
            Self::Community { id, .. } => Self::Community {
                id: id.clone(),
                reads: None,
            },
            Self::Edition { id, .. } => Self::Edition {
                id: id.clone(),
                reads: None,
            },
            other => other.clone(),
        }
    }

    /// The list that an entry stands in, looked at as before; any other page is its own.
    #[must_use]
    pub fn closed(&self) -> Self {
        match self {
            Self::Resource { list: None, .. } => Self::Proposals,
            Self::Resource {
                list: Some(view), ..
            } => Self::Resources(view.clone()),
            Self::Community { reads, .. } | Self::Edition { reads, .. } | Self::Editions(reads) => {
                Self::Communities(reads.clone())
            }
            Self::Question(_) | Self::Contribution(_) => Self::Contributions,
            Self::How(_) => Self::How(None),
            Self::Lexicon(_) => Self::Lexicon(None),
            other => other.clone(),
        }
    }
}

/// One state of the guide.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    pub route: Route,
    pub walk: Walk,
}

impl Address {
    /// Another page, with the same walk.
    #[must_use]
    pub fn to(&self, route: Route) -> Self {
        Self {
            route,
            walk: self.walk.clone(),
        }
    }

    /// A resource; the way back from it keeps how the list was looked at.
    #[must_use]
    pub fn to_resource(&self, id: &ResourceId) -> Self {
        self.to(Route::Resource {
            id: id.clone(),
            list: self.route.view().cloned(),
        })
    }

    /// A community; the way back from it keeps the language that was chosen.
    #[must_use]
    pub fn to_community(&self, id: &CommunityId) -> Self {
        self.to(Route::Community {
            id: id.clone(),
            reads: self.route.reads().cloned(),
        })
    }

    /// An edition; the way back from it keeps the language that was chosen.
    #[must_use]
    pub fn to_edition(&self, id: &EditionId) -> Self {
        self.to(Route::Edition {
            id: id.clone(),
            reads: self.route.reads().cloned(),
        })
    }

    /// All editions by year, with the language that was chosen.
    #[must_use]
    pub fn to_editions(&self) -> Self {
        self.to(Route::Editions(self.route.reads().cloned()))
    }

    /// The list that the open entry stands in.
    #[must_use]
    pub fn closed(&self) -> Self {
        self.to(self.route.closed())
    }

    /// The same page with the walk changed.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut Walk)) -> Self {
        let mut next = self.clone();
        change(&mut next.walk);
        next
    }

    /// All resources, with another search or other facets.
    #[must_use]
    pub fn with_view(&self, change: impl FnOnce(&mut View)) -> Self {
        let mut view = self.route.view().cloned().unwrap_or_default();
        change(&mut view);
        self.to(Route::Resources(view))
    }

    /// The communities, those that speak this language first.
    #[must_use]
    pub fn with_language(&self, tag: String) -> Self {
        self.to(match self.route {
            Route::Editions(_) => Route::Editions(Some(tag)),
            _ => Route::Communities(Some(tag)),
        })
    }

    /// The step after this one: the contribution step starts with its first question, as long as
    /// none is answered.
    #[must_use]
    pub fn onward(&self) -> Self {
        let walk = &self.walk;
        let is_unasked = walk.location.is_none() && walk.time.is_none() && walk.skills.is_empty();
        self.to(match self.route.step() {
            Some(1) => Route::COMMUNITIES,
            Some(2) if is_unasked => Route::Question(Question::Where),
            Some(2) => Route::Contributions,
            None if self.route == Route::Welcome => Route::Proposals,
            _ => Route::Plan,
        })
    }

    /// The step after a question: the next one, then the contributions.
    #[must_use]
    pub fn after(&self, question: Question) -> Self {
        let next = question
            .next()
            .map_or(Route::Contributions, Route::Question);
        self.to(next)
    }

    /// The step before a question: the one before it, or the communities.
    #[must_use]
    pub fn before(&self, question: Question) -> Self {
        let previous = question.previous();
        self.to(previous.map_or(Route::COMMUNITIES, Route::Question))
    }
}

#[cfg(test)]
mod generated;
#[cfg(test)]
mod mangled;
#[cfg(test)]
mod tests;
