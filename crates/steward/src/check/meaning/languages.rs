//! Every text stands in the languages that the commons says it is written in, and every language is
//! a tag that browsers know.

use wire::field::Role;

use super::Reading;
use crate::check::shape::Leaf;
use crate::content::Content;
use crate::content::tree::{Table, Value};
use crate::problem::{Fact, Problem};
use crate::source::Place;

pub(super) fn check(reading: Reading<'_>, problems: &mut Vec<Problem>) {
    let wanted = languages(reading.content);
    for leaf in reading.leaves {
        match (leaf.role, leaf.text(), leaf.table()) {
            (Role::Language, Some(tag), _) if !is_tag(tag) => {
                problems.push(leaf.problem(Fact::InvalidLanguage {
                    tag: tag.to_owned(),
                }));
            }
            (role, _, Some(table)) if role.is_translated() => {
                note_tags(leaf, table, problems);
                let missing = missing(table, &wanted).into_iter();
                problems.extend(missing.map(|fact| leaf.problem(fact)));
            }
            (Role::Title(_), _, Some(table)) => {
                note_tags(leaf, table, problems);
                if table.fields().is_empty() {
                    problems.push(leaf.problem(no_language(&wanted)));
                }
            }
            _ => {}
        }
    }
}

/// The languages that the commons is written in; none where the content does not say.
fn languages(content: &Content) -> Vec<&str> {
    let about = content.of("about").next();
    let field = about.and_then(|about| about.table.get("languages"));
    let Some(Value::List(tags)) = field.map(|field| &field.node.value) else {
        return Vec::new();
    };
    let tags = tags.iter().filter_map(|tag| match &tag.value {
        Value::Text(tag) => Some(tag.as_str()),
        _ => None,
    });
    tags.collect()
}

fn note_tags(leaf: &Leaf<'_>, table: &Table, problems: &mut Vec<Problem>) {
    for field in table.fields().iter().filter(|field| !is_tag(&field.key)) {
        let place = Place::new(leaf.place.file, &field.key_span);
        let fact = Fact::InvalidLanguage {
            tag: field.key.clone(),
        };
        problems.push(Problem { place, fact });
    }
}

/// The languages that a text lacks, told once where it lacks all.
fn missing(table: &Table, wanted: &[&str]) -> Vec<Fact> {
    let absent = wanted.iter().filter(|tag| table.get(tag).is_none());
    let absent = absent.map(|tag| (*tag).to_owned()).collect::<Vec<_>>();
    if absent.len() == wanted.len() && !wanted.is_empty() {
        return vec![no_language(wanted)];
    }
    let absent = absent.into_iter();
    absent
        .map(|language| Fact::MissingLanguage { language })
        .collect()
}

fn no_language(wanted: &[&str]) -> Fact {
    Fact::NoLanguage {
        wanted: wanted.iter().map(|tag| (*tag).to_owned()).collect(),
    }
}

/// BCP 47 as far as the commons needs it: a language, then a script, then a region.
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-').peekable();
    let language = parts.next().unwrap_or_default();
    let is_language =
        (2..=3).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_lowercase());
    parts.next_if(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic()));
    parts.next_if(|part| {
        (part.len() == 2 && part.bytes().all(|b| b.is_ascii_uppercase()))
            || (part.len() == 3 && part.bytes().all(|b| b.is_ascii_digit()))
    });
    is_language && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_a_language_a_script_and_a_region() {
        for good in [
            "fr",
            "en",
            "pt-BR",
            "zh-Hant",
            "zh-Hant-TW",
            "mul",
            "es-419",
        ] {
            assert!(is_tag(good), "{good}");
        }
        for bad in ["", "f", "fr_CA", "FR", "french", "fr-", "fr-ca", "fr/en"] {
            assert!(!is_tag(bad), "{bad}");
        }
    }
}
