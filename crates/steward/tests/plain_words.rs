//! Plain words on the main path: what a newcomer reads from the welcome to the plan.
//!
//! The main path is the guide's own words of the walk, the cards of all contributions, and the
//! summaries of the resources that are ever proposed. Names of works are their authors'.
//!
//! A word of the lexicon needs a definition before it, unless a dictionary gives it the sense that
//! it has here. The welcome defines some; any other is defined on the card itself, at its first use
//! after the heading: which words define it is said in [`DEFINED`], and looked for there.
#![expect(clippy::print_stdout, reason = "the figures are for people to read")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use commons::catalogue::Catalogue;
use commons::entry::{Contribution, Term};
use commons::locale::Locale;
use commons::rank::resources;
use commons::text::Text;
use steward::reach::visitors::{FEW_SKILLS, walks};
use steward::sentence::{self, is_finished, words_in};
use words_compiler::Book;

/// The languages that somebody has read these texts in for this: what is plain has no rule that
/// holds for a language that nobody here reads.
const READ: [&str; 2] = ["fr", "en"];

fn read() -> impl Iterator<Item = Locale> {
    READ.into_iter()
        .map(|tag| Locale::parse(tag).expect("a language of the guide"))
}

/// The median length of a sentence is at most this…
const MEDIAN: usize = 15;
/// …and none is longer than this.
const LONGEST: usize = 25;

/// Words that a dictionary gives the sense they have here: people, papers, events and duties.
const EVERYDAY: &[&str] = &[
    "association",
    "brand",
    "call-for-museums",
    "call-for-participants",
    "charter",
    "community",
    "community-referent",
    "consensus",
    "edition",
    "evaluation-report",
    "facilitator",
    "founders",
    "founding-text",
    "function",
    "inspired-initiative",
    "mediation",
    "mentor",
    "profile",
    "prototype",
    "prototype-record",
    "starter-kit",
    "summer-camp",
];

/// Words that the first screen defines.
const WELCOMED: &[&str] = &["commons", "museomix"];

/// A table of one line a word, which rustfmt leaves so.
macro_rules! defined {
    ($($word:literal in $card:literal: $french:literal, $english:literal;)*) => {
        /// A word, the card that uses it, and the words of that card that say what it is, in one of
        /// the languages of [`READ`] each.
        const DEFINED: &[(&str, &str, [&str; READ.len()])] = &[$(($word, $card, [$french, $english]),)*];
    };
}

defined! {
    "agora" in "agora": "L’agora aide à prendre les décisions", "The agora helps to make";
    "agora" in "function": "le groupe qui aide à décider", "the group that helps to decide";
    "agora" in "fund": "L’agora, un groupe de conseil", "The agora, an advisory group";
    "agora" in "start": "l’agora, un groupe de conseil", "the agora, an advisory group";
    "agora" in "r001": "Un groupe de conseil, l’agora", "An advisory group, the agora";
    "aperomix" in "aperomix": "est une soirée de rencontre", "is an evening get-together";
    "artemix" in "r051": "événements dérivés de Museomix", "events derived from Museomix";
    "common-pot" in "fund": "c’est-à-dire une caisse partagée", "that is, shared money";
    "common-pot" in "r009": "c’est-à-dire une caisse partagée", "that is, shared money";
    "communauteur" in "r010": "un nouveau rôle", "a new role";
    "day-four" in "r036": "après l’événement", "after the event";
    "edumix" in "spinoff": "Edumix pour l’école", "Edumix for schools";
    "fablab" in "expert": "des ateliers de fabrication", "which are making workshops";
    "fablab" in "fablab": "On appelle ce lieu", "The place is called";
    "fablab" in "r039": "les lieux où l’on fabrique", "where things are made";
    "gardener" in "r007": "qui prennent soin d’un sujet commun", "who look after a shared subject";
    "ingenieux" in "expert": "Vous répondez aux questions des équipes", "You answer the teams’ questions";
    "ingenieux" in "r050": "des spécialistes", "experts on call";
    "labomusee" in "r016": "de moins de trois jours", "of less than three days";
    "minimix" in "r016": "de moins de trois jours", "of less than three days";
    "minimix" in "short": "une journée, pour un petit musée", "one day, for a small museum";
    "mixday" in "r040": "formats courts, de moins de trois jours", "short formats, of less than three days";
    "mixday" in "short": "une journée, pour un petit musée", "one day, for a small museum";
    "mixnhack" in "spinoff": "Mix’n’hack pour les données ouvertes", "Mix’n’hack for open data";
    "mixroom" in "mixroom": "est la rédaction vidéo et web", "newsroom";
    "mixroom" in "r038": "la rédaction vidéo et web de l’événement", "the video and web newsroom of the event";
    "museosprint" in "r016": "de moins de trois jours", "of less than three days";
    "museosprint" in "r051": "événements dérivés de Museomix", "events derived from Museomix";
    "museosprint" in "short": "une journée, pour un petit musée", "one day, for a small museum";
    "plot" in "gardener": "est un sujet commun", "is a subject shared";
    "sage" in "expert": "Vous répondez aux questions des équipes", "You answer the teams’ questions";
    "short-format" in "host": "Un format court d’un jour", "A one-day short format";
    "short-format" in "r016": "de moins de trois jours", "of less than three days";
    "short-format" in "r040": "de moins de trois jours", "of less than three days";
    "short-format" in "start": "un format court, d’un jour", "a short format, of one day";
    "team-canvas" in "r079": "Chaque équipe y remplit une grille", "Each team fills in a canvas";
    "techshop" in "expert": "des ateliers de fabrication", "which are making workshops";
    "techshop" in "fablab": "On appelle ce lieu", "The place is called";
    "techshop" in "r039": "les lieux où l’on fabrique", "where things are made";
}

