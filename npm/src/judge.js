// Judging documents.
import { textsOf, untexted, worded, wordedChanges } from '#texts';
import * as wasm from '#wasm';
import { answered, assertReady, exchange, give } from './exchange.js';
import { asObjecttype, asText, isBytes, optionsToJson, toJson } from './json.js';
import { readOnce } from './options.js';

/** The validator of an objecttype with these options. */
const wasmValidator = (objecttype, options) =>
  readOnce(objecttype, options, (json) => wasm.Validator.read(exchange, ...give(asObjecttype(objecttype), json)));

/** What a validator answers when it is asked for something of a document. */
const ask = (validator, question, json) => answered(validator[question](exchange, ...give(json), Date.now()));

class Report {
  #validator;
  #json;

  constructor(validator, json) {
    const violations = ask(validator, 'violations', json);
    this.violations = violations === undefined ? [] : worded(JSON.parse(violations), validator.texts);
    this.valid = !this.violations.some(({ severity }) => severity === 'error');
    this.#validator = validator;
    // What the caller puts in its buffer next is another document.
    this.#json = isBytes(json) ? new Uint8Array(json) : json;
  }

  get value() {
    if (!this.valid) return undefined;
    const value = ask(this.#validator, 'value', this.#json);
    return value === undefined ? undefined : JSON.parse(value);
  }

  get changes() {
    return wordedChanges(JSON.parse(ask(this.#validator, 'changes', this.#json)), this.#validator.texts);
  }

  // Reports are logged and compared: `value` is left out, because it is personal data.
  toJSON() {
    return { valid: this.valid, violations: this.violations };
  }
}

const report = (validator, input) => new Report(validator, toJson(input));

function many(validator, input) {
  const report = JSON.parse(ask(validator, 'many', toJson(input)));
  for (const invalid of report.invalid) invalid.violations = worded(invalid.violations, validator.texts);
  return report;
}

export function validate(objecttype, input, options) {
  return report(wasmValidator(objecttype, options), input);
}

export function validateMany(objecttype, input, options) {
  return many(wasmValidator(objecttype, options), input);
}

export function validator(objecttype, options) {
  const own = wasmValidator(objecttype, options);
  return { validate: (input) => report(own, input), validateMany: (input) => many(own, input) };
}

export function normalize(objecttype, input, options) {
  const validator = wasmValidator(objecttype, options);
  const { changes, ...normal } = JSON.parse(ask(validator, 'normalize', toJson(input)));
  return { ...normal, changes: wordedChanges(changes, validator.texts) };
}

export function checkValue(kind, value, options) {
  assertReady();
  const texts = textsOf(options);
  const given = give(asText('kind', kind), optionsToJson(untexted(options)), asText('value', value ?? ''));
  const report = JSON.parse(answered(wasm.checkValue(exchange, ...given, Date.now())));
  return Object.defineProperties({}, {
    valid: { value: report.valid, enumerable: true },
    violations: { value: worded(report.violations, texts), enumerable: true },
    changes: { value: wordedChanges(report.changes, texts), enumerable: true },
    // Reports are logged, and this is personal data.
    value: { value: report.value },
  });
}

export function recogniseCodeObjecttype(code) {
  assertReady();
  if (code === undefined || code === null) return undefined;
  return answered(wasm.recogniseCodeObjecttype(exchange, ...give(asText('code', code))));
}

export function situationOf(klantcontact, options) {
  return JSON.parse(ask(wasmValidator('klantcontact', options), 'situation', toJson(klantcontact)));
}

export function toInvalidParams(violations) {
  assertReady();
  if (!Array.isArray(violations)) throw new TypeError('violations: use those of a report');
  return violations.map(({ path, code, message }) => {
    const name = answered(wasm.parameterName(exchange, ...give(asText('path', path)))) ?? '';
    return { name, code: asText('code', code), reason: asText('message', message) };
  });
}
