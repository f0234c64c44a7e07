//! The pure core of the guide: the checked commons, and all that the guide decides.
//!
//! Values, each below those that follow:
//!
//! - [`id`], [`link`], [`locale`], [`text`], [`date`], [`freshness`], [`vocabulary`], [`problem`]: what
//!   entries are made of, and all that can be wrong with them. [`sort`]: the one way to sort.
//! - [`answers`]: what a visitor can answer; [`walk`]: all they have said and kept.
//! - [`geo`]: points, towns, what is near, the plane of the map.
//!
//! The commons:
//!
//! - [`entry`]: resources, communities, editions, contributions, functions, decision rules,
//!   principles, terms.
//! - [`catalogue`]: the entries, checked and indexed; [`catalogue::Catalogue::from_wire`] is the one
//!   way in. [`founding`]: the founding text, laid out from what entries quote of it.
//!
//! What the guide decides:
//!
//! - [`places`]: the places that can be named. [`rank`]: what is proposed first, with the reason.
//!   [`listing`]: all resources, by search and facets; search itself is the `search` crate.
//! - [`how`]: the places of "how it works" that have a link. [`route`]: where a visitor is, and the
//!   address that says so, also once it was mangled on its way.
//! - [`outcome`]: the label, the plan, the reminder.
//! - [`sync`]: keeping the commons on the device, and taking a newer one whole or not at all.
//!
//! Invariant: nothing here reads a clock, draws a random number, or touches a browser, a
//! file or a network. "Today" is always given; what [`sync`] waits for is behind its traits.
//! Invariant: `serde` stays in `wire`; wire types are met where an entry is read and the catalogue
//! accepts it.
//! Invariant: no two modules use each other, not even through a third; a test enforces it.

pub mod answers;
pub mod catalogue;
pub mod date;
pub mod entry;
pub mod founding;
pub mod freshness;
pub mod geo;
pub mod how;
pub mod id;
pub mod link;
pub mod listing;
pub mod locale;
pub mod outcome;
pub mod places;
pub mod problem;
pub mod rank;
pub mod route;
pub mod sort;
pub mod sync;
#[cfg(test)]
mod testing;
pub mod text;
pub mod vocabulary;
pub mod walk;
