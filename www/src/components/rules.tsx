// Rules to search in. An opened rule shows the rest of it.

import type { Objecttype, Severity } from 'klantinteracties';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useChoices } from '../address';
import type { Language, Text } from '../language';
import { PROFILES, type RuleEntry } from '../rules';
import { Alert } from './alert';
import { Button } from './button';
import { Code } from './code';
import { DocumentLink } from './document-link';
import { type Choice, Select, TextField } from './field';
import { Live } from './live';

const SEVERITIES = ['error', 'warning', 'off'] as const satisfies readonly (Severity | 'off')[];

const TEXTS = {
  search: { nl: 'Zoek een regel', en: 'Search for a rule' },
  searchHelp: { nl: 'Een woord uit de melding of de uitleg, of een code.', en: 'A word of the message or the explanation, or a code.' },
  objecttype: { nl: 'Waarover', en: 'About' },
  source: { nl: 'Bron', en: 'Source' },
  all: { nl: 'Alle', en: 'All' },
  values: { nl: 'Waarden van elk document', en: 'Values of any document' },
  none: { nl: 'Geen regel past hierbij. Zoek op een ander woord, of kies minder.', en: 'No rule fits this. Search for another word, or choose less.' },
  clear: { nl: 'Toon alle regels', en: 'Show all rules' },
  message: { nl: 'Melding', en: 'Message' },
  klant: { nl: 'Melding aan een inwoner', en: 'Message to an inhabitant' },
  why: { nl: 'Waarom', en: 'Why' },
  place: { nl: 'Plaats', en: 'Place' },
  own: { nl: 'Deze bibliotheek', en: 'This library' },
  background: { nl: 'achtergrond', en: 'background' },
  accepted: { nl: 'Dit mag', en: 'This is right' },
  rejected: { nl: 'Dit mag niet', en: 'This is wrong' },
  open: { nl: 'Open in de speelplaats', en: 'Open in the playground' },
  link: { nl: 'Link naar deze regel', en: 'Link to this rule' },
  several: {
    nl: 'Dit voorbeeld is meer dan één document. Daarom kunt u het niet in de speelplaats openen.',
    en: 'This example is more than one document. That is why it cannot be opened in the playground.',
  },
  option: {
    nl: 'De bibliotheek meldt deze regel alleen bij een eigen instelling, zoals de kanalen van de gemeente. Die heeft de speelplaats niet.',
    en: 'The library reports this rule only with a setting of your own, such as the kanalen of the municipality. The playground has none.',
  },
} satisfies Record<string, Text>;

const SEVERITY: Readonly<Record<Severity | 'off', Text>> = {
  error: { nl: 'fout', en: 'error' },
  warning: { nl: 'waarschuwing', en: 'warning' },
  off: { nl: 'uit', en: 'off' },
};
const BADGE: Readonly<Record<Severity | 'off', string>> = {
  error: 'utrecht-status-badge--error',
  warning: 'utrecht-status-badge--warning',
  off: 'utrecht-status-badge--neutral',
};

/** The source of a rule that comes from this library rather than from a standard. */
const OURS = 'klantinteracties';
const sourceName = (source: string, language: Language) => (source === OURS ? TEXTS.own[language] : source);

const found = (count: number, total: number): Text => ({
  nl: count === total ? `Alle ${total} regels.` : `${count} van de ${total} regels.`,
  en: count === total ? `All ${total} rules.` : `${count} of the ${total} rules.`,
});

/** Letters without their accents, in small letters. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Everything in a rule that can be searched. */
const searchable = ({ code, what, why, message, klant = '', source }: RuleEntry) => plain([code, what, why, message, klant, source].join(' '));

const NOTHING = { zoek: '', objecttype: '', basisterminologie: '', 'open-klant': '', bron: '' };
/** The objecttype of rules that are about values. */
const VALUES = 'values';

function matches(rule: RuleEntry, text: string, choices: Readonly<typeof NOTHING>): boolean {
  const { zoek, objecttype, bron } = choices;
  return (
    plain(zoek).split(/\s+/).every((word) => text.includes(word)) &&
    (!objecttype || (rule.about?.objecttype ?? VALUES) === objecttype) &&
    (!bron || rule.source === bron) &&
    PROFILES.every((profile) => !choices[profile] || rule.severities[profile] === choices[profile])
  );
}

