//! The file that Netlify and Cloudflare Pages read at the top of a site.
//!
//! Both send what is missing as 404 with `404.html`, know the types, pack, and ask about every file
//! each time unless it is told otherwise here.

use std::path::Path;

use super::{Header, fill};
use crate::rules::Age;

const TEMPLATE: &str = "\
# What Netlify and Cloudflare Pages send with the guide, made by `cargo xtask build`.
#
# CHANGE, where the guide is in a folder of the site: move this file to the top of the site, and put
# the folder before each path: /folder/*, /folder/index.html.

# What goes with every answer.
# CHANGE, if not everyone may show the guide in a page of their own: the last `*` of the policy,
# `frame-ancestors *`. `frame-ancestors https://museum.example` lets one site, 'none' nobody.
/*
  @headers@

# How long a browser may use a file before it asks for it again. The files are named one by one, for
# these hosts join the values of two rules that fit, and follow a rule for missing files too.
@ages@
";

/// What must be asked about each time, whatever a host does by itself: an old one would call for
/// files that are gone. `seed.json` is written after this file.
const ASKED: [&str; 6] = [
    "",
    "index.html",
    "boot.js",
    "sw.js",
    "seed.json",
    "commons/latest.json",
];

/// The file for a site with files of these names.
pub(super) fn text(headers: &[Header], names: &[String]) -> String {
    let all = headers
        .iter()
        .map(|(name, value)| format!("{name}: {value}"));
    let rule = |name: &str, age: Age| {
        [
            format!("/{name}"),
            format!("  cache-control: {}", age.cache_control()),
        ]
    };
    let asked = ASKED.iter().flat_map(|name| rule(name, Age::Asked));
    let kept = names
        .iter()
        .filter_map(|name| match Age::of(Path::new(name)) {
            Age::Asked => None,
            age => Some(rule(name, age)),
        });
    fill(
        TEMPLATE,
        &[
            ("@headers@", all.collect()),
            ("@ages@", asked.chain(kept.flatten()).collect()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_one_age() {
        let names = [
            "boot.js",
            "commons/latest.json",
            "commons/snapshot-0123456789abcdef.json",
            "icons/icon-32.png",
            "robots.txt",
        ];
        let text = text(&[], &names.map(str::to_owned));
        let rules: Vec<_> = text.lines().filter(|it| it.starts_with('/')).collect();
        let expected = [
            "/*",
            "/",
            "/index.html",
            "/boot.js",
            "/sw.js",
            "/seed.json",
            "/commons/latest.json",
            "/commons/snapshot-0123456789abcdef.json",
            "/icons/icon-32.png",
        ];
        assert_eq!(rules, expected);
        let end = "/icons/icon-32.png\n  cache-control: public, max-age=86400\n";
        assert!(text.ends_with(end), "{text}");
    }

    #[test]
    fn what_must_be_asked_about_is() {
        for name in ASKED {
            assert_eq!(Age::of(Path::new(name)), Age::Asked, "{name}");
        }
    }
}
