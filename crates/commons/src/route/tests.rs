//! Addresses: read, written, reconciled.
use super::*;
use crate::answers::Time;
use crate::places::Places;
use crate::testing::Commons;
use proptest::prelude::*;

fn read(fragment: &str) -> Address {
    let (address, dropped) = Address::parse(fragment);
    assert_eq!(dropped, [], "{fragment}");
    address
}

#[test]
fn addresses_survive_a_round_trip() {
    for fragment in [
        "#step=welcome",
        "#step=resources&why=join",
        "#step=resources&open=r001&why=reuse&q=m%C3%A9thode%20%26%20co&kind=method&show=all",
        "#step=community&why=join&place=lyon-fr&community=aura",
        "#step=contribution&ask=skill&where=near&time=task",
        "#step=plan&why=care&where=remote&time=role&skill=code,graphics&resource=r001,r002&contribution=translate",
        "#step=resources&activity=making&reads=fr&period=2014&licence=none&show=all",
        "#step=how&open=functions",
    ] {
        assert_eq!(read(fragment).to_string(), fragment);
    }
}

#[test]
fn keys_are_written_in_one_order() {
    let address = read("#skill=graphics,code&why=join&step=community");
    assert_eq!(
        address.to_string(),
        "#step=community&why=join&skill=code,graphics"
    );
}

#[test]
fn what_is_not_understood_is_dropped_and_told() {
    #[track_caller]
    fn case(fragment: &str, expected: &[Dropped], left: &str) {
        let (address, dropped) = Address::parse(fragment);
        assert_eq!(dropped, expected);
        assert_eq!(address.to_string(), left);
    }
    let value = |key, value: &str| Dropped::Value {
        key,
        value: value.into(),
    };
    case("", &[], "#step=welcome");
    case("#", &[], "#step=welcome");
    case(
        "#step=nowhere&why=join",
        &[value("step", "nowhere")],
        "#step=welcome&why=join",
    );
    case("#why=JOIN", &[value("why", "JOIN")], "#step=welcome");
    case(
        "#step=plan&foo=1",
        &[Dropped::Key("foo".into())],
        "#step=plan",
    );
    case(
        "#skill=code,juggling",
        &[value("skill", "juggling")],
        "#step=welcome&skill=code",
    );
    case(
        "#resource=r001,<b>",
        &[value("resource", "<b>")],
        "#step=welcome&resource=r001",
    );
    case(
        "#open=../../x",
        &[value("open", "../../x")],
        "#step=welcome",
    );
    case(
        "#__proto__=1",
        &[Dropped::Key("__proto__".into())],
        "#step=welcome",
    );
    case(
        &format!("#q={}", "x".repeat(parse::LONGEST)),
        &[Dropped::TooLong],
        "#step=welcome",
    );
    case(
        "#step=resources&show=all&q=%ZZ%",
        &[],
        "#step=resources&q=%25ZZ%25&show=all",
    );
    case(
        "#step=resources&show=all&q=%00a%0Ab",
        &[],
        "#step=resources&q=ab&show=all",
    );
}

#[test]
fn the_walk_goes_on_through_the_open_questions() {
    let start = read("#step=community&why=join");
    assert_eq!(
        start.onward().to_string(),
        "#step=contribution&ask=where&why=join"
    );
    let answered = start.with(|walk| walk.time = Some(Time::Task));
    assert_eq!(
        answered.onward().to_string(),
        "#step=contribution&why=join&time=task"
    );
    let asked = start.to(Route::Question(Question::Skill));
    assert_eq!(
        asked.after(Question::Skill).to_string(),
        "#step=contribution&why=join"
    );
}

/// A commons with one entry of each collection that an address can name.
fn commons() -> Commons {
    Commons::new()
        .resource("res", |_| ())
        .resource("res-2", |_| ())
        .community("com", |_| ())
        .edition("edi", |_| ())
        .contribution("con", |_| ())
        .term("term", |_| ())
}

#[track_caller]
fn reconciled(commons: Commons, fragment: &str, left: &str, expected: &[Dropped]) {
    let mut address = read(fragment);
    let catalogue = commons.catalogue();
    let told = address.reconcile(&catalogue).into_iter();
    let told = told.chain(address.reconcile_place(Places::new(&catalogue, None)));
    let told = told.collect::<Vec<_>>();
    assert_eq!(address.to_string(), left, "{fragment}");
    assert_eq!(told, expected, "{fragment}");
}

fn gone(key: &'static str, id: &str) -> Dropped {
    let id = id.to_owned();
    Dropped::Gone { key, id }
}

fn moved(key: &'static str, to: &str) -> Dropped {
    let to = to.to_owned();
    Dropped::Moved { key, to }
}

