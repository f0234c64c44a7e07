//! All that a visitor has said and kept so far.

use crate::answers::{Answer, Skills, Time, Where, Why};
use crate::id::{CommunityId, ContributionId, ResourceId, TownId};

/// Everything a visitor has said and kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walk {
    pub why: Option<Why>,
    pub place: Option<TownId>,
    pub location: Option<Where>,
    pub time: Option<Time>,
    pub skills: Skills,
    /// Resources kept, in the order they were.
    pub resources: Vec<ResourceId>,
    pub community: Option<CommunityId>,
    pub contribution: Option<ContributionId>,
}

impl Walk {
    /// Most resources one plan carries: more is a list, not a plan.
    pub const MOST_RESOURCES: usize = 12;

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub fn keeps(&self, resource: &ResourceId) -> bool {
        self.resources.contains(resource)
    }

    /// Keeps a resource, or removes one that was kept. A full plan takes no more.
    pub fn toggle_resource(&mut self, resource: &ResourceId) {
        if self.keeps(resource) {
            self.resources.retain(|kept| kept != resource);
        } else if self.resources.len() < Self::MOST_RESOURCES {
            self.resources.push(resource.clone());
        }
    }

    /// Whether this answer is what the walk holds.
    pub fn has_answer(&self, answer: Answer) -> bool {
        match answer {
            Answer::Where(location) => self.location == location,
            Answer::Time(time) => self.time == time,
            Answer::Skill(Some(skill)) => self.skills.has(skill),
            Answer::Skill(None) => self.skills.is_empty(),
        }
    }

    /// Gives an answer; a skill given before is taken back.
    pub fn answer(&mut self, answer: Answer) {
        match answer {
            Answer::Where(location) => self.location = location,
            Answer::Time(time) => self.time = time,
            Answer::Skill(Some(skill)) => self.skills = self.skills.toggled(skill),
            Answer::Skill(None) => self.skills = Skills::default(),
        }
    }

    /// A number made from the answers, to settle ties: the same answers always give the same
    /// order, and other answers another, so that no entry is always first.
    ///
    /// FNV-1a, 32 bits, over the answers and the entry's id; then the last steps of `MurmurHash3`,
    /// for FNV alone leaves ids that differ in their last letter in nearly one order for everybody.
    pub fn tie(&self, id: &str) -> u32 {
        let answers: [&str; 3] = [
            self.why.map_or("", Why::id),
            self.location.map_or("", Where::id),
            self.time.map_or("", Time::id),
        ];
        let skills = self.skills.iter().map(|skill| -> &str { skill.id() });
        let parts = answers.into_iter().chain(skills).chain([id]);
        let hash = parts.fold(0x811c_9dc5, |hash, part| {
            part.bytes().chain([b'|']).fold(hash, |hash, byte| {
                (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
            })
        });
        avalanche(hash)
    }
}

/// `fmix32` of `MurmurHash3`: each bit of the input changes half of the output's.
const fn avalanche(mut hash: u32) -> u32 {
    hash ^= hash >> 16;
    hash = hash.wrapping_mul(0x85eb_ca6b);
    hash ^= hash >> 13;
    hash = hash.wrapping_mul(0xc2b2_ae35);
    hash ^ hash >> 16
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Question, Skill};

    /// Every combination of answers with one skill or none.
    fn walks() -> Vec<Walk> {
        let skills = Skill::ALL.map(|skill| Skills::default().with(skill));
        let skills = std::iter::once(Skills::default())
            .chain(skills)
            .collect::<Vec<_>>();
        let mut walks = Vec::new();
        for why in Why::ALL {
            for location in Where::ALL {
                for time in Time::ALL {
                    walks.extend(skills.iter().map(|skills| Walk {
                        why: Some(why),
                        location: Some(location),
                        time: Some(time),
                        skills: *skills,
                        ..Walk::default()
                    }));
                }
            }
        }
        walks
    }

    #[test]
    fn ties_are_settled_otherwise_for_other_answers_even_among_ids_that_are_alike() {
        let ids = (0..10).map(|n| format!("r{n:03}")).collect::<Vec<_>>();
        let walks = walks();
        assert_eq!(walks.len(), 432);
        let mut first = vec![0; ids.len()];
        let mut openings = std::collections::BTreeSet::new();
        for walk in &walks {
            let mut order = (0..ids.len()).collect::<Vec<_>>();
            order.sort_by_key(|n| walk.tie(&ids[*n]));
            first[order[0]] += 1;
            openings.insert((order[0], order[1]));
        }
        // By chance, each is first 43 times, give or take 6, and each of the 90 pairs 5 times.
        assert!(first.iter().all(|n| (24..=62).contains(n)), "{first:?}");
        assert!(
            openings.len() >= 80,
            "{} pairs open the list",
            openings.len()
        );
    }

    #[test]
    fn a_question_has_one_answer_and_skills_have_several() {
        for question in [Question::Where, Question::Time] {
            for answer in question.answers() {
                let mut walk = Walk::default();
                walk.answer(answer);
                let given = question
                    .answers()
                    .into_iter()
                    .filter(|it| walk.has_answer(*it));
                assert_eq!(given.collect::<Vec<_>>(), [answer]);
            }
        }
        let mut walk = Walk::default();
        let (code, making) = (
            Answer::Skill(Some(Skill::Code)),
            Answer::Skill(Some(Skill::Making)),
        );
        let unsure = Answer::Skill(None);
        assert!(
            walk.has_answer(unsure),
            "not sure until something is chosen"
        );
        walk.answer(code);
        walk.answer(making);
        assert!(walk.has_answer(code) && walk.has_answer(making) && !walk.has_answer(unsure));
        walk.answer(code);
        assert!(!walk.has_answer(code) && walk.has_answer(making));
        walk.answer(unsure);
        assert!(walk.has_answer(unsure) && !walk.has_answer(making));
    }

    #[test]
    fn a_full_plan_keeps_what_it_has() {
        let mut walk = Walk::default();
        let id = |n: usize| ResourceId::parse(&format!("r{n}")).expect("an id");
        for n in 0..=Walk::MOST_RESOURCES {
            walk.toggle_resource(&id(n));
        }
        assert_eq!(walk.resources.len(), Walk::MOST_RESOURCES);
        assert!(!walk.keeps(&id(Walk::MOST_RESOURCES)));
        walk.toggle_resource(&id(0));
        assert!(!walk.keeps(&id(0)));
    }
}
