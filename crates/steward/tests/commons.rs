//! What newcomers meet on the real commons: every combination of answers, every town, at several
//! dates. The figures are printed: `cargo test -p steward --test commons -- --nocapture`.
//!
//! Bounds are those that the walk was designed to. Where content breaks one, the content or a
//! weight has to be looked at again, and the figure goes into that change's message.
#![expect(clippy::print_stdout, reason = "the figures are for people to read")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use commons::catalogue::Catalogue;
use commons::entry::{Resource, Standing};
use commons::find::ladder::Ladder;
use commons::find::ranking::Ranking;
use commons::find::shelf::{self, Facet, Shelf};
use commons::language::Reader;
use commons::last_sign::Date;
use commons::link::Link;
use commons::walk::{Action, Address, Plan, Room, Skill, Skills, Time, View, Walk, Where, Why};

/// The day this commons was published, one when its news is old, and one when it is history.
const DATES: [&str; 3] = ["2026-11-23", "2028-06-01", "2031-06-01"];
/// No edition is announced so far ahead.
const NONE_ANNOUNCED: &str = "2099-12-31";

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let checked = steward::check::check(&folder).expect("the content folder");
    let snapshot = checked.snapshot.expect("the content is sound");
    Catalogue::from_wire(snapshot).expect("the guide takes it")
});

/// The day whose news this commons is.
fn published() -> Date {
    let published = CATALOGUE.about.published;
    published.expect("a date of publication")
}

fn date(iso: &str) -> Date {
    Date::parse(iso).unwrap_or_else(|| panic!("{iso} is a date"))
}

/// Every answer to a question, and none.
fn or_none<T: Copy>(answers: &[T]) -> Vec<Option<T>> {
    let some = answers.iter().copied().map(Some);
    std::iter::once(None).chain(some).collect()
}

/// Every set of at most so many skills.
fn skill_sets(most: usize) -> Vec<Skills> {
    let all = 0..1_u32 << Skill::ALL.len();
    let few = all.filter(|bits| bits.count_ones() as usize <= most);
    let set = |bits: u32| {
        let chosen = Skill::ALL.into_iter().enumerate();
        chosen
            .filter(|(n, _)| bits & 1 << n != 0)
            .fold(Skills::default(), |skills, (_, skill)| skills.with(skill))
    };
    few.map(set).collect()
}

/// Every combination of answers with at most so many skills.
fn walks(most_skills: usize) -> Vec<Walk> {
    let mut walks = Vec::new();
    for why in or_none(&Why::ALL) {
        for location in or_none(&Where::ALL) {
            for time in or_none(&Time::ALL) {
                walks.extend(skill_sets(most_skills).into_iter().map(|skills| Walk {
                    why,
                    location,
                    time,
                    skills,
                    ..Walk::default()
                }));
            }
        }
    }
    walks
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole as f64
}

#[test]
fn every_combination_of_answers_leads_to_contributions_and_every_contribution_leads_somewhere() {
    let catalogue = &*CATALOGUE;
    let today = date(NONE_ANNOUNCED);
    assert!(catalogue.editions_ahead(today).is_empty());
    let walks = walks(2);
    assert_eq!(walks.len(), 3_248);

    let mut shortest = usize::MAX;
    let mut among_three = BTreeMap::<&str, usize>::new();
    let mut first = BTreeMap::<&str, usize>::new();
    let mut with_one_alone = 0;
    for walk in &walks {
        let shown = Ranking::new(catalogue, walk, today).shown;
        shortest = shortest.min(shown.len());
        let three = &shown[..shown.len().min(3)];
        for ranked in three {
            let id = ranked.contribution.id.as_str();
            *among_three.entry(id).or_default() += 1;
        }
        if let Some(leader) = three.first() {
            *first.entry(leader.contribution.id.as_str()).or_default() += 1;
        }
        let alone = three.iter().any(|r| r.contribution.can_start_alone());
        with_one_alone += usize::from(alone);
    }

    let mut order = catalogue
        .contributions
        .iter()
        .map(|contribution| {
            let id = contribution.id.as_str();
            let times = |counts: &BTreeMap<&str, usize>| counts.get(id).copied().unwrap_or(0);
            (times(&among_three), times(&first), id)
        })
        .collect::<Vec<_>>();
    order.sort_unstable();
    println!("{} combinations, shortest list {shortest}", walks.len());
    let alone = percent(with_one_alone, walks.len());
    println!("one that needs nobody is in the first three: {alone:.1} %");
    for (three, first, id) in order.iter().rev() {
        let three = percent(*three, walks.len());
        println!("{three:5.1} % in the first three, first {first:4} times: {id}");
    }

    assert!(shortest >= 5, "the shortest list has {shortest}");
    assert!(alone >= 75.0, "{alone:.1} %");
    for (three, first, id) in order {
        let three = percent(three, walks.len());
        assert!(three <= 30.0, "{id} takes {three:.1} % of the first threes");
        assert!(first > 0, "{id} never comes first");
    }
}

