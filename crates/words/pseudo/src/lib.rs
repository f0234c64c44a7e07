//! Adds made-up languages to the words of the guide, so that the tests see what a language nobody
//! thought of would meet.
//!
//! They come as a translator's would: a copy of the first language's file with its texts changed,
//! and a line in the list. Every text is at least 40 % longer, stands between ⟦ and ⟧, which is how
//! a test knows what comes from the files, and has no letter of the alphabet that it was written in:
//!
//! - [`ACCENTED`] is written from left to right, with accents on every letter;
//! - [`MIRRORED`] is written from right to left, in Hebrew letters.
//!
//! Both are made of the first language, so that they have its plurals, with a region of ISO 3166's
//! that no country has: browsers know its months and numbers.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement, Resource};
use fluent_syntax::{parser, serializer};
use words_compiler::{LIST, Problem};

/// The region of the language that is written from left to right.
pub const ACCENTED: &str = "XA";
/// The region of the one that is written from right to left.
pub const MIRRORED: &str = "XB";

/// What stands for each letter.
type Letters = fn(char) -> char;

const LANGUAGES: [(&str, &str, Letters); 2] =
    [(ACCENTED, "ltr", accented), (MIRRORED, "rtl", mirrored)];

/// What begins and ends each text.
pub const MARKS: [char; 2] = ['⟦', '⟧'];

/// What keeps the words from being made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("{path}: {source}")]
    File { path: PathBuf, source: io::Error },
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Words(Vec<Problem>),
    #[error("{0} is not what Fluent can read: `cargo test -p words-compiler` says where")]
    Syntax(PathBuf),
}

/// Writes the words of one folder into another, with the made-up languages beside them.
pub fn make(from: &Path, to: &Path) -> Result<(), Error> {
    let locales = words_compiler::locales(from).map_err(Error::Words)?;
    let file = |path: &Path| {
        let path = path.to_owned();
        move |source| Error::File { path, source }
    };
    if to.exists() {
        fs::remove_dir_all(to).map_err(file(to))?;
    }
    fs::create_dir_all(to).map_err(file(to))?;
    for locale in &locales {
        let name = locale.file();
        let text = fs::read_to_string(from.join(&name)).map_err(file(&from.join(&name)))?;
        files::write(&to.join(&name), text).map_err(file(&to.join(&name)))?;
    }

    let first = &locales[0];
    let path = from.join(first.file());
    let text = fs::read_to_string(&path).map_err(file(&path))?;
    let list = from.join(LIST);
    let mut lines = fs::read_to_string(&list).map_err(file(&list))?;
    for (region, direction, letter) in LANGUAGES {
        let tag = format!("{}-{region}", first.tag);
        let own = to.join(format!("{tag}.ftl"));
        let said = said_in(&text, letter).ok_or_else(|| Error::Syntax(path.clone()))?;
        files::write(&own, said).map_err(file(&own))?;
        let territory = &first.territory;
        let line = format!(
            "    {{ tag = \"{tag}\", direction = \"{direction}\", territory = \"{territory}\" }},\n]"
        );
        lines = lines.trim_end().trim_end_matches(']').to_owned() + &line;
    }
    let own = to.join(LIST);
    files::write(&own, lines + "\n").map_err(file(&own))
}

/// A file with all its texts in other letters.
fn said_in(text: &str, letter: Letters) -> Option<String> {
    let mut resource: Resource<String> = parser::parse(text.to_owned()).ok()?;
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry
            && let Some(pattern) = &mut message.value
        {
            say(pattern, letter);
            mark(pattern);
        }
    }
    Some(serializer::serialize(&resource))
}

fn say(pattern: &mut Pattern<String>, letter: Letters) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = longer(value, letter),
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => {
                for variant in variants {
                    say(&mut variant.value, letter);
                }
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}

/// Puts the marks around all that a message says, whatever it selects.
fn mark(pattern: &mut Pattern<String>) {
    let [begin, end] = MARKS.map(|mark| PatternElement::TextElement {
        value: mark.to_string(),
    });
    pattern.elements.insert(0, begin);
    pattern.elements.push(end);
}

/// A text in other letters, its vowels doubled, and its last letter as often as is still wanted.
fn longer(text: &str, letter: Letters) -> String {
    let mut said = String::new();
    for own in text.chars() {
        let other = letter(own);
        said.push(other);
        if is_vowel(own) {
            said.push(other);
        }
    }
    let letters = text.chars().filter(|it| it.is_alphabetic()).count();
    let wanted = text.chars().count() + (2 * letters).div_ceil(5);
    let blanks = said.len() - said.trim_end().len();
    let end = said.split_off(said.len() - blanks);
    while said.chars().count() + end.chars().count() < wanted {
        said.push(letter('e'));
    }
    said + &end
}

fn is_vowel(letter: char) -> bool {
    "aeiouyàâäéèêëîïôöùûüœæ".contains(letter.to_ascii_lowercase())
}

/// The same letter with an accent that French and English do not have.
fn accented(letter: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZàâäçéèêëîïôöùûüœæ";
    const OTHER: &str = "ąƀčďęƒğĥįĵķľɱňǫƥɋřşţųṽŵẋỹžĄƁČĎĘƑĞĤĮĴĶĽṀŇǪƤɊŘŞŢŲṼŴẊỸŽǎǎǎčěěěěǐǐǒǒǔǔǔǫą";
    replaced(letter, PLAIN, OTHER)
}

/// A Hebrew letter for each; which one matters to nobody.
fn mirrored(letter: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüœæ";
    const OTHER: &str = "אבגדהוזחטיכלמנסעפצקרשתבגדהאאאגההההטטססשששסא";
    let small = letter.to_lowercase().next().unwrap_or(letter);
    match replaced(small, PLAIN, OTHER) {
        same if same == small => letter,
        other => other,
    }
}

fn replaced(letter: char, plain: &str, other: &str) -> char {
    let at = plain.chars().position(|it| it == letter);
    at.and_then(|at| other.chars().nth(at)).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_longer_by_two_fifths_and_has_no_letter_of_before() {
        for text in [
            "Continuer",
            "Où ?",
            "À côté du parcours",
            "ok ",
            "xyz",
            "·",
            "Œuvre",
        ] {
            for letter in [accented as Letters, mirrored] {
                let said = longer(text, letter);
                let letters = text.chars().filter(|it| it.is_alphabetic()).count();
                let grown = said.chars().count() - text.chars().count();
                assert!(grown * 5 >= letters * 2, "{text}: {said}");
                assert!(
                    !said.contains(|it: char| it.is_ascii_alphabetic()),
                    "{said}"
                );
                assert!(said.chars().count() <= 2 * text.chars().count(), "{said}");
            }
        }
        assert_eq!(longer("Continuer", accented), "Čǫǫňţįįňųųęęř");
    }

    #[test]
    fn what_is_not_text_stays_and_the_whole_is_marked() {
        let text = "### A file\n\n## A group\n\n# $n (count): how many\nthings =\n    { $n ->\n        [one] { $n } chose\n       *[other] { $n } choses\n    }\nplain = Chose\n";
        let said = said_in(text, mirrored).expect("Fluent");
        assert!(said.contains("{ $n ->"), "{said}");
        assert!(said.contains("[one] { $n } גחססקהה"), "{said}");
        assert!(said.contains("plain = ⟦גחססקהה⟧"), "{said}");
        assert!(said.contains("# $n (count): how many"), "{said}");
    }
}
