//! Search as you type, over documents with weighted fields.
//!
//! The vocabulary is one sorted list of folded words, so that the words that begin alike stand
//! together: a prefix is two binary searches, and a typo is looked for by walking that list
//! letter by letter like a tree, with no second index to build, ship or keep.
//!
//! Invariant: a document that needs a typo forgiven comes after every document that does not.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

use crate::fold;

/// Fewer hits than a first page: then it is worth forgiving typos.
const ENOUGH: usize = 10;

/// A typo in fewer letters makes another word: "art", "are", "arc".
const TYPO_LETTERS: usize = 4;

/// A word still being typed needs one letter more to be forgiven: the beginnings one typo away
/// from four letters are too many.
const TYPO_PREFIX_LETTERS: usize = 5;

/// Words of a query that count: a person types fewer, and a pasted page costs no more.
const LONGEST_QUERY: usize = 16;

// How well a word of a document answers a word of the query. Each step is half of the former,
// so that a title (of a weight that is a few times its summary's) may lift a beginning above a
// whole word in a summary.
const WHOLE: u32 = 64;
const LAST_PREFIX: u32 = 32;
/// Whoever has typed the next word had finished this one, so a longer word is a worse answer.
const PREFIX: u32 = 16;
const TYPO: u32 = 8;
const TYPO_PREFIX: u32 = 4;

/// Set in the score of what needs no typo forgiven; above all sums, see `SCORE_MOST`.
const FAITHFUL: u32 = 1 << 31;
const SCORE_MOST: u32 = FAITHFUL - 1;

/// In a field of this many words a word weighs half of what it weighs alone: the length of two
/// sentences, so that titles differ little and long texts do not win by chance.
const HALVING_LENGTH: u32 = 32;

/// Weight of a word alone in a field of weight 1: room to divide without fractions.
const FINENESS: u32 = 64;

/// Caps a word's weight in one document, so that sixteen words stay below `SCORE_MOST`.
const WEIGHT_MOST: u32 = 1 << 16;

/// Words that carry no sense in French and English, and the letters that elisions leave.
const STOP_WORDS: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "au", "aux", "avec", "by", "c", "ce", "ces", "d", "dans",
    "de", "des", "du", "e", "elle", "en", "est", "et", "for", "from", "h", "il", "ils", "in", "is",
    "it", "its", "j", "je", "l", "la", "le", "les", "leur", "leurs", "m", "mes", "mon", "n", "ne",
    "nos", "notre", "nous", "o", "of", "on", "or", "ou", "par", "pas", "pour", "qu", "que", "qui",
    "s", "sa", "se", "ses", "son", "sont", "sur", "t", "that", "the", "their", "this", "to", "un",
    "une", "vos", "votre", "vous", "was", "were", "with", "y", "your",
];

/// Gathers the texts of documents; [`Builder::build`] makes them searchable.
#[derive(Clone, Debug, Default)]
pub struct Builder {
    numbers: HashMap<String, usize, BuildHasherDefault<WordHasher>>,
    occurrences: Vec<Occurrence>,
    documents: usize,
}

#[derive(Clone, Copy, Debug)]
struct Occurrence {
    /// First a word's number by first sight, in the end the place of its stem.
    word: usize,
    document: usize,
    weight: u32,
}

impl Builder {
    /// Adds one field. Documents are positions in the caller's list, so they are few and dense;
    /// the fields of one are added one after the other.
    pub fn add(&mut self, document: usize, field_weight: u32, text: &str) {
        self.documents = self.documents.max(document + 1);
        let before = self.occurrences.len();
        let mut folded = String::new();
        let mut from = 0;
        while let Some(range) = fold::next_word(text, from, &mut folded) {
            from = range.end;
            let word = self.number(&folded);
            self.occurrences.push(Occurrence {
                word,
                document,
                weight: 0,
            });
        }
        let field = &mut self.occurrences[before..];
        let length = u32::try_from(field.len()).unwrap_or(u32::MAX);
        let weight = field_weight.saturating_mul(FINENESS * HALVING_LENGTH)
            / HALVING_LENGTH.saturating_add(length);
        let weight = weight.max(1);
        for occurrence in field {
            occurrence.weight = weight;
        }
    }

