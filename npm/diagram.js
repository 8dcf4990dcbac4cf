// Drawing klantcontacten.
import * as wasm from './generated/klantinteracties.js';
import { assertReady } from './core.js';
import { optionsToJson, toBytes } from './json.js';

export function diagram(klantcontact, notation, options) {
  assertReady();
  if (typeof notation !== 'string') throw new TypeError('notation: use mermaid or dot');
  return wasm.diagram(toBytes(klantcontact), notation, optionsToJson(options));
}
