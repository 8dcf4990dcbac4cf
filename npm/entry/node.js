// For Node, and for whoever wants the wasm file in the JavaScript: it starts when this is imported. It reads no file, so it
// also runs once a bundler has moved it.
import '#every-text';
import { bytes } from '#bytes';
import { start } from '../src/exchange.js';

export * from '#job';
export { default, initSync } from './at-once.js';

start(bytes());
