// The list of rules. It is not in the wasm file, so that a bundle that never asks for it does not contain it.
import { RULES } from '#generated/rules.js';
import { asLanguage } from './json.js';
import { assertReady } from './ready.js';

export function ruleCatalogue(language) {
  // Every function throws before the wasm file is loaded. This one too, although it does not use that file.
  assertReady();
  const chosen = asLanguage(language) ?? 'nl';
  if (chosen !== 'nl' && chosen !== 'en') throw new TypeError('language: use nl or en');
  return RULES.map(({ message, severities, example, ...rule }) => ({
    ...rule,
    severities: { ...severities },
    message: message[chosen],
    example: { ...example },
  }));
}
