// What to ask a register, request by request.
import { worded } from '#texts';
import * as wasm from '#wasm';
import { answered, assertReady, exchange, give, made } from './exchange.js';
import { toJson, valueToJson } from './json.js';
import { settingsOf } from './settings.js';

/** What a plan answers, which may be that there is no request. */
function read(length) {
  const json = answered(length);
  return json === undefined ? undefined : JSON.parse(json);
}

export function requestPlan(klantcontact, options) {
  const settings = settingsOf(options);
  const { value, violations } = read(settings.requestPlan(exchange, ...give(toJson(klantcontact)), Date.now()));
  if (!violations) return RequestPlan.fromJSON(value);
  return { valid: false, violations: worded(violations, settings.texts) };
}

export class RequestPlan {
  // Freed with this one (FinalizationRegistry, by wasm-bindgen).
  #plan;

  constructor(json) {
    assertReady();
    this.#plan = made(wasm.RequestPlan.read(exchange, ...give(json)));
  }

  static fromJSON(json) {
    return new RequestPlan(typeof json === 'string' ? json : valueToJson(json));
  }

  next(answer) {
    if (answer === undefined) return read(this.#plan.next(exchange));
    if (typeof answer !== 'object' || answer === null) throw new TypeError('answer: use its status and body');
    const { status, body } = answer;
    // Without a status nobody knows what came of it.
    return read(this.#plan.answered(exchange, status > 0 && status < 1_000 ? status : 0, ...give(toJson(body))));
  }

  get pending() {
    return read(this.#plan.pending(exchange));
  }

  undo() {
    return read(this.#plan.undo(exchange));
  }

  get done() {
    return this.#plan.done;
  }

  get leftOut() {
    return read(this.#plan.leftOut(exchange));
  }

  toJSON() {
    return read(this.#plan.json(exchange));
  }
}
