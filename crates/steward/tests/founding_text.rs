//! The founding text is told whole: every sentence of it has an entry, with the text's own words.
#![expect(clippy::print_stdout, reason = "the figures are for people to read")]

use std::path::Path;

use commons::catalogue::Catalogue;
use commons::entry::Quotation;
use steward::founding::{self, Fault, Number, Sentences, audit};
use steward::sentence::words_in;

/// Of the text's words, at most so many of a hundred are quoted: quotations, not a copy.
const MOST_QUOTED: usize = 50;

fn sentences() -> Sentences {
    founding::read(include_str!("founding-text.list")).expect("a list")
}

fn quotations() -> Vec<Quotation> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let checked = steward::check::check(&content).expect("the content folder");
    let snapshot = checked.snapshot.expect("the content is sound");
    founding::quotations(&Catalogue::from_wire(snapshot).expect("the guide takes it"))
}

#[test]
fn every_sentence_has_an_entry_that_quotes_it_in_few_words_and_letter_for_letter() {
    let (sentences, quotations) = (sentences(), quotations());
    assert_eq!(audit(&sentences, &quotations), []);
    let all = sentences.values().map(|it| it.words).sum::<usize>();
    let quoted = quotations
        .iter()
        .map(|it| words_in(&it.words))
        .sum::<usize>();
    println!(
        "{} sentences of {all} words, {} quotations of {quoted} words",
        sentences.len(),
        quotations.len()
    );
    assert!(quoted * 100 <= all * MOST_QUOTED, "{quoted} of {all} words");
}

#[test]
fn the_parts_of_the_text_are_whole() {
    let numbers = sentences().into_keys().collect::<Vec<_>>();
    let expected = [4, 10, 8, 23, 27, 9];
    let expected = (0..)
        .zip(expected)
        .flat_map(|(part, sentences)| (1..=sentences).map(move |sentence| Number(part, sentence)));
    assert_eq!(numbers, expected.collect::<Vec<_>>());
}

#[test]
fn a_sentence_that_loses_its_quotation_is_told() {
    let (sentences, quotations) = (sentences(), quotations());
    for number in sentences.keys() {
        let kept = quotations.iter().filter(|it| Number::of(it) != *number);
        let kept = kept.cloned().collect::<Vec<_>>();
        assert_eq!(audit(&sentences, &kept), [Fault::NotCovered(*number)]);
    }
}

#[test]
fn a_quotation_that_is_changed_moved_or_long_is_told() {
    let (sentences, quotations) = (sentences(), quotations());
    for at in 0..quotations.len() {
        let changed = |change: &dyn Fn(&mut Quotation)| {
            let mut quotations = quotations.clone();
            change(&mut quotations[at]);
            audit(&sentences, &quotations)
        };
        let original = &quotations[at];
        let faults = changed(&|it| it.words.insert(0, 'z'));
        assert!(matches!(faults[..], [Fault::NotVerbatim(..)]), "{faults:?}");
        let faults = changed(&|it| it.words = [it.words.as_str(); 26].join(" "));
        assert!(matches!(faults[..], [Fault::TooLong(..)]), "{faults:?}");
        let faults = changed(&|it| it.part = 6);
        assert!(faults.contains(&Fault::NoSuchSentence(Number(6, original.sentence))));
    }
}
