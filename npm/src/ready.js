// The wasm file of a job: starting it, and whether it runs.
import { initSync } from '#wasm';

let memory;

/** Starts the wasm file from its bytes or as a module, unless it runs already. */
export function start(module) {
  ({ memory } = initSync({ module }));
}

export function isReady() {
  return memory !== undefined;
}

/** For every function that needs the wasm file. */
export function assertReady() {
  if (!memory) throw new Error(`${ENTRY} is not ready: \`await init()\` first`);
}

/** The bytes that the wasm file works on; another buffer when it has grown. */
export function wasmBytes(start, length) {
  return new Uint8Array(memory.buffer, start, length);
}
