// The entries of the package: what each has, that it works, and the ways to load it. Each runs in a process of its own, so
// that none finds the library started by another.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as klantinteracties from 'klantinteracties';
import * as form from 'klantinteracties/form';
import * as register from 'klantinteracties/register';
import * as timeline from 'klantinteracties/timeline';

const require = createRequire(import.meta.url);
const { exports } = require('klantinteracties/package.json');
/** The entries that are code, by what they are imported as. */
const ENTRIES = Object.keys(exports)
  .filter((path) => exports[path].require)
  .map((path) => path.replace('.', 'klantinteracties'));

const NAMES = {
  deu: [],
  en: [],
  'en/klant': [],
  form: [
    'CodeObjecttype', 'Draft', 'checkValue', 'contactDetails', 'default', 'describe', 'errorSummary', 'fromFormData',
    'fromInvalidParams', 'initSync', 'mayRegister', 'normalize', 'recogniseCodeObjecttype', 'schema', 'schemas', 'situationOf',
    'toFormData', 'toInvalidParams', 'validate', 'validateMany', 'validator',
  ],
  fry: [],
  'json-schema': ['DataSchema', 'default', 'initSync', 'validateData'],
  klant: [],
  languages: ['addLanguage'],
  register: [
    'RequestPlan', 'answer', 'callbackRequest', 'correct', 'default', 'diagram', 'effectiveContact', 'fromInvalidParams',
    'fromOpenKlant', 'initSync', 'registerPartij', 'requestPlan', 'splitInteraction',
  ],
  rules: ['explainRule'],
  standard: ['default', 'initSync', 'schema', 'schemas'],
  timeline: ['TimelineBuilder', 'default', 'fromOpenKlant', 'initSync', 'timeline'],
};

const contact = {
  hadBetrokkenActoren: [{ naam: 'Balie', soortActor: 'organisatorische_eenheid' }],
  hadBetrokkenen: [{ wasPartij: { uuid: '11111111-1111-4111-8111-111111111101' }, rol: 'klant', initiator: true }],
  kanaal: 'balie',
  onderwerp: 'Paspoort',
  inhoud: 'Hoe vraag ik een paspoort aan?',
  taal: 'nld',
  vertrouwelijk: false,
};

const runIn = (cwd, code) =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd, encoding: 'utf8' }).trim();
const run = (code) => runIn(import.meta.dirname, code);
const ask = "console.log(validate('categorie', { naam: 1 }).violations[0].code)";

test('each entry has its names and nothing else, the same for require', async () => {
  for (const entry of ENTRIES) {
    const names = Object.keys(await import(entry)).sort();
    assert.deepEqual(names, NAMES[entry.replace('klantinteracties/', '')] ?? Object.keys(klantinteracties).sort(), entry);
    assert.deepEqual(Object.keys(require(entry)).sort(), names, entry);
  }
});

test('what is required works at once, but for slim, whose caller brings the wasm file', () => {
  for (const entry of ENTRIES) {
    if (entry === 'klantinteracties/slim') continue;
    const { default: init, initSync, ...functions } = require(entry);
    init?.();
    initSync?.();
    if (functions.validate) assert.equal(functions.validate('categorie', { naam: 1 }).violations[0].code, 'type', entry);
    if (functions.schemas) assert.ok(functions.schemas.categorie['~standard'].validate({ naam: 1 }).issues, entry);
    if (functions.timeline) assert.equal(functions.timeline([contact]).total, 1, entry);
    if (functions.splitInteraction) assert.equal(functions.splitInteraction({}).valid, false, entry);
    if (functions.validateData) assert.equal(functions.validateData({ type: 'string' }, 1).valid, false, entry);
    if (functions.explainRule) assert.ok(functions.explainRule('required').what, entry);
  }
  assert.equal(require('klantinteracties/standard').default, require('klantinteracties').default);
  assert.equal(run(`import { createRequire } from 'node:module'; import { readFileSync } from 'node:fs';
    const require = createRequire(import.meta.url + '/');
    const { initSync, validate } = require('klantinteracties/slim');
    initSync(readFileSync(require.resolve('klantinteracties/core.wasm'))); ${ask}`), 'type');
});

test('inline is ready at once', () => {
  assert.equal(run(`import { validate } from 'klantinteracties/inline'; ${ask}`), 'type');
});

test('slim starts from what the caller brings, at once or later', () => {
  const bytes = "readFileSync(new URL(import.meta.resolve('klantinteracties/core.wasm')))";
  const begin = "import init, { initSync, validate } from 'klantinteracties/slim'; import { readFileSync } from 'node:fs';";
  const response = `new Response(${bytes}, { headers: { 'content-type': 'application/wasm' } })`;
  const sources = [bytes, `${bytes}.buffer`, `new WebAssembly.Module(${bytes})`, response, `new Response(${bytes})`];
  for (const source of sources) {
    assert.equal(run(`${begin} await init(${source}); ${ask}`), 'type', source);
    assert.equal(run(`${begin} await init(Promise.resolve(${source})); ${ask}`), 'type', source);
  }
  for (const wasm of [bytes, `new WebAssembly.Module(${bytes})`]) assert.equal(run(`${begin} initSync(${wasm}); ${ask}`), 'type');
});

test('slim says what it needs', () => {
  const tell = (call) => `try { ${call} } catch ({ name, message }) { console.log(name, message) }`;
  const begin = "import init, { validate } from 'klantinteracties/slim';";
  assert.match(run(`${begin} ${tell('init()')}`), /^TypeError .*core\.wasm/);
  assert.match(run(`${begin} ${tell('await init(1)')}`), /^TypeError .*wasm/);
  assert.match(run(`${begin} ${tell("validate('categorie', {})")}`), /^Error .*await init\(\)/);
});

