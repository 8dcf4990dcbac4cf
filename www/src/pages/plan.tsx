// The requests that register a klantcontact, one by one, with a register in memory that does what one chooses. What was chosen
// stands in the address, and all that the page shows follows from it.

import init, { type ApiRequest, type Violation, fromInvalidParams, requestPlan } from 'klantinteracties/register';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fromHash, useChoices } from '../address';
import { Alert } from '../components/alert';
import { StatusBadge } from '../components/badge';
import { Button } from '../components/button';
import { Code } from '../components/code';
import { type Choice, Select } from '../components/field';
import { Live } from '../components/live';
import { EXAMPLES } from '../examples';
import type { Language, Text } from '../language';
import { MemoryRegister, type Registered } from '../memory-register';
import type { PageProps } from '../pages';

await init();
const shared = await fromHash(location.hash);
const isHashBroken = location.hash.length > 1 && shared === undefined;

const DEFAULT = '2-baliegesprek-terugbelverzoek';
/** How many violations are told. */
const MOST = 20;

const TEXTS = {
  document: { nl: 'Klantcontact', en: 'Klantcontact' },
  own: { nl: 'Het klantcontact waarmee u kwam', en: 'The klantcontact that you came with' },
  broken: {
    nl: 'Het klantcontact in het adres is niet te lezen. Hier staat een voorbeeld.',
    en: 'The klantcontact in the address cannot be read. This is an example.',
  },
  cannot: { nl: 'Dit kan niet geregistreerd worden', en: 'This cannot be registered' },
  cannotText: {
    nl: 'Daarom wordt er niets verstuurd. Zo blijft er nooit een half klantcontact achter.',
    en: 'So nothing is sent, and no half klantcontact is ever left behind.',
  },
  body: { nl: 'Wat er wordt verstuurd', en: 'What is sent' },
  noBody: { nl: 'Dit verzoek heeft geen inhoud.', en: 'This request has no body.' },
  answers: { nl: 'Het register antwoordt', en: 'The register answers' },
  refuses: { nl: 'Het register weigert dit', en: 'The register refuses this' },
  silent: { nl: 'Geen antwoord', en: 'No answer' },
  answersAll: { nl: 'Het register antwoordt op alles', en: 'The register answers everything' },
  silentTitle: { nl: 'Er kwam geen antwoord', en: 'No answer came' },
  silentText: {
    nl: 'Niemand weet of het verzoek aankwam. Kijk daarom eerst in het register: staat het er?',
    en: 'Nobody knows whether the request arrived. So look in the register first: is it there?',
  },
  isThere: { nl: 'Het staat er', en: 'It is there' },
  isNotThere: { nl: 'Het staat er niet', en: 'It is not there' },
  refusedTitle: { nl: 'Het register weigerde een verzoek', en: 'The register refused a request' },
  refusedAnswer: { nl: 'Wat het register antwoordde', en: 'What the register answered' },
  refusedText: { nl: 'Een formulier toont dit bij het veld:', en: 'A form shows this at the field:' },
  undoTitle: { nl: 'Maak ongedaan wat al gedaan was', en: 'Undo what was done already' },
  undoText: {
    nl: 'Het laatste gaat eerst weg. Zo verwijst nooit iets naar wat er niet meer is.',
    en: 'The last one goes first, so that nothing ever refers to what is gone.',
  },
  send: { nl: 'Stuur dit verzoek', en: 'Send this request' },
  undoneTitle: { nl: 'Alles is ongedaan gemaakt', en: 'Everything is undone' },
  undoneText: { nl: 'Het register is zoals het was.', en: 'The register is as it was.' },
  doneTitle: { nl: 'Alles is geregistreerd', en: 'Everything is registered' },
  doneText: {
    nl: 'Het klantcontact staat in het register, met alles wat erbij hoort.',
    en: 'The klantcontact is in the register, with all that belongs to it.',
  },
  nothingToDo: { nl: 'Dit klantcontact is al geregistreerd. Er hoeft niets te gebeuren.', en: 'This klantcontact is registered already. Nothing has to be done.' },
  again: { nl: 'Begin opnieuw', en: 'Start again' },
  steps: { nl: 'Alle verzoeken', en: 'All requests' },
  undoSteps: { nl: 'Wat ongedaan wordt gemaakt', en: 'What is undone' },
  inRegister: { nl: 'Wat er in het register staat', en: 'What is in the register' },
  emptyRegister: { nl: 'Er staat niets in het register.', en: 'There is nothing in the register.' },
  kind: { nl: 'Soort', en: 'Kind' },
  what: { nl: 'Wat', en: 'What' },
  leftOut: { nl: 'Wat het register niet kan bewaren', en: 'What the register cannot keep' },
  todo: { nl: 'nog te doen', en: 'to do' },
  now: { nl: 'nu', en: 'now' },
  done: { nl: 'gedaan', en: 'done' },
  refused: { nl: 'geweigerd', en: 'refused' },
  unanswered: { nl: 'geen antwoord', en: 'no answer' },
  neverSent: { nl: 'niet verstuurd', en: 'not sent' },
  undone: { nl: 'ongedaan gemaakt', en: 'undone' },
} satisfies Record<string, Text>;

