//! Opening what is kept, checking for a newer one, storing it.

use super::{Announced, Hash, Hashing, Record, SnapshotStore, Stamp, StoreError};

/// Where publications come from, and how they are read.
#[expect(async_fn_in_trait, reason = "one thread: no future is sent anywhere")]
pub trait Source: Hashing {
    /// The commons, checked.
    type Commons;
    /// Why it did not come, or cannot be read.
    type Error;

    async fn pointer(&self) -> Result<Announced, Self::Error>;

    /// The bytes of a snapshot. The source stops at the length that is announced: a host that sends
    /// more fills no memory.
    async fn snapshot(&self, announced: &Announced) -> Result<Vec<u8>, Self::Error>;

    /// Whether someone who may publish stands for these bytes; asked once they are what was
    /// announced. Without a deployment's key, whoever holds the host is believed.
    async fn vouch(&self, _announced: &Announced, _bytes: &[u8]) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Shape, version and meaning.
    fn read(&self, bytes: &[u8]) -> Result<Self::Commons, Self::Error>;
}

/// Why a publication is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal<E> {
    /// It did not come, or it cannot be read, or nobody vouches for it.
    Source(E),
    /// Shorter than announced: cut off, or not uploaded whole.
    Short { bytes: usize, announced: usize },
    /// As long as announced, and not the same bytes.
    Altered,
    /// Older than one that was trusted before.
    Rollback { offered: u64, trusted: u64 },
    /// Two publications claim the same place in the line.
    Conflict { sequence: u64 },
}

/// A publication that has passed every check.
#[derive(Debug)]
pub struct Newer<T> {
    pub commons: T,
    pub snapshot: VerifiedSnapshot,
}

/// The bytes of a publication that has passed every check. Only [`check`] and [`fetch`] make one.
#[derive(Debug)]
pub struct VerifiedSnapshot {
    stamp: Stamp,
    bytes: Vec<u8>,
}

impl VerifiedSnapshot {
    pub fn stamp(&self) -> Stamp {
        self.stamp
    }

    /// For the tests of what only passes it on.
    #[cfg(test)]
    pub(super) fn empty(stamp: Stamp) -> Self {
        let bytes = Vec::new();
        Self { stamp, bytes }
    }
}

/// What was kept and can still be read.
#[derive(Debug)]
pub struct Opened<T, E> {
    pub found: Option<(Stamp, T)>,
    /// What was kept and cannot be used, and why. Visitors need not hear of it: the one before it is
    /// shown, dated as it is, and the next publication takes its place.
    pub skipped: Vec<(Stamp, Skipped<E>)>,
    /// Whether there is a store at all.
    pub store: Result<(), StoreError>,
}

/// Why a kept snapshot is skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skipped<E> {
    /// The record names it, and it is gone: browsers may take away a part.
    Gone,
    /// Its bytes are not the ones that were kept.
    Damaged,
    /// This guide does not read it.
    Unreadable(E),
    Store(StoreError),
}

/// How keeping ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stored {
    Kept,
    /// Another tab keeps one as late, or a later one.
    Superseded,
}

/// Opens what is kept: the current snapshot, else the last known good.
pub async fn open<S: Source>(
    snapshots: &impl SnapshotStore,
    source: &S,
) -> Opened<S::Commons, S::Error> {
    let mut opened = Opened {
        found: None,
        skipped: Vec::new(),
        store: Ok(()),
    };
    let record = match snapshots.record().await {
        Ok(record) => record,
        Err(error) => {
            opened.store = Err(error);
            return opened;
        }
    };
    for stamp in [record.current, record.former].into_iter().flatten() {
        let read = match kept(snapshots, stamp.hash).await {
            Ok(bytes) => source.read(&bytes).map_err(Skipped::Unreadable),
            Err(damage) => Err(damage.into()),
        };
        match read {
            Ok(commons) => {
                opened.found = Some((stamp, commons));
                break;
            }
            Err(why) => opened.skipped.push((stamp, why)),
        }
    }
    opened
}

/// Asks for a publication later than the one that is shown; none where there is none.
pub async fn check<S: Source>(
    snapshots: &impl SnapshotStore,
    source: &S,
    shown: Option<Stamp>,
) -> Result<Option<Newer<S::Commons>>, Refusal<S::Error>> {
    let announced = source.pointer().await.map_err(Refusal::Source)?;
    if shown == Some(announced.stamp) {
        return Ok(None);
    }
    // Asked now: another tab may have gone on since this one opened.
    let record = snapshots.record().await.unwrap_or_default();
    for trusted in [record.current, shown].into_iter().flatten() {
        is_next(trusted, announced.stamp)?;
    }
    if record.current == Some(announced.stamp)
        && let Ok(bytes) = kept(snapshots, announced.stamp.hash).await
        && let Ok(commons) = source.read(&bytes)
    {
        let stamp = announced.stamp;
        let snapshot = VerifiedSnapshot { stamp, bytes };
        return Ok(Some(Newer { commons, snapshot }));
    }
    fetch(source, &announced).await.map(Some)
}

