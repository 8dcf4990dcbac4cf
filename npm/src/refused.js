// What a register refused.
import { textsOf, worded } from '#texts';
import * as wasm from '#wasm';
import { answered, assertReady, exchange, give } from './exchange.js';
import { toJson } from './json.js';
import { asPath } from './path.js';

export function fromInvalidParams(answer, options) {
  assertReady();
  const texts = textsOf(options);
  const at = asPath(options?.at ?? '', 'at');
  const refused = JSON.parse(answered(wasm.fromInvalidParams(exchange, ...give(toJson(answer)))));
  return worded(refused.map(([code, path]) => ({ code, severity: 'error', path: at + path, params: {} })), texts);
}
