//! The bindings for diagrams.

use alloc::string::String;

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::{read, type_error};
use crate::untyped::diagram;
use crate::{DiagramOptions, Notation};

/// Draws a klantcontact, or a list of them, given in UTF-8. The options are JSON text. Throws a TypeError if the
/// notation or an option does not exist.
#[wasm_bindgen(js_name = diagram)]
pub fn diagram_js(klantcontact: &[u8], notation: &str, options: Option<String>) -> Result<String, JsValue> {
    let notation = Notation::from_name(notation).ok_or_else(|| type_error("notation: use mermaid or dot"))?;
    let options = read(options.map_or(Ok(DiagramOptions::default()), |options| DiagramOptions::from_json(&options)))?;
    Ok(diagram(klantcontact, notation, options))
}
