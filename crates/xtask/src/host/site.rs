//! Which file answers a request, and with which headers.

use std::fs;
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

use super::pack::{Packed, Packing};
use super::request::Request;
use super::response::Response;
use crate::rules::{self, Age, Kind};
use crate::stamp;

/// A folder, under a path, with the policy that its page sets.
#[derive(Debug)]
pub(super) struct Site {
    folder: PathBuf,
    base: String,
    /// What goes with every answer.
    headers: [(&'static str, String); 5],
    packed: Packed,
}

impl Site {
    pub(super) fn new(folder: &Path, base: &str, policy: &str, packed: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            base: base.to_owned(),
            headers: rules::headers(policy),
            packed: Packed::new(packed),
        }
    }

    /// Packs these files as a browser will ask for them, so that the first one need not wait.
    pub(super) fn pack_ahead(&self, names: &[&str]) {
        for file in names.iter().filter_map(|name| self.find(name)) {
            if let (Ok(bytes), true) = (fs::read(&file), Kind::of(&file).packs_well) {
                self.packed
                    .get(&stamp::of_bytes(&bytes), Packing::Brotli, &bytes);
            }
        }
    }

    pub(super) fn answer(&self, request: &Request) -> Response {
        let mut response = match request.method.as_str() {
            "GET" | "HEAD" => self.file(request),
            _ => Response::new(405).with("allow", "GET, HEAD"),
        };
        response.head_only = request.method == "HEAD";
        for (name, value) in &self.headers {
            response = response.with(name, value);
        }
        response
    }

    fn file(&self, request: &Request) -> Response {
        let path = request.target.split('?').next().unwrap_or_default();
        if self.base.strip_suffix('/') == Some(path) && !path.is_empty() {
            return Response::new(301).with("location", &self.base);
        }
        let found = path
            .strip_prefix(&self.base)
            .and_then(|rest| self.find(rest));
        match found.and_then(|file| Some((fs::read(&file).ok()?, file))) {
            Some((bytes, file)) => self.send(200, &file, bytes, request),
            None => self.missing(request),
        }
    }

    /// The site's own page for it, and never its first page: an app that gets HTML for a file that
    /// is gone cannot say what is wrong.
    fn missing(&self, request: &Request) -> Response {
        let page = self.folder.join("404.html");
        match fs::read(&page) {
            Ok(bytes) => self.send(404, &page, bytes, request),
            Err(_) => Response::new(404),
        }
    }

    fn find(&self, rest: &str) -> Option<PathBuf> {
        let name = percent_decode_str(rest).decode_utf8().ok()?.into_owned();
        let is_folder = name.is_empty() || name.ends_with('/');
        let name = if is_folder { name + "index.html" } else { name };
        let is_plain = |part: &str| !part.is_empty() && part != "." && part != "..";
        let is_inside = name.split('/').all(is_plain) && !name.contains(['\\', ':', '\0']);
        let file = self.folder.join(name);
        (is_inside && file.is_file()).then_some(file)
    }

    fn send(&self, status: u16, file: &Path, bytes: Vec<u8>, request: &Request) -> Response {
        let kind = Kind::of(file);
        let hash = stamp::of_bytes(&bytes);
        let packing = Packing::best(&request.accept_encoding).filter(|_| kind.packs_well);
        let packed = packing.and_then(|it| Some((it, self.packed.get(&hash, it, &bytes)?)));
        let suffix = packed.as_ref().map_or("", |(packing, _)| packing.name());
        let tag = format!("\"{}{suffix}\"", &hash[..32]);
        let is_known = status == 200 && request.if_none_match.as_ref() == Some(&tag);

        let age = if status == 200 {
            Age::of(file)
        } else {
            Age::Asked
        };

        let mut response = Response::new(if is_known { 304 } else { status })
            .with("content-type", kind.content_type())
            .with("cache-control", age.cache_control())
            .with("vary", "accept-encoding")
            .with("etag", tag);
        match packed {
            _ if is_known => {}
            Some((packing, packed)) => {
                response = response.with("content-encoding", packing.name());
                response.body = packed;
            }
            None => response.body = bytes,
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A site of three files in a folder of its own.
    fn site(name: &str) -> Site {
        let folder = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("commons")).expect("a folder");
        for (name, text) in [
            ("index.html", "the page"),
            ("404.html", "no such page"),
            ("commons/snapshot-0123456789abcdef.json", "{}"),
        ] {
            fs::write(folder.join(name), text).expect("a file");
        }
        Site::new(
            &folder,
            "/a/b/",
            "default-src 'none'",
            &folder.join("packed"),
        )
    }

    fn get(target: &str) -> Request {
        let head = format!("GET {target} HTTP/1.1\r\n\r\n");
        Request::read(&mut head.as_bytes()).expect("a request")
    }

    fn header<'a>(response: &'a Response, name: &str) -> Option<&'a str> {
        let found = response.headers.iter().find(|(it, _)| *it == name);
        found.map(|(_, value)| value.as_str())
    }

    #[test]
    fn only_what_is_in_the_folder_is_found() {
        let site = site("found");
        let case = |target: &str, status: u16, body: &str| {
            let response = site.answer(&get(target));
            assert_eq!(response.status, status, "{target}");
            assert_eq!(String::from_utf8_lossy(&response.body), body, "{target}");
        };
        case("/a/b/", 200, "the page");
        case("/a/b/?lang=en", 200, "the page");
        case("/a/b/index.html", 200, "the page");
        case("/a/b/%69ndex.html", 200, "the page");
        case("/a/b/commons/snapshot-0123456789abcdef.json", 200, "{}");
        case("/a/b", 301, "");
        case("/a/b/commons/", 404, "no such page");
        case("/a/b/guide.wasm", 404, "no such page");
        case("/a/b/../b/index.html", 404, "no such page");
        case("/a/b/%2e%2e/x", 404, "no such page");
        case("/a/b/commons/..%2findex.html", 404, "no such page");
        case("/a/b//index.html", 404, "no such page");
        case("/a/b/%ff", 404, "no such page");
        case("/a/b/%4", 404, "no such page");
        case("/", 404, "no such page");
    }

    #[test]
    fn every_answer_carries_the_policy_of_the_page() {
        let site = site("policy");
        for target in ["/a/b/", "/a/b/none", "/a/b"] {
            let response = site.answer(&get(target));
            let policy = header(&response, "content-security-policy");
            assert_eq!(
                policy,
                Some("default-src 'none'; frame-ancestors *"),
                "{target}"
            );
            assert_eq!(
                header(&response, "x-content-type-options"),
                Some("nosniff"),
                "{target}"
            );
        }
    }

    #[test]
    fn a_browser_that_has_it_is_told_so() {
        let site = site("known");
        let first = site.answer(&get("/a/b/"));
        let mut again = get("/a/b/");
        again.if_none_match = header(&first, "etag").map(str::to_owned);
        let second = site.answer(&again);
        assert_eq!((second.status, second.body.len()), (304, 0));
    }

    #[test]
    fn what_is_not_read_is_refused() {
        let site = site("refused");
        let mut request = get("/a/b/");
        "POST".clone_into(&mut request.method);
        assert_eq!(site.answer(&request).status, 405);
    }
}
