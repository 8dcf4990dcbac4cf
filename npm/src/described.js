// What a Standard Schema tells of itself: its JSON Schema (https://standardschema.dev/json-schema).
import { jsonSchema } from './catalogue.js';

export function described(objecttype) {
  const converter = ({ target }) => {
    if (target !== 'draft-2020-12') throw new TypeError('target: there is a schema of draft-2020-12 only');
    return jsonSchema(objecttype);
  };
  return { jsonSchema: Object.freeze({ input: converter, output: converter }) };
}
