//! The walk: what a visitor answers and chooses, where that is kept, and what comes of it.

mod address;
mod answers;
mod label;
mod plan;
mod reminder;

pub use address::{Address, Dropped, EDITIONS_SECTION, HOW_SECTIONS, Room, View, is_how_section};
pub use answers::{Answer, Question, Skill, Skills, Time, Walk, Where, Why};
pub use label::{LabelLine, Written};
pub use plan::{Action, Contact, ContactName, Plan};
pub use reminder::Reminder;
