//! The wording of each fact: what is wrong, and what would be right.

use std::fmt::Write as _;

use super::{Fact, Form, LinkFault};

/// What is wrong.
pub fn message(fact: &Fact) -> String {
    match fact {
        Fact::MissingFile => "this file is missing".into(),
        Fact::UnknownFile { .. } => "this file belongs to no collection".into(),
        Fact::NotUtf8 => "not UTF-8 from here on".into(),
        Fact::BrokenToml { message } => format!("broken TOML: {message}"),
        Fact::UnknownField { field, .. } => format!("unknown field `{field}`"),
        Fact::ToolField { field } => format!("`{field}` is filled in by the tool"),
        Fact::MissingField { field, .. } => format!("missing field `{field}`"),
        Fact::WrongType {
            field,
            expected,
            found,
        } => {
            format!("`{field}` is {}, not {}", form(*found), form(*expected))
        }
        Fact::NumberOutOfRange { field, found, .. } => format!("`{field}` cannot be {found}"),
        Fact::NotRepeated { header } => format!("`[{header}]` is one table, not one of several"),
        Fact::EmptyList { field } => format!("`{field}` is empty"),
        Fact::InvalidId { id } => format!("`{id}` is not an id"),
        Fact::InvalidCountry { code } => format!("`{code}` is not a country code"),
        Fact::InvalidLanguage { tag } => format!("`{tag}` is not a language tag"),
        Fact::DuplicateId { id, .. } => format!("another entry is called `{id}`"),
        Fact::DanglingId { id, collection, .. } => format!("`{id}` is not among the {collection}"),
        Fact::TombstoneForLiveEntry { id, collection } => {
            format!("`{id}` is still among the {collection}")
        }
        Fact::UnknownWord { word, .. } => format!("unknown word `{word}`"),
        Fact::BadLink { link, fault } => {
            format!(
                "`{}` cannot be followed safely: {}",
                clip(link),
                link_fault(*fault)
            )
        }
        Fact::DuplicatePage { .. } => "this page has a different address elsewhere".into(),
        Fact::VagueDate { date } => format!("`{date}` is not known to the day"),
        Fact::BadDate { date } => format!("`{date}` is not a calendar date"),
        Fact::EndBeforeStart { start, end } => {
            format!("ends on {end}, before it starts on {start}")
        }
        Fact::AfterPublication { date, published } => {
            format!("{date} is later than the publication, {published}")
        }
        Fact::YearOutOfRange { year, .. } => format!("the year cannot be {year}"),
        Fact::CoordinateOutOfRange { field, limit, .. } => {
            format!("`{field}` is not between -{limit} and {limit}")
        }
        Fact::CoordinatesSwapped { lat, lon, country } => {
            format!("{lat} north, {lon} east is far from every other entry of {country}")
        }
        Fact::EmptyText => "empty text".into(),
        Fact::StrayWhitespace => "white space at the start or end, or twice in a row".into(),
        Fact::UnseenCharacter { code } => format!("contains an invisible character, {code}"),
        Fact::NotComposed => "accents are written as separate characters".into(),
        Fact::TooLong { length, limit } => format!("{length} characters, where {limit} fit"),
        Fact::MissingLanguage { language } => format!("no text in `{language}`"),
        Fact::NoLanguage { .. } => "no text in any language of the commons".into(),
        Fact::LastSignOutdated {
            sign,
            edition,
            start,
        } => {
            format!("the last sign, {sign}, is older than the edition `{edition}`, {start}")
        }
        Fact::SignContradicted {
            sign, other, date, ..
        } => format!("the last sign, {sign}, is older than the one of `{other}`, {date}"),
        Fact::UnlistedEdition { place, year } => {
            format!("no edition is listed in {place} in {year}")
        }
        Fact::SharedId { id, with } => format!("`{id}` is the id of a {with} too"),
        Fact::NonBreakingHyphen => "contains a non-breaking hyphen, U+2011".into(),
        Fact::ShortSummary { words, .. } => format!("a summary of {words} words says too little"),
        Fact::LongOpening { words, .. } => {
            format!("the first sentence has {words} words, but is shown on its own")
        }
        Fact::LongQuotation { words, .. } => format!("a quotation of {words} words"),
        Fact::UnusedException { of } => format!("nothing needs an exception for `{of}`"),
        Fact::TooManyExceptions { count, .. } => format!("{count} exceptions"),
        Fact::PersonalAddress { address } => format!("`{address}` looks like a person's address"),
        Fact::PhoneNumber { number } => format!("`{number}` looks like a telephone number"),
        Fact::NeverRanked => "answers no reason to come, so nobody is shown it first".into(),
        Fact::UnknownSlot { slot, .. } => format!("nothing fills the slot `{slot}`"),
        Fact::Refused { message } => format!("the guide would refuse this: {message}"),
    }
}

