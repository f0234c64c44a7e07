//! What a visitor is told of the commons and the guide in front of them, in words, and what they can
//! do about it. What is told, and when, is decided by [`commons::sync`].

use commons::date::Date;
use commons::sync::{Offline, is_due};
use leptos::prelude::*;

use super::pages::HEAD;
use super::parts::live::live;
use super::parts::press::press;
use super::state::{LocaleSignal, Visit};
use super::sync::{CommonsSync, Notice};
use super::words::Words;
use crate::browser::{location, page, shell};

/// What the notice's button does.
#[derive(Clone, Copy)]
enum Action {
    TakeCommons,
    TakeShell,
    Reload,
}

impl Action {
    fn of(notice: &Notice) -> Option<Self> {
        match notice {
            Notice::NewerShell => Some(Self::TakeShell),
            Notice::ShellTakenElsewhere => Some(Self::Reload),
            Notice::Newer { .. } => Some(Self::TakeCommons),
            _ => None,
        }
    }

    fn name(self, words: &'static Words) -> &'static str {
        match self {
            Self::TakeCommons => words.take,
            Self::TakeShell => words.take_shell,
            Self::Reload => words.reload,
        }
    }

    fn perform(self, sync: CommonsSync) {
        match self {
            Self::TakeCommons => {
                sync.take();
                request_animation_frame(|| page::focus_head(HEAD));
            }
            Self::TakeShell => shell::take(),
            Self::Reload => location::reload(),
        }
    }
}

fn worded(words: &'static Words, notice: &Notice) -> String {
    match notice {
        Notice::NewerShell => words.shell_newer.to_owned(),
        Notice::ShellTakenElsewhere => words.shell_taken.to_owned(),
        Notice::Newer { published } => words.newer_ready(*published),
        Notice::Offline { published } => words.offline_version(*published),
        Notice::Refused { published, refusal } => words.not_updated(*published, refusal),
        Notice::Arriving(progress) => words.newer_arriving(progress.received, progress.total),
        Notice::Old => words.commons_old.to_owned(),
    }
}

/// The notice above the page.
#[component]
pub(crate) fn NoticeBar(today: Date) -> impl IntoView {
    let (visit, locale, sync) = (
        Visit::expect(),
        LocaleSignal::expect(),
        CommonsSync::expect(),
    );
    let shown = RwSignal::new(None);
    Effect::new(move |shown_at: Option<usize>| {
        let moves = visit.moves();
        let notice = sync.notice(today, moves);
        if is_due(shown_at, moves) {
            shown.set(notice);
        }
        moves
    });
    view! {
        <div role="status">
            {move || {
                shown
                    .get()
                    .map(|notice| {
                        let words = locale.words();
                        let button = Action::of(&notice)
                            .map(|action| {
                                view! {
                                    <button class="more" on:click=press(move || action.perform(sync))>
                                        {live(move || action.name(words))}
                                    </button>
                                }
                            });
                        view! {
                            <p class="notice">
                                {live(move || worded(words, &notice))}
                                {button}
                            </p>
                        }
                    })
            }}
        </div>
    }
}

/// Whether the guide opens without a network, at the foot of every page.
pub(crate) fn offline(words: &'static Words) -> impl IntoView {
    let sync = CommonsSync::expect();
    let said = move || match sync.offline() {
        None => "",
        Some(Offline::Ready) => words.offline_ready,
        Some(Offline::Never) => words.offline_never,
    };
    let forgets = move || {
        let is_ready = sync.offline() == Some(Offline::Ready);
        if is_ready && shell::forgets() {
            words.keep_at_home
        } else {
            ""
        }
    };
    view! {
        <p class="quiet" role="status">
            {live(said)}
            " "
            {live(forgets)}
        </p>
    }
}
