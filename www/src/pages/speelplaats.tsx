// A document as JSON, and all that the library says of it: by both profiles, whether it may be registered, and what it would
// write otherwise.

import init, {
  type Audience,
  type FollowUp,
  type Objecttype,
  type Options,
  type Report,
  type Violation,
  describe,
  mayRegister,
  normalize,
  schemas,
  situationOf,
  validate,
} from 'klantinteracties';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fromHash, useChoices } from '../address';
import { Alert } from '../components/alert';
import { Button } from '../components/button';
import { DocumentLink } from '../components/document-link';
import { type Choice, Select, TextArea } from '../components/field';
import { Live } from '../components/live';
import { exampleOf, exampleText, fits, useDocument } from '../document';
import type { Editor, Problem } from '../editor';
import { EXAMPLES } from '../examples';
import type { Language, Text } from '../language';
import type { PageProps } from '../pages';
import { valueAt } from '../pointer';

await init();
const shared = await fromHash(location.hash);

const PROFILES = ['basisterminologie', 'open-klant'] as const;
type Profile = (typeof PROFILES)[number];

const OBJECTTYPES = Object.keys(schemas) as Objecttype[];
const FOLLOW_UPS = ['none', 'without-contact', 'needs-contact'] as const satisfies readonly FollowUp[];
const AUDIENCES = ['medewerker', 'klant'] as const satisfies readonly Audience[];
/** What the editor needs is fetched at once, and waited for by nothing else on the page. It is absent when that fails. */
const loading = import('../editor').catch(() => undefined);
const START = exampleText('1-anoniem-telefoongesprek') ?? '{}';

/** How many problems are shown. Whoever has more than these mends the first ones first. */
const MOST = 200;

const TEXTS = {
  example: { nl: 'Voorbeeld', en: 'Example' },
  own: { nl: 'Eigen document', en: 'Document of your own' },
  objecttype: { nl: 'Soort document', en: 'Kind of document' },
  followUp: { nl: 'Wat gebeurt er na dit contact?', en: 'What happens after this contact?' },
  asShown: { nl: 'Wat het document laat zien', en: 'What the document shows' },
  audience: { nl: 'Meldingen voor', en: 'Messages for' },
  document: { nl: 'Document', en: 'Document' },
  editor: { nl: 'Document als JSON', en: 'Document as JSON' },
  help: {
    nl: 'De tekens in de kantlijn wijzen aan waar iets mis is. Met F8 gaat u naar het volgende probleem, en met Tab verlaat u de editor.',
    en: 'The signs in the margin show where something is wrong. F8 takes you to the next problem, and Tab leaves the editor.',
  },
  loading: { nl: 'De editor wordt geladen.', en: 'The editor is being loaded.' },
  tooLong: {
    nl: 'Dit document is te lang om in het adres van deze pagina te bewaren. Bewaar het zelf als u het later nodig hebt.',
    en: 'This document is too long to be kept in the address of this page. Keep it yourself if you need it later.',
  },
  verdicts: { nl: 'Is dit document goed?', en: 'Is this document right?' },
  decision: { nl: 'Mag dit contact geregistreerd worden?', en: 'May this contact be registered?' },
  changes: { nl: 'Kan het netter geschreven worden?', en: 'Can it be written more neatly?' },
  written: { nl: 'Ja. De bibliotheek kan het zo voor u schrijven:', en: 'Yes. The library can write it so for you:' },
  noChanges: { nl: 'Nee, alles staat er zoals systemen het willen hebben.', en: 'No, everything is written as systems want it.' },
  unreadable: { nl: 'Dat is niet te zeggen, omdat het document niet te lezen is.', en: 'That cannot be said, because the document cannot be read.' },
  apply: { nl: 'Schrijf het netter', en: 'Write it more neatly' },
  more: { nl: 'Verder', en: 'More' },
  drawing: { nl: 'Teken dit klantcontact', en: 'Draw this klantcontact' },
  plan: { nl: 'Bekijk de verzoeken die het registreren', en: 'See the requests that register it' },
  error: { nl: 'Fout', en: 'Error' },
  warning: { nl: 'Waarschuwing', en: 'Warning' },
  rule: { nl: 'Regel', en: 'Rule' },
  goTo: { nl: 'Ga naar', en: 'Go to' },
  begin: { nl: 'het begin', en: 'the beginning' },
  valid: { nl: 'Het document is goed.', en: 'The document is right.' },
} satisfies Record<string, Text>;

