// For Node: the wasm file is read when this entry is imported, so nothing has to be awaited.
import { readFileSync } from 'node:fs';
import { initSync as loadSync } from './generated/json-schema/json_schema.js';
import { started } from './json-schema-core.js';

export { DataSchema, validateData } from './json-schema-core.js';

loadSync({ module: readFileSync(new URL('./generated/json-schema/json_schema_bg.wasm', import.meta.url)) });
started();

// The same names as in browsers, so that code runs in both; there is nothing left to do.
export default function init() {
  return Promise.resolve();
}

export function initSync() {}
