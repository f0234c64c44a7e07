//! What `commons reach` finds in content that leads newcomers nowhere.

mod folder;

use std::collections::BTreeSet;

use folder::Folder;

/// The kinds of bound that a folder breaks.
fn broken(folder: &Folder) -> BTreeSet<String> {
    let said = folder.run(&["reach", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    let breaches = report["breaches"].as_array().expect("a list");
    assert_eq!(said.status, i32::from(!breaches.is_empty()));
    breaches
        .iter()
        .map(|breach| breach["kind"].as_str().expect("a kind").to_owned())
        .collect()
}

/// What a commons of one contribution breaks before any slip.
const OF_ONE: [&str; 3] = ["few-alone", "nothing-to-do", "too-often"];

#[track_caller]
fn case(spoil: impl FnOnce(&Folder), expected: &[&str]) {
    let folder = Folder::good();
    spoil(&folder);
    let expected = OF_ONE.iter().chain(expected).map(ToString::to_string);
    assert_eq!(broken(&folder), expected.collect());
}

#[test]
fn each_bound_is_broken_by_what_it_is_there_for() {
    case(|_| (), &[]);
    case(
        |folder| folder.edit("communities.toml", r#""unknown""#, r#""closed""#),
        &["nobody-near"],
    );
    case(
        |folder| {
            folder.edit("resources.toml", r#"url = "https"#, r#"url = "http"#);
            folder.edit("contributions.toml", r#""nobody""#, r#""community""#);
        },
        &["plan-starts-blocked"],
    );
    // Twenty-five more resources of one kind, one year and one title.
    case(
        |folder| again(folder, "resources.toml", "resource-x", 25),
        &["far-by-facets", "lost-title"],
    );
    // The same again, and worse for everybody.
    case(
        |folder| {
            folder.edit(
                "contributions.toml",
                r#"skills = ["code"]"#,
                "needs_history = true",
            );
            again(folder, "contributions.toml", "contribution-x", 1);
            folder.edit(
                "contributions.toml",
                "needs_history = true",
                "open_to_all = true",
            );
        },
        &["never-first"],
    );
}

/// Adds an entry again, under other ids.
fn again(folder: &Folder, file: &str, id: &str, times: usize) {
    let text = std::fs::read_to_string(folder.path().join(file)).expect("a file");
    let copies = (0..times).map(|n| text.replace(&format!("\"{id}\""), &format!("\"{id}-{n}\"")));
    let all = std::iter::once(text.clone()).chain(copies);
    folder.write(file, all.collect::<Vec<_>>().join("\n").as_bytes());
}

#[test]
fn the_table_names_the_entry_the_figure_and_what_would_mend_it() {
    let said = Folder::good().run(&["reach"]);
    assert_eq!(said.status, 1);
    for shown in [
        "Relire / Read again",
        "error: nothing to do for `#step=contribution&time=project`, no edition announced\n",
        "error: `contribution-x` is among the first three in 50.0 %, more than 30 (at most 2 skills, no edition announced)\n",
        "= help: lower its weights by one",
        "12 bounds are broken\n",
    ] {
        assert!(said.out.contains(shown), "{shown}\n\n{}", said.out);
    }
}

#[test]
fn content_that_is_not_sound_is_not_walked() {
    let folder = Folder::good();
    folder.edit("contributions.toml", "join = 4", "join = 9");
    let said = folder.run(&["reach"]);
    assert_eq!(said.status, 1);
    assert!(
        said.out.contains("error: `join` cannot be 9"),
        "{}",
        said.out
    );
}
