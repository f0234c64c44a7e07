//! Dates, distances and the names of languages.

use commons::date::Date;

use super::{DOT, Words};

impl Words {
    pub(crate) fn language_names(&self, tags: &[String]) -> String {
        let names = tags.iter().map(|tag| self.language(tag));
        self.row(&names.collect::<Vec<_>>(), words::Words::list_item)
    }

    pub(crate) fn date(&self, date: Date) -> String {
        let year = date.year();
        match (date.month(), date.day()) {
            (None, _) => self.date_year(year),
            (Some(month), None) => self.date_month(&self.month(month, false), year),
            (Some(month), Some(day)) => self.date_day(day, &self.month(month, true), year),
        }
    }

    /// The days of an edition; one day is said once.
    pub(crate) fn days(&self, start: Date, end: Option<Date>) -> String {
        match (start.day(), end) {
            (Some(from), Some(end)) if end > start && end.month() == start.month() => {
                let month = self.month(start.month().unwrap_or(1), true);
                let to = end.day().unwrap_or(from);
                self.days_within(from, to, &month, end.year())
            }
            (_, Some(end)) if end > start => self.days_between(&self.date(start), &self.date(end)),
            _ => self.date(start),
        }
    }

    pub(crate) fn read_when(&self, date: Date) -> String {
        self.said.read_when(&self.on(date))
    }

    /// Which commons this is, and whose.
    pub(crate) fn published(&self, date: Date, by: Option<&str>) -> String {
        let mut published = self.published_when(&self.on(date));
        if let Some(by) = by {
            published.push_str(DOT);
            published.push_str(by);
        }
        published
    }

    /// A date within a sentence, with what its precision asks for before it.
    fn on(&self, date: Date) -> String {
        let said = self.date(date);
        match date.day() {
            Some(_) => self.on_day(&said),
            None => self.in_month(&said),
        }
    }

    /// As the crow flies: a whole number, coarser with distance, for nobody walks it.
    pub(crate) fn distance(&self, km: f64) -> String {
        let step = if km < 100.0 { 1.0 } else { 10.0 };
        let rounded = ((km / step).round() * step).clamp(0.0, 40_000.0);
        if rounded < 1.0 {
            return self.distance_none.to_owned();
        }
        // Clamped above, so it fits and has no sign.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        self.distance_km(rounded as usize)
    }
}
