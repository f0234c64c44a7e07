//! The only entry point: checks a snapshot as a whole, reading every entry before refusing it.

use super::lexicon::Lexicon;
use crate::catalogue::{About, Catalogue};
use crate::entry::{
    Channel, Community, Contribution, Edition, Function, Principle, Profile, Reading, Resource,
    Rule, Term, Year,
};
use crate::freshness::LastSign;
use crate::geo::point::{Town, name_of_id};
use crate::id::TownId;
use crate::problem::{Fault, Problem};
use crate::sort;
use crate::vocabulary::{Kind, Label, Theme};
use search::fold;

impl Catalogue {
    /// Checks a snapshot as a whole. Reads every entry before giving up.
    pub fn from_wire(raw: wire::Snapshot) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        // A collection has one name: in the snapshot, in the catalogue and in what is reported of it.
        macro_rules! collection {
            ($name:ident, $Entry:ident) => {{
                let name = stringify!($name);
                read(&mut problems, name, raw.$name, |raw| &raw.id, $Entry::read)
            }};
        }
        let vocabulary = raw.vocabulary;
        let mut catalogue = Self {
            about: About::from(raw.about),
            kinds: words(vocabulary.kinds, Kind::read),
            activities: words(vocabulary.activities, Label::read),
            themes: words(vocabulary.themes, Theme::read),
            audiences: words(vocabulary.audiences, |raw| Some(raw.into())),
            countries: words(vocabulary.countries, Label::read),
            resources: collection!(resources, Resource),
            communities: collection!(communities, Community),
            editions: collection!(editions, Edition),
            contributions: collection!(contributions, Contribution),
            profiles: collection!(profiles, Profile),
            functions: collection!(functions, Function),
            rules: collection!(rules, Rule),
            principles: collection!(principles, Principle),
            terms: collection!(terms, Term),
            channels: collection!(channels, Channel),
            years: raw.years.into_iter().map(Year::from).collect(),
            towns: Vec::new(),
            tombstones: raw.tombstones,
            index: search::Index::default(),
            lexicon: Lexicon::default(),
        };
        if problems.is_empty() {
            catalogue.note_dangling(&mut problems);
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        catalogue.carry_signs();
        catalogue.towns = towns(&catalogue.communities, &catalogue.editions);
        catalogue.index = catalogue.indexed();
        catalogue.lexicon = Lexicon::new(&catalogue.terms, &catalogue.about.on_the_welcome);
        Ok(catalogue)
    }

    /// A community's last sign is the later of its own and its held editions'.
    fn carry_signs(&mut self) {
        for edition in self.editions.iter().filter(|edition| edition.was_held()) {
            let own =
                |community: &&mut Community| Some(&community.id) == edition.community.as_ref();
            if let Some(community) = self.communities.iter_mut().find(own)
                && community.last_sign.date.is_before(edition.last_day())
            {
                community.last_sign = LastSign {
                    date: edition.last_day(),
                    what: None,
                    source: edition.provenance.sources.first().cloned(),
                };
            }
        }
    }
}

/// The words of one vocabulary; a word without a label is left out.
fn words<Raw, Word>(raw: Vec<Raw>, read: impl Fn(Raw) -> Option<Word>) -> Vec<Word> {
    raw.into_iter().filter_map(read).collect()
}

