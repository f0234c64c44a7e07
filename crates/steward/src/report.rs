//! What a check found, for a person and for a program.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value, json};

use crate::args::Layout;
use crate::check::Checked;
use crate::problem::{Problem, Severity};
use crate::source::Source;
use crate::wording;

/// The most that is shown of a source line, so that a long paragraph does not fill the screen.
const WIDTH: usize = 100;

pub fn report(checked: &Checked, folder: &Path, layout: Layout) -> String {
    match layout {
        Layout::Text => text(checked, folder),
        Layout::Json => format!("{:#}\n", as_json(checked)),
    }
}

fn text(checked: &Checked, folder: &Path) -> String {
    let mut said = String::new();
    for problem in &checked.problems {
        let source = &checked.sources[problem.place.file];
        describe(&mut said, problem, source, folder);
    }
    let counts = checked
        .counts
        .iter()
        .map(|(name, count)| format!("{count} {}", one(name, *count)));
    let (errors, warnings) = (
        checked.count(Severity::Error),
        checked.count(Severity::Warning),
    );
    let _ = writeln!(
        said,
        "{}; {errors} {}, {warnings} {}",
        counts.collect::<Vec<_>>().join(", "),
        one("errors", errors),
        one("warnings", warnings),
    );
    said
}

fn describe(said: &mut String, problem: &Problem, source: &Source, folder: &Path) {
    let position = source.position(&problem.place);
    let severity = match problem.fact.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let _ = writeln!(said, "{severity}: {}", wording::message(&problem.fact));
    let file = folder.join(&source.name);
    let _ = writeln!(
        said,
        "  --> {}:{}:{}",
        file.display(),
        position.line,
        position.column
    );
    let (line, length) = source.line(&problem.place);
    if !line.is_empty() {
        let (shown, before, length) = window(line, position.column - 1, length);
        let number = position.line.to_string();
        let gutter = " ".repeat(number.len());
        let _ = writeln!(said, "{number} | {shown}");
        let _ = writeln!(
            said,
            "{gutter} | {}{}",
            " ".repeat(before),
            "^".repeat(length)
        );
    }
    let _ = writeln!(said, "  = help: {}\n", wording::remedy(&problem.fact));
}

/// The part of a line that shows a place: the part, what stands before the place, its length.
fn window(line: &str, before: usize, length: usize) -> (String, usize, usize) {
    let characters = line.chars().map(|c| if c.is_control() { ' ' } else { c });
    let characters = characters.collect::<Vec<_>>();
    let start = if characters.len() <= WIDTH {
        0
    } else {
        before.saturating_sub(WIDTH / 4)
    };
    let end = characters.len().min(start + WIDTH);
    let mut shown = characters[start..end].iter().collect::<String>();
    let mut before = before - start;
    let length = length.min(end - start - before.min(end - start)).max(1);
    if start > 0 {
        shown.insert(0, '…');
        before += 1;
    }
    if end < characters.len() {
        shown.push('…');
    }
    (shown, before, length)
}

/// The name of a collection, in the singular where there is one.
fn one(plural: &'static str, count: usize) -> &'static str {
    match (count, plural) {
        (1, "communities") => "community",
        (1, _) => plural.strip_suffix('s').unwrap_or(plural),
        _ => plural,
    }
}

fn as_json(checked: &Checked) -> Value {
    let problems = checked.problems.iter().map(|problem| {
        let source = &checked.sources[problem.place.file];
        let position = source.position(&problem.place);
        json!({
            "severity": problem.fact.severity(),
            "file": source.name,
            "line": position.line,
            "column": position.column,
            "message": wording::message(&problem.fact),
            "help": wording::remedy(&problem.fact),
            "fact": problem.fact,
        })
    });
    let counts = checked
        .counts
        .iter()
        .map(|(name, count)| ((*name).to_owned(), (*count).into()));
    json!({
        "problems": problems.collect::<Vec<_>>(),
        "counts": Value::Object(counts.collect()),
        "errors": checked.count(Severity::Error),
        "warnings": checked.count(Severity::Warning),
    })
}