/// Fetches one publication, through every check but that of its place in the line.
pub async fn fetch<S: Source>(
    source: &S,
    announced: &Announced,
) -> Result<Newer<S::Commons>, Refusal<S::Error>> {
    let bytes = source.snapshot(announced).await.map_err(Refusal::Source)?;
    is_announced(source, announced, &bytes).await?;
    source
        .vouch(announced, &bytes)
        .await
        .map_err(Refusal::Source)?;
    let commons = source.read(&bytes).map_err(Refusal::Source)?;
    let stamp = announced.stamp;
    let snapshot = VerifiedSnapshot { stamp, bytes };
    Ok(Newer { commons, snapshot })
}

/// How often storing is retried when another tab got there first.
const TRIES: usize = 3;

/// Keeps a publication as the current one. `shown` is what the visitor has in front of them, and
/// stays as the last known good.
pub async fn store(
    snapshots: &impl SnapshotStore,
    snapshot: &VerifiedSnapshot,
    shown: Option<Stamp>,
) -> Result<Stored, StoreError> {
    let VerifiedSnapshot { stamp, bytes } = snapshot;
    for _ in 0..TRIES {
        let record = snapshots.record().await?;
        let is_taken = |kept: Stamp| kept != *stamp && kept.sequence >= stamp.sequence;
        if record.current.is_some_and(is_taken) {
            return Ok(Stored::Superseded);
        }
        match snapshots.write(stamp.hash, bytes).await {
            // What a dead tab has left may be what fills it.
            Err(StoreError::Full) if record.current.is_some() => {
                snapshots.flip(record, record).await?;
                snapshots.write(stamp.hash, bytes).await?;
            }
            written => written?,
        }
        if kept(snapshots, stamp.hash).await.is_err() {
            // Damaged on its way, or another tab has swept it away.
            continue;
        }
        let next = Record {
            current: Some(*stamp),
            former: last_known_good(record, *stamp, shown),
        };
        if snapshots.flip(record, next).await? {
            return Ok(Stored::Kept);
        }
    }
    Err(StoreError::Broken)
}

/// Of what is kept, only what a visitor has seen is known to be good.
fn last_known_good(record: Record, next: Stamp, shown: Option<Stamp>) -> Option<Stamp> {
    let kept = [record.current, record.former];
    let seen = kept.into_iter().find(|it| it.is_some() && *it == shown);
    seen.unwrap_or(record.former).filter(|it| *it != next)
}

/// Bytes that are still those that were kept.
async fn kept(snapshots: &impl SnapshotStore, hash: Hash) -> Result<Vec<u8>, Damage> {
    let bytes = snapshots.read(hash).await.map_err(Damage::Store)?;
    let bytes = bytes.ok_or(Damage::Gone)?;
    if snapshots.hash(&bytes).await == hash {
        Ok(bytes)
    } else {
        Err(Damage::Altered)
    }
}

/// What became of bytes in the store.
enum Damage {
    Gone,
    Altered,
    Store(StoreError),
}

impl<E> From<Damage> for Skipped<E> {
    fn from(damage: Damage) -> Self {
        match damage {
            Damage::Gone => Self::Gone,
            Damage::Altered => Self::Damaged,
            Damage::Store(error) => Self::Store(error),
        }
    }
}

fn is_next<E>(trusted: Stamp, offered: Stamp) -> Result<(), Refusal<E>> {
    if offered.sequence < trusted.sequence {
        return Err(Refusal::Rollback {
            offered: offered.sequence,
            trusted: trusted.sequence,
        });
    }
    if offered.sequence == trusted.sequence && offered.hash != trusted.hash {
        let sequence = offered.sequence;
        return Err(Refusal::Conflict { sequence });
    }
    Ok(())
}

async fn is_announced<S: Source>(
    source: &S,
    announced: &Announced,
    bytes: &[u8],
) -> Result<(), Refusal<S::Error>> {
    if bytes.len() < announced.bytes {
        return Err(Refusal::Short {
            bytes: bytes.len(),
            announced: announced.bytes,
        });
    }
    if source.hash(bytes).await != announced.stamp.hash {
        return Err(Refusal::Altered);
    }
    Ok(())
}
