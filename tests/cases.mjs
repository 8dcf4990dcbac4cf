// The shared cases, for Node and for the browser; tests/it/cases.rs reads the same files natively. tests/README.md describes
// their form.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { changed } from './change.mjs';

const folder = join(import.meta.dirname, 'cases');

/** The moment at which cases are judged, unless they name another. */
const NOW = '2024-06-01T12:00:00Z';

const read = (name) => readFileSync(join(folder, name), 'utf8');

/** The document that the cases of a file are changes of; a text is the name of one that several files have. */
const baseOf = ({ base, remove, set }) =>
  base && changed(typeof base === 'string' ? JSON.parse(read(`bases/${base}.json`)) : base, { remove, set });

/** Every case, in the order of the native reports. */
export const cases = readdirSync(folder)
  .filter((object) => object !== 'examples' && object !== 'bases')
  .flatMap((object) => readdirSync(join(folder, object)).map((name) => `${object}/${name}`))
  .sort()
  .flatMap((name) => {
    const file = JSON.parse(read(name));
    const base = baseOf(file);
    return file.cases.map(({ description, remove, set, input, text, document, options, changes, normalized, value, expect }) => {
      const own = text ?? input ?? (document === undefined ? changed(base, { remove, set }) : read(document));
      return {
        title: `${name}: ${description}`,
        objecttype: file.objecttype,
        options: { profile: file.profile, now: NOW, ...file.options, ...options },
        input: own,
        changes,
        value: normalized ? changed(own, { set: normalized }) : value,
        expect,
      };
    });
  });
