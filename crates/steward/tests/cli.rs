//! The command line of `commons`, asked as a steward asks it.

mod folder;

use std::io::Read as _;
use std::process::{Command, Stdio};

use folder::{Folder, commons};

/// A command line, with the good folder for `GOOD`, and what is printed where.
#[track_caller]
fn case(line: &str, status: i32, printed: &str) {
    let folder = Folder::good();
    let good = folder.path().to_str().expect("a plain path");
    let said = commons(line.split_whitespace().map(|it| it.replace("GOOD", good)));
    assert_eq!(said.status, status, "{line}: {said:?}");
    // What was not understood leaves the first stream empty, for a program may read it.
    let (stream, other) = if status == 2 {
        (said.err, said.out)
    } else {
        (said.out, said.err)
    };
    assert!(stream.contains(printed), "{line}:\n{stream}");
    assert_eq!(other, "", "{line}");
}

#[test]
fn each_command_does_what_it_is_asked() {
    case("check GOOD", 0, "0 errors, 0 warnings\n");
    case("check --format=json GOOD", 0, "\"errors\": 0");
    case("check GOOD --format text --format json", 0, "\"errors\": 0");
    case("reach GOOD", 1, "12 bounds are broken\n");
    case("reach GOOD --format json", 1, "\"breaches\": [");
    case(
        "build GOOD --out GOOD/out",
        0,
        "sequence 1 (new): snapshot-",
    );
    case("schema", 0, "\"title\": \"Snapshot\"");
    case("schema snapshot", 0, "\"title\": \"Snapshot\"");
    case("schema latest", 0, "\"title\": \"Pointer\"");
}

#[test]
fn help_is_printed_where_it_is_asked_for() {
    for line in ["--help", "-h", "help"] {
        for shown in ["check", "reach", "build", "schema", "Exit status: 0 clean"] {
            case(line, 0, shown);
        }
    }
    case("check --help", 0, "Usage: commons check [OPTIONS] <DIR>");
    case("reach -h", 0, "[possible values: text, json]");
    case("build --help", 0, "--former <DIR>");
    case("schema --help", 0, "[default: snapshot]");
}

#[test]
fn what_is_not_understood_is_told_and_ends_with_2() {
    case("", 2, "Usage: commons <COMMAND>");
    case("chekc GOOD", 2, "error: unrecognized subcommand 'chekc'");
    case("chekc GOOD", 2, "'check'");
    case("check", 2, "<DIR>");
    case("reach", 2, "<DIR>");
    case("build GOOD", 2, "--out <DIR>");
    case("check GOOD GOOD", 2, "error: unexpected argument");
    case("check GOOD --fromat json", 2, "'--format'");
    case(
        "check GOOD --format yaml",
        2,
        "[possible values: text, json]",
    );
    case("schema last", 2, "'latest'");
    case(
        "check /nowhere-at-all",
        2,
        "error: cannot read the content folder",
    );
}

#[test]
fn a_reader_that_goes_away_keeps_nothing_from_being_published() {
    let folder = Folder::good();
    let out = folder.out();
    let mut command = Command::new(env!("CARGO_BIN_EXE_commons"));
    command
        .arg("build")
        .arg(folder.path())
        .arg("--out")
        .arg(&out);
    let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = command.spawn().expect("the command runs");
    drop(running.stdout.take());
    let mut complaint = String::new();
    let stderr = running.stderr.as_mut().expect("its stream");
    stderr.read_to_string(&mut complaint).expect("UTF-8");
    let status = running.wait().expect("it ends");
    assert_eq!((status.code(), complaint.as_str()), (Some(0), ""));
    assert!(out.join("latest.json").exists());
}
