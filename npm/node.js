// For Node: the wasm file is read when the package is imported, so nothing has to be awaited.
import { readFileSync } from 'node:fs';
import { initSync as loadSync } from './generated/klantinteracties.js';
import { started } from './core.js';
import { standard } from './standard-core.js';

export * from './api.js';
export const { schema, schemas } = /* @__PURE__ */ standard();

started(loadSync({ module: readFileSync(new URL('./generated/klantinteracties_bg.wasm', import.meta.url)) }));

// The same names as in browsers, so that code runs in both; there is nothing left to do.
export default function init() {
  return Promise.resolve();
}

export function initSync() {}
