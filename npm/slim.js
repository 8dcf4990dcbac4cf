// For whoever brings the bytes of `klantinteracties/core.wasm` along: nothing is fetched and nothing is bundled.
import load, { initSync as loadSync } from './generated/klantinteracties.js';
import { started } from './core.js';
import { loader } from './loader.js';
import { standard } from './standard-core.js';

export * from './api.js';
export const { schema, schemas } = /* @__PURE__ */ standard();

const { init: start, initSync } = loader(load, loadSync, started);

export { initSync };

export default function init(source) {
  if (source === undefined) throw new TypeError('init: give the bytes, the address or the response of core.wasm');
  return start(source);
}
