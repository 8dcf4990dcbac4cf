// The shared cases, for Node and for the browser; tests/it/cases.rs reads the same files natively.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'cases');

/** The moment at which cases are judged, unless they name another. */
const NOW = '2024-06-01T12:00:00Z';

/** Every case, in the order of the native reports. */
export const cases = readdirSync(folder)
  .filter((object) => object !== 'examples')
  .flatMap((object) => readdirSync(join(folder, object)).map((name) => `${object}/${name}`))
  .sort()
  .flatMap((name) => {
    const { objecttype, profile, options, cases } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return cases.map(({ description, input, text, document, options: own, changes, value, expect }) => ({
      title: `${name}: ${description}`,
      objecttype,
      options: { profile, now: NOW, ...options, ...own },
      input: document === undefined ? (text ?? input) : readFileSync(join(folder, document), 'utf8'),
      changes,
      value,
      expect,
    }));
  });
