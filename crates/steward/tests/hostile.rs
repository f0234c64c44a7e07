//! Broken and hostile commons at the guide's door: whatever the bytes, it is refused with a reason or
//! every room can be made of it. The figures are printed:
//! `cargo test -p steward --test hostile -- --nocapture`.
#![expect(clippy::print_stdout, reason = "the figures are for people to read")]

mod broken_commons;

use std::collections::BTreeMap;
use std::fs;
use std::num::NonZero;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use broken_commons::{Chance, broken_bytes, broken_structure, places, small_commons};
use commons::catalogue::Catalogue;
use commons::date::Date;
use commons::entry::Community;
use commons::geo::point::Spot;
use commons::link::{Link, SafeLink};
use commons::listing::Shelf;
use commons::locale::Locale;
use commons::outcome::{Plan, Reminder};
use commons::places::Places;
use commons::problem::Fault;
use commons::rank::communities::Ladder;
use commons::rank::contributions::Ranking;
use commons::rank::resources::proposals;
use commons::route::Address;
use serde_json::{Value, json};
use wire::{Misfit, ReadError, Snapshot};

const MUTATIONS: u64 = 100_000;
/// The real commons is broken in parts, which are read the quicker.
const PARTS: usize = 64;
const SEED: u64 = 0x6d75_7365_6f6d_6978;

/// What became of a commons: taken, or the first reason why not.
type Figures = BTreeMap<&'static str, u64>;

const TAKEN: &str = "taken, and usable";

fn real() -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let checked = steward::check::check(&folder).expect("the content folder");
    serde_json::to_value(checked.snapshot.expect("the content is sound")).expect("JSON")
}

/// Reads bytes as the guide does, and makes every room of what is taken.
fn read(bytes: &[u8]) -> &'static str {
    outcome(Snapshot::read(bytes))
}

fn outcome(read: Result<Snapshot, ReadError>) -> &'static str {
    let snapshot = match read {
        Ok(snapshot) => snapshot,
        Err(error) => return shape_of(&error),
    };
    match Catalogue::from_wire(snapshot) {
        Ok(catalogue) => {
            use_all(&catalogue);
            TAKEN
        }
        Err(problems) => {
            assert!(problems.iter().all(|it| !it.to_string().is_empty()));
            fault_of(&problems[0].fault)
        }
    }
}

fn shape_of(error: &ReadError) -> &'static str {
    match error {
        ReadError::Json { .. } => "not JSON",
        ReadError::Schema { .. } => "another format",
        ReadError::Shape { misfit, .. } => match misfit {
            Misfit::Missing => "a field is missing",
            Misfit::Expected { .. } => "a value of another type, or out of range",
            Misfit::TooLong => "a text is too long",
            Misfit::TooMany => "a list is too long",
        },
    }
}

fn fault_of(fault: &Fault) -> &'static str {
    match fault {
        Fault::InvalidId => "not an id",
        Fault::DuplicateId => "an id stands twice",
        Fault::EmptyText => "no text in any language",
        Fault::InvalidDate(_) => "not a date",
        Fault::NotOnEarth => "not on the earth",
        Fault::Dangling { .. } => "an id leads nowhere",
    }
}

