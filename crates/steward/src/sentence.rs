//! Sentences and words, counted as a reader would.

/// The sentences of a text. What no mark ends, such as a heading, is one too.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut from = 0;
    for (at, mark) in text.match_indices(MARKS) {
        let end = at + mark.len();
        let rest = text[end..].trim_start_matches(['»', '”', ')', '\u{a0}']);
        let rest = rest.trim_start_matches(MARKS);
        if rest.is_empty() || rest.starts_with(' ') {
            sentences.push(text[from..end].trim());
            from = end;
        }
    }
    sentences.push(text[from..].trim());
    sentences.retain(|sentence| words_in(sentence) > 0);
    sentences
}

const MARKS: [char; 4] = ['.', '!', '?', '…'];

/// Whether a mark ends it; a heading or a button has none.
pub fn is_finished(sentence: &str) -> bool {
    sentence.ends_with(MARKS)
}

/// Words are what white space parts, so that "l’eau" is one, and a lone mark is none.
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
            ("« Oui. » Ou non…", &["« Oui.", "» Ou non…"]),
            ("Il dit « non ».", &["Il dit « non »."]),
            ("… ?", &[]),
        ] {
            assert_eq!(sentences(text), expected, "{text}");
        }
        assert!(is_finished("Un."));
        assert!(!is_finished("Un"));
    }

    #[test]
    fn words_are_what_white_space_parts() {
        assert_eq!(words_in("On pédale : l’eau monte, à 2 %."), 6);
    }
}
