// Whether all contestants judge the same: otherwise their times say nothing. In a process of its own, because code that
// has seen documents of many shapes is slower, and the peers are to be measured at their best.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate, validateMany } from '../../pkg/core/node.js';
import { cases } from '../../tests/cases.mjs';
import { changed } from '../../tests/change.mjs';
import { leanAjv } from './lean-ajv.mjs';
import { leanZod } from './lean-zod.mjs';
import { NOW, many, one, options, root, schema } from './registration.mjs';
import { withAjv } from './with-ajv.mjs';
import { withZod } from './with-zod.mjs';

/** The cases of what the formats of ajv and zod, or a plain check by hand, take or refuse otherwise than we do. */
const DIFFERENT = {
  'klantcontact/klantcontact-without-content.json': 'texts in which nothing can be seen',
  'profile/blank.json': 'texts in which nothing can be seen',
  'profile/control-character.json': 'names of metadata',
  'value/format-date.json': 'the year 0',
  'value/format-date-time.json': 'leap seconds, and the year 0',
  'value/format-email.json': 'points in unusual places',
  'value/format-land.json': 'codes that are no country, or no longer',
  'value/unknown-field.json': 'a reference with more in it',
};

const peers = { ajv: withAjv(schema), zod: withZod() };

function verdicts(document, now) {
  return Object.entries(peers).map(([name, peer]) => ({ name, ...peer(document, { ...options, now: Date.parse(now) }) }));
}

/** Whether it is a value that is judged with the default options, which is what the peers do. */
function isOfPlainKlantcontact({ objecttype, input, options: { profile, now, ...others } }) {
  const isPlain = profile !== 'open-klant' && Object.values(others).every((option) => option === undefined);
  return objecttype === 'klantcontact' && isPlain && typeof input === 'object';
}

assert.deepEqual(validate('klantcontact', one, { now: NOW }).violations, []);
for (const { name, violations } of verdicts(JSON.parse(one), NOW)) assert.deepEqual(violations, [], name);

const list = many(1000);
assert.equal(validateMany('klantcontact', list, { now: NOW }).valid, 1000);
assert.ok(JSON.parse(list).every((document) => verdicts(document, NOW).every(({ valid }) => valid)));

const shared = cases.filter(isOfPlainKlantcontact);
let agreed = 0;
for (const { title, input, options } of shared) {
  const { valid } = validate('klantcontact', input, options);
  const others = verdicts(input, options.now).filter((verdict) => verdict.valid !== valid);
  const names = others.map(({ name }) => name).join(' and ');
  assert.ok(others.length === 0 || title.split(': ')[0] in DIFFERENT, `${names} judge otherwise: ${title}`);
  agreed += others.length === 0 ? 1 : 0;
}
assert.ok(agreed > shared.length * 0.9);
console.log(`ajv and zod judge ${agreed} of ${shared.length} shared cases as we do`);

// The peers that know one form judge what that form can send. Where it is valid they find what we find; where it is not, a
// schema has codes of its own.
const form = [{ description: 'the registration', expect: [] }, ...JSON.parse(readFileSync(join(root, 'benches/lean/cases.json'), 'utf8'))];
const codes = ({ violations }) => violations.map(({ code }) => code);
for (const { description, remove, set, expect } of form) {
  const input = changed(JSON.parse(one), { remove, set });
  const ours = validate('klantcontact', input, { now: NOW });
  assert.deepEqual(codes(ours), expect, description);
  for (const [name, peer] of Object.entries({ ajv: leanAjv(), zod: leanZod() })) {
    const verdict = peer(input, options);
    assert.equal(verdict.valid, ours.valid, `lean ${name}: ${description}`);
    if (ours.valid) assert.deepEqual(codes(verdict), expect, `lean ${name}: ${description}`);
  }
}
console.log(`lean ajv and lean zod judge ${form.length} cases of their form as we do`);