    fn number(&mut self, folded: &str) -> usize {
        if let Some(number) = self.numbers.get(folded) {
            return *number;
        }
        let number = self.numbers.len();
        self.numbers.insert(folded.to_owned(), number);
        number
    }

    pub fn build(mut self) -> Index {
        let words = self.numbers.keys();
        let mut vocabulary: Vec<String> = words.clone().map(|word| fold::stem(word)).collect();
        vocabulary.extend(words.cloned());
        vocabulary.sort_unstable();
        vocabulary.dedup();
        let place = |word: &String| vocabulary.binary_search(word).unwrap_or_default();
        let stems: Vec<usize> = vocabulary
            .iter()
            .map(|word| place(&fold::stem(word)))
            .collect();
        let mut list_of = vec![0; self.numbers.len()];
        for (word, number) in &self.numbers {
            list_of[*number] = stems[place(word)];
        }
        for occurrence in &mut self.occurrences {
            occurrence.word = list_of[occurrence.word];
        }
        Index::new(&vocabulary, stems, &self.occurrences, self.documents)
    }
}

/// FNV-1a: the standard hasher draws a random number and is slow on short words.
#[derive(Clone, Debug)]
struct WordHasher(u64);

impl Default for WordHasher {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// What can be searched. Words of one stem share one list of documents.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// All words and stems, sorted, end to end.
    letters: String,
    /// Where each word ends in `letters`.
    ends: Vec<usize>,
    /// Each word's stem, a word itself; the documents of all its forms are in its list.
    stems: Vec<usize>,
    /// Where each word's list ends in `postings`.
    list_ends: Vec<usize>,
    postings: Vec<Posting>,
    documents: usize,
}

#[derive(Clone, Copy, Debug)]
struct Posting {
    document: usize,
    weight: u32,
}

/// A document found; a higher score is a better answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    pub document: usize,
    pub score: u32,
}

/// What a query found, best first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub hits: Vec<Hit>,
    /// No document answers all words; these answer most of them.
    pub partial: bool,
}

impl Index {
    fn new(
        vocabulary: &[String],
        stems: Vec<usize>,
        occurrences: &[Occurrence],
        documents: usize,
    ) -> Self {
        let mut index = Self {
            stems,
            documents,
            ..Self::default()
        };
        for word in vocabulary {
            index.letters.push_str(word);
            index.ends.push(index.letters.len());
        }
        let mut next = starts(occurrences, vocabulary.len());
        let mut order = vec![0; occurrences.len()];
        for (at, occurrence) in occurrences.iter().enumerate() {
            order[next[occurrence.word]] = at;
            next[occurrence.word] += 1;
        }
        let mut from = 0;
        for to in next {
            let start = index.postings.len();
            for at in &order[from..to] {
                index.post(start, occurrences[*at]);
            }
            index.list_ends.push(index.postings.len());
            from = to;
        }
        index.postings.shrink_to_fit();
        index
    }

    /// A word counts in each place where it stands, up to the cap.
    fn post(
        &mut self,
        start: usize,
        Occurrence {
            document, weight, ..
        }: Occurrence,
    ) {
        match self.postings[start..].last_mut() {
            Some(last) if last.document == document => {
                last.weight = last.weight.saturating_add(weight).min(WEIGHT_MOST);
            }
            _ => self.postings.push(Posting {
                document,
                weight: weight.min(WEIGHT_MOST),
            }),
        }
    }

