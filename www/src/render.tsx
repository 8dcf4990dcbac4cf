// Draws the pages while the site is built: everything but what the browser draws.

import { renderToString } from 'preact-render-to-string';
import { ALL_PAGES, Content } from './content';
import { Layout } from './layout';
import { LANGUAGES, type Language } from './language';
import { type Page, pathOf } from './pages';
import { ruleEntries } from './rule-entries';
import { RULES } from './rules';
import { INDEX } from './search';
import { searchIndex } from './search-index';

/** A page in one language, with what goes in its `<head>` and its `<body>`. */
export interface Drawn {
  /** Its folder, from the root of the site. */
  path: string;
  /** The way from there to the root of the site. */
  root: string;
  slug: string;
  language: Language;
  head: string;
  body: string;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function draw(page: Page, language: Language): Drawn {
  const path = pathOf(page.slug, language);
  const root = '../'.repeat(path.split('/').length - 1) || './';
  const title = page.slug === '' ? page.title[language] : `${page.title[language]} · Klantinteracties`;
  const alternates = Object.keys(LANGUAGES).map(
    (other) => `<link rel="alternate" hreflang="${other}" href="${root}${pathOf(page.slug, other as Language)}" />`,
  );
  return {
    path,
    root,
    slug: page.slug,
    language,
    head: [`<title>${escape(title)}</title>`, `<meta name="description" content="${escape(page.lead[language])}" />`, ...alternates, `<script src="${root}theme.js"></script>`].join('\n    '),
    body: renderToString(
      <Layout page={page} language={language} root={root}>
        <Content page={page} language={language} root={root} />
      </Layout>,
    ),
  };
}

/** A file that a page fetches. */
interface Data {
  /** The folder of the page. */
  folder: string;
  name: string;
  /** Whether the page always fetches it. */
  needed: boolean;
  json: string;
}

/** The index for searching, and the rules, beside their pages. */
export const data: readonly Data[] = (['nl', 'en'] as const).flatMap((language) => [
  { folder: pathOf('zoeken', language), name: INDEX, needed: false, json: searchIndex(language) },
  { folder: pathOf('regels', language), name: RULES, needed: true, json: JSON.stringify(ruleEntries(language)) },
]);

export const drawn: readonly Drawn[] = ALL_PAGES.flatMap((page) => [draw(page, 'nl'), draw(page, 'en')]);
