//! Search as you type, over documents with weighted fields.
//!
//! The vocabulary is a tree of letters, so that the words that begin alike stand together: a
//! beginning is a branch, and a typo is looked for by walking the tree with [`Typed`] and leaving
//! each branch that no typo can explain. A word is put into the tree when it is first met, so what
//! was added can be found at once, and a large commons is indexed in as small slices as one likes.
//!
//! Invariant: a document that needs a typo forgiven comes after every document that does not, and
//! one that needs two after those that need one.

use std::ops::Range;

use crate::fold;
use crate::typo::{Reading, Typed};

/// Fewer hits than a first page: then it is worth forgiving a typo.
const ENOUGH: usize = 10;

/// A typo in fewer letters makes another word: "art", "are", "arc".
const TYPO_LETTERS: usize = 4;

/// Words of so many letters lie far enough apart that two typos still point to one.
const TWO_TYPOS_LETTERS: usize = 8;

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

/// Each typo forgiven takes this away from a score; above all sums, see `SCORE_MOST`.
const TYPO_COST: u32 = 1 << 30;
const SCORE_MOST: u32 = TYPO_COST - 1;

/// From so many typos on, over all words of a query, documents are not told apart by them.
const TYPOS_MOST: u32 = 3;

/// In a field of this many words a word weighs half of what it weighs alone: the length of two
/// sentences, so that titles differ little and long texts do not win by chance.
const HALVING_LENGTH: u32 = 16;

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

/// What can be searched: documents are added field by field, and found from then on.
#[derive(Clone, Debug)]
pub struct Index {
    /// The tree of letters. The first node is its root, to which no link leads.
    nodes: Vec<Node>,
    /// The nodes after two plain letters, see `plain_pair`: near its root the tree is so wide that
    /// looking there among siblings took a quarter of the time of indexing.
    pairs: Vec<u32>,
    /// The documents of all words of one stem; the first list is that of no word.
    lists: Vec<Vec<Posting>>,
    documents: usize,
}

/// A letter after the letters above it. Zero stands for none.
#[derive(Clone, Copy, Debug, Default)]
struct Node {
    letter: char,
    /// The first of the letters that may follow.
    child: u32,
    /// Another letter in the same place.
    sibling: u32,
    /// Where a word or a stem ends here: the list of its stem.
    list: u32,
}

#[derive(Clone, Copy, Debug)]
struct Posting {
    document: u32,
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

impl Default for Index {
    fn default() -> Self {
        Self {
            nodes: vec![Node::default()],
            pairs: vec![0; 26 * 26],
            lists: vec![Vec::new()],
            documents: 0,
        }
    }
}

impl Index {
    /// Adds one field. Documents are positions in the caller's list, so they are few and dense;
    /// the fields of one are added one after the other.
    pub fn add(&mut self, document: usize, field_weight: u32, text: &str) {
        self.documents = self.documents.max(document + 1);
        let mut lists = Vec::new();
        let mut folded = String::new();
        let mut from = 0;
        while let Some(range) = fold::next_word(text, from, &mut folded) {
            from = range.end;
            lists.push(self.list_of(&folded));
        }
        let length = u32::try_from(lists.len()).unwrap_or(u32::MAX);
        let weight = field_weight.saturating_mul(FINENESS * HALVING_LENGTH)
            / HALVING_LENGTH.saturating_add(length);
        for list in lists {
            self.post(list, document, weight.clamp(1, WEIGHT_MOST));
        }
    }

    /// The list of a word's stem; the word and the stem have their place in the tree from then on.
    fn list_of(&mut self, word: &str) -> u32 {
        let node = self.grow(word);
        if self.nodes[node].list == 0 {
            let stem = self.grow(&fold::stem(word));
            if self.nodes[stem].list == 0 {
                self.nodes[stem].list = number(self.lists.len());
                self.lists.push(Vec::new());
            }
            self.nodes[node].list = self.nodes[stem].list;
        }
        self.nodes[node].list
    }

    /// The node where these letters end.
    fn grow(&mut self, letters: &str) -> usize {
        let Some((pair, rest)) = plain_pair(letters) else {
            return self.grow_from(0, letters);
        };
        if self.pairs[pair] == 0 {
            self.pairs[pair] = number(self.grow_from(0, &letters[..2]));
        }
        self.grow_from(self.pairs[pair] as usize, rest)
    }

