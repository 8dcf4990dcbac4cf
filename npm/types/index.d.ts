/** Everything, but for data with JSON Schemas of their own. */
export { type WasmFile, type WasmSource, default, initSync } from './parts/init.js';
export * from './parts/answer.js';
export * from './parts/build.js';
export * from './parts/catalogue.js';
export type * from './parts/codes.js';
export * from './parts/decision.js';
export * from './parts/diagram.js';
export * from './parts/draft.js';
export * from './parts/form.js';
export type * from './parts/form-model.js';
export * from './parts/judge.js';
export type * from './parts/model.js';
export type * from './parts/path.js';
export * from './parts/plan.js';
export * from './parts/timeline.js';
export { CodeObjecttype } from './parts/vocabulary.js';
export { type Schema, type SchemaIssue, type SchemaResult, schema, schemas } from './standard.js';
