//! The order of contributions. Two answers hide, each with its reason; all the others only rank.
//!
//! Weights simulated over every combination of answers with at most two skills (3,248), with no
//! edition announced, then with one: no list is empty, the shortest has 5; in the first three the
//! most frequent is *start* at 24.7 and 24.2 %, the least frequent *facilitator* at 1.1 and 2.4 %;
//! each of the 29 comes first at least 4 times; in 86.6 and 82.7 % one that can be started alone is
//! among the first three. Over all sets of skills the highest is 25.5 %. `commons reach` simulates
//! again: run every change of a weight through it, and put the figures in the commit.

use std::cmp::Reverse;

use crate::answers::{Skills, Time, Where, Why};
use crate::catalogue::Catalogue;
use crate::date::Date;
use crate::entry::{Contribution, Needs};
use crate::sort;
use crate::walk::Walk;

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
const ALONE: i32 = 3;
/// It takes just the time that the visitor has.
const EXACT_SPAN: i32 = 1;
/// It waits for an edition, and none is announced.
const NO_EDITION: i32 = -7;
/// It asks for a history of contribution, which a newcomer does not have…
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
    /// Counts against it: no edition is announced.
    NoEdition,
    /// Counts against it: a history of contribution is asked for.
    NeedsHistory,
}

impl Reason {
    /// It puts a contribution lower, not higher.
    pub fn is_against(self) -> bool {
        matches!(self, Self::NoEdition | Self::NeedsHistory)
    }
}

