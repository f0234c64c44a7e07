//! The outline map. It illustrates the list beside it, which says all that it shows; for a screen
//! reader there is the list alone.

use std::fmt::Write as _;

use commons::freshness::Age;
use commons::geo::projection::{CROSS, Dot, Frame, Side};
use leptos::prelude::*;

use super::sign::rule;
use crate::app::words::Words;

/// Radii, in thousandths of the map's width: on a phone, a smaller ring would be a dot.
const ANSWER: i32 = 18;
const OTHER: i32 = 12;

/// A community, in thousandths of the map's width from its corner.
pub(crate) struct Mark {
    pub(crate) at: Dot,
    pub(crate) age: Age,
    /// It answers the place named.
    pub(crate) is_answer: bool,
}

/// A town's name beside its mark.
pub(crate) struct Name {
    pub(crate) text: String,
    pub(crate) at: Dot,
    pub(crate) side: Side,
}

#[component]
pub(crate) fn WorldMap(
    words: &'static Words,
    frame: Frame,
    marks: Vec<Mark>,
    names: Vec<Name>,
    /// The place named.
    here: Option<Dot>,
    /// The paths of the map, which come late; the marks are there before them.
    land: Signal<String>,
    borders: Signal<String>,
) -> impl IntoView {
    // The later ones lie over the others.
    let ages = [Age::Unknown, Age::Old, Age::Fading, Age::Fresh];
    let mut circles = ages.map(|age| (age, String::new()));
    for mark in marks {
        let radius = if mark.is_answer { ANSWER } else { OTHER };
        if let Some((_, path)) = circles.iter_mut().find(|(age, _)| *age == mark.age) {
            circle(path, mark.at, radius);
        }
    }
    let circles = circles
        .into_iter()
        .map(|(age, path)| drawn(rule(age), path));
    let names = names.into_iter().map(|Name { text, at, side }| {
        let side = match side {
            Side::Right => "right",
            Side::Left => "left",
            Side::Above => "above",
            Side::Below => "below",
        };
        view! {
            <text data-side=side x=at.x.to_string() y=at.y.to_string()>
                {text}
            </text>
        }
    });
    let here_mark = here.map(|at| drawn("here", cross(at, CROSS)));
    let middle = Dot { x: 0, y: 0 };
    let sample = |age: Age, name| {
        let mut path = String::new();
        circle(&mut path, middle, 5);
        key(rule(age), path, name)
    };
    let here_key = here.map(|_| key("here", cross(middle, 6), words.map_here));
    view! {
        <figure class="map">
            <svg class="plane" viewBox="0 0 1000 500" aria-hidden="true">
                // A plane of its own: kilometres.
                <svg viewBox=frame.to_string()>
                    <path class="land" d=land />
                    <path class="borders" d=borders />
                </svg>
                {circles.collect_view()}
                {here_mark}
                {names.collect_view()}
            </svg>
            <figcaption>
                <ul class="keys">
                    {sample(Age::Fresh, words.map_fresh)}
                    {sample(Age::Fading, words.map_fading)}
                    {sample(Age::Old, words.map_old)}
                    {here_key}
                </ul>
            </figcaption>
        </figure>
    }
}

fn drawn(class: &'static str, path: String) -> impl IntoView {
    view! { <path class=class d=path /> }
}

fn key(class: &'static str, path: String, name: &'static str) -> impl IntoView {
    view! {
        <li>
            <svg class="key" viewBox="-6 -6 12 12" aria-hidden="true">
                {drawn(class, path)}
            </svg>
            {name}
        </li>
    }
}

/// Adds a circle to path data, as two arcs. Writing to a string cannot fail.
fn circle(path: &mut String, Dot { x, y }: Dot, radius: i32) {
    let across = 2 * radius;
    for (start, way) in [(x - radius, across), (x + radius, -across)] {
        let _ = write!(path, "M{start} {y}a{radius} {radius} 0 1 0 {way} 0");
    }
}

/// Four arms around a middle that is left free: a ring may be there.
fn cross(Dot { x, y }: Dot, reach: i32) -> String {
    let arm = reach / 3;
    let (left, right, top, bottom) = (x - reach, x + reach - arm, y - reach, y + reach - arm);
    format!("M{left} {y}h{arm}M{right} {y}h{arm}M{x} {top}v{arm}M{x} {bottom}v{arm}")
}
