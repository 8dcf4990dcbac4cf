// Data with a schema of their own, over the installed tarball, in Node.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import init, { DataSchema, validateData } from 'klantinteracties/json-schema';

const folder = join(process.env.KLANTINTERACTIES_ROOT, 'tests/data');
const cases = readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).cases);

test(`${cases.length} cases report what they expect, however schema and data are given`, async () => {
  await init();
  for (const { description, schema, data, text, expect } of cases) {
    const codes = ({ violations }) => violations.map(({ code, path }) => ({ code, path }));
    const json = text ?? JSON.stringify(data);
    assert.deepEqual(codes(validateData(schema, json)), expect, description);
    assert.deepEqual(codes(validateData(JSON.stringify(schema), new TextEncoder().encode(json))), expect, description);
    if (text === undefined && typeof data !== 'string') {
      assert.deepEqual(codes(new DataSchema(schema).validate(data)), expect, description);
    }
  }
});

test('a schema is compiled once, and can be given back', () => {
  const schema = new DataSchema({ required: ['soort'] }, { language: 'en', rules: { required: 'warning' } });
  for (let time = 0; time < 3; time += 1) {
    const { valid, violations } = schema.validate({});
    assert.equal(valid, true);
    assert.equal(violations[0].message, 'This is required. Fill it in.');
  }
  schema.free();
  assert.throws(() => new DataSchema({}, { taal: 'nl' }), TypeError);
  assert.equal(validateData({}, undefined).violations[0].code, 'json-syntax');
});
