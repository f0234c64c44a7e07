//! Invented commons for the tests, as small as the checks accept. Nothing here is from the real
//! one: ids are `x1`, pages are on `example.org`, places are bare coordinates.
//!
//! An entry is neutral until a test says otherwise: a contribution that no answer speaks for or
//! against, a resource of no kind, a community of no known status. An optional field is as
//! in a document that leaves it out.

use crate::answers::Why;
use crate::catalogue::Catalogue;
use crate::date::Date;
use crate::locale::Locale;

/// The languages that the tests are written in.
pub(crate) const FRENCH: Locale = Locale::known("fr");
pub(crate) const ENGLISH: Locale = Locale::known("en");

/// The rule that the contributions name.
const RULE: &str = "x-rule";

/// The page of an invented entry.
pub(crate) fn page(id: &str) -> String {
    format!("https://example.org/{id}")
}

pub(crate) fn date(iso: &str) -> Date {
    Date::parse(iso).unwrap_or_else(|| panic!("{iso} is a date"))
}

/// A text in one language.
pub(crate) fn text(words: &str) -> wire::Text {
    wire::Text::from([("en".to_owned(), words.to_owned())])
}

pub(crate) fn sign(date: &str) -> wire::Sign {
    wire::Sign {
        date: date.to_owned(),
        ..wire::Sign::default()
    }
}

/// A snapshot in the making.
#[derive(Clone, Debug)]
pub(crate) struct Commons(pub(crate) wire::Snapshot);

impl Commons {
    /// Holds one decision rule and nothing else.
    pub(crate) fn new() -> Self {
        let about = wire::About {
            title: text("Invented commons"),
            published: "2026-11-23".to_owned(),
            read_on: "2026-11".to_owned(),
            publisher: text("The tests"),
            mandate: text("None"),
            licence: "CC0-1.0".to_owned(),
            ..wire::About::default()
        };
        Self(wire::Snapshot {
            schema: wire::SCHEMA,
            about,
            rules: vec![rule(RULE)],
            ..wire::Snapshot::default()
        })
    }

    pub(crate) fn about(mut self, change: impl FnOnce(&mut wire::About)) -> Self {
        change(&mut self.0.about);
        self
    }

    pub(crate) fn resource(mut self, id: &str, change: impl FnOnce(&mut wire::Resource)) -> Self {
        self.0.resources.push(changed(resource(id), change));
        self
    }

    pub(crate) fn community(mut self, id: &str, change: impl FnOnce(&mut wire::Community)) -> Self {
        self.0.communities.push(changed(community(id), change));
        self
    }

    pub(crate) fn edition(mut self, id: &str, change: impl FnOnce(&mut wire::Edition)) -> Self {
        self.0.editions.push(changed(edition(id), change));
        self
    }

    pub(crate) fn contribution(
        mut self,
        id: &str,
        change: impl FnOnce(&mut wire::Contribution),
    ) -> Self {
        let contribution = changed(contribution(id), change);
        self.0.contributions.push(contribution);
        self
    }

    pub(crate) fn rule(mut self, id: &str, change: impl FnOnce(&mut wire::Rule)) -> Self {
        self.0.rules.push(changed(rule(id), change));
        self
    }

    pub(crate) fn principle(mut self, id: &str, change: impl FnOnce(&mut wire::Principle)) -> Self {
        self.0.principles.push(changed(principle(id), change));
        self
    }

    pub(crate) fn function(mut self, id: &str) -> Self {
        self.0.functions.push(wire::Function {
            id: id.to_owned(),
            label: text(id),
            mission: text("A mission"),
            year: 2014,
            ..wire::Function::default()
        });
        self
    }

    pub(crate) fn term(mut self, id: &str, change: impl FnOnce(&mut wire::Term)) -> Self {
        self.0.terms.push(changed(term(id), change));
        self
    }

    pub(crate) fn channel(mut self, id: &str, change: impl FnOnce(&mut wire::Channel)) -> Self {
        self.0.channels.push(changed(channel(id), change));
        self
    }

    /// A subject of resources, and the family it belongs to.
    pub(crate) fn theme(mut self, id: &str, activity: &str) -> Self {
        let (id, activity) = (id.to_owned(), activity.to_owned());
        let label = text(&id);
        let theme = wire::Theme {
            id,
            label,
            activity,
            ..wire::Theme::default()
        };
        self.0.vocabulary.themes.push(theme);
        self
    }

