//! The ladder as it is shown: the pair with its map, what stands below it, and all the others.

use commons::entry::Community;
use commons::geo::projection::{Frame, Occupied, World, project};
use commons::places::Place;
use commons::rank::communities::{Ladder, Lone, Rung};
use commons::sort;
use leptos::prelude::*;

use super::fallback;
use crate::app::parts::card::CommunityCard;
use crate::app::parts::fold::folded;
use crate::app::parts::list::anew;
use crate::app::parts::map::{Mark, Name, WorldMap};
use crate::app::parts::sign::age_of;
use crate::app::state::Scene;

pub(super) fn ladder(scene: Scene, place: Option<&Place>) -> impl IntoView + use<> {
    let Scene {
        commons,
        words,
        today,
        visit,
    } = scene;
    let reads = Memo::new(move |_| {
        let chosen = visit.read(|address| address.route.reads().cloned());
        chosen.unwrap_or_else(|| words.locale.language().to_owned())
    });
    let ladder = {
        let spot = place.map(|place| place.spot.clone());
        move |reads: &str| Ladder::new(commons, spot.as_ref(), &[reads], today)
    };
    let answer = ladder("");
    let nearest = match answer.nearest {
        Some(Rung {
            distance_km: None, ..
        }) => words.country_own,
        _ => words.nearest,
    };
    let lately = if place.is_some() {
        words.lately_nearest
    } else {
        words.lately
    };
    let pair = answer.pair().map(|rung| rung.community).collect::<Vec<_>>();
    let silent = place.is_some() && pair.iter().all(|community| community.links.is_empty());
    // Another language rebuilds the lower rungs and leaves the rest alone.
    let lower = move || {
        let reads = reads.get();
        untrack(|| lower(scene, &ladder(&reads)))
    };
    view! {
        <div class="pair">
            {answer.nearest.map(|rung| section(scene, nearest, &[rung]))}
            {answer.lately.map(|rung| section(scene, lately, &[rung]))}
        </div>
        {lone(scene, &answer, place.is_some()).map(|why| view! { <p>{why}</p> })}
        {map(scene, &answer, place)}
        {silent.then(|| fallback::card(scene, &pair))}
        {languages(scene, &reads.get_untracked())}
        {anew(lower)}
    }
}

/// Why there is no pair.
fn lone(scene: Scene, ladder: &Ladder<'_>, placed: bool) -> Option<&'static str> {
    let words = scene.words;
    if !placed {
        return ladder.lately.is_none().then_some(words.nobody_lately);
    }
    ladder.lone(scene.today).map(|lone| match lone {
        Lone::HeardLately => words.lone_lately,
        Lone::NobodyLately => words.nobody_lately,
        Lone::NobodyOpen => words.lone_nobody,
    })
}

/// The rungs below the pair: a few of each, and the rest behind "see all".
fn lower(scene: Scene, ladder: &Ladder<'static>) -> impl IntoView + use<> {
    let words = scene.words;
    let names = [words.same_language, words.from_afar, words.past];
    let rungs = ladder.lower().into_iter().zip(ladder.at_once()).zip(names);
    let others = rungs.clone().map(|((rung, n), _)| rung.len() - n).sum();
    let first = rungs
        .clone()
        .map(|((rung, n), name)| (n > 0).then(|| section(scene, name, &rung[..n])));
    let first = first.collect_view();
    let rest = rungs.map(|((rung, n), name)| (name, rung[n..].to_vec()));
    let rest = rest
        .filter(|(_, rung)| !rung.is_empty())
        .collect::<Vec<_>>();
    let rest = (others > 0).then(|| {
        folded("others", words.see_others(others), false, move || {
            let sections = rest.iter().map(|(name, rung)| section(scene, name, rung));
            sections.collect_view()
        })
    });
    view! {
        {first}
        {rest}
    }
}

/// The languages that communities speak, to be answered in another than the screen's.
fn languages(scene: Scene, reads: &str) -> impl IntoView + use<> {
    let Scene {
        commons,
        words,
        visit,
        ..
    } = scene;
    let spoken = commons.communities.iter().flat_map(|it| &it.languages);
    let mut spoken = sort::by_key(spoken.collect(), |tag| *tag);
    spoken.dedup();
    let options = spoken.into_iter().map(|tag| {
        let is_read = tag == reads;
        let name = words.language(tag);
        view! { <option value=tag.as_str() selected=is_read>{name}</option> }
    });
    view! {
        <p class="in-line reads">
            <label for="reads">{words.reads}</label>
            <select
                id="reads"
                on:change:target=move |event| {
                    let tag = event.target().value();
                    visit.reads(tag);
                }
            >
                {options.collect_view()}
            </select>
        </p>
    }
}

fn section(scene: Scene, name: &'static str, rungs: &[Rung<'static>]) -> AnyView {
    let cards = rungs.iter().map(|rung| card(scene, *rung)).collect_view();
    view! {
        <section>
            <h2>{name}</h2>
            <ul class="wall">{cards}</ul>
        </section>
    }
    .into_any()
}

