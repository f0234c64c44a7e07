//! What newcomers meet on the real commons: every combination of answers, every town, at several
//! dates. The figures are printed: `cargo test -p steward --test commons -- --nocapture`.
//!
//! Bounds are those that the walk was designed to. Where content breaks one, the content or a
//! weight has to be looked at again, and the figure goes into that change's message.
#![expect(clippy::print_stdout, reason = "the figures are for people to read")]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use commons::catalogue::Catalogue;
use commons::date::Date;
use commons::entry::{Gap, Provenance, Reuse, Standing};
use commons::geo::point::Spot;
use commons::how::{Anchor, Chapter, parts};
use commons::link::{Carriage, Link};
use commons::listing::Shelf;
use commons::listing::View;
use commons::locale::Locale;
use commons::outcome::Plan;
use commons::places::Places;
use commons::rank::communities::Ladder;
use commons::rank::resources;
use commons::route::{Address, Route};
use commons::text::Text;
use commons::walk::Walk;
use steward::reach::meeting::everyone;
use steward::reach::planning::feasible;
use steward::reach::visitors::walks;
use steward::reach::{Reach, reach, table};

/// The day this commons was published, one when its news is old, and one when it is history.
const DATES: [&str; 3] = ["2026-11-23", "2028-06-01", "2031-06-01"];

static SNAPSHOT: LazyLock<wire::Snapshot> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let checked = steward::check::check(&folder).expect("the content folder");
    checked.snapshot.expect("the content is sound")
});

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::from_wire(SNAPSHOT.clone()).expect("the guide takes it"));

static REACH: LazyLock<Reach> = LazyLock::new(|| reach(&SNAPSHOT).expect("a sound commons"));

/// The day whose news this commons is.
fn published() -> Date {
    let published = CATALOGUE.about.published;
    published.expect("a date of publication")
}

fn date(iso: &str) -> Date {
    Date::parse(iso).unwrap_or_else(|| panic!("{iso} is a date"))
}

#[test]
fn what_newcomers_reach_keeps_every_bound() {
    println!("{}", table::table(&REACH, &SNAPSHOT));
    assert_eq!(REACH.breaches, []);
    // Nothing is kept within bounds by not being looked at.
    let combinations = REACH
        .choosing
        .iter()
        .map(|it| (it.announced, it.combinations));
    assert_eq!(
        combinations.collect::<Vec<_>>(),
        [
            (false, 3_248),
            (false, 14_336),
            (true, 3_248),
            (true, 14_336)
        ]
    );
    for planning in &REACH.planning {
        assert!(planning.towns >= 60, "{} towns", planning.towns);
        assert!(planning.plans >= planning.combinations * planning.towns * 4);
    }
}

#[test]
fn every_town_is_answered_by_a_community_heard_from_lately() {
    let catalogue = &*CATALOGUE;
    let today = published();
    let mut pairs = 0;
    for town in &catalogue.towns {
        for languages in [&[][..], &["fr"], &["en"]] {
            let ladder = Ladder::new(catalogue, Some(&Spot::Town(town.point)), languages, today);
            let nearest = ladder.nearest.expect("there is always a nearest");
            let lately = ladder.lately.unwrap_or(nearest);
            assert!(
                lately.community.last_sign.is_lately(today),
                "{}: nobody was heard from lately",
                town.id
            );
            for rung in [nearest, lately] {
                assert_ne!(rung.community.standing(today), Standing::Closed);
            }
            assert!(
                nearest.distance_km <= lately.distance_km,
                "{}: the nearest is farther",
                town.id
            );
            pairs += usize::from(ladder.lately.is_some());
            assert_eq!(rungs(&ladder), all(catalogue), "{}", town.id);
        }
    }
    let towns = catalogue.towns.len();
    println!("{towns} towns, {} of them answered by a pair", pairs / 3);
    assert!(towns >= 40, "{towns} towns");
}

