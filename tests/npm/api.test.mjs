// The public functions as a caller meets them, mistakes included.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import init, * as klantinteracties from 'klantinteracties';
import { explainRule } from 'klantinteracties/rules';

const { given } = await import(join(process.env.KLANTINTERACTIES_ROOT, 'tests/change.mjs'));

const { CodeObjecttype, contactDetails, correct, mayRegister, normalize, recogniseCodeObjecttype, ruleCatalogue, situationOf, toInvalidParams, validate, validateMany, validator } =
  klantinteracties;

const decisions = JSON.parse(readFileSync(join(process.env.KLANTINTERACTIES_ROOT, 'tests/decisions.json'), 'utf8'));
const UNKNOWN = {
  betrokkene: null, actor: null, planned: null, established: null, onderwerpen: null, known: null, followUp: null,
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

test('the package offers its interface and nothing else', () => {
  assert.deepEqual(Object.keys(klantinteracties).sort(), [
    'CodeObjecttype', 'Draft', 'RequestPlan', 'TimelineBuilder', 'answer', 'callbackRequest', 'checkValue', 'contactDetails',
    'correct', 'default', 'describe', 'diagram', 'effectiveContact', 'errorSummary', 'fromFormData', 'fromInvalidParams',
    'fromOpenKlant', 'initSync', 'jsonSchema', 'mayRegister', 'normalize', 'recogniseCodeObjecttype', 'registerPartij',
    'requestPlan', 'ruleCatalogue', 'schema', 'schemas', 'situationOf', 'splitInteraction', 'timeline', 'toFormData',
    'toInvalidParams', 'validate', 'validateMany', 'validator',
  ]);
});

test('Node needs no init, and may call it', async () => {
  assert.equal(validate('klantcontact', contact).valid, true);
  await init();
});

test('the value is what is declared', () => {
  const { value } = validate('klantcontact', { ...contact, onbekend: 1 });
  assert.deepEqual(value, contact);
  assert.equal(validate('klantcontact', {}).value, undefined);
});

test('nothing is normalised unless that is asked for, and what cannot be read has no normal form', () => {
  assert.deepEqual(validate('klantcontact', { ...contact, onderwerp: ' Paspoort' }).changes, []);
  assert.deepEqual(normalize('klantcontact', '{'), { changes: [] });
  assert.deepEqual(normalize('klantcontact', undefined), { changes: [] });
  assert.deepEqual(normalize('klantcontact', 'null'), { value: null, changes: [] });
});

test('the JSON Schemas are those of the files', () => {
  const file = new URL(import.meta.resolve('klantinteracties/schemas/klantcontact.json'));
  assert.deepEqual(klantinteracties.jsonSchema('klantcontact'), JSON.parse(readFileSync(file, 'utf8')));
  assert.throws(() => klantinteracties.jsonSchema('ticket'), TypeError);
});

test('a correction repairs, and adds nothing', () => {
  const { base, cases } = JSON.parse(readFileSync(join(process.env.KLANTINTERACTIES_ROOT, 'tests/correct/klantcontact-changed.json'), 'utf8'));
  for (const { description, original, changed, differences, expect, requests } of cases) {
    const before = given(original, base);
    const after = given(changed, typeof before === 'string' ? base : before);
    const correction = klantinteracties.correct(before, after, { reason: 'typefout' });
    const violations = correction.violations.map(({ code, path }) => ({ code, path }));
    assert.deepEqual({ ...correction, violations }, { reason: 'typefout', differences, violations: expect, requests }, description);
  }
  assert.throws(() => klantinteracties.correct(contact, contact, { reason: ' ' }), TypeError);
});

test('codes are recognised in the spellings that are in use', () => {
  assert.equal(recogniseCodeObjecttype('zgw-Zaak'), CodeObjecttype.zaak);
  assert.equal(recogniseCodeObjecttype('boom'), undefined);
});

test('the clock is that of the machine unless the caller gives one', () => {
  const plaatsgevondenOp = new Date(Date.now() + 3_600_000).toISOString();
  const codes = (options) => validate('klantcontact', { ...contact, plaatsgevondenOp }, options).violations.map(({ code }) => code);
  assert.deepEqual(codes(), ['klantcontact-in-future']);
  assert.deepEqual(codes({ now: new Date(Date.now() + 7_200_000) }), []);
});

test('values that have no JSON are a report too', () => {
  const circle = { ...contact };
  circle.metadata = circle;
  const thrower = { get kanaal() { throw new Error('0612345678'); } };
  for (const input of [undefined, null, 1, true, Symbol('a'), () => 1, 10n, circle, thrower, NaN, [], 'Ans', new Uint8Array([0xff])]) {
    const report = validate('klantcontact', input);
    assert.equal(report.valid, false);
    assert.ok(!JSON.stringify(report).includes('0612345678'));
    assert.ok(validateMany('klantcontact', input).total >= 0);
  }
});

test('mistakes of the caller throw and say what to do', () => {
  assert.throws(() => validate('ticket', {}), { name: 'TypeError', message: /klantcontact, betrokkene/ });
  assert.throws(() => validate('klantcontact', {}, { profiel: 'open-klant' }), { name: 'TypeError', message: /profile/ });
  assert.throws(() => validate('klantcontact', {}, { profile: 'best' }), { name: 'TypeError', message: /open-klant/ });
  assert.throws(() => validate('klantcontact', {}, { now: 'morgen' }), { name: 'TypeError', message: /now/ });
  assert.throws(() => validate('klantcontact', {}, { now: new Date(NaN) }), { name: 'TypeError', message: /now/ });
  assert.throws(() => validate('klantcontact', {}, { rules: { nope: 'off' } }), { name: 'TypeError', message: /ruleCatalogue/ });
  assert.throws(() => validate('klantcontact', {}, 'open-klant'), { name: 'TypeError', message: /object/ });
  assert.throws(() => mayRegister({ known: '0612345678' }), { name: 'TypeError', message: 'known: use true or false' });
  assert.throws(() => contactDetails({}), TypeError);
  assert.throws(() => ruleCatalogue('fy'), TypeError);
});

test('options are read once for each object', () => {
  const strict = validator('klantcontact', { rules: { 'unknown-field': 'error' } });
  assert.equal(strict.validate({ ...contact, x: 1 }).valid, false);
  assert.equal(strict.validate(contact).valid, true);
  assert.equal(strict.validateMany([contact, {}]).valid, 1);
});

test('a contact may be registered, and contact details hold, what the tables say', () => {
  for (const { description, situation, decision, reasons } of decisions.mayRegister) {
    const answer = mayRegister(situation);
    assert.deepEqual([answer.decision, answer.reasons.map(({ code }) => code)], [decision, reasons], description);
  }
  for (const { situation, policy } of decisions.contactDetails) assert.equal(contactDetails(situation).policy, policy);
});

test('a document shows its situation', () => {
  for (const { description, document, options, situation } of decisions.situationOf) {
    const shown = situationOf(document, { now: '2024-06-01T12:00:00Z', ...options });
    assert.deepEqual({ ...UNKNOWN, ...shown }, { ...UNKNOWN, ...situation }, description);
  }
  const unknown = situationOf({ ...contact, hadBetrokkenen: [{ rol: 'klant', initiator: true }] });
  assert.equal(unknown.known, false);
  assert.equal(mayRegister(unknown).decision, 'no-purpose');
  assert.equal(mayRegister(situationOf('no JSON')).decision, 'register');
});

/** What is wrong with several klantcontacten because there are several. */
const planned = (several, options) => {
  const { violations = [] } = klantinteracties.requestPlan(several, options);
  return violations.filter(({ code }) => code.endsWith('-duplicate'));
};

test('every rule has its page in the catalogue, and its example breaks it', () => {
  for (const language of ['nl', 'en']) {
    for (const { code, severities, source, message, example } of ruleCatalogue(language)) {
      const { what, why, link } = explainRule(code, language);
      assert.ok(what.endsWith('.') && why.endsWith('.') && link.startsWith('https://'));
      assert.ok(code && source && message && severities['open-klant'] && severities.basisterminologie);
      const kanalen = ['balie', 'telefoon', { code: 'brief', einddatumGeldigheid: '2020-01-01' }];
      const profile = severities.basisterminologie === 'off' ? 'open-klant' : 'basisterminologie';
      const options = { profile, now: '2024-06-01T12:00:00Z', kanalen, maxBytes: code === 'json-size' ? 2 : 10_000 };
      // Without an objecttype the example is two states of one klantcontact, several klantcontacten, or what a register refuses.
      const several = example.objecttype ? undefined : JSON.parse(example.document);
      const violations = example.objecttype
        ? validate(example.objecttype, example.document, options).violations
        : Array.isArray(several)
          ? klantinteracties.timeline(several).problems.concat(planned(several, options))
          : several.invalidParams
            ? klantinteracties.fromInvalidParams(several)
            : correct(several.original, several.changed, { ...options, reason: 'herstel' }).violations;
      assert.deepEqual(violations.map((violation) => violation.code), [code]);
    }
  }
});

test('invalidParams as these APIs write them', () => {
  const { violations } = validate('klantcontact', { ...contact, hadBetrokkenen: [{ ...contact.hadBetrokkenen[0], rol: 'x' }] });
  assert.deepEqual(toInvalidParams(violations), [
    { name: 'hadBetrokkenen.0.rol', code: 'choice', reason: 'Kies een van deze waarden: vertegenwoordiger, klant.' },
  ]);
  assert.equal(toInvalidParams(validate('klantcontact', '[]').violations)[0].name, 'nonFieldErrors');
});

test('an argument of another kind throws a TypeError that says what to do', () => {
  const { fromOpenKlant, mayRegister, contactDetails, registerPartij, ruleCatalogue, timeline, toInvalidParams } = klantinteracties;
  const builder = new klantinteracties.TimelineBuilder();
  for (const mistake of [
    () => registerPartij({}, { profile: 'open-klant' }), () => registerPartij({}, 5), () => ruleCatalogue({ language: 'en' }),
    () => mayRegister({}, 5), () => contactDetails({}, []), () => klantinteracties.recogniseCodeObjecttype({ length: -5 }),
    () => builder.page(5), () => fromOpenKlant({}, { language: 5 }), () => toInvalidParams([{ path: 5, code: 5, message: 5 }]),
    () => toInvalidParams([{ path: '', code: '', message: 5 }]), () => klantinteracties.fromInvalidParams([], { at: 'rol' }),
    () => toInvalidParams(validate('klantcontact', {})), () => klantinteracties.correct({}, {}, null),
    () => timeline([contact], { partij: null }), () => timeline([contact], { partij: undefined }), () => timeline([contact], { partij: NaN }),
    () => validate('klantcontact', contact, { kanalen: [{}] }),
    () => validate('klantcontact', contact, { kanalen: [{ code: 'balie', einddatumGeldigheid: '31-12-2020' }] }),
  ]) {
    assert.throws(mistake, (error) => error instanceof TypeError && / use |: give |: say /.test(error.message) && !/undefined/.test(error.message), String(mistake));
  }
  assert.equal(klantinteracties.recogniseCodeObjecttype(undefined), undefined);
  assert.deepEqual(fromOpenKlant([], null), []);
});

test('one that is no JSON loses none of the others', () => {
  const cycle = {};
  cycle.cycle = cycle;
  for (const bad of [cycle, { a: 1n }, () => 1, undefined]) {
    const { total, valid, invalid } = klantinteracties.validateMany('klantcontact', [contact, bad, contact]);
    assert.deepEqual([total, valid, invalid.map(({ index }) => index)], [3, 2, [1]]);
    const { total: shown, excluded } = klantinteracties.timeline([contact, bad]);
    assert.deepEqual([shown, excluded], [1, [{ index: 1, reason: 'invalid' }]]);
    assert.equal(klantinteracties.fromOpenKlant([{ uuid: '11111111-1111-4111-8111-111111111110' }, bad]).length, 1);
  }
});

test('half a surrogate pair is judged, however the document is given', () => {
  for (const half of ['a\ud800b', '\udc00', 'a\ud800\ud800\udc00']) {
    const document = { ...contact, onderwerp: half };
    const raw = JSON.stringify(contact).replace('Paspoort', half);
    const codes = (input) => validate('klantcontact', input).violations.map(({ code }) => code);
    assert.deepEqual(codes(document), ['control-character']);
    assert.deepEqual(codes(raw), ['control-character']);
    assert.deepEqual(codes(raw.padEnd(100_000)), ['control-character']);
    assert.equal(klantinteracties.validateMany('klantcontact', `[${raw}]`).invalid.length, 1);
  }
});

test('a report keeps its document when the buffer is used again', () => {
  // Of a Buffer, a slice is the same memory.
  for (const buffer of [new TextEncoder().encode(JSON.stringify(contact)), Buffer.from(JSON.stringify(contact))]) {
    const report = validate('klantcontact', buffer);
    buffer.fill(32);
    assert.deepEqual(report.value, contact);
  }
});

test('a byte order mark, and a document over several lines, are read', () => {
  const mark = '\ufeff';
  assert.equal(validate('categorie', `${mark}{"naam":"Buurt"}`).valid, true);
  assert.equal(validate('categorie', new TextEncoder().encode(`${mark}{"naam":"Buurt"}`)).valid, true);
  assert.deepEqual(validateMany('categorie', `${mark}{}\n{"naam":1}`).invalid.map(({ index }) => index), [1]);
  const { total, invalid } = validateMany('categorie', JSON.stringify({ naam: 1 }, null, 2));
  assert.deepEqual([total, invalid.map(({ violations: [{ code }] }) => code)], [1, ['type']]);
});
