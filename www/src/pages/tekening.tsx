// A klantcontact as a drawing: as a picture, in words, and in the two languages in which the library draws.

import init, { diagram, mayRegister, situationOf } from 'klantinteracties';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { fromHash, useChoices } from '../address';
import { Alert } from '../components/alert';
import { Code } from '../components/code';
import { DocumentLink } from '../components/document-link';
import { Checkbox, Select } from '../components/field';
import { Live } from '../components/live';
import { exampleOf, exampleText, useDocument } from '../document';
import type { Drawing, Drawn, Relation } from '../drawing';
import { EXAMPLES } from '../examples';
import type { Language, Text } from '../language';
import type { PageProps } from '../pages';

await init();
const shared = await fromHash(location.hash);

const START = exampleText('2-baliegesprek-terugbelverzoek') ?? '{}';

/** How long a text Graphviz can lay out while somebody waits, in UTF-16 code units. */
const LONGEST = 40_000;

const SIZES = ['passend', '100', '150', '200'] as const;

const TEXTS = {
  example: { nl: 'Voorbeeld', en: 'Example' },
  own: { nl: 'Eigen document', en: 'Document of your own' },
  values: { nl: 'Toon namen, nummers en adressen', en: 'Show names, numbers and addresses' },
  valuesHelp: {
    nl: 'Dit zijn persoonsgegevens. Let op waar de tekening terechtkomt.',
    en: 'These are personal data. Mind where the drawing goes.',
  },
  edit: { nl: 'Wijzig dit document in de speelplaats', en: 'Change this document in the playground' },
  drawing: { nl: 'De tekening', en: 'The drawing' },
  picture: { nl: 'Plaatje', en: 'Picture' },
  size: { nl: 'Grootte', en: 'Size' },
  fitting: { nl: 'Passend', en: 'Fitting' },
  busy: { nl: 'De tekening wordt gemaakt.', en: 'The drawing is being made.' },
  nothing: {
    nl: 'In dit document staat niets dat getekend kan worden. Kijk in de speelplaats wat er mis is.',
    en: 'There is nothing in this document that can be drawn. See in the playground what is wrong.',
  },
  unregistered: { nl: 'Dit contact wordt niet getekend.', en: 'This contact is not drawn.' },
  tooLarge: {
    nl: 'Dit document is te groot om hier te tekenen. Gebruik de tekst hieronder in een programma op uw eigen computer.',
    en: 'This document is too large to be drawn here. Use the text below in a program on your own computer.',
  },
  failed: {
    nl: 'Het tekenen is niet gelukt. Laad de pagina opnieuw, of gebruik de tekst hieronder.',
    en: 'The drawing could not be made. Load the page again, or use the text below.',
  },
  save: { nl: 'Bewaar de tekening als SVG', en: 'Save the drawing as SVG' },
  blue: { nl: 'Blauw hoort bij klantinteracties, roze bij een ander domein, en paars is van een ander domein geleend.', en: 'Blue belongs to klantinteracties, pink to another domain, and purple is borrowed from another domain.' },
  words: { nl: 'De tekening in woorden', en: 'The drawing in words' },
  text: { nl: 'De tekening als tekst', en: 'The drawing as text' },
  textHelp: {
    nl: 'Mermaid wordt getoond door GitHub, GitLab en veel wiki’s. DOT is de taal van Graphviz.',
    en: 'GitHub, GitLab and many wikis show Mermaid. DOT is the language of Graphviz.',
  },
} satisfies Record<string, Text>;

const alternative = ({ objects, relations }: Drawing): Text => ({
  nl: `Een klantcontact met wat erbij hoort: ${objects.length} objecten en ${relations.length} relaties. Ze staan hieronder in woorden.`,
  en: `A klantcontact with what belongs to it: ${objects.length} objects and ${relations.length} relations. They are told in words below.`,
});

/** What there is to show of a drawing. */
type State = 'busy' | 'nothing' | 'tooLarge' | 'failed' | (Drawing & { address: string });

const isEmpty = (dot: string) => !dot.includes('label=');

/** The drawing, with an address at which the browser finds it. */
function useDrawing(dot: string): State {
  const [state, setState] = useState<State>('busy');
  useEffect(() => {
    if (isEmpty(dot)) return setState('nothing');
    if (dot.length > LONGEST) return setState('tooLarge');
    let address: string | undefined;
    let here = true;
    import('../drawing')
      .then(({ draw }) => draw(dot))
      .then((drawing) => {
        if (!here) return;
        address = URL.createObjectURL(new Blob([drawing.svg], { type: 'image/svg+xml' }));
        setState({ ...drawing, address });
      })
      .catch(() => here && setState('failed'));
    return () => {
      here = false;
      if (address) URL.revokeObjectURL(address);
    };
  }, [dot]);
  return state;
}