#[test]
fn a_ladder_ends_with_everyone_whatever_the_date_and_with_no_place_named() {
    let catalogue = &*CATALOGUE;
    let places = catalogue
        .towns
        .iter()
        .map(|town| Some(Spot::Town(town.point)));
    for place in places.chain([None]) {
        for today in DATES {
            let ladder = Ladder::new(catalogue, place.as_ref(), &["fr"], date(today));
            assert_eq!(rungs(&ladder), all(catalogue), "{today}");
            assert_eq!(ladder.nearest.is_some(), place.is_some());
        }
    }
}

/// All that stand on a ladder, each as often as it does.
fn rungs<'a>(ladder: &Ladder<'a>) -> Vec<&'a str> {
    sorted(everyone(ladder))
}

fn all(catalogue: &Catalogue) -> Vec<&str> {
    sorted(
        catalogue
            .communities
            .iter()
            .map(|c| c.id.as_str())
            .collect(),
    )
}

fn sorted(mut ids: Vec<&str>) -> Vec<&str> {
    ids.sort_unstable();
    ids
}

#[test]
fn every_town_of_an_entry_can_be_named_and_found_by_its_name() {
    let catalogue = &*CATALOGUE;
    let communities = catalogue.communities.iter().map(|c| (&c.city, &c.country));
    let editions = catalogue.editions.iter().map(|e| (&e.city, &e.country));
    for (city, country) in communities.chain(editions) {
        for name in city.all() {
            let found = Places::new(catalogue, None).starting_with(name);
            let mut towns = found.iter().filter_map(|place| catalogue.town(&place.id));
            assert!(
                towns.any(|town| town.country == *country),
                "{name}, {country}"
            );
        }
    }
}

#[test]
fn the_first_action_of_every_plan_can_be_done_today() {
    let catalogue = &*CATALOGUE;
    let contributions = catalogue.contributions.iter().map(|c| Some(c.id.clone()));
    let contributions = std::iter::once(None)
        .chain(contributions)
        .collect::<Vec<_>>();
    let communities = catalogue.communities.iter().map(|c| Some(c.id.clone()));
    let communities = std::iter::once(None).chain(communities).collect::<Vec<_>>();
    let mut plans = 0;
    for today in DATES.map(date) {
        for (turn, answers) in walks(0).into_iter().enumerate() {
            let alone = contributions
                .iter()
                .map(|contribution| (&None, contribution));
            // Each community with one contribution, another one at each turn: there are more
            // turns than contributions, so that each pair is seen.
            let others = contributions.iter().cycle().skip(turn);
            for (community, contribution) in communities.iter().zip(others).chain(alone) {
                let walk = Walk {
                    community: community.clone(),
                    contribution: contribution.clone(),
                    ..answers.clone()
                };
                check_first_action(catalogue, &walk, today);
                plans += 1;
            }
        }
    }
    println!("{plans} plans, each with a first action for today");
}

fn check_first_action(catalogue: &Catalogue, walk: &Walk, today: Date) {
    for locale in Locale::all() {
        let plan = Plan::draft(catalogue, walk, locale, today);
        let first = plan.actions.first();
        assert!(
            first.is_some_and(|first| feasible(first, walk).is_some()),
            "{today}, {walk:?}: {first:?}"
        );
        assert!(plan.contacts.len() <= 3);
        let urls = plan.contacts.iter().map(|contact| contact.link.url());
        let different = urls.collect::<BTreeSet<_>>().len();
        assert_eq!(different, plan.contacts.len(), "{walk:?}: a contact twice");
    }
}

/// Whole months from a date to another, counted from the earliest day that the first may mean.
fn months(from: Date, to: Date) -> i32 {
    let whole = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month().unwrap_or(1));
    let short = from.day().unwrap_or(1) > to.day().unwrap_or(1);
    whole(to) - whole(from) - i32::from(short)
}

#[test]
fn nobody_is_said_to_be_active_on_a_sign_two_years_old() {
    for today in DATES.map(date) {
        let mut alive = Vec::new();
        for community in &CATALOGUE.communities {
            let standing = community.standing(today);
            if matches!(standing, Standing::Active | Standing::Emerging) {
                let age = months(community.last_sign.date, today);
                assert!(
                    (0..24).contains(&age),
                    "{} on {today}: last sign {}",
                    community.id,
                    community.last_sign.date
                );
                alive.push(community.id.as_str());
            }
        }
        println!("said to be active or emerging on {today}: {alive:?}");
    }
}

