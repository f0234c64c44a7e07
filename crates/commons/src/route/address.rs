//! The address: the walk, the room and the way it is looked at, as the fragment of a URL.
//!
//! The fragment never reaches a host, so no host's log holds an answer (2026-11: with a query, a
//! reload sends every answer to the host; with the fragment, none). Keys are written in one fixed
//! order, so that one state has one address. An address may be old, mistyped or hostile: what it
//! says that is not understood is dropped, one by one, and told.

use std::fmt;

use crate::answers::{Question, Skill, Skills, Time, Where, Why};
use crate::catalogue::Catalogue;
use crate::founding;
use crate::id::{
    self, CommunityId, ContributionId, EditionId, FunctionId, ResourceId, RuleId, TermId, TownId,
};
use crate::link::Encoded;
use crate::listing::{Period, View, licence_value};
use crate::places::Places;
use crate::vocabulary::words;
use crate::walk::Walk;

words! {
    /// The rooms of the guide: the five steps of the walk, and those beside it.
    Room {
        Welcome = "welcome",
        Resources = "resources",
        Community = "community",
        Contribution = "contribution",
        Plan = "plan",
        How = "how",
        Lexicon = "lexicon",
        About = "about",
    }
}

/// One state of the guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub room: Room,
    /// The entry opened in the room, or the section of a room that has sections.
    pub open: Option<String>,
    /// The question asked, in the contribution step.
    pub asking: Option<Question>,
    pub walk: Walk,
    pub view: View,
}

