// For whoever brings the wasm file along: nothing is fetched, and its bytes are not in the JavaScript.
import { load, startFrom } from './loading.js';

export * from '#job';
export { start as initSync } from '../src/exchange.js';

export default function init(source) {
  if (source === undefined) throw new TypeError('init: give the address, the response, the bytes or the module of core.wasm');
  return load(() => startFrom(source));
}
