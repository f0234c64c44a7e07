//! Keeping the commons on the device: the last good snapshot is always there, whole, and a newer one
//! takes its place whole or not at all.
//!
//! The way of a newer snapshot, each step before the next: the pointer, its sequence against all
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
//! The store is behind [`Slots`], the host behind [`Source`]: here is neither a browser nor a file
//! format, and the tests let both fail at every step.

mod announced;
mod protocol;
#[cfg(feature = "signed")]
pub mod signature;
mod slots;

pub use announced::{Announced, Hash, Hashing, LONGEST, Misannounced, Stamp};
pub use protocol::{
    Newer, Opened, Parcel, Passed, Refusal, Source, Stored, bring, check, open, store,
};
pub use slots::{Record, Slots, StoreError};