#[test]
fn what_the_commons_does_not_have_is_let_go_and_told() {
    let case = |fragment, left, told: &[_]| reconciled(commons(), fragment, left, told);
    let whole = "#step=plan&place=com-xx&resource=res,res-2&community=com&contribution=con";
    case(whole, whole, &[]);
    case(
        "#step=plan&place=nowhere-xx",
        "#step=plan",
        &[gone("place", "nowhere-xx")],
    );
    case(
        "#step=plan&resource=old,res&community=gone&contribution=none",
        "#step=plan&resource=res",
        &[
            gone("community", "gone"),
            gone("contribution", "none"),
            gone("resource", "old"),
        ],
    );
    // An id of another collection is no entry of this one.
    case(
        "#step=plan&community=res",
        "#step=plan",
        &[gone("community", "res")],
    );
    // What is no entry of the commons is the visitor's own, and stays.
    let answers = "#step=resources&why=give&time=task&skill=code&q=kit&kind=no-such-kind&show=all";
    case(answers, answers, &[]);
}

#[test]
fn what_has_moved_is_followed_and_told() {
    let since = || {
        commons()
            .tombstone("old-res", Some("res"))
            .tombstone("old-com", Some("com"))
            .tombstone("old-con", Some("con"))
            .tombstone("old-edi", Some("edi"))
            .tombstone("lost", Some("nowhere"))
            .tombstone("closed", None)
    };
    let case = |fragment, left, told: &[_]| reconciled(since(), fragment, left, told);
    case(
        "#step=plan&resource=res-2,old-res&community=old-com&contribution=old-con",
        "#step=plan&resource=res-2,res&community=com&contribution=con",
        &[
            moved("community", "com"),
            moved("contribution", "con"),
            moved("resource", "res"),
        ],
    );
    case(
        "#step=community&open=old-edi",
        "#step=community&open=edi",
        &[moved("open", "edi")],
    );
    case(
        "#step=plan&resource=lost,closed",
        "#step=plan",
        &[gone("resource", "lost"), gone("resource", "closed")],
    );
    // Two that were merged into one are kept once.
    case(
        "#step=plan&resource=res,old-res",
        "#step=plan&resource=res",
        &[moved("resource", "res")],
    );
    // A resource does not move to a community.
    case(
        "#step=plan&resource=old-com",
        "#step=plan",
        &[gone("resource", "old-com")],
    );
}

/// A page after another, each kind once: one that is new has to be put in the chain.
fn following(route: &Route) -> Option<Route> {
    let id = "x1";
    Some(match route {
        Route::Welcome => Route::Proposals,
        Route::Proposals => Route::all_resources(),
        Route::Resources(_) => Route::Resource {
            id: ResourceId::parse(id)?,
            list: None,
        },
        Route::Resource { .. } => Route::COMMUNITIES,
        Route::Communities(_) => Route::Community {
            id: CommunityId::parse(id)?,
            reads: None,
        },
        Route::Community { .. } => Route::EDITIONS,
        Route::Editions(_) => Route::Edition {
            id: EditionId::parse(id)?,
            reads: None,
        },
        Route::Edition { .. } => Route::Question(Question::Time),
        Route::Question(_) => Route::Contributions,
        Route::Contributions => Route::Contribution(ContributionId::parse(id)?),
        Route::Contribution(_) => Route::Plan,
        Route::Plan => Route::How(Anchor::parse("decide")),
        Route::How(_) => Route::Lexicon(TermId::parse(id)),
        Route::Lexicon(_) => Route::About,
        Route::About => return None,
    })
}

#[test]
fn every_page_has_its_room_and_is_read_as_it_is_written() {
    let pages = std::iter::successors(Some(Route::Welcome), following);
    let pages = pages.collect::<Vec<_>>();
    for page in &pages {
        let rooms = Route::ROOMS.iter();
        assert_eq!(rooms.filter(|it| it.room() == page.room()).count(), 1);
        // Which of two kinds of entry it is, only the catalogue tells.
        if !matches!(page, Route::Edition { .. }) {
            let address = Address::default().to(page.clone());
            assert_eq!(read(&address.to_string()), address);
        }
    }
    assert_eq!(pages.len(), 15);
}

#[test]
fn a_room_opens_the_entries_and_sections_that_it_shows() {
    let catalogue = commons().rule("rule", |_| ()).function("fun").catalogue();
    let has = |room: &str, id: &str| {
        let (mut address, dropped) = Address::parse(&format!("step={room}&open={id}"));
        let gone = address.reconcile(&catalogue);
        assert!(dropped.len() + gone.len() <= 1, "reported once");
        let is_open = address.to_string().contains("&open=");
        assert_eq!(is_open, dropped.is_empty() && gone.is_empty());
        is_open
    };
    let ids = [
        "res",
        "com",
        "edi",
        "con",
        "term",
        "rule",
        "fun",
        "functions",
        "aim",
        "editions",
    ];
    for (room, shown) in [
        ("welcome", &[][..]),
        ("resources", &["res"]),
        ("community", &["com", "edi", "editions"]),
        ("contribution", &["con"]),
        ("plan", &[]),
        ("how", &["rule", "fun", "functions", "aim"]),
        ("lexicon", &["term"]),
        ("about", &[]),
    ] {
        for id in ids {
            assert_eq!(has(room, id), shown.contains(&id), "{room} {id}");
        }
    }
}

