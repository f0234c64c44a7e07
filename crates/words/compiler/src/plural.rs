//! Plural categories, by the rules of Unicode CLDR as the crate `icu_plurals` carries them.

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// The categories of CLDR; a language has some of them, and always `other`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Category {
    const ALL: [Self; 6] = [
        Self::Zero,
        Self::One,
        Self::Two,
        Self::Few,
        Self::Many,
        Self::Other,
    ];

    pub(crate) fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    pub const fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

/// A language's plural categories.
pub(crate) struct Categories {
    /// All that it has.
    pub(crate) known: Vec<Category>,
    /// Those that a selection must have, each with the numbers that are of it.
    pub(crate) wanted: Vec<(Category, Vec<u64>)>,
}

/// A selection must have the categories of numbers below this. French `many`, which CLDR has
/// only for a million and its multiples, is not asked of a translator, who would wonder what it
/// is for and never see it; Polish `many`, as for 5, is.
const COUNTED: u64 = 1_000;

/// The categories of a language; none where the tag is not one.
pub(crate) fn categories(tag: &str) -> Option<Categories> {
    let locale = tag.parse::<Locale>().ok()?;
    let rules = PluralRules::try_new_cardinal(locale.into()).ok()?;
    let mut wanted = Vec::<(Category, Vec<u64>)>::new();
    for n in 0..COUNTED {
        let category = of(rules.category_for(n));
        match wanted.iter_mut().find(|(it, _)| *it == category) {
            Some((_, numbers)) => numbers.push(n),
            None => wanted.push((category, vec![n])),
        }
    }
    wanted.sort();
    Some(Categories {
        known: rules.categories().map(of).collect(),
        wanted,
    })
}

fn of(category: PluralCategory) -> Category {
    match category {
        PluralCategory::Zero => Category::Zero,
        PluralCategory::One => Category::One,
        PluralCategory::Two => Category::Two,
        PluralCategory::Few => Category::Few,
        PluralCategory::Many => Category::Many,
        PluralCategory::Other => Category::Other,
    }
}
