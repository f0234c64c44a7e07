use super::{Provenance, Reading};
use crate::freshness::LastSign;
use crate::id::TermId;
use crate::text::Text;

/// A word of Museomix.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    pub id: TermId,
    pub term: Text,
    pub definition: Text,
    pub forms: Vec<String>,
    pub see: Vec<TermId>,
    pub last_sign: Option<LastSign>,
    pub provenance: Provenance,
}

impl Term {
    pub(crate) fn read(raw: wire::Term, mut reading: Reading<'_>) -> Option<Self> {
        let id = reading.id("id", TermId::parse(&raw.id));
        let term = reading.text("term", raw.term);
        let definition = reading.text("definition", raw.definition);
        let see = raw
            .see
            .iter()
            .map(|raw| reading.id("see", TermId::parse(raw)));
        let see = see.collect::<Vec<_>>();
        let last_sign = reading.last_sign(raw.last_sign);
        let provenance = reading.provenance(&raw.sources, None);
        Some(Self {
            id: id?,
            term: term?,
            definition: definition?,
            forms: raw.forms,
            see: see.into_iter().flatten().collect(),
            last_sign,
            provenance,
        })
    }
}
