//! A day to note, for the visitor's own calendar: iCalendar, RFC 5545.

use std::fmt::Write as _;

use crate::date::Date;
use crate::link::Encoded;

/// Longest line of a calendar file, in bytes (RFC 5545, 3.1).
const LONGEST_LINE: usize = 75;

/// Editions are held around 11 November, and announced before: two months leave time to join.
const WATCH: (u8, u8) = (9, 1);

/// A whole day, and what it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    pub day: Date,
    /// The day after the last one; none where it is one day.
    pub until: Option<Date>,
    pub title: String,
    pub note: String,
}

impl Reminder {
    /// The next day on which to look whether an edition is announced.
    pub fn day_to_watch(today: Date) -> Date {
        let (month, day) = WATCH;
        let this_year = Date::of_day(today.year(), month, day);
        if today.is_before(this_year) {
            this_year
        } else {
            Date::of_day(today.year() + 1, month, day)
        }
    }

    /// A calendar file.
    pub fn calendar(&self, today: Date) -> String {
        let compact = |date: Date| date.to_string().replace('-', "");
        let day = compact(self.day);
        let mut lines = vec![
            "BEGIN:VCALENDAR".to_owned(),
            "VERSION:2.0".to_owned(),
            "PRODID:-//museomix-guide//EN".to_owned(),
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{day}@museomix-guide.invalid"),
            format!("DTSTAMP:{}T000000Z", compact(today)),
            format!("DTSTART;VALUE=DATE:{day}"),
        ];
        if let Some(until) = self.until {
            lines.push(format!("DTEND;VALUE=DATE:{}", compact(until)));
        }
        lines.extend([
            format!("SUMMARY:{}", escaped(&self.title)),
            format!("DESCRIPTION:{}", escaped(&self.note)),
            "END:VEVENT".to_owned(),
            "END:VCALENDAR".to_owned(),
        ]);
        let folded = lines.iter().map(|line| folded(line));
        folded.collect()
    }

    /// The file as a `data:` URL that the browser saves, with no request to any host.
    pub fn address(&self, today: Date) -> String {
        let calendar = self.calendar(today);
        format!("data:text/calendar;charset=utf-8,{}", Encoded(&calendar))
    }
}

/// Escapes a text for a calendar (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' => out.push_str("\\n"),
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// Folds a long line, never inside a character; each continuation begins with a space.
fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 4);
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LONGEST_LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length += letter.len_utf8();
    }
    let _ = write!(out, "\r\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::date;
    use proptest::prelude::*;

    fn reminder(title: &str, note: &str) -> String {
        let reminder = Reminder {
            day: date("2027-11-05"),
            until: Some(date("2027-11-08")),
            title: title.into(),
            note: note.into(),
        };
        reminder.calendar(date("2026-11-25"))
    }

    #[test]
    fn a_day_is_a_calendar_event() {
        let expected = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//museomix-guide//EN",
            "BEGIN:VEVENT",
            "UID:20271105@museomix-guide.invalid",
            "DTSTAMP:20261125T000000Z",
            "DTSTART;VALUE=DATE:20271105",
            "DTEND;VALUE=DATE:20271108",
            "SUMMARY:Un\\, deux\\; trois",
            "DESCRIPTION:Une ligne\\nl’autre",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        let calendar = reminder("Un, deux; trois", "Une ligne\nl’autre");
        assert_eq!(
            calendar,
            expected.map(|line| format!("{line}\r\n")).concat()
        );
    }

    #[test]
    fn one_looks_for_announcements_on_the_next_first_of_september() {
        for (today, expected) in [
            ("2026-11-25", "2027-09-01"),
            ("2027-08-31", "2027-09-01"),
            ("2027-09-01", "2028-09-01"),
        ] {
            assert_eq!(
                Reminder::day_to_watch(date(today)),
                date(expected),
                "{today}"
            );
        }
    }

    proptest! {
        #[test]
        fn lines_are_short_and_give_their_text_back(title in "[é ,;\\\\a-z🎨]{0,120}") {
            let calendar = reminder(&title, "");
            prop_assert!(calendar.split("\r\n").all(|line| line.len() <= LONGEST_LINE));
            let whole = calendar.replace("\r\n ", "");
            let expected = format!("SUMMARY:{}\r\n", escaped(&title));
            prop_assert!(whole.contains(&expected));
        }
    }
}
