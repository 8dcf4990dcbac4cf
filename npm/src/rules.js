// The list of rules. It is not in the wasm file, so that a bundle that never asks for it does not contain it.
import { RULES } from '#generated/rules.js';
import { textsOf, told } from '#texts';
import { assertReady } from './exchange.js';

export function ruleCatalogue(language) {
  // Every function throws before the wasm file is loaded. This one too, although it does not use that file.
  assertReady();
  const texts = textsOf({ language });
  return RULES.map(({ severities, example, ...rule }) => {
    const { message, source } = told(rule.code, texts);
    const klant = told(rule.code, texts.klant ?? texts).message;
    return {
      ...rule,
      severities: { ...severities },
      message,
      ...(klant === message ? {} : { klant }),
      source,
      example: { ...example },
    };
  });
}
