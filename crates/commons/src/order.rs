//! Putting things in order, for the whole guide.
//!
//! The standard sorts are written out anew for each kind of thing and each comparison, about 4 KB
//! of the module each time, and twelve times; this one sorts positions, once.

use std::cmp::Ordering;

/// In the order of a key, and those with equal keys in the order they had. The key of each is taken
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
