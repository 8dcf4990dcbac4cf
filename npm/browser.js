// For browsers and bundlers: the wasm file is fetched by `init()`.
import load, { initSync as loadSync } from './generated/klantinteracties.js';
import { started } from './core.js';
import { loader } from './loader.js';
import { standard } from './standard-core.js';

export * from './api.js';

const { init, initSync } = loader(load, loadSync, started);

export { init as default, initSync };

export const { schema, schemas } = /* @__PURE__ */ standard(init);
