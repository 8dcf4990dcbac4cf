// Every rule of the library, to search in. It stands in the page before any script runs; the browser takes it over, with what the
// build wrote of the rules in a file. So the page needs no wasm file.

import { Rules } from '../components/rules';
import { type Language, pageLanguage } from '../language';
import type { PageProps } from '../pages';
import { type RuleEntry, RULES } from '../rules';

async function load(language: Language): Promise<readonly RuleEntry[]> {
  // While developing, no file was made before.
  if (import.meta.env.DEV) return (await import('../rule-entries')).ruleEntries(language);
  const response = await fetch(RULES);
  if (!response.ok) throw new Error(`${RULES}: ${response.status}`);
  return response.json() as Promise<RuleEntry[]>;
}

const rules = await load(pageLanguage());

export default ({ language }: PageProps) => <Rules rules={rules} language={language} />;
