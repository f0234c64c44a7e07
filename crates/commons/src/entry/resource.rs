use super::{Provenance, Reading};
use crate::freshness::LastSign;
use crate::id::{CommunityId, ResourceId};
use crate::link::Link;
use crate::text::Text;

/// Something to reuse.
#[derive(Clone, Debug, PartialEq)]
pub struct Resource {
    pub id: ResourceId,
    pub title: Text,
    /// An id of the vocabulary's kinds; shown as it stands where the vocabulary lacks it.
    pub kind: String,
    pub languages: Vec<String>,
    pub year: Option<u16>,
    pub licence: Option<String>,
    pub licence_note: Option<Text>,
    pub page: Link,
    pub code: Option<Link>,
    pub summary: Text,
    pub audience: Vec<String>,
    pub themes: Vec<String>,
    pub museum: Option<String>,
    pub city: Option<String>,
    pub community: Option<CommunityId>,
    /// The museum kept the prototype going.
    pub sustained: bool,
    pub note: Option<Text>,
    /// The smallest way to give back, where its kind's does not fit.
    pub give_back: Option<Text>,
    pub last_sign: Option<LastSign>,
    pub provenance: Provenance,
}

/// What a stated licence, or none, lets one do. Nothing is a reuse badge by default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reuse<'a> {
    /// A licence is stated; it says what.
    Licensed(&'a str),
    /// Read it, take ideas; ask before copying code, text or images.
    AskFirst,
}

impl Resource {
    pub(crate) fn read(raw: wire::Resource, mut reading: Reading<'_>) -> Option<Self> {
        let id = reading.id("id", ResourceId::parse(&raw.id));
        let title = reading.text("title", raw.title);
        let summary = reading.text("summary", raw.summary);
        let community = raw
            .community
            .and_then(|raw| reading.id("community", CommunityId::parse(&raw)));
        let last_sign = reading.last_sign(raw.last_sign);
        let provenance = reading.provenance(&raw.sources, raw.read_on);
        Some(Self {
            id: id?,
            title: title?,
            kind: raw.kind,
            languages: raw.languages,
            year: raw.year,
            licence: raw.licence,
            licence_note: Text::new(raw.licence_note),
            page: Link::new(&raw.url),
            code: raw.code.as_deref().map(Link::new),
            summary: summary?,
            audience: raw.audience,
            themes: raw.themes,
            museum: raw.museum,
            city: raw.city,
            community,
            sustained: raw.stage.as_deref() == Some("sustained"),
            note: Text::new(raw.note),
            give_back: Text::new(raw.give_back),
            last_sign,
            provenance,
        })
    }

    pub fn reuse(&self) -> Reuse<'_> {
        self.licence
            .as_deref()
            .map_or(Reuse::AskFirst, Reuse::Licensed)
    }
}
