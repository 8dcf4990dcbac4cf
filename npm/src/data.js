// Data with a JSON Schema of their own.
import '#every-text';
import { textsOf, untexted, worded } from '#texts';
import * as wasm from '#wasm';
import { assertReady, exchange, give, made } from './exchange.js';
import { optionsToJson, toJson } from './json.js';

export class DataSchema {
  #schema;
  #texts;

  constructor(schema, options) {
    assertReady();
    this.#schema = made(wasm.DataSchema.read(exchange, ...give(optionsToJson(untexted(options)), toJson(schema))));
    this.#texts = textsOf(options);
  }

  validate(data) {
    const violations = worded(this.#schema.validate(exchange, ...give(toJson(data))), this.#texts);
    return { valid: !violations.some(({ severity }) => severity === 'error'), violations };
  }

  free() {
    this.#schema.free();
  }

  [Symbol.dispose ?? Symbol.for('Symbol.dispose')]() {
    this.free();
  }
}

// Schemas are compiled once; a text has no identity to remember it by.
const compiled = new WeakMap();

export function validateData(schema, data) {
  if (schema instanceof DataSchema) return schema.validate(data);
  if (typeof schema !== 'object' || schema === null) {
    const once = new DataSchema(schema);
    try {
      return once.validate(data);
    } finally {
      once.free();
    }
  }
  let known = compiled.get(schema);
  if (!known) compiled.set(schema, (known = new DataSchema(schema)));
  return known.validate(data);
}
