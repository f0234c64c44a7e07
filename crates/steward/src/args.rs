//! The command line: what is asked, or why that is not clear.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::Arg::{Long, Short, Value};
use lexopt::ValueExt as _;

use crate::near::nearest;

pub const USAGE: &str = "\
usage: commons check DIR [--format text|json]
       commons reach DIR [--format text|json]
       commons build DIR --out DIR [--former DIR]
       commons schema [snapshot|latest]

check   reads the content folder and reports every problem, with its place
reach   checks, then walks every combination of answers, and reports what newcomers reach: how often
        each contribution is shown, and whether every entry can be found; a bound broken is a problem
build   checks, then writes latest.json, snapshot-<sha256>.json and schema-v1.json to the folder
        given by --out; --former is the folder of the publication before, --out itself if not given
schema  prints the JSON Schema of the snapshot, or of latest.json

exit status: 0 clean (there may be warnings), 1 problems, 2 the command was not understood
";

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    Help,
    Check {
        folder: PathBuf,
        layout: Layout,
    },
    Reach {
        folder: PathBuf,
        layout: Layout,
    },
    Build {
        folder: PathBuf,
        out: PathBuf,
        former: Option<PathBuf>,
    },
    Schema(Document),
}

/// How a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    #[default]
    Text,
    Json,
}

/// Which of the published files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Document {
    #[default]
    Snapshot,
    Latest,
}

/// Why a command line is not understood.
#[derive(Debug, thiserror::Error)]
pub enum UsageError {
    #[error("no command given")]
    NoCommand,
    #[error("unknown command `{given}`{}", meant(near.as_deref()))]
    UnknownCommand { given: String, near: Option<String> },
    #[error("`{command}` needs the content folder")]
    NoFolder { command: &'static str },
    #[error("`build` needs `--out DIR`")]
    NoOut,
    #[error("`{given}` is no format: `text` or `json`")]
    UnknownLayout { given: String },
    #[error("`{given}` is no published document: `snapshot` or `latest`")]
    UnknownDocument { given: String },
    #[error(transparent)]
    Argument(#[from] lexopt::Error),
}

fn meant(near: Option<&str>) -> String {
    near.map(|near| format!(": did you mean `{near}`?"))
        .unwrap_or_default()
}

/// Reads the arguments, the program's own name left out.
pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, UsageError> {
    let mut parser = lexopt::Parser::from_args(arguments);
    match parser.next()? {
        None => Err(UsageError::NoCommand),
        Some(Long("help") | Short('h')) => Ok(Command::Help),
        Some(Value(command)) => match command.string()?.as_str() {
            "check" => {
                let (folder, layout) = reading("check", &mut parser)?;
                Ok(folder.map_or(Command::Help, |folder| Command::Check { folder, layout }))
            }
            "reach" => {
                let (folder, layout) = reading("reach", &mut parser)?;
                Ok(folder.map_or(Command::Help, |folder| Command::Reach { folder, layout }))
            }
            "build" => build(&mut parser),
            "schema" => schema(&mut parser),
            "help" => Ok(Command::Help),
            given => {
                let near = nearest(given, ["check", "reach", "build", "schema"]).map(str::to_owned);
                Err(UsageError::UnknownCommand {
                    given: given.to_owned(),
                    near,
                })
            }
        },
        Some(other) => Err(other.unexpected().into()),
    }
}

/// What a command that reads the folder and reports asks for; no folder where help is asked for.
fn reading(
    command: &'static str,
    parser: &mut lexopt::Parser,
) -> Result<(Option<PathBuf>, Layout), UsageError> {
    let (mut folder, mut layout) = (None, Layout::default());
    while let Some(argument) = parser.next()? {
        match argument {
            Long("format") => {
                layout = match parser.value()?.string()?.as_str() {
                    "text" => Layout::Text,
                    "json" => Layout::Json,
                    given => {
                        return Err(UsageError::UnknownLayout {
                            given: given.to_owned(),
                        });
                    }
                };
            }
            Long("help") | Short('h') => return Ok((None, layout)),
            Value(path) if folder.is_none() => folder = Some(PathBuf::from(path)),
            other => return Err(other.unexpected().into()),
        }
    }
    let folder = folder.ok_or(UsageError::NoFolder { command })?;
    Ok((Some(folder), layout))
}

fn build(parser: &mut lexopt::Parser) -> Result<Command, UsageError> {
    let (mut folder, mut out, mut former) = (None, None, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("out") => out = Some(PathBuf::from(parser.value()?)),
            Long("former") => former = Some(PathBuf::from(parser.value()?)),
            Long("help") | Short('h') => return Ok(Command::Help),
            Value(path) if folder.is_none() => folder = Some(PathBuf::from(path)),
            other => return Err(other.unexpected().into()),
        }
    }
    let folder = folder.ok_or(UsageError::NoFolder { command: "build" })?;
    let out = out.ok_or(UsageError::NoOut)?;
    Ok(Command::Build {
        folder,
        out,
        former,
    })
}

fn schema(parser: &mut lexopt::Parser) -> Result<Command, UsageError> {
    let mut document = Document::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("help") | Short('h') => return Ok(Command::Help),
            Value(given) => {
                document = match given.string()?.as_str() {
                    "snapshot" => Document::Snapshot,
                    "latest" => Document::Latest,
                    given => {
                        return Err(UsageError::UnknownDocument {
                            given: given.to_owned(),
                        });
                    }
                };
            }
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Schema(document))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_is_understood_or_refused() {
        let said = |line: &str| {
            read(line.split_whitespace().map(OsString::from)).map_err(|error| error.to_string())
        };
        let check = |layout| {
            Ok(Command::Check {
                folder: "x".into(),
                layout,
            })
        };
        assert_eq!(said("check x"), check(Layout::Text));
        assert_eq!(said("check --format=json x"), check(Layout::Json));
        assert_eq!(
            said("reach x --format json"),
            Ok(Command::Reach {
                folder: "x".into(),
                layout: Layout::Json
            })
        );
        assert_eq!(said("reach --help"), Ok(Command::Help));
        assert_eq!(
            said("build x --out y --former z"),
            Ok(Command::Build {
                folder: "x".into(),
                out: "y".into(),
                former: Some("z".into())
            })
        );
        assert_eq!(said("schema latest"), Ok(Command::Schema(Document::Latest)));
        for (line, error) in [
            ("", "no command given"),
            ("chekc x", "unknown command `chekc`: did you mean `check`?"),
            ("check", "`check` needs the content folder"),
            ("reach", "`reach` needs the content folder"),
            ("build x", "`build` needs `--out DIR`"),
            (
                "check x --format yaml",
                "`yaml` is no format: `text` or `json`",
            ),
        ] {
            assert_eq!(said(line), Err(error.to_owned()), "{line}");
        }
    }
}
