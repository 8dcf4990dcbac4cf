// What callers give, as JSON.
const encoder = new TextEncoder();

/** Not JSON at all: the reader says so, as of any text that is none. */
const NOT_JSON = 'undefined';

/** JSON as the caller gave it, or of the value. */
export function toJson(input) {
  return typeof input === 'string' || input instanceof Uint8Array ? input : valueToJson(input);
}

/** JSON of a value, texts included; no JSON when it has none (a cycle, a bigint, a function). */
export function valueToJson(value) {
  try {
    return JSON.stringify(value) ?? NOT_JSON;
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
