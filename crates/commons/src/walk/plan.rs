//! The plan: what the walk ends with, drafted from the first answer on.
//!
//! Its first action can always be done today: at an edition the welcome desk is there; otherwise a
//! contribution that needs nobody, or something to read, waits for no answer.

use super::answers::{Walk, Where};
use crate::catalogue::Catalogue;
use crate::entry::{Community, Contribution, Edition, Resource};
use crate::find::ranking::Ranking;
use crate::find::shelf;
use crate::language::Reader;
use crate::last_sign::{Date, LastSign};
use crate::link::{Carriage, Link, SafeLink};
use crate::text::Text;

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
    /// Write, with the message that is ready.
    Write,
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
    pub fn draft(catalogue: &'a Catalogue, walk: &Walk, reader: Reader, today: Date) -> Self {
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
            .and_then(|id| catalogue.contribution(id));
        let contacts = contacts(catalogue, community);
        let mut plan = Self {
            resources,
            community,
            contribution,
            actions: Vec::new(),
            contacts,
        };
        plan.actions = plan.next_actions(catalogue, walk, reader, today);
        plan
    }

    fn next_actions(
        &self,
        catalogue: &'a Catalogue,
        walk: &Walk,
        reader: Reader,
        today: Date,
    ) -> Vec<Action<'a>> {
        let mut actions = Vec::new();
        if walk.location == Some(Where::Here) {
            actions.push(Action::WelcomeDesk);
        }
        match self.contribution {
            Some(chosen) if chosen.can_start_alone() => actions.push(Action::Start(chosen)),
            _ => actions.extend(
                self.first_reading(catalogue, walk, reader)
                    .map(Action::Read),
            ),
        }
        if !self.contacts.is_empty() {
            actions.push(Action::Write);
        }
        match self.contribution {
            Some(chosen) if !chosen.can_start_alone() => actions.push(Action::Prepare(chosen)),
            Some(_) => {}
            // Nothing is chosen yet: the best one that needs nobody is proposed.
            None => {
                let ranking = Ranking::new(catalogue, walk, today);
                let mut alone = ranking
                    .shown
                    .iter()
                    .filter(|r| r.contribution.can_start_alone());
                actions.extend(
                    alone
                        .next()
                        .map(|ranked| Action::Start(ranked.contribution)),
                );
            }
        }
        let ahead = catalogue.editions_ahead(today).into_iter().next();
        actions.push(ahead.map_or(Action::WatchForNovember, Action::Come));
        actions.push(Action::GiveBack);
        actions
    }

    /// Something that can be read at once: what was kept, else the first proposal; one that can be
    /// followed over an encrypted link, where there is one.
    fn first_reading(
        &self,
        catalogue: &'a Catalogue,
        walk: &Walk,
        reader: Reader,
    ) -> Option<&'a Resource> {
        let proposals = shelf::proposals(catalogue, walk, reader);
        let offered = || self.resources.iter().chain(&proposals).copied();
        let safe = |resource: &&Resource| matches!(&resource.page, Link::Safe(link) if link.carriage() == Carriage::Https);
        offered().find(safe).or_else(|| offered().next())
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
    let mut channels = catalogue.channels.iter().collect::<Vec<_>>();
    channels.sort_by_key(|c| std::cmp::Reverse(c.last_sign.as_ref().map(|sign| sign.date)));
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
