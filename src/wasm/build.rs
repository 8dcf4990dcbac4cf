//! The bindings for building objects. Each returns `{"value"}` or `{"violations"}` as JSON text.

use alloc::string::String;
use alloc::vec::Vec;

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::settings::Settings;
use super::type_error;
use crate::json::{ToJson, to_json};
use crate::untyped::{answer, callback_request, correct, effective_contact, register_partij, split_interaction};
use crate::word::one_of;
use crate::{Built, Ground};

pub(super) fn answered<T: ToJson>(built: Built<T>) -> String {
    match built {
        Ok(value) => named("value", &to_json(&value)),
        Err(violations) => named("violations", &to_json(&violations)),
    }
}

/// Returns an object with one member, whose value is JSON text.
#[inline(never)]
fn named(name: &str, json: &str) -> String {
    ["{\"", name, "\":", json, "}"].concat()
}

#[wasm_bindgen]
impl Settings {
    /// Makes a klantcontact for each onderwerp of an interaction.
    #[wasm_bindgen(js_name = splitInteraction)]
    pub fn split_interaction(&mut self, interaction: &[u8], now: f64) -> String {
        answered(split_interaction(interaction, self.at(now)))
    }

    /// Makes a klantcontact with a task to call the customer back.
    #[wasm_bindgen(js_name = callbackRequest)]
    pub fn callback_request(&mut self, klantcontact: &[u8], task: &[u8], now: f64) -> String {
        answered(callback_request(klantcontact, task, self.at(now)))
    }

    /// Makes a klantcontact that answers another.
    pub fn answer(&mut self, original: &[u8], reply: &[u8], now: f64) -> String {
        answered(answer(original, reply, self.at(now)))
    }

    /// Makes a partij to register. Throws a TypeError if the ground does not exist.
    #[wasm_bindgen(js_name = registerPartij)]
    pub fn register_partij(&mut self, partij: &[u8], ground: Option<String>, now: f64) -> Result<String, JsValue> {
        let known = |ground: String| {
            let use_one_of = || type_error(&["ground: ", &one_of(Ground::WORDS)].concat());
            Ground::from_name(&ground).ok_or_else(use_one_of)
        };
        Ok(answered(register_partij(partij, ground.map(known).transpose()?, self.at(now))))
    }

    /// Returns what was corrected in a klantcontact, as JSON text.
    pub fn correct(&mut self, original: &[u8], changed: &[u8], now: f64) -> String {
        to_json(&correct(original, changed, self.at(now)))
    }

    /// Returns the contact details that a follow-up uses. Those with one of the `referenties`, which are separated by
    /// spaces, come first.
    #[wasm_bindgen(js_name = effectiveContact)]
    pub fn effective_contact(
        &mut self,
        betrokkene: &[u8],
        partij: Option<Vec<u8>>,
        referenties: &str,
        now: f64,
    ) -> String {
        let contact = effective_contact(betrokkene, partij.as_deref(), self.at(now));
        let referenties: Vec<_> = referenties.split_whitespace().collect();
        answered(contact.map(|contact| contact.preferring(&referenties)))
    }
}
