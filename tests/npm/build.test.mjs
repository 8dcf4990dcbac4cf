// Making objects from what happened, as a caller does: the same cases as natively.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as klantinteracties from 'klantinteracties';

const tests = join(process.env.KLANTINTERACTIES_ROOT, 'tests');
const { changed } = await import(join(tests, 'change.mjs'));
const read = (path) => JSON.parse(readFileSync(join(tests, path), 'utf8'));
const example = (name) => read(`cases/examples/${name}.json`);
const options = { now: '2024-06-01T12:00:00Z' };

for (const file of readdirSync(join(tests, 'build'))) {
  const { function: name, base, cases } = read(join('build', file));
  test(`${cases.length} cases of ${name}`, () => {
    for (const { description, remove, set, arguments: whole, options: own, violations, value, example: one, examples } of cases) {
      const given = whole ?? changed(base, { remove, set });
      const before = JSON.stringify(given);
      const made = klantinteracties[name](...given, { ...options, ...own });
      assert.equal(JSON.stringify(given), before, description);
      if (violations) {
        assert.equal(made.valid, false, description);
        assert.deepEqual(made.violations.map(({ code, path }) => ({ code, path })), violations, description);
      } else {
        assert.deepEqual(made, one ? example(one) : examples ? examples.map(example) : value, description);
      }
    }
  });
}

test('a mistake of the caller throws', () => {
  const { registerPartij, splitInteraction } = klantinteracties;
  assert.throws(() => registerPartij({}, 'mother'), TypeError);
  assert.throws(() => splitInteraction({}, { profiel: 'open-klant' }), TypeError);
});
