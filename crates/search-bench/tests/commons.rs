//! The search over the commons of this repository.
#![expect(
    clippy::print_stdout,
    reason = "the figures are told, not only held to bounds"
)]

use std::path::Path;

use commons::catalogue::Catalogue;
use commons::locale::Locale;
use search_bench::known_item::{KnownItem, known_items};

/// Pairs of words from each summary: enough for the figures to be steady.
const PAIRS: usize = 10;

/// A first page.
const FIRST: usize = 10;

fn commons() -> Catalogue {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let checked = steward::check::check(&content).expect("the content folder");
    let snapshot = checked.snapshot.expect("sound content");
    Catalogue::from_wire(snapshot).expect("a good snapshot")
}

#[test]
fn a_resource_is_found_by_two_words_of_its_own_summary() {
    let commons = commons();
    for locale in Locale::all() {
        let summaries = commons
            .resources
            .iter()
            .map(|it| it.summary.in_locale(locale));
        let texts: Vec<_> = summaries
            .enumerate()
            .filter(|(_, summary)| !summary.foreign)
            .map(|(at, summary)| (at, summary.text))
            .collect();
        let items = known_items(&texts, PAIRS, usize::MAX, 2011);
        assert_eq!(
            items.len(),
            texts.len() * PAIRS,
            "every summary has words to choose"
        );

        let recall = |query: fn(&KnownItem) -> &str| {
            let is_found = |item: &&KnownItem| {
                let hits = commons.search(query(item)).hits;
                hits.iter()
                    .take(FIRST)
                    .any(|hit| hit.document == item.document)
            };
            100.0 * items.iter().filter(is_found).count() as f64 / items.len() as f64
        };
        for (form, recall, bound) in [
            ("as written", recall(|item| &item.written), 97.0),
            ("cut short", recall(|item| &item.cut), 97.0),
            ("with a typo", recall(|item| &item.swapped), 92.0),
        ] {
            let told = format!("{}, {form}: {recall:.1} of 100", locale.tag());
            println!("{told}");
            assert!(recall >= bound, "{told}, to reach {bound}");
        }
    }
}
