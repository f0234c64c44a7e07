//! The steward's tool: reads the content folder, says what is wrong with it, and builds what the
//! guide reads.
//!
//! - [`args`]: what is asked; [`run`]: does it.
//! - [`collection`]: what there is to read; [`content`]: the folder's files and entries, as
//!   [`tree`]s that know their [`source`].
//! - [`format`](mod@format): the published format, from the tables that the wire types carry;
//!   [`choice`]: the words of its closed vocabularies.
//! - `walk`: entries against the format; `checks`: what the fields mean together;
//!   `door`: the guide's own reader, last; [`check`]: all three.
//! - [`sentence`]: sentences and words, as a reader counts them.
//! - [`exception`]: what a check lets pass, with the reason.
//! - [`problem`]: all that can be found, as facts; [`wording`]: what is said of them;
//!   [`report`]: for a person and for a program.
//! - [`reach`](mod@reach): what newcomers reach, over every combination of answers.
//! - [`founding`]: whether the content tells the founding text whole, in its own words.
//! - [`build`]: the snapshot and its pointer.
//!
//! Invariant: no clock is read and no network is met, so that the same content gives the same bytes.
//! Invariant: only `main` prints.

pub mod args;
pub mod build;
pub mod check;
mod checks;
pub mod choice;
pub mod collection;
pub mod content;
mod door;
pub mod exception;
pub mod format;
pub mod founding;
mod near;
pub mod problem;
pub mod reach;
pub mod report;
pub mod sentence;
pub mod source;
pub mod tree;
mod walk;
pub mod wording;

use std::ffi::OsString;
use std::path::Path;

use args::{Command, Document, Layout};
use check::Checked;

/// What the command has to say, and how it ends.
#[derive(Debug, Default)]
pub struct Said {
    pub out: String,
    pub err: String,
    /// 0 clean, 1 problems, 2 the command was not understood.
    pub status: u8,
}

/// Does what the arguments ask.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Said {
    match args::read(arguments) {
        Ok(Command::Help) => Said {
            out: args::USAGE.to_owned(),
            ..Said::default()
        },
        Ok(Command::Schema(document)) => Said {
            out: schema(document),
            ..Said::default()
        },
        Ok(Command::Check { folder, layout }) => match check::check(&folder) {
            Ok(checked) => reported(&checked, &folder, layout),
            Err(error) => failed(2, &error),
        },
        Ok(Command::Reach { folder, layout }) => match check::check(&folder) {
            Ok(checked) => reached(&checked, &folder, layout),
            Err(error) => failed(2, &error),
        },
        Ok(Command::Build {
            folder,
            out,
            former,
        }) => build_from(&folder, &out, former.as_deref()),
        Err(error) => {
            let err = format!("error: {error}\n\n{}", args::USAGE);
            Said {
                err,
                status: 2,
                ..Said::default()
            }
        }
    }
}

fn schema(document: Document) -> String {
    format::written(&match document {
        Document::Snapshot => format::snapshot_schema(),
        Document::Latest => format::pointer_schema(),
    })
}

fn reported(checked: &Checked, folder: &Path, layout: Layout) -> Said {
    let out = report::report(checked, folder, layout);
    Said {
        out,
        status: u8::from(!checked.is_sound()),
        ..Said::default()
    }
}

/// What newcomers reach; what is wrong with the content, where it is not sound.
fn reached(checked: &Checked, folder: &Path, layout: Layout) -> Said {
    let snapshot = checked.snapshot.as_ref();
    let Some((snapshot, reach)) = snapshot.and_then(|it| Some((it, reach::reach(it)?))) else {
        return reported(checked, folder, layout);
    };
    let out = match layout {
        Layout::Text => reach::table::table(&reach, snapshot),
        Layout::Json => format!("{:#}\n", serde_json::json!(reach)),
    };
    Said {
        out,
        status: u8::from(!reach.breaches.is_empty()),
        ..Said::default()
    }
}

fn build_from(folder: &Path, out: &Path, former: Option<&Path>) -> Said {
    let checked = match check::check(folder) {
        Ok(checked) => checked,
        Err(error) => return failed(2, &error),
    };
    let mut said = reported(&checked, folder, Layout::Text);
    if let Some(snapshot) = checked.snapshot {
        match build::build(snapshot, out, former) {
            Ok(built) => said.out.push_str(&built.to_string()),
            Err(error) => {
                let failed = failed(1, &error);
                said = Said {
                    out: said.out,
                    ..failed
                };
            }
        }
    }
    said
}

fn failed(status: u8, error: &dyn std::error::Error) -> Said {
    Said {
        err: format!("error: {error}\n"),
        status,
        ..Said::default()
    }
}
