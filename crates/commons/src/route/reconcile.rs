//! An address against the commons that is shown.

use super::{Address, Dropped, Route};
use crate::catalogue::Catalogue;
use crate::how::Anchor;
use crate::id::{
    CommunityId, ContributionId, EditionId, FunctionId, ResourceId, RuleId, TermId, TownId,
};
use crate::places::Places;

impl Address {
    /// Drops ids that are not in the catalogue and follows tombstones; reports both. The place is
    /// reconciled separately, once the gazetteer has loaded.
    pub fn reconcile(&mut self, catalogue: &Catalogue) -> Vec<Dropped> {
        let mut dropped = Vec::new();
        let walk = &mut self.walk;
        let moved = |id: &str| catalogue.moved_to(id);
        follow(
            &mut walk.community,
            "community",
            &mut dropped,
            |id| catalogue.community(id).is_some(),
            |id| CommunityId::parse(moved(id.as_str())?),
        );
        follow(
            &mut walk.contribution,
            "contribution",
            &mut dropped,
            |id| catalogue.contribution(id).is_some(),
            |id| ContributionId::parse(moved(id.as_str())?),
        );
        let mut resources = Vec::new();
        for id in std::mem::take(&mut walk.resources) {
            let mut id = Some(id);
            follow(
                &mut id,
                "resource",
                &mut dropped,
                |id| catalogue.resource(id).is_some(),
                |id| ResourceId::parse(moved(id.as_str())?),
            );
            // Two that were merged are one from now on.
            resources.extend(id.filter(|id| !resources.contains(id)));
        }
        walk.resources = resources;
        dropped.extend(self.reconcile_route(catalogue));
        dropped
    }

    /// Opens the entry that the route names, or the one it has moved to; without either, the list it
    /// would stand in.
    fn reconcile_route(&mut self, catalogue: &Catalogue) -> Option<Dropped> {
        let id = self.route.entry()?;
        if let Some(found) = self.route.opening(id, catalogue) {
            self.route = found;
            return None;
        }
        let to = catalogue.moved_to(id);
        let moved = to.and_then(|to| Some((self.route.opening(to, catalogue)?, to)));
        let (route, dropped) = match moved {
            Some((route, to)) => {
                let to = to.to_owned();
                (route, Dropped::Moved { key: "open", to })
            }
            None => (self.route.closed(), Dropped::gone("open", id)),
        };
        self.route = route;
        Some(dropped)
    }

    /// Drops a place that nobody knows. A place that the commons does not name may well be in the
    /// gazetteer, so this waits until that has loaded.
    pub fn reconcile_place(&mut self, places: Places<'_>) -> Option<Dropped> {
        let id: TownId = self.walk.place.take_if(|id| places.find(id).is_none())?;
        Some(Dropped::gone("place", id.as_str()))
    }
}

impl Route {
    /// The entry of the commons that the page is about.
    fn entry(&self) -> Option<&str> {
        Some(match self {
            Self::Resource { id, .. } => id.as_str(),
            Self::Community { id, .. } => id.as_str(),
            Self::Edition { id, .. } => id.as_str(),
            Self::Contribution(id) => id.as_str(),
            Self::How(Some(anchor)) => anchor.entry()?,
            Self::Lexicon(Some(id)) => id.as_str(),
            _ => return None,
        })
    }

    /// The same room with another entry open; none where the room shows no such entry. An address
    /// does not tell a community from an edition, nor a rule from a function: here it is decided.
    fn opening(&self, id: &str, catalogue: &Catalogue) -> Option<Self> {
        match self {
            Self::Resource { list, .. } => {
                let id = catalogue.resource(&ResourceId::parse(id)?)?.id.clone();
                let list = list.clone();
                Some(Self::Resource { id, list })
            }
            Self::Community { reads, .. } | Self::Edition { reads, .. } => {
                let reads = reads.clone();
                if let Some(community) = catalogue.community(&CommunityId::parse(id)?) {
                    let id = community.id.clone();
                    return Some(Self::Community { id, reads });
                }
                let id = catalogue.edition(&EditionId::parse(id)?)?.id.clone();
                Some(Self::Edition { id, reads })
            }
            Self::Contribution(_) => {
                let contribution = catalogue.contribution(&ContributionId::parse(id)?)?;
                Some(Self::Contribution(contribution.id.clone()))
            }
            Self::How(_) => {
                let rule = catalogue.rule(&RuleId::parse(id)?);
                let rule = rule.map(|it| Anchor::Rule(it.id.clone()));
                let function = || {
                    let function = catalogue.function(&FunctionId::parse(id)?)?;
                    Some(Anchor::Function(function.id.clone()))
                };
                Some(Self::How(Some(rule.or_else(function)?)))
            }
            Self::Lexicon(_) => {
                let term = catalogue.term(&TermId::parse(id)?)?;
                Some(Self::Lexicon(Some(term.id.clone())))
            }
            _ => None,
        }
    }
}

/// Drops an id that the catalogue does not have, or takes the one it has moved to.
fn follow<T: AsRef<str>>(
    target: &mut Option<T>,
    key: &'static str,
    dropped: &mut Vec<Dropped>,
    has: impl Fn(&T) -> bool,
    moved: impl Fn(&T) -> Option<T>,
) {
    if let Some(id) = target.take_if(|id| !has(id)) {
        *target = moved(&id).filter(has);
        dropped.push(match target {
            Some(now) => Dropped::Moved {
                key,
                to: now.as_ref().to_owned(),
            },
            None => Dropped::gone(key, id.as_ref()),
        });
    }
}