fn card(scene: Scene, rung: Rung<'static>) -> AnyView {
    let Scene {
        commons,
        words,
        today,
        visit,
    } = scene;
    let community = rung.community;
    let href = visit.to_community(&community.id);
    view! {
        <CommunityCard
            commons
            words
            today
            rung
            href
            chosen=chosen(scene, community)
            on_choose=choosing(scene, community)
        />
    }
    .into_any()
}

pub(super) fn chosen(scene: Scene, community: &'static Community) -> Signal<bool> {
    Signal::derive(move || {
        scene
            .visit
            .walk(|walk| walk.community.as_ref() == Some(&community.id))
    })
}

/// Chooses a community, or clears the choice.
pub(super) fn choosing(
    scene: Scene,
    community: &'static Community,
) -> impl Fn(()) + Send + Sync + 'static {
    move |()| {
        scene.visit.change(|walk| {
            let already = walk.community.as_ref() == Some(&community.id);
            walk.community = (!already).then(|| community.id.clone());
        });
    }
}

/// Every community on the map, framed on the place and the pair.
fn map(scene: Scene, ladder: &Ladder<'static>, place: Option<&Place>) -> impl IntoView + use<> {
    let Scene {
        commons,
        words,
        today,
        visit,
    } = scene;
    // If the named country has a community, its centre is nobody's actual place, and a town is
    // often near it.
    let is_apart = |rung: Rung<'_>| rung.distance_km.is_some();
    let here = place.filter(|_| ladder.nearest.is_none_or(is_apart));
    let here = here.map(|place| (project(place.spot.point()), &place.name));
    let on_the_plane = |rung: Rung<'static>| {
        let community = rung.community;
        (project(community.point), &community.city)
    };
    let pair = ladder.pair().map(on_the_plane);
    // With no place named, the cards shown at once are what is to be seen.
    let shown = ladder.lower().into_iter().zip(ladder.at_once());
    let shown = shown.flat_map(|(rung, n)| rung[..n].iter().copied().map(on_the_plane));
    let shown = shown.filter(|_| place.is_none());
    let towns = pair.chain(here).chain(shown).collect::<Vec<_>>();
    let dots = towns.iter().map(|(dot, _)| *dot).collect::<Vec<_>>();
    let frame = Frame::around(&dots);
    let mut occupied = Occupied::default();
    let here = here.map(|(dot, _)| frame.share(dot));
    if let Some(here) = here {
        occupied.cross(here);
    }
    let marks = commons.communities.iter().map(|community| {
        let at = frame.share(project(community.point));
        occupied.ring(at);
        Mark {
            at,
            age: age_of(Some(&community.last_sign), today),
            is_answer: ladder.pair().any(|rung| rung.community.id == community.id),
        }
    });
    let marks = marks.collect::<Vec<_>>();
    let answers = ladder.pair().count();
    let mut names = Vec::<Name>::new();
    for (n, (dot, name)) in towns.iter().enumerate() {
        let text = name.in_locale(words.locale).text;
        // Two of them may be in one town.
        if names.iter().any(|name| name.text == text) {
            continue;
        }
        let at = frame.share(*dot);
        names.extend(occupied.name(at, text, n < answers).map(|side| Name {
            text: text.to_owned(),
            at,
            side,
        }));
    }
    // Once the list is shown.
    request_animation_frame(move || visit.atlas.want_world());
    let line = move |of: fn(&World) -> &String| {
        Signal::derive(move || visit.atlas.world().map(of).cloned().unwrap_or_default())
    };
    view! {
        <WorldMap
            words
            frame
            marks
            names
            here
            land=line(|world| &world.land)
            borders=line(|world| &world.borders)
        />
    }
}
