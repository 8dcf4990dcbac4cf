// What the package tells of a document: nothing of what stands in it, to anybody but the caller. And what it does with values
// that fight back.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { inspect } from 'node:util';
import {
  Draft, RequestPlan, TimelineBuilder, answer, callbackRequest, checkValue, correct, diagram, errorSummary, fromInvalidParams,
  fromOpenKlant, jsonSchema, normalize, registerPartij, requestPlan, situationOf, splitInteraction, timeline, toInvalidParams,
  validate, validateMany, validator,
} from 'klantinteracties';
import 'klantinteracties/klant';
import 'klantinteracties/en';
import 'klantinteracties/en/klant';

const { cases } = await import(join(process.env.KLANTINTERACTIES_ROOT, 'tests/cases.mjs'));

/** A text that no message holds. */
const MARK = 'Qz7geheim';

const WORDINGS = [{}, { language: 'en' }, { audience: 'klant' }, { language: 'en', audience: 'klant' }];

/** A document with the mark in the place of its texts, behind or before them: of all, or of one by its number. */
function planted(value, how, which, count = { texts: 0 }) {
  if (typeof value === 'string') {
    const isMeant = which === undefined || which === count.texts;
    count.texts += 1;
    return isMeant ? [MARK, value + MARK, MARK + value][how] : value;
  }
  if (Array.isArray(value)) return value.map((element) => planted(element, how, which, count));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, planted(member, how, which, count)]));
}

const silent = (said, about) => {
  const text = typeof said === 'string' ? said : inspect(said, { depth: 9 }) + JSON.stringify(said);
  assert.ok(!text.includes(MARK), `${about}: ${text}`);
};

/** What something answers, or the error that it throws, which tells nothing either. */
function attempted(about, work) {
  try {
    return work();
  } catch (error) {
    silent(`${error.stack} ${inspect(error)}`, about);
    assert.ok(error instanceof TypeError, `${about}: ${error}`);
    return undefined;
  }
}

function judgedInSilence(objecttype, input, options, title) {
  const report = validate(objecttype, input, options);
  silent(report.violations, title);
  silent(JSON.stringify(report), title);
  silent(toInvalidParams(report.violations), title);
  return report;
}

function handledInSilence(objecttype, input, options, title) {
  judgedInSilence(objecttype, input, options, title);
  silent(normalize(objecttype, input, options).changes, `normalize: ${title}`);
  silent(validateMany(objecttype, [input, input], options), `validateMany: ${title}`);
  silent(situationOf(input), `situationOf: ${title}`);
  const draft = new Draft(objecttype, input, options);
  silent(draft.violations(), `a draft: ${title}`);
  silent(inspect(draft), `a draft: ${title}`);
  silent(errorSummary(objecttype, draft.violations()), `a summary: ${title}`);
  for (const edit of [
    () => draft.set(MARK, 1), () => draft.set('/onderwerp/0/0', MARK), () => draft.set('/kanaal', 1n), () => draft.set('/kanaal', MARK),
    () => draft.move(`/${MARK}`, '/kanaal'), () => draft.remove(`/${MARK}/0/${MARK}`), () => draft.touch(`/${MARK}`),
  ]) {
    const change = attempted(`an edit: ${title}`, edit);
    if (change) silent([change.added, change.removed].flat(), `an edit: ${title}`);
  }
  draft.free();
  for (const notation of ['mermaid', 'dot']) silent(diagram(input, notation), `a drawing: ${title}`);
  silent(timeline([input]).problems, `a timeline: ${title}`);
  fromOpenKlant(input, { onProblem: (problem) => silent(problem, `an answer: ${title}`) });
  silent(attempted(title, () => fromInvalidParams(input)) ?? [], `a refusal: ${title}`);
  for (const build of [
    () => requestPlan(input, options), () => answer(input, input, options), () => callbackRequest(input, input, options),
    () => registerPartij(input, undefined, options), () => splitInteraction(input, options),
    () => correct(input, input, { ...options, reason: 'herstel' }),
  ]) {
    silent(attempted(`what is built: ${title}`, build)?.violations ?? [], `what is built: ${title}`);
  }
}

