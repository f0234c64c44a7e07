//! The gazetteer: towns and countries that a visitor can name, beyond those of the commons.
//!
//! It is published as one text of its own, made from `GeoNames` by the `atlas` command, and loaded
//! only when a visitor names a place. The text is stored as received; towns are parsed on demand.
//!
//! # The format
//!
//! A first line `museomix-gazetteer 2|fr|en`, [`MARK`] and the languages that it names towns in,
//! then three lines for each country, without an empty one:
//!
//! - `FR|France|France|4665|246|4133|-510|1|2`: its ISO 3166-1 code, its name in each of the
//!   languages, its middle, then the south-west corner and the steps of its cells. Degrees are in
//!   hundredths, latitude first.
//! - The towns' names, parted by `|`: `there=in French=in English`, in the order of the languages,
//!   where an empty or missing name is the one that the town has there. `~stem` at the end gives
//!   what the id begins with, where that is not its name in the first language folded.
//! - Their cells, five characters of [`DIGITS`] each: two for the steps north of the corner, two
//!   for those east of it, one for the size: tenths of a decimal order of magnitude of the
//!   population, from a thousand on, so that `k` is 10^(3 + 46/10). A town that the commons names
//!   counts as ten times as large.

use std::iter;

use crate::geo::point::{Point, Town};
use crate::id::TownId;
use crate::text::Text;
use search::fold;

/// What the first line begins with: what the text is, and the version of its format.
pub const MARK: &str = "museomix-gazetteer 2";
/// The digits of a cell, from 0 to 63.
pub const DIGITS: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
/// Characters of a town's cell.
pub const CELL: usize = 5;
/// Most towns suggested at once: as many as fit above a phone's keyboard, and a few more.
const MOST: usize = 8;

/// Why a text is not a valid gazetteer. Line numbers start at 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GazetteerError {
    #[error("the first line is not `{MARK}` and the languages of the names")]
    Mark,
    #[error("line {0}: not a country")]
    Country(usize),
    #[error("line {0}: not one name for each cell")]
    Names(usize),
    #[error("line {0}: not the cells of towns")]
    Cells(usize),
}

/// The checked gazetteer.
#[derive(Debug)]
pub struct Gazetteer {
    text: String,
    /// The tags of the languages that towns are named in.
    languages: Vec<String>,
    countries: Vec<Country>,
    rows: Vec<Row>,
    /// Every folded name after a line break, so that one search in it finds a beginning.
    keys: String,
    /// Where each name stands in `keys`, and whose it is; in order.
    starts: Vec<(u32, u32)>,
}

/// A country that can be named where the town is not known.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    pub name: Text,
    /// The mean of its towns, weighed by population.
    pub middle: Point,
    corner: (i32, i32),
    steps: (i32, i32),
}

/// Where a town stands in the text.
#[derive(Clone, Copy, Debug)]
struct Row {
    name: (u32, u32),
    cell: u32,
    country: u32,
    /// Its first folded name, which its id begins with unless the text says otherwise.
    key: u32,
}

/// A name in the text, taken apart.
struct Names<'a> {
    there: &'a str,
    /// Those in the languages, parted by `=`.
    told: &'a str,
    stem: Option<&'a str>,
}

impl<'a> Names<'a> {
    fn read(raw: &'a str) -> Self {
        let (names, stem) = match raw.split_once('~') {
            Some((names, stem)) => (names, Some(stem)),
            None => (raw, None),
        };
        let (there, told) = names.split_once('=').unwrap_or((names, ""));
        Self { there, told, stem }
    }

    /// The name in each language, in their order, without an end.
    fn in_languages(&self) -> impl Iterator<Item = &'a str> {
        let there = self.there;
        let told = self.told.split('=').chain(iter::repeat(""));
        told.map(move |name| if name.is_empty() { there } else { name })
    }
}

