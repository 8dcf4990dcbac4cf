// The Standard Schemas: what they answer, before and after loading, by the words of that specification.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import * as klantinteracties from 'klantinteracties';
import init, { initSync, schema, schemas } from 'klantinteracties/standard';

const { cases } = await import(join(process.env.KLANTINTERACTIES_ROOT, 'tests/cases.mjs'));
const { jsonSchema, ruleCatalogue, validate } = klantinteracties;
const { validate: judge } = schemas.klantcontact['~standard'];

/** What an issue points at. */
const at = (value, path) => path.reduce((place, segment) => place?.[segment], value);

test('there is one for each objecttype, the same in both entries', () => {
  assert.equal(klantinteracties.schemas, schemas);
  assert.equal(klantinteracties.schema, schema);
  assert.equal(klantinteracties.default, init);
  assert.equal(klantinteracties.initSync, initSync);
  const declared = new Set(ruleCatalogue().map(({ objecttype }) => objecttype).filter(Boolean));
  for (const objecttype of declared) assert.ok(schemas[objecttype], objecttype);
  for (const objecttype of Object.keys(schemas)) {
    const { version, vendor, validate, jsonSchema: schema } = schemas[objecttype]['~standard'];
    assert.deepEqual([version, vendor], [1, 'klantinteracties']);
    assert.equal(validate('Ans').issues[0].code, 'type');
    assert.deepEqual(schema.input({ target: 'draft-2020-12' }), jsonSchema(objecttype));
    assert.deepEqual(schema.output({ target: 'draft-2020-12' }), jsonSchema(objecttype));
    assert.throws(() => schema.input({ target: 'draft-04' }), TypeError);
  }
});

test('the shared cases: errors are issues, and without them there is the object', () => {
  let issues = 0;
  for (const { title, objecttype, options, input } of cases) {
    if (typeof input === 'string') continue;
    const { valid, value, violations } = validate(objecttype, input, options);
    const found = schema(objecttype, options)['~standard'].validate(input);
    const errors = violations.filter(({ severity }) => severity === 'error');
    assert.equal(found.issues === undefined, valid, title);
    if (valid) assert.deepEqual(found, { value }, title);
    for (const [index, { path, ...issue }] of (found.issues ?? []).entries()) {
      const { path: pointer, ...violation } = errors[index];
      assert.deepEqual(issue, violation, title);
      const written = path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
      assert.equal(written, pointer, title);
      path.forEach((segment, depth) => {
        assert.equal(typeof segment === 'number', Array.isArray(at(input, path.slice(0, depth))), title);
      });
      issues += 1;
    }
    assert.equal(found.issues?.length ?? 0, errors.length, title);
  }
  assert.ok(issues > cases.length / 4);
});

test('names are unescaped, and a number is one in a list only', () => {
  const input = { metadata: { '0': 1, 'a/b~c': 1 }, hadBetrokkenen: [{}, 1] };
  const paths = judge(input).issues.map(({ path }) => path);
  for (const path of [['metadata', '0'], ['metadata', 'a/b~c'], ['hadBetrokkenen', 0, 'rol'], ['hadBetrokkenen', 1]]) {
    assert.ok(paths.some((found) => JSON.stringify(found) === JSON.stringify(path)), String(path));
  }
});

test('a text is a value, not JSON, and what has no JSON is an issue about the whole', () => {
  const circle = {};
  circle.metadata = circle;
  for (const input of ['{"naam": "Ans"}', '', 1, null, undefined, circle, 10n, () => 1, new Uint8Array([123, 125])]) {
    assert.ok(schemas.klantcontact['~standard'].validate(input).issues.length > 0);
  }
  assert.deepEqual(schemas.categorie['~standard'].validate('{"naam": "Ans"}').issues[0].path, []);
});

test('options are those of validate', () => {
  const read = (options) => schema('categorie', options)['~standard'].validate({ naam: 1 }).issues[0];
  assert.notEqual(read({ language: 'en' }).message, read().message);
  const strict = schema('categorie', { rules: { 'unknown-field': 'error' } });
  assert.ok(strict['~standard'].validate({ naam: 'a', x: 1 }).issues);
  assert.throws(() => schema('ticket'), { name: 'TypeError', message: /klantcontact, betrokkene/ });
  assert.throws(() => read({ taal: 'nl' }), { name: 'TypeError', message: /language/ });
});

const run = (code) =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  }).trim();
const ask = "schemas.categorie['~standard'].validate({ naam: 1 })";

test('the entry for browsers loads by itself, and answers at once when it is loaded', () => {
  const browser = new URL('browser.js', import.meta.resolve('klantinteracties/standard'));
  const code = `
    const { schemas } = await import('${browser}');
    const first = ${ask};
    console.log(first instanceof Promise, (await first).issues[0].code, (${ask}).issues[0].code);`;
  assert.equal(run(code), 'true type type');
});

test('inline answers at once; slim says what it needs', () => {
  assert.equal(run(`import { schemas } from 'klantinteracties/inline'; console.log((${ask}).issues[0].code)`), 'type');
  const slim = `import { schemas } from 'klantinteracties/slim';
    try { ${ask} } catch ({ name, message }) { console.log(name, message) }`;
  assert.match(run(slim), /^Error .*await init\(\)/);
});
