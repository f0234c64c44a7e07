//! The commons, checked and indexed. One door: [`Catalogue::from_wire`].

use std::cmp::Reverse;
use std::ops::Range;

use crate::entry::{
    Channel, Community, Contribution, Edition, Function, Principle, Profile, Reading, Resource,
    Rule, Term, Year,
};
use crate::find::lexicon::Lexicon;
use crate::find::{fold, search};
use crate::id::{
    CommunityId, ContributionId, EditionId, FunctionId, ResourceId, RuleId, TermId, TownId,
};
use crate::language::Reader;
use crate::last_sign::{Date, LastSign};
use crate::order;
use crate::place::Town;
use crate::problem::{Fault, Problem};
use crate::text::Text;

/// All that the guide shows, at one date.
#[derive(Debug)]
pub struct Catalogue {
    pub about: About,
    pub kinds: Vec<Kind>,
    pub activities: Vec<Label>,
    pub themes: Vec<Theme>,
    countries: Vec<Label>,
    pub resources: Vec<Resource>,
    pub communities: Vec<Community>,
    pub editions: Vec<Edition>,
    pub contributions: Vec<Contribution>,
    pub profiles: Vec<Profile>,
    pub functions: Vec<Function>,
    pub rules: Vec<Rule>,
    pub principles: Vec<Principle>,
    pub terms: Vec<Term>,
    pub channels: Vec<Channel>,
    pub years: Vec<Year>,
    pub towns: Vec<Town>,
    tombstones: Vec<wire::Tombstone>,
    index: search::Index,
    lexicon: Lexicon,
}

/// What this commons is, and who publishes it.
#[derive(Debug)]
pub struct About {
    pub title: Option<Text>,
    pub published: Option<Date>,
    pub read_on: Option<Date>,
    pub publisher: Option<Text>,
    pub mandate: Option<Text>,
    pub licence: String,
    pub credits: Vec<Text>,
    pub caveats: Vec<Text>,
}

/// A word of the vocabulary and what it is called.
#[derive(Debug)]
pub struct Label {
    pub id: String,
    pub label: Text,
}

/// A kind of resource.
#[derive(Debug)]
pub struct Kind {
    pub id: String,
    pub label: Text,
    pub plural: Text,
    pub give_back: Text,
    /// What people call it otherwise; searched, never shown.
    also: Option<Text>,
}

/// A subject of resources, in its family.
#[derive(Debug)]
pub struct Theme {
    pub id: String,
    pub label: Text,
    pub activity: String,
    /// What people call it otherwise; searched, never shown.
    also: Option<Text>,
}

/// What a search weighs a word by, from where it stands. Within a field a word weighs the less, the
/// longer the text; see `search`.
mod weight {
    /// A name is what people remember and type. Four times the summary's, so that the beginning of
    /// a title's word, which counts half, still comes before the whole word in a summary.
    pub(super) const TITLE: u32 = 8;
    /// A museum or a town says where it happened and not what it is: half a title, so that the
    /// resource that is called by the town comes first.
    pub(super) const PLACE: u32 = 4;
    /// A theme was given by hand: it says what a resource is about, where a summary's word may be
    /// said in passing. Half a title, for several resources share it.
    pub(super) const THEME: u32 = 4;
    /// A kind is shared by dozens: it narrows a search and singles nothing out.
    pub(super) const KIND: u32 = 3;
    /// A summary mentions many things in passing. Two and not one, so that a kind can stand between
    /// it and a theme.
    pub(super) const SUMMARY: u32 = 2;
    /// People's own word for a theme or a kind is a guess of ours at what they mean: as little as a
    /// mention, so that who really uses the word stands first.
    pub(super) const OWN_WORD: u32 = 2;
}