impl Gazetteer {
    /// Checks a text as a whole.
    pub fn read(text: String) -> Result<Self, GazetteerError> {
        let mut lines = Lines {
            rest: &text,
            at: 0,
            number: 0,
        };
        let (_, _, head) = lines.next().ok_or(GazetteerError::Mark)?;
        let languages = head.strip_prefix(MARK).ok_or(GazetteerError::Mark)?;
        let languages = languages.strip_prefix('|').ok_or(GazetteerError::Mark)?;
        let languages = languages.split('|').map(str::to_owned).collect::<Vec<_>>();
        let mut countries = Vec::new();
        let mut rows = Vec::new();
        let mut keys = String::with_capacity(text.len());
        let mut starts = Vec::new();
        while let Some((number, _, head)) = lines.next() {
            countries.push(Country::read(head, &languages).ok_or(GazetteerError::Country(number))?);
            let (number, names_at, names) =
                lines.next().ok_or(GazetteerError::Names(number + 1))?;
            let (below, cells_at, cells) = lines.next().ok_or(GazetteerError::Cells(number + 1))?;
            if !cells.len().is_multiple_of(CELL) || cells.bytes().any(|it| digit(it).is_none()) {
                return Err(GazetteerError::Cells(below));
            }
            let mut cell = cells_at;
            let mut at = names_at;
            for raw in names.split('|').filter(|_| !names.is_empty()) {
                let names = Names::read(raw);
                let row = index(rows.len());
                let key = index(starts.len());
                let mut add = |name: &str| {
                    let folded = fold_name(name);
                    let first = starts.get(key as usize).map(|&(start, _)| start as usize);
                    // A name that folds to one of the same town's is found already.
                    let known = first.is_some_and(|first| {
                        keys[first..].split('\n').any(|known| known == folded)
                    });
                    if !known {
                        keys.push('\n');
                        starts.push((index(keys.len()), row));
                        keys.push_str(&folded);
                    }
                    !folded.is_empty()
                };
                // Most towns have one name everywhere.
                let mut told = names.in_languages().take(languages.len());
                let first = told.next().unwrap_or(names.there);
                let mut others = iter::once(names.there).chain(told);
                let is_sound = add(first) && others.all(|name| name == first || add(name));
                if !is_sound || cell >= cells_at + cells.len() {
                    return Err(GazetteerError::Names(number));
                }
                rows.push(Row {
                    name: (index(at), index(at + raw.len())),
                    cell: index(cell),
                    country: index(countries.len() - 1),
                    key,
                });
                at += raw.len() + 1;
                cell += CELL;
            }
            if cell != cells_at + cells.len() {
                return Err(GazetteerError::Names(number));
            }
        }
        keys.push('\n');
        Ok(Self {
            text,
            languages,
            countries,
            rows,
            keys,
            starts,
        })
    }

