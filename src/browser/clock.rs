//! Today, by the device's clock.

use commons::date::Date;

/// The date where the visitor is. A clock set to a year that no calendar writes gives the first
/// day that the commons could have: then every sign is later than today, and no age is said.
pub(crate) fn today() -> Date {
    let now = js_sys::Date::new_0();
    let iso = format!(
        "{:04}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    );
    Date::parse(&iso).unwrap_or(Date::of_year(0))
}

/// Milliseconds since a day in 1970: only the time between two of them means something.
pub(crate) fn milliseconds() -> f64 {
    js_sys::Date::now()
}
