//! What can go wrong between a host and a browser, on purpose: for the tests.
//!
//! A fault is put on a file, and every answer to a request for it goes wrong in this way until the
//! faults are cleared. Spoiled answers are not packed, and their connection is closed; none lasts
//! longer than a minute.

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use super::response::Response;

/// The longest that a fault holds a connection open.
const BOUND: Duration = Duration::from_mins(1);

/// What a wifi answers that wants one to sign in, whatever was asked.
const PORTAL: &str =
    "<!doctype html><title>Wifi</title><form action=\"/login\"><input name=\"code\"></form>";

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The whole length is announced; the connection breaks off after so many bytes.
    Cut(usize),
    /// A file that was not fully uploaded: only this many bytes, with a matching `content-length`.
    Short(usize),
    /// The head comes, and nothing after it.
    Stall,
    /// Nothing comes at all.
    Silent,
    /// So many bytes a second.
    Drip(usize),
    /// Never ends, and says no length.
    Endless,
    /// Another content type.
    Type(String),
    /// One bit of the byte at this offset is flipped.
    Flip(usize),
    /// The bytes of another file.
    Bytes(PathBuf),
    Redirect(String),
    Status(u16),
    /// The first bytes, as if a part had been asked for.
    Partial(usize),
    Portal,
}

/// What the tests ask of a host while it runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// On a file of the site, on all whose names begin so (`commons/*`), or on all (`*`).
    Fault(String, Fault),
    /// All is well again.
    Clear,
    /// Serves another built site from now on.
    Folder(PathBuf),
}

impl Command {
    /// Reads a line, such as `commons/latest.json status 500`; none where it is no command.
    pub(super) fn parse(line: &str) -> Option<Self> {
        let mut words = line.splitn(3, ' ');
        let first = words.next()?;
        match (first, words.next(), words.next()) {
            ("clear", None, None) => Some(Self::Clear),
            ("folder", Some(_), _) => Some(Self::Folder(line.split_once(' ')?.1.into())),
            (file, Some(name), with) => {
                Some(Self::Fault(file.to_owned(), Fault::parse(name, with)?))
            }
            _ => None,
        }
    }
}

impl Fault {
    fn parse(name: &str, with: Option<&str>) -> Option<Self> {
        let text = || with.map(str::to_owned);
        let number = || with?.parse().ok();
        Some(match (name, with) {
            ("stall", None) => Self::Stall,
            ("silent", None) => Self::Silent,
            ("endless", None) => Self::Endless,
            ("portal", None) => Self::Portal,
            ("cut", _) => Self::Cut(number()?),
            ("short", _) => Self::Short(number()?),
            ("drip", _) => Self::Drip(number().filter(|rate| *rate > 0)?),
            ("flip", _) => Self::Flip(number()?),
            ("partial", _) => Self::Partial(number()?),
            ("status", _) => Self::Status(with?.parse().ok()?),
            ("type", _) => Self::Type(text()?),
            ("redirect", _) => Self::Redirect(text()?),
            ("bytes", _) => Self::Bytes(text()?.into()),
            _ => return None,
        })
    }

    /// Sends the faulty answer; the connection is closed after it.
    pub(super) fn answer(&self, response: Response, stream: &TcpStream) -> io::Result<()> {
        let mut writer = stream;
        let response = self.spoil(response)?;
        match self {
            Self::Silent => wait(stream),
            Self::Stall => {
                writer.write_all(&response.head(false))?;
                wait(stream)
            }
            Self::Cut(bytes) => {
                writer.write_all(&response.head(false))?;
                writer.write_all(first(&response.body, *bytes))
            }
            Self::Drip(rate) => {
                writer.write_all(&response.head(false))?;
                let begun = Instant::now();
                for piece in response.body.chunks(rate.div_ceil(10)) {
                    if begun.elapsed() > BOUND {
                        break;
                    }
                    writer.write_all(piece)?;
                    let pause = 1_000 * piece.len() / rate;
                    thread::sleep(Duration::from_millis(u64::try_from(pause).unwrap_or(100)));
                }
                Ok(())
            }
            Self::Endless => {
                writer.write_all(&response.head_without_length())?;
                let begun = Instant::now();
                while begun.elapsed() < BOUND {
                    writer.write_all(&[b' '; 16_384])?;
                    thread::sleep(Duration::from_millis(1));
                }
                Ok(())
            }
            _ => response.send(&mut writer, false),
        }
    }

    /// The answer with other words in it.
    fn spoil(&self, mut response: Response) -> io::Result<Response> {
        match self {
            Self::Short(bytes) => response.body.truncate(*bytes),
            Self::Partial(bytes) => {
                let whole = response.body.len();
                response.body.truncate(*bytes);
                let range = format!("bytes 0-{}/{whole}", bytes.saturating_sub(1));
                response = response.with("content-range", range);
                response.status = 206;
            }
            Self::Flip(at) => {
                if let Some(byte) = response.body.get_mut(*at) {
                    *byte ^= 1;
                }
            }
            Self::Bytes(file) => response.body = fs::read(file)?,
            Self::Type(kind) => response.set("content-type", kind),
            Self::Portal => {
                response.status = 200;
                response.set("content-type", "text/html; charset=utf-8");
                response.body = PORTAL.into();
            }
            Self::Status(status) => {
                response.status = *status;
                response.body.clear();
            }
            Self::Redirect(to) => {
                response.status = 302;
                response.body.clear();
                response.set("location", to);
            }
            Self::Cut(_) | Self::Stall | Self::Silent | Self::Drip(_) | Self::Endless => {}
        }
        Ok(response)
    }
}

/// The faults that are on, the latest first.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<(String, Fault)>);

