// A short form, as an employee fills it in after a conversation. The document is the only state: each question reads its answer
// from it, and each answer edits it.

import init, { Draft, contactDetails, describe, errorSummary, mayRegister, situationOf } from 'klantinteracties/form';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fromHash, toHash, useHash } from '../address';
import { Alert } from '../components/alert';
import { Button } from '../components/button';
import { Code } from '../components/code';
import { type Choice, type FieldProps, Radios, TextArea, TextField } from '../components/field';
import { Live } from '../components/live';
import { type Language, type Text, pageLanguage } from '../language';
import type { PageProps } from '../pages';

// Dutch is in the entry; English is loaded where the page is in English.
await Promise.all([init(), pageLanguage() === 'en' && import('klantinteracties/en')]);
const shared = await fromHash(location.hash);

const BETROKKENE = '/hadBetrokkenen/0';
const ADRESSEN = `${BETROKKENE}/digitaleAdressen`;
const TAAK = '/leiddeTotInterneTaken/0';

const KCC = { naam: 'Klantcontactcentrum', soortActor: 'organisatorische_eenheid' };
const BURGERZAKEN = { naam: 'Burgerzaken', soortActor: 'organisatorische_eenheid' };
/** A partij that the register of this page is said to know. */
const PARTIJ = { uuid: '11111111-1111-4111-8111-111111111101' };
const ZAAK = { objectId: 'ZAAK-2024-0001', codeObjecttype: 'zaak', codeRegister: 'openzaak', codeSoortObjectId: 'identificatie' };

/** What stands in the document before anybody answers a question. */
const INITIAL = { taal: 'nld', hadBetrokkenActoren: [KCC] };

const TEXTS = {
  conversation: { nl: 'Het gesprek', en: 'The conversation' },
  customer: { nl: 'De klant', en: 'The customer' },
  afterwards: { nl: 'Daarna', en: 'Afterwards' },
  kanaalHelp: { nl: 'Bijvoorbeeld telefoon, balie of e-mail.', en: 'Such as telefoon, balie or e-mail.' },
  yes: { nl: 'Ja', en: 'Yes' },
  no: { nl: 'Nee', en: 'No' },
  who: { nl: 'Met wie was het contact?', en: 'Who was the contact with?' },
  known: { nl: 'Met een klant die de gemeente kent', en: 'With a customer whom the municipality knows' },
  knownHelp: { nl: 'Mevrouw Ans Bakker, uit het register.', en: 'Mevrouw Ans Bakker, from the register.' },
  unknown: { nl: 'Met een klant die de gemeente niet kent', en: 'With a customer whom the municipality does not know' },
  nobody: { nl: 'Met niemand van buiten de gemeente', en: 'With nobody from outside the municipality' },
  nobodyHelp: { nl: 'Bijvoorbeeld overleg tussen collega’s.', en: 'Such as a talk among colleagues.' },
  follows: { nl: 'Wat gebeurt er na dit contact?', en: 'What happens after this contact?' },
  followsRequired: { nl: 'Kies wat er na dit contact gebeurt.', en: 'Choose what happens after this contact.' },
  nothing: { nl: 'Niets: de vraag is beantwoord', en: 'Nothing: the question was answered' },
  call: { nl: 'Iemand neemt weer contact op met de klant', en: 'Somebody gets back to the customer' },
  zaak: { nl: 'Er loopt een zaak, waar de klant niets meer voor hoeft te doen', en: 'A zaak is under way, for which the customer need not be reached' },
  phone: { nl: 'Telefoonnummer', en: 'Telephone number' },
  email: { nl: 'E-mailadres', en: 'E-mail address' },
  optional: { nl: 'niet verplicht', en: 'optional' },
  register: { nl: 'Registreer', en: 'Register' },
  again: { nl: 'Begin opnieuw', en: 'Start again' },
  verdict: { nl: 'Mag dit geregistreerd worden?', en: 'May this be registered?' },
  open: {
    nl: 'Zeg met wie het contact was en wat erna gebeurt. Dan weet u of het geregistreerd mag worden.',
    en: 'Say who the contact was with and what happens afterwards. Then you know whether it may be registered.',
  },
  may: { nl: 'Dit contact mag geregistreerd worden.', en: 'This contact may be registered.' },
  mayNot: { nl: 'Dit contact mag niet geregistreerd worden.', en: 'This contact may not be registered.' },
  complete: { nl: 'Alles is goed ingevuld.', en: 'Everything is filled in well.' },
  details: { nl: 'Contactgegevens', en: 'Contact details' },
  problem: { nl: 'Er gaat nog iets niet goed', en: 'Something is not right yet' },
  sent: { nl: 'Zo gaat het naar het register', en: 'This goes to the register' },
  sentText: {
    nl: 'Dit is een voorbeeld: er is niets verstuurd. De volgende gegevens zouden in het register komen.',
    en: 'This is an example: nothing was sent. These data would be registered.',
  },
  document: { nl: 'Het klantcontact als JSON', en: 'The klantcontact as JSON' },
  inPlayground: { nl: 'Open in de speelplaats', en: 'Open in the playground' },
  asPlan: { nl: 'Bekijk de verzoeken', en: 'See the requests' },
} satisfies Record<string, Text>;

