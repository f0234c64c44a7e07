//! A static host as a real one should be: the one implementation that `serve` and the tests use.
//!
//! One thread for each connection, which it keeps alive; files are read at each request, so that
//! a build is served as soon as it is there.

mod fault;
mod pack;
mod request;
mod response;
mod site;

use std::fs::File;
use std::io::{self, BufReader, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use crate::error::Error;
use crate::page::Page;
use crate::place::Place;
use crate::say;
use fault::{Command, Faults};
pub(crate) use pack::Packing;
use request::{Request, Trouble};
use response::Response;
use site::Site;

/// How long a connection may say nothing.
const PATIENCE: Duration = Duration::from_mins(1);

/// A folder that can be served.
#[derive(Debug)]
pub(crate) struct Host {
    /// Another one takes its place when a test publishes a later build.
    site: Mutex<Arc<Site>>,
    base: String,
    packed: PathBuf,
    faults: Mutex<Faults>,
    log: Option<Mutex<File>>,
}

/// A host that holds its port.
#[derive(Debug)]
pub(crate) struct Listening {
    host: Arc<Host>,
    listener: TcpListener,
    at: SocketAddr,
}

impl Host {
    pub(crate) fn open(
        folder: &Path,
        place: &Place,
        base: &str,
        log: Option<File>,
    ) -> Result<Self, Error> {
        let packed = place.packed();
        Ok(Self {
            site: Mutex::new(Arc::new(site(folder, base, &packed)?)),
            base: base.to_owned(),
            packed,
            faults: Mutex::default(),
            log: log.map(Mutex::new),
        })
    }

    /// Takes this port of the loopback, or any free one.
    pub(crate) fn listen(self, port: Option<u16>) -> Result<Listening, Error> {
        let port = port.unwrap_or(0);
        let busy = |source| Error::Port { port, source };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(busy)?;
        let at = listener.local_addr().map_err(busy)?;
        Ok(Listening {
            host: Arc::new(self),
            listener,
            at,
        })
    }

    fn serve_connection(&self, stream: &TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_nodelay(true)?;
        let mut reader = BufReader::new(stream);
        let mut writer = stream;
        loop {
            let mut request = match Request::read(&mut reader) {
                Ok(request) => request,
                Err(Trouble::Ended) => return Ok(()),
                Err(Trouble::Io(error)) => return Err(error),
                Err(Trouble::Malformed) => return Response::bad_request().send(&mut writer, false),
            };
            let site = Arc::clone(&self.site.lock().unwrap_or_else(PoisonError::into_inner));
            let file = request.file(&self.base).unwrap_or_default();
            let fault = self.faults().on(file);
            if fault.is_some() {
                request.accept_encoding.clear();
                request.if_none_match = None;
            }
            let response = site.answer(&request);
            self.note(&request, &response);
            if let Some(fault) = fault {
                return fault.answer(response, stream);
            }
            response.send(&mut writer, request.keep_alive)?;
            if !request.keep_alive {
                return Ok(());
            }
        }
    }

    fn faults(&self) -> MutexGuard<'_, Faults> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Carries out one line from a test; says what is wrong with a line that is not a command.
    fn obey(&self, line: &str) -> Result<(), String> {
        match Command::parse(line).ok_or("no command")? {
            Command::Clear => self.faults().clear(),
            Command::Fault(on, fault) => self.faults().put(on, fault),
            Command::Folder(folder) => {
                let next = site(&folder, &self.base, &self.packed);
                let next = Arc::new(next.map_err(|error| error.to_string())?);
                *self.site.lock().unwrap_or_else(PoisonError::into_inner) = next;
            }
        }
        Ok(())
    }

    /// One line as a host's log has it: what was asked, how it went, and from which page.
    fn note(&self, request: &Request, response: &Response) {
        let Some(log) = &self.log else { return };
        let Request { method, target, .. } = request;
        let referrer = request.referrer.as_deref().unwrap_or("-");
        let line = format!(
            "\"{method} {target} HTTP/1.1\" {} \"{referrer}\"\n",
            response.status
        );
        if let Ok(mut log) = log.lock() {
            // A full disk is no reason to stop serving.
            let _ = log.write_all(line.as_bytes());
        }
    }
}

fn site(folder: &Path, base: &str, packed: &Path) -> Result<Site, Error> {
    let page = Page::read(folder)?;
    let site = Site::new(folder, base, page.policy()?, packed);
    site.pack_ahead(&page.assets());
    Ok(site)
}

impl Listening {
    pub(crate) fn address(&self) -> String {
        format!("http://{}{}", self.at, self.host.base)
    }

    /// Serves while it carries out the lines of a test, replying to each with one, until they end.
    pub(crate) fn serve_with_faults(self, lines: impl Iterator<Item = String>) {
        let host = Arc::clone(&self.host);
        thread::spawn(move || self.serve());
        for line in lines {
            match host.obey(&line) {
                Ok(()) => say::line("ok"),
                Err(why) => say::line(format_args!("no: {why}")),
            }
        }
    }

    /// Serves for ever.
    pub(crate) fn serve(self) {
        for stream in self.listener.incoming().flatten() {
            let host = Arc::clone(&self.host);
            // A visitor that leaves in the middle ends its own connection, nothing else.
            thread::spawn(move || host.serve_connection(&stream));
        }
    }
}
