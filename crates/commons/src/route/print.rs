//! Writing an address.

use std::fmt;

use super::{Address, OPEN_EDITIONS, Route};
use crate::answers::{Question, Skill, Time, Where, Why};
use crate::id::{CommunityId, ContributionId, ResourceId, TownId};
use crate::link::Encoded;
use crate::listing::{Facet, View};
use crate::walk::Walk;

impl fmt::Display for Address {
    /// The fragment with its `#`, ready for an `href`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { route, walk } = self;
        write!(f, "#step={}", route.room())?;
        let mut pair = |key: &str, value: Option<&str>| match value {
            Some(value) if !value.is_empty() => write!(f, "&{key}={}", Encoded(value)),
            _ => Ok(()),
        };
        pair("open", route.open())?;
        pair("ask", route.asked().map(Question::id))?;
        print_walk(walk, &mut pair)?;
        if let Some(view) = route.view() {
            print_view(view, &mut pair)?;
        }
        pair("reads", route.reads().map(String::as_str))
    }
}

impl Route {
    /// What is open in the room, as an address names it.
    fn open(&self) -> Option<&str> {
        match self {
            Self::Resource { id, .. } => Some(id.as_str()),
            Self::Community { id, .. } => Some(id.as_str()),
            Self::Edition { id, .. } => Some(id.as_str()),
            Self::Editions(_) => Some(OPEN_EDITIONS),
            Self::Contribution(id) => Some(id.as_str()),
            Self::How(anchor) => Some(anchor.as_ref()?.id()),
            Self::Lexicon(id) => Some(id.as_ref()?.as_str()),
            _ => None,
        }
    }

    const fn asked(&self) -> Option<Question> {
        match self {
            Self::Question(question) => Some(*question),
            _ => None,
        }
    }
}

/// Writes a key and its value, where there is one.
type Pair<'a> = dyn FnMut(&str, Option<&str>) -> fmt::Result + 'a;

fn print_walk(walk: &Walk, pair: &mut Pair<'_>) -> fmt::Result {
    let joined = |ids: &mut dyn Iterator<Item = &str>| ids.collect::<Vec<_>>().join(",");
    let skills = joined(&mut walk.skills.iter().map(Skill::id));
    let resources = joined(&mut walk.resources.iter().map(ResourceId::as_str));
    pair("why", walk.why.map(Why::id))?;
    pair("place", walk.place.as_ref().map(TownId::as_str))?;
    pair("where", walk.location.map(Where::id))?;
    pair("time", walk.time.map(Time::id))?;
    pair("skill", Some(&skills))?;
    pair("resource", Some(&resources))?;
    pair(
        "community",
        walk.community.as_ref().map(CommunityId::as_str),
    )?;
    let contribution = walk.contribution.as_ref();
    pair("contribution", contribution.map(ContributionId::as_str))
}

fn print_view(view: &View, pair: &mut Pair<'_>) -> fmt::Result {
    pair("q", Some(&view.query))?;
    for facet in Facet::ALL {
        pair(facet.key(), facet.chosen(view).as_deref())?;
    }
    pair("show", Some("all"))
}
