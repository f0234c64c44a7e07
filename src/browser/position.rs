//! Where the device is, asked for only when the visitor wants it.

use commons::geo::nearby::LocateError;
use commons::geo::point::Point;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Position, PositionOptions};

use super::{document, window};

/// Longer than a phone needs indoors; then it is better to type.
const PATIENCE_MS: u32 = 15_000;

/// Whether it makes sense to ask: not on an unencrypted page, nor in a frame whose page around
/// forbids it, where the browser can say so.
pub(crate) fn is_offered() -> bool {
    window().is_secure_context()
        && window().navigator().geolocation().is_ok()
        && is_allowed_here().unwrap_or(true)
}

/// What the permissions policy says; none where the browser does not tell.
fn is_allowed_here() -> Option<bool> {
    let policy = Reflect::get(&document(), &"featurePolicy".into()).ok()?;
    let ask = Reflect::get(&policy, &"allowsFeature".into()).ok()?;
    let ask = ask.dyn_ref::<Function>()?;
    ask.call1(&policy, &"geolocation".into()).ok()?.as_bool()
}

/// Asks once, and takes a position of the last minutes where there is one: the town is enough. The
/// promise owns both callbacks, so no closure is leaked.
pub(crate) async fn locate() -> Result<Point, LocateError> {
    let geolocation = window()
        .navigator()
        .geolocation()
        .map_err(|_| LocateError::Unavailable)?;
    let options = PositionOptions::new();
    options.set_enable_high_accuracy(false);
    options.set_maximum_age(600_000);
    options.set_timeout(PATIENCE_MS);
    let promise = Promise::new(&mut |resolve, reject| {
        let asked = geolocation.get_current_position_with_error_callback_and_options(
            &resolve,
            Some(&reject),
            &options,
        );
        if asked.is_err() {
            let _ = reject.call0(&JsValue::UNDEFINED);
        }
    });
    let position = JsFuture::from(promise).await;
    // Browsers have another name for the class than the bindings, so that no cast would succeed.
    let position: Position = position.map_err(|error| refusal(&error))?.unchecked_into();
    let coords = position.coords();
    Point::new(coords.latitude(), coords.longitude()).ok_or(LocateError::Unavailable)
}

/// The codes of the Geolocation API.
fn refusal(error: &JsValue) -> LocateError {
    let code = Reflect::get(error, &"code".into()).ok();
    match code.and_then(|code| code.as_f64()) {
        Some(1.0) => LocateError::Denied,
        Some(3.0) => LocateError::TooLate,
        _ => LocateError::Unavailable,
    }
}
