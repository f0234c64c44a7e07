//! Keeping the commons while tabs race, hosts lie, stores fail and tabs die.
//!
//! A schedule is drawn from a seed: up to three tabs open the commons and ask for newer ones; before
//! each operation of the store any of them may be let on, its operation may fail, or it may die for
//! good. After each step whatever can be opened is looked at as a new visitor's tab would find it.

#![expect(
    clippy::print_stdout,
    reason = "what the schedules met is for whoever runs them"
)]

use std::cell::{Cell, RefCell};
use std::fmt::{self, Write as _};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use commons::sync::{
    Announced, Hash, Hashing, Newer, Opened, Record, Refusal, Skipped, SnapshotStore, Source,
    StoreError, Stored, check, fetch, open, store,
};

// ---- Chance, waiting --------------------------------------------------------------------------

/// Marsaglia's xorshift64: the same seed draws the same schedule for ever.
#[derive(Clone)]
struct Chance(Rc<Cell<u64>>);

impl Chance {
    fn new(seed: u64) -> Self {
        let seed = (seed + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        Self(Rc::new(Cell::new(seed | 1)))
    }

    fn below(&self, n: usize) -> usize {
        let mut x = self.0.get();
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        self.0.set(x);
        usize::try_from(x >> 33).expect("31 bits") % n
    }

    fn one_in(&self, n: usize) -> bool {
        self.below(n) == 0
    }
}

/// Lets the others on, once.
async fn turn() {
    let mut is_first = true;
    std::future::poll_fn(move |_| {
        if std::mem::take(&mut is_first) {
            Poll::Pending
        } else {
            Poll::Ready(())
        }
    })
    .await;
}

/// Runs what nobody else meddles with.
fn alone<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
}

// ---- The store --------------------------------------------------------------------------------

/// An operation of the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Operation {
    Record,
    Read,
    Write,
    Flip,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Disk {
    record: Record,
    snapshots: Vec<(Hash, Vec<u8>)>,
}

type Shared<T> = Rc<RefCell<T>>;

/// A store that does as it says, or as its meddler says. Clones share the disk.
#[derive(Clone)]
struct Store {
    disk: Shared<Disk>,
    /// What an operation does instead of its work.
    meddler: Rc<dyn Fn(Operation) -> Result<(), StoreError>>,
    /// The fault that is planted to see that the test would find it.
    is_careless: bool,
}

impl Store {
    fn on(disk: &Shared<Disk>) -> Self {
        Self {
            disk: Rc::clone(disk),
            meddler: Rc::new(|_| Ok(())),
            is_careless: false,
        }
    }

    fn meddled(mut self, meddler: impl Fn(Operation) -> Result<(), StoreError> + 'static) -> Self {
        self.meddler = Rc::new(meddler);
        self
    }

    async fn reach(&self, operation: Operation) -> Result<(), StoreError> {
        turn().await;
        (self.meddler)(operation)
    }
}

impl Hashing for Store {}

impl SnapshotStore for Store {
    async fn record(&self) -> Result<Record, StoreError> {
        self.reach(Operation::Record).await?;
        Ok(self.disk.borrow().record)
    }

    async fn read(&self, hash: Hash) -> Result<Option<Vec<u8>>, StoreError> {
        self.reach(Operation::Read).await?;
        let disk = self.disk.borrow();
        let found = disk.snapshots.iter().find(|(name, _)| *name == hash);
        Ok(found.map(|(_, bytes)| bytes.clone()))
    }

    async fn write(&self, hash: Hash, bytes: &[u8]) -> Result<(), StoreError> {
        self.reach(Operation::Write).await?;
        let mut disk = self.disk.borrow_mut();
        disk.snapshots.retain(|(name, _)| *name != hash);
        disk.snapshots.push((hash, bytes.to_owned()));
        Ok(())
    }

    async fn flip(&self, expected: Record, next: Record) -> Result<bool, StoreError> {
        self.reach(Operation::Flip).await?;
        let mut disk = self.disk.borrow_mut();
        let is_there = next
            .current
            .is_none_or(|it| disk.snapshots.iter().any(|(name, _)| *name == it.hash));
        if !self.is_careless && (disk.record != expected || !is_there) {
            return Ok(false);
        }
        let stays = |hash: Hash| {
            let stamps = [next.current, next.former];
            stamps.into_iter().flatten().any(|it| it.hash == hash)
        };
        disk.record = next;
        disk.snapshots.retain(|(name, _)| stays(*name));
        Ok(true)
    }
}