/** Makes a copy of the package and runs code there; `form` is the entry for browsers of `klantinteracties/form`. */
function inCopy(change, code) {
  const folder = mkdtempSync(join(tmpdir(), 'klantinteracties-'));
  try {
    cpSync(fileURLToPath(new URL('.', import.meta.resolve('klantinteracties/package.json'))), folder, { recursive: true });
    change(folder);
    return runIn(folder, `const form = await import('./form/browser.js'); const { default: init, validate } = form; ${code}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const answerWith = (response) => `globalThis.fetch = async () => ${response};`;
const withoutBytes = (folder) => rmSync(join(folder, 'form/bytes.js'));

test('where the wasm file cannot be had, browsers have the bytes from the JavaScript', () => {
  const answers = [
    "new Response('', { status: 404 })",
    "new Response('<!doctype html>')",
    "new Response('<!doctype html>', { headers: { 'content-type': 'application/wasm' } })",
    "Promise.reject(new TypeError('refused'))",
  ];
  for (const answer of answers) {
    assert.equal(inCopy(() => {}, `${answerWith(answer)} await init(); ${ask}`), 'type', answer);
    const tell = `${answerWith(answer)} await init('form.wasm').catch(({ name }) => console.log(name))`;
    assert.match(inCopy(() => {}, tell), /Error$/, 'an address of the caller is not replaced');
  }
});

test('where nothing can be had, the first error is told, and the next call tries again', () => {
  const code = `
    ${answerWith("Promise.reject(new TypeError('offline'))")}
    const told = [await init().catch(({ message }) => message), await init().catch(({ message }) => message)];
    const { readFileSync } = await import('node:fs');
    ${answerWith("new Response(readFileSync('form.wasm'))")}
    await init();
    console.log(...told, validate('categorie', { naam: 1 }).violations[0].code);`;
  assert.equal(inCopy(withoutBytes, code), 'offline offline type');
});

test('the wasm file is loaded once, however often that is asked for', () => {
  const code = `
    const { readFileSync } = await import('node:fs');
    let fetched = 0;
    globalThis.fetch = async () => { fetched += 1; return new Response(readFileSync('form.wasm')) };
    await Promise.all([init(), init('form.wasm'), form.schemas.categorie['~standard'].validate({})]);
    const draft = new form.Draft('categorie');
    await init();
    form.initSync(readFileSync('form.wasm'));
    console.log(fetched, draft.set('/naam', 1).added[0].code);`;
  assert.equal(inCopy(() => {}, code), '1 type');
});

test('what is started while it loads stays', () => {
  const code = `
    const { readFileSync } = await import('node:fs');
    ${answerWith("new Response(readFileSync('form.wasm'))")}
    const loading = init();
    form.initSync(readFileSync('form.wasm'));
    const draft = new form.Draft('categorie');
    await loading;
    console.log(draft.set('/naam', 1).added[0].code);`;
  assert.equal(inCopy(() => {}, code), 'type');
});

test('form does what the whole does', () => {
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
    ({ fromInvalidParams }) => fromInvalidParams([{ name: 'naam', code: 'unique' }], { at: '/a' }),
    ({ toInvalidParams, validate }) => toInvalidParams(validate('categorie', bad).violations),
    ({ validateMany }) => validateMany('categorie', [bad, bad]),
    ({ validator }) => validator('categorie').validate(bad),
    ({ CodeObjecttype }) => CodeObjecttype,
  ];
  assertSame(form, questions);
});

test('timeline and register do what the whole does', () => {
  const now = '2024-06-01T12:00:00Z';
  assertSame(timeline, [
    ({ timeline }) => timeline([contact], { now }),
    ({ fromOpenKlant }) => fromOpenKlant({ results: [contact] }),
    ({ TimelineBuilder }) => {
      const builder = new TimelineBuilder({ now });
      builder.add(contact);
      return [builder.page(), builder.excluded, builder.problems];
    },
  ]);
  assertSame(register, [
    ({ answer }) => answer(contact, contact, { now }),
    ({ callbackRequest }) => callbackRequest(contact, {}, { now }),
    ({ correct }) => correct(contact, { ...contact, onderwerp: 'Rijbewijs' }, { now, reason: 'typefout' }),
    ({ diagram }) => diagram(contact, 'mermaid'),
    ({ effectiveContact }) => effectiveContact(contact.hadBetrokkenen[0], undefined, { now }),
    ({ fromInvalidParams }) => fromInvalidParams([{ name: 'naam', code: 'unique' }], { at: '/a' }),
    ({ fromOpenKlant }) => fromOpenKlant({ results: [contact] }),
    ({ registerPartij }) => registerPartij({}, undefined, { now }),
    ({ requestPlan }) => requestPlan(contact, { now }),
    ({ requestPlan, RequestPlan }) => RequestPlan.fromJSON(requestPlan(contact, { now }).toJSON()).next(),
    ({ splitInteraction }) => splitInteraction({ ...contact, onderwerpen: [] }, { now }),
  ]);
});

function assertSame(entry, questions) {
  for (const question of questions) {
    assert.equal(JSON.stringify(question(entry)), JSON.stringify(question(klantinteracties)), String(question));
  }
}

test('what one entry gives is for another to take', () => {
  const draft = new form.Draft('klantcontact', contact);
  for (const document of [draft.value(), draft.toJSON(), form.validate('klantcontact', contact).value]) {
    const plan = register.requestPlan(document);
    assert.equal(plan.next().method, 'POST');
    assert.equal(timeline.timeline([document]).total, 1);
  }
  assert.equal(form.validate('klantcontact', timeline.fromOpenKlant({ results: [contact] })[0]).valid, true);
});
