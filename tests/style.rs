//! The style sheet and the guide know each other: nothing is styled that is never shown, and what a
//! view calls by a class is styled, or found by that class.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use cssparser::{ParseError, Parser, Token};
use proc_macro2::{TokenStream, TokenTree};

/// More would no longer be one part.
const MOST_LINES: usize = 400;

#[test]
fn no_part_of_the_style_is_long() {
    let long: Vec<_> = files("style", "css")
        .into_iter()
        .filter(|path| read(path).lines().count() > MOST_LINES)
        .collect();
    assert_eq!(long, Vec::<PathBuf>::new());
}

#[test]
fn every_part_is_in_the_list() {
    let list = read(&root().join("style/guide.css"));
    let missing: Vec<_> = files("style", "css")
        .into_iter()
        .map(|path| path.file_name().expect("a name").display().to_string())
        .filter(|name| name != "guide.css" && !list.contains(&format!("@import \"{name}\";")))
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn nothing_is_styled_that_the_guide_never_shows() {
    let (classes, whole, words) = (classes_of_views(), whole_strings(), used_words());
    let is_used = |it: &Name| match it {
        Name::Class(it) => classes.contains(it) || whole.contains(it),
        Name::Id(it) => whole.contains(it),
        Name::Attribute(it) | Name::Value(it) => words.contains(it),
    };
    let unused: Vec<_> = styled().into_iter().filter(|it| !is_used(it)).collect();
    assert_eq!(
        unused,
        Vec::<Name>::new(),
        "no part of the guide uses these"
    );
}

#[test]
fn every_class_of_a_view_is_styled_or_looked_for() {
    let styled = styled();
    let looked_for = selected_by_scripts();
    let idle: Vec<_> = classes_of_views()
        .into_iter()
        .filter(|it| !styled.contains(&Name::Class(it.clone())) && !looked_for.contains(it))
        .collect();
    assert_eq!(
        idle,
        Vec::<String>::new(),
        "no rule and no script uses these"
    );
}

#[test]
fn a_selector_names_what_it_needs() {
    let mut found = BTreeSet::new();
    let sheet = "/* .no */ @media (min-width: 1px) { .a:is(#b, [data-c=\"d\"]) > p { margin: .5em; } }
        @keyframes e { from { top: 0; } } @font-face { src: url(\"./f.g\"); } h1:not(.h)::before { }";
    selectors(&mut Parser::new(sheet), &mut found);
    let expected = [
        Name::Attribute("data-c".to_owned()),
        Name::Class("a".to_owned()),
        Name::Class("h".to_owned()),
        Name::Id("b".to_owned()),
        Name::Value("d".to_owned()),
    ];
    assert_eq!(found, BTreeSet::from(expected));
}

#[test]
fn a_view_names_its_classes() {
    let view = "view! { <p class=\"a b\" class:c=is_c id=\"d\">\"e\"</p> /* class=\"f\" */ }";
    let mut found = BTreeSet::new();
    classes_in(view.parse().expect("Rust"), &mut found);
    assert_eq!(found, BTreeSet::from(["a", "b", "c"].map(str::to_owned)));
}

/// What a selector asks of an element.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Name {
    Attribute(String),
    Class(String),
    Id(String),
    /// Of an attribute.
    Value(String),
}

/// All that the selectors of the style name.
fn styled() -> BTreeSet<Name> {
    let mut found = BTreeSet::new();
    for path in files("style", "css") {
        selectors(&mut Parser::new(&read(&path)), &mut found);
    }
    assert!(found.len() > 100, "the style is read");
    found
}

/// Reads a list of rules: what stands before a block is a selector, but for rules of their own kind.
fn selectors(parser: &mut Parser, found: &mut BTreeSet<Name>) {
    let mut at_rule: Option<String> = None;
    while let Ok(token) = parser.next().cloned() {
        match (&token, at_rule.as_deref()) {
            (Token::AtKeyword(word), _) => at_rule = Some(word.to_string()),
            (Token::CurlyBracketBlock, Some("media" | "supports")) => {
                nested(parser, |inside| selectors(inside, found));
                at_rule = None;
            }
            (Token::Semicolon | Token::CurlyBracketBlock, _) => at_rule = None,
            (_, Some(_)) => {}
            (_, None) => one_selector(&token, parser, found),
        }
    }
}

/// Reads one token of a selector, with what it holds.
fn one_selector(token: &Token, parser: &mut Parser, found: &mut BTreeSet<Name>) {
    match token {
        Token::Delim('.') => {
            let class = parser.expect_ident().expect("a class after its dot");
            found.insert(Name::Class(class.to_string()));
        }
        Token::IDHash(id) => {
            found.insert(Name::Id(id.to_string()));
        }
        Token::SquareBracketBlock => nested(parser, |inside| attribute(inside, found)),
        Token::Function(_) => nested(parser, |inside| {
            while let Ok(token) = inside.next().cloned() {
                one_selector(&token, inside, found);
            }
        }),
        _ => {}
    }
}

fn attribute(parser: &mut Parser, found: &mut BTreeSet<Name>) {
    while let Ok(token) = parser.next() {
        match token {
            Token::Ident(name) => found.insert(Name::Attribute(name.to_string())),
            Token::QuotedString(value) => found.insert(Name::Value(value.to_string())),
            _ => false,
        };
    }
}

fn nested(parser: &mut Parser, mut read: impl FnMut(&mut Parser)) {
    let whole = parser.parse_nested_block(|inside| {
        read(inside);
        Ok::<_, ParseError<()>>(())
    });
    assert!(whole.is_ok(), "a block is read to its end");
}

/// Every word that the guide may give to an element: what stands in the strings and the attributes
/// of the app, in the page and in the scripts beside it.
fn used_words() -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for path in files("src", "rs") {
        words_in(read(&path).parse().expect("Rust"), &mut used);
    }
    for path in files("public", "js") {
        let script = read(&path);
        used.extend(words(&script));
        used.extend(data_attributes(&script));
    }
    used.extend(words(&without_comments(&read(&root().join("index.html")))));
    used
}

/// The strings of the app and of the page, whole: a class may be chosen before a view gives it.
fn whole_strings() -> BTreeSet<String> {
    let page = without_comments(&read(&root().join("index.html")));
    let mut whole: BTreeSet<_> = page.split('"').map(str::to_owned).collect();
    for path in files("src", "rs") {
        strings_in(read(&path).parse().expect("Rust"), &mut whole);
    }
    whole
}

fn strings_in(tokens: TokenStream, whole: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => strings_in(group.stream(), whole),
            TokenTree::Literal(it) => {
                whole.insert(it.to_string().trim_matches('"').to_owned());
            }
            _ => {}
        }
    }
}

