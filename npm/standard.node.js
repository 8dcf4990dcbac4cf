// The Standard Schemas alone; in Node.
export { default, initSync, schema, schemas } from './node.js';
