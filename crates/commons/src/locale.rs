//! The languages the guide speaks, and the tags of those that the commons is written in.

/// A language the guide's own words exist in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    #[default]
    French,
    English,
}

impl Locale {
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// The guide's other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::French => Self::English,
            Self::English => Self::French,
        }
    }

    /// The BCP 47 tag, as in `?lang=fr` and in the commons' texts.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// The language for a tag such as `fr`, `fr-CA` or `EN_gb`; none where the guide lacks it.
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?;
        Self::ALL
            .into_iter()
            .find(|locale| locale.tag().eq_ignore_ascii_case(primary))
    }

    /// The language to write in to people who read these: one's own if they read it, or if nothing
    /// is known about them, else the guide's other one, else English, which more of them may read.
    #[must_use]
    pub fn to_write_in(self, they_read: &[String]) -> Self {
        let read = |locale: &Self| {
            they_read
                .iter()
                .any(|tag| Self::parse(tag) == Some(*locale))
        };
        if they_read.is_empty() || read(&self) {
            return self;
        }
        Self::ALL.into_iter().find(read).unwrap_or(Self::English)
    }

    /// The first language of a reader's own list that the guide speaks.
    pub fn negotiate<'a>(wanted: impl IntoIterator<Item = &'a str>) -> Self {
        wanted.into_iter().find_map(Self::parse).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_writes_in_a_language_that_is_read() {
        #[track_caller]
        fn case(own: Locale, they_read: &[&str], expected: Locale) {
            let they_read = they_read
                .iter()
                .map(|tag| (*tag).to_owned())
                .collect::<Vec<_>>();
            assert_eq!(own.to_write_in(&they_read), expected, "{they_read:?}");
        }
        case(Locale::French, &["it", "fr"], Locale::French);
        case(Locale::French, &["en"], Locale::English);
        case(Locale::English, &["fr-CA"], Locale::French);
        case(Locale::English, &["fr", "en"], Locale::English);
        case(Locale::French, &["pt"], Locale::English);
        case(Locale::French, &[], Locale::French);
    }

    #[test]
    fn the_first_language_the_guide_speaks_is_taken() {
        #[track_caller]
        fn case(wanted: &[&str], expected: Locale) {
            assert_eq!(Locale::negotiate(wanted.iter().copied()), expected);
        }
        case(&["en-GB", "fr"], Locale::English);
        case(&["de", "fr-CA", "en"], Locale::French);
        case(&["de", "pt-BR"], Locale::French);
        case(&[], Locale::French);
        case(&["EN_us"], Locale::English);
    }
}
