//! Broken content folders: one slip each in a good one, and exactly one problem, where it stands.

mod folder;

use folder::Folder;
use steward::problem::Severity;

/// One slip: in which file, what is replaced by what, and the problem that it makes.
struct Slip(
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

#[test]
fn the_good_folder_has_no_problem() {
    let checked = Folder::good().check();
    assert_eq!(folder::told(&checked), Vec::<String>::new());
    let counts = checked
        .counts
        .into_iter()
        .map(|(_, count)| count)
        .collect::<Vec<_>>();
    assert_eq!(counts, [1, 2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1]);
}

#[test]
fn each_slip_is_one_problem_with_its_kind_and_place() {
    for Slip(file, search, replace, kind, place) in SLIPS {
        let folder = Folder::good();
        folder.edit(file, search, replace);
        let checked = folder.check();
        let told = folder::told(&checked);
        assert_eq!(
            told,
            [format!("{kind} {place}")],
            "{file}: `{search}` became `{replace}`"
        );
    }
}

#[test]
fn a_text_in_one_language_is_a_warning_and_the_folder_stays_sound() {
    let folder = Folder::good();
    folder.edit("lexicon.toml", r#"fr = "Un mot.", "#, "");
    let checked = folder.check();
    assert_eq!(checked.count(Severity::Warning), 1);
    assert!(checked.is_sound());
}

#[test]
fn a_missing_file_is_one_problem_and_what_it_would_hold_is_not_called_dangling() {
    let folder = Folder::good();
    folder.remove("communities.toml");
    assert_eq!(
        folder::told(&folder.check()),
        ["missing-file communities.toml:1:1"]
    );
}

#[test]
fn a_folder_may_have_no_tombstones() {
    let folder = Folder::good();
    folder.remove("tombstones.toml");
    assert!(folder.check().is_sound());
}

#[test]
fn a_misnamed_file_is_told_with_what_was_meant() {
    let folder = Folder::good();
    folder.write("tombstone.toml", b"");
    let said = folder.run(&["check"]);
    assert!(said.out.contains("tombstone.toml:1:1"), "{}", said.out);
    assert!(
        said.out.contains("did you mean `tombstones.toml`?"),
        "{}",
        said.out
    );
    assert_eq!(said.status, 1);
}

#[test]
fn a_file_in_another_encoding_is_told_where_it_begins() {
    let folder = Folder::good();
    folder.write("years.toml", b"# all well\n# \xe9t\xe9\n");
    assert_eq!(folder::told(&folder.check()), ["not-utf8 years.toml:2:3"]);
}

#[test]
fn many_slips_are_told_in_one_run_in_the_order_of_the_files() {
    let folder = Folder::good();
    folder.edit("years.toml", "year = 2015", "year = 1066");
    folder.edit("editions.toml", r#"kind = "edition""#, r#"kind = "sprint""#);
    folder.edit(
        "commons.toml",
        r#"read_on = "2024-05""#,
        r#"read_on = "2024-13""#,
    );
    assert_eq!(
        folder::told(&folder.check()),
        [
            "bad-date commons.toml:3:11",
            "unknown-word editions.toml:5:8",
            "year-out-of-range years.toml:2:8"
        ]
    );
}

#[test]
fn the_report_shows_the_line_a_caret_and_what_would_be_right() {
    let folder = Folder::good();
    folder.edit(
        "resources.toml",
        r#"stage = "prototype""#,
        r#"stage = "prototipe""#,
    );
    let said = folder.run(&["check"]);
    let shown = "\
12 | stage = \"prototipe\"
   |         ^^^^^^^^^^^
  = help: did you mean `prototype`?
";
    assert!(said.out.contains(shown), "{}", said.out);
    assert!(
        said.out.contains("error: unknown word `prototipe`\n"),
        "{}",
        said.out
    );
    assert!(said.out.ends_with("1 error, 0 warnings\n"), "{}", said.out);
}

#[test]
fn the_json_report_says_the_same() {
    let folder = Folder::good();
    folder.edit(
        "resources.toml",
        r#"stage = "prototype""#,
        r#"stage = "prototipe""#,
    );
    let said = folder.run(&["check", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    let problem = &report["problems"][0];
    assert_eq!(problem["file"], "resources.toml");
    assert_eq!(
        (problem["line"].as_u64(), problem["column"].as_u64()),
        (Some(12), Some(9))
    );
    assert_eq!(problem["fact"]["kind"], "unknown-word");
    assert_eq!(problem["fact"]["near"], "prototype");
    assert_eq!(report["errors"], 1);
    assert_eq!(report["counts"]["editions"], 2);
}

const SLIPS: &[Slip] = &[
    // Shape.
    Slip(
        "years.toml",
        "year = 2015",
        "year = = 2015",
        "broken-toml",
        "years.toml:2:8",
    ),
    Slip(
        "communities.toml",
        "\"Community X\"",
        "\"Community X",
        "broken-toml",
        "communities.toml:3:20",
    ),
    Slip(
        "years.toml",
        "places = 1",
        "places = 1\nplaces = 1",
        "broken-toml",
        "years.toml:4:1",
    ),
    Slip(
        "resources.toml",
        "title =",
        "titel =",
        "unknown-field",
        "resources.toml:3:1",
    ),
    Slip(
        "resources.toml",
        "stage =",
        "maturity =",
        "unknown-field",
        "resources.toml:12:1",
    ),
    Slip(
        "resources.toml",
        "source = \"http:",
        "page = \"http:",
        "unknown-field",
        "resources.toml:13:36",
    ),
    Slip(
        "years.toml",
        "sources =",
        "unclear = true\nsources =",
        "unknown-field",
        "years.toml:5:1",
    ),
    Slip(
        "channels.toml",
        "languages =",
        "changed = 1\nlanguages =",
        "tool-field",
        "channels.toml:5:1",
    ),
    Slip(
        "editions.toml",
        "attestation = \"one-source\"\n",
        "",
        "missing-field",
        "editions.toml:1:1",
    ),
    Slip(
        "resources.toml",
        "date = \"2016-02-29\", ",
        "",
        "missing-field",
        "resources.toml:13:1",
    ),
    Slip(
        "resources.toml",
        "year = 2015",
        "year = \"2015\"",
        "wrong-type",
        "resources.toml:6:8",
    ),
    Slip(
        "editions.toml",
        "start = \"2015-11-06\"",
        "start = 2015-11-06",
        "wrong-type",
        "editions.toml:3:9",
    ),
    Slip(
        "resources.toml",
        "{ fr = \"Un résumé.\", en = \"A summary.\" }",
        "\"A summary.\"",
        "wrong-type",
        "resources.toml:8:11",
    ),
    Slip(
        "resources.toml",
        "[\"theme-x\"]",
        "\"theme-x\"",
        "wrong-type",
        "resources.toml:10:10",
    ),
    Slip(
        "years.toml",
        "places = 1",
        "places = 70000",
        "number-out-of-range",
        "years.toml:3:10",
    ),
    Slip(
        "rules.toml",
        "sources = [\"https://example.org/source\"]",
        "sources = []",
        "empty-list",
        "rules.toml:10:1",
    ),
    Slip(
        "channels.toml",
        "[[channel]]",
        "[channel]",
        "not-repeated",
        "channels.toml:1:2",
    ),
    // Ids.
    Slip(
        "profiles.toml",
        "\"profile-x\"",
        "\"Profile X\"",
        "invalid-id",
        "profiles.toml:2:6",
    ),
    Slip(
        "vocabulary.toml",
        "[[country]]",
        "[[country]]\nid = \"bb\"\nlabel = { fr = \"Pays B\", en = \"Country B\" }\n\n[[country]]",
        "invalid-country",
        "vocabulary.toml:17:6",
    ),
    Slip(
        "lexicon.toml",
        "id = \"term-x\"",
        "id = \"term-y\"",
        "duplicate-id",
        "lexicon.toml:9:6",
    ),
    Slip(
        "years.toml",
        "sources = [\"https://example.org/source\"]",
        "sources = [\"https://example.org/source\"]\n[[year]]\nyear = 2015\nplaces = 1\ncountries = 1\nsources = [\"https://example.org/source\"]",
        "duplicate-id",
        "years.toml:7:8",
    ),
    Slip(
        "editions.toml",
        "community = \"community-x\"",
        "community = \"comunity-x\"",
        "dangling-id",
        "editions.toml:11:13",
    ),
    Slip(
        "resources.toml",
        "community = \"community-x\"",
        "community = \"community-z\"",
        "dangling-id",
        "resources.toml:11:13",
    ),
    Slip(
        "resources.toml",
        "kind = \"method\"",
        "kind = \"metod\"",
        "dangling-id",
        "resources.toml:4:8",
    ),
    Slip(
        "resources.toml",
        "\"theme-x\"",
        "\"theme-z\"",
        "dangling-id",
        "resources.toml:10:11",
    ),
    Slip(
        "vocabulary.toml",
        "activity = \"activity-x\"",
        "activity = \"activity-z\"",
        "dangling-id",
        "vocabulary.toml:14:12",
    ),
    Slip(
        "communities.toml",
        "country = \"AA\"",
        "country = \"BB\"",
        "dangling-id",
        "communities.toml:5:11",
    ),
    Slip(
        "contributions.toml",
        "helps = [\"resource-x\"]",
        "helps = [\"resource-x\", \"resource-z\"]",
        "dangling-id",
        "contributions.toml:17:24",
    ),
    Slip(
        "contributions.toml",
        "rule = \"rule-x\"",
        "rule = \"rule-z\"",
        "dangling-id",
        "contributions.toml:18:8",
    ),
    Slip(
        "contributions.toml",
        "function = \"function-x\"",
        "function = \"function-z\"",
        "dangling-id",
        "contributions.toml:19:12",
    ),
    Slip(
        "lexicon.toml",
        "[\"term-y\"]",
        "[\"term-z\"]",
        "dangling-id",
        "lexicon.toml:5:8",
    ),
    Slip(
        "tombstones.toml",
        "to = \"resource-x\"",
        "to = \"resource-z\"",
        "dangling-id",
        "tombstones.toml:5:6",
    ),
    Slip(
        "tombstones.toml",
        "id = \"resource-gone\"",
        "id = \"resource-x\"",
        "buried-alive",
        "tombstones.toml:2:6",
    ),
    // Words.
    Slip(
        "communities.toml",
        "status = \"unknown\"",
        "status = \"sleeping\"",
        "unknown-word",
        "communities.toml:9:10",
    ),
    Slip(
        "editions.toml",
        "kind = \"edition\"",
        "kind = \"sprint\"",
        "unknown-word",
        "editions.toml:5:8",
    ),
    Slip(
        "editions.toml",
        "\"one-source\"",
        "\"one source\"",
        "unknown-word",
        "editions.toml:12:15",
    ),
    Slip(
        "contributions.toml",
        "[\"task\"]",
        "[\"task\", \"rol\"]",
        "unknown-word",
        "contributions.toml:5:18",
    ),
    Slip(
        "contributions.toml",
        "\"nobody\"",
        "\"anybody\"",
        "unknown-word",
        "contributions.toml:6:9",
    ),
    Slip(
        "contributions.toml",
        "[\"remote\"]",
        "[\"online\"]",
        "unknown-word",
        "contributions.toml:7:11",
    ),
    Slip(
        "contributions.toml",
        "join = 4",
        "jion = 4",
        "unknown-word",
        "contributions.toml:8:9",
    ),
    Slip(
        "contributions.toml",
        "care = 1",
        "care = 5",
        "number-out-of-range",
        "contributions.toml:8:26",
    ),
    Slip(
        "contributions.toml",
        "{ join = 4, care = 1 }",
        "{}",
        "never-ranked",
        "contributions.toml:8:1",
    ),
    Slip(
        "contributions.toml",
        "[\"code\"]",
        "[\"coding\"]",
        "unknown-word",
        "contributions.toml:9:11",
    ),
    Slip(
        "resources.toml",
        "\"prototype\"",
        "\"finished\"",
        "unknown-word",
        "resources.toml:12:9",
    ),
    Slip(
        "resources.toml",
        "[\"newcomer\"]",
        "[\"local authority\"]",
        "invalid-tag",
        "resources.toml:9:13",
    ),
    Slip(
        "profiles.toml",
        "kind = \"team\"",
        "kind = \"crew\"",
        "unknown-word",
        "profiles.toml:3:8",
    ),
    Slip(
        "principles.toml",
        "\"values\"",
        "\"value\"",
        "unknown-word",
        "principles.toml:3:11",
    ),
    Slip(
        "rules.toml",
        "\"not-known\"",
        "\"unknown\"",
        "unknown-word",
        "rules.toml:8:17",
    ),
    Slip(
        "tombstones.toml",
        "\"merged\"",
        "\"lost\"",
        "unknown-word",
        "tombstones.toml:4:10",
    ),
    // Links.
    Slip(
        "resources.toml",
        "\"https://example.org/resource-x\"",
        "\"ftp://example.org/resource-x\"",
        "bad-link",
        "resources.toml:7:7",
    ),
    Slip(
        "resources.toml",
        "\"https://example.org/resource-x\"",
        "\"javascript:alert(1)\"",
        "bad-link",
        "resources.toml:7:7",
    ),
    Slip(
        "resources.toml",
        "\"https://example.org/resource-x\"",
        "\"https://name@example.org/\"",
        "bad-link",
        "resources.toml:7:7",
    ),
    Slip(
        "resources.toml",
        "\"https://example.org/resource-x\"",
        "\"https://example.org/a b\"",
        "bad-link",
        "resources.toml:7:7",
    ),
    Slip(
        "resources.toml",
        "\"https://example.org/resource-x\"",
        "\"https://example.org/\\u0007\"",
        "bad-link",
        "resources.toml:7:7",
    ),
    Slip(
        "resources.toml",
        "\"https://example.org/resource-x\"",
        "\"https:///resource-x\"",
        "bad-link",
        "resources.toml:7:7",
    ),
    Slip(
        "channels.toml",
        "\"https://example.org/\"",
        "\"example.org\"",
        "bad-link",
        "channels.toml:4:7",
    ),
    // Dates and years.
    Slip(
        "resources.toml",
        "\"2016-02-29\"",
        "\"2015-02-29\"",
        "bad-date",
        "resources.toml:13:22",
    ),
    Slip(
        "resources.toml",
        "\"2016-02-29\"",
        "\"29 February 2016\"",
        "bad-date",
        "resources.toml:13:22",
    ),
    Slip(
        "resources.toml",
        "\"2016-02-29\"",
        "\"2024-06-02\"",
        "after-publication",
        "resources.toml:13:22",
    ),
    Slip(
        "commons.toml",
        "\"2024-06-01\"",
        "\"2024-06\"",
        "vague-date",
        "commons.toml:2:13",
    ),
    Slip(
        "editions.toml",
        "\"2015-11-08\"",
        "\"2015-11-05\"",
        "end-before-start",
        "editions.toml:4:7",
    ),
    Slip(
        "editions.toml",
        "\"2015-11-08\"",
        "\"2015-11\"",
        "vague-date",
        "editions.toml:4:7",
    ),
    Slip(
        "editions.toml",
        "community = \"community-x\"\nattestation = \"announced\"",
        "attestation = \"several-sources\"",
        "after-publication",
        "editions.toml:17:9",
    ),
    Slip(
        "functions.toml",
        "year = 2014",
        "year = 2025",
        "year-out-of-range",
        "functions.toml:6:8",
    ),
    Slip(
        "communities.toml",
        "since = 2014",
        "since = 214",
        "year-out-of-range",
        "communities.toml:11:9",
    ),
    Slip(
        "communities.toml",
        "\"2015-11\"",
        "\"2015-10\"",
        "last-sign-outdated",
        "communities.toml:13:22",
    ),
    // Places.
    Slip(
        "communities.toml",
        "lat = 50.0",
        "lat = 95.5",
        "coordinate-out-of-range",
        "communities.toml:6:7",
    ),
    Slip(
        "communities.toml",
        "lon = 10.0",
        "lon = -200",
        "coordinate-out-of-range",
        "communities.toml:7:7",
    ),
    Slip(
        "editions.toml",
        "lat = 50.1\nlon = 10.1",
        "lat = 10.1\nlon = 50.1",
        "coordinates-swapped",
        "editions.toml:9:7",
    ),
    // Texts.
    Slip(
        "lexicon.toml",
        "\"A word.\"",
        "\"\"",
        "empty-text",
        "lexicon.toml:4:37",
    ),
    Slip(
        "lexicon.toml",
        "\"A word.\"",
        "\" A word.\"",
        "stray-whitespace",
        "lexicon.toml:4:37",
    ),
    Slip(
        "lexicon.toml",
        "\"A word.\"",
        "\"A\\u202Eword.\"",
        "unseen-character",
        "lexicon.toml:4:37",
    ),
    Slip(
        "lexicon.toml",
        "\"A word.\"",
        "\"A\\nword.\"",
        "unseen-character",
        "lexicon.toml:4:37",
    ),
    Slip(
        "lexicon.toml",
        "\"A word.\"",
        "\"Un mot re\\u0301pe\\u0301te\\u0301.\"",
        "not-composed",
        "lexicon.toml:4:37",
    ),
    Slip(
        "communities.toml",
        "\"Community X\"",
        "\"Community X Community X Community X Community X Community X Community X Community X Community X Community X X\"",
        "too-long",
        "communities.toml:3:8",
    ),
    Slip(
        "lexicon.toml",
        "fr = \"Un mot.\", ",
        "",
        "missing-language",
        "lexicon.toml:4:1",
    ),
    Slip(
        "lexicon.toml",
        "{ fr = \"Un mot.\", en = \"A word.\" }",
        "{ de = \"Ein Wort.\" }",
        "no-language",
        "lexicon.toml:4:1",
    ),
    Slip(
        "resources.toml",
        "{ fr = \"Une méthode\" }",
        "{}",
        "no-language",
        "resources.toml:3:1",
    ),
    Slip(
        "lexicon.toml",
        "{ fr = \"Un mot.\", en",
        "{ french = \"Un mot.\", fr = \"Un mot.\", en",
        "invalid-language",
        "lexicon.toml:4:16",
    ),
    Slip(
        "resources.toml",
        "languages = [\"fr\"]",
        "languages = [\"fr/en\"]",
        "invalid-language",
        "resources.toml:5:14",
    ),
    // People.
    Slip(
        "communities.toml",
        "mailto:contact@",
        "mailto:some.one@",
        "personal-address",
        "communities.toml:12:10",
    ),
    Slip(
        "channels.toml",
        "en = \"The site\"",
        "en = \"Ask x@example.org\"",
        "personal-address",
        "channels.toml:3:32",
    ),
    Slip(
        "channels.toml",
        "en = \"The site\"",
        "en = \"Call +33 1 23 45 67 89\"",
        "phone-number",
        "channels.toml:3:32",
    ),
];
