//! A list of resources as a visitor looks at it: by search and facets, with what each value would
//! leave.

use std::cmp::Reverse;
use std::fmt;

use crate::catalogue::Catalogue;
use crate::entry::Resource;
use crate::locale::Locale;
use crate::rank::resources::in_order;
use crate::sort;
use crate::walk::Walk;

/// How the lists of a room are looked at. None of it is an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    pub query: String,
    pub kind: Option<String>,
    pub activity: Option<String>,
    /// The language a resource can be read in.
    pub language: Option<String>,
    pub period: Option<Period>,
    /// Only what states a licence (`true`), or states none (`false`).
    pub licensed: Option<bool>,
}

/// A few years of Museomix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Period {
    /// [`Period::YEARS`] years from this one on.
    From(u16),
    Undated,
}

impl Period {
    /// Long enough to hold several editions, short enough to tell one time from another.
    pub const YEARS: u16 = 3;
    /// The year of the first edition.
    const FIRST: u16 = 2011;

    pub const fn of(year: Option<u16>) -> Self {
        match year {
            Some(year) => {
                let since = year.saturating_sub(Self::FIRST);
                Self::From(Self::FIRST + since - since % Self::YEARS)
            }
            None => Self::Undated,
        }
    }

    pub fn parse(raw: &str) -> Option<Self> {
        let undated = (raw == "undated").then_some(Self::Undated);
        undated.or_else(|| {
            let period = Self::of(Some(raw.parse().ok()?));
            (period.to_string() == raw).then_some(period)
        })
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::From(year) => write!(f, "{year}"),
            Self::Undated => f.write_str("undated"),
        }
    }
}

/// The facets that the data can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    Kind,
    Activity,
    Language,
    Period,
    Licence,
}

impl Facet {
    pub const ALL: [Self; 5] = [
        Self::Kind,
        Self::Activity,
        Self::Language,
        Self::Period,
        Self::Licence,
    ];

    /// What the facet is called in an address.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Activity => "activity",
            Self::Language => "reads",
            Self::Period => "period",
            Self::Licence => "licence",
        }
    }

    /// The values that a resource has under this facet.
    fn values<'a>(self, catalogue: &'a Catalogue, resource: &'a Resource) -> Vec<String> {
        match self {
            Self::Kind => vec![resource.kind.clone()],
            Self::Activity => catalogue
                .activities_of(resource)
                .into_iter()
                .map(str::to_owned)
                .collect(),
            Self::Language => resource.languages.clone(),
            Self::Period => vec![Period::of(resource.year).to_string()],
            Self::Licence => vec![licence_value(resource.licence.is_some()).to_owned()],
        }
    }

    /// The value chosen under this facet, as in the address.
    pub fn chosen(self, view: &View) -> Option<String> {
        match self {
            Self::Kind => view.kind.clone(),
            Self::Activity => view.activity.clone(),
            Self::Language => view.language.clone(),
            Self::Period => view.period.map(|period| period.to_string()),
            Self::Licence => view.licensed.map(|stated| licence_value(stated).to_owned()),
        }
    }

    /// Chooses a value, or clears the choice.
    pub fn choose(self, view: &mut View, value: Option<&str>) {
        let owned = value.map(str::to_owned);
        match self {
            Self::Kind => view.kind = owned,
            Self::Activity => view.activity = owned,
            Self::Language => view.language = owned,
            Self::Period => view.period = value.and_then(Period::parse),
            Self::Licence => view.licensed = value.map(|value| value == licence_value(true)),
        }
    }

    fn admits(self, catalogue: &Catalogue, resource: &Resource, view: &View) -> bool {
        self.chosen(view)
            .is_none_or(|chosen| self.values(catalogue, resource).contains(&chosen))
    }
}

/// How an address says whether a licence is stated.
pub const fn licence_value(stated: bool) -> &'static str {
    if stated { "stated" } else { "none" }
}

/// One value of a facet, and how many resources it would leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    pub value: String,
    pub count: usize,
    pub chosen: bool,
}

/// All resources that a search and facets leave, with the counts of the facets.
#[derive(Debug)]
pub struct Shelf<'a> {
    pub found: Vec<&'a Resource>,
    /// No resource has every word of the search; these have most of them.
    pub partial: bool,
    pub facets: Vec<(Facet, Vec<Count>)>,
}

impl<'a> Shelf<'a> {
    pub fn new(catalogue: &'a Catalogue, walk: &Walk, view: &View, locale: Locale) -> Self {
        let (searched, partial) = if view.query.trim().is_empty() {
            (in_order(catalogue, walk, locale), false)
        } else {
            let found = catalogue.search(&view.query);
            let hits = found
                .hits
                .iter()
                .filter_map(|hit| catalogue.resources.get(hit.document));
            (hits.collect(), found.partial)
        };
        let facets = Facet::ALL.map(|facet| (facet, counts(catalogue, &searched, view, facet)));
        let admitted = |resource: &&Resource| {
            Facet::ALL
                .iter()
                .all(|f| f.admits(catalogue, resource, view))
        };
        Self {
            found: searched.iter().copied().filter(admitted).collect(),
            partial,
            facets: facets.into(),
        }
    }
}

