//! Sentences and words, counted as a reader would.

use commons::text::first_sentence;

/// The sentences of a text. What no mark ends, such as a heading, is one too.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let sentence = first_sentence(rest);
        sentences.push(sentence);
        rest = rest[sentence.len()..].trim_start();
    }
    sentences.retain(|sentence| words_in(sentence) > 0);
    sentences
}

/// Whether a mark ends it; a heading or a button has none.
pub fn is_finished(sentence: &str) -> bool {
    let closing = ['»', '”', ')', '\u{a0}'];
    sentence
        .trim_end_matches(closing)
        .ends_with(['.', '!', '?', '…'])
}

/// Words are separated by white space, so "l’eau" is one, and a lone punctuation mark is none.
pub fn words_in(sentence: &str) -> usize {
    let words = sentence.split_whitespace();
    words
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_ends_a_sentence_where_a_space_follows() {
        for (text, expected) in [
            ("Un. Deux ! Trois ?", &["Un.", "Deux !", "Trois ?"][..]),
            ("La version 2.0 joue. Fin", &["La version 2.0 joue.", "Fin"]),
            (
                "«\u{a0}Oui.\u{a0}» Ou non…",
                &["«\u{a0}Oui.\u{a0}»", "Ou non…"],
            ),
            ("Il dit « non ».", &["Il dit « non »."]),
            ("… ?", &[]),
        ] {
            assert_eq!(sentences(text), expected, "{text}");
        }
        assert!(is_finished("Un."));
        assert!(is_finished("«\u{a0}Un.\u{a0}»"));
        assert!(!is_finished("Un"));
    }

    #[test]
    fn words_are_what_white_space_parts() {
        assert_eq!(words_in("On pédale : l’eau monte, à 2 %."), 6);
    }
}
