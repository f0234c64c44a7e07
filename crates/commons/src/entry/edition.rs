use super::{Provenance, Reading, links};
use crate::date::Date;
use crate::geo::point::Point;
use crate::id::{CommunityId, EditionId};
use crate::link::Link;
use crate::text::Text;
use crate::vocabulary::words;

words! {
    /// How well it is known that an edition was held.
    Attestation {
        SeveralSources = "several-sources",
        OneSource = "one-source",
        Announced = "announced",
        /// It was announced, and a source says that it did not take place.
        NotHeld = "not-held",
    }
}

impl Attestation {
    /// Whether a source says that the edition took place.
    pub const fn is_held(self) -> bool {
        match self {
            Self::SeveralSources | Self::OneSource => true,
            Self::Announced | Self::NotHeld => false,
        }
    }
}

/// A Museomix held, or announced, in a museum.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    pub id: EditionId,
    pub start: Date,
    pub end: Option<Date>,
    pub kind: String,
    pub museums: Vec<String>,
    pub city: Text,
    pub country: String,
    pub point: Point,
    pub community: Option<CommunityId>,
    pub attestation: Attestation,
    pub links: Vec<Link>,
    pub note: Option<Text>,
    pub provenance: Provenance,
}

impl Edition {
    pub(crate) fn read(raw: wire::Edition, mut reading: Reading<'_>) -> Option<Self> {
        let id = reading.id("id", EditionId::parse(&raw.id));
        let start = reading.date("start", &raw.start);
        let end = raw.end.and_then(|raw| reading.date("end", &raw));
        let city = reading.text("city", raw.city);
        let point = reading.point(raw.lat, raw.lon);
        let community = raw
            .community
            .and_then(|raw| reading.id("community", CommunityId::parse(&raw)));
        let provenance = reading.provenance(&raw.sources, raw.read_on);
        Some(Self {
            id: id?,
            start: start?,
            end,
            kind: raw.kind,
            museums: raw.museums,
            city: city?,
            country: raw.country,
            point: point?,
            community,
            // An unknown value does not count as evidence.
            attestation: Attestation::parse(&raw.attestation).unwrap_or(Attestation::Announced),
            links: links(&raw.links),
            note: Text::new(raw.note),
            provenance,
        })
    }

    pub fn last_day(&self) -> Date {
        self.end.unwrap_or(self.start)
    }

    pub fn was_held(&self) -> bool {
        self.attestation.is_held()
    }

    /// Whether it is upcoming or under way; if only the month is known, until that month is over.
    pub fn is_ahead(&self, today: Date) -> bool {
        self.attestation != Attestation::NotHeld && !self.last_day().is_before(today)
    }
}

/// What one year of Museomix counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    pub year: u16,
    pub places: u16,
    pub countries: u16,
    pub note: Option<Text>,
    pub sources: Vec<Link>,
}

impl From<wire::Year> for Year {
    fn from(raw: wire::Year) -> Self {
        Self {
            year: raw.year,
            places: raw.places,
            countries: raw.countries,
            note: Text::new(raw.note),
            sources: links(&raw.sources),
        }
    }
}
