//! Which towns are in the gazetteer, and its text, in the format that [`commons::gazetteer`] reads.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use commons::catalogue::Catalogue;
use commons::geo::gazetteer::{DIGITS, MARK, fold_name};
use commons::geo::point::{Point, Town, name_of_id};

use crate::Error;
use crate::ids::{Ids, Wanting};
use crate::names::{Exonyms, Names};
use crate::sources::{Country, Place};

/// Towns of the whole world: whoever lives in none of them names their country.
const EVERYWHERE: u32 = 100_000;
/// Towns of Europe, where most of the movement is.
const IN_EUROPE: u32 = 30_000;
/// Towns of the countries that the commons names…
const IN_THE_COMMONS: u32 = 15_000;
/// …as far as they are among the largest of theirs: India, for one edition, would add 3,200 towns and
/// 23 KB of brotli to what everyone downloads who names a place; so it adds 463 towns, and 4 KB.
const OF_ONE_COUNTRY: usize = 1_000;
/// Towns of the countries where a community, an edition and the language of the first texts meet.
const AROUND: u32 = 5_000;

const AROUND_HERE: [&str; 5] = ["FR", "BE", "CH", "LU", "MC"];
const EUROPE: [&str; 44] = [
    "AD", "AL", "AT", "BA", "BG", "BY", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "GB", "GR", "HR",
    "HU", "IE", "IS", "IT", "LI", "LT", "LV", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO",
    "RS", "SE", "SI", "SK", "SM", "UA", "VA", "XK", "FO", "GI", "JE", "IM",
];

/// A town of the content and a place of `GeoNames` are the same within this distance, where they
/// share a name.
const SAME_TOWN_KM: f64 = 20.0;
/// A cell has two digits for each direction.
const MOST_STEPS: i32 = 64 * 64 - 1;

/// A town on its way into the text.
#[derive(Clone, Debug)]
struct Entry {
    /// None for a town of the content that `GeoNames` lacks.
    geonameid: Option<u32>,
    names: Names,
    /// Hundredths of a degree north and east.
    at: (i32, i32),
    population: u32,
    own: Option<Town>,
}

/// The text of the gazetteer. Ids are given to the towns that have none.
pub fn gazetteer(
    places: &[Place],
    countries: &[Country],
    exonyms: &Exonyms,
    catalogue: &Catalogue,
    ids: &mut Ids,
) -> Result<String, Error> {
    let known = countries.iter().map(|it| it.code.as_str());
    let known = known.collect::<BTreeSet<_>>();
    let mut places = places
        .iter()
        .filter(|place| known.contains(place.countrycode.as_str()))
        .filter(|place| !is_district(&place.name))
        .collect::<Vec<_>>();
    // The largest of homonyms first, for their names are told once.
    places.sort_by_key(|place| (std::cmp::Reverse(place.population), place.geonameid));

    let of_content = matched(&places, &catalogue.towns);
    let mut by_country: BTreeMap<&str, Vec<Entry>> = BTreeMap::new();
    let own_countries = catalogue.towns.iter().map(|town| town.country.as_str());
    let own_countries = own_countries.collect::<BTreeSet<_>>();
    let languages = &exonyms.languages;
    let mut exonyms = exonyms.clone();
    let mut larger = BTreeMap::<&str, usize>::new();
    for place in &places {
        let told = exonyms.take(place)?;
        let own = of_content.get(&place.geonameid).copied();
        let code = place.countrycode.as_str();
        let larger = larger.entry(code).or_default();
        let least = least(code, &own_countries, *larger);
        *larger += 1;
        // A town that was in once stays in, so that no shared plan loses it.
        let is_in = own.is_some() || place.population >= least || ids.of(place.geonameid).is_some();
        if is_in {
            let told = told.unwrap_or_else(|| Names::one(&place.name, languages.len()));
            let names = own.map_or_else(|| told.clone(), |own| names_of(own, &told, languages));
            by_country.entry(code).or_default().push(Entry {
                geonameid: Some(place.geonameid),
                names,
                at: (hundredths(place.latitude), hundredths(place.longitude)),
                population: place.population,
                own: own.cloned(),
            });
        }
    }
    let left = exonyms.left().collect::<Vec<_>>();
    if !left.is_empty() {
        return Err(Error::shape(
            "exonyms.txt",
            &format!("no such town: {left:?}"),
        ));
    }
    let found = of_content.values().map(|town| &town.id);
    let found = found.collect::<BTreeSet<_>>();
    for town in catalogue.towns.iter().filter(|it| !found.contains(&it.id)) {
        by_country.entry(&town.country).or_default().push(Entry {
            geonameid: None,
            names: names_of(
                town,
                &Names::one(name_of_id(&town.name), languages.len()),
                languages,
            ),
            at: (hundredths(town.point.lat()), hundredths(town.point.lon())),
            population: 0,
            own: Some(town.clone()),
        });
    }
    let wanting = by_country.iter().flat_map(|(code, entries)| {
        entries.iter().filter_map(|entry| {
            Some(Wanting {
                geonameid: entry.geonameid?,
                plain: plain_id(entry, code),
                is_of_content: entry.own.is_some(),
            })
        })
    });
    ids.admit(&wanting.collect::<Vec<_>>());

    let mut text = format!("{MARK}|{}\n", languages.join("|"));
    for country in countries {
        let inside = places.iter().filter(|it| it.countrycode == country.code);
        // Land where nobody lives cannot be named.
        if let Some(middle) = middle(inside.copied()) {
            let entries = by_country.remove(country.code.as_str()).unwrap_or_default();
            write_country(&mut text, country, middle, entries, ids)?;
        }
    }
    Ok(text)
}

