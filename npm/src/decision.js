// The two decisions: may this be registered, and which contact details belong to a betrokkene?
import { textsOf, wordedDecision } from '#texts';
import * as wasm from '#wasm';
import { asLanguage, toJson } from './json.js';
import { assertReady } from './ready.js';

export function mayRegister(situation, language) {
  assertReady();
  const decision = JSON.parse(wasm.mayRegister(toJson(situation), asLanguage(language)));
  return wordedDecision(decision, textsOf(language));
}

export function contactDetails(situation, language) {
  assertReady();
  const { policy, reason } = JSON.parse(wasm.contactDetails(toJson(situation), asLanguage(language)));
  return { policy, reason: textsOf(language).reasons[reason] };
}
