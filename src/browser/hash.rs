//! SHA-256 by the browser.

use commons::sync::Hash;
use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;

/// By the browser, beside the page's own thread, which the module held up for 44 ms at each 450 KB
/// (measured, processor 4 times slower); by the module where the address has no `https`, for there
/// browsers refuse.
pub(crate) async fn hash(bytes: &[u8]) -> Hash {
    by_browser(bytes).await.unwrap_or_else(|| Hash::of(bytes))
}

async fn by_browser(bytes: &[u8]) -> Option<Hash> {
    let subtle = super::window().crypto().ok()?.subtle();
    let asked = subtle.digest_with_str_and_u8_array("SHA-256", bytes).ok()?;
    let digest = Uint8Array::new(&JsFuture::from(asked).await.ok()?);
    let mut sha256 = [0; 32];
    (digest.length() == 32).then(|| digest.copy_to(&mut sha256))?;
    Some(Hash::new(sha256))
}
