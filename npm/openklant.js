// Speaking with a register: what it answers, and what to ask it.
import { assertReady, wasmValidator } from './core.js';
import * as wasm from './generated/klantinteracties.js';
import { toBytes, valueToJson } from './json.js';

/** What the wasm file answers with when there is a request. */
const read = (json) => (json === undefined ? undefined : JSON.parse(json));

export function fromOpenKlant(response, { language, onProblem } = {}) {
  assertReady();
  const { klantcontacten, problems } = JSON.parse(wasm.fromOpenKlant(toBytes(response), language));
  if (onProblem) problems.forEach((problem) => onProblem(problem));
  return klantcontacten;
}

export function requestPlan(klantcontact, options) {
  const made = JSON.parse(wasmValidator('klantcontact', options).requestPlan(toBytes(klantcontact), Date.now()));
  return made.violations ? { valid: false, violations: made.violations } : RequestPlan.fromJSON(made.value);
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
    return read(answer ? this.#plan.answered(answer.status, toBytes(answer.body)) : this.#plan.next());
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
