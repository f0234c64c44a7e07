//! Reusable pieces. They get values and call back; they know neither pages, nor state, nor the
//! browser.

pub(crate) mod card;
pub(crate) mod facts;
pub(crate) mod fold;
pub(crate) mod label;
pub(crate) mod link;
pub(crate) mod list;
pub(crate) mod live;
pub(crate) mod map;
pub(crate) mod press;
pub(crate) mod sign;
pub(crate) mod text;
