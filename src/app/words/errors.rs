//! What did not arrive, and which commons one has.

use commons::date::Date;

use super::Words;
use crate::app::load::{LoadError, Refusal};

impl Words {
    /// The version that one has, where no other can be asked for.
    pub(crate) fn offline_version(&self, date: Option<Date>) -> String {
        date.map_or_else(
            || self.offline.to_owned(),
            |date| self.offline_of(&self.date(date)),
        )
    }

    /// The version that one has, where the newer one cannot be taken.
    pub(crate) fn not_updated(&self, date: Option<Date>, refusal: &Refusal) -> String {
        let why = self.trouble(refusal);
        match date {
            Some(date) => self.not_updated_of(&self.date(date), &why),
            None => self.said.not_updated(&why),
        }
    }

    pub(crate) fn newer_ready(&self, date: Option<Date>) -> String {
        date.map_or_else(
            || self.newer_ready.to_owned(),
            |date| self.newer_ready_of(&self.date(date)),
        )
    }

    pub(crate) fn newer_arriving(&self, bytes: usize, total: usize) -> String {
        self.said.newer_arriving(&self.received(bytes, total))
    }

    /// How much has come, in thousands of bytes.
    pub(crate) fn received(&self, bytes: usize, total: usize) -> String {
        self.said
            .received(bytes.div_ceil(1_000), total.div_ceil(1_000))
    }

    /// Why a commons is not taken, and what the reader can do.
    pub(crate) fn trouble(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::Source(error) => self.not_there(error),
            Refusal::Short { bytes, announced } => {
                self.trouble_short(&self.received(*bytes, *announced))
            }
            Refusal::Altered => self.trouble_altered.to_owned(),
            Refusal::Rollback { offered, trusted } => self.trouble_older(*offered, *trusted),
            Refusal::Conflict { sequence } => self.trouble_conflict(*sequence),
        }
    }

    fn not_there(&self, error: &LoadError) -> String {
        match error {
            LoadError::Unreachable { file } => self.trouble_unreachable(&shortened(file)),
            LoadError::Status { file, status } => self.trouble_status(*status, &shortened(file)),
            LoadError::Page { file } => self.trouble_page(&shortened(file)),
            LoadError::Unreadable { file, why } => self.trouble_unreadable(&shortened(file), why),
            LoadError::Newer { file } => self.trouble_newer(&shortened(file)),
            LoadError::TooLong { file } => self.trouble_too_long(&shortened(file)),
            #[cfg(feature = "signed")]
            LoadError::Unsigned { file } => self.trouble_unsigned(&shortened(file)),
            LoadError::Refused { problems } => {
                let first = problems.first().map(ToString::to_string);
                self.trouble_refused(problems.len(), &first.unwrap_or_default())
            }
        }
    }
}

/// The name of a file, without the hash that few would read to its end.
fn shortened(file: &str) -> String {
    /// "snapshot-" and eight digits.
    const LETTERS: usize = 17;
    match file.char_indices().nth(LETTERS) {
        Some((at, _)) => format!("{}…", &file[..at]),
        None => file.to_owned(),
    }
}