/// What would be right.
#[expect(clippy::too_many_lines, reason = "a table of one line a fact")]
pub fn remedy(fact: &Fact) -> String {
    match fact {
        Fact::UnknownFile {
            suggestion: Some(suggestion),
        }
        | Fact::UnknownField {
            suggestion: Some(suggestion),
            ..
        }
        | Fact::DanglingId {
            suggestion: Some(suggestion),
            ..
        }
        | Fact::UnknownWord {
            suggestion: Some(suggestion),
            ..
        } => format!("did you mean `{suggestion}`?"),
        Fact::MissingFile => "create it; leave it empty if there is no entry yet".into(),
        Fact::UnknownFile { suggestion: None } => "rename it, or move it out of the folder".into(),
        Fact::NotUtf8 => "save the file as UTF-8".into(),
        Fact::BrokenToml { .. } => "fix this first: what follows it may not have been read".into(),
        Fact::UnknownField {
            suggestion: None,
            known,
            ..
        } => format!("one of {}", list(known)),
        Fact::ToolField { .. } => "leave it out".into(),
        Fact::MissingField { field, shape } => format!("write `{field} = {}`", sample(*shape)),
        Fact::WrongType {
            found: Form::Date, ..
        } => "put it in quotation marks".into(),
        Fact::WrongType {
            field, expected, ..
        } => {
            format!("write `{field} = {}`", sample(*expected))
        }
        Fact::NumberOutOfRange { min, max, .. } => format!("a number from {min} to {max}"),
        Fact::NotRepeated { header } => format!("write `[[{header}]]`"),
        Fact::EmptyList { .. } => "at least one".into(),
        Fact::InvalidId { .. } => {
            "lower-case letters a to z, digits and hyphens, at most 60 of them".into()
        }
        Fact::InvalidCountry { .. } => "two capital letters, as in ISO 3166-1: `FR`".into(),
        Fact::InvalidLanguage { .. } => "a BCP 47 tag, such as `fr`, `en` or `pt-BR`".into(),
        Fact::DuplicateId { first_line, .. } => {
            format!("the first is on line {first_line}: give this one an id of its own")
        }
        Fact::DanglingId {
            suggestion: None,
            collection,
            ..
        } => {
            format!("add it to the {collection}, or name one that is there")
        }
        Fact::TombstoneForLiveEntry { .. } => "take out the entry, or its tombstone".into(),
        Fact::UnknownWord {
            suggestion: None,
            known,
            ..
        } => format!("one of {}", list(known)),
        Fact::BadLink {
            fault: LinkFault::Space,
            ..
        } => "write a space as `%20`".into(),
        Fact::BadLink { .. } => "a whole address, such as `https://example.org/page`".into(),
        Fact::DuplicatePage { known } => format!("one page, one address: `{}`", clip(known)),
        Fact::BadDate { .. } => "`2014`, `2014-11` or `2014-11-07`".into(),
        Fact::VagueDate { .. } => "a whole date, such as `2014-11-07`".into(),
        Fact::EndBeforeStart { .. } => "the last day is the first day, or later".into(),
        Fact::AfterPublication { .. } => {
            "fix the date, or `published` in commons.toml; a future one is `announced`".into()
        }
        Fact::YearOutOfRange { first, last, .. } => format!("a year from {first} to {last}"),
        Fact::CoordinateOutOfRange { swapped: true, .. } => {
            "perhaps `lat` and `lon` are swapped: `lat` is degrees north".into()
        }
        Fact::CoordinateOutOfRange { .. } => "degrees, as decimals".into(),
        Fact::CoordinatesSwapped { lat, lon, .. } => {
            format!("`lat` and `lon` look swapped: write `lat = {lon}` and `lon = {lat}`")
        }
        Fact::EmptyText => "write it, or leave the field out if it is optional".into(),
        Fact::StrayWhitespace => "one space between words, none at the ends".into(),
        Fact::UnseenCharacter { .. } => "type the text again, as one paragraph".into(),
        Fact::NotComposed => "save the text in Unicode's composed form, NFC".into(),
        Fact::TooLong { .. } => "say less, or say it elsewhere".into(),
        Fact::MissingLanguage { language } => format!("write it in `{language}` too"),
        Fact::NoLanguage { wanted } => format!("write it in {}", list(wanted)),
        Fact::LastSignOutdated { start, .. } => format!("`date = \"{start}\"`, or later"),
        Fact::SignContradicted { .. } => {
            "both are about the same page or thing: fix the older date, or add an exception \
             with its reason"
                .into()
        }
        Fact::UnlistedEdition { .. } => {
            "add the edition, separate place and year if none is meant, or add an exception with \
             its reason"
                .into()
        }
        Fact::SharedId { .. } => "give this one an id of its own: one link would open both".into(),
        Fact::NonBreakingHyphen => "write an ordinary hyphen, `-`".into(),
        Fact::ShortSummary { least, .. } => {
            format!("at least {least}: what one sees or can do with it")
        }
        Fact::LongOpening { most, .. } => format!("at most {most}; say the rest in the next one"),
        Fact::LongQuotation { most, .. } => format!("at most {most} words: quote less of it"),
        Fact::UnusedException { .. } => "take it out".into(),
        Fact::TooManyExceptions { most, .. } => {
            format!("at most {most}: fix what they let pass, or fix the check")
        }
        Fact::PersonalAddress { .. } => {
            "a public page or a shared mailbox, such as `contact@…`".into()
        }
        Fact::PhoneNumber { .. } => "a public page or a shared mailbox".into(),
        Fact::NeverRanked => "give at least one weight, 1 to 4: `why = { join = 4 }`".into(),
        Fact::UnknownSlot { known, .. } => format!("one of {}, or no braces", list(known)),
        Fact::Refused { .. } => "fix the field that it names".into(),
    }
}