#[test]
fn every_town_is_answered_by_a_community_heard_from_lately() {
    let catalogue = &*CATALOGUE;
    let today = published();
    let mut pairs = 0;
    for town in &catalogue.towns {
        for languages in [&[][..], &["fr"], &["en"]] {
            let ladder = Ladder::new(catalogue, Some(town.point), languages, today);
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
            assert_eq!(rungs(&ladder), everyone(catalogue), "{}", town.id);
        }
    }
    let towns = catalogue.towns.len();
    println!("{towns} towns, {} of them answered by a pair", pairs / 3);
    assert!(towns >= 40, "{towns} towns");
}

#[test]
fn a_ladder_ends_with_everyone_whatever_the_date_and_with_no_place_named() {
    let catalogue = &*CATALOGUE;
    let places = catalogue.towns.iter().map(|town| Some(town.point));
    for place in places.chain([None]) {
        for today in DATES {
            let ladder = Ladder::new(catalogue, place, &["fr"], date(today));
            assert_eq!(rungs(&ladder), everyone(catalogue), "{today}");
            assert_eq!(ladder.nearest.is_some(), place.is_some());
        }
    }
}

/// All that stand on a ladder, each as often as it does.
fn rungs<'a>(ladder: &Ladder<'a>) -> Vec<&'a str> {
    let pair = ladder.nearest.iter().chain(&ladder.lately);
    let others = ladder.same_language.iter().chain(&ladder.from_afar);
    let all = pair.chain(others).chain(&ladder.past);
    let mut ids = all.map(|r| r.community.id.as_str()).collect::<Vec<_>>();
    ids.sort_unstable();
    ids
}

