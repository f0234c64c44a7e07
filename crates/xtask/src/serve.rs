//! `cargo xtask serve`: the guide as a visitor gets it, on this machine.

use std::fs::File;
use std::io;
use std::net::{Ipv4Addr, TcpListener};

use crate::args::Serve;
use crate::error::{At as _, Error};
use crate::host::Host;
use crate::place::Place;
use crate::{build, run, say, setup};

/// Serves until it is interrupted.
pub(crate) fn serve(place: &Place, asked: &Serve) -> Result<(), Error> {
    if asked.watch {
        return watch(place, asked);
    }
    if asked.build {
        setup::for_building(place)?;
        build::build_if_changed(place)?;
    }
    let log = match &asked.log {
        Some(path) => Some(File::create(path).at("create", path)?),
        None => None,
    };
    let dist = place.dist();
    let folder = asked.folder.as_ref().unwrap_or(&dist);
    let host = Host::open(folder, place, &asked.base, log)?;
    let listener = host.listen(asked.port)?;
    say::line(listener.address());
    say::note("Serving on this machine only; Ctrl-C ends it");
    if asked.faults {
        listener.serve_with_faults(io::stdin().lines().map_while(Result::ok));
    } else {
        listener.serve();
    }
    Ok(())
}

/// Lets Trunk serve a debug build and make it again at each change.
fn watch(place: &Place, asked: &Serve) -> Result<(), Error> {
    setup::for_building(place)?;
    let port = asked.port.map_or_else(free_port, Ok)?.to_string();
    let args = [
        "serve",
        "--offline",
        "--port",
        &port,
        "--serve-base",
        &asked.base,
    ];
    run::show(&mut place.command("trunk", args))
}

/// Trunk asks for a number.
fn free_port() -> Result<u16, Error> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
    let at = listener.and_then(|listener| listener.local_addr());
    at.map(|at| at.port())
        .map_err(|source| Error::Port { port: 0, source })
}
