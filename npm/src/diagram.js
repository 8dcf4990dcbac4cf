// Drawing klantcontacten.
import * as wasm from '#wasm';
import { optionsToJson, toBytes } from './json.js';
import { assertReady } from './ready.js';

export function diagram(klantcontact, notation, options) {
  assertReady();
  if (typeof notation !== 'string') throw new TypeError('notation: use mermaid or dot');
  return wasm.diagram(toBytes(klantcontact), notation, optionsToJson(options));
}
