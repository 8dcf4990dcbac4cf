// For browsers and bundlers: this entry has a wasm file of its own, which is fetched by `init()`.
import load, { initSync as loadSync } from './generated/json-schema/json_schema.js';
import { started } from './json-schema-core.js';
import { loader } from './loader.js';

export { DataSchema, validateData } from './json-schema-core.js';

const { init, initSync } = loader(load, loadSync, started);

export { init as default, initSync };