const stillOpen = (count: number): Text => ({
  nl: count === 1 ? 'Nog één antwoord ontbreekt of klopt niet.' : `Nog ${count} antwoorden ontbreken of kloppen niet.`,
  en: count === 1 ? 'One answer is still missing or wrong.' : `${count} answers are still missing or wrong.`,
});

type Who = 'known' | 'unknown' | 'nobody';
type FollowUp = 'nothing' | 'call' | 'zaak';
type Kind = 'telefoonnummer' | 'email';
/** The places of the texts that are typed, but for the digitale adressen. */
type TextPath =
  | '/onderwerp'
  | '/inhoud'
  | '/kanaal'
  | `${typeof BETROKKENE}/contactnaam/${'voornaam' | 'achternaam'}`
  | `${typeof TAAK}/gevraagdeHandeling`;
type DigitaalAdres = { soortDigitaalAdres: Kind; adres: string; omschrijving: string };

const newDraft = (language: Language) => {
  const draft = new Draft('klantcontact', shared ?? INITIAL, { language });
  return draft.toJSON() === null ? new Draft('klantcontact', INITIAL, { language }) : draft;
};

/** The answers that the document holds. Who and what follows are unknown until somebody says so. */
function answers(draft: Draft<'klantcontact'>) {
  const betrokkenen = draft.get('/hadBetrokkenen');
  const who: Who | undefined = !Array.isArray(betrokkenen)
    ? undefined
    : betrokkenen.length === 0
      ? 'nobody'
      : draft.get(`${BETROKKENE}/wasPartij`)
        ? 'known'
        : 'unknown';
  const follows: FollowUp | undefined = draft.get(TAAK)
    ? 'call'
    : draft.get('/leiddeTotZaken/0')
      ? 'zaak'
      : Array.isArray(draft.get('/leiddeTotInterneTaken'))
        ? 'nothing'
        : undefined;
  return { who, follows };
}

function answerWho(draft: Draft<'klantcontact'>, who: Who) {
  const betrokkene = { rol: 'klant', initiator: true } as const;
  const betrokkenen = { known: [{ ...betrokkene, wasPartij: PARTIJ }], unknown: [betrokkene], nobody: [] };
  draft.set('/hadBetrokkenen', betrokkenen[who]);
}

function answerFollows(draft: Draft<'klantcontact'>, follows: FollowUp) {
  const taak = { status: 'te_verwerken', toegewezenAanActoren: [BURGERZAKEN] } as const;
  draft.set('/leiddeTotInterneTaken', follows === 'call' ? [taak] : []);
  draft.set('/leiddeTotZaken', follows === 'zaak' ? [ZAAK] : undefined);
}

