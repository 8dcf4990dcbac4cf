// Validating in Node, beside the same checks with ajv and with zod: `node --expose-gc node.mjs text`, and so on. Those that
// begin with `lean` are beside peers that know one form only. Each measurement is a process of its own, so that the peers'
// code has seen documents of one shape only and is as fast as it can be.
import assert from 'node:assert/strict';
import { memory } from './memory.mjs';
import { Draft, validate, validateMany } from '../../pkg/core/node.js';
import { leanAjv } from './lean-ajv.mjs';
import { judge as judgeLean } from './lean-rules.mjs';
import { leanZod } from './lean-zod.mjs';
import { measure, measureGrowth, print, printContext } from './measure.mjs';
import { NOW, equal, many, one, options, schema } from './registration.mjs';
import { judge } from './rules.mjs';
import { withAjv } from './with-ajv.mjs';
import { withZod } from './with-zod.mjs';

const withOptions = { now: NOW };
const object = JSON.parse(one);
const COUNT = 10_000;
const SHORT = { rounds: 60, ms: 15 };
const LONG = { rounds: 20, ms: 1, collect: true };

function timesOfText(peer) {
  return measure(
    {
      ours: () => validate('klantcontact', one, withOptions).valid,
      peer: () => peer(JSON.parse(one), options).valid,
      parse: () => JSON.parse(one),
    },
    SHORT,
  );
}

function timesOfBytes(peer) {
  const bytes = Buffer.from(one);
  return measure(
    {
      ours: () => validate('klantcontact', bytes, withOptions).valid,
      peer: () => peer(JSON.parse(bytes.toString()), options).valid,
      peerOfText: () => peer(JSON.parse(one), options).valid,
      decode: () => bytes.toString(),
    },
    SHORT,
  );
}

function timesOfObject(peer, others) {
  return measure(
    {
      ours: () => validate('klantcontact', object, withOptions).valid,
      peer: () => peer(object, options).valid,
      ...others,
    },
    SHORT,
  );
}

function timesOfSet(peer) {
  const numbers = ['0201234599', '0612345670'];
  const draft = new Draft('klantcontact', JSON.parse(one), withOptions);
  const form = JSON.parse(one);
  let turn = 0;
  const set = (adres) => draft.set('/hadBetrokkenen/0/digitaleAdressen/0/adres', adres);
  assert.equal(set('06-12').added[0].code, 'format-telefoonnummer');
  assert.equal(set(numbers[0]).removed[0].code, 'format-telefoonnummer');
  return measure(
    {
      ours: () => set(numbers[(turn += 1) % 2]),
      peer() {
        form.hadBetrokkenen[0].digitaleAdressen[0].adres = numbers[(turn += 1) % 2];
        return peer(form, options);
      },
    },
    SHORT,
  );
}

function timesOfParsing(text) {
  const bytes = Buffer.from(text);
  return measure(
    {
      ours: () => validateMany('klantcontact', bytes, withOptions).valid,
      peer: () => JSON.parse(bytes.toString()),
      peerOfText: () => JSON.parse(text),
    },
    LONG,
  );
}

const measurements = {
  text() {
    const times = timesOfText(withAjv(schema));
    print('text', times.ours, times.peer);
    printContext('JSON.parse', times.parse);
  },

  'lean-text'() {
    const times = timesOfText(leanAjv());
    print('lean-text', times.ours, times.peer);
  },

  bytes() {
    const times = timesOfBytes(withAjv(schema));
    print('bytes', times.ours, times.peer);
    print('bytes-beside-text', times.ours, times.peerOfText);
    printContext('Buffer.toString', times.decode);
  },

  'lean-bytes'() {
    const times = timesOfBytes(leanAjv());
    print('lean-bytes', times.ours, times.peer);
  },

  object() {
    const times = timesOfObject(withZod(), { stringify: () => JSON.stringify(object) });
    print('object', times.ours, times.peer);
    printContext('JSON.stringify', times.stringify);
  },

  'lean-object'() {
    const times = timesOfObject(leanZod());
    print('lean-object', times.ours, times.peer);
  },

  'object-ajv'() {
    const times = timesOfObject(withAjv(schema), { rules: () => judge(object, options).length });
    print('object-ajv', times.ours, times.peer);
    printContext('ajv + rules', times.peer);
    printContext('rules', times.rules);
  },

  'lean-object-ajv'() {
    const times = timesOfObject(leanAjv(), { rules: () => judgeLean(object, options).length });
    print('lean-object-ajv', times.ours, times.peer);
    printContext('lean ajv + lean rules', times.peer);
    printContext('lean rules', times.rules);
  },

  'draft-set'() {
    const times = timesOfSet(withAjv(schema));
    print('draft-set', times.ours, times.peer);
  },

  'lean-draft-set'() {
    const times = timesOfSet(leanAjv());
    print('lean-draft-set', times.ours, times.peer);
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
    const times = timesOfParsing(many(COUNT));
    print('many-parse', times.ours, times.peer);
    print('many-parse-beside-text', times.ours, times.peerOfText);
  },

  'equal-parse'() {
    const times = timesOfParsing(equal(COUNT));
    print('equal-parse', times.ours, times.peer);
  },

  'equal-growth'() {
    const counts = [1_000, 100_000];
    const [few, most] = counts.map((count) => Buffer.from(equal(count)));
    const times = measureGrowth(counts, {
      few: () => validateMany('klantcontact', few, withOptions).valid,
      most: () => validateMany('klantcontact', most, withOptions).valid,
    });
    print('equal-growth', times.most, times.few);
  },
};

measurements[process.argv[2]]();
