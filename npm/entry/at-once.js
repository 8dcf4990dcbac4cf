// The names that load a wasm file elsewhere, so that code runs in any entry; there is nothing left to do.
export default function init() {
  return Promise.resolve();
}

export function initSync() {}
