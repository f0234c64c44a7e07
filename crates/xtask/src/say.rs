//! The one place that writes to the terminal.

use std::fmt::Display;
use std::io::{self, Write as _};

/// One line of result, on the standard output.
pub(crate) fn line(text: impl Display) {
    // A closed pipe (`| head`) is no reason to fail.
    let _ = writeln!(io::stdout().lock(), "{text}");
}

/// What is being done and why it may take long, on the standard error.
pub(crate) fn note(text: impl Display) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

pub(crate) fn error(error: &impl Display) {
    note(format_args!("error: {error}"));
}
