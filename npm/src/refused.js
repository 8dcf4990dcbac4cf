// What a register refused.
import { textsOf, worded } from '#texts';
import * as wasm from '#wasm';
import { answered, assertReady, exchange, give } from './exchange.js';
import { asPointer, toJson } from './json.js';

export function fromInvalidParams(answer, options) {
  assertReady();
  const { at, language } = options ?? {};
  const texts = textsOf(language);
  const start = asPointer('at', at ?? '');
  const refusals = JSON.parse(answered(wasm.fromInvalidParams(exchange, ...give(toJson(answer)))));
  return worded(refusals.map(([code, path]) => ({ code, severity: 'error', path: start + path, params: {} })), texts);
}
