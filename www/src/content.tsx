// What stands in a page before any script runs.

import { Rules } from './components/rules';
import { DOCUMENTS } from './documents';
import type { Language } from './language';
import { PAGES, type Page } from './pages';
import { DocumentPage } from './pages/document';
import Documentatie from './pages/documentatie';
import Start from './pages/start';
import { ruleEntries } from './rule-entries';

/** Every page, with those that are not in the navigation. */
export const ALL_PAGES: readonly Page[] = [...PAGES, ...DOCUMENTS.map(({ page }) => page)];

export function Content({ page, language, root }: { page: Page; language: Language; root: string }) {
  const document = DOCUMENTS.find((document) => document.page === page);
  if (document) return <DocumentPage document={document} language={language} root={root} />;
  if (page.slug === '') return <Start language={language} root={root} />;
  if (page.slug === 'documentatie') return <Documentatie language={language} root={root} />;
  if (page.slug === 'regels') return <Rules rules={ruleEntries(language)} language={language} />;
  return null;
}
