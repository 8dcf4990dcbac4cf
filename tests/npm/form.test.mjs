// What a form needs beside judging: one value, the fields of an HTML form, what was touched, and texts of one's own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Draft, checkValue, describe, errorSummary, fromFormData, toFormData, validate } from 'klantinteracties/form';
import { jsonSchema as schemaOf } from 'klantinteracties';

const read = (name) => JSON.parse(readFileSync(join(process.env.KLANTINTERACTIES_ROOT, 'tests/form', name), 'utf8'));
const codes = (violations) => violations.map(({ code }) => code);
const at = (violations) => violations.map(({ code, path }) => `${code} ${path}`);

test('one value is judged in its normal form', () => {
  for (const { kind, text, value, codes: expected = [], changes = [] } of read('values.json')) {
    const report = checkValue(kind, text);
    assert.deepEqual([report.valid, codes(report.violations), codes(report.changes), report.value], [expected.length === 0, expected, changes, value], `${kind} ${text}`);
    assert.equal(JSON.stringify(report).includes('"value"'), false);
    assert.deepEqual(codes(checkValue(kind, report.value).changes), [], 'normalising again changes nothing');
  }
  assert.equal(checkValue('bsn', undefined).violations[0].message, checkValue('bsn', '').violations[0].message);
  assert.throws(() => checkValue('burgerservicenummer', '1'), /kind: use one of uuid, .*bsn/);
  assert.throws(() => checkValue('bsn', 123456782), /value: use a text/);
});

test('the fields of a form are a document', () => {
  for (const { description, objecttype, fields, document } of read('form-data.json')) {
    const data = new FormData();
    fields.forEach(([name, value]) => data.append(name, value));
    const made = fromFormData(objecttype, data);
    assert.deepEqual(made, document, description);
    assert.deepEqual(fromFormData(objecttype, new URLSearchParams(fields)), document, description);
  }
  assert.equal({}.vervuild, undefined);
  assert.throws(() => fromFormData('klantcontact', [['onderwerp', 'x']]), /onderwerp: give the field its path as its name: \/onderwerp/);
  assert.throws(() => fromFormData('klantcontact', [['/inhoud', new Blob(['x'])]]), /holds no files/);
  assert.deepEqual(fromFormData('klantcontact', [['/inhoud', new Blob([])]]), {});
  assert.throws(() => fromFormData('ticket', []), /klantcontact/);
});

test('a name of many steps uses up no stack', () => {
  // The model has such a place: an identificator may be part of another.
  const deep = (steps) => `${'/subIdentificatorVan'.repeat(steps - 1)}/uuid`;
  for (const name of [deep(65), deep(100_000), '/onbekend'.repeat(100_000), '/'.repeat(100_000)]) {
    assert.deepEqual(fromFormData('partijIdentificator', [[name, 'x']]), { [name]: 'x' });
  }
  const made = fromFormData('partijIdentificator', [[deep(64), 'x']]);
  assert.equal(codes(validate('partijIdentificator', made).violations).includes('json-depth'), false);
});

test('what undeclared fields say is reported by their names', () => {
  const document = fromFormData('klantcontact', [['/__proto__/vervuild', 'x'], ['/onderwerp', 'x']]);
  assert.ok(at(validate('klantcontact', document).violations).includes('unknown-field /~1__proto__~1vervuild'));
});

test('a document fills in the fields of a form, and comes back', () => {
  const document = {
    onderwerp: 'Paspoort', vertrouwelijk: true, plaatsgevondenOp: '2024-07-31T09:30:15+02:00', metadata: { 'a/b': 'c' },
    hadBetrokkenen: [{ rol: 'klant', initiator: false, bezoekadres: { huisnummer: 12 }, wasPartij: { uuid: '11111111-1111-4111-8111-111111111101' } }],
  };
  const data = toFormData('klantcontact', document);
  assert.equal(data.get('/plaatsgevondenOp'), '2024-07-31T09:30:15');
  assert.equal(data.get('/hadBetrokkenen/0/wasPartij/uuid'), '11111111-1111-4111-8111-111111111101');
  assert.deepEqual(fromFormData('klantcontact', data), document);
  assert.deepEqual([...toFormData('klantcontact', { onderwerp: null, inhoud: undefined })], []);
});

