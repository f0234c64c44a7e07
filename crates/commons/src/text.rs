//! Texts of the commons, which know their language.

use std::ops::Range;

use crate::locale::Locale;

/// A text that stands in at least one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text(wire::Text);

/// A text as one reader gets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase<'a> {
    pub text: &'a str,
    /// Its BCP 47 tag.
    pub language: &'a str,
    /// It is not in the reader's language, and the page must say so in `lang`.
    pub foreign: bool,
}

impl Text {
    /// None where no language has any text.
    pub fn new(mut raw: wire::Text) -> Option<Self> {
        raw.retain(|_, text| !text.trim().is_empty());
        (!raw.is_empty()).then_some(Self(raw))
    }

    /// A text whose languages are known where it is made.
    pub(crate) fn of<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>) -> Option<Self> {
        // Collecting would sort them, by a sort that nothing else in the module needs.
        let mut raw = wire::Text::new();
        for (tag, text) in texts {
            raw.insert(tag.to_owned(), text.to_owned());
        }
        Self::new(raw)
    }

    /// The text in a language; where it lacks that, in the next one of the reader's chain that it
    /// has, else in whatever there is.
    pub fn in_locale(&self, locale: Locale) -> Phrase<'_> {
        let known = locale.chain().find_map(|tag| self.0.get_key_value(tag));
        known.or_else(|| self.0.iter().next()).map_or(
            Phrase {
                text: "",
                language: locale.tag(),
                foreign: false,
            },
            |(language, text)| Phrase {
                text,
                language,
                foreign: language != locale.tag(),
            },
        )
    }

    /// The text in the language of a tag, whoever reads it; none where it has none in it.
    pub fn in_language(&self, tag: &str) -> Option<&str> {
        self.0.get(tag).map(String::as_str)
    }

    /// Its first sentence: what it is, before the rest of what there is to say.
    pub fn brief(&self, locale: Locale) -> Phrase<'_> {
        let phrase = self.in_locale(locale);
        Phrase {
            text: first_sentence(phrase.text),
            ..phrase
        }
    }

    /// Every language's text, for search.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }
}

/// The first sentence of a text, with the mark that ends it; the whole where none does. A mark ends a
/// sentence where a space follows it, or what closes a quotation and a space; not before a small letter.
pub fn first_sentence(text: &str) -> &str {
    let ends = text.match_indices(['.', '!', '?', '…']);
    let mut ends = ends.filter_map(|(at, mark)| {
        let rest = &text[at + mark.len()..];
        let closed = rest.trim_start_matches(['»', '”', ')', '\u{a0}', '.', '!', '?', '…']);
        let next = closed.strip_prefix(' ')?;
        let goes_on = next.starts_with(|c: char| c.is_ascii_lowercase());
        (!goes_on).then_some(text.len() - closed.len())
    });
    &text[..ends.next().unwrap_or(text.len())]
}

/// A text cut where some of it stands out: each piece in order, with what it stands out for.
/// The ranges follow each other and lie on character boundaries.
pub fn cut<T>(text: &str, ranges: Vec<(Range<usize>, T)>) -> Vec<(&str, Option<T>)> {
    let mut pieces = Vec::with_capacity(2 * ranges.len() + 1);
    let mut from = 0;
    for (range, what) in ranges {
        if from < range.start {
            pieces.push((&text[from..range.start], None));
        }
        from = range.end;
        pieces.push((&text[range], Some(what)));
    }
    if from < text.len() {
        pieces.push((&text[from..], None));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{ENGLISH, FRENCH};

    #[test]
    fn a_cut_text_is_whole() {
        #[track_caller]
        fn case(ranges: &[(usize, usize)], expected: &[(&str, Option<()>)]) {
            let ranges = ranges.iter().map(|(from, to)| (*from..*to, ())).collect();
            assert_eq!(cut("un été ici", ranges), expected);
        }
        case(&[], &[("un été ici", None)]);
        case(
            &[(3, 8)],
            &[("un ", None), ("été", Some(())), (" ici", None)],
        );
        case(
            &[(0, 2), (9, 12)],
            &[("un", Some(())), (" été ", None), ("ici", Some(()))],
        );
        assert_eq!(cut::<()>("", Vec::new()), []);
    }

    fn text(pairs: &[(&str, &str)]) -> Option<Text> {
        Text::new(
            pairs
                .iter()
                .map(|(tag, text)| ((*tag).into(), (*text).into()))
                .collect(),
        )
    }

    #[test]
    fn a_reader_gets_the_nearest_language_and_hears_when_it_is_foreign() {
        #[track_caller]
        fn case(pairs: &[(&str, &str)], locale: Locale, expected: (&str, &str, bool)) {
            let text = text(pairs).expect("a text");
            let phrase = text.in_locale(locale);
            assert_eq!((phrase.text, phrase.language, phrase.foreign), expected);
        }
        let both = [("en", "Walk"), ("fr", "Parcours")];
        case(&both, FRENCH, ("Parcours", "fr", false));
        case(&both, ENGLISH, ("Walk", "en", false));
        case(
            &[("fr", "Parcours"), ("de", "Gang")],
            ENGLISH,
            ("Parcours", "fr", true),
        );
        case(&[("it", "Come si fa")], FRENCH, ("Come si fa", "it", true));
        case(
            &[("en", "Walk"), ("fr", "  ")],
            FRENCH,
            ("Walk", "en", true),
        );
    }

    #[test]
    fn a_brief_text_is_its_first_sentence() {
        for (whole, brief) in [
            ("Un jeu. Il se joue à deux.", "Un jeu."),
            ("Un jeu", "Un jeu"),
            ("Version 2.0 du jeu. La suite.", "Version 2.0 du jeu."),
            (
                "Jouer à deux\u{202f}? C’est un jeu.",
                "Jouer à deux\u{202f}?",
            ),
            (
                "Il dit «\u{a0}Jouons…\u{a0}» Puis il joue.",
                "Il dit «\u{a0}Jouons…\u{a0}»",
            ),
            ("Un, deux… trois. Et quatre.", "Un, deux… trois."),
        ] {
            let text = text(&[("fr", whole)]).expect("a text");
            assert_eq!(text.brief(FRENCH).text, brief);
        }
    }

    #[test]
    fn a_text_in_no_language_is_none() {
        assert_eq!(text(&[]), None);
        assert_eq!(text(&[("fr", " ")]), None);
    }
}
