// The texts of reports. The wasm file knows codes only, and a language is data: Dutch is always there, and another one when
// it is registered.
import { OF_RULES, SOURCES } from '#generated/sources.js';
import nl from '#generated/texts-nl.js';
import { asLanguage } from './json.js';

const languages = { __proto__: null, nl };

/** The place of each rule, by its code. The wasm files have the codes, and each has the same. */
let places;

export function nameCodes(codes) {
  places ??= Object.fromEntries(codes.map((code, place) => [code, place]));
}

export function register(language, texts) {
  languages[language] = texts;
}

/** The texts of a language. */
export function textsOf(language) {
  const texts = languages[asLanguage(language) ?? 'nl'];
  if (!texts) throw new TypeError(`language: ${language} is not there yet: import 'klantinteracties/${language}' first`);
  return texts;
}

/** What a rule says in a language, and where it comes from. */
export const told = (code, texts) => ({ message: texts.rules[places[code]], source: SOURCES[OF_RULES[places[code]]] });

/** A template with its parameters in the place of their names. */
function filled(template, params, { expected }) {
  return template.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = params[name];
    if (value === undefined) return whole;
    return Array.isArray(value) ? value.join(', ') : name === 'expected' ? expected[value] : value;
  });
}

/** Violations with their messages and sources, in the order in which reports show them. */
export function worded(violations, texts) {
  return violations.map(({ code, severity, path, params }) => {
    const { message, source } = told(code, texts);
    return { code, severity, path, message: filled(message, params, texts), params, source };
  });
}

/** Changes of normalising with their messages. */
export const wordedChanges = (changes, texts) => changes.map((change) => ({ ...change, message: texts.changes[change.code] }));

/** A decision whether to register, with what its reasons say. */
export const wordedDecision = ({ decision, reasons }, texts) => ({
  decision,
  reasons: reasons.map(({ code }) => ({ code, ...told(code, texts) })),
});
