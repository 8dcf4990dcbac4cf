// Making objects from what happened: the object, or the report that says what is wrong.
import { worded } from '#texts';
import { asText, toBytes } from './json.js';
import { settingsOf } from './settings.js';

function built(json, options) {
  const { value, violations } = JSON.parse(json);
  return violations ? { valid: false, violations: worded(violations, settingsOf(options).texts) } : value;
}

export function splitInteraction(interaction, options) {
  return built(settingsOf(options).splitInteraction(toBytes(interaction), Date.now()), options);
}

export function callbackRequest(klantcontact, task, options) {
  return built(settingsOf(options).callbackRequest(toBytes(klantcontact), toBytes(task), Date.now()), options);
}

export function answer(original, reply, options) {
  return built(settingsOf(options).answer(toBytes(original), toBytes(reply), Date.now()), options);
}

export function registerPartij(partij, ground, options) {
  return built(settingsOf(options).registerPartij(toBytes(partij), asText('ground', ground ?? undefined, true), Date.now()), options);
}

export function correct(original, changed, given) {
  const { reason, ...options } = given ?? {};
  if (typeof reason !== 'string' || reason.trim() === '') throw new TypeError('reason: say why it is corrected');
  const json = settingsOf(options).correct(toBytes(original), toBytes(changed), Date.now());
  const { differences, violations, requests } = JSON.parse(json);
  return { reason, differences, violations: worded(violations, settingsOf(options).texts), requests };
}

export function effectiveContact(betrokkene, partij, given) {
  const { referentie = [], ...options } = given ?? {};
  const wanted = [referentie].flat();
  if (!wanted.every((text) => typeof text === 'string')) throw new TypeError('referentie: use a text, or a list of texts');
  const known = partij === undefined || partij === null ? undefined : toBytes(partij);
  return built(settingsOf(options).effectiveContact(toBytes(betrokkene), known, wanted.join(' '), Date.now()), options);
}
