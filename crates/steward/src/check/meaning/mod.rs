//! What the fields mean together, one family of checks a file; then what the exceptions let pass.

mod contributions;
mod dates;
mod editions;
mod ids;
mod languages;
mod links;
mod people;
mod places;
mod signs;
mod texts;
mod words;

use crate::check::shape::Leaf;
use crate::content::Content;
use crate::exception;
use crate::problem::Problem;

/// What a family of checks looks at.
#[derive(Clone, Copy)]
pub(crate) struct Reading<'a> {
    pub(crate) content: &'a Content,
    pub(crate) leaves: &'a [Leaf<'a>],
}

const FAMILIES: [fn(Reading<'_>, &mut Vec<Problem>); 11] = [
    ids::check,
    words::check,
    links::check,
    dates::check,
    signs::check,
    editions::check,
    places::check,
    texts::check,
    languages::check,
    people::check,
    contributions::check,
];

pub(crate) fn run(content: &Content, leaves: &[Leaf<'_>], problems: &mut Vec<Problem>) {
    for family in FAMILIES {
        family(Reading { content, leaves }, problems);
    }
    exception::apply(content, problems);
}
