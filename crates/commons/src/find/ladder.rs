//! The ladder of communities. It never ends empty: below every rung stands another, and below the
//! last one "start one here".

use crate::catalogue::Catalogue;
use crate::entry::{Community, Standing};
use crate::find::fold;
use crate::last_sign::Date;
use crate::place::{Point, Town};

/// A community on the ladder.
#[derive(Clone, Copy, Debug)]
pub struct Rung<'a> {
    pub community: &'a Community,
    /// From the place named, as the crow flies.
    pub distance_km: Option<f64>,
}

/// Communities for one visitor, each on one rung only.
#[derive(Clone, Debug, Default)]
pub struct Ladder<'a> {
    /// The nearest one, however old its last sign.
    pub nearest: Option<Rung<'a>>,
    /// The nearest one heard from lately; none where that is the nearest of all.
    pub lately: Option<Rung<'a>>,
    /// Others that speak a language the visitor reads, the latest heard from first.
    pub same_language: Vec<Rung<'a>>,
    /// Others that welcome people from anywhere, as a source shows.
    pub from_afar: Vec<Rung<'a>>,
    /// All the others, with their history; the latest heard from first.
    pub past: Vec<Rung<'a>>,
}

impl<'a> Ladder<'a> {
    /// With no place named there is no nearest, and "heard from lately" leads.
    pub fn new(
        catalogue: &'a Catalogue,
        place: Option<Point>,
        languages: &[&str],
        today: Date,
    ) -> Self {
        let mut rungs = catalogue
            .communities
            .iter()
            .map(|community| Rung {
                community,
                distance_km: place.map(|place| place.distance_km(community.point)),
            })
            .collect::<Vec<_>>();
        rungs.sort_by(|a, b| {
            let nearer = a.distance_km.partial_cmp(&b.distance_km);
            nearer
                .unwrap_or(std::cmp::Ordering::Equal)
                .then_with(|| b.community.last_sign.date.cmp(&a.community.last_sign.date))
        });

        let mut ladder = Self::default();
        let open = |rung: &Rung<'_>| rung.community.standing(today) != Standing::Closed;
        if place.is_some() {
            ladder.nearest = take(&mut rungs, open);
        }
        let heard = |rung: &Rung<'_>| rung.community.last_sign.is_lately(today);
        if !ladder.nearest.as_ref().is_some_and(heard) {
            ladder.lately = take(&mut rungs, |rung| open(rung) && heard(rung));
        }
        rungs.sort_by_key(|rung| std::cmp::Reverse(rung.community.last_sign.date));
        let (from_afar, rungs): (Vec<_>, Vec<_>) = rungs
            .into_iter()
            .partition(|rung| rung.community.welcomes_from_afar);
        let speaks = |rung: &Rung<'_>| languages.iter().any(|l| rung.community.speaks(l));
        let (same_language, past) = rungs
            .into_iter()
            .partition(|rung| open(rung) && speaks(rung));
        Self {
            same_language,
            from_afar,
            past,
            ..ladder
        }
    }
}

fn take<'a>(rungs: &mut Vec<Rung<'a>>, fits: impl Fn(&Rung<'_>) -> bool) -> Option<Rung<'a>> {
    let found = rungs.iter().position(fits)?;
    Some(rungs.remove(found))
}

/// Towns whose name, in any language the commons gives it, starts with what is typed.
pub fn towns<'a>(catalogue: &'a Catalogue, typed: &str) -> Vec<&'a Town> {
    let typed = fold::slug(typed);
    if typed.is_empty() {
        return Vec::new();
    }
    let fits = |town: &&Town| {
        town.name
            .all()
            .any(|name| fold::slug(name).starts_with(&typed))
    };
    catalogue.towns.iter().filter(fits).collect()
}
