// The page: a form, what the library says of it, and the document itself.

import init, * as klantinteracties from 'klantinteracties';
import type { FollowUp, Options, TimelineOptions } from 'klantinteracties';
import { contactTimelineItem } from './contact-timeline';
import { type Json, get, isObject, put, take } from './document';
import { EXAMPLES } from './examples';
import { Form, element } from './form';

declare global {
  interface Window {
    /** The library, to try in the console. */
    klantinteracties: typeof klantinteracties;
  }
}

const DECISIONS: Record<klantinteracties.Decision['decision'], string> = {
  register: 'Dit contact mag geregistreerd worden.',
  split: 'Splits dit contact: één klantcontact voor elk onderwerp.',
  'not-yet': 'Registreer dit contact nog niet.',
  'no-purpose': 'Registreer dit contact niet: het dient geen doel.',
  'not-a-klantcontact': 'Dit is geen klantcontact.',
};

const POLICIES: Record<klantinteracties.Policy['policy'], string> = {
  empty: 'Contactgegevens: leeg.',
  required: 'Contactgegevens: verplicht.',
  allowed: 'Contactgegevens: mag.',
};

function byId<Type extends HTMLElement>(id: string): Type {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as Type;
}

/** The languages in which everything on the page can be: a timeline has its labels in fewer than a report its messages. */
type Language = NonNullable<TimelineOptions['language']>;

const settings: { profile: NonNullable<Options['profile']>; language: Language; followUp: FollowUp | '' } = {
  profile: 'basisterminologie',
  language: 'nl',
  followUp: '',
};

/** What is filled in; the library holds it, and says after each edit what is wrong. */
let draft: klantinteracties.Draft<'klantcontact'>;

const current = () => draft.toJSON() as Json;

function begin(document: Json) {
  draft?.free();
  draft = new klantinteracties.Draft('klantcontact', JSON.stringify(document), options());
}

const json = byId<HTMLTextAreaElement>('json');
const form = new Form(byId('form'), ({ path, value, redraw }) => {
  if (value === undefined) take(draft, path);
  else put(draft, path, value);
  writeJson();
  if (redraw) form.draw(current());
  judge();
  if (redraw) form.focus(path, value !== undefined);
});

function options(): Options {
  const { followUp, ...others } = settings;
  return followUp === '' ? others : { ...others, followUp };
}

function writeJson() {
  json.value = JSON.stringify(draft, null, 2);
  byId('json-message').textContent = '';
}

function show(document: Json) {
  setReadable(true);
  begin(document);
  writeJson();
  form.draw(current());
  judge();
}

/** Shows what the library says. */
function judge() {
  const report = { valid: draft.valid, violations: draft.violations() };
  form.show(report.violations);
  byId('report').textContent = JSON.stringify(report, null, 2);
  const situation = klantinteracties.situationOf(JSON.stringify(draft), options());
  showDecision(situation, report);
  showPolicies(situation.followUp);
  showTimeline();
}

/** The document among the examples, as the customer sees them. */
function showTimeline() {
  const contacts = [current(), ...EXAMPLES.values()].map((contact) => ({ results: [contact] }));
  const { items, total, excluded, problems } = klantinteracties.timeline(contacts, { language: settings.language });
  byId('timeline-items').replaceChildren(
    ...items.map(contactTimelineItem).map(({ id, title, description, sender, date, isoDate, channel, file }) =>
      element(
        'li',
        { id: `timeline-${id}` },
        element('p', { className: 'meta' }, ...(date ? [element('time', { dateTime: isoDate }, date), ' – '] : []), `${channel} – ${sender}`),
        element('h3', {}, title),
        ...(description ? [element('p', { className: 'lines' }, description)] : []),
        ...(file ? [element('p', { className: 'meta' }, file)] : []),
      ),
    ),
  );
  byId('timeline-message').textContent =
    `${total} getoond, ${excluded.length} weggelaten, ${problems.length} ${problems.length === 1 ? 'probleem' : 'problemen'}.`;
}

