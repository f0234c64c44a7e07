//! Copying a text.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Copies, and says whether it could: a frame, an old browser or an address without `https` may
/// not allow it.
pub(crate) async fn copy(text: &str) -> bool {
    let navigator = super::window().navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
    match clipboard.map(JsCast::dyn_into::<web_sys::Clipboard>) {
        Ok(Ok(clipboard)) => JsFuture::from(clipboard.write_text(text)).await.is_ok(),
        _ => false,
    }
}
