// `init` where the wasm file is fetched from beside the JavaScript.
import { start } from '../src/exchange.js';
import { compiled, load, startFrom } from './loading.js';

export { start as initSync } from '../src/exchange.js';

export default function init(source) {
  return load(() => (source === undefined ? startOwn() : startFrom(source)));
}

async function startOwn() {
  try {
    start(await compiled(await fetch(new URL(WASM_FILE, import.meta.url))));
  } catch (error) {
    // Not every bundler copies the file, and not every page may fetch it. Then the bytes come as JavaScript.
    try {
      const { bytes } = await import('#bytes');
      start(await WebAssembly.compile(bytes()));
    } catch {
      throw error;
    }
  }
}
