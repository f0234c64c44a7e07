//! The resources as one visitor finds them: proposals first, then all, by search and facets.
//! Answers set the order and never hide.
//!
//! Measured over the 3,248 combinations of answers with at most two skills (2026-11): 89 of the 145
//! resources reach the first three for a French reader, 30 for an English one, who can read some
//! forty of them; the most frequent is there in 29 % of the combinations. The rest are found by
//! search and facets.

use std::cmp::Reverse;

use crate::answers::Why;
use crate::catalogue::Catalogue;
use crate::entry::Resource;
use crate::locale::Locale;
use crate::sort;
use crate::walk::Walk;

/// How many proposals open the step.
pub const PROPOSALS: usize = 3;
/// Most proposals of one kind, so that a newcomer sees how wide the commons is.
const PROPOSALS_OF_A_KIND: usize = 2;

/// Per point of what its kind is worth to a reason to come, 0 to 4, as the vocabulary says.
const PER_KIND: i32 = 2;
/// It is meant for people like the visitor, as far as the reason to come tells; the vocabulary says whom
/// it looks like.
const AUDIENCE: i32 = 3;
/// Its code is available, for someone looking for something to build on.
const CODE: i32 = 1;
/// The museum kept it going: the best example to look at.
const SUSTAINED: i32 = 1;
/// Dated: a newcomer can tell what it is worth today.
const DATED: i32 = 1;

/// The visitor can read it: the guide's language stands in for the languages they read.
const READABLE: i32 = 2;
/// A call for people or museums ends with its year: after that it is history, not advice.
const CALL: i32 = -4;

/// What brings a visitor, and what the commons says of it.
struct Asked<'a> {
    catalogue: &'a Catalogue,
    why: Why,
    locale: Locale,
    /// Whom the reason to come most looks like.
    audiences: Vec<&'a str>,
    /// The themes of calls for people or museums.
    calls: Vec<&'a str>,
}

impl<'a> Asked<'a> {
    fn new(catalogue: &'a Catalogue, walk: &Walk, locale: Locale) -> Self {
        let why = walk.why.unwrap_or(Why::Discover);
        let like = catalogue.audiences.iter();
        let like = like.filter(|audience| audience.why.iter().any(|it| it == why.id()));
        let calls = catalogue.themes.iter().filter(|theme| theme.call);
        Self {
            catalogue,
            why,
            locale,
            audiences: like.map(|audience| audience.id.as_str()).collect(),
            calls: calls.map(|theme| theme.id.as_str()).collect(),
        }
    }

    /// How well a resource answers it.
    fn affinity(&self, resource: &Resource) -> i32 {
        let any_of = |own: &[String], ids: &[&str]| own.iter().any(|id| ids.contains(&id.as_str()));
        let kind = self.catalogue.kind(&resource.kind);
        let readable = resource.languages.iter().any(|tag| self.locale.reads(tag));
        PER_KIND * kind.map_or(0, |kind| kind.weight(self.why.id()).into())
            + AUDIENCE * i32::from(any_of(&resource.audience, &self.audiences))
            + CODE * i32::from(self.why == Why::Reuse && resource.code.is_some())
            + SUSTAINED * i32::from(resource.sustained)
            + DATED * i32::from(resource.year.is_some())
            + CALL * i32::from(any_of(&resource.themes, &self.calls))
            + READABLE * i32::from(readable)
    }
}

/// All resources, best first for this visitor.
pub(crate) fn in_order<'a>(
    catalogue: &'a Catalogue,
    walk: &Walk,
    locale: Locale,
) -> Vec<&'a Resource> {
    let asked = Asked::new(catalogue, walk, locale);
    sort::by_key(catalogue.resources.iter().collect(), |resource| {
        let tie = walk.tie(resource.id.as_str());
        (Reverse(asked.affinity(resource)), tie)
    })
}