    /// All documents that answer every word of the query; typos are forgiven when these are
    /// few, and missing words when there are none.
    pub fn search(&self, query: &str) -> Found {
        let asked = asked(query);
        if asked.is_empty() {
            return Found::default();
        }
        let exact = self.tally(&asked, false).found(asked.len());
        let is_enough = !exact.partial && exact.hits.len() >= ENOUGH;
        if is_enough || !asked.iter().any(Asked::is_forgiven) {
            return exact;
        }
        self.tally(&asked, true).found(asked.len())
    }

    fn tally(&self, asked: &[Asked], forgiving: bool) -> Tally {
        let mut tally = Tally::new(self.documents);
        for word in asked {
            self.answer_exactly(word, &mut tally);
            if forgiving && word.is_forgiven() {
                self.answer_forgiving(word, &mut tally);
            }
            tally.end_word();
        }
        tally
    }

    fn answer_exactly(&self, asked: &Asked, tally: &mut Tally) {
        let whole = self
            .beginning_with(0..self.ends.len(), 0, &asked.stem)
            .start;
        if self.ends.len() > whole && self.word(whole) == asked.stem {
            self.answer(whole, FAITHFUL | WHOLE, tally);
        }
        let best = if asked.is_last { LAST_PREFIX } else { PREFIX };
        for word in self.beginning_with(0..self.ends.len(), 0, &asked.folded) {
            self.answer(
                word,
                FAITHFUL | self.shared(best, asked.folded.len(), word),
                tally,
            );
        }
    }

    fn answer_forgiving(&self, asked: &Asked, tally: &mut Tally) {
        let may_go_on = asked.may_go_on();
        self.one_typo_away(&asked.folded, &mut |words, length| {
            if self.word(words.start).len() == length {
                self.answer(words.start, TYPO, tally);
            }
            for word in words.filter(|_| may_go_on) {
                self.answer(word, self.shared(TYPO_PREFIX, length, word), tally);
            }
        });
        if asked.stem == asked.folded {
            return;
        }
        self.one_typo_away(&asked.stem, &mut |words, length| {
            if self.word(words.start).len() == length {
                self.answer(words.start, TYPO, tally);
            }
        });
    }

    /// A beginning answers the better, the more of the word it is.
    fn shared(&self, best: u32, typed: usize, word: usize) -> u32 {
        let share = best as usize * typed / self.word(word).len();
        u32::try_from(share).unwrap_or(best).max(1)
    }

    fn answer(&self, word: usize, quality: u32, tally: &mut Tally) {
        let list = self.stems[word];
        let start = if list == 0 {
            0
        } else {
            self.list_ends[list - 1]
        };
        for posting in &self.postings[start..self.list_ends[list]] {
            tally.add(posting.document, quality, posting.weight);
        }
    }

    fn word(&self, word: usize) -> &str {
        let start = if word == 0 { 0 } else { self.ends[word - 1] };
        &self.letters[start..self.ends[word]]
    }

    /// Among words that share their first `depth` bytes, those that go on with `next`.
    fn beginning_with(&self, words: Range<usize>, depth: usize, next: &str) -> Range<usize> {
        let start = self.first(words.clone(), |word| &word[depth..] >= next);
        start..self.first(start..words.end, |word| !word[depth..].starts_with(next))
    }

    /// The first word of a sorted range that has passed a point, or the range's end.
    fn first(
        &self,
        Range { mut start, mut end }: Range<usize>,
        passed: impl Fn(&str) -> bool,
    ) -> usize {
        while start < end {
            let middle = start.midpoint(end);
            if passed(self.word(middle)) {
                end = middle;
            } else {
                start = middle + 1;
            }
        }
        start
    }

