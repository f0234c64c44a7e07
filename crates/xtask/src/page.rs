//! What `dist/index.html` says of itself: the policy it sets and the files it starts with.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{At as _, Error};

/// The built page, as text.
#[derive(Debug)]
pub(crate) struct Page {
    path: PathBuf,
    html: String,
}

impl Page {
    /// Reads the page of the built site in this folder.
    pub(crate) fn read(dist: &Path) -> Result<Self, Error> {
        let path = dist.join("index.html");
        if !path.is_file() {
            return Err(Error::NotBuilt(dist.to_owned()));
        }
        let html = fs::read_to_string(&path).at("read", &path)?;
        Ok(Self { path, html })
    }

    /// The content security policy of the page.
    pub(crate) fn policy(&self) -> Result<&str, Error> {
        let tag = self
            .tags("meta")
            .find(|tag| tag.contains("Content-Security-Policy"));
        tag.and_then(|tag| attribute(tag, "content"))
            .ok_or_else(|| Error::Page {
                path: self.path.clone(),
                what: "Content-Security-Policy",
            })
    }

    /// The scripts, the module and the style sheets, as the page names them.
    pub(crate) fn assets(&self) -> Vec<&str> {
        let script = self.tags("script").flat_map(|tag| {
            ["src", "data-js", "data-wasm"]
                .into_iter()
                .filter_map(|name| attribute(tag, name))
        });
        let style = self
            .tags("link")
            .filter(|tag| attribute(tag, "rel") == Some("stylesheet"));
        let style = style.filter_map(|tag| attribute(tag, "href"));
        script
            .chain(style)
            .map(|url| url.trim_start_matches("./"))
            .collect()
    }

    /// What the page that Trunk builds from lets `wasm-opt` use.
    pub(crate) fn optimiser_options(&self) -> Option<&str> {
        self.tags("link")
            .find_map(|tag| attribute(tag, "data-wasm-opt-params"))
    }

    /// The opening tags of this name. Good for a page of our own, not for any page.
    fn tags(&self, name: &str) -> impl Iterator<Item = &str> {
        let open = format!("<{name} ");
        self.html
            .match_indices(&open)
            .map(|(at, _)| {
                let rest = &self.html[at..];
                &rest[..rest.find('>').unwrap_or(rest.len())]
            })
            .collect::<Vec<_>>()
            .into_iter()
    }
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_its_policy_and_its_files() {
        let page = Page {
            path: PathBuf::new(),
            html: r#"<head><meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
                <link rel="icon" href="./icons/icon.svg">
                <link rel="stylesheet" href="./guide-1.css">
                <script type="module" src="./boot.js" data-js="./a.js" data-wasm="./a.wasm"></script>"#
                .to_owned(),
        };
        assert_eq!(page.policy().expect("one"), "default-src 'none'");
        assert_eq!(page.assets(), ["boot.js", "a.js", "a.wasm", "guide-1.css"]);
    }

    #[test]
    fn a_page_without_a_policy_has_none() {
        let page = Page {
            path: "index.html".into(),
            html: "<meta charset=\"utf-8\">".to_owned(),
        };
        let error = page.policy().expect_err("none");
        assert!(error.to_string().starts_with("index.html has no"));
    }
}