/// What the rooms ask of a commons, for a visitor who has said nothing and one who has said all.
fn use_all(catalogue: &Catalogue) {
    let today = Date::parse("2026-11-25").expect("a date");
    let resource = catalogue.resources.first().map_or("", |it| it.id.as_str());
    let community = catalogue.communities.first();
    let contribution = catalogue.contributions.first().map(|it| it.id.as_str());
    let all = format!(
        "step=resources&show=all&why=reuse&place=lyon-fr&where=near&time=task&skill=code,content&q=robot\
         &resource={resource}&community={}&contribution={}",
        community.map_or("", |it| it.id.as_str()),
        contribution.unwrap_or_default(),
    );
    for fragment in ["", all.as_str()] {
        let (mut address, _) = Address::parse(fragment);
        address.reconcile(catalogue);
        address.reconcile_place(Places::new(catalogue, None));
        let Address { route, walk } = &address;
        let view = &route.view().cloned().unwrap_or_default();
        let spot = community.map(|it: &Community| Spot::Town(it.point));
        for locale in Locale::all() {
            let shelf = Shelf::new(catalogue, walk, view, locale);
            assert!(shelf.by_page(walk).len() <= catalogue.resources.len());
            assert!(proposals(catalogue, walk, locale).len() <= 3);
            let plan = Plan::draft(catalogue, walk, locale, today);
            assert!(!plan.actions.is_empty());
            for gap in catalogue.contributions.iter().filter_map(|it| it.gap) {
                gap.entries(catalogue, walk, locale, today);
            }
        }
        let ranking = Ranking::new(catalogue, walk, today);
        assert!(ranking.shown.len() + ranking.hidden.len() <= catalogue.contributions.len());
        let ladder = Ladder::new(catalogue, spot.as_ref(), &["fr"], today);
        let lower = ladder
            .lower()
            .iter()
            .map(|rungs| rungs.len())
            .sum::<usize>();
        assert_eq!(ladder.pair().count() + lower, catalogue.communities.len());
    }
    for text in catalogue.resources.iter().flat_map(|it| it.summary.all()) {
        assert!(
            catalogue
                .terms_in(text)
                .iter()
                .all(|(at, _)| text.get(at.clone()).is_some())
        );
    }
}

#[test]
fn fault_54_a_hundred_thousand_broken_commons_are_refused_with_a_reason_or_usable() {
    let real = real();
    let bases = (0..PARTS)
        .map(|part| small_commons(&real, part, PARTS))
        .collect::<Vec<_>>();
    for base in &bases {
        assert_eq!(outcome(Snapshot::from_json(base.clone())), TAKEN);
    }
    let began = Instant::now();
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let figures = thread::scope(|scope| {
        let workers = (0..MUTATIONS).take(threads).map(|worker| {
            let bases = &bases;
            scope.spawn(move || mutations(bases, (worker..MUTATIONS).step_by(threads)))
        });
        let workers = workers.collect::<Vec<_>>();
        let mut all = Figures::new();
        for worker in workers {
            for (what, count) in worker.join().expect("no panic") {
                *all.entry(what).or_default() += count;
            }
        }
        all
    });
    println!("{MUTATIONS} mutations in {:.1?}", began.elapsed());
    for (what, count) in &figures {
        println!("{count:>7} {what}");
    }
    assert_eq!(figures.values().sum::<u64>(), MUTATIONS);
    // No reason is left out by not being met.
    for what in [
        "not JSON",
        "a field is missing",
        "an id stands twice",
        "an id leads nowhere",
        TAKEN,
    ] {
        assert!(
            figures.get(what).is_some_and(|count| *count > 100),
            "{what}"
        );
    }
}

/// Half of them in the bytes, half in the structure; the same whatever the number of threads.
fn mutations(bases: &[Value], turns: impl Iterator<Item = u64>) -> Figures {
    let written = bases
        .iter()
        .map(|it| serde_json::to_vec(it).expect("JSON"))
        .collect::<Vec<_>>();
    let places = bases.iter().map(places).collect::<Vec<_>>();
    let mut figures = Figures::new();
    for turn in turns {
        let mut chance = Chance::new(SEED ^ turn);
        let base = chance.below(bases.len());
        let what = if turn % 2 == 0 {
            read(&broken_bytes(&written, base, &mut chance))
        } else {
            let broken = broken_structure(&bases[base], &places[base], &mut chance);
            outcome(Snapshot::from_json(broken))
        };
        *figures.entry(what).or_default() += 1;
    }
    figures
}

