// What every entry offers. Loading the wasm file is the business of the entries.
import * as wasm from './generated/klantinteracties.js';
import { optionsToJson, toBytes, toJson } from './json.js';

export { CodeObjecttype } from './generated/vocabulary.js';

let ready = false;

/** Called by the entries once the wasm file runs. */
export function started() {
  ready = true;
}

export function assertReady() {
  if (!ready) throw new Error('klantinteracties is not ready: `await init()` first');
}

// Options are read once for each options object and objecttype; callers may keep one object for all their calls.
const validators = new WeakMap();
const NO_OPTIONS = Object.freeze({});

function wasmValidator(objecttype, options = NO_OPTIONS) {
  assertReady();
  let byObjecttype = validators.get(options);
  let validator = byObjecttype?.get(objecttype);
  if (!validator) {
    validator = new wasm.Validator(asObjecttype(objecttype), optionsToJson(options === NO_OPTIONS ? undefined : options));
    if (!byObjecttype) validators.set(options, (byObjecttype = new Map()));
    byObjecttype.set(objecttype, validator);
  }
  return validator;
}

function asObjecttype(objecttype) {
  if (typeof objecttype !== 'string') throw new TypeError('objecttype: use a name like klantcontact');
  return objecttype;
}

class Report {
  #validator;
  #json;

  constructor(validator, json) {
    const violations =
      typeof json === 'string' ? validator.text(json, Date.now()) : validator.bytes(json, Date.now());
    this.violations = violations === undefined ? [] : JSON.parse(violations);
    this.valid = !this.violations.some(({ severity }) => severity === 'error');
    this.#validator = validator;
    this.#json = json;
  }

  get value() {
    if (!this.valid) return undefined;
    const value = this.#validator.value(toBytes(this.#json), Date.now());
    return value === undefined ? undefined : JSON.parse(value);
  }

  get changes() {
    return JSON.parse(this.#validator.changes(toBytes(this.#json)));
  }

  // Reports are logged and compared: `value` is left out, because it is personal data.
  toJSON() {
    return { valid: this.valid, violations: this.violations };
  }
}

const report = (validator, input) => new Report(validator, toJson(input));

function many(validator, input) {
  const json = toJson(input);
  return JSON.parse(
    typeof json === 'string' ? validator.manyText(json, Date.now()) : validator.manyBytes(json, Date.now()),
  );
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
  return JSON.parse(wasmValidator(objecttype, options).normalize(toBytes(input)));
}

export function correct(original, changed, { reason, ...options } = {}) {
  if (typeof reason !== 'string' || reason.trim() === '') throw new TypeError('reason: say why it is corrected');
  const json = wasmValidator('klantcontact', options).correct(toBytes(original), toBytes(changed), Date.now());
  return { reason, ...JSON.parse(json) };
}

export function recogniseCodeObjecttype(code) {
  assertReady();
  return wasm.recogniseCodeObjecttype(code);
}

export function situationOf(klantcontact, options) {
  return JSON.parse(wasmValidator('klantcontact', options).situation(toBytes(klantcontact), Date.now()));
}

export function mayRegister(situation, language) {
  assertReady();
  return JSON.parse(wasm.mayRegister(toJson(situation), language));
}

export function contactDetails(situation, language) {
  assertReady();
  return JSON.parse(wasm.contactDetails(toJson(situation), language));
}

export function jsonSchema(objecttype) {
  assertReady();
  return JSON.parse(wasm.jsonSchema(asObjecttype(objecttype)));
}

export function ruleCatalogue(language) {
  assertReady();
  return JSON.parse(wasm.ruleCatalogue(language));
}

export function toInvalidParams(violations) {
  assertReady();
  return violations.map(({ path, code, message }) => JSON.parse(wasm.toInvalidParam(path, code, message)));
}
