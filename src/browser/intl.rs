//! What the browser knows of languages: numbers, plurals, months, names.
//!
//! Its formats are asked by name: with a type for each, as in `js_sys`, the script that binds them is
//! 113 bytes of brotli larger, the module about as large.

use std::cell::RefCell;

use js_sys::{Array, Date, Function, JSON, Reflect, global};
use wasm_bindgen::{JsCast as _, JsValue};
use words::Intl;

/// The browser's `Intl`. Where it lacks something, what is said is plainer.
pub(crate) struct BrowserIntl;

const NO_OPTIONS: &str = "{}";
const LANGUAGES: &str = r#"{"type":"language"}"#;
/// Dates of the commons are of this calendar, whichever one the language's readers use.
const MONTH: &str = r#"{"calendar":"gregory","timeZone":"UTC","month":"long"}"#;
const MONTH_BESIDE_DAY: &str =
    r#"{"calendar":"gregory","timeZone":"UTC","month":"long","day":"numeric"}"#;

thread_local! {
    /// Creating one takes a browser up to a millisecond, so each is created once, on demand.
    static FORMATS: RefCell<Vec<(String, JsValue)>> = const { RefCell::new(Vec::new()) };
}

/// One of the formats of `Intl` for a language, with options as JSON.
fn format(class: &str, tag: &str, options: &str) -> Option<JsValue> {
    let name = [class, tag, options].join(" ");
    let found = FORMATS.with_borrow(|all| {
        let found = all.iter().find(|(it, _)| *it == name);
        found.map(|(_, format)| format.clone())
    });
    if found.is_some() {
        return found;
    }
    let intl = Reflect::get(&global(), &"Intl".into()).ok()?;
    let class = Reflect::get(&intl, &class.into()).ok()?;
    let arguments = Array::of2(&tag.into(), &JSON::parse(options).ok()?);
    let made = Reflect::construct(class.dyn_ref::<Function>()?, &arguments).ok()?;
    FORMATS.with_borrow_mut(|all| all.push((name, made.clone())));
    Some(made)
}

/// What a method of a format answers.
fn ask(format: &JsValue, method: &str, about: &JsValue) -> Option<JsValue> {
    let method = Reflect::get(format, &method.into()).ok()?;
    method.dyn_ref::<Function>()?.call1(format, about).ok()
}

fn text(object: &JsValue, key: &str) -> Option<String> {
    Reflect::get(object, &key.into()).ok()?.as_string()
}

impl Intl for BrowserIntl {
    fn number(&self, tag: &str, n: usize) -> String {
        let format = format("NumberFormat", tag, NO_OPTIONS);
        let said = format.and_then(|it| ask(&it, "format", &n.into())?.as_string());
        said.unwrap_or_else(|| n.to_string())
    }

    fn category(&self, tag: &str, n: usize) -> String {
        let rules = format("PluralRules", tag, NO_OPTIONS);
        let said = rules.and_then(|it| ask(&it, "select", &n.into())?.as_string());
        said.unwrap_or_default()
    }

    /// Asked for as a part of a date, for beside its day a month has another form in some languages.
    fn month(&self, tag: &str, month: u8, beside_its_day: bool) -> String {
        let options = if beside_its_day {
            MONTH_BESIDE_DAY
        } else {
            MONTH
        };
        let first = Date::utc(2000.0, f64::from(month) - 1.0);
        let format = format("DateTimeFormat", tag, options);
        let parts = format.and_then(|it| ask(&it, "formatToParts", &first.into()));
        let parts = parts.and_then(|it| it.dyn_into::<Array>().ok());
        let month_of = |parts: Array| {
            let mut parts = parts.iter();
            let part = parts.find(|part| text(part, "type").as_deref() == Some("month"))?;
            text(&part, "value")
        };
        parts
            .and_then(month_of)
            .unwrap_or_else(|| month.to_string())
    }

    fn language(&self, tag: &str, of: &str) -> String {
        let names = format("DisplayNames", tag, LANGUAGES);
        let said = names.and_then(|it| ask(&it, "of", &of.into())?.as_string());
        said.unwrap_or_else(|| of.to_owned())
    }
}
