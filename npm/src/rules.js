// The list of rules. It is not in the wasm file, so that a bundle that never asks for it does not contain it.
import { RULES } from '#generated/rules.js';
import { SOURCES, textsOf } from '#texts';
import { asLanguage } from './json.js';
import { assertReady } from './ready.js';

export function ruleCatalogue(language) {
  // Every function throws before the wasm file is loaded. This one too, although it does not use that file.
  assertReady();
  const chosen = asLanguage(language) ?? 'nl';
  if (chosen !== 'nl' && chosen !== 'en') throw new TypeError('language: use nl or en');
  const { rules } = textsOf(chosen);
  return RULES.map(({ severities, example, ...rule }) => ({
    ...rule,
    severities: { ...severities },
    source: SOURCES[rule.code],
    message: rules[rule.code],
    example: { ...example },
  }));
}
