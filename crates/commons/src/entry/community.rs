use super::{Provenance, Reading, links};
use crate::date::Date;
use crate::freshness::{Age, LastSign};
use crate::geo::point::Point;
use crate::id::CommunityId;
use crate::link::Link;
use crate::text::Text;
use crate::vocabulary::words;

words! {
    /// How a community stood at its last sign.
    Status {
        Active = "active",
        Emerging = "emerging",
        Dormant = "dormant",
        Closed = "closed",
        Unknown = "unknown",
    }
}

/// A local community.
#[derive(Clone, Debug, PartialEq)]
pub struct Community {
    pub id: CommunityId,
    pub name: String,
    pub other_names: Vec<String>,
    pub city: Text,
    pub region: Option<Text>,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    pub point: Point,
    pub languages: Vec<String>,
    status: Status,
    pub status_basis: Text,
    pub since: Option<u16>,
    pub links: Vec<Link>,
    pub welcomes_from_afar: bool,
    pub note: Option<Text>,
    /// The later of what its own entry and its held editions show.
    pub last_sign: LastSign,
    pub provenance: Provenance,
}

/// What may be said today of how a community stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Active,
    Emerging,
    Dormant,
    Closed,
    /// Nothing recent enough is known.
    NotKnownSince(u16),
}

impl Community {
    pub(crate) fn read(raw: wire::Community, mut reading: Reading<'_>) -> Option<Self> {
        let id = reading.id("id", CommunityId::parse(&raw.id));
        let city = reading.text("city", raw.city);
        let status_basis = reading.text("status_basis", raw.status_basis);
        let point = reading.point(raw.lat, raw.lon);
        let last_sign = reading.last_sign(Some(raw.last_sign));
        let provenance = reading.provenance(&raw.sources, raw.read_on);
        Some(Self {
            id: id?,
            name: raw.name,
            other_names: raw.other_names,
            city: city?,
            region: Text::new(raw.region),
            country: raw.country,
            point: point?,
            languages: raw.languages,
            status: Status::parse(&raw.status).unwrap_or(Status::Unknown),
            status_basis: status_basis?,
            since: raw.since,
            links: links(&raw.links),
            welcomes_from_afar: raw.welcomes_from_afar,
            note: Text::new(raw.note),
            last_sign: last_sign?,
            provenance,
        })
    }

    /// "Active" and "emerging" are said on fresh evidence only.
    pub fn standing(&self, today: Date) -> Standing {
        match (self.status, Age::of(Some(self.last_sign.date), today)) {
            (Status::Dormant, _) => Standing::Dormant,
            (Status::Closed, _) => Standing::Closed,
            (Status::Active, Age::Fresh) => Standing::Active,
            (Status::Emerging, Age::Fresh) => Standing::Emerging,
            _ => Standing::NotKnownSince(self.last_sign.date.year()),
        }
    }

    pub fn speaks(&self, language: &str) -> bool {
        self.languages.iter().any(|spoken| spoken == language)
    }
}

/// A page or a shared mailbox of the movement as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Channel {
    pub id: String,
    pub label: Text,
    pub link: Link,
    pub languages: Vec<String>,
    pub last_sign: Option<LastSign>,
    pub provenance: Provenance,
}

impl Channel {
    pub(crate) fn read(raw: wire::Channel, mut reading: Reading<'_>) -> Option<Self> {
        let label = reading.text("label", raw.label);
        let last_sign = reading.last_sign(raw.last_sign);
        let provenance = reading.provenance(&raw.sources, None);
        Some(Self {
            id: raw.id,
            label: label?,
            link: Link::new(&raw.url),
            languages: raw.languages,
            last_sign,
            provenance,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Commons, date, sign};

    #[test]
    fn active_and_emerging_are_said_on_fresh_evidence_only() {
        #[track_caller]
        fn case(status: &str, sign_of: &str, expected: [Standing; 3]) {
            let catalogue = Commons::new()
                .community("x1", |community| {
                    community.status = status.into();
                    community.last_sign = sign(sign_of);
                })
                .catalogue();
            let found = ["2026-11-23", "2028-06-01", "2031-06-01"]
                .map(|today| catalogue.communities[0].standing(date(today)));
            assert_eq!(found, expected, "{status}, last sign {sign_of}");
        }
        use Standing::{Active, Closed, Dormant, Emerging, NotKnownSince};
        case(
            "active",
            "2025-11",
            [Active, NotKnownSince(2025), NotKnownSince(2025)],
        );
        case(
            "active",
            "2026-11-08",
            [Active, Active, NotKnownSince(2026)],
        );
        case("active", "2024-11", [NotKnownSince(2024); 3]);
        case("active", "2017", [NotKnownSince(2017); 3]);
        case(
            "emerging",
            "2025",
            [Emerging, NotKnownSince(2025), NotKnownSince(2025)],
        );
        case("dormant", "2014", [Dormant; 3]);
        case("closed", "2025-11", [Closed; 3]);
        case("unknown", "2026-11-01", [NotKnownSince(2026); 3]);
        case("flourishing", "2026-11-01", [NotKnownSince(2026); 3]);
    }

    #[test]
    fn a_sign_later_than_the_clock_makes_nobody_active() {
        let catalogue = Commons::new()
            .community("x1", |community| {
                community.status = "active".into();
                community.last_sign = sign("2027-11-07");
            })
            .catalogue();
        let standing = catalogue.communities[0].standing(date("2026-11-23"));
        assert_eq!(standing, Standing::NotKnownSince(2027));
    }
}
