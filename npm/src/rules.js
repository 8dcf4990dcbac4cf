// The list of rules. It is not in the wasm file, so that a bundle that never asks for it does not contain it.
import { RULES } from '#generated/rules.js';
import { textsOf, told } from '#texts';
import { asLanguage } from './json.js';
import { assertReady } from './exchange.js';

export function ruleCatalogue(language) {
  // Every function throws before the wasm file is loaded. This one too, although it does not use that file.
  assertReady();
  const chosen = asLanguage(language) ?? 'nl';
  if (chosen !== 'nl' && chosen !== 'en') throw new TypeError('language: use nl or en');
  const texts = textsOf(chosen);
  return RULES.map(({ severities, example, ...rule }) => ({
    ...rule,
    severities: { ...severities },
    ...told(rule.code, texts),
    example: { ...example },
  }));
}
