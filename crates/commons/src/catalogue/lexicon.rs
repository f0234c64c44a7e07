//! The words of Museomix in running text, so that each can be explained where it is read.

use std::ops::Range;

use crate::entry::Term;
use crate::sort;
use search::fold;

/// What may separate the words of a phrase; anything else ends the phrase.
fn is_within_phrase(gap: &str) -> bool {
    !gap.contains(['.', ',', ';', ':', '!', '?', '(', ')', '«', '»', '…'])
}

/// Every form of every word, folded.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    /// Sorted, each with its term's place in the commons.
    forms: Vec<(String, usize)>,
    /// Words in the longest form.
    longest: usize,
}

impl Lexicon {
    /// Of all terms but those that the welcome itself explains, and every text says.
    pub(crate) fn new(terms: &[Term], on_the_welcome: &[String]) -> Self {
        let mut lexicon = Self::default();
        let marked = |term: &Term| !on_the_welcome.iter().any(|id| id == term.id.as_str());
        for (at, term) in terms.iter().enumerate().filter(|(_, term)| marked(term)) {
            let names = term.term.all().chain(term.forms.iter().map(String::as_str));
            // "facilitateur, facilitatrice" is two words for one.
            for form in names.flat_map(|name| name.split(", ")) {
                let words = fold::words(form)
                    .map(|word| word.folded)
                    .collect::<Vec<_>>();
                lexicon.longest = lexicon.longest.max(words.len());
                lexicon.forms.push((words.join(" "), at));
            }
        }
        lexicon.forms = sort::by_key(lexicon.forms, |(form, _)| form.clone());
        lexicon
    }

    /// Where a text uses the words of Museomix: each word once, in the longest form that matches,
    /// with the term's place in the commons.
    pub(crate) fn used_in(&self, text: &str) -> Vec<(Range<usize>, usize)> {
        let words = fold::words(text).collect::<Vec<_>>();
        let mut used: Vec<(Range<usize>, usize)> = Vec::new();
        let mut first = 0;
        while first < words.len() {
            let Some((length, term)) = self.longest_at(text, &words[first..]) else {
                first += 1;
                continue;
            };
            if used.iter().all(|(_, other)| *other != term) {
                let last = &words[first + length - 1];
                used.push((words[first].range.start..last.range.end, term));
            }
            first += length;
        }
        used
    }

    fn longest_at(&self, text: &str, words: &[fold::Word]) -> Option<(usize, usize)> {
        let mut phrase = String::new();
        let mut found = None;
        for (at, word) in words.iter().take(self.longest).enumerate() {
            if at > 0 {
                if !is_within_phrase(&text[words[at - 1].range.end..word.range.start]) {
                    break;
                }
                phrase.push(' ');
            }
            phrase.push_str(&word.folded);
            let form = self
                .forms
                .binary_search_by(|(form, _)| form.as_str().cmp(&phrase));
            if let Ok(form) = form {
                found = Some((at + 1, self.forms[form].1));
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Commons, text};
    use proptest::prelude::*;

    fn commons() -> crate::catalogue::Catalogue {
        Commons::new()
            .about(|about| about.on_the_welcome = vec!["museomix".into()])
            .term("edition", |term| {
                term.term = text("édition");
                term.forms = vec!["éditions".into()];
            })
            .term("brand", |term| {
                term.term = text("marque");
                term.forms = vec!["la marque Museomix".into()];
            })
            .term("guide", |term| term.term = text("meneur, meneuse"))
            .term("museomix", |term| term.term = text("Museomix"))
            .catalogue()
    }

    #[test]
    fn a_word_is_found_once_in_its_longest_form_and_never_across_a_stop() {
        #[track_caller]
        fn case(text: &str, expected: &[(&str, &str)]) {
            let catalogue = commons();
            let used = catalogue.terms_in(text);
            let used = used
                .iter()
                .map(|(range, term)| (&text[range.clone()], term.id.as_str()));
            assert_eq!(used.collect::<Vec<_>>(), expected, "{text}");
        }
        case("À l’édition de Lens", &[("édition", "edition")]);
        case("ÉDITIONS, puis une édition", &[("ÉDITIONS", "edition")]);
        case("La marque Museomix", &[("La marque Museomix", "brand")]);
        case("Une marque. Museomix", &[("marque", "brand")]);
        case("la marque (Museomix)", &[("marque", "brand")]);
        case("Une meneuse", &[("meneuse", "guide")]);
        case("Museomix et rééditions", &[]);
        case("", &[]);
    }

    proptest! {
        #[test]
        fn what_is_found_stands_in_the_text_in_order(text in "[a-z ]{0,9}(édition|la marque|meneur)?.{0,20}(marque Museomix)?") {
            let catalogue = commons();
            let mut end = 0;
            for (range, _) in catalogue.terms_in(&text) {
                prop_assert!(range.start >= end && text.get(range.clone()).is_some());
                end = range.end;
            }
        }
    }
}
