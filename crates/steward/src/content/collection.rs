//! The collections: in which file of the content folder each stands, and where in the snapshot.

/// A kind of entry: where it stands in the content folder and in the snapshot.
#[derive(Debug)]
pub struct Collection {
    pub file: &'static str,
    /// `[[resource]]`; none where the file itself is the one entry.
    pub header: Option<&'static str>,
    /// Its name in the snapshot.
    pub name: &'static str,
    pub group: Group,
    /// Whether the folder may do without the file.
    pub optional: bool,
}

/// Where in the snapshot a collection stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    About,
    Vocabulary,
    Entries,
    /// Nowhere: it is for the steward's tool alone.
    Unpublished,
}

const fn entries(file: &'static str, header: &'static str, name: &'static str) -> Collection {
    Collection {
        file,
        header: Some(header),
        name,
        group: Group::Entries,
        optional: false,
    }
}

const fn words(header: &'static str, name: &'static str) -> Collection {
    let file = "vocabulary.toml";
    Collection {
        file,
        header: Some(header),
        name,
        group: Group::Vocabulary,
        optional: false,
    }
}

/// Every collection, in the order in which the report counts them.
pub static COLLECTIONS: [Collection; 19] = [
    Collection {
        file: "commons.toml",
        header: None,
        name: "about",
        group: Group::About,
        optional: false,
    },
    words("kind", "kinds"),
    words("activity", "activities"),
    words("theme", "themes"),
    words("audience", "audiences"),
    words("country", "countries"),
    entries("communities.toml", "community", "communities"),
    entries("editions.toml", "edition", "editions"),
    entries("resources.toml", "resource", "resources"),
    entries("contributions.toml", "contribution", "contributions"),
    entries("profiles.toml", "profile", "profiles"),
    entries("functions.toml", "function", "functions"),
    entries("rules.toml", "rule", "rules"),
    entries("principles.toml", "principle", "principles"),
    entries("lexicon.toml", "term", "terms"),
    entries("channels.toml", "channel", "channels"),
    entries("years.toml", "year", "years"),
    Collection {
        optional: true,
        ..entries("tombstones.toml", "tombstone", "tombstones")
    },
    Collection {
        group: Group::Unpublished,
        optional: true,
        ..entries("exceptions.toml", "exception", "exceptions")
    },
];

/// The files a content folder has, each once, and whether it may do without.
pub fn files() -> impl Iterator<Item = (&'static str, bool)> {
    COLLECTIONS
        .iter()
        .enumerate()
        .filter_map(|(index, collection)| {
            let again = COLLECTIONS[..index]
                .iter()
                .any(|other| other.file == collection.file);
            (!again).then_some((collection.file, collection.optional))
        })
}

/// The collections whose entries have an id that an old link may hold.
pub fn buried() -> impl Iterator<Item = &'static Collection> {
    let linked = |collection: &&Collection| {
        collection.group == Group::Entries && !["years", "tombstones"].contains(&collection.name)
    };
    COLLECTIONS.iter().filter(linked)
}
