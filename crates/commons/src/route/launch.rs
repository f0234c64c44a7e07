//! How the page is opened: its query, which the host receives, so that it never holds an answer.
//!
//! `lang` is the language. `reset`, with which the panel of a guide that stopped empties what the
//! device holds, is the page's script's alone, for what it empties may be what keeps the app from
//! starting. What the guide does not know is left alone and stays in its links: other sites add
//! their keys to the links that lead here, and visitors lose nothing by it.

use super::Dropped;
use crate::locale::Locale;

const LANG: &str = "lang";

/// What the page was opened with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Launch {
    /// The language that was asked for, else the first that the reader reads and the guide speaks.
    pub locale: Locale,
    /// What was asked for and could not be had.
    pub dropped: Option<Dropped>,
}

impl Launch {
    /// Reads a query, with or without its `?`; `reads` is what the browser says that its user reads.
    pub fn parse(query: &str, reads: &'static [String]) -> Self {
        let asked = pairs(query).find(|(key, _)| *key == LANG);
        let asked = asked.map(|(_, pair)| pair.split_once('=').map_or("", |(_, value)| value));
        let known = asked.and_then(Locale::parse);
        let locale = known.unwrap_or_else(|| Locale::negotiate(reads.iter().map(String::as_str)));
        let dropped = match (asked, known) {
            (Some(value), None) => Some(Dropped::value(LANG, value)),
            _ => None,
        };
        Self {
            locale: locale.falling_back_on(reads),
            dropped,
        }
    }
}

/// The query that opens the page in another language; what else it holds stays as it is written.
pub fn query_in(query: &str, locale: Locale) -> String {
    let kept = pairs(query).filter(|(key, _)| *key != LANG);
    let kept = kept.map(|(_, pair)| format!("{pair}&"));
    format!("?{}{LANG}={}", kept.collect::<String>(), locale.tag())
}

/// The pairs of a query, each with its key, as they are written.
fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    let pairs = query.trim_start_matches('?').split('&');
    let pairs = pairs.map(|pair| (pair.split('=').next().unwrap_or_default(), pair));
    pairs.filter(|(key, _)| !key.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{ENGLISH, FRENCH};

    fn reading(tags: &[&str]) -> &'static [String] {
        let tags = tags.iter().map(|tag| (*tag).to_owned());
        Vec::leak(tags.collect())
    }

    #[test]
    fn the_language_is_the_one_asked_for_else_one_that_is_read() {
        #[track_caller]
        fn case(query: &str, reads: &[&str], locale: Locale, dropped: Option<&str>) {
            let launch = Launch::parse(query, reading(reads));
            let dropped = dropped.map(|value| Dropped::value(LANG, value));
            assert_eq!(launch, Launch { locale, dropped }, "{query}");
        }
        case("", &["en-GB", "fr"], ENGLISH, None);
        case("?lang=fr", &["en"], FRENCH, None);
        case("lang=EN_us", &["fr"], ENGLISH, None);
        case("?fbclid=1&lang=en&lang=fr", &["fr"], ENGLISH, None);
        case("?lang=xx", &["de", "en"], ENGLISH, Some("xx"));
        case("?lang", &["en"], ENGLISH, Some(""));
        case("?language=fr", &["en"], ENGLISH, None);
        case("?&&=&lang=../en", &["fr"], FRENCH, Some("../en"));
    }

    #[test]
    fn what_its_reader_reads_comes_with_the_language() {
        let launch = Launch::parse("?lang=fr", reading(&["it", "en"]));
        let chain = launch.locale.chain().skip(2).step_by(2).take(2);
        assert_eq!(chain.collect::<Vec<_>>(), ["it", "en"]);
    }

    #[test]
    fn another_language_leaves_the_rest_of_the_query_as_it_was() {
        #[track_caller]
        fn case(query: &str, expected: &str) {
            assert_eq!(query_in(query, ENGLISH), expected);
            assert_eq!(query_in(expected, ENGLISH), expected);
        }
        case("", "?lang=en");
        case("?lang=fr", "?lang=en");
        case("?a=1&lang=fr&b&c=%26=d", "?a=1&b&c=%26=d&lang=en");
    }
}
