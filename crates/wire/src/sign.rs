//! What shows that something lives.

use crate::Text;
use crate::record::records;

records! {
    /// The latest dated evidence that something lives.
    pub struct Sign {
        /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
        #[role(PastDate)]
        pub date: String,
        /// What was seen, in a few words: "an edition in Colmar".
        #[role(Words(LINE))]
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        pub what: Text,
        /// The page that shows it.
        #[role(Link)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub source: Option<String>,
    }
}
