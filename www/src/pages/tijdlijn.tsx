// The timeline of an inhabitant, drawn in two ways, of what a register answered: an answer made for this page, or one's own.

import init, { TimelineBuilder, fromOpenKlant } from 'klantinteracties/timeline';
import type { Klantcontact, Partij, TimelineBetrokkene, TimelineGroup, TimelineItem, TimelineObject, TimelineOptions } from 'klantinteracties/timeline';
import { Fragment } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fromHash, toHash, useChoices } from '../address';
import { Alert } from '../components/alert';
import { DataBadge, StatusBadge } from '../components/badge';
import { Button } from '../components/button';
import { type ContactProps, ContactTimeline } from '../components/contact-timeline';
import { Checkbox, type Choice, Select, TextArea } from '../components/field';
import { Live } from '../components/live';
import type { Language, Text } from '../language';
import type { PageProps } from '../pages';
import { DOCUMENTS, INHABITANT, ZAKEN, registerAnswer } from '../register';

await init();
const shared = await fromHash(location.hash);
const NOW = new Date();
const DAY = 86_400_000;
const PAGE = 5;
/** The longest answers that the address holds, in characters. */
const LONGEST = 50_000;
/** How many problems are told. */
const MOST = 20;

const EXAMPLE = JSON.stringify(registerAnswer(NOW));

const TEXTS = {
  settings: { nl: 'Instellingen', en: 'Settings' },
  whose: { nl: 'Van wie', en: 'Whose' },
  everybody: { nl: 'Iedereen', en: 'Everybody' },
  somebody: { nl: 'Iemand zonder naam', en: 'Somebody without a name' },
  secret: { nl: 'naam is geheim', en: 'name is secret' },
  view: { nl: 'Getekend met', en: 'Drawn with' },
  denhaag: { nl: 'ContactTimeline, Den Haag', en: 'ContactTimeline, The Hague' },
  plain: { nl: 'Gewone opmaak', en: 'Plain markup' },
  group: { nl: 'Bij elkaar', en: 'Together' },
  noGroup: { nl: 'Elk contact apart', en: 'Each contact by itself' },
  thread: { nl: 'Per gesprek', en: 'By conversation' },
  zaak: { nl: 'Per zaak', en: 'By zaak' },
  day: { nl: 'Per dag', en: 'By day' },
  confidential: { nl: 'Vertrouwelijke contacten', en: 'Confidential contacts' },
  mask: { nl: 'Zonder onderwerp tonen', en: 'Show without subject' },
  hide: { nl: 'Niet tonen', en: 'Do not show' },
  show: { nl: 'Tonen (voor medewerkers)', en: 'Show (for employees)' },
  kanalen: { nl: 'Alleen deze kanalen', en: 'Only these kanalen' },
  kanalenHelp: { nl: 'Kies er geen om alle kanalen te tonen.', en: 'Choose none to show all kanalen.' },
  timeline: { nl: 'Tijdlijn', en: 'Timeline' },
  nothing: { nl: 'Er zijn geen contacten om te tonen.', en: 'There are no contacts to show.' },
  more: { nl: 'Meer laden', en: 'Load more' },
  lookAtIt: { nl: 'Nieuw', en: 'New' },
  newMeans: {
    nl: '‘Nieuw’ is een antwoord dat er in de laatste drie dagen bij kwam.',
    en: '“New” is an answer that came in the last three days.',
  },
  noText: { nl: 'Bij dit contact staat geen tekst.', en: 'There is no text with this contact.' },
  answer: { nl: 'Antwoord', en: 'Answer' },
  bijlagen: { nl: 'Bijlagen', en: 'Attachments' },
  document: { nl: 'Document', en: 'Document' },
  application: { nl: 'Aanvraagformulier', en: 'Application form' },
  bijlage: { nl: 'Bijlage', en: 'Attachment' },
  aboutZaak: { nl: 'Zaak', en: 'Zaak' },
  reference: { nl: 'Kenmerk', en: 'Reference' },
  unknownDate: { nl: 'Datum onbekend', en: 'Date unknown' },
  today: { nl: 'vandaag', en: 'today' },
  yesterday: { nl: 'gisteren', en: 'yesterday' },
  at: { nl: 'om', en: 'at' },
  conversation: { nl: 'Gesprek', en: 'Conversation' },
  own: { nl: 'Uw eigen register', en: 'Your own register' },
  ownLead: {
    nl: 'Kies, sleep of plak wat Open Klant antwoordde op een verzoek om klantcontacten. Het mogen er meer zijn. Ze blijven in uw browser.',
    en: 'Choose, drop or paste what Open Klant answered to a request for klantcontacten. There may be several. They stay in your browser.',
  },
  files: { nl: 'Bestanden met antwoorden', en: 'Files with answers' },
  filesHelp: { nl: 'JSON. U kunt de bestanden ook hierheen slepen.', en: 'JSON. You can also drop the files here.' },
  paste: { nl: 'Of plak een antwoord', en: 'Or paste an answer' },
  add: { nl: 'Voeg toe', en: 'Add' },
  pasteFirst: { nl: 'Plak eerst een antwoord in dit veld.', en: 'Paste an answer in this field first.' },
  pasted: { nl: 'Geplakt antwoord', en: 'Pasted answer' },
  given: { nl: 'Deze antwoorden staan in de tijdlijn', en: 'These answers are in the timeline' },
  remove: { nl: 'Haal weg', en: 'Remove' },
  back: { nl: 'Terug naar het voorbeeld', en: 'Back to the example' },
  tooLong: {
    nl: 'Deze antwoorden zijn te lang voor het adres van de pagina. Wie het adres opent, ziet ze niet.',
    en: 'These answers are too long for the address of the page. Who opens the address does not see them.',
  },
  problems: { nl: 'Wat niet klopt in de antwoorden', en: 'What is not right in the answers' },
} satisfies Record<string, Text>;