    fn grow_from(&mut self, node: usize, letters: &str) -> usize {
        letters
            .chars()
            .fold(node, |node, letter| self.grown(node, letter))
    }

    /// The child of a node with this letter. It comes to stand first among its siblings: what is
    /// frequent is met early.
    fn grown(&mut self, node: usize, letter: char) -> usize {
        let first = self.nodes[node].child;
        let (mut before, mut child) = (0, first as usize);
        while child != 0 && self.nodes[child].letter != letter {
            before = child;
            child = self.nodes[child].sibling as usize;
        }
        if child == first as usize && child != 0 {
            return child;
        }
        if child == 0 {
            child = self.nodes.len();
            self.nodes.push(Node {
                letter,
                ..Node::default()
            });
        } else {
            self.nodes[before].sibling = self.nodes[child].sibling;
        }
        self.nodes[child].sibling = first;
        self.nodes[node].child = number(child);
        child
    }

    /// A word counts in each place where it stands, up to the cap.
    fn post(&mut self, list: u32, document: usize, weight: u32) {
        let document = number(document);
        let postings = &mut self.lists[list as usize];
        match postings.last_mut() {
            Some(same) if same.document == document => {
                same.weight = (same.weight + weight).min(WEIGHT_MOST);
            }
            _ => postings.push(Posting { document, weight }),
        }
    }

    /// All documents that answer every word of the query. One typo in a word is forgiven when these
    /// are few, two when there are none, and missing words when there are none even so.
    pub fn search(&self, query: &str) -> Found {
        let asked = asked(query);
        let typos = asked.iter().map(|word| word.typos).max().unwrap_or(0);
        let mut hits = Vec::new();
        for forgiven in 0..=typos {
            let enough = if forgiven < 2 { ENOUGH } else { 1 };
            if hits.len() < enough {
                hits = self.tally(&asked, forgiven, true).hits();
            }
        }
        let partial = hits.is_empty();
        if partial {
            hits = self.tally(&asked, typos, false).hits();
        }
        Found {
            partial: partial && !hits.is_empty(),
            hits,
        }
    }

    fn tally(&self, asked: &[Asked], forgiven: u32, strict: bool) -> Tally {
        let mut tally = Tally::new(self.documents, strict);
        for word in asked {
            self.answer_exactly(word, &mut tally);
            if word.typos.min(forgiven) > 0 {
                self.answer_forgiving(word, word.typos.min(forgiven), &mut tally);
            }
            if tally.end_word() == 0 && strict {
                break;
            }
        }
        tally
    }

    fn answer_exactly(&self, asked: &Asked, tally: &mut Tally) {
        if let Some(node) = self.find(&asked.stem) {
            self.answer(node, 0, WHOLE, tally);
        }
        if let Some(node) = self.find(&asked.folded) {
            let begun = Begun {
                typos: 0,
                quality: if asked.is_last { LAST_PREFIX } else { PREFIX },
                letters: number(asked.folded.chars().count()),
            };
            self.answer_begun(node, begun.letters, begun, tally);
        }
    }

    fn answer_forgiving(&self, asked: &Asked, forgiven: u32, tally: &mut Tally) {
        for (typed, may_go_on) in asked.ways(forgiven) {
            self.answer_resembling(0, 0, (&typed, typed.start()), may_go_on, None, tally);
        }
    }

    /// Answers with the words below a node that resemble what was typed, or begin so where it may
    /// go on; `begun` where they do already.
    fn answer_resembling(
        &self,
        node: usize,
        depth: u32,
        (typed, before): (&Typed, Reading),
        may_go_on: bool,
        begun: Option<Begun>,
        tally: &mut Tally,
    ) {
        for (child, letter) in self.children(node) {
            let reading = typed.read(before, letter);
            let mut begun = begun;
            if let Some(typos) = typed.typos(reading) {
                self.answer(child, typos, TYPO, tally);
                if may_go_on && begun.is_none_or(|begun| begun.typos > typos) {
                    begun = Some(Begun {
                        typos,
                        quality: TYPO_PREFIX,
                        letters: typed.letters(),
                    });
                }
            }
            match begun {
                Some(begun) if typed.is_lost(reading) => {
                    self.answer_begun(child, depth + 1, begun, tally);
                    continue;
                }
                Some(begun) => self.answer(child, begun.typos, begun.share(depth + 1), tally),
                None if typed.is_lost(reading) => continue,
                None => {}
            }
            self.answer_resembling(child, depth + 1, (typed, reading), may_go_on, begun, tally);
        }
    }

