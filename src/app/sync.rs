//! Performs what the core's machine asks for, [`commons::sync::Machine`], and holds what it says.
//!
//! One task goes through an exchange, from request to answer to the next request, over one opened
//! store; it ends where nothing is asked for any more, or where the page is gone.

use commons::catalogue::Catalogue;
use commons::date::Date;
use commons::sync::{
    self, Answer, Event, Newer, Opened, Progress, Published, Reaction, Request, Shell, Source as _,
    Ticket,
};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::load::{LoadError, Publication};
use super::pages::HEAD;
use super::state::Visit;
use crate::browser::store::Store;
use crate::browser::{clock, page, shell};

/// For as long as the page lives: every view may hold it, and none copies it.
type Commons = &'static Catalogue;
type Machine = sync::Machine<Commons, LoadError>;

/// What there is to show.
pub(crate) type Screen = sync::Screen<Commons, LoadError>;

/// What a visitor is told.
pub(crate) type Notice = sync::Notice<LoadError>;

#[derive(Clone, Copy)]
pub(crate) struct CommonsSync {
    visit: Visit,
    machine: RwSignal<Machine>,
    shell: RwSignal<Shell>,
}

impl CommonsSync {
    pub(crate) fn provide(visit: Visit) -> Self {
        let (machine, Reaction { request, .. }) = Machine::begin(clock::milliseconds());
        let sync = Self {
            visit,
            machine: RwSignal::new(machine),
            shell: RwSignal::new(shell::shell()),
        };
        shell::on_change(move |shell| sync.shell.set(shell));
        page::on_return(move || {
            let now = clock::milliseconds();
            sync.send(Event::Returned { now });
        });
        provide_context(sync);
        spawn_local(sync.perform(request));
        sync
    }

    pub(crate) fn expect() -> Self {
        expect_context()
    }

    pub(crate) fn screen(self) -> Screen {
        self.machine.with(Machine::screen)
    }

    pub(crate) fn notice(self, today: Date, moves: usize) -> Option<Notice> {
        let shell = self.shell.get();
        self.machine
            .with(|machine| machine.notice(shell, today, moves))
    }

    pub(crate) fn offline(self) -> Option<sync::Offline> {
        let shell = self.shell.get();
        self.machine.with(|machine| machine.offline(shell))
    }

    /// Shows the newer commons; the visit goes on where it is.
    pub(crate) fn take(self) {
        self.send(Event::TakePressed);
    }

    /// Starts again when there was nothing to show.
    pub(crate) fn retry(self) {
        let now = clock::milliseconds();
        let request = self.step(Event::RetryPressed { now });
        spawn_local(async move {
            self.perform(request).await;
            // The button that was pressed is gone.
            request_animation_frame(|| page::focus_head(HEAD));
        });
    }

    fn send(self, event: Event<Commons, LoadError>) {
        let request = self.step(event);
        if request.is_some() {
            spawn_local(self.perform(request));
        }
    }

    /// Passes the machine an event and shows what it wants shown. A no-op once the page is gone.
    fn step(self, event: Event<Commons, LoadError>) -> Option<(Ticket, Request)> {
        let step = |machine: &mut Machine| {
            let reaction = machine.on(event);
            (reaction, matches!(machine.screen(), Screen::Waiting(_)))
        };
        let (Reaction { show, request }, is_waiting) = self.machine.try_update(step)?;
        if let Some(commons) = show {
            self.visit.reconcile(commons);
        }
        if !is_waiting {
            page::remove_static();
        }
        request
    }

    async fn perform(self, mut request: Option<(Ticket, Request)>) {
        let store = Store::open().await;
        while let Some((ticket, next)) = request {
            let answer = self.answer(&store, ticket, next).await;
            if is_read(&answer) {
                // On a slow phone reading takes a tenth of a second, and showing another: what waited
                // meanwhile comes first.
                page::turn().await;
            }
            request = self.step(Event::Answered(ticket, answer));
        }
    }

    async fn answer(
        self,
        store: &Store,
        ticket: Ticket,
        request: Request,
    ) -> Answer<Commons, LoadError> {
        let progress = move |received, total| {
            let progress = Progress { received, total };
            self.step(Event::Answered(ticket, Answer::Arriving(progress)));
        };
        match request {
            Request::Open => {
                let source = Publication::latest(&|_, _| {});
                let Opened { found, .. } = sync::open(store, &source).await;
                Answer::Opened(found.map(|(stamp, commons)| Published {
                    stamp,
                    commons: leak(commons),
                }))
            }
            Request::Check { known } => {
                let source = Publication::latest(&progress);
                let outcome = sync::check(store, &source, known).await;
                Answer::Checked(outcome.map(|newer| newer.map(leaked)))
            }
            Request::FetchSeed => Answer::SeedFetched(seed().await.map(leaked)),
            Request::Store { snapshot, shown } => {
                Answer::Stored(sync::store(store, &snapshot, shown).await)
            }
        }
    }
}

/// What the guide was built with, where it is there.
async fn seed() -> Option<Newer<Catalogue>> {
    let seed = Publication::seed(&|_, _| {});
    let announced = seed.pointer().await.ok()?;
    sync::fetch(&seed, &announced).await.ok()
}

/// Whether a commons was read for it.
fn is_read(answer: &Answer<Commons, LoadError>) -> bool {
    matches!(
        answer,
        Answer::Opened(Some(_)) | Answer::Checked(Ok(Some(_))) | Answer::SeedFetched(Some(_))
    )
}

fn leaked(newer: Newer<Catalogue>) -> Newer<Commons> {
    let Newer { commons, snapshot } = newer;
    let commons = leak(commons);
    Newer { commons, snapshot }
}

fn leak(commons: Catalogue) -> Commons {
    Box::leak(Box::new(commons))
}
