// The options of functions that work on any objecttype.
import { textsOf, untexted } from '#texts';
import * as wasm from '#wasm';
import { assertReady, exchange, give, made } from './exchange.js';
import { optionsToJson } from './json.js';

// Options are read once for each options object; callers may keep one object for all their calls.
const read = new WeakMap();
const NO_OPTIONS = Object.freeze({});

export function settingsOf(options = NO_OPTIONS) {
  assertReady();
  let settings = read.get(options);
  if (!settings) {
    settings = made(wasm.Settings.read(exchange, ...give(optionsToJson(untexted(options)))));
    settings.texts = textsOf(options);
    read.set(options, settings);
  }
  return settings;
}