    /// Answers with all words that go on from a node.
    fn answer_begun(&self, node: usize, depth: u32, begun: Begun, tally: &mut Tally) {
        self.answer(node, begun.typos, begun.share(depth), tally);
        for (child, _) in self.children(node) {
            self.answer_begun(child, depth + 1, begun, tally);
        }
    }

    fn answer(&self, node: usize, typos: u32, quality: u32, tally: &mut Tally) {
        let list = &self.lists[self.nodes[node].list as usize];
        tally.met += list.len();
        for posting in list {
            tally.add(posting.document, typos, quality * posting.weight);
        }
    }

    fn find(&self, letters: &str) -> Option<usize> {
        letters
            .chars()
            .try_fold(0, |node, letter| self.child(node, letter))
    }

    fn child(&self, node: usize, letter: char) -> Option<usize> {
        self.children(node)
            .find(|(_, its)| *its == letter)
            .map(|(child, _)| child)
    }

    fn children(&self, node: usize) -> impl Iterator<Item = (usize, char)> + '_ {
        let mut next = self.nodes[node].child;
        std::iter::from_fn(move || {
            let child = next as usize;
            let node = self.nodes.get(child).filter(|_| child != 0)?;
            next = node.sibling;
            Some((child, node.letter))
        })
    }
}

/// The first two letters as one number, where they are of the plain alphabet, and the others.
fn plain_pair(letters: &str) -> Option<(usize, &str)> {
    let plain = |at: usize| {
        let letter = letters.as_bytes().get(at)?.wrapping_sub(b'a');
        (letter < 26).then_some(usize::from(letter))
    };
    Some((plain(0)? * 26 + plain(1)?, &letters[2..]))
}

