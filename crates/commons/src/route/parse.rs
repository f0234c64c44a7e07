//! Reading an address.

use super::normalize::normalized;
use super::{Address, Dropped, OPEN_EDITIONS, Route};
use crate::answers::{Question, Skill, Skills, Time, Where, Why};
use crate::how::Anchor;
use crate::id::{self, CommunityId, ContributionId, ResourceId, TermId, TownId};
use crate::listing::{Facet, Period, View, licence_value};
use crate::walk::Walk;

/// Longest fragment read. The guide's own longest is near 1,500 bytes.
pub(super) const LONGEST: usize = 4_000;
/// Longest search kept in an address, in characters.
const LONGEST_QUERY: usize = 100;

/// The keys that say which page it is, each read by itself.
#[derive(Default)]
struct PageKeys {
    room: Route,
    open: Option<String>,
    ask: Option<Question>,
    view: View,
    all: bool,
}

impl Address {
    /// Reads a fragment, with or without its `#` and however it was mangled on its way; skips whatever
    /// it does not understand.
    pub fn parse(fragment: &str) -> (Self, Vec<Dropped>) {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        if fragment.len() > LONGEST {
            return (Self::default(), vec![Dropped::TooLong]);
        }
        let fragment = normalized(fragment);
        let (mut walk, mut page) = (Walk::default(), PageKeys::default());
        let pairs = fragment.split('&').filter(|pair| !pair.is_empty());
        let mut dropped = pairs
            .filter_map(|pair| {
                let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
                let value = decode(value);
                let read = page
                    .read(key, &value)
                    .or_else(|| read_walk(&mut walk, key, &value));
                read.unwrap_or_else(|| Err(Dropped::key(key))).err()
            })
            .collect::<Vec<_>>();
        let route = page.take_route();
        dropped.extend(page.left());
        (Self { route, walk }, dropped)
    }
}

/// A piece of an address as it was before it was encoded.
pub(super) fn decoded(raw: &str) -> String {
    decode(raw)
}

/// What became of a key; none where it is not one of those that were looked for.
type Read = Option<Result<(), Dropped>>;

/// Reads an answer, or something chosen.
fn read_walk(walk: &mut Walk, key: &str, value: &str) -> Read {
    Some(match key {
        "why" => put(&mut walk.why, "why", value, Why::parse(value)),
        "place" => put(&mut walk.place, "place", value, TownId::parse(value)),
        "where" => put(&mut walk.location, "where", value, Where::parse(value)),
        "time" => put(&mut walk.time, "time", value, Time::parse(value)),
        "skill" => {
            walk.skills = Skills::read(value.split(','));
            let unknown = value.split(',').find(|id| Skill::parse(id).is_none());
            unknown.map_or(Ok(()), |id| Err(Dropped::value("skill", id)))
        }
        "resource" => read_resources(walk, value),
        "community" => {
            let id = CommunityId::parse(value);
            put(&mut walk.community, "community", value, id)
        }
        "contribution" => {
            let id = ContributionId::parse(value);
            put(&mut walk.contribution, "contribution", value, id)
        }
        _ => return None,
    })
}

fn read_resources(walk: &mut Walk, value: &str) -> Result<(), Dropped> {
    let mut unread = None;
    for raw in value.split(',') {
        match ResourceId::parse(raw) {
            Some(id) if !walk.keeps(&id) => walk.toggle_resource(&id),
            Some(_) => {}
            None => unread = unread.or(Some(raw)),
        }
    }
    unread.map_or(Ok(()), |raw| Err(Dropped::value("resource", raw)))
}