// ---- The publisher and its host ---------------------------------------------------------------

/// What is published at a place in the line. `twin` tells two that claim the same place apart.
fn snapshot(sequence: u64, twin: u8) -> Vec<u8> {
    format!("commons {sequence} {twin} {}", "entry ".repeat(5)).into_bytes()
}

fn announce(sequence: u64, bytes: &[u8]) -> Announced {
    let sha256 = Hash::of(bytes).to_string();
    let length = u64::try_from(bytes.len()).expect("short");
    Announced::new(sequence, "snapshot.json", length, &sha256).expect("plain")
}

/// What goes wrong between the publisher and a tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Well,
    Unreachable,
    Missing,
    Short,
    Flipped,
    /// Rightly announced, and of a format or a meaning that the guide refuses.
    Unreadable,
    /// The pointer of an earlier publication.
    Stale,
    /// Another snapshot at the same place in the line.
    Twin,
}

const WRONG: [Way; 7] = [
    Way::Unreachable,
    Way::Missing,
    Way::Short,
    Way::Flipped,
    Way::Unreadable,
    Way::Stale,
    Way::Twin,
];

/// What a host did not give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lack {
    Pointer,
    Snapshot,
    Meaning,
}

struct Host {
    latest: Rc<Cell<u64>>,
    way: Way,
}

impl Host {
    fn at(latest: u64, way: Way) -> Self {
        let latest = Rc::new(Cell::new(latest));
        Self { latest, way }
    }

    fn body(&self, sequence: u64) -> Vec<u8> {
        match self.way {
            Way::Twin => snapshot(sequence, 1),
            Way::Unreadable => format!("unknown {sequence}").into_bytes(),
            _ => snapshot(sequence, 0),
        }
    }
}

impl Hashing for Host {}

impl Source for Host {
    type Commons = u64;
    type Error = Lack;

    async fn pointer(&self) -> Result<Announced, Lack> {
        turn().await;
        let latest = self.latest.get();
        let sequence = match self.way {
            Way::Unreachable => return Err(Lack::Pointer),
            Way::Stale => latest - 1,
            _ => latest,
        };
        Ok(announce(sequence, &self.body(sequence)))
    }

    async fn snapshot(&self, announced: &Announced) -> Result<Vec<u8>, Lack> {
        turn().await;
        let mut bytes = self.body(announced.stamp.sequence);
        match self.way {
            Way::Missing => return Err(Lack::Snapshot),
            Way::Short => bytes.truncate(bytes.len() - 3),
            Way::Flipped => bytes[10] ^= 1,
            _ => {}
        }
        Ok(bytes)
    }

    fn read(&self, bytes: &[u8]) -> Result<u64, Lack> {
        let text = str::from_utf8(bytes).map_err(|_| Lack::Meaning)?;
        let mut words = text.split(' ');
        let (first, sequence) = (words.next(), words.next());
        let sequence = sequence.and_then(|it| it.parse().ok());
        sequence
            .filter(|_| first == Some("commons"))
            .ok_or(Lack::Meaning)
    }
}

/// What a tab opened now would find.
fn found(disk: &Shared<Disk>) -> Opened<u64, Lack> {
    alone(open(&Store::on(disk), &Host::at(1, Way::Well)))
}

/// The place in the line of what a tab opened now would show.
fn kept(disk: &Shared<Disk>) -> Option<u64> {
    found(disk).found.map(|(_, commons)| commons)
}

/// A publication that has passed every check.
fn fetched(sequence: u64) -> Newer<u64> {
    let announced = announce(sequence, &snapshot(sequence, 0));
    alone(fetch(&Host::at(sequence, Way::Well), &announced)).expect("good")
}

/// A disk on which this is current, and the one before it is the last known good.
fn disk_with(sequence: u64) -> Shared<Disk> {
    let disk = Rc::default();
    let mut shown = None;
    for sequence in sequence - 1..=sequence {
        let newer = fetched(sequence);
        let stored = alone(store(&Store::on(&disk), &newer.snapshot, shown));
        assert_eq!(stored, Ok(Stored::Kept));
        shown = Some(newer.snapshot.stamp());
    }
    disk
}

// ---- Schedules --------------------------------------------------------------------------------

