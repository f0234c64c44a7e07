//! The characters that come into an address on its way, and the ways in which others are written.

/// The length of a percent-encoded character of one of these codes at the front, and how often it was
/// encoded: `%26` once, `%2526` twice.
pub(super) fn escape(text: &str, codes: &[&str]) -> Option<(usize, usize)> {
    let digits = text.strip_prefix('%')?;
    let code = digits.trim_start_matches("25");
    let again = digits.len() - code.len();
    let is_one = |it: &str| {
        code.get(..2)
            .is_some_and(|code| code.eq_ignore_ascii_case(it))
    };
    codes
        .iter()
        .any(|it| is_one(it))
        .then_some((again + 3, again / 2 + 1))
}

/// Zero-width letters, marks of direction, soft hyphens, byte-order marks.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
    )
}

/// A text without what nobody sees in it; a browser leaves out tabs and line breaks too.
pub(super) fn without_invisible(text: &str) -> String {
    let seen = |c: &char| !is_invisible(*c) && !"\t\r\n".contains(*c);
    text.chars().filter(seen).collect()
}

/// A word without blanks and what nobody sees in it.
pub(super) fn squeezed(word: &str) -> String {
    let seen = |c: &char| !is_invisible(*c) && !c.is_whitespace();
    word.chars().filter(seen).collect()
}

/// What a sentence, a quotation or some markup around a link leaves at its end.
const ENDS: &str = ".,:!'\"`*_~|\\/»«”“’‘›…—–。，、";
const BRACKETS: [(char, char); 8] = [
    ('(', ')'),
    ('[', ']'),
    ('{', '}'),
    ('<', '>'),
    ('（', '）'),
    ('「', '」'),
    ('『', '』'),
    ('【', '】'),
];

/// A word without the punctuation behind it. A bracket that was opened in the word is its own.
pub(super) fn without_end(mut word: &str) -> &str {
    while let Some(last) = word.chars().next_back() {
        let pair = BRACKETS.iter().find(|(_, close)| *close == last);
        let is_end = pair.map_or_else(|| ENDS.contains(last), |(open, _)| !word.contains(*open));
        if !is_end {
            break;
        }
        word = &word[..word.len() - last.len_utf8()];
    }
    word
}

/// The references that programs write for what has a meaning in HTML.
const NAMED: [(&str, char); 10] = [
    ("amp", '&'),
    ("quot", '"'),
    ("apos", '\''),
    ("lt", '<'),
    ("gt", '>'),
    ("nbsp", '\u{a0}'),
    ("shy", '\u{ad}'),
    ("equals", '='),
    ("num", '#'),
    ("percnt", '%'),
];

/// A text with its HTML references read, however often they were written: `&amp;amp;` is one `&`.
pub(super) fn without_references(text: &str) -> String {
    let mut read = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, mut after)) = rest.split_once('&') {
        read.push_str(before);
        let written = loop {
            match reference(after) {
                Some(('&', length)) => after = &after[length..],
                Some((c, length)) => {
                    after = &after[length..];
                    break c;
                }
                None => break '&',
            }
        };
        read.push(written);
        rest = after;
    }
    read.push_str(rest);
    read
}

/// What the reference that goes on after its `&` stands for, and its length. The `;` may be encoded, or
/// lost at an end.
fn reference(after: &str) -> Option<(char, usize)> {
    let name = after.strip_prefix('#').unwrap_or(after);
    let letters = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let length = after.len() - name.len() + letters;
    let (name, rest) = (&name[..letters], &after[length..]);
    let end = if rest.starts_with(';') {
        1
    } else if let Some((end, _)) = escape(rest, &["3B"]) {
        end
    } else if rest.is_empty() || rest.starts_with('&') {
        0
    } else {
        return None;
    };
    let c = if after.starts_with('#') {
        let hexadecimal = name.strip_prefix(['x', 'X']);
        let code =
            hexadecimal.map_or_else(|| name.parse().ok(), |it| u32::from_str_radix(it, 16).ok());
        char::from_u32(code?)
    } else {
        let known = NAMED.iter().find(|(it, _)| *it == name);
        known.map(|(_, c)| *c)
    };
    Some((c?, length + end))
}
