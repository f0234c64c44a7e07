//! The communities, from every town that the content knows.

use std::collections::BTreeMap;

use commons::geo::point::Spot;
use commons::rank::communities::Ladder;
use serde::Serialize;

use super::Season;

/// How the places that are named are answered.
#[derive(Debug, Serialize)]
pub struct Meeting {
    pub towns: usize,
    /// Towns answered by two: the nearest, and the nearest heard from lately.
    pub pairs: usize,
    /// Towns where no community is near, however far "near" is.
    pub empty: Vec<String>,
    /// Communities that a ladder does not hold exactly once, with a town that shows it.
    pub misplaced: Vec<Misplaced>,
}

/// A community that stands on a ladder twice, or not at all.
#[derive(Debug, Serialize)]
pub struct Misplaced {
    pub community: String,
    pub town: String,
}

impl Meeting {
    pub fn of(season: &Season) -> Self {
        let Season {
            catalogue, today, ..
        } = season;
        let mut meeting = Self {
            towns: catalogue.towns.len(),
            pairs: 0,
            empty: Vec::new(),
            misplaced: Vec::new(),
        };
        for town in &catalogue.towns {
            let ladders = [&[][..], &["fr"], &["en"]].map(|languages| {
                Ladder::new(catalogue, Some(&Spot::Town(town.point)), languages, *today)
            });
            let [ladder, ..] = &ladders;
            if ladder.nearest.is_none() {
                meeting.empty.push(town.id.to_string());
            }
            let is_pair = ladder.nearest.is_some() && ladder.lately.is_some();
            meeting.pairs += usize::from(is_pair);
            for ladder in &ladders {
                let mut times = BTreeMap::<&str, usize>::new();
                for id in everyone(ladder) {
                    *times.entry(id).or_default() += 1;
                }
                let communities = catalogue.communities.iter();
                let misplaced = communities
                    .filter(|community| times.get(community.id.as_str()) != Some(&1))
                    .map(|community| Misplaced {
                        community: community.id.to_string(),
                        town: town.id.to_string(),
                    });
                meeting.misplaced.extend(misplaced);
            }
        }
        let is_same = |a: &mut Misplaced, b: &mut Misplaced| a.community == b.community;
        meeting.misplaced.dedup_by(is_same);
        meeting
    }
}

/// All that stand on a ladder, each as often as it does.
pub fn everyone<'a>(ladder: &Ladder<'a>) -> Vec<&'a str> {
    let pair = ladder.nearest.iter().chain(&ladder.lately);
    let others = ladder.same_language.iter().chain(&ladder.from_afar);
    let all = pair.chain(others).chain(&ladder.past);
    all.map(|rung| rung.community.id.as_str()).collect()
}