/// The answers that hide a contribution: all of them, as changing one may not be enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HiddenBy {
    /// It takes another span of time.
    Time(Time),
    /// It needs presence, and the visitor would act from afar.
    Presence,
    /// Both.
    TimeAndPresence(Time),
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
        let open = |contribution: &&Contribution| contribution.is_open(catalogue, today);
        for contribution in catalogue.contributions.iter().filter(open) {
            match hidden_by(contribution, walk) {
                Some(reason) => ranking.hidden.push((contribution, reason)),
                None => ranking
                    .shown
                    .push(Ranked::new(contribution, walk, announced)),
            }
        }
        ranking.shown = sort::by_key(ranking.shown, |ranked| {
            let tie = walk.tie(ranked.contribution.id.as_str());
            (Reverse(ranked.score), tie)
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
    let time = walk
        .time
        .filter(|time| !contribution.spans.contains(&time.span()));
    let presence = walk.location == Some(Where::Remote) && !contribution.presence.is_remote();
    match (time, presence) {
        (Some(time), true) => Some(HiddenBy::TimeAndPresence(time)),
        (Some(time), false) => Some(HiddenBy::Time(time)),
        (None, true) => Some(HiddenBy::Presence),
        (None, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Skill;
    use crate::route::Address;
    use crate::testing::{Commons, date};

    const TODAY: &str = "2026-11-23";

    /// The walk of an address, as a visitor's link gives it.
    fn walk(fragment: &str) -> Walk {
        let (address, dropped) = Address::parse(fragment);
        assert_eq!(dropped, [], "{fragment}");
        address.walk
    }

    fn one(tags: Tags) -> Commons {
        Commons::new().contribution("x1", |contribution| {
            let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
            contribution.why = tags
                .why
                .iter()
                .map(|(why, n)| ((*why).into(), *n))
                .collect();
            contribution.skills = owned(tags.skills);
            contribution.spans = owned(tags.spans);
            contribution.places = owned(tags.places);
            contribution.needs = tags.needs.into();
            contribution.open_to_all = tags.open_to_all;
            contribution.needs_history = tags.needs_history;
        })
    }

    /// What a contribution is tagged with; nothing that scores, unless a case says so.
    #[derive(Clone, Copy)]
    struct Tags {
        why: &'static [(&'static str, u8)],
        skills: &'static [&'static str],
        spans: &'static [&'static str],
        places: &'static [&'static str],
        needs: &'static str,
        open_to_all: bool,
        needs_history: bool,
    }

    const PLAIN: Tags = Tags {
        why: &[],
        skills: &[],
        spans: &["task", "project"],
        places: &["on-site"],
        needs: "community",
        open_to_all: false,
        needs_history: false,
    };
    const AT_AN_EDITION: Tags = Tags {
        needs: "edition",
        ..PLAIN
    };

    #[test]
    fn each_answer_weighs_what_the_design_says_and_gives_its_reason() {
        #[track_caller]
        fn case(tags: Tags, fragment: &str, score: i32, reasons: &[Reason]) {
            let catalogue = one(tags).catalogue();
            let ranking = Ranking::new(&catalogue, &walk(fragment), date(TODAY));
            let ranked = ranking.shown.first().expect("it is shown");
            assert_eq!((ranked.score, ranked.reasons.as_slice()), (score, reasons));
        }
        let tagged = |why| Tags { why, ..PLAIN };
        case(PLAIN, "", 0, &[]);
        case(PLAIN, "#why=join&where=here&skill=code", 0, &[]);

        let join = Reason::Why(Why::Join);
        case(tagged(&[("join", 1)]), "#why=join", 3, &[join]);
        case(
            tagged(&[("join", 4), ("give", 2)]),
            "#why=join",
            12,
            &[join],
        );
        case(tagged(&[("join", 4)]), "#why=care", 0, &[]);
        case(tagged(&[("join", 4)]), "", 0, &[]);

        let skilled = Tags {
            skills: &["code", "making"],
            ..PLAIN
        };
        let code = Reason::Skills(Skills::default().with(Skill::Code));
        case(skilled, "#skill=code,content", 5, &[code]);
        let both = Reason::Skills(Skills::read(["code", "making"]));
        case(skilled, "#skill=code,making", 5, &[both]);
        case(skilled, "#skill=content", 0, &[]);

        let open = |tags| Tags {
            open_to_all: true,
            ..tags
        };
        case(open(PLAIN), "", 3, &[Reason::OpenToAll]);
        case(open(skilled), "#skill=content", 3, &[Reason::OpenToAll]);
        case(open(skilled), "#skill=code", 5, &[code]);

        case(PLAIN, "#where=near", 3, &[Reason::Near]);
        let remote = Tags {
            places: &["remote"],
            ..PLAIN
        };
        case(remote, "#where=near", 0, &[]);
        let either = Tags {
            places: &["on-site", "remote"],
            ..PLAIN
        };
        case(either, "#where=near", 3, &[Reason::Near]);
        case(either, "#where=remote", 0, &[]);

        let alone = Tags {
            needs: "nobody",
            ..PLAIN
        };
        case(alone, "", 3, &[Reason::Alone]);

        let task = Tags {
            spans: &["task"],
            ..PLAIN
        };
        case(task, "#time=task", 1, &[Reason::Span(Time::Task)]);
        case(task, "", 0, &[]);
        case(PLAIN, "#time=task", 0, &[]);

        case(AT_AN_EDITION, "", -7, &[Reason::NoEdition]);
        case(AT_AN_EDITION, "#where=here", 4, &[Reason::AtEdition]);
        let near = [Reason::Near, Reason::NoEdition];
        case(AT_AN_EDITION, "#where=near", -4, &near);

        let history = Tags {
            needs_history: true,
            ..PLAIN
        };
        case(history, "", -6, &[Reason::NeedsHistory]);
        case(history, "#why=join", -6, &[Reason::NeedsHistory]);
        case(history, "#why=care", -1, &[Reason::NeedsHistory]);

        let all = Tags {
            why: &[("care", 4)],
            needs_history: true,
            spans: &["task"],
            ..open(AT_AN_EDITION)
        };
        let reasons = [
            Reason::Why(Why::Care),
            Reason::OpenToAll,
            Reason::AtEdition,
            Reason::Span(Time::Task),
            Reason::NeedsHistory,
        ];
        case(
            all,
            "#why=care&where=here&time=task",
            12 + 3 + 4 + 1 - 1,
            &reasons,
        );
    }

    #[test]
    fn an_edition_announced_is_nothing_to_wait_for() {
        let commons = one(AT_AN_EDITION).edition("x2", |edition| {
            edition.attestation = "announced".into();
            edition.start = "2027-11-05".into();
        });
        let catalogue = commons.catalogue();
        let score = |today| {
            let ranking = Ranking::new(&catalogue, &Walk::default(), date(today));
            ranking.shown[0].score
        };
        assert_eq!(score("2026-11-23"), 0);
        assert_eq!(score("2027-11-05"), 0);
        assert_eq!(score("2027-11-06"), -7);
    }

    #[test]
    fn two_answers_hide_and_say_so() {
        #[track_caller]
        fn case(
            spans: &'static [&str],
            places: &'static [&str],
            fragment: &str,
            by: Option<HiddenBy>,
        ) {
            let tags = Tags {
                spans,
                places,
                ..PLAIN
            };
            let catalogue = one(tags).catalogue();
            let ranking = Ranking::new(&catalogue, &walk(fragment), date(TODAY));
            let hidden = ranking.hidden.first().map(|(_, by)| *by);
            assert_eq!(hidden, by, "{spans:?} {places:?} {fragment}");
            assert_eq!(ranking.shown.len() + ranking.hidden.len(), 1);
        }
        let role = Some(HiddenBy::Time(Time::Role));
        let presence = Some(HiddenBy::Presence);
        case(&["task"], &["on-site"], "#time=role", role);
        case(&["task", "role"], &["on-site"], "#time=role", None);
        case(&["task"], &["on-site"], "", None);
        case(&["task"], &["on-site"], "#where=remote", presence);
        case(&["task"], &["on-site", "remote"], "#where=remote", None);
        case(&["task"], &["remote"], "#where=remote", None);
        case(&["task"], &["remote"], "#where=near", None);
        case(&["task"], &["remote"], "#where=here", None);
        case(&["task"], &["somewhere new"], "#where=remote", presence);
        let both = Some(HiddenBy::TimeAndPresence(Time::Role));
        case(&["task"], &["on-site"], "#where=remote&time=role", both);
        case(&["task"], &["remote"], "#where=remote&time=role", role);
        case(
            &["task"],
            &["on-site"],
            "#why=give&skill=code&where=near",
            None,
        );
    }

    /// Ten contributions that score alike, so that only the tie orders them.
    fn alike() -> Commons {
        (0..10).fold(Commons::new(), |commons, n| {
            commons.contribution(&format!("x{n}"), |_| ())
        })
    }

    fn order(commons: Commons, fragment: &str) -> Vec<String> {
        let catalogue = commons.catalogue();
        let ranking = Ranking::new(&catalogue, &walk(fragment), date(TODAY));
        let ids = ranking.shown.iter().map(|r| r.contribution.id.to_string());
        ids.collect()
    }

    #[test]
    fn the_order_depends_on_the_answers_and_on_nothing_else() {
        let answers = "#why=join&where=near&time=task&skill=code";
        let first = order(alike(), answers);
        assert_eq!(order(alike(), answers), first, "asked again");

        let mut upside_down = alike();
        upside_down.0.contributions.reverse();
        assert_eq!(
            order(upside_down, answers),
            first,
            "the commons in another order"
        );

        let later = format!("{answers}&step=plan&place=lyon-fr&resource=x1,x2&contribution=x3");
        assert_eq!(order(alike(), &later), first, "what was kept since");
    }

    #[test]
    fn no_entry_is_first_for_everybody() {
        let leaders = Why::ALL.map(|why| order(alike(), &format!("#why={}", why.id())).remove(0));
        assert!(
            leaders.iter().any(|leader| *leader != leaders[0]),
            "{leaders:?}"
        );
    }

    #[test]
    fn the_higher_score_stands_first() {
        let commons = alike()
            .contribution("low", |c| c.needs_history = true)
            .contribution("high", |c| c.needs = "nobody".into());
        let order = order(commons, "#why=join");
        assert_eq!(order.first().map(String::as_str), Some("high"));
        assert_eq!(order.last().map(String::as_str), Some("low"));
    }
}
