// What is read from options, with the texts that they ask for.
import { textsOf, untexted } from '#texts';
import { assertReady, made } from './exchange.js';
import { optionsToJson } from './json.js';

// Options are read once for each options object and use; callers may keep one object for all their calls.
const read = new WeakMap();
const NO_OPTIONS = Object.freeze({});

/** What `reader` makes of options as JSON text, for one use of them. */
export function readOnce(use, options = NO_OPTIONS, reader) {
  assertReady();
  let byUse = read.get(options);
  let known = byUse?.get(use);
  if (!known) {
    known = made(reader(optionsToJson(untexted(options))));
    // Beside what was read, so that both are looked up once.
    known.texts = textsOf(options);
    if (!byUse) read.set(options, (byUse = new Map()));
    byUse.set(use, known);
  }
  return known;
}
