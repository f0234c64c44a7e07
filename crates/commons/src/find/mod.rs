//! Finding: search, facets, proposals, the ladder of communities, the ranking of contributions.
//! What is shown says why; what is hidden says so too.

pub mod gap;
pub mod ladder;
pub mod ranking;
pub mod shelf;

pub use search::{self, fold};
