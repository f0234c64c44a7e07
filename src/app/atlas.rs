//! What the guide knows of the earth: the gazetteer and the map. Each is a file of the guide's own
//! origin, made by `crates/atlas`, and comes when it is first wanted: nobody who names no place
//! waits for it.

use std::sync::OnceLock;

use commons::geo::gazetteer::Gazetteer;
use commons::geo::projection::World;
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;

use crate::browser::fetch::fetch;

const GAZETTEER_FILE: &str = "./atlas/gazetteer-34df9fdfff504509.txt";
const WORLD_FILE: &str = "./atlas/world-6618de2a6a83b4b6.txt";
/// Twice what the larger one is: more is another document.
const LONGEST: usize = 600_000;

// For as long as the page lives: every view may hold them, and none copies them.
static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
static WORLD: OnceLock<World> = OnceLock::new();

/// How far a file has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Loading {
    Unasked,
    InProgress,
    Loaded,
    /// It did not come, or it is not what it should be.
    Failed,
}

/// The two files, however far they have come.
#[derive(Clone, Copy)]
pub(crate) struct Atlas {
    gazetteer: RwSignal<Loading>,
    world: RwSignal<Loading>,
}

impl Default for Atlas {
    fn default() -> Self {
        Self {
            gazetteer: RwSignal::new(Loading::Unasked),
            world: RwSignal::new(Loading::Unasked),
        }
    }
}

impl Atlas {
    /// How far the gazetteer has got. Reactive.
    pub(crate) fn towns(self) -> Loading {
        self.gazetteer.get()
    }

    /// The gazetteer once it has loaded. Reactive.
    pub(crate) fn gazetteer(self) -> Option<&'static Gazetteer> {
        // The signal is read first, or nothing would subscribe to it.
        (self.towns() == Loading::Loaded)
            .then(|| GAZETTEER.get())
            .flatten()
    }

    /// The map once it has loaded. Reactive.
    pub(crate) fn world(self) -> Option<&'static World> {
        (self.world.get() == Loading::Loaded)
            .then(|| WORLD.get())
            .flatten()
    }

    /// Loads the gazetteer once; tries again if it did not arrive.
    pub(crate) fn want_gazetteer(self) {
        want(self.gazetteer, GAZETTEER_FILE, |text| {
            let read = Gazetteer::read(text).ok();
            read.is_some_and(|read| GAZETTEER.set(read).is_ok())
        });
    }

    /// Loads the map once; tries again if it did not arrive.
    pub(crate) fn want_world(self) {
        want(self.world, WORLD_FILE, |text| {
            let read = World::read(&text).ok();
            read.is_some_and(|read| WORLD.set(read).is_ok())
        });
    }
}

fn want(slot: RwSignal<Loading>, file: &'static str, keep: fn(String) -> bool) {
    if matches!(slot.get_untracked(), Loading::InProgress | Loading::Loaded) {
        return;
    }
    slot.set(Loading::InProgress);
    spawn_local_scoped(async move {
        let bytes = fetch(file, LONGEST, &|_| {}).await;
        let text = bytes.ok().and_then(|bytes| String::from_utf8(bytes).ok());
        let is_here = text.is_some_and(keep);
        slot.set(if is_here {
            Loading::Loaded
        } else {
            Loading::Failed
        });
    });
}
