//! The words in a site: each template is filled, in every language.

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use words_compiler::{Book, Source, compile};
use words_page::{Error, fill, json};

fn book() -> Book {
    let source = |name: &str, text: &str| Source {
        name: name.to_owned(),
        text: text.to_owned(),
    };
    let list = source(
        "locales.toml",
        r#"locales = [
            { tag = "fr", direction = "ltr", territory = "FR" },
            { tag = "ar", direction = "rtl", territory = "DZ" },
        ]"#,
    );
    let files = [
        source(
            "fr.ftl",
            "a-b = Un & <deux>\n# $n (number): one\nc = { $n } ici",
        ),
        source("ar.ftl", "a-b = \"A\"\nc = B { $n }"),
    ];
    compile(&list, &files).expect("sound")
}

fn site(page: &str) -> TempDir {
    let site = TempDir::new().expect("a folder");
    for name in ["404.html", "manifest.webmanifest", "sw.js"] {
        fs::write(site.path().join(name), "").expect("written");
    }
    fs::write(site.path().join("index.html"), page).expect("written");
    site
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).expect("a file")
}

#[test]
fn a_page_says_it_in_every_language() {
    let site = site(
        "<ul>\n  {% for l in locales %}\n  <li lang=\"{{ l.tag }}\" dir=\"{{ l.direction }}\">{{ l.a_b }} {{ l.c }}</li>\n  {% endfor %}\n</ul>\n",
    );
    fs::write(
        site.path().join("manifest.webmanifest"),
        "{{ locales[1].a_b }}",
    )
    .expect("written");
    fill(&book(), site.path()).expect("filled");
    let expected = "<ul>\n  <li lang=\"fr\" dir=\"ltr\">Un &amp; &lt;deux&gt; {$n} ici</li>\n  <li lang=\"ar\" dir=\"rtl\">&quot;A&quot; B {$n}</li>\n</ul>\n";
    assert_eq!(read(site.path(), "index.html"), expected);
    assert_eq!(read(site.path(), "manifest.webmanifest"), r#""\"A\"""#);
}

#[test]
fn a_word_that_nobody_has_is_told() {
    let site = site("one\n{{ locales[0].nobody }}");
    let error = fill(&book(), site.path()).expect_err("no such word");
    assert!(matches!(error, Error::Template { .. }), "{error}");
    assert!(error.to_string().contains("index.html"), "{error}");
    assert!(error.to_string().contains("index.html:2"), "{error}");
}

#[test]
fn tests_find_each_text_by_its_name() {
    let folder = TempDir::new().expect("a folder");
    let within = folder.path().join("words");
    json(&book(), &within).expect("written");
    assert_eq!(read(&within, "locales.json"), "[\"fr\",\"ar\"]\n");
    assert_eq!(
        read(&within, "fr.json"),
        "{\n  \"a_b\": \"Un & <deux>\",\n  \"c\": \"{$n} ici\"\n}\n"
    );
}
