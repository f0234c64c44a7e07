//! French and English set as a typographer would: read in the guide's own words and in the content.

use std::fs;
use std::path::{Path, PathBuf};

/// What a French text may not hold, and what it wants instead.
const FRENCH: [(&str, &str); 9] = [
    (" ;", "a narrow no-break space (U+202F) before `;`"),
    (" !", "a narrow no-break space (U+202F) before `!`"),
    (" ?", "a narrow no-break space (U+202F) before `?`"),
    (" :", "a no-break space (U+00A0) before `:`"),
    ("« ", "a no-break space (U+00A0) after `«`"),
    (" »", "a no-break space (U+00A0) before `»`"),
    ("'", "a typographic apostrophe, `’`"),
    ("...", "an ellipsis, `…`"),
    (" %", "a narrow no-break space (U+202F) before `%`"),
];

/// What an English text may not hold.
const ENGLISH: [(&str, &str); 4] = [
    ("'", "a typographic apostrophe, `’`"),
    ("\\\"", "typographic quotes, “ ”"),
    ("...", "an ellipsis, `…`"),
    (" ?", "no space before `?`"),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn faults_in(text: &str, forbidden: &[(&str, &str)]) -> Vec<String> {
    let found = forbidden.iter().filter(|(slip, _)| text.contains(slip));
    found
        .map(|(_, wanted)| format!("wants {wanted}: {text}"))
        .collect()
}

/// The texts of one language in a line such as `title.fr = "…"`; several in one of a list.
fn texts<'a>(line: &'a str, language: &str) -> Vec<&'a str> {
    let key = format!("{language} = \"");
    let starts = line.match_indices(&key).map(|(at, _)| at);
    let own = starts.filter(|at| line[..*at].ends_with(['.', ' ', '{']) || *at == 0);
    own.filter_map(|at| line[at + key.len()..].split_once('"').map(|(text, _)| text))
        .collect()
}

#[test]
fn the_content_is_well_set_in_both_languages() {
    let mut faults = Vec::new();
    let mut read = 0;
    for entry in fs::read_dir(root().join("content")).expect("the content") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("a text file");
        for (number, line) in text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.starts_with('#'))
        {
            let at = format!("{}:{}", path.display(), number + 1);
            for (language, forbidden) in [("fr", &FRENCH[..]), ("en", &ENGLISH[..])] {
                for text in texts(line, language) {
                    read += 1;
                    let found = faults_in(text, forbidden);
                    faults.extend(
                        found
                            .iter()
                            .map(|fault| format!("{at}: {language} {fault}")),
                    );
                }
            }
        }
    }
    assert!(read > 2_000, "only {read} texts were found to read");
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn the_guide_s_own_words_are_well_set() {
    let mut faults = Vec::new();
    let mut read = 0;
    for (language, forbidden) in [("fr", &FRENCH[..]), ("en", &ENGLISH[..])] {
        let file = format!("words/{language}.ftl");
        let text = fs::read_to_string(root().join(&file)).expect("the words");
        let lines = text.lines().enumerate();
        for (number, line) in lines.filter(|(_, line)| !line.starts_with('#')) {
            read += usize::from(!line.is_empty());
            let found = faults_in(line, forbidden);
            faults.extend(
                found
                    .iter()
                    .map(|it| format!("{file}:{}: {it}", number + 1)),
            );
        }
    }
    assert!(read > 700, "only {read} lines were found to read");
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn a_slip_is_found() {
    assert_eq!(faults_in("Qui ?", &FRENCH).len(), 1);
    assert_eq!(faults_in("l'œuvre : « ici »", &FRENCH).len(), 4);
    assert_eq!(
        faults_in("Qui\u{202f}? L’œuvre\u{a0}: «\u{a0}ici\u{a0}».", &FRENCH),
        [""; 0]
    );
    assert_eq!(
        texts(
            r#"  { text.fr = "un", text.en = "one", advice = true },"#,
            "fr"
        ),
        ["un"]
    );
}