/// How often each end was reached, so that the test is seen to reach it.
#[derive(Default)]
struct Counts(Vec<(&'static str, usize)>);

impl Counts {
    fn note(&mut self, what: &'static str) {
        match self.0.iter_mut().find(|(it, _)| *it == what) {
            Some((_, n)) => *n += 1,
            None => self.0.push((what, 1)),
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut counts = self.0.clone();
        counts.sort_unstable();
        counts
            .iter()
            .try_for_each(|(what, n)| writeln!(f, "{n:>8}  {what}"))
    }
}

fn name_of<T>(outcome: &Result<Option<T>, Refusal<Lack>>) -> &'static str {
    match outcome {
        Ok(None) => "nothing newer",
        Ok(Some(_)) => "a newer one",
        Err(Refusal::Source(Lack::Pointer)) => "refused: no pointer",
        Err(Refusal::Source(Lack::Snapshot)) => "refused: no snapshot",
        Err(Refusal::Source(Lack::Meaning)) => "refused: not read",
        Err(Refusal::Short { .. }) => "refused: short",
        Err(Refusal::Altered) => "refused: altered",
        Err(Refusal::Rollback { .. }) => "refused: rollback",
        Err(Refusal::Conflict { .. }) => "refused: conflict",
    }
}

/// The ends that the schedules must have met.
const ENDS: [&str; 16] = [
    "nothing newer",
    "a newer one",
    "refused: no pointer",
    "refused: no snapshot",
    "refused: not read",
    "refused: short",
    "refused: altered",
    "refused: rollback",
    "refused: conflict",
    "stored: kept",
    "stored: superseded",
    "not stored: denied",
    "not stored: full",
    "not stored: broken",
    "a tab lived",
    "a tab died",
];

/// One visitor's tab: opens, asks, keeps what it gets, and shows it or does not.
async fn tab(own: Store, host: impl Fn() -> Host, chance: Chance, counts: Shared<Counts>) {
    let opened = open(&own, &host()).await;
    let mut shown = opened.found.map(|(stamp, _)| stamp);
    for _ in 0..=chance.below(2) {
        let outcome = check(&own, &host(), shown).await;
        counts.borrow_mut().note(name_of(&outcome));
        let Ok(Some(newer)) = outcome else { continue };
        let stored = store(&own, &newer.snapshot, shown).await;
        counts.borrow_mut().note(match stored {
            Ok(Stored::Kept) => "stored: kept",
            Ok(Stored::Superseded) => "stored: superseded",
            Err(StoreError::Denied) => "not stored: denied",
            Err(StoreError::Full) => "not stored: full",
            Err(StoreError::Broken) => "not stored: broken",
        });
        if chance.one_in(2) {
            shown = Some(newer.snapshot.stamp());
        }
    }
    counts.borrow_mut().note("a tab lived");
}

/// How a schedule is drawn.
#[derive(Clone, Copy, Default)]
struct Kind {
    /// Whether bytes on the disk are lost or altered meanwhile.
    damages: bool,
    is_careless: bool,
}

type Tab = Pin<Box<dyn Future<Output = ()>>>;

fn tabs(
    disk: &Shared<Disk>,
    latest: &Rc<Cell<u64>>,
    chance: &Chance,
    kind: Kind,
    counts: &Shared<Counts>,
) -> Vec<Tab> {
    let tabs = (0..=chance.below(3)).map(|_| {
        let fails = chance.clone();
        let mut own = Store::on(disk).meddled(move |_| {
            let errors = [StoreError::Denied, StoreError::Full, StoreError::Broken];
            if fails.one_in(12) {
                Err(errors[fails.below(errors.len())])
            } else {
                Ok(())
            }
        });
        own.is_careless = kind.is_careless;
        let (latest, ways) = (Rc::clone(latest), chance.clone());
        let host = move || Host {
            latest: Rc::clone(&latest),
            way: if ways.one_in(2) {
                Way::Well
            } else {
                WRONG[ways.below(WRONG.len())]
            },
        };
        Box::pin(tab(own, host, chance.clone(), Rc::clone(counts))) as Tab
    });
    tabs.collect()
}

/// Plays the schedule of a seed; tells the first step at which something was not as it must be.
fn play(seed: u64, kind: Kind, counts: &Shared<Counts>) -> Result<(), String> {
    let chance = Chance::new(seed);
    let latest = Rc::new(Cell::new(2));
    let disk = if chance.one_in(4) {
        Rc::default()
    } else {
        disk_with(2)
    };
    let mut tabs = tabs(&disk, &latest, &chance, kind, counts);
    let mut context = Context::from_waker(Waker::noop());
    let mut least = kept(&disk);
    while !tabs.is_empty() {
        let at = chance.below(tabs.len());
        if chance.one_in(40) {
            drop(tabs.swap_remove(at));
            counts.borrow_mut().note("a tab died");
        } else if tabs[at].as_mut().poll(&mut context).is_ready() {
            drop(tabs.swap_remove(at));
        }
        if chance.one_in(10) {
            latest.set(latest.get() + 1);
        }
        if kind.damages && chance.one_in(15) {
            damage(&disk, &chance);
            counts.borrow_mut().note("the disk was damaged");
        }
        let now = found(&disk).found;
        if now.is_some_and(|(stamp, commons)| stamp.sequence != commons) {
            return Err(format!("seed {seed}: a mixed commons"));
        }
        let now = now.map(|(_, commons)| commons);
        if now < least && !kind.damages {
            return Err(format!("seed {seed}: {least:?}, then {now:?}"));
        }
        least = now;
    }
    // The next tab sweeps up what the dead ones have left, and heals what was damaged.
    let newer = fetched(latest.get() + 1);
    let shown = found(&disk).found.map(|(stamp, _)| stamp);
    let stored = alone(store(&Store::on(&disk), &newer.snapshot, shown));
    if stored != Ok(Stored::Kept) || kept(&disk) != Some(newer.commons) {
        return Err(format!("seed {seed}: {stored:?} in the end"));
    }
    if disk.borrow().snapshots.len() > 2 {
        return Err(format!("seed {seed}: more than two are kept"));
    }
    Ok(())
}

/// What a browser or a disk does behind the guide's back: alters a byte, cuts off, takes away.
fn damage(disk: &Shared<Disk>, chance: &Chance) {
    let mut disk = disk.borrow_mut();
    if chance.one_in(8) {
        *disk = Disk::default();
    }
    let n = disk.snapshots.len();
    if n == 0 {
        return;
    }
    let at = chance.below(n);
    let bytes = &mut disk.snapshots[at].1;
    match chance.below(3) {
        0 => {
            let byte = chance.below(bytes.len().max(1));
            if let Some(byte) = bytes.get_mut(byte) {
                *byte ^= 4;
            }
        }
        1 => bytes.truncate(bytes.len() / 2),
        _ => drop(disk.snapshots.remove(at)),
    }
}

const SCHEDULES: u64 = 100_000;

fn play_all(schedules: u64, kind: Kind) -> Shared<Counts> {
    let counts = Rc::default();
    for seed in 0..schedules {
        play(seed, kind, &counts).unwrap_or_else(|fault| panic!("{fault}"));
    }
    println!("{schedules} schedules:\n{}", counts.borrow());
    counts
}

#[test]
fn fault_13_14_no_schedule_of_tabs_and_failures_loses_or_mixes_the_commons() {
    let counts = play_all(SCHEDULES, Kind::default());
    for end in ENDS {
        let met = counts
            .borrow()
            .0
            .iter()
            .any(|(it, n)| *it == end && *n > 100);
        assert!(met, "hardly met: {end}");
    }
}

#[test]
fn fault_20_a_damaged_store_is_never_believed_and_heals() {
    let damages = true;
    let kind = Kind {
        damages,
        ..Kind::default()
    };
    play_all(SCHEDULES / 5, kind);
}

#[test]
fn a_store_that_does_not_look_before_it_flips_is_found_out() {
    let is_careless = true;
    let kind = Kind {
        is_careless,
        ..Kind::default()
    };
    let counts = Rc::default();
    let faults = (0..2_000).filter_map(|seed| play(seed, kind, &counts).err());
    assert!(faults.count() > 10, "the schedules find nothing");
}

// ---- Named points -----------------------------------------------------------------------------

#[test]
fn fault_12_13_the_store_fails_or_the_tab_dies_at_each_operation_in_turn() {
    let newer = fetched(3);
    let shown = Some(fetched(2).snapshot.stamp());
    let operations = Rc::new(RefCell::new(Vec::new()));
    let noted = Rc::clone(&operations);
    let watched = Store::on(&disk_with(2)).meddled(move |operation| {
        noted.borrow_mut().push(operation);
        Ok(())
    });
    alone(store(&watched, &newer.snapshot, shown)).expect("kept");
    let operations = operations.take();
    let expected = [
        Operation::Record,
        Operation::Write,
        Operation::Read,
        Operation::Flip,
    ];
    assert_eq!(operations, expected);

    let mut table = String::new();
    let mut write_row = |line: fmt::Arguments<'_>| writeln!(table, "{line}").expect("a string");
    for (point, operation) in operations.iter().enumerate() {
        for error in [StoreError::Denied, StoreError::Full, StoreError::Broken] {
            let disk = disk_with(2);
            let count = Cell::new(0);
            let failing = Store::on(&disk).meddled(move |_| {
                if count.replace(count.get() + 1) == point {
                    Err(error)
                } else {
                    Ok(())
                }
            });
            let result = alone(store(&failing, &newer.snapshot, shown));
            let now = kept(&disk);
            write_row(format_args!(
                "{operation:?} fails, {error:?}: {result:?}; a new tab opens {now:?}"
            ));
            // What cannot be read back is written again; what found no room too, once the store has
            // been swept.
            let is_tried_again = match operation {
                Operation::Read => true,
                Operation::Write => error == StoreError::Full,
                Operation::Record | Operation::Flip => false,
            };
            let expected = if is_tried_again { 3 } else { 2 };
            assert_eq!(now, Some(expected), "{operation:?}");
            // The next refresh goes on from there.
            let stored = alone(store(&Store::on(&disk), &newer.snapshot, shown));
            assert_eq!((stored, kept(&disk)), (Ok(Stored::Kept), Some(3)));
            assert_eq!(disk.borrow().snapshots.len(), 2);
        }
        let disk = disk_with(2);
        let own = Store::on(&disk);
        let mut dying = Box::pin(store(&own, &newer.snapshot, shown));
        let mut context = Context::from_waker(Waker::noop());
        for _ in 0..=point {
            assert!(dying.as_mut().poll(&mut context).is_pending());
        }
        drop(dying);
        let now = kept(&disk);
        write_row(format_args!(
            "the tab dies before {operation:?}: a new tab opens {now:?}"
        ));
        assert_eq!(now, Some(2));
    }
    println!("{table}");
}

#[test]
fn fault_14_the_slower_of_two_tabs_takes_nothing_back() {
    let disk = disk_with(2);
    let shown = Some(fetched(2).snapshot.stamp());
    let own = Store::on(&disk);
    let (slow, quick) = (fetched(3), fetched(4));
    let mut slower = Box::pin(store(&own, &slow.snapshot, shown));
    let mut context = Context::from_waker(Waker::noop());
    // Up to its flip.
    for _ in 0..4 {
        assert!(slower.as_mut().poll(&mut context).is_pending());
    }
    assert_eq!(alone(store(&own, &quick.snapshot, shown)), Ok(Stored::Kept));
    assert_eq!(alone(slower), Ok(Stored::Superseded));
    assert_eq!(kept(&disk), Some(4));
}

#[test]
fn fault_12_what_a_dead_tab_has_left_makes_room() {
    let disk = disk_with(2);
    let left = fetched(3);
    let dying = Store::on(&disk).meddled(|operation| match operation {
        Operation::Flip => Err(StoreError::Broken),
        _ => Ok(()),
    });
    let shown = Some(fetched(2).snapshot.stamp());
    assert!(alone(store(&dying, &left.snapshot, shown)).is_err());
    assert_eq!(disk.borrow().snapshots.len(), 3);
    // Room for three, and no more.
    let counted = Rc::clone(&disk);
    let small = Store::on(&disk).meddled(move |operation| {
        let is_full = operation == Operation::Write && counted.borrow().snapshots.len() > 2;
        if is_full {
            Err(StoreError::Full)
        } else {
            Ok(())
        }
    });
    let stored = alone(store(&small, &fetched(4).snapshot, shown));
    assert_eq!((stored, kept(&disk)), (Ok(Stored::Kept), Some(4)));
}

// ---- What is refused --------------------------------------------------------------------------

#[test]
fn faults_03_to_08_are_refused_and_what_was_kept_stays() {
    #[track_caller]
    fn case(latest: u64, way: Way, expected: Result<Option<u64>, Refusal<Lack>>) {
        let disk = disk_with(2);
        let shown = Some(fetched(2).snapshot.stamp());
        let before = disk.borrow().clone();
        let outcome = alone(check(&Store::on(&disk), &Host::at(latest, way), shown));
        let outcome = outcome.map(|newer| newer.map(|it| it.commons));
        assert_eq!(outcome, expected, "{way:?}");
        assert_eq!(*disk.borrow(), before, "{way:?}: asking wrote");
    }
    let announced = snapshot(3, 0).len();
    let bytes = announced - 3;
    let rollback = Refusal::Rollback {
        offered: 1,
        trusted: 2,
    };
    case(3, Way::Well, Ok(Some(3)));
    case(3, Way::Unreachable, Err(Refusal::Source(Lack::Pointer)));
    case(3, Way::Missing, Err(Refusal::Source(Lack::Snapshot)));
    case(3, Way::Short, Err(Refusal::Short { bytes, announced }));
    case(3, Way::Flipped, Err(Refusal::Altered));
    case(3, Way::Unreadable, Err(Refusal::Source(Lack::Meaning)));
    case(2, Way::Stale, Err(rollback));
    case(2, Way::Twin, Err(Refusal::Conflict { sequence: 2 }));
}

#[test]
fn what_is_shown_already_is_not_fetched_again() {
    let shown = Some(fetched(2).snapshot.stamp());
    let own = Store::on(&disk_with(2));
    let outcome = alone(check(&own, &Host::at(2, Way::Missing), shown));
    assert!(matches!(outcome, Ok(None)));
}

#[test]
fn what_another_tab_has_kept_is_taken_from_the_store() {
    let shown = Some(fetched(2).snapshot.stamp());
    let own = Store::on(&disk_with(3));
    let outcome = alone(check(&own, &Host::at(3, Way::Missing), shown));
    assert_eq!(outcome.expect("kept").map(|it| it.commons), Some(3));
}

// ---- What is opened ---------------------------------------------------------------------------

#[test]
fn fault_20_the_current_one_else_the_last_known_good_else_nothing() {
    let name = |sequence: u64| Hash::of(&snapshot(sequence, 0));
    let whys = |disk: &Shared<Disk>| {
        let skipped = found(disk).skipped.into_iter();
        let whys = skipped.map(|(stamp, why)| (stamp.sequence, why));
        whys.collect::<Vec<_>>()
    };

    let disk = disk_with(3);
    assert_eq!((kept(&disk), whys(&disk)), (Some(3), vec![]));
    for (it, bytes) in &mut disk.borrow_mut().snapshots {
        if *it == name(3) {
            bytes[0] ^= 1;
        }
    }
    assert_eq!(kept(&disk), Some(2));
    assert_eq!(whys(&disk), [(3, Skipped::Damaged)]);
    disk.borrow_mut().snapshots.retain(|(it, _)| *it != name(2));
    assert_eq!(kept(&disk), None);
    assert_eq!(whys(&disk), [(3, Skipped::Damaged), (2, Skipped::Gone)]);

    // A rollback is refused even then: what was trusted is remembered.
    let own = Store::on(&disk);
    let outcome = alone(check(&own, &Host::at(2, Way::Well), None)).map(|_| ());
    let rollback = Refusal::Rollback {
        offered: 2,
        trusted: 3,
    };
    assert_eq!(outcome, Err(rollback));
}

#[test]
fn fault_24_where_nothing_may_be_kept_the_guide_goes_on_from_memory() {
    let denied = Store::on(&Rc::default()).meddled(|_| Err(StoreError::Denied));
    let host = Host::at(3, Way::Well);
    let opened = alone(open(&denied, &host));
    assert_eq!(opened.found, None);
    assert_eq!(opened.store, Err(StoreError::Denied));
    let newer = alone(check(&denied, &host, None));
    let newer = newer.expect("good").expect("newer");
    assert_eq!(newer.commons, 3);
    let stored = alone(store(&denied, &newer.snapshot, None));
    assert_eq!(stored, Err(StoreError::Denied));
    // Within the page, the line still never goes back.
    let older = Host::at(2, Way::Well);
    let outcome = alone(check(&denied, &older, Some(newer.snapshot.stamp()))).map(|_| ());
    let rollback = Refusal::Rollback {
        offered: 2,
        trusted: 3,
    };
    assert_eq!(outcome, Err(rollback));
}
