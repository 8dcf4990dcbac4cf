// Searching the site. What somebody searches for stands in the address and goes nowhere: the index is a file of this site, which
// is fetched at the first key.

import type MiniSearch from 'minisearch';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useChoices } from '../address';
import { Alert } from '../components/alert';
import { TextField } from '../components/field';
import { Live } from '../components/live';
import type { Language, Text } from '../language';
import type { PageProps } from '../pages';
import { type Found, INDEX, excerpt, read } from '../search';

/** How many results are shown. Who does not find it among these types another word. */
const MOST = 20;

const TEXTS = {
  label: { nl: 'Waar zoekt u naar?', en: 'What are you looking for?' },
  help: { nl: 'Bijvoorbeeld telefoonnummer, tijdlijn of taal-unknown.', en: 'Such as telephone number, timeline or taal-unknown.' },
  results: { nl: 'Resultaten', en: 'Results' },
  nothing: { nl: 'Niets gevonden. Probeer een ander woord, of een deel van het woord.', en: 'Nothing was found. Try another word, or part of the word.' },
  failed: { nl: 'Zoeken lukt nu niet. Laad de pagina opnieuw.', en: 'Searching does not work now. Load the page again.' },
} satisfies Record<string, Text>;

const count = (found: number): Text => ({
  nl: found === 1 ? '1 resultaat' : found > MOST ? `${found} resultaten, waarvan u de eerste ${MOST} ziet` : `${found} resultaten`,
  en: found === 1 ? '1 result' : found > MOST ? `${found} results, of which you see the first ${MOST}` : `${found} results`,
});

async function load(language: Language): Promise<MiniSearch<Found>> {
  // While developing, no index was made before.
  if (import.meta.env.DEV) return read((await import('../search-index')).searchIndex(language));
  const response = await fetch(INDEX);
  if (!response.ok) throw new Error(`${INDEX}: ${response.status}`);
  return read(await response.text());
}

export default function Zoeken({ language }: PageProps) {
  const [{ q }, choose] = useChoices({ q: '' });
  const [index, setIndex] = useState<MiniSearch<Found> | 'loading' | 'failed'>();
  const t = (text: Text) => text[language];
  const asked = q.trim() !== '';

  useEffect(() => {
    if (!asked || index !== undefined) return;
    setIndex('loading');
    load(language).then(setIndex, () => setIndex('failed'));
  }, [asked]);

  const results = useMemo(() => (typeof index === 'object' && asked ? index.search(q) : undefined), [index, q]);
  const said = results && t(results.length > 0 ? count(results.length) : TEXTS.nothing);

  return (
    <div class="stack">
      <form role="search" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        <TextField
          id="q"
          label={t(TEXTS.label)}
          help={t(TEXTS.help)}
          attributes={{ name: 'q', value: q, onInput: ({ currentTarget }) => choose({ q: currentTarget.value }) }}
        />
      </form>
      {index === 'failed' && (
        <Alert kind="error">
          <p class="nl-paragraph">{t(TEXTS.failed)}</p>
        </Alert>
      )}
      <Live text={said ?? ''} />
      {results && (
        <section class="stack" aria-labelledby="results">
          <h2 class="nl-heading nl-heading--level-2" id="results">
            {t(TEXTS.results)}
          </h2>
          <p class="nl-paragraph">{said}</p>
          <ol class="stack results" role="list">
            {results.slice(0, MOST).map(({ id, page, heading, text, language: written, terms }) => (
              <li key={id} class="stack stack--close">
                <h3 class="nl-heading nl-heading--level-4">
                  <a class="utrecht-link utrecht-link--html-a" href={toRoot(language) + id}>
                    <span lang={written === language ? undefined : written}>{heading}</span>
                  </a>
                </h3>
                <p class="nl-paragraph">{page}</p>
                <p class="nl-paragraph" lang={written === language ? undefined : written}>
                  {excerpt(text, terms).map(({ text, marked }) => (marked ? <mark class="nl-mark">{text}</mark> : text))}
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

/** The way from this page to the root of the site. */
const toRoot = (language: Language) => (language === 'nl' ? '../' : '../../');
