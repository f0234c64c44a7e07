//! The made-up languages of the guide's own words.

use std::path::Path;

#[test]
fn the_words_of_the_guide_are_sound_with_the_made_up_languages_beside_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../words");
    let made = folder.path().join("words");
    words_pseudo::make(&words, &made).expect("made");
    let own = words_compiler::read(&words).expect("sound");
    let book = words_compiler::read(&made).unwrap_or_else(|problems| {
        let problems = problems.iter().map(ToString::to_string);
        panic!("{}", problems.collect::<Vec<_>>().join("\n"));
    });
    let added = &book.locales[own.locales.len()..];
    let tags = added.iter().map(|locale| locale.tag.as_str());
    assert_eq!(tags.collect::<Vec<_>>(), ["fr-XA", "fr-XB"]);
    assert_eq!(book.messages.len(), own.messages.len());
    let [accented, mirrored] = [own.locales.len(), own.locales.len() + 1];
    for message in &book.messages {
        let (first, accented) = (message.text(0), message.text(accented));
        assert!(
            accented.chars().count() > first.chars().count(),
            "{accented}"
        );
        for said in [accented, message.text(mirrored)] {
            assert!(said.starts_with('⟦') && said.ends_with('⟧'), "{said}");
        }
    }
}