/** What was left out on purpose, in one sentence. */
const LEFT_OUT = {
  mask: {
    nl: 'Met opzet weggelaten: waar vertrouwelijke contacten over gingen, interne taken en notities, en namen van medewerkers.',
    en: 'Left out on purpose: what confidential contacts were about, internal tasks and notes, and names of employees.',
  },
  hide: {
    nl: 'Met opzet weggelaten: vertrouwelijke contacten, interne taken en notities, en namen van medewerkers.',
    en: 'Left out on purpose: confidential contacts, internal tasks and notes, and names of employees.',
  },
  show: {
    nl: 'Met opzet weggelaten: interne taken en notities, en namen van medewerkers.',
    en: 'Left out on purpose: internal tasks and notes, and names of employees.',
  },
} satisfies Record<string, Text>;

/** Why contacts are not shown, by the reason that the library gives. */
const REASONS: Readonly<Record<string, Text>> = {
  invalid: { nl: 'niet te lezen', en: 'cannot be read' },
  duplicate: { nl: 'dubbel', en: 'there twice' },
  'betrokkenen-unknown': { nl: 'onbekend van wie', en: 'unknown whose' },
  partij: { nl: 'van een ander', en: 'of somebody else' },
  initiator: { nl: 'door een ander begonnen', en: 'begun by somebody else' },
  kanaal: { nl: 'ander kanaal', en: 'another kanaal' },
  vertrouwelijk: { nl: 'vertrouwelijk', en: 'confidential' },
};

const shownOf = (shown: number, total: number): Text => ({
  nl: `${shown} van ${total} contacten`,
  en: `${shown} of ${total} contacts`,
});
const times = (count: number): Text => ({ nl: `${count} keer`, en: `${count} times` });

/** An answer that somebody gave. */
interface Answer {
  name: string;
  text: string;
  /** Why it cannot be read, or not whole. */
  problem?: string | undefined;
}

/** Reads an answer by itself, to tell which answer it is that cannot be read. */
function answerOf(name: string, text: string, language: Language): Answer {
  const builder = new TimelineBuilder({ language });
  builder.add(text);
  return { name, text, problem: builder.problems.find(({ path }) => path === '')?.message };
}

/** The answers in the address: a list of texts, or one text. */
function sharedAnswers(language: Language): Answer[] {
  if (shared === undefined) return [];
  const texts = (() => {
    try {
      const list: unknown = JSON.parse(shared);
      return Array.isArray(list) && list.every((text) => typeof text === 'string') ? list : [shared];
    } catch {
      return [shared];
    }
  })();
  return texts.map((text, index) => answerOf(`${TEXTS.pasted[language]} ${index + 1}`, text, language));
}

