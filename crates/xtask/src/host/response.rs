//! What the host sends back.

use std::io::{self, Write};
use std::iter;

#[derive(Debug)]
pub(super) struct Response {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
    /// The length is announced, but the body is not sent.
    pub(super) head_only: bool,
}

impl Response {
    pub(super) fn new(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Vec::new(),
            head_only: false,
        }
    }

    pub(super) fn bad_request() -> Self {
        Self::new(400)
    }

    pub(super) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Puts one header in place of the one of this name.
    pub(super) fn set(&mut self, name: &'static str, value: &str) {
        self.headers.retain(|(it, _)| *it != name);
        self.headers.push((name, value.to_owned()));
    }

    pub(super) fn head(&self, keep_alive: bool) -> Vec<u8> {
        let length = format!("content-length: {}\r\n", self.body.len());
        let length = if self.status == 304 { "" } else { &length };
        let close = if keep_alive {
            ""
        } else {
            "connection: close\r\n"
        };
        format!("{}{length}{close}\r\n", self.lines()).into_bytes()
    }

    /// Of a body whose end the client cannot foresee.
    pub(super) fn head_without_length(&self) -> Vec<u8> {
        format!("{}connection: close\r\n\r\n", self.lines()).into_bytes()
    }

    fn lines(&self) -> String {
        let first = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        let headers = self
            .headers
            .iter()
            .map(|(name, value)| format!("{name}: {value}\r\n"));
        iter::once(first).chain(headers).collect()
    }

    pub(super) fn send(&self, writer: &mut impl Write, keep_alive: bool) -> io::Result<()> {
        writer.write_all(&self.head(keep_alive))?;
        if !self.head_only {
            writer.write_all(&self.body)?;
        }
        writer.flush()
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        206 => "Partial Content",
        301 => "Moved Permanently",
        302 => "Found",
        304 => "Not Modified",
        400 => "Bad Request",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "As The Test Wants It",
    }
}
