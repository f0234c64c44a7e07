//! The fields that resources are searched by, and the weight of each.

use crate::catalogue::Catalogue;
use crate::entry::Resource;
use crate::text::Text;

/// How much a word counts in a search, by its field. Within a field, a word counts less the
/// longer the text; see `search`.
mod weight {
    /// A name is what people remember and type. Four times the summary's, so that the beginning of
    /// a title's word, which counts half, still comes before the whole word in a summary.
    pub(super) const TITLE: u32 = 8;
    /// A museum or a town says where it happened and not what it is: half a title, so that the
    /// resource named after the town comes first.
    pub(super) const PLACE: u32 = 4;
    /// A theme was given by hand: it says what a resource is about, where a summary's word may be
    /// said in passing. Half a title, for several resources share it.
    pub(super) const THEME: u32 = 4;
    /// A kind is shared by dozens: it narrows a search and singles nothing out.
    pub(super) const KIND: u32 = 3;
    /// A summary mentions many things in passing. Two and not one, so that a kind can stand between
    /// it and a theme.
    pub(super) const SUMMARY: u32 = 2;
    /// A synonym for a theme or a kind is our guess at what people mean: it counts as little as a
    /// mention: resources that really use the word come first.
    pub(super) const OWN_WORD: u32 = 2;
}

impl Catalogue {
    pub(super) fn indexed(&self) -> search::Index {
        let mut index = search::Index::default();
        for (document, resource) in self.resources.iter().enumerate() {
            for (weight, text) in self.searched(resource) {
                index.add(document, weight, text);
            }
        }
        index
    }

    /// The texts that a resource is found by, each with the weight of its field.
    pub fn searched<'a>(&'a self, resource: &'a Resource) -> Vec<(u32, &'a str)> {
        let mut texts = Vec::new();
        let mut add = |weight, text: &'a str| texts.push((weight, text));
        resource
            .title
            .all()
            .for_each(|text| add(weight::TITLE, text));
        resource
            .summary
            .all()
            .for_each(|text| add(weight::SUMMARY, text));
        for text in [&resource.museum, &resource.city].into_iter().flatten() {
            add(weight::PLACE, text);
        }
        if let Some(kind) = self.kind(&resource.kind) {
            kind.label.all().for_each(|text| add(weight::KIND, text));
            let also = kind.also.iter().flat_map(Text::all);
            also.for_each(|words| add(weight::OWN_WORD, words));
        }
        for theme in resource.themes.iter().filter_map(|id| self.theme(id)) {
            theme.label.all().for_each(|text| add(weight::THEME, text));
            let also = theme.also.iter().flat_map(Text::all);
            also.for_each(|words| add(weight::OWN_WORD, words));
        }
        texts
    }

    /// Searches the resources; hits are positions in [`Catalogue::resources`].
    pub fn search(&self, query: &str) -> search::Found {
        self.index.search(query)
    }
}