interface Named {
  voornaam?: string;
  voorletters?: string;
  voorvoegselAchternaam?: string;
  achternaam?: string;
}

const nameOf = (partij: Partij): string => {
  const { volledigeNaam, contactnaam, naam } = (partij.partijIdentificatie ?? {}) as { volledigeNaam?: string; contactnaam?: Named; naam?: string };
  const parts = [contactnaam?.voornaam || contactnaam?.voorletters, contactnaam?.voorvoegselAchternaam, contactnaam?.achternaam];
  return volledigeNaam || parts.filter(Boolean).join(' ') || naam || '';
};

/** The partijen that took part in contacts, and the organisations behind them, by their uuids. */
function partijenOf(klantcontacten: readonly Klantcontact[]): Map<string, Partij> {
  const found = new Map<string, Partij>();
  const meet = (partij: unknown) => {
    const { uuid } = (partij ?? {}) as { uuid?: string };
    if (!uuid) return;
    const known = found.get(uuid);
    if (!known || !nameOf(known)) found.set(uuid, partij as Partij);
    meet((partij as { partijIdentificatie?: { werkteVoorPartij?: unknown } }).partijIdentificatie?.werkteVoorPartij);
  };
  for (const { hadBetrokkenen } of klantcontacten) {
    for (const betrokkene of hadBetrokkenen ?? []) if ('wasPartij' in betrokkene) meet(betrokkene.wasPartij);
  }
  return found;
}

