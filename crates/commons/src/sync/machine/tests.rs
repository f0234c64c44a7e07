//! What happens to one page, told in tables: each row is an event, and what has come of it.

use super::*;
use crate::date::Date;
use crate::sync::{Dated, Hash, Notice, Shell, Stamp, VerifiedSnapshot};
use crate::testing::date;

/// Of the place in the line at which it was published.
#[derive(Clone, Copy, Debug)]
pub(super) struct Commons(pub(super) u64);

impl Dated for Commons {
    fn published(&self) -> Option<Date> {
        (self.0 > 0).then(|| date(&format!("2026-01-{:02}", self.0)))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    NoNetwork,
    Broken,
}

impl Failure for Fault {
    fn is_offline(&self) -> bool {
        *self == Self::NoNetwork
    }
}

pub(super) type Answered = Answer<Commons, Fault>;

pub(super) fn stamp(sequence: u64) -> Stamp {
    let hash = Hash::of(&sequence.to_le_bytes());
    Stamp { sequence, hash }
}

pub(super) fn published(sequence: u64) -> Published<Commons> {
    Published {
        stamp: stamp(sequence),
        commons: Commons(sequence),
    }
}

pub(super) fn newer(sequence: u64) -> Newer<Commons> {
    Newer {
        commons: Commons(sequence),
        snapshot: VerifiedSnapshot::empty(stamp(sequence)),
    }
}

pub(super) fn checked(sequence: u64) -> Answered {
    Answer::Checked(Ok(Some(newer(sequence))))
}

pub(super) fn refused(fault: Fault) -> Answered {
    Answer::Checked(Err(Refusal::Source(fault)))
}

/// What happens next; answers are to the last request.
enum Next {
    Answer(Answered),
    /// To the request before the last.
    Late(Answered),
    Returned {
        minutes: f64,
    },
    Take,
    Retry {
        minutes: f64,
    },
}

use Next::{Answer as A, Late, Retry, Returned, Take};

pub(super) const KEPT: Answered = Answer::Stored(Ok(Stored::Kept));
const SUPERSEDED: Answered = Answer::Stored(Ok(Stored::Superseded));
pub(super) const FULL: Answered = Answer::Stored(Err(StoreError::Full));
pub(super) const NONE_NEWER: Answered = Answer::Checked(Ok(None));
pub(super) const HALF: Answered = Answer::Arriving(Progress {
    received: 5,
    total: 10,
});

pub(super) fn opened(sequence: u64) -> Answered {
    Answer::Opened(Some(published(sequence)))
}

fn seed(sequence: u64) -> Answered {
    Answer::SeedFetched(Some(newer(sequence)))
}

pub(super) const TODAY: &str = "2026-06-01";

/// In a line: what is on the screen, whether it is kept, what is asked for, what is said.
fn line(machine: &Machine<Commons, Fault>, request: Option<&Request>) -> String {
    let screen = match machine.screen() {
        Screen::Waiting(None) => "waits".to_owned(),
        Screen::Waiting(Some(it)) => format!("waits {}/{}", it.received, it.total),
        Screen::Showing(shown) => format!("shows {}", shown.commons.0),
        Screen::Failed(refusal) => format!("fails {refusal:?}"),
    };
    let kept = if machine.is_kept() { ", kept" } else { "" };
    let sequence = |stamp: Option<Stamp>| stamp.map_or(0, |stamp| stamp.sequence);
    let request = match request {
        None => String::new(),
        Some(Request::Open) => "; open".to_owned(),
        Some(Request::Check { known }) => format!("; check {}", sequence(*known)),
        Some(Request::FetchSeed) => "; seed".to_owned(),
        Some(Request::Store { snapshot, shown }) => {
            let stored = snapshot.stamp().sequence;
            format!("; store {stored} over {}", sequence(*shown))
        }
    };
    let of = |published| (1..20).find(|it| Commons(*it).published() == published);
    let of = |published| of(published).unwrap_or_default();
    let notice = match machine.notice(Shell::Ready, date(TODAY), 0) {
        None => String::new(),
        Some(Notice::Newer { published }) => format!(" (newer {})", of(published)),
        Some(Notice::Offline { published }) => format!(" (offline {})", of(published)),
        Some(Notice::Refused { published, .. }) => format!(" (refused {})", of(published)),
        Some(Notice::Arriving(it)) => format!(" (arriving {}/{})", it.received, it.total),
        Some(other) => format!(" ({other:?})"),
    };
    format!("{screen}{kept}{request}{notice}")
}

/// Plays a page's life from its beginning.
#[track_caller]
fn case(rows: impl IntoIterator<Item = (Next, &'static str)>) {
    let milliseconds = |minutes: f64| minutes * 60_000.0;
    let (mut machine, reaction) = Machine::begin(0.0);
    let (mut ticket, request) = reaction.request.expect("the device is opened");
    assert_eq!(line(&machine, Some(&request)), "waits; open");
    let mut former = ticket;
    for (at, (next, expected)) in rows.into_iter().enumerate() {
        let event = match next {
            A(answer) => Event::Answered(ticket, answer),
            Late(answer) => Event::Answered(former, answer),
            Returned { minutes } => Event::Returned {
                now: milliseconds(minutes),
            },
            Take => Event::TakePressed,
            Retry { minutes } => Event::RetryPressed {
                now: milliseconds(minutes),
            },
        };
        let Reaction { request, .. } = machine.on(event);
        let request = request.map(|(next, request)| {
            former = std::mem::replace(&mut ticket, next);
            request
        });
        assert_eq!(line(&machine, request.as_ref()), expected, "row {at}");
    }
}

#[test]
fn the_first_commons_is_shown_at_once_and_stored_then() {
    case([
        (A(Answer::Opened(None)), "waits; check 0"),
        (A(HALF), "waits 5/10"),
        (Returned { minutes: 90.0 }, "waits 5/10"),
        (Take, "waits 5/10"),
        (A(checked(3)), "shows 3; store 3 over 0"),
        (A(KEPT), "shows 3, kept"),
    ]);
    case([
        (A(Answer::Opened(None)), "waits; check 0"),
        (A(checked(3)), "shows 3; store 3 over 0"),
        (A(FULL), "shows 3"),
    ]);
}

#[test]
fn where_the_host_gives_none_what_the_guide_was_built_with_stands_in() {
    case([
        (A(Answer::Opened(None)), "waits; check 0"),
        (A(refused(Fault::NoNetwork)), "waits; seed"),
        (A(seed(2)), "shows 2; store 2 over 0 (offline 2)"),
        (A(KEPT), "shows 2, kept (offline 2)"),
    ]);
    case([
        (A(Answer::Opened(None)), "waits; check 0"),
        (A(HALF), "waits 5/10"),
        (A(refused(Fault::Broken)), "waits 5/10; seed"),
        (A(seed(2)), "shows 2; store 2 over 0 (refused 2)"),
        (A(FULL), "shows 2 (refused 2)"),
    ]);
}

#[test]
fn where_nothing_comes_at_all_trying_again_begins_anew() {
    case([
        (A(Answer::Opened(None)), "waits; check 0"),
        (Retry { minutes: 1.0 }, "waits"),
        (A(refused(Fault::NoNetwork)), "waits; seed"),
        (A(Answer::SeedFetched(None)), "fails Source(NoNetwork)"),
        (Returned { minutes: 90.0 }, "fails Source(NoNetwork)"),
        (Take, "fails Source(NoNetwork)"),
        (Retry { minutes: 91.0 }, "waits; open"),
        (A(Answer::Opened(None)), "waits; check 0"),
        (A(checked(1)), "shows 1; store 1 over 0"),
        (Retry { minutes: 92.0 }, "shows 1"),
        (A(KEPT), "shows 1, kept"),
        // The hour is counted from when it was tried again.
        (Returned { minutes: 150.0 }, "shows 1, kept"),
        (Returned { minutes: 152.0 }, "shows 1, kept; check 1"),
    ]);
}

#[test]
fn what_is_kept_is_shown_and_a_newer_one_is_offered_once_it_is_stored() {
    case([
        (A(opened(2)), "shows 2, kept; check 2"),
        (A(NONE_NEWER), "shows 2, kept"),
    ]);
    case([
        (A(opened(2)), "shows 2, kept; check 2"),
        (A(HALF), "shows 2, kept (arriving 5/10)"),
        (
            A(checked(3)),
            "shows 2, kept; store 3 over 2 (arriving 5/10)",
        ),
        (A(KEPT), "shows 2, kept (newer 3)"),
        (Take, "shows 3, kept"),
        (Take, "shows 3, kept"),
    ]);
}

#[test]
fn fault_12_a_newer_one_without_room_takes_nothing_from_what_is_shown() {
    case([
        (A(opened(2)), "shows 2, kept; check 2"),
        (A(checked(3)), "shows 2, kept; store 3 over 2"),
        (A(FULL), "shows 2, kept (newer 3)"),
        // An hour later it is asked whether there is one later than that, which costs no download.
        (
            Returned { minutes: 61.0 },
            "shows 2, kept; check 3 (newer 3)",
        ),
        (A(NONE_NEWER), "shows 2, kept (newer 3)"),
        // From memory: only an older one would open.
        (Take, "shows 3"),
        (Returned { minutes: 122.0 }, "shows 3; check 3"),
        (A(checked(4)), "shows 3; store 4 over 3"),
        (A(KEPT), "shows 3, kept (newer 4)"),
        (Take, "shows 4, kept"),
    ]);
}

#[test]
fn a_later_one_that_another_tab_keeps_will_do() {
    case([
        (A(Answer::Opened(None)), "waits; check 0"),
        (A(checked(3)), "shows 3; store 3 over 0"),
        (A(SUPERSEDED), "shows 3, kept"),
    ]);
}

#[test]
fn what_the_host_last_answered_is_said_until_it_answers_otherwise() {
    case([
        (A(opened(2)), "shows 2, kept; check 2"),
        (A(refused(Fault::NoNetwork)), "shows 2, kept (offline 2)"),
        (
            Returned { minutes: 1.0 },
            "shows 2, kept; check 2 (offline 2)",
        ),
        (A(refused(Fault::Broken)), "shows 2, kept (refused 2)"),
        // It is reached, so asking again can wait.
        (Returned { minutes: 2.0 }, "shows 2, kept (refused 2)"),
        (
            Returned { minutes: 62.0 },
            "shows 2, kept; check 2 (refused 2)",
        ),
        (A(HALF), "shows 2, kept (arriving 5/10)"),
        (A(NONE_NEWER), "shows 2, kept"),
    ]);
}

#[test]
fn what_is_offered_stays_offered_whatever_the_host_says() {
    case([
        (A(opened(2)), "shows 2, kept; check 2"),
        (A(checked(3)), "shows 2, kept; store 3 over 2"),
        (A(KEPT), "shows 2, kept (newer 3)"),
        (
            Returned { minutes: 61.0 },
            "shows 2, kept; check 3 (newer 3)",
        ),
        (A(HALF), "shows 2, kept (newer 3)"),
        (A(refused(Fault::NoNetwork)), "shows 2, kept (newer 3)"),
        (
            Returned { minutes: 62.0 },
            "shows 2, kept; check 3 (newer 3)",
        ),
        (A(checked(5)), "shows 2, kept; store 5 over 2 (newer 3)"),
        (Take, "shows 3, kept"),
        (A(FULL), "shows 3, kept (newer 5)"),
    ]);
}

#[test]
fn whoever_comes_back_has_the_host_asked_again_after_an_hour_or_where_it_was_out_of_reach() {
    case([
        (A(opened(2)), "shows 2, kept; check 2"),
        (A(NONE_NEWER), "shows 2, kept"),
        (Returned { minutes: 60.0 }, "shows 2, kept"),
        (Returned { minutes: 60.1 }, "shows 2, kept; check 2"),
        (A(NONE_NEWER), "shows 2, kept"),
        (Returned { minutes: 120.0 }, "shows 2, kept"),
        // A clock that is put back.
        (Returned { minutes: -900.0 }, "shows 2, kept"),
    ]);
}

#[test]
fn a_return_while_the_host_is_asked_has_it_asked_once_more_if_it_was_out_of_reach() {
    let returned = || Returned { minutes: 1.0 };
    case([
        (A(opened(2)), "shows 2, kept; check 2"),
        (returned(), "shows 2, kept"),
        (returned(), "shows 2, kept"),
        (
            A(refused(Fault::NoNetwork)),
            "shows 2, kept; check 2 (offline 2)",
        ),
        (A(refused(Fault::NoNetwork)), "shows 2, kept (offline 2)"),
    ]);
    for (answer, expected) in [
        (NONE_NEWER, "shows 2, kept"),
        (refused(Fault::Broken), "shows 2, kept (refused 2)"),
    ] {
        case([
            (A(opened(2)), "shows 2, kept; check 2"),
            (returned(), "shows 2, kept"),
            (A(answer), expected),
        ]);
    }
    case([
        (A(Answer::Opened(None)), "waits; check 0"),
        (A(refused(Fault::NoNetwork)), "waits; seed"),
        (A(seed(2)), "shows 2; store 2 over 0 (offline 2)"),
        (returned(), "shows 2 (offline 2)"),
        (A(KEPT), "shows 2, kept; check 2 (offline 2)"),
    ]);
}

#[test]
fn an_exchange_that_hangs_for_an_hour_is_given_up_and_its_answer_ignored() {
    case([
        (A(opened(2)), "shows 2, kept; check 2"),
        (Returned { minutes: 61.0 }, "shows 2, kept; check 2"),
        (Late(checked(3)), "shows 2, kept"),
        (Late(HALF), "shows 2, kept"),
        (A(checked(4)), "shows 2, kept; store 4 over 2"),
        (Returned { minutes: 122.0 }, "shows 2, kept; check 2"),
        (Late(KEPT), "shows 2, kept"),
        (A(NONE_NEWER), "shows 2, kept"),
    ]);
}

#[test]
fn nothing_older_is_ever_taken_for_newer() {
    case([
        (A(opened(3)), "shows 3, kept; check 3"),
        (A(checked(2)), "shows 3, kept"),
        (Take, "shows 3, kept"),
    ]);
    case([
        (A(opened(3)), "shows 3, kept; check 3"),
        (A(checked(3)), "shows 3, kept"),
    ]);
}

#[test]
fn an_answer_that_fits_no_request_changes_nothing() {
    case([
        (A(checked(3)), "waits"),
        (A(KEPT), "waits"),
        (A(seed(3)), "waits"),
        (A(HALF), "waits"),
        (A(opened(2)), "shows 2, kept; check 2"),
        (A(opened(5)), "shows 2, kept"),
        (A(seed(5)), "shows 2, kept"),
        (A(KEPT), "shows 2, kept"),
        (A(NONE_NEWER), "shows 2, kept"),
        // Answered twice.
        (A(checked(3)), "shows 2, kept"),
        (A(HALF), "shows 2, kept"),
    ]);
}