/// How many people a town has at least, where so many towns of its country are larger.
fn least(code: &str, own_countries: &BTreeSet<&str>, larger: usize) -> u32 {
    let is_own = own_countries.contains(code) && larger < OF_ONE_COUNTRY;
    match code {
        code if AROUND_HERE.contains(&code) => AROUND,
        _ if is_own => IN_THE_COMMONS,
        code if EUROPE.contains(&code) => IN_EUROPE,
        _ => EVERYWHERE,
    }
}

/// "Paris 15 Vaugirard", "Zürich (Kreis 3)": `GeoNames` lists parts of towns beside them.
fn is_district(name: &str) -> bool {
    name.contains(|it: char| it.is_ascii_digit())
        || ["Circoiscrizione", "kerület"]
            .iter()
            .any(|it| name.contains(it))
}

/// The places that the content names, by number.
fn matched<'a>(places: &[&Place], towns: &'a [Town]) -> BTreeMap<u32, &'a Town> {
    let find = |town: &'a Town| {
        let wanted = town.name.all().map(fold_name).collect::<BTreeSet<_>>();
        let is_same = |place: &&&Place| {
            let point = Point::new(place.latitude, place.longitude);
            let names = place.alternatenames.iter().chain([&place.name]);
            place.countrycode == town.country
                && point.is_some_and(|it| it.distance_km(town.point) < SAME_TOWN_KM)
                && names
                    .into_iter()
                    .any(|name| wanted.contains(&fold_name(name)))
        };
        // The first is the largest.
        let place = places.iter().find(is_same)?;
        Some((place.geonameid, town))
    };
    towns.iter().filter_map(find).collect()
}

/// The content's own names, which the guide shows elsewhere too, in the languages that it has.
fn names_of(town: &Town, other: &Names, languages: &[String]) -> Names {
    let told = languages.iter().zip(&other.told);
    let own = told.map(|(tag, told)| town.name.in_language(tag).unwrap_or(told).to_owned());
    Names {
        there: other.there.clone(),
        told: own.collect(),
    }
}

/// As the content's towns are called: the name in the first language folded, and the country.
fn plain_id(entry: &Entry, code: &str) -> String {
    if let Some(own) = &entry.own {
        return own.id.to_string();
    }
    let code = code.to_ascii_lowercase();
    format!("{}-{code}", fold_name(&entry.names.told[0]))
}

