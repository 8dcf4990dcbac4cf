// What a register answers.
import { textsOf, worded } from '#texts';
import * as wasm from '#wasm';
import { toBytes } from './json.js';
import { assertReady } from './ready.js';

export function fromOpenKlant(response, options) {
  assertReady();
  const texts = textsOf(options);
  const { klantcontacten, problems } = JSON.parse(wasm.fromOpenKlant(toBytes(response)));
  const onProblem = options?.onProblem;
  if (onProblem) worded(problems, texts).forEach((problem) => onProblem(problem));
  return klantcontacten;
}
