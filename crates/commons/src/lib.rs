//! The pure core of the guide: the checked commons, and all that the guide decides.
//!
//! - [`catalogue`]: the commons behind its one door, [`catalogue::Catalogue::from_wire`];
//!   [`problem`] is all that the door can find wrong.
//! - [`entry`]: what the catalogue holds: resources, communities, editions, contributions,
//!   functions, decision rules, principles, words.
//! - [`founding`]: the founding text, laid out from what the entries quote of it.
//! - [`id`], [`text`], [`language`], [`link`], [`place`], [`last_sign`]: the values entries are
//!   made of.
//! - [`gazetteer`]: the towns and countries that can be named; [`map`]: the plane they are drawn on.
//! - [`find`]: places, facets, the ladder of communities, the ranking of contributions, the proposals,
//!   the gaps of the commons; each says why. Search itself is the `search` crate.
//! - [`order`]: the one way to sort.
//! - [`keep`]: keeping the commons on the device, and taking a newer one whole or not at all.
//! - [`walk`]: the visitor's answers, the address that holds them, the label and the plan.
//!
//! Invariant: nothing here reads a clock, draws a random number, or touches a browser, a
//! file or a network. "Today" is always given; what [`keep`] waits for is behind its traits.
//! Invariant: `serde` stays in `wire`; wire types are met at the door only.

pub mod catalogue;
pub mod entry;
pub mod find;
pub mod founding;
pub mod gazetteer;
pub mod id;
pub mod keep;
pub mod language;
pub mod last_sign;
pub mod link;
pub mod map;
pub mod order;
pub mod place;
pub mod problem;
#[cfg(test)]
mod testing;
pub mod text;
pub mod walk;
mod word;