impl Catalogue {
    /// Checks a snapshot as a whole. Reads every entry before giving up.
    pub fn from_wire(raw: wire::Snapshot) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let noted = &mut problems;
        let vocabulary = raw.vocabulary;
        let mut catalogue = Self {
            about: About::from(raw.about),
            kinds: vocabulary
                .kinds
                .into_iter()
                .filter_map(Kind::read)
                .collect(),
            activities: vocabulary
                .activities
                .into_iter()
                .filter_map(Label::read)
                .collect(),
            themes: vocabulary
                .themes
                .into_iter()
                .filter_map(Theme::read)
                .collect(),
            countries: vocabulary
                .countries
                .into_iter()
                .filter_map(Label::read)
                .collect(),
            resources: read(
                noted,
                "resources",
                raw.resources,
                |raw| &raw.id,
                Resource::read,
            ),
            communities: read(
                noted,
                "communities",
                raw.communities,
                |raw| &raw.id,
                Community::read,
            ),
            editions: read(
                noted,
                "editions",
                raw.editions,
                |raw| &raw.id,
                Edition::read,
            ),
            contributions: read(
                noted,
                "contributions",
                raw.contributions,
                |raw| &raw.id,
                Contribution::read,
            ),
            profiles: read(
                noted,
                "profiles",
                raw.profiles,
                |raw| &raw.id,
                Profile::read,
            ),
            functions: read(
                noted,
                "functions",
                raw.functions,
                |raw| &raw.id,
                Function::read,
            ),
            rules: read(noted, "rules", raw.rules, |raw| &raw.id, Rule::read),
            principles: read(
                noted,
                "principles",
                raw.principles,
                |raw| &raw.id,
                Principle::read,
            ),
            terms: read(noted, "terms", raw.terms, |raw| &raw.id, Term::read),
            channels: read(
                noted,
                "channels",
                raw.channels,
                |raw| &raw.id,
                Channel::read,
            ),
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
        catalogue.lexicon = Lexicon::new(&catalogue.terms);
        Ok(catalogue)
    }

    /// Every entry that another one names has to be here.
    fn note_dangling(&self, problems: &mut Vec<Problem>) {
        let mut want =
            |here: bool, from: (&'static str, &str, &'static str), to: (&'static str, &str)| {
                if !here {
                    let (collection, id, field) = from;
                    let fault = Fault::Dangling {
                        collection: to.0,
                        id: to.1.to_owned(),
                    };
                    problems.push(Problem {
                        collection,
                        id: id.to_owned(),
                        field,
                        fault,
                    });
                }
            };
        for resource in &self.resources {
            if let Some(id) = &resource.community {
                let from = ("resources", resource.id.as_str(), "community");
                want(
                    self.community(id).is_some(),
                    from,
                    ("communities", id.as_str()),
                );
            }
        }
        for edition in &self.editions {
            if let Some(id) = &edition.community {
                let from = ("editions", edition.id.as_str(), "community");
                want(
                    self.community(id).is_some(),
                    from,
                    ("communities", id.as_str()),
                );
            }
        }
        for contribution in &self.contributions {
            let from = |field| ("contributions", contribution.id.as_str(), field);
            for id in &contribution.helps {
                want(
                    self.resource(id).is_some(),
                    from("helps"),
                    ("resources", id.as_str()),
                );
            }
            let rule = &contribution.rule;
            want(
                self.rule(rule).is_some(),
                from("rule"),
                ("rules", rule.as_str()),
            );
            if let Some(id) = &contribution.function {
                want(
                    self.function(id).is_some(),
                    from("function"),
                    ("functions", id.as_str()),
                );
            }
        }
        for term in &self.terms {
            for id in &term.see {
                want(
                    self.term(id).is_some(),
                    ("terms", term.id.as_str(), "see"),
                    ("terms", id.as_str()),
                );
            }
        }
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

    fn indexed(&self) -> search::Index {
        let mut index = search::Index::default();
        for (document, resource) in self.resources.iter().enumerate() {
            for (weight, text) in self.searched(resource) {
                index.add(document, weight, text);
            }
        }
        index
    }

    /// The texts that a resource is found by, each with the weight of its field.
    pub fn searched<'a>(&'a self, resource: &'a Resource) -> Vec<(u32, &'a str)> {
        let mut texts = Vec::new();
        let mut add = |weight, text: &'a str| texts.push((weight, text));
        resource
            .title
            .all()
            .for_each(|text| add(weight::TITLE, text));
        resource
            .summary
            .all()
            .for_each(|text| add(weight::SUMMARY, text));
        for text in [&resource.museum, &resource.city].into_iter().flatten() {
            add(weight::PLACE, text);
        }
        if let Some(kind) = self.kind(&resource.kind) {
            kind.label.all().for_each(|text| add(weight::KIND, text));
            let also = kind.also.iter().flat_map(Text::all);
            also.for_each(|words| add(weight::OWN_WORD, words));
        }
        for theme in resource.themes.iter().filter_map(|id| self.theme(id)) {
            theme.label.all().for_each(|text| add(weight::THEME, text));
            let also = theme.also.iter().flat_map(Text::all);
            also.for_each(|words| add(weight::OWN_WORD, words));
        }
        texts
    }