export default function Tekening({ language }: PageProps) {
  const t = (text: Text) => text[language];
  const [text, setText] = useDocument(shared || START);
  const [choices, choose] = useChoices({ waarden: 'nee', grootte: 'passend' });
  const values = choices.waarden === 'ja';
  const size = SIZES.find((size) => size === choices.grootte) ?? 'passend';
  const { dot, mermaid } = useMemo(() => ({ dot: diagram(text, 'dot', { values }), mermaid: diagram(text, 'mermaid', { values }) }), [text, values]);
  const state = useDrawing(dot);
  const drawing = typeof state === 'object' ? state : undefined;
  const { decision, reasons } = mayRegister(situationOf(text), language);
  const said = drawing ? t(alternative(drawing)) : t(TEXTS[state as Exclude<State, object>]);

  return (
    <div class="stack">
      <div class="columns">
        <Select
          id="voorbeeld"
          label={t(TEXTS.example)}
          choices={[['', t(TEXTS.own)], ...EXAMPLES.map(({ slug, name }) => [slug, name[language]] as const)]}
          value={exampleOf(text) ?? ''}
          onChoose={(slug) => setText(exampleText(slug) ?? text)}
        />
        <Checkbox
          id="waarden"
          label={t(TEXTS.values)}
          help={t(TEXTS.valuesHelp)}
          checked={values}
          onChoose={(checked) => choose({ waarden: checked ? 'ja' : 'nee' })}
        />
      </div>
      <p class="nl-paragraph">
        <DocumentLink page="../speelplaats/" document={text}>
          {t(TEXTS.edit)}
        </DocumentLink>
      </p>

      <section class="stack" aria-labelledby="drawing-title" data-state={drawing ? 'drawn' : String(state)}>
        <h2 class="nl-heading nl-heading--level-2" id="drawing-title">
          {t(TEXTS.drawing)}
        </h2>
        {drawing ? (
          <>
            <div class="row">
              <Select
                id="grootte"
                label={t(TEXTS.size)}
                choices={SIZES.map((size) => [size, size === 'passend' ? t(TEXTS.fitting) : `${size} %`] as const)}
                value={size}
                onChoose={(grootte) => choose({ grootte })}
              />
            </div>
            <div class="scroll" tabIndex={0} role="region" aria-label={t(TEXTS.picture)}>
              <img
                class={size === 'passend' ? 'drawing--fitting' : undefined}
                src={drawing.address}
                alt={t(alternative(drawing))}
                width={size === 'passend' ? drawing.width : Math.round((drawing.width * Number(size)) / 100)}
              />
            </div>
            <p class="nl-paragraph">{t(TEXTS.blue)}</p>
            <p class="nl-paragraph">
              <a class="utrecht-link utrecht-link--html-a" href={drawing.address} download="klantcontact.svg">
                {t(TEXTS.save)}
              </a>
            </p>
            <h3 class="nl-heading nl-heading--level-3">{t(TEXTS.words)}</h3>
            <Words drawing={drawing} language={language} />
          </>
        ) : state === 'nothing' && decision === 'no-purpose' ? (
          <Alert kind="info">
            <p class="nl-paragraph">{[t(TEXTS.unregistered), ...reasons.map(({ message }) => message)].join(' ')}</p>
          </Alert>
        ) : (
          <Alert kind={state === 'failed' ? 'error' : 'info'}>
            <p class="nl-paragraph">{said}</p>
          </Alert>
        )}
        <Live text={said} />
      </section>

      {!isEmpty(dot) && (
        <section class="stack" aria-labelledby="text-title">
          <h2 class="nl-heading nl-heading--level-2" id="text-title">
            {t(TEXTS.text)}
          </h2>
          <p class="nl-paragraph">{t(TEXTS.textHelp)}</p>
          <div class="columns">
            <section class="stack stack--close">
              <h3 class="nl-heading nl-heading--level-3">Mermaid</h3>
              <Code code={mermaid} label="Mermaid" language={language} />
            </section>
            <section class="stack stack--close">
              <h3 class="nl-heading nl-heading--level-3">DOT</h3>
              <Code code={dot} label="DOT" language={language} />
            </section>
          </div>
        </section>
      )}
    </div>
  );
}

/** An object in words: what it is, and what else is written in it. */
const named = ([kind = '', ...more]: Drawn) => (more.length > 0 ? `${kind} (${more.join(', ')})` : kind);

/** Each object with what it relates to. The names are those of the information model, which is in Dutch. */
function Words({ drawing: { objects, relations }, language }: { drawing: Drawing; language: Language }) {
  const of = (object: Drawn): Relation[] => relations.filter(({ from }) => from === object);
  const alone = (object: Drawn) => !relations.some(({ from, to }) => from === object || to === object);
  return (
    <ul class="utrecht-unordered-list" lang={language === 'nl' ? undefined : 'nl'}>
      {objects
        .filter((object) => of(object).length > 0 || alone(object))
        .map((object) => (
          <li class="utrecht-unordered-list__item">
            {named(object)}
            {of(object).length > 0 && (
              <ul class="utrecht-unordered-list">
                {of(object).map(({ name, to }) => (
                  <li class="utrecht-unordered-list__item">
                    {name}: {named(to)}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
    </ul>
  );
}
