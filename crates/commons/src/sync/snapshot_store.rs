//! The store, as the protocol sees it.

use std::fmt;

use super::{Hash, Hashing, Stamp};

/// Which snapshots are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The one to show.
    pub current: Option<Stamp>,
    /// The last one that was shown before it: what there is when the current one is damaged.
    pub former: Option<Stamp>,
}

/// One line each, the current one first: `7 e3b0…`, or `-`.
impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for stamp in [self.current, self.former] {
            match stamp {
                Some(Stamp { sequence, hash }) => writeln!(f, "{sequence} {hash}")?,
                None => f.write_str("-\n")?,
            }
        }
        Ok(())
    }
}

impl Record {
    /// Reads what is written of one; anything else is a record of nothing, for it names nothing that
    /// could be believed.
    pub fn parse(text: &str) -> Self {
        let mut stamps = text.lines().map(|line| {
            let (sequence, hash) = line.split_once(' ')?;
            Some(Stamp {
                sequence: sequence.parse().ok()?,
                hash: Hash::parse(hash)?,
            })
        });
        Self {
            current: stamps.next().flatten(),
            former: stamps.next().flatten(),
        }
    }
}

/// Why the store could not do it. In each case the store is unchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser lets this page keep nothing: a private window, a frame of another site, a setting.
    Denied,
    /// No room is left.
    Full,
    /// It failed otherwise.
    Broken,
}

/// A store of snapshots, named by their hashes, with one record of which they are.
///
/// Each method is one transaction: it is done whole, or it fails and changes nothing.
#[expect(async_fn_in_trait, reason = "one thread: no future is sent anywhere")]
pub trait SnapshotStore: Hashing {
    /// The record; the empty one where nothing was ever kept.
    async fn record(&self) -> Result<Record, StoreError>;

    /// The bytes under this name, as they are.
    async fn read(&self, hash: Hash) -> Result<Option<Vec<u8>>, StoreError>;

    async fn write(&self, hash: Hash, bytes: &[u8]) -> Result<(), StoreError>;

    /// Puts another record in place of the expected one, and takes away all bytes that it does not
    /// name. `false`, and nothing changed, where the record is another by now or the bytes of the
    /// next current one are not there.
    async fn flip(&self, expected: Record, next: Record) -> Result<bool, StoreError>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read_as_it_is_written_and_a_damaged_one_names_nothing() {
        let stamp = |sequence| Stamp {
            sequence,
            hash: Hash::of(&sequence.to_le_bytes()),
        };
        for record in [
            Record::default(),
            Record {
                current: Some(stamp(7)),
                former: None,
            },
            Record {
                current: Some(stamp(u64::MAX)),
                former: Some(stamp(6)),
            },
            Record {
                current: None,
                former: Some(stamp(0)),
            },
        ] {
            assert_eq!(Record::parse(&record.to_string()), record);
        }
        for text in ["", "7", "7 e3b0", "-1 -", "\u{0}\n\u{0}", "{\"current\":7}"] {
            assert_eq!(Record::parse(text), Record::default(), "{text}");
        }
    }
}
