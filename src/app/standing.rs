//! What a visitor is told of the commons they have in front of them: how old it is, whether a newer
//! one is there, what the device keeps.

use commons::catalogue::Catalogue;
use commons::date::Date;
use leptos::prelude::*;

use super::keeping::{Keeping, News};
use super::pages::HEAD;
use super::state::{Tongue, Visit};
use super::words::Words;
use crate::browser::shell::{self, Shell};
use crate::browser::{location, page};

/// Something to know now, with what can be done about it.
#[derive(Clone)]
struct Told {
    text: String,
    action: Option<(&'static str, Action)>,
}

#[derive(Clone, Copy)]
enum Action {
    TakeCommons,
    TakeShell,
    Reload,
}

impl Action {
    fn perform(self, keeping: Keeping) {
        match self {
            Self::TakeCommons => {
                keeping.take();
                request_animation_frame(|| page::focus_head(HEAD));
            }
            Self::TakeShell => shell::take(),
            Self::Reload => location::reload(),
        }
    }
}

/// The one thing to know, the most useful first.
fn told(
    words: &'static Words,
    keeping: Keeping,
    published: Option<Date>,
    today: Date,
    moves: usize,
) -> Option<Told> {
    let says = |text: String| Told { text, action: None };
    match keeping.shell.get() {
        Shell::Newer => {
            return Some(Told {
                text: words.shell_newer.to_owned(),
                action: Some((words.take_shell, Action::TakeShell)),
            });
        }
        Shell::TakenElsewhere => {
            return Some(Told {
                text: words.shell_taken.to_owned(),
                action: Some((words.reload, Action::Reload)),
            });
        }
        Shell::Unknown | Shell::Ready | Shell::Unavailable => {}
    }
    match keeping.news.get() {
        News::Here(newer, _) => Some(Told {
            text: words.newer_ready(newer.about.published),
            action: Some((words.take, Action::TakeCommons)),
        }),
        News::Offline => Some(says(words.offline_version(published))),
        News::Refused(refusal) => Some(says(words.not_updated(published, &refusal))),
        // Whoever reads on is told with the next move alone, and by then it may be there: a count
        // that stands still would say that it never comes.
        News::Arriving(bytes, total) if moves == 0 => {
            Some(says(words.newer_arriving(bytes, total)))
        }
        News::Arriving(..) => None,
        News::Quiet => {
            let is_old = published.is_some_and(|date| date.is_over_a_year(today));
            is_old.then(|| says(words.commons_old.to_owned()))
        }
    }
}

/// Says it above the page: at once to whoever has just come, with the next move to whoever is
/// reading, so that nothing moves under their eyes.
#[component]
pub(crate) fn StandingNotice(commons: &'static Catalogue, today: Date) -> impl IntoView {
    let (visit, tongue, keeping) = (Visit::expect(), Tongue::expect(), Keeping::expect());
    let published = commons.about.published;
    let shown = RwSignal::new(None);
    Effect::new(move |moved: Option<usize>| {
        let moves = visit.moves();
        let now = told(tongue.words(), keeping, published, today, moves);
        if moves == 0 || moved != Some(moves) {
            shown.set(now);
        }
        moves
    });
    view! {
        <div role="status">
            {move || {
                shown
                    .get()
                    .map(|Told { text, action }| {
                        let button = action
                            .map(|(name, action)| {
                                view! {
                                    <button class="more" on:click=move |_| action.perform(keeping)>
                                        {name}
                                    </button>
                                }
                            });
                        view! {
                            <p class="notice">
                                <span>{text}</span>
                                {button}
                            </p>
                        }
                    })
            }}
        </div>
    }
}

/// Whether the guide opens without a network, at the foot of every page.
pub(crate) fn kept(words: &'static Words) -> impl IntoView {
    let keeping = Keeping::expect();
    let told = move || match keeping.shell.get() {
        Shell::Unavailable => Some(words.offline_never),
        Shell::Unknown => None,
        _ if !keeping.is_kept.get() => None,
        _ => Some(words.offline_ready),
    };
    let forgets = move || {
        (told() == Some(words.offline_ready) && shell::forgets()).then_some(words.keep_at_home)
    };
    view! {
        <p class="quiet" role="status">
            {told}
            " "
            {forgets}
        </p>
    }
}