static ROOT: LazyLock<PathBuf> =
    LazyLock::new(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."));

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let checked = steward::check::check(&ROOT.join("content")).expect("the content folder");
    let snapshot = checked.snapshot.expect("the content is sound");
    Catalogue::from_wire(snapshot).expect("the guide takes it")
});

static BOOK: LazyLock<Book> =
    LazyLock::new(|| words_compiler::read(&ROOT.join("words")).expect("the words are sound"));

/// The groups of the guide's own words that the walk shows.
const WALK: [&str; 7] = [
    "The label",
    "The welcome",
    "The questions of the contribution step",
    "Resources",
    "Communities",
    "Contributions",
    "The plan",
];

/// The groups that say what went wrong, and how the guide stands.
const STANDING: [&str; 2] = ["Loading and trouble", "What the device keeps"];

/// The place of a reader's language in the book.
fn place(locale: Locale) -> usize {
    let mut tags = BOOK.locales.iter().map(|it| it.tag.as_str());
    tags.position(|tag| tag == locale.tag()).expect("its words")
}

/// The guide's own words of the walk, by key, in one language.
fn own_words(locale: Locale) -> Vec<(String, String)> {
    let fixed = BOOK.messages.iter().filter(|it| it.arguments.is_empty());
    let own = fixed.filter(|it| WALK.contains(&it.group.as_str()));
    own.map(|it| (it.name(), it.text(place(locale)))).collect()
}

/// What the guide says of what it counts, dates or names, in all languages; a slot is a word.
fn said() -> Vec<String> {
    let said = BOOK
        .messages
        .iter()
        .filter(|it| !it.arguments.is_empty() || STANDING.contains(&it.group.as_str()));
    said.flat_map(|it| (0..BOOK.locales.len()).map(|at| it.text(at)))
        .collect()
}

/// What a contribution's card says below its heading, in the order it is read.
fn card(contribution: &'static Contribution) -> Vec<&'static Text> {
    let Contribution {
        summary,
        effort,
        when,
        before,
        steps,
        done,
        review,
        next,
        ..
    } = contribution;
    let lines = [effort, when].into_iter().chain(before).chain(steps);
    let lines = lines.chain([done, review, next]).map(|line| &line.text);
    let rule = CATALOGUE.rule(&contribution.rule).expect("its rule");
    [summary, &rule.decider].into_iter().chain(lines).collect()
}

/// The resources that some answers are proposed.
fn proposed(locale: Locale) -> BTreeSet<&'static str> {
    let walks = walks(FEW_SKILLS);
    let all = walks
        .iter()
        .flat_map(|walk| resources::proposals(&CATALOGUE, walk, locale));
    all.map(|resource| resource.id.as_str()).collect()
}

/// Every text of the main path: where it stands, and what it says.
fn main_path(locale: Locale) -> Vec<(String, String)> {
    let mut texts = own_words(locale);
    for contribution in &CATALOGUE.contributions {
        for text in card(contribution) {
            let said = text.in_locale(locale).text.to_owned();
            texts.push((contribution.id.to_string(), said));
        }
    }
    let proposed = proposed(locale);
    for resource in &CATALOGUE.resources {
        if proposed.contains(resource.id.as_str()) {
            let summary = resource.summary.in_locale(locale).text.to_owned();
            texts.push((resource.id.to_string(), summary));
        }
    }
    texts
}

/// The sentences of a text; a heading or a button, which no mark ends, is none.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let all = sentence::sentences(text).into_iter();
    all.filter(|sentence| is_finished(sentence))
}

