//! Every combination of answers.

use commons::answers::{Skill, Skills, Time, Where, Why};
use commons::walk::Walk;

/// As many skills as most people name.
pub const FEW_SKILLS: usize = 2;
/// Every set of them.
pub const ALL_SKILLS: usize = Skill::ALL.len();

/// Every answer to a question, and none.
fn or_none<T: Copy>(answers: &[T]) -> Vec<Option<T>> {
    let some = answers.iter().copied().map(Some);
    std::iter::once(None).chain(some).collect()
}

/// Every set of at most so many skills.
fn skill_sets(most: usize) -> Vec<Skills> {
    let all = 0..1_u32 << Skill::ALL.len();
    let few = all.filter(|bits| bits.count_ones() as usize <= most);
    let set = |bits: u32| {
        let chosen = Skill::ALL.into_iter().enumerate();
        chosen
            .filter(|(n, _)| bits & 1 << n != 0)
            .fold(Skills::default(), |skills, (_, skill)| skills.with(skill))
    };
    few.map(set).collect()
}

/// Every combination of answers with at most so many skills.
pub fn walks(most_skills: usize) -> Vec<Walk> {
    let mut walks = Vec::new();
    for why in or_none(&Why::ALL) {
        for location in or_none(&Where::ALL) {
            for time in or_none(&Time::ALL) {
                walks.extend(skill_sets(most_skills).into_iter().map(|skills| Walk {
                    why,
                    location,
                    time,
                    skills,
                    ..Walk::default()
                }));
            }
        }
    }
    walks
}