/// What an address said that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// The whole of it: longer than any address that the guide writes.
    TooLong,
    /// A key that the guide does not know.
    Key(String),
    /// A value that its key cannot have.
    Value { key: &'static str, value: String },
    /// An entry that this commons does not have.
    Gone { key: &'static str, id: String },
    /// Nothing is lost: another entry stands for it now.
    Moved { key: &'static str, to: String },
}

/// The section of the community room that lists every edition.
pub const EDITIONS_SECTION: &str = "editions";
/// The sections of "how it works", in the order of the page; "founding" has the parts of the founding
/// text as sections of its own.
pub const HOW_SECTIONS: [&str; 6] = [
    "decide",
    "belonging",
    "functions",
    "founding",
    "values",
    "people",
];

/// Whether "how it works" has a section of this name.
pub fn is_how_section(id: &str) -> bool {
    HOW_SECTIONS.contains(&id) || founding::parts().any(|(_, section)| section.id() == id)
}

/// Longest fragment read. The guide's own longest is near 1,500 bytes.
const LONGEST: usize = 4_000;
/// Longest search kept in an address, in characters.
const LONGEST_QUERY: usize = 100;
/// Of a dropped word, this many characters are told.
const TOLD: usize = 40;

impl Dropped {
    /// A value that its key cannot have, cut to what can be told.
    pub fn value(key: &'static str, value: &str) -> Self {
        let value = told(value);
        Self::Value { key, value }
    }
}

impl Room {
    /// The steps of the walk, in order.
    pub const STEPS: [Self; 5] = [
        Self::Welcome,
        Self::Resources,
        Self::Community,
        Self::Contribution,
        Self::Plan,
    ];

    /// The step after this one; none after the plan, nor from a room beside the walk.
    pub fn next(self) -> Option<Self> {
        let here = Self::STEPS.iter().position(|step| *step == self)?;
        Self::STEPS.get(here + 1).copied()
    }

    /// The step before this one.
    pub fn previous(self) -> Option<Self> {
        let here = Self::STEPS.iter().position(|step| *step == self)?;
        Self::STEPS.get(here.checked_sub(1)?).copied()
    }
}

impl Default for Address {
    /// The welcome, with nothing said yet.
    fn default() -> Self {
        Self {
            room: Room::Welcome,
            open: None,
            asking: None,
            walk: Walk::default(),
            view: View::default(),
        }
    }
}

impl Address {
    /// Reads a fragment, with or without its `#`; reading goes on after what is not understood.
    pub fn parse(fragment: &str) -> (Self, Vec<Dropped>) {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let mut address = Self::default();
        if fragment.len() > LONGEST {
            return (address, vec![Dropped::TooLong]);
        }
        let pairs = fragment.split('&').filter(|pair| !pair.is_empty());
        let dropped = pairs.filter_map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            address.take(key, &decode(value)).err()
        });
        let dropped = dropped.collect();
        (address, dropped)
    }

    fn take(&mut self, key: &str, value: &str) -> Result<(), Dropped> {
        let Self {
            room,
            open,
            asking,
            walk,
            view,
        } = self;
        match key {
            "step" => set(room, "step", value, Room::parse(value)),
            "open" => put(
                open,
                "open",
                value,
                id::is_valid(value).then(|| value.to_owned()),
            ),
            "ask" => put(asking, "ask", value, Question::parse(value)),
            "why" => put(&mut walk.why, "why", value, Why::parse(value)),
            "place" => put(&mut walk.place, "place", value, TownId::parse(value)),
            "where" => put(&mut walk.location, "where", value, Where::parse(value)),
            "time" => put(&mut walk.time, "time", value, Time::parse(value)),
            "skill" => {
                walk.skills = Skills::read(value.split(','));
                let unknown = value.split(',').find(|id| Skill::parse(id).is_none());
                unknown.map_or(Ok(()), |id| Err(Dropped::value("skill", id)))
            }
            "resource" => {
                let (ids, rest): (Vec<_>, Vec<_>) = value
                    .split(',')
                    .map(|raw| ResourceId::parse(raw).ok_or(raw))
                    .partition(Result::is_ok);
                for id in ids.into_iter().flatten() {
                    if !walk.keeps(&id) {
                        walk.toggle_resource(&id);
                    }
                }
                rest.into_iter()
                    .find_map(Result::err)
                    .map_or(Ok(()), |raw| Err(Dropped::value("resource", raw)))
            }
            "community" => put(
                &mut walk.community,
                "community",
                value,
                CommunityId::parse(value),
            ),
            "contribution" => put(
                &mut walk.contribution,
                "contribution",
                value,
                ContributionId::parse(value),
            ),
            "q" => {
                view.query = value
                    .chars()
                    .filter(|c| !c.is_control())
                    .take(LONGEST_QUERY)
                    .collect();
                Ok(())
            }
            "kind" => put(&mut view.kind, "kind", value, word(value)),
            "activity" => put(&mut view.activity, "activity", value, word(value)),
            "reads" => put(&mut view.language, "reads", value, word(value)),
            "period" => put(&mut view.period, "period", value, Period::parse(value)),
            "licence" => put(&mut view.licensed, "licence", value, yes_or_no(value)),
            "show" => set(
                &mut view.all,
                "show",
                value,
                (value == "all").then_some(true),
            ),
            unknown => Err(Dropped::Key(told(unknown))),
        }
    }

    /// Lets go of a place that nobody knows. Asked apart from all else, and only once the gazetteer
    /// is there: a place that the commons does not name may well be in it.
    pub fn reconcile_place(&mut self, places: Places<'_>) -> Option<Dropped> {
        let id = self.walk.place.take_if(|id| places.find(id).is_none())?;
        Some(Dropped::Gone {
            key: "place",
            id: told(id.as_str()),
        })
    }

    /// Lets go of what this commons does not have, following what has moved; tells both. The place
    /// apart.
    pub fn reconcile(&mut self, catalogue: &Catalogue) -> Vec<Dropped> {
        let mut gone = Vec::new();
        let Self {
            room, open, walk, ..
        } = self;
        let moved = |id: &str| catalogue.moved_to(id).map(str::to_owned);

        keep(
            &mut walk.community,
            "community",
            &mut gone,
            |id| catalogue.community(id).is_some(),
            |id| CommunityId::parse(&moved(id.as_str())?),
        );
        keep(
            &mut walk.contribution,
            "contribution",
            &mut gone,
            |id| catalogue.contribution(id).is_some(),
            |id| ContributionId::parse(&moved(id.as_str())?),
        );
        let mut resources = Vec::new();
        for id in std::mem::take(&mut walk.resources) {
            let mut id = Some(id);
            keep(
                &mut id,
                "resource",
                &mut gone,
                |id| catalogue.resource(id).is_some(),
                |id| ResourceId::parse(&moved(id.as_str())?),
            );
            // Two that were merged are one from now on.
            resources.extend(id.filter(|id| !resources.contains(id)));
        }
        walk.resources = resources;

        let has = |id: &String| match room {
            Room::Resources => {
                ResourceId::parse(id).is_some_and(|id| catalogue.resource(&id).is_some())
            }
            Room::Community => {
                id == EDITIONS_SECTION
                    || CommunityId::parse(id).is_some_and(|id| catalogue.community(&id).is_some())
                    || EditionId::parse(id).is_some_and(|id| catalogue.edition(&id).is_some())
            }
            Room::Contribution => {
                ContributionId::parse(id).is_some_and(|id| catalogue.contribution(&id).is_some())
            }
            Room::Lexicon => TermId::parse(id).is_some_and(|id| catalogue.term(&id).is_some()),
            Room::How => {
                is_how_section(id)
                    || RuleId::parse(id).is_some_and(|id| catalogue.rule(&id).is_some())
                    || FunctionId::parse(id).is_some_and(|id| catalogue.function(&id).is_some())
            }
            Room::Welcome | Room::Plan | Room::About => false,
        };
        keep(open, "open", &mut gone, has, |id| moved(id));
        gone
    }

    /// The address of another room, with the same walk; lists are looked at afresh.
    #[must_use]
    pub fn to(&self, room: Room) -> Self {
        Self {
            room,
            walk: self.walk.clone(),
            ..Self::default()
        }
    }

    /// The address of an entry, or a section, in a room; the way back keeps how the list was
    /// looked at.
    #[must_use]
    pub fn opening(&self, room: Room, id: &str) -> Self {
        let view = if room == self.room {
            self.view.clone()
        } else {
            View::default()
        };
        Self {
            room,
            open: Some(id.to_owned()),
            asking: None,
            walk: self.walk.clone(),
            view,
        }
    }

    /// The address of a question of the contribution step.
    #[must_use]
    pub fn asking(&self, question: Question) -> Self {
        Self {
            asking: Some(question),
            ..self.to(Room::Contribution)
        }
    }

    /// The address once the open entry is closed again.
    #[must_use]
    pub fn closed(&self) -> Self {
        Self {
            open: None,
            asking: None,
            ..self.clone()
        }
    }

    /// The same address with the walk changed.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut Walk)) -> Self {
        let mut next = self.clone();
        change(&mut next.walk);
        next
    }

    /// The same address with the list looked at otherwise.
    #[must_use]
    pub fn viewing(&self, change: impl FnOnce(&mut View)) -> Self {
        let mut next = self.clone();
        change(&mut next.view);
        next
    }

    /// The step after this one: the contribution step starts with its first open question.
    #[must_use]
    pub fn onward(&self) -> Self {
        match self.room.next() {
            Some(Room::Contribution) if self.walk.has_open_questions() => {
                self.asking(Question::Where)
            }
            Some(room) => self.to(room),
            None => self.to(Room::Plan),
        }
    }

    /// The step after a question of the contribution step: the next question, then the list.
    #[must_use]
    pub fn after(&self, question: Question) -> Self {
        question
            .next()
            .map_or_else(|| self.to(Room::Contribution), |next| self.asking(next))
    }
}

