//! What `commons build` writes, and what it never does.

mod folder;

use std::fs;
use std::path::Path;

use folder::{Folder, Said};
use wire::{Pointer, Snapshot};

fn build(folder: &Folder) -> Said {
    let out = folder.out();
    folder.run(&["build", "--out", out.to_str().expect("a plain path")])
}

#[track_caller]
fn built(folder: &Folder) -> (Pointer, Vec<u8>) {
    let said = build(folder);
    assert_eq!(said.status, 0, "{}{}", said.out, said.err);
    published(&folder.out())
}

fn published(out: &Path) -> (Pointer, Vec<u8>) {
    let pointer = fs::read(out.join("latest.json")).expect("a pointer");
    let pointer = Pointer::read(&pointer).expect("a good pointer");
    let bytes = fs::read(out.join(&pointer.url)).expect("the snapshot it names");
    (pointer, bytes)
}

fn names(out: &Path) -> Vec<String> {
    let entries = fs::read_dir(out).expect("a folder").filter_map(Result::ok);
    let mut names = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect::<Vec<_>>();
    names.sort();
    names
}

fn say_otherwise(folder: &Folder, turn: usize) {
    let community = format!("name = \"Community {turn}\"");
    let text = fs::read_to_string(folder.path().join("communities.toml")).expect("the communities");
    let was = text
        .lines()
        .find(|line| line.starts_with("name = "))
        .expect("a name");
    folder.edit("communities.toml", was, &community);
}

#[test]
fn the_first_publication_has_sequence_1_and_its_pointer_tells_the_truth() {
    let folder = Folder::good();
    let (pointer, bytes) = built(&folder);
    assert_eq!(pointer.sequence, 1);
    assert_eq!(pointer.bytes, bytes.len() as u64);
    assert_eq!(pointer.url, format!("snapshot-{}.json", pointer.sha256));
    assert_eq!(pointer.published, "2024-06-01");
    let snapshot = Snapshot::read(&bytes).expect("a good snapshot");
    assert_eq!(snapshot.communities[0].name, "Community X");
    assert_eq!(snapshot.vocabulary.themes[0].activity, "activity-x");
    assert_eq!(snapshot.editions[0].changed, 1);
    let expected = [
        "history.json",
        "latest.json",
        "schema-v1.json",
        pointer.url.as_str(),
    ];
    assert_eq!(names(&folder.out()), expected);
}

#[test]
fn the_same_content_gives_the_same_bytes_and_sequence() {
    let folder = Folder::good();
    let first = built(&folder);
    let files = names(&folder.out());
    assert_eq!(built(&folder), first);
    assert_eq!(names(&folder.out()), files);
    let elsewhere = Folder::good();
    assert_eq!(built(&elsewhere), first);
}

#[test]
fn a_change_raises_the_sequence_by_one_and_only_what_changed_says_so() {
    let folder = Folder::good();
    let (first, _) = built(&folder);
    say_otherwise(&folder, 2);
    let (second, bytes) = built(&folder);
    assert_eq!((first.sequence, second.sequence), (1, 2));
    let snapshot = Snapshot::read(&bytes).expect("a good snapshot");
    assert_eq!(snapshot.communities[0].changed, 2);
    assert_eq!(snapshot.editions[0].changed, 1);
    assert_eq!(snapshot.terms[1].changed, 1);
    assert!(
        folder.out().join(&first.url).exists(),
        "the former snapshot is kept"
    );
}

#[test]
fn what_is_taken_out_raises_the_sequence_and_leaves_the_others_as_they_were() {
    let folder = Folder::good();
    built(&folder);
    folder.write("tombstones.toml", b"");
    let (pointer, bytes) = built(&folder);
    let snapshot = Snapshot::read(&bytes).expect("a good snapshot");
    assert_eq!((pointer.sequence, snapshot.resources[0].changed), (2, 1));
}

#[test]
fn saying_again_what_was_said_before_is_a_new_publication() {
    let folder = Folder::good();
    built(&folder);
    say_otherwise(&folder, 2);
    built(&folder);
    folder.edit("communities.toml", "Community 2", "Community X");
    let (pointer, bytes) = built(&folder);
    let snapshot = Snapshot::read(&bytes).expect("a good snapshot");
    assert_eq!((pointer.sequence, snapshot.communities[0].changed), (3, 3));
}

