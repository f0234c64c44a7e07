//! The plan: what the walk ends with, drafted from the first answer on.
//!
//! Its first action can always be done today: at an edition the welcome desk is there; otherwise a
//! contribution that needs nobody, or something to read, waits for no answer.

use std::cmp::Reverse;

use crate::answers::{Where, Why};
use crate::catalogue::Catalogue;
use crate::date::Date;
use crate::entry::{Community, Contribution, Edition, Resource};
use crate::freshness::LastSign;
use crate::link::{Carriage, Link, SafeLink};
use crate::locale::Locale;
use crate::rank::contributions::Ranking;
use crate::rank::resources;
use crate::sort;
use crate::text::Text;
use crate::walk::Walk;

/// Most channels a plan names.
const MOST_CONTACTS: usize = 3;

/// Something to do next.
#[derive(Clone, Debug, PartialEq)]
pub enum Action<'a> {
    /// Show this screen at the welcome desk of the edition going on.
    WelcomeDesk,
    /// Start on a contribution that needs nobody.
    Start(&'a Contribution),
    /// Read or look at a resource.
    Read(&'a Resource),
    /// Write to the community, with the message that is ready.
    Write,
    /// Put the message on a page of the movement: no address of a community is known.
    Post,
    /// Prepare a contribution that waits for others.
    Prepare(&'a Contribution),
    /// Come to an edition that is announced.
    Come(&'a Edition),
    /// Look for the announcements around 11 November, as in past years.
    WatchForNovember,
    /// Give back to the commons.
    GiveBack,
}

/// A channel one may write to, with its last sign of life.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact<'a> {
    pub name: ContactName<'a>,
    pub link: &'a SafeLink,
    pub last_sign: Option<&'a LastSign>,
}

/// Whose channel it is.
#[derive(Clone, Debug, PartialEq)]
pub enum ContactName<'a> {
    Community(&'a str),
    Movement(&'a Text),
}

/// What the walk ends with.
#[derive(Clone, Debug)]
pub struct Plan<'a> {
    pub resources: Vec<&'a Resource>,
    pub community: Option<&'a Community>,
    pub contribution: Option<&'a Contribution>,
    /// In order; the first one can be done today.
    pub actions: Vec<Action<'a>>,
    pub contacts: Vec<Contact<'a>>,
}

impl<'a> Plan<'a> {
    pub fn draft(catalogue: &'a Catalogue, walk: &Walk, locale: Locale, today: Date) -> Self {
        let resources = walk
            .resources
            .iter()
            .filter_map(|id| catalogue.resource(id))
            .collect::<Vec<_>>();
        let community = walk
            .community
            .as_ref()
            .and_then(|id| catalogue.community(id));
        let contribution = walk
            .contribution
            .as_ref()
            .and_then(|id| catalogue.contribution(id))
            .filter(|contribution| contribution.is_open(catalogue, today));
        let contacts = contacts(catalogue, community);
        let mut plan = Self {
            resources,
            community,
            contribution,
            actions: Vec::new(),
            contacts,
        };
        plan.actions = plan.next_actions(catalogue, walk, locale, today);
        plan
    }

    fn next_actions(
        &self,
        catalogue: &'a Catalogue,
        walk: &Walk,
        locale: Locale,
        today: Date,
    ) -> Vec<Action<'a>> {
        let mut actions = Vec::new();
        if walk.location == Some(Where::Here) {
            actions.push(Action::WelcomeDesk);
        }
        match self.contribution {
            Some(chosen) if chosen.can_start_alone() => actions.push(Action::Start(chosen)),
            _ => actions.extend(
                self.first_reading(catalogue, walk, locale)
                    .map(Action::Read),
            ),
        }
        // Nothing is chosen yet: the best one that needs nobody is proposed, before any writing.
        if self.contribution.is_none() {
            // A visitor who has not said why counts as just discovering, as for the resources.
            let mut walk = walk.clone();
            walk.why.get_or_insert(Why::Discover);
            let ranking = Ranking::new(catalogue, &walk, today);
            let mut alone = ranking
                .shown
                .iter()
                .filter(|ranked| ranked.contribution.can_start_alone());
            actions.extend(
                alone
                    .next()
                    .map(|ranked| Action::Start(ranked.contribution)),
            );
        }
        // A community's own pages come first.
        actions.extend(self.contacts.first().map(|contact| match contact.name {
            ContactName::Community(_) => Action::Write,
            ContactName::Movement(_) => Action::Post,
        }));
        if let Some(chosen) = self.contribution
            && !chosen.can_start_alone()
        {
            actions.push(Action::Prepare(chosen));
        }
        match catalogue.editions_ahead(today).first() {
            Some(ahead) => actions.push(Action::Come(ahead)),
            // Someone at an edition need not watch for one.
            None if walk.location == Some(Where::Here) => {}
            None => actions.push(Action::WatchForNovember),
        }
        actions.push(Action::GiveBack);
        actions
    }

    /// Something that can be read at once: what was kept, else the first proposal, else whatever
    /// suits best; one that can be followed over an encrypted link, where there is one.
    fn first_reading(
        &self,
        catalogue: &'a Catalogue,
        walk: &Walk,
        locale: Locale,
    ) -> Option<&'a Resource> {
        let proposals = resources::proposals(catalogue, walk, locale);
        let offered = || self.resources.iter().chain(&proposals).copied();
        let safe = |resource: &&Resource| matches!(&resource.page, Link::Safe(link) if link.carriage() == Carriage::Https);
        let others = || resources::in_order(catalogue, walk, locale).into_iter();
        offered()
            .find(safe)
            .or_else(|| others().find(safe))
            .or_else(|| offered().next())
    }
}

