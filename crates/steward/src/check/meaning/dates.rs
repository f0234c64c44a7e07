//! Dates: real calendar dates, in a possible order, none later than the publication.

use commons::date::Date;
use commons::entry::Attestation;
use wire::field::Role;

use super::Reading;
use crate::check::shape::LeafValue;
use crate::content::{Content, Entry};
use crate::problem::{Fact, Problem};
use crate::source::Place;

/// The web's first year: nothing that these entries speak of is older.
const FIRST_YEAR: i64 = 1990;
/// Where the day of publication cannot be read.
const ANY_YEAR: i64 = 9999;

pub(super) fn check(reading: Reading<'_>, problems: &mut Vec<Problem>) {
    let published = published(reading.content);
    for leaf in reading.leaves {
        let fact = match (leaf.role, leaf.value) {
            (Role::Date, LeafValue::Text(text)) => fault_of(text, None),
            (Role::PastDate, LeafValue::Text(text)) => fault_of(text, published),
            (Role::Day, LeafValue::Text(text)) => fault_of(text, None).or_else(|| vague(text)),
            (Role::Year, LeafValue::Number(year)) => year_fault(year, published),
            _ => None,
        };
        problems.extend(fact.map(|fact| leaf.problem(fact)));
    }
    for edition in reading.content.of("editions") {
        note_edition(edition, published, problems);
    }
    for community in reading.content.of("communities") {
        problems.extend(outdated_sign(reading.content, community));
    }
}

fn published(content: &Content) -> Option<Date> {
    Date::parse(content.of("about").next()?.text("published")?)
}

fn after(date: Date, published: Date) -> Fact {
    Fact::AfterPublication {
        date: date.to_string(),
        published: published.to_string(),
    }
}

fn fault_of(text: &str, published: Option<Date>) -> Option<Fact> {
    let Some(date) = Date::parse(text) else {
        let date = text.to_owned();
        return Some(Fact::BadDate { date });
    };
    published
        .filter(|published| date > *published)
        .map(|published| after(date, published))
}

fn vague(text: &str) -> Option<Fact> {
    let date = text.to_owned();
    Date::parse(text)?
        .day()
        .is_none()
        .then_some(Fact::VagueDate { date })
}

fn year_fault(year: f64, published: Option<Date>) -> Option<Fact> {
    let last = published.map_or(ANY_YEAR, |date| i64::from(date.year()));
    #[expect(
        clippy::cast_possible_truncation,
        reason = "it was read from an integer"
    )]
    let year = year as i64;
    let first = FIRST_YEAR;
    (!(first..=last).contains(&year)).then_some(Fact::YearOutOfRange { year, first, last })
}

fn note_edition(edition: &Entry, published: Option<Date>, problems: &mut Vec<Problem>) {
    let Some(start) = date(edition, "start") else {
        return;
    };
    if let Some(end) = date(edition, "end")
        && end.is_before(start)
    {
        let fact = Fact::EndBeforeStart {
            start: start.to_string(),
            end: end.to_string(),
        };
        problems.push(Problem {
            place: edition.value_place("end"),
            fact,
        });
    }
    if let Some(published) = published
        && was_held(edition)
        && start > published
    {
        let fact = after(start, published);
        problems.push(Problem {
            place: edition.value_place("start"),
            fact,
        });
    }
}

/// A community is heard of at least as late as the last edition it held.
fn outdated_sign(content: &Content, community: &Entry) -> Option<Problem> {
    let id = community.id()?;
    let written = community.last_sign()?.get("date")?;
    let sign = Date::parse(written.node.as_text()?)?;
    let held = content
        .of("editions")
        .filter(|edition| edition.text("community") == Some(id));
    let held = held.filter(|edition| was_held(edition));
    let (start, edition) = held
        .filter_map(|edition| Some((date(edition, "start")?, edition.id()?)))
        .max()?;
    sign.is_before(start).then(|| Problem {
        place: Place::new(community.place.file, &written.node.span),
        fact: Fact::LastSignOutdated {
            sign: sign.to_string(),
            edition: edition.to_owned(),
            start: start.to_string(),
        },
    })
}

fn date(entry: &Entry, field: &str) -> Option<Date> {
    Date::parse(entry.text(field)?)
}

fn was_held(edition: &Entry) -> bool {
    let attestation = edition.text("attestation").and_then(Attestation::parse);
    attestation.is_some_and(Attestation::is_held)
}
