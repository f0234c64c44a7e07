//! Which commons is shown, what is known of a newer one, and what the device keeps.
//!
//! The protocol is `commons::keep`'s; here it is set going, and told to whoever shows it. Nothing
//! replaces a commons under a visitor's eyes: a newer one is kept at once, and shown when it is
//! taken.

use commons::catalogue::Catalogue;
use commons::keep::{self, Newer, Parcel, Source as _, Stamp};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::load::{Publication, Refusal};
use super::state::Visit;
use crate::browser::clock;
use crate::browser::page;
use crate::browser::shell::{self, Shell};
use crate::browser::store::Store;

/// How long a page may lie before it asks again when one comes back to it, in milliseconds.
const STALE: f64 = 3_600_000.0;

/// How far the commons has come.
#[derive(Clone)]
pub(crate) enum Load {
    /// Bytes of the snapshot received, of how many; nothing before the pointer is there.
    Underway(Option<(usize, usize)>),
    /// For as long as the page lives: every view may hold it, and none copies it.
    Ready(&'static Catalogue),
    Failed(Refusal),
}

/// What is known of a commons newer than the one that is shown.
#[derive(Clone)]
pub(crate) enum News {
    /// There is none, or it is being asked for.
    Quiet,
    /// It is on its way: bytes received, of how many.
    Arriving(usize, usize),
    /// Nobody can be asked.
    Offline,
    /// There is one, and it cannot be taken.
    Refused(Refusal),
    /// It may be shown.
    Here(&'static Catalogue, Stamp),
}

#[derive(Clone, Copy)]
pub(crate) struct Keeping {
    visit: Visit,
    pub(crate) load: RwSignal<Load>,
    pub(crate) news: RwSignal<News>,
    /// Whether the commons that is shown lies on the device.
    pub(crate) is_kept: RwSignal<bool>,
    pub(crate) shell: RwSignal<Shell>,
    shown: StoredValue<Option<Stamp>>,
    /// When the host was asked last.
    asked: StoredValue<f64>,
}

impl Keeping {
    pub(crate) fn provide(visit: Visit) -> Self {
        let keeping = Self {
            visit,
            load: RwSignal::new(Load::Underway(None)),
            news: RwSignal::new(News::Quiet),
            is_kept: RwSignal::new(false),
            shell: RwSignal::new(shell::shell()),
            shown: StoredValue::new(None),
            asked: StoredValue::new(0.0),
        };
        shell::on_change(move |shell| keeping.shell.set(shell));
        page::on_return(move || {
            let is_offline = matches!(keeping.news.get_untracked(), News::Offline);
            let is_stale = clock::milliseconds() - keeping.asked.get_value() > STALE;
            if keeping.shown.get_value().is_some() && (is_offline || is_stale) {
                spawn_local(async move { keeping.ask(&Store::open().await).await });
            }
        });
        provide_context(keeping);
        keeping
    }

    pub(crate) fn expect() -> Self {
        expect_context()
    }

    /// Shows what is kept and asks for a newer one; where nothing is kept, waits for the host.
    pub(crate) async fn begin(self) {
        self.load.set(Load::Underway(None));
        let store = Store::open().await;
        let opened = keep::open(&store, &Publication::latest(&|_, _| {})).await;
        if let Some((stamp, commons)) = opened.found {
            self.show(leak(commons), stamp);
            self.is_kept.set(true);
        }
        self.ask(&store).await;
    }

    async fn ask(self, store: &Store) {
        self.asked.set_value(clock::milliseconds());
        let shown = self.shown.get_value();
        let progress = move |received, total| {
            if shown.is_some() {
                self.news.try_set(News::Arriving(received, total));
            } else {
                self.load.try_set(Load::Underway(Some((received, total))));
            }
        };
        match keep::check(store, &Publication::latest(&progress), shown).await {
            Ok(None) => self.news.set(News::Quiet),
            Ok(Some(Newer { commons, parcel })) => {
                let commons = leak(commons);
                if shown.is_none() {
                    // Seen first, kept then.
                    self.show(commons, parcel.stamp());
                }
                self.keep(store, &parcel, shown).await;
                if shown.is_some() {
                    self.news.set(News::Here(commons, parcel.stamp()));
                }
            }
            Err(refusal) if shown.is_none() => self.fall_back(store, refusal).await,
            Err(refusal) => self.news.set(told(refusal)),
        }
    }

    /// Shows what the guide was built with; where that is not there either, says what is wrong.
    async fn fall_back(self, store: &Store, refusal: Refusal) {
        let seed = Publication::seed(&|_, _| {});
        let brought = match seed.pointer().await {
            Ok(announced) => keep::bring(&seed, &announced).await.ok(),
            Err(_) => None,
        };
        let Some(Newer { commons, parcel }) = brought else {
            page::remove_static();
            return self.load.set(Load::Failed(refusal));
        };
        self.show(leak(commons), parcel.stamp());
        self.news.set(told(refusal));
        self.keep(store, &parcel, None).await;
    }

    async fn keep(self, store: &Store, parcel: &Parcel, shown: Option<Stamp>) {
        let stored = keep::store(store, parcel, shown).await;
        self.is_kept.set(stored.is_ok());
    }

    /// Shows what has just been read, once the browser has done what waited meanwhile: on a slow
    /// phone reading takes a tenth of a second, and showing another.
    fn show(self, commons: &'static Catalogue, stamp: Stamp) {
        self.shown.set_value(Some(stamp));
        page::soon(move || self.put(commons));
    }

    fn put(self, commons: &'static Catalogue) {
        page::remove_static();
        self.visit.reconcile(commons);
        self.load.set(Load::Ready(commons));
    }

    /// Shows the newer commons; the visit goes on where it is.
    pub(crate) fn take(self) {
        if let News::Here(commons, stamp) = self.news.get_untracked() {
            self.news.set(News::Quiet);
            self.shown.set_value(Some(stamp));
            self.put(commons);
        }
    }
}

fn told(refusal: Refusal) -> News {
    match refusal {
        Refusal::Source(error) if error.is_offline() => News::Offline,
        other => News::Refused(other),
    }
}

fn leak(commons: Catalogue) -> &'static Catalogue {
    Box::leak(Box::new(commons))
}
