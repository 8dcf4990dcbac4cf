// Languages that are data: those of `npm/languages`, and those of whoever uses the package.
import { PLACES, register, registerKlant, textsOf } from '#texts';

const { changes, reasons, expected } = textsOf();

/** What a language has texts for. */
const NAMES = { rules: PLACES, changes, reasons, expected };

/** Makes a language available to all entries. */
export function addLanguage(name, texts) {
  if (typeof name !== 'string' || name === '') throw new TypeError('name: use a text');
  for (const [part, names] of Object.entries(NAMES)) {
    const missing = Object.keys(names).filter((text) => typeof texts?.[part]?.[text] !== 'string');
    if (missing.length > 0) throw new TypeError(`${part}: give a text for ${missing.join(', ')}`);
  }
  const { klant, rules, ...others } = texts;
  register(name, { ...others, rules: Object.values(byPlace(rules)) });
  if (klant) registerKlant(name, { ...klant, rules: byPlace(klant.rules ?? {}) });
}

/** The messages of rules by their places in the list of all. */
const byPlace = (rules) =>
  Object.fromEntries(Object.keys(PLACES).filter((code) => Object.hasOwn(rules, code)).map((code) => [PLACES[code], rules[code]]));
