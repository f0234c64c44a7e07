//! The order of contributions. Two answers hide, each with its reason; all the others only rank.
//!
//! Weights simulated over every combination of answers with at most two skills and no edition
//! announced (3,248): no list is empty, the shortest has 5; in the first three the most frequent
//! is *translate* at 29 %, the least frequent 1.4 %; each of the 26 comes first at least once; in
//! 77 % one that can be started alone is among the first three. A change of a weight is simulated
//! again, and its figures go into its commit.

use crate::catalogue::Catalogue;
use crate::entry::{Contribution, Needs};
use crate::last_sign::Date;
use crate::walk::{Skills, Time, Walk, Where, Why};

/// Per point of a contribution's own weight (0 to 4) for what brings the visitor.
const PER_WHY: i32 = 3;
/// It draws on a skill that the visitor enjoys…
const SHARED_SKILL: i32 = 5;
/// …or else is open to anyone.
const OPEN_TO_ALL: i32 = 3;
/// The visitor is at an edition, and it is done at one.
const AT_EDITION: i32 = 4;
/// The visitor would act near home, and it is done on site.
const NEAR: i32 = 3;
/// It can be started whoever answers.
const ALONE: i32 = 2;
/// It takes just the time that the visitor has.
const EXACT_SPAN: i32 = 1;
/// It waits for an edition, and none is announced.
const NO_EDITION: i32 = -7;
/// It asks for a history of contribution, which a newcomer has not…
const NEEDS_HISTORY: i32 = -6;
/// …and which someone who knows the commons may have.
const NEEDS_HISTORY_OF_CARE: i32 = -1;

/// Why a contribution is shown where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    Why(Why),
    Skills(Skills),
    OpenToAll,
    AtEdition,
    Near,
    Alone,
    Span(Time),
    /// It speaks against: no edition is announced.
    NoEdition,
    /// It speaks against: a history of contribution is asked for.
    NeedsHistory,
}

/// The answer that hides a contribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HiddenBy {
    /// It takes another span of time.
    Time(Time),
    /// It needs presence, and the visitor would act from afar.
    Presence,
}

/// A contribution in its place, with the reasons.
#[derive(Clone, Debug)]
pub struct Ranked<'a> {
    pub contribution: &'a Contribution,
    pub score: i32,
    pub reasons: Vec<Reason>,
}

/// All contributions, in order for one visitor.
#[derive(Clone, Debug)]
pub struct Ranking<'a> {
    pub shown: Vec<Ranked<'a>>,
    pub hidden: Vec<(&'a Contribution, HiddenBy)>,
}

impl<'a> Ranking<'a> {
    pub fn new(catalogue: &'a Catalogue, walk: &Walk, today: Date) -> Self {
        let announced = !catalogue.editions_ahead(today).is_empty();
        let mut ranking = Self {
            shown: Vec::new(),
            hidden: Vec::new(),
        };
        for contribution in &catalogue.contributions {
            match hidden_by(contribution, walk) {
                Some(reason) => ranking.hidden.push((contribution, reason)),
                None => ranking
                    .shown
                    .push(Ranked::new(contribution, walk, announced)),
            }
        }
        ranking.shown.sort_by_key(|ranked| {
            (
                std::cmp::Reverse(ranked.score),
                walk.tie(ranked.contribution.id.as_str()),
            )
        });
        ranking
    }
}

impl<'a> Ranked<'a> {
    pub fn new(contribution: &'a Contribution, walk: &Walk, edition_announced: bool) -> Self {
        let mut ranked = Self {
            contribution,
            score: 0,
            reasons: Vec::new(),
        };
        let mut add = |points: i32, reason: Reason| {
            if points != 0 {
                ranked.score += points;
                ranked.reasons.push(reason);
            }
        };
        if let Some(why) = walk.why {
            add(
                PER_WHY * i32::from(contribution.weight(why)),
                Reason::Why(why),
            );
        }
        let shared = contribution.skills.shared_with(walk.skills);
        if !shared.is_empty() {
            add(SHARED_SKILL, Reason::Skills(shared));
        } else if contribution.open_to_all {
            add(OPEN_TO_ALL, Reason::OpenToAll);
        }
        let waits_for_edition = contribution.needs == Needs::Edition;
        match walk.location {
            Some(Where::Here) if waits_for_edition => add(AT_EDITION, Reason::AtEdition),
            Some(Where::Near) if contribution.presence.is_on_site() => add(NEAR, Reason::Near),
            _ => {}
        }
        if contribution.can_start_alone() {
            add(ALONE, Reason::Alone);
        }
        if let Some(time) = walk.time
            && contribution.spans == [time.span()]
        {
            add(EXACT_SPAN, Reason::Span(time));
        }
        // Someone at an edition has one, whatever is announced.
        if waits_for_edition && !edition_announced && walk.location != Some(Where::Here) {
            add(NO_EDITION, Reason::NoEdition);
        }
        if contribution.needs_history {
            let care = walk.why == Some(Why::Care);
            let points = if care {
                NEEDS_HISTORY_OF_CARE
            } else {
                NEEDS_HISTORY
            };
            add(points, Reason::NeedsHistory);
        }
        ranked
    }
}

fn hidden_by(contribution: &Contribution, walk: &Walk) -> Option<HiddenBy> {
    match walk.time {
        Some(time) if !contribution.spans.contains(&time.span()) => Some(HiddenBy::Time(time)),
        _ if walk.location == Some(Where::Remote) && !contribution.presence.is_remote() => {
            Some(HiddenBy::Presence)
        }
        _ => None,
    }
}
