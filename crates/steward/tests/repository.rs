//! What the repository itself holds: its schemas, its content.

mod folder;

use std::fs;
use std::path::{Path, PathBuf};

use steward::check::check;
use steward::problem::Severity;
use steward::report::{Layout, report};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[test]
fn the_committed_schemas_are_those_of_the_wire_types() {
    for (file, document) in [
        ("snapshot-v1.schema.json", "snapshot"),
        ("latest-v1.schema.json", "latest"),
    ] {
        let generated = folder::commons(["schema", document]).out;
        let committed = fs::read_to_string(root().join("schema").join(file)).unwrap_or_default();
        assert!(
            committed == generated,
            "schema/{file} is not what the wire types say; to mend it: \
             cargo run -p steward --bin commons -- schema {document} > schema/{file}"
        );
    }
}

#[test]
fn the_content_is_sound_and_whole() {
    let folder = root().join("content");
    let checked = check(&folder).expect("the content folder");
    let told = report(&checked, &folder, Layout::Text);
    assert_eq!(checked.count(Severity::Error), 0, "{told}");
    let count = |name: &str| {
        checked
            .counts
            .iter()
            .find(|(collection, _)| *collection == name)
            .map_or(0, |(_, n)| *n)
    };
    for (collection, at_least) in [
        ("communities", 31),
        ("editions", 76),
        ("resources", 145),
        ("contributions", 26),
        ("profiles", 24),
        ("functions", 4),
        ("rules", 10),
        ("terms", 40),
    ] {
        assert!(
            count(collection) >= at_least,
            "{collection}: {} of {at_least}",
            count(collection)
        );
    }
}