#[test]
fn what_the_guide_counts_dates_or_names_is_said_shortly() {
    let said = said();
    let all = said.iter().flat_map(|text| sentences(text));
    let all = all.collect::<Vec<_>>();
    let long = all.iter().filter(|sentence| words_in(sentence) > LONGEST);
    assert_eq!(long.collect::<Vec<_>>(), [&""; 0]);
    assert!(all.len() > 40, "{}", all.len());
}

#[test]
fn a_sentence_is_short() {
    for locale in read() {
        let mut lengths = Vec::new();
        let mut long = Vec::new();
        for (place, text) in main_path(locale) {
            for sentence in sentences(&text) {
                let length = words_in(sentence);
                lengths.push(length);
                if length > LONGEST {
                    long.push(format!("{place}: {length} words: {sentence}"));
                }
            }
        }
        lengths.sort_unstable();
        let (median, longest) = (lengths[lengths.len() / 2], lengths.last());
        println!(
            "{locale:?}: {} sentences, {median} words (median), {longest:?} at most",
            lengths.len()
        );
        assert!(long.is_empty(), "{locale:?}\n{}", long.join("\n"));
        assert!(median <= MEDIAN, "{locale:?}: {median}");
        assert!(lengths.len() > 400, "{locale:?}: {}", lengths.len());
    }
}

/// Where a word of the lexicon begins in a text, in any of its forms.
fn first_use(term: &Term, text: &str, locale: Locale) -> Option<usize> {
    let text = text.to_lowercase();
    let name = term.term.in_locale(locale).text;
    let names = name
        .split(", ")
        .chain(term.forms.iter().map(String::as_str));
    let is_letter = |c: char| c.is_alphanumeric();
    names
        .filter_map(|name| {
            let name = name.to_lowercase();
            let whole = |at: &usize| {
                !text[..*at].ends_with(is_letter) && !text[at + name.len()..].starts_with(is_letter)
            };
            text.match_indices(&name).map(|(at, _)| at).find(whole)
        })
        .min()
}

#[test]
fn a_word_of_museomix_is_defined_before_it_is_used() {
    let (mut undefined, mut used) = (BTreeSet::new(), BTreeSet::new());
    for (language, locale) in read().enumerate() {
        let mut texts = Vec::<(String, String)>::new();
        // A card is read as one text.
        for (place, text) in main_path(locale) {
            match texts.last_mut() {
                Some((last, all)) if *last == place => {
                    all.push(' ');
                    all.push_str(&text);
                }
                _ => texts.push((place, text)),
            }
        }
        let known = |term: &Term| {
            let id = term.id.as_str();
            EVERYDAY.contains(&id) || WELCOMED.contains(&id)
        };
        for term in CATALOGUE.terms.iter().filter(|term| !known(term)) {
            for (place, text) in &texts {
                let Some(at) = first_use(term, text, locale) else {
                    continue;
                };
                let id = term.id.as_str();
                let defined = DEFINED
                    .iter()
                    .find(|(word, card, _)| *word == id && card == place);
                let definition = defined.and_then(|(.., said)| text.find(said[language]));
                used.extend(defined.map(|(word, card, _)| (*word, *card)));
                // "A plot is …" and "… is called a plot": its sentence, or the one before.
                let near = |definition: usize| definition <= at + term_room(text, at);
                if !definition.is_some_and(near) {
                    undefined.insert(format!("{locale:?}, {place}: {id}"));
                }
            }
        }
    }
    let list = undefined.iter().map(String::as_str).collect::<Vec<_>>();
    assert!(undefined.is_empty(), "\n{}", list.join("\n"));
    for (word, card, _) in DEFINED {
        assert!(
            used.contains(&(*word, *card)),
            "{card} no longer uses {word}"
        );
    }
}

/// How far the sentence goes on that a word stands in.
fn term_room(text: &str, at: usize) -> usize {
    text[at..].find(". ").unwrap_or(text.len() - at)
}

#[test]
fn the_welcome_defines_what_it_is_counted_on_for() {
    for locale in read() {
        let words = own_words(locale);
        let welcome = words.iter().filter(|(key, _)| key.starts_with("welcome"));
        let welcome = welcome.map(|(_, text)| text.as_str()).collect::<Vec<_>>();
        let welcome = welcome.join(" ");
        for id in WELCOMED {
            let term = CATALOGUE.terms.iter().find(|term| term.id.as_str() == *id);
            let term = term.expect("a word of the lexicon");
            assert!(
                first_use(term, &welcome, locale).is_some(),
                "{id}: {welcome}"
            );
        }
    }
    for id in EVERYDAY {
        let known = CATALOGUE.terms.iter().any(|term| term.id.as_str() == *id);
        assert!(known, "the lexicon has no {id}");
    }
}
