//! What a visitor is told, and when.

use super::tests::{
    Answered, Commons, FULL, Fault, HALF, KEPT, NONE_NEWER, TODAY, checked, opened, refused,
};
use super::*;
use crate::sync::{Dated as _, Notice, Offline, Shell, is_due};
use crate::testing::date;

/// A page that shows the second commons, with what its last exchange ended with.
fn page(answers: impl IntoIterator<Item = Answered>) -> Machine<Commons, Fault> {
    page_of(2, answers)
}

fn page_of(sequence: u64, answers: impl IntoIterator<Item = Answered>) -> Machine<Commons, Fault> {
    let (mut machine, reaction) = Machine::begin(0.0);
    let mut request = reaction.request;
    for answer in std::iter::once(opened(sequence)).chain(answers) {
        let (ticket, _) = request.take().expect("asked for");
        request = machine.on(Event::Answered(ticket, answer)).request;
    }
    machine
}

#[test]
fn the_most_useful_thing_to_know_is_said_first() {
    #[track_caller]
    fn case(
        machine: &Machine<Commons, Fault>,
        shell: Shell,
        today: &str,
        moves: usize,
        expected: Option<&Notice<Fault>>,
    ) {
        assert_eq!(machine.notice(shell, date(today), moves).as_ref(), expected);
    }
    let (year_later, day_before) = ("2027-01-02", "2027-01-01");
    let published = Commons(2).published();
    let offline = Notice::Offline { published };
    let newer = {
        let published = Commons(3).published();
        Notice::Newer { published }
    };

    let with_newer = page([checked(3), KEPT]);
    case(
        &with_newer,
        Shell::Newer,
        TODAY,
        0,
        Some(&Notice::NewerShell),
    );
    let taken = Some(&Notice::ShellTakenElsewhere);
    case(&with_newer, Shell::TakenElsewhere, TODAY, 0, taken);
    for shell in [Shell::Unknown, Shell::Ready, Shell::Unavailable] {
        case(&with_newer, shell, year_later, 0, Some(&newer));
        case(&with_newer, shell, TODAY, 5, Some(&newer));
        case(&page([NONE_NEWER]), shell, TODAY, 0, None);
    }

    let without_network = page([refused(Fault::NoNetwork)]);
    case(
        &without_network,
        Shell::Ready,
        year_later,
        0,
        Some(&offline),
    );
    let refusal = Refusal::Source(Fault::Broken);
    let with_refusal = page([refused(Fault::Broken)]);
    let said = Notice::Refused { published, refusal };
    case(&with_refusal, Shell::Ready, year_later, 5, Some(&said));

    let quiet = page([NONE_NEWER]);
    case(&quiet, Shell::Ready, day_before, 0, None);
    case(&quiet, Shell::Ready, year_later, 0, Some(&Notice::Old));
    case(&quiet, Shell::Ready, year_later, 5, Some(&Notice::Old));
    case(&page_of(0, [NONE_NEWER]), Shell::Ready, year_later, 0, None);
}

#[test]
fn a_count_of_what_arrives_is_for_whoever_has_not_moved_yet() {
    let (mut machine, reaction) = Machine::begin(0.0);
    let mut ticket = reaction.request.expect("asked for").0;
    for answer in [opened(2), HALF] {
        let reaction = machine.on(Event::Answered(ticket, answer));
        ticket = reaction.request.map_or(ticket, |(next, _)| next);
    }
    let notice = |moves| machine.notice(Shell::Ready, date("2027-06-01"), moves);
    let progress = Progress {
        received: 5,
        total: 10,
    };
    assert_eq!(notice(0), Some(Notice::Arriving(progress)));
    assert_eq!(notice(1), None);
}

#[test]
fn before_a_commons_is_shown_only_the_shell_is_spoken_of() {
    let (machine, _) = Machine::<Commons, Fault>::begin(0.0);
    let notice = |shell| machine.notice(shell, date(TODAY), 0);
    assert_eq!(notice(Shell::Ready), None);
    assert_eq!(notice(Shell::Newer), Some(Notice::NewerShell));
}

#[test]
fn the_guide_opens_offline_where_its_files_and_the_commons_are_kept() {
    let kept = page([NONE_NEWER]);
    let mut from_memory = page([checked(3), FULL]);
    let Reaction { show, .. } = from_memory.on(Event::TakePressed);
    assert_eq!(show.map(|commons| commons.0), Some(3));
    for (shell, where_kept, where_not) in [
        (Shell::Unknown, None, None),
        (Shell::Ready, Some(Offline::Ready), None),
        (Shell::Newer, Some(Offline::Ready), None),
        (Shell::TakenElsewhere, Some(Offline::Ready), None),
        (
            Shell::Unavailable,
            Some(Offline::Never),
            Some(Offline::Never),
        ),
    ] {
        assert_eq!(kept.offline(shell), where_kept, "{shell:?}");
        assert_eq!(from_memory.offline(shell), where_not, "{shell:?}");
    }
}

#[test]
fn it_is_said_at_once_to_whoever_has_just_come_and_with_the_next_move_to_whoever_reads_on() {
    for (shown_at, moves, expected) in [
        (None, 0, true),
        (Some(0), 0, true),
        (Some(0), 1, true),
        (Some(1), 1, false),
        (Some(1), 2, true),
        // The page was made anew: a newer commons was taken.
        (None, 3, true),
    ] {
        assert_eq!(is_due(shown_at, moves), expected, "{shown_at:?}, {moves}");
    }
}
