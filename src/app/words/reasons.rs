//! Why something stands where it does, what is hidden, what of an address was not used.

use commons::answers::Why;
use commons::catalogue::Catalogue;
use commons::entry::Gap;
use commons::rank::contributions::{HiddenBy, Reason};
use commons::route::Dropped;

use super::Words;

impl Words {
    /// Why a contribution stands where it does; nothing where the line of its card says it.
    pub(crate) fn reason(&self, reason: Reason) -> Option<String> {
        let said = match reason {
            Reason::Alone | Reason::Span(_) => return None,
            Reason::Why(why) => self.reason_why(why),
            Reason::Skills(skills) => {
                return Some(self.because_skills(&self.skills_enjoyed(skills)));
            }
            Reason::OpenToAll => self.because_open,
            Reason::AtEdition => self.because_at_edition,
            Reason::Near => self.because_near,
            Reason::NoEdition => self.because_no_edition,
            Reason::NeedsHistory => self.because_needs_history,
        };
        Some(said.to_owned())
    }

    fn reason_why(&self, why: Why) -> &'static str {
        match why {
            Why::Discover => self.for_discover,
            Why::Reuse => self.for_reuse,
            Why::Join => self.for_join,
            Why::Launch => self.for_launch,
            Why::Give => self.for_give,
            Why::Care => self.for_care,
        }
    }

    pub(crate) fn because(&self, reasons: &[String]) -> String {
        self.said
            .because(&self.row(reasons, words::Words::list_clause))
    }

    /// What puts a contribution lower.
    pub(crate) fn but(&self, reasons: &[String]) -> String {
        self.said.but(&self.row(reasons, words::Words::list_clause))
    }

    /// How many contributions an answer hides, and which answer.
    pub(crate) fn hidden(&self, by: HiddenBy, n: usize) -> String {
        match by {
            HiddenBy::Presence => self.said.hidden(n, self.hidden_presence),
            HiddenBy::Time(time) => self.said.hidden(n, &self.hidden_time(self.time(time))),
            HiddenBy::TimeAndPresence(time) => self
                .said
                .hidden(n, &self.hidden_time_and_presence(self.time(time))),
        }
    }

    /// How many entries lack what a task fills; a few of them follow.
    pub(crate) fn lacking(&self, gap: Gap, n: usize) -> String {
        let lacking = match gap {
            Gap::Licence => self.lacking_licence(n),
            Gap::Sign => self.lacking_sign(n),
            Gap::Link => self.lacking_link(n),
        };
        self.list_sentence(&lacking, self.lacking_first)
    }

    /// What part of an address was not used; nothing if it was redirected and nothing is lost.
    pub(crate) fn dropped(&self, dropped: &Dropped) -> Option<String> {
        Some(match dropped {
            Dropped::Moved { .. } => return None,
            Dropped::TooLong => self.dropped_too_long.to_owned(),
            Dropped::Key(key) => self.dropped_not_understood(key),
            // As it stands in the address, to be found there.
            Dropped::Value { key, value } => self.dropped_not_understood(&format!("{key}={value}")),
            Dropped::Gone { id, .. } => self.dropped_gone(id),
        })
    }

    /// All that was dropped from an address, as one notice.
    pub(crate) fn dropped_notice(&self, told: &[String]) -> String {
        self.said
            .dropped_notice(&self.row(told, words::Words::list_clause))
    }

    /// The entry that stands where an older link named another.
    pub(crate) fn moved(&self, commons: &Catalogue, dropped: &Dropped) -> Option<String> {
        let Dropped::Moved { to, .. } = dropped else {
            return None;
        };
        let name = commons.name_of(to, self.locale).unwrap_or(to);
        Some(self.moved_to(name))
    }
}
