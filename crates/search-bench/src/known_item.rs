//! Known items: queries whose right answer is known, because they are made of its own words.
//!
//! How a query is made, the same for every engine and every corpus:
//!
//! - Its two words stand in the text, are different, have four letters or more, nothing but
//!   letters, and are no function words. Which two is chance.
//! - **Written**: the two words as they stand, in the order of choice.
//! - **Cut**: the last word ends after its third letter at the earliest, before its last at the
//!   latest; where is chance.
//! - **Swapped**: two neighbouring letters of the first word change places; which is chance, the
//!   first letter included, and they differ even without their accents.

use fastrand::Rng;
use search::fold;
use serde::Serialize;

/// Shorter words are seldom what one looks for by.
const LETTERS: usize = 4;

/// A last word that is cut keeps as much: with less, nobody expects an answer.
const CUT_LETTERS: usize = 3;

/// Words of four letters or more, folded, that nobody would look for a text by.
const FUNCTION_WORDS: &[&str] = &[
    "ainsi",
    "alors",
    "apres",
    "aussi",
    "autre",
    "autres",
    "avant",
    "avec",
    "avoir",
    "cela",
    "celle",
    "celles",
    "celui",
    "cette",
    "ceux",
    "chaque",
    "chez",
    "comme",
    "comment",
    "contre",
    "dans",
    "depuis",
    "donc",
    "dont",
    "elle",
    "elles",
    "encore",
    "entre",
    "etre",
    "faire",
    "fait",
    "leur",
    "leurs",
    "lors",
    "mais",
    "meme",
    "memes",
    "moins",
    "nous",
    "notre",
    "parfois",
    "peut",
    "peuvent",
    "plus",
    "plusieurs",
    "pour",
    "puis",
    "quand",
    "quel",
    "quelle",
    "quelques",
    "sans",
    "selon",
    "sera",
    "sont",
    "sous",
    "tous",
    "tout",
    "toute",
    "toutes",
    "tres",
    "vers",
    "votre",
    "vous",
    "about",
    "after",
    "also",
    "another",
    "been",
    "before",
    "being",
    "between",
    "both",
    "does",
    "each",
    "either",
    "else",
    "from",
    "have",
    "having",
    "here",
    "into",
    "itself",
    "like",
    "made",
    "make",
    "many",
    "more",
    "most",
    "much",
    "only",
    "other",
    "others",
    "over",
    "same",
    "some",
    "someone",
    "something",
    "such",
    "than",
    "that",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "through",
    "under",
    "upon",
    "used",
    "using",
    "usually",
    "very",
    "were",
    "what",
    "when",
    "where",
    "which",
    "while",
    "whose",
    "will",
    "with",
    "within",
    "without",
    "would",
    "your",
];

/// Three queries for one document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KnownItem {
    pub document: usize,
    pub written: String,
    pub cut: String,
    pub swapped: String,
}

/// So many pairs of words from each text, until there are `most`; the texts in an order of chance.
/// A text with fewer than two words to choose from gives none.
pub fn known_items(
    texts: &[(usize, &str)],
    pairs: usize,
    most: usize,
    seed: u64,
) -> Vec<KnownItem> {
    let mut rng = Rng::with_seed(seed);
    let mut texts = texts.to_vec();
    rng.shuffle(&mut texts);
    let mut items = Vec::new();
    for (document, text) in texts {
        let words = words_to_choose(text);
        for _ in 0..pairs {
            if items.len() == most {
                return items;
            }
            if words.len() < 2 {
                break;
            }
            let pair = rng.choose_multiple(&words, 2);
            let [first, last] = [0, 1].map(|at| pair[at].as_slice());
            items.push(KnownItem {
                document,
                written: query(first, last),
                cut: query(first, &last[..rng.usize(CUT_LETTERS..last.len())]),
                swapped: query(&swapped(first, &mut rng), last),
            });
        }
    }
    items
}

/// The letters of the words that a query may be made of.
fn words_to_choose(text: &str) -> Vec<Vec<char>> {
    let mut seen = Vec::new();
    let mut chosen = Vec::new();
    for word in fold::words(text) {
        let letters: Vec<char> = text[word.range].chars().collect();
        let is_word = letters.len() >= LETTERS && letters.iter().all(|it| it.is_alphabetic());
        let is_varied = letters.windows(2).any(|pair| differ(pair[0], pair[1]));
        if is_word
            && is_varied
            && !FUNCTION_WORDS.contains(&word.folded.as_str())
            && !seen.contains(&word.folded)
        {
            seen.push(word.folded);
            chosen.push(letters);
        }
    }
    chosen
}

fn swapped(word: &[char], rng: &mut Rng) -> Vec<char> {
    let places = (1..word.len()).filter(|at| differ(word[at - 1], word[*at]));
    let mut word = word.to_vec();
    if let Some(at) = rng.choice(places.collect::<Vec<_>>()) {
        word.swap(at - 1, at);
    }
    word
}

fn differ(a: char, b: char) -> bool {
    fold::slug(&a.to_string()) != fold::slug(&b.to_string())
}

fn query(first: &[char], last: &[char]) -> String {
    [first, &[' '], last].concat().into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_made_of_the_words_of_its_text() {
        let text = "Dans l’atelier, une médiatrice de 2014 raconte : atelier, atelier !";
        for item in known_items(&[(7, text)], 50, usize::MAX, 1) {
            assert_eq!(item.document, 7);
            let (first, last) = item.written.split_once(' ').expect("two words");
            for word in [first, last] {
                assert!(
                    ["atelier", "médiatrice", "raconte"].contains(&word),
                    "{word}"
                );
            }
            assert_ne!(first, last);
            let (whole, cut) = item.cut.split_once(' ').expect("two words");
            assert_eq!(whole, first);
            assert!(last.starts_with(cut) && cut != last && cut.chars().count() >= CUT_LETTERS);
            let (swapped, whole) = item.swapped.split_once(' ').expect("two words");
            assert_eq!(whole, last);
            let differing = first.chars().zip(swapped.chars()).filter(|(a, b)| a != b);
            assert_eq!(differing.count(), 2, "{first} {swapped}");
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_queries() {
        let texts = [
            (0, "musée ouvert nocturne"),
            (1, "un"),
            (2, "table ronde publique"),
        ];
        let items = |seed| known_items(&texts, 2, 3, seed);
        assert_eq!(items(1).len(), 3);
        assert_eq!(items(1), items(1));
        assert_ne!(items(1), items(2));
    }
}
