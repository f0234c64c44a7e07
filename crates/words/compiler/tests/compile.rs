//! Good files and bad ones: each bad one has exactly the problems that it was made with, and the
//! places of them.

use words_compiler::{Source, compile, rust};

const LIST: &str = r#"locales = [
    { tag = "fr", direction = "ltr", territory = "FR" },
    { tag = "en", direction = "ltr", territory = "GB" },
]
"#;

fn source(name: &str, text: &str) -> Source {
    let (name, text) = (name.to_owned(), text.to_owned());
    Source { name, text }
}

/// The problems of a list and files, as they are told.
fn told(list: &str, files: &[(&str, &str)]) -> Vec<String> {
    let files = files.iter().map(|(name, text)| source(name, text));
    let compiled = compile(&source("locales.toml", list), &files.collect::<Vec<_>>());
    let problems = compiled.map_or_else(|problems| problems, |_| Vec::new());
    problems.iter().map(ToString::to_string).collect()
}

/// Problems of a French and an English file.
#[track_caller]
fn case(fr: &str, en: &str, expected: &[&str]) {
    let told = told(LIST, &[("fr.ftl", fr), ("en.ftl", en)]);
    assert_eq!(told, expected, "\n{fr}\n{en}");
}

/// Problems of a message that both languages have, told of each.
#[track_caller]
fn both(text: &str, line: usize, expected: &str) {
    let expected = ["en", "fr"].map(|tag| format!("words/{tag}.ftl:{line}: {expected}"));
    case(text, text, &expected.each_ref().map(String::as_str));
}

#[test]
fn what_is_of_the_subset_is_taken() {
    case("", "", &[]);
    case("hello = Bonjour", "hello = Hello", &[]);
    case(
        "a = un\nb = deux",
        "## Group\n\n# A remark\nb = two\n\na = one",
        &[],
    );
    let counted = "# $n (count): how many\na =\n    { $n ->\n        [0] none\n        [one] one\n       *[other] { $n }\n    }";
    case(counted, counted, &[]);
    // All but the count of a year is in order, in whatever order the words come.
    case(
        "# $who (text): a name\n# $year (number): since\na = { $who }, { $year }",
        "a = since { $year }: { $who }",
        &[],
    );
    // Where one says "1er", the other has nothing to select.
    case(
        "# $day (number): of the month\na = { $day ->\n    [1] 1er\n   *[other] { $day }\n }",
        "a = { $day }",
        &[],
    );
    // French has `many` for a million, and nothing here is counted so far.
    case(
        "# $n (count): how many\na = { $n ->\n    [one] un\n    [many] { $n } de\n   *[other] { $n }\n }",
        "a = { $n }",
        &[],
    );
}

#[test]
fn what_is_not_understood_is_told_where_it_is() {
    both(
        "a = b\nthis is no message\n",
        2,
        "not understood: Expected a token starting with \"=\"",
    );
    both(
        "a = {\n",
        2,
        "not understood: Expected an inline expression",
    );
}

#[test]
fn what_the_guide_does_not_take_is_refused() {
    let is_not_taken = |it: &str| format!("{it} is not of the part of Fluent that the guide takes");
    both("-brand = M\na = b", 1, &is_not_taken("a term"));
    both("a = b\n    .title = c", 2, &is_not_taken("an attribute"));
    both(
        "b = c\na = { b }",
        2,
        &is_not_taken("a reference to another message"),
    );
    both("a = { -brand }", 1, &is_not_taken("a term"));
    both("a = { NUMBER(1) }", 1, &is_not_taken("a function"));
    both("a = { \"text\" }", 1, &is_not_taken("a literal in braces"));
    both("a = { 3 }", 1, &is_not_taken("a literal in braces"));
    both(
        "a = { { \"b\" } }",
        1,
        &is_not_taken("braces within braces"),
    );
    both(
        "a = { NUMBER(1) ->\n   *[other] b\n }",
        1,
        &is_not_taken("a selection by something else than an argument"),
    );
    case(
        "# $n (count): how many\na = { $n ->\n    [one] { $n ->\n        [one] b\n       *[other] c\n     }\n   *[other] d\n }",
        "a = { $n }",
        &[&format!(
            "words/fr.ftl:3: {}",
            is_not_taken("a selection within a selection")
        )],
    );
}

