//! The list of languages.

use serde::Deserialize;
use toml::Spanned;

use crate::problem::{Fault, Problem, line_of};
use crate::{LIST, Source, plural};

/// A language that the guide speaks.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Locale {
    /// BCP 47, as in `?lang=fr`.
    pub tag: String,
    pub direction: Direction,
    /// The country given with the language to social networks, which require it.
    pub territory: String,
}

impl Locale {
    pub fn file(&self) -> String {
        format!("{}.ftl", self.tag)
    }
}

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    Ltr,
    Rtl,
}

impl Direction {
    /// As in HTML's `dir`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    locales: Vec<Spanned<Locale>>,
}

/// The languages, each with its line in the list.
pub(crate) fn parse(list: &Source) -> Result<Vec<(Locale, usize)>, Vec<Problem>> {
    let parsed = toml::from_str::<List>(&list.text).map_err(|error| {
        let line = error.span().map_or(1, |it| line_of(&list.text, it.start));
        vec![Problem::new(
            LIST,
            line,
            Fault::List(error.message().to_owned()),
        )]
    })?;
    let lines = parsed.locales.into_iter().map(|it| {
        let line = line_of(&list.text, it.span().start);
        (it.into_inner(), line)
    });
    let locales = lines.collect::<Vec<_>>();
    if locales.is_empty() {
        return Err(vec![Problem::new(LIST, 1, Fault::NoLanguage)]);
    }
    Ok(locales)
}

/// Where the list and the files disagree.
pub(crate) fn against(
    list: &Source,
    locales: &[(Locale, usize)],
    files: &[Source],
) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (at, (locale, line)) in locales.iter().enumerate() {
        let mut tell = |fault| problems.push(Problem::new(&list.name, *line, fault));
        if locales[..at].iter().any(|(it, _)| it.tag == locale.tag) {
            tell(Fault::LanguageTwice(locale.tag.clone()));
        } else if plural::categories(&locale.tag).is_none() {
            tell(Fault::NotATag(locale.tag.clone()));
        } else if !files.iter().any(|it| it.name == locale.file()) {
            tell(Fault::MissingFile(locale.file()));
        }
    }
    for file in files {
        if !locales.iter().any(|(it, _)| it.file() == file.name) {
            problems.push(Problem::new(&file.name, 1, Fault::NotInTheList));
        }
    }
    problems
}
