//! The style sheet: the files of `style/`, joined into the one that is published.
//!
//! Trunk publishes each style sheet that the page names as a file of its own and joins none, and a
//! request for each part would cost a first visit more than the parts are worth. So
//! `style/guide.css` lists them in plain `@import`s, and the end of Trunk's build puts them in its
//! place. A bundler such as lightningcss would do it too, with many more crates to compile, and would
//! rewrite what it joins; cssparser, which it stands on, reads the list and leaves the rules alone.

use std::fs;
use std::ops::Range;
use std::path::Path;

use cssparser::{ParseError, Parser, Token};

use crate::error::{At as _, Error};

/// Writes the files that this list imports to `to`, in its order and without their comments.
pub(crate) fn publish(list: &Path, to: &Path) -> Result<(), Error> {
    let text = fs::read_to_string(list).at("read", list)?;
    let names = imports(&text).ok_or_else(|| Error::StyleList(list.to_owned()))?;
    let mut sheet = String::new();
    for name in names {
        let path = list.with_file_name(name);
        let part = fs::read_to_string(&path).at("read", &path)?;
        sheet.push_str(&without_comments(&part));
    }
    fs::write(to, sheet).at("write", to)
}

/// The names in a sheet that consists of `@import "name";` alone; none where it does not.
fn imports(list: &str) -> Option<Vec<String>> {
    let mut parser = Parser::new(list);
    let mut names = Vec::new();
    while !parser.is_exhausted() {
        match parser.next().ok()? {
            Token::AtKeyword(word) if word.eq_ignore_ascii_case("import") => {}
            _ => return None,
        }
        names.push(parser.expect_string().ok()?.to_string());
        parser.expect_semicolon().ok()?;
    }
    Some(names)
}

/// The same rules; what explains them is for whoever reads the sources.
fn without_comments(sheet: &str) -> String {
    let mut comments = Vec::new();
    find_comments(&mut Parser::new(sheet), &mut comments);
    let mut kept = String::with_capacity(sheet.len());
    let mut from = 0;
    for comment in comments {
        kept.push_str(&sheet[from..comment.start]);
        from = comment.end;
    }
    kept.push_str(&sheet[from..]);
    kept
}

/// Notes where comments stand, each with the blanks after it. One that nothing follows but a word
/// stays: it may be what keeps two words apart.
fn find_comments(parser: &mut Parser, found: &mut Vec<Range<usize>>) {
    let mut comment = None;
    let mut from = parser.position().byte_index();
    while let Ok(token) = parser.next_including_whitespace_and_comments() {
        let token = token.clone();
        let to = parser.position().byte_index();
        match token {
            Token::Comment(_) => comment = Some(from),
            Token::WhiteSpace(_) => found.extend(comment.take().map(|start| start..to)),
            _ => comment = None,
        }
        if opens_a_block(&token) {
            let inside = parser.parse_nested_block(|inside| {
                find_comments(inside, found);
                Ok::<_, ParseError<()>>(())
            });
            debug_assert!(inside.is_ok(), "all of the block was read");
        }
        from = parser.position().byte_index();
    }
}

fn opens_a_block(token: &Token) -> bool {
    matches!(
        token,
        Token::Function(_)
            | Token::ParenthesisBlock
            | Token::SquareBracketBlock
            | Token::CurlyBracketBlock
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_names_its_files_in_order() {
        let list = "/* The parts. */\n@import \"tokens.css\";\n@import \"base.css\";\n";
        let expected = ["tokens.css", "base.css"].map(str::to_owned);
        assert_eq!(imports(list), Some(expected.to_vec()));
    }

    #[test]
    fn a_list_holds_nothing_but_imports() {
        for list in [
            "@import \"tokens.css\";\np { margin: 0; }",
            "@import \"tokens.css\" print;",
            "@import \"tokens.css\"",
            "@media print { }",
        ] {
            assert_eq!(imports(list), None, "{list}");
        }
    }

    #[test]
    fn comments_go_and_nothing_else_does() {
        let case = |sheet: &str, expected| assert_eq!(without_comments(sheet), expected, "{sheet}");
        case(
            "/* a */\np {\n  /* b */\n  margin: 0;\n}\n",
            "p {\n  margin: 0;\n}\n",
        );
        case(
            "p::before { content: \"/* a */ \"; }",
            "p::before { content: \"/* a */ \"; }",
        );
        case("p:is(/* a */ b) { }", "p:is(b) { }");
        case(
            "a/* one word follows another */b { }",
            "a/* one word follows another */b { }",
        );
        case("@media print { p { /* a */ } }", "@media print { p { } }");
    }
}
