// What is judged, for who shows or generates something of it: the list of rules, and the declarations as JSON Schema.
import { asLanguage, asObjecttype, assertReady } from './core.js';
import * as wasm from './generated/klantinteracties.js';

export function ruleCatalogue(language) {
  assertReady();
  return JSON.parse(wasm.ruleCatalogue(asLanguage(language)));
}

export function jsonSchema(objecttype) {
  assertReady();
  return JSON.parse(wasm.jsonSchema(asObjecttype(objecttype)));
}