function read(answers: readonly string[]): Klantcontact[] {
  try {
    return answers.flatMap((answer) => fromOpenKlant(answer));
  } catch {
    return [];
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

/** The first pages of a timeline as one, in which a group that goes on is one group. */
function pagesOf(builder: TimelineBuilder, count: number) {
  const items: TimelineItem[] = [];
  const groups = new Map<string, TimelineGroup>();
  let page = builder.page();
  for (let number = 1; ; number += 1) {
    for (const { key, label, items: places } of page.groups ?? []) {
      const group = groups.get(key) ?? { key, label, items: [] };
      group.items.push(...places.map((place) => place + items.length));
      groups.set(key, group);
    }
    items.push(...page.items);
    if (number >= count || page.nextCursor === undefined) break;
    page = builder.page(page.nextCursor);
  }
  return { items, groups: [...groups.values()], total: page.total, hasMore: page.nextCursor !== undefined };
}

/** What bijlagen are called: by their names where these are known, and else by what they are. */
function bijlageNames(bijlagen: readonly TimelineObject[], t: (text: Text) => string): string[] {
  const kinds = bijlagen.map(({ objectId, codeObjecttype }) => {
    const kind = codeObjecttype === 'informatieobject' ? TEXTS.document : codeObjecttype === 'productaanvraag' ? TEXTS.application : TEXTS.bijlage;
    return DOCUMENTS[objectId ?? ''] ?? t(kind);
  });
  return kinds.map((kind, index) => {
    const isOnly = kinds.indexOf(kind) === kinds.lastIndexOf(kind);
    return isOnly ? kind : `${kind} ${kinds.slice(0, index + 1).filter((other) => other === kind).length}`;
  });
}

const zaakName = (objectId: string | undefined, t: (text: Text) => string): string =>
  ZAKEN[objectId ?? ''] ?? (!objectId || UUID.test(objectId) ? t(TEXTS.aboutZaak) : `${t(TEXTS.aboutZaak)} ${objectId}`);

const betrokkeneName = ({ naam, organisatie }: TimelineBetrokkene) => (organisatie && organisatie !== naam ? `${naam} (${organisatie})` : naam);

/** Who it came from. */
const senderOf = ({ direction, betrokkenen, actoren, directionLabel }: TimelineItem): string => {
  const names = direction === 'outgoing' ? actoren.map(({ naam }) => naam) : betrokkenen.map(betrokkeneName);
  return names.length > 0 ? `${directionLabel}: ${names.join(', ')}` : directionLabel;
};

interface ContactParts {
  item: TimelineItem;
  t: (text: Text) => string;
}

function Moment({ item: { date }, t, withTime }: ContactParts & { withTime?: boolean }) {
  if (!date) return <>{t(TEXTS.unknownDate)}</>;
  const day = date.relative ?? date.dayLabel;
  return (
    <time dateTime={date.iso} title={date.label}>
      {withTime ? `${day} ${t(TEXTS.at)} ${date.time}` : day}
    </time>
  );
}

function Badges({ item, t }: ContactParts) {
  return (
    <>
      {item.new && <StatusBadge kind="neutral">{t(TEXTS.lookAtIt)}</StatusBadge>}{' '}
      {item.statusLabel && <StatusBadge kind={item.status === 'open' ? 'warning' : 'valid'}>{item.statusLabel}</StatusBadge>}{' '}
      {item.indicatieContactGelukt === false && <StatusBadge kind="error">{item.outcomeLabel}</StatusBadge>}
    </>
  );
}

function Bijlagen({ item, t }: ContactParts) {
  return item.bijlagen.length > 0 ? (
    <ul class="utrecht-unordered-list" aria-label={t(TEXTS.bijlagen)}>
      {bijlageNames(item.bijlagen, t).map((name) => (
        <li class="utrecht-unordered-list__item">{name}</li>
      ))}
    </ul>
  ) : null;
}

/** A contact as ContactTimeline takes it. */
const contactProps = (item: TimelineItem, t: (text: Text) => string): ContactProps => ({
  id: item.id,
  title: item.onderwerp,
  description: (
    <>
      <span class="lines">
        {[item.inhoud, item.reactie && `${t(TEXTS.answer)}: ${item.reactie}`].filter(Boolean).join('\n\n') || t(TEXTS.noText)}
      </span>{' '}
      <Badges item={item} t={t} />
    </>
  ),
  sender: senderOf(item),
  date: <Moment item={item} t={t} />,
  channel: item.kanaalLabel,
  ...(item.bijlagen.length > 0 && { file: <Bijlagen item={item} t={t} /> }),
});

/** A contact in the components of NL Design System. */
function Contact({ item, t, level }: ContactParts & { level: 3 | 4 }) {
  const Heading = `h${level}` as const;
  return (
    <article class="stack stack--close" data-contact={item.id} tabIndex={-1} aria-labelledby={`contact-${item.id}`}>
      <Heading class={`nl-heading nl-heading--level-${level}`} id={`contact-${item.id}`}>
        {item.onderwerp}
      </Heading>
      <p class="nl-paragraph">
        <Moment item={item} t={t} withTime /> <DataBadge>{item.kanaalLabel}</DataBadge> <Badges item={item} t={t} />
      </p>
      <p class="nl-paragraph">{senderOf(item)}</p>
      {item.inhoud && <p class="nl-paragraph lines">{item.inhoud}</p>}
      {item.reactie && (
        <p class="nl-paragraph lines">
          <strong>{t(TEXTS.answer)}:</strong> {item.reactie}
        </p>
      )}
      <Bijlagen item={item} t={t} />
      {item.zaken.map(({ objectId }) => (
        <p class="nl-paragraph">
          {t(TEXTS.aboutZaak)}: {zaakName(objectId, t)}
        </p>
      ))}
      {item.reference && (
        <p class="nl-paragraph nl-paragraph--small-print">
          {t(TEXTS.reference)} {item.reference}
        </p>
      )}
    </article>
  );
}

interface TimelineProps {
  items: readonly TimelineItem[];
  groups: readonly TimelineGroup[];
  groupBy: string;
  t: (text: Text) => string;
}

/** The contacts in their groups, or all in one without a name. */
function grouped({ items, groups, groupBy, t }: TimelineProps): { key: string; title?: string; items: TimelineItem[] }[] {
  if (groups.length === 0) return [{ key: '', items: [...items] }];
  return groups.map(({ key, label, items: places }) => ({
    key,
    title: groupBy === 'zaak' && key ? zaakName(key, t) : groupBy === 'thread' ? `${t(TEXTS.conversation)}: ${label}` : label,
    items: places.flatMap((place) => items[place] ?? []),
  }));
}

function DrawnByDenHaag(props: TimelineProps) {
  const { t, items } = props;
  const open = items.slice(0, 1).map(({ id }) => id);
  const labels = { today: t(TEXTS.today), yesterday: t(TEXTS.yesterday) };
  return (
    <>
      {grouped(props).map(({ key, title, items }) => (
        <div class="stack" key={key}>
          {title && <h3 class="nl-heading nl-heading--level-3">{title}</h3>}
          <ContactTimeline items={items.map((item) => contactProps(item, t))} open={open} labels={labels} />
        </div>
      ))}
    </>
  );
}

function DrawnPlain(props: TimelineProps) {
  return (
    <>
      {grouped(props).map(({ key, title, items }) => {
        // A conversation of one contact is that contact.
        const hasTitle = title && (props.groupBy !== 'thread' || items.length > 1);
        return (
          <div class="stack" key={key}>
            {hasTitle && <h3 class="nl-heading nl-heading--level-3">{title}</h3>}
            {items.map((item) => (
              <Fragment key={item.id}>
                <hr class="utrecht-separator" />
                <Contact item={item} t={props.t} level={hasTitle ? 4 : 3} />
              </Fragment>
            ))}
          </div>
        );
      })}
    </>
  );
}

/** Where people give answers of their own. */
function OwnAnswers({ answers, onChange, language }: { answers: readonly Answer[]; onChange: (answers: Answer[]) => void; language: Language }) {
  const [pasted, setPasted] = useState('');
  const [missing, setMissing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const t = (text: Text) => text[language];

  const addFiles = async (files: FileList | null | undefined) => {
    const added = await Promise.all(Array.from(files ?? [], async (file) => answerOf(file.name, await file.text(), language)));
    if (added.length > 0) onChange([...answers, ...added]);
  };
  const addPasted = () => {
    setMissing(pasted.trim() === '');
    if (pasted.trim() === '') return;
    onChange([...answers, answerOf(`${t(TEXTS.pasted)} ${answers.length + 1}`, pasted, language)]);
    setPasted('');
  };
  const remove = (answer: Answer) => {
    onChange(answers.filter((other) => other !== answer));
    heading.current?.focus();
  };

  return (
    <section
      class="stack"
      aria-labelledby="own-title"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void addFiles(event.dataTransfer?.files);
      }}
    >
      <h2 class="nl-heading nl-heading--level-2" id="own-title" ref={heading} tabIndex={-1}>
        {t(TEXTS.own)}
      </h2>
      <p class="nl-paragraph">{t(TEXTS.ownLead)}</p>
      <div class="utrecht-form-field">
        <label class="utrecht-form-label" for="answers">
          {t(TEXTS.files)}
        </label>
        <div class="utrecht-form-field-description" id="answers-help">
          {t(TEXTS.filesHelp)}
        </div>
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          id="answers"
          type="file"
          multiple
          accept=".json,application/json"
          aria-describedby="answers-help"
          onChange={({ currentTarget }) => {
            void addFiles(currentTarget.files).then(() => {
              currentTarget.value = '';
            });
          }}
        />
      </div>
      <TextArea
        id="paste"
        label={t(TEXTS.paste)}
        rows={4}
        errors={missing ? [t(TEXTS.pasteFirst)] : []}
        attributes={{ value: pasted, onInput: ({ currentTarget }) => setPasted(currentTarget.value) }}
      />
      <div class="utrecht-button-group">
        <Button onClick={addPasted}>{t(TEXTS.add)}</Button>
      </div>
      {answers.length > 0 && (
        <>
          <h3 class="nl-heading nl-heading--level-3">{t(TEXTS.given)}</h3>
          <ul class="utrecht-unordered-list">
            {answers.map((answer) => (
              <li class="utrecht-unordered-list__item">
                {answer.name}
                {answer.problem && `: ${answer.problem}`}{' '}
                <Button appearance="subtle" label={`${t(TEXTS.remove)}: ${answer.name}`} onClick={() => remove(answer)}>
                  {t(TEXTS.remove)}
                </Button>
              </li>
            ))}
          </ul>
          <div class="utrecht-button-group">
            <Button
              onClick={() => {
                onChange([]);
                heading.current?.focus();
              }}
            >
              {t(TEXTS.back)}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

export default function Tijdlijn({ language }: PageProps) {
  const t = (text: Text) => text[language];
  const [choices, choose] = useChoices({ van: INHABITANT, weergave: 'denhaag', groep: '', vertrouwelijk: 'mask', kanalen: '', paginas: '1' });
  const [answers, setAnswers] = useState(() => sharedAnswers(language));
  const [firstNew, setFirstNew] = useState<number>();
  const list = useRef<HTMLElement>(null);

  const given = useMemo(() => (answers.length > 0 ? answers.map(({ text }) => text) : [EXAMPLE]), [answers]);
  const partijen = useMemo(() => partijenOf(read(given)), [given]);
  const van = partijen.has(choices.van) ? choices.van : '';
  const vertrouwelijk = choices.vertrouwelijk === 'hide' || choices.vertrouwelijk === 'show' ? choices.vertrouwelijk : 'mask';
  const groupBy = (['thread', 'zaak', 'day'] as const).find((name) => name === choices.groep);
  const chosen = choices.kanalen.split('|').filter(Boolean);

  const options = useMemo<TimelineOptions>(
    () => ({ language, now: NOW, vertrouwelijk, kanaalLabels: { sms: 'SMS' }, ...(van && { partij: van }) }),
    [language, vertrouwelijk, van],
  );
  /** The kanalen to choose from, by their labels. */
  const kanalen = useMemo(() => {
    const builder = new TimelineBuilder(options);
    for (const text of given) builder.add(text);
    return new Map(builder.page().items.map(({ kanaal, kanaalLabel }) => [kanaalLabel, kanaal]));
  }, [given, options]);
  const included = chosen.filter((label) => kanalen.has(label));
  const key = included.join('|');
  const builder = useMemo(() => {
    const builder = new TimelineBuilder({
      ...options,
      pageSize: PAGE,
      seen: new Date(NOW.getTime() - 3 * DAY),
      ...(groupBy && { groupBy }),
      ...(included.length > 0 && { includeKanalen: included.map((label) => kanalen.get(label) ?? label) }),
    });
    for (const text of given) builder.add(text);
    return builder;
  }, [given, options, kanalen, groupBy, key]);
  const pages = Math.max(1, Math.floor(Number(choices.paginas)) || 1);
  const { items, groups, total, hasMore } = useMemo(() => pagesOf(builder, pages), [builder, pages]);
  const problems = useMemo(() => {
    const messages = new Map<string, { count: number; path: string }>();
    for (const { path, message } of builder.problems) {
      if (path === '') continue;
      const known = messages.get(message);
      messages.set(message, { count: (known?.count ?? 0) + 1, path: known?.path ?? path });
    }
    return [...messages];
  }, [builder]);
  const excluded = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { reason } of builder.excluded) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return [...counts];
  }, [builder]);

  const length = given.reduce((sum, text) => sum + text.length, 0);
  const isShared = answers.length > 0 && length <= LONGEST;
  useEffect(() => {
    const keep = (hash: string) => history.replaceState(null, '', location.pathname + location.search + hash);
    if (!isShared) keep('');
    else void toHash(JSON.stringify(given)).then(keep);
  }, [given, isShared]);
  // Who asked for more goes on at the first of what came.
  useEffect(() => {
    if (firstNew === undefined) return;
    list.current?.querySelectorAll<HTMLElement>('[data-contact], button[aria-controls]')[firstNew]?.focus();
    setFirstNew(undefined);
  }, [firstNew]);

  const people: Choice[] = [
    ['', t(TEXTS.everybody)],
    ...Array.from(partijen, ([uuid, partij]): Choice => {
      const name = nameOf(partij) || t(TEXTS.somebody);
      return [uuid, partij.indicatieGeheimhouding ? `${name} (${t(TEXTS.secret)})` : name];
    }),
  ];
  const count = t(shownOf(items.length, total));
  const timeline = { items, groups, groupBy: groupBy ?? '', t };

  return (
    <div class="stack">
      <div class="settings-and-result">
        <section class="stack" aria-labelledby="settings-title">
          <h2 class="nl-heading nl-heading--level-2" id="settings-title">
            {t(TEXTS.settings)}
          </h2>
          <Select id="whose" label={t(TEXTS.whose)} choices={people} value={van} onChoose={(van) => choose({ van, paginas: '1' })} />
          <Select
            id="view"
            label={t(TEXTS.view)}
            choices={[['denhaag', t(TEXTS.denhaag)], ['gewoon', t(TEXTS.plain)]]}
            value={choices.weergave === 'gewoon' ? 'gewoon' : 'denhaag'}
            onChoose={(weergave) => choose({ weergave })}
          />
          <Select
            id="group"
            label={t(TEXTS.group)}
            choices={[['', t(TEXTS.noGroup)], ['thread', t(TEXTS.thread)], ['zaak', t(TEXTS.zaak)], ['day', t(TEXTS.day)]]}
            value={groupBy ?? ''}
            onChoose={(groep) => choose({ groep, paginas: '1' })}
          />
          <Select
            id="confidential"
            label={t(TEXTS.confidential)}
            choices={[['mask', t(TEXTS.mask)], ['hide', t(TEXTS.hide)], ['show', t(TEXTS.show)]]}
            value={vertrouwelijk}
            onChoose={(vertrouwelijk) => choose({ vertrouwelijk, paginas: '1' })}
          />
          {kanalen.size > 0 && (
            <div class="utrecht-form-fieldset">
              <fieldset class="utrecht-form-fieldset__fieldset utrecht-form-fieldset__fieldset--html-fieldset" aria-describedby="kanalen-help">
                <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend utrecht-form-label">{t(TEXTS.kanalen)}</legend>
                <div class="utrecht-form-field-description" id="kanalen-help">
                  {t(TEXTS.kanalenHelp)}
                </div>
                {[...kanalen.keys()].sort().map((label, index) => (
                  <Checkbox
                    key={label}
                    id={`kanaal-${index}`}
                    label={label}
                    checked={included.includes(label)}
                    onChoose={(checked) =>
                      choose({ kanalen: (checked ? [...included, label] : included.filter((other) => other !== label)).join('|'), paginas: '1' })
                    }
                  />
                ))}
              </fieldset>
            </div>
          )}
        </section>
        <section class="stack" aria-labelledby="timeline-title" ref={list}>
          <h2 class="nl-heading nl-heading--level-2" id="timeline-title">
            {t(TEXTS.timeline)}
          </h2>
          <p class="nl-paragraph">{t(LEFT_OUT[vertrouwelijk])}</p>
          {items.some((item) => item.new) && <p class="nl-paragraph">{t(TEXTS.newMeans)}</p>}
          {items.length === 0 ? (
            <Alert kind="info">
              <p class="nl-paragraph">{t(TEXTS.nothing)}</p>
            </Alert>
          ) : choices.weergave === 'gewoon' ? (
            <DrawnPlain {...timeline} />
          ) : (
            <DrawnByDenHaag key={`${van} ${groupBy} ${key}`} {...timeline} />
          )}
          <p class="nl-paragraph">
            {count}
            {excluded.length > 0 && ` (${excluded.map(([reason, count]) => `${count} ${t(REASONS[reason] ?? { nl: reason, en: reason })}`).join(', ')})`}
          </p>
          <Live text={count} />
          {hasMore && (
            <div class="utrecht-button-group">
              <Button
                onClick={() => {
                  setFirstNew(items.length);
                  choose({ paginas: String(pages + 1) });
                }}
              >
                {t(TEXTS.more)}
              </Button>
            </div>
          )}
        </section>
      </div>
      {problems.length > 0 && (
        <Alert kind="warning">
          <h2 class="nl-heading nl-heading--level-3">{t(TEXTS.problems)}</h2>
          <ul class="utrecht-unordered-list">
            {problems.slice(0, MOST).map(([message, { count, path }]) => (
              <li class="utrecht-unordered-list__item">
                {message} {count > 1 && `(${t(times(count))})`} <code class="nl-code">{path}</code>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <OwnAnswers answers={answers} onChange={setAnswers} language={language} />
      {answers.length > 0 && !isShared && (
        <Alert kind="info">
          <p class="nl-paragraph">{t(TEXTS.tooLong)}</p>
        </Alert>
      )}
    </div>
  );
}
