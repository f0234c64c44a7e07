//! The answers. None of them is compulsory, and no answer stands for "not sure".

use crate::vocabulary::words;

words! {
    /// What brings a visitor here.
    Why {
        Discover = "discover",
        Reuse = "reuse",
        Join = "join",
        Launch = "launch",
        Give = "give",
        Care = "care",
    }
}

words! {
    /// Where a visitor would act; no answer means anywhere.
    Where {
        /// At an edition going on now.
        Here = "here",
        Near = "near",
        Remote = "remote",
    }
}

words! {
    /// How much time a visitor has; no answer means not sure.
    Time {
        Task = "task",
        Project = "project",
        Role = "role",
    }
}

words! {
    /// What a visitor enjoys; none means a bit of everything.
    Skill {
        Making = "making",
        Code = "code",
        Graphics = "graphics",
        Communication = "communication",
        Mediation = "mediation",
        Content = "content",
        Organising = "organising",
    }
}

words! {
    /// The questions of the contribution step, asked one at a time.
    Question {
        Where = "where",
        Time = "time",
        Skill = "skill",
    }
}

/// One answer to a question; none is "not sure", an answer of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Where(Option<Where>),
    Time(Option<Time>),
    Skill(Option<Skill>),
}

impl Question {
    /// The question after this one.
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Where => Some(Self::Time),
            Self::Time => Some(Self::Skill),
            Self::Skill => None,
        }
    }

    /// The question before this one.
    pub const fn previous(self) -> Option<Self> {
        match self {
            Self::Where => None,
            Self::Time => Some(Self::Where),
            Self::Skill => Some(Self::Time),
        }
    }

    /// All its answers, "not sure" last.
    pub fn answers(self) -> Vec<Answer> {
        let mut answers: Vec<Answer> = match self {
            Self::Where => Where::ALL.map(|it| Answer::Where(Some(it))).into(),
            Self::Time => Time::ALL.map(|it| Answer::Time(Some(it))).into(),
            Self::Skill => Skill::ALL.map(|it| Answer::Skill(Some(it))).into(),
        };
        answers.push(match self {
            Self::Where => Answer::Where(None),
            Self::Time => Answer::Time(None),
            Self::Skill => Answer::Skill(None),
        });
        answers
    }

    /// Whether more than one answer may be given.
    pub fn takes_several(self) -> bool {
        self == Self::Skill
    }
}

/// A set of skills, in the order of [`Skill::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Skills(u8);

impl Skills {
    /// The skills among some ids; others are skipped.
    pub fn read<'a>(ids: impl IntoIterator<Item = &'a str>) -> Self {
        ids.into_iter()
            .filter_map(Skill::parse)
            .fold(Self::default(), Self::with)
    }

    #[must_use]
    pub const fn with(self, skill: Skill) -> Self {
        Self(self.0 | 1 << skill as u8)
    }

    #[must_use]
    pub const fn toggled(self, skill: Skill) -> Self {
        Self(self.0 ^ 1 << skill as u8)
    }

    pub const fn has(self, skill: Skill) -> bool {
        self.0 & 1 << skill as u8 != 0
    }

    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    #[must_use]
    pub const fn shared_with(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub fn iter(self) -> impl Iterator<Item = Skill> {
        Skill::ALL.into_iter().filter(move |skill| self.has(*skill))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_go_both_ways() {
        for why in Why::ALL {
            assert_eq!(Why::parse(why.id()), Some(why));
        }
        for skill in Skill::ALL {
            assert_eq!(
                Skills::read([skill.id()]).iter().collect::<Vec<_>>(),
                [skill]
            );
        }
        assert_eq!(Why::parse("Join"), None);
    }
}
