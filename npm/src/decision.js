// The two decisions: may this be registered, and which contact details belong to a betrokkene?
import * as wasm from '#wasm';
import { asLanguage, toJson } from './json.js';
import { assertReady } from './ready.js';

export function mayRegister(situation, language) {
  assertReady();
  return JSON.parse(wasm.mayRegister(toJson(situation), asLanguage(language)));
}

export function contactDetails(situation, language) {
  assertReady();
  return JSON.parse(wasm.contactDetails(toJson(situation), asLanguage(language)));
}
