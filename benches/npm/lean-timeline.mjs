// From the bytes of a register's response with lean contacts to a timeline, beside JSON.parse of the same bytes:
// `node --expose-gc lean-timeline.mjs`.
import assert from 'node:assert/strict';
import { timeline } from '../../pkg/core/node.js';
import { measure, measureGrowth, print } from './measure.mjs';
import { response } from './responses.mjs';

const COUNT = 10_000;
const PAGE = { pageSize: 20 };
const ROUNDS = { rounds: 20, ms: 1, collect: true };

const text = response(COUNT, { lean: true });
const bytes = Buffer.from(text);
assert.equal(Math.round(bytes.length / COUNT / 100), 11);
const all = timeline(bytes);
assert.equal(all.items.length, COUNT);
assert.deepEqual(all.problems, []);
assert.equal(all.items.filter(({ thread }) => thread.size > 1).length, Math.floor(COUNT / 3) * 2);

const times = measure(
  {
    page: () => timeline(bytes, PAGE),
    all: () => timeline(bytes),
    decodeAndParse: () => JSON.parse(bytes.toString()),
    parse: () => JSON.parse(text),
  },
  ROUNDS,
);
print('lean-timeline', times.page, times.decodeAndParse);
print('lean-timeline-all', times.all, times.parse);
print('lean-timeline-all-bytes', times.all, times.decodeAndParse);

const counts = [1_000, 100_000];
const [few, most] = counts.map((count) => Buffer.from(response(count, { lean: true })));
const growth = measureGrowth(counts, { few: () => timeline(few, PAGE), most: () => timeline(most, PAGE) });
print('lean-timeline-growth', growth.most, growth.few);
