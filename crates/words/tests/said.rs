//! What the guide says with arguments, in the languages that it has.

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use words::{ALL, Intl, Words, set_intl};

/// Shows what it is asked; plurals are CLDR's.
struct Shown;

impl Intl for Shown {
    fn number(&self, tag: &str, n: usize) -> String {
        format!("<{n} {tag}>")
    }

    fn category(&self, tag: &str, n: usize) -> String {
        let locale = tag.parse::<Locale>().expect("a tag");
        let rules = PluralRules::try_new_cardinal(locale.into()).expect("rules");
        let category = match rules.category_for(n) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        };
        category.to_owned()
    }

    fn month(&self, tag: &str, month: u8, beside_its_day: bool) -> String {
        format!("<{tag} month {month}, {beside_its_day}>")
    }

    fn language(&self, tag: &str, of: &str) -> String {
        format!("<{of} in {tag}>")
    }
}

fn words(tag: &str) -> &'static Words {
    set_intl(&Shown);
    let found = ALL.iter().find(|words| words.tag == tag);
    found.expect("a language of the guide")
}

#[test]
fn what_never_changes_is_there_at_once() {
    assert_eq!(words("fr").own_name, "Français");
    assert_eq!(words("en").own_name, "English");
}

#[test]
fn a_count_is_written_and_worded_as_its_language_does() {
    #[track_caller]
    fn case(tag: &str, n: usize, expected: &str) {
        assert_eq!(words(tag).count_resources(n), expected);
    }
    case("fr", 0, "<0 fr>\u{a0}ressource");
    case("fr", 1, "<1 fr>\u{a0}ressource");
    case("fr", 2, "<2 fr>\u{a0}ressources");
    // `many` in French, which no file needs to have.
    case("fr", 1_000_000, "<1000000 fr>\u{a0}ressources");
    case("en", 0, "<0 en>\u{a0}resources");
    case("en", 1, "<1 en>\u{a0}resource");
    case("en", 2_000, "<2000 en>\u{a0}resources");
}

#[test]
fn a_variant_need_not_name_the_number() {
    assert_eq!(words("en").see_others(1), "See the other one");
    assert_eq!(words("en").see_others(3), "See the <3 en> others");
}

#[test]
fn an_exact_number_is_a_variant_of_its_own() {
    let french = |day: u8| words("fr").date_day(day, "mars", 2015_u16);
    assert_eq!(french(1), "1er\u{a0}mars\u{a0}2015");
    assert_eq!(french(11), "11\u{a0}mars\u{a0}2015");
    let english = words("en").date_day(1_u8, "March", 2015_u16);
    assert_eq!(english, "1\u{a0}March\u{a0}2015");
}

#[test]
fn arguments_stand_where_the_language_puts_them() {
    let said = words("en").hidden_time_and_presence("An hour");
    assert_eq!(said, "you said “An hour”, and you have to be there");
    let said = words("en").hidden(2, &said);
    assert_eq!(
        said,
        "<2 en>\u{a0}contributions hidden: you said “An hour”, and you have to be there."
    );
    let said = words("fr").days_within(7_u8, 9_u8, "novembre", 2014_u16);
    assert_eq!(said, "7\u{2060}–\u{2060}9\u{a0}novembre\u{a0}2014");
}

#[test]
fn a_text_is_said_as_it_is() {
    let said = words("en").dropped_gone("{$n} \u{1}0 \u{2}");
    assert_eq!(
        said,
        "“{$n} \u{1}0 \u{2}” is not, or no longer, in the commons"
    );
}

#[test]
fn the_rest_is_asked_for_in_the_language() {
    let french = words("fr");
    assert_eq!(french.number(12), "<12 fr>");
    assert_eq!(french.month(3, true), "<fr month 3, true>");
    assert_eq!(french.language("ca"), "<ca in fr>");
}
