import type { Decision, Policy, Situation } from 'klantinteracties';
import { contactDetails } from 'klantinteracties';
import { element } from './dom';
import { isObject, valueAt, type Json, type JsonObject } from './json';

const DECISIONS: Record<Decision['decision'], string> = {
  register: 'Ja, dit contact mag u registreren',
  split: 'Nee, splits dit contact: één klantcontact per onderwerp',
  'not-yet': 'Nee, nog niet registreren',
  'no-purpose': 'Nee, registreren dient geen doel',
  'not-a-klantcontact': 'Nee, dit is geen klantcontact',
};

const POLICIES: Record<Policy['policy'], string> = {
  empty: 'Leeg laten',
  required: 'Verplicht',
  allowed: 'Mag, hoeft niet',
};

/** The answer to "may this be registered?", with the reasons against it. */
export function decisionView({ decision, reasons }: Decision, errors: number, language: string): HTMLElement {
  const view = element(
    'div',
    { class: 'decision', 'data-decision': decision },
    element('p', { class: 'verdict' }, DECISIONS[decision]),
  );
  if (reasons.length > 0) {
    const items = reasons.map(({ message, source }) =>
      element('li', {}, element('span', { lang: language }, message), element('span', { class: 'source' }, source)),
    );
    view.append(element('ul', { class: 'reasons' }, ...items));
  } else if (errors > 0) {
    view.append(element('p', {}, 'Herstel eerst wat er nog niet klopt.'));
  }
  return view;
}

/** Instead of an answer, while there is no document to judge. */
export function undecidedView(): HTMLElement {
  return element(
    'div',
    { class: 'decision', 'data-decision': 'unknown' },
    element('p', { class: 'verdict' }, 'Nog niet te bepalen'),
    element('p', {}, 'De JSON is niet te lezen als één klantcontact. Herstel eerst de tekst.'),
  );
}

/** Which contact details belong to each betrokkene, and why. */
export function contactDetailsView(document: JsonObject, { followUp }: Situation, language: 'nl' | 'en'): HTMLElement {
  const betrokkenen = valueAt(document, ['hadBetrokkenen']);
  if (!Array.isArray(betrokkenen) || betrokkenen.length === 0) {
    return element('p', {}, 'Er is nog geen betrokkene.');
  }
  const items = betrokkenen.map((betrokkene, index) => {
    const name = element('strong', {}, `Betrokkene ${index + 1}: `);
    if (!followUp) return element('li', { 'data-policy': 'unknown' }, name, 'nog niet te bepalen');
    const { policy, reason } = contactDetails(
      { known: holds(betrokkene, 'wasPartij'), followUp, otherDetails: OWN_DETAILS.some((own) => holds(betrokkene, own)) },
      language,
    );
    return element(
      'li',
      { 'data-policy': policy },
      name,
      element('span', { class: 'policy' }, POLICIES[policy]),
      element('span', { class: 'reason', lang: language }, reason),
    );
  });
  return element('ol', { class: 'policies' }, ...items);
}

const OWN_DETAILS = ['digitaleAdressen', 'bezoekadres', 'correspondentieadres'];

function holds(betrokkene: Json, name: string): boolean {
  const value = isObject(betrokkene) ? betrokkene[name] : undefined;
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}
