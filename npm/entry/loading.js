// Loading the wasm file of a job, once.
import { isReady, start } from '../src/exchange.js';

let loading;

/** Does the work that starts the wasm file, unless it runs or is being loaded. */
export function load(work) {
  if (isReady()) return Promise.resolve();
  // A failed load must not be remembered: the next call tries again.
  loading ??= work().finally(() => { loading = undefined; });
  return loading;
}

/** Starts from what a caller gives `init`. */
export async function startFrom(source) {
  const given = await source;
  if (given instanceof WebAssembly.Module) return start(given);
  if (given instanceof ArrayBuffer || ArrayBuffer.isView(given)) return start(await WebAssembly.compile(given));
  if (given instanceof Response) return start(await compiled(given));
  if (typeof given === 'string' || given instanceof URL || given instanceof Request) return start(await compiled(await fetch(given)));
  throw new TypeError('init: give the address, the response, the bytes or the module of the wasm file');
}

/** Compiles a response; anything but a wasm file is refused. */
export async function compiled(response) {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  // Compiling while it comes in asks for this content type, which not every server gives.
  const streams = response.headers.get('content-type')?.startsWith('application/wasm');
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
