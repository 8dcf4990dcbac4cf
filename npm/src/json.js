// What callers give, as JSON.
/** Not JSON at all: the reader says so, as of any text that is none. */
const NOT_JSON = 'undefined';

/** Whether these are bytes of UTF-8; those of another realm too, such as a Buffer in the jsdom of Jest. */
export const isBytes = (input) =>
  ArrayBuffer.isView(input) && Object.prototype.toString.call(input) === '[object Uint8Array]';

/** What JSON writes as an object without members, as if nothing was filled in; and what makes a document of it. */
const EMPTIED = { FormData: 'fromFormData', URLSearchParams: 'fromFormData', Map: 'Object.fromEntries' };

/** JSON as the caller gave it, or of the value. */
export function toJson(input) {
  if (typeof input === 'string') return wellFormed(input);
  if (isBytes(input)) return input;
  const kind = Object.prototype.toString.call(input).slice(8, -1);
  if (Object.hasOwn(EMPTIED, kind)) throw new TypeError(`input: use ${EMPTIED[kind]} to make a document of this ${kind}`);
  const json = valueToJson(input);
  if (json !== NOT_JSON || !Array.isArray(input)) return json;
  // A document that has none is nothing among the others, as JSON has it for a function.
  return `[${input.map(valueToJson).map((document) => (document === NOT_JSON ? 'null' : document))}]`;
}

/** JSON of a value, texts included; no JSON when it has none (a cycle, a bigint, a function). */
export function valueToJson(value) {
  try {
    return JSON.stringify(value) ?? NOT_JSON;
  } catch {
    return NOT_JSON;
  }
}

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
  return JSON.stringify(options);
}
