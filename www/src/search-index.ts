// Makes the index for searching, while the site is built: of the documentation by its headings, of the rules, and of the pages.

import MiniSearch from 'minisearch';
import { ruleCatalogue } from 'klantinteracties';
import { explainRule } from 'klantinteracties/rules';
import { DOCUMENTS, contentOf, languageOf } from './documents';
import type { Language } from './language';
import { PAGES, pathOf } from './pages';
import { type Found, OPTIONS } from './search';

/** The file of the rules is found by the page of the rules, which is there in both languages. */
const RULES = 'documentatie/rules';

export function searchIndex(language: Language): string {
  const pages: Found[] = PAGES.map(({ slug, name, title, lead }) => ({
    path: pathOf(slug, language),
    page: name[language],
    heading: title[language],
    text: lead[language],
    language,
  }));
  const documents = DOCUMENTS.flatMap((document) => {
    const { page } = document;
    const path = pathOf(page.slug, language);
    const first: Found = { path, page: page.name[language], heading: page.title[language], text: page.lead[language], language };
    if (page.slug === RULES) return [first];
    return [
      first,
      ...contentOf(document, language, '').sections.map(({ heading, text }) => ({
        path: heading ? `${path}#${heading.id}` : `${path}#main`,
        page: page.name[language],
        heading: heading?.text ?? page.title[language],
        text,
        language: languageOf(document, language),
      })),
    ];
  });
  const rulesPage = PAGES.find(({ slug }) => slug === 'regels');
  const rules: Found[] = ruleCatalogue(language).map(({ code, message }) => {
    const { what = '', why = '' } = explainRule(code, language) ?? {};
    return {
      path: `${pathOf('regels', language)}#${code}`,
      page: rulesPage?.name[language] ?? '',
      heading: code,
      text: `${message} ${what} ${why}`,
      language,
    };
  });
  const index = new MiniSearch(OPTIONS);
  index.addAll([...pages, ...documents, ...rules]);
  return JSON.stringify(index);
}
