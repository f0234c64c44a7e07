//! The plane that the map is drawn on, and what of it is shown.
//!
//! The projection is Equal Earth (Šavrič, Patterson and Jenny, 2018, "The Equal Earth map
//! projection", International Journal of Geographical Information Science 33:3): no country looks
//! larger than it is. A unit of the plane is a kilometre, as far as a plane can say so.

use std::fmt;

use crate::geo::angle::{cosine, sine};
use crate::geo::point::{EARTH_RADIUS_KM, Point};

/// A point of the plane, in kilometres east and south of where Greenwich meets the equator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dot {
    pub x: i32,
    pub y: i32,
}

/// Coefficients of the projection's polynomial.
const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];

/// Where a point of the earth falls on the plane.
pub fn project(point: Point) -> Dot {
    let half_root_3 = 3.0_f64.sqrt() / 2.0;
    let theta = (half_root_3 * sine(point.lat().to_radians())).asin();
    let square = theta * theta;
    let sixth = square * square * square;
    let y = theta * (A[0] + A[1] * square + sixth * (A[2] + A[3] * square));
    let slope = A[0] + 3.0 * A[1] * square + sixth * (7.0 * A[2] + 9.0 * A[3] * square);
    let x = point.lon().to_radians() * cosine(theta) / (half_root_3 * slope);
    // The plane is some 34,000 km by 17,000.
    #[allow(clippy::cast_possible_truncation)]
    let km = |radii: f64| (radii * EARTH_RADIUS_KM).round() as i32;
    Dot {
        x: km(x),
        y: km(-y),
    }
}

/// The first line of the published map: what it is, and the version of its format.
pub const MARK: &str = "museomix-map 1";

/// The land and the borders between countries, as the path data of a drawing on the plane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct World {
    pub land: String,
    pub borders: String,
}

/// Why a text is not a valid map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the two lines of a map under `{MARK}`")]
pub struct MapError;

impl World {
    /// Checks a text: [`MARK`], then the land and the borders, a line each.
    pub fn read(text: &str) -> Result<Self, MapError> {
        let mut lines = text.lines();
        let is_marked = lines.next() == Some(MARK);
        let mut path = || {
            let line = lines.next()?;
            let is_path = line
                .bytes()
                .all(|it| it.is_ascii_digit() || b"Mlz -".contains(&it));
            (is_path && line.starts_with('M')).then(|| line.to_owned())
        };
        let (land, borders) = (path(), path());
        let (Some(land), Some(borders), None) = (land, borders, lines.next()) else {
            return Err(MapError);
        };
        is_marked.then_some(Self { land, borders }).ok_or(MapError)
    }
}

/// What the map shows, twice as wide as high.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    pub middle: Dot,
    pub width: i32,
}

/// Narrower, the coast would show that it is drawn for the whole world.
const NARROWEST: i32 = 2_000;
/// The whole plane.
const WIDEST: i32 = 34_600;

impl Frame {
    /// The whole world.
    pub const WORLD: Self = Self {
        middle: Dot { x: 0, y: 0 },
        width: WIDEST,
    };

    /// Some dots with a margin of a sixth on each side; the whole world around none.
    pub fn around(dots: &[Dot]) -> Self {
        let reach = |side: fn(&Dot) -> i32| {
            let least = dots.iter().map(side).min()?;
            let most = dots.iter().map(side).max()?;
            Some((least.midpoint(most), most - least))
        };
        let (Some((x, across)), Some((y, down))) = (reach(|dot| dot.x), reach(|dot| dot.y)) else {
            return Self::WORLD;
        };
        let width = across.max(down * 2) * 3 / 2;
        Self {
            middle: Dot { x, y },
            width: width.clamp(NARROWEST, WIDEST),
        }
    }

    /// Where a dot falls in the frame, in thousandths of its width from its corner.
    #[must_use]
    pub const fn share(self, dot: Dot) -> Dot {
        let Self { middle, width } = self;
        Dot {
            x: 500 + (dot.x - middle.x) * 1000 / width,
            y: 250 + (dot.y - middle.y) * 1000 / width,
        }
    }
}

impl fmt::Display for Frame {
    /// As the `viewBox` of a drawing.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { middle, width } = self;
        let height = width / 2;
        let (left, top) = (middle.x - width / 2, middle.y - height / 2);
        write!(f, "{left} {top} {width} {height}")
    }
}

