//! The bindings for validation.

use alloc::borrow::ToOwned;
use alloc::vec::Vec;

use wasm_bindgen::prelude::wasm_bindgen;

use super::exchange::{Exchange, Length, text};
use super::settings::Settings;
use super::{read_objecttype, read_options};
use crate::json::to_json;
use crate::report::parameter_name;
use crate::value::Format;
use crate::word::one_of;
use crate::{
    CodeObjecttype, Objecttype, OptionError, Options, check_value, normalize, situation_of, validate, validate_many,
};

/// An objecttype with options, which are parsed once. Each function is given a document, or the list of many.
#[wasm_bindgen]
pub struct Validator {
    objecttype: Objecttype,
    settings: Settings,
}

#[wasm_bindgen]
impl Validator {
    /// Reads an objecttype, and options from JSON text. Refuses an objecttype or options that do not exist.
    pub fn read(exchange: &mut Exchange, objecttype: usize, options: usize) -> Option<Validator> {
        let [objecttype, options] = exchange.given([objecttype, options]);
        let made = read_objecttype(objecttype).and_then(|objecttype| {
            Ok(Self { objecttype, settings: Settings::of(read_options(options, Options::from_json)?) })
        });
        exchange.accept(made)
    }

    /// Answers with the violations as JSON text, or with nothing if there are none.
    pub fn violations(&mut self, exchange: &mut Exchange, document: usize, now: f64) -> Length {
        let [document] = exchange.given([document]);
        let report = validate(self.objecttype, document, self.settings.at(now));
        let violations = report.violations();
        let answer = (!violations.is_empty()).then(|| to_json(violations));
        exchange.answer_if_any(answer)
    }

    /// Answers with the report of many documents, as JSON text.
    pub fn many(&mut self, exchange: &mut Exchange, documents: usize, now: f64) -> Length {
        let [documents] = exchange.given([documents]);
        let report = to_json(&validate_many(self.objecttype, documents, self.settings.at(now)));
        exchange.answer(report)
    }

    /// Answers with the well-formed object as JSON text, or with nothing if the document is not valid.
    pub fn value(&mut self, exchange: &mut Exchange, document: usize, now: f64) -> Length {
        let [document] = exchange.given([document]);
        let model = validate(self.objecttype, document, self.settings.at(now)).into_result().ok();
        let answer = model.map(|model| to_json(&model));
        exchange.answer_if_any(answer)
    }

    /// Answers with a document in its normal form with the changes, as JSON text.
    pub fn normalize(&self, exchange: &mut Exchange, document: usize) -> Length {
        let [document] = exchange.given([document]);
        let normal = to_json(&normalize(self.objecttype, document, &self.settings.options));
        exchange.answer(normal)
    }

    /// Answers with the changes of normalising as JSON text, if the options ask to normalise.
    pub fn changes(&self, exchange: &mut Exchange, document: usize) -> Length {
        let [document] = exchange.given([document]);
        let changes = to_json(validate(self.objecttype, document, &self.settings.options).changes());
        exchange.answer(changes)
    }

    /// Derives from a klantcontact what `mayRegister` asks.
    pub fn situation(&mut self, exchange: &mut Exchange, document: usize, now: f64) -> Length {
        let [document] = exchange.given([document]);
        let situation = to_json(&situation_of(document, self.settings.at(now)));
        exchange.answer(situation)
    }
}

/// Validates one value that must have a form, and answers with the report as JSON text. Refuses a form or options that do
/// not exist.
#[wasm_bindgen(js_name = checkValue)]
pub fn check_value_js(exchange: &mut Exchange, kind: usize, options: usize, value: usize, now: f64) -> Length {
    let [kind, options, value] = exchange.given([kind, options, value]);
    let report = Format::from_name(text(kind)).ok_or_else(unknown_kind).and_then(|format| {
        let mut settings = Settings::of(read_options(options, Options::from_json)?);
        Ok(to_json(&check_value(format, text(value), settings.at(now))))
    });
    exchange.answer_to(report)
}

fn unknown_kind() -> OptionError {
    let names: Vec<_> = Format::ALL.into_iter().map(Format::name).collect();
    OptionError(["kind: ", &one_of(&names)].concat())
}

/// Answers with the canonical spelling of the kind of object that a code stands for.
#[wasm_bindgen(js_name = recogniseCodeObjecttype)]
pub fn recognise_code_objecttype(exchange: &mut Exchange, code: usize) -> Length {
    let [code] = exchange.given([code]);
    let kind = CodeObjecttype::recognise(text(code));
    exchange.answer_if_any(kind.map(|kind| kind.as_str().to_owned()))
}

/// Answers with the name that a path has in the answers of the APIs of Dutch municipalities.
#[wasm_bindgen(js_name = parameterName)]
pub fn parameter_name_js(exchange: &mut Exchange, path: usize) -> Length {
    let [path] = exchange.given([path]);
    let name = parameter_name(text(path));
    exchange.answer(name)
}
