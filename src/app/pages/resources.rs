//! The resources: three proposals, then all of them by search and facets, then one.

use commons::entry::{Gap, Resource, Reuse};
use commons::id::ResourceId;
use commons::listing::View;
use commons::listing::{Count, Facet, Shelf};
use commons::rank::open_tasks::Lacking;
use commons::rank::resources::proposals as propose;
use commons::route::Route;
use leptos::prelude::*;

use super::{back, head, message, onward};
use crate::app::parts::card::{ResourceCard, Toggle, licence_line, resource_line};
use crate::app::parts::facts::fact;
use crate::app::parts::fold::folded;
use crate::app::parts::link::{Leave, sources};
use crate::app::parts::list::keyed;
use crate::app::parts::live::{Content, live};
use crate::app::parts::press::press;
use crate::app::parts::sign::{age_of, dated, rule};
use crate::app::parts::text::{phrase, running, title};
use crate::app::state::Scene;
use crate::browser::page;

/// How many cards of the whole list are made at once: a phone makes them in one frame.
const AT_ONCE: usize = 24;

/// What best answers the visitor's reason to come.
pub(super) fn proposals(scene: Scene) -> impl IntoView {
    let Scene {
        commons,
        words,
        visit,
        ..
    } = scene;
    // Keeping one must not propose others in its place.
    let proposed = visit.walk(|walk| propose(commons, walk, words.locale));
    let cards = proposed
        .into_iter()
        .map(|resource| card(scene, &[resource], None))
        .collect_view();
    let all = visit.to(Route::all_resources());
    view! {
        {back(scene, scene.visit.to(Route::Welcome))}
        {head(scene, words.resources_start)}
        <p>{words.resources_start_lead}</p>
        <h2 class="hidden-text">{words.resources}</h2>
        <ul class="wall">{cards}</ul>
        <p>
            <a href=all>{words.see_all_resources(commons.resources.len())}</a>
        </p>
        {onward(scene, words.to_community)}
    }
}