/** What each resource holds, in the words of the standard. */
const NOUNS: Readonly<Record<string, string | Text>> = {
  actoren: 'actor',
  actorklantcontacten: { nl: 'actor bij klantcontact', en: 'actor of klantcontact' },
  betrokkenen: 'betrokkene',
  bijlagen: 'bijlage',
  'categorie-relaties': { nl: 'categorie van partij', en: 'categorie of partij' },
  digitaleadressen: 'digitaal adres',
  internetaken: 'interne taak',
  klantcontacten: 'klantcontact',
  'maak-klantcontact': 'klantcontact',
  onderwerpobjecten: 'onderwerpobject',
  partijen: 'partij',
  'partij-identificatoren': { nl: 'identificator van partij', en: 'identificator of partij' },
  rekeningnummers: 'rekeningnummer',
  vertegenwoordigingen: 'vertegenwoordiging',
};

const VERBS: Readonly<Record<ApiRequest['method'], Text>> = {
  POST: { nl: 'Maak', en: 'Make' },
  PATCH: { nl: 'Wijzig', en: 'Change' },
  DELETE: { nl: 'Verwijder', en: 'Delete' },
};

function nounOf(resource: string, language: Language): string {
  const noun = NOUNS[resource] ?? resource;
  return typeof noun === 'string' ? noun : noun[language];
}
const resourceOf = ({ path }: ApiRequest) => path.split('/')[1] ?? '';

const requestTitle = (number: number, total: number): Text => ({
  nl: `Verzoek ${number} van ${total}`,
  en: `Request ${number} of ${total}`,
});
const succeeded = (number: number): Text => ({ nl: `Verzoek ${number} is gelukt.`, en: `Request ${number} succeeded.` });

type Action = 'antwoord' | 'weigering' | 'stilte' | 'gevonden' | 'weg' | 'ongedaan';
/** The letter for each action in the address. */
const LETTERS: Readonly<Record<string, Action>> = { a: 'antwoord', w: 'weigering', s: 'stilte', g: 'gevonden', n: 'weg', o: 'ongedaan' };

type StepState = 'todo' | 'now' | 'done' | 'refused' | 'unanswered' | 'neverSent' | 'undone';
type Phase = 'sending' | 'silent' | 'undoing' | 'undone' | 'done';

interface Run {
  phase: Phase;
  /** The request at hand. */
  request?: ApiRequest | undefined;
  /** All requests, and how each stands. */
  steps: readonly { request: ApiRequest; state: StepState }[];
  /** The requests that undo others, and how each stands. */
  undo: readonly { request: ApiRequest; state: StepState }[];
  refusal?: object;
  leftOut: readonly string[];
  objects: readonly Registered[];
}

/** What a register answers that refuses the first text in a request. */
function refusalOf({ body }: ApiRequest) {
  const whole = body as Record<string, unknown>;
  const isKlantcontact = typeof whole['klantcontact'] === 'object' && 'kanaal' in (whole['klantcontact'] as object);
  const part = isKlantcontact ? (whole['klantcontact'] as object) : whole;
  const name = Object.entries(part).find(([, value]) => typeof value === 'string')?.[0] ?? Object.keys(part)[0] ?? '';
  const invalidParams = [{ name: isKlantcontact ? `klantcontact.${name}` : name, code: 'invalid', reason: 'Deze waarde is niet toegestaan.' }];
  return { type: 'https://register.example/ref/fouten/ValidationError/', code: 'invalid', title: 'Invalid input.', status: 400, invalidParams };
}

