//! Finding: search, facets, proposals, places, the ladder of communities, the ranking of
//! contributions, the words of Museomix in running text.
//! What is shown says why; what is hidden says so too.

pub mod gap;
pub mod ladder;
pub mod lexicon;
pub mod nearby;
pub mod places;
pub mod ranking;
pub mod shelf;

pub use search::{self, fold};
