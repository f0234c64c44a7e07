//! The map: the land and the borders of Natural Earth on the guide's plane, as plain as a frame of
//! two thousand kilometres bears, in the format that [`commons::map`] reads.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use commons::geo::point::Point;
use commons::geo::projection::{Dot, MARK, project};

use crate::Error;
use crate::sources::{Geometry, Topology};

/// A line is left out of a coast where it strays less than this, in kilometres: a pixel or two of
/// the narrowest frame.
const STRAY_KM: f64 = 4.0;
/// Islands smaller than this, in square kilometres, are left out.
const LEAST_ISLAND: i64 = 150;
/// No frame shows what lies wholly beyond: Antarctica.
const SOUTHERNMOST: i32 = 7_300;

/// The text of the map.
pub fn map(topology: &Topology) -> Result<String, Error> {
    let arcs = arcs(topology)?;
    let shapes = |name: &str| {
        let shapes = topology
            .objects
            .get(name)
            .map(|it| it.geometries.as_slice());
        shapes.ok_or_else(|| Error::shape("the topology", &format!("has no {name}")))
    };
    let mut land = String::new();
    for ring in shapes("land")?.iter().flat_map(rings) {
        let ring = joined(ring, &arcs)?;
        let in_view = ring.iter().any(|dot| dot.y < SOUTHERNMOST);
        if in_view && area(&ring) >= LEAST_ISLAND {
            draw(&mut land, &ring, true);
        }
    }
    // A line that two countries share is a border; another is a coast.
    let mut sides = BTreeMap::<i64, u8>::new();
    for ring in shapes("countries")?.iter().flat_map(rings) {
        for arc in ring {
            *sides.entry(forwards(*arc)).or_default() += 1;
        }
    }
    let mut borders = String::new();
    for (arc, _) in sides.iter().filter(|(_, sides)| **sides > 1) {
        draw(&mut borders, at(&arcs, *arc)?, false);
    }
    Ok(format!("{MARK}\n{land}\n{borders}\n"))
}

fn rings(shape: &Geometry) -> Vec<&Vec<i64>> {
    match shape {
        Geometry::Polygon { arcs } => arcs.iter().collect(),
        Geometry::MultiPolygon { arcs } => arcs.iter().flatten().collect(),
    }
}

/// The arcs on the plane, simplified: what shapes share stays shared.
fn arcs(topology: &Topology) -> Result<Vec<Vec<Dot>>, Error> {
    let [scale_x, scale_y] = topology.transform.scale;
    let [from_x, from_y] = topology.transform.translate;
    let arcs = topology.arcs.iter().map(|arc| {
        let (mut x, mut y) = (0, 0);
        let dots = arc.iter().map(|[right, up]| {
            x += right;
            y += up;
            // A grid of some 100,000 lines.
            #[allow(clippy::cast_precision_loss)]
            let (lon, lat) = (x as f64 * scale_x + from_x, y as f64 * scale_y + from_y);
            // The grid may step a hair over the edge of the world.
            let point = Point::new(lat.clamp(-90.0, 90.0), lon.clamp(-180.0, 180.0));
            point.map(project)
        });
        let dots = dots.collect::<Option<Vec<_>>>();
        dots.map(|dots| simplified(&dots))
            .ok_or_else(|| Error::shape("the topology", "has a point off the earth"))
    });
    arcs.collect()
}

/// The number of an arc, whichever way it is gone.
const fn forwards(arc: i64) -> i64 {
    if arc < 0 { !arc } else { arc }
}

fn at(arcs: &[Vec<Dot>], arc: i64) -> Result<&[Dot], Error> {
    let found = usize::try_from(forwards(arc))
        .ok()
        .and_then(|it| arcs.get(it));
    let found = found.ok_or_else(|| Error::shape("the topology", &format!("has no arc {arc}")))?;
    Ok(found)
}

fn joined(ring: &[i64], arcs: &[Vec<Dot>]) -> Result<Vec<Dot>, Error> {
    let mut dots = Vec::new();
    for &arc in ring {
        let way = at(arcs, arc)?;
        if arc < 0 {
            dots.extend(way.iter().rev());
        } else {
            dots.extend(way);
        }
    }
    dots.dedup();
    Ok(dots)
}

