//! What measures the search.
//!
//! - [`known_item`]: queries whose right answer is known.
//! - [`page`]: the search as the page of `cargo xtask bench search` calls it, beside its peers.
//!
//! Nothing of this reaches a visitor.

pub mod known_item;
pub mod page;