const adressen = (draft: Draft<'klantcontact'>) => (draft.get(ADRESSEN) as DigitaalAdres[] | undefined) ?? [];

function setAdres(draft: Draft<'klantcontact'>, kind: Kind, text: string) {
  const index = adressen(draft).findIndex(({ soortDigitaalAdres }) => soortDigitaalAdres === kind);
  if (index >= 0 && text) draft.set(`${ADRESSEN}/${index}/adres`, text);
  else if (index >= 0) draft.remove(`${ADRESSEN}/${index}`);
  else if (text) draft.insert(`${ADRESSEN}/-`, { soortDigitaalAdres: kind, adres: text, omschrijving: '' });
  if (adressen(draft).length === 0) draft.remove(ADRESSEN);
}

/** The id of the control for a place in the document. */
const idOf = (path: string) => `veld${path.replaceAll('/', '-')}`;

export default function Proberen({ language }: PageProps) {
  const draft = useMemo(() => newDraft(language), [language]);
  const [, redraw] = useState({});
  const [summary, setSummary] = useState<{ path: string; message: string }[]>();
  const [sent, setSent] = useState<string>();
  const [notes, setNotes] = useState<Record<string, string[]>>({});
  const summaryAt = useRef<HTMLDivElement>(null);
  const t = (text: Text) => text[language];

  const document = JSON.stringify(draft.toJSON());
  useHash(document);
  useEffect(() => summaryAt.current?.focus(), [summary, sent]);

  const { who, follows } = answers(draft);
  const situation = situationOf(document);
  const decision = mayRegister(situation, language);
  const errors = draft.violations().filter(({ severity }) => severity === 'error');
  const answered = who !== undefined && follows !== undefined;
  const policy = answered && who !== 'nobody' && contactDetails({ known: who === 'known', followUp: situation.followUp ?? 'none' }, language);

  const kindIndex = (kind: Kind) => adressen(draft).findIndex(({ soortDigitaalAdres }) => soortDigitaalAdres === kind);
  const kindPath = (kind: Kind) => {
    const index = kindIndex(kind);
    return `${ADRESSEN}/${index < 0 ? adressen(draft).length : index}/adres`;
  };

  const edit = (change: () => unknown) => {
    change();
    setSent(undefined);
    redraw({});
  };

  /** Where a violation is shown: at its own control, or at the one that answers it. */
  const placeOf = (path: string): string => {
    if (path === '/hadBetrokkenen' || path === '') return who === undefined || who === 'nobody' ? '/hadBetrokkenen' : '/leiddeTotInterneTaken';
    if (path === BETROKKENE || path === ADRESSEN) return kindPath('telefoonnummer');
    return path;
  };
  const shown = draft.visible();
  const messages = (path: string, severity: 'error' | 'warning') =>
    shown.filter((violation) => placeOf(violation.path) === path && violation.severity === severity).map(({ message }) => message);

  /** What a control shows of its place in the document: the words of the model, unless told otherwise. */
  const field = (path: string, own: Partial<FieldProps> = {}): FieldProps => {
    const described = describe('klantcontact', path as '/onderwerp', language);
    return {
      id: idOf(path),
      label: described?.label ?? path,
      help: described?.help,
      errors: messages(path, 'error'),
      warnings: messages(path, 'warning'),
      notes: notes[path] ?? [],
      optional: !described?.required && t(TEXTS.optional),
      ...own,
    };
  };

  const leave = (path: string) => {
    edit(() => {
      draft.touch(path);
      if (draft.get(path) === undefined) return;
      setNotes({ ...notes, [path]: draft.normalize(path).map(({ message }) => message) });
    });
  };
  const text = (path: TextPath) => ({
    name: path,
    value: String(draft.get(path) ?? ''),
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => edit(() => draft.set(path, currentTarget.value || undefined)),
    onBlur: () => leave(path),
  });
  const part = (path: TextPath) => ({
    ...text(path),
    ...describe('klantcontact', path, language)?.html,
  });
  const adres = (kind: Kind) => {
    const path = kindPath(kind);
    return {
      type: kind === 'email' ? ('email' as const) : ('tel' as const),
      value: String(draft.get(path as '/onderwerp') ?? ''),
      onInput: ({ currentTarget }: { currentTarget: { value: string } }) => edit(() => setAdres(draft, kind, currentTarget.value)),
      onBlur: () => leave(path),
    };
  };

  const submit = (event: Event) => {
    event.preventDefault();
    draft.submit();
    // The standard has no such question, but a clerk must not forget it.
    if (follows === undefined) draft.report([{ path: '/leiddeTotInterneTaken', message: t(TEXTS.followsRequired) }]);
    const violations = draft.violations().filter(({ severity }) => severity === 'error');
    const lines = errorSummary('klantcontact', violations, { language });
    setSummary(violations.length > 0 ? lines.map((line) => ({ ...line, path: placeOf(line.path) })) : undefined);
    setSent(violations.length > 0 ? undefined : JSON.stringify(draft.value(), null, 2));
    redraw({});
  };
  const startAgain = () => {
    draft.reset(INITIAL);
    setSummary(undefined);
    setNotes({});
    edit(() => undefined);
  };

  const yesNo: readonly Choice<'true' | 'false'>[] = [['true', t(TEXTS.yes)], ['false', t(TEXTS.no)]];
  const [kind, verdict]: readonly ['info' | 'ok' | 'warning', string] = !answered
    ? ['info', t(TEXTS.open)]
    : decision.decision !== 'register'
      ? ['warning', [t(TEXTS.mayNot), ...decision.reasons.map(({ message }) => message)].join(' ')]
      : errors.length > 0
        ? ['info', `${t(TEXTS.may)} ${t(stillOpen(errors.length))}`]
        : ['ok', `${t(TEXTS.may)} ${t(TEXTS.complete)}`];

  return (
    <div class="stack">
      {summary && (
        <Alert kind="error" focus={summaryAt}>
          <h2 class="nl-heading nl-heading--level-3">{t(TEXTS.problem)}</h2>
          <ul class="utrecht-unordered-list">
            {summary.map(({ path, message }) => (
              <li class="utrecht-unordered-list__item">
                <a
                  class="utrecht-link utrecht-link--html-a"
                  href={`#${idOf(path)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    window.document.getElementById(idOf(path))?.focus();
                  }}
                >
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <div class="form-and-verdict">
        <form class="stack" noValidate autoComplete="off" onSubmit={submit}>
          <h2 class="nl-heading nl-heading--level-2">{t(TEXTS.conversation)}</h2>
          <TextField {...field('/kanaal', { help: t(TEXTS.kanaalHelp) })} attributes={text('/kanaal')} />
          <TextField {...field('/onderwerp')} attributes={text('/onderwerp')} />
          <TextArea {...field('/inhoud')} rows={4} attributes={text('/inhoud')} />
          <Radios
            {...field('/vertrouwelijk')}
            name="vertrouwelijk"
            choices={yesNo}
            value={draft.get('/vertrouwelijk') === undefined ? undefined : draft.get('/vertrouwelijk') ? 'true' : 'false'}
            onChoose={(value) => edit(() => draft.set('/vertrouwelijk', value === 'true'))}
          />
          <h2 class="nl-heading nl-heading--level-2">{t(TEXTS.customer)}</h2>
          <Radios
            {...field('/hadBetrokkenen', { label: t(TEXTS.who), help: undefined, optional: false })}
            name="who"
            choices={[
              ['known', t(TEXTS.known), t(TEXTS.knownHelp)],
              ['unknown', t(TEXTS.unknown)],
              ['nobody', t(TEXTS.nobody), t(TEXTS.nobodyHelp)],
            ]}
            value={who}
            onChoose={(value) => edit(() => answerWho(draft, value))}
          />
          {who === 'unknown' && (
            <>
              <TextField {...field(`${BETROKKENE}/contactnaam/voornaam`)} attributes={part(`${BETROKKENE}/contactnaam/voornaam`)} />
              <TextField {...field(`${BETROKKENE}/contactnaam/achternaam`)} attributes={part(`${BETROKKENE}/contactnaam/achternaam`)} />
            </>
          )}
          <h2 class="nl-heading nl-heading--level-2">{t(TEXTS.afterwards)}</h2>
          <Radios
            {...field('/leiddeTotInterneTaken', { label: t(TEXTS.follows), help: undefined, optional: false })}
            name="follows"
            choices={[['nothing', t(TEXTS.nothing)], ['call', t(TEXTS.call)], ['zaak', t(TEXTS.zaak)]]}
            value={follows}
            onChoose={(value) => edit(() => answerFollows(draft, value))}
          />
          {follows === 'call' && (
            <TextField {...field(`${TAAK}/gevraagdeHandeling`)} attributes={part(`${TAAK}/gevraagdeHandeling`)} />
          )}
          {policy && (
            <>
              <h2 class="nl-heading nl-heading--level-2">{t(TEXTS.details)}</h2>
              <p class="nl-paragraph">{policy.reason}</p>
              {(policy.policy !== 'empty' || adressen(draft).length > 0) && (
                <>
                  <TextField
                    {...field(kindPath('telefoonnummer'), { id: idOf('/telefoonnummer'), label: t(TEXTS.phone), help: undefined, optional: policy.policy !== 'required' && t(TEXTS.optional) })}
                    attributes={adres('telefoonnummer')}
                  />
                  <TextField
                    {...field(kindPath('email'), { id: idOf('/email'), label: t(TEXTS.email), help: undefined, optional: t(TEXTS.optional) })}
                    attributes={adres('email')}
                  />
                </>
              )}
            </>
          )}
          <div class="utrecht-button-group">
            <Button appearance="primary-action" type="submit">
              {t(TEXTS.register)}
            </Button>
            <Button appearance="subtle" onClick={startAgain}>
              {t(TEXTS.again)}
            </Button>
          </div>
        </form>
        <section class="stack verdict" aria-labelledby="verdict-title" data-decision={decision.decision}>
          <h2 class="nl-heading nl-heading--level-3" id="verdict-title">
            {t(TEXTS.verdict)}
          </h2>
          <Alert kind={kind}>
            <p class="nl-paragraph">{verdict}</p>
          </Alert>
          <Live text={verdict} />
        </section>
      </div>
      {sent && (
        <Alert kind="ok" focus={summaryAt}>
          <h2 class="nl-heading nl-heading--level-3">{t(TEXTS.sent)}</h2>
          <p class="nl-paragraph">{t(TEXTS.sentText)}</p>
          <Code code={sent} label={t(TEXTS.document)} language={language} />
          <p class="nl-paragraph">
            <DocumentLink folder="../speelplaats/" document={sent}>
              {t(TEXTS.inPlayground)}
            </DocumentLink>
            {' · '}
            <DocumentLink folder="../plan/" document={sent}>
              {t(TEXTS.asPlan)}
            </DocumentLink>
          </p>
        </Alert>
      )}
    </div>
  );
}

/** A link to a page that shows the document. */
function DocumentLink({ folder, document, children }: { folder: string; document: string; children: string }) {
  const [hash, setHash] = useState('');
  useEffect(() => void toHash(document).then(setHash), [document]);
  return (
    <a class="utrecht-link utrecht-link--html-a" href={folder + hash}>
      {children}
    </a>
  );
}
