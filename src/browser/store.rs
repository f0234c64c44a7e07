//! Where the browser keeps the commons: a database of the browser's own, one for each folder that
//! the guide is served from, so that two guides of one host do not share it.
//!
//! Everything here may be refused: in a private window, in a frame of another site, by a setting, on
//! a full disk. Each refusal is a value.

use commons::sync::{Hash, Hashing, Record, SnapshotStore, StoreError};
use gloo_timers::callback::Timeout;
use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
    IdbTransactionMode,
};

use super::hash::hash;
use super::{location, window};

const VERSION: u32 = 1;
/// The one store: the record under its own name, each snapshot under its hash.
const COMMONS: &str = "commons";
const RECORD: &str = "record";
/// How long a browser may take to open its database, in milliseconds: some never answer.
const PATIENCE: u32 = 3_000;

/// The database, or why there is none.
pub(crate) struct Store(Result<IdbDatabase, StoreError>);

impl Store {
    pub(crate) async fn open() -> Self {
        Self(open().await.map_err(|_| StoreError::Denied))
    }

    /// A transaction of its own: it is done whole, or not at all.
    fn begin(&self, mode: IdbTransactionMode) -> Result<Transaction, StoreError> {
        let database = self.0.as_ref().map_err(|error| *error)?;
        let begun = database.transaction_with_str_and_mode(COMMONS, mode);
        let transaction = begun.map_err(|error| why(&error))?;
        let store = transaction.object_store(COMMONS);
        Ok(Transaction {
            store: store.map_err(|error| why(&error))?,
            transaction,
        })
    }
}

/// Opens the database, and makes it where there is none. `boot.js` knows its name too: it takes it
/// away when the guide is reset.
async fn open() -> Result<IdbDatabase, JsValue> {
    let name = format!("museomix-guide:{}", location::folder());
    let factory = window().indexed_db()?.ok_or(JsValue::NULL)?;
    let request = factory.open_with_u32(&name, VERSION)?;
    let making: IdbOpenDbRequest = request.clone();
    let make = Closure::once_into_js(move || {
        if let Ok(database) = making.result() {
            // Where it cannot be made, the opening fails.
            let _ = database
                .unchecked_into::<IdbDatabase>()
                .create_object_store(COMMONS);
        }
    });
    request.set_onupgradeneeded(Some(make.unchecked_ref()));
    let database: IdbDatabase = answer(&request, Some(PATIENCE)).await?.unchecked_into();
    // Another tab is resetting the guide: do not block it.
    let closing = database.clone();
    let close = Closure::once_into_js(move || closing.close());
    database.set_onversionchange(Some(close.unchecked_ref()));
    Ok(database)
}

struct Transaction {
    transaction: IdbTransaction,
    store: IdbObjectStore,
}

impl Transaction {
    async fn get(&self, name: &str) -> Result<JsValue, StoreError> {
        asked(self.store.get(&name.into())).await
    }

    async fn put(&self, name: &str, value: &JsValue) -> Result<(), StoreError> {
        let request = self.store.put_with_key(value, &name.into());
        asked(request).await.map(|_| ())
    }

    async fn record(&self) -> Result<Record, StoreError> {
        let text = self.get(RECORD).await?.as_string();
        Ok(Record::parse(&text.unwrap_or_default()))
    }

    async fn flip(&self, expected: Record, next: Record) -> Result<bool, StoreError> {
        if self.record().await? != expected {
            return Ok(false);
        }
        let stamps = [next.current, next.former].into_iter().flatten();
        let wanted = stamps.map(|it| it.hash.to_string()).collect::<Vec<_>>();
        let keys = asked(self.store.get_all_keys()).await?;
        let keys = keys.unchecked_into::<Array>();
        let snapshots = keys.iter().filter_map(|key| key.as_string());
        let (stay, go): (Vec<_>, Vec<_>) = snapshots
            .filter(|key| key != RECORD)
            .partition(|key| wanted.contains(key));
        let current = next.current.map(|it| it.hash.to_string());
        if current.is_some_and(|it| !stay.contains(&it)) {
            return Ok(false);
        }
        self.put(RECORD, &next.to_string().into()).await?;
        for name in go {
            asked(self.store.delete(&name.into())).await?;
        }
        Ok(true)
    }

    /// Waits until it is on the disk. A transaction that the browser gave up has changed nothing.
    async fn done(self) -> Result<(), StoreError> {
        let ended = Promise::new(&mut |resolve, reject| {
            self.transaction.set_oncomplete(Some(&resolve));
            self.transaction.set_onabort(Some(&reject));
        });
        let ended = JsFuture::from(ended).await;
        let why_not = |_| match self.transaction.error() {
            Some(error) => why(&error),
            None => StoreError::Broken,
        };
        ended.map(|_| ()).map_err(why_not)
    }
}

impl Hashing for Store {
    async fn hash(&self, bytes: &[u8]) -> Hash {
        hash(bytes).await
    }
}

impl SnapshotStore for Store {
    async fn record(&self) -> Result<Record, StoreError> {
        self.begin(IdbTransactionMode::Readonly)?.record().await
    }

    async fn read(&self, hash: Hash) -> Result<Option<Vec<u8>>, StoreError> {
        let transaction = self.begin(IdbTransactionMode::Readonly)?;
        let value = transaction.get(&hash.to_string()).await?;
        Ok(value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec))
    }

    async fn write(&self, hash: Hash, bytes: &[u8]) -> Result<(), StoreError> {
        let transaction = self.begin(IdbTransactionMode::Readwrite)?;
        let bytes = Uint8Array::from(bytes);
        transaction.put(&hash.to_string(), &bytes).await?;
        transaction.done().await
    }

    async fn flip(&self, expected: Record, next: Record) -> Result<bool, StoreError> {
        let transaction = self.begin(IdbTransactionMode::Readwrite)?;
        let flipped = transaction.flip(expected, next).await;
        if flipped.is_err() {
            // Otherwise, what was requested before the fault would still be done.
            let _ = transaction.transaction.abort();
        }
        if flipped? {
            transaction.done().await?;
            return Ok(true);
        }
        Ok(false)
    }
}

async fn asked(request: Result<IdbRequest, JsValue>) -> Result<JsValue, StoreError> {
    let request = request.map_err(|error| why(&error))?;
    let answer = answer(&request, None).await;
    answer.map_err(|error| why(&error))
}

/// What a request ends with.
async fn answer(request: &IdbRequest, patience: Option<u32>) -> Result<JsValue, JsValue> {
    let mut give_up = None;
    let ended = Promise::new(&mut |resolve: Function, reject: Function| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
        give_up = patience.map(|patience| {
            Timeout::new(patience, move || {
                let _ = reject.call0(&JsValue::NULL);
            })
        });
    });
    match JsFuture::from(ended).await {
        Ok(_) => request.result(),
        Err(_) => Err(request
            .error()
            .ok()
            .flatten()
            .map_or(JsValue::NULL, Into::into)),
    }
}

fn why(error: &JsValue) -> StoreError {
    let name = error.dyn_ref::<DomException>().map(DomException::name);
    match name.as_deref() {
        Some("QuotaExceededError") => StoreError::Full,
        Some("SecurityError" | "NotAllowedError") => StoreError::Denied,
        _ => StoreError::Broken,
    }
}