/// The card of a web page's first entry, with the others that stand on it named below.
fn card(
    scene: Scene,
    page: &[&'static Resource],
    query: Option<Signal<String>>,
) -> Option<AnyView> {
    let Scene {
        commons,
        words,
        today,
        visit,
    } = scene;
    let (resource, others) = page.split_first()?;
    let resource = *resource;
    let others = others
        .iter()
        .map(|other| entry_link(scene, other))
        .collect::<Vec<_>>();
    let beside = (!others.is_empty()).then(|| {
        view! {
            <div class="beside quiet">
                <p>{words.same_page} {words.colon}</p>
                <ul>{others}</ul>
            </div>
        }
        .into_any()
    });
    let href = visit.to_resource(&resource.id);
    let kept = kept(scene, &resource.id);
    let on_keep = move |()| visit.change(|walk| walk.toggle_resource(&resource.id));
    let card =
        view! { <ResourceCard commons words today resource href kept on_keep query beside /> };
    Some(card.into_any())
}

fn kept(scene: Scene, id: &'static ResourceId) -> Signal<bool> {
    Signal::derive(move || scene.visit.walk(|walk| walk.keeps(id)))
}

/// The whole of it, by search and facets.
pub(super) fn all(scene: Scene) -> impl IntoView {
    let Scene {
        commons,
        words,
        visit,
        ..
    } = scene;
    // The order depends on the answers, which do not change while the list is looked at; what was
    // kept does change, and must not make the list anew.
    let walk = visit.walk(Clone::clone);
    let kept_before = walk.clone();
    let view =
        Memo::new(move |_| visit.read(|address| address.route.view().cloned().unwrap_or_default()));
    let shelf = Memo::new_owning(move |_| {
        (
            view.with(|view| std::sync::Arc::new(Shelf::new(commons, &walk, view, words.locale))),
            true,
        )
    });
    let at_most = RwSignal::new(AT_ONCE);
    Effect::new(move || {
        view.track();
        at_most.set(AT_ONCE);
    });
    let found = move || shelf.with(|shelf| shelf.found.len());
    let partial = move || shelf.with(|shelf| shelf.partial);
    let pages = Memo::new(move |_| shelf.with(|shelf| shelf.by_page(&kept_before)));
    let shown = move || {
        pages.with(|pages| {
            pages
                .iter()
                .take(at_most.get())
                .cloned()
                .collect::<Vec<_>>()
        })
    };
    let ids = |group: &Vec<&Resource>| {
        let ids = group.iter().map(|it| it.id.as_str());
        ids.collect::<Vec<_>>().join(" ")
    };
    let query = Signal::derive(move || view.with(|view| view.query.clone()));
    view! {
        {back(scene, scene.visit.to(Route::Proposals))}
        {head(scene, words.resources_all)}
        <search class="find">
            {search_field(scene)}
            {folded("filters", words.filters, false, move || {
                move || shelf.with(|shelf| facets(scene, &shelf.facets))
            })}
            {filters_on(scene, move || shelf.with(|shelf| chosen(scene, &shelf.facets)))}
        </search>
        // Of none, the style sheet hides the number, which the next line says, and the legend.
        <p class="found" role="status">{live(move || words.count_resources(found()))}</p>
        {move || partial().then(|| view! { <p class="quiet">{words.partial}</p> })}
        {move || (found() == 0).then(|| view.with(|view| nothing(scene, view)))}
        <p class="quiet ages">{words.age_legend}</p>
        <h2 class="hidden-text">{words.resources}</h2>
        <ul class="wall">
            {keyed(shown, ids, move |group| card(scene, &group, Some(query)))}
        </ul>
        {move || {
            (pages.with(Vec::len) > at_most.get())
                .then(|| {
                    let more = move || {
                        let first_new = at_most.get_untracked() + 1;
                        at_most.update(|n| *n += AT_ONCE);
                        request_animation_frame(move || {
                            page::focus_first(&format!(".wall > li:nth-child({first_new}) a"));
                        });
                    };
                    view! { <button class="more" on:click=press(more)>{words.show_more}</button> }
                })
        }}
        {onward(scene, words.to_community)}
    }
}

fn search_field(scene: Scene) -> impl IntoView {
    let Scene { words, visit, .. } = scene;
    view! {
        <label for="query">{words.search}</label>
        <p class="hint" id="query-hint">{words.search_hint}</p>
        <input
            id="query"
            type="search"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            maxlength="100"
            aria-describedby="query-hint"
            prop:value=move || visit.read(|address| address.route.view().map(|view| view.query.clone()))
            on:input:target=move |event| {
                let query = event.target().value();
                visit.view(|view| view.query = query);
            }
        />
    }
}

/// What to try where nothing is found: only what can help.
fn nothing(scene: Scene, view: &View) -> impl IntoView + use<> {
    let Scene { words, visit, .. } = scene;
    let is_filtered = Facet::ALL.iter().any(|facet| facet.chosen(view).is_some());
    let next = match (view.query.is_empty(), is_filtered) {
        (true, _) => words.try_filter,
        (false, true) => words.try_either,
        (false, false) => words.try_word,
    };
    let clear = visit.to(Route::all_resources());
    view! {
        <div class="nothing">
            <p><strong>{words.nothing_found}</strong> " " {live(move || next)}</p>
            <p><a class="button" href=clear>{words.clear}</a></p>
        </div>
    }
}

fn facets(scene: Scene, facets: &[(Facet, Vec<Count>)]) -> impl IntoView + use<> {
    let facets = facets.iter().map(|(facet, counts)| {
        let facet = *facet;
        let id = format!("facet-{facet:?}").to_lowercase();
        let options = counts
            .iter()
            .map(|count| option(scene, facet, count))
            .collect_view();
        view! {
            <div>
                <label for=id.clone()>{scene.words.facet(facet)}</label>
                <select
                    id=id
                    on:change:target=move |event| {
                        let value = event.target().value();
                        let value = (!value.is_empty()).then_some(value.as_str());
                        scene.visit.view(|view| facet.choose(view, value));
                    }
                >
                    <option value="">{scene.words.facet_any}</option>
                    {options}
                </select>
            </div>
        }
    });
    view! { <div class="facets">{facets.collect_view()}</div> }
}

/// The facets that are chosen, with what was chosen of each.
fn chosen(scene: Scene, facets: &[(Facet, Vec<Count>)]) -> Vec<(Facet, String)> {
    let chosen = facets.iter().flat_map(|(facet, counts)| {
        let chosen = counts.iter().filter(|count| count.chosen);
        chosen.map(|count| {
            let name = scene.words.facet_value(scene.commons, *facet, &count.value);
            (*facet, name)
        })
    });
    chosen.collect()
}

/// The active filters, each with a way to remove it: a filtered list says so.
fn filters_on(
    scene: Scene,
    chosen: impl Fn() -> Vec<(Facet, String)> + Send + 'static,
) -> impl IntoView {
    let Scene { words, visit, .. } = scene;
    let key = |(facet, name): &(Facet, String)| format!("{facet:?} {name}");
    let button = move |(facet, name): (Facet, String)| {
        let remove = move || {
            visit.view(|view| facet.choose(view, None));
            page::focus("query");
        };
        view! {
            <li>
                <button class="chip" on:click=press(remove)>
                    {name}
                    <span class="hidden-text">", " {words.remove}</span>
                </button>
            </li>
        }
    };
    view! { <ul class="chips">{keyed(chosen, key, button)}</ul> }
}

fn option(scene: Scene, facet: Facet, count: &Count) -> AnyView {
    let name = scene.words.facet_value(scene.commons, facet, &count.value);
    let name = Content(format!("{name} ({})", count.count).into());
    view! {
        <option value=count.value.clone() selected=count.chosen prop:textContent=name></option>
    }
    .into_any()
}

/// One resource, whole: enough by itself without its page.
#[component]
pub(super) fn Entry(scene: Scene, resource: &'static Resource) -> impl IntoView {
    let Scene {
        commons,
        words,
        today,
        visit,
    } = scene;
    let locale = scene.locale();
    let sign = resource.last_sign.as_ref();
    let on_keep = move |()| visit.change(|walk| walk.toggle_resource(&resource.id));
    view! {
        {back(scene, scene.visit.closed())}
        <article class="entry" data-age=rule(age_of(sign, today))>
            {head(scene, title(&resource.title, locale))}
            <p class="card-line">{resource_line(commons, words, resource)}</p>
            <p class="lead">{running(commons, words, &resource.summary)}</p>
            <p>
                <Toggle
                    pressed=kept(scene, &resource.id)
                    on=words.kept
                    off=words.keep
                    of=resource.title.in_locale(locale).text
                    on_toggle=on_keep
                />
            </p>
            <p><Leave words link=&resource.page name=words.see_page /></p>
            {resource.code.as_ref().map(|code| view! { <p><Leave words link=code name=words.see_code /></p> })}
            <dl class="facts">
                {fact(words.licence, licence(scene, resource))}
                {fact(words.languages, words.language_names(&resource.languages))}
                {fact(words.last_sign_name, dated(words, sign))}
                {origin(scene, resource)}
                {themes(scene, resource)}
                {resource.note.as_ref().map(|note| fact(words.note, phrase(note, locale)))}
                {give_back(scene, resource)}
                {same_page(scene, resource)}
                {fact(words.sources, sources(words, &resource.provenance.sources))}
            </dl>
            {super::read_on(scene, &resource.provenance)}
        </article>
    }
}

fn licence(scene: Scene, resource: &'static Resource) -> impl IntoView {
    let ask = (resource.reuse() == Reuse::AskFirst).then(|| format!(". {}", scene.words.ask_first));
    let note = resource.licence_note.as_ref();
    let unstated = resource.reuse() == Reuse::AskFirst;
    let request = unstated.then(|| request(scene, resource));
    view! {
        {licence_line(scene.words, resource)} {ask}
        {note.map(|note| view! { " " {phrase(note, scene.locale())} })}
        {request}
    }
}

/// The request for a licence, where the commons has a task for it.
fn request(scene: Scene, resource: &'static Resource) -> Option<impl IntoView> {
    let tasks = &scene.commons.contributions;
    let task = tasks.iter().find(|task| task.gap == Some(Gap::Licence))?;
    message::about(scene, task, Lacking::Resource(resource))
}

fn origin(scene: Scene, resource: &'static Resource) -> Option<impl IntoView> {
    let id = resource.community.as_ref()?;
    let community = scene.commons.community(id)?;
    let href = scene.visit.to_community(id);
    let sustained = resource
        .sustained
        .then(|| format!(". {}", scene.words.sustained));
    Some(fact(
        scene.words.from,
        view! { <a href=href>{community.name.as_str()}</a> {sustained} },
    ))
}

fn themes(scene: Scene, resource: &'static Resource) -> Option<impl IntoView> {
    let themes = resource
        .themes
        .iter()
        .filter_map(|id| scene.commons.theme(id));
    let names = themes
        .map(|theme| theme.label.in_locale(scene.locale()).text)
        .collect::<Vec<_>>();
    (!names.is_empty()).then(|| fact(scene.words.themes, names.join(", ")))
}

fn give_back(scene: Scene, resource: &'static Resource) -> Option<impl IntoView> {
    let own = resource.give_back.as_ref();
    let give_back = own.or_else(|| Some(&scene.commons.kind(&resource.kind)?.give_back))?;
    let words = scene.words;
    let value = view! {
        {phrase(give_back, words.locale)} " " <span class="mark">{words.advice}</span>
    };
    Some(fact(words.give_back, value))
}

fn same_page(scene: Scene, resource: &'static Resource) -> Option<impl IntoView> {
    let others = scene.commons.on_the_same_page(resource);
    let links = others
        .iter()
        .map(|other| entry_link(scene, other))
        .collect_view();
    (!others.is_empty()).then(|| {
        fact(
            scene.words.same_page,
            view! { <ul class="plain-list">{links}</ul> },
        )
    })
}

/// A resource named within another page.
pub(super) fn entry_link(scene: Scene, resource: &'static Resource) -> AnyView {
    let href = scene.visit.to_resource(&resource.id);
    view! {
        <li>
            <a href=href>{title(&resource.title, scene.locale())}</a>
        </li>
    }
    .into_any()
}
