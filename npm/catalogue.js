// The list of rules.
import { asLanguage, assertReady } from './core.js';
import * as wasm from './generated/klantinteracties.js';

export function ruleCatalogue(language) {
  assertReady();
  return JSON.parse(wasm.ruleCatalogue(asLanguage(language)));
}
