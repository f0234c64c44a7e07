//! A word for each answer, facet and state.

use commons::answers::{Answer, Question, Skill, Skills, Time, Where, Why};
use commons::catalogue::Catalogue;
use commons::entry::{Needs, Span, Standing};
use commons::listing::{Facet, Period, licence_value};
use commons::outcome::Written;
use commons::route::Route;
use commons::text::Text;

use super::{DOT, Words};

impl Words {
    /// The place of a step in the walk, and of a question in its step.
    pub(crate) fn step(&self, route: &Route) -> Option<String> {
        if let Route::Question(question) = route {
            let n = Question::ALL.iter().position(|asked| asked == question)? + 1;
            return Some(self.question_of(n as u64, Question::ALL.len() as u64));
        }
        let (here, last) = (route.step()?, Route::STEPS);
        Some(self.step_of(here as u64, last as u64))
    }

    pub(crate) fn why(&self, why: Why) -> &'static str {
        match why {
            Why::Discover => self.why_discover,
            Why::Reuse => self.why_reuse,
            Why::Join => self.why_join,
            Why::Launch => self.why_launch,
            Why::Give => self.why_give,
            Why::Care => self.why_care,
        }
    }

    pub(crate) fn location(&self, location: Where) -> &'static str {
        match location {
            Where::Here => self.where_here,
            Where::Near => self.where_near,
            Where::Remote => self.where_remote,
        }
    }

    pub(crate) fn time(&self, time: Time) -> &'static str {
        match time {
            Time::Task => self.time_task,
            Time::Project => self.time_project,
            Time::Role => self.time_role,
        }
    }

    pub(crate) fn skill(&self, skill: Skill) -> &'static str {
        match skill {
            Skill::Making => self.skill_making,
            Skill::Code => self.skill_code,
            Skill::Graphics => self.skill_graphics,
            Skill::Communication => self.skill_communication,
            Skill::Mediation => self.skill_mediation,
            Skill::Content => self.skill_content,
            Skill::Organising => self.skill_organising,
        }
    }

    fn skill_within(&self, skill: Skill) -> &'static str {
        match skill {
            Skill::Making => self.skill_making_within,
            Skill::Code => self.skill_code_within,
            Skill::Graphics => self.skill_graphics_within,
            Skill::Communication => self.skill_communication_within,
            Skill::Mediation => self.skill_mediation_within,
            Skill::Content => self.skill_content_within,
            Skill::Organising => self.skill_organising_within,
        }
    }

    /// Several skills as one phrase, which the first begins.
    pub(crate) fn skills(&self, skills: Skills) -> String {
        let names = skills.iter().enumerate().map(|(i, skill)| match i {
            0 => self.skill(skill),
            _ => self.skill_within(skill),
        });
        names.collect::<Vec<_>>().join(DOT)
    }

    /// Several skills within a sentence, after "you enjoy".
    pub(super) fn skills_enjoyed(&self, skills: Skills) -> String {
        let names = skills
            .iter()
            .map(|skill| self.skill_within(skill).to_owned());
        self.row(&names.collect::<Vec<_>>(), words::Words::list_item)
    }

    pub(crate) fn answer(&self, answer: Answer) -> &'static str {
        match answer {
            Answer::Where(location) => location.map_or(self.where_any, |it| self.location(it)),
            Answer::Time(time) => time.map_or(self.time_any, |it| self.time(it)),
            Answer::Skill(skill) => skill.map_or(self.skill_any, |it| self.skill(it)),
        }
    }

    pub(crate) fn question(&self, question: Question) -> &'static str {
        match question {
            Question::Where => self.question_where,
            Question::Time => self.question_time,
            Question::Skill => self.question_skill,
        }
    }

    pub(crate) fn question_name(&self, question: Question) -> &'static str {
        match question {
            Question::Where => self.name_where,
            Question::Time => self.name_time,
            Question::Skill => self.name_skill,
        }
    }

    /// What a line of the label is called, as a museum label names its own.
    pub(crate) fn line_name(&self, written: &Written) -> Option<&'static str> {
        Some(match written {
            Written::Why(_) => return None,
            Written::Kept(_) => self.line_kept,
            Written::Place(_) => self.line_place,
            Written::Community(_) => self.community,
            Written::Where(_) => self.name_where,
            Written::Time(_) => self.name_time,
            Written::Skills(_) => self.line_technique,
            Written::Contribution(_) => self.line_contribution,
        })
    }

    pub(crate) fn facet(&self, facet: Facet) -> &'static str {
        match facet {
            Facet::Kind => self.facet_kind,
            Facet::Activity => self.facet_activity,
            Facet::Language => self.facet_language,
            Facet::Period => self.facet_period,
            Facet::Licence => self.facet_licence,
        }
    }

    /// What a facet's value is called; the value itself where the vocabulary lacks it.
    pub(crate) fn facet_value(&self, commons: &Catalogue, facet: Facet, value: &str) -> String {
        let named =
            |text: Option<&Text>| text.map(|text| text.in_locale(self.locale).text.to_owned());
        let named = match facet {
            Facet::Kind => named(commons.kind(value).map(|kind| &kind.plural)),
            Facet::Activity => {
                let activity = commons.activities.iter().find(|it| it.id == value);
                named(activity.map(|it| &it.label))
            }
            Facet::Language => Some(self.language(value)),
            Facet::Period => Period::parse(value).map(|period| self.period(period)),
            Facet::Licence if value == licence_value(true) => Some(self.licence_stated.to_owned()),
            Facet::Licence => Some(self.licence_none.to_owned()),
        };
        named.unwrap_or_else(|| value.to_owned())
    }

    fn period(&self, period: Period) -> String {
        match period {
            Period::From(year) => self.years(year, year + Period::YEARS - 1),
            Period::Undated => self.undated.to_owned(),
        }
    }

    pub(crate) fn standing(&self, standing: Standing) -> String {
        match standing {
            Standing::Active => self.status_active.to_owned(),
            Standing::Emerging => self.status_emerging.to_owned(),
            Standing::Dormant => self.status_dormant.to_owned(),
            Standing::Closed => self.status_closed.to_owned(),
            Standing::NotKnownSince(year) => self.status_unknown_since(year),
        }
    }

    /// A span is called what the answer is called that it fits.
    pub(crate) fn span(&self, span: Span) -> &'static str {
        match span {
            Span::Task => self.time_task_within,
            Span::Project => self.time_project_within,
            Span::Role => self.time_role_within,
        }
    }

    pub(crate) fn needs(&self, needs: Needs) -> &'static str {
        match needs {
            Needs::Edition => self.needs_edition,
            Needs::Community => self.needs_community,
            Needs::Nobody => self.needs_nobody,
        }
    }
}
