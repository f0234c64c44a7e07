//! Keeping the commons on the device, up to date with its host: the last good snapshot is always
//! there, whole, and a newer one takes its place whole or not at all.
//!
//! A newer snapshot goes through these steps, in order: the pointer, its sequence against all
//! that was trusted before, the bytes up to the length that is announced, the length, the SHA-256,
//! whoever vouches for them ([`Source::vouch`]), what they say; only then the store: written, read
//! back, and made the current one in one transaction. The one that was shown until then stays, as
//! the last known good. So a network, a host or a disk that fails at any point leaves what was
//! there.
//!
//! A kept snapshot is named by its content, where two fixed slots were planned: of two tabs that
//! write at once, neither can then overwrite what the other has just checked. At most two are kept;
//! what a dead tab has left goes with the next change.
//!
//! Invariant: nothing is written before every check has passed, and nothing that was read from the
//! store is believed before its hash is right and it has been read whole.
//! Invariant: the sequence never goes back, whatever a host says.
//!
//! Each step is a function over two traits, [`SnapshotStore`] for the store and [`Source`] for the
//! host: it knows neither a browser nor a file format, and the tests make both fail at every
//! step. Which step comes next, what is shown and what a newer commons is offered for is decided by
//! [`Machine`]; what a visitor reads of it, by [`Notice`]. The app performs the steps, one after the
//! other, and words the notices.

mod announced;
mod events;
mod machine;
mod notice;
mod protocol;
mod showing;
#[cfg(feature = "signed")]
pub mod signature;
mod snapshot_store;

pub use announced::{Announced, Hash, Hashing, LONGEST, PointerError, Stamp};
pub use events::{Answer, Event, Failure, Progress, Published, Reaction, Request, Ticket};
pub use machine::{Machine, STALE, Screen};
pub use notice::{Dated, Notice, Offline, Shell, is_due};
pub use protocol::{
    Newer, Opened, Refusal, Skipped, Source, Stored, VerifiedSnapshot, check, fetch, open, store,
};
pub use snapshot_store::{Record, SnapshotStore, StoreError};