/** The code of a rule in the address. */
const inHash = () => globalThis.location?.hash.slice(1) ?? '';

export function Rules({ rules, language }: { rules: readonly RuleEntry[]; language: Language }) {
  const t = (text: Text) => text[language];
  const [choices, choose] = useChoices(NOTHING);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set([inHash()]));

  const texts = useMemo(() => rules.map(searchable), [rules]);
  const shown = rules.filter((rule, index) => matches(rule, texts[index] ?? '', choices));
  const objecttypes = new Map(rules.flatMap(({ about }) => (about ? [[about.objecttype, about.label]] : [])));
  const sources = [...new Set(rules.map(({ source }) => source))].sort((one, other) =>
    sourceName(one, language).localeCompare(sourceName(other, language), language),
  );

  // A code in the address opens its rule and goes there, also when a choice in the address would hide it.
  const follow = () => {
    const code = inHash();
    if (!rules.some((rule) => rule.code === code)) return;
    if (!shown.some((rule) => rule.code === code)) choose(NOTHING);
    setOpened((before) => new Set([...before, code]));
    requestAnimationFrame(() => {
      const button = document.getElementById(code)?.querySelector('button');
      button?.focus();
      button?.scrollIntoView();
    });
  };
  useEffect(follow, []);
  useEffect(() => {
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  });

  const toggle = (code: string) => {
    const hash = opened.has(code) ? '' : `#${code}`;
    setOpened((before) => (before.has(code) ? new Set([...before].filter((other) => other !== code)) : new Set([...before, code])));
    history.replaceState(null, '', location.pathname + location.search + hash);
  };

  const severities: readonly Choice[] = [['', t(TEXTS.all)], ...SEVERITIES.map((severity) => [severity, t(SEVERITY[severity])] as const)];
  const count = t(found(shown.length, rules.length));
  return (
    <div class="stack">
      <form class="stack" role="search" onSubmit={(event) => event.preventDefault()}>
        <TextField
          id="zoek"
          label={t(TEXTS.search)}
          help={t(TEXTS.searchHelp)}
          attributes={{ value: choices.zoek, onInput: ({ currentTarget }) => choose({ zoek: currentTarget.value }) }}
        />
        <div class="columns columns--narrow">
          <Select
            id="objecttype"
            label={t(TEXTS.objecttype)}
            choices={[
              ['', t(TEXTS.all)],
              [VALUES, t(TEXTS.values)],
              ...objecttypes,
            ]}
            value={choices.objecttype}
            onChoose={(objecttype) => choose({ objecttype })}
          />
          {PROFILES.map((profile) => (
            <Select
              key={profile}
              id={profile}
              label={profile}
              choices={severities}
              value={choices[profile]}
              onChoose={(severity) => choose({ [profile]: severity })}
            />
          ))}
          <Select
            id="bron"
            label={t(TEXTS.source)}
            choices={[['', t(TEXTS.all)], ...sources.map((source) => [source, sourceName(source, language)] as const)]}
            value={choices.bron}
            onChoose={(bron) => choose({ bron })}
          />
        </div>
      </form>
      <h2 class="nl-heading nl-heading--level-2" id="found">
        {count}
      </h2>
      <Live text={count} />
      {shown.length === 0 && (
        <Alert kind="info">
          <p class="nl-paragraph">{t(TEXTS.none)}</p>
          <Button onClick={() => choose(NOTHING)}>{t(TEXTS.clear)}</Button>
        </Alert>
      )}
      <div class="utrecht-accordion">
        {shown.map((rule) => (
          <Section
            key={rule.code}
            rule={rule}
            open={opened.has(rule.code)}
            onToggle={() => toggle(rule.code)}
            language={language}
          />
        ))}
      </div>
    </div>
  );
}

interface SectionProps {
  rule: RuleEntry;
  open: boolean;
  onToggle: () => void;
  language: Language;
}

