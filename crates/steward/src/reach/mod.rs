//! What newcomers reach: every combination of answers is walked on the real commons, with an
//! edition announced and with none, and each entry is looked for as a visitor would.
//!
//! - [`visitors`]: every combination of answers.
//! - [`choosing`]: the contributions that they are shown; [`finding`]: the resources;
//!   [`meeting`]: the communities; [`planning`]: the plans.
//! - [`breach`]: the bounds, and what breaks them; [`table`]: all of it, for a person to read.

pub mod breach;
pub mod choosing;
pub mod finding;
pub mod meeting;
pub mod planning;
pub mod table;
pub mod visitors;

use commons::catalogue::Catalogue;
use commons::date::Date;
use commons::locale::Locale;
use serde::Serialize;

use breach::Breach;
use choosing::Choosing;
use finding::{Finding, Proposing};
use meeting::Meeting;
use planning::Planning;
use visitors::{ALL_SKILLS, FEW_SKILLS};

/// All figures, and what they break.
#[derive(Debug, Serialize)]
pub struct Reach {
    /// The day that the walks are made on: that of the publication.
    pub today: String,
    pub choosing: Vec<Choosing>,
    pub proposing: Vec<Proposing>,
    pub finding: Finding,
    pub meeting: Meeting,
    pub planning: Vec<Planning>,
    /// Decision rules and functions that no contribution names. They are read in "how it works"
    /// all the same, so this breaks no bound.
    pub unnamed: Vec<String>,
    pub breaches: Vec<Breach>,
}

/// A commons as it is when an edition is announced, or when none is.
#[derive(Debug)]
pub struct Season {
    pub announced: bool,
    pub catalogue: Catalogue,
    pub today: Date,
}

impl Season {
    /// The two seasons of a commons, none announced first, on the day of its publication. None
    /// where it is not sound.
    pub fn both(snapshot: &wire::Snapshot) -> Option<[Self; 2]> {
        let today = Date::parse(&snapshot.about.published)?;
        let season = |announced: bool| {
            let mut snapshot = snapshot.clone();
            let is_ahead = |edition: &wire::Edition| {
                let last = edition.end.as_ref().unwrap_or(&edition.start);
                Date::parse(last).is_some_and(|last| !last.is_before(today))
            };
            if !announced {
                snapshot.editions.retain(|edition| !is_ahead(edition));
            } else if !snapshot.editions.iter().any(is_ahead) {
                let edition = next_year(today, snapshot.communities.first());
                snapshot.editions.push(edition);
            }
            let catalogue = Catalogue::from_wire(snapshot).ok()?;
            Some(Self {
                announced,
                catalogue,
                today,
            })
        };
        Some([season(false)?, season(true)?])
    }
}

/// An edition that stands for any: the ranking and the plan only ask whether one is ahead. It is
/// where a community is, so that it adds no town.
fn next_year(today: Date, at: Option<&wire::Community>) -> wire::Edition {
    let anywhere = || [("en".to_owned(), "Anywhere".to_owned())].into();
    wire::Edition {
        id: "announced-for-the-simulation".to_owned(),
        start: (today.year() + 1).to_string(),
        kind: "edition".to_owned(),
        city: at.map_or_else(anywhere, |community| community.city.clone()),
        country: at.map_or_else(String::new, |community| community.country.clone()),
        lat: at.map_or(0.0, |community| community.lat),
        lon: at.map_or(0.0, |community| community.lon),
        attestation: "announced".to_owned(),
        ..wire::Edition::default()
    }
}

/// Walks a commons; none where it is not sound.
pub fn reach(snapshot: &wire::Snapshot) -> Option<Reach> {
    let seasons = Season::both(snapshot)?;
    let [plain, _] = &seasons;
    let choosing = seasons.iter().flat_map(|season| {
        [FEW_SKILLS, ALL_SKILLS].map(|most_skills| Choosing::of(season, most_skills))
    });
    let mut reach = Reach {
        today: plain.today.to_string(),
        choosing: choosing.collect(),
        proposing: Locale::all()
            .map(|locale| Proposing::of(plain, locale))
            .collect(),
        finding: Finding::of(&plain.catalogue),
        meeting: Meeting::of(plain),
        planning: seasons.iter().map(Planning::of).collect(),
        unnamed: unnamed(&plain.catalogue),
        breaches: Vec::new(),
    };
    reach.breaches = breach::all(&reach);
    Some(reach)
}

fn unnamed(catalogue: &Catalogue) -> Vec<String> {
    let cards = &catalogue.contributions;
    let rules = catalogue
        .rules
        .iter()
        .filter(|rule| cards.iter().all(|card| card.rule != rule.id))
        .map(|rule| format!("rule {}", rule.id));
    let functions = catalogue
        .functions
        .iter()
        .filter(|function| {
            let named = |id| id == Some(&function.id);
            !cards.iter().any(|card| named(card.function.as_ref()))
        })
        .map(|function| format!("function {}", function.id));
    rules.chain(functions).collect()
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}