    /// The countries, in the order of their codes.
    pub fn countries(&self) -> &[Country] {
        &self.countries
    }

    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.code == code)
    }

    /// Every town, in the order of the text.
    pub fn towns(&self) -> impl Iterator<Item = Town> {
        self.rows.iter().filter_map(|row| self.town_of(*row))
    }

    /// The town with this id.
    pub fn town(&self, id: &TownId) -> Option<Town> {
        let (stem, code) = id.as_str().rsplit_once('-')?;
        let code = code.to_ascii_uppercase();
        let own = |row: &&Row| {
            self.countries[row.country as usize].code == code && self.stem(**row) == stem
        };
        self.town_of(*self.rows.iter().find(own)?)
    }

    /// At most eight towns with a name that begins with what is typed, whatever its accents, case
    /// and hyphens: those of this very name first, then the most populous.
    pub fn starting_with(&self, typed: &str) -> Vec<Town> {
        let mut best: Vec<((bool, usize), u32)> = Vec::with_capacity(MOST + 1);
        for wanted in wanted(typed) {
            for (at, found) in self.keys.match_indices(&wanted) {
                let end = at + found.len();
                let key = self
                    .starts
                    .partition_point(|&(start, _)| start as usize <= at + 1);
                let Some(&(_, row)) = key.checked_sub(1).and_then(|key| self.starts.get(key))
                else {
                    continue;
                };
                let is_whole = self.keys.as_bytes().get(end) == Some(&b'\n');
                let rank = (is_whole, self.size(self.rows[row as usize]));
                if let Some(same) = best.iter().position(|&(_, other)| other == row) {
                    if best[same].0 >= rank {
                        continue;
                    }
                    best.remove(same);
                }
                // Towns of one rank stay in the order of the text, which is that of their names.
                let place = best.partition_point(|&(other, _)| other >= rank);
                best.insert(place, (rank, row));
                best.truncate(MOST);
            }
        }
        let towns = best.into_iter();
        towns
            .filter_map(|(_, row)| self.town_of(self.rows[row as usize]))
            .collect()
    }

    /// The town nearest to a point; none in an empty gazetteer.
    pub fn nearest(&self, point: Point) -> Option<Town> {
        let mut nearest = None;
        let mut least = f64::INFINITY;
        for row in &self.rows {
            if let Some(km) = self.point(*row).map(|town| town.distance_km(point))
                && km < least
            {
                (nearest, least) = (Some(*row), km);
            }
        }
        self.town_of(nearest?)
    }

    fn town_of(&self, row: Row) -> Option<Town> {
        let country = &self.countries[row.country as usize];
        let names = self.names(row);
        let id = format!("{}-{}", self.stem(row), country.code.to_ascii_lowercase());
        let tags = self.languages.iter().map(String::as_str);
        Some(Town {
            id: TownId::parse(&id)?,
            name: Text::of(tags.zip(names.in_languages()))?,
            country: country.code.clone(),
            point: self.point(row)?,
        })
    }

    fn names(&self, row: Row) -> Names<'_> {
        let (from, to) = row.name;
        Names::read(&self.text[from as usize..to as usize])
    }

    fn stem(&self, row: Row) -> &str {
        self.names(row).stem.unwrap_or_else(|| {
            let (start, _) = self.starts[row.key as usize];
            let key = &self.keys[start as usize..];
            &key[..key.find('\n').unwrap_or(key.len())]
        })
    }

    /// The steps north and east of the corner, and the size.
    fn cell(&self, row: Row) -> [usize; 3] {
        let cell = &self.text.as_bytes()[row.cell as usize..][..CELL];
        let digit = |at: usize| digit(cell[at]).unwrap_or_default();
        [digit(0) * 64 + digit(1), digit(2) * 64 + digit(3), digit(4)]
    }

    fn size(&self, row: Row) -> usize {
        self.cell(row)[2]
    }

    fn point(&self, row: Row) -> Option<Point> {
        let Country { corner, steps, .. } = &self.countries[row.country as usize];
        let [north, east, _] = self.cell(row);
        // Two digits: both are below 4,096.
        let degrees = |corner: i32, step: i32, steps: usize| {
            i32::try_from(steps).map(|steps| f64::from(corner + step * steps) / 100.0)
        };
        let lat = degrees(corner.0, steps.0, north).ok()?;
        Point::new(lat, degrees(corner.1, steps.1, east).ok()?)
    }
}

impl Country {
    fn read(line: &str, languages: &[String]) -> Option<Self> {
        let mut fields = line.split('|');
        let code = fields.next()?;
        let tags = languages.iter().map(String::as_str);
        let name = Text::of(tags.zip(&mut fields))?;
        // No longer than a degree of the earth needs.
        let mut hundredths = || {
            let degrees = fields.next()?.parse::<i32>().ok()?;
            (-18_000..=18_000).contains(&degrees).then_some(degrees)
        };
        let (lat, lon) = (hundredths()?, hundredths()?);
        let country = Self {
            code: code.to_owned(),
            name,
            middle: Point::new(f64::from(lat) / 100.0, f64::from(lon) / 100.0)?,
            corner: (hundredths()?, hundredths()?),
            steps: (hundredths()?, hundredths()?),
        };
        let is_code = code.len() == 2 && code.bytes().all(|it| it.is_ascii_uppercase());
        (is_code && fields.next().is_none()).then_some(country)
    }

    /// What the address calls it: `fr`.
    pub fn id(&self) -> Option<TownId> {
        TownId::parse(&self.code.to_ascii_lowercase())
    }
}

/// The lines of a text with their numbers, from one, and where they start.
struct Lines<'a> {
    rest: &'a str,
    at: usize,
    number: usize,
}

impl<'a> Iterator for Lines<'a> {
    type Item = (usize, usize, &'a str);

    /// None once only an end of line is left.
    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let (line, rest) = self.rest.split_once('\n').unwrap_or((self.rest, ""));
        let at = self.at;
        self.at += line.len() + 1;
        self.number += 1;
        self.rest = rest;
        Some((self.number, at, line))
    }
}

