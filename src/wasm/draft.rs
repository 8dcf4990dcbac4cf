//! The bindings for drafts.

use wasm_bindgen::prelude::wasm_bindgen;

use super::exchange::{Exchange, Length, text};
use super::settings::Settings;
use super::{read_objecttype, read_options};
use crate::json::to_json;
use crate::{Change, Draft, EditError, Options};

/// A draft. Each edit answers with the violations that were added and removed as JSON text, or with nothing if there are
/// none, and refuses a path that leads nowhere.
#[wasm_bindgen(js_name = Form)]
pub struct JsDraft {
    draft: Draft,
    settings: Settings,
}

#[wasm_bindgen(js_class = Form)]
impl JsDraft {
    /// Makes a draft from an objecttype, options as JSON text and a document. Refuses an objecttype or options that do not
    /// exist.
    pub fn read(
        exchange: &mut Exchange,
        objecttype: usize,
        options: usize,
        document: usize,
        now: f64,
    ) -> Option<JsDraft> {
        let [objecttype, options, document] = exchange.given([objecttype, options, document]);
        let made = read_objecttype(objecttype).and_then(|objecttype| {
            let mut settings = Settings::of(read_options(options, Options::from_json)?);
            Ok(Self { draft: Draft::new(objecttype, document, settings.at(now)), settings })
        });
        exchange.accept(made)
    }

    /// Sets a property or an element.
    pub fn set(&mut self, exchange: &mut Exchange, path: usize, json: usize, now: f64) -> Length {
        let [path, json] = exchange.given([path, json]);
        let edited = self.draft.set(text(path), text(json), self.settings.at(now));
        answer(exchange, edited)
    }

    /// Inserts an element before another.
    pub fn insert(&mut self, exchange: &mut Exchange, path: usize, json: usize, now: f64) -> Length {
        let [path, json] = exchange.given([path, json]);
        let edited = self.draft.insert(text(path), text(json), self.settings.at(now));
        answer(exchange, edited)
    }

    /// Removes a property or an element.
    pub fn remove(&mut self, exchange: &mut Exchange, path: usize, now: f64) -> Length {
        let [path] = exchange.given([path]);
        let edited = self.draft.remove(text(path), self.settings.at(now));
        answer(exchange, edited)
    }

    /// Moves a value to another path.
    #[wasm_bindgen(js_name = move)]
    pub fn move_to(&mut self, exchange: &mut Exchange, from: usize, path: usize, now: f64) -> Length {
        let [from, path] = exchange.given([from, path]);
        let edited = self.draft.move_to(text(from), text(path), self.settings.at(now));
        answer(exchange, edited)
    }

    /// Answers with the number of elements of the list at a path, or with nothing if there is no list. Refuses a path that
    /// cannot exist.
    pub fn elements(&self, exchange: &mut Exchange, path: usize) -> Length {
        let [path] = exchange.given([path]);
        match self.draft.elements(text(path)) {
            Ok(elements) => exchange.answer_if_any(elements.map(|elements| to_json(&elements))),
            Err(error) => exchange.refuse(error.message()),
        }
    }

    /// Answers with the violations, as JSON text.
    pub fn violations(&self, exchange: &mut Exchange) -> Length {
        exchange.answer(to_json(self.draft.violations()))
    }

    /// Answers with the well-formed object as JSON text, or with nothing if the document is not valid.
    pub fn value(&self, exchange: &mut Exchange) -> Length {
        exchange.answer_if_any(self.draft.well_formed().map(|value| to_json(&value)))
    }

    /// Answers with the document, valid or not, as JSON text.
    pub fn document(&self, exchange: &mut Exchange) -> Length {
        exchange.answer(to_json(&self.draft))
    }
}

#[inline(never)]
fn answer(exchange: &mut Exchange, edited: Result<Change, EditError>) -> Length {
    match edited {
        Ok(change) => exchange.answer_if_any((!change.is_empty()).then(|| to_json(&change))),
        Err(error) => exchange.refuse(error.message()),
    }
}
