//! The bindings for building objects. Each answers with `{"value"}` or `{"violations"}` as JSON text.

use alloc::string::String;
use alloc::vec::Vec;

use wasm_bindgen::prelude::wasm_bindgen;

use super::exchange::{Exchange, Length, text};
use super::read_options;
use super::settings::Settings;
use crate::json::{ToJson, to_json};
use crate::untyped::{answer, callback_request, correct, effective_contact, register_partij, split_interaction};
use crate::word::one_of;
use crate::{Built, Ground, OptionError, Options};

pub(super) fn built<T: ToJson>(built: Built<T>) -> String {
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
    /// Parses options from JSON text. Refuses options that do not exist.
    pub fn read(exchange: &mut Exchange, options: usize) -> Option<Settings> {
        let [options] = exchange.given([options]);
        let options = read_options(options, Options::from_json);
        exchange.accept(options).map(Self::of)
    }

    /// Makes a klantcontact for each onderwerp of an interaction.
    #[wasm_bindgen(js_name = splitInteraction)]
    pub fn split_interaction(&mut self, exchange: &mut Exchange, interaction: usize, now: f64) -> Length {
        let [interaction] = exchange.given([interaction]);
        let split = built(split_interaction(interaction, self.at(now)));
        exchange.answer(split)
    }

    /// Makes a klantcontact with a task to call the customer back.
    #[wasm_bindgen(js_name = callbackRequest)]
    pub fn callback_request(&mut self, exchange: &mut Exchange, klantcontact: usize, task: usize, now: f64) -> Length {
        let [klantcontact, task] = exchange.given([klantcontact, task]);
        let klantcontact = built(callback_request(klantcontact, task, self.at(now)));
        exchange.answer(klantcontact)
    }

    /// Makes a klantcontact that answers another.
    pub fn answer(&mut self, exchange: &mut Exchange, original: usize, reply: usize, now: f64) -> Length {
        let [original, reply] = exchange.given([original, reply]);
        let klantcontact = built(answer(original, reply, self.at(now)));
        exchange.answer(klantcontact)
    }

    /// Makes a partij to register. Refuses a ground that does not exist; an empty one is none.
    #[wasm_bindgen(js_name = registerPartij)]
    pub fn register_partij(&mut self, exchange: &mut Exchange, ground: usize, partij: usize, now: f64) -> Length {
        let [ground, partij] = exchange.given([ground, partij]);
        let use_one_of = || OptionError(["ground: ", &one_of(Ground::WORDS)].concat());
        let ground = match text(ground) {
            "" => Ok(None),
            ground => Ground::from_name(ground).ok_or_else(use_one_of).map(Some),
        };
        let partij = ground.map(|ground| built(register_partij(partij, ground, self.at(now))));
        exchange.answer_to(partij)
    }

    /// Answers with what was corrected in a klantcontact, as JSON text.
    pub fn correct(&mut self, exchange: &mut Exchange, original: usize, changed: usize, now: f64) -> Length {
        let [original, changed] = exchange.given([original, changed]);
        let correction = to_json(&correct(original, changed, self.at(now)));
        exchange.answer(correction)
    }

    /// Answers with the contact details that a follow-up uses. Those with one of the `referenties`, which are separated by
    /// spaces, come first. An empty partij is none.
    #[wasm_bindgen(js_name = effectiveContact)]
    pub fn effective_contact(
        &mut self,
        exchange: &mut Exchange,
        referenties: usize,
        betrokkene: usize,
        partij: usize,
        now: f64,
    ) -> Length {
        let [referenties, betrokkene, partij] = exchange.given([referenties, betrokkene, partij]);
        let partij = (!partij.is_empty()).then_some(partij);
        let referenties: Vec<_> = text(referenties).split_whitespace().collect();
        let contact = effective_contact(betrokkene, partij, self.at(now));
        let contact = built(contact.map(|contact| contact.preferring(&referenties)));
        exchange.answer(contact)
    }
}
