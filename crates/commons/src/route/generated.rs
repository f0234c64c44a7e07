//! Addresses of the guide, drawn: any page, any answers, and a search of the letters that a test names.
use super::*;
use crate::answers::{Skill, Skills, Time, Where, Why};
use crate::id::TownId;
use crate::listing::Period;
use proptest::prelude::*;
use proptest::sample::select;

const ID: &str = "[a-z][a-z0-9-]{0,12}";
fn view(search: &'static str) -> impl Strategy<Value = View> {
    let word = || prop::option::of(ID);
    let period = prop::option::of((2011_u16..2030).prop_map(|year| Period::of(Some(year))));
    let rest = (period, prop::option::of(any::<bool>()));
    (search, word(), word(), word(), rest).prop_map(
        |(query, kind, activity, language, (period, licensed))| View {
            query,
            kind,
            activity,
            language,
            period,
            licensed,
        },
    )
}

fn route(search: &'static str) -> impl Strategy<Value = Route> {
    let list = move || view(search);
    let reads = || prop::option::of(ID);
    let id = || ID.prop_map(|id| ResourceId::parse(&id).expect("an id"));
    prop_oneof![
        select(Route::ROOMS.to_vec()),
        list().prop_map(Route::Resources),
        (id(), prop::option::of(list())).prop_map(|(id, list)| Route::Resource { id, list }),
        reads().prop_map(Route::Communities),
        reads().prop_map(Route::Editions),
        (ID, reads()).prop_map(|(id, reads)| Route::Community {
            id: CommunityId::parse(&id).expect("an id"),
            reads
        }),
        select(vec![Question::Where, Question::Time, Question::Skill]).prop_map(Route::Question),
        ID.prop_map(|id| Route::Contribution(ContributionId::parse(&id).expect("an id"))),
        ID.prop_map(|id| Route::Lexicon(TermId::parse(&id))),
        ID.prop_map(|id| Route::How(Anchor::parse(&id))),
    ]
}

fn walk() -> impl Strategy<Value = Walk> {
    let ids = || prop::option::of(ID);
    let skills = select(vec![vec![], vec![0], vec![1, 3], vec![0, 2, 4]]);
    let answers = (0_usize..7, 0_usize..4, 0_usize..4, skills);
    let kept = prop::collection::vec(ID, 0..5);
    (answers, kept, ids(), ids(), ids()).prop_map(
        |((why, location, time, skills), kept, place, community, contribution)| {
            let mut walk = Walk {
                why: Why::ALL.get(why).copied(),
                location: Where::ALL.get(location).copied(),
                time: Time::ALL.get(time).copied(),
                place: place.and_then(|id| TownId::parse(&id)),
                community: community.and_then(|id| CommunityId::parse(&id)),
                contribution: contribution.and_then(|id| ContributionId::parse(&id)),
                ..Walk::default()
            };
            let ids = skills.into_iter().map(|at: usize| Skill::ALL[at].id());
            walk.skills = Skills::read(ids);
            for id in kept.iter().filter_map(|id| ResourceId::parse(id)) {
                if !walk.keeps(&id) {
                    walk.toggle_resource(&id);
                }
            }
            walk
        },
    )
}

pub(super) fn address(search: &'static str) -> impl Strategy<Value = Address> {
    (route(search), walk()).prop_map(|(route, walk)| Address { route, walk })
}
