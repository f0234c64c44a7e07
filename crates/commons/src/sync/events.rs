//! What goes into the machine, and what comes out: events and requests.

use super::{Newer, Refusal, Stamp, StoreError, Stored, VerifiedSnapshot};

/// Why a source has failed.
pub trait Failure {
    /// Whether there is no way to the host: nothing is wrong with what it publishes.
    fn is_offline(&self) -> bool;
}

impl<E: Failure> Refusal<E> {
    pub(super) fn is_offline(&self) -> bool {
        matches!(self, Self::Source(error) if error.is_offline())
    }
}

/// A commons that was read, and which one it is.
#[derive(Clone, Debug)]
pub struct Published<C> {
    pub stamp: Stamp,
    pub commons: C,
}

/// The stamp names the bytes, so the commons itself need not be compared.
impl<C> PartialEq for Published<C> {
    fn eq(&self, other: &Self) -> bool {
        self.stamp == other.stamp
    }
}

/// How many bytes of a snapshot have arrived, out of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub received: usize,
    pub total: usize,
}

/// Which request an answer is to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticket(pub(super) u32);

/// What happens. Times are in milliseconds, by any clock that goes on while the page lives.
#[derive(Debug)]
pub enum Event<C, E> {
    Answered(Ticket, Answer<C, E>),
    /// The network is there again, or the visitor has come back to the page.
    Returned {
        now: f64,
    },
    /// The visitor wants the newer commons that is offered.
    TakePressed,
    /// The visitor wants to try again where there was nothing to show.
    RetryPressed {
        now: f64,
    },
}

/// What became of a request.
#[derive(Debug)]
pub enum Answer<C, E> {
    Opened(Option<Published<C>>),
    /// The check goes on; the last answer is still to come.
    Arriving(Progress),
    Checked(Result<Option<Newer<C>>, Refusal<E>>),
    SeedFetched(Option<Newer<C>>),
    Stored(Result<Stored, StoreError>),
}

/// What is to be done, and answered.
#[derive(Debug)]
pub enum Request {
    /// Open what the device keeps: [`super::open`].
    Open,
    /// Ask the host for a later one: [`super::check`].
    Check { known: Option<Stamp> },
    /// Fetch the commons that the guide was built with.
    FetchSeed,
    /// Keep it on the device: [`super::store`].
    Store {
        snapshot: VerifiedSnapshot,
        shown: Option<Stamp>,
    },
}

/// What an event leads to.
#[derive(Debug)]
#[must_use]
pub struct Reaction<C> {
    /// Show this one from now on.
    pub show: Option<C>,
    pub request: Option<(Ticket, Request)>,
}
