//! What the command line asks for.

use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt as _};

use crate::error::Error;

pub(crate) const HELP: &str = "\
cargo xtask COMMAND

  serve              set up what is missing, build the release if anything changed, serve it
    --port N         at this port of 127.0.0.1; without it, at a free one
    --base /a/b/     under this path
    --log FILE       write each request there, as a host's log would
    --no-build       serve dist/ as it is
    --folder DIR     serve this built site instead
    --faults         for tests: lines on the standard input let answers go wrong, such as
                     `commons/latest.json status 500` (see crates/xtask/src/host/fault.rs)
    --watch          for developing: a debug build, made again at each change
  build              the release, in dist/: copy it to any folder of any static host
  stamp FOLDER       write the list of files in the sw.js of a built site anew, after changing one
  test               every check, stopping at the first that fails
    --quick          leave out what needs the release build and a browser
  faults             every fault of networks, hosts, disks and contents, as a table: what was done,
                     what happened (8 minutes; a part of it in Firefox too)
  size               what a first visit downloads: raw, gzip 9, brotli 11
  gallery            pictures of every room and state, and a page to leaf through them, in
                     target/gallery/; says what is cut off or wrong in any of them
  texts              every text of every screen in target/texts.txt: two builds that shall say the
                     same are compared by it (7 minutes)
    --folder DIR     of this built site instead of the release
    --out FILE       into this file
  bench visit        Lighthouse on a phone, and the script time of each step and key stroke of a
                     walk, beside their goals
  bench search       the search beside its peers in Chromium: time, memory, recall (5 minutes)
  hosting            the files for hosts in hosting/, anew, after changing the policy of the page
  setup              only the set-up";

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Ask {
    Help,
    Setup,
    Build,
    /// The end of Trunk's build; Trunk asks for it, people do not.
    Finish,
    /// The files for hosts that are committed.
    Hosting,
    /// The list of what a site keeps on a device.
    Stamp(PathBuf),
    Serve(Serve),
    Size,
    Test {
        quick: bool,
    },
    /// Every fault scenario, as a table.
    Faults,
    Gallery,
    Texts(Texts),
    Bench(Bench),
}

/// Which site is read, and into which file; the release, and the usual file, where nothing is said.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Texts {
    pub(crate) folder: Option<PathBuf>,
    pub(crate) out: Option<PathBuf>,
}

/// What can be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bench {
    /// A first visit, and a walk on a slow phone.
    Visit,
    /// The search beside its peers.
    Search,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Serve {
    /// A free port is taken where none is asked for.
    pub(crate) port: Option<u16>,
    /// Starts and ends with a slash.
    pub(crate) base: String,
    pub(crate) log: Option<PathBuf>,
    /// Another site than `dist/`, as it is.
    pub(crate) folder: Option<PathBuf>,
    pub(crate) build: bool,
    pub(crate) faults: bool,
    pub(crate) watch: bool,
}

impl Default for Serve {
    fn default() -> Self {
        Self {
            port: None,
            base: "/".to_owned(),
            log: None,
            folder: None,
            build: true,
            faults: false,
            watch: false,
        }
    }
}

pub(crate) fn from_args(mut args: Parser) -> Result<Ask, Error> {
    match args.next()? {
        None | Some(Arg::Short('h') | Arg::Long("help")) => Ok(Ask::Help),
        Some(Arg::Value(command)) => match command.string()?.as_str() {
            "help" => alone(args, Ask::Help),
            "setup" => alone(args, Ask::Setup),
            "build" => alone(args, Ask::Build),
            "finish" => alone(args, Ask::Finish),
            "hosting" => alone(args, Ask::Hosting),
            "size" => alone(args, Ask::Size),
            "stamp" => stamp(args),
            "serve" => serve(args),
            "test" => test(args),
            "faults" => alone(args, Ask::Faults),
            "gallery" => alone(args, Ask::Gallery),
            "texts" => texts(args),
            "bench" => bench(args),
            other => Err(Error::Usage(
                format!("no command is called `{other}`").into(),
            )),
        },
        Some(arg) => Err(arg.unexpected().into()),
    }
}

fn stamp(mut args: Parser) -> Result<Ask, Error> {
    match args.next()? {
        Some(Arg::Value(site)) => alone(args, Ask::Stamp(site.into())),
        Some(arg) => Err(arg.unexpected().into()),
        None => Err(Error::Usage("say which folder to stamp".into())),
    }
}