impl PageKeys {
    fn read(&mut self, key: &str, value: &str) -> Read {
        let view = &mut self.view;
        Some(match key {
            "step" => {
                let mut rooms = Route::ROOMS.into_iter();
                let room = rooms.find(|route| route.room() == value);
                let room = room.ok_or_else(|| Dropped::value("step", value));
                room.map(|room| self.room = room)
            }
            "open" => put(&mut self.open, "open", value, word(value)),
            "ask" => put(&mut self.ask, "ask", value, Question::parse(value)),
            "q" => {
                let query = value.chars().filter(|c| !c.is_control());
                view.query = query.take(LONGEST_QUERY).collect();
                Ok(())
            }
            "kind" => put(&mut view.kind, "kind", value, word(value)),
            "activity" => put(&mut view.activity, "activity", value, word(value)),
            "reads" => put(&mut view.language, "reads", value, word(value)),
            "period" => put(&mut view.period, "period", value, Period::parse(value)),
            "licence" => put(&mut view.licensed, "licence", value, yes_or_no(value)),
            "show" if value == "all" => {
                self.all = true;
                Ok(())
            }
            "show" => Err(Dropped::value("show", value)),
            _ => return None,
        })
    }

    /// The page that the keys name; takes the keys that the page uses.
    fn take_route(&mut self) -> Route {
        match std::mem::take(&mut self.room) {
            Route::Proposals => {
                let list = std::mem::take(&mut self.all).then(|| std::mem::take(&mut self.view));
                match (self.take_id(ResourceId::parse), list) {
                    (Some(id), list) => Route::Resource { id, list },
                    (None, Some(view)) => Route::Resources(view),
                    (None, None) => Route::Proposals,
                }
            }
            Route::Communities(_) => {
                let reads = self.view.language.take();
                if self.open.take_if(|id| id == OPEN_EDITIONS).is_some() {
                    return Route::Editions(reads);
                }
                match self.take_id(CommunityId::parse) {
                    Some(id) => Route::Community { id, reads },
                    None => Route::Communities(reads),
                }
            }
            Route::Contributions => match self.take_id(ContributionId::parse) {
                Some(id) => Route::Contribution(id),
                None => self
                    .ask
                    .take()
                    .map_or(Route::Contributions, Route::Question),
            },
            Route::How(_) => Route::How(self.take_id(Anchor::parse)),
            Route::Lexicon(_) => Route::Lexicon(self.take_id(TermId::parse)),
            alone => alone,
        }
    }

    fn take_id<T>(&mut self, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        parse(&self.open.take()?)
    }

    /// The keys that the page does not use.
    fn left(&self) -> impl Iterator<Item = Dropped> {
        let query = (!self.view.query.is_empty()).then(|| self.view.query.clone());
        let facets = Facet::ALL.map(|facet| (facet.key(), facet.chosen(&self.view)));
        let rest = [
            ("open", self.open.clone()),
            ("ask", self.ask.map(|question| question.id().to_owned())),
            ("q", query),
        ];
        let show = ("show", self.all.then(|| "all".to_owned()));
        let left = rest.into_iter().chain(facets).chain([show]);
        left.filter_map(|(key, value)| Some(Dropped::value(key, &value?)))
    }
}

fn put<T>(
    target: &mut Option<T>,
    key: &'static str,
    value: &str,
    parsed: Option<T>,
) -> Result<(), Dropped> {
    let parsed = parsed.ok_or_else(|| Dropped::value(key, value))?;
    *target = Some(parsed);
    Ok(())
}

/// An id, or a word of a vocabulary, or a language tag.
fn word(raw: &str) -> Option<String> {
    id::is_valid(raw).then(|| raw.to_owned())
}

fn yes_or_no(raw: &str) -> Option<bool> {
    [true, false]
        .into_iter()
        .find(|stated| licence_value(*stated) == raw)
}

/// Undoes percent-encoding. A `%` that encodes nothing stays; bytes that are no UTF-8 become U+FFFD.
fn decode(raw: &str) -> String {
    let mut bytes = Vec::with_capacity(raw.len());
    let mut rest = raw.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let encoded = if first == b'%' {
            hexadecimal(after)
        } else {
            None
        };
        bytes.push(encoded.unwrap_or(first));
        rest = if encoded.is_some() {
            &after[2..]
        } else {
            after
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The byte that two hexadecimal digits at the front encode.
fn hexadecimal(digits: &[u8]) -> Option<u8> {
    let digit = |i: usize| char::from(*digits.get(i)?).to_digit(16);
    u8::try_from(digit(0)? * 16 + digit(1)?).ok()
}
