//! The bounds that every commons is held to, and what breaks them.

use std::fmt;

use serde::Serialize;

use super::Reach;
use super::finding::{FACET_LIST, FIRST_PAGE};
use super::visitors::{ALL_SKILLS, FEW_SKILLS};

/// No contribution is among the first three in more than this percentage, where people name
/// few skills…
pub const MOST_AMONG_THREE: f64 = 30.0;
/// …or any.
pub const MOST_AMONG_THREE_OF_ALL: f64 = 35.0;
/// In at least so many of a hundred, one of the first three can be started alone.
pub const LEAST_ALONE: f64 = 80.0;

/// A bound that is broken, and by what.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Breach {
    /// Answers that lead to no contribution.
    NothingToDo { answers: String, announced: bool },
    /// A contribution that comes first for nobody.
    NeverFirst {
        contribution: String,
        announced: bool,
    },
    /// A contribution that crowds out the others.
    TooOften {
        contribution: String,
        percent: f64,
        most: f64,
        announced: bool,
        most_skills: usize,
    },
    /// Too few see something that they can start alone.
    FewAlone {
        percent: f64,
        announced: bool,
        most_skills: usize,
    },
    /// A resource that facets alone do not lead near to.
    FarByFacets {
        resource: String,
        list: Option<usize>,
    },
    /// A title that does not find its resource.
    LostTitle {
        resource: String,
        title: String,
        rank: Option<usize>,
    },
    /// A town that no community is near to.
    NobodyNear { town: String },
    /// A community that stands on a ladder twice, or not at all.
    NotOnLadderOnce { community: String, town: String },
    /// A plan that begins with something that waits for others.
    PlanStartsBlocked { answers: String, announced: bool },
}

/// Everything that breaks a bound.
pub(super) fn all(reach: &Reach) -> Vec<Breach> {
    let choosing = choosing(reach);
    let finding = finding(reach);
    let empty = reach
        .meeting
        .empty
        .iter()
        .map(|town| Breach::NobodyNear { town: town.clone() });
    let misplaced = reach.meeting.misplaced.iter();
    let misplaced = misplaced.map(|it| Breach::NotOnLadderOnce {
        community: it.community.clone(),
        town: it.town.clone(),
    });
    let waiting = reach.planning.iter().flat_map(|planning| {
        let answers = planning.waiting.iter();
        answers.map(|answers| Breach::PlanStartsBlocked {
            answers: answers.clone(),
            announced: planning.announced,
        })
    });
    choosing
        .into_iter()
        .chain(finding)
        .chain(empty)
        .chain(misplaced)
        .chain(waiting)
        .collect()
}

fn choosing(reach: &Reach) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for choosing in &reach.choosing {
        let (announced, most_skills) = (choosing.announced, choosing.most_skills);
        if choosing.shortest == 0 {
            let answers = choosing.shortest_for.clone();
            breaches.push(Breach::NothingToDo { answers, announced });
        }
        if choosing.alone < LEAST_ALONE {
            breaches.push(Breach::FewAlone {
                percent: choosing.alone,
                announced,
                most_skills,
            });
        }
        // Who names every skill is shown nothing for want of one: those who name few decide.
        let never = choosing.tally.iter().filter(|tally| tally.first == 0);
        let never = never.filter(|_| most_skills == FEW_SKILLS);
        breaches.extend(never.map(|tally| Breach::NeverFirst {
            contribution: tally.id.clone(),
            announced,
        }));
        let most = most_among_three(most_skills);
        let often = choosing.tally.iter().filter(|it| it.among_three > most);
        breaches.extend(often.map(|tally| Breach::TooOften {
            contribution: tally.id.clone(),
            percent: tally.among_three,
            most,
            announced,
            most_skills,
        }));
    }
    breaches
}

/// The bound for walks with at most so many skills.
pub fn most_among_three(most_skills: usize) -> f64 {
    if most_skills == ALL_SKILLS {
        MOST_AMONG_THREE_OF_ALL
    } else {
        MOST_AMONG_THREE
    }
}

fn finding(reach: &Reach) -> impl Iterator<Item = Breach> {
    let far = reach.finding.far.iter().map(|far| Breach::FarByFacets {
        resource: far.resource.clone(),
        list: far.list,
    });
    let lost = reach.finding.missed.iter().map(|missed| Breach::LostTitle {
        resource: missed.resource.clone(),
        title: missed.title.clone(),
        rank: missed.rank,
    });
    far.chain(lost)
}

fn when(announced: bool) -> &'static str {
    if announced {
        "an edition announced"
    } else {
        "no edition announced"
    }
}

impl Breach {
    /// What would mend it.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::NothingToDo { .. } => {
                "open these answers in the guide; give a contribution the span or the place that \
                 they ask for"
            }
            Self::NeverFirst { .. } => {
                "give it a weight of 4 for the reason that it answers best, or a skill that few \
                 others ask for"
            }
            Self::TooOften { .. } => {
                "lower its weights by one for the reasons that it answers least, or name the \
                 skills that it really asks for in place of `open_to_all`"
            }
            Self::FewAlone { .. } => {
                "add a contribution with `needs = \"nobody\"`, or raise the weights of one"
            }
            Self::FarByFacets { .. } => {
                "give it a year, a theme of another activity, or the languages that it is in"
            }
            Self::LostTitle { .. } => "give it a title that says what sets it apart",
            Self::NobodyNear { .. } => "keep at least one community that is not closed",
            Self::NotOnLadderOnce { .. } => "this is a fault of the guide: report it",
            Self::PlanStartsBlocked { .. } => {
                "keep at least one resource with an `https:` page, or a contribution with `needs = \
                 \"nobody\"`"
            }
        }
    }
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NothingToDo { answers, announced } => {
                write!(f, "nothing to do for `{answers}`, {}", when(*announced))
            }
            Self::NeverFirst {
                contribution,
                announced,
            } => write!(
                f,
                "`{contribution}` comes first for nobody, {}",
                when(*announced)
            ),
            Self::TooOften {
                contribution,
                percent,
                most,
                announced,
                most_skills,
            } => write!(
                f,
                "`{contribution}` is among the first three in {percent:.1} %, more than {most} \
                 (at most {most_skills} skills, {})",
                when(*announced)
            ),
            Self::FewAlone {
                percent,
                announced,
                most_skills,
            } => write!(
                f,
                "only {percent:.1} % see something to start alone among the first three, and not \
                 {LEAST_ALONE} (at most {most_skills} skills, {})",
                when(*announced)
            ),
            Self::FarByFacets {
                resource,
                list: Some(list),
            } => write!(
                f,
                "facets leave `{resource}` among {list}, more than {FACET_LIST}"
            ),
            Self::FarByFacets {
                resource,
                list: None,
            } => write!(f, "no choice of facets shows `{resource}`"),
            Self::LostTitle {
                resource,
                title,
                rank,
            } => {
                let place = rank.map_or_else(
                    || "not found".to_owned(),
                    |rank| format!("number {rank}, after the first {FIRST_PAGE}"),
                );
                write!(f, "`{resource}` by its own title, “{title}”: {place}")
            }
            Self::NobodyNear { town } => write!(f, "`{town}`: no community to go to"),
            Self::NotOnLadderOnce { community, town } => write!(
                f,
                "`{community}` is not on the ladder of `{town}` exactly once"
            ),
            Self::PlanStartsBlocked { answers, announced } => write!(
                f,
                "the plan of `{answers}` begins with something that waits for others, {}",
                when(*announced)
            ),
        }
    }
}
