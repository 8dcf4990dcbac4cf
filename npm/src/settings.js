// The options of functions that work on any objecttype.
import * as wasm from '#wasm';
import { exchange, give } from './exchange.js';
import { readOnce } from './options.js';

export const settingsOf = (options) => readOnce(wasm.Settings, options, (json) => wasm.Settings.read(exchange, ...give(json)));
