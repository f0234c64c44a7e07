//! Every format that was ever published is read: a device may hold a commons of years ago.

use commons::catalogue::Catalogue;
use wire::Snapshot;

/// Made by version 1 of the format, with something in each collection; never made again.
const FROZEN: [&[u8]; 1] = [include_bytes!("../../wire/tests/v1.json")];

#[test]
fn fault_77_a_frozen_commons_of_each_format_is_read_whole() {
    for (at, bytes) in FROZEN.into_iter().enumerate() {
        let snapshot = Snapshot::read(bytes).expect("the format");
        let commons = Catalogue::from_wire(snapshot).expect("the meaning");
        let counts = [
            commons.communities.len(),
            commons.editions.len(),
            commons.resources.len(),
            commons.contributions.len(),
            commons.terms.len(),
        ];
        assert!(counts.into_iter().all(|n| n > 0), "version {}", at + 1);
    }
}
