//! `commons schema`: the published format.

use clap::{Args, ValueEnum};

use super::{Console, Outcome};
use crate::format;

/// Prints the JSON Schema of a published file
#[derive(Debug, Args)]
pub(super) struct Schema {
    /// Which of the published files
    #[arg(value_enum, default_value_t)]
    document: Document,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Document {
    #[default]
    Snapshot,
    Latest,
}

impl Schema {
    pub(super) fn run(self, console: &mut Console<'_>) -> Outcome {
        console.say(format::written(&match self.document {
            Document::Snapshot => format::snapshot_schema(),
            Document::Latest => format::pointer_schema(),
        }));
        Outcome::Clean
    }
}