#[track_caller]
fn case(name: &str, bytes: &[u8], expected: &str) {
    let began = Instant::now();
    assert_eq!(read(bytes), expected, "{name}");
    let took = began.elapsed();
    println!("{took:>10.1?} {name}: {expected}");
    assert!(took < Duration::from_secs(10), "{name}: {took:?}");
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one line for each document, as a table"
)]
fn fault_54_documents_made_to_break_readers() {
    let real = real();
    let whole = real.to_string();
    let with = |change: &dyn Fn(&mut Value)| {
        let mut changed = real.clone();
        change(&mut changed);
        changed.to_string()
    };
    let text = |text: &str| with(&|it| it["resources"][0]["title"]["fr"] = json!(text));
    let id = |id: &str| with(&|it| it["resources"][0]["id"] = json!(id));
    let number = |literal: &str| {
        let marked = with(&|it| it["communities"][0]["lat"] = json!("HERE"));
        marked.replace("\"HERE\"", literal)
    };
    let unknown = |literal: &str| format!("{{\"later\":{literal},{}", &whole[1..]);
    let (a_type, not_json) = ("a value of another type, or out of range", "not JSON");
    let utf16 = whole
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect::<Vec<_>>();
    let latin1 = whole
        .chars()
        .map(|c| u8::try_from(c).unwrap_or(b'?'))
        .collect::<Vec<_>>();

    case("the real commons", whole.as_bytes(), TAKEN);
    case("nothing", b"", not_json);
    case("a list", b"[]", a_type);
    case(
        "100,000 lists, each within the other",
        "[".repeat(100_000).as_bytes(),
        not_json,
    );
    case(
        "the same in a field of no meaning",
        unknown(&"[".repeat(100_000)).as_bytes(),
        not_json,
    );
    case(
        "250 KB of [{\"\":",
        "[{\"\":".repeat(50_000).as_bytes(),
        not_json,
    );
    case(
        "a million items",
        format!("[{}0]", "0,".repeat(999_999)).as_bytes(),
        a_type,
    );
    let million = vec![0; 1_000_000];
    let many = with(&|it| it["resources"] = json!(million));
    case(
        "a million items in place of the resources",
        many.as_bytes(),
        "a list is too long",
    );
    let unknown_million = unknown(&format!("[{}0]", "0,".repeat(999_999)));
    case(
        "a million items in a field of no meaning",
        unknown_million.as_bytes(),
        TAKEN,
    );
    let entry = &real["resources"][0];
    let entries = with(&|it| {
        let copy = |n: usize| {
            let mut copy = entry.clone();
            copy["id"] = json!(format!("x{n}"));
            copy
        };
        let list = it["resources"].as_array_mut().expect("a list");
        list.extend((list.len()..wire::MOST_ITEMS).map(copy));
    });
    case("as many resources as may be", entries.as_bytes(), TAKEN);
    case(
        "a word of 1 MB",
        text(&"x".repeat(1_000_000)).as_bytes(),
        "a text is too long",
    );
    case(
        "a word of 4,000 bytes",
        text(&"x".repeat(wire::LONGEST_STRING)).as_bytes(),
        TAKEN,
    );
    case(
        "an emoji past the limit",
        text(&"🎨".repeat(1_001)).as_bytes(),
        "a text is too long",
    );
    case("NUL", text("\0").as_bytes(), TAKEN);
    case(
        "a lone surrogate",
        text("HERE").replace("HERE", "\\ud800").as_bytes(),
        not_json,
    );
    case(
        "a byte order mark",
        format!("\u{feff}{whole}").as_bytes(),
        not_json,
    );
    case("UTF-16", &utf16, not_json);
    case("Latin-1", &latin1, not_json);
    case(
        "a comma at the end",
        format!("{},}}", &whole[..whole.len() - 1]).as_bytes(),
        not_json,
    );
    case(
        "more after the end",
        format!("{whole}{{}}").as_bytes(),
        not_json,
    );
    case("1e400", number("1e400").as_bytes(), not_json);
    case("1e300", number("1e300").as_bytes(), "not on the earth");
    case("-0", number("-0").as_bytes(), TAKEN);
    case("-0.0", number("-0.0").as_bytes(), TAKEN);
    case("NaN", number("NaN").as_bytes(), not_json);
    case(
        "a year of twenty digits",
        with(&|it| it["years"][0]["year"] = json!(u64::MAX)).as_bytes(),
        a_type,
    );
    // Of two the last holds, as in a browser.
    case(
        "a key that stands twice",
        unknown("0,\"schema\":99").as_bytes(),
        TAKEN,
    );
    case(
        "__proto__ as a key",
        unknown("0,\"__proto__\":{\"schema\":2}").as_bytes(),
        TAKEN,
    );
    for wrong in [
        "",
        "__proto__",
        "a/b",
        "a?b",
        "a#b",
        "a b",
        "é",
        "..",
        "%61",
    ] {
        case(
            &format!("the id `{wrong}`"),
            id(wrong).as_bytes(),
            "not an id",
        );
    }
    case(
        "an id of 4 KB",
        id(&"a".repeat(4_000)).as_bytes(),
        "not an id",
    );
    case(
        "an id of 10 KB",
        id(&"a".repeat(10_000)).as_bytes(),
        "a text is too long",
    );
    // Rust's names have no prototype to fall through to.
    case(
        "`constructor` as an id",
        id("constructor").as_bytes(),
        "an id leads nowhere",
    );
    case(
        "`constructor` as a language",
        with(&|it| it["about"]["title"] = json!({ "constructor": "x" })).as_bytes(),
        TAKEN,
    );
}

