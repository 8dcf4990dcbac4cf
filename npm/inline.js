// The wasm file within the JavaScript: larger, and ready at once where files cannot be fetched.
import { initSync as loadSync } from './generated/klantinteracties.js';
import { started } from './core.js';
import wasm from './generated/inline.js';
import { standard } from './standard-core.js';

export * from './api.js';
export const { schema, schemas } = /* @__PURE__ */ standard();

started(loadSync({ module: Uint8Array.from(atob(wasm), (character) => character.charCodeAt(0)) }));

// The same names as in the other entries, so that code runs with any; there is nothing left to do.
export default function init() {
  return Promise.resolve();
}

export function initSync() {}
