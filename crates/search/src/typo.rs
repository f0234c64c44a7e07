//! Typos: what a word that was typed may have been meant to be.
//!
//! A typo is a letter too many, too few, another one, or two neighbours in each other's place
//! (the distance of optimal string alignment: no letter is mended twice).
//!
//! A word is read letter by letter, and all ways to explain what was read so far are kept at once
//! as sets of places within what was typed: a set of places is a number whose bit `n` says that
//! `n` letters typed are explained. This is the automaton of Wu and Manber, "Fast text searching
//! allowing errors" (1992), with the swap as Navarro adds it in "NR-grep" (2001).

/// Typos that are told apart; a word of a query has at most two forgiven.
const TYPOS: usize = 2;

/// A word as it was typed, and how many typos in it are forgiven.
#[derive(Debug)]
pub(crate) struct Typed {
    /// Fewer than 64, see `fold::LONGEST`.
    letters: Vec<char>,
    forgiven: usize,
}

/// How far the letters read so far explain what was typed.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Reading {
    /// The places reached with at most so many typos.
    places: [u64; TYPOS + 1],
    /// The places before two letters of which the second was just read first.
    swapping: [u64; TYPOS + 1],
}

impl Typed {
    pub(crate) fn new(folded: &str, forgiven: u32) -> Self {
        Self {
            letters: folded.chars().collect(),
            forgiven: (forgiven as usize).min(TYPOS),
        }
    }

    pub(crate) fn letters(&self) -> u32 {
        u32::try_from(self.letters.len()).unwrap_or(u32::MAX)
    }

    /// Nothing is read yet: what was typed so far may be too much.
    pub(crate) fn start(&self) -> Reading {
        let mut reading = Reading::default();
        for typos in 0..=self.forgiven {
            reading.places[typos] = (1 << (typos + 1)) - 1;
        }
        reading
    }

    /// Reads one more letter.
    pub(crate) fn read(&self, before: Reading, letter: char) -> Reading {
        let same = self
            .letters
            .iter()
            .rev()
            .fold(0, |same, its| same << 1 | u64::from(*its == letter));
        let mut after = Reading::default();
        after.places[0] = (before.places[0] & same) << 1;
        for typos in 1..=self.forgiven {
            let fewer = before.places[typos - 1];
            after.places[typos] = (before.places[typos] & same) << 1
                // The letter read is missing, or another one was typed.
                | fewer | fewer << 1
                // A letter typed is too much.
                | after.places[typos - 1] << 1
                | (before.swapping[typos] & same) << 2;
            after.swapping[typos] = fewer & same >> 1;
        }
        after
    }

    /// With how few typos the letters read explain all that was typed; none where they do not.
    pub(crate) fn typos(&self, reading: Reading) -> Option<u32> {
        let whole = 1 << self.letters.len();
        let typos = reading
            .places
            .iter()
            .position(|places| places & whole != 0)?;
        u32::try_from(typos).ok()
    }

    /// Whether nothing that may still be read explains what was typed.
    pub(crate) fn is_lost(&self, reading: Reading) -> bool {
        let all = u64::MAX >> (63 - self.letters.len());
        reading.places[self.forgiven] & all == 0
    }

    /// With how few typos a word, or its beginning, explains all that was typed.
    pub(crate) fn nearest(&self, word: &str, or_beginning: bool) -> Option<u32> {
        let mut reading = self.start();
        let mut nearest = None;
        for letter in word.chars() {
            reading = self.read(reading, letter);
            if self.is_lost(reading) {
                return nearest.filter(|_| or_beginning);
            }
            let here = self.typos(reading);
            nearest = match (nearest, here) {
                (Some(a), Some(b)) if or_beginning => Some(u32::min(a, b)),
                (Some(a), None) if or_beginning => Some(a),
                _ => here,
            };
        }
        nearest
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use strsim::osa_distance;

    fn nearest(typed: &str, word: &str, or_beginning: bool) -> Option<u32> {
        Typed::new(typed, 2).nearest(word, or_beginning)
    }

    #[test]
    fn typos_are_counted() {
        #[track_caller]
        fn case(typed: &str, word: &str, expected: Option<u32>) {
            assert_eq!(nearest(typed, word, false), expected, "{typed} {word}");
        }
        case("musée", "musée", Some(0));
        case("muése", "musée", Some(1));
        case("umsée", "musée", Some(1));
        case("muséé", "musée", Some(1));
        case("muse", "musées", Some(2));
        case("музйе", "музей", Some(1));
        case("ca", "abc", None);
        case("atelier", "hôtelière", None);
    }

    #[test]
    fn a_beginning_is_as_good_as_it_can_be_read() {
        assert_eq!(nearest("msueo", "museomix", true), Some(1));
        assert_eq!(nearest("museo", "museomix", true), Some(0));
        assert_eq!(nearest("museo", "museomix", false), None);
    }

    proptest! {
        #[test]
        fn typos_are_those_of_the_distance(typed in "[abé]{1,8}", word in "[abé]{1,8}") {
            let told = |distance: usize| (0..=2).find(|told| *told as usize == distance);
            prop_assert_eq!(nearest(&typed, &word, false), told(osa_distance(&typed, &word)));
            let ends = word.char_indices().map(|(at, letter)| at + letter.len_utf8());
            let beginnings = ends.map(|end| osa_distance(&typed, &word[..end]));
            let least = beginnings.min().unwrap_or(usize::MAX);
            prop_assert_eq!(nearest(&typed, &word, true), told(least));
        }

        #[test]
        fn a_word_that_is_lost_stays_so(typed in "[ab]{1,5}", word in "[ab]{1,12}") {
            let typed = Typed::new(&typed, 2);
            let mut reading = typed.start();
            let mut lost = false;
            for letter in word.chars() {
                reading = typed.read(reading, letter);
                lost |= typed.is_lost(reading);
                prop_assert!(!lost || typed.typos(reading).is_none());
            }
        }
    }
}