impl Walk {
    fn has_open_questions(&self) -> bool {
        self.location.is_none() && self.time.is_none() && self.skills.is_empty()
    }
}

impl fmt::Display for Address {
    /// The fragment with its `#`, ready for an `href`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            room,
            open,
            asking,
            walk,
            view,
        } = self;
        write!(f, "#step={}", room.id())?;
        let mut pair = |key: &str, value: Option<&str>| match value {
            Some(value) if !value.is_empty() => write!(f, "&{key}={}", Encoded(value)),
            _ => Ok(()),
        };
        let joined = |ids: &mut dyn Iterator<Item = &str>| ids.collect::<Vec<_>>().join(",");
        pair("open", open.as_deref())?;
        pair("ask", asking.map(Question::id))?;
        pair("why", walk.why.map(Why::id))?;
        pair("place", walk.place.as_ref().map(TownId::as_str))?;
        pair("where", walk.location.map(Where::id))?;
        pair("time", walk.time.map(Time::id))?;
        pair(
            "skill",
            Some(&joined(&mut walk.skills.iter().map(Skill::id))),
        )?;
        pair(
            "resource",
            Some(&joined(&mut walk.resources.iter().map(ResourceId::as_str))),
        )?;
        pair(
            "community",
            walk.community.as_ref().map(CommunityId::as_str),
        )?;
        pair(
            "contribution",
            walk.contribution.as_ref().map(ContributionId::as_str),
        )?;
        pair("q", Some(&view.query))?;
        pair("kind", view.kind.as_deref())?;
        pair("activity", view.activity.as_deref())?;
        pair("reads", view.language.as_deref())?;
        pair(
            "period",
            view.period.map(|period| period.to_string()).as_deref(),
        )?;
        pair("licence", view.licensed.map(licence_value))?;
        pair("show", view.all.then_some("all"))
    }
}