#[test]
fn the_last_five_snapshots_are_kept_and_older_ones_are_named_and_removed() {
    let folder = Folder::good();
    let (first, _) = built(&folder);
    for turn in 2..=5 {
        say_otherwise(&folder, turn);
        built(&folder);
    }
    assert!(folder.out().join(&first.url).exists());
    say_otherwise(&folder, 6);
    let said = build(&folder);
    assert!(
        said.out.contains(&format!("removed {}", first.url)),
        "{}",
        said.out
    );
    assert!(!folder.out().join(&first.url).exists());
    let snapshots = names(&folder.out())
        .into_iter()
        .filter(|name| name.starts_with("snapshot-"));
    assert_eq!(snapshots.count(), 5);
}

#[test]
fn the_sequence_follows_a_former_publication_in_another_folder_and_brings_it_along() {
    let folder = Folder::good();
    let (first, _) = built(&folder);
    say_otherwise(&folder, 2);
    let (former, next) = (folder.out(), folder.path().join("next"));
    let path = |path: &Path| path.to_str().expect("a plain path").to_owned();
    let said = folder.run(&["build", "--out", &path(&next), "--former", &path(&former)]);
    assert_eq!(said.status, 0, "{}", said.err);
    assert_eq!(published(&next).0.sequence, 2);
    assert!(next.join(first.url).exists());
    assert_eq!(published(&former).0.sequence, 1);
}

#[test]
fn what_check_refuses_is_not_published() {
    let folder = Folder::good();
    let before = built(&folder);
    folder.edit("editions.toml", "community-x", "community-z");
    let said = build(&folder);
    assert_eq!(said.status, 1);
    assert!(
        said.out
            .contains("`community-z` is not among the communities"),
        "{}",
        said.out
    );
    assert_eq!(published(&folder.out()), before);
}

#[test]
fn a_former_publication_that_cannot_be_read_stops_the_build_and_says_what_to_do() {
    #[track_caller]
    fn case(spoil: impl Fn(&Path, &Pointer), expected: &str) {
        let folder = Folder::good();
        let (pointer, _) = built(&folder);
        spoil(&folder.out(), &pointer);
        let said = build(&folder);
        assert_eq!(said.status, 1, "{}", said.out);
        assert!(said.err.contains(expected), "{}", said.err);
        assert!(said.err.contains("put the published"), "{}", said.err);
    }
    let write = |path: &Path, text: &str| fs::write(path, text).expect("a file written");
    case(
        |out, _| write(&out.join("latest.json"), "{"),
        "cannot read the former pointer",
    );
    case(
        |out, _| write(&out.join("latest.json"), r#"{"schema":9}"#),
        "schema 9",
    );
    case(
        |out, _| fs::remove_file(out.join("latest.json")).expect("removed"),
        "no latest.json",
    );
    case(
        |out, pointer| write(&out.join(&pointer.url), "{}"),
        "its SHA-256 differs",
    );
    case(
        |out, pointer| fs::remove_file(out.join(&pointer.url)).expect("removed"),
        "cannot be opened",
    );
    case(
        |out, pointer| {
            let away = Pointer {
                url: "../x.json".into(),
                ..pointer.clone()
            };
            let away = serde_json::to_string(&away).expect("JSON");
            write(&out.join("latest.json"), &away);
        },
        "is not the name of a file beside it",
    );
    case(
        |out, _| write(&out.join("history.json"), "["),
        "history.json",
    );
}

#[test]
fn a_former_folder_that_was_named_has_to_hold_a_publication() {
    let folder = Folder::good();
    let out = folder.out();
    let out = out.to_str().expect("a plain path");
    let said = folder.run(&["build", "--out", out, "--former", "/nowhere-at-all"]);
    assert_eq!(said.status, 1);
    assert!(
        said.err
            .contains("leave out `--former` for a first publication"),
        "{}",
        said.err
    );
    assert!(!folder.out().exists());
}
