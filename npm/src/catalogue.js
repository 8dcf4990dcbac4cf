// The declarations as JSON Schema, for whoever generates something from them.
import * as wasm from '#wasm';
import { asObjecttype } from './json.js';
import { assertReady } from './ready.js';

export function jsonSchema(objecttype) {
  assertReady();
  return JSON.parse(wasm.jsonSchema(asObjecttype(objecttype)));
}
