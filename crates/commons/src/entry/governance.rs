use super::{Provenance, Reading};
use crate::freshness::LastSign;
use crate::id::{FunctionId, RuleId};
use crate::text::Text;
use crate::vocabulary::words;

/// Words of the founding text, verbatim, in the French they were written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The part of the text they stand in; 0 is what comes before the first.
    pub part: u8,
    /// The sentence of that part, from 1; titles and the items of a list count as sentences.
    pub sentence: u16,
    pub words: String,
}

impl Quotation {
    fn all(raw: Vec<wire::Quotation>) -> Vec<Self> {
        let quotation = |raw: wire::Quotation| Self {
            part: raw.part,
            sentence: raw.sentence,
            words: raw.words,
        };
        raw.into_iter().map(quotation).collect()
    }
}

/// One of the functions that the founding text entrusts to people.
#[derive(Clone, Debug, PartialEq)]
pub struct Function {
    pub id: FunctionId,
    pub label: Text,
    pub mission: Text,
    pub tasks: Vec<Text>,
    /// Who holds it, where a source says so.
    pub holder: Option<Text>,
    pub quotes: Vec<Quotation>,
    pub year: u16,
    pub last_sign: Option<LastSign>,
    pub provenance: Provenance,
}

impl Function {
    pub(crate) fn read(raw: wire::Function, mut reading: Reading<'_>) -> Option<Self> {
        let id = reading.id("id", FunctionId::parse(&raw.id));
        let label = reading.text("label", raw.label);
        let mission = reading.text("mission", raw.mission);
        let tasks = reading.texts("tasks", raw.tasks);
        let last_sign = reading.last_sign(raw.last_sign);
        let provenance = reading.provenance(&raw.sources, None);
        Some(Self {
            id: id?,
            label: label?,
            mission: mission?,
            tasks,
            holder: Text::new(raw.holder),
            quotes: Quotation::all(raw.quotes),
            year: raw.year,
            last_sign,
            provenance,
        })
    }
}

/// A kind of question, who decides it, how, and where to object.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    pub id: RuleId,
    pub question: Text,
    pub decider: Text,
    pub how: Text,
    pub objection: Text,
    /// The year of the text that sets it.
    pub year: u16,
    /// Whether a later source says that it is applied, or that it is not.
    pub applied_today: Option<bool>,
    /// The guide's own advice.
    pub advice: Text,
    pub quotes: Vec<Quotation>,
    pub last_sign: Option<LastSign>,
    pub provenance: Provenance,
}

impl Rule {
    pub(crate) fn read(raw: wire::Rule, mut reading: Reading<'_>) -> Option<Self> {
        let id = reading.id("id", RuleId::parse(&raw.id));
        let question = reading.text("question", raw.question);
        let decider = reading.text("decider", raw.decider);
        let how = reading.text("how", raw.how);
        let objection = reading.text("objection", raw.objection);
        let advice = reading.text("advice", raw.advice);
        let last_sign = reading.last_sign(raw.last_sign);
        let provenance = reading.provenance(&raw.sources, None);
        Some(Self {
            id: id?,
            question: question?,
            decider: decider?,
            how: how?,
            objection: objection?,
            year: raw.year,
            applied_today: match raw.applied_today.as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
            advice: advice?,
            quotes: Quotation::all(raw.quotes),
            last_sign,
            provenance,
        })
    }
}

words! {
    /// The part of "how it works" that a principle belongs to.
    Section {
        Opening = "opening",
        Commons = "commons",
        Findings = "findings",
        Aim = "aim",
        Belonging = "belonging",
        Deciding = "deciding",
        Funding = "funding",
        Values = "values",
    }
}

/// A statement of the founding texts that is not a decision rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Principle {
    pub id: String,
    /// None where this guide does not know the section; then it is not shown under another.
    pub section: Option<Section>,
    pub label: Text,
    pub text: Text,
    pub quotes: Vec<Quotation>,
    /// It was proposed, and no source that we read says that it was adopted.
    pub proposal: bool,
    pub year: Option<u16>,
    pub last_sign: Option<LastSign>,
    pub provenance: Provenance,
}

impl Principle {
    pub(crate) fn read(raw: wire::Principle, mut reading: Reading<'_>) -> Option<Self> {
        let label = reading.text("label", raw.label);
        let text = reading.text("text", raw.text);
        let last_sign = reading.last_sign(raw.last_sign);
        let provenance = reading.provenance(&raw.sources, None);
        Some(Self {
            id: raw.id,
            section: Section::parse(&raw.section),
            label: label?,
            text: text?,
            quotes: Quotation::all(raw.quotes),
            proposal: raw.proposal,
            year: raw.year,
            last_sign,
            provenance,
        })
    }
}
