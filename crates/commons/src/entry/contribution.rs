use super::{Provenance, Reading};
use crate::answers::{Skills, Time, Why};
use crate::freshness::LastSign;
use crate::id::{ContributionId, FunctionId, ResourceId, RuleId};
use crate::text::Text;
use crate::vocabulary::words;

words! {
    /// How long one is in for.
    Span {
        /// Hours.
        Task = "task",
        /// Days or weeks.
        Project = "project",
        /// Ongoing.
        Role = "role",
    }
}

impl Time {
    /// The span of contribution that fits in it.
    pub const fn span(self) -> Span {
        match self {
            Self::Task => Span::Task,
            Self::Project => Span::Project,
            Self::Role => Span::Role,
        }
    }
}

words! {
    /// Who has to be there before one can start.
    Needs {
        Edition = "edition",
        /// A community that answers.
        Community = "community",
        Nobody = "nobody",
    }
}

words! {
    /// What the commons itself lacks, where a task fills it.
    Gap {
        /// Resources that state no licence.
        Licence = "licence",
        /// Communities not heard of for three years.
        Sign = "sign",
        /// Resources whose page may be gone: an old unencrypted link, or one read long ago.
        Link = "link",
    }
}

/// From where it can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    OnSite,
    Remote,
    Either,
}

impl Presence {
    /// An unknown place counts as a physical one: assume that people have to be there.
    fn read(places: &[String]) -> Self {
        let remote = |place: &String| place == "remote";
        match (places.iter().any(remote), places.iter().all(remote)) {
            (true, true) => Self::Remote,
            (true, false) => Self::Either,
            (false, _) => Self::OnSite,
        }
    }

    pub fn is_on_site(self) -> bool {
        self != Self::Remote
    }

    pub fn is_remote(self) -> bool {
        self != Self::OnSite
    }
}

/// One line of a card.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub text: Text,
    /// The guide's own advice, which no source gives; said so on the card.
    pub advice: bool,
}

/// Something one can do.
#[derive(Clone, Debug, PartialEq)]
pub struct Contribution {
    pub id: ContributionId,
    pub label: Text,
    pub summary: Text,
    pub spans: Vec<Span>,
    pub needs: Needs,
    pub presence: Presence,
    why: Vec<(Why, u8)>,
    pub skills: Skills,
    pub open_to_all: bool,
    pub needs_history: bool,
    pub effort: Line,
    pub when: Line,
    pub before: Vec<Line>,
    pub steps: Vec<Line>,
    pub done: Line,
    pub review: Line,
    pub next: Line,
    pub helps: Vec<ResourceId>,
    pub rule: RuleId,
    pub function: Option<FunctionId>,
    /// It is about the entries that lack this; [`Gap::entries`] names them.
    pub gap: Option<Gap>,
    /// The message of such a task, with the slots of [`Lacking::message`] still in it.
    ///
    /// [`Lacking::message`]: crate::rank::open_tasks::Lacking::message
    pub message: Option<Text>,
    pub last_sign: Option<LastSign>,
    pub provenance: Provenance,
}

impl Contribution {
    /// None, but not an error, if this guide does not know how to count this kind of gap:
    /// the task could not say what it is about.
    pub(crate) fn read(raw: wire::Contribution, mut reading: Reading<'_>) -> Option<Self> {
        let gap = match raw.gap.as_deref().map(Gap::parse) {
            Some(None) => return None,
            known => known.flatten(),
        };
        let id = reading.id("id", ContributionId::parse(&raw.id));
        let label = reading.text("label", raw.label);
        let summary = reading.text("summary", raw.summary);
        let effort = reading.line("effort", raw.effort);
        let when = reading.line("when", raw.when);
        let before = reading.lines("before", raw.before);
        let steps = reading.lines("steps", raw.steps);
        let done = reading.line("done", raw.done);
        let review = reading.line("review", raw.review);
        let next = reading.line("next", raw.next);
        let helps = raw
            .helps
            .iter()
            .map(|raw| reading.id("helps", ResourceId::parse(raw)));
        let helps = helps.collect::<Vec<_>>();
        let rule = reading.id("rule", RuleId::parse(&raw.rule));
        let function = raw
            .function
            .and_then(|raw| reading.id("function", FunctionId::parse(&raw)));
        let last_sign = reading.last_sign(raw.last_sign);
        let provenance = reading.provenance(&raw.sources, raw.read_on);
        Some(Self {
            id: id?,
            label: label?,
            summary: summary?,
            spans: raw
                .spans
                .iter()
                .filter_map(|raw| Span::parse(raw))
                .collect(),
            // A need that we do not know still means that somebody has to be there.
            needs: Needs::parse(&raw.needs).unwrap_or(Needs::Community),
            presence: Presence::read(&raw.places),
            why: raw
                .why
                .iter()
                .filter_map(|(why, weight)| Some((Why::parse(why)?, *weight)))
                .collect(),
            skills: Skills::read(raw.skills.iter().map(String::as_str)),
            open_to_all: raw.open_to_all,
            needs_history: raw.needs_history,
            effort: effort?,
            when: when?,
            before,
            steps,
            done: done?,
            review: review?,
            next: next?,
            helps: helps.into_iter().flatten().collect(),
            rule: rule?,
            function,
            gap,
            message: Text::new(raw.message),
            last_sign,
            provenance,
        })
    }

    /// How well this answers a reason to come, 0 to 4.
    pub fn weight(&self, why: Why) -> u8 {
        let own = self.why.iter().find(|(own, _)| *own == why);
        own.map_or(0, |(_, weight)| *weight)
    }

    /// Whether it can be started today without waiting for an answer.
    pub fn can_start_alone(&self) -> bool {
        self.needs == Needs::Nobody
    }
}

/// The name for someone who brings a skill to an edition or to the commons.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    pub id: String,
    pub kind: String,
    pub label: Text,
    pub description: Text,
    pub skills: Skills,
    pub last_sign: Option<LastSign>,
    pub provenance: Provenance,
}

impl Profile {
    pub(crate) fn read(raw: wire::Profile, mut reading: Reading<'_>) -> Option<Self> {
        let label = reading.text("label", raw.label);
        let description = reading.text("description", raw.description);
        let last_sign = reading.last_sign(raw.last_sign);
        let provenance = reading.provenance(&raw.sources, None);
        Some(Self {
            id: raw.id,
            kind: raw.kind,
            label: label?,
            description: description?,
            skills: Skills::read(raw.skills.iter().map(String::as_str)),
            last_sign,
            provenance,
        })
    }
}

impl Reading<'_> {
    fn line(&mut self, field: &'static str, raw: wire::Line) -> Option<Line> {
        let text = self.text(field, raw.text)?;
        Some(Line {
            text,
            advice: raw.advice,
        })
    }

    fn lines(&mut self, field: &'static str, raw: Vec<wire::Line>) -> Vec<Line> {
        raw.into_iter()
            .filter_map(|raw| self.line(field, raw))
            .collect()
    }
}
