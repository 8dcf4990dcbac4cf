//! The bindings of drawings.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::{read, type_error};
use crate::untyped::diagram;
use crate::{DiagramOptions, Notation};

/// The drawing of a klantcontact, or of several in a list, in UTF-8. Options come as JSON text. Throws a TypeError when
/// there is no such notation or option.
#[wasm_bindgen(js_name = diagram)]
pub fn diagram_js(klantcontact: &[u8], notation: &str, options: Option<String>) -> Result<String, JsValue> {
    let notation = Notation::from_name(notation).ok_or_else(|| type_error("notation: use mermaid or dot"))?;
    let options = read(options.map_or(Ok(DiagramOptions::default()), |options| DiagramOptions::from_json(&options)))?;
    Ok(diagram(klantcontact, notation, options))
}
