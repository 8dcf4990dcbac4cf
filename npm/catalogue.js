// The declarations as JSON Schema, for whoever generates something from them.
import { asObjecttype, assertReady } from './core.js';
import * as wasm from './generated/klantinteracties.js';

export function jsonSchema(objecttype) {
  assertReady();
  return JSON.parse(wasm.jsonSchema(asObjecttype(objecttype)));
}
