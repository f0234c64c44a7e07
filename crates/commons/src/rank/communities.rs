//! The ladder of communities. It never ends empty: below every rung stands another, and below the
//! last one "start one here".

use std::cmp::Reverse;

use crate::catalogue::Catalogue;
use crate::date::Date;
use crate::entry::{Community, Standing};
use crate::geo::point::Spot;
use crate::sort;

/// A community on the ladder.
#[derive(Clone, Copy, Debug)]
pub struct Rung<'a> {
    pub community: &'a Community,
    /// From the place named, as the crow flies; none where no place is, and within the country
    /// that is all that was named.
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

/// Why a named place has no pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lone {
    /// The nearest is the nearest heard from lately, too.
    HeardLately,
    /// Nobody was heard from lately.
    NobodyLately,
    /// All are closed.
    NobodyOpen,
}

/// Most cards shown before "see all".
pub const AT_ONCE: usize = 5;

impl<'a> Ladder<'a> {
    /// With no place named there is no nearest, and "heard from lately" leads.
    pub fn new(
        catalogue: &'a Catalogue,
        place: Option<&Spot>,
        languages: &[&str],
        today: Date,
    ) -> Self {
        let rungs = catalogue.communities.iter().map(|community| Rung {
            community,
            distance_km: place
                .and_then(|place| place.distance_km(community.point, &community.country)),
        });
        // No distance sorts before any: within the country named, the latest heard from leads.
        let mut rungs = sort::by_key(rungs.collect(), |rung| {
            // The bits of distances, which are never below zero, are in their order.
            let distance = rung.distance_km.map(f64::to_bits);
            (distance, Reverse(rung.community.last_sign.date))
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
        let rungs = sort::by_key(rungs, |rung| Reverse(rung.community.last_sign.date));
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

    /// The two that answer a place, or as many as there are.
    pub fn pair(&self) -> impl Iterator<Item = Rung<'a>> {
        self.nearest.into_iter().chain(self.lately)
    }

    /// Why a place is not answered by a pair; none where it is.
    pub fn lone(&self, today: Date) -> Option<Lone> {
        match (self.nearest, self.lately) {
            (Some(_), Some(_)) => None,
            (None, _) => Some(Lone::NobodyOpen),
            (Some(nearest), None) if nearest.community.last_sign.is_lately(today) => {
                Some(Lone::HeardLately)
            }
            (Some(_), None) => Some(Lone::NobodyLately),
        }
    }

    /// The rungs below the pair, from the top.
    pub fn lower(&self) -> [&[Rung<'a>]; 3] {
        [&self.same_language, &self.from_afar, &self.past]
    }

    /// How many of each lower rung are shown before "see all": they take turns, until the page
    /// shows [`AT_ONCE`] in all.
    pub fn at_once(&self) -> [usize; 3] {
        let lower = self.lower();
        let mut shown = [0; 3];
        let mut left = AT_ONCE - self.pair().count();
        while left > 0 {
            let before = left;
            for (shown, rung) in shown.iter_mut().zip(lower) {
                if left > 0 && *shown < rung.len() {
                    *shown += 1;
                    left -= 1;
                }
            }
            if left == before {
                break;
            }
        }
        shown
    }
}

fn take<'a>(rungs: &mut Vec<Rung<'a>>, fits: impl Fn(&Rung<'_>) -> bool) -> Option<Rung<'a>> {
    let found = rungs.iter().position(fits)?;
    Some(rungs.remove(found))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::point::Point;
    use crate::testing::{Commons, date, sign};
    use proptest::prelude::*;

    const TODAY: &str = "2026-11-23";
    const LATELY: &str = "2025-11";
    const LONG_AGO: &str = "2014";

    /// A community some degrees north of [`here`], so that the smaller is the nearer.
    fn with(commons: Commons, id: &str, degrees: f64, last: &str, status: &str) -> Commons {
        commons.community(id, |community| {
            community.lat = degrees;
            community.last_sign = sign(last);
            community.status = status.into();
        })
    }

    fn here() -> Spot {
        Spot::Town(Point::new(0.0, 0.0).expect("a point"))
    }

    fn ids<'a>(rungs: impl IntoIterator<Item = &'a Rung<'a>>) -> Vec<&'a str> {
        let ids = rungs.into_iter().map(|rung| rung.community.id.as_str());
        ids.collect()
    }

    fn everyone<'a>(ladder: &'a Ladder<'a>) -> Vec<&'a str> {
        let pair = ladder.nearest.iter().chain(&ladder.lately);
        let others = ladder.same_language.iter().chain(&ladder.from_afar);
        ids(pair.chain(others).chain(&ladder.past))
    }

    #[test]
    fn a_place_is_answered_by_the_nearest_and_the_nearest_heard_from_lately() {
        #[track_caller]
        fn case(
            near: (&str, &str),
            far: (&str, &str),
            expected: (Option<&str>, Option<&str>, &[&str]),
        ) {
            let commons = with(Commons::new(), "far", 2.0, far.0, far.1);
            let catalogue = with(commons, "near", 1.0, near.0, near.1).catalogue();
            let ladder = Ladder::new(&catalogue, Some(&here()), &[], date(TODAY));
            let id = |rung: &Option<Rung<'_>>| rung.map(|rung| rung.community.id.to_string());
            assert_eq!(
                (
                    id(&ladder.nearest).as_deref(),
                    id(&ladder.lately).as_deref(),
                    ids(&ladder.past).as_slice()
                ),
                expected,
                "near {near:?}, far {far:?}"
            );
        }
        let (near, far) = (Some("near"), Some("far"));
        // A pair.
        case((LONG_AGO, "unknown"), (LATELY, "active"), (near, far, &[]));
        // The nearest is the one heard from lately: one card.
        case(
            (LATELY, "active"),
            (LATELY, "active"),
            (near, None, &["far"]),
        );
        case(
            (LATELY, "dormant"),
            (LONG_AGO, "active"),
            (near, None, &["far"]),
        );
        // Nobody was heard from lately: none is said to be.
        case(
            (LONG_AGO, "unknown"),
            (LONG_AGO, "unknown"),
            (near, None, &["far"]),
        );
        // A closed one is history, however near and however lately it closed.
        case(
            (LATELY, "closed"),
            (LONG_AGO, "unknown"),
            (far, None, &["near"]),
        );
        case(
            (LONG_AGO, "unknown"),
            (LATELY, "closed"),
            (near, None, &["far"]),
        );
        case(
            (LONG_AGO, "closed"),
            (LATELY, "closed"),
            (None, None, &["far", "near"]),
        );
    }

    #[test]
    fn the_pair_is_told_with_its_distance() {
        let commons = with(Commons::new(), "near", 1.0, LONG_AGO, "unknown");
        let catalogue = with(commons, "far", 2.0, LATELY, "unknown").catalogue();
        let ladder = Ladder::new(&catalogue, Some(&here()), &[], date(TODAY));
        let km = |rung: Option<Rung<'_>>| rung.and_then(|r| r.distance_km).map(f64::round);
        // One degree of a meridian is 111.2 km.
        assert_eq!(km(ladder.nearest), Some(111.0));
        assert_eq!(km(ladder.lately), Some(222.0));
    }

    #[test]
    fn with_no_place_whoever_was_heard_from_last_leads() {
        let commons = with(Commons::new(), "old", 1.0, LONG_AGO, "unknown");
        let commons = with(commons, "late", 2.0, "2024-11", "unknown");
        let catalogue = with(commons, "latest", 3.0, LATELY, "unknown").catalogue();
        let ladder = Ladder::new(&catalogue, None, &[], date(TODAY));
        assert!(ladder.nearest.is_none());
        assert_eq!(ids(&ladder.lately), ["latest"]);
        assert_eq!(ids(&ladder.past), ["late", "old"]);
        assert!(ladder.past.iter().all(|rung| rung.distance_km.is_none()));
    }

    #[test]
    fn below_the_pair_stand_a_shared_language_then_a_welcome_from_afar_then_the_past() {
        let catalogue = Commons::new()
            .community("near", |c| c.languages = vec!["fr".into()])
            .community("speaks-2015", |c| {
                c.lat = 9.0;
                c.languages = vec!["de".into(), "fr".into()];
                c.last_sign = sign("2015");
            })
            .community("speaks-2016", |c| {
                c.lat = 10.0;
                c.languages = vec!["fr".into()];
                c.last_sign = sign("2016");
            })
            .community("welcomes", |c| {
                c.lat = 5.0;
                c.languages = vec!["fr".into()];
                c.welcomes_from_afar = true;
            })
            .community("other", |c| c.languages = vec!["pt".into()])
            .community("closed", |c| {
                c.languages = vec!["fr".into()];
                c.status = "closed".into();
                c.last_sign = sign("2019");
            })
            .catalogue();
        let ladder = Ladder::new(&catalogue, Some(&here()), &["fr"], date(TODAY));
        assert_eq!(ids(&ladder.nearest), ["near"]);
        assert_eq!(ids(&ladder.same_language), ["speaks-2016", "speaks-2015"]);
        assert_eq!(ids(&ladder.from_afar), ["welcomes"]);
        assert_eq!(ids(&ladder.past), ["closed", "other"]);
    }

    #[test]
    fn a_country_is_answered_by_its_own_communities_first() {
        let foreign = |commons: Commons, id: &str, degrees: f64, last: &str| {
            commons.community(id, |community| {
                community.lat = degrees;
                community.country = "YY".into();
                community.last_sign = sign(last);
            })
        };
        let commons = with(Commons::new(), "own-old", 40.0, LONG_AGO, "unknown");
        let commons = with(commons, "own-late", 80.0, "2019", "unknown");
        let catalogue = foreign(foreign(commons, "near", 1.0, LONG_AGO), "far", 2.0, LATELY);
        let catalogue = catalogue.catalogue();
        let code = catalogue.communities[0].country.clone();
        let middle = here().point();
        let country = Spot::Country { code, middle };
        let ladder = Ladder::new(&catalogue, Some(&country), &[], date(TODAY));
        assert_eq!(ids(&ladder.nearest), ["own-late"]);
        assert_eq!(ids(&ladder.lately), ["far"]);
        let distances = ladder.pair().map(|rung| rung.distance_km.is_some());
        assert_eq!(distances.collect::<Vec<_>>(), [false, true]);
        let elsewhere = Spot::Country {
            code: "ZZ".into(),
            middle,
        };
        let ladder = Ladder::new(&catalogue, Some(&elsewhere), &[], date(TODAY));
        assert_eq!(ids(&ladder.nearest), ["near"]);
    }

    #[test]
    fn where_there_is_no_pair_the_ladder_says_why() {
        #[track_caller]
        fn case(communities: &[(&str, &str)], expected: Option<Lone>) {
            let mut commons = Commons::new();
            for (n, (last, status)) in communities.iter().enumerate() {
                let degrees = f64::from(u8::try_from(n).expect("few"));
                commons = with(commons, &format!("x{n}"), degrees, last, status);
            }
            let catalogue = commons.catalogue();
            let ladder = Ladder::new(&catalogue, Some(&here()), &[], date(TODAY));
            assert_eq!(ladder.lone(date(TODAY)), expected, "{communities:?}");
        }
        case(&[(LONG_AGO, "unknown"), (LATELY, "active")], None);
        case(
            &[(LATELY, "active"), (LATELY, "active")],
            Some(Lone::HeardLately),
        );
        case(&[(LONG_AGO, "unknown")], Some(Lone::NobodyLately));
        case(&[(LATELY, "closed")], Some(Lone::NobodyOpen));
        case(&[], Some(Lone::NobodyOpen));
    }

    #[test]
    fn at_most_five_are_shown_at_once_and_the_lower_rungs_take_turns() {
        #[track_caller]
        fn case(speaking: usize, welcoming: usize, past: usize, expected: [usize; 3]) {
            let mut commons = with(Commons::new(), "near", 1.0, LONG_AGO, "unknown");
            commons = with(commons, "far", 2.0, LATELY, "active");
            for n in 0..speaking {
                commons = commons.community(&format!("speaks{n}"), |c| {
                    c.lat = 9.0;
                    c.languages = vec!["fr".into()];
                });
            }
            for n in 0..welcoming {
                commons = commons.community(&format!("afar{n}"), |c| {
                    c.lat = 9.0;
                    c.welcomes_from_afar = true;
                });
            }
            for n in 0..past {
                commons = commons.community(&format!("past{n}"), |c| {
                    c.lat = 9.0;
                    c.languages = vec!["pt".into()];
                });
            }
            let catalogue = commons.catalogue();
            let ladder = Ladder::new(&catalogue, Some(&here()), &["fr"], date(TODAY));
            assert_eq!(ladder.at_once(), expected);
        }
        case(0, 0, 0, [0, 0, 0]);
        case(1, 0, 0, [1, 0, 0]);
        case(9, 0, 9, [2, 0, 1]);
        case(9, 9, 9, [1, 1, 1]);
        case(0, 1, 9, [0, 1, 2]);
    }

    proptest! {
        #[test]
        fn each_community_stands_on_one_rung_only_and_none_falls_off(
            communities in prop::collection::vec(
                (
                    0_u8..4,
                    prop::sample::select(vec!["2014", "2024-11", "2025-11", "2030"]),
                    prop::sample::select(vec!["active", "closed", "unknown"]),
                    prop::bool::ANY,
                    prop::sample::select(vec!["fr", "pt"]),
                ),
                0..8,
            ),
            placed in prop::bool::ANY,
        ) {
            let mut commons = Commons::new();
            for (n, (degrees, last, status, afar, language)) in communities.iter().enumerate() {
                commons = commons.community(&format!("x{n}"), |community| {
                    community.lat = f64::from(*degrees);
                    community.last_sign = sign(last);
                    community.status = (*status).into();
                    community.welcomes_from_afar = *afar;
                    community.languages = vec![(*language).into()];
                });
            }
            let catalogue = commons.catalogue();
            let here = here();
            let place = placed.then_some(&here);
            let ladder = Ladder::new(&catalogue, place, &["fr"], date(TODAY));
            let mut found = everyone(&ladder);
            found.sort_unstable();
            let mut all = catalogue.communities.iter().map(|c| c.id.as_str()).collect::<Vec<_>>();
            all.sort_unstable();
            prop_assert_eq!(found, all);
            for rung in ladder.nearest.iter().chain(&ladder.lately) {
                prop_assert_ne!(rung.community.standing(date(TODAY)), Standing::Closed);
            }
        }
    }
}
