//! The founding text, passage by passage, in its own order.
//!
//! No copy of the text is here: its licence is not stated. Principles, functions and rules each quote
//! the sentences that they tell, and the text is laid out from those quotations. That every sentence
//! has its entry, and that each quotation stands in the text, is a test of the content.

use crate::catalogue::Catalogue;
use crate::entry::{Function, Principle, Quotation, Rule, Section};
use crate::link::Link;
use crate::order;

/// The entry that tells a passage in plain words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Teller<'a> {
    Principle(&'a Principle),
    Function(&'a Function),
    Rule(&'a Rule),
}

/// What an entry tells of one part of the text, with the text's own words.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage<'a> {
    pub teller: Teller<'a>,
    /// In the order of the text; never empty.
    pub quotes: Vec<&'a Quotation>,
}

/// The parts of the text, and the section of "how it works" that tells each. The text numbers them from
/// 1; 0 is what comes before.
pub fn parts() -> impl Iterator<Item = (u8, Section)> {
    let sections = [
        Section::Opening,
        Section::Commons,
        Section::Findings,
        Section::Aim,
        Section::Deciding,
        Section::Funding,
    ];
    (0..).zip(sections)
}

impl Catalogue {
    /// Where the whole text can be read.
    pub fn founding_page(&self) -> Option<&Link> {
        let quoting = self.principles.iter().find(|it| !it.quotes.is_empty())?;
        quoting.provenance.sources.first()
    }

    /// The passages of one of the [`parts`].
    pub fn passages(&self, part: u8) -> Vec<Passage<'_>> {
        let principles = self.principles.iter();
        let principles = principles.map(|it| (Teller::Principle(it), &it.quotes));
        let functions = self.functions.iter();
        let functions = functions.map(|it| (Teller::Function(it), &it.quotes));
        let rules = self.rules.iter().map(|it| (Teller::Rule(it), &it.quotes));
        let passages = principles
            .chain(functions)
            .chain(rules)
            .filter_map(|(teller, quotes)| {
                let quotes = quotes.iter().filter(|quote| quote.part == part);
                let quotes = order::by_key(quotes.collect(), |quote| quote.sentence);
                (!quotes.is_empty()).then_some(Passage { teller, quotes })
            });
        order::by_key(passages.collect(), |passage| passage.quotes[0].sentence)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Commons;

    fn quote(part: u8, sentence: u16) -> wire::Quotation {
        let words = format!("{part}.{sentence}");
        wire::Quotation {
            part,
            sentence,
            words,
        }
    }

    #[test]
    fn a_part_is_told_in_the_order_of_the_text_by_whatever_quotes_it() {
        let catalogue = Commons::new()
            .rule("doing", |rule| {
                rule.quotes = vec![quote(2, 3), quote(2, 1), quote(1, 9)];
            })
            .principle("fragile", |principle| principle.quotes = vec![quote(2, 2)])
            .catalogue();

        let told = |part| {
            let passages = catalogue.passages(part).into_iter();
            let told = passages.map(|Passage { teller, quotes }| {
                let id = match teller {
                    Teller::Principle(it) => it.id.clone(),
                    Teller::Function(it) => it.id.to_string(),
                    Teller::Rule(it) => it.id.to_string(),
                };
                let quotes = quotes.iter().map(|it| it.words.clone());
                (id, quotes.collect::<Vec<_>>())
            });
            told.collect::<Vec<_>>()
        };
        let passage = |id: &str, words: &[&str]| {
            (
                id.to_owned(),
                words.iter().map(|it| (*it).to_owned()).collect(),
            )
        };
        assert_eq!(
            told(2),
            [
                passage("doing", &["2.1", "2.3"]),
                passage("fragile", &["2.2"])
            ]
        );
        assert_eq!(told(1), [passage("doing", &["1.9"])]);
        assert_eq!(told(0), []);
    }
}
