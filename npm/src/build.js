// Making objects from what happened: the object, or the report that says what is wrong.
import { worded } from '#texts';
import { answered, exchange, give } from './exchange.js';
import { asText, toJson } from './json.js';
import { settingsOf } from './settings.js';

/** What the wasm file answers when it is asked for something of these texts. */
function ask(question, options, ...texts) {
  const settings = settingsOf(options);
  return JSON.parse(answered(settings[question](exchange, ...give(...texts), Date.now())));
}

function build(question, options, ...texts) {
  const { value, violations } = ask(question, options, ...texts);
  return violations ? { valid: false, violations: worded(violations, settingsOf(options).texts) } : value;
}

export function splitInteraction(interaction, options) {
  return build('splitInteraction', options, toJson(interaction));
}

export function callbackRequest(klantcontact, task, options) {
  return build('callbackRequest', options, toJson(klantcontact), toJson(task));
}

export function answer(original, reply, options) {
  return build('answer', options, toJson(original), toJson(reply));
}

export function registerPartij(partij, ground, options) {
  return build('registerPartij', options, asText('ground', ground ?? ''), toJson(partij));
}

export function correct(original, changed, given) {
  const { reason, ...options } = given ?? {};
  if (typeof reason !== 'string' || reason.trim() === '') throw new TypeError('reason: say why it is corrected');
  const { differences, violations, requests } = ask('correct', options, toJson(original), toJson(changed));
  return { reason, differences, violations: worded(violations, settingsOf(options).texts), requests };
}

export function effectiveContact(betrokkene, partij, given) {
  const { referentie = [], ...options } = given ?? {};
  const wanted = [referentie].flat();
  if (!wanted.every((text) => typeof text === 'string')) throw new TypeError('referentie: use a text, or a list of texts');
  const known = partij === undefined || partij === null ? '' : toJson(partij);
  return build('effectiveContact', options, wanted.join(' '), toJson(betrokkene), known);
}
