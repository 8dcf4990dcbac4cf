/** What a portal shows of contacts, in a wasm file of its own. */
export { TimelineBuilder, default, fromOpenKlant, initSync, timeline } from './index.js';
export type * from './index.js';
