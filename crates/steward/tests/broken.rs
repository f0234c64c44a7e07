//! Broken content folders: one slip each in a good one, and exactly one problem, where it stands.

mod folder;

use std::fmt::Write as _;
use std::path::Path;

use anstream::adapter::strip_str;
use folder::Folder;
use steward::problem::Severity;
use steward::report::{Layout, report};

/// One slip in a file, and the problem that it makes there.
struct Slip {
    file: &'static str,
    search: &'static str,
    replace: &'static str,
    kind: &'static str,
    position: &'static str,
}

/// A table of one line a slip, which rustfmt leaves so.
macro_rules! slips {
    ($($file:literal, $search:literal => $replace:literal, $kind:literal at $position:literal;)*) => {
        const SLIPS: &[Slip] = &[$(Slip {
            file: $file,
            search: $search,
            replace: $replace,
            kind: $kind,
            position: $position,
        }),*];
    };
}

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
    for slip in SLIPS {
        let Slip {
            file,
            search,
            replace,
            kind,
            position,
        } = slip;
        let folder = Folder::good();
        folder.edit(file, search, replace);
        let checked = folder.check();
        let told = folder::told(&checked);
        let expected = format!("{kind} {file}:{position}");
        assert_eq!(told, [expected], "{file}: `{search}` became `{replace}`");
        let shown = report(&checked, Path::new(""), Layout::Text);
        let shown = strip_str(&shown).to_string();
        let place = format!("--> {file}:{position}\n");
        assert!(shown.contains(&place), "{place}\n{shown}");
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
fn an_entry_after_a_broken_one_is_still_checked() {
    let folder = Folder::good();
    folder.edit(
        "editions.toml",
        r#"start = "2015-11-06""#,
        r#"start = "2015-11-06"#,
    );
    folder.edit(
        "editions.toml",
        r#"start = "2024-11""#,
        r#"start = "2024-13""#,
    );
    folder.edit("rules.toml", "year = 2014", "year = 1014");
    assert_eq!(
        folder::told(&folder.check()),
        [
            "broken-toml editions.toml:3:20",
            "bad-date editions.toml:17:9",
            "year-out-of-range rules.toml:7:8"
        ]
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
fn what_is_told_more_exactly_or_elsewhere_is_not_contradicted() {
    let folder = Folder::good();
    folder.edit(
        "lexicon.toml",
        r#"see = ["term-y"]"#,
        "last_sign = { date = \"2016\", source = \"http://example.org/seen\" }\nsee = [\"term-y\"]",
    );
    folder.edit(
        "lexicon.toml",
        r#"forms = ["autres mots"]"#,
        r#"last_sign = { date = "2011", source = "http://example.org/seen?page=2" }"#,
    );
    assert_eq!(folder::told(&folder.check()), Vec::<String>::new());
}

/// A sentence that names a meeting, and an exception for it.
const MEETING: (&str, &str) = (
    r#""A word. In Town X, in 2016, a meeting.""#,
    "[[exception]]\ncheck = \"unlisted-edition\"\nof = \"Ville X 2016\"\nreason = \"A meeting.\"\n",
);

#[test]
fn an_exception_lets_pass_what_it_is_of() {
    let folder = Folder::good();
    let (sentence, exception) = MEETING;
    folder.edit("lexicon.toml", r#""A word.""#, sentence);
    folder.write("exceptions.toml", exception.as_bytes());
    let checked = folder.check();
    assert_eq!(folder::told(&checked), Vec::<String>::new());
    let snapshot = serde_json::json!(checked.snapshot.expect("a sound folder")).to_string();
    assert!(!snapshot.contains("exception"), "it is never published");

    folder.edit("lexicon.toml", "2016", "2017");
    assert_eq!(
        folder::told(&folder.check()),
        [
            "unlisted-edition lexicon.toml:4:37",
            "unused-exception exceptions.toml:3:6"
        ]
    );
}

#[test]
fn an_exception_has_a_known_check_and_a_reason() {
    let folder = Folder::good();
    let (sentence, exception) = MEETING;
    folder.edit("lexicon.toml", r#""A word.""#, sentence);
    let unknown = exception.replace("unlisted-edition", "bad-date");
    folder.write("exceptions.toml", unknown.as_bytes());
    assert_eq!(
        folder::told(&folder.check()),
        [
            "unlisted-edition lexicon.toml:4:37",
            "unknown-word exceptions.toml:2:9"
        ]
    );
    let unreasoned = exception.replace("reason = \"A meeting.\"\n", "");
    folder.write("exceptions.toml", unreasoned.as_bytes());
    assert_eq!(
        folder::told(&folder.check()),
        ["missing-field exceptions.toml:1:1"]
    );
}

#[test]
fn ten_exceptions_are_the_most() {
    let folder = Folder::good();
    let (mut said, mut exceptions) = (String::new(), String::new());
    for year in 2001..=2011 {
        let _ = write!(said, " In Town X in {year}.");
        exceptions.push_str(&MEETING.1.replace("2016", &year.to_string()));
    }
    folder.edit("lexicon.toml", "A word.", &format!("A word.{said}"));
    folder.write("exceptions.toml", exceptions.as_bytes());
    assert_eq!(
        folder::told(&folder.check()),
        ["too-many-exceptions exceptions.toml:41:1"]
    );
}

slips! {
    // Shape.
    "years.toml", "year = 2015" => "year = = 2015", "broken-toml" at "2:8";
    "communities.toml", r#""Community X""# => r#""Community X"#, "broken-toml" at "3:20";
    "years.toml", "places = 1" => "places = 1\nplaces = 1", "broken-toml" at "4:1";
    "resources.toml", "title =" => "titel =", "unknown-field" at "3:1";
    "resources.toml", "stage =" => "maturity =", "unknown-field" at "12:1";
    "resources.toml", r#"source = "http:"# => r#"page = "http:"#, "unknown-field" at "13:36";
    "years.toml", "sources =" => "unclear = true\nsources =", "unknown-field" at "5:1";
    "channels.toml", "languages =" => "changed = 1\nlanguages =", "tool-field" at "5:1";
    "editions.toml", "attestation = \"one-source\"\n" => "", "missing-field" at "1:1";
    "resources.toml", r#"date = "2016-02-29", "# => "", "missing-field" at "13:1";
    "resources.toml", "year = 2015" => r#"year = "2015""#, "wrong-type" at "6:8";
    "editions.toml", r#"start = "2015-11-06""# => "start = 2015-11-06", "wrong-type" at "3:9";
    "resources.toml", r#"{ fr = "On lit ici un bref résumé d’essai.", en = "This is a short summary to try." }"# => r#""A summary.""#, "wrong-type" at "8:11";
    "resources.toml", r#"["theme-x"]"# => r#""theme-x""#, "wrong-type" at "10:10";
    "vocabulary.toml", r#"activity = "activity-x""# => "activity = \"activity-x\"\nalso = \"atelier\"", "wrong-type" at "16:8";
    "years.toml", "places = 1" => "places = 70000", "number-out-of-range" at "3:10";
    "rules.toml", r#"sources = ["https://example.org/source"]"# => "sources = []", "empty-list" at "10:1";
    "channels.toml", "[[channel]]" => "[channel]", "not-repeated" at "1:2";
    // Ids.
    "profiles.toml", r#""profile-x""# => r#""Profile X""#, "invalid-id" at "2:6";
    "vocabulary.toml", "[[country]]" => "[[country]]\nid = \"bb\"\nlabel = { fr = \"Pays B\", en = \"Country B\" }\n\n[[country]]", "invalid-country" at "18:6";
    "lexicon.toml", r#"id = "term-x""# => r#"id = "term-y""#, "duplicate-id" at "9:6";
    "years.toml", r#"sources = ["https://example.org/source"]"# => "sources = [\"https://example.org/source\"]\n[[year]]\nyear = 2015\nplaces = 1\ncountries = 1\nsources = [\"https://example.org/source\"]", "duplicate-id" at "7:8";
    "editions.toml", r#"community = "community-x""# => r#"community = "comunity-x""#, "dangling-id" at "11:13";
    "resources.toml", r#"community = "community-x""# => r#"community = "community-z""#, "dangling-id" at "11:13";
    "resources.toml", r#"kind = "method""# => r#"kind = "metod""#, "dangling-id" at "4:8";
    "resources.toml", r#""theme-x""# => r#""theme-z""#, "dangling-id" at "10:11";
    "vocabulary.toml", r#"activity = "activity-x""# => r#"activity = "activity-z""#, "dangling-id" at "15:12";
    "communities.toml", r#"country = "AA""# => r#"country = "BB""#, "dangling-id" at "5:11";
    "contributions.toml", r#"helps = ["resource-x"]"# => r#"helps = ["resource-x", "resource-z"]"#, "dangling-id" at "17:24";
    "contributions.toml", r#"rule = "rule-x""# => r#"rule = "rule-z""#, "dangling-id" at "18:8";
    "contributions.toml", r#"function = "function-x""# => r#"function = "function-z""#, "dangling-id" at "19:12";
    "lexicon.toml", r#"["term-y"]"# => r#"["term-z"]"#, "dangling-id" at "5:8";
    "commons.toml", r#"start = "contribution-x""# => r#"start = "contribution-z""#, "dangling-id" at "7:9";
    "commons.toml", "start = \"contribution-x\"\n" => "", "missing-field" at "1:1";
    "commons.toml", r#"["term-y"]"# => r#"["museomix"]"#, "dangling-id" at "8:19";
    "tombstones.toml", r#"to = "resource-x""# => r#"to = "resource-z""#, "dangling-id" at "5:6";
    "tombstones.toml", r#"id = "resource-gone""# => r#"id = "resource-x""#, "tombstone-for-live-entry" at "2:6";
    // Words.
    "communities.toml", r#"status = "unknown""# => r#"status = "sleeping""#, "unknown-word" at "9:10";
    "editions.toml", r#"kind = "edition""# => r#"kind = "sprint""#, "unknown-word" at "5:8";
    "editions.toml", r#""one-source""# => r#""one source""#, "unknown-word" at "12:15";
    "contributions.toml", r#"["task"]"# => r#"["task", "rol"]"#, "unknown-word" at "5:18";
    "contributions.toml", r#""nobody""# => r#""anybody""#, "unknown-word" at "6:9";
    "contributions.toml", r#"["remote"]"# => r#"["online"]"#, "unknown-word" at "7:11";
    "contributions.toml", "join = 4" => "jion = 4", "unknown-word" at "8:9";
    "contributions.toml", "care = 1" => "care = 5", "number-out-of-range" at "8:26";
    "contributions.toml", "{ join = 4, care = 1 }" => "{}", "never-ranked" at "8:1";
    "vocabulary.toml", "why = { join = 4, care = 1 }\n" => "", "missing-field" at "1:1";
    "vocabulary.toml", "{ join = 4, care = 1 }" => "{}", "never-ranked" at "6:1";
    "vocabulary.toml", "join = 4" => "join = 0", "number-out-of-range" at "6:16";
    "vocabulary.toml", r#"["discover"]"# => r#"["discovery"]"#, "unknown-word" at "23:8";
    "vocabulary.toml", "why = [\"discover\"]" => "", "missing-field" at "21:1";
    "contributions.toml", r#"needs = "nobody""# => "needs = \"nobody\"\ngap = \"licenses\"", "unknown-word" at "7:7";
    "contributions.toml", r#"needs = "nobody""# => "needs = \"nobody\"\nmessage = { fr = \"Bonjour {nom}.\", en = \"Hello {name}.\" }", "unknown-slot" at "7:18";
    "contributions.toml", r#"needs = "nobody""# => "needs = \"nobody\"\nmessage = { fr = \"Bonjour {name.\", en = \"Hello {name}.\" }", "unknown-slot" at "7:18";
    "contributions.toml", r#"needs = "nobody""# => "needs = \"nobody\"\nmessage = { en = \"Hello {name}.\" }", "missing-language" at "7:1";
    "contributions.toml", r#"["code"]"# => r#"["coding"]"#, "unknown-word" at "9:11";
    "resources.toml", r#""prototype""# => r#""finished""#, "unknown-word" at "12:9";
    "resources.toml", r#"["newcomer"]"# => r#"["local authority"]"#, "dangling-id" at "9:13";
    "profiles.toml", r#"kind = "team""# => r#"kind = "crew""#, "unknown-word" at "3:8";
    "principles.toml", r#""values""# => r#""value""#, "unknown-word" at "3:11";
    "rules.toml", r#""not-known""# => r#""unknown""#, "unknown-word" at "8:17";
    "tombstones.toml", r#"collection = "resource""# => r#"collection = "resources""#, "unknown-word" at "3:14";
    "tombstones.toml", r#""merged""# => r#""lost""#, "unknown-word" at "4:10";
    // Links.
    "resources.toml", r#""https://example.org/resource-x""# => r#""ftp://example.org/resource-x""#, "bad-link" at "7:7";
    "resources.toml", r#""https://example.org/resource-x""# => r#""javascript:alert(1)""#, "bad-link" at "7:7";
    "resources.toml", r#""https://example.org/resource-x""# => r#""https://name@example.org/""#, "bad-link" at "7:7";
    "resources.toml", r#""https://example.org/resource-x""# => r#""https://example.org/a b""#, "bad-link" at "7:7";
    "resources.toml", r#""https://example.org/resource-x""# => r#""https://example.org/\u0007""#, "bad-link" at "7:7";
    "resources.toml", r#""https://example.org/resource-x""# => r#""https:///resource-x""#, "bad-link" at "7:7";
    "channels.toml", r#""https://example.org/""# => r#""example.org""#, "bad-link" at "4:7";
    "lexicon.toml", "https://example.org/source" => "http://www.example.org/source/", "duplicate-page" at "6:12";
    // Dates and years.
    "resources.toml", r#""2016-02-29""# => r#""2015-02-29""#, "bad-date" at "13:22";
    "resources.toml", r#""2016-02-29""# => r#""29 February 2016""#, "bad-date" at "13:22";
    "resources.toml", r#""2016-02-29""# => r#""2024-06-02""#, "after-publication" at "13:22";
    "commons.toml", r#""2024-06-01""# => r#""2024-06""#, "vague-date" at "2:13";
    "editions.toml", r#""2015-11-08""# => r#""2015-11-05""#, "end-before-start" at "4:7";
    "editions.toml", r#""2015-11-08""# => r#""2015-11""#, "vague-date" at "4:7";
    "editions.toml", "community = \"community-x\"\nattestation = \"announced\"" => r#"attestation = "several-sources""#, "after-publication" at "17:9";
    "functions.toml", "year = 2014" => "year = 2025", "year-out-of-range" at "6:8";
    "communities.toml", "since = 2014" => "since = 214", "year-out-of-range" at "11:9";
    "communities.toml", r#""2015-11""# => r#""2015-10""#, "last-sign-outdated" at "13:22";
    // What one entry says against another.
    "lexicon.toml", "see = [\"term-y\"]" => "last_sign = { date = \"2015\", source = \"http://example.org/seen\" }\nsee = [\"term-y\"]", "sign-contradicted" at "5:22";
    "channels.toml", r#"id = "channel-x""# => "id = \"resource-x\"\nlast_sign = { date = \"2016-01\" }", "sign-contradicted" at "3:22";
    "lexicon.toml", r#""A word.""# => r#""A word. In Town X, in 2016, another.""#, "unlisted-edition" at "4:37";
    "lexicon.toml", r#""Un mot.""# => r#""Un mot de Ville Y, de 2015 à 2023.""#, "unlisted-edition" at "4:21";
    "resources.toml", r#"source = "http:"# => r#"what = { fr = "une édition à Ville Y", en = "a day" }, source = "http:"#, "unlisted-edition" at "13:50";
    "editions.toml", r#""edition-x""# => r#""community-x""#, "shared-id" at "2:6";
    "editions.toml", r#""edition-x""# => r#""editions""#, "shared-id" at "2:6";
    "rules.toml", "[[rule]]" => "[[rule]]\nid = \"aim\"\nquestion = { fr = \"Qui ?\", en = \"Who?\" }\ndecider = { fr = \"Qui fait.\", en = \"Who does.\" }\nhow = { fr = \"En faisant.\", en = \"By doing.\" }\nobjection = { fr = \"Non.\", en = \"No.\" }\nyear = 2014\napplied_today = \"not-known\"\nadvice = { fr = \"Faites.\", en = \"Do it.\" }\nsources = [\"https://example.org/source\"]\n\n[[rule]]", "shared-id" at "2:6";
    // Places.
    "communities.toml", "lat = 50.0" => "lat = 95.5", "coordinate-out-of-range" at "6:7";
    "communities.toml", "lon = 10.0" => "lon = -200", "coordinate-out-of-range" at "7:7";
    "editions.toml", "lat = 50.1\nlon = 10.1" => "lat = 10.1\nlon = 50.1", "coordinates-swapped" at "9:7";
    // Texts.
    "lexicon.toml", r#""A word.""# => r#""""#, "empty-text" at "4:37";
    "lexicon.toml", r#""A word.""# => r#"" A word.""#, "stray-whitespace" at "4:37";
    "lexicon.toml", r#""A word.""# => r#""A\u202Eword.""#, "unseen-character" at "4:37";
    "lexicon.toml", r#""A word.""# => r#""A\nword.""#, "unseen-character" at "4:37";
    "lexicon.toml", r#""A word.""# => r#""Un mot re\u0301pe\u0301te\u0301.""#, "not-composed" at "4:37";
    "lexicon.toml", r#""A word.""# => r#""A non\u2011breaking word.""#, "non-breaking-hyphen" at "4:37";
    "resources.toml", r#""This is a short summary to try.""# => r#""Short, to try, as is.""#, "short-summary" at "8:61";
    "resources.toml", r#""This is a short summary to try.""# => r#""word word word word word word word word word word word word word word word word word. Short.""#, "long-opening" at "8:61";
    "principles.toml", "text = " => "quotes = [{ part = 1, sentence = 1, words = \"mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot\" }]\ntext = ", "long-quotation" at "5:45";
    "communities.toml", r#""Community X""# => r#""Community X Community X Community X Community X Community X Community X Community X Community X Community X X""#, "too-long" at "3:8";
    "vocabulary.toml", r#"activity = "activity-x""# => "activity = \"activity-x\"\nalso.fr = \"\"", "empty-text" at "16:11";
    "vocabulary.toml", r#"activity = "activity-x""# => "activity = \"activity-x\"\nalso.french = \"atelier\"", "invalid-language" at "16:6";
    "lexicon.toml", r#"fr = "Un mot.", "# => "", "missing-language" at "4:1";
    "lexicon.toml", r#"{ fr = "Un mot.", en = "A word." }"# => r#"{ de = "Ein Wort." }"#, "no-language" at "4:1";
    "resources.toml", r#"{ fr = "Une méthode" }"# => "{}", "no-language" at "3:1";
    "lexicon.toml", r#"{ fr = "Un mot.", en"# => r#"{ french = "Un mot.", fr = "Un mot.", en"#, "invalid-language" at "4:16";
    "resources.toml", r#"languages = ["fr"]"# => r#"languages = ["fr/en"]"#, "invalid-language" at "5:14";
    // People.
    "communities.toml", "mailto:contact@" => "mailto:some.one@", "personal-address" at "12:10";
    "channels.toml", r#"en = "The site""# => r#"en = "Ask x@example.org""#, "personal-address" at "3:32";
    "channels.toml", r#"en = "The site""# => r#"en = "Call +33 1 23 45 67 89""#, "phone-number" at "3:32";
}