    /// A kind of resource, and how well it answers a reason to come.
    pub(crate) fn kind(mut self, id: &str, why: Why, weight: u8) -> Self {
        self.0.vocabulary.kinds.push(wire::Kind {
            id: id.to_owned(),
            label: text(id),
            plural: text(id),
            give_back: text("Tell of it"),
            why: [(why.id().to_owned(), weight)].into(),
            ..wire::Kind::default()
        });
        self
    }

    /// People that resources are for, and a reason for which they come.
    pub(crate) fn audience(mut self, id: &str, why: Why) -> Self {
        self.0.vocabulary.audiences.push(wire::Audience {
            id: id.to_owned(),
            why: vec![why.id().to_owned()],
        });
        self
    }

    /// An entry that is gone, and the one that stands for it now.
    pub(crate) fn tombstone(mut self, id: &str, to: Option<&str>) -> Self {
        self.0.tombstones.push(wire::Tombstone {
            id: id.to_owned(),
            collection: "resource".to_owned(),
            reason: if to.is_some() { "moved" } else { "closed" }.to_owned(),
            to: to.map(str::to_owned),
            on: "2026".to_owned(),
            ..wire::Tombstone::default()
        });
        self
    }

    pub(crate) fn catalogue(self) -> Catalogue {
        match Catalogue::from_wire(self.0) {
            Ok(catalogue) => catalogue,
            Err(problems) => panic!("the door takes invented commons: {problems:?}"),
        }
    }
}

fn changed<T>(mut entry: T, change: impl FnOnce(&mut T)) -> T {
    change(&mut entry);
    entry
}

fn resource(id: &str) -> wire::Resource {
    wire::Resource {
        id: id.to_owned(),
        title: text(id),
        url: page(id),
        summary: text("A resource"),
        sources: vec![page(id)],
        ..wire::Resource::default()
    }
}

fn community(id: &str) -> wire::Community {
    wire::Community {
        id: id.to_owned(),
        name: id.to_owned(),
        city: text(id),
        country: "XX".to_owned(),
        status: "unknown".to_owned(),
        status_basis: text("Invented"),
        last_sign: sign("2014"),
        sources: vec![page(id)],
        ..wire::Community::default()
    }
}

fn edition(id: &str) -> wire::Edition {
    wire::Edition {
        id: id.to_owned(),
        start: "2014-11-07".to_owned(),
        kind: "edition".to_owned(),
        city: text(id),
        country: "XX".to_owned(),
        attestation: "several-sources".to_owned(),
        sources: vec![page(id)],
        ..wire::Edition::default()
    }
}

fn contribution(id: &str) -> wire::Contribution {
    let line = || wire::Line {
        text: text("A line"),
        advice: false,
    };
    wire::Contribution {
        id: id.to_owned(),
        label: text(id),
        summary: text("A contribution"),
        spans: ["task", "project", "role"].map(str::to_owned).into(),
        needs: "community".to_owned(),
        places: vec!["on-site".to_owned()],
        effort: line(),
        when: line(),
        steps: vec![line()],
        done: line(),
        review: line(),
        next: line(),
        rule: RULE.to_owned(),
        sources: vec![page(id)],
        ..wire::Contribution::default()
    }
}

fn principle(id: &str) -> wire::Principle {
    wire::Principle {
        id: id.to_owned(),
        section: "values".to_owned(),
        label: text(id),
        text: text("A statement"),
        sources: vec![page(id)],
        ..wire::Principle::default()
    }
}

pub(crate) fn rule(id: &str) -> wire::Rule {
    wire::Rule {
        id: id.to_owned(),
        question: text("A question"),
        decider: text("Whoever does"),
        how: text("By doing"),
        objection: text("In public"),
        year: 2014,
        applied_today: "not-known".to_owned(),
        advice: text("Do it"),
        sources: vec![page(id)],
        ..wire::Rule::default()
    }
}

fn term(id: &str) -> wire::Term {
    wire::Term {
        id: id.to_owned(),
        term: text(id),
        definition: text("A word"),
        sources: vec![page(id)],
        ..wire::Term::default()
    }
}

fn channel(id: &str) -> wire::Channel {
    wire::Channel {
        id: id.to_owned(),
        label: text(id),
        url: page(id),
        sources: vec![page(id)],
        ..wire::Channel::default()
    }
}