test('no case shows what its document holds', () => {
  let count = 0;
  for (const [number, { title, objecttype, options, input }] of cases.entries()) {
    if (typeof input !== 'object') continue;
    const how = number % 3;
    const texts = { texts: 0 };
    handledInSilence(objecttype, planted(input, how, undefined, texts), options, title);
    for (let which = 0; which < texts.texts; which += 1) {
      const document = planted(input, how, which);
      for (const wording of WORDINGS) judgedInSilence(objecttype, document, { ...options, ...wording }, title);
      count += 1;
    }
  }
  assert.ok(count > 2000, `${count} documents`);
});

/** Numbers that look random, and are the same every time (mulberry32). */
function random(seed) {
  let state = seed;
  return (end) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  };
}

/** A value of a schema with the mark in every text, and now and then something else. */
function made(schema, defs, below, level) {
  if (below(24) === 0) return [null, MARK, [MARK], { [MARK]: MARK }, 1.5, true, ''][below(7)];
  if (schema.$ref) return made(defs[schema.$ref.split('/').at(-1)], defs, below, level);
  if (schema.anyOf) return made(schema.anyOf[0], defs, below, level);
  if (schema.else) return made(below(3) === 0 || level > 5 ? schema.then : schema.else, defs, below, level);
  if (schema.enum) return below(8) === 0 ? MARK : schema.enum[below(schema.enum.length)];
  if (schema.type === 'boolean') return below(2) === 0;
  if (schema.type === 'integer') return below(1000);
  if (schema.type === 'array') return Array.from({ length: level > 5 ? 0 : below(3) }, () => made(schema.items, defs, below, level + 1));
  if (schema.properties) {
    const members = Object.entries(schema.properties).filter(([name]) => (schema.required?.includes(name) ? below(16) > 0 : level < 5 && below(4) === 0));
    return Object.fromEntries(members.map(([name, property]) => [name, made(property, defs, below, level + 1)]));
  }
  return [MARK, `${MARK}@example.nl`, `06${MARK}`, `2024-05-31T10:00:00Z${MARK}`, `NL91${MARK}`, MARK.repeat(30)][below(6)];
}

test('no document that can be made is shown', () => {
  const objecttypes = ['klantcontact', 'betrokkene', 'partij', 'digitaalAdres', 'interneTaak', 'actor', 'onderwerpobject', 'bijlage', 'rekeningnummer', 'maakKlantcontact'];
  const schemas = objecttypes.map((objecttype) => [objecttype, jsonSchema(objecttype)]);
  let violations = 0;
  for (let seed = 0; seed < 5000; seed += 1) {
    const below = random(seed);
    const [objecttype, schema] = schemas[below(schemas.length)];
    const document = made(schema, schema.$defs ?? {}, below, 0);
    const options = { profile: ['basisterminologie', 'open-klant'][below(2)], ...WORDINGS[below(WORDINGS.length)] };
    // A path holds names, which the person who reads it needs; the mark is not among them here.
    const named = JSON.parse(JSON.stringify(document ?? null).replaceAll(`"${MARK}":`, '"onbekend":'));
    violations += validate(objecttype, named, options).violations.length;
    (seed % 10 === 0 ? handledInSilence : judgedInSilence)(objecttype, named, options, `document ${seed}`);
  }
  assert.ok(violations > 5000, `${violations} violations`);
});

const thrown = () => {
  throw new Error(MARK);
};
const traps = Object.fromEntries(Object.getOwnPropertyNames(Reflect).map((trap) => [trap, thrown]));
const revoked = (target) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};

