//! The sentences that count, date or name something.

use commons::answers::{Answer, Question, Skill, Skills, Time, Where, Why};
use commons::catalogue::Catalogue;
use commons::date::Date;
use commons::entry::{Contribution, Edition, Gap, Needs, Span, Standing};
use commons::listing::{Facet, Period};
use commons::locale::Reader;
use commons::outcome::{Action, Plan, Written};
use commons::rank::contributions::{HiddenBy, Reason};
use commons::rank::open_tasks::Lacking;
use commons::route::{Dropped, Route};
use commons::text::Text;
use commons::walk::Walk;

use super::{DOT, Words};
use crate::app::load::{LoadError, Refusal};

/// A message ready to be sent.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Draft {
    pub(crate) subject: String,
    pub(crate) body: String,
}

impl Words {
    /// Picks by language; for sentences too particular for the table.
    fn pick<T>(&self, french: T, english: T) -> T {
        match self.reader {
            Reader::French => french,
            Reader::English => english,
        }
    }

    /// `one` for what the language counts as one: in French, none too.
    fn plural<'a>(&self, n: usize, one: &'a str, many: &'a str) -> &'a str {
        let singular = match self.reader {
            Reader::French => n < 2,
            Reader::English => n == 1,
        };
        if singular { one } else { many }
    }

