//! Coordinates: on the earth, and not the wrong way round.

use commons::geo::point::Point;
use wire::field::Role;

use super::Reading;
use crate::check::shape::LeafValue;
use crate::content::Entry;
use crate::problem::{Fact, Problem};

/// Farther from every other entry of its country, an entry is likely to be misplaced…
const FAR_KM: f64 = 1_500.0;
/// …and this near to one of them when turned round, it is certain.
const NEAR_KM: f64 = 700.0;

pub(super) fn check(reading: Reading<'_>, problems: &mut Vec<Problem>) {
    for leaf in reading.leaves {
        let (field, limit, other) = match leaf.role {
            Role::Latitude => ("lat", 90_u8, "lon"),
            Role::Longitude => ("lon", 180, "lat"),
            _ => continue,
        };
        let LeafValue::Number(degrees) = leaf.value else {
            continue;
        };
        if degrees.is_nan() || degrees.abs() > f64::from(limit) {
            let swapped = leaf.entry.number(other).and_then(|other| match leaf.role {
                Role::Latitude => Point::new(other, degrees),
                _ => Point::new(degrees, other),
            });
            let swapped = swapped.is_some();
            let fact = Fact::CoordinateOutOfRange {
                field: field.to_owned(),
                limit,
                swapped,
            };
            problems.push(leaf.problem(fact));
        }
    }
    let placed = ["communities", "editions"]
        .into_iter()
        .flat_map(|collection| reading.content.of(collection))
        .filter_map(Placed::read)
        .collect::<Vec<_>>();
    for (index, one) in placed.iter().enumerate() {
        let others = placed
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != index);
        problems.extend(swapped(one, others.map(|(_, other)| other)));
    }
}

/// An entry with its country and its point.
struct Placed<'a> {
    entry: &'a Entry,
    country: &'a str,
    lat: f64,
    lon: f64,
    point: Point,
}

impl<'a> Placed<'a> {
    fn read(entry: &'a Entry) -> Option<Self> {
        let (lat, lon) = (entry.number("lat")?, entry.number("lon")?);
        let point = Point::new(lat, lon)?;
        Some(Self {
            entry,
            country: entry.text("country")?,
            lat,
            lon,
            point,
        })
    }
}

fn swapped<'a>(one: &Placed<'_>, others: impl Iterator<Item = &'a Placed<'a>>) -> Option<Problem> {
    let turned = Point::new(one.lon, one.lat)?;
    let (mut as_given, mut as_turned) = (f64::INFINITY, f64::INFINITY);
    for other in others.filter(|other| other.country == one.country) {
        as_given = as_given.min(one.point.distance_km(other.point));
        as_turned = as_turned.min(turned.distance_km(other.point));
    }
    (as_given > FAR_KM && as_turned < NEAR_KM).then(|| Problem {
        place: one.entry.value_place("lat"),
        fact: Fact::CoordinatesSwapped {
            lat: one.lat,
            lon: one.lon,
            country: one.country.to_owned(),
        },
    })
}