/// The mean of a country's towns on the globe, weighed by population; none where there are none.
fn middle<'a>(places: impl Iterator<Item = &'a Place>) -> Option<(i32, i32)> {
    let axes = |place: &Place| {
        let weight = f64::from(place.population.max(1));
        let (lat, lon) = (place.latitude.to_radians(), place.longitude.to_radians());
        let axes = [lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()];
        axes.map(|axis| weight * axis)
    };
    let sum = |a: [f64; 3], b: [f64; 3]| [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
    let [x, y, z] = places.map(axes).reduce(sum)?;
    let lat = z.atan2(x.hypot(y)).to_degrees();
    Some((hundredths(lat), hundredths(y.atan2(x).to_degrees())))
}

fn hundredths(degrees: f64) -> i32 {
    // Degrees of the earth are far below the limits.
    #[allow(clippy::cast_possible_truncation)]
    let rounded = (degrees * 100.0).round() as i32;
    rounded
}

fn write_country(
    text: &mut String,
    country: &Country,
    middle: (i32, i32),
    mut entries: Vec<Entry>,
    ids: &Ids,
) -> Result<(), Error> {
    // Neighbours in the alphabet share letters, and pack well.
    entries.sort_by(|a, b| {
        let key = |entry: &Entry| (entry.names.there.clone(), entry.geonameid);
        key(a).cmp(&key(b))
    });
    let side = |of: fn(&Entry) -> i32| {
        let least = entries.iter().map(of).min().unwrap_or_default();
        let most = entries.iter().map(of).max().unwrap_or_default();
        (least, ((most - least + MOST_STEPS - 1) / MOST_STEPS).max(1))
    };
    let ((south, up), (west, along)) = (side(|it| it.at.0), side(|it| it.at.1));
    let code = &country.code;
    let called = country.names.join("|");
    let (lat, lon) = middle;
    let mut names = Vec::new();
    let mut cells = String::new();
    for entry in &entries {
        names.push(written(entry, code, ids)?);
        for steps in [(entry.at.0 - south) / up, (entry.at.1 - west) / along] {
            cells.push(digit(steps / 64));
            cells.push(digit(steps % 64));
        }
        cells.push(digit(size(entry)));
    }
    let names = names.join("|");
    // Writing to a string cannot fail.
    let _ = write!(
        text,
        "{code}|{called}|{lat}|{lon}|{south}|{west}|{up}|{along}\n{names}\n{cells}\n"
    );
    Ok(())
}

/// One town's names, as few as say all.
fn written(entry: &Entry, code: &str, ids: &Ids) -> Result<String, Error> {
    let names = entry.names.well_set();
    let there = &names.there;
    let id = match entry.geonameid {
        Some(number) => ids.of(number).map(ToString::to_string),
        None => Some(plain_id(entry, code)),
    };
    let id = id.ok_or_else(|| Error::shape("ids.txt", &format!("no id for {there}, {code}")))?;
    if names.all().any(|name| name.contains(['|', '=', '~', '\n'])) {
        return Err(Error::shape(there, "holds a sign of the format"));
    }
    let told = names.told.iter();
    let told = told.map(|name| if name == there { "" } else { name });
    let line = [there.as_str()].into_iter().chain(told).collect::<Vec<_>>();
    let mut line = line.join("=").trim_end_matches('=').to_owned();
    let stem = id.rsplit_once('-').map_or(id.as_str(), |(stem, _)| stem);
    if stem != fold_name(&names.told[0]) {
        let _ = write!(line, "~{stem}");
    }
    Ok(line)
}

fn digit(value: i32) -> char {
    let digit = usize::try_from(value).ok().and_then(|it| DIGITS.get(it));
    char::from(digit.copied().unwrap_or(b'_'))
}

/// Tenths of a decimal order of magnitude, from a thousand on. A town that the commons names counts
/// as ten times as large: whoever looks for Museomix more likely means that one.
fn size(entry: &Entry) -> i32 {
    let own = if entry.own.is_some() { 10.0 } else { 1.0 };
    let order = (f64::from(entry.population.max(1)) * own).log10();
    // Eleven at most.
    #[allow(clippy::cast_possible_truncation)]
    let tenths = (order * 10.0).round() as i32;
    (tenths - 30).max(0)
}
