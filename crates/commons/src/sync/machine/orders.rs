//! Events in any order, answers in any order, late, twice or never, over a device that may be full.

use proptest::prelude::*;

use super::tests::{Answered, Commons, Fault, newer, published};
use super::*;
use crate::sync::{Notice, Shell};
use crate::testing::date;

/// What happens next. Which of the requests is answered, and with what, is drawn.
#[derive(Clone, Debug)]
enum Next {
    Answered {
        /// Counted back from the last request.
        back: usize,
        outcome: usize,
        sequence: u64,
    },
    /// Another tab keeps this one, where it is later.
    OtherTab(u64),
    Passes {
        minutes: u32,
    },
    Returned,
    Take,
    Retry,
}

fn next() -> impl Strategy<Value = Next> {
    let answered = (0_usize..20, 0_usize..8, 1_u64..9).prop_map(|(back, outcome, sequence)| {
        let back = back.saturating_sub(16);
        Next::Answered {
            back,
            outcome,
            sequence,
        }
    });
    prop_oneof![
        10 => answered,
        1 => (1_u64..9).prop_map(Next::OtherTab),
        2 => (1_u32..50).prop_map(|minutes| Next::Passes { minutes }),
        3 => Just(Next::Returned),
        2 => Just(Next::Take),
        1 => Just(Next::Retry),
    ]
}

/// What was asked for, as far as its answer depends on it.
#[derive(Clone, Copy, Debug)]
enum Asked {
    Open,
    Check { knows_one: bool },
    FetchSeed,
    Store(u64),
}

/// A page, and the device it lives on.
struct Page {
    machine: Machine<Commons, Fault>,
    requests: Vec<(Ticket, Asked)>,
    /// Whether the last request waits for its answer, and since when its exchange is under way.
    is_waited_for: bool,
    began: f64,
    now: f64,
    /// The sequence of the latest that the device keeps.
    disk: Option<u64>,
    /// All that was read for the page.
    read: Vec<u64>,
}

impl Page {
    fn begin(disk: Option<u64>) -> Self {
        let (machine, reaction) = Machine::begin(0.0);
        let mut page = Self {
            machine,
            requests: Vec::new(),
            is_waited_for: false,
            began: 0.0,
            now: 0.0,
            disk,
            read: Vec::new(),
        };
        page.notes(reaction.request);
        page
    }

    fn notes(&mut self, request: Option<(Ticket, Request)>) {
        let Some((ticket, request)) = request else {
            return;
        };
        let asked = match request {
            Request::Open => Asked::Open,
            Request::Check { known } => Asked::Check {
                knows_one: known.is_some(),
            },
            Request::FetchSeed => Asked::FetchSeed,
            Request::Store { snapshot, .. } => Asked::Store(snapshot.stamp().sequence),
        };
        self.requests.push((ticket, asked));
        self.is_waited_for = true;
    }

    fn shown(&self) -> Option<u64> {
        match self.machine.screen() {
            Screen::Showing(shown) => Some(shown.commons.0),
            Screen::Waiting(_) | Screen::Failed(_) => None,
        }
    }

    fn offered(&self) -> Option<u64> {
        match &self.machine.state {
            State::Showing(showing) => showing.newer.as_ref().map(|it| it.commons.0),
            _ => None,
        }
    }

    /// An answer such as the device and a host of any kind may give.
    fn answer(&mut self, asked: Asked, outcome: usize, sequence: u64) -> Answered {
        if outcome == 0 {
            let [received, total] = [1, 2];
            return Answer::Arriving(Progress { received, total });
        }
        match asked {
            Asked::Open => {
                let found = self.disk.filter(|_| outcome > 1);
                self.read.extend(found);
                Answer::Opened(found.map(published))
            }
            Asked::Check { .. } | Asked::FetchSeed if outcome > 3 => {
                self.read.push(sequence);
                let newer = Some(newer(sequence));
                match asked {
                    Asked::Check { .. } => Answer::Checked(Ok(newer)),
                    _ => Answer::SeedFetched(newer),
                }
            }
            Asked::FetchSeed => Answer::SeedFetched(None),
            Asked::Check { knows_one } => Answer::Checked(match outcome {
                // To a page that knows of none, whatever is published is newer.
                1 if knows_one => Ok(None),
                2 => Err(Refusal::Altered),
                _ => Err(Refusal::Source(Fault::NoNetwork)),
            }),
            Asked::Store(_) if outcome < 4 => Answer::Stored(Err(StoreError::Full)),
            Asked::Store(sequence) if self.disk > Some(sequence) => {
                Answer::Stored(Ok(Stored::Superseded))
            }
            Asked::Store(sequence) => {
                self.disk = Some(sequence);
                Answer::Stored(Ok(Stored::Kept))
            }
        }
    }