impl Faults {
    pub(super) fn put(&mut self, on: String, fault: Fault) {
        self.0.insert(0, (on, fault));
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    pub(super) fn on(&self, file: &str) -> Option<Fault> {
        let meets = |on: &str| match on.strip_suffix('*') {
            Some(start) => file.starts_with(start),
            None => file == on,
        };
        let found = self.0.iter().find(|(on, _)| meets(on));
        found.map(|(_, fault)| fault.clone())
    }
}

fn first(bytes: &[u8], most: usize) -> &[u8] {
    &bytes[..most.min(bytes.len())]
}

/// Until the other side has had enough.
fn wait(mut stream: &TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(BOUND))?;
    stream.read(&mut [0]).map(|_| ())
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::*;

    #[test]
    fn a_line_is_a_command_or_nothing() {
        #[track_caller]
        fn case(line: &str, fault: Option<Fault>) {
            let expected = fault.map(|fault| Command::Fault("a/b.json".to_owned(), fault));
            assert_eq!(
                Command::parse(&format!("a/b.json {line}")),
                expected,
                "{line}"
            );
        }
        case("cut 10", Some(Fault::Cut(10)));
        case("short 0", Some(Fault::Short(0)));
        case("stall", Some(Fault::Stall));
        case("silent", Some(Fault::Silent));
        case("drip 1", Some(Fault::Drip(1)));
        case("drip 0", None);
        case("endless", Some(Fault::Endless));
        case("flip 7", Some(Fault::Flip(7)));
        case("partial 7", Some(Fault::Partial(7)));
        case("status 503", Some(Fault::Status(503)));
        case("portal", Some(Fault::Portal));
        case(
            "type text/plain; charset=x",
            Some(Fault::Type("text/plain; charset=x".to_owned())),
        );
        case(
            "redirect https://example.org/",
            Some(Fault::Redirect("https://example.org/".to_owned())),
        );
        case("bytes /a b", Some(Fault::Bytes("/a b".into())));
        for line in [
            "",
            "cut",
            "cut x",
            "stall 3",
            "status",
            "status 70000",
            "fly",
        ] {
            case(line, None);
        }
        assert_eq!(Command::parse("clear"), Some(Command::Clear));
        assert_eq!(
            Command::parse("folder /a b"),
            Some(Command::Folder("/a b".into()))
        );
        assert_eq!(Command::parse(""), None);
        assert_eq!(Command::parse("clear now"), None);
    }

    #[test]
    fn the_latest_fault_on_a_file_is_the_one_that_shows() {
        let mut faults = Faults::default();
        assert_eq!(faults.on("commons/latest.json"), None);
        faults.put("commons/*".to_owned(), Fault::Stall);
        faults.put("commons/latest.json".to_owned(), Fault::Portal);
        assert_eq!(faults.on("commons/latest.json"), Some(Fault::Portal));
        assert_eq!(faults.on("commons/snapshot-1.json"), Some(Fault::Stall));
        assert_eq!(faults.on("index.html"), None);
        faults.put("*".to_owned(), Fault::Silent);
        assert_eq!(faults.on("index.html"), Some(Fault::Silent));
        faults.clear();
        assert_eq!(faults.on("index.html"), None);
    }

    /// What a client reads of an answer of ten bytes, over a real connection.
    fn read(fault: &Fault) -> String {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        let at = listener.local_addr().expect("an address");
        let fault = fault.clone();
        let host = thread::spawn(move || {
            let (stream, _) = listener.accept().expect("a client");
            let mut response = Response::new(200).with("content-type", "application/json");
            response.body = b"0123456789".to_vec();
            // The client leaves in the middle of some.
            let _ = fault.answer(response, &stream);
        });
        let mut stream = TcpStream::connect(at).expect("a host");
        let patience = Duration::from_millis(300);
        stream.set_read_timeout(Some(patience)).expect("a time-out");
        let mut read = Vec::new();
        let mut piece = [0; 1_000];
        while let Ok(n @ 1..) = stream.read(&mut piece) {
            read.extend_from_slice(&piece[..n]);
            if read.len() > 100_000 {
                break;
            }
        }
        drop(stream);
        host.join().expect("an end");
        String::from_utf8(read).expect("text")
    }

    #[test]
    fn a_client_sees_the_fault_that_was_asked_for() {
        #[track_caller]
        fn case(fault: &Fault, head: &[&str], body: &str) {
            let read = read(fault);
            let (said, sent) = read.split_once("\r\n\r\n").unwrap_or((&read, ""));
            for part in head {
                assert!(said.contains(part), "{fault:?}: {part} in {said}");
            }
            assert_eq!(sent, body, "{fault:?}");
        }
        case(&Fault::Cut(4), &["200 OK", "content-length: 10"], "0123");
        case(&Fault::Short(4), &["200 OK", "content-length: 4"], "0123");
        case(&Fault::Stall, &["200 OK", "content-length: 10"], "");
        case(&Fault::Silent, &[], "");
        case(&Fault::Drip(100), &["content-length: 10"], "0123456789");
        case(&Fault::Flip(0), &["content-length: 10"], "1123456789");
        case(
            &Fault::Type("text/html".to_owned()),
            &["content-type: text/html"],
            "0123456789",
        );
        case(&Fault::Status(503), &["503", "content-length: 0"], "");
        case(
            &Fault::Partial(4),
            &["206", "content-range: bytes 0-3/10"],
            "0123",
        );
        let to = "https://example.org/";
        case(
            &Fault::Redirect(to.to_owned()),
            &["302", "location: https://example.org/"],
            "",
        );
        case(&Fault::Portal, &["200 OK", "text/html"], PORTAL);
        let endless = read(&Fault::Endless);
        assert!(endless.len() > 100_000 && !endless.contains("content-length"));
    }
}