const ABOUT: Readonly<Record<Profile, Text>> = {
  basisterminologie: { nl: 'Wat de standaard zegt.', en: 'What the standard says.' },
  'open-klant': { nl: 'Wat een server met Open Klant aanneemt.', en: 'What a server with Open Klant accepts.' },
};
const FOLLOW_UP: Readonly<Record<FollowUp, Text>> = {
  none: { nl: 'Niets', en: 'Nothing' },
  'without-contact': { nl: 'Iets, zonder contact met de klant', en: 'Something, without reaching the customer' },
  'needs-contact': { nl: 'Iemand neemt weer contact op met de klant', en: 'Somebody gets back to the customer' },
};
const AUDIENCE: Readonly<Record<Audience, Text>> = {
  medewerker: { nl: 'Medewerkers', en: 'Employees' },
  klant: { nl: 'Inwoners', en: 'Inhabitants' },
};
const DECISION: Readonly<Record<ReturnType<typeof mayRegister>['decision'], Text>> = {
  register: { nl: 'Ja, dit contact mag geregistreerd worden.', en: 'Yes, this contact may be registered.' },
  split: { nl: 'Nog niet: maak er voor elk onderwerp één klantcontact van.', en: 'Not yet: make one klantcontact for each subject.' },
  'not-yet': { nl: 'Nog niet.', en: 'Not yet.' },
  'no-purpose': { nl: 'Nee, registreren dient geen doel.', en: 'No, registering serves no purpose.' },
  'not-a-klantcontact': { nl: 'Nee, dit is geen klantcontact.', en: 'No, this is not a klantcontact.' },
};

/** The editor's own words. They are English unless told. */
const PHRASES: Readonly<Record<Language, Record<string, string>>> = {
  nl: {
    Diagnostics: 'Problemen',
    'No diagnostics': 'Geen problemen',
    close: 'sluiten',
    'Control character': 'Stuurteken',
    'Fold line': 'Inklappen',
    'Unfold line': 'Uitklappen',
    'Folded lines': 'Ingeklapte regels',
    'Unfolded lines': 'Uitgeklapte regels',
    'Fold gutter': 'In- en uitklappen',
    to: 'tot',
    'folded code': 'ingeklapte code',
    unfold: 'uitklappen',
  },
  en: {},
};

const counted = (count: number, one: Text, many: Text, language: Language) => `${count} ${(count === 1 ? one : many)[language]}`;
const ERROR: Text = { nl: 'fout', en: 'error' };
const ERRORS: Text = { nl: 'fouten', en: 'errors' };
const WARNING: Text = { nl: 'waarschuwing', en: 'warning' };
const WARNINGS: Text = { nl: 'waarschuwingen', en: 'warnings' };

/** A verdict in a sentence. */
function summary({ valid, violations }: Report<Objecttype>, language: Language): string {
  const errors = violations.filter(({ severity }) => severity === 'error').length;
  const warnings = violations.length - errors;
  const counts = [
    ...(errors > 0 ? [counted(errors, ERROR, ERRORS, language)] : []),
    ...(warnings > 0 ? [counted(warnings, WARNING, WARNINGS, language)] : []),
  ].join(language === 'nl' ? ' en ' : ' and ');
  if (!counts) return TEXTS.valid[language];
  if (valid) return language === 'nl' ? `Het document is goed, met ${counts}.` : `The document is right, with ${counts}.`;
  return language === 'nl' ? `Het document is niet goed: ${counts}.` : `The document is not right: ${counts}.`;
}

