// What a portal shows of contacts.
import { textsOf, worded } from '#texts';
import * as wasm from '#wasm';
import { answered, assertReady, exchange, give, made } from './exchange.js';
import { asText, asked, isBytes, isList, optionsToJson, toJson } from './json.js';

const isText = (source) => typeof source === 'string' || isBytes(source);
const isResponse = (source) => isText(source) || asked(() => Array.isArray(source?.results));

/** The responses in a source, when it is a list of these. */
const responses = (source) => asked(() => (isList(source) && source.some(isResponse) ? [...source] : undefined));

/** The texts in a source: one, unless it is a list of responses. */
const texts = (source) => (responses(source) ?? [source]).map(toJson);

/** What was seen, as JSON can have it: of a Map or a Set it makes an empty object, as if nothing was. */
const plain = (seen) => (seen instanceof Map ? Object.fromEntries(seen) : seen instanceof Set ? [...seen] : seen);

const builderOf = (options) => {
  assertReady();
  let given = options;
  // Nobody must not pass for everybody.
  if (Object.hasOwn(options ?? {}, 'partij')) given = { ...given, partij: options.partij ?? null };
  if (Object.hasOwn(options ?? {}, 'seen')) given = { ...given, seen: plain(options.seen) };
  return made(wasm.TimelineBuilder.read(exchange, ...give(optionsToJson(given)), Date.now()));
};

const addTo = (builder, source) => texts(source).forEach((text) => builder.add(exchange, ...give(text)));

export function timeline(source, options) {
  const builder = builderOf(options);
  try {
    const texts = textsOf(options);
    addTo(builder, source);
    const shown = JSON.parse(answered(builder.timeline(exchange)));
    shown.problems = worded(shown.problems, texts);
    return shown;
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
    const given = cursor === undefined || cursor === null ? [] : give(asText('cursor', cursor));
    return JSON.parse(answered(this.#builder.page(exchange, ...given)));
  }

  get excluded() {
    return JSON.parse(answered(this.#builder.excluded(exchange)));
  }

  get problems() {
    return worded(JSON.parse(answered(this.#builder.problems(exchange))), this.#texts);
  }
}