    /// Gives every range of words that begin with `typed` after one letter is taken out, put
    /// in, changed, or swapped with its neighbour; and the length of that beginning.
    ///
    /// Before each letter, `words` are those that begin with all letters before it, so most of
    /// the vocabulary is left behind after two letters.
    fn one_typo_away(&self, typed: &str, found: &mut impl FnMut(Range<usize>, usize)) {
        let mut words = 0..self.ends.len();
        let mut try_next = |words: Range<usize>, depth: usize, next: &str| {
            let words = self.beginning_with(words, depth, next);
            if !words.is_empty() {
                found(words, depth + next.len());
            }
        };
        for (depth, letter) in typed.char_indices() {
            let here = &typed[depth..];
            let after = &here[letter.len_utf8()..];
            try_next(words.clone(), depth, after);
            if let Some(swapped) = swapped(here) {
                try_next(words.clone(), depth, &swapped);
            }
            for (branch, depth) in self.branches(words.clone(), depth) {
                try_next(branch.clone(), depth, after);
                try_next(branch, depth, here);
            }
            words = self.beginning_with(words, depth, &here[..letter.len_utf8()]);
            if words.is_empty() {
                return;
            }
        }
        for (branch, depth) in self.branches(words, typed.len()) {
            try_next(branch, depth, "");
        }
    }

    /// Parts words that share their first `depth` bytes by their next letter, and tells the
    /// depth after it.
    fn branches(
        &self,
        mut words: Range<usize>,
        depth: usize,
    ) -> impl Iterator<Item = (Range<usize>, usize)> + '_ {
        std::iter::from_fn(move || {
            while words.start < words.end && self.word(words.start).len() == depth {
                words.start += 1;
            }
            let first = words.clone().next()?;
            let letter = self.word(first)[depth..].chars().next()?;
            let end = self.first(words.clone(), |word| !word[depth..].starts_with(letter));
            words.start = end;
            Some((first..end, depth + letter.len_utf8()))
        })
    }
}

/// Where each word's occurrences start, once they are put in the order of the words.
fn starts(occurrences: &[Occurrence], words: usize) -> Vec<usize> {
    let mut counts = vec![0; words];
    for occurrence in occurrences {
        counts[occurrence.word] += 1;
    }
    let mut sum = 0;
    for count in &mut counts {
        sum += std::mem::replace(count, sum);
    }
    counts
}

/// The letters with the first two changed over, where that makes a difference.
fn swapped(letters: &str) -> Option<String> {
    let mut chars = letters.chars();
    let (first, second) = (chars.next()?, chars.next()?);
    (first != second).then(|| [second, first].into_iter().chain(chars).collect())
}

/// A word of a query.
#[derive(Debug)]
struct Asked {
    folded: String,
    stem: String,
    /// It may still be being typed.
    is_last: bool,
}

/// The words of a query that carry sense; all of them, where none does.
fn asked(query: &str) -> Vec<Asked> {
    let mut typed: Vec<String> = fold::words(query)
        .map(|word| word.folded)
        .take(LONGEST_QUERY)
        .collect();
    let carries_sense = |word: &String| !STOP_WORDS.contains(&word.as_str());
    if typed.iter().any(carries_sense) {
        typed.retain(carries_sense);
    }
    let last = typed.len().saturating_sub(1);
    let with_stem = |(at, folded): (usize, String)| Asked {
        stem: fold::stem(&folded),
        folded,
        is_last: at == last,
    };
    typed.into_iter().enumerate().map(with_stem).collect()
}

impl Asked {
    /// A year one digit away is another year, so digits are never forgiven.
    fn is_forgiven(&self) -> bool {
        self.folded.chars().count() >= TYPO_LETTERS
            && !self.folded.bytes().any(|byte| byte.is_ascii_digit())
    }

    /// Whether what was mistyped may be the beginning of a longer word.
    fn may_go_on(&self) -> bool {
        self.is_last && self.folded.chars().count() >= TYPO_PREFIX_LETTERS
    }

    fn fits(&self, word: &str) -> bool {
        word.starts_with(&self.folded) || fold::stem(word) == self.stem
    }

    fn nearly_fits(&self, word: &str) -> bool {
        let stem = fold::stem(word);
        [word, &stem].into_iter().any(|word| {
            after_one_typo(&self.folded, word).any(|rest| rest.is_empty() || self.may_go_on())
                || after_one_typo(&self.stem, word).any(str::is_empty)
        })
    }
}