/// A number of words or documents: a browser's memory ends long before these do.
fn number(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

/// What was typed is the beginning of the words at hand.
#[derive(Clone, Copy)]
struct Begun {
    typos: u32,
    /// Of a word that is no longer than what was typed.
    quality: u32,
    /// How many were typed.
    letters: u32,
}

impl Begun {
    /// A beginning answers the better, the more of a word of so many letters it is.
    fn share(self, letters: u32) -> u32 {
        (self.quality * self.letters / letters.max(self.letters)).max(1)
    }
}

/// A word of a query.
#[derive(Debug)]
struct Asked {
    folded: String,
    stem: String,
    /// It may still be being typed.
    is_last: bool,
    /// How many are forgiven.
    typos: u32,
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
    let read = |(at, folded): (usize, String)| Asked {
        stem: fold::stem(&folded),
        typos: forgiven(&folded),
        folded,
        is_last: at == last,
    };
    // The longest first, for it leaves the fewest documents for the others to answer. Put in their
    // places one by one: a sort of its own would weigh more than they do.
    let mut asked: Vec<Asked> = Vec::with_capacity(typed.len());
    for word in typed.into_iter().enumerate().map(read) {
        let is_longer = |other: &Asked| other.folded.len() >= word.folded.len();
        asked.insert(asked.partition_point(is_longer), word);
    }
    asked
}

/// How many typos a word may have. A year one digit away is another year, so digits have none.
fn forgiven(folded: &str) -> u32 {
    match folded.chars().count() {
        _ if folded.bytes().any(|byte| byte.is_ascii_digit()) => 0,
        TWO_TYPOS_LETTERS.. => 2,
        TYPO_LETTERS.. => 1,
        _ => 0,
    }
}

impl Asked {
    /// Whether a folded word answers with no typo forgiven.
    fn fits(&self, word: &str) -> bool {
        // A stem keeps its first letter, so most words need no stem made.
        word.starts_with(&self.folded)
            || word.chars().next() == self.stem.chars().next() && fold::stem(word) == self.stem
    }

    /// What a word may resemble, and whether only its beginning has to.
    fn ways(&self, forgiven: u32) -> Vec<(Typed, bool)> {
        let mut ways = vec![(Typed::new(&self.folded, forgiven), self.is_last)];
        if self.stem != self.folded {
            ways.push((Typed::new(&self.stem, forgiven), false));
        }
        ways
    }

    /// How many typos each of these words needs forgiven to answer; none where it does not, nor
    /// where another answers with none.
    fn typos_in(&self, words: &[fold::Word]) -> Vec<Option<u32>> {
        let fit: Vec<_> = words
            .iter()
            .map(|word| self.fits(&word.folded).then_some(0))
            .collect();
        if self.typos == 0 || fit.iter().any(Option::is_some) {
            return fit;
        }
        let ways = self.ways(self.typos);
        let nearest = |word: &fold::Word| {
            let nearest = |(typed, may_go_on): &(Typed, bool)| {
                let of = |word: &str| typed.nearest(word, *may_go_on);
                of(&word.folded)
                    .into_iter()
                    .chain(of(&fold::stem(&word.folded)))
                    .min()
            };
            ways.iter().filter_map(nearest).min()
        };
        words.iter().map(nearest).collect()
    }
}

/// The sums of one search.
struct Tally {
    documents: usize,
    /// Of each document, its place in `answers`, one more than that: zero where it has none.
    places: Vec<u32>,
    answers: Vec<Answer>,
    /// The answers to the word at hand, by their place.
    answering: Vec<usize>,
    /// How often a document stands in the lists met for the word at hand.
    met: usize,
    /// Every word has to be answered, so a document that missed one is passed over.
    strict: bool,
    /// The words closed so far.
    words: usize,
}

/// What one document has answered so far.
struct Answer {
    document: u32,
    score: u32,
    typos: u32,
    words: usize,
    /// Its best answer to the word at hand, as a score; zero for none.
    best: u32,
}

impl Tally {
    fn new(documents: usize, strict: bool) -> Self {
        Self {
            documents,
            places: vec![0; documents],
            answers: Vec::new(),
            answering: Vec::new(),
            met: 0,
            strict,
            words: 0,
        }
    }

    fn add(&mut self, document: u32, typos: u32, score: u32) {
        let place = &mut self.places[document as usize];
        if *place == 0 {
            if self.strict && self.words > 0 {
                return;
            }
            self.answers.push(Answer {
                document,
                score: 0,
                typos: 0,
                words: 0,
                best: 0,
            });
            *place = number(self.answers.len());
        }
        let place = *place as usize - 1;
        let answer = &mut self.answers[place];
        if self.strict && answer.words < self.words {
            return;
        }
        if answer.best == 0 {
            self.answering.push(place);
        }
        answer.best = answer.best.max(scored(typos, score));
    }

    /// Closes a word of the query: the fewer documents have it, the more it weighs. Tells how many
    /// have answered it.
    fn end_word(&mut self) -> usize {
        let answering = self.answering.len();
        let rarity = self.documents.checked_div(self.met).unwrap_or(1);
        let rarity = 1 + rarity.max(1).ilog2();
        for place in self.answering.drain(..) {
            let answer = &mut self.answers[place];
            let best = std::mem::take(&mut answer.best);
            let score = answer.score.saturating_add((best & SCORE_MOST) * rarity);
            answer.score = score.min(SCORE_MOST);
            answer.typos += TYPOS_MOST - best / TYPO_COST;
            answer.words += 1;
        }
        self.words += 1;
        self.met = 0;
        answering
    }

    /// The documents that answer most words, best first.
    fn hits(&self) -> Vec<Hit> {
        let most = self.answers.iter().map(|answer| answer.words).max();
        let most = if self.strict { Some(self.words) } else { most };
        let mut hits: Vec<Hit> = self
            .answers
            .iter()
            .filter(|answer| Some(answer.words) == most)
            .map(|answer| Hit {
                document: answer.document as usize,
                score: scored(answer.typos, answer.score),
            })
            .collect();
        // In one number, so that sorting compares once; equal scores keep the order of documents.
        hits.sort_unstable_by_key(|hit| (u64::from(!hit.score) << 32) | hit.document as u64);
        hits
    }
}

/// What an answer counts with its typos.
fn scored(typos: u32, score: u32) -> u32 {
    TYPOS_MOST.saturating_sub(typos) * TYPO_COST + score
}

/// The words of a text to mark as answers to a query, in bytes of the text.
///
/// Of the words of the text that answer one of the query, those that need the fewest typos
/// forgiven are marked.
pub fn matches(query: &str, text: &str) -> Vec<Range<usize>> {
    let words: Vec<fold::Word> = fold::words(text).collect();
    let mut marked = vec![false; words.len()];
    for asked in asked(query) {
        let typos = asked.typos_in(&words);
        let fewest = typos.iter().flatten().min();
        for (typos, marked) in typos.iter().zip(&mut marked) {
            *marked |= typos.is_some() && typos.as_ref() == fewest;
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
        let mut index = Index::default();
        for (document, text) in texts.iter().enumerate() {
            index.add(document, TITLE, text);
        }
        index
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
            index(&["ateliers"]).search("atxxier").hits.is_empty(),
            "two typos in seven"
        );
    }

    #[test]
    fn two_typos_are_forgiven_in_eight_letters_or_more() {
        for query in ["musxoxix", "msueomxi", "muuseomixx"] {
            finds(query, &[5, 8, 9]);
        }
        finds("comumnatués", &[3]);
        finds("comumnatu", &[3]);
        assert!(
            index(&TEXTS).search("musxxxix").hits.is_empty(),
            "three typos"
        );
    }

    #[test]
    fn the_typos_of_all_words_count_together() {
        let texts = [
            "museoxxi foramtion",
            "museoxix foramtion",
            "museoxix formation",
        ];
        let found = |texts| documents(&index(texts).search("museomix formation"));
        assert_eq!(found(&texts), [2, 1]);
        assert_eq!(
            found(&texts[..1]),
            [0],
            "two in one word, where one gives nothing"
        );
    }

    #[test]
    fn what_is_added_is_found_at_once() {
        let mut index = Index::default();
        for (document, text) in TEXTS.iter().enumerate() {
            assert!(!documents(&index.search("vitraux")).contains(&document));
            index.add(document, TITLE, text);
            let word = fold::words(text).last().expect("a word").folded;
            assert!(
                documents(&index.search(&word)).contains(&document),
                "{word}"
            );
        }
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
        let mut index = Index::default();
        for document in 0..5 {
            index.add(document, 1000, "forum");
        }
        index.add(5, SUMMARY, &["autre"; 60].join(" "));
        index.add(5, SUMMARY, "il a pris une forme");
        let found = index.search("forme");
        assert_eq!(documents(&found), [5]);
        let mut index = Index::default();
        index.add(0, 1000, "fourme");
        index.add(1, SUMMARY, "il a pris une forme");
        assert_eq!(documents(&index.search("forme")), [1, 0]);
    }

    #[test]
    fn a_word_in_a_title_comes_before_the_same_in_a_summary() {
        let mut index = Index::default();
        index.add(0, SUMMARY, "Un atelier");
        index.add(1, TITLE, "Un atelier");
        index.add(2, TITLE, "Un atelier");
        index.add(2, SUMMARY, "Un atelier");
        assert_eq!(documents(&index.search("atelier")), [2, 1, 0]);
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

    /// The fewest typos with which a word of the text answers, by reading each of them.
    fn typos(query: &str, text: &str) -> Option<u32> {
        let asked = &asked(query)[0];
        let words: Vec<_> = fold::words(text).collect();
        let begins = |word: &fold::Word| fold::stem(&word.folded).starts_with(&asked.folded);
        if words.iter().any(begins) {
            return Some(0);
        }
        asked.typos_in(&words).into_iter().flatten().min()
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
        fn a_search_finds_what_reading_every_word_finds(texts in texts(), query in "[aelsxz]{1,10}") {
            let index = index(&texts.iter().map(String::as_str).collect::<Vec<_>>());
            let typos: Vec<_> = texts.iter().map(|text| typos(&query, text)).collect();
            // Two typos are forgiven where one gives nothing.
            let most = typos.iter().flatten().min().map_or(0, |least| 1.max(*least));
            let expected: Vec<usize> = (0..texts.len())
                .filter(|document| typos[*document].is_some_and(|it| it <= most))
                .collect();
            let mut found = documents(&index.search(&query));
            found.sort_unstable();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn the_fewer_typos_the_earlier(texts in texts(), query in "[aelsx]{4,9}") {
            let index = index(&texts.iter().map(String::as_str).collect::<Vec<_>>());
            let found = index.search(&query);
            let typos = found.hits.iter().map(|hit| typos(&query, &texts[hit.document]));
            prop_assert!(typos.is_sorted());
            prop_assert!(found.hits.is_sorted_by(|a, b| a.score >= b.score));
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
