// Speaking with a register over the installed tarball: the cases, as natively.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { RequestPlan, fromInvalidParams, fromOpenKlant, requestPlan, toInvalidParams, validate } from 'klantinteracties';

const root = process.env.KLANTINTERACTIES_ROOT;
const read = (path) => readFileSync(join(root, path), 'utf8');
const { cases: answers } = JSON.parse(read('tests/openklant/answers.json'));
const { cases: refusals } = JSON.parse(read('tests/openklant/refusals.json'));
const plans = read('target/cases/plans.jsonl').trimEnd().split('\n').map(JSON.parse);
const options = { rules: { 'klantcontact-without-purpose': 'off' } };

test(`${answers.length} answers of a register are read`, () => {
  for (const { description, answer = null, text, klantcontacten, problems } of answers) {
    const found = [];
    const onProblem = ({ code, path }) => found.push({ code, path });
    assert.deepEqual(fromOpenKlant(text ?? answer, { onProblem }), klantcontacten, description);
    assert.deepEqual(found, problems, description);
    assert.deepEqual(fromOpenKlant(new TextEncoder().encode(text ?? JSON.stringify(answer))), klantcontacten, description);
  }
});

test('problems are told in the language that is asked for', () => {
  const messages = (language) => {
    const found = [];
    fromOpenKlant({ uuid: '11111111-1111-4111-8111-111111111110', onderwerp: 1 }, { language, onProblem: ({ message }) => found.push(message) });
    return found;
  };
  assert.equal(messages('nl').length, 1);
  assert.notDeepEqual(messages('nl'), messages('en'));
  assert.throws(() => fromOpenKlant({}, { language: 'de' }), TypeError);
});

test(`${refusals.length} refusals are read, as text, bytes or values`, () => {
  for (const { description, answer, text, at, expect } of refusals) {
    const given = text ?? answer;
    const found = fromInvalidParams(given, { at });
    assert.deepEqual(found.map(({ code, path }) => ({ code, path })), expect, description);
    assert.deepEqual(fromInvalidParams(new TextEncoder().encode(text ?? JSON.stringify(answer)), { at }), found, description);
    const steps = at?.split('/').slice(1);
    assert.deepEqual(fromInvalidParams(given, { at: steps }), found, description);
    for (const { severity, message, params, source } of found) {
      assert.deepEqual([severity, params, /^[^{]+\.$/.test(message), source.length > 0], ['error', {}, true, true], description);
    }
  }
});

test('what was refused is told in the language that is asked for, at the place that is given', () => {
  const answer = [{ name: 'rol', code: 'invalid_choice', reason: '"zomaar" is een ongeldige keuze.' }];
  const [nl, en] = ['nl', 'en'].map((language) => fromInvalidParams(answer, { at: ['a/b', '~', 0], language })[0]);
  assert.equal(nl.path, '/a~1b/~0/0/rol');
  assert.deepEqual({ ...nl, message: en.message }, en);
  assert.notEqual(nl.message, en.message);
  assert.doesNotMatch(JSON.stringify([nl, en]), /zomaar/);
  for (const at of ['hadBetrokkenen.0', 'rol', 5, {}]) assert.throws(() => fromInvalidParams(answer, { at }), { name: 'TypeError', message: /^at: use / });
  assert.throws(() => fromInvalidParams(answer, { language: 'de' }), TypeError);
  assert.deepEqual(fromInvalidParams(answer, null), fromInvalidParams(answer));
  for (const nothing of [undefined, null, 5, () => {}]) {
    assert.deepEqual(fromInvalidParams(nothing).map(({ code, path }) => [code, path]), [['register-refused', '']]);
  }
});

test('what this library answers is read again', () => {
  const { violations } = validate('klantcontact', { hadBetrokkenen: [{ rol: 'x' }], 'a/b': 1 });
  const invalidParams = toInvalidParams(violations);
  const read = fromInvalidParams({ status: 400, invalidParams });
  assert.ok(violations.length > 5);
  assert.deepEqual(read.map(({ path }) => path), violations.map(({ path }) => path));
});

test(`${plans.length} plans send what the native library sends, also when each step is taken by another process`, () => {
  for (const { klantcontact, exchanges, leftOut, undo } of plans) {
    let plan = requestPlan(klantcontact, options);
    assert.deepEqual(plan.leftOut, leftOut);
    let request = plan.next();
    for (const { request: expected, status, body } of exchanges) {
      assert.deepEqual(request, expected);
      assert.deepEqual(plan.pending, expected);
      plan = RequestPlan.fromJSON(JSON.stringify(plan));
      assert.deepEqual(plan.next(), expected, 'without an answer it is the same request');
      request = plan.next({ status, body: body && JSON.parse(body) });
    }
    assert.deepEqual([request, plan.pending, plan.done], [undefined, undefined, true]);
    assert.deepEqual(plan.undo(), undo);
    assert.equal(plan.done, false);
  }
});

test('a request that fails stops the plan, and what was made before it is undone', () => {
  for (const { klantcontact, exchanges } of plans) {
    exchanges.forEach((_, failing) => {
      const plan = requestPlan(klantcontact, options);
      plan.next();
      const made = exchanges.slice(0, failing);
      for (const { status, body } of made) plan.next({ status, body });
      for (const unknown of [{ status: 503 }, { status: 0 }, {}, { status: 65_737 }]) assert.equal(plan.next(unknown), undefined);
      assert.throws(() => plan.next(null), TypeError);
      assert.deepEqual(plan.pending, exchanges[failing].request, 'nobody knows whether it arrived');
      const failed = plan.next({ status: 500, body: '{"code": "error"}' });
      assert.deepEqual([failed, plan.done, plan.pending], [undefined, false, undefined]);
      const posts = made.filter(({ request, status }) => request.method === 'POST' && status === 201).length;
      assert.ok(plan.undo().filter(({ method }) => method === 'DELETE').length >= posts);
      assert.equal(plan.next({ status: 201, body: {} }), undefined, 'it does not go on');
    });
  }
});

test('what is not valid has no plan, and what is no plan throws', () => {
  const { valid, violations } = requestPlan({ kanaal: 'balie' });
  assert.equal(valid, false);
  assert.ok(violations.length > 1);
  for (const other of [undefined, null, {}, [], '', '{', { steps: [{}], leftOut: [], sent: false, stopped: false }]) {
    assert.throws(() => RequestPlan.fromJSON(other), TypeError);
  }
});
