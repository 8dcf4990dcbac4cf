// Judging documents.
import { textsOf, untexted, worded, wordedChanges } from '#texts';
import * as wasm from '#wasm';
import { asObjecttype, asText, optionsToJson, toBytes, toJson, wellFormed } from './json.js';
import { assertReady, wasmBytes } from './ready.js';

// Options are read once for each options object and objecttype; callers may keep one object for all their calls.
const validators = new WeakMap();
const NO_OPTIONS = Object.freeze({});

/** The validator of an objecttype with these options. */
function wasmValidator(objecttype, options = NO_OPTIONS) {
  assertReady();
  let byObjecttype = validators.get(options);
  let validator = byObjecttype?.get(objecttype);
  if (!validator) {
    const settings = optionsToJson(untexted(options === NO_OPTIONS ? undefined : options));
    validator = new wasm.Validator(asObjecttype(objecttype), settings);
    // Beside what it judges with, so that both are looked up once.
    validator.texts = textsOf(options);
    if (!byObjecttype) validators.set(options, (byObjecttype = new Map()));
    byObjecttype.set(objecttype, validator);
  }
  return validator;
}

/** Longer texts are handed over: room for them would be held for ever. */
const MOST_WRITTEN = 0x10000;
const encoder = new TextEncoder();
let input;

/** The violations of a text, which is written where the wasm file reads it. */
function ofText(validator, given) {
  const text = wellFormed(given);
  if (text.length > MOST_WRITTEN) return validator.bytes(encoder.encode(text), Date.now());
  input ??= new wasm.Input();
  // A UTF-16 unit takes three bytes at most.
  const room = text.length * 3;
  // Making room may move the memory, so that comes first.
  const start = input.room(room);
  const { written } = encoder.encodeInto(text, wasmBytes(start, room));
  return validator.input(input, written, Date.now());
}

class Report {
  #validator;
  #json;

  constructor(validator, json) {
    const violations = typeof json === 'string' ? ofText(validator, json) : validator.bytes(json, Date.now());
    this.violations = violations === undefined ? [] : worded(JSON.parse(violations), validator.texts);
    this.valid = !this.violations.some(({ severity }) => severity === 'error');
    this.#validator = validator;
    // What the caller puts in its buffer next is another document.
    this.#json = typeof json === 'string' ? json : new Uint8Array(json);
  }

  get value() {
    if (!this.valid) return undefined;
    const value = this.#validator.value(toBytes(this.#json), Date.now());
    return value === undefined ? undefined : JSON.parse(value);
  }

  get changes() {
    return wordedChanges(JSON.parse(this.#validator.changes(toBytes(this.#json))), this.#validator.texts);
  }

  // Reports are logged and compared: `value` is left out, because it is personal data.
  toJSON() {
    return { valid: this.valid, violations: this.violations };
  }
}

const report = (validator, input) => new Report(validator, toJson(input));

function many(validator, input) {
  const report = JSON.parse(validator.many(toBytes(input), Date.now()));
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
  const { changes, ...normal } = JSON.parse(validator.normalize(toBytes(input)));
  return { ...normal, changes: wordedChanges(changes, validator.texts) };
}

export function recogniseCodeObjecttype(code) {
  assertReady();
  return code === undefined || code === null ? undefined : wasm.recogniseCodeObjecttype(asText('code', code));
}

export function situationOf(klantcontact, options) {
  return JSON.parse(wasmValidator('klantcontact', options).situation(toBytes(klantcontact), Date.now()));
}

export function toInvalidParams(violations) {
  assertReady();
  if (!Array.isArray(violations)) throw new TypeError('violations: use those of a report');
  return violations.map(({ path, code, message }) => {
    const texts = [asText('path', path), asText('code', code), asText('message', message)];
    return JSON.parse(wasm.toInvalidParam(...texts));
  });
}
