//! What is shown, what of it is kept, what is known of a newer commons: one machine, with events in
//! and requests out.
//!
//! Nothing replaces a commons under a visitor's eyes: a newer one is stored at once, and shown when
//! it is taken. At most one exchange is under way: opening what is kept, checking with the host,
//! storing what came, each step asked for when the one before is answered. Each request has a ticket
//! of its own, and an answer to any but the last is ignored: a page that has waited an hour for an
//! exchange that hangs starts another.
//!
//! Invariant: what is shown was read whole, and its sequence never goes back.
//! Invariant: a newer commons that was read is offered until it is taken or a later one is there,
//! whatever the host says meanwhile.
//!
//! Whether the commons is kept ([`Machine::is_kept`]) is about the one that is shown, and follows
//! from what the device is known to keep: this one, or a later one. A newer one that finds no room
//! takes nothing from what is shown. Once it is taken from memory, an older one is all that would open without a network: then
//! the foot of the page says nothing, as it does before anything is kept, rather than a sentence that
//! would pass the older one off as the one in front of the visitor.

use std::mem;

use super::events::{Answer, Event, Failure, Progress, Published, Reaction, Request, Ticket};
use super::showing::{Host, Showing, Step};
use super::{Newer, Refusal, StoreError, Stored};

/// How old the last exchange with the host may be before a visitor who comes back to the page begins
/// another, in milliseconds.
pub const STALE: f64 = 3_600_000.0;

/// What the page has to show.
#[derive(Clone, Debug)]
pub enum Screen<C, E> {
    /// The first commons is on its way; no progress before its pointer is there.
    Waiting(Option<Progress>),
    Showing(Published<C>),
    Failed(Refusal<E>),
}

/// Whether the page need not be rebuilt. Two failures always have a wait between them, so they are
/// not compared: comparing all that can be wrong with a commons takes a lot of code.
impl<C, E> PartialEq for Screen<C, E> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Waiting(one), Self::Waiting(other)) => one == other,
            (Self::Showing(one), Self::Showing(other)) => one == other,
            (Self::Failed(_), Self::Failed(_)) => true,
            _ => false,
        }
    }
}

/// `C` is a handle of a commons, cheap to clone; `E` is why a source failed.
#[derive(Debug)]
pub struct Machine<C, E> {
    pub(super) state: State<C, E>,
    /// Of the last request.
    ticket: Ticket,
    /// When the last exchange began.
    began: f64,
}

#[derive(Debug)]
pub(super) enum State<C, E> {
    /// What the device keeps is being opened.
    Opening,
    /// Nothing is kept: the first commons is asked for.
    Waiting(Option<Progress>),
    /// The host gave none: what the guide was built with is fetched.
    FallingBack {
        refusal: Refusal<E>,
        progress: Option<Progress>,
    },
    Showing(Showing<C, E>),
    Failed(Refusal<E>),
}

impl<C: Clone, E: Failure> Machine<C, E> {
    /// The page has opened: first whatever is kept is opened.
    pub fn begin(now: f64) -> (Self, Reaction<C>) {
        let mut machine = Self {
            state: State::Opening,
            ticket: Ticket(0),
            began: now,
        };
        let reaction = machine.request(Some(Request::Open));
        (machine, reaction)
    }

    pub fn on(&mut self, event: Event<C, E>) -> Reaction<C> {
        match event {
            Event::Answered(ticket, answer) if ticket == self.ticket => self.answered(answer),
            // The answer to a request that nobody is waiting for any more.
            Event::Answered(..) => self.request(None),
            Event::Returned { now } => self.returned(now),
            Event::TakePressed => self.take(),
            Event::RetryPressed { now } => self.retry(now),
        }
    }

    fn answered(&mut self, answer: Answer<C, E>) -> Reaction<C> {
        match answer {
            Answer::Opened(found) => self.opened(found),
            Answer::Arriving(progress) => self.arriving(progress),
            Answer::Checked(outcome) => self.checked(outcome),
            Answer::SeedFetched(seed) => self.seed_fetched(seed),
            Answer::Stored(outcome) => self.stored(outcome),
        }
    }

    fn opened(&mut self, found: Option<Published<C>>) -> Reaction<C> {
        if !matches!(self.state, State::Opening) {
            return self.request(None);
        }
        let Some(shown) = found else {
            self.state = State::Waiting(None);
            return self.request(Some(Request::Check { known: None }));
        };
        let stamp = shown.stamp;
        let kept = Some(stamp.sequence);
        let showing = Showing::new(shown, kept, Host::Well, Step::Checking);
        let known = Some(stamp);
        self.shows(showing, Request::Check { known })
    }

