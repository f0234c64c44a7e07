//! The entries of the commons, checked.
//!
//! Each entry reads all its fields before it gives up, so that one look at a snapshot reports
//! every problem.

mod community;
mod contribution;
mod edition;
mod governance;
mod resource;
mod term;

pub use community::{Channel, Community, Standing, Status};
pub use contribution::{Contribution, Gap, Line, Needs, Presence, Profile, Span};
pub use edition::{Attestation, Edition, Year};
pub use governance::{Function, Principle, Quotation, Rule, Section};
pub use resource::{Resource, Reuse};
pub use term::Term;

use crate::date::Date;
use crate::freshness::LastSign;
use crate::geo::point::Point;
use crate::link::Link;
use crate::problem::{Fault, Problem};
use crate::text::Text;

/// Where an entry's facts come from.
#[derive(Clone, Debug, PartialEq)]
pub struct Provenance {
    pub sources: Vec<Link>,
    /// When they were read, if that is not when the rest of the commons was.
    pub read_on: Option<Date>,
}

/// Reads the fields of one entry, and notes what is wrong with them.
pub(crate) struct Reading<'a> {
    problems: &'a mut Vec<Problem>,
    collection: &'static str,
    id: String,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(problems: &'a mut Vec<Problem>, collection: &'static str, id: &str) -> Self {
        Self {
            problems,
            collection,
            id: id.to_owned(),
        }
    }

    fn note(&mut self, field: &'static str, fault: Fault) {
        let (collection, id) = (self.collection, self.id.clone());
        self.problems.push(Problem {
            collection,
            id,
            field,
            fault,
        });
    }

    fn id<T>(&mut self, field: &'static str, parsed: Option<T>) -> Option<T> {
        if parsed.is_none() {
            self.note(field, Fault::InvalidId);
        }
        parsed
    }

    fn text(&mut self, field: &'static str, raw: wire::Text) -> Option<Text> {
        let text = Text::new(raw);
        if text.is_none() {
            self.note(field, Fault::EmptyText);
        }
        text
    }

    fn texts(&mut self, field: &'static str, raw: Vec<wire::Text>) -> Vec<Text> {
        raw.into_iter()
            .filter_map(|raw| self.text(field, raw))
            .collect()
    }

    fn date(&mut self, field: &'static str, raw: &str) -> Option<Date> {
        let date = Date::parse(raw);
        if date.is_none() {
            self.note(field, Fault::InvalidDate(raw.to_owned()));
        }
        date
    }

    fn point(&mut self, lat: f64, lon: f64) -> Option<Point> {
        let point = Point::new(lat, lon);
        if point.is_none() {
            self.note("lat", Fault::NotOnEarth);
        }
        point
    }

    fn last_sign(&mut self, raw: Option<wire::Sign>) -> Option<LastSign> {
        let raw = raw?;
        Some(LastSign {
            date: self.date("last_sign", &raw.date)?,
            what: Text::new(raw.what),
            source: raw.source.as_deref().map(Link::new),
        })
    }

    fn provenance(&mut self, sources: &[String], read_on: Option<String>) -> Provenance {
        Provenance {
            sources: links(sources),
            read_on: read_on.and_then(|raw| self.date("read_on", &raw)),
        }
    }
}

fn links(raw: &[String]) -> Vec<Link> {
    raw.iter().map(|raw| Link::new(raw)).collect()
}
