// The other entries of the package, each in a process of its own, so that none finds the library started by another.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

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
