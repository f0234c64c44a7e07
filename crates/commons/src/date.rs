//! Dates as precise as they are known.

use std::fmt;

/// A date known to the day, to the month, or to the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    /// 0 where not known; so a vaguer date sorts before the days it may stand for.
    month: u8,
    day: u8,
}

impl Date {
    pub const fn of_year(year: u16) -> Self {
        Self {
            year,
            month: 0,
            day: 0,
        }
    }

    /// A day that every year has.
    pub(crate) const fn of_day(year: u16, month: u8, day: u8) -> Self {
        Self { year, month, day }
    }

    /// The day after; none where the day is not known.
    pub fn next_day(self) -> Option<Self> {
        let (year, month, day) = (self.year, self.month()?, self.day()?);
        Some(match (month, day) {
            (12, 31) => Self::of_day(year + 1, 1, 1),
            _ if day == self.days_in_month() => Self::of_day(year, month + 1, 1),
            _ => Self::of_day(year, month, day + 1),
        })
    }

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; none for a day that no calendar has.
    pub fn parse(iso: &str) -> Option<Self> {
        let digits = |part: &str, length: usize| {
            (part.len() == length && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<u16>().ok())
                .flatten()
        };
        let mut parts = iso.split('-');
        let year = digits(parts.next()?, 4)?;
        let mut small = || match parts.next() {
            None => Some(0),
            Some(part) => digits(part, 2)
                .and_then(|n| u8::try_from(n).ok())
                .filter(|n| *n > 0),
        };
        let date = Self {
            year,
            month: small()?,
            day: small()?,
        };
        (parts.next().is_none() && date.month <= 12 && date.day <= date.days_in_month())
            .then_some(date)
    }

    pub const fn year(self) -> u16 {
        self.year
    }

    pub const fn month(self) -> Option<u8> {
        if self.month == 0 {
            None
        } else {
            Some(self.month)
        }
    }

    pub const fn day(self) -> Option<u8> {
        if self.day == 0 { None } else { Some(self.day) }
    }

    /// Compares only what both dates know: neither 2018 nor November 2018 is before the other.
    pub fn is_before(self, other: Self) -> bool {
        let both = |a: Option<u8>, b: Option<u8>| a.zip(b).unwrap_or_default();
        let (month, other_month) = both(self.month(), other.month());
        let (day, other_day) = both(self.day(), other.day());
        (self.year, month, day) < (other.year, other_month, other_day)
    }

    const fn days_in_month(self) -> u8 {
        match self.month {
            2 if self.year.is_multiple_of(4)
                && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400)) =>
            {
                29
            }
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    /// Whether a whole year has passed; false if the day is later than "today": then the clock
    /// is wrong.
    pub fn is_over_a_year(self, today: Self) -> bool {
        self.months_before(today) >= 12
    }

    /// Whole months from the earliest day this date may stand for; negative in the future.
    pub(crate) fn months_before(self, today: Self) -> i32 {
        let months = |date: Self| i32::from(date.year) * 12 + i32::from(date.month.max(1));
        months(today) - months(self) - i32::from(today.day.max(1) < self.day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month(), self.day()].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(iso: &str) -> Date {
        Date::parse(iso).unwrap_or_else(|| panic!("{iso} is a date"))
    }

    #[test]
    fn a_date_is_one_that_the_calendar_has() {
        for good in ["2014", "2014-11", "2014-11-07", "2024-02-29", "2000-02-29"] {
            assert_eq!(date(good).to_string(), good);
        }
        for bad in [
            "",
            "14",
            "2014-13",
            "2014-00",
            "2014-02-30",
            "2023-02-29",
            "1900-02-29",
            "2014-11-07-01",
            "2014-1",
            "+201",
            "2014-11-",
            "20141107",
            "２０１４",
        ] {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_day_is_followed_by_the_next() {
        for (day, next) in [
            ("2026-11-25", "2026-11-26"),
            ("2024-02-28", "2024-02-29"),
            ("2023-02-28", "2023-03-01"),
            ("2026-12-31", "2027-01-01"),
        ] {
            assert_eq!(date(day).next_day(), Some(date(next)), "{day}");
        }
        assert_eq!(date("2026-11").next_day(), None);
    }

    #[test]
    fn a_date_is_before_another_only_where_both_know_it() {
        for (a, b, expected) in [
            ("2018", "2019", true),
            ("2018", "2018-11", false),
            ("2018-11", "2018", false),
            ("2018-10", "2018-11", true),
            ("2018-11", "2018-11-07", false),
            ("2018-11-06", "2018-11-07", true),
            ("2018-11-07", "2018-11-07", false),
        ] {
            assert_eq!(date(a).is_before(date(b)), expected, "{a}, {b}");
        }
    }

    #[test]
    fn a_vaguer_date_sorts_before_the_days_it_may_stand_for() {
        assert!(date("2014") < date("2014-01-01"));
        assert!(date("2014-11") < date("2014-11-01"));
        assert!(date("2014-12") > date("2014-11-30"));
    }
}