/// Words that say more than a page without a licence allows. A note on the licence of a part may
/// name that licence: it says what it covers, and that the rest has none.
const REUSE: [&str; 12] = [
    "réutilisable",
    "libre de droits",
    "librement",
    "sous licence",
    "logiciel libre",
    "libre d’utilisation",
    "reusable",
    "royalty-free",
    "freely",
    "licensed under",
    "open source",
    "free to use",
];

#[test]
fn nothing_is_said_to_be_free_to_reuse_without_a_licence() {
    let catalogue = &*CATALOGUE;
    let (mut bare, mut faults) = (0, Vec::new());
    for resource in &catalogue.resources {
        let Reuse::AskFirst = resource.reuse() else {
            continue;
        };
        bare += 1;
        let kind = catalogue.kind(&resource.kind).expect("a kind");
        let themes = resource.themes.iter().filter_map(|id| catalogue.theme(id));
        let texts = [&resource.summary, &kind.label]
            .into_iter()
            .chain([&resource.note, &resource.give_back].into_iter().flatten())
            .chain(themes.map(|theme| &theme.label));
        for text in texts.flat_map(Text::all) {
            let said = text.to_lowercase();
            let found = REUSE.iter().find(|word| said.contains(*word));
            faults.extend(found.map(|word| format!("{}: “{word}” in {text}", resource.id)));
        }
    }
    println!("{bare} resources state no licence");
    assert!(bare > 0);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn an_old_link_is_known_for_one_wherever_it_stands() {
    let catalogue = &*CATALOGUE;
    let sources = |provenance: &'static Provenance| provenance.sources.iter();
    let resources = catalogue.resources.iter();
    let pages = resources.clone().flat_map(|r| {
        std::iter::once(&r.page)
            .chain(&r.code)
            .chain(sources(&r.provenance))
    });
    let communities = catalogue.communities.iter();
    let communities = communities.flat_map(|c| c.links.iter().chain(sources(&c.provenance)));
    let editions = catalogue.editions.iter();
    let editions = editions.flat_map(|e| e.links.iter().chain(sources(&e.provenance)));
    let contributions = catalogue.contributions.iter();
    let contributions = contributions.flat_map(|c| sources(&c.provenance));
    let rules = catalogue.rules.iter().flat_map(|r| sources(&r.provenance));
    let channels = catalogue.channels.iter().map(|c| &c.link);
    let all = pages
        .chain(communities)
        .chain(editions)
        .chain(contributions)
        .chain(rules)
        .chain(channels);
    let (mut old, mut encrypted) = (0, 0);
    for link in all {
        let Link::Safe(safe) = link else {
            panic!("{} can only be shown as text", link.as_str());
        };
        let is_old = link.as_str().starts_with("http:");
        assert_eq!(safe.carriage() == Carriage::Http, is_old, "{}", safe.url());
        old += usize::from(is_old);
        encrypted += usize::from(!is_old);
    }
    println!("{old} links are old and unencrypted, {encrypted} are not");
    assert!(old > 0 && encrypted > old);
}

#[test]
fn the_gaps_of_the_commons_are_those_of_the_day() {
    let catalogue = &*CATALOGUE;
    let walk = Walk::default();
    let counts = DATES.map(|today| {
        Gap::ALL.map(|gap| {
            let entries = gap.entries(catalogue, &walk, Locale::default(), date(today));
            entries.len()
        })
    });
    println!("licence, sign, link on {DATES:?}: {counts:?}");
    let [now, later, last] = counts;
    // A licence is not lost by waiting; signs and links grow old.
    assert_eq!([later[0], last[0]], [now[0]; 2]);
    assert!(now[1] <= later[1] && later[1] <= last[1]);
    assert_eq!(last[2], catalogue.resources.len());
    for task in catalogue.contributions.iter().filter(|c| c.gap.is_some()) {
        assert!(task.can_start_alone(), "{}", task.id);
    }
}

#[test]
fn a_rule_has_its_year_and_a_contribution_its_rule() {
    let catalogue = &*CATALOGUE;
    for rule in &catalogue.rules {
        assert!(
            (2011..=published().year()).contains(&rule.year),
            "{}: {}",
            rule.id,
            rule.year
        );
        assert!(!rule.provenance.sources.is_empty(), "{}", rule.id);
    }
    for contribution in &catalogue.contributions {
        let rule = &contribution.rule;
        assert!(catalogue.rule(rule).is_some(), "{}", contribution.id);
    }
}

#[test]
fn proposals_are_three_at_most_two_of_a_kind_and_one_per_page_whatever_is_answered() {
    let catalogue = &*CATALOGUE;
    let walks = walks(1);
    for locale in Locale::all() {
        for walk in &walks {
            let three = resources::proposals(catalogue, walk, locale);
            assert_eq!(three.len(), 3, "{walk:?}");
            for resource in &three {
                let of_a_kind = three.iter().filter(|other| other.kind == resource.kind);
                assert!(of_a_kind.count() <= 2, "{walk:?}: {}", resource.kind);
                let on_page = three.iter().filter(|other| other.page == resource.page);
                assert_eq!(on_page.count(), 1, "{walk:?}: {}", resource.page.as_str());
            }
        }
    }
}

#[test]
fn an_address_made_of_this_commons_survives() {
    let catalogue = &*CATALOGUE;
    let mut addresses = walks(1)
        .into_iter()
        .map(|walk| Address {
            walk,
            ..Address::default()
        })
        .collect::<Vec<_>>();
    let start = Address::default();
    for resource in &catalogue.resources {
        addresses.push(start.to_resource(&resource.id));
        addresses.push(start.with(|walk| walk.toggle_resource(&resource.id)));
    }
    for full in catalogue.resources.chunks(Walk::MOST_RESOURCES) {
        addresses
            .push(start.with(|walk| walk.resources = full.iter().map(|r| r.id.clone()).collect()));
    }
    for town in &catalogue.towns {
        addresses.push(start.with(|walk| walk.place = Some(town.id.clone())));
    }
    for community in &catalogue.communities {
        addresses.push(start.to_community(&community.id));
        addresses.push(start.with(|walk| walk.community = Some(community.id.clone())));
    }
    for edition in &catalogue.editions {
        addresses.push(start.to_edition(&edition.id));
    }
    for contribution in &catalogue.contributions {
        addresses.push(start.to(Route::Contribution(contribution.id.clone())));
        addresses.push(start.with(|walk| walk.contribution = Some(contribution.id.clone())));
    }
    for term in &catalogue.terms {
        addresses.push(start.to(Route::Lexicon(Some(term.id.clone()))));
    }
    let chapters = Chapter::ALL.map(Anchor::Chapter).into_iter();
    let parts = parts().map(|(_, part)| Anchor::Part(part));
    let rules = catalogue.rules.iter().map(|it| Anchor::Rule(it.id.clone()));
    let functions = catalogue.functions.iter();
    let functions = functions.map(|it| Anchor::Function(it.id.clone()));
    for anchor in chapters.chain(parts).chain(rules).chain(functions) {
        addresses.push(start.to(Route::How(Some(anchor))));
    }
    let all = Shelf::new(catalogue, &start.walk, &View::default(), Locale::default());
    for (facet, counts) in all.facets {
        for count in counts {
            addresses.push(start.with_view(|view| facet.choose(view, Some(&count.value))));
        }
    }
    for address in &addresses {
        let printed = address.to_string();
        let (mut read, dropped) = Address::parse(&printed);
        assert_eq!(dropped, [], "{printed}");
        assert_eq!(read.reconcile(catalogue), [], "{printed}");
        assert_eq!(read, *address, "{printed}");
        assert_eq!(read.to_string(), printed);
    }
    println!("{} addresses survive", addresses.len());
}
