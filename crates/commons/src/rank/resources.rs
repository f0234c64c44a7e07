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
use crate::locale::Reader;
use crate::order;
use crate::walk::Walk;

/// How many proposals open the step.
pub const PROPOSALS: usize = 3;
/// Most proposals of one kind, so that a newcomer sees how wide the commons is.
const PROPOSALS_OF_A_KIND: usize = 2;

/// What a kind of resource is worth to a reason to come, 0 to 4: read off what each kind is for.
fn worth_of_kind(why: Why, kind: &str) -> i32 {
    match (why, kind) {
        (Why::Discover, "prototype" | "content")
        | (Why::Reuse, "prototype" | "technology")
        | (Why::Join, "method" | "training")
        | (Why::Launch, "method")
        | (Why::Give, "technology" | "evaluation")
        | (Why::Care, "governance") => 4,
        (Why::Reuse | Why::Give, "method")
        | (Why::Launch, "evaluation" | "training")
        | (Why::Join | Why::Give, "prototype")
        | (Why::Care, "evaluation" | "technology") => 3,
        (Why::Discover, "evaluation" | "governance")
        | (Why::Join | Why::Reuse, "content")
        | (Why::Care, "method" | "training")
        | (Why::Launch, "governance") => 2,
        (Why::Discover, "method") | (Why::Reuse, "training") | (Why::Launch, "prototype") => 1,
        _ => 0,
    }
}

/// Whom a reason to come most looks like, among the audiences that resources name.
fn is_audience(why: Why, audience: &str) -> bool {
    match why {
        Why::Discover => audience == "newcomer",
        Why::Reuse => matches!(audience, "mediator" | "maker" | "developer"),
        Why::Join => matches!(audience, "participant" | "newcomer"),
        Why::Launch => matches!(audience, "organiser" | "new-community" | "museum"),
        Why::Give => matches!(audience, "developer" | "communication" | "evaluator"),
        Why::Care => matches!(audience, "member" | "organiser"),
    }
}

/// Per point of a kind's worth.
const PER_KIND: i32 = 2;
/// It is meant for people like the visitor.
const AUDIENCE: i32 = 3;
/// Code can be had, for someone who looks for something to build on.
const CODE: i32 = 1;
/// The museum kept it going: the best example to look at.
const SUSTAINED: i32 = 1;
/// Dated: a newcomer can tell what it is worth today.
const DATED: i32 = 1;

/// The visitor reads it: the guide's language stands for what one reads.
const READABLE: i32 = 2;
/// A call for people or museums is over once its year is; it is history, and no first advice.
const CALL: i32 = -4;
/// The themes of such calls.
const CALLS: [&str; 2] = ["call", "calls"];

/// How well a resource answers what brings a visitor.
fn affinity(resource: &Resource, why: Option<Why>, reader: Reader) -> i32 {
    let why = why.unwrap_or(Why::Discover);
    let audience = resource
        .audience
        .iter()
        .any(|audience| is_audience(why, audience));
    let readable = resource.languages.iter().any(|tag| tag == reader.tag());
    let call = resource
        .themes
        .iter()
        .any(|theme| CALLS.contains(&theme.as_str()));
    PER_KIND * worth_of_kind(why, &resource.kind)
        + AUDIENCE * i32::from(audience)
        + CODE * i32::from(why == Why::Reuse && resource.code.is_some())
        + SUSTAINED * i32::from(resource.sustained)
        + DATED * i32::from(resource.year.is_some())
        + CALL * i32::from(call)
        + READABLE * i32::from(readable)
}

/// All resources, best first for this visitor.
pub(crate) fn in_order<'a>(
    catalogue: &'a Catalogue,
    walk: &Walk,
    reader: Reader,
) -> Vec<&'a Resource> {
    order::by_key(catalogue.resources.iter().collect(), |resource| {
        let tie = walk.tie(resource.id.as_str());
        (Reverse(affinity(resource, walk.why, reader)), tie)
    })
}

/// The first proposals: at most two of a kind, and one per web page.
pub fn proposals<'a>(catalogue: &'a Catalogue, walk: &Walk, reader: Reader) -> Vec<&'a Resource> {
    let mut proposals: Vec<&Resource> = Vec::with_capacity(PROPOSALS);
    for resource in in_order(catalogue, walk, reader) {
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
    use crate::testing::{Commons, page};

    const FRENCH: Reader = Reader::French;

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
        // Someone who launches is best served by methods, then by trainings.
        let commons = kind(Commons::new(), "x1", "method", "one");
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

    #[test]
    fn a_better_answer_comes_before_others() {
        let catalogue = Commons::new()
            .resource("plain", |_| ())
            .resource("dated", |r| r.year = Some(2014))
            .resource("for-me", |r| r.audience = vec!["maker".into()])
            .resource("readable", |r| r.languages = vec!["it".into(), "fr".into()])
            .resource("kind", |r| r.kind = "technology".into())
            .resource("call", |r| r.themes = vec!["call".into()])
            .catalogue();
        let best_first = in_order(&catalogue, &for_why(Why::Reuse), FRENCH);
        assert_eq!(
            ids(&best_first),
            ["kind", "for-me", "readable", "dated", "plain", "call"]
        );
    }
}
