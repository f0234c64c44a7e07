//! The plans: whether the first action of each can be done today.

use std::collections::BTreeMap;

use commons::answers::Where;
use commons::geo::point::Spot;
use commons::id::CommunityId;
use commons::link::{Carriage, Link};
use commons::locale::Locale;
use commons::outcome::{Action, Plan};
use commons::rank::communities::Ladder;
use commons::rank::contributions::Ranking;
use commons::route::Route;
use commons::walk::Walk;
use serde::Serialize;

use super::Season;
use super::choosing::answers;
use super::visitors::{FEW_SKILLS, walks};

/// The plans of every combination of answers, from every town that the content knows.
#[derive(Debug, Serialize)]
pub struct Planning {
    /// Whether an edition is announced.
    pub announced: bool,
    pub combinations: usize,
    pub towns: usize,
    /// Combinations × towns × languages of the guide × what was chosen: nothing yet, or the nearest
    /// community and the contribution that comes first.
    pub plans: usize,
    /// What the first action is, and how many plans begin with it.
    pub first: BTreeMap<&'static str, usize>,
    /// Answers whose plan begins with something that waits for others.
    pub waiting: Vec<String>,
}

impl Planning {
    pub fn of(season: &Season) -> Self {
        let Season {
            announced,
            catalogue,
            today,
        } = season;
        // A plan looks at the community chosen and not at the place: the towns that lead to one
        // community share its plan, and count it each.
        let mut towns_of = BTreeMap::<Option<CommunityId>, usize>::new();
        for town in &catalogue.towns {
            let ladder = Ladder::new(catalogue, Some(&Spot::Town(town.point)), &[], *today);
            let nearest = ladder.nearest.map(|rung| rung.community.id.clone());
            *towns_of.entry(nearest).or_default() += 1;
        }
        let walks = walks(FEW_SKILLS);
        let mut planning = Self {
            announced: *announced,
            combinations: walks.len(),
            towns: catalogue.towns.len(),
            plans: 0,
            first: BTreeMap::new(),
            waiting: Vec::new(),
        };
        for walk in &walks {
            planning.count(season, walk, planning.towns);
            let ranking = Ranking::new(catalogue, walk, *today);
            let best = ranking.shown.first();
            let best = best.map(|ranked| ranked.contribution.id.clone());
            for (community, towns) in &towns_of {
                let walk = Walk {
                    community: community.clone(),
                    contribution: best.clone(),
                    ..walk.clone()
                };
                planning.count(season, &walk, *towns);
            }
        }
        planning
    }

    /// Counts the plan of a walk once for each of so many towns, in each language of the guide.
    fn count(&mut self, season: &Season, walk: &Walk, towns: usize) {
        for locale in Locale::all() {
            let plan = Plan::draft(&season.catalogue, walk, locale, season.today);
            self.plans += towns;
            match plan.actions.first().and_then(|first| feasible(first, walk)) {
                Some(first) => *self.first.entry(first).or_default() += towns,
                None => self.waiting.push(answers(walk, Route::Plan)),
            }
        }
    }
}

/// What an action that waits for nobody is called; none where it waits, or leads to an old link.
pub fn feasible(action: &Action<'_>, walk: &Walk) -> Option<&'static str> {
    match action {
        Action::WelcomeDesk => (walk.location == Some(Where::Here)).then_some("welcome desk"),
        Action::Start(contribution) => contribution.can_start_alone().then_some("start alone"),
        Action::Read(resource) => match &resource.page {
            Link::Safe(link) if link.carriage() == Carriage::Https => Some("read"),
            _ => None,
        },
        _ => None,
    }
}
