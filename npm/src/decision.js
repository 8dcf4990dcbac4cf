// The two decisions: may this be registered, and which contact details belong to a betrokkene?
import { textsOf, untexted, wordedDecision } from '#texts';
import * as wasm from '#wasm';
import { answered, assertReady, exchange, give } from './exchange.js';
import { toJson } from './json.js';

export function mayRegister(situation, wording) {
  assertReady();
  const texts = textsIn(wording);
  return wordedDecision(JSON.parse(answered(wasm.mayRegister(exchange, ...give(toJson(situation))))), texts);
}

export function contactDetails(situation, wording) {
  assertReady();
  const texts = textsIn(wording);
  const { policy, reason } = JSON.parse(answered(wasm.contactDetails(exchange, ...give(toJson(situation)))));
  return { policy, reason: texts.reasons[reason] };
}

/** The texts in a language, or in `{ language, audience }`. */
function textsIn(wording) {
  if (typeof wording !== 'object' || Array.isArray(wording)) return textsOf({ language: wording });
  if (Object.keys(untexted(wording) ?? {}).length > 0) throw new TypeError('unknown option; use one of language, audience');
  return textsOf(wording);
}
