//! How old a piece of evidence is, and what may still be said on it.
//!
//! No clock here: "today" is always given.

use crate::date::Date;
use crate::link::Link;
use crate::text::Text;

/// How far back a sign lies; drawn as a solid, dashed or dotted rule, and always written too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// Less than [`FRESH_MONTHS`].
    Fresh,
    /// Less than [`FADING_MONTHS`].
    Fading,
    Old,
    /// No dated sign, or one later than the device's clock: then no age is shown.
    Unknown,
}

/// Evidence this old is never enough to call a community "active".
pub const FRESH_MONTHS: i32 = 24;
/// Beyond this a sign is history.
pub const FADING_MONTHS: i32 = 72;
/// "Heard from lately", for the pair that answers a place.
pub const LATELY_MONTHS: i32 = 36;

impl Age {
    /// A date known only to the year counts from its first day: age is never made to look better.
    pub fn of(date: Option<Date>, today: Date) -> Self {
        match date.map(|date| date.months_before(today)) {
            Some(months) if (0..FRESH_MONTHS).contains(&months) => Self::Fresh,
            Some(months) if (0..FADING_MONTHS).contains(&months) => Self::Fading,
            Some(months) if months >= FADING_MONTHS => Self::Old,
            _ => Self::Unknown,
        }
    }
}

/// The latest dated evidence that something lives.
#[derive(Clone, Debug, PartialEq)]
pub struct LastSign {
    pub date: Date,
    /// What was seen.
    pub what: Option<Text>,
    pub source: Option<Link>,
}

impl LastSign {
    pub fn is_lately(&self, today: Date) -> bool {
        (0..LATELY_MONTHS).contains(&self.date.months_before(today))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::date;

    #[test]
    fn age_is_counted_from_the_earliest_day_a_date_may_mean() {
        #[track_caller]
        fn case(sign: &str, today: &str, expected: Age) {
            assert_eq!(
                Age::of(Some(date(sign)), date(today)),
                expected,
                "{sign} on {today}"
            );
        }
        case("2025-11", "2026-11-23", Age::Fresh);
        case("2024-11-24", "2026-11-23", Age::Fresh);
        case("2024-11-23", "2026-11-23", Age::Fading);
        case("2024", "2026-11-23", Age::Fading);
        case("2020", "2026-11-23", Age::Old);
        case("2021", "2026-11-23", Age::Fading);
        case("2027", "2026-11-23", Age::Unknown);
        assert_eq!(Age::of(None, date("2026-11-23")), Age::Unknown);
    }
}
