//! The actions of the plan, and the messages that one sends.

use commons::answers::{Where, Why};
use commons::entry::{Contribution, Edition};
use commons::outcome::{Action, Plan};
use commons::rank::open_tasks::Lacking;
use commons::text::Text;
use commons::walk::Walk;

use super::Words;

/// A message ready to be sent.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Draft {
    pub(crate) subject: String,
    pub(crate) body: String,
}

impl Words {
    /// What to do, before the name of what it is done with.
    pub(crate) fn action(&self, action: &Action<'_>) -> &'static str {
        match action {
            Action::WelcomeDesk => self.action_desk,
            Action::Start(_) => self.action_start,
            Action::Read(_) => self.action_read,
            Action::Write => self.action_write,
            Action::Post => self.action_post,
            Action::Prepare(_) => self.action_prepare,
            Action::Come(_) => self.action_come,
            Action::WatchForNovember => self.action_november,
            Action::GiveBack => self.action_give_back,
        }
    }

    /// What to do and with what, for a text without links.
    pub(crate) fn action_in_full(&self, action: &Action<'_>) -> String {
        let said = self.action(action);
        let name = match action {
            Action::Start(it) | Action::Prepare(it) => {
                it.label.in_locale(self.locale).text.to_owned()
            }
            Action::Read(it) => {
                let title = it.title.in_locale(self.locale).text;
                self.title_at(title, it.page.as_str())
            }
            Action::Come(it) => {
                let city = it.city.in_locale(self.locale).text;
                self.edition_on(city, &self.days(it.start, it.end))
            }
            Action::WelcomeDesk
            | Action::Write
            | Action::Post
            | Action::WatchForNovember
            | Action::GiveBack => return said.to_owned(),
        };
        self.action_with(said, &name)
    }

    /// The message that a task has ready about one of its entries.
    pub(crate) fn message_about(
        &self,
        task: &Contribution,
        template: &Text,
        entry: Lacking<'_>,
    ) -> Draft {
        Draft {
            subject: task.label.in_locale(self.locale).text.to_owned(),
            body: entry.message(template, self.locale),
        }
    }

    /// What a reminder in a calendar is called: an edition, or the day to look for one.
    pub(crate) fn reminder(&self, edition: Option<&Edition>) -> String {
        match edition {
            Some(edition) => self.reminder_edition(edition.city.in_locale(self.locale).text),
            None => self.reminder_november.to_owned(),
        }
    }

    /// A first message, to be made one's own: who it is for, what one would do, what one brings.
    pub(crate) fn first_message(&self, plan: &Plan<'_>, walk: &Walk) -> Draft {
        let locale = self.locale;
        let hello = match plan.community {
            Some(community) if !community.links.is_empty() => {
                self.message_hello_to(community.name.as_ref())
            }
            // Whoever reads it elsewhere is another.
            _ => self.message_hello.to_owned(),
        };
        let aim = match plan.contribution {
            Some(it) => self.message_would_do(it.label.in_locale(locale).text),
            None => self.aim(walk.why).to_owned(),
        };
        let seen = plan.resources.first();
        let seen = seen.map(|it| self.message_looked_at(it.title.in_locale(locale).text));
        let brings = (!walk.skills.is_empty())
            .then(|| self.message_enjoy(&self.skills_enjoyed(walk.skills)));
        // Whoever is at an edition need not ask whether anyone is there.
        let ask = if walk.location == Some(Where::Here) {
            self.message_ask_here
        } else {
            self.message_ask
        };
        let body = [Some(self.message_from.to_owned()), Some(aim), seen, brings];
        let body = body.into_iter().flatten().chain([ask.to_owned()]);
        let body = self.row(&body.collect::<Vec<_>>(), words::Words::list_sentence);
        Draft {
            subject: self.message_subject.to_owned(),
            body: format!("{hello}\n\n{body}\n\n{}", self.message_thanks),
        }
    }

    /// What the writer wants, where no contribution is chosen yet.
    fn aim(&self, why: Option<Why>) -> &'static str {
        match why {
            None | Some(Why::Discover) => self.aim_discover,
            Some(Why::Reuse) => self.aim_reuse,
            Some(Why::Join) => self.aim_join,
            Some(Why::Launch) => self.aim_launch,
            Some(Why::Give) => self.aim_give,
            Some(Why::Care) => self.aim_care,
        }
    }
}