/// The strings of `tests/data/vectors.json` under this name.
fn vectors(name: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/vectors.json");
    let file: Value = serde_json::from_slice(&fs::read(path).expect("the file")).expect("JSON");
    let list = file[name].as_array().expect("a list").iter();
    list.map(|it| it["text"].as_str().expect("a text").to_owned())
        .collect()
}

#[test]
fn fault_50_no_hostile_address_can_be_followed() {
    // Their host is what it reads as: they only ask what a visitor meant to ask of it.
    const HONEST: [&str; 1] = ["http://0x42.0x0000066.0x7.0x93/"];
    let followed = vectors("addresses")
        .into_iter()
        .filter(|it| matches!(Link::new(it), Link::Safe(_)));
    assert_eq!(followed.collect::<Vec<_>>(), HONEST);
    let markup = vectors("markup").into_iter().chain(vectors("texts"));
    for text in markup {
        assert_eq!(Link::new(&text), Link::Inert(text.as_str().into()));
    }
}

#[test]
fn fault_76_what_is_taken_along_gives_every_text_back() {
    let day = Date::parse("2027-11-05").expect("a date");
    for text in ["markup", "addresses", "texts"]
        .into_iter()
        .flat_map(vectors)
    {
        let reminder = Reminder {
            day,
            until: None,
            title: text.clone(),
            note: text.clone(),
        };
        let calendar = reminder.calendar(day);
        assert!(
            calendar.split("\r\n").all(|line| line.len() <= 75),
            "{text}"
        );
        assert_eq!(
            calendar.matches("\r\n").count(),
            calendar.matches('\n').count(),
            "{text}"
        );
        let kept = text
            .chars()
            .filter(|it| *it == '\n' || !it.is_control())
            .collect::<String>();
        assert_eq!(property(&calendar, "SUMMARY"), kept);
        assert_eq!(property(&calendar, "DESCRIPTION"), kept);
        let address = reminder.address(day);
        let (head, data) = address.split_once(',').expect("data after a comma");
        assert_eq!(head, "data:text/calendar;charset=utf-8");
        assert_eq!(decoded(data), calendar);

        let draft = SafeLink::draft(None, &text, &text);
        let said = draft
            .url()
            .strip_prefix("mailto:?subject=")
            .expect("a draft");
        let (subject, body) = said.split_once("&body=").expect("a body");
        assert_eq!(decoded(subject), text);
        assert_eq!(decoded(body), text.replace('\n', "\r\n"));

        let query = text.chars().filter(|it| !it.is_control());
        let address = Address::default().with_view(|view| view.query = query.take(100).collect());
        assert_eq!(
            Address::parse(&address.to_string()),
            (address, Vec::new()),
            "{text}"
        );
    }
}

/// One property of a calendar, as RFC 5545 says to read it; written apart from what writes it.
fn property(calendar: &str, name: &str) -> String {
    let whole = calendar.replace("\r\n ", "");
    let values = whole
        .split("\r\n")
        .filter_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    let values = values.collect::<Vec<_>>();
    assert_eq!(values.len(), 1, "{calendar}");
    let mut text = String::new();
    let mut letters = values[0].chars();
    while let Some(letter) = letters.next() {
        text.push(match letter {
            '\\' => match letters.next().expect("an escape") {
                'n' => '\n',
                other => other,
            },
            other => other,
        });
    }
    text
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let (byte, after) = match (byte, after) {
            (b'%', [a, b, after @ ..]) => {
                let digits = String::from_utf8(vec![*a, *b]).expect("two digits");
                (u8::from_str_radix(&digits, 16).expect("two digits"), after)
            }
            _ => (byte, after),
        };
        bytes.push(byte);
        rest = after;
    }
    String::from_utf8(bytes).expect("UTF-8")
}