/// The words of the strings, and the names that attributes have in a view: `aria-pressed=`, `class:a=`.
fn words_in(tokens: TokenStream, used: &mut BTreeSet<String>) {
    let mut name = String::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                words_in(group.stream(), used);
                name.clear();
            }
            TokenTree::Literal(literal) => {
                used.extend(words(&literal.to_string()));
                name.clear();
            }
            TokenTree::Ident(ident) => {
                if !name.ends_with('-') {
                    name.clear();
                }
                name.push_str(&ident.to_string());
            }
            TokenTree::Punct(punct) if punct.as_char() == '-' => name.push('-'),
            TokenTree::Punct(punct) => {
                if punct.as_char() == '=' {
                    used.insert(name.trim_start_matches("r#").to_owned());
                }
                name.clear();
            }
        }
    }
}

/// The classes that views and the page give to elements.
fn classes_of_views() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for path in files("src/app", "rs") {
        classes_in(read(&path).parse().expect("Rust"), &mut found);
    }
    let page = without_comments(&read(&root().join("index.html")));
    for (_, rest) in page
        .match_indices(" class=\"")
        .map(|(at, it)| (at, &page[at + it.len()..]))
    {
        found.extend(words(rest.split('"').next().unwrap_or_default()));
    }
    assert!(found.len() > 50, "the views are read");
    found
}

/// What stands after `class=` as a string, and after `class:`.
fn classes_in(tokens: TokenStream, found: &mut BTreeSet<String>) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    for three in tokens.windows(3) {
        let [TokenTree::Ident(class), TokenTree::Punct(sign), value] = three else {
            continue;
        };
        if class != "class" {
            continue;
        }
        match (sign.as_char(), value) {
            ('=', TokenTree::Literal(it)) => found.extend(words(&it.to_string())),
            (':', TokenTree::Ident(it)) => {
                found.insert(it.to_string());
            }
            _ => {}
        }
    }
    for token in tokens {
        if let TokenTree::Group(group) = token {
            classes_in(group.stream(), found);
        }
    }
}

/// The classes that the tests, the benches and the page's scripts find elements by.
fn selected_by_scripts() -> BTreeSet<String> {
    let scripts = [("tests", "mjs"), ("bench/visit", "mjs"), ("public", "js")];
    let mut found = BTreeSet::new();
    for path in scripts
        .iter()
        .flat_map(|(folder, kind)| files(folder, kind))
    {
        let script = read(&path);
        let after_dots = script.split('.').skip(1);
        found.extend(after_dots.filter_map(|rest| words(rest).next()));
    }
    found
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let is_part = |it: char| it.is_ascii_alphanumeric() || it == '-' || it == '_';
    let words = text
        .split(move |it| !is_part(it))
        .filter(|it| !it.is_empty());
    words.map(str::to_owned)
}

/// `dataset.copied` is `data-copied`.
fn data_attributes(script: &str) -> Vec<String> {
    let named = script.split("dataset.").skip(1);
    let attribute = |rest: &str| words(rest).next().map(|name| format!("data-{name}"));
    named.filter_map(attribute).collect()
}

fn without_comments(page: &str) -> String {
    let mut parts = page.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.filter_map(|part| part.split_once("-->"));
    rest.fold(first, |kept, (_, after)| kept + after)
}

fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files of this kind in a folder of the clone, and in those within it.
fn files(folder: &str, kind: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == kind) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
