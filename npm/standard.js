// The Standard Schemas alone; in browsers and bundlers.
export { default, initSync, schema, schemas } from './browser.js';
