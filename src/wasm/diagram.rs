//! The bindings for diagrams.

use wasm_bindgen::prelude::wasm_bindgen;

use super::exchange::{Exchange, Length, text};
use super::read_options;
use crate::untyped::diagram;
use crate::word::one_of;
use crate::{DiagramOptions, Notation, OptionError};

/// Draws a klantcontact, or a list of them. The options are JSON text. Refuses a notation or options that do not exist.
#[wasm_bindgen(js_name = diagram)]
pub fn diagram_js(exchange: &mut Exchange, notation: usize, options: usize, klantcontact: usize) -> Length {
    let [notation, options, klantcontact] = exchange.given([notation, options, klantcontact]);
    let drawn = Notation::from_name(text(notation))
        .ok_or_else(|| OptionError(["notation: ", &one_of(Notation::WORDS)].concat()))
        .and_then(|notation| Ok(diagram(klantcontact, notation, read_options(options, DiagramOptions::from_json)?)));
    exchange.answer_to(drawn)
}