/// `a`, `b` or `c`
fn list(words: &[impl AsRef<str>]) -> String {
    let mut said = String::new();
    for (index, word) in words.iter().enumerate() {
        let joint = match index {
            0 => "",
            last if last + 1 == words.len() => " or ",
            _ => ", ",
        };
        let _ = write!(said, "{joint}`{}`", word.as_ref());
    }
    said
}

fn form(form: Form) -> &'static str {
    match form {
        Form::Text => "a text",
        Form::TextByLanguage => "a text by language",
        Form::Integer => "a whole number",
        Form::Number => "a number",
        Form::Boolean => "true or false",
        Form::Date => "a bare date",
        Form::List => "a list",
        Form::Table => "a table",
        Form::Weights => "a table of weights",
    }
}

fn sample(form: Form) -> &'static str {
    match form {
        Form::Text => "\"…\"",
        Form::TextByLanguage => "{ fr = \"…\", en = \"…\" }",
        Form::Integer => "2014",
        Form::Number => "45.764",
        Form::Boolean => "true",
        Form::Date => "\"2014-11-07\"",
        Form::List => "[…]",
        Form::Table => "{ … }",
        Form::Weights => "{ join = 4 }",
    }
}

fn link_fault(fault: LinkFault) -> &'static str {
    match fault {
        LinkFault::Space => "it contains a space",
        LinkFault::Control => "it contains a control character",
        LinkFault::Scheme => "it does not begin with `https:`, `http:` or `mailto:`",
        LinkFault::NoHost => "it has no host",
        LinkFault::UserInfo => "a name before the host hides where it leads",
        LinkFault::NotPlain => "it is not a plain address",
    }
}

/// A link cut to fit on a line, its control characters made visible.
fn clip(link: &str) -> String {
    const ROOM: usize = 80;
    let visible = |c: char| if c.is_control() { '\u{FFFD}' } else { c };
    let mut shown = link.chars().take(ROOM).map(visible).collect::<String>();
    if link.chars().count() > ROOM {
        shown.push('…');
    }
    shown
}
