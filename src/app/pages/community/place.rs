//! Naming a place: a town by its first letters, a country, or the town nearest to the device.

use commons::geo::gazetteer::{Country, Gazetteer};
use commons::geo::nearby::{LocateError, Message, Nearby, Request};
use commons::geo::point::Spot;
use commons::id::TownId;
use commons::places::Place;
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;
use search::fold;

use crate::app::atlas::Loading;
use crate::app::parts::card::place_name;
use crate::app::parts::fold::folded;
use crate::app::parts::list::keyed;
use crate::app::parts::live::live;
use crate::app::parts::press::press;
use crate::app::parts::text::spoken;
use crate::app::state::Scene;
use crate::browser::position;

/// The place named, and the way to change it.
pub(super) fn named(scene: Scene, place: &Place) -> impl IntoView + use<> {
    let Scene { words, visit, .. } = scene;
    let forget = visit.href(|address| address.with(|walk| walk.place = None));
    let measure = matches!(place.spot, Spot::Country { .. })
        .then(|| view! { <p class="quiet">{words.country_measure}</p> });
    view! {
        <p class="town">
            <strong>{spoken(&place.name, words.locale)}</strong>
            " "
            <a href=forget>{words.town_forget}</a>
        </p>
        {measure}
    }
}

/// The ways to name a place.
#[component]
pub(super) fn Ask(scene: Scene) -> impl IntoView {
    view! {
        <TownField scene />
        <div class="other-ways">
            {position::is_offered().then(|| view! { <WhereAmI scene /> })}
            <CountryField scene />
        </div>
    }
}

fn choose(scene: Scene, id: TownId) {
    scene
        .visit
        .go(|address| address.with(|walk| walk.place = Some(id)));
}

/// A town by the first letters of its name.
#[component]
fn TownField(scene: Scene) -> impl IntoView {
    let Scene { words, visit, .. } = scene;
    let typed = RwSignal::new(String::new());
    let matching = move || typed.with(|typed| scene.places().starting_with(typed));
    let status = move || {
        let n = matching().len();
        match (
            typed.with(|typed| typed.trim().is_empty()),
            visit.atlas.towns(),
        ) {
            (_, Loading::Failed) => words.towns_missing.to_owned(),
            (true, _) => String::new(),
            (false, Loading::InProgress) => words.towns_underway.to_owned(),
            (false, _) if n == 0 => words.town_none.to_owned(),
            (false, _) => words.count_towns(n),
        }
    };
    // Enter takes the first town shown, as the key of a phone promises.
    let take_first = move || {
        if let Some(place) = untrack(matching).into_iter().next() {
            choose(scene, place.id);
        }
    };
    view! {
        <label for="town">{words.town}</label>
        <p class="hint" id="town-hint">{words.town_hint}</p>
        <input
            id="town"
            type="text"
            autocomplete="off"
            autocapitalize="words"
            spellcheck="false"
            maxlength="60"
            aria-describedby="town-hint"
            enterkeyhint="go"
            on:input:target=move |event| typed.set(event.target().value())
            on:keydown=move |event| {
                if event.key() == "Enter" {
                    take_first();
                }
            }
        />
        <p class="quiet" role="status">{live(status)}</p>
        <ul class="choices">
            {keyed(matching, |place| place.id.to_string(), move |place| choice(scene, place))}
        </ul>
    }
}

fn choice(scene: Scene, place: Place) -> AnyView {
    let Place {
        id, name, country, ..
    } = place;
    let href = scene
        .visit
        .href(move |address| address.with(|walk| walk.place = Some(id.clone())));
    view! {
        <li>
            <a class="choice" href=href>
                <span>{place_name(&name, country.as_ref(), scene.words.locale)}</span>
            </a>
        </li>
    }
    .into_any()
}

/// A country, for visitors whose town is on no list.
#[component]
fn CountryField(scene: Scene) -> impl IntoView {
    let Scene { words, visit, .. } = scene;
    let wanted = RwSignal::new(String::new());
    let take = move || {
        if let Some(id) = wanted.with_untracked(|id| TownId::parse(id)) {
            choose(scene, id);
        }
    };
    let field = move || {
        view! {
            <label for="country">{words.country}</label>
            <div class="in-line">
                <select
                    id="country"
                    on:change:target=move |event| wanted.set(event.target().value())
                >
                    <option value="">{words.country_choose}</option>
                    {move || options(scene)}
                </select>
                <button class="more" disabled=move || wanted.with(String::is_empty) on:click=press(take)>
                    {words.choose}
                </button>
            </div>
            {move || {
                (visit.atlas.towns() == Loading::Failed)
                    .then(|| view! { <p class="quiet">{words.towns_missing}</p> })
            }}
        }
    };
    folded("others", words.country_other, false, field)
}

/// The countries, in the order of their names in the reader's language.
fn options(scene: Scene) -> impl IntoView + use<> {
    let gazetteer = scene.visit.atlas.gazetteer();
    let countries = gazetteer.map_or(&[][..], Gazetteer::countries);
    // Put in their places one by one: a sort of its own would weigh more than they do.
    let mut ordered: Vec<(String, &Country)> = Vec::with_capacity(countries.len());
    for country in countries {
        let folded = fold::slug(country.name.in_locale(scene.locale()).text);
        let place = ordered.partition_point(|(other, _)| *other < folded);
        ordered.insert(place, (folded, country));
    }
    let options = ordered.into_iter().map(|(_, country)| {
        let name = country.name.in_locale(scene.locale()).text;
        view! { <option value=country.code.to_ascii_lowercase()>{name}</option> }
    });
    options.collect_view()
}

/// The town nearest to the device, when the visitor presses for it.
#[component]
fn WhereAmI(scene: Scene) -> impl IntoView {
    let words = scene.words;
    let nearby = RwSignal::new(Nearby::default());
    // Without all the towns, another one would be the nearest.
    let waits = move || super::is_awaited(scene);
    let told = move || match nearby.get() {
        Nearby::Off => "",
        Nearby::Asking => words.locating,
        Nearby::Refused(LocateError::Denied) => words.locate_denied,
        Nearby::Refused(LocateError::Unavailable) => words.locate_unavailable,
        Nearby::Refused(LocateError::TooLate) => words.locate_late,
    };
    view! {
        <div class="where-am-i">
            <button
                class="more"
                disabled=waits
                on:click=press(move || tell(scene, nearby, Message::Pressed))
            >
                {words.locate}
            </button>
            <p role="status">{live(told)}</p>
        </div>
    }
}

fn tell(scene: Scene, nearby: RwSignal<Nearby>, message: Message) {
    // The visitor may have left the page meanwhile.
    let request = nearby.try_update(|nearby| nearby.update(message)).flatten();
    match request {
        Some(Request::AskForPosition) => spawn_local_scoped(async move {
            let message = match position::locate().await {
                Ok(point) => Message::Located(point),
                Err(why) => Message::Refused(why),
            };
            tell(scene, nearby, message);
        }),
        Some(Request::TakeNearest(point)) => {
            if let Some(place) = untrack(|| scene.places().nearest(point)) {
                choose(scene, place.id);
            }
        }
        None => {}
    }
}
