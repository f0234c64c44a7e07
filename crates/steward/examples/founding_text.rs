//! Makes the list of the founding text's sentences anew, from a copy of it in plain text:
//!
//! ```sh
//! cargo run -p steward --example founding_text -- COPY > crates/steward/tests/founding-text.list
//! ```
//!
//! To run after a quotation of the content was changed. One that is not in the text is told, and the
//! list lacks it. The text is at <https://museomix.org/museomix-vers-2015-et-au-dela/>.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it is a command")]

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use commons::catalogue::Catalogue;
use steward::founding;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let copy = std::env::args_os()
        .nth(1)
        .ok_or("which copy of the text?")?;
    let text = std::fs::read_to_string(copy)?;
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let snapshot = steward::check::check(&content)?.snapshot;
    let snapshot = snapshot.ok_or("the content has errors: see `commons check`")?;
    let catalogue = Catalogue::from_wire(snapshot).map_err(|_| "the guide refuses the content")?;
    let (list, strays) = founding::list(&text, &founding::quotations(&catalogue));
    print!("{list}");
    for stray in &strays {
        eprintln!("not in {}.{}: {}", stray.part, stray.sentence, stray.words);
    }
    Ok(ExitCode::from(u8::from(!strays.is_empty())))
}