/// Where a name stands beside its dot, in the order that they are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Right,
    Left,
    Above,
    Below,
}

impl Side {
    const ALL: [Self; 4] = [Self::Right, Self::Left, Self::Above, Self::Below];
}

// As they are drawn on a phone, where they are largest; in thousandths of the map's width.
/// A ring's radius.
const RING: i32 = 18;
/// From the middle of a cross to the end of its arms; a name begins just beyond.
pub const CROSS: i32 = 32;
const GAP: i32 = 36;
const LETTER: i32 = 21;
const LINE: i32 = 40;

/// A part of the map: its middle, and how far it reaches to each side.
#[derive(Clone, Copy, Debug)]
struct Area {
    middle: Dot,
    reach: Dot,
}

impl Area {
    const fn around(middle: Dot, reach: i32) -> Self {
        let reach = Dot { x: reach, y: reach };
        Self { middle, reach }
    }

    /// The area that a name of this many letters takes up.
    fn of_name(Dot { x, y }: Dot, letters: usize, side: Side) -> Self {
        let reach = Dot {
            x: i32::try_from(letters).map_or(1000, |letters| letters * LETTER / 2),
            y: LINE / 2,
        };
        let (across, down) = (GAP + reach.x, GAP + reach.y);
        let (x, y) = match side {
            Side::Right => (x + across, y),
            Side::Left => (x - across, y),
            Side::Above => (x, y - down),
            Side::Below => (x, y + down),
        };
        Self {
            middle: Dot { x, y },
            reach,
        }
    }

    const fn covers(&self, other: &Self) -> bool {
        (self.middle.x - other.middle.x).abs() < self.reach.x + other.reach.x
            && (self.middle.y - other.middle.y).abs() < self.reach.y + other.reach.y
    }

    const fn is_on_the_map(&self) -> bool {
        (self.middle.x - 500).abs() <= 500 - self.reach.x
            && (self.middle.y - 250).abs() <= 250 - self.reach.y
    }
}

/// What of the map is taken already: by rings, a cross, and names. All dots are in thousandths of
/// the map's width.
#[derive(Clone, Debug, Default)]
pub struct Occupied(Vec<Area>);

impl Occupied {
    pub fn ring(&mut self, at: Dot) {
        self.0.push(Area::around(at, RING));
    }

    pub fn cross(&mut self, at: Dot) {
        self.0.push(Area::around(at, CROSS));
    }

