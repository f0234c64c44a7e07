//! When each entry last changed, so that a plan can say what changed since it was made.

use std::collections::BTreeMap;

use wire::Snapshot;

/// An entry that says when it last changed.
trait Entry: Clone + PartialEq {
    fn id(&self) -> &str;
    fn changed(&mut self) -> &mut u64;
}

macro_rules! entries {
    ($($record:ident)*) => {$(
        impl Entry for wire::$record {
            fn id(&self) -> &str {
                &self.id
            }

            fn changed(&mut self) -> &mut u64 {
                &mut self.changed
            }
        }
    )*};
}

entries! {
    Resource Community Edition Contribution Profile Function Rule Principle Term Channel Tombstone
}

/// Gives each entry the sequence at which it last changed.
pub(super) fn carry_changed(snapshot: &mut Snapshot, former: Option<&Snapshot>, next: u64) {
    macro_rules! carry {
        ($($collection:ident)*) => {$(
            let old = former.map_or(&[][..], |former| &former.$collection[..]);
            carry(&mut snapshot.$collection, old, next);
        )*};
    }
    carry! {
        resources communities editions contributions profiles functions rules principles terms
        channels tombstones
    }
}

fn carry<E: Entry>(entries: &mut [E], former: &[E], next: u64) {
    let former = former
        .iter()
        .map(|entry| (entry.id(), entry))
        .collect::<BTreeMap<_, _>>();
    for entry in entries {
        *entry.changed() = next;
        if let Some(old) = former.get(entry.id()) {
            let mut same = (*old).clone();
            let since = std::mem::replace(same.changed(), next);
            if same == *entry {
                *entry.changed() = since;
            }
        }
    }
}