    /// Searches the resources; what was found are positions in [`Catalogue::resources`].
    pub fn search(&self, query: &str) -> search::Found {
        self.index.search(query)
    }

    /// The words of Museomix that a text uses, each once, with where it stands.
    pub fn terms_in(&self, text: &str) -> Vec<(Range<usize>, &Term)> {
        let used = self.lexicon.used_in(text).into_iter();
        used.map(|(range, term)| (range, &self.terms[term]))
            .collect()
    }

    pub fn resource(&self, id: &ResourceId) -> Option<&Resource> {
        self.resources.iter().find(|resource| resource.id == *id)
    }

    pub fn community(&self, id: &CommunityId) -> Option<&Community> {
        self.communities
            .iter()
            .find(|community| community.id == *id)
    }

    pub fn edition(&self, id: &EditionId) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.id == *id)
    }

    pub fn contribution(&self, id: &ContributionId) -> Option<&Contribution> {
        self.contributions
            .iter()
            .find(|contribution| contribution.id == *id)
    }

    pub fn rule(&self, id: &RuleId) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == *id)
    }

    pub fn function(&self, id: &FunctionId) -> Option<&Function> {
        self.functions.iter().find(|function| function.id == *id)
    }

    pub fn term(&self, id: &TermId) -> Option<&Term> {
        self.terms.iter().find(|term| term.id == *id)
    }

    pub fn town(&self, id: &TownId) -> Option<&Town> {
        self.towns.iter().find(|town| town.id == *id)
    }

    pub fn kind(&self, id: &str) -> Option<&Kind> {
        self.kinds.iter().find(|kind| kind.id == id)
    }

    pub fn theme(&self, id: &str) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == id)
    }

    pub fn country(&self, code: &str) -> Option<&Text> {
        self.countries
            .iter()
            .find(|country| country.id == code)
            .map(|country| &country.label)
    }

    /// Where an entry that is gone has moved to, or been merged into.
    pub fn moved_to(&self, id: &str) -> Option<&str> {
        self.tombstones
            .iter()
            .find(|tombstone| tombstone.id == id)?
            .to
            .as_deref()
    }

    /// What a resource, a contribution or a community is called.
    pub fn name_of(&self, id: &str, reader: Reader) -> Option<&str> {
        let resource = self.resources.iter().find(|it| it.id.as_str() == id);
        let contribution = self.contributions.iter().find(|it| it.id.as_str() == id);
        let community = self.communities.iter().find(|it| it.id.as_str() == id);
        let text = resource
            .map(|it| &it.title)
            .or_else(|| contribution.map(|it| &it.label));
        text.map(|text| text.for_reader(reader).text)
            .or_else(|| community.map(|it| it.name.as_str()))
    }

    /// A community's editions, the latest first.
    pub fn editions_of(&self, community: &CommunityId) -> Vec<&Edition> {
        let own = |edition: &&Edition| edition.community.as_ref() == Some(community);
        let editions = self.editions.iter().filter(own).collect();
        order::by_key(editions, |edition| Reverse(edition.start))
    }

    /// What a community brought to the commons, the latest first.
    pub fn resources_of(&self, community: &CommunityId) -> Vec<&Resource> {
        let own = |resource: &&Resource| resource.community.as_ref() == Some(community);
        let resources = self.resources.iter().filter(own).collect();
        order::by_key(resources, |resource| Reverse(resource.year))
    }

    /// The editions that are still to come, the first one first.
    pub fn editions_ahead(&self, today: Date) -> Vec<&Edition> {
        let ahead = |edition: &&Edition| edition.is_ahead(today);
        let editions = self.editions.iter().filter(ahead).collect();
        order::by_key(editions, |edition| edition.start)
    }

    /// Resources that share one web page with this one, itself left out.
    pub fn on_the_same_page(&self, resource: &Resource) -> Vec<&Resource> {
        let same = |other: &&Resource| other.page == resource.page && other.id != resource.id;
        self.resources.iter().filter(same).collect()
    }

    /// The families that a resource's themes belong to, each once.
    pub fn activities_of(&self, resource: &Resource) -> Vec<&str> {
        let mut activities = Vec::new();
        for theme in resource.themes.iter().filter_map(|id| self.theme(id)) {
            if !activities.contains(&theme.activity.as_str()) {
                activities.push(theme.activity.as_str());
            }
        }
        activities
    }
}