/// Sets what is understood, and says what is not.
fn set<T>(
    target: &mut T,
    key: &'static str,
    value: &str,
    parsed: Option<T>,
) -> Result<(), Dropped> {
    parsed
        .map(|parsed| *target = parsed)
        .ok_or_else(|| Dropped::value(key, value))
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

/// Lets go of an entry that is not here, or takes the one it has moved to.
fn keep<T: AsRef<str>>(
    target: &mut Option<T>,
    key: &'static str,
    gone: &mut Vec<Dropped>,
    has: impl Fn(&T) -> bool,
    moved: impl Fn(&T) -> Option<T>,
) {
    if let Some(id) = target.take_if(|id| !has(id)) {
        *target = moved(&id).filter(has);
        gone.push(match target {
            Some(now) => Dropped::Moved {
                key,
                to: now.as_ref().to_owned(),
            },
            None => Dropped::Gone {
                key,
                id: told(id.as_ref()),
            },
        });
    }
}

fn told(raw: &str) -> String {
    raw.chars().filter(|c| !c.is_control()).take(TOLD).collect()
}

/// A vocabulary's word: an id, or a language tag.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Commons;
    use proptest::prelude::*;

    fn read(fragment: &str) -> Address {
        let (address, dropped) = Address::parse(fragment);
        assert_eq!(dropped, [], "{fragment}");
        address
    }

    #[test]
    fn addresses_survive_a_round_trip() {
        for fragment in [
            "#step=welcome",
            "#step=resources&why=join",
            "#step=resources&open=r001&why=reuse&q=m%C3%A9thode%20%26%20co&kind=method",
            "#step=community&why=join&place=lyon-fr&community=aura",
            "#step=contribution&ask=skill&where=near&time=task",
            "#step=plan&why=care&where=remote&time=role&skill=code,graphics&resource=r001,r002&contribution=translate",
            "#step=resources&activity=making&reads=fr&period=2014&licence=none&show=all",
            "#step=how&open=functions",
        ] {
            assert_eq!(read(fragment).to_string(), fragment);
        }
    }

    #[test]
    fn keys_are_written_in_one_order() {
        let address = read("#skill=graphics,code&why=join&step=community");
        assert_eq!(
            address.to_string(),
            "#step=community&why=join&skill=code,graphics"
        );
    }

    #[test]
    fn what_is_not_understood_is_dropped_and_told() {
        #[track_caller]
        fn case(fragment: &str, expected: &[Dropped], left: &str) {
            let (address, dropped) = Address::parse(fragment);
            assert_eq!(dropped, expected);
            assert_eq!(address.to_string(), left);
        }
        let value = |key, value: &str| Dropped::Value {
            key,
            value: value.into(),
        };
        case("", &[], "#step=welcome");
        case("#", &[], "#step=welcome");
        case(
            "#step=nowhere&why=join",
            &[value("step", "nowhere")],
            "#step=welcome&why=join",
        );
        case("#why=JOIN", &[value("why", "JOIN")], "#step=welcome");
        case(
            "#step=plan&foo=1",
            &[Dropped::Key("foo".into())],
            "#step=plan",
        );
        case(
            "#skill=code,juggling",
            &[value("skill", "juggling")],
            "#step=welcome&skill=code",
        );
        case(
            "#resource=r001,<b>",
            &[value("resource", "<b>")],
            "#step=welcome&resource=r001",
        );
        case(
            "#open=../../x",
            &[value("open", "../../x")],
            "#step=welcome",
        );
        case(
            "#__proto__=1",
            &[Dropped::Key("__proto__".into())],
            "#step=welcome",
        );
        case(
            &format!("#q={}", "x".repeat(LONGEST)),
            &[Dropped::TooLong],
            "#step=welcome",
        );
        case("#q=%ZZ%", &[], "#step=welcome&q=%25ZZ%25");
        case("#q=%00a%0Ab", &[], "#step=welcome&q=ab");
    }

    #[test]
    fn the_walk_goes_on_through_the_open_questions() {
        let start = read("#step=community&why=join");
        assert_eq!(
            start.onward().to_string(),
            "#step=contribution&ask=where&why=join"
        );
        let answered = start.with(|walk| walk.time = Some(Time::Task));
        assert_eq!(
            answered.onward().to_string(),
            "#step=contribution&why=join&time=task"
        );
        let asked = start.asking(Question::Skill);
        assert_eq!(
            asked.after(Question::Skill).to_string(),
            "#step=contribution&why=join"
        );
    }

    /// A commons with one entry of each collection that an address can name.
    fn commons() -> Commons {
        Commons::new()
            .resource("res", |_| ())
            .resource("res-2", |_| ())
            .community("com", |_| ())
            .edition("edi", |_| ())
            .contribution("con", |_| ())
            .term("term", |_| ())
    }

    #[track_caller]
    fn reconciled(commons: Commons, fragment: &str, left: &str, expected: &[Dropped]) {
        let mut address = read(fragment);
        let catalogue = commons.catalogue();
        let told = address.reconcile(&catalogue).into_iter();
        let told = told.chain(address.reconcile_place(Places::new(&catalogue, None)));
        let told = told.collect::<Vec<_>>();
        assert_eq!(address.to_string(), left, "{fragment}");
        assert_eq!(told, expected, "{fragment}");
    }

    fn gone(key: &'static str, id: &str) -> Dropped {
        let id = id.to_owned();
        Dropped::Gone { key, id }
    }

    fn moved(key: &'static str, to: &str) -> Dropped {
        let to = to.to_owned();
        Dropped::Moved { key, to }
    }

    #[test]
    fn what_the_commons_does_not_have_is_let_go_and_told() {
        let case = |fragment, left, told: &[_]| reconciled(commons(), fragment, left, told);
        let whole = "#step=plan&place=com-xx&resource=res,res-2&community=com&contribution=con";
        case(whole, whole, &[]);
        case(
            "#step=plan&place=nowhere-xx",
            "#step=plan",
            &[gone("place", "nowhere-xx")],
        );
        case(
            "#step=plan&resource=old,res&community=gone&contribution=none",
            "#step=plan&resource=res",
            &[
                gone("community", "gone"),
                gone("contribution", "none"),
                gone("resource", "old"),
            ],
        );
        // An id of another collection is no entry of this one.
        case(
            "#step=plan&community=res",
            "#step=plan",
            &[gone("community", "res")],
        );
        // What is no entry of the commons is the visitor's own, and stays.
        let answers = "#step=resources&why=give&time=task&skill=code&q=kit&kind=no-such-kind";
        case(answers, answers, &[]);
    }

    #[test]
    fn what_has_moved_is_followed_and_told() {
        let since = || {
            commons()
                .tombstone("old-res", Some("res"))
                .tombstone("old-com", Some("com"))
                .tombstone("old-con", Some("con"))
                .tombstone("old-edi", Some("edi"))
                .tombstone("lost", Some("nowhere"))
                .tombstone("closed", None)
        };
        let case = |fragment, left, told: &[_]| reconciled(since(), fragment, left, told);
        case(
            "#step=plan&resource=res-2,old-res&community=old-com&contribution=old-con",
            "#step=plan&resource=res-2,res&community=com&contribution=con",
            &[
                moved("community", "com"),
                moved("contribution", "con"),
                moved("resource", "res"),
            ],
        );
        case(
            "#step=community&open=old-edi",
            "#step=community&open=edi",
            &[moved("open", "edi")],
        );
        case(
            "#step=plan&resource=lost,closed",
            "#step=plan",
            &[gone("resource", "lost"), gone("resource", "closed")],
        );
        // Two that were merged into one are kept once.
        case(
            "#step=plan&resource=res,old-res",
            "#step=plan&resource=res",
            &[moved("resource", "res")],
        );
        // A resource does not move to a community.
        case(
            "#step=plan&resource=old-com",
            "#step=plan",
            &[gone("resource", "old-com")],
        );
    }

    #[test]
    fn a_room_opens_the_entries_and_sections_that_it_shows() {
        let has = |room: Room, id: &str| {
            let mut address = Address::default().opening(room, id);
            let gone = address.reconcile(&commons().catalogue());
            assert_eq!(address.open.is_none(), !gone.is_empty());
            address.open.is_some()
        };
        let ids = ["res", "com", "edi", "con", "term", "functions", "editions"];
        for (room, shown) in [
            (Room::Welcome, &[][..]),
            (Room::Resources, &["res"]),
            (Room::Community, &["com", "edi", "editions"]),
            (Room::Contribution, &["con"]),
            (Room::Plan, &[]),
            (Room::How, &["functions"]),
            (Room::Lexicon, &["term"]),
            (Room::About, &[]),
        ] {
            for id in ids {
                assert_eq!(has(room, id), shown.contains(&id), "{room:?} {id}");
            }
        }
    }

    proptest! {
        #[test]
        fn any_fragment_is_read_and_what_is_kept_is_stable(fragment in ".{0,300}") {
            let (address, _) = Address::parse(&fragment);
            let (again, dropped) = Address::parse(&address.to_string());
            prop_assert_eq!(&again, &address);
            prop_assert_eq!(dropped, vec![]);
        }

        #[test]
        fn any_pairs_of_known_keys_are_read(
            pairs in prop::collection::vec(
                ("(step|open|ask|why|place|where|time|skill|resource|q|kind|period|licence|show)", "[a-z0-9,%-]{0,30}"),
                0..12,
            )
        ) {
            let fragment = pairs.iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>().join("&");
            let (address, _) = Address::parse(&fragment);
            prop_assert_eq!(Address::parse(&address.to_string()), (address, vec![]));
        }
    }
}