fn everyone(catalogue: &Catalogue) -> Vec<&str> {
    let all = catalogue.communities.iter();
    let mut ids = all.map(|c| c.id.as_str()).collect::<Vec<_>>();
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
            let found = commons::find::ladder::towns(catalogue, name);
            assert!(
                found.iter().any(|town| town.country == *country),
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
    for reader in Reader::ALL {
        let plan = Plan::draft(catalogue, walk, reader, today);
        let feasible = match plan.actions.first() {
            Some(Action::WelcomeDesk) => walk.location == Some(Where::Here),
            Some(Action::Start(contribution)) => contribution.can_start_alone(),
            Some(Action::Read(resource)) => matches!(resource.page, Link::Safe(_)),
            _ => false,
        };
        assert!(feasible, "{today}, {walk:?}: {:?}", plan.actions.first());
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
    for reader in Reader::ALL {
        let mut proposed = BTreeMap::<&str, usize>::new();
        for walk in &walks {
            let three = shelf::proposals(catalogue, walk, reader);
            assert_eq!(three.len(), 3, "{walk:?}");
            for resource in &three {
                let of_a_kind = three.iter().filter(|other| other.kind == resource.kind);
                assert!(of_a_kind.count() <= 2, "{walk:?}: {}", resource.kind);
                let on_page = three.iter().filter(|other| other.page == resource.page);
                assert_eq!(on_page.count(), 1, "{walk:?}: {}", resource.page.as_str());
                *proposed.entry(resource.id.as_str()).or_default() += 1;
            }
        }
        let (most, times) = proposed
            .iter()
            .max_by_key(|(_, times)| **times)
            .expect("something is proposed");
        println!(
            "{reader:?}: {} combinations propose {} of {} resources; {most} most often, {:.1} %",
            walks.len(),
            proposed.len(),
            catalogue.resources.len(),
            percent(*times, walks.len())
        );
    }
}

#[test]
fn a_resource_is_found_by_its_own_title() {
    let catalogue = &*CATALOGUE;
    let (mut searched, mut first) = (0, 0);
    let mut missed = Vec::new();
    for (document, resource) in catalogue.resources.iter().enumerate() {
        for title in resource.title.all() {
            let hits = catalogue.search(title).hits;
            let at = hits.iter().position(|hit| hit.document == document);
            searched += 1;
            first += usize::from(at == Some(0));
            if at.is_none_or(|at| at >= 10) {
                missed.push((resource.id.as_str(), title, at));
            }
        }
    }
    println!("{first} of {searched} titles find their resource first");
    assert!(missed.is_empty(), "not among the first ten: {missed:?}");
}

#[test]
fn facets_lead_to_every_resource() {
    let catalogue = &*CATALOGUE;
    let walk = Walk::default();
    let shelf = |view: &View| Shelf::new(catalogue, &walk, view, Reader::French);
    let mut reached = BTreeSet::new();
    for (facet, counts) in shelf(&View::default()).facets {
        for count in counts {
            let mut view = View::default();
            facet.choose(&mut view, Some(&count.value));
            let found = shelf(&view).found;
            assert_eq!(found.len(), count.count, "{facet:?} {}", count.value);
            if found.len() < catalogue.resources.len() {
                reached.extend(found.iter().map(|resource| resource.id.as_str()));
            }
        }
    }
    assert_eq!(reached.len(), catalogue.resources.len());

    let mut lists = catalogue
        .resources
        .iter()
        .map(|resource| (narrowed(catalogue, resource), resource.id.as_str()))
        .collect::<Vec<_>>();
    lists.sort_unstable();
    let (longest, id) = lists.last().expect("there are resources");
    let (median, _) = lists[lists.len() / 2];
    println!("facets narrow to {median} resources (median), {longest} at most ({id})");
}

/// How long the list is that facets alone narrow to a resource: at each facet, the value of its
/// own that leaves least.
fn narrowed(catalogue: &Catalogue, resource: &Resource) -> usize {
    let walk = Walk::default();
    let shelf = |view: &View| Shelf::new(catalogue, &walk, view, Reader::French);
    let mut view = View::default();
    for facet in Facet::ALL {
        let facets = shelf(&view).facets;
        let (_, counts) = facets
            .into_iter()
            .find(|(other, _)| *other == facet)
            .expect("every facet is counted");
        let narrower = counts.into_iter().filter_map(|count| {
            let mut view = view.clone();
            facet.choose(&mut view, Some(&count.value));
            let found = shelf(&view).found;
            let is_here = found.iter().any(|other| other.id == resource.id);
            is_here.then_some((found.len(), view))
        });
        if let Some((_, least)) = narrower.min_by_key(|(length, _)| *length) {
            view = least;
        }
    }
    shelf(&view).found.len()
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
        addresses.push(start.opening(Room::Resources, resource.id.as_str()));
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
        addresses.push(start.opening(Room::Community, community.id.as_str()));
        addresses.push(start.with(|walk| walk.community = Some(community.id.clone())));
    }
    for edition in &catalogue.editions {
        addresses.push(start.opening(Room::Community, edition.id.as_str()));
    }
    for contribution in &catalogue.contributions {
        addresses.push(start.opening(Room::Contribution, contribution.id.as_str()));
        addresses.push(start.with(|walk| walk.contribution = Some(contribution.id.clone())));
    }
    for term in &catalogue.terms {
        addresses.push(start.opening(Room::Lexicon, term.id.as_str()));
    }
    let all = Shelf::new(catalogue, &start.walk, &start.view, Reader::French);
    for (facet, counts) in all.facets {
        for count in counts {
            addresses.push(start.viewing(|view| facet.choose(view, Some(&count.value))));
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
