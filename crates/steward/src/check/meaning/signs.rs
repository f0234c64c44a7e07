//! A date is not older than what another entry says of the same thing: of the same page, or under the
//! same id. A date that is only more precise is no contradiction.

use std::collections::BTreeMap;

use commons::date::Date;

use super::Reading;
use super::links::normalized;
use crate::content::Entry;
use crate::problem::{Fact, Problem};
use crate::source::Place;

pub(super) fn check(reading: Reading<'_>, problems: &mut Vec<Problem>) {
    let signs = reading.content.entries.iter().filter_map(Sign::read);
    let signs = signs.collect::<Vec<_>>();
    let mut latest = BTreeMap::<&str, &Sign>::new();
    for sign in &signs {
        for thing in &sign.of {
            let known = latest.entry(thing).or_insert(sign);
            if known.date < sign.date {
                *known = sign;
            }
        }
    }
    for sign in &signs {
        let others = sign.of.iter().map(|thing| latest[thing.as_str()]);
        let later = others.filter(|other| sign.date.is_before(other.date));
        problems.extend(later.max_by_key(|other| other.date).map(|other| Problem {
            place: sign.place.clone(),
            fact: Fact::SignContradicted {
                entry: sign.entry.clone(),
                sign: sign.date.to_string(),
                other: other.entry.clone(),
                date: other.date.to_string(),
            },
        }));
    }
}

/// An entry's last sign.
struct Sign {
    /// `term/agora`
    entry: String,
    date: Date,
    /// Where the date stands.
    place: Place,
    /// What it is a sign of: the page that shows it, and what has the entry's id.
    of: Vec<String>,
}

impl Sign {
    fn read(entry: &Entry) -> Option<Self> {
        let (header, id) = (entry.collection.header?, entry.id()?);
        let sign = entry.last_sign()?;
        let date = &sign.get("date")?.node;
        let page = sign.get("source").and_then(|it| it.node.as_text());
        let page = page.map(|url| format!("page {}", normalized(url)));
        Some(Self {
            entry: format!("{header}/{id}"),
            date: Date::parse(date.as_text()?)?,
            place: Place::new(entry.place.file, &date.span),
            of: page.into_iter().chain([format!("id {id}")]).collect(),
        })
    }
}