/// Ramer, Douglas and Peucker: keeps the ends, and of what lies between only what strays.
fn simplified(dots: &[Dot]) -> Vec<Dot> {
    let mut kept = vec![false; dots.len()];
    let mut spans = vec![(0, dots.len().saturating_sub(1))];
    while let Some((from, to)) = spans.pop() {
        for end in [from, to] {
            if let Some(kept) = kept.get_mut(end) {
                *kept = true;
            }
        }
        let between = from + 1..to;
        let strays = |at: &usize| stray(dots[*at], dots[from], dots[to]);
        if let Some(far) = between.max_by(|a, b| strays(a).total_cmp(&strays(b)))
            && strays(&far) > STRAY_KM
        {
            spans.extend([(from, far), (far, to)]);
        }
    }
    let kept = dots.iter().zip(kept).filter(|(_, kept)| *kept);
    kept.map(|(dot, _)| *dot).collect()
}

/// How far a dot lies from a line between two others, which may be one.
fn stray(dot: Dot, from: Dot, to: Dot) -> f64 {
    let vector = |a: Dot, b: Dot| (f64::from(b.x - a.x), f64::from(b.y - a.y));
    let (along, off) = (vector(from, to), vector(from, dot));
    let square = along.0 * along.0 + along.1 * along.1;
    let share = if square == 0.0 {
        0.0
    } else {
        ((off.0 * along.0 + off.1 * along.1) / square).clamp(0.0, 1.0)
    };
    (off.0 - share * along.0).hypot(off.1 - share * along.1)
}

/// In square kilometres, by the shoelace formula.
fn area(ring: &[Dot]) -> i64 {
    let next = ring.iter().skip(1).chain(ring.first());
    let twice = ring
        .iter()
        .zip(next)
        .map(|(a, b)| i64::from(a.x) * i64::from(b.y) - i64::from(b.x) * i64::from(a.y));
    twice.sum::<i64>().abs() / 2
}

/// Adds a line to path data: where it starts, then its steps.
fn draw(path: &mut String, dots: &[Dot], is_closed: bool) {
    let Some((first, rest)) = dots.split_first() else {
        return;
    };
    // Writing to a string cannot fail.
    let _ = write!(path, "M{} {}l", first.x, first.y);
    let mut here = *first;
    let mut is_first = true;
    for dot in rest.iter().filter(|dot| !is_closed || **dot != *first) {
        for step in [dot.x - here.x, dot.y - here.y] {
            let gap = if is_first || step < 0 { "" } else { " " };
            let _ = write!(path, "{gap}{step}");
            is_first = false;
        }
        here = *dot;
    }
    if is_closed {
        path.push('z');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dots(all: &[(i32, i32)]) -> Vec<Dot> {
        all.iter().map(|&(x, y)| Dot { x, y }).collect()
    }

    #[test]
    fn what_strays_little_is_left_out_and_the_ends_stay() {
        let line = dots(&[(0, 0), (50, 1), (100, 0), (150, 60), (200, 0)]);
        let expected = dots(&[(0, 0), (100, 0), (150, 60), (200, 0)]);
        assert_eq!(simplified(&line), expected);
        let ring = dots(&[(0, 0), (90, 0), (90, 90), (0, 0)]);
        assert_eq!(simplified(&ring), ring);
        assert_eq!(simplified(&dots(&[(3, 4)])), dots(&[(3, 4)]));
    }

    #[test]
    fn a_line_is_drawn_by_its_steps() {
        let mut path = String::new();
        draw(&mut path, &dots(&[(5, -5), (8, -9), (8, 2), (5, -5)]), true);
        draw(&mut path, &dots(&[(0, 0), (-1, 1)]), false);
        assert_eq!(path, "M5 -5l3-4 0 11zM0 0l-1 1");
    }

    #[test]
    fn an_area_has_no_side() {
        let square = dots(&[(0, 0), (10, 0), (10, 10), (0, 10)]);
        assert_eq!(area(&square), 100);
        let backwards = square.iter().rev().copied().collect::<Vec<_>>();
        assert_eq!(area(&backwards), 100);
    }
}
