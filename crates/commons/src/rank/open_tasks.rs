//! What the commons lacks, entry by entry: the subject of tasks that anyone can do today, with
//! nobody to wait for. Recounted from the catalogue each time, so a task disappears once done.

use std::cmp::Reverse;

use crate::catalogue::Catalogue;
use crate::date::Date;
use crate::entry::{Community, Contribution, Gap, Resource, Standing};
use crate::freshness::Age;
use crate::link::{Carriage, Link};
use crate::locale::Locale;
use crate::sort;
use crate::text::Text;
use crate::walk::Walk;

/// What a message may hold for its entry to fill: its name, its page, the year of its last sign.
pub const SLOTS: [&str; 3] = ["{name}", "{page}", "{year}"];

/// An entry that lacks something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Lacking<'a> {
    Resource(&'a Resource),
    Community(&'a Community),
}

impl Gap {
    /// The entries that lack this, those nearest to the visitor first: what was kept and the
    /// community chosen, then what is near the place named, then what the visitor reads.
    pub fn entries<'a>(
        self,
        catalogue: &'a Catalogue,
        walk: &Walk,
        locale: Locale,
        today: Date,
    ) -> Vec<Lacking<'a>> {
        let lacking = self.all(catalogue, today).collect();
        sort::by_key(lacking, |entry| {
            let nearness = entry.nearness(catalogue, walk, locale);
            (Reverse(nearness), walk.tie(entry.id()))
        })
    }

    fn all(self, catalogue: &Catalogue, today: Date) -> impl Iterator<Item = Lacking<'_>> {
        let resources = catalogue.resources.iter().map(Lacking::Resource);
        let communities = catalogue.communities.iter().map(Lacking::Community);
        let every = resources.chain(communities);
        every.filter(move |entry| self.is_of(*entry, catalogue, today))
    }

    fn is_of(self, entry: Lacking<'_>, catalogue: &Catalogue, today: Date) -> bool {
        match (self, entry) {
            (Self::Licence, Lacking::Resource(resource)) => resource.licence.is_none(),
            // Nothing more is asked of a closed community.
            (Self::Sign, Lacking::Community(community)) => {
                !community.last_sign.is_lately(today)
                    && community.standing(today) != Standing::Closed
            }
            (Self::Link, Lacking::Resource(resource)) => {
                let read_on = resource.provenance.read_on.or(catalogue.about.read_on);
                let was_read_long_ago = matches!(Age::of(read_on, today), Age::Fading | Age::Old);
                let is_encrypted =
                    matches!(&resource.page, Link::Safe(link) if link.carriage() != Carriage::Http);
                was_read_long_ago || !is_encrypted
            }
            _ => false,
        }
    }
}

impl Contribution {
    /// There is something left to do: always, but for a task whose gap is filled.
    pub fn is_open(&self, catalogue: &Catalogue, today: Date) -> bool {
        self.gap
            .is_none_or(|gap| gap.all(catalogue, today).next().is_some())
    }
}

