// The objecttypes as Standard Schemas (https://standardschema.dev), which form libraries take as they are.
import { OBJECTTYPES } from '#generated/vocabulary.js';
import { described } from '#described';
import { valueToJson } from './json.js';
import { validate } from './judge.js';
import { isReady } from './exchange.js';
import { steps } from './path.js';

/** The function `schema` of an entry; `load` loads its wasm file, where it can do so by itself. */
export const schemaMaker = (load) =>
  function schema(objecttype, options) {
    if (!OBJECTTYPES.includes(objecttype)) {
      throw new TypeError(`unknown objecttype; use one of ${OBJECTTYPES.join(', ')}`);
    }
    const judge = (value) => result(objecttype, value, options);
    return Object.freeze({
      '~standard': Object.freeze({
        version: 1,
        vendor: 'klantinteracties',
        // Without a way to load, judging says what to do.
        validate: (value) => (isReady() || !load ? judge(value) : load().then(() => judge(value))),
        ...described(objecttype),
      }),
    });
  };

/** A schema for each objecttype. */
export const schemasBy = (schema) => Object.freeze(Object.fromEntries(OBJECTTYPES.map((name) => [name, schema(name)])));

// A text is a value here, not JSON.
function result(objecttype, value, options) {
  const json = valueToJson(value);
  const report = validate(objecttype, json, options);
  if (report.valid) return { value: report.value };
  // Form libraries hold back whatever has an issue, so a warning must not be one.
  const errors = report.violations.filter(({ severity }) => severity === 'error');
  return { issues: errors.map(({ path, ...violation }) => ({ ...violation, path: segments(path, json) })) };
}

/** A JSON Pointer as what stands in it: numbers in lists, names elsewhere. */
function segments(pointer, json) {
  if (pointer === '') return [];
  let place = JSON.parse(json);
  return steps(pointer).map((name) => {
    const segment = Array.isArray(place) ? Number(name) : name;
    place = place?.[name];
    return segment;
  });
}
