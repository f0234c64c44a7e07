//! The label that writes itself: a blank museum label, on which each answer writes a line.
//!
//! It is the progress, the way to change an answer, and the head of the plan.

use super::address::{Address, Question, Room};
use super::answers::{Skills, Time, Where, Why};
use crate::id::{CommunityId, ContributionId, TownId};

/// What one line of the label says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// The title of the work: what brings the visitor.
    Why(Why),
    /// The collection: how many resources are kept.
    Kept(usize),
    Place(TownId),
    Community(CommunityId),
    Where(Where),
    Time(Time),
    /// The technique.
    Skills(Skills),
    Contribution(ContributionId),
}

/// A line of the label, and where it can be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelLine {
    pub written: Written,
    pub change: Address,
}

impl Address {
    /// The lines written so far, in the order of a museum label.
    pub fn label(&self) -> Vec<LabelLine> {
        let walk = &self.walk;
        let line = |written, change| LabelLine { written, change };
        let community = || self.to(Room::Community);
        [
            walk.why
                .map(|why| line(Written::Why(why), self.to(Room::Welcome))),
            (!walk.resources.is_empty()).then(|| {
                line(
                    Written::Kept(walk.resources.len()),
                    self.to(Room::Resources),
                )
            }),
            walk.place
                .clone()
                .map(|place| line(Written::Place(place), community())),
            walk.community
                .clone()
                .map(|id| line(Written::Community(id), community())),
            walk.location
                .map(|w| line(Written::Where(w), self.asking(Question::Where))),
            walk.time
                .map(|time| line(Written::Time(time), self.asking(Question::Time))),
            (!walk.skills.is_empty())
                .then(|| line(Written::Skills(walk.skills), self.asking(Question::Skill))),
            walk.contribution
                .clone()
                .map(|id| line(Written::Contribution(id), self.to(Room::Contribution))),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