/** A rule: what it reports, and when it is opened the rest. */
function Section({ rule, open, onToggle, language }: SectionProps) {
  const { code, what } = rule;
  return (
    <section class="utrecht-accordion__section" id={code}>
      <h3 class="utrecht-accordion__header">
        <button
          class="utrecht-button utrecht-button--html-button utrecht-button--subtle utrecht-accordion__button"
          type="button"
          aria-expanded={open}
          aria-controls={`${code}-panel`}
          onClick={onToggle}
        >
          <span class="stack stack--close">
            <span>{what}</span> <code class="breaks">{code}</code>
          </span>
        </button>
      </h3>
      <div class="utrecht-accordion__panel" id={`${code}-panel`} hidden={!open}>
        {open && <Panel rule={rule} language={language} />}
      </div>
    </section>
  );
}

/** A message, in which the names of what is filled in are told apart from the text. */
const Template = ({ text }: { text: string }) => (
  <>{text.split(/(\{[^}]*\})/).map((part) => (part.startsWith('{') ? <code class="nl-code">{part}</code> : part))}</>
);

function Panel({ rule, language }: { rule: RuleEntry; language: Language }) {
  const t = (text: Text) => text[language];
  const { code, about, path, severities, message, klant, why, source, link, accepted, rejected, objecttype, inPlayground } = rule;
  const opens = inPlayground ? objecttype : undefined;
  const rows: readonly (readonly [string, preact.ComponentChildren])[] = [
    [t(TEXTS.message), <Template text={message} />],
    ...(klant ? [[t(TEXTS.klant), <Template text={klant} />] as const] : []),
    [t(TEXTS.why), why],
    [t(TEXTS.objecttype), about?.label ?? t(TEXTS.values)],
    ...(path ? [[t(TEXTS.place), <code class="nl-code breaks">{path}</code>] as const] : []),
    ...PROFILES.map((profile) => [profile, <Badge severity={severities[profile]} language={language} />] as const),
    [
      t(TEXTS.source),
      <a class="utrecht-link utrecht-link--html-a" href={link}>
        {source === OURS ? `${t(TEXTS.own)}; ${t(TEXTS.background)}` : source}
      </a>,
    ],
  ];
  return (
    <div class="stack">
      <dl class="utrecht-data-list utrecht-data-list--rows stack stack--close">
        {rows.map(([key, value]) => (
          <div class="utrecht-data-list__item">
            <dt class="utrecht-data-list__item-key">
              <strong>{key}</strong>
            </dt>
            <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{value}</dd>
          </div>
        ))}
      </dl>
      <div class="columns">
        {accepted !== undefined && (
          <Example code={code} title={t(TEXTS.accepted)} text={accepted} objecttype={opens} language={language} />
        )}
        <Example code={code} title={t(TEXTS.rejected)} text={rejected} objecttype={opens} language={language} />
      </div>
      {!inPlayground && <p class="nl-paragraph">{t(objecttype ? TEXTS.option : TEXTS.several)}</p>}
      <p class="nl-paragraph">
        <a class="utrecht-link utrecht-link--html-a breaks" href={`#${code}`}>
          {t(TEXTS.link)}: {code}
        </a>
      </p>
    </div>
  );
}

const Badge = ({ severity, language }: { severity: Severity | 'off'; language: Language }) => (
  <span class={`utrecht-status-badge ${BADGE[severity]}`}>{SEVERITY[severity][language]}</span>
);

interface ExampleProps {
  code: string;
  title: string;
  text: string;
  /** Of what the playground opens. */
  objecttype: Objecttype | undefined;
  language: Language;
}

function Example({ code, title, text, objecttype, language }: ExampleProps) {
  const label = `${title} (${code})`;
  return (
    <div class="stack stack--close">
      <h4 class="nl-heading nl-heading--level-4">{title}</h4>
      <Code code={text} label={label} language={language} />
      {objecttype && (
        <p class="nl-paragraph">
          <DocumentLink page={`../speelplaats/?objecttype=${objecttype}`} document={text} label={`${TEXTS.open[language]}: ${label}`}>
            {TEXTS.open[language]}
          </DocumentLink>
        </p>
      )}
    </div>
  );
}
