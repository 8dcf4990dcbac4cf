// The same for a job with Standard Schemas, which load the wasm file by themselves.
import { schemaMaker, schemasBy } from '../src/standard.js';
import init from './fetching.js';

export * from '#job';
export { default, initSync } from './fetching.js';

export const schema = /* @__PURE__ */ schemaMaker(init);
export const schemas = /* @__PURE__ */ schemasBy(schema);