    /// The side of a dot where its name covers nothing; none if there is no such side, except for
    /// a name that must be shown in any case: then the side where it covers least.
    pub fn name(&mut self, at: Dot, name: &str, required: bool) -> Option<Side> {
        let letters = name.chars().count();
        let mut best: Option<(usize, Side, Area)> = None;
        for side in Side::ALL {
            let area = Area::of_name(at, letters, side);
            let mut cost = self.0.iter().filter(|it| area.covers(it)).count();
            if !area.is_on_the_map() {
                // Worse than covering anything: half a name is useless.
                cost += 1 + self.0.len();
            }
            if best.is_none_or(|(least, ..)| cost < least) {
                best = Some((cost, side, area));
            }
        }
        let (_, side, area) = best.filter(|(cost, ..)| *cost == 0 || required)?;
        self.0.push(area);
        Some(side)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dot(lat: f64, lon: f64) -> Dot {
        project(Point::new(lat, lon).expect("a point"))
    }

    /// The expected figures are those of PROJ 9, `+proj=eqearth +R=6371008.8`.
    #[test]
    fn the_plane_is_that_of_equal_earth() {
        #[track_caller]
        fn case(lat: f64, lon: f64, x: i32, y: i32) {
            assert_eq!(dot(lat, lon), Dot { x, y }, "{lat}, {lon}");
        }
        case(0.0, 0.0, 0, 0);
        case(0.0, 180.0, 17_244, 0);
        case(90.0, 0.0, 0, -8_393);
        case(45.764, 4.8357, 395, -5_562);
        case(-37.8, 145.0, 12_477, 4_687);
        case(64.1, -21.9, -1_516, -7_270);
    }

    #[test]
    fn equal_areas_of_the_earth_are_equal_on_the_plane() {
        // Half the northern hemisphere lies south of 30°; a thin slice is taken for its area.
        let slice = |from: i32, to: i32| {
            let strips = (from..to).map(|tenth| {
                let lat = f64::from(tenth) / 10.0;
                let (low, high) = (dot(lat, 1.0), dot(lat + 0.1, 1.0));
                f64::from(low.x + high.x) / 2.0 * f64::from(low.y - high.y)
            });
            strips.sum::<f64>()
        };
        let (south, north) = (slice(0, 300), slice(300, 900));
        assert!((south / north - 1.0).abs() < 0.02, "{south} is not {north}");
    }

    #[test]
    fn a_map_is_two_paths_and_nothing_else() {
        let read = |text: &str| World::read(text).is_ok();
        assert!(read("museomix-map 1\nM0 0l5-3 2 2z\nM1 1l2 2\n"));
        for text in [
            "",
            "museomix-map 2\nM0 0z\nM1 1",
            "museomix-map 1\nM0 0z",
            "museomix-map 1\nM0 0z\nM1 1\nM2 2",
            "museomix-map 1\nM0 0z\n<path>",
            "<!doctype html>\nM0 0z\nM1 1",
        ] {
            assert!(!read(text), "{text}");
        }
    }

    #[test]
    fn a_dot_falls_in_the_frame_by_thousandths() {
        let frame = Frame::around(&[]);
        let at = |x, y| Dot { x, y };
        assert_eq!(frame.share(at(0, 0)), at(500, 250));
        assert_eq!(frame.share(at(-17_300, 8_650)), at(0, 500));
    }

    #[test]
    fn a_name_stands_where_it_covers_nothing_and_the_pair_s_stand_anyway() {
        use Side::{Above, Below, Left, Right};
        const MIDDLE: Dot = Dot { x: 500, y: 250 };
        fn occupied(rings: &[(i32, i32)], cross: Option<Dot>) -> Occupied {
            let mut occupied = Occupied::default();
            occupied.ring(MIDDLE);
            for (x, y) in rings {
                occupied.ring(Dot { x: *x, y: *y });
            }
            if let Some(cross) = cross {
                occupied.cross(cross);
            }
            occupied
        }
        #[track_caller]
        fn case(rings: &[(i32, i32)], cross: Option<Dot>, expected: Option<Side>) {
            let side = occupied(rings, cross).name(MIDDLE, "Paris", false);
            assert_eq!(side, expected, "{rings:?}");
        }
        let at = |x, y| Dot { x, y };
        case(&[], None, Some(Right));
        case(&[], Some(MIDDLE), Some(Right));
        case(&[], Some(at(560, 260)), Some(Left));
        let around = [(600, 250), (400, 250), (500, 190), (500, 310)];
        case(&around[..1], None, Some(Left));
        case(&around[..2], None, Some(Above));
        case(&around[..3], None, Some(Below));
        case(&around, None, None);
        // Of the pair, the side where it covers least.
        let mut crowded = occupied(&[&around[..], &[(620, 250)]].concat(), None);
        assert_eq!(crowded.name(MIDDLE, "Paris", true), Some(Left));
        // Nothing runs out of the map, and names do not cover one another.
        let mut free = Occupied::default();
        assert_eq!(free.name(at(950, 250), "Paris", false), Some(Left));
        assert_eq!(free.name(MIDDLE, "Paris", false), Some(Right));
        assert_eq!(free.name(at(510, 260), "Paris", false), Some(Left));
        assert_eq!(free.name(at(505, 255), "Saint-Étienne", false), Some(Above));
    }

    #[test]
    fn a_frame_holds_its_dots_with_a_margin_and_never_shows_less_than_the_coast_can_bear() {
        #[track_caller]
        fn case(dots: &[Dot], expected: &str) {
            assert_eq!(Frame::around(dots).to_string(), expected);
        }
        let at = |x, y| Dot { x, y };
        case(&[], "-17300 -8650 34600 17300");
        case(&[at(100, -5_000)], "-900 -5500 2000 1000");
        case(&[at(0, 0), at(4_000, 0)], "-1000 -1500 6000 3000");
        case(&[at(0, 0), at(0, 4_000)], "-6000 -1000 12000 6000");
    }
}