#[test]
fn a_key_is_a_name_in_rust() {
    let is_no_key = |it: &str| {
        format!("`{it}` is not a key: lower-case letters and digits, in words joined by hyphens")
    };
    both("aB = c", 1, &is_no_key("aB"));
    both("a_b = c", 1, &is_no_key("a_b"));
    both("a- = c", 1, &is_no_key("a-"));
    both(
        "match = c",
        1,
        "`match` is a word of Rust's: choose another key",
    );
    both(
        "tag = c",
        1,
        "`tag` is a word of Rust's: choose another key",
    );
    both(
        "a = b\nc = d\na = e",
        3,
        "`a` stands in this file twice, first on line 1",
    );
}

#[test]
fn a_text_stands_on_one_line() {
    let broken = "`a` goes on to another line: a text stays on one, however long";
    both("a = one\n    two", 1, broken);
    both("b = c\n\na = one\n\n    two", 3, broken);
    both("a = b\u{1}c", 1, "`a` holds a control character");
}

#[test]
fn the_first_language_says_what_arguments_are() {
    case(
        "a = { $n }",
        "a = { $n }",
        &[
            "words/en.ftl:1: `a` has $n, which it does not have in words/fr.ftl",
            "words/fr.ftl:1: no comment above `a` says what $n is, such as `# $n (count): how many`",
        ],
    );
    case(
        "# $n (many): how many\na = { $n }",
        "a = b",
        &[
            "words/fr.ftl:2: the comment above `a` says that $n is a `many`: it is `count`, `number` or `text`",
        ],
    );
    case(
        "# $n (count): how many\na = b",
        "a = b",
        &["words/fr.ftl:2: the comment above `a` names $n, which the message does not have"],
    );
}

#[test]
fn each_language_has_the_same_messages_with_the_same_arguments() {
    case(
        "a = b\nc = d",
        "a = b",
        &["words/fr.ftl:2: words/en.ftl lacks `c`"],
    );
    case(
        "a = b",
        "\nc = d\na = b",
        &["words/en.ftl:2: words/fr.ftl has no `c`"],
    );
    case(
        "# $n (count): how many\na = { $n }",
        "\n\na = b { $m }",
        &[
            "words/en.ftl:3: `a` has $m, which it does not have in words/fr.ftl",
            "words/en.ftl:3: `a` lacks $n, which it has in words/fr.ftl",
        ],
    );
}

#[test]
fn a_selection_fits_its_argument_and_its_language() {
    let of = |kind: &str, variants: &str| {
        format!("# $n ({kind}): this\na = {{ $n ->\n{variants}\n   *[other] {{ $n }}\n }}")
    };
    let plain = "a = { $n }";
    let case = |kind: &str, variants: &str, expected: &[&str]| {
        case(&of(kind, variants), plain, expected);
    };
    case("count", "    [one] b", &[]);
    case("count", "    [0] b\n    [1] c", &[]);
    case("number", "    [1] b", &[]);
    let selects_by = |kind: &str| {
        format!(
            "words/fr.ftl:2: `a` selects by $n, which is a `{kind}`: only a count has a plural, only a count or a number can be exact"
        )
    };
    case("number", "    [one] b", &[&selects_by("number")]);
    case("text", "    [1] b", &[&selects_by("text")]);
    case(
        "count",
        "    [1] b",
        &["words/fr.ftl:2: `a` selects by the plural and lacks [one], as for 0"],
    );
    let unknown = |variant: &str, line: usize| {
        format!(
            "words/fr.ftl:{line}: `a` selects [{variant}], which is neither a plural category of `fr` nor a whole number"
        )
    };
    case("count", "    [one] b\n    [few] c", &[&unknown("few", 2)]);
    case("count", "    [one] b\n    [male] c", &[&unknown("male", 4)]);
    case("count", "    [one] b\n    [1.5] c", &[&unknown("1.5", 4)]);
    case(
        "count",
        "    [one] b\n    [one] c",
        &["words/fr.ftl:4: `a` selects [one] twice"],
    );
}

