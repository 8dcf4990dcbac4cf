// What to ask a register, request by request.
import { worded } from '#texts';
import * as wasm from '#wasm';
import { toBytes, valueToJson } from './json.js';
import { assertReady } from './ready.js';
import { settingsOf } from './settings.js';

/** What the wasm file answers with when there is a request. */
const read = (json) => (json === undefined ? undefined : JSON.parse(json));

export function requestPlan(klantcontact, options) {
  const made = JSON.parse(settingsOf(options).requestPlan(toBytes(klantcontact), Date.now()));
  if (!made.violations) return RequestPlan.fromJSON(made.value);
  return { valid: false, violations: worded(made.violations, settingsOf(options).texts) };
}

export class RequestPlan {
  // Freed with this one (FinalizationRegistry, by wasm-bindgen).
  #plan;

  constructor(json) {
    assertReady();
    this.#plan = new wasm.RequestPlan(json);
  }

  static fromJSON(json) {
    return new RequestPlan(typeof json === 'string' ? json : valueToJson(json));
  }

  next(answer) {
    if (answer === undefined) return read(this.#plan.next());
    if (typeof answer !== 'object' || answer === null) throw new TypeError('answer: use its status and body');
    const { status, body } = answer;
    // Without a status nobody knows what came of it.
    return read(this.#plan.answered(status > 0 && status < 1_000 ? status : 0, toBytes(body)));
  }

  get pending() {
    return read(this.#plan.pending());
  }

  undo() {
    return JSON.parse(this.#plan.undo());
  }

  get done() {
    return this.#plan.done;
  }

  get leftOut() {
    return JSON.parse(this.#plan.leftOut());
  }

  toJSON() {
    return JSON.parse(this.#plan.json());
  }
}