/** Makes values that throw, that never end, or that are not what they seem. */
const HOSTILE = {
  'a getter that throws': () => ({ get kanaal() { return thrown(); } }),
  'a getter that throws, further down': () => ({ hadBetrokkenen: [{ wasPartij: { get uuid() { return thrown(); } } }] }),
  'a getter that throws something else': () => ({ get kanaal() { throw MARK; } }),
  'a proxy of which every trap throws': () => new Proxy({}, traps),
  'a proxy of an array of which every trap throws': () => new Proxy([], traps),
  'a proxy of a function': () => new Proxy(() => {}, traps),
  'a revoked proxy': () => revoked({}),
  'a revoked proxy of an array': () => revoked([]),
  'a proxy of an array that lies about its length': () => new Proxy([], { get: (target, name) => (name === 'length' ? -1 : target[name]) }),
  'a proxy of an array that lies, in a text': () => new Proxy([], { get: (target, name) => (name === 'length' ? MARK : target[name]) }),
  'an object without prototype': () => Object.assign(Object.create(null), { kanaal: MARK }),
  'toJSON that throws': () => ({ toJSON: thrown }),
  'toJSON that throws, further down': () => ({ hadBetrokkenen: [{ toJSON: thrown }] }),
  'toJSON that gives itself': () => { const self = { toJSON: () => self }; return self; },
  'toJSON that gives nothing': () => ({ toJSON: () => undefined }),
  'toJSON that gives a symbol': () => ({ toJSON: () => Symbol(MARK) }),
  'toStringTag that throws': () => ({ get [Symbol.toStringTag]() { return thrown(); } }),
  'toStringTag of bytes': () => ({ [Symbol.toStringTag]: 'Uint8Array', length: 4 }),
  'toPrimitive that throws': () => ({ [Symbol.toPrimitive]: thrown, toString: thrown, valueOf: thrown }),
  'a cycle': () => { const cycle = {}; cycle.hadBetrokkenen = [cycle]; return cycle; },
  'a cycle of an array': () => { const cycle = []; cycle.push(cycle); return cycle; },
  'a bigint': () => 10n,
  'a bigint, further down': () => ({ nummer: 10n }),
  'a symbol': () => Symbol(MARK),
  'names that are symbols': () => ({ [Symbol('kanaal')]: MARK, [Symbol.iterator]: thrown }),
  'an iterator that throws': () => Object.assign([{}], { [Symbol.iterator]: thrown }),
  'an element that throws': () => Object.defineProperty([{}, {}], 1, { get: thrown, enumerable: true }),
  'results that throw': () => ({ get results() { return thrown(); } }),
  'a huge sparse array': () => Object.assign([], { length: 2 ** 32 - 1 }),
  'a huge sparse array with an element': () => { const sparse = [{}]; sparse[2 ** 31] = {}; return sparse; },
  'methods of arrays that throw': () => Object.assign([{}], { map: thrown, some: thrown, slice: thrown, join: thrown }),
  '__proto__ as a name': () => JSON.parse(`{"__proto__": {"kanaal": "${MARK}"}, "constructor": "${MARK}", "hasOwnProperty": 1}`),
  'a very deep object': () => { let deep = {}; for (let level = 0; level < 100_000; level += 1) deep = { deep }; return deep; },
  'a very deep array': () => { let deep = []; for (let level = 0; level < 100_000; level += 1) deep = [deep]; return deep; },
  'a class instance with private fields': () => new (class { #kanaal = MARK; get kanaal() { return this.#kanaal; } })(),
  'a wrapped text': () => new String(MARK),
  'a date that is none': () => new Date(NaN),
  'a promise that fails': () => { const failed = Promise.reject(new Error(MARK)); failed.catch(() => {}); return failed; },
  'a weak map': () => new WeakMap(),
  'a buffer of another kind': () => new Float64Array(4),
  'bytes of which the memory is gone': () => { const bytes = new Uint8Array(8); structuredClone(bytes.buffer, { transfer: [bytes.buffer] }); return bytes; },
  'bytes of shared memory': () => new Uint8Array(new SharedArrayBuffer(8)),
  'a frozen object': () => Object.freeze({ kanaal: MARK }),
  'half a surrogate pair as a name': () => ({ ['\ud800']: '\udc00' }),
};

/** What of the interface takes a document. A draft may refuse a value, and says so in its own words. */
const TAKES = {
  validate: (input) => validate('klantcontact', input).violations,
  'validate, of a list': (input) => validate('klantcontact', { hadBetrokkenen: [input] }).violations,
  validator: (input) => validator('partij').validate(input).violations,
  validateMany: (input) => validateMany('klantcontact', input),
  'validateMany, among others': (input) => validateMany('klantcontact', [{}, input]),
  timeline: (input) => timeline(input).problems,
  'timeline, among others': (input) => timeline([{ uuid: '11111111-1111-4111-8111-111111111110' }, input]).problems,
  TimelineBuilder: (input) => { const builder = new TimelineBuilder(); builder.add(input); builder.page(); return builder.problems; },
  normalize: (input) => normalize('klantcontact', input).changes,
  Draft: (input) => new Draft('klantcontact', input).violations(),
  situationOf: (input) => situationOf(input),
  fromOpenKlant: (input) => { fromOpenKlant(input); },
  diagram: (input) => diagram(input, 'mermaid'),
  requestPlan: (input) => requestPlan(input).violations,
};

const EDITS = {
  'Draft.set': (draft, input) => draft.set('/kanaal', input),
  'Draft.set of everything': (draft, input) => draft.set('', input),
  'Draft.insert': (draft, input) => draft.insert('/hadBetrokkenen/0', input),
  'Draft.reset': (draft, input) => draft.reset(input),
};

for (const [name, make] of Object.entries(HOSTILE)) {
  test(`${name} throws nothing`, { timeout: 60_000 }, () => {
    for (const [about, take] of Object.entries(TAKES)) {
      let said;
      assert.doesNotThrow(() => { said = take(make()); }, about);
      silent(said ?? '', about);
    }
    for (const [about, edit] of Object.entries(EDITS)) {
      const draft = new Draft('klantcontact', {});
      try {
        edit(draft, make());
      } catch (error) {
        assert.ok(error instanceof TypeError, `${about}: ${error}`);
        assert.equal(error.message, 'value: use one that JSON can write', about);
      }
      // It can be used further.
      draft.set('', {});
      draft.free();
    }
  });
}

test('a mistake of the caller tells nothing of what was given', () => {
  for (const mistake of [
    () => validate(MARK, {}), () => validate({ toString: () => MARK }, {}), () => validate('klantcontact', {}, { profile: MARK }),
    () => validate('klantcontact', {}, { now: MARK }),
    () => validate('klantcontact', {}, { rules: { type: MARK } }), () => validate('klantcontact', {}, { kanalen: [MARK, { [MARK]: 1 }] }),
    () => validate('klantcontact', {}, { language: MARK }), () => validate('klantcontact', {}, { audience: MARK }),
    () => validate('klantcontact', {}, { [MARK]: MARK }), () => validate('klantcontact', {}, MARK), () => timeline([], { partij: { [MARK]: 1 } }),
    () => timeline([], { cursor: MARK }), () => timeline([], { groupBy: MARK }), () => diagram({}, MARK), () => checkValue(MARK, MARK),
    () => jsonSchema(MARK), () => RequestPlan.fromJSON?.({ steps: MARK }), () => toInvalidParams([{ path: 5, code: MARK, message: MARK }]),
    () => new Draft(MARK, {}), () => new Draft('klantcontact', {}).set(MARK, 1), () => new Draft('klantcontact', {}).get(`/${MARK}`),
    () => new Draft('klantcontact', {}).violations(`/${MARK}`), () => validate('klantcontact', new Map([[MARK, MARK]])),
    () => registerPartij({}, MARK), () => correct({}, {}, { reason: 5, [MARK]: MARK }),
  ]) {
    attempted(String(mistake), mistake);
  }
  const cycle = { kanalen: [] };
  cycle.kanalen.push(cycle);
  assert.throws(() => validate('klantcontact', {}, cycle), { name: 'TypeError', message: 'options: use values that JSON can write' });
});
