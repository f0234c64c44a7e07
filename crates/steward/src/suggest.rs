//! "Did you mean": the known word that an unknown one is likely to be a slip of.

/// The nearest of the known words, where one is near enough to be meant.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Two slips in a word of six letters still look like it; two in a word of three do not.
    let allowed = (word.chars().count() / 3).clamp(1, 3);
    let near = |known: &'a str| {
        let distance = strsim::damerau_levenshtein(&word.to_lowercase(), &known.to_lowercase());
        (distance <= allowed).then_some((distance, known))
    };
    known
        .into_iter()
        .filter_map(near)
        .min()
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_near_and_another_word_is_not() {
        let known = ["title", "themes", "year", "url"];
        for (word, expected) in [
            ("titel", Some("title")),
            ("theme", Some("themes")),
            ("Year", Some("year")),
            ("summary", None),
            ("xyz", None),
        ] {
            assert_eq!(nearest(word, known), expected, "{word}");
        }
    }
}
