//! What a check found, for a person and for a program.

use std::path::Path;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use clap::ValueEnum;
use serde_json::{Value, json};

use crate::check::Checked;
use crate::problem::{Problem, Severity, wording};
use crate::source::Source;

/// How wide a report is, so that a long paragraph does not fill the screen. Always the same: a report
/// does not depend on the terminal.
const WIDTH: usize = 110;
/// How many characters of a place are marked, so that a line with a long one is cut all the same.
const MARKED: usize = 80;

/// How a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Layout {
    /// For a person
    #[default]
    Text,
    /// For a program
    Json,
}

/// The report; that for a person has the escapes of a terminal's colours, for whoever prints it to
/// leave out.
pub fn report(checked: &Checked, folder: &Path, layout: Layout) -> String {
    match layout {
        Layout::Text => text(checked, folder),
        Layout::Json => format!("{:#}\n", as_json(checked)),
    }
}

fn text(checked: &Checked, folder: &Path) -> String {
    let renderer = Renderer::styled().term_width(WIDTH);
    let mut said = String::new();
    for problem in &checked.problems {
        let source = &checked.sources[problem.place.file];
        said.push_str(&renderer.render(&[shown(problem, source, folder)]));
        said.push_str("\n\n");
    }
    said.push_str(&counts(checked));
    said.push('\n');
    said
}

/// A problem with its line, or with its place alone where there is nothing to see.
fn shown<'a>(problem: &Problem, source: &'a Source, folder: &Path) -> Group<'a> {
    let level = match problem.fact.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(wording::message(&problem.fact));
    let help = Level::HELP.message(wording::remedy(&problem.fact));
    let path = folder.join(&source.name).display().to_string();
    let position = source.position(&problem.place);
    let (line, span) = source.line(&problem.place);
    let shown = if line.is_empty() {
        let origin = Origin::path(path).line(position.line);
        title.element(origin.char_column(position.column))
    } else {
        let marked = line[span.clone()].char_indices().nth(MARKED);
        let span = marked.map_or(span.clone(), |(at, _)| span.start..span.start + at);
        let snippet = Snippet::source(line).line_start(position.line).path(path);
        title.element(snippet.annotation(AnnotationKind::Primary.span(span)))
    };
    shown.element(help)
}

/// How many entries there are of each kind, and how many problems.
fn counts(checked: &Checked) -> String {
    let counts = checked
        .counts
        .iter()
        .map(|(name, count)| format!("{count} {}", one(name, *count)));
    let (errors, warnings) = (
        checked.count(Severity::Error),
        checked.count(Severity::Warning),
    );
    format!(
        "{}; {errors} {}, {warnings} {}",
        counts.collect::<Vec<_>>().join(", "),
        one("errors", errors),
        one("warnings", warnings),
    )
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
