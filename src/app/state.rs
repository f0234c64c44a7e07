//! What changes during a visit: the address, which holds every answer, and the language.

use commons::catalogue::Catalogue;
use commons::date::Date;
use commons::how::Anchor;
use commons::id::{CommunityId, ContributionId, EditionId, ResourceId, RuleId};
use commons::listing::View;
use commons::locale::Locale;
use commons::places::{Place, Places};
use commons::route::{Address, Dropped, Launch, Route, query_in};
use commons::walk::Walk;
use leptos::prelude::*;

use super::atlas::Atlas;
use super::words::{Words, words};
use crate::browser::{location, page};

/// The visit: one address, mirrored in the page's fragment, and what of it could not be used.
#[derive(Clone, Copy)]
pub(crate) struct Visit {
    address: RwSignal<Address>,
    dropped: RwSignal<Vec<Dropped>>,
    /// How often the visitor has moved to another address, by a link or through the history.
    moves: RwSignal<usize>,
    /// Set once the commons is there: then ids can be told from inventions.
    commons: RwSignal<Option<&'static Catalogue>>,
    pub(crate) atlas: Atlas,
}

impl Visit {
    /// Reads the page's address, and follows it from now on.
    pub(crate) fn provide(launch: &Launch) -> Self {
        let visit = Self {
            address: RwSignal::default(),
            dropped: RwSignal::default(),
            moves: RwSignal::new(0),
            commons: RwSignal::new(None),
            atlas: Atlas::default(),
        };
        visit.read_fragment(&location::fragment());
        let of_query = launch.dropped.iter().cloned();
        visit
            .dropped
            .update(|dropped| dropped.splice(..0, of_query).for_each(drop));
        location::on_fragment_change(move |fragment| {
            visit.read_fragment(&fragment);
            visit.moves.update(|moves| *moves += 1);
        });
        provide_context(visit);
        visit
    }

    pub(crate) fn expect() -> Self {
        expect_context()
    }

    fn read_fragment(self, fragment: &str) {
        let (mut address, mut dropped) = Address::parse(fragment);
        if let Some(commons) = self.commons.get_untracked() {
            dropped.extend(address.reconcile(commons));
        }
        self.settle(address, dropped);
    }

    /// Adopts an address; if something was dropped, rewrites it in the guide's own form, so that
    /// the loss is reported once.
    fn settle(self, address: Address, dropped: Vec<Dropped>) {
        if !dropped.is_empty() {
            location::replace_fragment(&address.to_string());
        }
        self.address.set(address);
        self.dropped.set(dropped);
    }

    /// Drops entries that this commons does not have.
    pub(crate) fn reconcile(self, commons: &'static Catalogue) {
        self.commons.set(Some(commons));
        let mut address = self.address.get_untracked();
        let mut dropped = self.dropped.get_untracked();
        dropped.extend(address.reconcile(commons));
        self.settle(address, dropped);
    }

    /// Drops an unknown place, once the gazetteer has loaded.
    pub(crate) fn reconcile_place(self, places: Places<'_>) {
        let mut address = self.address.get_untracked();
        if let Some(gone) = address.reconcile_place(places) {
            let mut dropped = self.dropped.get_untracked();
            dropped.push(gone);
            self.settle(address, dropped);
        }
    }

    /// Reads the address. Reactive.
    pub(crate) fn read<T>(self, look: impl FnOnce(&Address) -> T) -> T {
        self.address.with(look)
    }

    pub(crate) fn walk<T>(self, look: impl FnOnce(&Walk) -> T) -> T {
        self.address.with(|address| look(&address.walk))
    }

    /// Grows with each move; a choice made in place does not count.
    pub(crate) fn moves(self) -> usize {
        self.moves.get()
    }

    /// Moves to another address, as a link would.
    pub(crate) fn go(self, next: impl FnOnce(&Address) -> Address) {
        location::go(&self.address.with_untracked(next).to_string());
    }

    /// The link to another address, which follows this one's changes.
    pub(crate) fn href(
        self,
        next: impl Fn(&Address) -> Address + Send + Sync + 'static,
    ) -> Signal<String> {
        self.link(Box::new(next))
    }