function showDecision(situation: klantinteracties.Situation, report: { valid: boolean; violations: klantinteracties.Violation[] }) {
  const { decision, reasons } = klantinteracties.mayRegister(situation, settings.language);
  const isOpen = reasons.length === 0 && [situation.betrokkene, situation.actor, situation.followUp].includes(null);
  const errors = report.violations.filter(({ severity }) => severity === 'error').length;
  const warnings = report.violations.length - errors;
  const counted = `${errors} ${errors === 1 ? 'fout' : 'fouten'}, ${warnings} ${warnings === 1 ? 'waarschuwing' : 'waarschuwingen'}`;
  showVerdict(
    isOpen ? 'open' : decision,
    isOpen ? 'Of dit contact geregistreerd mag worden, is nog niet te zeggen.' : DECISIONS[decision],
    ...reasons.map(({ message }) => message),
    report.valid ? `Het document is geldig (${counted}).` : `Het document is niet geldig (${counted}).`,
  );
}

function showVerdict(decision: string, verdict: string, ...explanations: string[]) {
  const place = byId('decision');
  place.dataset['decision'] = decision;
  place.replaceChildren(
    element('p', { className: 'verdict' }, verdict),
    ...explanations.map((explanation) => element('p', {}, explanation)),
  );
}

function showPolicies(followUp: FollowUp | null | undefined) {
  const betrokkenen = get(current(), ['hadBetrokkenen']);
  (Array.isArray(betrokkenen) ? betrokkenen : []).forEach((betrokkene, index) => {
    const place = form.policyPlace(index);
    if (!place || !isObject(betrokkene) || !followUp) return;
    const has = (name: string) => {
      const value = betrokkene[name];
      return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
    };
    const { policy, reason } = klantinteracties.contactDetails(
      {
        known: has('wasPartij'),
        followUp,
        otherDetails: has('digitaleAdressen') || has('bezoekadres') || has('correspondentieadres'),
      },
      settings.language,
    );
    place.dataset['answer'] = policy;
    place.textContent = `${POLICIES[policy]} ${reason}`;
  });
}

/** What is typed as JSON is judged as text, so that what is wrong with the text shows too. */
function readJson() {
  const { violations } = klantinteracties.validate('klantcontact', json.value, options());
  const ofText = violations.find(({ code, path }) => code.startsWith('json-') || (code === 'type' && path === ''));
  byId('json-message').textContent = ofText ? ofText.message : '';
  let typed: Json;
  try {
    typed = JSON.parse(json.value) as Json;
  } catch {
    setReadable(false);
    showVerdict('open', 'Het document is niet te lezen.', ofText?.message ?? '');
    return;
  }
  setReadable(true);
  begin(typed);
  form.draw(typed);
  judge();
}

/** Judges the same document by other settings. */
function judgeAgain() {
  begin(current());
  judge();
}

/** While the text is broken the form shows an older document, and editing that would throw the text away. */
function setReadable(isReadable: boolean) {
  byId('form').inert = !isReadable;
}

function control(id: string, label: string, choices: readonly (readonly [value: string, label: string])[], choose: (value: string) => void) {
  const select = element('select', { id });
  for (const [value, text] of choices) select.append(new Option(text, value));
  select.addEventListener('change', () => choose(select.value));
  byId('controls').append(element('div', { className: 'field' }, element('label', { htmlFor: id }, label), select));
}

function controls() {
  const examples = [...EXAMPLES.keys()].map((name) => [name, name] as const);
  control('example', 'Voorbeeld', [['', 'leeg formulier'], ...examples], (name) => show(EXAMPLES.get(name) ?? {}));
  control(
    'followUp',
    'Opvolging',
    [['', 'volgens het document'], ['none', 'geen'], ['without-contact', 'kan zonder contact'], ['needs-contact', 'contact nodig']],
    (value) => {
      settings.followUp = value as FollowUp | '';
      judgeAgain();
    },
  );
  control('profile', 'Profiel', [['basisterminologie', 'basisterminologie'], ['open-klant', 'Open Klant 2.18']], (value) => {
    settings.profile = value as NonNullable<Options['profile']>;
    judgeAgain();
  });
  control('language', 'Taal van de meldingen', [['nl', 'Nederlands'], ['en', 'English']], (value) => {
    settings.language = value as Language;
    judgeAgain();
  });
}

await init();
window.klantinteracties = klantinteracties;
json.addEventListener('input', readJson);
byId('form').addEventListener('submit', (event) => event.preventDefault());
controls();
show({});
document.documentElement.dataset['ready'] = 'true';
