//! The machine while a commons is shown: what is kept of it, what is offered, what is under way.

use std::mem;

use super::events::{Failure, Progress, Published, Request};
use super::{Newer, Refusal, StoreError, Stored};

#[derive(Debug)]
pub(super) struct Showing<C, E> {
    pub(super) shown: Published<C>,
    /// The sequence of the latest that the device is known to keep; another tab may keep a later one.
    kept: Option<u64>,
    /// Offered, and later than the one that is shown.
    pub(super) newer: Option<Published<C>>,
    pub(super) host: Host<E>,
    exchange: Option<Exchange<C>>,
}

/// What the host's last answer was.
#[derive(Debug)]
pub(super) enum Host<E> {
    /// It gave a commons or had none newer, or has not answered yet.
    Well,
    Offline,
    Refused(Refusal<E>),
}

impl<E: Failure> From<Refusal<E>> for Host<E> {
    fn from(refusal: Refusal<E>) -> Self {
        if refusal.is_offline() {
            Self::Offline
        } else {
            Self::Refused(refusal)
        }
    }
}

/// What is under way.
#[derive(Debug)]
struct Exchange<C> {
    step: Step<C>,
    progress: Option<Progress>,
    /// Whether the visitor or the network came back meanwhile: a host that was out of reach is then
    /// asked once more.
    returned: bool,
}

#[derive(Debug)]
pub(super) enum Step<C> {
    Checking,
    Storing(Published<C>),
}

impl<C> Exchange<C> {
    fn new(step: Step<C>) -> Self {
        Self {
            step,
            progress: None,
            returned: false,
        }
    }
}

impl<C: Clone, E: Failure> Showing<C, E> {
    pub(super) fn new(
        shown: Published<C>,
        kept: Option<u64>,
        host: Host<E>,
        step: Step<C>,
    ) -> Self {
        Self {
            shown,
            kept,
            newer: None,
            host,
            exchange: Some(Exchange::new(step)),
        }
    }

    pub(super) fn is_kept(&self) -> bool {
        self.kept
            .is_some_and(|kept| kept >= self.shown.stamp.sequence)
    }

    /// How far a newer commons has come.
    pub(super) fn progress(&self) -> Option<Progress> {
        self.exchange.as_ref()?.progress
    }

    pub(super) fn arriving(&mut self, progress: Progress) {
        if let Some(exchange) = &mut self.exchange {
            exchange.progress = Some(progress);
        }
    }

    pub(super) fn checked(
        &mut self,
        outcome: Result<Option<Newer<C>>, Refusal<E>>,
    ) -> Option<Request> {
        let latest = self.latest().stamp.sequence;
        let exchange = self.exchange.as_mut()?;
        if !matches!(exchange.step, Step::Checking) {
            return None;
        }
        match outcome {
            Ok(Some(Newer { commons, snapshot })) if snapshot.stamp().sequence > latest => {
                let stamp = snapshot.stamp();
                exchange.step = Step::Storing(Published { stamp, commons });
                self.host = Host::Well;
                let shown = Some(self.shown.stamp);
                return Some(Request::Store { snapshot, shown });
            }
            Ok(_) => self.host = Host::Well,
            Err(refusal) => self.host = refusal.into(),
        }
        self.end()
    }

    pub(super) fn stored(&mut self, outcome: Result<Stored, StoreError>) -> Option<Request> {
        let exchange = self.exchange.as_mut()?;
        let Step::Storing(stored) = mem::replace(&mut exchange.step, Step::Checking) else {
            return None;
        };
        let sequence = stored.stamp.sequence;
        if outcome.is_ok() {
            self.kept = self.kept.max(Some(sequence));
        }
        // Offered once it is stored, so that a reload shows it too.
        if sequence > self.shown.stamp.sequence {
            self.newer = Some(stored);
        }
        self.end()
    }

    pub(super) fn returned(&mut self, is_stale: bool) -> Option<Request> {
        match &mut self.exchange {
            Some(exchange) if !is_stale => {
                exchange.returned = true;
                None
            }
            None if !is_stale && !matches!(self.host, Host::Offline) => None,
            // One that has hung for so long is given up.
            _ => Some(self.check()),
        }
    }

    /// Shows the newer commons.
    pub(super) fn take(&mut self) -> Option<C> {
        self.shown = self.newer.take()?;
        Some(self.shown.commons.clone())
    }

    fn end(&mut self) -> Option<Request> {
        let returned = self.exchange.take().is_some_and(|it| it.returned);
        let asks_again = returned && matches!(self.host, Host::Offline);
        asks_again.then(|| self.check())
    }

    fn check(&mut self) -> Request {
        self.exchange = Some(Exchange::new(Step::Checking));
        let known = Some(self.latest().stamp);
        Request::Check { known }
    }

    /// What is offered needs no second download.
    fn latest(&self) -> &Published<C> {
        self.newer.as_ref().unwrap_or(&self.shown)
    }
}
