//! Ways to break a commons, by chance and always in the same way.

use serde_json::{Value, json};

/// `SplitMix64`: small, and the same everywhere.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// A number from 0 to below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).expect("below a usize")
    }

    fn one_of<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())].clone()
    }
}

/// One part in so many of each collection, with all that it names: small enough to be read a hundred
/// thousand times. The parts together hold every entry.
pub(crate) fn small_commons(whole: &Value, part: usize, parts: usize) -> Value {
    let mut small = whole.clone();
    let of_part = |list: &Value| {
        let list = list.as_array().expect("a list").iter().enumerate();
        let own = list.filter(|(at, _)| at % parts == part);
        own.map(|(_, entry)| entry.clone()).collect::<Vec<_>>()
    };
    for (_, value) in small.as_object_mut().expect("an object") {
        if value.is_array() {
            *value = of_part(value).into();
        }
    }
    for (_, value) in small["vocabulary"].as_object_mut().expect("an object") {
        *value = of_part(value).into();
    }
    while let Some((collection, entry)) = missing(&small, whole) {
        small[collection]
            .as_array_mut()
            .expect("a list")
            .push(entry);
    }
    small
}

/// An entry that another one names and that is not there.
fn missing(small: &Value, whole: &Value) -> Option<(&'static str, Value)> {
    const NAMES: [(&str, &str, &str); 6] = [
        ("resources", "community", "communities"),
        ("editions", "community", "communities"),
        ("contributions", "helps", "resources"),
        ("contributions", "rule", "rules"),
        ("contributions", "function", "functions"),
        ("terms", "see", "terms"),
    ];
    let entries = |of: &'static str, commons: &'_ Value| commons[of].as_array().cloned();
    for (from, field, to) in NAMES {
        for entry in entries(from, small)? {
            let named = match &entry[field] {
                Value::Array(ids) => ids.clone(),
                id => vec![id.clone()],
            };
            for id in named.iter().filter(|it| it.is_string()) {
                let here = small[to].as_array()?.iter().any(|it| it["id"] == *id);
                if !here {
                    let named = whole[to].as_array()?.iter().find(|it| it["id"] == *id)?;
                    return Some((to, named.clone()));
                }
            }
        }
    }
    None
}

/// One to three changes of the bytes: flipped, cut out, doubled, put in, or taken from another
/// commons.
pub(crate) fn broken_bytes(written: &[Vec<u8>], base: usize, chance: &mut Chance) -> Vec<u8> {
    const PIECES: [&[u8]; 16] = [
        b"{",
        b"}",
        b"[",
        b"]",
        b"\"",
        b",",
        b":",
        b"null",
        b"1e400",
        b"-0",
        b"\\u0000",
        b"\\ud800",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\"id\":\"x\",",
        b"{\"__proto__\":",
    ];
    let mut bytes = written[base].clone();
    for _ in 0..=chance.below(3) {
        let at = chance.below(bytes.len());
        let end = (at + 1 + chance.below(200)).min(bytes.len());
        match chance.below(6) {
            0 => bytes[at] ^= 1 << chance.below(8),
            // Letters for letters, so that it stays JSON and means something else.
            1 => {
                let others = b"abcdefghijklmnopqrstuvwxyz0123456789-";
                if bytes[at].is_ascii_alphanumeric() {
                    bytes[at] = chance.one_of(others);
                }
            }
            2 => drop(bytes.drain(at..end)),
            3 => {
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
            4 => {
                let piece = chance.one_of(&PIECES);
                bytes.splice(at..at, piece.iter().copied());
            }
            _ => {
                let other = &written[chance.below(written.len())];
                let from = chance.below(other.len());
                let piece = &other[from..(from + end - at).min(other.len())];
                bytes.splice(at..end, piece.iter().copied());
            }
        }
        if bytes.is_empty() {
            break;
        }
    }
    bytes
}

/// The JSON Pointers of all values of a document but itself.
pub(crate) fn places(document: &Value) -> Vec<String> {
    let mut places = Vec::new();
    note_places(document, "", &mut places);
    places
}

fn note_places(value: &Value, here: &str, places: &mut Vec<String>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(name, it)| (name.clone(), it)).collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(at, it)| (at.to_string(), it))
            .collect(),
        _ => Vec::new(),
    };
    for (key, value) in inner {
        let place = format!("{here}/{key}");
        note_places(value, &place, places);
        places.push(place);
    }
}

/// One change of one value, at any depth: taken out, of another type, doubled, moved from elsewhere, or
/// made long, deep or strange.
pub(crate) fn broken_structure(base: &Value, places: &[String], chance: &mut Chance) -> Value {
    let mut broken = base.clone();
    let donor = base
        .pointer(&chance.one_of(places))
        .cloned()
        .unwrap_or_default();
    let strange = strange(chance);
    let place = chance.one_of(places);
    let (parent, key) = place.rsplit_once('/').expect("a place within");
    match broken.pointer_mut(parent).expect("its parent") {
        Value::Object(fields) => match chance.below(5) {
            0 => drop(fields.remove(key)),
            1 => drop(fields.insert(key.into(), donor)),
            2 => drop(fields.insert("__proto__".into(), donor)),
            _ => drop(fields.insert(key.into(), strange)),
        },
        Value::Array(items) => {
            let at = key.parse::<usize>().expect("a place in a list");
            match chance.below(6) {
                0 => drop(items.remove(at)),
                1 => items.insert(at, items[at].clone()),
                2 => items[at] = donor,
                3 => items.clear(),
                4 => items.extend(vec![items[at].clone(); 50]),
                _ => items[at] = strange,
            }
        }
        _ => unreachable!("a value within another"),
    }
    broken
}

fn strange(chance: &mut Chance) -> Value {
    match chance.below(16) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(u64::MAX),
        3 => json!(-1),
        4 => json!(1e300),
        5 => json!(-0.0),
        6 => json!(""),
        7 => json!(" "),
        8 => json!([]),
        9 => json!({}),
        10 => (0..chance.below(400)).fold(Value::Null, |deep, _| json!([deep])),
        11 => json!("x".repeat(chance.below(8_000))),
        12 => json!(vec![0; chance.below(8_000)]),
        13 => json!("\u{202e}javascript:\u{0}"),
        14 => json!({ "fr": "x", "": "", "constructor": "y" }),
        _ => json!(chance.one_of(&[
            "9999-12-31",
            "0000",
            "2026-02-30",
            "closed",
            "active",
            "announced"
        ])),
    }
}
