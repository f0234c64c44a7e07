//! The resources, by proposals, by facets alone, and by their own titles.

use std::collections::BTreeMap;

use commons::catalogue::Catalogue;
use commons::entry::Resource;
use commons::listing::View;
use commons::listing::{Period, Shelf};
use commons::locale::Locale;
use commons::rank::resources;
use commons::walk::Walk;
use serde::Serialize;

use super::visitors::{FEW_SKILLS, walks};
use super::{Season, percent};

/// What opens the step of the resources, over every combination of answers with few skills.
#[derive(Debug, Serialize)]
pub struct Proposing {
    /// The guide's language.
    pub locale: &'static str,
    pub combinations: usize,
    /// How many of how many resources are ever proposed; the others are found below.
    pub proposed: usize,
    pub resources: usize,
    /// The one proposed most often, and in how many of a hundred.
    pub most: String,
    pub share: f64,
}

/// How each resource is found by someone who looks for it.
#[derive(Debug, Serialize)]
pub struct Finding {
    /// The shortest list that facets alone narrow to, over all resources: its median length, its
    /// greatest, and the resource that stands in that.
    pub median_list: usize,
    pub longest_list: usize,
    pub longest_for: String,
    /// The resources that facets leave among more than [`FACET_LIST`], or do not lead to.
    pub far: Vec<Far>,
    /// Titles searched for, in every language that they stand in, and how many find theirs first.
    pub titles: usize,
    pub found_first: usize,
    pub missed: Vec<Missed>,
}

/// A resource that facets alone do not lead near enough to.
#[derive(Debug, Serialize)]
pub struct Far {
    pub resource: String,
    /// Among how many it stands; none where no choice of facets shows it.
    pub list: Option<usize>,
}

/// A title that does not find its own resource among the first [`FIRST_PAGE`].
#[derive(Debug, Serialize)]
pub struct Missed {
    pub resource: String,
    pub title: String,
    /// Where it stands, from 1; none where it is not found at all.
    pub rank: Option<usize>,
}

/// How far down a list of answers one looks.
pub const FIRST_PAGE: usize = 10;
/// As many resources as a list shows before "show more".
pub const FACET_LIST: usize = 24;

impl Proposing {
    pub fn of(season: &Season, locale: Locale) -> Self {
        let catalogue = &season.catalogue;
        let walks = walks(FEW_SKILLS);
        let mut times = BTreeMap::<&str, usize>::new();
        for walk in &walks {
            for resource in resources::proposals(catalogue, walk, locale) {
                *times.entry(resource.id.as_str()).or_default() += 1;
            }
        }
        let most = times.iter().max_by_key(|(_, times)| **times);
        let (most, share) = most.map_or(("", 0), |(id, times)| (*id, *times));
        Self {
            locale: locale.tag(),
            combinations: walks.len(),
            proposed: times.len(),
            resources: catalogue.resources.len(),
            most: most.to_owned(),
            share: percent(share, walks.len()),
        }
    }
}

impl Finding {
    pub fn of(catalogue: &Catalogue) -> Self {
        let (mut lists, mut far) = (Vec::new(), Vec::new());
        for resource in &catalogue.resources {
            let list = narrowest_list(catalogue, resource);
            lists.extend(list.map(|length| (length, resource.id.as_str())));
            if list.is_none_or(|length| length > FACET_LIST) {
                let resource = resource.id.to_string();
                far.push(Far { resource, list });
            }
        }
        lists.sort_unstable();
        let (longest_list, longest_for) = lists.last().copied().unwrap_or_default();
        let (median_list, _) = lists.get(lists.len() / 2).copied().unwrap_or_default();

        let (mut titles, mut found_first, mut missed) = (0, 0, Vec::new());
        for (document, resource) in catalogue.resources.iter().enumerate() {
            for title in resource.title.all() {
                let hits = catalogue.search(title).hits;
                let at = hits.iter().position(|hit| hit.document == document);
                titles += 1;
                found_first += usize::from(at == Some(0));
                if at.is_none_or(|at| at >= FIRST_PAGE) {
                    missed.push(Missed {
                        resource: resource.id.to_string(),
                        title: title.to_owned(),
                        rank: at.map(|at| at + 1),
                    });
                }
            }
        }
        Self {
            median_list,
            longest_list,
            longest_for: longest_for.to_owned(),
            far,
            titles,
            found_first,
            missed,
        }
    }
}

/// How long the shortest list is that facets alone narrow to, with this resource in it. A resource
/// has one kind, one period and one answer on its licence; of several activities and languages, all
/// pairs are tried.
fn narrowest_list(catalogue: &Catalogue, resource: &Resource) -> Option<usize> {
    let mut view = View {
        kind: Some(resource.kind.clone()),
        period: Some(Period::of(resource.year)),
        licensed: Some(resource.licence.is_some()),
        ..View::default()
    };
    let or_none = |values: Vec<&str>| {
        let values = values.into_iter().map(|value| Some(value.to_owned()));
        values.chain([None]).collect::<Vec<_>>()
    };
    let activities = or_none(catalogue.activities_of(resource).into_iter().collect());
    let languages = or_none(resource.languages.iter().map(String::as_str).collect());
    let mut lengths = Vec::new();
    for activity in &activities {
        for language in &languages {
            view.activity.clone_from(activity);
            view.language.clone_from(language);
            let walk = Walk::default();
            let found = Shelf::new(catalogue, &walk, &view, Locale::default()).found;
            let is_here = found.iter().any(|other| other.id == resource.id);
            lengths.extend(is_here.then_some(found.len()));
        }
    }
    lengths.into_iter().min()
}
