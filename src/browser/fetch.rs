//! Requests, to the guide's own origin.

use gloo_net::http::{Request, Response};
use gloo_timers::callback::Timeout;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader, RequestRedirect};

/// How long a host may say nothing, in milliseconds: to the head of its answer, and between two
/// pieces of the body.
const SILENCE: u32 = 20_000;
/// How long the whole may take, in milliseconds: the commons over the slowest mobile network takes
/// half of it, and a host that drips a byte a second would take days.
const WHOLE: u32 = 180_000;

/// Why no bytes came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FetchError {
    /// No answer, or one that broke off, or that led elsewhere: nothing the guide asks for moves.
    Unreachable,
    /// An answer too slow to wait for.
    Silent,
    /// An answer other than the whole file.
    Status(u16),
    /// A page in place of the file, as a wifi sends that wants one to sign in.
    Page,
    /// More bytes than the caller takes.
    TooLong,
}

/// Gets a file of at most `limit` bytes, telling after each piece how many have come.
pub(crate) async fn fetch(
    url: &str,
    limit: usize,
    progress: &dyn Fn(usize),
) -> Result<Vec<u8>, FetchError> {
    let patience = Patience::new();
    let _whole = patience.ends_after(WHOLE);
    let mut silence = patience.ends_after(SILENCE);
    let broken = || patience.broken();
    let request = Request::get(url)
        // A wifi's page, or a file cut short, may lie in the browser's cache under a name that is
        // said to hold for ever: the host is asked whether it is still right.
        .cache(web_sys::RequestCache::NoCache)
        .redirect(RequestRedirect::Error)
        .abort_signal(Some(&patience.controller.signal()));
    let response = request.send().await.map_err(|_| broken())?;
    is_whole_file(&response)?;
    let Some(body) = response.body() else {
        return Ok(Vec::new());
    };
    let reader = body
        .get_reader()
        .unchecked_into::<ReadableStreamDefaultReader>();
    let mut bytes = Vec::new();
    while let Some(piece) = next_piece(&reader).await.map_err(|_| broken())? {
        if bytes.len() + piece.length() as usize > limit {
            let _ = JsFuture::from(reader.cancel()).await;
            return Err(FetchError::TooLong);
        }
        bytes.extend(piece.to_vec());
        progress(bytes.len());
        silence = patience.ends_after(SILENCE);
    }
    drop(silence);
    Ok(bytes)
}

/// What ends a request that takes too long.
struct Patience {
    controller: AbortController,
}

impl Patience {
    fn new() -> Self {
        let controller = AbortController::new();
        Self {
            controller: controller.expect("a browser that runs the guide can end a request"),
        }
    }

    /// Ends the request after so many milliseconds, unless what this returns is dropped before.
    fn ends_after(&self, milliseconds: u32) -> Timeout {
        let controller = self.controller.clone();
        Timeout::new(milliseconds, move || controller.abort())
    }

    /// Why the request broke off.
    fn broken(&self) -> FetchError {
        if self.controller.signal().aborted() {
            FetchError::Silent
        } else {
            FetchError::Unreachable
        }
    }
}

fn is_whole_file(response: &Response) -> Result<(), FetchError> {
    match response.status() {
        200 => {}
        // The guide's own worker says so where the network fails: a request that fails is logged.
        204 => return Err(FetchError::Unreachable),
        other => return Err(FetchError::Status(other)),
    }
    let kind = response.headers().get("content-type").unwrap_or_default();
    if kind.starts_with("text/html") {
        return Err(FetchError::Page);
    }
    Ok(())
}

async fn next_piece(reader: &ReadableStreamDefaultReader) -> Result<Option<Uint8Array>, JsValue> {
    let result = JsFuture::from(reader.read()).await?;
    let done = js_sys::Reflect::get(&result, &"done".into())?;
    if done.is_truthy() {
        return Ok(None);
    }
    let value = js_sys::Reflect::get(&result, &"value".into())?;
    Ok(Some(value.unchecked_into()))
}
