// The same for `require`. A bundler would take `default` for everything that the other file has.
const core = require('../core/index.cjs');

Object.defineProperty(exports, '__esModule', { value: true });
exports.default = core.default;
exports.initSync = core.initSync;
exports.schema = core.schema;
exports.schemas = core.schemas;
