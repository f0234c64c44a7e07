//! The published gazetteer and map, on the commons as it is. The figures are printed:
//! `cargo test -p atlas --test published -- --nocapture`.
#![expect(clippy::print_stdout, reason = "the figures are for people to read")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use atlas::ids::Ids;
use atlas::publish;
use commons::catalogue::Catalogue;
use commons::entry::Standing;
use commons::geo::gazetteer::Gazetteer;
use commons::geo::point::Spot;
use commons::geo::projection::World;
use commons::places::Places;
use commons::rank::communities::{AT_ONCE, Ladder, Lone};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| atlas::content(&root().join("content")).expect("the content"));

static GAZETTEER: LazyLock<Gazetteer> =
    LazyLock::new(|| Gazetteer::read(published("gazetteer").1).expect("the gazetteer is sound"));

/// The one published file of a stem, by its name and its text.
fn published(stem: &str) -> (String, String) {
    let folder = root().join("public/atlas");
    let files = fs::read_dir(&folder).expect("the folder");
    let names = files.map(|file| file.expect("a file").file_name().into_string());
    let names = names.map(|name| name.expect("a plain name"));
    let own = names.filter(|name| name.starts_with(&format!("{stem}-")));
    let own = own.collect::<Vec<_>>();
    assert_eq!(own.len(), 1, "{own:?}");
    let text = fs::read_to_string(folder.join(&own[0])).expect("a text");
    (own[0].clone(), text)
}

#[test]
fn each_file_is_called_by_its_content_and_the_app_asks_for_that() {
    let app = fs::read_to_string(root().join("src/app/atlas.rs")).expect("the app");
    for stem in ["gazetteer", "world"] {
        let (name, text) = published(stem);
        assert_eq!(name, publish::name(stem, &text));
        assert!(app.contains(&format!("\"./atlas/{name}\"")), "{name}");
    }
}

#[test]
fn the_map_is_sound() {
    let (_, text) = published("world");
    let world = World::read(&text).expect("the map is sound");
    println!("map: {} bytes", text.len());
    assert!(world.land.len() > world.borders.len());
}

#[test]
fn every_town_has_an_id_of_its_own_that_leads_back_to_it() {
    let mut ids = BTreeSet::new();
    for town in GAZETTEER.towns() {
        assert!(ids.insert(town.id.clone()), "{}", town.id);
    }
    // The town of an id is looked for in its country, so a part of them is enough.
    for town in GAZETTEER.towns().step_by(23) {
        assert_eq!(GAZETTEER.town(&town.id), Some(town));
    }
    let given = Ids::read(&root().join("crates/atlas/ids.txt")).expect("the ids");
    let given = given.to_string();
    let given = given.lines().filter_map(|line| line.split_once(' '));
    let given = given.map(|(_, id)| id).collect::<BTreeSet<_>>();
    let own = CATALOGUE.towns.iter().map(|town| town.id.as_str());
    let own = own.collect::<BTreeSet<_>>();
    for id in &ids {
        let id = id.as_str();
        assert!(given.contains(id) || own.contains(id), "{id} is not kept");
    }
    println!(
        "{} towns, {} countries",
        ids.len(),
        GAZETTEER.countries().len()
    );
}

#[test]
fn every_town_that_the_content_names_is_there_under_its_id() {
    for own in &CATALOGUE.towns {
        let town = GAZETTEER.town(&own.id);
        let town = town.unwrap_or_else(|| panic!("{} is not in the gazetteer", own.id));
        assert_eq!(town.name, own.name, "{}", own.id);
        let km = town.point.distance_km(own.point);
        assert!(
            km < 20.0,
            "{} is {km} km from where the content has it",
            own.id
        );
    }
}

#[test]
fn every_town_is_found_by_each_of_its_names() {
    let places = Places::new(&CATALOGUE, Some(&GAZETTEER));
    let mut hidden = Vec::new();
    for town in GAZETTEER.towns() {
        for name in town.name.all() {
            let found = places.starting_with(name);
            assert!(found.len() <= 8, "{name}");
            if found.iter().all(|place| place.id != town.id) {
                hidden.push(format!("{name}, {}", town.country));
            }
        }
    }
    assert_eq!(hidden, [""; 0], "behind their homonyms");
}

#[test]
fn towns_are_found_in_french_in_english_and_as_they_are_called_there() {
    #[track_caller]
    fn case(typed: &str, id: &str) {
        let found = Places::new(&CATALOGUE, Some(&GAZETTEER)).starting_with(typed);
        let first = found.first().map(|place| place.id.to_string());
        assert_eq!(first.as_deref(), Some(id), "{typed}");
    }
    for typed in ["lyon", "LYO"] {
        case(typed, "lyon-fr");
    }
    for typed in ["Londres", "LONDON"] {
        case(typed, "londres-gb");
    }
    for typed in ["Cologne", "koln", "KÖLN"] {
        case(typed, "cologne-de");
    }
    for typed in ["geneve", "Genève", "Geneva"] {
        case(typed, "geneve-ch");
    }
    for typed in ["anvers", "antwerp", "Antwerpen"] {
        case(typed, "anvers-be");
    }
    for typed in ["saint etienne", "St-Etienne", "st etie"] {
        case(typed, "saint-etienne-fr");
    }
    for (typed, id) in [
        ("Gand", "gand-be"),
        ("turin", "turin-it"),
        ("Torino", "turin-it"),
        ("gênes", "genes-it"),
        ("munchen", "munich-de"),
        ("Wien", "vienne-at"),
        ("praha", "prague-cz"),
        ("Varsovie", "varsovie-pl"),
        ("lisboa", "lisbonne-pt"),
        ("le caire", "le-caire-eg"),
        ("Pékin", "pekin-cn"),
        ("l’aquila", "aquila-it"),
        ("vieux", "vieux-fr"),
    ] {
        case(typed, id);
    }
}

#[test]
fn every_town_and_country_is_answered_by_a_pair_or_by_the_reason_why_not() {
    let catalogue = &*CATALOGUE;
    let today = catalogue.about.published.expect("a date of publication");
    let towns = GAZETTEER.towns().map(|town| Spot::Town(town.point));
    let countries = GAZETTEER
        .countries()
        .iter()
        .filter_map(|it| Some(it.place()?.spot));
    let mut cards = Vec::new();
    let mut reasons = [0, 0];
    for spot in towns.chain(countries) {
        let ladder = Ladder::new(catalogue, Some(&spot), &["fr"], today);
        let lone = ladder.lone(today);
        let nearest = ladder.nearest.expect("there is always a nearest");
        assert_ne!(nearest.community.standing(today), Standing::Closed);
        match lone {
            None => assert!(
                ladder
                    .lately
                    .is_some_and(|it| it.community.last_sign.is_lately(today))
            ),
            Some(lone) => assert_eq!(lone, Lone::HeardLately, "someone was heard from lately"),
        }
        reasons[usize::from(lone.is_some())] += 1;
        let shown = ladder.pair().count() + ladder.at_once().iter().sum::<usize>();
        let all = ladder.pair().count() + ladder.lower().iter().map(|it| it.len()).sum::<usize>();
        assert_eq!(all, catalogue.communities.len());
        cards.push(shown);
    }
    cards.sort_unstable();
    let (median, worst) = (cards[cards.len() / 2], cards[cards.len() - 1]);
    println!(
        "{} places: {} answered by a pair, {} by one that is both; cards before \"see all\": \
         median {median}, worst {worst}",
        cards.len(),
        reasons[0],
        reasons[1]
    );
    assert!(worst <= AT_ONCE);
}