/// A gazetteer is far below four gigabytes: callers never accept a file that large.
fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The inverse of [`DIGITS`], without a search, because it runs for every character.
fn digit(byte: u8) -> Option<usize> {
    let value = match byte {
        b'0'..=b'9' => byte - b'0',
        b'A'..=b'Z' => byte - b'A' + 10,
        b'a'..=b'z' => byte - b'a' + 36,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    Some(value.into())
}

/// A name as it is compared: folded, and its saints written out, for "St. Gallen" is
/// "Saint-Gall" to some and "Saint Gallen" to others.
pub fn fold_name(name: &str) -> String {
    spell_saints(fold::slug(name))
}

fn spell_saints(folded: String) -> String {
    // Sixteen thousand names are folded at once, and few could be of a saint.
    if !folded.as_bytes().windows(2).any(|letters| letters == b"st") {
        return folded;
    }
    let words = folded.split('-').map(|word| match word {
        "st" => "saint",
        "ste" => "sainte",
        other => other,
    });
    words.collect::<Vec<_>>().join("-")
}

/// What to look for in the keys: as typed, for "st" may be the beginning of Strasbourg, and with
/// the saints written out.
fn wanted(typed: &str) -> Vec<String> {
    let folded = fold::slug(typed);
    if folded.is_empty() {
        return Vec::new();
    }
    let spelt = spell_saints(folded.clone());
    let mut wanted = vec![format!("\n{folded}")];
    if spelt != folded {
        wanted.push(format!("\n{spelt}"));
    }
    wanted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{ENGLISH, FRENCH};
    use proptest::prelude::*;

    /// Invented towns of an invented country: its cells are steps of a degree from 10° north, 20°
    /// east.
    const TEXT: &str = "museomix-gazetteer 2|fr|en\n\
        XX|Pays|Land|1100|2200|1000|2000|100|100\n\
        Dorf|Großstadt=Grandville=Bigtown|Saint-Ney|St Ney~ney-7|Strand\n\
        0000k0102z00010010100102k\n\
        YY|Vide|Empty|0|0|0|0|1|1\n\
        \n\
        \n";

    fn gazetteer() -> Gazetteer {
        Gazetteer::read(TEXT.to_owned()).expect("sound")
    }

    fn found(typed: &str) -> Vec<String> {
        let found = gazetteer().starting_with(typed).into_iter();
        found.map(|town| town.id.to_string()).collect()
    }

    #[test]
    fn a_town_is_found_by_the_beginning_of_each_of_its_names_however_they_are_typed() {
        for typed in ["gross", "GROSSS", "Großstadt", "grandv", "big", "Bigtown"] {
            assert_eq!(found(typed), ["grandville-xx"], "{typed}");
        }
        for typed in ["", "  ", "-", "town", "grandvilles", "\n"] {
            assert_eq!(found(typed), [""; 0], "{typed}");
        }
    }

    #[test]
    fn saints_are_found_spelt_out_or_not() {
        for typed in ["saint n", "st n", "ST. N", "Saint-Ney"] {
            assert_eq!(found(typed), ["saint-ney-xx", "ney-7-xx"], "{typed}");
        }
        assert_eq!(found("st"), ["strand-xx", "saint-ney-xx", "ney-7-xx"]);
    }

    #[test]
    fn the_very_name_comes_first_then_the_most_populous() {
        let text = TEXT.replace("Dorf|", "Big|");
        let gazetteer = Gazetteer::read(text).expect("sound");
        let ids = |typed: &str| {
            let found = gazetteer.starting_with(typed).into_iter();
            found.map(|town| town.id.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(ids("bi"), ["grandville-xx", "big-xx"]);
        assert_eq!(ids("big"), ["big-xx", "grandville-xx"]);
    }

    #[test]
    fn a_town_is_read_with_its_names_and_its_point_and_found_by_its_id() {
        let gazetteer = gazetteer();
        let id = TownId::parse("grandville-xx").expect("an id");
        let town = gazetteer.town(&id).expect("known");
        assert_eq!(town.id, id);
        assert_eq!(town.name.in_locale(FRENCH).text, "Grandville");
        assert_eq!(town.name.in_locale(ENGLISH).text, "Bigtown");
        assert_eq!(town.country, "XX");
        assert_eq!(Some(town.point), Point::new(11.0, 22.0));
        assert_eq!(gazetteer.towns().count(), 5);
        for town in gazetteer.towns() {
            assert_eq!(gazetteer.town(&town.id), Some(town));
        }
        for id in ["dorf-yy", "ney-xx", "dorf", "xx", "dorf-xxx"] {
            assert_eq!(gazetteer.town(&TownId::parse(id).expect("an id")), None);
        }
    }

    #[test]
    fn a_country_is_named_and_has_a_middle() {
        let gazetteer = gazetteer();
        let country = gazetteer.country("XX").expect("known");
        assert_eq!(Some(country.middle), Point::new(11.0, 22.0));
        assert_eq!(country.id(), TownId::parse("xx"));
        assert_eq!(gazetteer.countries().len(), 2);
    }

    #[test]
    fn the_nearest_town_is_that_of_the_globe() {
        let nearest = |lat, lon| {
            let point = Point::new(lat, lon).expect("a point");
            gazetteer().nearest(point).map(|town| town.id.to_string())
        };
        assert_eq!(nearest(10.1, 20.1).as_deref(), Some("dorf-xx"));
        assert_eq!(nearest(80.0, 22.0).as_deref(), Some("grandville-xx"));
        let empty = Gazetteer::read(format!("{MARK}|fr\n")).expect("sound");
        assert!(
            empty
                .nearest(Point::new(0.0, 0.0).expect("a point"))
                .is_none()
        );
    }

    #[test]
    fn a_text_that_is_no_gazetteer_is_refused_and_says_where() {
        #[track_caller]
        fn case(text: &str, expected: GazetteerError) {
            assert_eq!(Gazetteer::read(text.to_owned()).err(), Some(expected));
        }
        let with = |from: &str, to: &str| TEXT.replacen(from, to, 1);
        case("", GazetteerError::Mark);
        case("<!doctype html>\n<p>", GazetteerError::Mark);
        case(&with("er 2", "er 1"), GazetteerError::Mark);
        case(&with("er 2|fr|en", "er 2"), GazetteerError::Mark);
        case(&with("|fr|en", "|fr"), GazetteerError::Country(2));
        case(&with("XX|", "X|"), GazetteerError::Country(2));
        case(&with("1000|2000", "1000|here"), GazetteerError::Country(2));
        case(&with("1000|2000", "18001|2000"), GazetteerError::Country(2));
        case(&with("100|100", "100|100|1"), GazetteerError::Country(2));
        case(&with("Pays|Land", "|"), GazetteerError::Country(2));
        case(&with("Dorf|", ""), GazetteerError::Names(3));
        case(&with("Dorf|", "Dorf|Dorf|"), GazetteerError::Names(3));
        case(&with("Dorf|", "|"), GazetteerError::Names(3));
        case(&with("0000k", "0000"), GazetteerError::Cells(4));
        case(&with("0000k", "0000é"), GazetteerError::Cells(4));
        case(&with("0000k", "000 k"), GazetteerError::Cells(4));
        case(&with("YY", "yy"), GazetteerError::Country(5));
        let cut = TEXT.find("\n0000").expect("the cells");
        case(&TEXT[..cut], GazetteerError::Cells(4));
    }

    proptest! {
        #[test]
        fn no_text_is_too_hostile(text in "(museomix-gazetteer 1\n)?[A-Z|=~0-9a-z\n é-]{0,200}", typed in ".{0,20}") {
            if let Ok(gazetteer) = Gazetteer::read(text) {
                for town in gazetteer.starting_with(&typed) {
                    prop_assert_eq!(gazetteer.town(&town.id).map(|it| it.id), Some(town.id));
                }
            }
        }

        #[test]
        fn a_sound_text_that_was_changed_in_one_place_is_read_or_refused(
            at in 0..TEXT.len(),
            put in prop::sample::select(vec!["", "|", "\n", "~", "=", "-", "9", "é"]),
        ) {
            let (from, to) = (TEXT.floor_char_boundary(at), TEXT.ceil_char_boundary(at + 1));
            let text = format!("{}{put}{}", &TEXT[..from], &TEXT[to..]);
            if let Ok(gazetteer) = Gazetteer::read(text) {
                prop_assert!(gazetteer.towns().count() <= 8);
                gazetteer.starting_with("s");
            }
        }
    }
}
