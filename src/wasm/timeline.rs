//! The bindings for timelines.

use wasm_bindgen::prelude::wasm_bindgen;

use super::exchange::{Exchange, Length, text};
use super::read_options;
use crate::json::to_json;
use crate::timeline::Options;

/// A timeline to which contacts are added.
#[wasm_bindgen]
pub struct TimelineBuilder(crate::timeline::Builder<'static>);

#[wasm_bindgen]
impl TimelineBuilder {
    /// Makes an empty timeline. The options are JSON text. Refuses options that do not exist.
    pub fn read(exchange: &mut Exchange, options: usize, now: f64) -> Option<TimelineBuilder> {
        let [options] = exchange.given([options]);
        let options = exchange.accept(read_options(options, Options::from_json))?.or_now(now);
        Some(Self(crate::timeline::Builder::new(&options)))
    }

    /// Adds contacts, given as JSON.
    pub fn add(&mut self, exchange: &mut Exchange, source: usize) {
        self.0.add(exchange.take(source));
    }

    /// Answers with a page as JSON text: the first, or the one that a cursor points to. Refuses a cursor that does not
    /// come from a page.
    pub fn page(&mut self, exchange: &mut Exchange, cursor: Option<usize>) -> Length {
        let cursor = cursor.map(|cursor| exchange.given([cursor]).map(text));
        let page = self.0.page(cursor.map(|[cursor]| cursor)).map(|page| to_json(&page));
        exchange.answer_to(page)
    }

    /// Answers with the page that the options ask for, with what is on no page, as JSON text.
    pub fn timeline(&mut self, exchange: &mut Exchange) -> Length {
        exchange.answer(to_json(&self.0.timeline()))
    }

    /// Answers with what is not shown, as JSON text.
    pub fn excluded(&self, exchange: &mut Exchange) -> Length {
        exchange.answer(to_json(&self.0.excluded()))
    }

    /// Answers with the problems, as JSON text.
    pub fn problems(&self, exchange: &mut Exchange) -> Length {
        exchange.answer(to_json(&self.0.problems()))
    }
}
