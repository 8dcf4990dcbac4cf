// Validating in Node, beside the same checks with ajv and with zod: `node --expose-gc node.mjs text`, and so on. Each
// measurement is a process of its own, so that the peers' code has seen documents of one shape only and is as fast as it
// can be.
import assert from 'node:assert/strict';
import { memory } from './memory.mjs';
import * as klantinteracties from '../../pkg/core/node.js';
import { measure, print, printContext } from './measure.mjs';
import { NOW, many, one, options, schema } from './registration.mjs';
import { judge } from './rules.mjs';
import { withAjv } from './with-ajv.mjs';
import { withZod } from './with-zod.mjs';

const { Draft, validate, validateMany } = klantinteracties;
const withOptions = { now: NOW };
const COUNT = 10_000;
const SHORT = { rounds: 60, ms: 15 };

const measurements = {
  text() {
    const ajv = withAjv(schema);
    const times = measure(
      {
        ours: () => validate('klantcontact', one, withOptions).valid,
        peer: () => ajv(JSON.parse(one), options).valid,
        parse: () => JSON.parse(one),
      },
      SHORT,
    );
    print('text', times.ours, times.peer);
    printContext('JSON.parse', times.parse);
  },

  bytes() {
    const ajv = withAjv(schema);
    const bytes = Buffer.from(one);
    const times = measure(
      {
        ours: () => validate('klantcontact', bytes, withOptions).valid,
        peer: () => ajv(JSON.parse(bytes.toString()), options).valid,
        peerOfText: () => ajv(JSON.parse(one), options).valid,
        decode: () => bytes.toString(),
      },
      SHORT,
    );
    print('bytes', times.ours, times.peer);
    print('bytes-beside-text', times.ours, times.peerOfText);
    printContext('Buffer.toString', times.decode);
  },

  object() {
    const zod = withZod();
    const object = JSON.parse(one);
    const times = measure(
      {
        ours: () => validate('klantcontact', object, withOptions).valid,
        peer: () => zod(object, options).valid,
        stringify: () => JSON.stringify(object),
      },
      SHORT,
    );
    print('object', times.ours, times.peer);
    printContext('JSON.stringify', times.stringify);
  },

  'object-ajv'() {
    const ajv = withAjv(schema);
    const object = JSON.parse(one);
    const times = measure(
      {
        ours: () => validate('klantcontact', object, withOptions).valid,
        peer: () => ajv(object, options).valid,
        rules: () => judge(object, options).length,
      },
      SHORT,
    );
    print('object-ajv', times.ours, times.peer);
    printContext('ajv + rules', times.peer);
    printContext('rules', times.rules);
  },

  'draft-set'() {
    if (!Draft) {
      console.log(JSON.stringify({ id: 'draft-set', skipped: 'the package has no Draft' }));
      return;
    }
    const ajv = withAjv(schema);
    const numbers = ['0201234599', '0612345670'];
    const draft = new Draft('klantcontact', JSON.parse(one), withOptions);
    const form = JSON.parse(one);
    let turn = 0;
    const set = (adres) => draft.set('/hadBetrokkenen/0/digitaleAdressen/0/adres', adres);
    assert.equal(set('06-12').added[0].code, 'format-telefoonnummer');
    assert.equal(set(numbers[0]).removed[0].code, 'format-telefoonnummer');
    const times = measure(
      {
        ours: () => set(numbers[(turn += 1) % 2]),
        peer() {
          form.hadBetrokkenen[0].digitaleAdressen[0].adres = numbers[(turn += 1) % 2];
          return ajv(form, options);
        },
      },
      SHORT,
    );
    print('draft-set', times.ours, times.peer);
  },

  many() {
    const ajv = withAjv(schema);
    const bytes = Buffer.from(many(COUNT));
    const validateEach = (documents) => {
      const invalid = [];
      documents.forEach((document, index) => {
        const { valid, violations } = ajv(document, options);
        if (!valid) invalid.push({ index, violations });
      });
      return { total: documents.length, invalid };
    };
    const before = memory.buffer.byteLength;
    assert.equal(validateMany('klantcontact', bytes, withOptions).valid, COUNT);
    const grown = memory.buffer.byteLength - before;
    print('many-memory', { best: grown }, { best: bytes.length }, 'bytes');
    const times = measure(
      {
        ours: () => validateMany('klantcontact', bytes, withOptions).valid,
        peer: () => validateEach(JSON.parse(bytes.toString())),
      },
      { rounds: 20, ms: 1 },
    );
    print('many', times.ours, times.peer);
  },

  'many-parse'() {
    const text = many(COUNT);
    const bytes = Buffer.from(text);
    const times = measure(
      {
        ours: () => validateMany('klantcontact', bytes, withOptions).valid,
        peer: () => JSON.parse(bytes.toString()),
        peerOfText: () => JSON.parse(text),
      },
      { rounds: 20, ms: 1, collect: true },
    );
    print('many-parse', times.ours, times.peer);
    print('many-parse-beside-text', times.ours, times.peerOfText);
  },
};

measurements[process.argv[2]]();