impl<'a> Shelf<'a> {
    /// The hits, with entries that share a web page grouped at the position of the best of them:
    /// they are read in one go, and would otherwise fill the list with one page. A resource that
    /// the visitor has kept leads its group, so that it stays visible.
    pub fn by_page(&self, walk: &Walk) -> Vec<Vec<&'a Resource>> {
        let found = self.found.iter().copied().enumerate().collect::<Vec<_>>();
        let by_page = sort::by_key(found, |(_, resource)| resource.page.as_str());
        let mut groups: Vec<(usize, Vec<&Resource>)> = Vec::new();
        for (place, resource) in by_page {
            match groups.last_mut() {
                Some((_, group)) if group[0].page == resource.page => group.push(resource),
                _ => groups.push((place, vec![resource])),
            }
        }
        let groups = sort::by_key(groups, |(place, _)| *place);
        let mut groups = groups
            .into_iter()
            .map(|(_, group)| group)
            .collect::<Vec<_>>();
        for group in &mut groups {
            if let Some(kept) = group.iter().position(|resource| walk.keeps(&resource.id)) {
                group[..=kept].rotate_right(1);
            }
        }
        groups
    }
}

/// Counts a facet's values over what the search and the *other* facets leave, the most frequent
/// first, so that each count is what choosing that value would show.
fn counts(catalogue: &Catalogue, searched: &[&Resource], view: &View, facet: Facet) -> Vec<Count> {
    let chosen = facet.chosen(view);
    let mut counts = Vec::<Count>::new();
    let mut count = |value: String, more: usize| {
        let known = counts.iter_mut().find(|count| count.value == value);
        match known {
            Some(known) => known.count += more,
            None => counts.push(Count {
                chosen: chosen.as_ref() == Some(&value),
                value,
                count: more,
            }),
        }
    };
    let others = || Facet::ALL.into_iter().filter(|other| *other != facet);
    for resource in searched {
        if others().all(|other| other.admits(catalogue, resource, view)) {
            for value in facet.values(catalogue, resource) {
                count(value, 1);
            }
        }
    }
    // A chosen value that leaves no results is still shown, so that it can be cleared.
    if let Some(chosen) = &chosen {
        count(chosen.clone(), 0);
    }
    sort::by_key(counts, |count| {
        let frequent = (facet != Facet::Period).then_some(Reverse(count.count));
        (frequent, count.value.clone())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Why;
    use crate::testing::{Commons, FRENCH, page, text};
    use proptest::prelude::*;

    fn ids<'a>(resources: &[&'a Resource]) -> Vec<&'a str> {
        resources.iter().map(|r| r.id.as_str()).collect()
    }

    fn for_why(why: Why) -> Walk {
        Walk {
            why: Some(why),
            ..Walk::default()
        }
    }

    #[test]
    fn entries_of_one_page_stand_together_where_the_best_of_them_stands() {
        let on = |commons: Commons, id: &str, url: &str, year: Option<u16>| {
            commons.resource(id, |resource| {
                resource.url = page(url);
                // Dated ones come first.
                resource.year = year;
            })
        };
        let commons = on(Commons::new(), "x1", "shared", None);
        let commons = on(commons, "x2", "shared", Some(2014));
        let commons = on(commons, "x3", "own", Some(2014));
        let catalogue = on(commons, "x4", "shared", None).catalogue();
        let shelf = Shelf::new(&catalogue, &Walk::default(), &View::default(), FRENCH);
        let mut groups = shelf
            .by_page(&Walk::default())
            .into_iter()
            .map(|group| ids(&group))
            .collect::<Vec<_>>();
        let shared = groups
            .iter()
            .position(|group| group[0] == "x2")
            .expect("the best leads");
        groups[shared][1..].sort_unstable();
        assert_eq!(groups.remove(shared), ["x2", "x1", "x4"]);
        assert_eq!(groups, [["x3"]]);

        let mut walk = Walk::default();
        walk.toggle_resource(&catalogue.resources[3].id);
        let kept = shelf.by_page(&walk);
        let leads = kept.iter().map(|group| group[0].id.as_str());
        assert!(leads.clone().any(|id| id == "x4"), "one that is kept leads");
        assert_eq!(kept.iter().map(Vec::len).max(), Some(3));
    }

    #[test]
    fn a_period_holds_its_years_and_reads_back() {
        for (year, period) in [
            (Some(2011), "2011"),
            (Some(2013), "2011"),
            (Some(2014), "2014"),
            (Some(2016), "2014"),
            (Some(2026), "2026"),
            (None, "undated"),
        ] {
            let found = Period::of(year);
            assert_eq!(found.to_string(), period, "{year:?}");
            assert_eq!(Period::parse(period), Some(found));
        }
        for other in ["2012", "2015", "", "undate", "02011", "99999"] {
            assert_eq!(Period::parse(other), None, "{other}");
        }
    }

    #[test]
    fn a_choice_that_leaves_nothing_can_still_be_let_go() {
        let catalogue = Commons::new()
            .resource("x1", |r| r.kind = "method".into())
            .catalogue();
        let view = View {
            kind: Some("prototype".into()),
            ..View::default()
        };
        let shelf = Shelf::new(&catalogue, &Walk::default(), &view, FRENCH);
        assert!(shelf.found.is_empty());
        let (_, kinds) = &shelf.facets[0];
        let told = kinds.iter().map(|c| (c.value.as_str(), c.count, c.chosen));
        assert_eq!(
            told.collect::<Vec<_>>(),
            [("method", 1, false), ("prototype", 0, true)]
        );
    }

    #[test]
    fn a_search_keeps_its_own_order_and_the_facets_count_within_it() {
        let catalogue = Commons::new()
            .resource("x1", |r| {
                r.title = text("Lantern");
            })
            .resource("x2", |r| {
                r.summary = text("A lantern");
            })
            .resource("x3", |_| ())
            .catalogue();
        let view = View {
            query: "lantern".into(),
            ..View::default()
        };
        let shelf = Shelf::new(&catalogue, &Walk::default(), &view, FRENCH);
        assert_eq!(ids(&shelf.found), ["x1", "x2"]);
        assert!(!shelf.partial);
        let (_, licences) = &shelf.facets[4];
        assert_eq!((licences[0].value.as_str(), licences[0].count), ("none", 2));
    }

    fn word(words: &'static [&'static str]) -> impl Strategy<Value = String> {
        prop::sample::select(words).prop_map(str::to_owned)
    }

    prop_compose! {
        /// Resources that differ in what the facets look at.
        fn some_commons()(resources in prop::collection::vec((
            word(&["method", "prototype", "content"]),
            prop::collection::btree_set(word(&["paper", "sound", "light"]), 0..3),
            prop::collection::btree_set(word(&["fr", "en", "it"]), 1..3),
            prop::option::of(2011_u16..2020),
            prop::option::of(word(&["CC0-1.0"])),
        ), 1..12)) -> Commons {
            let themes = [("paper", "making"), ("sound", "playing"), ("light", "making")];
            let commons = themes.into_iter().fold(Commons::new(), |c, (id, of)| c.theme(id, of));
            resources.into_iter().enumerate().fold(commons, |commons, (n, tags)| {
                let (kind, themes, languages, year, licence) = tags;
                commons.resource(&format!("x{n}"), |resource| {
                    resource.kind = kind;
                    resource.themes = themes.into_iter().collect();
                    resource.languages = languages.into_iter().collect();
                    resource.year = year;
                    resource.licence = licence;
                })
            })
        }
    }

    prop_compose! {
        fn some_view()(
            kind in prop::option::of(word(&["method", "prototype"])),
            activity in prop::option::of(word(&["making", "playing"])),
            language in prop::option::of(word(&["fr", "it"])),
            period in prop::option::of(prop::sample::select(
                vec![Period::From(2011), Period::From(2014), Period::Undated],
            )),
            licensed in prop::option::of(prop::bool::ANY),
        ) -> View {
            View { kind, activity, language, period, licensed, ..View::default() }
        }
    }

    proptest! {
        #[test]
        fn a_count_is_what_choosing_the_value_then_shows(
            commons in some_commons(),
            view in some_view(),
        ) {
            let catalogue = commons.catalogue();
            let walk = Walk::default();
            for (facet, counts) in Shelf::new(&catalogue, &walk, &view, FRENCH).facets {
                for Count { value, count, chosen } in counts {
                    let mut then = view.clone();
                    facet.choose(&mut then, Some(&value));
                    let shown = Shelf::new(&catalogue, &walk, &then, FRENCH).found.len();
                    prop_assert_eq!(shown, count, "{:?} {}", facet, value);
                    prop_assert_eq!(chosen, facet.chosen(&view) == Some(value));
                }
            }
        }

        #[test]
        fn what_is_chosen_can_be_let_go(commons in some_commons(), view in some_view()) {
            let catalogue = commons.catalogue();
            for (facet, counts) in Shelf::new(&catalogue, &Walk::default(), &view, FRENCH).facets {
                for count in counts {
                    let mut then = view.clone();
                    facet.choose(&mut then, None);
                    prop_assert_eq!(facet.chosen(&then), None);
                    let free = then.clone();
                    facet.choose(&mut then, Some(&count.value));
                    prop_assert_eq!(facet.chosen(&then), Some(count.value));
                    facet.choose(&mut then, None);
                    prop_assert_eq!(then, free);
                }
            }
        }

        #[test]
        fn no_answer_hides_a_resource(commons in some_commons(), why in prop::sample::select(Why::ALL.to_vec())) {
            let catalogue = commons.catalogue();
            let found = Shelf::new(&catalogue, &for_why(why), &View::default(), FRENCH).found.len();
            prop_assert_eq!(found, catalogue.resources.len());
        }
    }
}
