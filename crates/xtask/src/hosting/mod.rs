//! The rules of a good host, in the words of hosts that others run.
//!
//! Two of the files lie in the built site, where hosts look for them; the two that a person puts
//! into a server's own folder are committed in `hosting/`, and a test holds them to these rules.

mod apache;
mod caddy;
mod headers;
mod nginx;

use std::fs;
use std::path::Path;

use crate::error::{At as _, Error};
use crate::page::Page;
use crate::place::Place;
use crate::rules::{self, Age, Kind};
use crate::{say, stamp};

/// `cargo xtask hosting`: makes what is committed anew, after a change of the page's policy or of
/// the rules.
pub(crate) fn commit(place: &Place) -> Result<(), Error> {
    let folder = place.root.join("hosting");
    fs::create_dir_all(&folder).at("create", &folder)?;
    for (name, text) in committed(&place.root)? {
        let path = folder.join(name);
        files::write(&path, text).at("write", &path)?;
        say::line(path.display());
    }
    Ok(())
}

/// The files of `hosting/`, by the policy of the page in this folder.
fn committed(folder: &Path) -> Result<[(&'static str, String); 2], Error> {
    let headers = headers_of(folder)?;
    Ok([
        ("nginx.conf", nginx::text(&headers)),
        ("Caddyfile", caddy::text(&headers)),
    ])
}

/// Writes what hosts look for in a built site: `_headers` for Netlify and Cloudflare Pages,
/// `.htaccess` for Apache.
pub(crate) fn publish(site: &Path) -> Result<(), Error> {
    let headers = headers_of(site)?;
    let files = stamp::files(site)?;
    let names: Vec<_> = files.iter().map(|path| stamp::name(site, path)).collect();
    for (name, text) in [
        ("_headers", headers::text(&headers, &names)),
        (".htaccess", apache::text(&headers)),
    ] {
        let path = site.join(name);
        files::write(&path, text).at("write", &path)?;
    }
    Ok(())
}

/// A name and its value, as an answer carries them.
type Header = (&'static str, String);

fn headers_of(folder: &Path) -> Result<[Header; 5], Error> {
    let page = Page::read(folder)?;
    page.policy().map(rules::headers)
}

/// The template with each line `@name@` replaced by the lines of that name, as far in as it stands,
/// and with the ages and the names that they are for.
fn fill(template: &str, blocks: &[(&str, Vec<String>)]) -> String {
    let mut text = String::with_capacity(2 * template.len());
    for line in template.lines() {
        let mark = line.trim_start();
        let margin = &line[..line.len() - mark.len()];
        match blocks.iter().find(|(name, _)| *name == mark) {
            Some((_, lines)) => lines.iter().for_each(|it| {
                text.extend([margin, it, "\n"]);
            }),
            None => text.extend([line, "\n"]),
        }
    }
    let pictures = rules::KINDS.iter().filter(|kind| !kind.packs_well);
    let pictures: Vec<_> = pictures.flat_map(|kind| kind.extensions).copied().collect();
    text.replace("@hashed@", rules::HASHED)
        .replace("@pictures@", &format!("\\.({})$", pictures.join("|")))
        .replace("@forever@", Age::Forever.cache_control())
        .replace("@day@", Age::Day.cache_control())
        .replace("@asked@", Age::Asked.cache_control())
}

/// The media types of these kinds, one after the other.
fn media_types(is_among: impl Fn(&&Kind) -> bool) -> String {
    let kinds = rules::KINDS.iter().filter(is_among);
    kinds
        .map(|kind| kind.media_type)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_committed_is_what_the_rules_make() {
        let root = Place::find().expect("the clone").root;
        for (name, text) in committed(&root).expect("made") {
            let committed = fs::read_to_string(root.join("hosting").join(name));
            let is_same = committed.is_ok_and(|it| it == text);
            assert!(is_same, "hosting/{name}: run `cargo xtask hosting`");
        }
    }

    #[test]
    fn every_file_carries_every_header_and_no_mark_is_left() {
        let headers = rules::headers("default-src 'none'; img-src 'self' data:");
        for text in [
            nginx::text(&headers),
            caddy::text(&headers),
            apache::text(&headers),
            headers::text(&headers, &[]),
        ] {
            for (name, value) in &headers {
                assert!(text.contains(name) && text.contains(value), "{text}");
            }
            let is_mark =
                |word: &str| word.len() > 1 && word.starts_with('@') && word.ends_with('@');
            assert!(!text.split([' ', '"', '\n']).any(is_mark), "{text}");
        }
    }

    #[test]
    fn every_value_can_stand_between_quotation_marks() {
        let root = Place::find().expect("the clone").root;
        for (name, value) in headers_of(&root).expect("headers") {
            let is_plain = |it: char| it.is_ascii_graphic() && !"\"\\$%{}".contains(it);
            assert!(value.chars().all(|it| it == ' ' || is_plain(it)), "{name}");
        }
    }

    #[test]
    fn a_block_stands_where_its_mark_does() {
        let blocks = [("@a@", vec!["one".to_owned(), "two".to_owned()])];
        assert_eq!(
            fill("x {\n    @a@\n}", &blocks),
            "x {\n    one\n    two\n}\n"
        );
    }
}
