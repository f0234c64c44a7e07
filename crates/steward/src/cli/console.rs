//! Where a command writes: what it was asked for, and beside it what went wrong.

use std::fmt::Display;
use std::io::Write;

/// The two streams of a command.
pub struct Console<'a> {
    out: Box<dyn Write + 'a>,
    err: Box<dyn Write + 'a>,
}

impl Console<'_> {
    /// The program's own streams. Colours are left out where nobody sees them.
    pub fn standard() -> Self {
        Self {
            out: Box::new(anstream::stdout()),
            err: Box::new(anstream::stderr()),
        }
    }

    /// Writes what was asked for, at once.
    pub fn say(&mut self, text: impl Display) {
        write(&mut self.out, text);
    }

    /// Writes what went wrong.
    pub fn error(&mut self, text: impl Display) {
        write(&mut self.err, text);
    }
}

/// A closed pipe, as with `| head`, is not an error, and does not stop the command from doing
/// its work.
fn write(stream: &mut dyn Write, text: impl Display) {
    let _ = write!(stream, "{text}").and_then(|()| stream.flush());
}
