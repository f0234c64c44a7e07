//! How `commons check` shows what it finds.

mod folder;

use folder::Folder;

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
   |
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
fn a_file_that_has_no_line_to_show_is_named_alone() {
    let folder = Folder::good();
    folder.remove("years.toml");
    let said = folder.run(&["check"]);
    let path = folder.path().join("years.toml");
    let shown = format!(
        "error: this file is missing\n--> {}:1:1\n = help: create it; leave it empty if there is no entry yet",
        path.display()
    );
    assert!(said.out.contains(&shown), "{}", said.out);
}

#[test]
fn a_long_line_is_cut_around_the_place_and_a_long_place_too() {
    let folder = Folder::good();
    let long = format!("\"{}  {}\"", "mot ".repeat(40), "mot ".repeat(40));
    folder.edit("lexicon.toml", r#""A word.""#, &long);
    let said = folder.run(&["check"]);
    assert!(said.out.contains("lexicon.toml:4:37\n"), "{}", said.out);
    let widest = said.out.lines().filter(|line| line.contains(" | "));
    let widest = widest.map(|line| line.chars().count()).max();
    assert!(
        widest.is_some_and(|width| width <= 120),
        "{widest:?}\n{}",
        said.out
    );
}

#[test]
fn what_the_content_holds_does_nothing_to_the_terminal() {
    let folder = Folder::good();
    let rude = r#"stage = "\u001b[31m\u0007red""#;
    folder.edit("resources.toml", r#"stage = "prototype""#, rude);
    let said = folder.run(&["check"]);
    let seen = |c: char| !c.is_control() || c == '\n';
    assert!(said.out.chars().all(seen), "{:?}", said.out);
    assert!(said.out.contains("error: unknown word `"), "{}", said.out);
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
    assert_eq!(problem["fact"]["suggestion"], "prototype");
    assert_eq!(report["errors"], 1);
    assert_eq!(report["counts"]["editions"], 2);
}

#[test]
fn a_report_has_no_colours_where_nobody_sees_them() {
    let folder = Folder::good();
    folder.edit("years.toml", "year = 2015", "year = 1066");
    let said = folder.run(&["check"]);
    assert!(
        said.out.starts_with("error: the year cannot be 1066\n"),
        "{}",
        said.out
    );
    assert!(!said.out.contains('\u{1b}'), "{}", said.out);
}