/** Where a violation is. A text that is no JSON has no paths: its place is a line and a column. */
const placeOf = ({ path, code, params }: Violation): Pick<Problem, 'path' | 'at'> =>
  code === 'json-syntax' || code === 'json-depth' ? { path, at: params as { line: number; column: number } } : { path };

/** The problems of both profiles, each once. */
function problemsOf(reports: readonly (readonly [Profile, Report<Objecttype>])[]): Problem[] {
  const found = new Map<string, Problem>();
  for (const [profile, { violations }] of reports) {
    for (const violation of violations.slice(0, MOST)) {
      const key = `${violation.code} ${violation.path}`;
      const before = found.get(key);
      found.set(key, {
        ...placeOf(violation),
        severity: before?.severity === 'error' ? 'error' : violation.severity,
        message: violation.message,
        source: before ? `${before.source}, ${profile}` : profile,
      });
    }
  }
  return [...found.values()];
}

const isUnreadable = ({ violations }: Report<Objecttype>) =>
  violations.some(({ code, path }) => ['json-syntax', 'json-depth', 'json-size'].includes(code) || (code === 'type' && path === ''));

/** A text once it has stood still: the longer it is, the longer that takes. */
function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), text.length < 100_000 ? 300 : 1000);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** The choice that an address names, if it is one. */
const oneOf = <V extends string>(values: readonly V[], value: string): V | undefined => values.find((known) => known === value);