/// Reads one collection and reports duplicate ids.
fn read<Raw, Entry>(
    problems: &mut Vec<Problem>,
    collection: &'static str,
    raw: Vec<Raw>,
    id: impl Fn(&Raw) -> &String,
    read: impl Fn(Raw, Reading<'_>) -> Option<Entry>,
) -> Vec<Entry> {
    let mut ids = Vec::with_capacity(raw.len());
    let mut entries = Vec::with_capacity(raw.len());
    for raw in raw {
        let own = id(&raw).clone();
        let reading = Reading::new(problems, collection, &own);
        entries.extend(read(raw, reading));
        ids.push(own);
    }
    note_twice(problems, collection, ids);
    entries
}

fn note_twice(problems: &mut Vec<Problem>, collection: &'static str, ids: Vec<String>) {
    let ids = sort::by_key(ids, String::clone);
    for pair in ids.windows(2).filter(|pair| pair[0] == pair[1]) {
        problems.push(Problem {
            collection,
            id: pair[0].clone(),
            field: "id",
            fault: Fault::DuplicateId,
        });
    }
}

/// The towns that the communities and editions themselves name.
fn towns(communities: &[Community], editions: &[Edition]) -> Vec<Town> {
    let of_communities = communities.iter().map(|c| (&c.city, &c.country, c.point));
    let of_editions = editions.iter().map(|e| (&e.city, &e.country, e.point));
    let mut towns: Vec<Town> = Vec::new();
    for (name, country, point) in of_communities.chain(of_editions) {
        let folded = fold::slug(name_of_id(name));
        let id = TownId::parse(&format!("{folded}-{}", country.to_ascii_lowercase()));
        if let Some(id) = id
            && towns.iter().all(|town| town.id != id)
        {
            towns.push(Town {
                id,
                name: name.clone(),
                country: country.clone(),
                point,
            });
        }
    }
    sort::by_key(towns, |town| town.id.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Commons, date, rule, sign, text};

    fn problems(commons: Commons) -> Vec<Problem> {
        Catalogue::from_wire(commons.0).map_or_else(|problems| problems, |_| Vec::new())
    }

    fn problem(collection: &'static str, id: &str, field: &'static str, fault: Fault) -> Problem {
        let id = id.to_owned();
        Problem {
            collection,
            id,
            field,
            fault,
        }
    }

    fn dangling(collection: &'static str) -> Fault {
        let id = "x9".to_owned();
        Fault::Dangling { collection, id }
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        #[track_caller]
        fn case(
            commons: Commons,
            (collection, id, field): (&'static str, &str, &'static str),
            fault: Fault,
        ) {
            assert_eq!(problems(commons), [problem(collection, id, field, fault)]);
        }
        let new = Commons::new;
        case(
            new().resource("X 1", |_| ()),
            ("resources", "X 1", "id"),
            Fault::InvalidId,
        );
        case(
            new().resource("x1", |_| ()).resource("x1", |_| ()),
            ("resources", "x1", "id"),
            Fault::DuplicateId,
        );
        case(
            new().term("x1", |term| term.definition.clear()),
            ("terms", "x1", "definition"),
            Fault::EmptyText,
        );
        case(
            new().contribution("x1", |c| c.steps[0].text.clear()),
            ("contributions", "x1", "steps"),
            Fault::EmptyText,
        );
        case(
            new().edition("x1", |edition| edition.start = "7/11/2014".into()),
            ("editions", "x1", "start"),
            Fault::InvalidDate("7/11/2014".into()),
        );
        case(
            new().community("x1", |community| community.last_sign = sign("2014-13")),
            ("communities", "x1", "last_sign"),
            Fault::InvalidDate("2014-13".into()),
        );
        case(
            new().community("x1", |community| community.lat = 91.0),
            ("communities", "x1", "lat"),
            Fault::NotOnEarth,
        );
        case(
            new().resource("x1", |resource| resource.community = Some("x9".into())),
            ("resources", "x1", "community"),
            dangling("communities"),
        );
        case(
            new().edition("x1", |edition| edition.community = Some("x9".into())),
            ("editions", "x1", "community"),
            dangling("communities"),
        );
        case(
            new().contribution("x1", |c| c.helps = vec!["x9".into()]),
            ("contributions", "x1", "helps"),
            dangling("resources"),
        );
        case(
            new().contribution("x1", |c| c.rule = "x9".into()),
            ("contributions", "x1", "rule"),
            dangling("rules"),
        );
        case(
            new().contribution("x1", |c| c.function = Some("x9".into())),
            ("contributions", "x1", "function"),
            dangling("functions"),
        );
        case(
            new().term("x1", |term| term.see = vec!["x9".into()]),
            ("terms", "x1", "see"),
            dangling("terms"),
        );
    }

    #[test]
    fn everything_is_read_before_giving_up() {
        let mut commons = Commons::new()
            .resource("x1", |resource| {
                resource.title.clear();
                resource.summary.clear();
            })
            .community("x2", |community| {
                community.lon = f64::NAN;
                community.last_sign = sign("lately");
            })
            .edition("x3", |edition| edition.end = Some("2014-02-30".into()));
        commons.0.rules.push(rule("X"));
        let found = problems(commons);
        let places = found
            .iter()
            .map(|problem| (problem.collection, problem.id.as_str(), problem.field))
            .collect::<Vec<_>>();
        assert_eq!(
            places,
            [
                ("resources", "x1", "title"),
                ("resources", "x1", "summary"),
                ("communities", "x2", "lat"),
                ("communities", "x2", "last_sign"),
                ("editions", "x3", "end"),
                ("rules", "X", "id"),
            ]
        );
    }

    #[test]
    fn a_broken_entry_is_not_told_again_by_those_that_name_it() {
        let commons = Commons::new()
            .community("x1", |community| community.city.clear())
            .resource("x2", |resource| resource.community = Some("x1".into()));
        assert_eq!(
            problems(commons),
            [problem("communities", "x1", "city", Fault::EmptyText)]
        );
    }

    #[test]
    fn a_community_is_heard_of_when_it_last_held_an_edition() {
        #[track_caller]
        fn case(start: &str, end: Option<&str>, attestation: &str, expected: &str) {
            let catalogue = Commons::new()
                .community("x1", |community| community.last_sign = sign("2016"))
                .community("x2", |community| community.last_sign = sign("2016"))
                .edition("x3", |edition| {
                    edition.community = Some("x1".into());
                    edition.start = start.into();
                    edition.end = end.map(str::to_owned);
                    edition.attestation = attestation.into();
                })
                .catalogue();
            let signs = catalogue
                .communities
                .iter()
                .map(|community| community.last_sign.date.to_string())
                .collect::<Vec<_>>();
            assert_eq!(signs, [expected, "2016"]);
        }
        case("2018-11-09", None, "several-sources", "2018-11-09");
        case("2018-11-09", Some("2018-11-11"), "one-source", "2018-11-11");
        case("2018-11-09", None, "announced", "2016");
        case("2018-11-09", None, "hearsay", "2016");
        case("2014-11-07", None, "several-sources", "2016");
    }

    #[test]
    fn a_carried_sign_brings_the_page_that_shows_it_and_the_latest_edition_wins() {
        let edition = |start: &'static str| {
            move |edition: &mut wire::Edition| {
                edition.community = Some("x1".into());
                edition.start = start.into();
            }
        };
        let catalogue = Commons::new()
            .community("x1", |community| {
                community.last_sign.what = text("a meeting");
            })
            .edition("x2", edition("2018-11-09"))
            .edition("x3", edition("2019-11-08"))
            .edition("x4", edition("2015-11-06"))
            .catalogue();
        let sign = &catalogue.communities[0].last_sign;
        assert_eq!(sign.date, date("2019-11-08"));
        assert_eq!(sign.what, None, "what was seen in 2014 is not of 2019");
        let source = sign.source.as_ref().map(crate::link::Link::as_str);
        assert_eq!(source, Some("https://example.org/x3"));
    }

    #[test]
    fn a_town_is_named_once_whoever_names_it() {
        let named = |name: &'static str| wire::Text::from([("fr".to_owned(), name.to_owned())]);
        let catalogue = Commons::new()
            .community("x1", |community| community.city = named("Ville-Inventée"))
            .edition("x2", |edition| edition.city = named("Ville inventée"))
            .edition("x3", |edition| edition.city = named("Autre"))
            .catalogue();
        let towns = catalogue.towns.iter().map(|town| town.id.as_str());
        assert_eq!(towns.collect::<Vec<_>>(), ["autre-xx", "ville-inventee-xx"]);
    }
}
