//! The commons, checked and indexed. The only entry point is [`Catalogue::from_wire`].
//!
//! This module holds the collections and their lookups; `accept` checks a snapshot, `references`
//! that every id it names exists, `index` defines how resources are searched, `lexicon` finds the
//! words of Museomix in a text.

mod accept;
mod index;
mod lexicon;
mod references;

use std::cmp::Reverse;
use std::ops::Range;

use self::lexicon::Lexicon;
use crate::date::Date;
use crate::entry::{
    Channel, Community, Contribution, Edition, Function, Principle, Profile, Resource, Rule, Term,
    Year,
};
use crate::geo::point::Town;
use crate::id::{
    CommunityId, ContributionId, EditionId, FunctionId, ResourceId, RuleId, TermId, TownId,
};
use crate::locale::Locale;
use crate::sort;
use crate::text::Text;
use crate::vocabulary::{Audience, Kind, Label, Theme};

/// All that the guide shows, at one date.
#[derive(Debug)]
pub struct Catalogue {
    pub about: About,
    pub kinds: Vec<Kind>,
    pub activities: Vec<Label>,
    pub themes: Vec<Theme>,
    pub(crate) audiences: Vec<Audience>,
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
    /// The contribution for people with no community nearby; see [`Catalogue::start`].
    start: Option<ContributionId>,
    /// The terms that running text does not mark.
    on_the_welcome: Vec<String>,
}

impl Catalogue {
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

    /// What people with no community nearby can do. None if the commons names nothing, as an older
    /// snapshot does, or names something that this guide does not show.
    pub fn start(&self) -> Option<&Contribution> {
        self.contribution(self.about.start.as_ref()?)
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
    pub fn name_of(&self, id: &str, locale: Locale) -> Option<&str> {
        let resource = self.resources.iter().find(|it| it.id.as_str() == id);
        let contribution = self.contributions.iter().find(|it| it.id.as_str() == id);
        let community = self.communities.iter().find(|it| it.id.as_str() == id);
        let text = resource
            .map(|it| &it.title)
            .or_else(|| contribution.map(|it| &it.label));
        text.map(|text| text.in_locale(locale).text)
            .or_else(|| community.map(|it| it.name.as_str()))
    }

    /// A community's editions, the latest first.
    pub fn editions_of(&self, community: &CommunityId) -> Vec<&Edition> {
        let own = |edition: &&Edition| edition.community.as_ref() == Some(community);
        let editions = self.editions.iter().filter(own).collect();
        sort::by_key(editions, |edition| Reverse(edition.start))
    }

    /// What a community brought to the commons, the latest first.
    pub fn resources_of(&self, community: &CommunityId) -> Vec<&Resource> {
        let own = |resource: &&Resource| resource.community.as_ref() == Some(community);
        let resources = self.resources.iter().filter(own).collect();
        sort::by_key(resources, |resource| Reverse(resource.year))
    }

    /// The editions that are still to come, the first one first.
    pub fn editions_ahead(&self, today: Date) -> Vec<&Edition> {
        let ahead = |edition: &&Edition| edition.is_ahead(today);
        let editions = self.editions.iter().filter(ahead).collect();
        sort::by_key(editions, |edition| edition.start)
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
            start: raw.start.as_deref().and_then(ContributionId::parse),
            on_the_welcome: raw.on_the_welcome,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Commons, date};

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
}
