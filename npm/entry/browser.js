// For browsers and their bundlers: `init()` fetches the wasm file.
export * from '#job';
export { default, initSync } from './fetching.js';
