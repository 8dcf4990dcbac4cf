// A document that is being filled in: after any edits it is what validating the whole says.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import v8 from 'node:v8';
import vm from 'node:vm';
import { Draft, validate } from 'klantinteracties';

const folder = join(process.env.KLANTINTERACTIES_ROOT, 'tests/cases/examples');
const examples = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
const options = { now: '2024-06-01T12:00:00Z' };

/** Numbers that look like chance and are the same each time (mulberry32). */
function random(seed) {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let bits = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) % below;
  };
}

function places(value, pointer = '') {
  if (typeof value !== 'object' || value === null) return [pointer];
  return [pointer, ...Object.entries(value).flatMap(([name, member]) => places(member, `${pointer}/${name}`))];
}

const VALUES = [null, '', 'klant', '0612345678', 'jan@example.nl', true, 12, [], {}, [{ rol: 'klant' }], { uuid: 'x' }, { rol: 'klant', initiator: false }];
const FURTHER = ['', '', '/x', '/-', '/rol', '/uuid', '/bezoekadres/postcode'];

test('after any edits the violations are those of the whole document', () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const next = random(seed);
    const pick = (values) => values[next(values.length)];
    const draft = new Draft('klantcontact', pick(examples), options);
    for (let edits = 0; edits < 10; edits += 1) {
      const before = draft.violations();
      const all = places(draft.toJSON());
      const [path, further] = [pick(all), pick(FURTHER)];
      let change;
      try {
        change = [
          () => draft.set(path + further, pick(VALUES)),
          () => draft.insert(path + further, pick(VALUES)),
          () => draft.remove(path),
          () => draft.move(pick(all), path + further),
        ][next(4)]();
      } catch (error) {
        assert(error instanceof TypeError);
        change = { added: [], removed: [] };
      }
      const whole = validate('klantcontact', JSON.stringify(draft), options);
      assert.deepEqual(draft.violations(), whole.violations);
      assert.equal(draft.valid, whole.valid);
      assert.deepEqual(draft.value(), whole.value);
      const texts = (violations) => violations.map((violation) => JSON.stringify(violation));
      const removed = texts(change.removed);
      const told = texts(before).filter((text) => !removed.includes(text)).concat(texts(change.added));
      assert.deepEqual(told.sort(), texts(whole.violations).sort());
    }
  }
});

test('what is declared is made on the way, and only what changed comes back', () => {
  const draft = new Draft('partij', { soortPartij: 'persoon', indicatieActief: true });
  assert.deepEqual(draft.set('/bezoekadres/postcode', '1234ab').added.map(({ code, path }) => [code, path]), [['format-postcode', '/bezoekadres/postcode']]);
  assert.deepEqual(draft.set('/bezoekadres/stad', 'Utrecht'), { added: [], removed: [] });
  assert.deepEqual(draft.set('/bezoekadres/postcode', '1234 AB').removed.length, 1);
  assert.deepEqual(draft.value(), { soortPartij: 'persoon', indicatieActief: true, bezoekadres: { postcode: '1234 AB', stad: 'Utrecht' } });
  draft.set('/bezoekadres/stad', undefined);
  assert.deepEqual(draft.toJSON().bezoekadres, { postcode: '1234 AB' });
});

test('the violations of a part are those at its path and below it', () => {
  const draft = new Draft('klantcontact', { onderwerp: '', hadBetrokkenen: [{ rol: 'x', initiator: 1 }, { rol: 'y', initiator: true }] });
  const paths = (path) => draft.violations(path).map((violation) => violation.path);
  assert.deepEqual(paths('/hadBetrokkenen/0').sort(), ['/hadBetrokkenen/0/initiator', '/hadBetrokkenen/0/rol']);
  assert.deepEqual(paths('/onderwerp'), ['/onderwerp']);
  assert.deepEqual(paths(['hadBetrokkenen', 1, 'rol']), ['/hadBetrokkenen/1/rol']);
  assert.deepEqual(paths('/inhoud'), ['/inhoud']);
  assert.throws(() => paths('/onder'), TypeError);
  assert.throws(() => paths('onderwerp'), /path: use a JSON Pointer/);
});

test('a mistake of the caller throws, and changes nothing', () => {
  const draft = new Draft('categorie', { naam: 'Buurt' });
  const cycle = {};
  cycle.cycle = cycle;
  for (const edit of [
    () => draft.set('naam', 'x'), () => draft.set('/naam/0', 'x'), () => draft.remove('/naam/0'), () => draft.remove(''), () => draft.set(5, 'x'),
    () => draft.set({}, 'x'), () => draft.touch('/name'), () => draft.visible(['/naam', '/name']), () => draft.remove(), () => draft.move('/naam', null),
    () => draft.set('/naam', cycle), () => draft.insert('/naam', undefined), () => draft.move('/x', '/naam'), () => draft.set('/naam', 1n),
    () => new Draft('ticket'), () => new Draft('categorie', {}, { profiel: 1 }),
  ]) {
    assert.throws(edit, TypeError);
  }
  assert.deepEqual(draft.toJSON(), { naam: 'Buurt' });
});

test('that a name stood twice is told until somebody writes another value', () => {
  const draft = new Draft('klantcontact', '{"vertrouwelijk": true, "vertrouwelijk": false}');
  const twice = () => draft.violations('/vertrouwelijk').map(({ code }) => code);
  assert.deepEqual(twice(), ['json-duplicate-key']);
  assert.deepEqual(draft.set('/vertrouwelijk', true).removed.map(({ code }) => code), ['json-duplicate-key']);
  assert.deepEqual(twice(), []);
});

test('what is not there can be emptied', () => {
  const draft = new Draft('klantcontact', { hadBetrokkenen: [{}] });
  const before = draft.violations();
  for (const path of ['/onderwerp', '/hadBetrokkenen/0/contactnaam/voornaam', '/hadBetrokkenen/0/bezoekadres', '/hadBetrokkenen/1/rol']) {
    assert.deepEqual(draft.set(path, undefined), { added: [], removed: [] });
  }
  assert.deepEqual([draft.toJSON(), draft.violations()], [{ hadBetrokkenen: [{}] }, before]);
});

test('violations are in document order when an edit changes the order alone', () => {
  const draft = new Draft('digitaalAdres', { adres: 5, soortDigitaalAdres: 5 });
  draft.violations();
  draft.move('/adres', '/adres');
  assert.deepEqual(draft.violations(), validate('digitaalAdres', JSON.stringify(draft)).violations);
});

test('a draft is freed by hand, and a forgotten one by itself', async () => {
  const draft = new Draft('categorie');
  draft.free();
  draft.free();
  assert.throws(() => draft.set('/naam', 'x'), /freed/);
  // What `using` calls.
  const other = new Draft('categorie');
  other[Symbol.dispose]();
  assert.throws(() => other.set('/naam', 'x'));

  v8.setFlagsFromString('--expose_gc');
  const collect = vm.runInNewContext('gc');
  const [, large] = examples;
  large.inhoud = 'x'.repeat(100_000);
  const memory = () => process.memoryUsage().arrayBuffers;
  const forget = async () => {
    for (let count = 0; count < 200; count += 1) new Draft('klantcontact', large);
    collect();
    // Finalizers run as tasks of their own.
    await new Promise((resolve) => setTimeout(resolve, 10));
  };
  await forget();
  const before = memory();
  for (let rounds = 0; rounds < 10; rounds += 1) await forget();
  assert(memory() < before * 1.5, `${before} bytes became ${memory()}`);
});