export default function Speelplaats({ language }: PageProps) {
  const t = (text: Text) => text[language];
  const [text, setText] = useDocument(shared || START);
  const [choices, choose] = useChoices({ objecttype: 'klantcontact', opvolging: '', doelgroep: 'medewerker' });
  const settled = useSettled(text);
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor>();
  const [failed, setFailed] = useState(false);
  const [focused, setFocused] = useState(false);

  const objecttype = oneOf(OBJECTTYPES, choices.objecttype) ?? 'klantcontact';
  const followUp = oneOf(FOLLOW_UPS, choices.opvolging);
  const audience = oneOf(AUDIENCES, choices.doelgroep) ?? 'medewerker';

  const { reports, decision, changes } = useMemo(() => {
    const options: Options = { language, audience, ...(followUp && { followUp }) };
    const reports = PROFILES.map((profile) => [profile, validate(objecttype, settled, { ...options, profile })] as const);
    const readable = !reports.some(([, report]) => isUnreadable(report));
    return {
      reports,
      decision: readable && objecttype === 'klantcontact' ? mayRegister(situationOf(settled, options), { language, audience }) : undefined,
      changes: readable ? normalize(objecttype, settled, options).changes : undefined,
    };
  }, [settled, objecttype, followUp, audience, language]);

  useEffect(() => {
    let made: Editor | undefined;
    let here = true;
    void loading.then((loaded) => {
      if (!here || !host.current) return;
      if (!loaded) return setFailed(true);
      made = new loaded.Editor(host.current, {
        text,
        label: t(TEXTS.editor),
        description: t(TEXTS.help),
        phrases: PHRASES[language],
        onChange: setText,
        onFocus: setFocused,
      });
      setEditor(made);
    });
    return () => {
      here = false;
      made?.destroy();
    };
  }, []);

  useEffect(() => {
    if (editor) editor.text = text;
  }, [editor, text]);
  useEffect(() => editor?.show(problemsOf(reports)), [editor, reports]);

  const latest = useRef(text);
  latest.current = text;
  const apply = () => {
    const { value, changes = [] } = normalize(objecttype, latest.current);
    // Of a name that stood twice, one goes: then the whole text is written anew.
    if (!editor || changes.some(({ code }) => code === 'json-duplicate-key')) setText(JSON.stringify(value, null, 2));
    else editor.replace([...new Set(changes.map(({ path }) => path))].map((path) => ({ path, json: JSON.stringify(valueAt(value, path)) })));
  };

  const objecttypes = useMemo(() => OBJECTTYPES.map((name) => [name, describe(name, '', language)?.label ?? name] as const), [language]);
  const examples: readonly Choice[] = [
    ['', t(TEXTS.own)],
    ...EXAMPLES.map(({ slug, name }) => [slug, name[language]] as const),
  ];
  const said = reports.map(([profile, report]) => `${profile}: ${summary(report, language)}`).join(' ');
  const isKlantcontact = objecttype === 'klantcontact' && fits(settled);

  // While somebody types, what was found stays as it is, and takes no time.
  const results = useMemo(
    () => (
      <>
        <section class="stack" aria-labelledby="verdicts-title">
          <h2 class="nl-heading nl-heading--level-2" id="verdicts-title">
            {t(TEXTS.verdicts)}
          </h2>
          <div class="columns">
            {reports.map(([profile, report]) => (
              <Verdict
                key={profile}
                profile={profile}
                report={report}
                language={language}
                onGo={editor && ((violation) => editor.goTo(placeOf(violation)))}
              />
            ))}
          </div>
          <Live text={said} />
        </section>
        {objecttype === 'klantcontact' && (
          <section class="stack" aria-labelledby="decision-title" data-decision={decision?.decision}>
            <h2 class="nl-heading nl-heading--level-2" id="decision-title">
              {t(TEXTS.decision)}
            </h2>
            <Alert kind={decision ? (decision.decision === 'register' ? 'ok' : 'warning') : 'info'}>
              <p class="nl-paragraph">{t(decision ? DECISION[decision.decision] : TEXTS.unreadable)}</p>
              {decision?.reasons.map(({ code, message }) => (
                <p class="nl-paragraph">
                  {message} <RuleLink code={code} language={language} />
                </p>
              ))}
            </Alert>
          </section>
        )}
        <section class="stack" aria-labelledby="changes-title">
          <h2 class="nl-heading nl-heading--level-2" id="changes-title">
            {t(TEXTS.changes)}
          </h2>
          {changes?.length ? (
            <>
              <p class="nl-paragraph">{t(TEXTS.written)}</p>
              <ul class="utrecht-unordered-list">
                {changes.slice(0, MOST).map((change) => (
                  <li class="utrecht-unordered-list__item">
                    {change.message} <Place path={change.path} language={language} onGo={editor && (() => editor.goTo(change))} />
                  </li>
                ))}
              </ul>
              <Remainder count={changes.length - MOST} language={language} />
              <div>
                <Button onClick={apply}>{t(TEXTS.apply)}</Button>
              </div>
            </>
          ) : (
            <p class="nl-paragraph">{t(changes ? TEXTS.noChanges : TEXTS.unreadable)}</p>
          )}
        </section>
        {isKlantcontact && (
          <section class="stack" aria-labelledby="more-title">
            <h2 class="nl-heading nl-heading--level-2" id="more-title">
              {t(TEXTS.more)}
            </h2>
            <ul class="utrecht-unordered-list">
              <li class="utrecht-unordered-list__item">
                <DocumentLink page="../tekening/" document={settled}>
                  {t(TEXTS.drawing)}
                </DocumentLink>
              </li>
              <li class="utrecht-unordered-list__item">
                <DocumentLink page="../plan/" document={settled}>
                  {t(TEXTS.plan)}
                </DocumentLink>
              </li>
            </ul>
          </section>
        )}
      </>
    ),
    [reports, editor],
  );

  return (
    <div class="stack">
      <div class="columns columns--narrow">
        <Select
          id="voorbeeld"
          label={t(TEXTS.example)}
          choices={examples}
          value={(objecttype === 'klantcontact' && exampleOf(text)) || ''}
          onChoose={(slug) => {
            choose({ objecttype: 'klantcontact' });
            setText(exampleText(slug) ?? text);
          }}
        />
        <Select
          id="objecttype"
          label={t(TEXTS.objecttype)}
          choices={objecttypes}
          value={objecttype}
          onChoose={(objecttype) => choose({ objecttype })}
        />
        <Select
          id="opvolging"
          label={t(TEXTS.followUp)}
          choices={[['', t(TEXTS.asShown)], ...FOLLOW_UPS.map((followUp) => [followUp, t(FOLLOW_UP[followUp])] as const)]}
          value={followUp ?? ''}
          onChoose={(opvolging) => choose({ opvolging })}
        />
        <Select
          id="doelgroep"
          label={t(TEXTS.audience)}
          choices={AUDIENCES.map((audience) => [audience, t(AUDIENCE[audience])] as const)}
          value={audience}
          onChoose={(doelgroep) => choose({ doelgroep })}
        />
      </div>

      <section class="stack stack--close" aria-labelledby="document-title">
        <h2 class="nl-heading nl-heading--level-2" id="document-title">
          {t(TEXTS.document)}
        </h2>
        {failed ? (
          <TextArea
            id="editor"
            label={t(TEXTS.editor)}
            rows={16}
            attributes={{ value: text, onInput: ({ currentTarget }) => setText(currentTarget.value) }}
          />
        ) : (
          <>
            <p class="nl-paragraph">{t(TEXTS.help)}</p>
            {!editor && <p class="nl-paragraph">{t(TEXTS.loading)}</p>}
            <div
              class={`utrecht-textarea editor${focused ? ' utrecht-textarea--focus utrecht-textarea--focus-visible' : ''}`}
              id="editor"
              ref={host}
            />
          </>
        )}
        {!fits(text) && <p class="nl-paragraph">{t(TEXTS.tooLong)}</p>}
      </section>

      {results}
    </div>
  );
}

