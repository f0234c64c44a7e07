//! The steward's tool: reads the content folder, says what is wrong with it, and builds what the
//! guide reads.
//!
//! Each module uses those above it, never one below.
//!
//! - [`source`]: the files as they were read, and places in them; [`sentence`]: sentences and words,
//!   as a reader counts them; `suggest`: the known word that was meant.
//! - [`problem`]: all that can be found, as facts, and what is said of each.
//! - [`content`]: the folder's files and entries, as trees that know where each part stands.
//! - [`exception`]: what a check lets pass, with the reason.
//! - [`format`](mod@format): the published format, from the tables that the wire types carry;
//!   [`choice`]: the words of its closed vocabularies.
//! - [`founding`]: whether the content covers the whole founding text, in its own words.
//! - [`check`]: the entries against the format, what their fields mean together, and whether the
//!   guide itself accepts them.
//! - [`reach`](mod@reach): what newcomers reach, over every combination of answers.
//! - [`publish`]: the snapshot and its pointer.
//! - [`report`]: what a check found, for a person and for a program.
//! - [`cli`]: the commands.
//!
//! Invariant: no clock or network is used, so that the same content gives the same bytes.
//! Invariant: only [`cli`] prints, through its [`Console`](cli::Console).

pub mod check;
pub mod choice;
pub mod cli;
pub mod content;
pub mod exception;
pub mod format;
pub mod founding;
pub mod problem;
pub mod publish;
pub mod reach;
pub mod report;
pub mod sentence;
pub mod source;
mod suggest;
