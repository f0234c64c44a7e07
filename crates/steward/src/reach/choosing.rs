//! The contributions that newcomers are shown.

use commons::entry::Contribution;
use commons::rank::contributions::Ranking;
use commons::route::{Address, Route};
use commons::walk::Walk;
use serde::Serialize;

use super::visitors::walks;
use super::{Season, percent};

/// How many results most people look at.
pub const LOOKED_AT: usize = 3;

/// What every combination of answers with at most so many skills leads to.
#[derive(Debug, Serialize)]
pub struct Choosing {
    /// Whether an edition is announced.
    pub announced: bool,
    pub most_skills: usize,
    pub combinations: usize,
    /// The length of the shortest list, and the answers that give it.
    pub shortest: usize,
    pub shortest_for: String,
    /// In how many of a hundred one of the first three can be started alone.
    pub alone: f64,
    /// In the order of the content.
    pub tally: Vec<Tally>,
}

/// How often one contribution is met.
#[derive(Debug, Serialize)]
pub struct Tally {
    pub id: String,
    /// In how many of a hundred it is among the first three.
    pub among_three: f64,
    /// How many combinations it comes first for.
    pub first: usize,
}

/// How many combinations one contribution is met in.
#[derive(Clone, Copy, Default)]
struct Times {
    among_three: usize,
    first: usize,
}

impl Times {
    fn tally(self, contribution: &Contribution, combinations: usize) -> Tally {
        Tally {
            id: contribution.id.to_string(),
            among_three: percent(self.among_three, combinations),
            first: self.first,
        }
    }
}

impl Choosing {
    pub fn of(season: &Season, most_skills: usize) -> Self {
        let Season {
            announced,
            catalogue,
            today,
        } = season;
        let contributions = &catalogue.contributions;
        let place = |shown: &Contribution| {
            let mut all = contributions.iter();
            all.position(|one| std::ptr::eq(one, shown))
                .unwrap_or_default()
        };
        let mut times = vec![Times::default(); contributions.len()];
        let (mut alone, mut shortest, mut shortest_for) = (0, usize::MAX, String::new());
        let walks = walks(most_skills);
        for walk in &walks {
            let shown = Ranking::new(catalogue, walk, *today).shown;
            if shown.len() < shortest {
                shortest = shown.len();
                shortest_for = answers(walk, Route::Contributions);
            }
            let looked_at = &shown[..shown.len().min(LOOKED_AT)];
            for (rank, ranked) in looked_at.iter().enumerate() {
                let times = &mut times[place(ranked.contribution)];
                times.among_three += 1;
                times.first += usize::from(rank == 0);
            }
            let can_start = looked_at.iter().any(|r| r.contribution.can_start_alone());
            alone += usize::from(can_start);
        }
        let tally = contributions.iter().zip(times);
        let tally = tally.map(|(contribution, times)| times.tally(contribution, walks.len()));
        Self {
            announced: *announced,
            most_skills,
            combinations: walks.len(),
            shortest,
            shortest_for,
            alone: percent(alone, walks.len()),
            tally: tally.collect(),
        }
    }
}

/// Answers as an address holds them, for a steward to open.
pub(super) fn answers(walk: &Walk, route: Route) -> String {
    let walk = walk.clone();
    Address { route, walk }.to_string()
}
