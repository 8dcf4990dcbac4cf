// The texts of reports. The wasm file knows codes only, and texts are data: those in Dutch to an employee are always there,
// and others when they are registered.
import { OF_RULES, SOURCES } from '#generated/sources.js';
import nl from '#generated/texts-nl.js';
import { ofPath } from './path.js';

/** The texts of each language. `klant` holds those to an inhabitant, when they are there. */
const languages = new Map();

/** The place of each rule in the texts, by its code. The wasm files have the codes, and each has the same. */
let places;

export function nameCodes(codes) {
  places ??= Object.fromEntries(codes.map((code, place) => [code, place]));
}

export function register(language, texts) {
  languages.set(language, { ...texts });
}

/** Registers the texts of a language that are other to an inhabitant. */
export function registerKlant(language, { rules, changes, reasons }) {
  const texts = languages.get(language);
  texts.klant = {
    ...texts,
    rules: Object.assign([...texts.rules], rules),
    changes: { ...texts.changes, ...changes },
    reasons: { ...texts.reasons, ...reasons },
  };
}

register('nl', nl);

/** The texts that options ask for, with those of the caller. */
export function textsOf(options) {
  const messages = options?.messages;
  if (messages === undefined) return texted(options);
  for (const name of Object.keys(messages)) {
    if (!name.startsWith('/') && !Object.hasOwn(places, name)) throw new TypeError(`messages: use the code of a rule or a path; ${name} is neither`);
  }
  return { ...texted(options), messages };
}

function texted(options) {
  const { language, audience } = options ?? {};
  const name = language ?? 'nl';
  const texts = languages.get(name);
  if (!texts) {
    const known = new Set([...LANGUAGES, ...languages.keys()]);
    throw new TypeError(known.has(name) ? missing('language', name, name) : oneOf('language', [...known]));
  }
  if ((audience ?? 'medewerker') === 'medewerker') return texts;
  if (audience !== 'klant') throw new TypeError(oneOf('audience', ['medewerker', 'klant']));
  if (!texts.klant) {
    const entry = new Map([['nl', 'klant'], ['en', 'en/klant']]).get(name);
    throw new TypeError(entry ? missing('audience', audience, entry) : 'audience: use medewerker; this language has no texts to a klant');
  }
  return texts.klant;
}

const missing = (option, value, entry) => `${option}: ${value} is not there yet: import 'klantinteracties/${entry}' first`;
const oneOf = (option, values) => `${option}: use one of ${values.join(', ')}`;

/** Options without those that choose texts, of which the wasm file knows nothing. */
export function untexted(options) {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) return options;
  const { language, audience, messages, labels, ...others } = options;
  return others;
}

/** What a rule says, and where it comes from. */
export const told = (code, texts) => ({ message: texts.rules[places[code]], source: SOURCES[OF_RULES[places[code]]] });

/** A template with its parameters in the place of their names. A part in square brackets is left out without parameters. */
function filled(template, params, { expected }) {
  if (!/[[{]/.test(template)) return template;
  const hasParams = Object.keys(params).length > 0;
  return template.replace(/\[(.*?)\]/g, hasParams ? '$1' : '').replace(/\{(\w+)\}/g, (whole, name) => {
    const value = params[name];
    if (value === undefined) return whole;
    return Array.isArray(value) ? value.join(', ') : name === 'expected' ? expected[value] : value;
  });
}

/** Violations with their messages and sources, in the order in which reports show them. */
export function worded(violations, texts) {
  return violations.map(({ code, severity, path, params }) => {
    const { message, source } = told(code, texts);
    const violation = { code, severity, path, message: filled(message, params, texts), params, source };
    const own = texts.messages && ownMessage(texts.messages, violation);
    if (own !== undefined) violation.message = typeof own === 'function' ? String(own(violation)) : filled(own, params, texts);
    return violation;
  });
}

/** The text that the caller has for a violation: for its path, where a star stands for any index, or for its code. */
function ownMessage(messages, { code, path }) {
  const here = ofPath(messages, path);
  return (typeof here === 'object' ? here[code] : here) ?? messages[code];
}

/** Changes of normalising with their messages. */
export const wordedChanges = (changes, texts) => changes.map((change) => ({ ...change, message: texts.changes[change.code] }));

/** A decision whether to register, with what its reasons say. */
export const wordedDecision = ({ decision, reasons }, texts) => ({
  decision,
  reasons: reasons.map(({ code }) => ({ code, ...told(code, texts) })),
});