    /// The link to another page, with the same walk.
    pub(crate) fn to(self, route: Route) -> Signal<String> {
        self.href(move |address| address.to(route.clone()))
    }

    pub(crate) fn to_resource(self, id: &'static ResourceId) -> Signal<String> {
        self.href(move |address| address.to_resource(id))
    }

    pub(crate) fn to_community(self, id: &'static CommunityId) -> Signal<String> {
        self.href(move |address| address.to_community(id))
    }

    pub(crate) fn to_edition(self, id: &'static EditionId) -> Signal<String> {
        self.href(move |address| address.to_edition(id))
    }

    pub(crate) fn to_contribution(self, id: &ContributionId) -> Signal<String> {
        self.to(Route::Contribution(id.clone()))
    }

    /// A decision rule, in "how it works".
    pub(crate) fn to_rule(self, id: &RuleId) -> Signal<String> {
        self.to(Route::How(Some(Anchor::Rule(id.clone()))))
    }

    /// The way back from an entry to its list.
    pub(crate) fn closed(self) -> Signal<String> {
        self.href(Address::closed)
    }

    /// What all links share is compiled once, not once for each: this saves 1.4 KB of brotli.
    fn link(self, next: Box<dyn Fn(&Address) -> Address + Send + Sync>) -> Signal<String> {
        Signal::derive(move || self.address.with(&next).to_string())
    }

    /// Changes the walk in place: a choice, not a move.
    pub(crate) fn change(self, change: impl FnOnce(&mut Walk)) {
        self.replace(self.address.get_untracked().with(change));
    }

    /// Changes the search or the facets of the list of resources.
    pub(crate) fn view(self, change: impl FnOnce(&mut View)) {
        self.replace(self.address.get_untracked().with_view(change));
    }

    /// Chooses the language that a community is to be talked to in.
    pub(crate) fn reads(self, tag: String) {
        self.replace(self.address.get_untracked().with_language(tag));
    }

    fn replace(self, address: Address) {
        location::replace_fragment(&address.to_string());
        self.address.set(address);
    }

    pub(crate) fn dropped(self) -> Signal<Vec<Dropped>> {
        self.dropped.into()
    }

    pub(crate) fn dismiss_dropped(self) {
        self.dropped.set(Vec::new());
    }
}

/// The language the guide speaks.
#[derive(Clone, Copy)]
pub(crate) struct LocaleSignal(RwSignal<Locale>);

impl LocaleSignal {
    /// The one that the page was opened in.
    pub(crate) fn provide(launch: &Launch) -> Self {
        if launch.dropped.is_some() {
            location::replace_query(&query_in(&location::query(), launch.locale));
        }
        let locale = Self(RwSignal::new(launch.locale));
        Effect::new(move || {
            let words = locale.words();
            page::set_language(words.tag, words.direction.name());
        });
        provide_context(locale);
        locale
    }

    pub(crate) fn expect() -> Self {
        expect_context()
    }

    pub(crate) fn get(self) -> Locale {
        self.0.get()
    }

    pub(crate) fn get_untracked(self) -> Locale {
        self.0.get_untracked()
    }

    pub(crate) fn words(self) -> &'static Words {
        words(self.get())
    }

    pub(crate) fn set(self, locale: Locale) {
        location::replace_query(&query_in(&location::query(), locale));
        self.0.set(locale);
    }
}

/// All that a room needs to show itself.
#[derive(Clone, Copy)]
pub(crate) struct Scene {
    pub(crate) commons: &'static Catalogue,
    pub(crate) words: &'static Words,
    pub(crate) today: Date,
    pub(crate) visit: Visit,
}

impl Scene {
    pub(crate) fn locale(self) -> Locale {
        self.words.locale
    }

    /// The places known so far. Reactive: changes when the gazetteer has loaded.
    pub(crate) fn places(self) -> Places<'static> {
        Places::new(self.commons, self.visit.atlas.gazetteer())
    }

    /// The place that the visitor has named, once it is known.
    pub(crate) fn place(self) -> Option<Place> {
        let id = self.visit.walk(|walk| walk.place.clone())?;
        self.places().find(&id)
    }
}