/// The first proposals: at most two of a kind, and one per web page.
pub fn proposals<'a>(catalogue: &'a Catalogue, walk: &Walk, locale: Locale) -> Vec<&'a Resource> {
    let mut proposals: Vec<&Resource> = Vec::with_capacity(PROPOSALS);
    for resource in in_order(catalogue, walk, locale) {
        let of_a_kind = proposals
            .iter()
            .filter(|other| other.kind == resource.kind)
            .count();
        let same_page = proposals.iter().any(|other| other.page == resource.page);
        if of_a_kind < PROPOSALS_OF_A_KIND && !same_page {
            proposals.push(resource);
        }
        if proposals.len() == PROPOSALS {
            break;
        }
    }
    proposals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Commons, FRENCH, page};

    fn ids<'a>(resources: &[&'a Resource]) -> Vec<&'a str> {
        resources.iter().map(|r| r.id.as_str()).collect()
    }

    fn for_why(why: Why) -> Walk {
        Walk {
            why: Some(why),
            ..Walk::default()
        }
    }

    #[test]
    fn proposals_are_three_at_most_two_of_a_kind_and_one_per_page() {
        let kind = |commons: Commons, id: &str, kind: &str, url: &str| {
            commons.resource(id, |resource| {
                resource.kind = kind.into();
                resource.url = page(url);
            })
        };
        let commons =
            Commons::new()
                .kind("method", Why::Launch, 4)
                .kind("training", Why::Launch, 3);
        let commons = kind(commons, "x1", "method", "one");
        let commons = kind(commons, "x2", "method", "one");
        let commons = kind(commons, "x3", "method", "two");
        let commons = kind(commons, "x4", "method", "three");
        let commons = kind(commons, "x5", "training", "four");
        let catalogue = commons.catalogue();
        let found = proposals(&catalogue, &for_why(Why::Launch), FRENCH);
        assert_eq!(found.len(), PROPOSALS);
        assert_eq!(found[2].id.as_str(), "x5");
        let pages = found.iter().map(|resource| resource.page.as_str());
        assert_eq!(pages.collect::<std::collections::BTreeSet<_>>().len(), 3);
    }

    #[test]
    fn a_small_commons_proposes_what_it_has() {
        assert!(proposals(&Commons::new().catalogue(), &Walk::default(), FRENCH).is_empty());
        let one = Commons::new().resource("x1", |_| ()).catalogue();
        assert_eq!(ids(&proposals(&one, &Walk::default(), FRENCH)), ["x1"]);
    }

    fn of_each_merit() -> Commons {
        Commons::new()
            .resource("plain", |_| ())
            .resource("dated", |r| r.year = Some(2014))
            .resource("for-me", |r| r.audience = vec!["maker".into()])
            .resource("readable", |r| r.languages = vec!["it".into(), "fr".into()])
            .resource("kind", |r| r.kind = "technology".into())
            .resource("call", |r| r.themes = vec!["call".into()])
    }

    #[test]
    fn a_better_answer_comes_before_others() {
        let mut commons = of_each_merit()
            .kind("technology", Why::Reuse, 4)
            .audience("maker", Why::Reuse)
            .theme("call", "organising");
        commons.0.vocabulary.themes[0].call = true;
        let catalogue = commons.catalogue();
        let best_first = in_order(&catalogue, &for_why(Why::Reuse), FRENCH);
        assert_eq!(
            ids(&best_first),
            ["kind", "for-me", "readable", "dated", "plain", "call"]
        );
        let launch = in_order(&catalogue, &for_why(Why::Launch), FRENCH);
        assert_eq!(ids(&launch[..2]), ["readable", "dated"]);
    }

    #[test]
    fn a_commons_that_weighs_nothing_is_ordered_by_what_each_resource_says_of_itself() {
        let catalogue = of_each_merit().catalogue();
        let best_first = in_order(&catalogue, &for_why(Why::Reuse), FRENCH);
        assert_eq!(ids(&best_first[..2]), ["readable", "dated"]);
    }
}
