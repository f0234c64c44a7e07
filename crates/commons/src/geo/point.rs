//! Points on the earth, and the towns one can name.

use super::angle::{cosine, sine};
use crate::id::TownId;
use crate::text::Text;

/// Mean earth radius in kilometres (IUGG).
pub(crate) const EARTH_RADIUS_KM: f64 = 6_371.008_8;

/// A place in degrees north and east.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    lat: f64,
    lon: f64,
}

impl Point {
    /// None outside the earth's ranges.
    pub fn new(lat: f64, lon: f64) -> Option<Self> {
        ((-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon))
            .then_some(Self { lat, lon })
    }

    /// Degrees north.
    pub const fn lat(self) -> f64 {
        self.lat
    }

    /// Degrees east.
    pub const fn lon(self) -> f64 {
        self.lon
    }

    /// Great-circle distance in kilometres, by the haversine formula.
    pub fn distance_km(self, other: Self) -> f64 {
        let (lat1, lat2) = (self.lat.to_radians(), other.lat.to_radians());
        let half_lat = (lat2 - lat1) / 2.0;
        let half_lon = (other.lon - self.lon).to_radians() / 2.0;
        let h = sine(half_lat).powi(2) + cosine(lat1) * cosine(lat2) * sine(half_lon).powi(2);
        2.0 * EARTH_RADIUS_KM * h.sqrt().min(1.0).asin()
    }
}

/// The language that ids of towns are made from, whatever the guide speaks: links that were shared
/// keep them.
const LANGUAGE_OF_IDS: &str = "fr";

/// The name that a town's id is made from.
pub fn name_of_id(name: &Text) -> &str {
    let french = name.in_language(LANGUAGE_OF_IDS);
    french.or_else(|| name.all().next()).unwrap_or_default()
}

/// Where a visitor is, as far as they have said.
#[derive(Clone, Debug, PartialEq)]
pub enum Spot {
    Town(Point),
    /// Somewhere in a country: what is nearer within it is not known.
    Country {
        /// ISO 3166-1 alpha-2.
        code: String,
        middle: Point,
    },
}

impl Spot {
    /// The one point to draw and to measure from.
    pub const fn point(&self) -> Point {
        match self {
            Self::Town(point) | Self::Country { middle: point, .. } => *point,
        }
    }

    /// How far away something is; none if only a country was named and it is in that country.
    pub fn distance_km(&self, point: Point, country: &str) -> Option<f64> {
        match self {
            Self::Country { code, .. } if code == country => None,
            _ => Some(self.point().distance_km(point)),
        }
    }
}

/// A town a visitor can name.
#[derive(Clone, Debug, PartialEq)]
pub struct Town {
    pub id: TownId,
    pub name: Text,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    pub point: Point,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_those_of_the_globe() {
        #[track_caller]
        fn case(from: (f64, f64), to: (f64, f64), expected_km: f64) {
            let point = |(lat, lon)| Point::new(lat, lon).expect("a point");
            let found = point(from).distance_km(point(to));
            assert!(
                (found - expected_km).abs() < 1.0,
                "{found} is not {expected_km}"
            );
        }
        let radius_to_equator_quarter = std::f64::consts::FRAC_PI_2 * EARTH_RADIUS_KM;
        case((0.0, 0.0), (0.0, 90.0), radius_to_equator_quarter);
        case((90.0, 0.0), (-90.0, 0.0), 2.0 * radius_to_equator_quarter);
        case((45.0, 179.0), (45.0, -179.0), 157.2);
        case((45.764, 4.8357), (45.764, 4.8357), 0.0);
    }

    #[test]
    fn a_point_is_on_the_earth() {
        assert_eq!(Point::new(91.0, 0.0), None);
        assert_eq!(Point::new(0.0, -180.5), None);
        assert_eq!(Point::new(f64::NAN, 0.0), None);
    }
}
