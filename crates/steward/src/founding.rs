//! Whether the content covers the whole founding text, and quotes it letter for letter.
//!
//! No copy of the text is committed: its licence is not stated. What stands for it is a list with a line
//! for each sentence: its number, how many words it has, and the hash of each quotation of the content
//! that was found in it. The list is made from a copy ([`list`]); a quotation that was changed since has
//! a hash that no line has.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write as _};

use commons::catalogue::Catalogue;
use commons::entry::Quotation;
use commons::founding::Explainer;
use commons::sync::Hash;

use crate::sentence::{self, words_in};

/// How the first part begins, which has no number of its own.
const FIRST_PART: &str = "Préserver et enrichir notre bien commun";
const HEAD: &str = "\
# A sentence of the founding text a line: its number, how many words it has, and the hash of each
# quotation of the content that stands in it. Made from a copy of the text: see src/founding.rs.
";
/// A quotation this long at most is short.
pub const MOST_WORDS: usize = 25;

/// A sentence: the part of the text, and which of its sentences, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(pub u8, pub u16);

/// What is known of a sentence without its words.
#[derive(Debug, PartialEq, Eq)]
pub struct Known {
    pub words: usize,
    /// The hashes of what is quoted of it, verbatim.
    pub quoted: Vec<String>,
}

/// Every sentence of the text.
pub type Sentences = BTreeMap<Number, Known>;

/// What is wrong with how the content covers the text.
#[derive(Debug, PartialEq, Eq)]
pub enum Fault {
    /// No entry quotes it.
    NotCovered(Number),
    /// It is not in that sentence, or was not when the list was made.
    NotVerbatim(Number, String),
    TooLong(Number, String),
    NoSuchSentence(Number),
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.0, self.1)
    }
}

impl Number {
    pub fn of(quote: &Quotation) -> Self {
        Self(quote.part, quote.sentence)
    }

    fn parse(number: &str) -> Option<Self> {
        let (part, sentence) = number.split_once('.')?;
        Some(Self(part.parse().ok()?, sentence.parse().ok()?))
    }
}

/// Reads a list; none if any line is malformed.
pub fn read(list: &str) -> Option<Sentences> {
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    let known = lines.map(|line| {
        let mut columns = line.split(' ');
        let number = columns.next().and_then(Number::parse)?;
        let words = columns.next()?.parse().ok()?;
        let quoted = columns.map(str::to_owned).collect();
        Some((number, Known { words, quoted }))
    });
    known.collect()
}

/// The list of a text, and the quotations that are not in the sentence they name.
pub fn list(text: &str, quotations: &[Quotation]) -> (String, Vec<Quotation>) {
    let sentences = sentences(text);
    let is_in = |sentence: &str, it: &Quotation| sentence.contains(&plain(&it.words));
    let mut list = String::from(HEAD);
    for (number, sentence) in &sentences {
        let _ = write!(list, "{number} {}", words_in(sentence));
        for quote in quotations.iter().filter(|it| Number::of(it) == *number) {
            if is_in(sentence, quote) {
                let _ = write!(list, " {}", hash(&quote.words));
            }
        }
        list.push('\n');
    }
    let stray = quotations.iter().filter(|quote| {
        let sentence = sentences.get(&Number::of(quote));
        !sentence.is_some_and(|sentence| is_in(sentence, quote))
    });
    (list, stray.cloned().collect())
}

/// Every quotation of the content.
pub fn quotations(catalogue: &Catalogue) -> Vec<Quotation> {
    let quotes = catalogue.explainers().flat_map(Explainer::quotes);
    quotes.cloned().collect()
}

/// Why these quotations do not cover the whole text.
pub fn audit(sentences: &Sentences, quotations: &[Quotation]) -> Vec<Fault> {
    let told = |number: &&Number| quotations.iter().any(|it| Number::of(it) == **number);
    let untold = sentences.keys().filter(|number| !told(number));
    let untold = untold.map(|number| Fault::NotCovered(*number));
    untold
        .chain(quotations.iter().filter_map(|it| fault_of(sentences, it)))
        .collect()
}

fn fault_of(sentences: &Sentences, quote: &Quotation) -> Option<Fault> {
    let number = Number::of(quote);
    let words = quote.words.clone();
    let Some(known) = sentences.get(&number) else {
        return Some(Fault::NoSuchSentence(number));
    };
    if words_in(&words) > MOST_WORDS {
        return Some(Fault::TooLong(number, words));
    }
    (!known.quoted.contains(&hash(&words))).then_some(Fault::NotVerbatim(number, words))
}

/// The beginning of the SHA-256 of some words, whatever white space stands between them.
fn hash(words: &str) -> String {
    let mut hash = Hash::of(plain(words).as_bytes()).to_string();
    hash.truncate(16);
    hash
}

/// Words with one plain space between them: a copy of a text may have any.
fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The sentences by number. A part begins with its title; a title or an item of a list is a sentence;
/// rules between the parts, repeated titles and lines without a letter are none.
fn sentences(text: &str) -> BTreeMap<Number, String> {
    let (mut part, mut number) = (0, 0);
    let mut seen = BTreeSet::new();
    let mut sentences = BTreeMap::new();
    for line in text.lines() {
        let line = plain(line.trim_start_matches([' ', '•']));
        let digit = line
            .split_once("/ ")
            .and_then(|(digit, _)| digit.parse().ok());
        if let Some(begun) = digit.or_else(|| (line == FIRST_PART).then_some(1)) {
            (part, number) = (begun, 0);
        }
        if !line.contains(char::is_alphabetic) || !seen.insert(line.clone()) {
            continue;
        }
        for said in sentence::sentences(&line) {
            number += 1;
            sentences.insert(Number(part, number), said.to_owned());
        }
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\
Titre du texte

Titre du texte

Un début. « Et » la suite… jusqu’au bout. Fin

– – – –

Préserver et enrichir notre bien commun

  •  un\u{a0}point,
  •  un autre
  • ….
2/ Constat
";

    fn quote(part: u8, sentence: u16, words: &str) -> Quotation {
        let words = words.to_owned();
        Quotation {
            part,
            sentence,
            words,
        }
    }

    #[test]
    fn sentences_are_counted_in_each_part_with_its_title_and_the_items_of_its_lists() {
        let said = sentences(TEXT).into_iter();
        let said = said.map(|(number, sentence)| format!("{number} {sentence}"));
        assert_eq!(
            said.collect::<Vec<_>>(),
            [
                "0.1 Titre du texte",
                "0.2 Un début.",
                "0.3 « Et » la suite… jusqu’au bout.",
                "0.4 Fin",
                "1.1 Préserver et enrichir notre bien commun",
                "1.2 un point,",
                "1.3 un autre",
                "2.1 2/ Constat",
            ]
        );
    }

    #[test]
    fn a_list_is_read_as_it_was_made_and_strays_are_told() {
        let (good, stray) = (quote(1, 2, "un point"), quote(1, 3, "une autre"));
        let (list, strays) = list(TEXT, &[good.clone(), stray.clone()]);
        assert_eq!(strays, std::slice::from_ref(&stray));
        let sentences = read(&list).expect("a list");
        assert_eq!(sentences.len(), 8);
        let faults = audit(&sentences, &[good, stray]);
        assert_eq!(faults.len(), 7, "{faults:?}");
        let stray = Fault::NotVerbatim(Number(1, 3), "une autre".to_owned());
        assert_eq!(faults.last(), Some(&stray));
    }
}
