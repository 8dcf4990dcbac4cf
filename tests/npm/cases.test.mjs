// The shared cases over the installed tarball, in Node: the same reports as natively, byte for byte.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { normalize, validate, validateMany } from 'klantinteracties';
import * as form from 'klantinteracties/form';

const root = process.env.KLANTINTERACTIES_ROOT;
assert.ok(root, 'KLANTINTERACTIES_ROOT is the folder of the project');
const { cases } = await import(join(root, 'tests/cases.mjs'));
const native = readFileSync(join(root, 'target/cases/reports.jsonl'), 'utf8').trimEnd().split('\n');

test(`${cases.length} cases report what they expect`, () => {
  for (const { title, objecttype, options, input, expect } of cases) {
    const { violations, valid } = validate(objecttype, input, options);
    assert.deepEqual(violations.map(({ code, path }) => ({ code, path })), expect, title);
    assert.equal(valid, violations.every(({ severity }) => severity === 'warning'), title);
  }
});

test('the reports are those of the native library, byte for byte', () => {
  assert.equal(native.length, cases.length);
  cases.forEach(({ title, objecttype, options, input }, index) => {
    assert.equal(JSON.stringify(validate(objecttype, input, options)), native[index], title);
    assert.equal(JSON.stringify(form.validate(objecttype, input, options)), native[index], title);
  });
});

test('what is normalised is what the cases say, and no input is touched', () => {
  for (const { title, objecttype, options, input, changes, value } of cases.filter(({ changes }) => changes)) {
    const before = JSON.stringify(input);
    const normalized = normalize(objecttype, input, options);
    assert.deepEqual(normalized.changes.map(({ code, path }) => ({ code, path })), changes, title);
    assert.deepEqual(normalized.value, value, title);
    assert.deepEqual(validate(objecttype, input, options).changes, normalized.changes, title);
    assert.equal(JSON.stringify(input), before, title);
  }
});

test('text, bytes and values give the same report', () => {
  for (const { title, objecttype, options, input } of cases) {
    if (typeof input === 'string') continue;
    const text = JSON.stringify(input);
    const expected = JSON.stringify(validate(objecttype, input, options));
    assert.equal(JSON.stringify(validate(objecttype, text, options)), expected, title);
    assert.equal(JSON.stringify(validate(objecttype, new TextEncoder().encode(text), options)), expected, title);
  }
});

test('many documents give the reports of each', () => {
  const inputs = cases.filter(({ objecttype, input }) => objecttype === 'klantcontact' && typeof input === 'object');
  const options = { now: '2024-06-01T12:00:00Z' };
  const separate = inputs.map(({ input }) => validate('klantcontact', input, options));
  const invalid = separate.flatMap(({ valid, violations }, index) => (valid ? [] : [{ index, violations }]));
  const expected = { total: separate.length, valid: separate.length - invalid.length, invalid };
  const values = inputs.map(({ input }) => input);
  const lines = values.map((value) => JSON.stringify(value)).join('\n');
  assert.deepEqual(validateMany('klantcontact', values, options), expected);
  assert.deepEqual(validateMany('klantcontact', JSON.stringify(values), options), expected);
  assert.deepEqual(validateMany('klantcontact', lines, options), expected);
  assert.deepEqual(validateMany('klantcontact', new TextEncoder().encode(lines), options), expected);
});