impl Lacking<'_> {
    /// More is nearer: the visitor's own list before what its community made, whole kilometres,
    /// and of two equally near, the one that the visitor can read.
    fn nearness(self, catalogue: &Catalogue, walk: &Walk, locale: Locale) -> i32 {
        let reads = |languages: &[String]| i32::from(languages.iter().any(|it| locale.reads(it)));
        match self {
            Self::Resource(resource) => {
                let from_chosen = walk.community.is_some() && resource.community == walk.community;
                4 * i32::from(walk.keeps(&resource.id))
                    + 2 * i32::from(from_chosen)
                    + reads(&resource.languages)
            }
            Self::Community(community) if walk.community.as_ref() == Some(&community.id) => {
                i32::MAX
            }
            Self::Community(community) => {
                let place = walk.place.as_ref().and_then(|id| catalogue.town(id));
                let km = place.map_or(0.0, |town| town.point.distance_km(community.point));
                // At most half of the earth's girth, 20,016 km.
                #[expect(clippy::cast_possible_truncation)]
                let km = km.round() as i32;
                reads(&community.languages) - 2 * km
            }
        }
    }

    fn id(&self) -> &str {
        match self {
            Self::Resource(resource) => resource.id.as_str(),
            Self::Community(community) => community.id.as_str(),
        }
    }

    /// The message of a task, about this entry, its [`SLOTS`] filled. A slot that the entry has no
    /// value for becomes empty.
    pub fn message(self, template: &Text, locale: Locale) -> String {
        let (name, page, last_sign) = match self {
            Self::Resource(resource) => (
                resource.title.in_locale(locale).text,
                resource.page.as_str(),
                resource.last_sign.as_ref(),
            ),
            Self::Community(community) => (
                community.name.as_str(),
                community.links.first().map_or("", Link::as_str),
                Some(&community.last_sign),
            ),
        };
        let year = last_sign.map_or_else(String::new, |sign| sign.date.year().to_string());
        let template = template.in_locale(locale).text.to_owned();
        // A title that itself holds a slot is filled too, which gives nothing away.
        SLOTS
            .into_iter()
            .zip([name, page, &year])
            .fold(template, |message, (slot, word)| {
                message.replace(slot, word)
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Address;
    use crate::testing::{Commons, ENGLISH, FRENCH, date, page, sign, text};

    const TODAY: &str = "2026-11-23";

    fn ids(commons: Commons, gap: Gap, fragment: &str, today: &str) -> Vec<String> {
        let (address, dropped) = Address::parse(fragment);
        assert_eq!(dropped, [], "{fragment}");
        let catalogue = commons.catalogue();
        let entries = gap.entries(&catalogue, &address.walk, FRENCH, date(today));
        entries.iter().map(|entry| entry.id().to_owned()).collect()
    }

    #[test]
    fn each_gap_is_counted_from_the_entries_as_they_are_today() {
        let commons = || {
            Commons::new()
                .resource("bare", |_| ())
                .resource("licensed", |r| r.licence = Some("CC0-1.0".into()))
                .resource("old-link", |r| {
                    r.licence = Some("CC0-1.0".into());
                    r.url = "http://example.org/old".into();
                })
                .resource("no-link", |r| {
                    r.licence = Some("CC0-1.0".into());
                    r.url = "a drawer in the museum".into();
                })
                .resource("read-long-ago", |r| {
                    r.licence = Some("CC0-1.0".into());
                    r.read_on = Some("2024-11-23".into());
                })
                .community("silent", |_| ())
                .community("closed", |c| c.status = "closed".into())
                .community("heard", |c| c.last_sign = sign("2023-12"))
        };
        let found = |gap, today| {
            let mut found = ids(commons(), gap, "", today);
            found.sort_unstable();
            found
        };
        assert_eq!(found(Gap::Licence, TODAY), ["bare"]);
        assert_eq!(found(Gap::Sign, TODAY), ["silent"]);
        assert_eq!(found(Gap::Sign, "2026-12-01"), ["heard", "silent"]);
        let links = ["no-link", "old-link", "read-long-ago"];
        assert_eq!(found(Gap::Link, TODAY), links);
        // What was read in November 2026 is to be read again two years later.
        assert_eq!(found(Gap::Link, "2028-11-01").len(), 5);
    }

    #[test]
    fn what_the_visitor_kept_or_chose_comes_first_then_what_is_near_then_what_is_read() {
        let resources = || {
            Commons::new()
                .community("x9", |_| ())
                .resource("foreign", |r| r.languages = vec!["it".into()])
                .resource("readable", |r| r.languages = vec!["fr".into()])
                .resource("theirs", |r| r.community = Some("x9".into()))
        };
        let kept = ids(
            resources(),
            Gap::Licence,
            "#community=x9&resource=foreign",
            TODAY,
        );
        assert_eq!(kept, ["foreign", "theirs", "readable"]);
        let nothing = ids(resources(), Gap::Licence, "", TODAY);
        assert_eq!(nothing[0], "readable");

        let communities = || {
            Commons::new()
                .community("far", |c| c.lat = 9.0)
                .community("farther", |c| {
                    c.lat = 20.0;
                    c.languages = vec!["fr".into()];
                })
                .community("near", |c| c.lat = 1.0)
        };
        let order = |fragment| ids(communities(), Gap::Sign, fragment, TODAY);
        assert_eq!(order("#place=near-xx"), ["near", "far", "farther"]);
        assert_eq!(
            order("#place=near-xx&community=farther"),
            ["farther", "near", "far"]
        );
        assert_eq!(order("")[0], "farther");
    }

    #[test]
    fn a_task_whose_gap_is_filled_is_closed_and_any_other_is_open() {
        let catalogue = |licence: Option<&str>| {
            Commons::new()
                .resource("x1", |r| r.licence = licence.map(str::to_owned))
                .contribution("asks", |c| c.gap = Some("licence".into()))
                .contribution("other", |_| ())
                .contribution("newer", |c| c.gap = Some("a gap of a later guide".into()))
                .catalogue()
        };
        let open = |catalogue: &Catalogue| {
            let all = catalogue.contributions.iter();
            all.map(|c| (c.id.to_string(), c.is_open(catalogue, date(TODAY))))
                .collect::<Vec<_>>()
        };
        let told = |asks| [("asks".to_owned(), asks), ("other".to_owned(), true)];
        assert_eq!(open(&catalogue(None)), told(true));
        assert_eq!(open(&catalogue(Some("CC0-1.0"))), told(false));
    }

    #[test]
    fn a_message_names_its_entry() {
        let catalogue = Commons::new()
            .resource("x1", |r| r.title = text("Lantern"))
            .community("x2", |c| c.last_sign = sign("2018-11"))
            .catalogue();
        let said = |entry: Lacking<'_>, template: &str| {
            let template = Text::new(text(template)).expect("a text");
            entry.message(&template, ENGLISH)
        };
        let resource = Lacking::Resource(&catalogue.resources[0]);
        let expected = format!("About Lantern, {}", page("x1"));
        assert_eq!(said(resource, "About {name}, {page}"), expected);
        let community = Lacking::Community(&catalogue.communities[0]);
        assert_eq!(
            said(community, "{name}, since {year}{page}?"),
            "x2, since 2018?"
        );
    }
}
