// What a portal shows of contacts.
import { textsOf, worded } from '#texts';
import * as wasm from '#wasm';
import { asText, isBytes, optionsToJson, toBytes } from './json.js';
import { assertReady } from './ready.js';

const isText = (source) => typeof source === 'string' || isBytes(source);
const isResponse = (source) => isText(source) || Array.isArray(source?.results);

/** The texts in a source: one, unless it is a list of responses. */
const texts = (source) => (Array.isArray(source) && source.some(isResponse) ? source : [source]).map(toBytes);

/** What was seen, as JSON can have it: of a Map or a Set it makes an empty object, as if nothing was. */
const plain = (seen) => (seen instanceof Map ? Object.fromEntries(seen) : seen instanceof Set ? [...seen] : seen);

const builderOf = (options) => {
  assertReady();
  let given = options;
  // Nobody must not pass for everybody.
  if (Object.hasOwn(options ?? {}, 'partij')) given = { ...given, partij: options.partij ?? null };
  if (Object.hasOwn(options ?? {}, 'seen')) given = { ...given, seen: plain(options.seen) };
  return new wasm.TimelineBuilder(optionsToJson(given), Date.now());
};

const addTo = (builder, source) => texts(source).forEach((text) => builder.add(text));

export function timeline(source, options) {
  const builder = builderOf(options);
  try {
    const texts = textsOf(options);
    addTo(builder, source);
    const made = JSON.parse(builder.timeline());
    made.problems = worded(made.problems, texts);
    return made;
  } finally {
    builder.free();
  }
}

export class TimelineBuilder {
  #builder;
  #texts;

  constructor(options) {
    this.#builder = builderOf(options);
    this.#texts = textsOf(options);
  }

  add(source) {
    addTo(this.#builder, source);
  }

  page(cursor) {
    return JSON.parse(this.#builder.page(asText('cursor', cursor ?? undefined, true)));
  }

  get excluded() {
    return JSON.parse(this.#builder.excluded());
  }

  get problems() {
    return worded(JSON.parse(this.#builder.problems()), this.#texts);
  }
}