#[test]
fn the_catalogue_decides_between_entries_that_share_a_room() {
    let catalogue = commons().rule("rule", |_| ()).function("fun").catalogue();
    let opened = |fragment| {
        let mut address = read(fragment);
        assert_eq!(address.reconcile(&catalogue), [], "{fragment}");
        assert_eq!(address.to_string(), fragment);
        address.route
    };
    let reads = || Some("it".to_owned());
    assert_eq!(
        opened("#step=community&open=edi&reads=it"),
        Route::Edition {
            id: EditionId::parse("edi").expect("an id"),
            reads: reads(),
        }
    );
    assert_eq!(
        opened("#step=community&open=com&reads=it"),
        Route::Community {
            id: CommunityId::parse("com").expect("an id"),
            reads: reads(),
        }
    );
    let function = crate::id::FunctionId::parse("fun").map(Anchor::Function);
    assert_eq!(opened("#step=how&open=fun"), Route::How(function));
    let rule = crate::id::RuleId::parse("rule").map(Anchor::Rule);
    assert_eq!(opened("#step=how&open=rule"), Route::How(rule));
}

#[test]
fn what_the_page_has_no_use_for_is_dropped_and_reported() {
    #[track_caller]
    fn case(fragment: &str, left: &str, keys: &[(&'static str, &str)]) {
        let (address, dropped) = Address::parse(fragment);
        let expected = keys.iter().map(|(key, value)| Dropped::value(key, value));
        assert_eq!(address.to_string(), left, "{fragment}");
        assert_eq!(dropped, expected.collect::<Vec<_>>(), "{fragment}");
    }
    case(
        "#step=resources&ask=time&why=join",
        "#step=resources&why=join",
        &[("ask", "time")],
    );
    case("#step=plan&open=r001", "#step=plan", &[("open", "r001")]);
    case("#open=functions", "#step=welcome", &[("open", "functions")]);
    case(
        "#step=contribution&ask=time&open=translate",
        "#step=contribution&open=translate",
        &[("ask", "time")],
    );
    case(
        "#step=about&q=kit&kind=method&activity=play&reads=fr&period=2014&licence=none&show=all",
        "#step=about",
        &[
            ("q", "kit"),
            ("kind", "method"),
            ("activity", "play"),
            ("reads", "fr"),
            ("period", "2014"),
            ("licence", "none"),
            ("show", "all"),
        ],
    );
    // The first proposals are not a list that can be filtered.
    case(
        "#step=resources&open=r001&kind=method",
        "#step=resources&open=r001",
        &[("kind", "method")],
    );
    // Of all that filters resources, the communities know the language alone.
    case(
        "#step=community&reads=it&kind=method&show=all",
        "#step=community&reads=it",
        &[("kind", "method"), ("show", "all")],
    );
}

#[test]
fn the_way_back_from_an_entry_is_the_list_as_it_was_looked_at() {
    for (entry, list) in [
        (
            "#step=resources&open=r001&why=join",
            "#step=resources&why=join",
        ),
        (
            "#step=resources&open=r001&q=kit&kind=method&show=all",
            "#step=resources&q=kit&kind=method&show=all",
        ),
        (
            "#step=community&open=aura&reads=it",
            "#step=community&reads=it",
        ),
        (
            "#step=community&open=editions&reads=it",
            "#step=community&reads=it",
        ),
        ("#step=contribution&open=translate", "#step=contribution"),
        ("#step=contribution&ask=time", "#step=contribution"),
        ("#step=lexicon&open=fablab", "#step=lexicon"),
        ("#step=how&open=decide", "#step=how"),
        ("#step=plan", "#step=plan"),
    ] {
        let closed = read(entry).closed();
        assert_eq!(closed.to_string(), list);
    }
    let listed = read("#step=resources&kind=method&show=all");
    let id = ResourceId::parse("r001").expect("an id");
    assert_eq!(listed.to_resource(&id).closed(), listed);
    assert_eq!(listed.route.without_view(), Route::all_resources());
}

proptest! {
    #[test]
    fn any_fragment_is_read_and_what_is_kept_is_stable(fragment in ".{0,300}") {
        let (address, _) = Address::parse(&fragment);
        let (again, dropped) = Address::parse(&address.to_string());
        prop_assert_eq!(&again, &address);
        prop_assert_eq!(dropped, vec![]);
    }

    #[test]
    fn any_pairs_of_known_keys_are_read(
        pairs in prop::collection::vec(
            ("(step|open|ask|why|place|where|time|skill|resource|q|kind|period|licence|show)", "[a-z0-9,%-]{0,30}"),
            0..12,
        )
    ) {
        let fragment = pairs.iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>().join("&");
        let (address, _) = Address::parse(&fragment);
        prop_assert_eq!(Address::parse(&address.to_string()), (address, vec![]));
    }
}
