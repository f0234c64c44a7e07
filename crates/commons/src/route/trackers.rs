//! What newsletters and networks append to the links that pass through them, to know who followed which.

/// The parameters that say something of the sending, and nothing to the page. A name that ends in `*`
/// stands for all that begin so.
const TRACKERS: [&str; 31] = [
    // Campaigns: Google Analytics; Matomo and, before it, Piwik; Plausible's shorter form.
    "utm_*",
    "mtm_*",
    "pk_*",
    "matomo_*",
    // Facebook and Instagram.
    "fbclid",
    "igshid",
    "igsh",
    "mibextid",
    // Google's advertisements: search, display, and what stands in for both on iOS; its Analytics, from
    // one site to the next.
    "gclid",
    "dclid",
    "gbraid",
    "wbraid",
    "gad_source",
    "_ga",
    "_gl",
    // Microsoft's advertisements.
    "msclkid",
    // Yandex.
    "yclid",
    "ysclid",
    // X, formerly Twitter.
    "twclid",
    "ref_src",
    "ref_url",
    // TikTok; LinkedIn; YouTube and Spotify.
    "ttclid",
    "li_fat_id",
    "si",
    // Mailchimp: the campaign and the reader.
    "mc_cid",
    "mc_eid",
    // HubSpot: the reader and the sending.
    "_hsenc",
    "_hsmi",
    // Marketo; Vero; Brevo.
    "mkt_tok",
    "vero_id",
    "_se",
];

pub(super) fn is_tracker(name: &str) -> bool {
    TRACKERS
        .iter()
        .any(|tracker| match tracker.strip_suffix('*') {
            Some(start) => name.starts_with(start),
            None => name == *tracker,
        })
}

/// A query, with its `?`, to pass on: a link that is shared does not say who it came from. What else a
/// query holds stays as it is written.
pub fn without_trackers(query: &str) -> String {
    let pairs = query.strip_prefix('?').unwrap_or(query).split('&');
    let kept = pairs.filter(|pair| !pair.is_empty() && !is_tracker(name(pair)));
    let kept = kept.collect::<Vec<_>>().join("&");
    if kept.is_empty() {
        kept
    } else {
        format!("?{kept}")
    }
}

fn name(pair: &str) -> &str {
    pair.split('=').next().unwrap_or(pair)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shared_query_keeps_all_but_the_trackers() {
        for (query, shared) in [
            ("", ""),
            ("?", ""),
            ("?lang=fr", "?lang=fr"),
            ("?fbclid=IwAR0x", ""),
            ("?utm_source=mail&lang=en&utm_medium=x&gclid", "?lang=en"),
            ("?mc_cid=1&mc_eid=2&x=%26fbclid=3", "?x=%26fbclid=3"),
            // Names that only resemble one.
            ("?utm=1&fbclids=2&site=3", "?utm=1&fbclids=2&site=3"),
        ] {
            assert_eq!(without_trackers(query), shared);
        }
    }

    #[test]
    fn no_tracker_has_the_name_of_a_key() {
        let keys = super::super::normalize::KEYS;
        assert_eq!(keys.iter().find(|key| is_tracker(key)), None);
    }
}
