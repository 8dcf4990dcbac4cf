// The declarations as JSON Schema, for whoever generates something from them.
import * as wasm from '#wasm';
import { answered, assertReady, exchange, give } from './exchange.js';
import { asObjecttype } from './json.js';

export function jsonSchema(objecttype) {
  assertReady();
  return JSON.parse(answered(wasm.jsonSchema(exchange, ...give(asObjecttype(objecttype)))));
}
