// Drawings over the installed tarball: those of the native library, byte for byte.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { diagram } from 'klantinteracties';

const root = process.env.KLANTINTERACTIES_ROOT;
const read = (path) => readFileSync(join(root, 'tests', path), 'utf8');
const example = (name) => JSON.parse(read(`cases/examples/${name}.json`));

const EXAMPLES = {
  '1-anoniem-telefoongesprek': example('1-anoniem-telefoongesprek'),
  '2-baliegesprek-terugbelverzoek': example('2-baliegesprek-terugbelverzoek'),
  '3-twee-onderwerpen': [example('3a-melding-omgewaaide-boom'), example('3b-informatie-schuldhulpverlening')],
  '4-email-met-bijlagen': example('4-email-met-bijlagen'),
  '5-productaanvraag': example('5-productaanvraag'),
  '6-document-bij-lopende-zaak': example('6-document-bij-lopende-zaak'),
};

test('the examples give the drawings of the standard', () => {
  for (const [name, contacts] of Object.entries(EXAMPLES)) {
    assert.equal(diagram(contacts, 'mermaid'), read(`diagram/${name}.mmd`));
    assert.equal(diagram(JSON.stringify(contacts), 'dot'), read(`diagram/${name}.dot`));
    assert.equal(diagram(new TextEncoder().encode(JSON.stringify(contacts)), 'dot', {}), read(`diagram/${name}.dot`));
  }
});

test('values are shown when they are asked for', () => {
  const contact = EXAMPLES['2-baliegesprek-terugbelverzoek'];
  for (const value of ['Bakker', '123456782', '0612345678', 'Yilmaz']) {
    assert.ok(!diagram(contact, 'dot').includes(value));
    assert.ok(diagram(contact, 'dot', { values: true }).includes(value));
  }
});

test('what cannot be read gives an empty drawing, and a mistake of the caller throws', () => {
  const empty = diagram([], 'mermaid');
  const cycle = {};
  cycle.cycle = cycle;
  for (const input of ['', '{', 'null', '[[1]]', undefined, 1n, cycle, new Uint8Array([255])]) {
    assert.equal(diagram(input, 'mermaid'), empty);
  }
  for (const notation of ['svg', undefined, null, 1]) assert.throws(() => diagram([], notation), TypeError);
  for (const options of [{ kleur: true }, { values: 'ja' }, null, 'values']) {
    assert.throws(() => diagram([], 'dot', options), TypeError);
  }
});