interface VerdictProps {
  profile: Profile;
  report: Report<Objecttype>;
  language: Language;
  onGo: ((violation: Violation) => void) | undefined;
}

/** What one profile says. */
function Verdict({ profile, report, language, onGo }: VerdictProps) {
  const { valid, violations } = report;
  return (
    <section class="stack" aria-labelledby={`${profile}-title`} data-profile={profile}>
      <div class="stack stack--close">
        <h3 class="nl-heading nl-heading--level-3" id={`${profile}-title`}>
          {profile}
        </h3>
        <p class="nl-paragraph">{ABOUT[profile][language]}</p>
      </div>
      <Alert kind={valid ? (violations.length > 0 ? 'warning' : 'ok') : 'error'}>
        <p class="nl-paragraph">{summary(report, language)}</p>
      </Alert>
      {violations.length > 0 && (
        <ul class="utrecht-unordered-list">
          {violations.slice(0, MOST).map((violation) => (
            <li class="utrecht-unordered-list__item" data-code={violation.code} data-path={violation.path}>
              <strong>{TEXTS[violation.severity][language]}:</strong> {violation.message}{' '}
              <Place path={violation.path} language={language} onGo={onGo && (() => onGo(violation))} />
              {' · '}
              <RuleLink code={violation.code} language={language} />
            </li>
          ))}
        </ul>
      )}
      <Remainder count={violations.length - MOST} language={language} />
    </section>
  );
}

/** Says that there is more than is shown. */
const Remainder = ({ count, language }: { count: number; language: Language }) =>
  count > 0 ? <p class="nl-paragraph">{language === 'nl' ? `En nog ${count} andere.` : `And ${count} more.`}</p> : null;

/** A place in the document; in the editor it can be gone to. */
function Place({ path, language, onGo }: { path: string; language: Language; onGo: (() => void) | undefined }) {
  const place = path ? <code class="nl-code">{path}</code> : TEXTS.begin[language];
  return onGo ? (
    <a
      class="utrecht-link utrecht-link--html-a breaks"
      href="#editor"
      onClick={(event) => {
        event.preventDefault();
        onGo();
      }}
    >
      {TEXTS.goTo[language]} {place}
    </a>
  ) : (
    <span class="breaks">{place}</span>
  );
}

const RuleLink = ({ code, language }: { code: string; language: Language }) => (
  <a class="utrecht-link utrecht-link--html-a breaks" href={`../regels/#${code}`}>
    {TEXTS.rule[language]} {code}
  </a>
);