/// The community's own pages first, then the movement's that were heard from last.
fn contacts<'a>(catalogue: &'a Catalogue, community: Option<&'a Community>) -> Vec<Contact<'a>> {
    let own = community.into_iter().flat_map(|community| {
        community.links.iter().filter_map(|link| match link {
            Link::Safe(link) => Some(Contact {
                name: ContactName::Community(&community.name),
                link,
                last_sign: Some(&community.last_sign),
            }),
            Link::Inert(_) => None,
        })
    });
    let channels = sort::by_key(catalogue.channels.iter().collect(), |channel| {
        Reverse(channel.last_sign.as_ref().map(|sign| sign.date))
    });
    let movement = channels
        .into_iter()
        .filter_map(|channel| match &channel.link {
            Link::Safe(link) => Some(Contact {
                name: ContactName::Movement(&channel.label),
                link,
                last_sign: channel.last_sign.as_ref(),
            }),
            Link::Inert(_) => None,
        });
    own.chain(movement).take(MOST_CONTACTS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Address;
    use crate::testing::{Commons, FRENCH, date, page, sign};

    const TODAY: &str = "2026-11-23";

    /// Something to read, something to do alone, something that waits for a community.
    fn commons() -> Commons {
        Commons::new()
            .resource("read", |_| ())
            .contribution("alone", |c| c.needs = "nobody".into())
            .contribution("waits", |_| ())
    }

    fn told(action: &Action<'_>) -> String {
        match action {
            Action::WelcomeDesk => "desk".into(),
            Action::Start(contribution) => format!("start {}", contribution.id),
            Action::Read(resource) => format!("read {}", resource.id),
            Action::Write => "write".into(),
            Action::Post => "post".into(),
            Action::Prepare(contribution) => format!("prepare {}", contribution.id),
            Action::Come(edition) => format!("come {}", edition.id),
            Action::WatchForNovember => "watch".into(),
            Action::GiveBack => "give back".into(),
        }
    }

    #[track_caller]
    fn case(commons: Commons, fragment: &str, expected: &[&str]) {
        let (address, dropped) = Address::parse(fragment);
        assert_eq!(dropped, [], "{fragment}");
        let catalogue = commons.catalogue();
        let plan = Plan::draft(&catalogue, &address.walk, FRENCH, date(TODAY));
        let actions = plan.actions.iter().map(told).collect::<Vec<_>>();
        assert_eq!(actions, expected, "{fragment}");
    }

    #[test]
    fn the_first_action_can_be_done_today() {
        let rest = ["watch", "give back"];
        let then = |first: &[&'static str]| [first, &rest].concat();
        case(commons(), "", &then(&["read read", "start alone"]));
        case(commons(), "#contribution=alone", &then(&["start alone"]));
        case(
            commons(),
            "#contribution=waits",
            &then(&["read read", "prepare waits"]),
        );
        case(
            commons(),
            "#where=here&contribution=alone",
            &["desk", "start alone", "give back"],
        );
        case(
            commons(),
            "#where=here&contribution=waits",
            &["desk", "read read", "prepare waits", "give back"],
        );
        // What is gone from the commons counts as not chosen.
        case(
            commons(),
            "#contribution=gone",
            &then(&["read read", "start alone"]),
        );
        // Nothing to read in this commons, and something to do.
        let bare = Commons::new().contribution("alone", |c| c.needs = "nobody".into());
        case(bare, "", &then(&["start alone"]));
        // A gap that was filled since counts as not chosen too.
        let filled = commons().contribution("asks", |c| c.gap = Some("link".into()));
        case(
            filled,
            "#contribution=asks",
            &then(&["read read", "start alone"]),
        );
    }

    #[test]
    fn an_edition_announced_takes_the_place_of_november() {
        let announced = commons()
            .edition("later", |edition| edition.start = "2028-11-10".into())
            .edition("next", |edition| edition.start = "2027-11-05".into())
            .edition("past", |edition| edition.start = "2025-11-07".into());
        let expected = ["read read", "start alone", "come next", "give back"];
        case(announced, "", &expected);
    }

    #[test]
    fn what_was_kept_is_read_first_if_its_link_can_be_followed_safely() {
        let with = |kept: &str| {
            let url = match kept {
                "http" => "http://example.org/old".to_owned(),
                "inert" => "javascript:alert(1)".to_owned(),
                _ => page(kept),
            };
            let commons = Commons::new().resource(kept, |resource| resource.url = url);
            commons.resource("safe", |_| ())
        };
        let read = |first| [first, "watch", "give back"];
        case(with("kept"), "#resource=kept", &read("read kept"));
        case(with("http"), "#resource=http", &read("read safe"));
        case(with("inert"), "#resource=inert", &read("read safe"));
        case(with("http"), "#resource=http,safe", &read("read safe"));
        // All that is kept and proposed is old: then another one.
        let old = |commons: Commons, n: usize| {
            commons.resource(&format!("old{n}"), |resource| {
                resource.kind = format!("kind{n}");
                resource.url = format!("http://example.org/{n}");
                resource.year = Some(2014);
            })
        };
        let commons = (0..3).fold(Commons::new(), old);
        let commons = commons.resource("undated-and-safe", |_| ());
        case(commons, "", &read("read undated-and-safe"));
        // Better an old page than none.
        let old = Commons::new().resource("http", |r| r.url = "http://example.org/old".into());
        case(old, "", &read("read http"));
    }

    #[track_caller]
    fn contacts_are(commons: Commons, expected: &[&str]) {
        let (address, _) = Address::parse("#community=x1");
        let catalogue = commons.catalogue();
        let plan = Plan::draft(&catalogue, &address.walk, FRENCH, date(TODAY));
        let urls = plan.contacts.iter().map(|contact| contact.link.url());
        assert_eq!(urls.collect::<Vec<_>>(), expected);
        let ways = [Action::Write, Action::Post].map(|way| plan.actions.contains(&way));
        let is_own = plan
            .contacts
            .first()
            .map(|contact| contact.name == ContactName::Community("x1"));
        assert_eq!(
            ways,
            is_own.map_or([false; 2], |is_own| [is_own, !is_own]),
            "one writes to whom there is an address of, else on a page of the movement"
        );
    }

    #[test]
    fn the_community_s_own_pages_come_first_and_then_the_movement_s_heard_from_last() {
        let links = |urls: &[&str]| {
            let urls = urls.iter().map(|url| (*url).to_owned()).collect();
            Commons::new().community("x1", |community| community.links = urls)
        };
        let channels = |commons: Commons| {
            commons
                .channel("undated", |_| ())
                .channel("old", |channel| channel.last_sign = Some(sign("2014")))
                .channel("late", |channel| channel.last_sign = Some(sign("2025")))
                .channel("inert", |channel| channel.url = "not a link".into())
        };
        let (late, old, undated) = (page("late"), page("old"), page("undated"));
        contacts_are(channels(links(&[])), &[&late, &old, &undated]);
        contacts_are(
            channels(links(&["https://example.org/own"])),
            &["https://example.org/own", &late, &old],
        );
        contacts_are(
            channels(links(&["javascript:alert(1)", "mailto:x@example.org"])),
            &["mailto:x@example.org", &late, &old],
        );
        let many = [
            "https://a.example.org",
            "https://b.example.org",
            "https://c.example.org",
        ];
        let four = [&many[..], &["https://d.example.org"]].concat();
        contacts_are(channels(links(&four)), &many);
        contacts_are(links(&[]), &[]);
    }

    #[test]
    fn a_contact_says_when_it_was_last_heard_from() {
        let catalogue = Commons::new()
            .community("x1", |community| {
                community.links = vec![page("own")];
                community.last_sign = sign("2018");
            })
            .channel("x2", |_| ())
            .catalogue();
        let (address, _) = Address::parse("#community=x1");
        let plan = Plan::draft(&catalogue, &address.walk, FRENCH, date(TODAY));
        let signs = plan
            .contacts
            .iter()
            .map(|contact| contact.last_sign.map(|sign| sign.date.to_string()));
        assert_eq!(signs.collect::<Vec<_>>(), [Some("2018".to_owned()), None]);
    }
}
