// For browsers and bundlers: the wasm file is fetched by `init()`.
import load, { initSync as loadSync } from './generated/klantinteracties.js';
import { started } from './core.js';

export * from './api.js';

let loading;

export default function init(source) {
  // A failed download must not be remembered: the next call tries again.
  loading ??= load(source === undefined ? undefined : { module_or_path: source }).then(started, (error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

export function initSync(bytes) {
  loadSync({ module: bytes });
  started();
  loading = Promise.resolve();
}
