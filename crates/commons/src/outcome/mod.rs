//! What a walk comes to: the label that writes itself, the plan, and a date to be reminded on.

mod label;
mod plan;
mod reminder;

pub use label::{LabelLine, Written};
pub use plan::{Action, Contact, ContactName, Plan};
pub use reminder::Reminder;