/** All requests of a plan, which a register answers that has everything. */
function requestsOf(document: string): ApiRequest[] {
  const plan = requestPlan(document);
  const requests: ApiRequest[] = [];
  if ('violations' in plan) return requests;
  const register = new MemoryRegister();
  for (let request = plan.next(); request; request = plan.next(register.answer(request))) requests.push(request);
  return requests;
}

/** Carries a plan out as the actions say. An action that cannot be is passed over. */
function carryOut(document: string, actions: readonly Action[], language: Language): Run | readonly Violation[] {
  const plan = requestPlan(document, { language });
  if ('violations' in plan) return plan.violations;
  const register = new MemoryRegister();
  const requests = requestsOf(document);
  let request = plan.next();
  let phase: Phase = request ? 'sending' : 'done';
  let made = 0;
  let undo: ApiRequest[] = [];
  let undone = 0;
  let refusal: ReturnType<typeof refusalOf> | undefined;

  for (const action of actions) {
    if (!request) break;
    if ((phase === 'sending' && action === 'antwoord') || (phase === 'silent' && action === 'gevonden')) {
      const { status, body } = register.answer(request);
      request = plan.next({ status: phase === 'silent' ? 200 : status, body });
      made += 1;
      phase = request ? 'sending' : 'done';
    } else if (phase === 'sending' && action === 'weigering') {
      refusal = refusalOf(request);
      plan.next({ status: 400, body: refusal });
      undo = plan.undo();
      request = undo[0];
      phase = request ? 'undoing' : 'undone';
    } else if (phase === 'sending' && action === 'stilte') {
      plan.next({ status: 504 });
      request = plan.pending;
      phase = 'silent';
    } else if (phase === 'silent' && action === 'weg') {
      request = plan.next();
      phase = 'sending';
    } else if (phase === 'undoing' && action === 'ongedaan') {
      register.answer(request);
      undone += 1;
      request = undo[undone];
      phase = request ? 'undoing' : 'undone';
    }
  }

  const stateOf = (index: number): StepState => {
    if (index < made) return phase === 'undone' ? 'undone' : 'done';
    if (index > made) return refusal ? 'neverSent' : 'todo';
    return refusal ? 'refused' : phase === 'silent' ? 'unanswered' : 'now';
  };
  return {
    phase,
    request,
    steps: requests.map((planned, index) => ({ request: index === made && request && !refusal ? request : planned, state: stateOf(index) })),
    undo: undo.map((request, index) => ({ request, state: index < undone ? 'done' : index === undone ? 'now' : 'todo' })),
    ...(refusal && { refusal }),
    leftOut: plan.leftOut,
    objects: register.objects,
  };
}

const BADGES = {
  todo: 'neutral',
  now: 'warning',
  done: 'valid',
  refused: 'error',
  unanswered: 'error',
  neverSent: 'neutral',
  undone: 'neutral',
} as const;

/** What tells one object from others of its kind. */
function nameOf({ fields }: Registered): string {
  const name = fields['naam'] ?? fields['onderwerp'] ?? fields['adres'] ?? fields['gevraagdeHandeling'] ?? fields['soortPartij'] ?? fields['rol'];
  return typeof name === 'string' ? name : '';
}

function Request({ request, language }: { request: ApiRequest; language: Language }) {
  return (
    <>
      {VERBS[request.method][language]} {nounOf(resourceOf(request), language)}: <code class="nl-code breaks">{`${request.method} /${resourceOf(request)}`}</code>
    </>
  );
}

function Steps({ id, title, steps, language }: { id: string; title: string; steps: Run['steps']; language: Language }) {
  return (
    <section class="stack stack--close" aria-labelledby={id}>
      <h2 class="nl-heading nl-heading--level-3" id={id}>
        {title}
      </h2>
      <ol class="utrecht-ordered-list">
        {steps.map(({ request, state }) => (
          <li class="utrecht-ordered-list__item" aria-current={state === 'now' ? 'step' : undefined}>
            <Request request={request} language={language} /> <StatusBadge kind={BADGES[state]}>{TEXTS[state][language]}</StatusBadge>
          </li>
        ))}
      </ol>
    </section>
  );
}

