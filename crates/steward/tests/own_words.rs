//! Newcomers search in their own words, which are seldom those of the commons.
#![expect(clippy::print_stdout, reason = "the figures are for people to read")]

use std::path::Path;

use commons::catalogue::Catalogue;
use search::Hit;

/// How far down a list of answers one looks.
const FIRST_PAGE: usize = 10;

/// What someone types who has never heard of Museomix, and what of the commons answers it.
const QUERIES: &[(&str, &[&str])] = &[
    ("hackathon", &["r051", "r068"]),
    ("bricolage", &["r039", "r056"]),
    ("kids", &["r091"]),
    ("famille", &["r091"]),
    ("handicap", &["r077", "r128"]),
    ("aveugle", &["r077", "r128"]),
    ("disability", &["r077", "r128"]),
    ("wheelchair", &["r077", "r128"]),
    ("argent", &["r023", "r009"]),
    ("money", &["r023", "r009"]),
    ("prix", &["r023"]),
    ("subvention", &["r009", "r023"]),
    ("fundraising", &["r009", "r023"]),
    ("bénévolat", &["r035"]),
    ("volontaires", &["r035"]),
    ("volunteering", &["r035"]),
    ("wifi", &["r024"]),
    ("salle", &["r022"]),
    ("room layout", &["r022"]),
    ("matériel", &["r024", "r022"]),
    ("horaires", &["r040"]),
    ("timetable", &["r040"]),
    ("glossaire", &["r058"]),
    ("glossary", &["r058"]),
    ("débutant", &["r021", "r049"]),
    ("getting started", &["r021", "r048"]),
    ("élèves", &["r050"]),
    ("pupils", &["r050"]),
    ("recrutement", &["r026", "r027"]),
    ("s'inscrire", &["r029", "r031"]),
    ("sign up", &["r028", "r029"]),
    ("créer une communauté", &["r055", "r035"]),
    ("start a community", &["r055", "r058"]),
    ("qui décide", &["r001", "r010"]),
    ("rules", &["r001", "r003"]),
    ("copyright", &["r018", "r042"]),
    ("droits d'auteur", &["r018", "r042"]),
    ("license", &["r018", "r039"]),
    ("logo", &["r046"]),
    ("réseaux sociaux", &["r037", "r038"]),
    ("social media", &["r037", "r038"]),
    ("journaliste", &["r075", "r076"]),
    ("newspaper", &["r075", "r076"]),
    ("affiche", &["r046"]),
    ("sondage", &["r071"]),
    ("survey", &["r071"]),
    ("statistiques", &["r072", "r074"]),
    ("doctorat", &["r067"]),
    ("imprimante 3D", &["r092"]),
    ("électronique", &["r109", "r087"]),
    ("sensor", &["r087", "r143"]),
    ("lumière", &["r097"]),
    ("musique", &["r122", "r131"]),
    ("music", &["r122", "r131"]),
    ("couture", &["r114"]),
    ("sewing", &["r114"]),
    ("casque", &["r136"]),
    ("headset", &["r136"]),
    ("tablette", &["r112", "r089"]),
    ("phone app", &["r097", "r123"]),
    ("signalétique", &["r090"]),
    ("lost", &["r090"]),
    ("village", &["r041"]),
    ("base de données", &["r054", "r082"]),
    ("DIY", &["r056", "r039"]),
    ("bluetooth", &["r105"]),
];

fn catalogue(change: impl FnOnce(&mut wire::Vocabulary)) -> Catalogue {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let checked = steward::check::check(&folder).expect("the content folder");
    let mut snapshot = checked.snapshot.expect("the content is sound");
    change(&mut snapshot.vocabulary);
    Catalogue::from_wire(snapshot).expect("the guide takes it")
}

/// The queries whose answers are not all among the first ten.
fn unanswered(catalogue: &Catalogue) -> Vec<&'static str> {
    let answered = |query: &str, ids: &[&str]| {
        let hits = catalogue.search(query).hits;
        let first = hits.iter().take(FIRST_PAGE);
        let found = first
            .map(|hit| catalogue.resources[hit.document].id.as_str())
            .collect::<Vec<_>>();
        ids.iter().all(|id| found.contains(id))
    };
    let all = QUERIES.iter().filter(|(query, ids)| !answered(query, ids));
    all.map(|(query, _)| *query).collect()
}

#[test]
fn a_newcomer_s_own_word_finds_what_it_means_among_the_first_ten() {
    let without = catalogue(|vocabulary| {
        vocabulary.themes.iter_mut().for_each(|t| t.also.clear());
        vocabulary.kinds.iter_mut().for_each(|k| k.also.clear());
    });
    let (all, lost) = (QUERIES.len(), unanswered(&without).len());
    println!("{all} queries; without people's own words, {lost} of them would not be answered");
    let unanswered = unanswered(&catalogue(|_| ()));
    assert!(unanswered.is_empty(), "{unanswered:?}");
}

#[test]
fn who_uses_the_word_stands_before_whom_it_is_only_guessed_of() {
    let catalogue = catalogue(|_| ());
    let hits = catalogue.search("hackathon").hits;
    let says = |hit: &Hit| {
        let resource = &catalogue.resources[hit.document];
        let texts = resource.title.all().chain(resource.summary.all());
        let mut texts = texts.map(str::to_lowercase);
        texts.any(|text| text.contains("hackathon"))
    };
    let in_title = |hit: &Hit| {
        let mut titles = catalogue.resources[hit.document].title.all();
        titles.any(|title| title.to_lowercase().contains("hackathon"))
    };
    let titled = hits.iter().take_while(|hit| in_title(hit)).count();
    assert!(titled > 0 && hits[titled..].iter().all(|hit| !in_title(hit)));
    assert!(hits.iter().any(|hit| !says(hit)), "no own word is met");
}