test('what JSON would empty is refused', () => {
  for (const empty of [new FormData(), new URLSearchParams(), new Map()]) {
    assert.throws(() => validate('klantcontact', empty), /^TypeError: input: use (fromFormData|Object.fromEntries)/);
    assert.throws(() => new Draft('klantcontact', empty), TypeError);
  }
});

test('a form shows what was touched or submitted', () => {
  const draft = new Draft('klantcontact', { hadBetrokkenen: [{}] });
  assert.deepEqual(draft.visible(), []);
  draft.touch('/onderwerp');
  assert.deepEqual(at(draft.visible()), ['required /onderwerp']);
  assert.deepEqual([draft.touched(), draft.touched('/onderwerp'), draft.touched(['inhoud'])], [true, true, false]);
  // A step of a wizard.
  const step = ['/kanaal', ['taal']];
  assert.deepEqual(at(draft.visible(step)), []);
  assert.deepEqual(at(draft.submit(step)), ['required /kanaal', 'required /taal']);
  assert.deepEqual(at(draft.visible('/kanaal')), ['required /kanaal']);
  assert.deepEqual(at(draft.submit()), at(draft.violations()));
  draft.reset();
  assert.deepEqual([draft.visible(), draft.touched(), draft.toJSON()], [[], false, { hadBetrokkenen: [{}] }]);
  draft.reset({ onderwerp: 'x' });
  assert.deepEqual(draft.toJSON(), { onderwerp: 'x' });
});

test('what was touched goes along with the elements of a list', () => {
  const draft = new Draft('klantcontact', { hadBetrokkenen: [{ rol: 'a' }, { rol: 'b' }, { rol: 'c' }] });
  const touched = () => [0, 1, 2, 3].filter((index) => draft.touched(`/hadBetrokkenen/${index}/rol`));
  draft.touch('/hadBetrokkenen/1/rol');
  draft.insert('/hadBetrokkenen/0', {});
  assert.deepEqual(touched(), [2]);
  draft.remove('/hadBetrokkenen/0');
  assert.deepEqual(touched(), [1]);
  draft.move('/hadBetrokkenen/1', '/hadBetrokkenen/0');
  assert.deepEqual([touched(), draft.toJSON().hadBetrokkenen[0]], [[0], { rol: 'b' }]);
  draft.move('/hadBetrokkenen/2', '/hadBetrokkenen/0');
  assert.deepEqual(touched(), [1]);
  draft.remove('/hadBetrokkenen/1');
  assert.deepEqual(touched(), []);
  draft.touch('/hadBetrokkenen/0/rol');
  draft.insert('/hadBetrokkenen/-', {});
  assert.deepEqual(touched(), [0]);
});

test('what a server or a check of the caller found stays until its place is edited', async () => {
  const draft = new Draft('categorie', { naam: 'Buurt' });
  draft.report([{ path: '/naam', code: 'register-refused', message: 'Deze naam bestaat al.' }]);
  assert.deepEqual([draft.valid, draft.value(), at(draft.violations())], [false, undefined, ['register-refused /naam']]);
  draft.touch('/naam');
  assert.equal(draft.visible('/naam')[0].message, 'Deze naam bestaat al.');
  assert.deepEqual(draft.set('/naam', 'Buurt').removed, [], 'the same value again is no edit');
  assert.deepEqual(at(draft.set('/naam', 'Wijk').removed), ['register-refused /naam']);
  draft.report([{ path: '', message: 'Het register is er even niet.' }]);
  assert.deepEqual([draft.valid, draft.submit(), draft.valid], [false, [], true]);
  assert.equal(draft.valid, true);

  const slow = draft.check('/naam', Promise.resolve('Deze naam is bezet.'));
  assert.equal(draft.checking, true);
  assert.deepEqual([at(await slow), draft.checking], [['check /naam'], false]);
  draft.set('/naam', 'Straat');
  const late = draft.check('/naam', Promise.resolve('Te laat.'));
  draft.set('/naam', 'Plein');
  assert.deepEqual([await late, draft.violations()], [[], []]);
  assert.deepEqual(await draft.check('/naam', Promise.resolve()), []);
  await assert.rejects(draft.check('/naam', Promise.reject(new Error('geen verbinding'))), /geen verbinding/);
  assert.equal(draft.checking, false);
  assert.throws(() => draft.report([{ path: '/nam' }]), TypeError);
});