function InRegister({ objects, language }: { objects: readonly Registered[]; language: Language }) {
  const t = (text: Text) => text[language];
  return (
    <div class="stack">
      <h2 class="nl-heading nl-heading--level-2" id="register-title">
        {t(TEXTS.inRegister)}
      </h2>
      {objects.length === 0 ? (
        <p class="nl-paragraph">{t(TEXTS.emptyRegister)}</p>
      ) : (
        <div class="scroll" tabIndex={0} role="region" aria-labelledby="register-title">
          <table class="utrecht-table utrecht-table--html-table">
            <thead class="utrecht-table__header">
              <tr class="utrecht-table__row">
                {[t(TEXTS.kind), t(TEXTS.what), 'uuid'].map((name) => (
                  <th class="utrecht-table__header-cell" scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody class="utrecht-table__body">
              {objects.map((object) => (
                <tr class="utrecht-table__row" key={object.uuid}>
                  <td class="utrecht-table__cell">{nounOf(object.resource, language)}</td>
                  <td class="utrecht-table__cell">{nameOf(object)}</td>
                  <td class="utrecht-table__cell">
                    <code class="nl-code">{object.uuid}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function Violations({ violations }: { violations: readonly Violation[] }) {
  return (
    <ul class="utrecht-unordered-list">
      {violations.slice(0, MOST).map(({ path, message }) => (
        <li class="utrecht-unordered-list__item">
          {message} {path && <code class="nl-code breaks">{path}</code>}
        </li>
      ))}
    </ul>
  );
}

export default function Plan({ language }: PageProps) {
  const t = (text: Text) => text[language];
  const [choices, choose] = useChoices({ voorbeeld: '', verloop: '' });
  const heading = useRef<HTMLHeadingElement>(null);
  const [hasActed, setActed] = useState(false);

  const isExample = EXAMPLES.some(({ slug }) => slug === choices.voorbeeld);
  const slug = isExample ? choices.voorbeeld : shared === undefined ? DEFAULT : '';
  const document = useMemo(() => {
    const example = EXAMPLES.find((example) => example.slug === slug);
    return example ? JSON.stringify(example.document) : (shared ?? '{}');
  }, [slug]);
  const run = useMemo(() => {
    const actions = [...choices.verloop].flatMap((letter) => LETTERS[letter] ?? []);
    return carryOut(document, actions, language);
  }, [document, choices.verloop, language]);
  const phase = 'phase' in run ? run.phase : undefined;
  // Other buttons come with another phase; who pressed one of the old ones goes on at the heading.
  useEffect(() => {
    if (hasActed) heading.current?.focus();
  }, [phase]);

  const documents: Choice[] = [
    ...(shared === undefined ? [] : [['', t(TEXTS.own)] as const]),
    ...EXAMPLES.map(({ slug, name }): Choice => [slug, name[language]]),
  ];
  const select = (
    <Select id="document" label={t(TEXTS.document)} choices={documents} value={slug} onChoose={(voorbeeld) => choose({ voorbeeld, verloop: '' })} />
  );
  const broken = isHashBroken && (
    <Alert kind="warning">
      <p class="nl-paragraph">{t(TEXTS.broken)}</p>
    </Alert>
  );

  if (!('phase' in run)) {
    return (
      <div class="stack">
        {broken}
        {select}
        <Alert kind="error">
          <h2 class="nl-heading nl-heading--level-3">{t(TEXTS.cannot)}</h2>
          <Violations violations={run} />
          <p class="nl-paragraph">{t(TEXTS.cannotText)}</p>
        </Alert>
        <Live text={t(TEXTS.cannot)} />
      </div>
    );
  }

  const { request, steps, undo, refusal, leftOut, objects } = run;
  const act = (letters: string) => {
    setActed(true);
    choose({ verloop: choices.verloop + letters });
  };
  const made = steps.filter(({ state }) => state === 'done').length;
  const undone = undo.filter(({ state }) => state === 'done').length;
  const title = t(
    {
      sending: requestTitle(made + 1, steps.length),
      silent: TEXTS.silentTitle,
      undoing: TEXTS.undoTitle,
      undone: refusal && undo.length === 0 ? TEXTS.refusedTitle : TEXTS.undoneTitle,
      done: TEXTS.doneTitle,
    }[run.phase],
  );
  const told = [
    run.phase === 'sending' && made > 0 && t(succeeded(made)),
    refusal && undone === 0 && t(TEXTS.refusedTitle),
    run.phase === 'undoing' && undone > 0 && t(succeeded(undone)),
    title,
    request && `${VERBS[request.method][language]} ${nounOf(resourceOf(request), language)}.`,
  ];

  return (
    <div class="stack">
      {broken}
      {select}
      <div class="form-and-verdict">
        <section class="stack" aria-labelledby="step-title" data-phase={run.phase}>
          <h2 class="nl-heading nl-heading--level-2" id="step-title" ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {run.phase === 'silent' && <p class="nl-paragraph">{t(TEXTS.silentText)}</p>}
          {refusal && (
            <Alert kind="error">
              <p class="nl-paragraph">{t(TEXTS.refusedText)}</p>
              <Violations violations={fromInvalidParams(refusal, { language })} />
            </Alert>
          )}
          {refusal && <Code key="refusal" code={JSON.stringify(refusal, null, 2)} label={t(TEXTS.refusedAnswer)} language={language} />}
          {run.phase === 'undoing' && <p class="nl-paragraph">{t(TEXTS.undoText)}</p>}
          {run.phase === 'undone' && <p class="nl-paragraph">{t(TEXTS.undoneText)}</p>}
          {run.phase === 'done' && <p class="nl-paragraph">{t(steps.length === 0 ? TEXTS.nothingToDo : TEXTS.doneText)}</p>}
          {request && (
            <>
              <p class="nl-paragraph">
                {VERBS[request.method][language]} {nounOf(resourceOf(request), language)}: <code class="nl-code breaks">{`${request.method} ${request.path}`}</code>
              </p>
              {request.body ? (
                <Code key={`${run.phase} ${made}`} code={JSON.stringify(request.body, null, 2)} label={t(TEXTS.body)} language={language} />
              ) : (
                <p class="nl-paragraph">{t(TEXTS.noBody)}</p>
              )}
            </>
          )}
          <div class="utrecht-button-group">
            {run.phase === 'sending' && (
              <>
                <Button appearance="primary-action" onClick={() => act('a')}>
                  {t(TEXTS.answers)}
                </Button>
                <Button onClick={() => act('w')}>{t(TEXTS.refuses)}</Button>
                <Button onClick={() => act('s')}>{t(TEXTS.silent)}</Button>
                <Button appearance="subtle" onClick={() => act('a'.repeat(steps.length - made))}>
                  {t(TEXTS.answersAll)}
                </Button>
              </>
            )}
            {run.phase === 'silent' && (
              <>
                <Button appearance="primary-action" onClick={() => act('g')}>
                  {t(TEXTS.isThere)}
                </Button>
                <Button onClick={() => act('n')}>{t(TEXTS.isNotThere)}</Button>
              </>
            )}
            {run.phase === 'undoing' && (
              <Button appearance="primary-action" onClick={() => act('o')}>
                {t(TEXTS.send)}
              </Button>
            )}
            {choices.verloop !== '' && (
              <Button
                appearance="subtle"
                onClick={() => {
                  choose({ verloop: '' });
                  heading.current?.focus();
                }}
              >
                {t(TEXTS.again)}
              </Button>
            )}
          </div>
          <Live text={told.filter(Boolean).join(' ')} />
        </section>
        <div class="stack">
          {undo.length > 0 && <Steps id="undo-title" title={t(TEXTS.undoSteps)} steps={undo} language={language} />}
          <Steps id="steps-title" title={t(TEXTS.steps)} steps={steps} language={language} />
        </div>
      </div>
      <InRegister objects={objects} language={language} />
      {leftOut.length > 0 && (
        <section class="stack stack--close" aria-labelledby="left-out-title">
          <h2 class="nl-heading nl-heading--level-3" id="left-out-title">
            {t(TEXTS.leftOut)}
          </h2>
          <ul class="utrecht-unordered-list">
            {leftOut.slice(0, MOST).map((path) => (
              <li class="utrecht-unordered-list__item">
                <code class="nl-code breaks">{path}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
