//! The languages that the guide speaks, out of `words/locales.toml`, and what their readers fall
//! back on where the commons has no text in them.

use std::fmt;

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// A language that the guide speaks, and the others that its reader reads.
///
/// Two are equal when they are the same language, whatever their readers fall back on.
#[derive(Clone, Copy)]
pub struct Locale {
    at: usize,
    /// Tags to look for in a text that is not in it, the best first.
    fallbacks: &'static [&'static str],
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at
    }
}

impl Eq for Locale {}

impl fmt::Debug for Locale {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.tag())
    }
}

/// The first one of the list.
impl Default for Locale {
    fn default() -> Self {
        Self::at(0)
    }
}

impl Locale {
    const fn at(at: usize) -> Self {
        let fallbacks = &TAGS;
        Self { at, fallbacks }
    }

    /// A language that the guide is known to speak.
    #[cfg(test)]
    pub(crate) const fn known(tag: &str) -> Self {
        let mut at = 0;
        while !TAGS[at].eq_ignore_ascii_case(tag) {
            at += 1;
        }
        Self::at(at)
    }

    /// All of them, in the order of the list.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..TAGS.len()).map(Self::at)
    }

    /// All of them, for the same reader.
    pub fn for_its_reader(self) -> impl Iterator<Item = Self> {
        Self::all().map(move |it| Self { at: it.at, ..self })
    }

    /// The guide's other languages, for the same reader.
    pub fn others(self) -> impl Iterator<Item = Self> {
        self.for_its_reader().filter(move |it| *it != self)
    }

    /// Its place in the list.
    pub const fn place(self) -> usize {
        self.at
    }

    /// The BCP 47 tag, as in `?lang=fr` and in the commons' texts.
    pub const fn tag(self) -> &'static str {
        TAGS[self.at]
    }

    /// The language for a tag such as `fr`, `fr-CA` or `EN_gb`: that very one, else the one without a
    /// region, else one of another region; none where the guide lacks it.
    pub fn parse(tag: &str) -> Option<Self> {
        let wanted = tag.replace('_', "-");
        let find = |is_it: &dyn Fn(&str) -> bool| TAGS.iter().position(|own| is_it(own));
        find(&|own| own.eq_ignore_ascii_case(&wanted))
            .or_else(|| find(&|own| own.eq_ignore_ascii_case(primary(&wanted))))
            .or_else(|| find(&|own| primary(own).eq_ignore_ascii_case(primary(&wanted))))
            .map(Self::at)
    }

    /// The first language of a reader's own list that the guide speaks.
    pub fn negotiate<'a>(wanted: impl IntoIterator<Item = &'a str>) -> Self {
        wanted.into_iter().find_map(Self::parse).unwrap_or_default()
    }

    /// With what its reader reads where there is no text in it, the preferred first; the guide's own
    /// languages come after these.
    #[must_use]
    pub fn falling_back_on(self, read: &'static [String]) -> Self {
        let read = read.iter().flat_map(|tag| [tag.as_str(), primary(tag)]);
        let fallbacks = Vec::leak(read.chain(TAGS).collect());
        Self { fallbacks, ..self }
    }

    /// The tags to look for in a text, the best first.
    pub fn chain(self) -> impl Iterator<Item = &'static str> {
        let own = [self.tag(), self.language()];
        own.into_iter().chain(self.fallbacks.iter().copied())
    }

    /// Its language without the region, as the entries of the commons name theirs: `fr`.
    pub fn language(self) -> &'static str {
        primary(self.tag())
    }

    /// Whether something written in the language of this tag is in this one: French as written in
    /// Canada is in French.
    pub fn reads(self, tag: &str) -> bool {
        primary(tag) == self.language()
    }

    /// The language to write in to people who read these: one's own if they read it, or if nothing
    /// is known about them, else the guide's first that they read, else English where the guide has
    /// it, for more of them may read that.
    #[must_use]
    pub fn to_write_in(self, they_read: &[String]) -> Self {
        let read = |locale: &Self| they_read.iter().any(|tag| locale.reads(tag));
        if they_read.is_empty() || read(&self) {
            return self;
        }
        let known = Self::all().find(read).or_else(|| Self::parse("en"));
        known.unwrap_or(self)
    }
}

/// A tag without its script and region.
fn primary(tag: &str) -> &str {
    tag.split_once('-').map_or(tag, |(primary, _)| primary)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{ENGLISH, FRENCH};

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
        case(FRENCH, &["it", "fr"], FRENCH);
        case(FRENCH, &["en"], ENGLISH);
        case(ENGLISH, &["fr-CA"], FRENCH);
        case(ENGLISH, &["fr", "en"], ENGLISH);
        case(FRENCH, &["pt"], ENGLISH);
        case(FRENCH, &[], FRENCH);
    }

    #[test]
    fn the_first_language_the_guide_speaks_is_taken() {
        #[track_caller]
        fn case(wanted: &[&str], expected: Locale) {
            assert_eq!(Locale::negotiate(wanted.iter().copied()), expected);
        }
        case(&["en-GB", "fr"], ENGLISH);
        case(&["de", "fr-CA", "en"], FRENCH);
        case(&["zz", "xx"], Locale::default());
        case(&[], Locale::default());
        case(&["EN_us"], ENGLISH);
    }

    #[test]
    fn a_tag_is_looked_for_whole_before_without_its_region() {
        for locale in Locale::all() {
            assert_eq!(Locale::parse(locale.tag()), Some(locale));
            let shouted = locale.tag().to_uppercase().replace('-', "_");
            assert_eq!(Locale::parse(&shouted), Some(locale));
        }
        for nonsense in ["", "-", "_", "-fr", "français", "f"] {
            assert_eq!(Locale::parse(nonsense), None, "{nonsense:?}");
        }
    }

    #[test]
    fn what_one_reads_comes_before_what_the_guide_speaks() {
        let read: &'static [String] = Vec::leak(vec!["pt-BR".to_owned(), "it".to_owned()]);
        let chain = ENGLISH.falling_back_on(read).chain();
        let chain = chain.take(7).collect::<Vec<_>>();
        assert_eq!(chain, ["en", "en", "pt-BR", "pt", "it", "it", TAGS[0]]);
        let plain = ENGLISH.chain().skip(2).collect::<Vec<_>>();
        assert_eq!(plain, TAGS);
    }

    #[test]
    fn the_others_are_all_but_this_one() {
        assert!(Locale::all().all(|own| own.others().count() == TAGS.len() - 1));
        assert!(ENGLISH.others().all(|other| other != ENGLISH));
    }
}
