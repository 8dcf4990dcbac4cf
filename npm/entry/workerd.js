// For Cloudflare: a wasm file is imported as a module there, and bytes may not be compiled.
import '#every-text';
import module from '#wasm-file';
import { start } from '../src/exchange.js';

export * from '#job';
export { default, initSync } from './at-once.js';

start(module);
