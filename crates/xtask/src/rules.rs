//! What a host says of each file of the site: its type, its age, and what goes with every answer.
//!
//! The one place of these rules: our own host answers by them, and the files for other hosts are
//! made from them.

use std::path::Path;

/// Files of one type.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Kind {
    /// Their file extensions, without the dot.
    pub(crate) extensions: &'static [&'static str],
    /// Without its charset.
    pub(crate) media_type: &'static str,
    /// Whether it is text to a browser; all of ours is UTF-8.
    pub(crate) is_text: bool,
    /// Pictures and fonts are packed already.
    pub(crate) packs_well: bool,
}

const fn kind(extensions: &'static [&'static str], media_type: &'static str) -> Kind {
    Kind {
        extensions,
        media_type,
        is_text: false,
        packs_well: true,
    }
}

const fn text(extensions: &'static [&'static str], media_type: &'static str) -> Kind {
    Kind {
        is_text: true,
        ..kind(extensions, media_type)
    }
}

const fn packed(extensions: &'static [&'static str], media_type: &'static str) -> Kind {
    Kind {
        packs_well: false,
        ..kind(extensions, media_type)
    }
}

pub(crate) const KINDS: [Kind; 11] = [
    text(&["html"], "text/html"),
    text(&["js", "mjs"], "text/javascript"),
    text(&["css"], "text/css"),
    text(&["txt"], "text/plain"),
    kind(&["json"], "application/json"),
    kind(&["wasm"], "application/wasm"),
    kind(&["webmanifest"], "application/manifest+json"),
    kind(&["svg"], "image/svg+xml"),
    kind(&["ico"], "image/x-icon"),
    packed(&["png"], "image/png"),
    packed(&["woff2"], "font/woff2"),
];

/// A file of unknown kind.
const OTHER: Kind = kind(&[], "application/octet-stream");

impl Kind {
    pub(crate) fn of(file: &Path) -> &'static Self {
        let extension = file.extension().and_then(|it| it.to_str());
        let is_its = |kind: &&Self| extension.is_some_and(|it| kind.extensions.contains(&it));
        KINDS.iter().find(is_its).unwrap_or(&OTHER)
    }

    /// The value of `content-type`.
    pub(crate) fn content_type(&self) -> String {
        let charset = if self.is_text { "; charset=utf-8" } else { "" };
        format!("{}{charset}", self.media_type)
    }
}

/// How long a browser may use a file without asking again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Age {
    /// A name made from the content stays right for ever.
    Forever,
    /// A picture may be a day old.
    Day,
    /// All else is asked about each time: an old page would call for files that are gone.
    Asked,
}

/// The names that are made from the content, for hosts that take patterns.
pub(crate) const HASHED: &str = r"-[0-9a-f]{16,}\.[0-9a-z]+$";

impl Age {
    pub(crate) fn of(file: &Path) -> Self {
        let stem = file.file_stem().and_then(|it| it.to_str());
        let end = stem
            .and_then(|it| it.rsplit_once('-'))
            .map_or("", |it| it.1);
        if end.len() >= 16 && end.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            Self::Forever
        } else if Kind::of(file).packs_well {
            Self::Asked
        } else {
            Self::Day
        }
    }

    /// The value of `cache-control`.
    pub(crate) fn cache_control(self) -> &'static str {
        match self {
            Self::Forever => "public, max-age=31536000, immutable",
            Self::Day => "public, max-age=86400",
            Self::Asked => "no-cache",
        }
    }
}

/// What the guide may ask of the device, and what no page of it ever asks. Only names that
/// Chromium knows: others are warnings in its console.
const PERMISSIONS: &str = "geolocation=(self), clipboard-write=(self), fullscreen=(self), \
                           screen-wake-lock=(self), camera=(), microphone=(), payment=(), usb=()";

/// What goes with every answer, whichever file it is of, where the page sets this policy.
pub(crate) fn headers(policy: &str) -> [(&'static str, String); 5] {
    [
        // Anyone may show the guide in a page of their own; only a header can say so.
        (
            "content-security-policy",
            format!("{policy}; frame-ancestors *"),
        ),
        ("x-content-type-options", "nosniff".to_owned()),
        ("referrer-policy", "no-referrer".to_owned()),
        ("permissions-policy", PERMISSIONS.to_owned()),
        // Everything here is public, and a sandboxed frame is another origin to its own files.
        ("access-control-allow-origin", "*".to_owned()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_name_ends_in() {
        #[track_caller]
        fn case(name: &str, expected: &str) {
            assert_eq!(Kind::of(Path::new(name)).content_type(), expected);
        }
        case("index.html", "text/html; charset=utf-8");
        case("boot.js", "text/javascript; charset=utf-8");
        case("guide.wasm", "application/wasm");
        case("commons/latest.json", "application/json");
        case("_headers", "application/octet-stream");
        case(".htaccess", "application/octet-stream");
    }

    #[test]
    fn only_a_name_made_from_the_content_is_kept_for_ever() {
        #[track_caller]
        fn case(name: &str, expected: Age) {
            assert_eq!(Age::of(Path::new(name)), expected, "{name}");
        }
        case("guide-0123456789abcdef.wasm", Age::Forever);
        case("guide-0123456789abcde.wasm", Age::Asked);
        case("guide-0123456789abcdeg.wasm", Age::Asked);
        case("index.html", Age::Asked);
        case("latest.json", Age::Asked);
        case("boot.js", Age::Asked);
        case("maskable-512.png", Age::Day);
    }
}
