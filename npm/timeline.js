// What a portal shows of contacts.
import { assertReady } from './core.js';
import * as wasm from './generated/klantinteracties.js';
import { asText, optionsToJson, toBytes } from './json.js';

const isText = (source) => typeof source === 'string' || source instanceof Uint8Array;
const isResponse = (source) => isText(source) || Array.isArray(source?.results);

/** The texts in a source: one, unless it is a list of responses. */
const texts = (source) => (Array.isArray(source) && source.some(isResponse) ? source : [source]).map(toBytes);

const builderOf = (options) => {
  assertReady();
  // Nobody must not pass for everybody.
  const given = Object.hasOwn(options ?? {}, 'partij') ? { ...options, partij: options.partij ?? null } : options;
  return new wasm.TimelineBuilder(optionsToJson(given), Date.now());
};

const addTo = (builder, source) => texts(source).forEach((text) => builder.add(text));

export function timeline(source, options) {
  const builder = builderOf(options);
  try {
    addTo(builder, source);
    return JSON.parse(builder.timeline());
  } finally {
    builder.free();
  }
}

export class TimelineBuilder {
  #builder;

  constructor(options) {
    this.#builder = builderOf(options);
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
    return JSON.parse(this.#builder.problems());
  }
}