test('texts of one’s own stand for those of the library, by code and by path', () => {
  const messages = {
    required: 'Vul dit in.',
    'max-length': ({ params }) => `Hooguit ${params.max} tekens.`,
    '/onderwerp': 'Waar gaat het over?',
    '/hadBetrokkenen/*/rol': { required: 'Wie bent u?' },
  };
  const { violations } = validate('klantcontact', { hadBetrokkenen: [{}], inhoud: 'x'.repeat(5_000) }, { messages });
  const message = (path) => violations.find((violation) => violation.path === path).message;
  assert.deepEqual(['/onderwerp', '/hadBetrokkenen/0/rol', '/kanaal', '/inhoud'].map(message), ['Waar gaat het over?', 'Wie bent u?', 'Vul dit in.', 'Hooguit 1000 tekens.']);
  assert.throws(() => validate('klantcontact', {}, { messages: { verplicht: 'x' } }), /messages: .*verplicht/);
  const draft = new Draft('klantcontact', {}, { messages: { required: '{nope} blijft staan' } });
  assert.equal(draft.violations('/kanaal')[0].message, '{nope} blijft staan');
});

test('an error of a summary names its field', () => {
  const document = { onderwerp: '', hadBetrokkenen: [{ rol: 'klant', initiator: true, bezoekadres: { postcode: '12' } }, { initiator: true }] };
  const { violations } = validate('klantcontact', document);
  const summary = errorSummary('klantcontact', violations, { labels: { '/taal': 'Uw taal', '/hadBetrokkenen/*/rol': 'Uw rol' } });
  const text = (path) => summary.find((one) => one.path === path).message;
  assert.equal(text('/onderwerp'), 'Vul ‘Onderwerp’ in.');
  assert.equal(text('/taal'), 'Vul ‘Uw taal’ in.');
  assert.equal(text('/hadBetrokkenen/1/rol'), 'Vul ‘Uw rol’ in.');
  assert.match(text('/hadBetrokkenen/0/bezoekadres/postcode'), /^Postcode \(Betrokkene 1\): Dit is geen geldige postcode/);
  assert.equal(errorSummary('klantcontact', [{ path: '', code: 'type', message: 'x' }])[0].message, 'x');
});

test('what is described is what the JSON Schema says', () => {
  let compared = 0;
  const compare = (objecttype, path, schema, defs) => {
    for (const property of describe(objecttype, path).properties ?? []) {
      const place = `${path}/${property.name}`;
      assert.deepEqual(describe(objecttype, place).label, property.label, place);
      const declared = schema.properties?.[property.name];
      if (declared?.maxLength !== undefined) assert.equal(property.maxLength, declared.maxLength, place);
      compared += 1;
    }
  };
  for (const objecttype of ['klantcontact', 'betrokkene', 'partij', 'actor', 'interneTaak', 'digitaalAdres']) compare(objecttype, '', schemaOf(objecttype));
  assert.ok(compared > 80);
  const rol = describe('klantcontact', '/hadBetrokkenen/0/rol');
  assert.deepEqual([rol.label, rol.required, rol.choices.map(({ value }) => value)], ['Rol', true, ['vertegenwoordiger', 'klant']]);
  assert.deepEqual(describe('klantcontact', ['hadBetrokkenen', '-', 'rol']), rol);
  assert.equal(describe('klantcontact', '/nergens'), undefined);
  assert.equal(describe('klantcontact', '/onderwerp', 'en').label, 'Subject');
  assert.throws(() => describe('klantcontact', '', 'fra'), /language: use/);
  assert.equal(describe('betrokkene', '/hadKlantcontact').required, true);
  assert.equal(describe('klantcontact', '/hadBetrokkenen/0/hadKlantcontact').required, false);
});
