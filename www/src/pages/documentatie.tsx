// The list of the documentation. It needs no script.

import { DOCUMENTS, type Document } from '../documents';
import type { Language, Text } from '../language';
import { type PageProps, pathOf } from '../pages';

const TEXTS = {
  guides: { nl: 'Handleidingen', en: 'Guides' },
  documents: { nl: 'Alles over de bibliotheek', en: 'All about the library' },
  english: { nl: 'Deze pagina’s zijn in het Engels.', en: '' },
  references: { nl: 'Naslag', en: 'Reference' },
  typescript: { nl: 'Alle functies en typen in TypeScript', en: 'All functions and types in TypeScript' },
  rust: { nl: 'Alle functies en typen in Rust', en: 'All functions and types in Rust' },
} satisfies Record<string, Text>;

/** The references that other programs make, from the root of the site. They are in English. */
const REFERENCES = [
  ['documentatie/typescript/index.html', TEXTS.typescript],
  ['documentatie/rust/klantinteracties/index.html', TEXTS.rust],
] as const;

function List({ kind, language, root }: { kind: Document['kind']; language: Language; root: string }) {
  return (
    <ul class="utrecht-unordered-list">
      {DOCUMENTS.filter((document) => document.kind === kind).map(({ page }) => (
        <li class="utrecht-unordered-list__item">
          <a class="utrecht-link utrecht-link--html-a" href={root + pathOf(page.slug, language)}>
            {page.name[language]}
          </a>
          : {page.lead[language]}
        </li>
      ))}
    </ul>
  );
}

export default function Documentatie({ language, root }: PageProps & { root: string }) {
  return (
    <div class="stack">
      <h2 class="nl-heading nl-heading--level-2">{TEXTS.guides[language]}</h2>
      <List kind="guide" language={language} root={root} />
      <h2 class="nl-heading nl-heading--level-2">{TEXTS.documents[language]}</h2>
      {TEXTS.english[language] && <p class="nl-paragraph">{TEXTS.english[language]}</p>}
      <List kind="document" language={language} root={root} />
      {import.meta.env.VITE_REFERENCES && (
        <>
          <h2 class="nl-heading nl-heading--level-2">{TEXTS.references[language]}</h2>
          {TEXTS.english[language] && <p class="nl-paragraph">{TEXTS.english[language]}</p>}
          <ul class="utrecht-unordered-list">
            {REFERENCES.map(([path, name]) => (
              <li class="utrecht-unordered-list__item">
                <a class="utrecht-link utrecht-link--html-a" href={root + path} hreflang="en">
                  {name[language]}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
