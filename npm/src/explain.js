// What explains the rules to people, for pages that show them. It needs no wasm file.
import { EXPLANATIONS } from '#generated/explanations.js';

export function explainRule(code, language = 'nl') {
  if (language !== 'nl' && language !== 'en') throw new TypeError('language: use nl or en');
  if (!Object.hasOwn(EXPLANATIONS, code)) return undefined;
  const { what, why, link } = EXPLANATIONS[code];
  return { what: what[language], why: why[language], link };
}