/// Reads one collection, and notes the ids that stand twice.
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
    let ids = order::by_key(ids, String::clone);
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
        let local = name.for_reader(Reader::French).text;
        let folded = fold::slug(local);
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
    order::by_key(towns, |town| town.id.clone())
}

impl From<wire::About> for About {
    fn from(raw: wire::About) -> Self {
        Self {
            title: Text::new(raw.title),
            published: Date::parse(&raw.published),
            read_on: Date::parse(&raw.read_on),
            publisher: Text::new(raw.publisher),
            mandate: Text::new(raw.mandate),
            licence: raw.licence,
            credits: raw.credits.into_iter().filter_map(Text::new).collect(),
            caveats: raw.caveats.into_iter().filter_map(Text::new).collect(),
        }
    }
}

impl Label {
    fn read(raw: wire::Label) -> Option<Self> {
        Some(Self {
            id: raw.id,
            label: Text::new(raw.label)?,
        })
    }
}

impl Kind {
    fn read(raw: wire::Kind) -> Option<Self> {
        Some(Self {
            id: raw.id,
            label: Text::new(raw.label)?,
            plural: Text::new(raw.plural)?,
            give_back: Text::new(raw.give_back)?,
            also: Text::new(raw.also),
        })
    }
}

impl Theme {
    fn read(raw: wire::Theme) -> Option<Self> {
        Some(Self {
            id: raw.id,
            label: Text::new(raw.label)?,
            activity: raw.activity,
            also: Text::new(raw.also),
        })
    }
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
    fn an_entry_that_is_gone_says_what_stands_for_it_now() {
        let catalogue = Commons::new()
            .tombstone("x1", Some("x2"))
            .tombstone("x3", None)
            .catalogue();
        for (id, expected) in [("x1", Some("x2")), ("x3", None), ("x2", None)] {
            assert_eq!(catalogue.moved_to(id), expected, "{id}");
        }
    }

    #[test]
    fn an_edition_is_ahead_until_its_last_day_has_passed() {
        let catalogue = Commons::new()
            .edition("x1", |edition| {
                edition.start = "2027-11-05".into();
                edition.end = Some("2027-11-07".into());
            })
            .edition("x2", |edition| edition.start = "2026-11-13".into())
            .catalogue();
        let ahead = |today| {
            let editions = catalogue.editions_ahead(date(today));
            editions.iter().map(|e| e.id.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(ahead("2026-11-13"), ["x2", "x1"]);
        assert_eq!(ahead("2026-11-14"), ["x1"]);
        assert_eq!(ahead("2027-11-07"), ["x1"]);
        assert!(ahead("2027-11-08").is_empty());
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