    fn arriving(&mut self, progress: Progress) -> Reaction<C> {
        match &mut self.state {
            State::Waiting(arrived) => *arrived = Some(progress),
            State::Showing(showing) => showing.arriving(progress),
            State::Opening | State::FallingBack { .. } | State::Failed(_) => {}
        }
        self.request(None)
    }

    fn checked(&mut self, outcome: Result<Option<Newer<C>>, Refusal<E>>) -> Reaction<C> {
        match (&mut self.state, outcome) {
            (State::Waiting(_), Ok(Some(first))) => self.shows_first(first, Host::Well),
            (State::Waiting(progress), Err(refusal)) => {
                let progress = *progress;
                self.state = State::FallingBack { refusal, progress };
                self.request(Some(Request::FetchSeed))
            }
            (State::Showing(showing), outcome) => {
                let request = showing.checked(outcome);
                self.request(request)
            }
            // To one who knows of none, whatever is published is newer.
            (State::Waiting(_), Ok(None))
            | (State::Opening | State::FallingBack { .. } | State::Failed(_), _) => {
                self.request(None)
            }
        }
    }

    fn seed_fetched(&mut self, seed: Option<Newer<C>>) -> Reaction<C> {
        match (mem::replace(&mut self.state, State::Opening), seed) {
            (State::FallingBack { refusal, .. }, Some(seed)) => {
                self.shows_first(seed, refusal.into())
            }
            (State::FallingBack { refusal, .. }, None) => {
                self.state = State::Failed(refusal);
                self.request(None)
            }
            (state, _) => {
                self.state = state;
                self.request(None)
            }
        }
    }

    fn stored(&mut self, outcome: Result<Stored, StoreError>) -> Reaction<C> {
        let request = match &mut self.state {
            State::Showing(showing) => showing.stored(outcome),
            _ => None,
        };
        self.request(request)
    }

    fn returned(&mut self, now: f64) -> Reaction<C> {
        let is_stale = now - self.began > STALE;
        let request = match &mut self.state {
            State::Showing(showing) => showing.returned(is_stale),
            _ => None,
        };
        if request.is_some() {
            self.began = now;
        }
        self.request(request)
    }

    fn take(&mut self) -> Reaction<C> {
        let show = match &mut self.state {
            State::Showing(showing) => showing.take(),
            _ => None,
        };
        let request = None;
        Reaction { show, request }
    }

    fn retry(&mut self, now: f64) -> Reaction<C> {
        if !matches!(self.state, State::Failed(_)) {
            return self.request(None);
        }
        self.state = State::Opening;
        self.began = now;
        self.request(Some(Request::Open))
    }

    /// Shows the first one that comes, then stores it: it is seen first, and kept then.
    fn shows_first(&mut self, first: Newer<C>, host: Host<E>) -> Reaction<C> {
        let Newer { commons, snapshot } = first;
        let stamp = snapshot.stamp();
        let shown = Published { stamp, commons };
        let step = Step::Storing(shown.clone());
        let showing = Showing::new(shown, None, host, step);
        let shown = None;
        self.shows(showing, Request::Store { snapshot, shown })
    }

    fn shows(&mut self, showing: Showing<C, E>, request: Request) -> Reaction<C> {
        let show = Some(showing.shown.commons.clone());
        self.state = State::Showing(showing);
        let Reaction { request, .. } = self.request(Some(request));
        Reaction { show, request }
    }

    /// Nothing else is shown; a request gets a ticket of its own.
    fn request(&mut self, request: Option<Request>) -> Reaction<C> {
        let request = request.map(|request| {
            self.ticket.0 = self.ticket.0.wrapping_add(1);
            (self.ticket, request)
        });
        let show = None;
        Reaction { show, request }
    }

    pub fn screen(&self) -> Screen<C, E>
    where
        E: Clone,
    {
        match &self.state {
            State::Opening => Screen::Waiting(None),
            State::Waiting(progress) | State::FallingBack { progress, .. } => {
                Screen::Waiting(*progress)
            }
            State::Showing(showing) => Screen::Showing(showing.shown.clone()),
            State::Failed(refusal) => Screen::Failed(refusal.clone()),
        }
    }

    /// Whether the device keeps the commons that is shown, or a later one.
    pub fn is_kept(&self) -> bool {
        matches!(&self.state, State::Showing(showing) if showing.is_kept())
    }
}

#[cfg(test)]
mod notices;
#[cfg(test)]
mod orders;
#[cfg(test)]
mod tests;
