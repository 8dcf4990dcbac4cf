// What callers give, as JSON.

/** What a question about a value of the caller answers, or undefined when the value throws, such as a revoked proxy. */
export function asked(question) {
  try {
    return question();
  } catch {
    return undefined;
  }
}

/** Not JSON at all: the reader says so, as of any text that is none. */
const NOT_JSON = 'undefined';

/** Whether these are bytes of UTF-8; those of another realm too, such as a Buffer in the jsdom of Jest. */
export const isBytes = (input) => ArrayBuffer.isView(input) && kindOf(input) === 'Uint8Array';

const kindOf = (input) => asked(() => Object.prototype.toString.call(input).slice(8, -1));

/** More elements than this have no JSON that can be judged; a sparse array may have so many. */
const MOST_ELEMENTS = 2 ** 24;

/** Whether this is an array that can be gone through. */
export const isList = (input) => asked(() => Array.isArray(input) && input.length <= MOST_ELEMENTS) ?? false;

/** What JSON writes as an object without members, as if nothing was filled in; and what makes a document of it. */
const EMPTIED = { FormData: 'fromFormData', URLSearchParams: 'fromFormData', Map: 'Object.fromEntries' };

/** JSON as the caller gave it, or of the value. */
export function toJson(input) {
  if (typeof input === 'string') return wellFormed(input);
  // Without bytes there is no text; their memory may even be gone.
  if (isBytes(input)) return input.length === 0 ? '' : input;
  const kind = kindOf(input);
  if (Object.hasOwn(EMPTIED, kind)) throw new TypeError(`input: use ${EMPTIED[kind]} to make a document of this ${kind}`);
  const isArray = asked(() => Array.isArray(input));
  if (!isArray) return valueToJson(input);
  if (!isList(input)) return NOT_JSON;
  const json = valueToJson(input);
  return json === NOT_JSON ? (asked(() => eachToJson(input)) ?? NOT_JSON) : json;
}

/** JSON of an array of which an element has none. That element is nothing among the others, as JSON has it for a function. */
const eachToJson = (input) =>
  `[${Array.from({ length: input.length }, (_, index) => asked(() => JSON.stringify(input[index])) ?? 'null')}]`;

/** JSON of a value, texts included; no JSON when it has none (a cycle, a bigint, a function). */
export const valueToJson = (value) => asked(() => JSON.stringify(value)) ?? NOT_JSON;

/** Halves of surrogate pairs: UTF-8 cannot have them, and would get another character in their place. */
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text that UTF-8 can have: what it cannot is escaped, so that it is read and judged. */
function wellFormed(text) {
  if (text.isWellFormed?.()) return text;
  return text.replace(HALVES, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}

/** A text that a caller gives. */
export function asText(name, text) {
  if (typeof text === 'string') return text;
  throw new TypeError(`${name}: use a text`);
}

export function asObjecttype(objecttype) {
  if (typeof objecttype !== 'string') throw new TypeError('objecttype: use a name like klantcontact');
  return objecttype;
}

/** Options as JSON text; an empty one for none. */
export function optionsToJson(options) {
  if (options === undefined) return '';
  if (typeof options !== 'object' || options === null) throw new TypeError('options: use an object');
  const json = asked(() => JSON.stringify(options));
  if (json === undefined) throw new TypeError('options: use values that JSON can write');
  return json;
}
