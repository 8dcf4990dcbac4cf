// What a register answers.
import { textsOf, worded } from '#texts';
import * as wasm from '#wasm';
import { answered, assertReady, exchange, give } from './exchange.js';
import { toJson } from './json.js';

export function fromOpenKlant(response, options) {
  assertReady();
  const texts = textsOf(options);
  const { klantcontacten, problems } = JSON.parse(answered(wasm.fromOpenKlant(exchange, ...give(toJson(response)))));
  const onProblem = options?.onProblem;
  if (onProblem) worded(problems, texts).forEach((problem) => onProblem(problem));
  return klantcontacten;
}
