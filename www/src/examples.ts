// The registration examples of the basisterminologie: the same files that the tests run.

import type { Json } from './document';

const files = import.meta.glob<Json>('../../tests/cases/examples/*.json', { eager: true, import: 'default' });

/** By their names, in order: `2-baliegesprek-terugbelverzoek` is "2 baliegesprek terugbelverzoek". */
export const EXAMPLES: ReadonlyMap<string, Json> = new Map(
  Object.entries(files)
    .map(([path, document]) => [path.replace(/^.*\/|\.json$/g, '').replaceAll('-', ' '), document] as const)
    .sort(([one], [other]) => one.localeCompare(other, 'nl')),
);
