//! Requests, to the guide's own origin.

use gloo_net::http::Request;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::ReadableStreamDefaultReader;

/// Why no bytes came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FetchError {
    /// No answer, or one that broke off.
    Unreachable,
    /// An answer other than success.
    Status(u16),
    /// More bytes than the caller takes.
    TooLong,
}

/// How far a request may use what the browser keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Freshness {
    /// Asks the host whether it still holds.
    Revalidated,
    /// Named by its content: never another.
    Immutable,
}

/// Gets a file of at most `limit` bytes, telling after each piece how many have come.
pub(crate) async fn fetch(
    url: &str,
    freshness: Freshness,
    limit: usize,
    progress: &dyn Fn(usize),
) -> Result<Vec<u8>, FetchError> {
    let cache = match freshness {
        Freshness::Revalidated => web_sys::RequestCache::NoCache,
        Freshness::Immutable => web_sys::RequestCache::Default,
    };
    let response = Request::get(url)
        .cache(cache)
        .send()
        .await
        .map_err(|_| FetchError::Unreachable)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let Some(body) = response.body() else {
        return Ok(Vec::new());
    };
    let reader = body
        .get_reader()
        .unchecked_into::<ReadableStreamDefaultReader>();
    let mut bytes = Vec::new();
    while let Some(piece) = next_piece(&reader).await? {
        if bytes.len() + piece.length() as usize > limit {
            let _ = JsFuture::from(reader.cancel()).await;
            return Err(FetchError::TooLong);
        }
        bytes.extend(piece.to_vec());
        progress(bytes.len());
    }
    Ok(bytes)
}

async fn next_piece(
    reader: &ReadableStreamDefaultReader,
) -> Result<Option<Uint8Array>, FetchError> {
    let broken = |_| FetchError::Unreachable;
    let result = JsFuture::from(reader.read()).await.map_err(broken)?;
    let done = js_sys::Reflect::get(&result, &"done".into()).map_err(broken)?;
    if done.is_truthy() {
        return Ok(None);
    }
    let value = js_sys::Reflect::get(&result, &"value".into()).map_err(broken)?;
    Ok(Some(value.unchecked_into()))
}
