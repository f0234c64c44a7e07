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
  pseudo             the release with made-up languages beside its own, in target/pseudo/dist/, for the
                     tests: longer by 40 %, and from right to left
  texts              every text of every screen in target/texts.txt: two builds that shall say the
                     same are compared by it (7 minutes)
    --folder DIR     of this built site instead of the release
    --out FILE       into this file
  bench visit        Lighthouse on a phone, and the script time of each step and key stroke of a
                     walk, beside their goals
    --beside DIR     then the same of this built site, such as the release before a change
  bench search       the search beside its peers in Chromium: time, memory, recall (5 minutes)
  hosting            the files for hosts in hosting/, anew, after changing the policy of the page
  setup              only the set-up";

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
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
    /// The release in made-up languages.
    Pseudo,
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Bench {
    /// A first visit, and a walk on a slow phone; then those of another built site.
    Visit { beside: Option<PathBuf> },
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

pub(crate) fn from_args(mut args: Parser) -> Result<Command, Error> {
    match args.next()? {
        None | Some(Arg::Short('h') | Arg::Long("help")) => Ok(Command::Help),
        Some(Arg::Value(command)) => match command.string()?.as_str() {
            "help" => no_more_args(args, Command::Help),
            "setup" => no_more_args(args, Command::Setup),
            "build" => no_more_args(args, Command::Build),
            "finish" => no_more_args(args, Command::Finish),
            "hosting" => no_more_args(args, Command::Hosting),
            "size" => no_more_args(args, Command::Size),
            "stamp" => stamp(args),
            "serve" => serve(args),
            "test" => test(args),
            "faults" => no_more_args(args, Command::Faults),
            "pseudo" => no_more_args(args, Command::Pseudo),
            "gallery" => no_more_args(args, Command::Gallery),
            "texts" => texts(args),
            "bench" => bench(args),
            other => Err(Error::Usage(
                format!("there is no command `{other}`").into(),
            )),
        },
        Some(arg) => Err(arg.unexpected().into()),
    }
}

fn stamp(mut args: Parser) -> Result<Command, Error> {
    match args.next()? {
        Some(Arg::Value(site)) => no_more_args(args, Command::Stamp(site.into())),
        Some(arg) => Err(arg.unexpected().into()),
        None => Err(Error::Usage("say which folder to stamp".into())),
    }
}

fn no_more_args(mut args: Parser, command: Command) -> Result<Command, Error> {
    match args.next()? {
        None => Ok(command),
        Some(arg) => Err(arg.unexpected().into()),
    }
}

fn serve(mut args: Parser) -> Result<Command, Error> {
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
    Ok(Command::Serve(asked))
}

fn base(raw: String) -> Result<String, Error> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte);
    if raw.starts_with('/') && raw.ends_with('/') && !raw.contains("//") && raw.bytes().all(plain) {
        Ok(raw)
    } else {
        Err(Error::Base(raw))
    }
}

fn test(mut args: Parser) -> Result<Command, Error> {
    let mut quick = false;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("quick") => quick = true,
            _ => return Err(arg.unexpected().into()),
        }
    }
    Ok(Command::Test { quick })
}

fn texts(mut args: Parser) -> Result<Command, Error> {
    let mut asked = Texts::default();
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("folder") => asked.folder = Some(args.value()?.into()),
            Arg::Long("out") => asked.out = Some(args.value()?.into()),
            _ => return Err(arg.unexpected().into()),
        }
    }
    Ok(Command::Texts(asked))
}

fn bench(mut args: Parser) -> Result<Command, Error> {
    let asked = args.next()?;
    match asked {
        Some(Arg::Value(what)) => match what.string()?.as_str() {
            "visit" => visit(args),
            "search" => no_more_args(args, Command::Bench(Bench::Search)),
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

fn visit(mut args: Parser) -> Result<Command, Error> {
    let mut beside = None;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("beside") => beside = Some(args.value()?.into()),
            _ => return Err(arg.unexpected().into()),
        }
    }
    Ok(Command::Bench(Bench::Visit { beside }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn command(line: &str) -> Result<Command, Error> {
        from_args(Parser::from_args(line.split_whitespace()))
    }

    #[test]
    fn a_command_line_is_what_it_asks_for() {
        #[track_caller]
        fn case(line: &str, expected: &Command) {
            assert_eq!(&command(line).expect(line), expected);
        }
        case("", &Command::Help);
        case("--help", &Command::Help);
        case("build", &Command::Build);
        case("bench search", &Command::Bench(Bench::Search));
        case("test", &Command::Test { quick: false });
        case("test --quick", &Command::Test { quick: true });
        case("hosting", &Command::Hosting);
        case("gallery", &Command::Gallery);
        case("pseudo", &Command::Pseudo);
        case("texts", &Command::Texts(Texts::default()));
        case(
            "texts --folder before --out before.txt",
            &Command::Texts(Texts {
                folder: Some("before".into()),
                out: Some("before.txt".into()),
            }),
        );
        let visit = |beside| Command::Bench(Bench::Visit { beside });
        case("bench visit", &visit(None));
        case("bench visit --beside before", &visit(Some("before".into())));
        case("serve", &Command::Serve(Serve::default()));
        case(
            "serve --port 8080 --base /a/b/ --log x.log --no-build",
            &Command::Serve(Serve {
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
            let message = command(line).expect_err(line).to_string();
            assert!(message.contains(expected), "{message}");
        }
        case("deploy", "there is no command `deploy`");
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
