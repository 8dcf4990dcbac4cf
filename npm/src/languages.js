// Languages that are data: those of `npm/languages`, and those of whoever uses the package.
import { CODES } from '#generated/codes.js';
import { register, registerKlant, textsOf } from '#texts';

const { changes, reasons, expected } = textsOf();

/** What a language has texts for. */
const NAMES = { rules: CODES, changes: Object.keys(changes), reasons: Object.keys(reasons), expected: Object.keys(expected) };

/** Makes a language available to all entries. */
export function addLanguage(name, texts) {
  if (typeof name !== 'string' || name === '') throw new TypeError('name: use a text');
  for (const [part, names] of Object.entries(NAMES)) {
    const missing = names.filter((text) => typeof texts?.[part]?.[text] !== 'string');
    if (missing.length > 0) throw new TypeError(`${part}: give a text for ${missing.join(', ')}`);
  }
  const { klant, rules, ...others } = texts;
  register(name, { ...others, rules: CODES.map((code) => rules[code]) });
  if (klant) registerKlant(name, { ...klant, rules: byPlace(klant.rules ?? {}) });
}

/** The messages of rules by their places in the list of all. */
const byPlace = (rules) => Object.fromEntries(Object.entries(rules).map(([code, message]) => [CODES.indexOf(code), message]));
