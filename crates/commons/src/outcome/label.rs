//! The label that writes itself: a blank museum label, on which each answer writes a line.
//!
//! It is the progress, the way to change an answer, and the head of the plan.

use crate::answers::{Question, Skills, Time, Where, Why};
use crate::id::{CommunityId, ContributionId, TownId};
use crate::route::{Address, Route};

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
        let community = || self.to(Route::COMMUNITIES);
        [
            walk.why
                .map(|why| line(Written::Why(why), self.to(Route::Welcome))),
            (!walk.resources.is_empty()).then(|| {
                line(
                    Written::Kept(walk.resources.len()),
                    self.to(Route::Proposals),
                )
            }),
            walk.place
                .clone()
                .map(|place| line(Written::Place(place), community())),
            walk.community
                .clone()
                .map(|id| line(Written::Community(id), community())),
            walk.location
                .map(|w| line(Written::Where(w), self.to(Route::Question(Question::Where)))),
            walk.time.map(|time| {
                line(
                    Written::Time(time),
                    self.to(Route::Question(Question::Time)),
                )
            }),
            (!walk.skills.is_empty()).then(|| {
                line(
                    Written::Skills(walk.skills),
                    self.to(Route::Question(Question::Skill)),
                )
            }),
            walk.contribution
                .clone()
                .map(|id| line(Written::Contribution(id), self.to(Route::Contributions))),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Skill;

    fn label(fragment: &str) -> Vec<(Written, String)> {
        let (address, dropped) = Address::parse(fragment);
        assert_eq!(dropped, [], "{fragment}");
        let lines = address.label().into_iter();
        lines
            .map(|line| (line.written, line.change.to_string()))
            .collect()
    }

    #[test]
    fn a_label_is_blank_until_something_is_said() {
        assert_eq!(label("#step=resources&q=kit&kind=method&show=all"), []);
    }

    #[test]
    fn each_answer_writes_its_line_which_leads_to_where_it_is_changed() {
        #[track_caller]
        fn case(answer: &str, written: Written, change: &str) {
            let fragment = format!("#step=about&{answer}");
            let expected = format!("#step={change}&{answer}");
            assert_eq!(label(&fragment), [(written, expected)]);
        }
        case("why=join", Written::Why(Why::Join), "welcome");
        case("resource=x1,x2", Written::Kept(2), "resources");
        let place = TownId::parse("x-xx").expect("an id");
        case("place=x-xx", Written::Place(place), "community");
        let community = CommunityId::parse("x1").expect("an id");
        case("community=x1", Written::Community(community), "community");
        case(
            "where=near",
            Written::Where(Where::Near),
            "contribution&ask=where",
        );
        case(
            "time=role",
            Written::Time(Time::Role),
            "contribution&ask=time",
        );
        let skills = Skills::default().with(Skill::Code).with(Skill::Making);
        case(
            "skill=making,code",
            Written::Skills(skills),
            "contribution&ask=skill",
        );
        let contribution = ContributionId::parse("x1").expect("an id");
        case(
            "contribution=x1",
            Written::Contribution(contribution),
            "contribution",
        );
    }

    #[test]
    fn the_lines_stand_in_the_order_of_a_museum_label_and_keep_all_that_was_said() {
        let said = "contribution=x1&skill=code&time=task&where=near&community=x1&place=x-xx&resource=x1&why=give";
        let lines = label(&format!("#step=plan&{said}"));
        let kinds = lines.iter().map(|(written, _)| match written {
            Written::Why(_) => "why",
            Written::Kept(_) => "kept",
            Written::Place(_) => "place",
            Written::Community(_) => "community",
            Written::Where(_) => "where",
            Written::Time(_) => "time",
            Written::Skills(_) => "skills",
            Written::Contribution(_) => "contribution",
        });
        assert_eq!(
            kinds.collect::<Vec<_>>(),
            [
                "why",
                "kept",
                "place",
                "community",
                "where",
                "time",
                "skills",
                "contribution"
            ]
        );
        for (_, change) in &lines {
            let (address, _) = Address::parse(change);
            assert_eq!(address.walk, Address::parse(said).0.walk, "{change}");
        }
    }
}
