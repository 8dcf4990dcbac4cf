// The texts of reports. The wasm file knows codes only, and a language is data: Dutch is always there, and another one when
// it is registered.
import { SOURCES } from '#generated/sources.js';
import nl from '#generated/texts-nl.js';

export { SOURCES };

const languages = { nl };

export function register(language, texts) {
  languages[language] = texts;
}

/** The texts of a language that the wasm file accepts. */
export function textsOf(language) {
  const texts = languages[language ?? 'nl'];
  if (!texts) throw new TypeError(`language: ${language} is not there yet: import 'klantinteracties/${language}' first`);
  return texts;
}

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
    const message = filled(texts.rules[code], params, texts);
    return { code, severity, path, message, params, source: SOURCES[code] };
  });
}

/** Changes of normalising with their messages. */
export const wordedChanges = (changes, texts) => changes.map((change) => ({ ...change, message: texts.changes[change.code] }));

/** A decision whether to register, with what its reasons say. */
export const wordedDecision = ({ decision, reasons }, texts) => ({
  decision,
  reasons: reasons.map(({ code }) => ({ code, message: texts.rules[code], source: SOURCES[code] })),
});