fn alone(mut args: Parser, ask: Ask) -> Result<Ask, Error> {
    match args.next()? {
        None => Ok(ask),
        Some(arg) => Err(arg.unexpected().into()),
    }
}

fn serve(mut args: Parser) -> Result<Ask, Error> {
    let mut asked = Serve::default();
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("port") => asked.port = Some(args.value()?.parse()?),
            Arg::Long("base") => asked.base = base(args.value()?.string()?)?,
            Arg::Long("log") => asked.log = Some(args.value()?.into()),
            Arg::Long("no-build") => asked.build = false,
            Arg::Long("folder") => {
                asked.folder = Some(args.value()?.into());
                asked.build = false;
            }
            Arg::Long("faults") => asked.faults = true,
            Arg::Long("watch") => asked.watch = true,
            _ => return Err(arg.unexpected().into()),
        }
    }
    Ok(Ask::Serve(asked))
}

fn base(raw: String) -> Result<String, Error> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte);
    if raw.starts_with('/') && raw.ends_with('/') && !raw.contains("//") && raw.bytes().all(plain) {
        Ok(raw)
    } else {
        Err(Error::Base(raw))
    }
}

fn test(mut args: Parser) -> Result<Ask, Error> {
    let mut quick = false;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("quick") => quick = true,
            _ => return Err(arg.unexpected().into()),
        }
    }
    Ok(Ask::Test { quick })
}

fn texts(mut args: Parser) -> Result<Ask, Error> {
    let mut asked = Texts::default();
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("folder") => asked.folder = Some(args.value()?.into()),
            Arg::Long("out") => asked.out = Some(args.value()?.into()),
            _ => return Err(arg.unexpected().into()),
        }
    }
    Ok(Ask::Texts(asked))
}

fn bench(mut args: Parser) -> Result<Ask, Error> {
    let asked = args.next()?;
    match asked {
        Some(Arg::Value(what)) => match what.string()?.as_str() {
            "visit" => alone(args, Ask::Bench(Bench::Visit)),
            "search" => alone(args, Ask::Bench(Bench::Search)),
            other => Err(Error::Usage(
                format!("there is no benchmark called `{other}`").into(),
            )),
        },
        Some(arg) => Err(arg.unexpected().into()),
        None => Err(Error::Usage(
            "say what to measure: `visit` or `search`".into(),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(line: &str) -> Result<Ask, Error> {
        from_args(Parser::from_args(line.split_whitespace()))
    }

    #[test]
    fn a_command_line_is_what_it_asks_for() {
        #[track_caller]
        fn case(line: &str, expected: &Ask) {
            assert_eq!(&ask(line).expect(line), expected);
        }
        case("", &Ask::Help);
        case("--help", &Ask::Help);
        case("build", &Ask::Build);
        case("bench search", &Ask::Bench(Bench::Search));
        case("test", &Ask::Test { quick: false });
        case("test --quick", &Ask::Test { quick: true });
        case("hosting", &Ask::Hosting);
        case("gallery", &Ask::Gallery);
        case("texts", &Ask::Texts(Texts::default()));
        case(
            "texts --folder before --out before.txt",
            &Ask::Texts(Texts {
                folder: Some("before".into()),
                out: Some("before.txt".into()),
            }),
        );
        case("bench visit", &Ask::Bench(Bench::Visit));
        case("serve", &Ask::Serve(Serve::default()));
        case(
            "serve --port 8080 --base /a/b/ --log x.log --no-build",
            &Ask::Serve(Serve {
                port: Some(8080),
                base: "/a/b/".to_owned(),
                log: Some("x.log".into()),
                folder: None,
                build: false,
                faults: false,
                watch: false,
            }),
        );
    }

    #[test]
    fn a_wrong_command_line_says_what_is_wrong() {
        #[track_caller]
        fn case(line: &str, expected: &str) {
            let message = ask(line).expect_err(line).to_string();
            assert!(message.contains(expected), "{message}");
        }
        case("deploy", "no command is called `deploy`");
        case("build now", "now");
        case("serve --port much", "much");
        case("serve --base a/b", "/a/b/");
        case("serve --base //a/", "/a/b/");
        case("size --json", "--json");
        case("gallery --fast", "--fast");
        case("texts before", "before");
        case("bench", "`search`");
        case("bench sleep", "sleep");
        case("bench visit twice", "twice");
    }
}
