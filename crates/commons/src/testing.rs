//! Invented commons for the tests, as small as the door takes them. Nothing here is of the real
//! one: ids are `x1`, pages are on `example.org`, places are bare coordinates.
//!
//! An entry is neutral until a test says otherwise: a contribution that no answer speaks for or
//! against, a resource of no kind, a community of no known status.

use std::collections::BTreeMap;

use crate::catalogue::Catalogue;
use crate::date::Date;

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
        what: wire::Text::new(),
        source: None,
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
            credits: Vec::new(),
            caveats: Vec::new(),
        };
        Self(wire::Snapshot {
            schema: wire::SCHEMA,
            about,
            vocabulary: wire::Vocabulary::default(),
            resources: Vec::new(),
            communities: Vec::new(),
            editions: Vec::new(),
            contributions: Vec::new(),
            profiles: Vec::new(),
            functions: Vec::new(),
            rules: vec![rule(RULE)],
            principles: Vec::new(),
            terms: Vec::new(),
            channels: Vec::new(),
            years: Vec::new(),
            tombstones: Vec::new(),
        })
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
            also: wire::Text::new(),
        };
        self.0.vocabulary.themes.push(theme);
        self
    }

    /// An entry that is gone, and the one that stands for it now.
    pub(crate) fn tombstone(mut self, id: &str, to: Option<&str>) -> Self {
        self.0.tombstones.push(wire::Tombstone {
            id: id.to_owned(),
            changed: 0,
            collection: "resource".to_owned(),
            reason: if to.is_some() { "moved" } else { "closed" }.to_owned(),
            to: to.map(str::to_owned),
            on: "2026".to_owned(),
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
        changed: 0,
        title: text(id),
        kind: String::new(),
        languages: Vec::new(),
        year: None,
        licence: None,
        licence_note: wire::Text::new(),
        url: page(id),
        code: None,
        summary: text("A resource"),
        audience: Vec::new(),
        themes: Vec::new(),
        museum: None,
        city: None,
        community: None,
        stage: None,
        note: wire::Text::new(),
        give_back: wire::Text::new(),
        last_sign: None,
        sources: vec![page(id)],
        read_on: None,
    }
}

fn community(id: &str) -> wire::Community {
    wire::Community {
        id: id.to_owned(),
        changed: 0,
        name: id.to_owned(),
        other_names: Vec::new(),
        city: text(id),
        region: wire::Text::new(),
        country: "XX".to_owned(),
        lat: 0.0,
        lon: 0.0,
        languages: Vec::new(),
        status: "unknown".to_owned(),
        status_basis: text("Invented"),
        since: None,
        links: Vec::new(),
        welcomes_from_afar: false,
        note: wire::Text::new(),
        last_sign: sign("2014"),
        sources: vec![page(id)],
        read_on: None,
    }
}

fn edition(id: &str) -> wire::Edition {
    wire::Edition {
        id: id.to_owned(),
        changed: 0,
        start: "2014-11-07".to_owned(),
        end: None,
        kind: "edition".to_owned(),
        museums: Vec::new(),
        city: text(id),
        country: "XX".to_owned(),
        lat: 0.0,
        lon: 0.0,
        community: None,
        attestation: "several-sources".to_owned(),
        links: Vec::new(),
        note: wire::Text::new(),
        sources: vec![page(id)],
        read_on: None,
    }
}

fn contribution(id: &str) -> wire::Contribution {
    let line = || wire::Line {
        text: text("A line"),
        advice: false,
    };
    wire::Contribution {
        id: id.to_owned(),
        changed: 0,
        label: text(id),
        summary: text("A contribution"),
        spans: ["task", "project", "role"].map(str::to_owned).into(),
        needs: "community".to_owned(),
        places: vec!["on-site".to_owned()],
        why: BTreeMap::new(),
        skills: Vec::new(),
        open_to_all: false,
        needs_history: false,
        effort: line(),
        when: line(),
        before: Vec::new(),
        steps: vec![line()],
        done: line(),
        review: line(),
        next: line(),
        helps: Vec::new(),
        rule: RULE.to_owned(),
        function: None,
        gap: None,
        message: wire::Text::new(),
        last_sign: None,
        sources: vec![page(id)],
        read_on: None,
    }
}

fn principle(id: &str) -> wire::Principle {
    wire::Principle {
        id: id.to_owned(),
        changed: 0,
        section: "values".to_owned(),
        label: text(id),
        text: text("A statement"),
        quotes: Vec::new(),
        proposal: false,
        year: None,
        last_sign: None,
        sources: vec![page(id)],
    }
}

pub(crate) fn rule(id: &str) -> wire::Rule {
    wire::Rule {
        id: id.to_owned(),
        changed: 0,
        question: text("A question"),
        decider: text("Whoever does"),
        how: text("By doing"),
        objection: text("In public"),
        year: 2014,
        applied_today: "not-known".to_owned(),
        advice: text("Do it"),
        quotes: Vec::new(),
        last_sign: None,
        sources: vec![page(id)],
    }
}

fn term(id: &str) -> wire::Term {
    wire::Term {
        id: id.to_owned(),
        changed: 0,
        term: text(id),
        definition: text("A word"),
        forms: Vec::new(),
        see: Vec::new(),
        last_sign: None,
        sources: vec![page(id)],
    }
}

fn channel(id: &str) -> wire::Channel {
    wire::Channel {
        id: id.to_owned(),
        changed: 0,
        label: text(id),
        url: page(id),
        languages: Vec::new(),
        last_sign: None,
        sources: vec![page(id)],
    }
}