    pub(crate) fn number(&self, n: usize) -> String {
        let digits = n.to_string();
        let separator = self.pick('\u{202f}', ',');
        let mut out = String::with_capacity(digits.len() + digits.len() / 3);
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                out.push(separator);
            }
            out.push(digit);
        }
        out
    }

    /// A number is never parted from what it counts.
    fn counted(&self, n: usize, noun: &str) -> String {
        format!("{}\u{a0}{noun}", self.number(n))
    }

    pub(crate) fn count_resources(&self, n: usize) -> String {
        let noun = self.pick(
            self.plural(n, "ressource", "ressources"),
            self.plural(n, "resource", "resources"),
        );
        self.counted(n, noun)
    }

    pub(crate) fn count_communities(&self, n: usize) -> String {
        let noun = self.pick(
            self.plural(n, "communauté", "communautés"),
            self.plural(n, "community", "communities"),
        );
        self.counted(n, noun)
    }

    pub(crate) fn count_editions(&self, n: usize) -> String {
        let noun = self.pick(
            self.plural(n, "édition", "éditions"),
            self.plural(n, "edition", "editions"),
        );
        self.counted(n, noun)
    }

    pub(crate) fn count_words(&self, n: usize) -> String {
        let noun = self.pick(
            self.plural(n, "mot", "mots"),
            self.plural(n, "word", "words"),
        );
        self.counted(n, noun)
    }

    pub(crate) fn count_contributions(&self, n: usize) -> String {
        let noun = self.pick(
            self.plural(n, "contribution", "contributions"),
            self.plural(n, "contribution", "contributions"),
        );
        self.counted(n, noun)
    }

    pub(crate) fn see_all_resources(&self, n: usize) -> String {
        let n = self.number(n);
        self.pick(
            format!("Voir les {n}\u{a0}ressources"),
            format!("See all {n}\u{a0}resources"),
        )
    }

    pub(crate) fn see_others(&self, n: usize) -> String {
        if n == 1 {
            return self.pick("Voir l’autre", "See the other one").to_owned();
        }
        let n = self.number(n);
        self.pick(
            format!("Voir les {n} autres"),
            format!("See the {n} others"),
        )
    }

    /// The place of a step in the walk, and of a question in its step.
    pub(crate) fn step(&self, route: &Route) -> Option<String> {
        if let Route::Question(question) = route {
            let n = Question::ALL.iter().position(|asked| asked == question)? + 1;
            let all = Question::ALL.len();
            return Some(self.pick(
                format!("Question {n} sur {all}"),
                format!("Question {n} of {all}"),
            ));
        }
        let (here, last) = (route.step()?, Route::STEPS);
        Some(self.pick(
            format!("Étape {here} sur {last}"),
            format!("Step {here} of {last}"),
        ))
    }

    pub(crate) const fn why(&self, why: Why) -> &'static str {
        match why {
            Why::Discover => self.why_discover,
            Why::Reuse => self.why_reuse,
            Why::Join => self.why_join,
            Why::Launch => self.why_launch,
            Why::Give => self.why_give,
            Why::Care => self.why_care,
        }
    }

    pub(crate) const fn location(&self, location: Where) -> &'static str {
        match location {
            Where::Here => self.where_here,
            Where::Near => self.where_near,
            Where::Remote => self.where_remote,
        }
    }

    pub(crate) const fn time(&self, time: Time) -> &'static str {
        match time {
            Time::Task => self.time_task,
            Time::Project => self.time_project,
            Time::Role => self.time_role,
        }
    }

    pub(crate) const fn skill(&self, skill: Skill) -> &'static str {
        match skill {
            Skill::Making => self.skill_making,
            Skill::Code => self.skill_code,
            Skill::Graphics => self.skill_graphics,
            Skill::Communication => self.skill_communication,
            Skill::Mediation => self.skill_mediation,
            Skill::Content => self.skill_content,
            Skill::Organising => self.skill_organising,
        }
    }

    pub(crate) fn answer(&self, answer: Answer) -> &'static str {
        match answer {
            Answer::Where(location) => location.map_or(self.where_any, |it| self.location(it)),
            Answer::Time(time) => time.map_or(self.time_any, |it| self.time(it)),
            Answer::Skill(skill) => skill.map_or(self.skill_any, |it| self.skill(it)),
        }
    }

    pub(crate) const fn question(&self, question: Question) -> &'static str {
        match question {
            Question::Where => self.question_where,
            Question::Time => self.question_time,
            Question::Skill => self.question_skill,
        }
    }

    /// Several skills as one phrase; only the first word keeps its capital.
    pub(crate) fn skills(&self, skills: Skills) -> String {
        let names = skills.iter().enumerate().map(|(i, skill)| {
            let name = self.skill(skill);
            if i == 0 {
                name.to_owned()
            } else {
                lowered(name)
            }
        });
        names.collect::<Vec<_>>().join(DOT)
    }

    /// Several skills within a sentence, after "you enjoy".
    fn skills_enjoyed(&self, skills: Skills) -> String {
        let names = skills.iter().map(|skill| lowered(self.skill(skill)));
        names.collect::<Vec<_>>().join(", ")
    }

    pub(crate) const fn facet(&self, facet: Facet) -> &'static str {
        match facet {
            Facet::Kind => self.facet_kind,
            Facet::Activity => self.facet_activity,
            Facet::Language => self.facet_language,
            Facet::Period => self.facet_period,
            Facet::Licence => self.facet_licence,
        }
    }

    /// What a facet's value is called; the value itself where the vocabulary lacks it.
    pub(crate) fn facet_value(&self, commons: &Catalogue, facet: Facet, value: &str) -> String {
        let named =
            |text: Option<&Text>| text.map(|text| text.for_reader(self.reader).text.to_owned());
        match facet {
            Facet::Kind => named(commons.kind(value).map(|kind| &kind.plural)),
            Facet::Activity => named(
                commons
                    .activities
                    .iter()
                    .find(|a| a.id == value)
                    .map(|a| &a.label),
            ),
            Facet::Language => Some(self.language_name(value)),
            Facet::Period => Period::parse(value).map(|period| self.period(period)),
            Facet::Licence => Some(
                if value == commons::listing::licence_value(true) {
                    self.licence_stated
                } else {
                    self.licence_none
                }
                .to_owned(),
            ),
        }
        .unwrap_or_else(|| value.to_owned())
    }

    fn period(&self, period: Period) -> String {
        match period {
            Period::From(year) => format!("{year}–{}", year + Period::YEARS - 1),
            Period::Undated => self.undated.to_owned(),
        }
    }

    /// A language by its tag; the tag itself for one that the commons has not met yet.
    pub(crate) fn language_name(&self, tag: &str) -> String {
        let (french, english) = match tag {
            "fr" => ("français", "French"),
            "en" => ("anglais", "English"),
            "de" => ("allemand", "German"),
            "it" => ("italien", "Italian"),
            "es" => ("espagnol", "Spanish"),
            "pt" => ("portugais", "Portuguese"),
            "nl" => ("néerlandais", "Dutch"),
            "da" => ("danois", "Danish"),
            "eu" => ("basque", "Basque"),
            "hr" => ("croate", "Croatian"),
            "id" => ("indonésien", "Indonesian"),
            other => (other, other),
        };
        self.pick(french, english).to_owned()
    }

    pub(crate) fn language_names(&self, tags: &[String]) -> String {
        tags.iter()
            .map(|tag| self.language_name(tag))
            .collect::<Vec<_>>()
            .join(", ")
    }

    pub(crate) fn date(&self, date: Date) -> String {
        let year = date.year();
        let Some(month) = date.month() else {
            return year.to_string();
        };
        let month = self.month(month);
        match (date.day(), self.reader) {
            (None, _) => format!("{month} {year}"),
            (Some(1), Reader::French) => format!("1er\u{a0}{month}\u{a0}{year}"),
            (Some(day), _) => format!("{day}\u{a0}{month}\u{a0}{year}"),
        }
    }

    /// The days of an edition; one day is said once.
    pub(crate) fn days(&self, start: Date, end: Option<Date>) -> String {
        match (start.day(), end) {
            (Some(from), Some(end)) if end > start && end.month() == start.month() => {
                let month = self.month(start.month().unwrap_or(1));
                let (to, year) = (end.day().unwrap_or(from), end.year());
                // Nothing of a date is parted at the end of a line.
                format!("{from}\u{2060}–\u{2060}{to}\u{a0}{month}\u{a0}{year}")
            }
            (_, Some(end)) if end > start => format!("{} – {}", self.date(start), self.date(end)),
            _ => self.date(start),
        }
    }

    fn month(&self, month: u8) -> &'static str {
        const FRENCH: [&str; 12] = [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ];
        const ENGLISH: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let index = usize::from(month.clamp(1, 12)) - 1;
        self.pick(FRENCH, ENGLISH)[index]
    }

    pub(crate) fn read_when(&self, date: Date) -> String {
        let date = self.on(date);
        self.pick(
            format!("Sources lues {date}"),
            format!("Sources read {date}"),
        )
    }

    /// A date with the preposition that its precision asks for.
    fn on(&self, date: Date) -> String {
        let preposition = match date.day() {
            Some(_) => self.pick("le", "on"),
            None => self.pick("en", "in"),
        };
        format!("{preposition} {}", self.date(date))
    }

    /// As the crow flies: a whole number, coarser with distance, for nobody walks it.
    pub(crate) fn distance(&self, km: f64) -> String {
        let step = if km < 100.0 { 1.0 } else { 10.0 };
        let rounded = ((km / step).round() * step).clamp(0.0, 40_000.0);
        if rounded < 1.0 {
            return self.pick("dans cette ville", "in this town").to_owned();
        }
        // Clamped above, so it fits and has no sign.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let km = self.number(rounded as usize);
        self.pick(format!("à {km}\u{a0}km"), format!("{km}\u{a0}km away"))
    }

    pub(crate) fn standing(&self, standing: Standing) -> String {
        match standing {
            Standing::Active => self.status_active.to_owned(),
            Standing::Emerging => self.status_emerging.to_owned(),
            Standing::Dormant => self.status_dormant.to_owned(),
            Standing::Closed => self.status_closed.to_owned(),
            Standing::NotKnownSince(year) => self.pick(
                format!("Situation inconnue depuis {year}"),
                format!("Situation unknown since {year}"),
            ),
        }
    }

    pub(crate) fn since(&self, year: u16) -> String {
        self.pick(format!("depuis {year}"), format!("since {year}"))
    }

    /// A span is called what the answer is called that it fits.
    pub(crate) fn span(&self, span: Span) -> String {
        lowered(match span {
            Span::Task => self.time_task,
            Span::Project => self.time_project,
            Span::Role => self.time_role,
        })
    }

    pub(crate) fn needs(&self, needs: Needs) -> &'static str {
        match needs {
            Needs::Edition => self.needs_edition,
            Needs::Community => self.needs_community,
            Needs::Nobody => self.needs_nobody,
        }
    }

    /// Why a contribution stands where it does; nothing where the line of its card says it.
    pub(crate) fn reason(&self, reason: Reason) -> Option<String> {
        let said = match reason {
            Reason::Alone | Reason::Span(_) => return None,
            Reason::Why(why) => self.reason_why(why),
            Reason::Skills(skills) => {
                let skills = self.skills_enjoyed(skills);
                return Some(self.pick(
                    format!("vous aimez {skills}"),
                    format!("you enjoy {skills}"),
                ));
            }
            Reason::OpenToAll => self.pick("ouvert à tous", "open to all"),
            Reason::AtEdition => self.pick("vous êtes à une édition", "you are at an edition"),
            Reason::Near => self.pick("se fait sur place", "done on site"),
            Reason::NoEdition => self.pick(
                "attend une édition, et aucune n’est annoncée",
                "waits for an edition, and none is announced",
            ),
            Reason::NeedsHistory => self.pick(
                "demande d’avoir déjà contribué",
                "asks that you have contributed before",
            ),
        };
        Some(said.to_owned())
    }

    const fn reason_why(&self, why: Why) -> &'static str {
        match why {
            Why::Discover => self.for_discover,
            Why::Reuse => self.for_reuse,
            Why::Join => self.for_join,
            Why::Launch => self.for_launch,
            Why::Give => self.for_give,
            Why::Care => self.for_care,
        }
    }

    /// An answer, quoted as it was given.
    fn you_said(&self, answer: &str) -> String {
        self.pick(
            format!("vous avez dit « {answer} »"),
            format!("you said “{answer}”"),
        )
    }

    /// How many contributions an answer hides, and which answer.
    pub(crate) fn hidden(&self, by: HiddenBy, n: usize) -> String {
        let count = self.count_contributions(n);
        let hidden = self.pick(self.plural(n, "cachée", "cachées"), "hidden");
        let presence = self.pick("il faut être sur place", "you have to be there");
        let because = match by {
            HiddenBy::Time(time) => self.you_said(self.time(time)),
            HiddenBy::Presence => presence.to_owned(),
            HiddenBy::TimeAndPresence(time) => {
                let said = self.you_said(self.time(time));
                self.pick(
                    format!("{said}, et {presence}"),
                    format!("{said}, and {presence}"),
                )
            }
        };
        self.pick(
            format!("{count} {hidden} : {because}."),
            format!("{count} {hidden}: {because}."),
        )
    }

    /// How many entries lack what a task fills; a few of them follow.
    pub(crate) fn lacking(&self, gap: Gap, n: usize) -> String {
        let count = match gap {
            Gap::Sign => self.count_communities(n),
            Gap::Licence | Gap::Link => self.count_resources(n),
        };
        let lack = match gap {
            Gap::Licence => self.pick(
                self.plural(n, "n’indique aucune licence", "n’indiquent aucune licence"),
                self.plural(n, "states no licence", "state no licence"),
            ),
            Gap::Sign => self.pick(
                self.plural(
                    n,
                    "n’a pas donné signe de vie depuis trois ans",
                    "n’ont pas donné signe de vie depuis trois ans",
                ),
                self.plural(
                    n,
                    "has not been heard of for three years",
                    "have not been heard of for three years",
                ),
            ),
            Gap::Link => self.pick(
                self.plural(n, "a une page à revoir", "ont une page à revoir"),
                self.plural(
                    n,
                    "has a page to look at again",
                    "have a page to look at again",
                ),
            ),
        };
        let few = self.pick(
            "Celles qui vous sont les plus proches d’abord\u{a0}:",
            "Those closest to you first:",
        );
        format!("{count} {lack}. {few}")
    }

    /// What of an address was not used; nothing where it leads elsewhere and nothing is lost.
    pub(crate) fn dropped(&self, dropped: &Dropped) -> Option<String> {
        Some(match dropped {
            Dropped::Moved { .. } => return None,
            Dropped::TooLong => self
                .pick("l’adresse est trop longue", "the address is too long")
                .to_owned(),
            Dropped::Key(key) => self.not_understood(key),
            // As it stands in the address, to be found there.
            Dropped::Value { key, value } => self.not_understood(&format!("{key}={value}")),
            Dropped::Gone { id, .. } => self.pick(
                format!("« {id} » n’est pas, ou plus, dans les communs"),
                format!("“{id}” is not, or no longer, in the commons"),
            ),
        })
    }

    fn not_understood(&self, part: &str) -> String {
        self.pick(
            format!("le guide ne comprend pas « {part} »"),
            format!("the guide does not understand “{part}”"),
        )
    }

    /// The entry that stands where an older link named another.
    pub(crate) fn moved(&self, commons: &Catalogue, dropped: &Dropped) -> Option<String> {
        let Dropped::Moved { to, .. } = dropped else {
            return None;
        };
        let name = commons.name_of(to, self.reader).unwrap_or(to);
        Some(self.pick(
            format!("Une fiche de votre lien a changé de place : c’est maintenant « {name} »."),
            format!("An entry of your link has moved: it is now “{name}”."),
        ))
    }

    pub(crate) const fn question_name(&self, question: Question) -> &'static str {
        match question {
            Question::Where => self.name_where,
            Question::Time => self.name_time,
            Question::Skill => self.name_skill,
        }
    }

    pub(crate) fn kept_resources(&self, n: usize) -> String {
        let kept = self.pick(self.plural(n, "gardée", "gardées"), "kept");
        format!("{} {kept}", self.count_resources(n))
    }

    /// What a line of the label is called, as a museum label names its own.
    pub(crate) const fn line_name(&self, written: &Written) -> Option<&'static str> {
        Some(match written {
            Written::Why(_) => return None,
            Written::Kept(_) => self.line_kept,
            Written::Place(_) => self.line_place,
            Written::Community(_) => self.community,
            Written::Where(_) => self.name_where,
            Written::Time(_) => self.name_time,
            Written::Skills(_) => self.line_technique,
            Written::Contribution(_) => self.line_contribution,
        })
    }

    pub(crate) fn because(&self, reasons: &[String]) -> String {
        let reasons = reasons.join(self.pick("\u{202f}; ", "; "));
        self.pick(
            format!("Pourquoi ici : {reasons}."),
            format!("Why here: {reasons}."),
        )
    }

    /// What puts a contribution lower.
    pub(crate) fn but(&self, reasons: &[String]) -> String {
        let reasons = reasons.join(self.pick("\u{202f}; ", "; "));
        self.pick(format!("Mais : {reasons}."), format!("But: {reasons}."))
    }

    pub(crate) fn licensed(&self, licence: &str) -> String {
        self.pick(
            format!("Licence : {licence}"),
            format!("Licence: {licence}"),
        )
    }

    pub(crate) fn editions_between(&self, first: u16, last: u16) -> String {
        self.pick(
            format!("éditions tenues, de {first} à {last}"),
            format!("editions held, from {first} to {last}"),
        )
    }

    pub(crate) fn count_towns(&self, n: usize) -> String {
        let noun = self.pick(
            self.plural(n, "ville", "villes"),
            self.plural(n, "town", "towns"),
        );
        self.counted(n, noun)
    }

    /// The year of the text that says so.
    pub(crate) fn text_of(&self, year: u16) -> String {
        self.pick(format!("Texte de {year}"), format!("Text of {year}"))
    }

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
                it.label.for_reader(self.reader).text.to_owned()
            }
            Action::Read(it) => {
                let title = it.title.for_reader(self.reader).text;
                format!("{title} ({})", it.page.as_str())
            }
            Action::Come(it) => {
                let city = it.city.for_reader(self.reader).text;
                format!("{city}, {}", self.days(it.start, it.end))
            }
            Action::WelcomeDesk
            | Action::Write
            | Action::Post
            | Action::WatchForNovember
            | Action::GiveBack => return said.to_owned(),
        };
        format!("{said} {name}")
    }

    /// The message that a task has ready about one of its entries.
    pub(crate) fn message_about(
        &self,
        task: &Contribution,
        template: &Text,
        entry: Lacking<'_>,
    ) -> Draft {
        Draft {
            subject: task.label.for_reader(self.reader).text.to_owned(),
            body: entry.message(template, self.reader),
        }
    }

    /// What a reminder in a calendar is called: an edition, or the day to look for one.
    pub(crate) fn reminder(&self, edition: Option<&Edition>) -> String {
        match edition {
            Some(edition) => format!("Museomix, {}", edition.city.for_reader(self.reader).text),
            None => self
                .pick(
                    "Museomix : une édition est-elle annoncée ?",
                    "Museomix: is an edition announced?",
                )
                .to_owned(),
        }
    }

    /// A first message, to be made one's own: who it is for, what one would do, what one brings.
    pub(crate) fn first_message(&self, plan: &Plan<'_>, walk: &Walk) -> Draft {
        let reader = self.reader;
        let hello = match plan.community {
            Some(community) if !community.links.is_empty() => {
                let name = &community.name;
                self.pick(format!("Bonjour {name},"), format!("Hello {name},"))
            }
            // Whoever reads it elsewhere is another.
            _ => self.pick("Bonjour,", "Hello,").to_owned(),
        };
        let aim = match plan.contribution {
            Some(contribution) => {
                let label = contribution.label.for_reader(reader).text;
                let aim = self.pick(
                    format!("Voici ce que je voudrais faire : « {label} »."),
                    format!("This is what I would like to do: “{label}”."),
                );
                format!("{} {aim}", self.message_from)
            }
            None => format!("{} {}", self.message_from, self.aim(walk.why)),
        };
        let brings = (!walk.skills.is_empty()).then(|| {
            let skills = self.skills_enjoyed(walk.skills);
            self.pick(format!("J’aime {skills}."), format!("I enjoy {skills}."))
        });
        let seen = plan.resources.first().map(|resource| {
            let title = resource.title.for_reader(reader).text;
            self.pick(
                format!("J’ai regardé « {title} »."),
                format!("I have looked at “{title}”."),
            )
        });
        // Whoever is at an edition need not ask whether anyone is there.
        let ask = if walk.location == Some(Where::Here) {
            self.message_ask_here
        } else {
            self.message_ask
        };
        let thanks = self.pick("Merci !", "Thank you!");
        let body = [Some(aim), seen, brings, Some(ask.to_owned())];
        let body = body.into_iter().flatten().collect::<Vec<_>>().join(" ");
        Draft {
            subject: self.message_subject.to_owned(),
            body: format!("{hello}\n\n{body}\n\n{thanks}"),
        }
    }

    /// What the writer wants, where no contribution is chosen yet.
    const fn aim(&self, why: Option<Why>) -> &'static str {
        match why {
            None | Some(Why::Discover) => self.aim_discover,
            Some(Why::Reuse) => self.aim_reuse,
            Some(Why::Join) => self.aim_join,
            Some(Why::Launch) => self.aim_launch,
            Some(Why::Give) => self.aim_give,
            Some(Why::Care) => self.aim_care,
        }
    }

    /// Said of a community whose pages are not known, so that nobody looks for them.
    pub(crate) fn no_known_address(&self, community: &str) -> String {
        self.pick(
            format!("Aucune adresse connue pour {community}. Publiez le message sur une de ces pages, ou passez à la suite."),
            format!("No known address for {community}. Post the message on one of these pages, or go on to what follows."),
        )
    }

    /// All that was dropped from an address, as one notice.
    pub(crate) fn dropped_notice(&self, told: &[String]) -> String {
        let told = told.join(self.pick("\u{202f}; ", "; "));
        self.pick(
            format!("Une partie de l’adresse n’a pas servi : {told}. Le reste est gardé."),
            format!("Part of the address was not used: {told}. The rest is kept."),
        )
    }

    /// Which commons this is, and whose.
    pub(crate) fn published(&self, date: Date, by: Option<&str>) -> String {
        let date = self.on(date);
        let by = by.map_or_else(String::new, |by| format!("{DOT}{by}"));
        self.pick(
            format!("Communs publiés {date}{by}"),
            format!("Commons published {date}{by}"),
        )
    }

    /// The version that one has, where no other can be asked for.
    pub(crate) fn offline_version(&self, date: Option<Date>) -> String {
        let date = date.map_or_else(String::new, |date| self.version_of(date));
        self.pick(
            format!("Hors connexion{date}. Tout le parcours reste possible."),
            format!("Offline{date}. The whole walk is still there."),
        )
    }

    fn version_of(&self, date: Date) -> String {
        let date = self.date(date);
        self.pick(
            format!("\u{a0}: version du {date}"),
            format!(": version of {date}"),
        )
    }

    /// The version that one has, where the newer one cannot be taken.
    pub(crate) fn not_updated(&self, date: Option<Date>, refusal: &Refusal) -> String {
        let date = date.map_or_else(String::new, |date| self.version_of(date));
        let why = self.trouble(refusal);
        self.pick(
            format!("Pas de mise à jour{date}. {why}"),
            format!("Not updated{date}. {why}"),
        )
    }

    pub(crate) fn newer_ready(&self, date: Option<Date>) -> String {
        let date = date.map_or_else(String::new, |date| {
            let date = self.date(date);
            self.pick(format!(", du {date}"), format!(", of {date}"))
        });
        self.pick(
            format!("Des communs plus récents sont là{date}. Vos réponses restent."),
            format!("Newer commons are here{date}. Your answers stay."),
        )
    }

    pub(crate) fn newer_arriving(&self, bytes: usize, total: usize) -> String {
        let received = self.received(bytes, total);
        self.pick(
            format!("Des communs plus récents arrivent\u{a0}: {received}"),
            format!("Newer commons are on their way: {received}"),
        )
    }

    /// Why a commons is not taken, and what the reader can do.
    pub(crate) fn trouble(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::Source(error) => self.not_there(error),
            Refusal::Short { bytes, announced } => self.pick(
                format!("Les communs ne sont arrivés qu’en partie : {}. Réessayez plus tard, ou prévenez qui publie ce guide.", self.received(*bytes, *announced)),
                format!("The commons came only in part: {}. Try again later, or tell whoever publishes this guide.", self.received(*bytes, *announced)),
            ),
            Refusal::Altered => self.pick(
                "Les communs ne sont pas arrivés comme ils ont été publiés (SHA-256). Par prudence, le guide ne les a pas pris. Prévenez qui publie ce guide.".to_owned(),
                "The commons did not arrive as they were published (SHA-256). To be safe, the guide did not take them. Tell whoever publishes this guide.".to_owned(),
            ),
            Refusal::Rollback { offered, trusted } => self.pick(
                format!("Le site propose des communs plus anciens (n° {offered}) que ceux déjà lus (n° {trusted}). Le guide garde les plus récents. Prévenez qui publie ce guide."),
                format!("The site offers commons older (no. {offered}) than those read before (no. {trusted}). The guide keeps the later ones. Tell whoever publishes this guide."),
            ),
            Refusal::Conflict { sequence } => self.pick(
                format!("Deux publications portent le même n° {sequence}. Le guide garde celle qu’il connaît. Prévenez qui publie ce guide."),
                format!("Two publications bear the same no. {sequence}. The guide keeps the one it knows. Tell whoever publishes this guide."),
            ),
        }
    }

    /// What to do comes first; which file it was, for whoever is told of it, comes last.
    fn not_there(&self, error: &LoadError) -> String {
        let (said, detail) = match error {
            LoadError::Unreachable { file } => (
                self.pick(
                    "Le réseau n’a pas répondu. Vérifiez la connexion, puis réessayez",
                    "The network did not answer. Check the connection, then try again",
                )
                .to_owned(),
                shortened(file),
            ),
            LoadError::Status { file, status } => (
                self.pick(
                    format!("Le site a répondu {status}. Réessayez plus tard, ou prévenez qui publie ce guide"),
                    format!("The site answered {status}. Try again later, or tell whoever publishes this guide"),
                ),
                shortened(file),
            ),
            LoadError::Page { file } => (
                self.pick(
                    "Une page est arrivée à la place des communs : sans doute celle où l’on se connecte au wifi. Connectez-vous, puis réessayez",
                    "A page came in place of the commons: most likely the one where you sign in to the wifi. Sign in, then try again",
                )
                .to_owned(),
                shortened(file),
            ),
            LoadError::Unreadable { file, why } => (
                self.pick(
                    "Les communs sont arrivés, mais le guide ne peut pas les lire. Réessayez plus tard, ou prévenez qui publie ce guide",
                    "The commons arrived but cannot be read. Try again later, or tell whoever publishes this guide",
                )
                .to_owned(),
                format!("{}{} {why}", shortened(file), self.colon),
            ),
            LoadError::Newer { file } => (
                self.pick(
                    "Ces communs sont d’un format plus récent que ce guide. Rechargez la page pour mettre le guide à jour",
                    "These commons have a newer format than this guide. Reload the page to update the guide",
                )
                .to_owned(),
                shortened(file),
            ),
            LoadError::TooLong { file } => (
                self.pick(
                    "Les communs sont plus longs qu’il n’est permis. Par prudence, le guide ne les a pas lus. Réessayez plus tard, ou prévenez qui publie ce guide",
                    "The commons are longer than is allowed. To be safe, the guide did not read them. Try again later, or tell whoever publishes this guide",
                )
                .to_owned(),
                shortened(file),
            ),
            #[cfg(feature = "signed")]
            LoadError::Unsigned { file } => (
                self.pick(
                    "Rien ne prouve que ces communs viennent de qui publie ce guide. Par prudence, le guide ne les a pas pris",
                    "Nothing proves that these commons come from whoever publishes this guide. To be safe, the guide did not take them",
                )
                .to_owned(),
                shortened(file),
            ),
            LoadError::Refused { problems } => {
                let n = problems.len();
                let first = problems.first().map(ToString::to_string).unwrap_or_default();
                return self.pick(
                    format!("Ces communs contiennent {n} {} ({first}). Prévenez qui publie ce guide.", self.plural(n, "erreur", "erreurs")),
                    format!("These commons hold {n} {} ({first}). Tell whoever publishes this guide.", self.plural(n, "error", "errors")),
                );
            }
        };
        format!("{said} ({detail}).")
    }

    pub(crate) fn received(&self, bytes: usize, total: usize) -> String {
        let kilo = |n: usize| self.number(n.div_ceil(1_000));
        self.pick(
            format!("{} sur {}\u{a0}ko", kilo(bytes), kilo(total)),
            format!("{} of {} kB", kilo(bytes), kilo(total)),
        )
    }

    pub(crate) fn see_host(&self, host: &str) -> String {
        self.pick(format!("sur {host}"), format!("on {host}"))
    }
}

/// A phrase as it stands within a sentence: only its first letter changes, for a name keeps its own.
fn lowered(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// The name of a file, without the hash that few would read to its end.
fn shortened(file: &str) -> String {
    /// "snapshot-" and eight digits.
    const LETTERS: usize = 17;
    match file.char_indices().nth(LETTERS) {
        Some((at, _)) => format!("{}…", &file[..at]),
        None => file.to_owned(),
    }
}
