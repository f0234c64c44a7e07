//! The search in a page of its own, called from a script as its peers are.

use commons::catalogue::Catalogue;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::known_item::known_items;

/// The search, with what the script's peers have: texts in, positions out.
#[wasm_bindgen]
#[derive(Default)]
pub struct Engine(search::Index);

#[wasm_bindgen]
impl Engine {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn add(&mut self, document: usize, weight: u32, text: &str) {
        self.0.add(document, weight, text);
    }

    /// The first so many answers.
    pub fn search(&self, query: &str, most: usize) -> Vec<usize> {
        let found = self.0.search(query);
        found
            .hits
            .iter()
            .take(most)
            .map(|hit| hit.document)
            .collect()
    }
}

/// [`known_items`] of texts in JSON, `[[document, text], …]`, in JSON.
#[wasm_bindgen]
pub fn sample(texts: &str, pairs: usize, most: usize, seed: u64) -> Result<String, JsError> {
    let texts: Vec<(usize, String)> = serde_json::from_str(texts)?;
    let texts: Vec<_> = texts
        .iter()
        .map(|(at, text)| (*at, text.as_str()))
        .collect();
    Ok(serde_json::to_string(&known_items(
        &texts, pairs, most, seed,
    ))?)
}

/// What the commons is searched by, one document for each resource.
#[derive(Serialize)]
struct Document<'a> {
    /// Each text with the weight of its field.
    fields: Vec<(u32, &'a str)>,
    /// Its summary in each language.
    summary: &'a wire::Text,
}

/// The resources of a snapshot as documents, in JSON.
#[wasm_bindgen]
pub fn documents(snapshot: &str) -> Result<String, JsError> {
    let raw = wire::Snapshot::read(snapshot.as_bytes())?;
    let summaries: Vec<_> = raw.resources.iter().map(|it| it.summary.clone()).collect();
    let catalogue = Catalogue::from_wire(raw)
        .map_err(|problems| JsError::new(&format!("{} problems", problems.len())))?;
    let documents: Vec<_> = catalogue
        .resources
        .iter()
        .zip(&summaries)
        .map(|(resource, summary)| Document {
            fields: catalogue.searched(resource),
            summary,
        })
        .collect();
    Ok(serde_json::to_string(&documents)?)
}