/// What is left of a word after `typed`, for each way to mend one typo in `typed`.
///
/// The first letter that differs is where the mending has to be.
fn after_one_typo<'a>(typed: &str, word: &'a str) -> impl Iterator<Item = &'a str> {
    let pairs = typed.chars().zip(word.chars());
    let shared = pairs
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum();
    let (typed, word) = (&typed[shared..], &word[shared..]);
    let (typed_after, word_after) = (after_first(typed), after_first(word));
    [
        typed_after.and_then(|typed| word.strip_prefix(typed)),
        typed_after
            .zip(word_after)
            .and_then(|(typed, word)| word.strip_prefix(typed)),
        word_after.and_then(|word| word.strip_prefix(typed)),
        swapped(typed).and_then(|typed| word.strip_prefix(&*typed)),
    ]
    .into_iter()
    .flatten()
}

fn after_first(letters: &str) -> Option<&str> {
    letters
        .chars()
        .next()
        .map(|first| &letters[first.len_utf8()..])
}

/// The sums of one search.
struct Tally {
    totals: Vec<Total>,
    /// Each document's best answer to the word at hand, `FAITHFUL` where no typo is forgiven.
    best: Vec<u32>,
    /// The documents that answer the word at hand.
    answering: Vec<usize>,
}

#[derive(Clone, Copy, Default)]
struct Total {
    score: u32,
    answered: usize,
    forgiven: bool,
}

impl Tally {
    fn new(documents: usize) -> Self {
        Self {
            totals: vec![Total::default(); documents],
            best: vec![0; documents],
            answering: Vec::new(),
        }
    }

    fn add(&mut self, document: usize, quality: u32, weight: u32) {
        let score = (quality & FAITHFUL) | ((quality & !FAITHFUL) * weight);
        let best = &mut self.best[document];
        if *best == 0 {
            self.answering.push(document);
        }
        *best = score.max(*best);
    }

    /// Closes a word of the query: the fewer documents answer it, the more it weighs.
    fn end_word(&mut self) {
        let rarity = self
            .totals
            .len()
            .checked_div(self.answering.len())
            .map_or(1, |n| 1 + n.ilog2());
        for document in self.answering.drain(..) {
            let best = std::mem::take(&mut self.best[document]);
            let total = &mut self.totals[document];
            total.score = total
                .score
                .saturating_add((best & !FAITHFUL) * rarity)
                .min(SCORE_MOST);
            total.answered += 1;
            total.forgiven |= best & FAITHFUL == 0;
        }
    }

    /// The documents that answer so many words, best first.
    fn hits(&self, answered: usize) -> Vec<Hit> {
        let hit = |(document, total): (usize, &Total)| Hit {
            document,
            score: if total.forgiven {
                total.score
            } else {
                total.score | FAITHFUL
            },
        };
        let enough = |(_, total): &(usize, &Total)| total.answered == answered;
        let mut hits: Vec<Hit> = self
            .totals
            .iter()
            .enumerate()
            .filter(enough)
            .map(hit)
            .collect();
        hits.sort_unstable_by(|a, b| b.score.cmp(&a.score).then(a.document.cmp(&b.document)));
        hits
    }

    fn found(&self, asked: usize) -> Found {
        let most = self
            .totals
            .iter()
            .map(|total| total.answered)
            .max()
            .unwrap_or(0);
        if most == 0 {
            return Found::default();
        }
        Found {
            hits: self.hits(most),
            partial: most < asked,
        }
    }
}

