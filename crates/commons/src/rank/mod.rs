//! What is proposed to a visitor first, and why. Answers set the order; what is left out says so.

pub mod communities;
pub mod contributions;
pub mod open_tasks;
pub mod resources;
