//! The founding text, passage by passage, in its own order.
//!
//! No copy of the text is here: its licence is not stated. Principles, functions and rules each quote
//! the sentences they explain, and the text is laid out from those quotations. A content test
//! checks that every sentence has an entry and that each quotation is in the text.

use crate::catalogue::Catalogue;
use crate::entry::{Function, Principle, Quotation, Rule, Section};
use crate::how::{Anchor, Chapter};
use crate::link::Link;
use crate::sort;
use crate::text::Text;

/// The entry that tells a passage in plain words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Explainer<'a> {
    Principle(&'a Principle),
    Function(&'a Function),
    Rule(&'a Rule),
}

impl<'a> Explainer<'a> {
    /// The passage in a few words.
    pub fn name(self) -> &'a Text {
        match self {
            Self::Principle(it) => &it.label,
            Self::Function(it) => &it.label,
            Self::Rule(it) => &it.question,
        }
    }

    /// The passage in plain words; of a rule and a function, what matters most.
    pub fn says(self) -> &'a Text {
        match self {
            Self::Principle(it) => &it.text,
            Self::Function(it) => &it.mission,
            Self::Rule(it) => &it.decider,
        }
    }

    /// Where "how it works" covers it in more detail: a section, or the entry itself.
    pub fn place(self) -> Option<Anchor> {
        match self {
            Self::Principle(it) => match it.section? {
                Section::Belonging => Some(Anchor::Chapter(Chapter::Belonging)),
                Section::Values => Some(Anchor::Chapter(Chapter::Values)),
                _ => None,
            },
            Self::Function(it) => Some(Anchor::Function(it.id.clone())),
            Self::Rule(it) => Some(Anchor::Rule(it.id.clone())),
        }
    }

    /// What it quotes of the text, of whatever part.
    pub fn quotes(self) -> &'a [Quotation] {
        match self {
            Self::Principle(it) => &it.quotes,
            Self::Function(it) => &it.quotes,
            Self::Rule(it) => &it.quotes,
        }
    }

    pub fn principle(self) -> Option<&'a Principle> {
        match self {
            Self::Principle(it) => Some(it),
            Self::Function(_) | Self::Rule(_) => None,
        }
    }
}

/// What an entry says about one part of the text, with its quotations.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage<'a> {
    pub explainer: Explainer<'a>,
    /// In the order of the text; never empty.
    pub quotes: Vec<&'a Quotation>,
}

impl Catalogue {
    /// Where the whole text can be read.
    pub fn founding_page(&self) -> Option<&Link> {
        let quoting = self.principles.iter().find(|it| !it.quotes.is_empty())?;
        quoting.provenance.sources.first()
    }

    /// Every entry that may tell a passage of it.
    pub fn explainers(&self) -> impl Iterator<Item = Explainer<'_>> {
        let principles = self.principles.iter().map(Explainer::Principle);
        let functions = self.functions.iter().map(Explainer::Function);
        let rules = self.rules.iter().map(Explainer::Rule);
        principles.chain(functions).chain(rules)
    }

    /// The passages of one of the [`parts`](crate::how::parts).
    pub fn passages(&self, part: u8) -> Vec<Passage<'_>> {
        let passages = self.explainers().filter_map(|explainer| {
            let quotes = explainer.quotes().iter().filter(|quote| quote.part == part);
            let quotes = sort::by_key(quotes.collect(), |quote| quote.sentence);
            (!quotes.is_empty()).then_some(Passage { explainer, quotes })
        });
        sort::by_key(passages.collect(), |passage| passage.quotes[0].sentence)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Commons, ENGLISH};

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
            .principle("fragile", |principle| {
                principle.section = "findings".to_owned();
                principle.quotes = vec![quote(2, 2)];
            })
            .principle("ours", |principle| {
                principle.section = "belonging".to_owned();
                principle.quotes = vec![quote(3, 1)];
            })
            .catalogue();

        let at = |id: &str| Some(id.to_owned());
        let told = |part| {
            let passages = catalogue.passages(part).into_iter();
            let told = passages.map(|Passage { explainer, quotes }| {
                let name = explainer.name().in_locale(ENGLISH).text;
                let quotes = quotes.iter().map(|it| it.words.as_str());
                let place = explainer.place().map(|it| it.id().to_owned());
                (name, place, quotes.collect::<Vec<_>>())
            });
            told.collect::<Vec<_>>()
        };
        assert_eq!(
            told(2),
            [
                ("A question", at("doing"), vec!["2.1", "2.3"]),
                ("fragile", None, vec!["2.2"]),
            ]
        );
        assert_eq!(told(1), [("A question", at("doing"), vec!["1.9"])]);
        assert_eq!(told(3), [("ours", at("belonging"), vec!["3.1"])]);
        assert_eq!(told(0), []);
    }
}