/// The words of a text to mark as answers to a query, in bytes of the text.
///
/// Where a word of the query stands in the text as typed, what only resembles it stays unmarked.
pub fn matches(query: &str, text: &str) -> Vec<Range<usize>> {
    let words: Vec<fold::Word> = fold::words(text).collect();
    let mut marked = vec![false; words.len()];
    for asked in asked(query) {
        let mut mark = |fits: &dyn Fn(&str) -> bool| {
            let mut any = false;
            for (word, marked) in words.iter().zip(&mut marked) {
                let fits = fits(&word.folded);
                any |= fits;
                *marked |= fits;
            }
            any
        };
        if !mark(&|word| asked.fits(word)) && asked.is_forgiven() {
            mark(&|word| asked.nearly_fits(word));
        }
    }
    words
        .into_iter()
        .zip(marked)
        .filter(|(_, marked)| *marked)
        .map(|(word, _)| word.range)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TITLE: u32 = 4;
    const SUMMARY: u32 = 1;

    const TEXTS: [&str; 12] = [
        "L’écomusée du fier monde, à Montréal",
        "Méthodes pour animer un atelier",
        "The museum’s journal of workshops",
        "Journaux et travaux des communautés",
        "Œuvres libres sous licence Creative Commons",
        "Organiser un Museomix aujourd’hui",
        "Facilitation guide: studies of prototypes",
        "Un prototype qui raconte une œuvre",
        "Museomix 2014 à Nantes",
        "Museomix 2015 in Derby",
        "Галерея и музей",
        "Châteaux, vitraux et galeries",
    ];

    fn index(texts: &[&str]) -> Index {
        let mut builder = Builder::default();
        for (document, text) in texts.iter().enumerate() {
            builder.add(document, TITLE, text);
        }
        builder.build()
    }

    fn documents(found: &Found) -> Vec<usize> {
        found.hits.iter().map(|hit| hit.document).collect()
    }

    #[track_caller]
    fn finds(query: &str, expected: &[usize]) {
        let found = index(&TEXTS).search(query);
        let mut documents = documents(&found);
        documents.sort_unstable();
        assert_eq!(documents, expected, "{query}");
        assert!(!found.partial, "{query}");
    }

    #[test]
    fn accents_elisions_ligatures_and_plurals_make_no_difference() {
        for query in [
            "écomusée",
            "ecomusee",
            "l'écomusée",
            "ÉCOMUSÉES",
            "d’écomusée",
        ] {
            finds(query, &[0]);
        }
        for query in ["methode", "méthodes", "METHODES", "method"] {
            finds(query, &[1]);
        }
        for query in ["oeuvre", "œuvre", "oeuvres", "d'œuvres"] {
            finds(query, &[4, 7]);
        }
        finds("journal", &[2, 3]);
        finds("travail", &[3]);
        finds("vitrail château galerie", &[11]);
        finds("study", &[6]);
        finds("museums", &[2]);
        finds("aujourd'hui", &[5]);
        finds("музей", &[10]);
    }

    #[test]
    fn every_word_must_be_answered() {
        finds("prototype œuvre", &[7]);
        finds("museomix nantes", &[8]);
        finds("nantes museo", &[8]);
    }

    #[test]
    fn words_without_sense_are_passed_over_unless_alone() {
        finds("the museomix of the nantes", &[8]);
        finds("museomix à", &[5, 8, 9]);
        assert_eq!(documents(&index(&TEXTS).search("qui")), [7]);
    }

    #[test]
    fn one_typo_is_forgiven_in_four_letters_or_more() {
        for query in [
            "museuomix",
            "musomix",
            "muzeomix",
            "musoemix",
            "umseomix",
            "museomxi",
        ] {
            finds(query, &[5, 8, 9]);
        }
        finds("nantse", &[8]);
        finds("museuom", &[2, 5, 8, 9]);
        finds("ecommusees", &[0]);
        finds("woorkshop journal", &[2]);
        finds("ddrby", &[9]);
        assert!(
            index(&["un art"]).search("atr").hits.is_empty(),
            "three letters"
        );
        assert!(
            index(&["museomix"]).search("musxoxix").hits.is_empty(),
            "two typos"
        );
    }

    #[test]
    fn a_year_is_never_taken_for_another() {
        finds("2014", &[8]);
        finds("museomix 2015", &[9]);
        assert!(index(&TEXTS).search("2013").hits.is_empty());
    }

    #[test]
    fn whole_words_come_before_beginnings_and_these_before_typos() {
        let index = index(&["formes", "formation", "fomre", "forme"]);
        assert_eq!(documents(&index.search("forme")), [0, 3, 2, 1]);
        assert_eq!(documents(&index.search("form"))[..3], [0, 3, 1]);
    }

    #[test]
    fn a_typo_in_a_title_stays_below_a_word_in_a_summary() {
        let mut builder = Builder::default();
        for document in 0..5 {
            builder.add(document, 1000, "forum");
        }
        builder.add(5, SUMMARY, &["autre"; 60].join(" "));
        builder.add(5, SUMMARY, "il a pris une forme");
        let found = builder.build().search("forme");
        assert_eq!(documents(&found), [5]);
        let mut builder = Builder::default();
        builder.add(0, 1000, "fourme");
        builder.add(1, SUMMARY, "il a pris une forme");
        assert_eq!(documents(&builder.build().search("forme")), [1, 0]);
    }

    #[test]
    fn a_word_in_a_title_comes_before_the_same_in_a_summary() {
        let mut builder = Builder::default();
        builder.add(0, SUMMARY, "Un atelier");
        builder.add(1, TITLE, "Un atelier");
        builder.add(2, TITLE, "Un atelier");
        builder.add(2, SUMMARY, "Un atelier");
        assert_eq!(documents(&builder.build().search("atelier")), [2, 1, 0]);
    }

    #[test]
    fn equal_answers_keep_the_order_of_the_documents() {
        let found = index(&["même texte"; 30]).search("texte");
        assert_eq!(documents(&found), (0..30).collect::<Vec<_>>());
    }

    #[test]
    fn where_nothing_answers_all_words_the_nearest_are_given_and_said_to_be() {
        let found = index(&TEXTS).search("museomix nantes zzzzz");
        assert_eq!(documents(&found), [8]);
        assert!(found.partial);
        let found = index(&TEXTS).search("museomix zzzzz");
        assert_eq!(documents(&found), [5, 8, 9]);
        assert!(found.partial);
        assert_eq!(index(&TEXTS).search("zzzzz"), Found::default());
    }

    #[test]
    fn an_empty_query_or_index_finds_nothing() {
        for query in ["", "  ", "’", "\u{301}", "🎨"] {
            assert_eq!(index(&TEXTS).search(query), Found::default());
        }
        assert_eq!(Index::default().search("musée forme"), Found::default());
        assert_eq!(index(&["", "…"]).search("musée"), Found::default());
    }

    #[test]
    fn typing_letter_by_letter_never_loses_a_word_that_exists() {
        let index = index(&TEXTS);
        let words = TEXTS
            .iter()
            .flat_map(|text| fold::words(text).map(|word| word.folded));
        let other_forms = [
            "ecomusees",
            "methodes",
            "museums",
            "oeuvres",
            "galerie",
            "chateau",
        ];
        for word in words.chain(other_forms.map(str::to_owned)) {
            for (end, letter) in word.char_indices() {
                let typed = &word[..end + letter.len_utf8()];
                assert!(!index.search(typed).hits.is_empty(), "{typed} of {word}");
            }
        }
    }

    #[test]
    fn what_is_found_is_marked() {
        #[track_caller]
        fn case(query: &str, text: &str, expected: &[&str]) {
            let marked: Vec<_> = matches(query, text)
                .into_iter()
                .map(|range| &text[range])
                .collect();
            assert_eq!(marked, expected, "{query}");
        }
        case(
            "ecomusees",
            "L’écomusée, l’Écomusée",
            &["écomusée", "Écomusée"],
        );
        case("the oeuvre", "The œuvres of the artist", &["œuvres"]);
        case("musoe", "Un Museomix au musée", &["Museomix", "musée"]);
        case("forme", "La forme et la fomre", &["forme"]);
        case("forme", "La fomre", &["fomre"]);
        case("travail", "Des travaux", &["travaux"]);
        case("galrey", "La galerie", &["galerie"]);
        case("2014", "2015", &[]);
        case("", "rien", &[]);
    }

    #[test]
    fn hostile_texts_and_queries_do_no_harm() {
        let long = "é".repeat(1 << 20);
        let many = "mot ".repeat(1 << 18);
        let strange = [
            "a\0b",
            "\u{301}\u{302}",
            "🏛️👩\u{200D}🎨",
            "\u{202E}متحف",
            "博物館",
            &long,
            &many,
        ];
        let index = index(&strange);
        for hostile in strange {
            for (query, text) in [(hostile, TEXTS[0]), (TEXTS[0], hostile), (hostile, hostile)] {
                index.search(query);
                for range in matches(query, text) {
                    assert!(text.get(range).is_some());
                }
            }
        }
        assert_eq!(documents(&index.search("博物")), [4]);
        assert_eq!(documents(&index.search("متحف")), [3]);
        assert_eq!(documents(&index.search(&long)), [5]);
    }

    /// Texts of few letters, so that words repeat, begin alike and resemble each other.
    fn texts() -> impl Strategy<Value = Vec<String>> {
        prop::collection::vec("([aelésx]{1,7}[ ’'-]){1,5}", 1..9)
    }

    fn swapped_at(word: &str, at: usize) -> String {
        let mut letters: Vec<char> = word.chars().collect();
        letters.swap(at, at + 1);
        letters.into_iter().collect()
    }

    proptest! {
        #[test]
        fn every_word_finds_its_document_whole_cut_and_swapped(texts in texts(), at in 0..4_usize) {
            let index = index(&texts.iter().map(String::as_str).collect::<Vec<_>>());
            for (document, text) in texts.iter().enumerate() {
                for word in fold::words(text) {
                    let is_found = |query: &str| documents(&index.search(query)).contains(&document);
                    prop_assert!(is_found(&text[word.range]));
                    prop_assert!(is_found(&word.folded));
                    let mut cut = word.folded.clone();
                    cut.pop();
                    prop_assert!(cut.is_empty() || is_found(&cut), "{cut}");
                    if word.folded.len() >= 5 {
                        let swapped = swapped_at(&word.folded, at);
                        prop_assert!(is_found(&swapped), "{swapped}");
                    }
                }
            }
        }

        #[test]
        fn a_search_finds_what_reading_every_word_finds(texts in texts(), query in "[aelsxz]{1,8}") {
            let index = index(&texts.iter().map(String::as_str).collect::<Vec<_>>());
            let asked = &asked(&query)[0];
            let fits = |word: &fold::Word| {
                asked.fits(&word.folded)
                    || fold::stem(&word.folded).starts_with(&asked.folded)
                    || asked.is_forgiven() && asked.nearly_fits(&word.folded)
            };
            let expected: Vec<usize> = (0..texts.len())
                .filter(|document| fold::words(&texts[*document]).any(|word| fits(&word)))
                .collect();
            let mut found = documents(&index.search(&query));
            found.sort_unstable();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn what_needs_a_typo_comes_last(texts in texts(), query in "[aelsx]{4,7}") {
            let index = index(&texts.iter().map(String::as_str).collect::<Vec<_>>());
            let scores: Vec<_> = index.search(&query).hits.iter().map(|hit| hit.score).collect();
            prop_assert!(scores.is_sorted_by(|a, b| a >= b));
            let exact = index.tally(&asked(&query), false).found(1).hits.len();
            prop_assert!(scores[..exact].iter().all(|score| score & FAITHFUL != 0));
            prop_assert!(scores[exact..].iter().all(|score| score & FAITHFUL == 0));
        }

        #[test]
        fn any_query_on_any_text_marks_whole_characters(query in ".{0,30}", text in ".{0,60}") {
            index(&[&text]).search(&query);
            for range in matches(&query, &text) {
                prop_assert!(text.get(range).is_some());
            }
        }
    }
}
