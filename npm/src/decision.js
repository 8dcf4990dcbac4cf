// The two decisions: may this be registered, and which contact details belong to a betrokkene?
import { textsOf, wordedDecision } from '#texts';
import * as wasm from '#wasm';
import { answered, assertReady, exchange, give } from './exchange.js';
import { toJson } from './json.js';

export function mayRegister(situation, language) {
  assertReady();
  const texts = textsOf(language);
  return wordedDecision(JSON.parse(answered(wasm.mayRegister(exchange, ...give(toJson(situation))))), texts);
}

export function contactDetails(situation, language) {
  assertReady();
  const texts = textsOf(language);
  const { policy, reason } = JSON.parse(answered(wasm.contactDetails(exchange, ...give(toJson(situation)))));
  return { policy, reason: texts.reasons[reason] };
}
