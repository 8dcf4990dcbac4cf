// What callers give, as JSON.
const encoder = new TextEncoder();

/** Not JSON at all: the reader says so, as of any text that is none. */
const NOT_JSON = 'undefined';

/** JSON as the caller gave it, or of the value. */
export function toJson(input) {
  return typeof input === 'string' || input instanceof Uint8Array ? input : toText(input);
}

/** JSON of a value; no JSON when it has none (a cycle, a bigint, a function). */
export function toText(input) {
  try {
    return JSON.stringify(input) ?? NOT_JSON;
  } catch {
    return NOT_JSON;
  }
}

/** The same in UTF-8. */
export function toBytes(input) {
  const json = toJson(input);
  return typeof json === 'string' ? encoder.encode(json) : json;
}

/** Options as JSON text; undefined for none. */
export function optionsToJson(options) {
  if (options === undefined) return undefined;
  if (typeof options !== 'object' || options === null) throw new TypeError('options: use an object');
  return JSON.stringify(options);
}
