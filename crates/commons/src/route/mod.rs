//! Where a visitor is in the guide, and the address that says so.

mod address;

pub use address::{Address, Dropped, EDITIONS_SECTION, HOW_SECTIONS, Room, is_how_section};
