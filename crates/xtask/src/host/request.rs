//! What a browser asks.

use std::io::{self, BufRead, Read as _};

/// The most that the head of a request may take.
const HEAD_LIMIT: u64 = 16 * 1024;

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) method: String,
    /// As it was sent: the path and the query.
    pub(super) target: String,
    pub(super) accept_encoding: String,
    pub(super) if_none_match: Option<String>,
    pub(super) referrer: Option<String>,
    pub(super) keep_alive: bool,
}

#[derive(Debug)]
pub(super) enum Trouble {
    /// The other side has nothing more to ask.
    Ended,
    Malformed,
    Io(io::Error),
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl Request {
    /// The file that is asked for, within a site under this path.
    pub(super) fn file(&self, base: &str) -> Option<&str> {
        let path = self.target.split('?').next()?;
        path.strip_prefix(base)
    }

    /// Reads one head. No request that a static host answers has a body.
    pub(super) fn read(reader: &mut impl BufRead) -> Result<Self, Trouble> {
        let mut head = reader.take(HEAD_LIMIT);
        let first = line(&mut head)?.ok_or(Trouble::Ended)?;
        let mut words = first.split(' ');
        let (Some(method), Some(target), Some(version)) =
            (words.next(), words.next(), words.next())
        else {
            return Err(Trouble::Malformed);
        };
        let mut request = Self {
            method: method.to_owned(),
            target: target.to_owned(),
            accept_encoding: String::new(),
            if_none_match: None,
            referrer: None,
            keep_alive: version == "HTTP/1.1",
        };
        loop {
            let header = line(&mut head)?.ok_or(Trouble::Malformed)?;
            if header.is_empty() {
                return Ok(request);
            }
            let (name, value) = header.split_once(':').ok_or(Trouble::Malformed)?;
            request.take(&name.to_ascii_lowercase(), value.trim())?;
        }
    }

    fn take(&mut self, name: &str, value: &str) -> Result<(), Trouble> {
        match name {
            "accept-encoding" => value.clone_into(&mut self.accept_encoding),
            "if-none-match" => self.if_none_match = Some(value.to_owned()),
            "referer" => self.referrer = Some(value.to_owned()),
            "connection" => self.keep_alive &= !value.eq_ignore_ascii_case("close"),
            // Left unread, a body would be taken for the next request.
            "content-length" if value != "0" => return Err(Trouble::Malformed),
            "transfer-encoding" => return Err(Trouble::Malformed),
            _ => {}
        }
        Ok(())
    }
}

/// A line without its end; none where there is nothing more.
fn line(head: &mut io::Take<impl BufRead>) -> Result<Option<String>, Trouble> {
    let mut raw = Vec::new();
    if head.read_until(b'\n', &mut raw)? == 0 {
        return Ok(None);
    }
    if raw.pop() != Some(b'\n') {
        return Err(Trouble::Malformed);
    }
    if raw.last() == Some(&b'\r') {
        raw.pop();
    }
    String::from_utf8(raw)
        .map(Some)
        .map_err(|_| Trouble::Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Request, Trouble> {
        Request::read(&mut text.as_bytes())
    }

    #[test]
    fn a_head_is_read_whatever_the_case_of_its_names() {
        let text = "GET /a/b/?lang=fr HTTP/1.1\r\nHost: x\r\nACCEPT-encoding: gzip, br\r\n\
                    Referer: http://x/\r\nIf-None-Match: \"1\"\r\nConnection: Close\r\n\r\n";
        let expected = Request {
            method: "GET".to_owned(),
            target: "/a/b/?lang=fr".to_owned(),
            accept_encoding: "gzip, br".to_owned(),
            if_none_match: Some("\"1\"".to_owned()),
            referrer: Some("http://x/".to_owned()),
            keep_alive: false,
        };
        assert_eq!(read(text).expect("a request"), expected);
    }

    #[test]
    fn one_connection_carries_several_requests() {
        let mut reader = "GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n".as_bytes();
        assert_eq!(Request::read(&mut reader).expect("the first").target, "/1");
        assert_eq!(Request::read(&mut reader).expect("the second").target, "/2");
        assert!(matches!(Request::read(&mut reader), Err(Trouble::Ended)));
    }

    #[test]
    fn a_head_that_is_none_is_refused() {
        #[track_caller]
        fn case(text: &str) {
            assert!(matches!(read(text), Err(Trouble::Malformed)), "{text:.60}");
        }
        case("hello\r\n\r\n");
        case("GET / HTTP/1.1\r\nHost: x");
        case("GET / HTTP/1.1\r\nno colon\r\n\r\n");
        case("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc");
        case(&format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(20_000)));
    }
}