    /// Lets something happen; whether it was an answer to a request that nobody waits for.
    fn goes_on(&mut self, next: &Next) -> (Option<Event<Commons, Fault>>, bool) {
        let now = self.now;
        match *next {
            Next::Answered {
                back,
                outcome,
                sequence,
            } => {
                let Some(at) = self.requests.len().checked_sub(back + 1) else {
                    return (None, false);
                };
                let (ticket, asked) = self.requests[at];
                let is_late = back > 0 || !self.is_waited_for;
                let answer = self.answer(asked, outcome, sequence);
                if back == 0 && !matches!(answer, Answer::Arriving(_)) {
                    self.is_waited_for = false;
                }
                (Some(Event::Answered(ticket, answer)), is_late)
            }
            Next::OtherTab(sequence) => {
                self.disk = self.disk.max(Some(sequence));
                (None, false)
            }
            Next::Passes { minutes } => {
                self.now += f64::from(minutes) * 60_000.0;
                (None, false)
            }
            Next::Returned => (Some(Event::Returned { now }), false),
            Next::Take => (Some(Event::TakePressed), false),
            Next::Retry => (Some(Event::RetryPressed { now }), false),
        }
    }

    fn step(&mut self, next: &Next) -> Result<(), TestCaseError> {
        let (event, is_late) = self.goes_on(next);
        let Some(event) = event else {
            return self.holds();
        };
        let (shown, offered) = (self.shown(), self.offered());
        let before = is_late.then(|| format!("{:?}", self.machine));
        let was_waited_for = self.is_waited_for;
        let is_answer = matches!(event, Event::Answered(..));
        let is_take = matches!(event, Event::TakePressed);
        let Reaction { show, request } = self.machine.on(event);
        if let Some(before) = before {
            prop_assert_eq!(before, format!("{:?}", self.machine));
            prop_assert!(show.is_none() && request.is_none());
        }
        if request.is_some() && !is_answer {
            // Only one that hangs is given up for another.
            prop_assert!(!was_waited_for || self.now - self.began > STALE);
            self.began = self.now;
        }
        prop_assert!(self.shown() >= shown, "went back from {shown:?}");
        prop_assert_eq!(
            show.map(|it| it.0),
            self.shown().filter(|_| self.shown() != shown)
        );
        if is_take {
            prop_assert_eq!(self.offered(), None);
            prop_assert_eq!(self.shown(), offered.or(shown));
        } else {
            prop_assert!(self.offered() >= offered, "{offered:?} is offered no more");
        }
        self.notes(request);
        self.holds()
    }

    /// What is so at any time.
    fn holds(&self) -> Result<(), TestCaseError> {
        let shown = self.shown();
        prop_assert!(shown.is_none_or(|it| self.read.contains(&it)));
        prop_assert!(
            self.offered()
                .is_none_or(|it| Some(it) > shown && self.read.contains(&it))
        );
        if self.machine.is_kept() {
            prop_assert!(shown.is_some() && self.disk >= shown);
        }
        let notice = self.machine.notice(Shell::Ready, date("2026-06-01"), 0);
        let offers = matches!(notice, Some(Notice::Newer { .. }));
        prop_assert_eq!(offers, self.offered().is_some());
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]
    #[test]
    fn no_order_of_events_shows_offers_or_says_kept_what_is_not(
        disk in prop::option::of(1_u64..6),
        events in prop::collection::vec(next(), 1..60),
    ) {
        let mut page = Page::begin(disk);
        for next in &events {
            page.step(next)?;
        }
    }
}
