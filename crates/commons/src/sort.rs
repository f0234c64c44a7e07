//! Putting things in order, for the whole guide.
//!
//! The standard sorts are monomorphised for each element type and each comparison: about 4 KB
//! of the module each time, twelve times over; this one sorts positions and is compiled once.

use std::cmp::Ordering;

/// A stable sort by key. The key of each item is computed
/// once.
pub fn by_key<T, K: Ord>(items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let keys = items.iter().map(key).collect::<Vec<_>>();
    let positions = positions(items.len(), &|a, b| keys[a].cmp(&keys[b]));
    let mut items = items.into_iter().map(Some).collect::<Vec<_>>();
    let moved = positions.into_iter().map(|at| items[at].take());
    moved.flatten().collect()
}

fn positions(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions = (0..count).collect::<Vec<_>>();
    positions.sort_unstable_by(|&a, &b| compare(a, b).then(a.cmp(&b)));
    positions
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_the_order_of_the_standard_sort(items in prop::collection::vec((0..9_u8, any::<u8>()), 0..90)) {
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(by_key(items, |(key, _)| *key), expected);
        }
    }
}
