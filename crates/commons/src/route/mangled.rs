//! Addresses as mail and messengers leave them.
use super::generated::address;
use super::normalize::{KEYS, normalized};
use super::*;
use crate::link::Encoded;
use proptest::prelude::*;
use proptest::sample::select;

/// What people search for, with all that has a meaning in an address.
const SEARCH: &str = "[a-f éß雪🎉&%#+;:=?.,'\"()<>\\[\\]*_~/-]{0,16}";

fn encoded(text: &str) -> String {
    Encoded(text).to_string()
}

/// Puts something before each key but the first.
fn before_keys(address: &str, what: &str) -> String {
    KEYS.iter().fold(address.to_owned(), |it, key| {
        let pair = format!("{key}=");
        it.replace(&format!("&{pair}"), &format!("&{what}{pair}"))
    })
}

type Mangling = (&'static str, fn(&str) -> String);

/// What is done to what stands within addresses; each takes one without its `#`.
const WITHIN: [Mangling; 29] = [
    ("&quot; without its end", |it| format!("{it}&quot")),
    ("&amp;", |it| it.replace('&', "&amp;")),
    ("&amp;amp;", |it| it.replace('&', "&amp;amp;")),
    ("&#038;, as WordPress writes it", |it| {
        it.replace('&', "&#038;")
    }),
    ("&#x26;", |it| it.replace('&', "&#x26;")),
    ("&amp%3B", |it| it.replace('&', "&amp%3B")),
    ("%26amp%3B", |it| it.replace('&', "%26amp%3B")),
    ("%26", |it| it.replace('&', "%26")),
    ("%2526", |it| it.replace('&', "%2526")),
    ("%3D", |it| it.replace('=', "%3D")),
    ("%3d", |it| it.replace('=', "%3d")),
    ("%26 and %3D", |it| {
        it.replace('&', "%26").replace('=', "%3D")
    }),
    ("all encoded", encoded),
    ("all encoded in small letters", |it| {
        let all = it.replace('%', "%25").replace(',', "%2c");
        all.replace('&', "%26").replace('=', "%3d")
    }),
    ("all encoded twice", |it| encoded(&encoded(it))),
    ("all encoded thrice", |it| encoded(&encoded(&encoded(it)))),
    ("&amp; and all encoded", |it| {
        encoded(&it.replace('&', "&amp;"))
    }),
    ("all encoded, a tracker behind", |it| {
        format!("{}&utm_source=mail", encoded(it))
    }),
    ("all encoded, a tracker as a query", |it| {
        format!("{}?fbclid=IwAR0x-_y", encoded(it))
    }),
    ("all encoded, an invisible letter behind", |it| {
        format!("{}%E2%80%8B", encoded(it))
    }),
    ("%23 once more", |it| format!("%23{it}")),
    ("## ", |it| format!("#{it}")),
    ("a tracker within", |it| before_keys(it, "mc_eid=12&")),
    ("an invisible letter before each key", |it| {
        before_keys(it, "\u{200b}")
    }),
    ("the same, encoded", |it| before_keys(it, "%E2%80%8B")),
    ("lines broken before each key", |it| {
        before_keys(it, "\r\n  ")
    }),
    ("the same, encoded", |it| before_keys(it, "%0D%0A%20")),
    ("quoted-printable", |it| {
        let all = it.replace('=', "=3D");
        before_keys(&all, "=\r\n")
    }),
    (
        "a soft hyphen and a line break within the first word",
        |it| it.replacen("step=", "st\u{ad}ep=%0A", 1),
    ),
];

/// What is set around them, or appended.
const AROUND: [Mangling; 18] = [
    ("a full stop", |it| format!("{it}.")),
    ("a comma", |it| format!("{it},")),
    ("a closing bracket", |it| format!("{it})")),
    ("a bracket and a full stop", |it| format!("{it}).")),
    ("a quote", |it| format!("{it}\"")),
    ("a quote, as a browser encodes it", |it| format!("{it}%22")),
    ("a French quote, with its blank", |it| {
        format!("{it}%C2%A0%C2%BB")
    }),
    ("&gt;", |it| format!("{it}&gt;")),
    ("Markdown", |it| format!("{it})**")),
    ("a slash", |it| format!("{it}/")),
    ("?utm_…", |it| {
        format!("{it}?utm_source=a&utm_medium=b%20c")
    }),
    ("?fbclid", |it| format!("{it}?fbclid=IwAR0x-_y")),
    ("%3Ffbclid%3D", |it| format!("{it}%3Ffbclid%3DIwAR0x")),
    ("&utm_…, &amp;", |it| {
        format!("{it}&amp;utm_source=a&amp;utm_campaign=b")
    }),
    ("a tracker before", |it| format!("gclid=x&{it}")),
    ("an embedding's secret", |it| {
        format!("{it}#?secret=AbC123xyz0")
    }),
    ("a text directive", |it| format!("{it}:~:text=some,words")),
    (
        "a byte-order mark before, a mark of direction behind",
        |it| format!("%EF%BB%BF{it}%E2%80%8E"),
    ),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn an_address_of_the_guide_is_left_as_it_is(address in address(".{0,40}")) {
        let written = address.to_string();
        prop_assert_eq!(&*normalized(&written), &written[1..]);
        prop_assert_eq!(repair("/a/b/", "?lang=fr", &written), None);
    }

    #[test]
    fn whatever_is_done_to_an_address_it_opens_the_same(address in address(SEARCH)) {
        let written = address.to_string();
        let right = Address::parse(&written);
        for (name, mangle) in WITHIN.into_iter().chain(AROUND) {
            let mangled = mangle(&written[1..]);
            let read = Address::parse(&format!("#{mangled}"));
            prop_assert_eq!(&read, &right, "{}: {}", name, mangled);
            prop_assert_eq!(&*normalized(&mangled), &written[1..], "{}", name);
        }
    }

}

proptest! {
    // Each is done over to the square.
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn two_things_done_to_an_address_are_undone_too(address in address("[a-f é&+]{0,9}")) {
        let written = address.to_string();
        let right = Address::parse(&written);
        for (first, around) in AROUND {
            for (second, within) in WITHIN {
                let mangled = within(&around(&written[1..]));
                prop_assert_eq!(&Address::parse(&mangled), &right, "{}, {}: {}", first, second, mangled);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_was_undone_has_nothing_left_to_undo(fragment in ".{0,80}") {
        let once = normalized(&fragment).into_owned();
        prop_assert_eq!(&*normalized(&once), &once);
    }

    #[test]
    fn nor_has_what_was_made_of_pieces_of_addresses(
        pieces in prop::collection::vec(select(PIECES.to_vec()), 0..14),
    ) {
        let fragment = pieces.concat();
        let once = normalized(&fragment).into_owned();
        prop_assert_eq!(&*normalized(&once), &once, "{}", fragment);
        let path = format!("/a/{}", fragment.replace(['?', '#'], ""));
        if let Some(right) = repair(&path, "", &fragment) {
            let (path, said) = right.split_once('#').unwrap_or((&right, ""));
            let (path, query) = path.split_once('?').unwrap_or((path, ""));
            prop_assert_eq!(repair(path, query, said), None, "{}", fragment);
        }
    }
}

const PIECES: [&str; 34] = [
    "step",
    "why",
    "q",
    "utm_source",
    "secret",
    "lang",
    "=",
    "=",
    "=",
    "%3D",
    "%253D",
    "&",
    "&",
    "%26",
    "%2526",
    "%23",
    "%3F",
    "?",
    "#",
    ";",
    "amp;",
    "&amp;",
    "&#38;",
    "plan",
    "join",
    "=\r\n",
    "=3D",
    "%20",
    "%E2%80%8B",
    "%25",
    "%",
    "3",
    "6",
    ".",
];

#[test]
fn every_key_is_known_to_both() {
    for key in KEYS {
        let (_, dropped) = Address::parse(&format!("#{key}=-%00"));
        assert!(!dropped.contains(&Dropped::Key(key.to_owned())), "{key}");
        let mangled = format!("#step=plan&amp;{key}=-%00");
        let is_unread = |it: &Dropped| matches!(it, Dropped::Key(_));
        assert!(!Address::parse(&mangled).1.iter().any(is_unread), "{key}");
    }
}

#[test]
fn a_search_is_the_visitors_own() {
    for search in [
        "a & b",
        "c++",
        "100 %",
        "#1",
        "a;b",
        "\"l'été\"",
        "(x)",
        "[y]",
        "a=b",
        "&amp;",
        "%26",
        "e.",
    ] {
        let search = Encoded(search);
        let written = format!("#step=resources&q={search}&show=all");
        assert_eq!(&*normalized(&written), &written[1..]);
        // Where someone has put it last, too.
        let last = format!("#step=resources&amp;show=all&q={search}");
        assert_eq!(Address::parse(&last), Address::parse(&written));
    }
    // Typed into the bar by hand.
    let typed = "#step=resources&q=r&d (c++) \"x\"&show=all";
    let meant = "#step=resources&q=r%26d%20%28c%2B%2B%29%20%22x%22&show=all";
    assert_eq!(Address::parse(typed), Address::parse(meant));
}

#[test]
fn lines_broken_anywhere_in_the_words_are_joined() {
    let right = Address::parse("#step=plan&time=task&skill=code,graphics&resource=r001,r002");
    for fragment in [
        "#step=pl=\r\nan&ti=\r\nme=task&skill=code,gra=\r\nphics&resource=r001,=\r\nr002",
        "#step=plan&ti=me=task&skill=code,gra=phics&resource=r0=01,r002",
        "#step==\r\nplan&time=\r\n=task&skill=code,graphics&resource=r001,r002=\r\n",
        "#step=3Dplan&ti=me=3Dtask&skill=3Dcode,graph=ics&resource=3Dr001,r002",
        "#step=plan&time=ta%0D%0Ask&skill=code,%20graphics&resource=r001,%0A%20r002",
    ] {
        assert_eq!(Address::parse(fragment), right, "{fragment}");
    }
}

#[test]
fn what_was_not_mangled_is_still_told() {
    for (fragment, left) in [
        ("#step=plan&amp;foo=1", "step=plan&foo=1"),
        ("#step=plan?foo=1", "step=plan&foo=1"),
        ("#step=plan&why=money.", "step=plan&why=money"),
    ] {
        assert_eq!(normalized(fragment), left);
        assert_eq!(Address::parse(fragment).1.len(), 1, "{fragment}");
    }
    for same in [
        "welcome",
        "/plan?x=1",
        "__proto__=1",
        "=",
        "step=plan&why=JOIN",
    ] {
        assert_eq!(normalized(same), same);
    }
}

#[test]
fn an_address_that_was_lost_in_another_part_is_repaired() {
    #[track_caller]
    fn case(path: &str, query: &str, fragment: &str, right: &str) {
        let repaired = repair(path, query, fragment);
        assert_eq!(repaired.as_deref(), (!right.is_empty()).then_some(right));
    }
    // Nothing to repair.
    case("/a/b/", "", "", "");
    case("/a/b/", "?lang=fr&x=%26amp", "#why=join&step=plan", "");
    case("/a/b/", "??&&==", "", "");
    case("/a/b/", "?lang=../../en", "", "");
    case("/a/b/", "?from=https://x.org/%23step=plan", "", "");
    // The path.
    case(
        "/a/b/%23step=plan&why=join",
        "",
        "",
        "/a/b/#step=plan&why=join",
    );
    case(
        "/a/b/%2523step%3Dplan%26why%3Djoin",
        "",
        "",
        "/a/b/#step=plan&why=join",
    );
    case(
        "/a/b%23step=plan",
        "?fbclid=x",
        "",
        "/a/b/?fbclid=x#step=plan",
    );
    case(
        "/a/b/index.html%23step=plan.",
        "",
        "",
        "/a/b/index.html#step=plan",
    );
    case(
        "/a/b/%3Flang=fr%23step=plan",
        "?utm_source=x",
        "",
        "/a/b/?lang=fr&utm_source=x#step=plan",
    );
    // The query.
    case(
        "/a/b/",
        "?lang=fr%23step=plan&why=join",
        "",
        "/a/b/?lang=fr#step=plan&why=join",
    );
    case("/a/b/", "?%23step=plan", "", "/a/b/#step=plan");
    case(
        "/a/b/",
        "?lang=fr%23step=plan",
        "#?secret=x",
        "/a/b/?lang=fr#step=plan",
    );
    case(
        "/a/b/",
        "?x=1&amp;lang=en",
        "#step=plan",
        "/a/b/?x=1&lang=en#step=plan",
    );
    case("/a/b/", "?lang=fr?fbclid=x", "", "/a/b/?lang=fr&fbclid=x");
    case("/a/b/", "?lang%3Den).", "", "/a/b/?lang=en");
    // The fragment.
    case(
        "/a/b/",
        "?lang=fr",
        "#step=plan&amp;why=join.",
        "/a/b/?lang=fr#step=plan&why=join",
    );
    case("/a/b/", "", "#step=plan#?secret=AbC123", "");
    case("/a/b/", "", "#?secret=AbC123", "");
}
