//! The places a visitor can name: the towns of the commons at once, those of the gazetteer and the
//! countries once the gazetteer has loaded.

use crate::catalogue::Catalogue;
use crate::geo::gazetteer::{Country, Gazetteer};
use crate::geo::point::{Point, Spot, Town};
use crate::id::TownId;
use crate::text::Text;
use search::fold;

/// Everything that can resolve a place.
#[derive(Clone, Copy, Debug)]
pub struct Places<'a> {
    catalogue: &'a Catalogue,
    gazetteer: Option<&'a Gazetteer>,
}

/// A town or a country, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    pub id: TownId,
    pub name: Text,
    /// A town's country, where its name is known.
    pub country: Option<Text>,
    pub spot: Spot,
}

impl<'a> Places<'a> {
    pub const fn new(catalogue: &'a Catalogue, gazetteer: Option<&'a Gazetteer>) -> Self {
        Self {
            catalogue,
            gazetteer,
        }
    }

    /// The town or the country that an address names.
    pub fn find(self, id: &TownId) -> Option<Place> {
        if let Some(town) = self.catalogue.town(id) {
            return Some(self.place(town.clone()));
        }
        let gazetteer = self.gazetteer?;
        let country = || gazetteer.country(&id.as_str().to_ascii_uppercase());
        let town = gazetteer.town(id).map(|town| self.place(town));
        town.or_else(|| country()?.place())
    }

    /// The towns with a name that begins with what is typed, the likeliest first; few enough to be
    /// looked through. Without the gazetteer they are the towns of the commons.
    pub fn starting_with(self, typed: &str) -> Vec<Place> {
        let folded = fold::slug(typed);
        let Some(gazetteer) = self.gazetteer else {
            return self
                .own(&folded)
                .map(|town| self.place(town.clone()))
                .collect();
        };
        // The gazetteer may be older than the commons.
        let newer = self
            .own(&folded)
            .filter(|town| gazetteer.town(&town.id).is_none());
        let towns = newer.cloned().chain(gazetteer.starting_with(typed));
        towns.map(|town| self.place(town)).collect()
    }

    /// The town nearest to a point.
    pub fn nearest(self, point: Point) -> Option<Place> {
        let own = self.catalogue.towns.iter().cloned();
        let towns = own.chain(self.gazetteer.and_then(|it| it.nearest(point)));
        let km = |town: &Town| town.point.distance_km(point);
        let nearest = towns.min_by(|a, b| km(a).total_cmp(&km(b)));
        nearest.map(|town| self.place(town))
    }

    fn own(self, folded: &str) -> impl Iterator<Item = &'a Town> {
        let begins = move |town: &&Town| {
            !folded.is_empty()
                && town
                    .name
                    .all()
                    .any(|name| fold::slug(name).starts_with(folded))
        };
        self.catalogue.towns.iter().filter(begins)
    }

    fn place(self, town: Town) -> Place {
        let known = || Some(&self.gazetteer?.country(&town.country)?.name);
        let country = self.catalogue.country(&town.country).or_else(known);
        Place {
            country: country.cloned(),
            id: town.id,
            name: town.name,
            spot: Spot::Town(town.point),
        }
    }
}

impl Country {
    /// The country as a place of its own.
    pub fn place(&self) -> Option<Place> {
        Some(Place {
            id: self.id()?,
            name: self.name.clone(),
            country: None,
            spot: Spot::Country {
                code: self.code.clone(),
                middle: self.middle,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Commons, ENGLISH, FRENCH};

    /// One town of the commons, `eville-sur-eau-xx`, that the gazetteer may know too.
    fn catalogue() -> Catalogue {
        let commons = Commons::new().community("x1", |c| {
            c.city = [("fr", "Éville-sur-Eau"), ("en", "Waterton")]
                .map(|(tag, name)| (tag.to_owned(), name.to_owned()))
                .into();
        });
        commons.catalogue()
    }

    fn gazetteer(towns: &str, cells: &str) -> Gazetteer {
        let head = "museomix-gazetteer 2|fr|en\nXX|Pays|Land|0|0|0|0|100|100";
        Gazetteer::read(format!("{head}\n{towns}\n{cells}\n")).expect("sound")
    }

    fn names(places: Vec<Place>) -> Vec<String> {
        let names = places.into_iter();
        names
            .map(|place| place.name.in_locale(FRENCH).text.to_owned())
            .collect()
    }

    #[test]
    fn without_the_gazetteer_the_towns_of_the_commons_are_found() {
        let catalogue = catalogue();
        let places = Places::new(&catalogue, None);
        for typed in ["évil", "EVILLE", "eville sur", "water"] {
            assert_eq!(names(places.starting_with(typed)), ["Éville-sur-Eau"]);
        }
        for typed in ["", "  ", "sur", "-"] {
            assert_eq!(names(places.starting_with(typed)), [""; 0], "{typed}");
        }
        let id = |raw| TownId::parse(raw).expect("an id");
        assert!(places.find(&id("eville-sur-eau-xx")).is_some());
        assert!(places.find(&id("evora-xx")).is_none());
        assert!(places.find(&id("xx")).is_none());
    }

    #[test]
    fn with_the_gazetteer_each_town_is_offered_once() {
        let catalogue = catalogue();
        let id = |raw| TownId::parse(raw).expect("an id");
        // It knows the town of the commons…
        let whole = gazetteer("Evora|Éville-sur-Eau", "0000k0000z");
        let places = Places::new(&catalogue, Some(&whole));
        assert_eq!(
            names(places.starting_with("e")),
            ["Éville-sur-Eau", "Evora"]
        );
        // …or is older than it.
        let older = gazetteer("Evora", "0000k");
        let places = Places::new(&catalogue, Some(&older));
        assert_eq!(
            names(places.starting_with("e")),
            ["Éville-sur-Eau", "Evora"]
        );
        let town = places.find(&id("evora-xx")).expect("known");
        assert_eq!(town.country.expect("named").in_locale(ENGLISH).text, "Land");
        let country = places.find(&id("xx")).expect("known");
        assert_eq!(country.country, None);
        assert!(matches!(country.spot, Spot::Country { code, .. } if code == "XX"));
    }

    #[test]
    fn the_nearest_town_is_one_of_both() {
        let catalogue = catalogue();
        let own = catalogue.towns[0].point;
        let far = gazetteer("Evora", "0A0Ak");
        let nearest = |point| Places::new(&catalogue, Some(&far)).nearest(point);
        assert_eq!(nearest(own).expect("one").id, catalogue.towns[0].id);
        let evora = Point::new(10.0, 10.0).expect("a point");
        assert_eq!(nearest(evora).expect("one").id.as_str(), "evora-xx");
    }
}
