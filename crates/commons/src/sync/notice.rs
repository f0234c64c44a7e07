//! What a visitor is told of the commons and the guide in front of them: the one thing to know, the
//! most useful first, and when.

use super::Refusal;
use super::events::{Failure, Progress};
use super::machine::{Machine, State};
use super::showing::{Host, Showing};
use crate::catalogue::Catalogue;
use crate::date::Date;

/// How far the guide's own files are on the device, so that it opens without a network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shell {
    /// Nothing is known about them yet.
    #[default]
    Unknown,
    /// All files are on the device.
    Ready,
    /// They are, and those of a later build too, which may take their place.
    Newer,
    /// Another tab has put a later build in place; this page is still of the former one.
    TakenElsewhere,
    /// This browser, or this page's place, keeps none.
    Unavailable,
}

/// The one thing to know now. Dates are of the commons that it is about.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice<E> {
    /// A later build of the guide may be taken.
    NewerShell,
    /// Another tab has taken one: this page may be loaded anew.
    ShellTakenElsewhere,
    /// A newer commons may be taken.
    Newer { published: Option<Date> },
    /// Nobody can be asked for a newer one.
    Offline { published: Option<Date> },
    /// There is one, and it cannot be taken.
    Refused {
        published: Option<Date>,
        refusal: Refusal<E>,
    },
    /// A newer one is on its way.
    Arriving(Progress),
    /// The one that is shown is more than a year old, and there is no other.
    Old,
}

/// Whether the guide opens without a network, where that can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offline {
    Ready,
    Never,
}

/// A commons that says when it was published.
pub trait Dated {
    fn published(&self) -> Option<Date>;
}

impl Dated for &Catalogue {
    fn published(&self) -> Option<Date> {
        self.about.published
    }
}

impl<C: Clone + Dated, E: Clone + Failure> Machine<C, E> {
    /// `moves` is how often the visitor has moved to another address.
    pub fn notice(&self, shell: Shell, today: Date, moves: usize) -> Option<Notice<E>> {
        match (shell, &self.state) {
            (Shell::Newer, _) => Some(Notice::NewerShell),
            (Shell::TakenElsewhere, _) => Some(Notice::ShellTakenElsewhere),
            (_, State::Showing(showing)) => showing.notice(today, moves),
            _ => None,
        }
    }

    /// What the foot of every page says: the guide opens without a network where its own files and
    /// the commons are kept.
    pub fn offline(&self, shell: Shell) -> Option<Offline> {
        match shell {
            Shell::Unknown => None,
            Shell::Unavailable => Some(Offline::Never),
            Shell::Ready | Shell::Newer | Shell::TakenElsewhere => {
                self.is_kept().then_some(Offline::Ready)
            }
        }
    }
}

impl<C: Clone + Dated, E: Clone + Failure> Showing<C, E> {
    fn notice(&self, today: Date, moves: usize) -> Option<Notice<E>> {
        let published = self.shown.commons.published();
        if let Some(newer) = &self.newer {
            let published = newer.commons.published();
            return Some(Notice::Newer { published });
        }
        if let Some(progress) = self.progress() {
            // A reader only sees this on the next move, and by then it may have arrived: a count
            // that stands still would suggest that it never will.
            return (moves == 0).then_some(Notice::Arriving(progress));
        }
        match &self.host {
            Host::Offline => Some(Notice::Offline { published }),
            Host::Refused(refusal) => Some(Notice::Refused {
                published,
                refusal: refusal.clone(),
            }),
            Host::Well => {
                let is_old = published.is_some_and(|date| date.is_over_a_year(today));
                is_old.then_some(Notice::Old)
            }
        }
    }
}

/// Whether to show the notice now: at once if the visitor has just come, on the next move if they
/// are reading, so that nothing moves under their eyes. `shown_at` is the number of moves at
/// which a notice was last shown.
pub fn is_due(shown_at: Option<usize>, moves: usize) -> bool {
    moves == 0 || shown_at != Some(moves)
}
