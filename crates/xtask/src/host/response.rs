//! What the host sends back.

use std::io::{self, Write};

#[derive(Debug)]
pub(super) struct Response {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
    /// The length is said, and the body is not sent.
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

    pub(super) fn send(&self, writer: &mut impl Write, keep_alive: bool) -> io::Result<()> {
        let mut head = Vec::new();
        write!(head, "HTTP/1.1 {} {}\r\n", self.status, reason(self.status))?;
        for (name, value) in &self.headers {
            write!(head, "{name}: {value}\r\n")?;
        }
        if self.status != 304 {
            write!(head, "content-length: {}\r\n", self.body.len())?;
        }
        if !keep_alive {
            head.extend(b"connection: close\r\n");
        }
        head.extend(b"\r\n");
        writer.write_all(&head)?;
        if !self.head_only {
            writer.write_all(&self.body)?;
        }
        writer.flush()
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        304 => "Not Modified",
        400 => "Bad Request",
        404 => "Not Found",
        _ => "Method Not Allowed",
    }
}
