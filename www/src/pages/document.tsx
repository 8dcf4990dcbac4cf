// A page of the documentation. It needs no script.

import { DOCUMENTS, type Document, contentOf, languageOf } from '../documents';
import type { Language, Text } from '../language';
import { pathOf } from '../pages';

const TEXTS = {
  english: { nl: 'Deze pagina is in het Engels.', en: '' },
  contents: { nl: 'Op deze pagina', en: 'On this page' },
  around: { nl: 'Vorige en volgende pagina', en: 'Previous and next page' },
  previous: { nl: 'Vorige', en: 'Previous' },
  next: { nl: 'Volgende', en: 'Next' },
} satisfies Record<string, Text>;

/** How many headings a list of them may have. The page of the rules has its own list. */
const LONGEST = 20;

export function DocumentPage({ document, language, root }: { document: Document; language: Language; root: string }) {
  const { html, headings } = contentOf(document, language, root);
  const lang = languageOf(document, language) === language ? undefined : languageOf(document, language);
  const contents = headings.filter(({ level }) => level === 2);
  const place = DOCUMENTS.indexOf(document);
  const around = [[TEXTS.previous, DOCUMENTS[place - 1]], [TEXTS.next, DOCUMENTS[place + 1]]] as const;
  return (
    <div class="stack">
      {lang && <p class="nl-paragraph">{TEXTS.english[language]}</p>}
      {contents.length > 1 && contents.length <= LONGEST && (
        <nav class="stack stack--close" aria-labelledby="contents">
          <h2 class="nl-heading nl-heading--level-3" id="contents">
            {TEXTS.contents[language]}
          </h2>
          <ul class="utrecht-unordered-list" lang={lang}>
            {contents.map(({ id, text }) => (
              <li class="utrecht-unordered-list__item">
                <a class="utrecht-link utrecht-link--html-a" href={`#${id}`}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div class="stack" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
      <nav class="row row--apart" aria-label={TEXTS.around[language]}>
        {around.map(
          ([text, to]) =>
            to && (
              <a class="utrecht-link utrecht-link--html-a" href={root + pathOf(to.page.slug, language)} rel={text === TEXTS.next ? 'next' : 'prev'}>
                {text[language]}: {to.page.name[language]}
              </a>
            ),
        )}
      </nav>
    </div>
  );
}
