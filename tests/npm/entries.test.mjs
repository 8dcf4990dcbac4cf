// The other entries of the package, each in a process of its own, so that none finds the library started by another.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import * as klantinteracties from 'klantinteracties';
import * as form from 'klantinteracties/form';

const run = (code) =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: import.meta.dirname, encoding: 'utf8' }).trim();
const ask = "console.log(validate('categorie', { naam: 1 }).violations[0].code)";

test('inline is ready at once', () => {
  assert.equal(run(`import { validate } from 'klantinteracties/inline'; ${ask}`), 'type');
});

test('slim starts from the bytes that the caller brings, at once or later', () => {
  const bytes = "readFileSync(new URL(import.meta.resolve('klantinteracties/core.wasm')))";
  const begin = "import init, { initSync, validate } from 'klantinteracties/slim'; import { readFileSync } from 'node:fs';";
  assert.equal(run(`${begin} initSync(${bytes}); ${ask}`), 'type');
  assert.equal(run(`${begin} await init(${bytes}); ${ask}`), 'type');
});

test('slim says what it needs', () => {
  const tell = (call) => `try { ${call} } catch ({ name, message }) { console.log(name, message) }`;
  const begin = "import init, { validate } from 'klantinteracties/slim';";
  assert.match(run(`${begin} ${tell('init()')}`), /^TypeError .*core\.wasm/);
  assert.match(run(`${begin} ${tell("validate('categorie', {})")}`), /^Error .*await init\(\)/);
});

test('form has some of what the whole has, and all of it works', () => {
  for (const name of Object.keys(form)) assert.ok(name in klantinteracties, name);
  assert.ok(!('timeline' in form));
  assert.ok(!('jsonSchema' in form.schemas.categorie['~standard']));
  const draft = new form.Draft('categorie');
  assert.equal(draft.set('/naam', 1).added[0].code, 'type');
  const bad = { naam: 1 };
  const questions = [
    ({ contactDetails }) => contactDetails({ known: false, followUp: 'needs-contact' }),
    ({ mayRegister }) => mayRegister({}),
    ({ situationOf }) => situationOf({}),
    ({ normalize }) => normalize('digitaalAdres', { adres: ' a ' }),
    ({ recogniseCodeObjecttype }) => recogniseCodeObjecttype('Zaak'),
    ({ schemas }) => schemas.categorie['~standard'].validate(bad),
    ({ toInvalidParams, validate }) => toInvalidParams(validate('categorie', bad).violations),
    ({ validateMany }) => validateMany('categorie', [bad, bad]),
    ({ validator }) => validator('categorie').validate(bad),
    ({ CodeObjecttype }) => CodeObjecttype,
  ];
  for (const question of questions) {
    assert.equal(JSON.stringify(question(form)), JSON.stringify(question(klantinteracties)), String(question));
  }
});
