// What a register answers.
import { textsOf, worded } from '#texts';
import * as wasm from '#wasm';
import { asLanguage, toBytes } from './json.js';
import { assertReady } from './ready.js';

export function fromOpenKlant(response, options) {
  assertReady();
  const { language, onProblem } = options ?? {};
  const { klantcontacten, problems } = JSON.parse(wasm.fromOpenKlant(toBytes(response), asLanguage(language)));
  const texts = textsOf(language);
  if (onProblem) worded(problems, texts).forEach((problem) => onProblem(problem));
  return klantcontacten;
}