#[test]
fn the_rest_is_other() {
    let default = "words/fr.ftl:3: in `a`, the variant for all the rest is *[other]";
    case(
        "# $n (count): how many\na = { $n ->\n   *[one] b\n }",
        "a = { $n }",
        &[default],
    );
}

#[test]
fn plurals_are_those_of_each_language() {
    let list = LIST.replace("\"en\"", "\"pl\"");
    let french = "# $n (count): how many\na = { $n ->\n    [one] b\n   *[other] c\n }";
    let polish = "a = { $n ->\n    [one] b\n   *[other] c\n }";
    assert_eq!(
        told(&list, &[("fr.ftl", french), ("pl.ftl", polish)]),
        [
            "words/pl.ftl:1: `a` selects by the plural and lacks [few], as for 2",
            "words/pl.ftl:1: `a` selects by the plural and lacks [many], as for 0",
        ]
    );
    let whole = "a = { $n ->\n    [one] b\n    [few] c\n    [many] d\n   *[other] e\n }";
    assert_eq!(
        told(&list, &[("fr.ftl", french), ("pl.ftl", whole)]),
        [""; 0]
    );
}

#[test]
fn the_list_and_the_files_belong_together() {
    let case = |list: &str, files: &[&str], expected: &[&str]| {
        let files = files.iter().map(|name| (*name, "a = b"));
        assert_eq!(told(list, &files.collect::<Vec<_>>()), expected, "{list}");
    };
    case(LIST, &["fr.ftl", "en.ftl"], &[]);
    case(
        LIST,
        &["fr.ftl"],
        &["words/locales.toml:3: words/en.ftl is missing"],
    );
    case(
        LIST,
        &["fr.ftl", "en.ftl", "ca.ftl"],
        &["words/ca.ftl:1: no line of locales.toml has this language"],
    );
    case(
        "locales = []",
        &[],
        &["words/locales.toml:1: the list has no language"],
    );
    case(
        &LIST.replace("\"en\"", "\"fr\""),
        &["fr.ftl"],
        &["words/locales.toml:3: the language `fr` stands in the list twice"],
    );
    case(
        &LIST.replace("\"en\"", "\"no tag\""),
        &["fr.ftl", "no tag.ftl"],
        &["words/locales.toml:3: `no tag` is not the tag of a language"],
    );
    case(
        &LIST.replace("GB\" }", "GB\", flag = 1 }"),
        &["fr.ftl", "en.ftl"],
        &[
            "words/locales.toml:3: the list cannot be read: unknown field `flag`, expected one of `tag`, `direction`, `territory`",
        ],
    );
    case(
        &LIST.replacen("ltr", "down", 1),
        &["fr.ftl", "en.ftl"],
        &[
            "words/locales.toml:2: the list cannot be read: unknown variant `down`, expected `ltr` or `rtl`",
        ],
    );
}

#[test]
fn what_is_made_has_a_field_or_a_method_for_each_message() {
    let fr = "a-b = Un\n# How many.\n# $n (count): how many\n# $who (text): a name\nc = { $n ->\n    [one] un\n   *[other] { $n }\n } de { $who }\npage-d = deux";
    let en = "a-b = One\nc = { $who }: { $n }\npage-d = two";
    let files = [source("fr.ftl", fr), source("en.ftl", en)];
    let book = compile(&source("locales.toml", LIST), &files).expect("sound");
    let made = rust(&book);
    for expected in [
        "pub a_b: &'static str,",
        "patterns: [&'static str; 1],",
        "pub static ALL: [Words; 2] = [",
        "a_b: \"One\",",
        r#""\u{2}0one\u{3}un\u{4}\u{3}\u{1}0\u{4}\u{5} de \u{1}1","#,
        r#""\u{1}1: \u{1}0","#,
        "/// How many.",
        "pub fn c(&self, n: usize, who: &str) -> String {",
        "self.say(0, &[Argument::Count(n), Argument::Text(who), ])",
    ] {
        assert!(made.contains(expected), "{expected}\n{made}");
    }
    assert!(!made.contains("deux"), "{made}");
}
